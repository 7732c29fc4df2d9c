//! An event as a step of the journey of its licence (SPEC chapters *Partner agency license* and *Journeys*).

use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;

use super::event::Event;
use super::model::PartnerAgencyLicenseUse;
use super::{CREDENTIAL_TYPE, DOCUMENT, author, codes, rules};
use crate::document::DocumentType;
use crate::journey::{Endorsement, Known, said_by_members};
use crate::partner_agency_license::{self, PartnerAgencyLicense};
use crate::resolve;
use crate::rule::Inquiry;

impl Endorsement for PartnerAgencyLicenseUse {
    type Root<'r> = PartnerAgencyLicense;
    const ROOT_TYPE: &'static str = partner_agency_license::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &DOCUMENT
    }

    said_by_members!();

    fn reconciles(&self) -> bool {
        matches!(self.event, Event::Reconciliation(_))
    }

    fn refers_rightly(&self) -> bool {
        match &self.event {
            Event::Return(taken) => taken.r#use.credential_type.as_str() == CREDENTIAL_TYPE,
            _ => true,
        }
    }

    fn may_act(&self, root: &PartnerAgencyLicense, issuer: &str) -> Known {
        let is_of_another = !rules::misplaced_actor(self).is_empty()
            || rules::license::foreign_holder(self, root, issuer).is_some()
            || rules::license::is_of_another_office(self, root);
        if is_of_another { Known::No } else { Known::Yes }
    }

    fn author(
        &self,
        root: &PartnerAgencyLicense,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Known {
        author::known(self, root, relied, inquiry).into()
    }

    fn faults(
        &self,
        root: &PartnerAgencyLicense,
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
