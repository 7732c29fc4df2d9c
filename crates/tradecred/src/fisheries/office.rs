//! The fisheries office of a nation, and that it is one: no agent signs for it, and an authority list names
//! it as a ministry (SPEC chapters *IDCP certification* and *Certification of admissibility*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::authority::{Act, Office};
use tradecred_vc::report::Report;

use crate::agent::{self, Speaker};
use crate::identifier::{CountryCode, NonEmptyText};
use crate::rule::Inquiry;
use crate::type_tag::type_tag;

type_tag!(FisheriesOfficeType = "FisheriesOffice");

/// The role in which an authority list names the office.
const ROLE: &str = "ministry";

/// A fisheries office of a nation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FisheriesOffice {
    /// Always `FisheriesOffice`.
    #[serde(rename = "type")]
    pub object_type: FisheriesOfficeType,
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it acts for.
    pub country: CountryCode,
}

impl FisheriesOffice {
    /// The issuer is this office, and an authority list says that it is one of its country.
    pub(crate) fn check(
        &self,
        document_type: &'static str,
        law: &'static str,
        inquiry: &Inquiry<'_>,
        report: &mut Report,
    ) {
        let speaker = Speaker {
            pointer: "/credentialSubject/office",
            id: None,
            legal_name: self.legal_name.as_str(),
            act: Act::Certify,
            document_type,
            agreement: None,
            law,
        };
        agent::check(&speaker, inquiry, report);
        let listed = Office {
            did: inquiry.verified.credential().issuer.id,
            role: ROLE,
            document_type,
            territory: Some(self.country.as_str()),
            name: None,
        };
        agent::check_office(&listed, "/issuer", inquiry, report);
    }
}
