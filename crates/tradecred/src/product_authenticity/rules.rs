//! The rules of a unit as a table, and what they ask of the unit itself.

use tradecred_vc::problem::Code;

use super::model::ProductAuthenticity;
use super::{codes, is_did, prefix};
use crate::customs;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod link;
mod making;
mod right;

/// The law of a rule that rests on the chapter alone.
pub(super) const THIS_TEXT: &str = "this text";
/// The law that asks for the consent of the owner of a mark.
const CONSENT: &str = "19 USC 1526(a)";
/// Its deciding words.
const WRITTEN: &str = "unless written consent of the owner of such trademark is produced";
/// The law on articles that bear a genuine mark and are imported without the owner.
const RESTRICTED: &str = "19 CFR 133.23(a)";

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
        link::of_a_unit,
    ),
    rule(
        "link",
        &codes::LINK_AGREES,
        Error,
        THIS_TEXT,
        "the GTIN with 14 digits, the lot, the serial",
        link::agrees,
    ),
    rule(
        "I09",
        &codes::SERIAL_SHORT,
        Warning,
        THIS_TEXT,
        "fewer than 16 characters",
        link::short,
    ),
    rule(
        "I09",
        &codes::SERIAL_SEQUENTIAL,
        Warning,
        THIS_TEXT,
        "digits alone, or digits after characters none of which is a digit",
        link::sequential,
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
        right::right,
    ),
    rule(
        "IP-04",
        &codes::RIGHT_MISSING,
        Error,
        THIS_TEXT,
        "the right under which the unit bears the brand",
        right::right_missing,
    ),
    rule(
        "IP-04",
        &codes::LICENSE,
        Error,
        CONSENT,
        WRITTEN,
        right::license,
    ),
    rule(
        "IP-04",
        &codes::LICENSE_MISSING,
        Error,
        CONSENT,
        WRITTEN,
        right::license_missing,
    ),
    rule(
        "IP-04",
        &codes::LICENSE_RIGHT,
        Error,
        THIS_TEXT,
        "the right under which the unit bears the brand",
        right::license_right,
    ),
    rule(
        "IP-04",
        &codes::LICENSE_LICENSEE,
        Error,
        THIS_TEXT,
        "of which the manufacturer is the licensee",
        right::license_licensee,
    ),
    rule(
        "IP-02",
        &codes::RIGHT_OWNER,
        Error,
        THIS_TEXT,
        "absent where the manufacturer owns the right",
        right::owner,
    ),
    rule(
        "IP-02",
        &codes::OWNER_NOT_SHOWN,
        Error,
        THIS_TEXT,
        "absent where the manufacturer owns the right",
        right::owner_not_shown,
    ),
    rule(
        "IP-04",
        &codes::CHAIN_NOT_SHOWN,
        Error,
        CONSENT,
        WRITTEN,
        making::not_shown,
    ),
    rule(
        "IP-04",
        &codes::CHAIN_REVOKED,
        Error,
        CONSENT,
        WRITTEN,
        making::revoked,
    ),
    rule(
        "IP-04",
        &codes::CHAIN_OUT_OF_SCOPE,
        Error,
        CONSENT,
        WRITTEN,
        making::out_of_scope,
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
