//! The draft in a conversion: where it is, whether it is what the conversion says, and what its own type finds
//! in it (SPEC section *The draft*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Code;
use tradecred_vc::report::{Note, Report};

use super::model::AttestedConversion;
use super::{CREDENTIAL_TYPE, codes};
use crate::at_hand::AtHand;
use crate::document::{self, DocumentType, Named};
use crate::policy::Policy;
use crate::rule::Inquiry;

/// Where the draft stands.
pub(super) const PLACE: &str = "/credentialSubject/draft";
/// Where it stands in the conversion itself.
const CONTENT: &str = "/credentialSubject/draft/content";

/// A draft that is what the conversion says of it, and of a known type.
pub(super) struct Ready<'q> {
    known: &'static DocumentType,
    subject: &'q Value<'q>,
    /// Where it stands.
    place: &'static str,
}

/// The first thing that is wrong with a draft, and where.
pub(super) struct Wrong {
    /// Which requirement it is under.
    pub(super) code: Code,
    /// Where it is.
    pub(super) place: &'static str,
}

impl Wrong {
    /// Whether it leaves the conversion undecided, and does not reject it.
    pub(super) fn is_open(&self) -> bool {
        [&codes::DRAFT_MISSING, &codes::DRAFT_TYPE]
            .iter()
            .any(|open| std::ptr::eq(*open, self.code))
    }
}

/// The digest of the content, taken once.
struct OwnDigest(DigestMultibase);

/// The draft of a conversion, or the first thing that is wrong with it.
pub(super) fn look<'q>(
    conversion: &AttestedConversion,
    inquiry: &Inquiry<'q>,
) -> Result<Ready<'q>, Wrong> {
    let given = conversion.draft.digest_multibase;
    let content = inquiry
        .subject()
        .and_then(|subject| subject.get("draft")?.get("content"));
    let held = || inquiry.evidence.credentials_of(given).map(Held::object);
    let (object, place) = match content {
        Some(content) => (content.as_object(), CONTENT),
        None => {
            let found = held().next().ok_or(Wrong {
                code: &codes::DRAFT_MISSING,
                place: PLACE,
            })?;
            (Some(found), PLACE)
        }
    };
    let broken = |code| Err(Wrong { code, place });
    let Some((object, subject)) = object.and_then(|object| Some((object, shaped(object)?))) else {
        return broken(&codes::DRAFT);
    };
    let digest = inquiry.at_hand.read(given, || {
        Some(OwnDigest(DigestMultibase::of_credential(object)))
    });
    if digest.is_none_or(|own| own.0 != given) {
        return broken(&codes::DRAFT_DIGEST);
    }
    if object.get("proof").is_some() {
        return broken(&codes::DRAFT_SIGNED);
    }
    let credential_type = conversion.draft.credential_type.as_str();
    if !types(object).any(|name| name == Some(credential_type)) {
        return broken(&codes::DRAFT_TYPE_DIFFERS);
    }
    if credential_type == CREDENTIAL_TYPE {
        return broken(&codes::DRAFT_CONVERSION);
    }
    let Some(known) = document::of_type(credential_type) else {
        return broken(&codes::DRAFT_TYPE);
    };
    Ok(Ready {
        known,
        subject,
        place,
    })
}

/// The subject of a draft that has the shape of a credential.
fn shaped<'q>(object: &'q Object<'q>) -> Option<&'q Value<'q>> {
    let mut all = types(object);
    let is_named = types(object).any(|name| name == Some("VerifiableCredential"));
    let subject = object.get("credentialSubject")?;
    (is_named && all.all(|name| name.is_some()) && subject.as_object().is_some()).then_some(subject)
}

/// The types of a draft; nothing in the place of one that is no text.
fn types<'q>(object: &'q Object<'q>) -> impl Iterator<Item = Option<&'q str>> {
    let all = object.get("type").and_then(Value::as_array);
    all.unwrap_or_default().iter().map(Value::as_str)
}

/// The certifier in the draft, where there is one that is asked about, and where the draft stands.
pub(super) fn certifier(
    conversion: &AttestedConversion,
    inquiry: &Inquiry<'_>,
) -> Option<(Rc<Named>, &'static str)> {
    let ready = look(conversion, inquiry).ok()?;
    let read = || ready.known.speaker(ready.subject);
    let named = inquiry
        .at_hand
        .read(conversion.draft.digest_multibase, read)?;
    Some((named, ready.place))
}

/// Judges the draft by its own type, and says of everything that is found where in the conversion it is.
pub(super) fn judge(conversion: &AttestedConversion, inquiry: &Inquiry<'_>, report: &mut Report) {
    let Ok(ready) = look(conversion, inquiry) else {
        return;
    };
    let mut policy: Policy = inquiry.policy.clone();
    policy.claim = None;
    // What was found of others under the claim is not what is found without one.
    let at_hand = AtHand::default();
    let of_draft = Inquiry {
        verified: inquiry.verified,
        evidence: inquiry.evidence,
        policy: &policy,
        at_hand: &at_hand,
        draft: Some(ready.subject),
    };
    let (checks, left, notes) = (
        report.checks.len(),
        report.not_checked.len(),
        report.notes.len(),
    );
    ready.known.check_draft(ready.subject, &of_draft, report);
    for check in report.checks.iter_mut().skip(checks) {
        check.pointer.insert_str(0, ready.place);
    }
    for Note { value, .. } in report.not_checked.iter_mut().skip(left) {
        if let Some(pointer) = value
            .as_mut()
            .filter(|value| value.starts_with("/credentialSubject"))
        {
            pointer.insert_str(0, ready.place);
        }
    }
    // Duties and deadlines are those of a document that somebody signed.
    report.notes.truncate(notes);
}
