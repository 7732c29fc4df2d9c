//! Importer of record, exporter and producer: who is named, where they are and how they are reached.

use super::super::model::UsFtaCertificationOfOrigin;
use super::super::parties::{EXPORTER, IMPORTER, PRODUCER, is_producer};
use crate::origin::telephone;
use crate::party::Party;
use crate::rule::{Findings, Inquiry};

pub(super) fn certifier(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.certifier().is_none() {
        findings.raise("/credentialSubject/certifierRole");
    }
}

pub(super) fn importer(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    reachable(document.importer.as_ref(), IMPORTER, findings);
}

pub(super) fn exporter(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(party) = &document.exporter
        && !is_producer(party)
    {
        reachable(Some(party), EXPORTER, findings);
    }
}

pub(super) fn producer(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    reachable(document.producer.as_ref(), PRODUCER, findings);
}

/// The party is named, with a telephone number.
fn reachable(party: Option<&Party>, pointer: &'static str, findings: &mut Findings<'_>) {
    match party.and_then(Party::named) {
        None => findings.raise(pointer),
        Some(named) if named.telephone.is_none() => {
            findings.raise_with(format!("{pointer}/telephone"), "missing");
        }
        Some(_) => {}
    }
}

/// Exporter and producer are in the United States or in another Party.
pub(super) fn territory(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let parties = document.agreement.terms().countries;
    for (pointer, party) in document.makers() {
        let country = party.address.address_country.as_str();
        if country != "US" && !parties.contains(&country) {
            findings.raise(format!("{pointer}/address/addressCountry"));
        }
    }
}

pub(super) fn telephone(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (pointer, party) in document.named() {
        telephone::check(party.telephone.as_ref(), &pointer, findings);
    }
    telephone::check(
        document.signatory.as_ref().map(|who| &who.telephone),
        &"/credentialSubject/signatory",
        findings,
    );
}
