//! The rules that hold the certification against a claim: possession, periods, program, entry lines.

use super::super::codes;
use super::super::model::UsFtaCertificationOfOrigin;
use super::{CONTENTS, WHOLE};
use crate::origin::claim;
use crate::rule::Reads::{Claim, Entry};
use crate::rule::Rule;
use crate::rule::Severity::{Error, Warning};

/// The goods were entered in the blanket period.
pub(super) const ENTRY_IN_PERIOD: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "coverage",
    &codes::ENTRY_IN_PERIOD,
    Error,
    "19 CFR 10.584(e)(2)",
    "that occur within a specified blanket period",
    Entry,
    claim::entry_in_period,
)
.confirmed_for(WHOLE);

/// The invoices claimed are those of the shipment.
pub(super) const ENTRY_INVOICE: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "coverage",
    &codes::ENTRY_INVOICE,
    Error,
    "19 CFR 10.584(e)(1)",
    "A single shipment of a good into the United States",
    Entry,
    claim::entry_invoice,
)
.confirmed_for(WHOLE);

/// The importer held the certification when it claimed.
pub(super) const POSSESSION: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "possession",
    &codes::POSSESSION,
    Error,
    "19 CFR 10.584(a)(2)",
    "Must be in the possession of the importer at the time the claim for preferential tariff treatment is made",
    Claim,
    claim::possession,
)
.confirmed_for(CONTENTS);

/// It was dated by then.
pub(super) const COMPLETED_AFTER_CLAIM: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "possession",
    &codes::COMPLETED_AFTER_CLAIM,
    Error,
    "19 CFR 10.584(a)(2)",
    "at the time the claim for preferential tariff treatment is made",
    Claim,
    claim::completed_after_claim,
)
.confirmed_for(CONTENTS);

/// It was signed by then.
pub(super) const SIGNED_AFTER_CLAIM: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "possession",
    &codes::SIGNED_AFTER_CLAIM,
    Error,
    "19 CFR 10.584(a)(2), (b)",
    "Must be in the possession of the importer at the time the claim for preferential tariff treatment is made",
    Claim,
    claim::signed_after_claim,
)
.confirmed_for(CONTENTS);

/// The entry lines claim under the agreement.
pub(super) const PROGRAM: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "program",
    &codes::PROGRAM,
    Error,
    "19 CFR 10.583(b)",
    "the letter \"P\" or \"P+\" as a prefix to the subheading of the HTSUS",
    Claim,
    claim::program,
)
.confirmed_for(WHOLE);

/// The entry lines name goods lines that are there.
pub(super) const ENTRY_LINE: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "lines",
    &codes::ENTRY_LINE,
    Error,
    "19 CFR 10.584(a)(3)(iii)",
    "A description of the good for which preferential tariff treatment is claimed",
    Entry,
    claim::entry_line,
)
.confirmed_for(CONTENTS);

/// The entry lines have the subheadings of their goods lines.
pub(super) const ENTRY_TARIFF: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "lines",
    &codes::ENTRY_TARIFF,
    Error,
    "19 CFR 10.584(a)(3)(iv)",
    "The HTSUS tariff classification, to six or more digits",
    Entry,
    claim::entry_tariff,
)
.confirmed_for(CONTENTS);

/// The importer is the one that is named.
pub(super) const IMPORTER_MATCH: Rule<UsFtaCertificationOfOrigin> = Rule::new(
    "parties",
    &codes::IMPORTER_MATCH,
    Warning,
    "19 CFR 10.584(a)(3)(i)",
    "the importer of record of the good",
    Claim,
    claim::importer_match,
);
