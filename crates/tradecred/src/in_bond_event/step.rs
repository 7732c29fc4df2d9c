//! An event as a step of the journey of its movement (SPEC chapters *In-bond movement* and *Journeys*).

use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;

use super::event::Event;
use super::model::InBondEvent;
use super::{DOCUMENT, author, codes, rules};
use crate::document::DocumentType;
use crate::in_bond_movement::{self, InBondMovement};
use crate::journey::{Endorsement, Known, said_by_members};
use crate::resolve;
use crate::rule::Inquiry;

impl Endorsement for InBondEvent {
    type Root<'r> = InBondMovement;
    const ROOT_TYPE: &'static str = in_bond_movement::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &DOCUMENT
    }

    said_by_members!();

    fn reconciles(&self) -> bool {
        matches!(self.event, Event::Reconciliation(_))
    }

    fn refers_rightly(&self) -> bool {
        match &self.event {
            Event::NewInBond(new) => new.movement.as_ref().is_none_or(|reference| {
                reference.credential_type.as_str() == in_bond_movement::CREDENTIAL_TYPE
            }),
            _ => true,
        }
    }

    fn author(&self, _: &InBondMovement, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known {
        author::known(self, relied, inquiry).into()
    }

    fn faults(
        &self,
        root: &InBondMovement,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Vec<Code> {
        let signed_at = resolve::signed_at(relied, inquiry.policy.envelope.at);
        let disagrees = inquiry.verified.credential().id != Some(self.subject.id.as_str());
        let subject: Option<Code> = disagrees.then_some(&codes::SUBJECT);
        rules::rejections(self, root, signed_at, inquiry)
            .into_iter()
            .chain(subject)
            .collect()
    }
}
