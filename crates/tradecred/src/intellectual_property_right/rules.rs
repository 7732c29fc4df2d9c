//! The rules of a right as a table.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::IntellectualPropertyRight;
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod lever;
mod members;
mod ownership;
mod recordation;
mod references;
mod registration;

pub(super) use members::states_rightly;

/// The law of a rule that rests on the chapter alone.
pub(super) const THIS_TEXT: &str = "this text";
/// What customs says of its electronic recordation, which was not read in a rule.
const RECORDATION: &str = "CBP e-Recordation";
/// What an application to record a trademark shows of its owner.
const TITLE: &str = "19 CFR 133.3(a)(1)";
const PRESENT_TITLE: &str = "showing title to be presently in the name of the applicant";
/// What customs keeps out.
const MARKS: &str = "15 USC 1124";
const REGISTERED: &str = "a trademark registered in accordance with the provisions of this chapter";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<IntellectualPropertyRight>,
) -> Rule<IntellectualPropertyRight> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// A rule that is asked for the day of entry, else for the day asked about.
const fn on_entry(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<IntellectualPropertyRight>,
) -> Rule<IntellectualPropertyRight> {
    Rule::new(id, code, severity, law, words, Reads::Entry, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<IntellectualPropertyRight>] = &[
    rule(
        "owners",
        &codes::OWNERS,
        Information,
        "19 USC 1526(a)",
        "owned by a citizen of, or by a corporation or association created or organized within, the United States",
        members::domestic_owner,
    ),
    rule(
        "owned-from",
        &codes::OWNED_FROM,
        Error,
        THIS_TEXT,
        "not after statedAt",
        members::owned_from,
    ),
    rule(
        "registration",
        &codes::REGISTRATION,
        Error,
        THIS_TEXT,
        "registeredAt, expiresAt",
        registration::days,
    ),
    rule(
        "registration",
        &codes::REGISTRATION_MISSING,
        Error,
        MARKS,
        "a copy of the certificate of registration of his trademark",
        registration::missing,
    ),
    rule(
        "registration",
        &codes::COPYRIGHT_UNREGISTERED,
        Warning,
        "19 CFR 133.31, not read",
        "no paragraph was read",
        registration::copyright,
    )
    .unconfirmed(),
    rule(
        "registration",
        &codes::REGISTRATION_NONE,
        Error,
        THIS_TEXT,
        "a trade name has no certificate of registration",
        registration::of_trade_name,
    ),
    rule(
        "registration",
        &codes::REGISTERED_ELSEWHERE,
        Warning,
        MARKS,
        REGISTERED,
        registration::elsewhere,
    ),
    rule(
        "registration",
        &codes::REGISTRATION_NUMBER,
        Warning,
        THIS_TEXT,
        "forms of numbers were not read",
        registration::number,
    )
    .unconfirmed(),
    rule(
        "registration",
        &codes::INTERNATIONAL_NUMBER,
        Warning,
        THIS_TEXT,
        "forms of numbers were not read",
        registration::international,
    )
    .unconfirmed(),
    rule(
        "registration",
        &codes::REGISTER,
        Error,
        THIS_TEXT,
        "the register of a trademark",
        registration::register,
    ),
    rule(
        "registration",
        &codes::SUPPLEMENTAL_REGISTER,
        Warning,
        RECORDATION,
        "Principal Register only",
        registration::supplemental,
    )
    .unconfirmed(),
    rule(
        "classes",
        &codes::NICE_CLASSES,
        Error,
        "19 CFR 133.3(b)",
        "registered for more than one class of goods",
        members::classes,
    ),
    rule(
        "merchandise",
        &codes::MERCHANDISE,
        Error,
        "19 CFR 133.12(e)",
        "description of the merchandise",
        members::merchandise,
    ),
    rule(
        "places",
        &codes::PLACES_MISSING,
        Warning,
        "19 CFR 133.2(b)",
        "The places of manufacture of goods bearing the recorded trademark",
        recordation::places,
    ),
    rule(
        "lever",
        &codes::LEVER_DIFFERENCES,
        Error,
        THIS_TEXT,
        "publishedAt",
        lever::days,
    ),
    rule(
        "lever",
        &codes::LEVER_TRADEMARK,
        Error,
        "19 CFR 133.2(e)",
        "For owners of U.S. trademarks who desire protection against gray market articles",
        lever::trademark,
    ),
    on_entry(
        "lever",
        &codes::LEVER_NOT_GRANTED,
        Warning,
        "19 CFR 133.2(f)",
        "the application for trademark protection will not take effect until CBP has made and issued this determination",
        lever::granted,
    ),
    rule(
        "recordation",
        &codes::RECORDATION,
        Error,
        THIS_TEXT,
        "recordedAt, expiresAt",
        recordation::days,
    ),
    rule(
        "recordation",
        &codes::RECORDATION_NUMBER,
        Warning,
        THIS_TEXT,
        "forms of numbers were not read",
        recordation::number,
    )
    .unconfirmed(),
    rule(
        "recordation",
        &codes::RECORDATION_EARLY,
        Error,
        TITLE,
        "A status copy of the certificate of registration",
        recordation::early,
    ),
    rule(
        "recordation",
        &codes::RECORDATION_CLASSES,
        Error,
        "19 CFR 133.3(b)",
        "each class for which the applicant desires to record the trademark",
        recordation::classes,
    ),
    rule(
        "recordation",
        &codes::RECORDATION_LONG,
        Warning,
        RECORDATION,
        "renew every 20 years",
        recordation::long,
    )
    .unconfirmed(),
    rule(
        "recordation",
        &codes::RECORDATION_OUTLIVES,
        Warning,
        RECORDATION,
        "concurrent with underlying registration",
        recordation::outlives,
    )
    .unconfirmed(),
    on_entry(
        "recordation",
        &codes::RECORDATION_GRACE,
        Warning,
        RECORDATION,
        "90-day grace",
        recordation::grace,
    )
    .unconfirmed(),
    on_entry(
        "recordation",
        &codes::RECORDATION_EXPIRED,
        Warning,
        RECORDATION,
        "90-day grace",
        recordation::expired,
    )
    .unconfirmed(),
    rule(
        "stated-by",
        &codes::STATED_BY,
        Error,
        THIS_TEXT,
        "the office of the registration, or customs with a recordation",
        members::stated_by,
    ),
    rule(
        "stated-at",
        &codes::STATED_AT,
        Error,
        THIS_TEXT,
        "the day on which this is stated",
        members::stated_at,
    ),
    on_entry(
        "ownership",
        &codes::NOT_OWNED_YET,
        Error,
        TITLE,
        PRESENT_TITLE,
        ownership::begun,
    ),
    on_entry(
        "ownership",
        &codes::OWNER_NOT_SHOWN,
        Error,
        TITLE,
        PRESENT_TITLE,
        ownership::not_shown,
    ),
    on_entry(
        "ownership",
        &codes::OWNER_DIFFERS,
        Error,
        TITLE,
        PRESENT_TITLE,
        ownership::differs,
    ),
    on_entry(
        "ownership",
        &codes::OWNERSHIP_ENDED,
        Error,
        TITLE,
        PRESENT_TITLE,
        ownership::ended,
    ),
    on_entry(
        "ownership",
        &codes::OWNED_FROM_DIFFERS,
        Warning,
        TITLE,
        PRESENT_TITLE,
        ownership::owned_from,
    ),
    on_entry(
        "ownership",
        &codes::CLASSES_NOT_REGISTERED,
        Error,
        "19 CFR 133.3(b)",
        "each class for which the applicant desires to record the trademark",
        ownership::classes,
    ),
    on_entry(
        "ownership",
        &codes::REGISTRATION_ENDED,
        Error,
        MARKS,
        REGISTERED,
        ownership::registration_ended,
    ),
    rule(
        "rests-on",
        &codes::RESTS_ON,
        Error,
        THIS_TEXT,
        "statements of offices on this right",
        references::rests_on,
    ),
    rule(
        "rests-on",
        &codes::RESTS_ON_OTHER_RIGHT,
        Error,
        THIS_TEXT,
        "statements of offices on this right",
        references::other_right,
    ),
    rule(
        "rests-on",
        &codes::RESTS_ON_OWNER,
        Warning,
        THIS_TEXT,
        "statements of offices on this right",
        references::owner,
    ),
    rule(
        "previous",
        &codes::PREVIOUS_OWNERSHIP,
        Error,
        THIS_TEXT,
        "the right as its owners before these held it",
        references::previous,
    ),
    rule(
        "previous",
        &codes::PREVIOUS_OTHER_RIGHT,
        Error,
        THIS_TEXT,
        "the right as its owners before these held it",
        references::previous_other_right,
    ),
    rule(
        "previous",
        &codes::PREVIOUS_LATER,
        Error,
        THIS_TEXT,
        "the right as its owners before these held it",
        references::previous_later,
    ),
    rule(
        "previous",
        &codes::PREVIOUS_SAME_OWNERS,
        Warning,
        THIS_TEXT,
        "the right as its owners before these held it",
        references::previous_same_owners,
    ),
];
