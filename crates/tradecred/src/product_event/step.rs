//! An event as a step of the journey of its unit (SPEC chapters *Product authenticity* and *Journeys*).

use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::event::Event;
use super::model::ProductEvent;
use super::{CREDENTIAL_TYPE, DOCUMENT, author, codes, rules};
use crate::document::DocumentType;
use crate::journey::{Endorsement, Known};
use crate::product_authenticity::{self, Unit};
use crate::reference::CredentialReference;
use crate::resolve;
use crate::rule::Inquiry;

impl Endorsement for ProductEvent {
    type Root<'r> = Unit<'r>;
    const ROOT_TYPE: &'static str = product_authenticity::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &DOCUMENT
    }

    fn subject(&self) -> &CredentialReference {
        &self.subject
    }

    fn previous(&self) -> &[CredentialReference] {
        &self.previous
    }

    fn sequence(&self) -> u32 {
        self.sequence.get()
    }

    fn date(&self) -> Date {
        self.date
    }

    fn late_upload(&self) -> bool {
        self.late_upload == Some(true)
    }

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

    fn may_act(&self, root: &Unit<'_>, issuer: &str) -> Known {
        if rules::is_misplaced(self) {
            return Known::No;
        }
        let parties = root.parties.as_ref();
        parties.map_or(Known::Yes, |parties| parties.say(self, issuer))
    }

    fn author(&self, _: &Unit<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known {
        match author::known(self, relied, inquiry) {
            Status::Pass | Status::Warning => Known::Yes,
            Status::Undecided => Known::Unknown,
            Status::Fail => Known::No,
        }
    }

    fn faults(&self, root: &Unit<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Vec<Code> {
        let signed_at = resolve::signed_at(relied, inquiry.policy.envelope.at);
        let disagrees = inquiry.verified.credential().id != Some(self.subject.id.as_str());
        let subject: Option<Code> = disagrees.then_some(&codes::SUBJECT);
        rules::rejections(self, root.document, relied.issuer, signed_at, inquiry)
            .into_iter()
            .chain(subject)
            .collect()
    }
}
