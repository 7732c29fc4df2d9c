//! An endorsement as a step of the journey of its certificate (SPEC chapters *Fisheries certificate of origin*
//! and *Journeys*).

use std::collections::HashMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;

use super::act::Act;
use super::model::FisheriesCertificateEndorsement;
use super::{DOCUMENT, author, codes, party, rules};
use crate::document::DocumentType;
use crate::fisheries_certificate_of_origin::{self, FisheriesCertificateOfOrigin};
use crate::identifier::NonEmptyText;
use crate::journey::{Endorsement, Judged, Known, said_by_members};
use crate::resolve;
use crate::rule::Inquiry;

impl Endorsement for FisheriesCertificateEndorsement {
    type Root<'r> = FisheriesCertificateOfOrigin;
    const ROOT_TYPE: &'static str = fisheries_certificate_of_origin::CREDENTIAL_TYPE;

    fn document_type() -> &'static DocumentType {
        &DOCUMENT
    }

    said_by_members!();

    fn reconciles(&self) -> bool {
        false
    }

    fn part(&self) -> Option<&str> {
        self.act.lot().map(NonEmptyText::as_str)
    }

    fn divides(&self) -> bool {
        matches!(self.act, Act::Split(_))
    }

    fn author(
        &self,
        _: &FisheriesCertificateOfOrigin,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Known {
        author::known(self, relied, inquiry).into()
    }

    fn says(
        root: &FisheriesCertificateOfOrigin,
        judged: &[Judged<'_, Self>],
        inquiry: &Inquiry<'_>,
    ) -> HashMap<DigestMultibase, Known> {
        let strangers = party::strangers(judged, root, inquiry).into_iter();
        strangers.map(|digest| (digest, Known::No)).collect()
    }

    fn faults(
        &self,
        root: &FisheriesCertificateOfOrigin,
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
