//! The rules as a dated table, in the order of 19 CFR 10.584. Each names the law, its deciding words, the
//! date it reads, the agreements whose text was read for it, and its judge.

use super::agreement::Read;
use super::codes;
use super::model::UsFtaCertificationOfOrigin;
use crate::origin::{duties, lines, period};
use crate::rule::Reads::{Claim, Completion, Entry};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{ConfirmedFor, Rule};

mod goods;
mod held;
mod parties;
mod qualification;
mod textile;
mod wording;

/// Agreements of which what a certification must include was read, paragraph (a).
const CONTENTS: ConfirmedFor<UsFtaCertificationOfOrigin> =
    ConfirmedFor::new("CAFTA-DR, PTPA", |document| {
        document.agreement.terms().read >= Read::Contents
    });
/// The agreement whose regulation was read in full.
const WHOLE: ConfirmedFor<UsFtaCertificationOfOrigin> = ConfirmedFor::new("CAFTA-DR", |document| {
    document.agreement.terms().read == Read::Whole
});

/// Every rule, in the order of the regulation.
pub(super) const RULES: &[Rule<UsFtaCertificationOfOrigin>] = &[
    Rule::new(
        "regulation",
        &codes::REGULATION,
        Error,
        "19 CFR 10.1004, 10.2004, 10.3004, not read",
        "no paragraph was read",
        Completion,
        wording::regulation,
    ),
    Rule::new(
        "regulation",
        &codes::REGULATION_IN_PART,
        Warning,
        "19 CFR 10.904",
        "(b) to (f) not read",
        Completion,
        wording::regulation_in_part,
    ),
    Rule::new(
        "parties",
        &codes::CERTIFIER_ROLE,
        Error,
        "19 CFR 10.584(b)",
        "a responsible official of the importer, exporter, or producer, or by the importer's, exporter's, or producer's authorized agent",
        Completion,
        parties::certifier,
    ),
    Rule::new(
        "parties",
        &codes::IMPORTER,
        Error,
        "19 CFR 10.584(a)(3)(i)",
        "The legal name, address, telephone, and e-mail address (if any) of the importer of record of the good",
        Completion,
        parties::importer,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "parties",
        &codes::EXPORTER,
        Error,
        "19 CFR 10.584(a)(3)(i)",
        "the exporter of the good (if different from the producer)",
        Completion,
        parties::exporter,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "parties",
        &codes::PRODUCER,
        Error,
        "19 CFR 10.584(a)(3)(i)",
        "and the producer of the good",
        Completion,
        parties::producer,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "territory",
        &codes::PARTY_TERRITORY,
        Warning,
        "19 CFR 10.584(a)(3)(i); 19 USC 4033(n)(2)",
        "Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, or Nicaragua",
        Completion,
        parties::territory,
    )
    .unconfirmed(),
    Rule::new(
        "telephone",
        &codes::TELEPHONE_FORM,
        Warning,
        "19 CFR 10.584(a)(3)(i)-(ii)",
        "telephone",
        Completion,
        parties::telephone,
    ),
    Rule::new(
        "goods",
        &codes::LINE_NUMBER,
        Error,
        "19 CFR 10.584(a)(3)(iii)",
        "A description of the good",
        Completion,
        lines::line_number,
    ),
    Rule::new(
        "goods",
        &codes::TARIFF_DIGITS,
        Error,
        "19 CFR 10.584(a)(3)(iv)",
        "to six or more digits, as necessary for the specific change in tariff classification rule",
        Completion,
        lines::tariff_digits,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "rule-of-origin",
        &codes::RULE_OF_ORIGIN,
        Error,
        "19 CFR 10.584(a)(3)(v)",
        "The applicable rule of origin",
        Completion,
        goods::rule_of_origin,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "rule-of-origin",
        &codes::GENERAL_NOTE,
        Error,
        "19 CFR 10.584(a)(3)(v), 10.904(a)(3)(v)",
        "The applicable rule of origin set forth in General Note 29, HTSUS",
        Completion,
        goods::general_note,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "rule-of-origin",
        &codes::GENERAL_NOTE_OTHER,
        Warning,
        "19 CFR 10.584(a)(3)(v), 10.904(a)(3)(v), 182.12(a)(4)(ix)",
        "The applicable rule of origin set forth in General Note 29, HTSUS",
        Completion,
        goods::general_note_other,
    ),
    Rule::new(
        "rule-of-origin",
        &codes::ORIGIN_ROUTE,
        Warning,
        "19 USC 4033(b)(1)-(3)",
        "a good is an originating good if",
        Completion,
        goods::origin_route,
    )
    .unconfirmed(),
    Rule::new(
        "textile",
        &codes::TEXTILE_AGREEMENT,
        Warning,
        "CAFTA-DR on textiles, not read",
        "no paragraph was read",
        Completion,
        textile::agreement,
    )
    .unconfirmed(),
    Rule::new(
        "textile",
        &codes::CUMULATION_CHAPTER,
        Warning,
        "CAFTA-DR on textiles, not read",
        "no paragraph was read",
        Completion,
        textile::cumulation,
    )
    .unconfirmed(),
    Rule::new(
        "textile",
        &codes::TPL_COUNTRY,
        Warning,
        "19 CFR 10.606-10.610, not read",
        "no paragraph was read",
        Completion,
        textile::preference_level,
    )
    .unconfirmed(),
    Rule::new(
        "statement",
        &codes::STATEMENT,
        Error,
        "19 CFR 10.584(a)(4)",
        "Must include a statement",
        Completion,
        wording::statement,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "statement",
        &codes::STATEMENT_WORDING,
        Error,
        "19 CFR 10.584(a)(4), 10.904(a)(4)",
        "in substantially the following form",
        Completion,
        wording::statement_wording,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "statement",
        &codes::STATEMENT_LANGUAGE,
        Error,
        "19 CFR 10.584(c)",
        "in either the English language or the language of the exporting Party",
        Completion,
        wording::statement_language,
    ),
    Rule::new(
        "signature",
        &codes::COMPLETED_AT,
        Error,
        "19 CFR 10.584(b)",
        "must be signed and dated",
        Completion,
        period::completed_at,
    ),
    Rule::new(
        "language",
        &codes::LANGUAGE,
        Error,
        "19 CFR 10.584(c)",
        "must be completed in either the English language or the language of the exporting Party",
        Completion,
        wording::language,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "basis",
        &codes::BASIS,
        Warning,
        "19 CFR 10.584(d)",
        "may be prepared by the exporter or producer of the good on the basis of",
        Completion,
        wording::basis,
    ),
    Rule::new(
        "basis",
        &codes::BASIS_ROLE,
        Error,
        "19 CFR 10.584(d)(2)",
        "In the case of an exporter, reasonable reliance on the producer's certification that the good is originating",
        Completion,
        wording::basis_role,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "basis",
        &codes::PRODUCER_CERTIFICATION,
        Warning,
        "19 CFR 10.584(d)(2)",
        "the producer's certification",
        Completion,
        wording::producer_certification,
    ),
    qualification::TYPE,
    qualification::REFERENCE,
    qualification::STRUCTURE,
    qualification::ISSUER,
    qualification::AGREEMENT,
    qualification::TARIFF_OF_GOOD,
    qualification::CRITERION,
    qualification::DAYS,
    qualification::SUPERSEDED,
    qualification::MET,
    Rule::new(
        "coverage",
        &codes::COVERAGE,
        Error,
        "19 CFR 10.584(e)",
        "may be applicable to: (1) A single shipment of a good into the United States; or (2) Multiple shipments of identical goods into the United States",
        Completion,
        wording::coverage,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "coverage",
        &codes::BLANKET_PERIOD,
        Error,
        "19 CFR 10.584(e)(2)",
        "within a specified blanket period, not exceeding 12 months, set out in the certification",
        Completion,
        period::blanket_period,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "coverage",
        &codes::BLANKET_ANNIVERSARY,
        Warning,
        "19 CFR 10.584(e)(2)",
        "not exceeding 12 months",
        Completion,
        period::blanket_anniversary,
    ),
    Rule::new(
        "coverage",
        &codes::BLANKET_FROM_CERTIFICATION,
        Warning,
        "19 CFR 10.1004, 10.3004",
        "not exceeding 12 months from the date of certification",
        Completion,
        wording::blanket_from_certification,
    )
    .unconfirmed(),
    Rule::new(
        "term",
        &codes::TERM,
        Error,
        "19 CFR 10.584(f)",
        "will be accepted as valid for four years following the date on which it was signed",
        Claim,
        period::term,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "term",
        &codes::TERM_ANNIVERSARY,
        Warning,
        "19 CFR 10.584(f)",
        "four years following the date on which it was signed",
        Claim,
        period::term_anniversary,
    ),
    held::ENTRY_IN_PERIOD,
    held::ENTRY_INVOICE,
    held::POSSESSION,
    held::COMPLETED_AFTER_CLAIM,
    held::SIGNED_AFTER_CLAIM,
    held::PROGRAM,
    held::ENTRY_LINE,
    held::ENTRY_TARIFF,
    held::IMPORTER_MATCH,
    Rule::new(
        "statement",
        &codes::STATEMENT,
        Information,
        "19 CFR 10.584(a)(4)",
        "in substantially the following form",
        Completion,
        wording::statement_rest,
    )
    .confirmed_for(CONTENTS),
    Rule::new(
        "coverage",
        &codes::COVERAGE,
        Information,
        "19 CFR 10.584(e)(2)",
        "Multiple shipments of identical goods",
        Completion,
        duties::identical_goods,
    ),
    Rule::new(
        "language",
        &codes::LANGUAGE,
        Information,
        "19 CFR 10.584(c)",
        "may require the importer to submit an English translation of the certification",
        Completion,
        wording::translation,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "low-value",
        &codes::DOCUMENT,
        Information,
        "19 CFR 10.586(a)",
        "A commercial importation for which the value of the originating goods does not exceed U.S. $2,500",
        Entry,
        duties::low_value,
    )
    .confirmed_for(WHOLE),
    Rule::new(
        "records",
        &codes::DOCUMENT,
        Information,
        "19 USC 1508(a), (c), (g), (h), (j), (k)",
        "for at least 5 years after the date on which the certification was issued",
        Entry,
        duties::retention,
    ),
];
