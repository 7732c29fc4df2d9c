//! The link of a unit, and its serial (SPEC sections *The link of a unit* and *Link, serial, right and prefix*).

use super::super::model::ProductAuthenticity;
use crate::identifier::DigitalLink;
use crate::identifier::digital_link::ApplicationIdentifier;
use crate::rule::{Findings, Inquiry};

const LINK: &str = "/credentialSubject/digitalLink";
const SERIAL: &str = "/credentialSubject/serial";
/// The fewest characters of a serial that is not easily guessed.
const LEAST_CHARACTERS: usize = 16;

/// Whether a link is one of a unit: key 01, a serial, a lot or none, and nothing else.
fn is_of_a_unit(link: &DigitalLink) -> bool {
    use ApplicationIdentifier::{Lot, Serial, TradeItem};
    let mut elements = link.elements().iter();
    let behind_host = link
        .as_str()
        .strip_prefix("https://")
        .and_then(|rest| rest.strip_prefix(link.host()));
    behind_host.is_some_and(|path| path.starts_with("/01/"))
        && link.serial().is_some()
        && elements.all(|element| matches!(element.identifier, TradeItem | Lot | Serial))
}

pub(super) fn of_a_unit(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !is_of_a_unit(&unit.digital_link) {
        findings.raise(LINK);
    }
}

pub(super) fn agrees(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let link = &unit.digital_link;
    if !is_of_a_unit(link) {
        return findings.not_applicable();
    }
    let lot = unit.lot.as_ref().map(|lot| lot.as_str());
    let agrees = link.gtin().as_ref() == Some(&unit.gtin)
        && link.serial() == Some(unit.serial.as_str())
        && link.lot() == lot;
    if !agrees {
        findings.raise(LINK);
    }
}

pub(super) fn short(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if unit.serial.as_str().len() < LEAST_CHARACTERS {
        findings.raise(SERIAL);
    }
}

pub(super) fn sequential(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if is_counter(unit.serial.as_str()) {
        findings.raise(SERIAL);
    }
}

/// Whether a serial is digits alone, or digits after characters none of which is a digit.
fn is_counter(serial: &str) -> bool {
    let digits = serial.trim_start_matches(|c: char| !c.is_ascii_digit());
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}
