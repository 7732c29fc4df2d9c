//! An event as a step of the journey of its unit (SPEC chapters *Product authenticity* and *Journeys*).

use std::collections::HashMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;

use super::event::Event;
use super::model::ProductEvent;
use super::{CREDENTIAL_TYPE, DOCUMENT, author, codes, rules};
use crate::document::DocumentType;
use crate::journey::{Endorsement, Judged, Known, said_by_members};
use crate::product_authenticity::{self, Parties, ProductAuthenticity};
use crate::resolve;
use crate::rule::Inquiry;

impl Endorsement for ProductEvent {
    type Root<'r> = ProductAuthenticity;
    const ROOT_TYPE: &'static str = product_authenticity::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &DOCUMENT
    }

    said_by_members!();

    fn reconciles(&self) -> bool {
        matches!(self.event, Event::Reconciliation(_))
    }

    fn refers_rightly(&self) -> bool {
        match &self.event {
            Event::ReportWithdrawn(withdrawn) => {
                withdrawn.report.credential_type.as_str() == CREDENTIAL_TYPE
            }
            _ => true,
        }
    }

    fn may_act(&self, _: &ProductAuthenticity, _: &str) -> Known {
        if rules::is_misplaced(self) {
            Known::No
        } else {
            Known::Yes
        }
    }

    fn author(&self, _: &ProductAuthenticity, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known {
        author::known(self, relied, inquiry).into()
    }

    fn says(
        root: &ProductAuthenticity,
        judged: &[Judged<'_, Self>],
        inquiry: &Inquiry<'_>,
    ) -> HashMap<DigestMultibase, Known> {
        let maker = inquiry.verified.credential().issuer.id;
        let parties = Parties::of(root, maker, judged, inquiry);
        let says = judged
            .iter()
            .map(|one| (one.digest, parties.say(&one.endorsement, one.issuer)));
        says.collect()
    }

    fn faults(
        &self,
        root: &ProductAuthenticity,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Vec<Code> {
        let signed_at = resolve::signed_at(relied, inquiry.policy.envelope.at);
        let disagrees = inquiry.verified.credential().id != Some(self.subject.id.as_str());
        let subject: Option<Code> = disagrees.then_some(&codes::SUBJECT);
        rules::rejections(self, root, relied.issuer, signed_at, inquiry)
            .into_iter()
            .chain(subject)
            .collect()
    }
}
