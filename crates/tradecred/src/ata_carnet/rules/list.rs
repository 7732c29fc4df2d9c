//! The General List: its items, its sums, and its totals in writing (SPEC section *The General List*).

use std::collections::{HashMap, HashSet};

use super::super::model::{AtaCarnet, WrittenNumber};
use super::super::words::{read_amount, read_number};
use crate::decimal::Amount;
use crate::rule::{Findings, Inquiry};

const LIST: &str = "/credentialSubject/generalList";
const TOTAL_VALUE: &str = "/credentialSubject/totalValue";

/// Each item has a number of its own.
pub(super) fn item_number(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, item) in carnet.general_list.iter().enumerate() {
        if !seen.insert(item.item_number) {
            findings.raise(format!("{LIST}/{index}/itemNumber"));
        }
    }
}

/// The parts of an item are its value, in its currency.
pub(super) fn parts(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, item) in carnet.general_list.iter().enumerate() {
        let values = || item.parts.iter().map(|part| &part.value);
        let place = format!("{LIST}/{index}/parts");
        if values().any(|value| value.currency != item.value.currency) {
            findings.raise_with(place, "in another currency than the item");
        } else if !item.parts.is_empty() && !add_up(values(), &item.value) {
            findings.raise(place);
        }
    }
}

/// Items of one group answer to one description.
pub(super) fn group(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut described = HashMap::new();
    for (index, item) in carnet.general_list.iter().enumerate() {
        let Some(group) = &item.group else { continue };
        let first = *described.entry(group).or_insert(&item.description);
        if first != &item.description {
            findings.raise(format!("{LIST}/{index}/description"));
        }
    }
}

/// The totals are the sums of their columns, and the values are in one currency.
pub(super) fn totals(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let items = carnet.general_list.iter();
    let pieces: u64 = items.clone().map(|item| u64::from(item.pieces.get())).sum();
    if pieces != u64::from(carnet.total_pieces.figures.get()) {
        findings.raise("/credentialSubject/totalPieces/figures");
    }
    let total = &carnet.total_value.figures;
    let values = items.map(|item| &item.value);
    if values.clone().any(|value| value.currency != total.currency) {
        findings.raise_with(
            format!("{TOTAL_VALUE}/figures/currency"),
            "in several currencies",
        );
    } else if !add_up(values, total) {
        findings.raise(format!("{TOTAL_VALUE}/figures/value"));
    }
}

/// Whether values sum up to a total, exactly.
fn add_up<'v>(values: impl Iterator<Item = &'v Amount>, total: &Amount) -> bool {
    let sum: i128 = values.map(|value| value.value.billionths()).sum();
    sum == total.value.billionths()
}

/// What the words of a total are held to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// The number in figures.
    Same,
    /// Another number.
    Another,
    /// They are not read.
    Unread,
}

fn of_number(number: &WrittenNumber, carnet: &AtaCarnet) -> Written {
    match read_number(number.in_words.as_str(), carnet.language) {
        None => Written::Unread,
        Some(read) if read == number.figures.get() => Written::Same,
        Some(_) => Written::Another,
    }
}

/// Every number that stands in words too, with the place of its words.
fn written(carnet: &AtaCarnet) -> Vec<(&'static str, Written)> {
    let value = &carnet.total_value;
    let figures = &value.figures;
    let words = value.in_words.as_str();
    let value = match read_amount(words, carnet.language, figures.currency.as_str()) {
        None => Written::Unread,
        Some(read) if read.is(&figures.value) => Written::Same,
        Some(_) => Written::Another,
    };
    let sheets = carnet.continuation_sheets.as_ref();
    [
        ("totalPieces", Some(of_number(&carnet.total_pieces, carnet))),
        ("totalValue", Some(value)),
        (
            "continuationSheets",
            sheets.map(|sheets| of_number(sheets, carnet)),
        ),
    ]
    .into_iter()
    .filter_map(|(name, written)| Some((name, written?)))
    .collect()
}

fn place(name: &str) -> String {
    format!("/credentialSubject/{name}/inWords")
}

/// The words are the figures.
pub(super) fn words(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (name, written) in written(carnet) {
        if written == Written::Another {
            findings.raise(place(name));
        }
    }
}

/// The words are read.
pub(super) fn unread(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (name, written) in written(carnet) {
        if written == Written::Unread {
            findings.undecided(place(name));
        }
    }
}
