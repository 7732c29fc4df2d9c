//! What an endorsement has to be by itself. Pure: it looks at the endorsement and at nothing else.

use std::collections::{HashMap, HashSet};

use tradecred_vc::problem::Code;

use super::super::action::{Action, Sheet};
use super::super::acts::ActingParty;
use super::super::model::{Actor, AtaCarnetEndorsement};
use super::super::words::{RegularisationGround, SheetKind};
use super::super::{CREDENTIAL_TYPE, codes};
use super::{PREVIOUS, Places, SEQUENCE, broken};
use crate::ata_carnet;
use crate::carnet::SheetItem;

const ACTION: &str = "/credentialSubject/action";
/// The country whose sheets of departure have no vouchers.
const WITHOUT_VOUCHERS: &str = "US";

/// Looks at an endorsement.
pub(super) type Own = fn(&AtaCarnetEndorsement) -> Places;

/// The rules that reject and do not ask who acts.
const REJECTING: &[(Code, Own)] = &[
    (&codes::PREVIOUS, previous),
    (&codes::SEQUENCE, sequence),
    (&codes::ACTION, action),
    (&codes::SHEETS, sheets),
    (&codes::ITEM_TWICE, item_twice),
    (&codes::OTHER_EVIDENCE, other_evidence),
];

/// Every place of an endorsement for which it is rejected by itself, with the code, whoever acts.
pub(crate) fn faults(endorsement: &AtaCarnetEndorsement) -> Vec<(Code, String)> {
    REJECTING
        .iter()
        .flat_map(|(code, judge)| {
            let places = judge(endorsement).unwrap_or_default();
            places.into_iter().map(|place| (*code, place))
        })
        .collect()
}

/// What comes before it, as it is named: endorsements, each once, one of them or, where branches are
/// joined, several.
pub(super) fn previous(endorsement: &AtaCarnetEndorsement) -> Places {
    let mut places = Vec::new();
    let mut named = HashSet::new();
    for (index, reference) in endorsement.previous.iter().enumerate() {
        if reference.credential_type.as_str() != CREDENTIAL_TYPE {
            places.push(format!("{PREVIOUS}/{index}/credentialType"));
        }
        if !named.insert(reference.digest_multibase) {
            places.push(format!("{PREVIOUS}/{index}/digestMultibase"));
        }
    }
    let joins = matches!(endorsement.action, Action::Reconciliation(_));
    let several = endorsement.previous.len() > 1;
    if several != joins {
        places.push(PREVIOUS.to_owned());
    }
    Some(places)
}

/// The first endorsement is number one.
pub(super) fn sequence(endorsement: &AtaCarnetEndorsement) -> Places {
    let begins = endorsement.previous.is_empty();
    begins.then(|| broken(endorsement.sequence.get() != 1, SEQUENCE))
}

/// Whoever acts is of the kind that may.
pub(super) fn actor(endorsement: &AtaCarnetEndorsement) -> Places {
    let may = match &endorsement.actor {
        Actor::CarnetOffice(_) => matches!(
            endorsement.action.acting_party(),
            ActingParty::DepartureOffice
                | ActingParty::VisitedOffice
                | ActingParty::AnyOffice
                | ActingParty::HolderOrOffice
        ),
        Actor::CarnetAssociation(_) => matches!(
            endorsement.action.acting_party(),
            ActingParty::IssuingAssociation
                | ActingParty::GuaranteeingAssociation
                | ActingParty::IssuingOrGuaranteeingAssociation
        ),
        Actor::CarnetHolder(_) => endorsement.action.acting_party() == ActingParty::HolderOrOffice,
    };
    Some(broken(!may, "/credentialSubject/actor/type"))
}

/// What has its effect by the word of its author is signed, not transcribed.
pub(super) fn word_on_paper(endorsement: &AtaCarnetEndorsement) -> Places {
    let word = matches!(
        endorsement.action,
        Action::Cancellation(_)
            | Action::Consent(_)
            | Action::Reconciliation(_)
            | Action::Discharge(_)
    );
    let on_paper = endorsement.paper_original.is_some();
    word.then(|| broken(on_paper, "/credentialSubject/paperOriginal"))
}

/// What the act refers to is of the right type, and its last day is not before it.
pub(super) fn action(endorsement: &AtaCarnetEndorsement) -> Places {
    let act = &endorsement.action;
    let wanted = match act {
        Action::Replacement(_) => ata_carnet::CREDENTIAL_TYPE,
        _ => CREDENTIAL_TYPE,
    };
    let mut places: Vec<String> = act
        .references()
        .into_iter()
        .filter(|(_, reference)| reference.credential_type.as_str() != wanted)
        .map(|(place, _)| format!("{place}/credentialType"))
        .collect();
    if act.final_date().is_some_and(|day| day < endorsement.date) {
        places.push(format!("{ACTION}/finalDate"));
    }
    Some(places)
}

/// The voucher says what its counterfoil says.
pub(super) fn sheets(endorsement: &AtaCarnetEndorsement) -> Places {
    let counterfoil = endorsement.action.counterfoil()?;
    let voucher = endorsement.action.voucher()?;
    let (kept, detached) = (by_item(counterfoil)?, by_item(voucher)?);
    let mut places = Vec::new();
    if voucher.number != counterfoil.number {
        places.push(format!("{ACTION}/voucher/number"));
    }
    if kept != detached {
        places.push(format!("{ACTION}/voucher/items"));
    }
    Some(places)
}

/// The pieces of each item of a sheet; nothing where an item stands twice.
fn by_item(sheet: &Sheet) -> Option<HashMap<u32, u32>> {
    let items: HashMap<u32, u32> = sheet
        .items
        .iter()
        .map(|item| (item.item_number.get(), item.pieces.get()))
        .collect();
    (items.len() == sheet.items.len()).then_some(items)
}

/// Each item stands once in a list.
pub(super) fn item_twice(endorsement: &AtaCarnetEndorsement) -> Places {
    let mut places = Vec::new();
    for (place, items) in endorsement.action.lists() {
        places.extend(repeated(items).map(|index| format!("{place}/{index}/itemNumber")));
    }
    Some(places)
}

fn repeated(items: &[SheetItem]) -> impl Iterator<Item = usize> {
    let mut seen = HashSet::new();
    items
        .iter()
        .enumerate()
        .filter(move |(_, item)| !seen.insert(item.item_number.get()))
        .map(|(index, _)| index)
}

/// Whether the act is a departure or a return, certified where such sheets have no vouchers.
fn is_without_vouchers(endorsement: &AtaCarnetEndorsement) -> bool {
    let yellow = matches!(
        endorsement.action.movement(),
        Some(SheetKind::Exportation | SheetKind::ReImportation)
    );
    let there = match &endorsement.actor {
        Actor::CarnetOffice(office) => office.country.as_str() == WITHOUT_VOUCHERS,
        _ => false,
    };
    yellow && there
}

/// A movement has a voucher.
pub(super) fn voucher_absent(endorsement: &AtaCarnetEndorsement) -> Places {
    endorsement.action.movement()?;
    let absent = endorsement.action.voucher().is_none();
    (!is_without_vouchers(endorsement)).then(|| broken(absent, ACTION))
}

/// A movement whose sheets have no vouchers has none.
pub(super) fn us_voucher(endorsement: &AtaCarnetEndorsement) -> Places {
    let present = endorsement.action.voucher().is_some();
    is_without_vouchers(endorsement).then(|| broken(present, "/credentialSubject/action/voucher"))
}

/// Other evidence than the counterfoil is named, and since when the goods are gone.
pub(super) fn other_evidence(endorsement: &AtaCarnetEndorsement) -> Places {
    let Action::Regularisation(act) = &endorsement.action else {
        return None;
    };
    if act.ground != RegularisationGround::OtherEvidence {
        return None;
    }
    let mut places = broken(act.left_on.is_none(), ACTION);
    if act.endorsements.is_empty() && act.documents.is_empty() {
        places.push(format!("{ACTION}/endorsements"));
    }
    Some(places)
}
