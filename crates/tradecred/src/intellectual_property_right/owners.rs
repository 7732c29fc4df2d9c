//! Who owns a right on a day, as the statements of offices at hand show it (SPEC section *Who owns a right*).

use std::cell::OnceCell;
use std::collections::HashSet;
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Reliance, Relied};
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;
use tradecred_vc::report::Status;
use tradecred_vc::time::{Date, Timestamp};

use super::model::{IntellectualPropertyRight, RightOwner};
use super::{CREDENTIAL_TYPE, DOCUMENT, rules};
use crate::agent::{self, Asked, Signer};
use crate::attachment::{Lookup, look_up};
use crate::document::TradeDocument;
use crate::ipr::{self, party::same_parties};
use crate::reference::CredentialReference;
use crate::resolve::sound_in;
use crate::rule::Inquiry;

/// Who owns a right on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Owned {
    /// The owners that are shown; where none are, those that the right itself names, if it is at hand.
    pub by: Vec<RightOwner>,
    /// Whether they are shown.
    pub answer: Ownership,
}

/// Whether the owners of a right are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ownership {
    /// They are.
    Shown,
    /// They are not.
    NotShown(NotShown),
}

/// Why the owners of a right are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotShown {
    /// The right is not at hand.
    NotAtHand,
    /// No office says whose it is.
    NoStatement,
    /// Whether a statement of an office was withdrawn is not known.
    NotKnown,
    /// Offices do not agree.
    Disagreement,
    /// The registration has ended.
    RegistrationEnded,
}

impl NotShown {
    /// What would decide it.
    #[must_use]
    pub const fn would_decide(self) -> Text {
        match self {
            Self::NotAtHand => Text {
                en: "the credential of the right",
                es: "la credencial del derecho",
                fr: "le justificatif du droit",
            },
            Self::NoStatement => Text {
                en: "a statement of the office that registered the right, or of customs where it is recorded",
                es: "una declaración de la oficina que registró el derecho, o de la aduana donde está inscrito",
                fr: "une déclaration de l'office qui a enregistré le droit, ou de la douane où il est inscrit",
            },
            Self::NotKnown => Text {
                en: "the status list of the office that states the right",
                es: "la lista de estado de la oficina que declara el derecho",
                fr: "la liste d'état de l'office qui déclare le droit",
            },
            Self::Disagreement => Text {
                en: "a later statement of one of the offices that do not agree",
                es: "una declaración posterior de una de las oficinas que no concuerdan",
                fr: "une déclaration ultérieure de l'un des offices qui ne concordent pas",
            },
            Self::RegistrationEnded => Text {
                en: "a statement of the office that the registration was renewed",
                es: "una declaración de la oficina de que el registro se renovó",
                fr: "une déclaration de l'office que l'enregistrement a été renouvelé",
            },
        }
    }

    /// What a finding says of it.
    pub(crate) const fn detail(self) -> &'static str {
        match self {
            Self::NotAtHand => "the right is not at hand",
            Self::NoStatement => "no statement of an office is at hand",
            Self::NotKnown => "whether a statement of an office was withdrawn is unknown",
            Self::Disagreement => "statements of offices do not agree",
            Self::RegistrationEnded => "the registration has ended",
        }
    }
}

/// Who owns the right that a reference names on a day, asked for a document that rests on it.
#[must_use]
pub fn owners_at(right: &CredentialReference, day: Date, inquiry: &Inquiry<'_>) -> Owned {
    let Some(right) = shown(right, inquiry) else {
        return Owned {
            by: Vec::new(),
            answer: Ownership::NotShown(NotShown::NotAtHand),
        };
    };
    owners_of(&right, day, inquiry)
}

/// Who owns a right at hand on a day.
pub(crate) fn owners_of(
    right: &IntellectualPropertyRight,
    day: Date,
    inquiry: &Inquiry<'_>,
) -> Owned {
    match shown_by(right, day, inquiry) {
        Ok(last) => Owned {
            by: named_by(&last),
            answer: Ownership::Shown,
        },
        Err(why) => Owned {
            by: right.owners.to_vec(),
            answer: Ownership::NotShown(why),
        },
    }
}

/// The last statements of offices that show who owns a right at hand on a day, or why it is not shown.
pub(crate) fn shown_by(
    right: &IntellectualPropertyRight,
    day: Date,
    inquiry: &Inquiry<'_>,
) -> Result<Vec<Rc<IntellectualPropertyRight>>, NotShown> {
    let last = last_word(right, None, day, inquiry)?;
    if term(&last, right).is_some_and(|term| term < day) {
        return Err(NotShown::RegistrationEnded);
    }
    Ok(last)
}

/// The right that a reference names, where it names this type, is held, says what the reference says, and is of
/// sound structure. Who signed it is not asked: the digest says which right is meant.
pub(crate) fn shown(
    reference: &CredentialReference,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<IntellectualPropertyRight>> {
    match look_up(reference, inquiry) {
        Lookup::Shown(object) if reference.credential_type.as_str() == CREDENTIAL_TYPE => {
            inquiry.at_hand.read(reference.digest_multibase, || {
                DOCUMENT.sound(object.get("credentialSubject")?)
            })
        }
        _ => None,
    }
}

/// Each owner that one of these statements names, once.
fn named_by(statements: &[Rc<IntellectualPropertyRight>]) -> Vec<RightOwner> {
    let mut owners: Vec<RightOwner> = Vec::new();
    for statement in statements {
        let further: Vec<_> = statement
            .owners
            .iter()
            .filter(|owner| !owners.contains(owner))
            .cloned()
            .collect();
        owners.extend(further);
    }
    owners
}

/// Whether two documents are about the same right.
pub(crate) fn same_right(
    one: &IntellectualPropertyRight,
    other: &IntellectualPropertyRight,
) -> bool {
    one.right_type == other.right_type
        && match (&one.registration, &other.registration) {
            (Some(one), Some(other)) => {
                one.office.is(&other.office)
                    && same_legal_name(one.number.as_str(), other.number.as_str())
            }
            (None, None) => same_legal_name(one.designation.as_str(), other.designation.as_str()),
            _ => false,
        }
}

/// Whether two documents name the same owners.
pub(super) fn same_owners(
    one: &IntellectualPropertyRight,
    other: &IntellectualPropertyRight,
) -> bool {
    same_parties(
        one.owners.iter().map(|owner| &*owner.party),
        other.owners.iter().map(|owner| &*owner.party),
    )
}

/// Whether the owners of a document are those that each of these statements names.
pub(super) fn are_those_of(
    right: &IntellectualPropertyRight,
    statements: &[Rc<IntellectualPropertyRight>],
) -> bool {
    statements
        .iter()
        .all(|statement| same_owners(statement, right))
}

/// The last statements of offices about a right on a day, which name the same owners: one at least. Where the
/// document in question is itself a statement of an office, its digest is given, and it is one of them.
pub(super) fn last_word(
    right: &IntellectualPropertyRight,
    own: Option<DigestMultibase>,
    day: Date,
    inquiry: &Inquiry<'_>,
) -> Result<Vec<Rc<IntellectualPropertyRight>>, NotShown> {
    let (mut counting, mut uncertain) = (Vec::new(), Vec::new());
    // What an office signed is there once, however many copies of it are handed in.
    let mut known = HashSet::new();
    if own.is_some() {
        counting.push(Rc::new(right.clone()));
    }
    let everything = DigestMultibase::of_bytes(&[]);
    let statements: Option<Rc<Statements>> = inquiry
        .at_hand
        .read(everything, || Some(Statements::of(inquiry)));
    for may_state in statements.iter().flat_map(|statements| &statements.0) {
        let Some((statement, counts)) = may_state.on(day, &known, inquiry) else {
            continue;
        };
        let concerns = own != Some(statement.digest)
            && statement.right.owned_from <= day
            && same_right(&statement.right, right);
        if concerns && known.insert((statement.digest, counts)) {
            if counts {
                counting.push(Rc::clone(&statement.right));
            } else {
                uncertain.push(Rc::clone(&statement.right));
            }
        }
    }
    let Some(latest) = counting.iter().map(|one| time_of(one)).max() else {
        return Err(if uncertain.is_empty() {
            NotShown::NoStatement
        } else {
            NotShown::NotKnown
        });
    };
    counting.retain(|one| time_of(one) == latest);
    let mut others = &counting[..];
    while let Some((one, rest)) = others.split_first() {
        if !are_those_of(one, rest) {
            return Err(NotShown::Disagreement);
        }
        others = rest;
    }
    let is_open = uncertain
        .iter()
        .any(|one| time_of(one) >= latest && !are_those_of(one, &counting));
    if is_open {
        return Err(NotShown::NotKnown);
    }
    Ok(counting)
}

/// By what the last statement is told: since when, then stated when.
fn time_of(right: &IntellectualPropertyRight) -> (Date, Date) {
    (right.owned_from, right.stated_at)
}

/// The last day of the registration, by the last statements or else by the right in question.
pub(super) fn term(
    last: &[Rc<IntellectualPropertyRight>],
    right: &IntellectualPropertyRight,
) -> Option<Date> {
    last.iter()
        .filter_map(|one| own_term(one))
        .max()
        .or_else(|| own_term(right))
}

/// The last day of the registration, as a document itself gives it.
pub(super) fn own_term(right: &IntellectualPropertyRight) -> Option<Date> {
    right.registration.as_ref()?.expires_at
}

/// The credentials at hand that may be statements of offices, each judged once, whatever the days asked about.
struct Statements(Vec<MayState>);

impl Statements {
    fn of(inquiry: &Inquiry<'_>) -> Self {
        let credentials = inquiry.evidence.credentials().iter().enumerate();
        let of_type = credentials.filter(|(_, held)| held.has_type(CREDENTIAL_TYPE));
        let may_state = of_type.map(|(place, _)| MayState {
            place,
            statement: OnceCell::new(),
        });
        Self(may_state.collect())
    }
}

/// A credential at hand that may be a statement of an office.
struct MayState {
    /// Its place in the evidence.
    place: usize,
    /// What it states, which does not depend on the day: nothing where it is no sound statement of an office that
    /// is known. Worked out once it is relied on for a day.
    statement: OnceCell<Option<Statement>>,
}

impl MayState {
    /// What it states, where it counts or could count for a day, and whether it counts. Of what counts already,
    /// as a copy of it does, nothing more is asked.
    fn on(
        &self,
        day: Date,
        known: &HashSet<(DigestMultibase, bool)>,
        inquiry: &Inquiry<'_>,
    ) -> Option<(&Statement, bool)> {
        match self.statement.get() {
            Some(None) => return None,
            Some(Some(statement)) if known.contains(&(statement.digest, true)) => return None,
            _ => {}
        }
        let held = inquiry.evidence.credentials().get(self.place)?;
        let (relied, counts) = relied_for(day, held, inquiry)?;
        let statement = self
            .statement
            .get_or_init(|| Statement::of(&relied, inquiry));
        Some((statement.as_ref()?, counts))
    }
}

/// A credential at hand as its issuer's word for a day, and whether it counts or only could.
fn relied_for<'e>(day: Date, held: &'e Held, inquiry: &Inquiry<'e>) -> Option<(Relied<'e>, bool)> {
    let evidence = inquiry.evidence;
    let mut found = None;
    for instant in instants(day, inquiry.policy.envelope.at) {
        let counts = match held.reliance(evidence, instant) {
            Reliance::None => continue,
            Reliance::Full => true,
            Reliance::Unknown => false,
        };
        let relied = held.by_proofs_alone(evidence, instant);
        found = relied.map(|relied| (relied, counts)).or(found);
        if counts {
            break;
        }
    }
    found
}

/// A statement of an office that is known.
struct Statement {
    digest: DigestMultibase,
    right: Rc<IntellectualPropertyRight>,
}

impl Statement {
    fn of(relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Option<Self> {
        let right = sound_in::<IntellectualPropertyRight>(relied, &DOCUMENT, inquiry)?;
        let office = right.office(relied.issuer)?;
        if right.owned_from > right.stated_at || !rules::states_rightly(&right) {
            return None;
        }
        let asked = Asked {
            paper: right
                .paper_original
                .as_ref()
                .map(|paper| (paper, IntellectualPropertyRight::MINIMUM_GRADE)),
            transcribed_for: Some(ipr::TRANSCRIBED_FOR),
            speaker: right.speaker()?,
            office: Some(office),
        };
        let signer = Signer::of_held(relied, inquiry);
        let known = agent::known(&asked, &signer, inquiry) == Status::Pass;
        known.then(|| Self {
            digest: DigestMultibase::from(relied.proved.digest),
            right: Rc::clone(&right),
        })
    }
}

/// The instants at one of which a statement has to be relied on to count for a day: the one asked about, and
/// the last second of the day where that is before it.
fn instants(day: Date, at: Timestamp) -> impl Iterator<Item = Timestamp> {
    let last = day
        .add_days(1)
        .and_then(|next| Timestamp::from_date_start(next).sub_seconds(1));
    [Some(at), last.filter(|last| *last < at)]
        .into_iter()
        .flatten()
}
