//! The rules on what a goods line rests on.

use tradecred_vc::problem::Code;

use super::super::codes;
use super::super::model::NaftaCertificateOfOrigin;
use crate::origin::qualification;
use crate::rule::Reads::Completion;
use crate::rule::Severity::Error;
use crate::rule::{Judge, Rule};

/// A law and its deciding words.
type Law = (&'static str, &'static str);

/// That the certifier has something to certify on.
const BASIS: Law = (
    "19 CFR 181.11(b)(1)",
    "Its knowledge of whether the good qualifies as an originating good",
);
/// The rule of origin of a line.
const RULE: Law = (
    "19 CFR 181.11(a)",
    "qualifies as an originating good for purposes of preferential tariff treatment under the NAFTA",
);

const fn rule(
    code: Code,
    (law, words): Law,
    judge: Judge<NaftaCertificateOfOrigin>,
) -> Rule<NaftaCertificateOfOrigin> {
    Rule::new("qualification", code, Error, law, words, Completion, judge)
}

/// It names a qualification.
pub(super) const TYPE: Rule<NaftaCertificateOfOrigin> =
    rule(&codes::QUALIFICATION_TYPE, BASIS, qualification::named);

/// It leads to what it says.
pub(super) const REFERENCE: Rule<NaftaCertificateOfOrigin> = rule(
    &codes::QUALIFICATION_REFERENCE,
    BASIS,
    qualification::reference,
);

/// That is well formed.
pub(super) const STRUCTURE: Rule<NaftaCertificateOfOrigin> = rule(
    &codes::QUALIFICATION_STRUCTURE,
    BASIS,
    qualification::structure,
);

/// It is the word of whoever it names.
pub(super) const ISSUER: Rule<NaftaCertificateOfOrigin> =
    rule(&codes::QUALIFICATION_ISSUER, BASIS, qualification::issuer);

/// It is made under this agreement.
pub(super) const AGREEMENT: Rule<NaftaCertificateOfOrigin> = rule(
    &codes::QUALIFICATION_AGREEMENT,
    RULE,
    qualification::agreement,
);
