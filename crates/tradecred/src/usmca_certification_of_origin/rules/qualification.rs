//! The rules on what a goods line rests on.

use tradecred_vc::problem::Code;

use super::super::codes;
use super::super::model::UsmcaCertificationOfOrigin;
use crate::origin::qualification;
use crate::rule::Reads::Completion;
use crate::rule::Severity::Error;
use crate::rule::{Judge, Rule};

/// A law and its deciding words.
type Law = (&'static str, &'static str);

/// That the certifier has something to certify on.
const BASIS: Law = (
    "19 CFR 182.12(f)(1)(i)",
    "having information, including documents, that demonstrate that the good is originating",
);
/// The rule of origin of a line.
const RULE: Law = (
    "19 CFR 182.12(a)(4)(ix)",
    "The applicable rule of origin set forth in General Note 11, HTSUS, under which the good qualifies as an originating good",
);
/// The classification of a line.
const TARIFF: Law = (
    "19 CFR 182.12(a)(4)(viii)",
    "The HTSUS tariff classification, to six or more digits",
);

const fn rule(
    code: Code,
    (law, words): Law,
    judge: Judge<UsmcaCertificationOfOrigin>,
) -> Rule<UsmcaCertificationOfOrigin> {
    Rule::new("qualification", code, Error, law, words, Completion, judge)
}

/// It names a qualification.
pub(super) const TYPE: Rule<UsmcaCertificationOfOrigin> =
    rule(&codes::QUALIFICATION_TYPE, BASIS, qualification::named);

/// It leads to what it says.
pub(super) const REFERENCE: Rule<UsmcaCertificationOfOrigin> = rule(
    &codes::QUALIFICATION_REFERENCE,
    BASIS,
    qualification::reference,
);

/// That is well formed.
pub(super) const STRUCTURE: Rule<UsmcaCertificationOfOrigin> = rule(
    &codes::QUALIFICATION_STRUCTURE,
    BASIS,
    qualification::structure,
);

/// It is the word of whoever it names.
pub(super) const ISSUER: Rule<UsmcaCertificationOfOrigin> =
    rule(&codes::QUALIFICATION_ISSUER, BASIS, qualification::issuer);

/// It is made under this agreement.
pub(super) const AGREEMENT: Rule<UsmcaCertificationOfOrigin> = rule(
    &codes::QUALIFICATION_AGREEMENT,
    RULE,
    qualification::agreement,
);

/// It speaks of this good.
pub(super) const TARIFF_OF_GOOD: Rule<UsmcaCertificationOfOrigin> =
    rule(&codes::QUALIFICATION_TARIFF, TARIFF, qualification::tariff);

/// It bears out the way to origin that the line states.
pub(super) const CRITERION: Rule<UsmcaCertificationOfOrigin> = rule(
    &codes::QUALIFICATION_CRITERION,
    RULE,
    qualification::criterion,
);

/// It was in force on the day of certification.
pub(super) const DAYS: Rule<UsmcaCertificationOfOrigin> =
    rule(&codes::QUALIFICATION_DAYS, BASIS, qualification::days);

/// It was not replaced.
pub(super) const SUPERSEDED: Rule<UsmcaCertificationOfOrigin> = rule(
    &codes::QUALIFICATION_SUPERSEDED,
    BASIS,
    qualification::superseded,
);

/// It meets its own requirements.
pub(super) const MET: Rule<UsmcaCertificationOfOrigin> =
    rule(&codes::QUALIFICATION_MET, BASIS, qualification::met);
