//! Boxes 3 and 5 to 10: which producer made a line, what it says of the producer, and its net cost.

use std::collections::HashSet;

use super::super::model::{
    NaftaCertificateOfOrigin, NaftaCertifierRole, NaftaGoodsLine, NetCostCode, ProducerBasis,
};
use super::parties::producers;
use crate::origin::lines::at;
use crate::party::{NamedParty, Party};
use crate::rule::{Findings, Inquiry};

/// The lines with their places in the list; pointers are only written for findings.
fn lines(document: &NaftaCertificateOfOrigin) -> impl Iterator<Item = (usize, &NaftaGoodsLine)> {
    document.goods.iter().enumerate()
}

fn named(document: &NaftaCertificateOfOrigin) -> impl Iterator<Item = &NamedParty> {
    producers(document).filter_map(|(_, party)| party.named())
}

pub(super) fn producer_ref(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let known: HashSet<&str> = named(document)
        .filter_map(|party| party.reference.as_ref())
        .map(|reference| reference.as_str())
        .collect();
    for (index, line) in lines(document) {
        if line
            .producer_ref
            .as_ref()
            .is_some_and(|name| !known.contains(name.as_str()))
        {
            findings.raise(at(index, "producerRef"));
        }
    }
}

pub(super) fn producer_ref_missing(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if named(document).count() < 2 {
        return;
    }
    for (index, line) in lines(document) {
        if line.producer_ref.is_none() {
            findings.raise(at(index, "producerRef"));
        }
    }
}

/// Whether the certifier made the goods of a line; `None` where the form does not tell.
fn made_by_certifier(document: &NaftaCertificateOfOrigin, line: &NaftaGoodsLine) -> Option<bool> {
    if document.producer_is_exporter() {
        return Some(true);
    }
    match &*document.producers {
        [Party::NamedParty(producer)] => Some(
            document.certifier_role == NaftaCertifierRole::Producer
                || document.is_exporter(producer),
        ),
        several if several.iter().all(|party| party.named().is_some()) => {
            let wanted = line.producer_ref.as_ref()?;
            let producer =
                named(document).find(|party| party.reference.as_ref() == Some(wanted))?;
            Some(document.is_exporter(producer))
        }
        _ => None,
    }
}

pub(super) fn producer_basis_role(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        let says_so = line.producer_basis == ProducerBasis::Yes;
        if made_by_certifier(document, line).is_some_and(|made| made != says_so) {
            findings.raise(at(index, "producerBasis"));
        }
    }
}

pub(super) fn net_cost_period(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        let Some(period) = &line.net_cost.averaged_over else {
            continue;
        };
        if line.net_cost.code == NetCostCode::No || period.to < period.from {
            findings.raise(at(index, "netCost/averagedOver"));
        }
    }
}
