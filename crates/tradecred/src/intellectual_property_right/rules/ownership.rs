//! The owners that a right names, held against what offices say on the day asked about (SPEC section *The owners
//! of the document*).

use std::collections::HashSet;
use std::rc::Rc;

use tradecred_vc::time::Date;

use super::super::model::{IntellectualPropertyRight, RightType, StatedBy};
use super::super::owners::{NotShown, are_those_of, last_word, own_term, term};
use crate::rule::{Findings, Inquiry, Reads};

const OWNERS: &str = "/credentialSubject/owners";

/// What offices say of the owners.
enum Word {
    /// They are who the document says.
    These(Vec<Rc<IntellectualPropertyRight>>),
    /// They are others, since before the document says or at its very day, and it was said then or later.
    Others,
    /// They are others, who came later.
    OthersSince,
    /// They were others, and that was said before the document says that these came.
    OthersBefore,
    /// They do not say.
    NotShown(NotShown),
}

/// The day asked about.
fn day_asked(inquiry: &Inquiry<'_>) -> Date {
    inquiry.date(Reads::Entry, inquiry.as_of())
}

/// Asks the offices, once.
fn word(right: &IntellectualPropertyRight, inquiry: &Inquiry<'_>) -> Rc<Word> {
    let own = inquiry.verified.digest();
    let word = inquiry.at_hand.read(own, || Some(ask(right, inquiry)));
    word.unwrap_or_else(|| Rc::new(ask(right, inquiry)))
}

fn ask(right: &IntellectualPropertyRight, inquiry: &Inquiry<'_>) -> Word {
    let is_office = right.stated_by.office().is_some();
    let own = is_office.then(|| inquiry.verified.digest());
    let day = day_asked(inquiry).max(right.owned_from);
    let last = match last_word(right, own, day, inquiry) {
        Ok(last) => last,
        Err(why) => return Word::NotShown(why),
    };
    match last.first() {
        None => Word::NotShown(NotShown::NoStatement),
        Some(_) if are_those_of(right, &last) => Word::These(last),
        Some(first) if first.owned_from > right.owned_from => Word::OthersSince,
        Some(first) if first.stated_at >= right.owned_from => Word::Others,
        Some(_) => Word::OthersBefore,
    }
}

/// The ownership has begun on the day asked about.
pub(super) fn begun(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if day_asked(inquiry) < right.owned_from {
        findings.raise("/credentialSubject/ownedFrom");
    }
}

/// An office says who owns it.
pub(super) fn not_shown(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &*word(right, inquiry) {
        Word::NotShown(why) => findings.undecided_with(OWNERS, why.detail()),
        Word::OthersBefore => {
            findings.undecided_with(OWNERS, "offices spoke before the ownership began");
        }
        _ => {}
    }
}

/// No office says that others own it.
pub(super) fn differs(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &*word(right, inquiry) {
        Word::Others => findings.raise(OWNERS),
        Word::NotShown(_) => findings.not_applicable(),
        _ => {}
    }
}

/// No office says that others have owned it since.
pub(super) fn ended(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &*word(right, inquiry) {
        Word::OthersSince => findings.raise(OWNERS),
        Word::NotShown(_) => findings.not_applicable(),
        _ => {}
    }
}

/// What offices say of an owner's own statement, where they say that it owns the right; nothing else.
fn confirmed<'w>(
    right: &IntellectualPropertyRight,
    word: &'w Word,
) -> &'w [Rc<IntellectualPropertyRight>] {
    match word {
        Word::These(last) if right.stated_by.office().is_none() => last,
        _ => &[],
    }
}

/// The owner does not date its ownership back.
pub(super) fn owned_from(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match confirmed(right, &word(right, inquiry)).first() {
        Some(first) if first.owned_from > right.owned_from => {
            findings.raise("/credentialSubject/ownedFrom");
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The owner states only classes that are registered.
pub(super) fn classes(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let word = word(right, inquiry);
    let mut registered = confirmed(right, &word)
        .iter()
        .filter(|one| matches!(one.stated_by, StatedBy::RegistrationOffice(_)))
        .peekable();
    if right.right_type != RightType::Trademark || registered.peek().is_none() {
        return findings.not_applicable();
    }
    let classes: HashSet<_> = registered.flat_map(|one| one.nice_classes.iter()).collect();
    for (index, class) in right.nice_classes.iter().enumerate() {
        if !classes.contains(class) {
            findings.raise(format!("/credentialSubject/niceClasses/{index}"));
        }
    }
}

/// The registration lasts.
pub(super) fn registration_ended(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let last_day = match &*word(right, inquiry) {
        Word::These(last) => term(last, right),
        _ => own_term(right),
    };
    match last_day {
        Some(last) if day_asked(inquiry) > last => {
            findings.raise("/credentialSubject/registration/expiresAt");
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}
