//! The rules of a carnet as a table, and what they ask of its cover.

use std::collections::HashSet;

use tradecred_vc::problem::Code;

use super::codes;
use super::model::{AtaCarnet, IntendedUse};
use crate::carnet::CustomsTerritory;
use crate::customs;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

mod earlier;
mod list;
mod validity;

const ISSUED_AT: &str = "/credentialSubject/issuedAt";
const VALID_UNTIL: &str = "/credentialSubject/validUntil";
const TERRITORIES: &str = "/credentialSubject/territories";
const INTENDED_USE: &str = "/credentialSubject/intendedUse";

/// The country whose law names the uses that it accepts.
const UNITED_STATES: &str = "US";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<AtaCarnet>,
) -> Rule<AtaCarnet> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule: the cover, the General List, the validity, what is replaced or corrected.
pub(super) const RULES: &[Rule<AtaCarnet>] = &[
    rule(
        "use",
        &codes::INTENDED_USE,
        Error,
        "ATA 3(4), Istanbul A 2(4)",
        "Goods intended for processing or repair shall not be imported under cover of A. T. A. carnets",
        intended_use,
    ),
    rule(
        "use",
        &codes::US_USE,
        Warning,
        "19 CFR 114.22(a)",
        "The Customs Convention on the Temporary Importation of Professional Equipment",
        us_use,
    ),
    rule(
        "territories",
        &codes::TERRITORIES,
        Error,
        "ATA 4(1)",
        "the countries in which it is valid and the names of the corresponding guaranteeing associations",
        territories,
    ),
    rule(
        "chain",
        &codes::GUARANTEEING_CHAIN,
        Warning,
        "Istanbul A 6",
        "the name of the international guaranteeing chain",
        guaranteeing_chain,
    ),
    rule(
        "issued-at",
        &codes::ISSUED_AT,
        Error,
        "ATA 4(1), Istanbul A 5(1)",
        "from the date of issue",
        |carnet, inquiry, findings| {
            customs::check_day(carnet.issued_at, ISSUED_AT, inquiry, findings);
        },
    ),
    rule(
        "list",
        &codes::GENERAL_LIST,
        Error,
        "Istanbul A, Appendix I, note 3",
        "Each item shall be given an item number which shall be entered in column 1",
        list::item_number,
    ),
    rule(
        "list",
        &codes::PARTS,
        Error,
        "Istanbul A, Appendix I, note 3",
        "only the total weight and value should appear in columns 4 and 5",
        list::parts,
    ),
    rule(
        "list",
        &codes::GROUP,
        Error,
        "Istanbul A, Appendix I, note 6",
        "Items answering to the same description may be grouped",
        list::group,
    ),
    rule(
        "totals",
        &codes::TOTALS,
        Error,
        "Istanbul A, Appendix I, note 2",
        "the totals of columns 3 and 5 shall be entered at the end of the list",
        list::totals,
    ),
    rule(
        "totals",
        &codes::TOTAL_WORDS,
        Error,
        "Istanbul A, Appendix I, note 2",
        "in figures and in writing",
        list::words,
    ),
    rule(
        "totals",
        &codes::TOTAL_WORDS_UNREAD,
        Error,
        "Istanbul A, Appendix I, note 2",
        "in figures and in writing",
        list::unread,
    ),
    rule(
        "CN-04",
        &codes::VALID_UNTIL,
        Error,
        "ATA 4(1), Istanbul A 5(1)",
        "a period of validity exceeding one year from the date of issue",
        validity::begins,
    ),
    rule(
        "CN-04",
        &codes::PERIOD,
        Error,
        "ATA 4(1), Istanbul A 5(1), 19 CFR 114.23(a)",
        "a period of validity exceeding one year from the date of issue",
        validity::period,
    ),
    rule(
        "CN-04",
        &codes::PERIOD_ANNIVERSARY,
        Warning,
        "ATA 4(1), Istanbul A 5(1), 19 CFR 114.23(a)",
        "a period of validity exceeding one year from the date of issue",
        validity::anniversary,
    ),
    rule(
        "CN-04",
        &codes::EXPIRED,
        Error,
        "ATA 4(1), 19 CFR 114.23(a)",
        "This period of validity cannot be extended",
        validity::expired,
    ),
    rule(
        "CN-10",
        &codes::REPLACED_MISSING,
        Error,
        "ATA 11, Istanbul A 13",
        "that of the carnet which it replaces",
        earlier::missing,
    ),
    rule(
        "CN-10",
        &codes::REFERENCE,
        Error,
        "ATA 11, Istanbul A 13",
        "that of the carnet which it replaces",
        earlier::reference,
    ),
    rule(
        "CN-10",
        &codes::REPLACEMENT_EXPIRY,
        Error,
        "ATA 11, Istanbul A 13",
        "the validity of which expires on the same date as that of the carnet which it replaces",
        earlier::expiry,
    ),
    rule(
        "CN-10",
        &codes::REPLACEMENT_LIST,
        Warning,
        "ATA 11",
        "a replacement document",
        earlier::list,
    )
    .unconfirmed(),
    rule(
        "CN-08",
        &codes::ITEM_ADDED,
        Error,
        "ATA 4(2), Istanbul A 5(3), 19 CFR 114.24",
        "no extra item shall be added to the list of goods",
        earlier::item_added,
    ),
    rule(
        "CN-10",
        &codes::OVERRUN,
        Warning,
        "Istanbul A 14(1)",
        "the association which issued the papers may issue replacement papers",
        earlier::overrun,
    )
    .unconfirmed(),
];

/// No carnet covers goods to be processed or repaired.
fn intended_use(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, usage) in carnet.intended_use.iter().enumerate() {
        if matches!(usage, IntendedUse::Processing | IntendedUse::Repair) {
            findings.raise(format!("{INTENDED_USE}/{index}"));
        }
    }
}

/// The United States' regulation names other uses than exhibitions.
fn us_use(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let here = carnet
        .territories
        .iter()
        .any(|row| row.territory.as_str() == UNITED_STATES);
    let alone = carnet
        .intended_use
        .iter()
        .all(|usage| *usage == IntendedUse::ExhibitionsAndFairs);
    if here && alone {
        findings.raise(INTENDED_USE);
    }
}

/// Each territory stands once.
fn territories(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen: HashSet<&CustomsTerritory> = HashSet::new();
    for (index, row) in carnet.territories.iter().enumerate() {
        if !seen.insert(&row.territory) {
            findings.raise(format!("{TERRITORIES}/{index}/territory"));
        }
    }
}

/// The chain is named.
fn guaranteeing_chain(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if carnet.guaranteeing_chain.is_none() {
        findings.raise("/credentialSubject/guaranteeingChain");
    }
}
