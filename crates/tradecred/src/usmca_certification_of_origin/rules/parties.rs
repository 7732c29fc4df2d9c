//! Elements 3 to 5: exporter, producers, importers, where they are and how they are reached.

use std::fmt;

use super::super::model::UsmcaCertificationOfOrigin;
use crate::identifier::TelephoneNumber;
use crate::origin::{CertifierRole, telephone};
use crate::party::{NamedParty, Party, PartyRole, PostalAddress};
use crate::rule::{Findings, Inquiry};

const EXPORTER: &str = "/credentialSubject/exporter";
const THE_EXPORTER: Place = Place {
    list: EXPORTER,
    index: None,
};
const PRODUCERS: &str = "/credentialSubject/producers";
const IMPORTERS: &str = "/credentialSubject/importers";

/// The countries of the agreement.
pub(super) const TERRITORY: [&str; 3] = ["CA", "MX", "US"];

pub(super) fn exporter(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    use CertifierRole::{Exporter, Importer, Producer};
    let allowed = match (&document.exporter, document.certifier_role) {
        (None | Some(Party::Unknown(_)), Producer) | (None, Exporter) => true,
        (Some(Party::SameAs(same)), Exporter | Producer) => same.role == PartyRole::Certifier,
        (Some(Party::SameAs(same)), Importer) => {
            same.role == PartyRole::Producer
                && producers(document).any(|(_, party)| party.named().is_some())
        }
        (Some(Party::NamedParty(party)), _) => return reachable(party, THE_EXPORTER, findings),
        _ => false,
    };
    if !allowed {
        findings.raise(EXPORTER);
    }
}

pub(super) fn producer(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let role = document.certifier_role;
    let Some(parties) = &document.producers else {
        if role != CertifierRole::Producer {
            findings.raise(PRODUCERS);
        }
        return;
    };
    let alone = parties.len() == 1;
    for (pointer, party) in producers(document) {
        match party {
            Party::NamedParty(party) => reachable(party, pointer, findings),
            Party::Various(_) | Party::AvailableOnRequest(_) if alone => {}
            Party::SameAs(same) if alone => {
                let fits = match same.role {
                    PartyRole::Certifier => true,
                    PartyRole::Exporter => role != CertifierRole::Producer,
                    _ => false,
                };
                if !fits {
                    findings.raise(pointer.to_string());
                }
            }
            _ => findings.raise(pointer.to_string()),
        }
    }
}

pub(super) fn importer(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(parties) = &document.importers else {
        return;
    };
    let alone = parties.len() == 1;
    for (pointer, party) in importers(document) {
        match party {
            Party::NamedParty(party) => reachable(party, pointer, findings),
            Party::Various(_) | Party::Unknown(_) if alone => {}
            Party::SameAs(same)
                if alone
                    && same.role == PartyRole::Certifier
                    && document.certifier_role == CertifierRole::Importer => {}
            _ => findings.raise(pointer.to_string()),
        }
    }
}

/// Each of the three needs an email address and a telephone number.
fn reachable(party: &NamedParty, pointer: Place, findings: &mut Findings<'_>) {
    if party.telephone.is_none() {
        findings.raise_with(format!("{pointer}/telephone"), "missing");
    }
    if party.email.is_none() {
        findings.raise_with(format!("{pointer}/email"), "missing");
    }
}

pub(super) fn territory(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let outside = |address: &PostalAddress| !TERRITORY.contains(&address.address_country.as_str());
    // The certifier's own address stands for the place of export or production where an element says
    // so, or is left out because the certifier plays that role.
    let left_out = match document.certifier_role {
        CertifierRole::Exporter => document.exporter.is_none(),
        CertifierRole::Producer => document.producers.is_none(),
        CertifierRole::Importer => document.importers.is_none(),
    };
    let same =
        |party: &Party| matches!(party, Party::SameAs(same) if same.role == PartyRole::Certifier);
    let certifier_stands_in = left_out
        || document.exporter.as_ref().is_some_and(same)
        || producers(document)
            .chain(importers(document))
            .any(|(_, party)| same(party));
    if certifier_stands_in && outside(&document.certifier.address) {
        findings.raise("/credentialSubject/certifier/address/addressCountry");
    }
    let exporter = named(document.exporter.as_ref()).map(|party| (THE_EXPORTER, party));
    let others = producers(document)
        .chain(importers(document))
        .filter_map(|(pointer, party)| party.named().map(|party| (pointer, party)));
    for (pointer, party) in exporter.into_iter().chain(others) {
        if outside(&party.address) {
            findings.raise(format!("{pointer}/address/addressCountry"));
        }
    }
}

pub(super) fn telephone(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut check = |telephone: Option<&TelephoneNumber>, party: &dyn fmt::Display| {
        telephone::check(telephone, party, findings);
    };
    check(
        Some(&document.certifier.telephone),
        &"/credentialSubject/certifier",
    );
    check(
        Some(&document.signatory.telephone),
        &"/credentialSubject/signatory",
    );
    let exporter = document.exporter.iter().map(|party| (THE_EXPORTER, party));
    for (pointer, party) in exporter
        .chain(producers(document))
        .chain(importers(document))
    {
        check(
            party.named().and_then(|party| party.telephone.as_ref()),
            &pointer,
        );
    }
}

fn named(party: Option<&Party>) -> Option<&NamedParty> {
    party.and_then(Party::named)
}

/// The producers with their pointers.
pub(super) fn producers(
    document: &UsmcaCertificationOfOrigin,
) -> impl Iterator<Item = (Place, &Party)> {
    listed(document.producers.as_deref(), PRODUCERS)
}

/// The importers with their pointers.
pub(super) fn importers(
    document: &UsmcaCertificationOfOrigin,
) -> impl Iterator<Item = (Place, &Party)> {
    listed(document.importers.as_deref(), IMPORTERS)
}

fn listed<'d>(
    parties: Option<&'d [Party]>,
    list: &'static str,
) -> impl Iterator<Item = (Place, &'d Party)> {
    let parties = parties.unwrap_or_default().iter().enumerate();
    parties.map(move |(index, party)| {
        (
            Place {
                list,
                index: Some(index),
            },
            party,
        )
    })
}

/// Where a party stands; it becomes a pointer only for a finding.
#[derive(Clone, Copy)]
pub(super) struct Place {
    list: &'static str,
    index: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.list)?;
        self.index.map_or(Ok(()), |index| write!(f, "/{index}"))
    }
}
