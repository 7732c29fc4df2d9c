//! The claim held against the certification that it rests on, where that is at hand.

use std::collections::HashMap;

use tradecred_vc::evidence::Relied;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Text;

use super::super::model::{ClaimBasis, PreferenceClaim};
use crate::identifier::{HsCode, LineNumber};
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, resolve};
use crate::rule::{Findings, Inquiry};

const CERTIFICATION: &str = "/credentialSubject/basis/certification";
/// The digits that a subheading has.
const SUBHEADING: usize = 6;

fn named(claim: &PreferenceClaim) -> Option<&CredentialReference> {
    match &claim.basis {
        ClaimBasis::Certification(basis) => Some(&basis.certification),
        ClaimBasis::ImporterKnowledge(_) => None,
    }
}

/// One type of certification serves several agreements, and says which it is under.
pub(super) fn certification_type(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(reference) = named(claim) else {
        return findings.not_applicable();
    };
    if reference.credential_type.as_str() != claim.agreement.certification_type() {
        findings.raise(format!("{CERTIFICATION}/credentialType"));
    } else if let Resolved::Agrees(certification) = resolve(reference, inquiry)
        && let Some(agreement) = certification.subject.get("agreement")
        && agreement.as_str() != Some(claim.agreement.as_str())
    {
        findings.raise_with(CERTIFICATION, "under another agreement");
    }
}

pub(super) fn missing(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(reference) = named(claim) else {
        return findings.not_applicable();
    };
    if let Resolved::Missing = resolve(reference, inquiry) {
        findings.undecided(CERTIFICATION);
    }
}

pub(super) fn reference(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match named(claim).map(|reference| resolve(reference, inquiry)) {
        Some(Resolved::Disagrees) => findings.raise(CERTIFICATION),
        Some(Resolved::Agrees(_)) => {}
        Some(Resolved::Missing) => findings.not_asked(NOT_AT_HAND),
        None => findings.not_applicable(),
    }
}

/// The certification that the claim rests on; where it is not at hand, that is listed.
fn at_hand<'e>(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'e>,
    findings: &mut Findings<'_>,
) -> Option<Relied<'e>> {
    match named(claim).map(|reference| resolve(reference, inquiry)) {
        Some(Resolved::Agrees(certification)) => return Some(certification),
        Some(_) => findings.not_asked(NOT_AT_HAND),
        None => findings.not_applicable(),
    }
    None
}

/// The goods lines of a certification by number, with the first six digits of their tariff numbers.
fn goods(certification: &Object<'_>) -> HashMap<u32, Option<String>> {
    let lines = certification.get("goods").and_then(Value::as_array);
    let mut goods = HashMap::new();
    for line in lines.into_iter().flatten() {
        let number = line
            .get("lineNumber")
            .map(Value::to_serde)
            .and_then(|number| serde_json::from_value::<LineNumber>(number).ok());
        let code = line
            .get("tariff")
            .and_then(|tariff| tariff.get("code"))
            .and_then(Value::as_str)
            .and_then(|code| code.parse::<HsCode>().ok());
        if let Some(number) = number {
            goods
                .entry(number.get())
                .or_insert_with(|| code.as_ref().map(subheading));
        }
    }
    goods
}

fn subheading(code: &HsCode) -> String {
    code.digits().chars().take(SUBHEADING).collect()
}

pub(super) fn line(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let goods = goods(certification.subject);
    for (index, link) in claim.links.iter().enumerate() {
        if !goods.contains_key(&link.certification_line.get()) {
            findings.raise(format!(
                "/credentialSubject/links/{index}/certificationLine"
            ));
        }
    }
}

pub(super) fn tariff(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let goods = goods(certification.subject);
    let mut entered: HashMap<LineNumber, String> = HashMap::new();
    for line in claim.lines.iter() {
        entered
            .entry(line.line_number)
            .or_insert_with(|| subheading(&line.htsus));
    }
    for (index, link) in claim.links.iter().enumerate() {
        let certified = goods.get(&link.certification_line.get());
        if let (Some(entered), Some(certified)) = (entered.get(&link.entry_line), certified)
            && certified.as_ref() != Some(entered)
        {
            findings.raise(format!("/credentialSubject/links/{index}"));
        }
    }
}

pub(super) fn invoice(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let covered = invoices(certification.subject);
    if covered.is_empty() {
        return findings.not_applicable();
    }
    for (index, link) in claim.links.iter().enumerate() {
        if !covered.contains(&link.invoice_number.as_str()) {
            findings.raise(format!("/credentialSubject/links/{index}/invoiceNumber"));
        }
    }
}

/// The invoices that the coverage of a certification names; a blanket period is not bound to any.
fn invoices<'c>(certification: &'c Object<'_>) -> Vec<&'c str> {
    let Some(coverage) = certification.get("coverage") else {
        return Vec::new();
    };
    match coverage.get("type").and_then(Value::as_str) {
        Some("SingleShipment") => coverage
            .get("invoiceNumber")
            .and_then(Value::as_str)
            .into_iter()
            .collect(),
        Some("ShipmentsInOneEntry") => coverage
            .get("invoiceNumbers")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect(),
        _ => Vec::new(),
    }
}

/// The certification at hand is held against the claim here, and against its own rules elsewhere.
pub(super) fn on_its_own(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match named(claim).map(|reference| resolve(reference, inquiry)) {
        Some(Resolved::Agrees(_)) => findings.not_asked(ON_ITS_OWN),
        _ => findings.not_applicable(),
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the certification is not at hand as the claim refers to it",
    es: "la certificación no está disponible tal como la solicitud la menciona",
    fr: "la certification n'est pas disponible telle que la demande s'y réfère",
};

const ON_ITS_OWN: Text = Text {
    en: "the certification was not held against its own rules: it is to be verified on its own, against this claim",
    es: "la certificación no se contrastó con sus propias reglas: debe verificarse por sí misma, frente a esta solicitud",
    fr: "la certification n'a pas été confrontée à ses propres règles : elle est à vérifier pour elle-même, face à cette demande",
};
