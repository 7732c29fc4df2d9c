//! The rules as a table, in the order of the entry. Each names the law, its deciding words and its judge.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::PreferenceClaim;
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod certification;
mod lines;

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<PreferenceClaim>,
) -> Rule<PreferenceClaim> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<PreferenceClaim>] = &[
    rule(
        "agreement",
        &codes::AGREEMENT,
        Error,
        "CBP Dec. 21-10, 86 FR 35584",
        "USMCA preferential tariff treatment",
        lines::agreement,
    ),
    rule(
        "claim-date",
        &codes::CLAIM_DATE,
        Error,
        "19 CFR 182.11(b)",
        "The claim is made by including on the entry summary",
        lines::claim_date,
    ),
    rule(
        "basis",
        &codes::BASIS,
        Error,
        "19 CFR 182.11(a), 10.583(a), 181.21(a)",
        "based on a written or electronic certification of origin, as specified in § 182.12",
        lines::basis,
    ),
    rule(
        "lines",
        &codes::LINE_NUMBER,
        Error,
        "19 CFR 182.11(b)",
        "under which each originating good is classified",
        lines::line_number,
    ),
    rule(
        "US-09",
        &codes::PROGRAM,
        Error,
        "19 CFR 182.11(b), 10.583(b), 181.21(a)",
        "the letters “S” or “S+” as a prefix to the subheading of the HTSUS",
        lines::program,
    ),
    rule(
        "links",
        &codes::LINKS,
        Error,
        "19 CFR 10.583(a)(2)",
        "The importer's knowledge that the good qualifies as an originating good",
        lines::links,
    ),
    rule(
        "links",
        &codes::ENTRY_LINE,
        Error,
        "19 CFR 182.11(b)",
        "under which each originating good is classified",
        lines::entry_line,
    ),
    rule(
        "links",
        &codes::LINE_UNLINKED,
        Error,
        "19 CFR 182.11(a)",
        "for the purpose of certifying that a good qualifies as an originating good",
        lines::line_unlinked,
    ),
    rule(
        "links",
        &codes::LINK_TWICE,
        Error,
        "19 CFR 182.12(a)(4)(vii)",
        "sufficiently detailed to relate it to the invoice",
        lines::link_twice,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_TYPE,
        Error,
        "19 CFR 182.11(a), 10.583(a)(1), 181.21(a)",
        "certification of origin, as specified in § 182.12",
        certification::certification_type,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_MISSING,
        Error,
        "19 CFR 182.12(a)",
        "must submit, at the request of CBP, a copy of the certification of origin",
        certification::missing,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_REFERENCE,
        Error,
        "19 CFR 182.12(a)(3)",
        "Must be in the possession of the importer at the time the claim for preferential tariff treatment is made",
        certification::reference,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_STRUCTURE,
        Error,
        "19 CFR 182.11(a), 10.583(a)(1), 181.21(a)",
        "certification of origin, as specified in § 182.12",
        certification::structure,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_ISSUER,
        Error,
        "19 CFR 181.21(a), 182.13(a)(1)",
        "complete and properly executed original Certificate of Origin, or copy thereof",
        certification::issuer,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_AFTER_CLAIM,
        Error,
        "19 CFR 182.12(a)(3), 10.584(a)(2), 181.21(a)",
        "Must be in the possession of the importer at the time the claim for preferential tariff treatment is made",
        certification::after_claim,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_SUPERSEDED,
        Error,
        "19 CFR 182.13(a)(1)",
        "based on a valid certification of origin",
        certification::superseded,
    ),
    rule(
        "certification",
        &codes::IMPORTER_MATCH,
        Warning,
        "19 CFR 182.12(a)(4)(v), 10.584(a)(3)(i), 181.21(a)",
        "If known, the importer's name",
        certification::importer_match,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_LINE,
        Error,
        "19 CFR 182.11(a)",
        "a good qualifies as an originating good",
        certification::line,
    ),
    rule(
        "certification",
        &codes::ENTRY_TARIFF,
        Error,
        "19 CFR 182.12(a)(4)(viii)",
        "The HTSUS tariff classification, to six or more digits",
        certification::tariff,
    ),
    rule(
        "certification",
        &codes::INVOICE,
        Error,
        "19 CFR 182.12(a)(4)(xi)",
        "the invoice number related to the exportation, if known",
        certification::invoice,
    ),
    rule(
        "certification",
        &codes::BASIS,
        Information,
        "19 CFR 182.13(a)(1)",
        "Will be deemed to have made a statement based on a valid certification of origin that the good qualifies as an originating good",
        certification::own_rules,
    ),
];
