//! The rules as a dated table, in form order. Each names the law, its deciding words, the date it
//! reads and its judge.

use tradecred_vc::time::Date;

use super::codes;
use super::model::UsmcaCertificationOfOrigin;
use crate::rule::Reads::{Claim, Completion, Entry};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Findings, Inquiry, Reads, Rule, Severity};

mod claim;
mod duties;
mod goods;
mod parties;
mod period;
mod wording;

/// The day the agreement entered into force.
const IN_FORCE: Date = Date::constant(2020, 7, 1);
type Judge = fn(&UsmcaCertificationOfOrigin, &Inquiry<'_>, &mut Findings<'_>);

const fn rule(
    id: &'static str,
    code: tradecred_vc::problem::Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    reads: Reads,
    judge: Judge,
) -> Rule<UsmcaCertificationOfOrigin> {
    // What a certification must say does not depend on the day it was completed; what a claim must be
    // begins with the agreement.
    let from = if matches!(reads, Completion) { None } else { Some(IN_FORCE) };
    Rule { id, code, severity, law, words, from, until: None, reads, confirmed: true, judge }
}

/// Every rule, in form order.
pub(super) static RULES: &[Rule<UsmcaCertificationOfOrigin>] = &[
    rule("element-3", &codes::EXPORTER, Error, "19 CFR 182.12(a)(4)(iii)",
        "if different from the certifier, unless the producer is completing the certification of origin and does not know the identity of the exporter",
        Completion, parties::exporter),
    rule("element-4", &codes::PRODUCER, Error, "19 CFR 182.12(a)(4)(iv), (c)",
        "if different from the certifier or exporter; or if there are multiple producers, “Various” or a list of producers",
        Completion, parties::producer),
    rule("element-5", &codes::IMPORTER, Error, "19 CFR 182.12(a)(4)(v)",
        "If known, the importer's name, address, email address, and telephone number; or if there are multiple importers, “Various” or a list of importers",
        Completion, parties::importer),
    rule("territory", &codes::PARTY_TERRITORY, Error, "19 CFR 182.12(b)(1)-(3)",
        "in a USMCA country's territory", Completion, parties::territory),
    rule("telephone", &codes::TELEPHONE_FORM, Warning, "19 CFR 182.12(a)(4)(ii)",
        "telephone number", Completion, parties::telephone),
    rule("element-6", &codes::LINE_NUMBER, Error, "19 CFR 182.12(a)(4)(vii)",
        "description", Completion, goods::line_number),
    rule("element-6", &codes::TARIFF_DIGITS, Error, "19 CFR 182.12(a)(4)(viii)",
        "to six or more digits, as necessary for the specific change in tariff classification rule",
        Completion, goods::tariff_digits),
    rule("element-7", &codes::ORIGIN_CRITERION, Error, "19 CFR 182.12(a)(4)(ix)",
        "The applicable rule of origin set forth in General Note 11, HTSUS, under which the good qualifies",
        Completion, goods::origin_criterion),
    rule("element-7", &codes::RULE_OF_ORIGIN, Warning, "19 CFR 182.12(a)(4)(ix)",
        "The applicable rule of origin set forth in General Note 11, HTSUS",
        Completion, goods::rule_of_origin),
    rule("criterion-d", &codes::CRITERION_D_CHAPTER, Error, "19 USC 4531(c)(1)(D)",
        "except for a good provided for under any of chapters 61 through 63",
        Completion, goods::criterion_d_chapter),
    rule("schedule-ii", &codes::SCHEDULE_II, Error, "19 CFR 182.12(a)(4)(x)",
        "In the case of a good listed in Schedule II of Appendix A of this part, the following statement must be included",
        Completion, goods::schedule_ii),
    rule("element-4", &codes::PRODUCER_REF, Error, "19 CFR 182.12(a)(4)(iv)",
        "a list of producers", Completion, goods::producer_ref),
    rule("element-4", &codes::PRODUCER_REF_MISSING, Warning, "19 CFR 182.12(a)(4)(iv)",
        "a list of producers", Completion, goods::producer_ref_missing),
    rule("carrier", &codes::PRESENTED_ON, Error, "19 CFR 182.12(a)(2)",
        "except an invoice or commercial document issued in the territory of a non-USMCA country",
        Completion, goods::presented_on),
    rule("US-02", &codes::BLANKET_PERIOD, Error, "19 CFR 182.12(g)(2)",
        "within a specified blanket period, not exceeding 12 months, set out in the certification",
        Completion, period::blanket_period),
    rule("US-02", &codes::BLANKET_ANNIVERSARY, Warning, "19 CFR 182.12(g)(2)",
        "not exceeding 12 months", Completion, period::blanket_anniversary),
    rule("US-03", &codes::BLANKET_FROM_CERTIFICATION, Warning, "19 CFR 182.12(a)(4)(xii)",
        "not exceeding 12 months from the date of certification", Completion, period::blanket_from_certification),
    rule("element-9", &codes::STATEMENT, Error, "19 CFR 182.12(a)(5)",
        "Must include the following statement", Completion, wording::statement),
    rule("element-9", &codes::STATEMENT_LANGUAGE, Error, "19 CFR 182.12(e)",
        "must be completed in English, French, or Spanish", Completion, wording::statement_language),
    rule("element-9", &codes::COMPLETED_AT, Error, "19 CFR 182.12(d)",
        "must be signed and dated", Completion, period::completed_at),
    rule("US-06", &codes::BASIS, Warning, "19 CFR 182.12(f)(1)",
        "may be completed by the importer, exporter, or producer of the good on the basis of",
        Completion, wording::basis),
    rule("US-06", &codes::BASIS_ROLE, Error, "19 CFR 182.12(f)(1)(ii)",
        "In the case of an exporter who is not the producer of the good, reasonable reliance on the producer's written representation",
        Completion, wording::basis_role),
    rule("US-06", &codes::REPRESENTATION, Warning, "19 CFR 182.12(f)(1)(ii)",
        "the producer's written representation, such as in a certification of origin",
        Completion, wording::representation),
    rule("US-05", &codes::TERM, Error, "19 CFR 182.12(h)",
        "will be accepted as valid for four years following the date on which it was completed",
        Claim, period::term),
    rule("US-05", &codes::TERM_ANNIVERSARY, Warning, "19 CFR 182.12(h)",
        "four years following the date on which it was completed", Claim, period::term_anniversary),
    Rule {
        // It refuses earlier entries, so it applies to them.
        from: None,
        ..rule("agreement", &codes::AGREEMENT, Error, "CBP Dec. 21-10, 86 FR 35584",
            "USMCA preferential tariff treatment", Entry, claim::agreement)
    },
    rule("US-04", &codes::ENTRY_IN_PERIOD, Error, "19 CFR 182.12(g)(2)",
        "that occur within a specified blanket period", Entry, claim::entry_in_period),
    rule("US-04", &codes::ENTRY_INVOICE, Error, "19 CFR 182.12(a)(4)(xi), (g)(1)",
        "a single shipment of a good, the invoice number related to the exportation, if known",
        Entry, claim::entry_invoice),
    rule("US-05", &codes::POSSESSION, Error, "19 CFR 182.12(a)(3)",
        "Must be in the possession of the importer at the time the claim for preferential tariff treatment is made",
        Claim, claim::possession),
    rule("US-05", &codes::COMPLETED_AFTER_CLAIM, Error, "19 CFR 182.12(a)(3)",
        "at the time the claim for preferential tariff treatment is made", Claim, claim::completed_after_claim),
    rule("US-09", &codes::PROGRAM, Error, "19 CFR 182.11(b)",
        "the letters “S” or “S+” as a prefix to the subheading of the HTSUS", Claim, claim::program),
    rule("lines", &codes::ENTRY_LINE, Error, "19 CFR 182.11(a)",
        "a good qualifies as an originating good", Entry, claim::entry_line),
    rule("lines", &codes::ENTRY_TARIFF, Error, "19 CFR 182.12(a)(4)(viii)",
        "The HTSUS tariff classification, to six or more digits", Entry, claim::entry_tariff),
    rule("element-5", &codes::IMPORTER_MATCH, Warning, "19 CFR 182.12(a)(4)(v)",
        "If known, the importer's name", Claim, claim::importer_match),
    rule("US-01", &codes::COVERAGE, Information, "19 CFR 182.12(g)",
        "Multiple shipments of identical goods", Completion, duties::identical_goods),
    rule("US-07", &codes::DOCUMENT, Information, "19 CFR 182.14(a)",
        "A commercial importation for which the value of the originating goods does not exceed $2,500",
        Entry, duties::low_value),
    rule("US-08", &codes::DOCUMENT, Information, "19 CFR 182.15(a), 182.21(c)",
        "for a minimum of five years from the date of importation", Entry, duties::retention),
    rule("US-10", &codes::DOCUMENT, Information, "19 CFR 182.21(b), 182.124",
        "must promptly and voluntarily notify every person, in writing, to whom the certification was provided",
        Completion, duties::correction),
    rule("US-12", &codes::DOCUMENT, Information, "19 CFR 182.16(b)",
        "if the good is transported outside the territories of the USMCA countries", Entry, duties::transit),
];
