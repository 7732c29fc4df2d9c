//! From which day on a credential is revoked, as far as evidence tells (SPEC section *What counts and what is
//! revoked*).

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use tradecred_vc::credential::names_type;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Reliance, Relied};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Date;

use crate::intellectual_property_license::{self as license, IntellectualPropertyLicense};
use crate::journey::Known;
use crate::resolve::names;
use crate::rule::Inquiry;

const STATUS_CHANGE: &str = "StatusChangeCredential";

/// From when on something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    Always,
    Day(Date),
    Never,
}

/// What says that a credential is revoked, and from when on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Revocation {
    /// What speaks against it.
    against: Vec<From>,
    /// Of each copy of it, whether a bit is set; nothing where one cannot be read and none is set. Each answer once.
    bits: BTreeSet<Option<bool>>,
    /// What may put a set bit off.
    put_off: Vec<From>,
}

impl Revocation {
    /// Whether it is revoked on a day: it is as soon as one copy of it is.
    pub(crate) fn on(&self, day: Date) -> Known {
        let counts = |from: &From| match from {
            From::Always => true,
            From::Day(first) => *first <= day,
            From::Never => false,
        };
        if self.against.iter().any(counts) {
            return Known::Yes;
        }
        let is_put_off = self.put_off.iter().any(|from| !counts(from));
        let of_copies = self.bits.iter().map(|bit| match bit {
            Some(true) if !is_put_off => Known::Yes,
            Some(_) => Known::No,
            None => Known::Unknown,
        });
        // Who can be asked for the bit, tells.
        of_copies.min().unwrap_or(Known::No)
    }

    /// What evidence says of every copy at hand of this digest. They differ in their proofs only.
    pub(crate) fn of_copies(digest: DigestMultibase, inquiry: &Inquiry<'_>) -> Option<Self> {
        let mut copies = inquiry.evidence.credentials_of(digest);
        let mut revocation = Self::of(copies.next()?, digest, inquiry);
        let others = copies.map(|copy| bit(copy, inquiry));
        revocation.bits.extend(others);
        Some(revocation)
    }

    /// What evidence says of a credential of this digest.
    pub(crate) fn of(held: &Held, digest: DigestMultibase, inquiry: &Inquiry<'_>) -> Self {
        let (evidence, at) = (inquiry.evidence, inquiry.policy.envelope.at);
        let is_license = held.has_type(license::CREDENTIAL_TYPE);
        let (mut against, mut put_off) = (Vec::new(), Vec::new());
        for change in changes(digest, inquiry) {
            let Some(relied) = change.by_proofs_alone(evidence, at) else {
                continue;
            };
            if Some(relied.issuer) != held.issuer() {
                continue;
            }
            if change.has_type(STATUS_CHANGE) && names(change, "target") == Some(digest) {
                let from = from_of(&relied, is_license);
                against.push(from);
                if has_one_entry(held.object()) && change.relied_on(evidence, at).is_some() {
                    put_off.push(from);
                }
            }
            if is_license
                && names(change, "supersedes") == Some(digest)
                && let Some(newer) =
                    license::DOCUMENT.sound::<IntellectualPropertyLicense>(subject(change))
            {
                against.push(From::Day(newer.granted_at));
            }
        }
        Self {
            against,
            bits: BTreeSet::from([bit(held, inquiry)]),
            put_off,
        }
    }
}

/// Whether a bit of a credential is set that says what it says by its proofs; of another none is asked.
fn bit(held: &Held, inquiry: &Inquiry<'_>) -> Option<bool> {
    let (evidence, at) = (inquiry.evidence, inquiry.policy.envelope.at);
    if held.by_proofs_alone(evidence, at).is_none() {
        return Some(false);
    }
    match held.reliance(evidence, at) {
        Reliance::Full => Some(false),
        Reliance::None => Some(true),
        Reliance::Unknown => None,
    }
}

/// From when on a status change counts. Of a right, that it was superseded takes nothing back.
fn from_of(change: &Relied<'_>, is_license: bool) -> From {
    let text = |name: &str| change.subject.get(name).and_then(Value::as_str);
    if !is_license && text("reason") == Some("superseded") {
        return From::Never;
    }
    let day = text("effectiveFrom").and_then(|text| text.parse().ok());
    match (text("effect"), day) {
        (Some("fromDate"), Some(day)) => From::Day(day),
        _ => From::Always,
    }
}

fn has_one_entry(credential: &Object<'_>) -> bool {
    match credential.get("credentialStatus") {
        Some(Value::Array(entries)) => entries.len() == 1,
        Some(_) => true,
        None => false,
    }
}

fn subject(held: &Held) -> &Value<'static> {
    static NOTHING: Value<'static> = Value::Null;
    held.object().get("credentialSubject").unwrap_or(&NOTHING)
}

/// The places in the evidence of what says something about each digest.
#[derive(Debug)]
struct Changes(HashMap<DigestMultibase, Vec<usize>>);

impl Changes {
    fn of(inquiry: &Inquiry<'_>) -> Self {
        let mut places: HashMap<DigestMultibase, Vec<usize>> = HashMap::new();
        for (place, held) in inquiry.evidence.credentials().iter().enumerate() {
            let target = held.has_type(STATUS_CHANGE).then(|| names(held, "target"));
            let is_license = names_type(held.object(), license::CREDENTIAL_TYPE);
            let replaced = is_license.then(|| names(held, "supersedes"));
            for digest in [target, replaced].into_iter().flatten().flatten() {
                places.entry(digest).or_default().push(place);
            }
        }
        Self(places)
    }
}

/// What evidence holds that may speak about a digest. It is gone through once.
fn changes<'e>(digest: DigestMultibase, inquiry: &Inquiry<'e>) -> Vec<&'e Held> {
    let everything = DigestMultibase::of_bytes(&[]);
    let changes: Option<Rc<Changes>> = inquiry
        .at_hand
        .read(everything, || Some(Changes::of(inquiry)));
    let evidence = inquiry.evidence.credentials();
    let places = changes.and_then(|changes| changes.0.get(&digest).cloned());
    let found = places.into_iter().flatten();
    found.filter_map(|place| evidence.get(place)).collect()
}
