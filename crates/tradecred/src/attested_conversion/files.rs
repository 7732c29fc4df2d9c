//! The files that a conversion cites by their digests, held against those at hand (SPEC section *The files of a
//! conversion*).

use std::collections::BTreeSet;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::CitedAs;
use tradecred_vc::problem::Text;

use super::model::AttestedConversion;
use crate::rule::{Findings, Inquiry};

/// Finds each file of which only others are at hand.
pub(super) fn held(
    conversion: &AttestedConversion,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let residue = conversion.residue.as_ref();
    let cited = [
        (
            CitedAs::Source,
            "source",
            Some(conversion.source.digest_multibase),
        ),
        (
            CitedAs::Mapping,
            "mapping",
            Some(conversion.mapping.digest_multibase),
        ),
        (
            CitedAs::LossReport,
            "lossReport",
            Some(conversion.loss_report.digest_multibase),
        ),
        (
            CitedAs::Residue,
            "residue",
            residue.map(|residue| residue.digest_multibase),
        ),
    ];
    let mut lacking = false;
    for (cited_as, member, digest) in cited {
        let Some(digest) = digest else { continue };
        let mut at_hand = inquiry.evidence.cited_as(cited_as).peekable();
        if at_hand.peek().is_none() {
            lacking = true;
        } else if !at_hand.any(|held| held == digest) {
            findings.raise(format!("/credentialSubject/{member}/digestMultibase"));
        }
    }
    let witnesses: BTreeSet<DigestMultibase> =
        inquiry.evidence.cited_as(CitedAs::Witness).collect();
    let cited = conversion.proved.iter().enumerate();
    for (place, witness) in cited.filter_map(|(place, one)| Some((place, one.witness.as_ref()?))) {
        if witnesses.is_empty() {
            lacking = true;
        } else if !witnesses.contains(&witness.digest_multibase) {
            findings.raise(format!(
                "/credentialSubject/proved/{place}/witness/digestMultibase"
            ));
        }
    }
    if lacking {
        findings.not_asked(NOT_AT_HAND);
    }
}

const NOT_AT_HAND: Text = Text {
    en: "not every file that the conversion cites by its digest was at hand",
    es: "no todos los archivos que la conversión cita por su resumen estaban disponibles",
    fr: "tous les fichiers que la conversion cite par leur empreinte n'étaient pas disponibles",
};
