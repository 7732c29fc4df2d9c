//! The rules of an event as a table, and what they ask of who acts and of what happened.

use std::rc::Rc;

use tradecred_vc::problem::Code;
use tradecred_vc::time::Timestamp;

use super::event::Event;
use super::model::{Actor, PartnerAgencyLicenseUse};
use super::{CREDENTIAL_TYPE, DOCUMENT, codes};
use crate::customs;
use crate::journey::place;
use crate::partner_agency::misnumbered;
use crate::partner_agency_license::PartnerAgencyLicense;
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, resolve, sound_in};
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Inquiry, Judge, Reads, Rule, Severity};

pub(super) mod license;

const ACTOR: &str = "/credentialSubject/actor";
const DATE: &str = "/credentialSubject/date";
const EVENT: &str = "/credentialSubject/event";
/// The law of a rule that rests on the chapter alone.
const THIS_TEXT: &str = "this text";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    words: &'static str,
    judge: Judge<PartnerAgencyLicenseUse>,
) -> Rule<PartnerAgencyLicenseUse> {
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

/// Every rule, in order.
pub(super) const RULES: &[Rule<PartnerAgencyLicenseUse>] = &[
    rule(
        "chain",
        &codes::SUBJECT,
        Error,
        "the licence that it is an event of",
        license::subject,
    ),
    rule(
        "chain",
        &codes::PREVIOUS,
        Error,
        "the events before it",
        place::previous,
    ),
    rule(
        "chain",
        &codes::SEQUENCE,
        Error,
        "the events before it",
        place::sequence,
    ),
    rule(
        "actor",
        &codes::ACTOR,
        Error,
        "who acts",
        |event, _, findings| {
            for place in misplaced_actor(event) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "date",
        &codes::DATE,
        Error,
        "date of the event",
        |event, inquiry, findings| customs::check_day(event.date, DATE, inquiry, findings),
    ),
    rule(
        "quantity",
        &codes::QUANTITY,
        Error,
        "a quantity greater than zero",
        |event, _, findings| {
            if uses_nothing(event) {
                findings.raise(format!("{EVENT}/quantity/value"));
            }
        },
    ),
    rule(
        "return",
        &codes::RETURNED,
        Error,
        "the use that is taken back",
        |event, inquiry, findings| {
            if let Some(place) = misnamed_use(event, inquiry) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "amendment",
        &codes::AMENDMENT,
        Error,
        "what it does not give stays",
        |event, _, findings| {
            for place in misamended(event) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "chain",
        &codes::LICENSE_MISSING,
        Error,
        "the licence that it is an event of",
        license::missing,
    ),
    rule(
        "holder",
        &codes::LICENSE_HOLDER,
        Error,
        "the holder of the licence, which files the entry",
        license::holder,
    ),
    rule(
        "office",
        &codes::OFFICE,
        Error,
        "the office that granted it",
        license::office,
    ),
    rule(
        "before-issue",
        &codes::BEFORE_ISSUE,
        Error,
        "date on which it was granted",
        license::before_issue,
    ),
    rule(
        "outside",
        &codes::OUTSIDE_LICENSE,
        Warning,
        "the licence as it was granted",
        license::outside,
    ),
];

/// The codes of the rules that reject an event with its licence at hand; those that look at other events,
/// save the one that is taken back, are left out.
pub(super) fn rejections(
    event: &PartnerAgencyLicenseUse,
    license: &PartnerAgencyLicense,
    signed_at: Timestamp,
    inquiry: &Inquiry<'_>,
) -> Vec<Code> {
    let at = inquiry.policy.envelope.at;
    let asked: [(Code, bool); 7] = [
        (&codes::PREVIOUS, !place::misnamed(event).is_empty()),
        (&codes::SEQUENCE, place::begins_elsewhere(event)),
        (
            &codes::DATE,
            customs::ahead(event.date, at, signed_at).is_some(),
        ),
        (&codes::QUANTITY, uses_nothing(event)),
        (&codes::RETURNED, misnamed_use(event, inquiry).is_some()),
        (&codes::AMENDMENT, !misamended(event).is_empty()),
        (&codes::BEFORE_ISSUE, event.date < license.issued_at),
    ];
    asked
        .into_iter()
        .filter_map(|(code, rejected)| rejected.then_some(code))
        .collect()
}

/// Where the actor cannot act so: the agency alone changes its terms, and a holder takes nothing back.
pub(super) fn misplaced_actor(event: &PartnerAgencyLicenseUse) -> Vec<String> {
    let may = match &event.event {
        Event::Use(_) => true,
        Event::Return(_) | Event::Reconciliation(_) => !matches!(event.actor, Actor::NamedParty(_)),
        Event::Amendment(_) => matches!(event.actor, Actor::PartnerAgencyOffice(_)),
    };
    let mut places = Vec::new();
    if !may {
        places.push(format!("{ACTOR}/type"));
    }
    if let Actor::CustomsOffice(office) = &event.actor
        && office.country.as_str() != customs::COUNTRY
    {
        places.push(format!("{ACTOR}/country"));
    }
    places
}

/// Whether a use states a quantity of nothing.
fn uses_nothing(event: &PartnerAgencyLicenseUse) -> bool {
    match &event.event {
        Event::Use(used) => used
            .quantity
            .as_ref()
            .is_some_and(|quantity| !quantity.value.is_positive()),
        _ => false,
    }
}

/// Where the reference to the use that is taken back is wrong: another type, another document than it says,
/// no use, or one of another licence.
fn misnamed_use(event: &PartnerAgencyLicenseUse, inquiry: &Inquiry<'_>) -> Option<String> {
    let Event::Return(taken) = &event.event else {
        return None;
    };
    let reference: &CredentialReference = &taken.r#use;
    if reference.credential_type.as_str() != CREDENTIAL_TYPE {
        return Some(format!("{EVENT}/use/credentialType"));
    }
    let wrong = match resolve(reference, inquiry) {
        Resolved::Missing => false,
        Resolved::Disagrees => true,
        Resolved::Agrees(relied) => {
            let named: Option<Rc<PartnerAgencyLicenseUse>> = sound_in(&relied, &DOCUMENT, inquiry);
            let own = event.subject.digest_multibase;
            named.is_some_and(|named| {
                !matches!(named.event, Event::Use(_)) || named.subject.digest_multibase != own
            })
        }
    };
    wrong.then(|| format!("{EVENT}/use"))
}

/// Where an amendment is wrong, whatever the licence: it changes nothing, or what nothing can be.
fn misamended(event: &PartnerAgencyLicenseUse) -> Vec<String> {
    let Event::Amendment(amendment) = &event.event else {
        return Vec::new();
    };
    let days = (amendment.effective_from, amendment.effective_until);
    if amendment.goods.is_empty() && amendment.ports.is_empty() && days == (None, None) {
        return vec![EVENT.to_owned()];
    }
    let mut places: Vec<String> = misnumbered(&amendment.goods)
        .into_iter()
        .map(|place| format!("{EVENT}/goods/{place}"))
        .collect();
    if let (Some(from), Some(until)) = days
        && until < from
    {
        places.push(format!("{EVENT}/effectiveUntil"));
    }
    places
}
