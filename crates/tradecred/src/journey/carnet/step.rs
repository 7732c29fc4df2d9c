//! An endorsement of a carnet as a step of its journey: what the chain asks of it, whose territory it speaks
//! for, and which legs it cites (SPEC chapter *Journeys*).

use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;

use super::leg::Items;
use super::state::{Effect, Step, StepItem};
use crate::ata_carnet::{self, Listed};
use crate::ata_carnet_endorsement::{
    self, Action, Actor, AtaCarnetEndorsement, ClaimedVoucher, SheetKind,
};
use crate::carnet::CustomsTerritory;
use crate::document::DocumentType;
use crate::journey::{Counted, Endorsement, Known, said_by_members};
use crate::resolve;
use crate::rule::Inquiry;

/// Why what an endorsement cites or names is no more than taken to be of the right territory.
pub(super) const OPEN: &str = "it is open whether it is of the right territory";

impl Endorsement for AtaCarnetEndorsement {
    type Root<'r> = Listed<'r>;
    const ROOT_TYPE: &'static str = ata_carnet::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &ata_carnet_endorsement::DOCUMENT
    }

    said_by_members!();

    fn reconciles(&self) -> bool {
        matches!(self.action, Action::Reconciliation(_))
    }

    fn is_refusal(&self) -> bool {
        matches!(self.action, Action::Refusal(_))
    }

    fn refers_rightly(&self) -> bool {
        let wanted = match self.action {
            Action::Replacement(_) => ata_carnet::CREDENTIAL_TYPE,
            _ => ata_carnet_endorsement::CREDENTIAL_TYPE,
        };
        let references = self.action.references();
        references
            .iter()
            .all(|(_, reference)| reference.credential_type.as_str() == wanted)
    }

    fn may_act(&self, root: &Listed<'_>, issuer: &str) -> Known {
        ata_carnet_endorsement::may_act(self, issuer, root).into()
    }

    fn author(&self, root: &Listed<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known {
        ata_carnet_endorsement::author_known(self, root, relied, inquiry).into()
    }

    fn faults(&self, root: &Listed<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Vec<Code> {
        let at = inquiry.policy.envelope.at;
        let signed_at = resolve::signed_at(relied, at);
        let disagrees = inquiry.verified.credential().id != Some(self.subject.id.as_str());
        let subject: Option<Code> = disagrees.then_some(&ata_carnet_endorsement::codes::SUBJECT);
        ata_carnet_endorsement::rejections(self, root, at, signed_at)
            .into_iter()
            .map(|(code, _)| code)
            .chain(subject)
            .collect()
    }
}

/// The territory of an actor: that of the country of an office or an association. A holder has none.
pub(super) fn territory(actor: &Actor) -> Option<String> {
    let country = match actor {
        Actor::CarnetOffice(office) => &office.country,
        Actor::CarnetAssociation(association) => &association.country,
        Actor::CarnetHolder(_) => return None,
    };
    Some(CustomsTerritory::from(country).whole().to_owned())
}

/// The territory of an actor that is an office.
pub(super) fn office_territory(actor: &Actor) -> Option<String> {
    matches!(actor, Actor::CarnetOffice(_))
        .then(|| territory(actor))
        .flatten()
}

/// The name of an actor.
pub(super) fn name(actor: &Actor) -> &str {
    match actor {
        Actor::CarnetOffice(office) => office.legal_name.as_str(),
        Actor::CarnetAssociation(association) => association.legal_name.as_str(),
        Actor::CarnetHolder(holder) => holder.legal_name.as_str(),
    }
}

/// The place of an actor that is an office.
pub(super) fn place(actor: &Actor) -> Option<&str> {
    match actor {
        Actor::CarnetOffice(office) => office.place.as_ref().map(|place| place.as_str()),
        Actor::CarnetAssociation(_) | Actor::CarnetHolder(_) => None,
    }
}

/// The kind and the numbers of the legs that an act cites.
pub(super) fn cited(action: &Action) -> Option<(SheetKind, Vec<u32>)> {
    let (kind, numbers) = match action {
        Action::ReImportation(act) => (SheetKind::Exportation, &*act.exportation_vouchers),
        Action::ReExportation(act) => (SheetKind::Importation, &*act.importation_vouchers),
        Action::TransitClosing(act) => (
            SheetKind::TransitOpening,
            std::slice::from_ref(&act.opening_voucher),
        ),
        Action::Regularisation(act) => (
            SheetKind::Importation,
            std::slice::from_ref(&act.importation_voucher),
        ),
        Action::Seizure(act) => (
            SheetKind::Importation,
            std::slice::from_ref(&act.importation_voucher),
        ),
        Action::Claim(act) => {
            let kind = match act.voucher_kind {
                ClaimedVoucher::Importation => SheetKind::Importation,
                ClaimedVoucher::TransitOpening => SheetKind::TransitOpening,
            };
            (kind, std::slice::from_ref(&act.voucher))
        }
        _ => return None,
    };
    let mut distinct: Vec<u32> = Vec::with_capacity(numbers.len());
    let mut seen = std::collections::HashSet::new();
    for number in numbers {
        if seen.insert(number.get()) {
            distinct.push(number.get());
        }
    }
    Some((kind, distinct))
}

/// The pieces that an act states of the items that `listed` says the General List has.
pub(super) fn items(action: &Action, listed: impl Fn(u32) -> bool) -> Items {
    let mut items = Items::new();
    for item in action.items() {
        let number = item.item_number.get();
        if listed(number) {
            *items.entry(number).or_default() += u64::from(item.pieces.get());
        }
    }
    items
}

/// A step as the state shows it.
pub(super) fn shown(counted: &Counted<AtaCarnetEndorsement>, effect: Effect) -> Step {
    let endorsement = &counted.endorsement;
    let action = &endorsement.action;
    Step {
        digest_multibase: counted.digest,
        id: counted.id.clone(),
        sequence: endorsement.sequence.get(),
        date: endorsement.date,
        late_upload: endorsement.late_upload(),
        follows: endorsement
            .previous
            .iter()
            .map(|reference| reference.digest_multibase)
            .collect(),
        actor: name(&endorsement.actor).to_owned(),
        territory: territory(&endorsement.actor),
        place: place(&endorsement.actor).map(str::to_owned),
        action: action.kind().to_owned(),
        number: action.counterfoil().map(|sheet| sheet.number.get()),
        cites: cited(action)
            .map(|(_, numbers)| numbers)
            .unwrap_or_default(),
        items: action
            .items()
            .iter()
            .map(|item| StepItem {
                item_number: item.item_number.get(),
                pieces: item.pieces.get(),
            })
            .collect(),
        effect,
    }
}
