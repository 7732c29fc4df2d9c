//! The rules of a licence as a table.

use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::codes;
use super::model::IntellectualPropertyLicense;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Inquiry, Judge, Reads, Rule, Severity};

mod claim;
mod own;
mod parent;
mod right;
mod siblings;

pub(crate) use right::{classes_of, is_beyond, is_by_owner, is_right_revoked};

/// The law of a rule that rests on the chapter alone.
const THIS_TEXT: &str = "this text";
const TRADEMARK: &str = "19 USC 1526(a)";
const CONSENT: &str = "written consent of the owner of such trademark";
const USERS: &str = "19 CFR 133.2(c)";
const AUTHORIZED: &str =
    "authorized or licensed to use the trademark and a statement as to the use authorized";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    words: &'static str,
    judge: Judge<IntellectualPropertyLicense>,
) -> Rule<IntellectualPropertyLicense> {
    Rule::new(
        id,
        code,
        severity,
        THIS_TEXT,
        words,
        Reads::Completion,
        judge,
    )
}

/// A rule that holds the licence against its parent, by what was found of the two.
macro_rules! pair {
    ($code:ident, $words:literal) => {
        rule(
            "IP-01",
            &codes::$code,
            Error,
            $words,
            |license, inquiry, findings| {
                parent::pair(&codes::$code, license, inquiry, findings);
            },
        )
    };
}

/// A rule about the line of the licence.
macro_rules! line {
    ($code:ident, $words:literal, $judge:path) => {
        rule("IP-01", &codes::$code, Error, $words, $judge)
    };
}

/// Every rule, in form order.
pub(super) const RULES: &[Rule<IntellectualPropertyLicense>] = &[
    rule(
        "right",
        &codes::RIGHT,
        Error,
        "the right that it is about",
        right::reference,
    ),
    rule(
        "right",
        &codes::RIGHT_MISSING,
        Error,
        "the right that it is about",
        right::missing,
    ),
    rule(
        "right",
        &codes::RIGHT_REJECTED,
        Error,
        "the right that it is about",
        right::structure,
    ),
    rule(
        "right",
        &codes::RIGHT_REVOKED,
        Error,
        "the right that it is about",
        right::revoked,
    ),
    Rule::new(
        "IP-02",
        &codes::OWNER,
        Error,
        TRADEMARK,
        CONSENT,
        Reads::Completion,
        right::owner,
    ),
    Rule::new(
        "IP-02",
        &codes::OWNER_NOT_SHOWN,
        Error,
        TRADEMARK,
        CONSENT,
        Reads::Completion,
        right::owner_not_shown,
    ),
    rule(
        "right",
        &codes::CLASSES_BEYOND_RIGHT,
        Error,
        "no class but those of the right",
        right::classes,
    ),
    line!(
        PARENT,
        "the licence under which it is granted",
        parent::reference
    ),
    line!(
        PARENT_MISSING,
        "the licence under which it is granted",
        parent::missing
    ),
    line!(
        PARENT_REJECTED,
        "the licence under which it is granted",
        parent::rejected
    ),
    line!(
        PARENT_UNDECIDED,
        "the licence under which it is granted",
        parent::undecided
    ),
    line!(
        PARENT_REVOKED,
        "no licence of the line is revoked",
        parent::revoked
    ),
    line!(LENGTH, "at most 16 licences", parent::length),
    pair!(RIGHT_DIFFERS, "the right of its parent"),
    pair!(LICENSOR_MATCH, "the licensee of the parent grants"),
    pair!(
        GRANTED_BEFORE_PARENT,
        "granted under a licence that was granted before"
    ),
    pair!(NOT_DELEGABLE, "mayDelegate"),
    pair!(DEPTH, "maxDepth"),
    rule(
        "grant",
        &codes::GRANT,
        Error,
        "one or more acts, none twice",
        own::grant,
    ),
    pair!(GRANT_WIDER, "grants no more than its parent does"),
    rule(
        "goods",
        &codes::GOODS,
        Error,
        "the items from one to another",
        own::goods,
    ),
    pair!(NICE_CLASSES_WIDER, "grants no more than its parent does"),
    pair!(TARIFF_WIDER, "grants no more than its parent does"),
    pair!(GTINS_WIDER, "grants no more than its parent does"),
    pair!(STYLES_WIDER, "grants no more than its parent does"),
    pair!(
        TERRITORY_OF_MANUFACTURE_WIDER,
        "grants no more than its parent does"
    ),
    pair!(
        TERRITORY_OF_SALE_WIDER,
        "grants no more than its parent does"
    ),
    pair!(CHANNELS_WIDER, "grants no more than its parent does"),
    rule(
        "term",
        &codes::TERM,
        Error,
        "two dates, both days inside",
        own::term,
    ),
    pair!(TERM_WIDER, "grants no more than its parent does"),
    rule(
        "cap",
        &codes::QUANTITY_CAP,
        Error,
        "a cap greater than zero",
        own::cap,
    ),
    pair!(QUANTITY_WIDER, "grants no more than its parent does"),
    rule(
        "delegation",
        &codes::DELEGATION,
        Error,
        "maxDepth, where it may delegate",
        own::delegation,
    ),
    pair!(QUALITY_MARKS_FEWER, "grants no more than its parent does"),
    rule(
        "exclusive",
        &codes::EXCLUSIVE_WIDER,
        Warning,
        "grants no more than its parent does",
        parent::exclusive,
    ),
    line!(
        ANCESTOR,
        "each sub-licence within its parent",
        parent::ancestor
    ),
    rule(
        "parties",
        &codes::PARTY_TWICE,
        Error,
        "nobody is licensed by itself",
        parent::party_twice,
    ),
    rule(
        "granted-at",
        &codes::GRANTED_AT,
        Error,
        "date on which it was granted",
        own::granted_at,
    ),
    rule(
        "granted-at",
        &codes::GRANTED_LATE,
        Warning,
        "date on which it was granted",
        own::granted_late,
    ),
    rule("term", &codes::NOT_YET, Error, "term.from", own::not_yet),
    rule("term", &codes::ENDED, Error, "term.until", own::ended),
    rule(
        "cap",
        &codes::CAP_EXCEEDED,
        Error,
        "sub-licences included",
        siblings::cap,
    ),
    rule(
        "exclusive",
        &codes::EXCLUSIVE_OVERLAP,
        Error,
        "the same to nobody else",
        siblings::exclusive,
    ),
    rule(
        "exclusive",
        &codes::EXCLUSIVE_OTHER,
        Warning,
        "the same to nobody else",
        siblings::other,
    ),
    Rule::new(
        "IP-03",
        &codes::CLAIM_NOT_SHOWN,
        Error,
        USERS,
        AUTHORIZED,
        Reads::Entry,
        claim::not_shown,
    ),
    Rule::new(
        "IP-03",
        &codes::CLAIM_REVOKED,
        Error,
        USERS,
        AUTHORIZED,
        Reads::Entry,
        claim::revoked,
    ),
    Rule::new(
        "IP-03",
        &codes::CLAIM_OUT_OF_SCOPE,
        Error,
        USERS,
        AUTHORIZED,
        Reads::Entry,
        claim::out_of_scope,
    ),
];

/// The day for which the licence is asked: that of the entry, else the one asked about.
fn day_of_use(inquiry: &Inquiry<'_>) -> Date {
    inquiry.date(Reads::Entry, inquiry.as_of())
}
