//! Boxes 1, 3, 4 and 11: who may stand there, where they are, how they are reached, and who signs.

use std::fmt;

use tradecred_vc::issuer::same_legal_name;

use super::super::EXPORTER;
use super::super::model::{CertificateLanguage, NaftaCertificateOfOrigin, NaftaCertifierRole};
use crate::origin::{SigningAuthority, telephone};
use crate::party::{NamedParty, Party, PartyIdentifier, PartyRole};
use crate::rule::{Findings, Inquiry};

const IMPORTER: &str = "/credentialSubject/importer";
const SIGNATORY: &str = "/credentialSubject/signatory";

/// The countries of the agreement.
const TERRITORY: [&str; 3] = ["CA", "MX", "US"];

pub(super) fn exporter(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.exporter.named().is_none() {
        findings.raise(EXPORTER);
    }
}

pub(super) fn certifier_role(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let one_producer =
        document.producer_is_exporter() || matches!(&*document.producers, [Party::NamedParty(_)]);
    if document.certifier_role == NaftaCertifierRole::Producer && !one_producer {
        findings.raise("/credentialSubject/certifierRole");
    }
}

pub(super) fn producer_form(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let alone = document.producers.len() == 1;
    for (place, party) in producers(document) {
        let allowed = match party {
            Party::NamedParty(_) => true,
            Party::AvailableOnRequest(_) => alone,
            Party::SameAs(same) => alone && same.role == PartyRole::Exporter,
            _ => false,
        };
        if !allowed {
            findings.raise(place.to_string());
        }
    }
}

pub(super) fn importer_form(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !matches!(
        document.importer,
        Party::NamedParty(_) | Party::Unknown(_) | Party::Various(_)
    ) {
        findings.raise(IMPORTER);
    }
}

pub(super) fn tax_id(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (place, party) in parties(document) {
        let taxed = party
            .identifiers
            .iter()
            .any(|identifier| matches!(identifier, PartyIdentifier::TaxId(_)));
        if !taxed && place != Place::IMPORTER {
            findings.raise(place.to_string());
        }
    }
}

pub(super) fn territory(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (place, party) in parties(document) {
        if !TERRITORY.contains(&party.address.address_country.as_str()) {
            findings.raise(format!("{place}/address/addressCountry"));
        }
    }
}

pub(super) fn telephone(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let signatory = &document.signatory;
    for (place, party) in parties(document) {
        telephone::check(party.telephone.as_ref(), &place, findings);
    }
    telephone::check(Some(&signatory.telephone), &SIGNATORY, findings);
    if signatory
        .facsimile
        .as_ref()
        .is_some_and(|number| !number.is_international())
    {
        findings.raise(format!("{SIGNATORY}/facsimile"));
    }
}

/// The importer signs for itself, as nobody else who is named.
fn importer_signed(document: &NaftaCertificateOfOrigin) -> bool {
    let company = document.signatory.company.as_str();
    let is = |party: &NamedParty| same_legal_name(party.legal_name.as_str(), company);
    document.importer.named().is_some_and(is)
        && !document.exporter.named().is_some_and(is)
        && !producers(document).any(|(_, party)| party.named().is_some_and(is))
}

pub(super) fn importer_signs(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if importer_signed(document) {
        findings.raise(format!("{SIGNATORY}/company"));
    }
}

pub(super) fn signatory_company(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let signatory = &document.signatory;
    let Some((_, certifier)) = document.certifier() else {
        return;
    };
    if signatory.authority == SigningAuthority::ResponsibleOfficial
        && !same_legal_name(certifier.legal_name.as_str(), signatory.company.as_str())
        && !importer_signed(document)
    {
        findings.raise(format!("{SIGNATORY}/company"));
    }
}

pub(super) fn export_language(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let home = match document.language {
        CertificateLanguage::En => return,
        CertificateLanguage::Es => "MX",
        CertificateLanguage::Fr => "CA",
    };
    if document
        .exporter
        .named()
        .is_some_and(|exporter| exporter.address.address_country.as_str() != home)
    {
        findings.raise("/credentialSubject/language");
    }
}

/// The parties that are named, in form order.
fn parties(document: &NaftaCertificateOfOrigin) -> impl Iterator<Item = (Place, &NamedParty)> {
    [(Place::EXPORTER, &document.exporter)]
        .into_iter()
        .chain(producers(document))
        .chain([(Place::IMPORTER, &document.importer)])
        .filter_map(|(place, party)| Some((place, party.named()?)))
}

/// Box 3 with its pointers.
pub(super) fn producers(
    document: &NaftaCertificateOfOrigin,
) -> impl Iterator<Item = (Place, &Party)> {
    document
        .producers
        .iter()
        .enumerate()
        .map(|(index, party)| (Place::producer(index), party))
}

/// Where a party stands; it becomes a pointer only for a finding.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    member: &'static str,
    index: Option<usize>,
}

impl Place {
    const EXPORTER: Self = Self {
        member: EXPORTER,
        index: None,
    };
    const IMPORTER: Self = Self {
        member: IMPORTER,
        index: None,
    };

    fn producer(index: usize) -> Self {
        Self {
            member: "/credentialSubject/producers",
            index: Some(index),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.member)?;
        self.index.map_or(Ok(()), |index| write!(f, "/{index}"))
    }
}
