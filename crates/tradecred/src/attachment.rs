//! Attachments: what others must certify, each in a document of its own, so that a part of a document
//! stands (SPEC section *Attachments of a certificate*).
//!
//! A document says as dated data which kinds of attachments the law demands for which of its parts, and
//! who can issue them; here they are looked up, verified on their own, and held against what is demanded.

use std::hash::Hash;

use serde::Serialize;
use tradecred_vc::json::Value;
use tradecred_vc::time::Date;

use crate::reference::CredentialReference;
use crate::resolve::{agrees, check_reference};
use crate::rule::{Findings, Inquiry};

mod shown;

use shown::Attachments;
pub(crate) use shown::{Answer, Lookup, Verdict, look_up, verdict};

/// A kind of attachment.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Kind {
    /// The word by which documents name it.
    pub name: &'static str,
    /// The type of the credential that it is.
    pub credential_type: &'static str,
    /// Who can issue it.
    pub issuer: &'static str,
    /// Whether it may be later than the document that would list it, so that none is listed decides nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub may_follow: bool,
}

impl Kind {
    /// The kind of this name: a credential of a type, by somebody.
    pub(crate) const fn new(
        name: &'static str,
        credential_type: &'static str,
        issuer: &'static str,
    ) -> Self {
        Self {
            name,
            credential_type,
            issuer,
            may_follow: false,
        }
    }

    /// The same, of which one may be later than the document that would list it.
    pub(crate) const fn may_follow(mut self) -> Self {
        self.may_follow = true;
        self
    }
}

/// What the law demands for the parts of a document that are of one case, on the days of a window.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Demand {
    /// The case, as the document names it.
    pub case: &'static str,
    /// The first day; open where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day; open where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The kinds of attachments; none is demanded where there is none.
    pub kinds: &'static [&'static Kind],
    /// The law.
    pub law: &'static str,
}

impl Demand {
    /// These kinds are demanded in this case, on any day.
    pub(crate) const fn new(
        case: &'static str,
        kinds: &'static [&'static Kind],
        law: &'static str,
    ) -> Self {
        Self {
            case,
            from: None,
            until: None,
            kinds,
            law,
        }
    }

    /// The same from this day on.
    pub(crate) const fn from(mut self, day: Date) -> Self {
        self.from = Some(day);
        self
    }

    /// The same until this day, inclusive.
    pub(crate) const fn until(mut self, day: Date) -> Self {
        self.until = Some(day);
        self
    }

    fn is_made(&self, part: &Part) -> bool {
        self.case == part.case
            && self.from.is_none_or(|from| from <= part.day)
            && self.until.is_none_or(|until| part.day <= until)
    }
}

/// A part of a document for which attachments may be demanded.
#[derive(Debug)]
pub(crate) struct Part {
    /// Where it stands.
    pub(crate) pointer: String,
    /// Its case.
    pub(crate) case: &'static str,
    /// The day on which the law is read for it.
    pub(crate) day: Date,
}

/// A document that takes attachments: what its module says of them. The rest follows.
pub(crate) trait Attaching {
    /// What a part and an attachment that speaks for it have in common.
    type Matter: Eq + Hash;
    /// What else an attachment says of that, which must fit the part.
    type Told: Eq + Hash;

    /// What the law demands. For a case and a day that stand in no row, nothing is.
    const DEMANDS: &'static [Demand];
    /// Where its attachments are listed.
    const LIST: &'static str;

    /// The attachments as listed.
    fn attached(&self) -> impl Iterator<Item = (&'static Kind, &CredentialReference)>;

    /// Its parts, as they are at what is asked.
    fn parts(&self, inquiry: &Inquiry<'_>) -> impl Iterator<Item = Part>;

    /// What an attachment of a kind must speak of to speak for the part of this number; nothing where
    /// none can.
    fn matter_of(&self, part: usize, kind: &Kind) -> Option<Self::Matter>;

    /// What an attachment of a kind speaks of, by its subject; nothing where its structure is faulty.
    fn spoken_of(&self, kind: &Kind, subject: &Value<'_>) -> Vec<(Self::Matter, Self::Told)>;

    /// Whether what an attachment says of the matter of a part fits that part, at what is asked.
    fn fits(&self, part: usize, told: &Self::Told, inquiry: &Inquiry<'_>) -> bool;
}

/// Raises what is known of every demanded attachment, where that is what is asked about. The finding says
/// which kind it is, who can issue it, and by which law it is demanded.
fn asked<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
    about: Answer,
    raise: impl Fn(&mut Findings<'_>, &str, String),
) {
    let mut attachments = None;
    for (index, part) in document.parts(inquiry).enumerate() {
        for demand in D::DEMANDS.iter().filter(|demand| demand.is_made(&part)) {
            for kind in demand.kinds {
                let answer = attachments
                    .get_or_insert_with(|| Attachments::of(document, inquiry))
                    .answer(document, index, kind, inquiry);
                if answer == about {
                    let detail = format!("{}, by {}: {}", kind.name, kind.issuer, demand.law);
                    raise(findings, &part.pointer, detail);
                }
            }
        }
    }
    if attachments.is_none() {
        findings.not_applicable();
    }
}

/// What is known of the attachments of a kind for the part of this number, demanded or not.
pub(crate) fn answer<D: Attaching>(
    document: &D,
    part: usize,
    kind: &Kind,
    inquiry: &Inquiry<'_>,
) -> Answer {
    Attachments::of(document, inquiry).answer(document, part, kind, inquiry)
}

/// Every attachment that is demanded and may not be later is listed, and what is shown speaks for its part and may
/// count.
pub(crate) fn missing<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    asked(
        document,
        inquiry,
        findings,
        Answer::Missing,
        |findings, pointer, detail| findings.raise_with(pointer, detail),
    );
}

/// Every attachment that is demanded is shown.
pub(crate) fn not_shown<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    asked(
        document,
        inquiry,
        findings,
        Answer::NotShown,
        |findings, pointer, detail| findings.undecided_with(pointer, detail),
    );
}

/// Every attachment that is demanded and shown is decided on its own.
pub(crate) fn undecided<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    asked(
        document,
        inquiry,
        findings,
        Answer::CouldCount,
        |findings, pointer, detail| findings.undecided_with(pointer, detail),
    );
}

/// What is listed is of the type of its kind, and what it leads to is what it says.
pub(crate) fn references<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut any = false;
    for (index, (kind, reference)) in document.attached().enumerate() {
        any = true;
        let place = format!("{}/{index}/credential", D::LIST);
        let disagrees = matches!(look_up(reference, inquiry), Lookup::Disagrees);
        check_reference(reference, kind.credential_type, disagrees, &place, findings);
    }
    if !any {
        findings.not_applicable();
    }
}

/// What is attached is the word of somebody else than of whoever attaches it.
pub(crate) fn signers<D: Attaching>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let issuer = inquiry.verified.credential().issuer.id;
    for (index, (_, reference)) in document.attached().enumerate() {
        let held = inquiry
            .evidence
            .credentials_of(reference.digest_multibase)
            .next();
        if let Some(held) = held
            && agrees(held.object(), reference)
            && held.issuer() == Some(issuer)
        {
            findings.raise(format!("{}/{index}", D::LIST));
        }
    }
}

#[cfg(test)]
mod tests {
    use tradecred_vc::time::Date;

    use super::{Demand, Kind, Part};

    const KIND: Kind = Kind::new("statement", "StatementCredential", "whoever was there");

    #[test]
    fn a_demand_is_made_on_its_first_and_last_day_and_in_its_case_only() {
        let demand = Demand::new("A", &[&KIND], "law")
            .from(Date::constant(2013, 7, 13))
            .until(Date::constant(2016, 5, 20));
        let made = |case, day: &str| {
            demand.is_made(&Part {
                pointer: String::new(),
                case,
                day: day.parse().unwrap(),
            })
        };
        assert!(made("A", "2013-07-13") && made("A", "2016-05-20"));
        assert!(!made("A", "2013-07-12") && !made("A", "2016-05-21"));
        assert!(!made("B", "2014-01-01"));
    }
}
