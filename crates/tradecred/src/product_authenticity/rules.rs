//! The rules of a unit as a table, and what they ask of the unit itself.

use tradecred_vc::problem::Code;

use super::model::ProductAuthenticity;
use super::{codes, is_did, prefix};
use crate::customs;
use crate::identifier::DigitalLink;
use crate::identifier::digital_link::ApplicationIdentifier;
use crate::intellectual_property_license;
use crate::intellectual_property_right::{self, NotShown, Owned, Ownership, owners_at};
use crate::ipr;
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, check_reference, resolve};
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

const RIGHT: &str = "/credentialSubject/right";
const LICENSE: &str = "/credentialSubject/license";
const MANUFACTURER: &str = "/credentialSubject/manufacturer";
const LINK: &str = "/credentialSubject/digitalLink";
const SERIAL: &str = "/credentialSubject/serial";
/// The law of a rule that rests on the chapter alone.
pub(super) const THIS_TEXT: &str = "this text";
/// The law that asks for the consent of the owner of a mark.
const CONSENT: &str = "19 USC 1526(a)";
/// The law on articles that bear a genuine mark and are imported without the owner.
const RESTRICTED: &str = "19 CFR 133.23(a)";
/// The fewest characters of a serial that is not easily guessed.
const LEAST_CHARACTERS: usize = 16;

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<ProductAuthenticity>,
) -> Rule<ProductAuthenticity> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// A rule that a journey decides.
const fn told(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
) -> Rule<ProductAuthenticity> {
    rule(id, code, severity, law, words, |_, _, findings| {
        findings.not_applicable();
    })
}

/// Every rule, in form order.
pub(super) const RULES: &[Rule<ProductAuthenticity>] = &[
    rule(
        "link",
        &codes::DIGITAL_LINK,
        Error,
        THIS_TEXT,
        "whose key is 01 and whose qualifiers are 21, and 10 or not",
        link_of_a_unit,
    ),
    rule(
        "link",
        &codes::LINK_AGREES,
        Error,
        THIS_TEXT,
        "the GTIN with 14 digits, the lot, the serial",
        link_agrees,
    ),
    rule(
        "I09",
        &codes::SERIAL_SHORT,
        Warning,
        THIS_TEXT,
        "fewer than 16 characters",
        |unit, _, findings| {
            if unit.serial.as_str().len() < LEAST_CHARACTERS {
                findings.raise(SERIAL);
            }
        },
    ),
    rule(
        "I09",
        &codes::SERIAL_SEQUENTIAL,
        Warning,
        THIS_TEXT,
        "digits alone, or digits after characters none of which is a digit",
        |unit, _, findings| {
            if is_counter(unit.serial.as_str()) {
                findings.raise(SERIAL);
            }
        },
    ),
    rule(
        "custodian",
        &codes::CUSTODIAN,
        Error,
        THIS_TEXT,
        "by that DID alone it is known who may act",
        |unit, _, findings| {
            let id = unit.custodian.as_ref().map(|party| party.id.as_ref());
            if id.is_some_and(|id| !id.is_some_and(is_did)) {
                findings.raise("/credentialSubject/custodian/id");
            }
        },
    ),
    rule(
        "made-at",
        &codes::MADE_AT,
        Error,
        THIS_TEXT,
        "date on which it was made",
        |unit, inquiry, findings| {
            customs::check_day(unit.made_at, "/credentialSubject/madeAt", inquiry, findings);
        },
    ),
    rule(
        "IP-04",
        &codes::RIGHT,
        Error,
        THIS_TEXT,
        "the right under which the unit bears the brand",
        |unit, inquiry, findings| {
            let named = intellectual_property_right::CREDENTIAL_TYPE;
            let disagrees = matches!(resolve(&unit.right, inquiry), Resolved::Disagrees);
            check_reference(&unit.right, named, disagrees, RIGHT, findings);
        },
    ),
    rule(
        "IP-04",
        &codes::RIGHT_MISSING,
        Error,
        THIS_TEXT,
        "the right under which the unit bears the brand",
        |unit, inquiry, findings| {
            check_missing(
                &unit.right,
                intellectual_property_right::CREDENTIAL_TYPE,
                RIGHT,
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "IP-04",
        &codes::LICENSE,
        Error,
        CONSENT,
        "unless written consent of the owner of such trademark is produced",
        |unit, inquiry, findings| match &unit.license {
            Some(license) => {
                let named = intellectual_property_license::CREDENTIAL_TYPE;
                let disagrees = matches!(resolve(license, inquiry), Resolved::Disagrees);
                check_reference(license, named, disagrees, LICENSE, findings);
            }
            None => findings.not_applicable(),
        },
    ),
    rule(
        "IP-04",
        &codes::LICENSE_MISSING,
        Error,
        CONSENT,
        "unless written consent of the owner of such trademark is produced",
        license_missing,
    ),
    rule(
        "IP-02",
        &codes::RIGHT_OWNER,
        Error,
        THIS_TEXT,
        "absent where the manufacturer owns the right",
        |unit, inquiry, findings| match owned(unit, inquiry) {
            None => findings.not_applicable(),
            Some(owned) if is_by_the_maker(unit, &owned) => {}
            Some(_) => findings.raise(MANUFACTURER),
        },
    ),
    rule(
        "IP-02",
        &codes::OWNER_NOT_SHOWN,
        Error,
        THIS_TEXT,
        "absent where the manufacturer owns the right",
        |unit, inquiry, findings| match owned(unit, inquiry) {
            Some(owned) if is_by_the_maker(unit, &owned) => {
                if owned.answer != Ownership::Shown {
                    findings.undecided(MANUFACTURER);
                }
            }
            _ => findings.not_applicable(),
        },
    ),
    rule(
        "prefix",
        &codes::GTIN_AUTHORITY,
        Error,
        THIS_TEXT,
        "which prefixes GS1 licensed to that company",
        prefix::unknown,
    ),
    rule(
        "prefix",
        &codes::GTIN_FOREIGN,
        Error,
        THIS_TEXT,
        "which prefixes GS1 licensed to that company",
        prefix::foreign,
    ),
    told(
        "journey",
        &codes::CUSTODY,
        Error,
        THIS_TEXT,
        "has custody of the unit then",
    ),
    told(
        "journey",
        &codes::RECEIPT,
        Error,
        THIS_TEXT,
        "the one under `to` of the last `Shipped`",
    ),
    told(
        "journey",
        &codes::SOLD_TWICE,
        Error,
        THIS_TEXT,
        "while the unit is sold",
    ),
    told(
        "journey",
        &codes::RETURN,
        Error,
        THIS_TEXT,
        "the manufacturer and the one that sold it last",
    ),
    told(
        "journey",
        &codes::AFTER_DESTROYED,
        Error,
        THIS_TEXT,
        "folded after a `Destroyed`",
    ),
    told(
        "journey",
        &codes::WITHDRAWAL,
        Error,
        THIS_TEXT,
        "a counted `Reported` folded before it that stands",
    ),
    told(
        "journey",
        &codes::REPORTED,
        Error,
        THIS_TEXT,
        "each report that stands in the end",
    ),
    told(
        "journey",
        &codes::MARKET,
        Warning,
        RESTRICTED,
        "imported without the authorization of the U.S. owner",
    ),
];

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

fn link_of_a_unit(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !is_of_a_unit(&unit.digital_link) {
        findings.raise(LINK);
    }
}

fn link_agrees(unit: &ProductAuthenticity, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
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

/// Whether a serial is digits alone, or digits after characters none of which is a digit.
fn is_counter(serial: &str) -> bool {
    let digits = serial.trim_start_matches(|c: char| !c.is_ascii_digit());
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// What a reference of the right type names is at hand.
fn check_missing(
    reference: &CredentialReference,
    credential_type: &str,
    place: &str,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if reference.credential_type.as_str() != credential_type {
        return findings.not_applicable();
    }
    match resolve(reference, inquiry) {
        Resolved::Missing => findings.undecided(place),
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(_) => {}
    }
}

fn license_missing(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    match &unit.license {
        Some(license) => check_missing(
            license,
            intellectual_property_license::CREDENTIAL_TYPE,
            LICENSE,
            inquiry,
            findings,
        ),
        None => findings.not_applicable(),
    }
}

/// Who owns the right on the day on which the unit was made, where its maker needs no license and the right is at
/// hand.
fn owned(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Option<Owned> {
    if unit.license.is_some() {
        return None;
    }
    let owned = owners_at(&unit.right, unit.made_at, inquiry);
    let is_at_hand = owned.answer != Ownership::NotShown(NotShown::NotAtHand);
    is_at_hand.then_some(owned)
}

/// Whether its maker is one of the owners.
fn is_by_the_maker(unit: &ProductAuthenticity, owned: &Owned) -> bool {
    let mut owners = owned.by.iter();
    owners.any(|owner| ipr::same_party(&owner.party, &unit.manufacturer))
}
