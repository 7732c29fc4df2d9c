//! The certification held against a claim: possession, periods, entry lines. What the claim does not
//! tell is listed as not checked.

use std::collections::HashMap;

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::model::{Coverage, GoodsLine, UsmcaCertificationOfOrigin};
use super::parties::importers;
use crate::claim::ClaimLine;
use crate::identifier::LineNumber;
use crate::rule::{Findings, Inquiry};

/// The program indicators of the agreement, 19 CFR 182.11(b).
const PROGRAMS: [&str; 2] = ["S", "S+"];
/// The digits that a subheading has.
const SUBHEADING: usize = 6;

pub(super) fn agreement(
    _: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(entered) = inquiry.claim().and_then(|claim| claim.entry_date) else {
        return findings.not_asked(NO_ENTRY_DATE);
    };
    if entered < super::IN_FORCE {
        findings.raise("/credentialSubject/completedAt");
    }
}

pub(super) fn entry_in_period(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Coverage::BlanketPeriod(period) = &document.coverage else {
        return findings.not_applicable();
    };
    let Some(entered) = inquiry.claim().and_then(|claim| claim.entry_date) else {
        return findings.not_asked(NO_ENTRY_DATE);
    };
    if entered < period.from || period.to < entered {
        findings.raise("/credentialSubject/coverage");
    }
}

pub(super) fn entry_invoice(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Coverage::SingleShipment(shipment) = &document.coverage else {
        return findings.not_applicable();
    };
    let Some(number) = &shipment.invoice_number else {
        return findings.not_applicable();
    };
    let lines = claim_lines(inquiry);
    if lines.is_empty() || lines.iter().any(|line| line.invoice_number.is_none()) {
        return findings.not_asked(NO_INVOICES);
    }
    if lines
        .iter()
        .any(|line| line.invoice_number.as_ref() != Some(number))
    {
        findings.raise("/credentialSubject/coverage/invoiceNumber");
    }
}

pub(super) fn possession(
    _: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match inquiry
        .claim()
        .map(|claim| (claim.certificate_received_at, claim.claim_date))
    {
        Some((Some(received), Some(claimed))) if received > claimed => findings.raise(""),
        Some((Some(_), Some(_))) => {}
        _ => findings.not_asked(NO_CLAIM_DATES),
    }
}

pub(super) fn completed_after_claim(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match inquiry.claim().and_then(|claim| claim.claim_date) {
        Some(claimed) if document.completed_at > claimed => {
            findings.raise("/credentialSubject/completedAt");
        }
        Some(_) => {}
        None => findings.not_asked(NO_CLAIM_DATES),
    }
}

pub(super) fn program(
    _: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut given = claim_lines(inquiry)
        .iter()
        .filter_map(|line| Some((line.line_number, line.program.as_ref()?)))
        .peekable();
    if given.peek().is_none() {
        return findings.not_asked(NO_LINES);
    }
    for (number, program) in given {
        if !PROGRAMS.contains(&program.as_str()) {
            findings.raise_with("", format!("entry line {number}"));
        }
    }
}

pub(super) fn entry_line(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let lines = claim_lines(inquiry);
    if lines.is_empty() {
        return findings.not_asked(NO_LINES);
    }
    if lines.iter().any(|line| line.certificate_line.is_none()) {
        findings.not_asked(NO_CERTIFICATE_LINES);
    }
    let goods = by_number(document);
    for line in lines {
        if line
            .certificate_line
            .is_some_and(|number| !goods.contains_key(&number))
        {
            findings.raise_with(
                "/credentialSubject/goods",
                format!("entry line {}", line.line_number),
            );
        }
    }
}

pub(super) fn entry_tariff(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let lines = claim_lines(inquiry);
    if lines.is_empty() {
        return findings.not_asked(NO_LINES);
    }
    if lines.iter().any(|line| line.certificate_line.is_none()) {
        findings.not_asked(NO_CERTIFICATE_LINES);
    }
    let goods = by_number(document);
    for line in lines {
        let Some((index, claimed)) = line.certificate_line.and_then(|number| goods.get(&number))
        else {
            continue;
        };
        let entered = line.htsus.digits();
        let certified = claimed.tariff.code.digits();
        if entered.get(..SUBHEADING) != certified.get(..SUBHEADING) {
            let pointer = format!("/credentialSubject/goods/{index}/tariff/code");
            findings.raise_with(pointer, format!("entry line {}", line.line_number));
        }
    }
}

pub(super) fn importer_match(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(claiming) = inquiry.claim().and_then(|claim| claim.importer.as_ref()) else {
        return;
    };
    let mut named = importers(document)
        .filter_map(|(_, party)| party.named())
        .peekable();
    if named.peek().is_some()
        && !named
            .any(|party| same_legal_name(party.legal_name.as_str(), claiming.legal_name.as_str()))
    {
        findings.raise("/credentialSubject/importers");
    }
}

fn claim_lines<'q>(inquiry: &Inquiry<'q>) -> &'q [ClaimLine] {
    inquiry
        .claim()
        .map(|claim| claim.lines.as_slice())
        .unwrap_or_default()
}

fn by_number(document: &UsmcaCertificationOfOrigin) -> HashMap<LineNumber, (usize, &GoodsLine)> {
    document
        .goods
        .iter()
        .enumerate()
        .map(|(index, line)| (line.line_number, (index, line)))
        .collect()
}

const NO_ENTRY_DATE: Text = Text {
    en: "not checked: no entry date was given",
    es: "no comprobado: no se indicó la fecha de la declaración",
    fr: "non vérifié : aucune date de déclaration n'a été donnée",
};
const NO_CLAIM_DATES: Text = Text {
    en: "not checked: the date of the claim or of receipt was not given",
    es: "no comprobado: no se indicó la fecha de la solicitud o de recepción",
    fr: "non vérifié : la date de la demande ou de réception n'a pas été donnée",
};
const NO_INVOICES: Text = Text {
    en: "not checked: the entry lines do not name their invoices",
    es: "no comprobado: las líneas de la declaración no nombran sus facturas",
    fr: "non vérifié : les lignes de déclaration ne nomment pas leurs factures",
};
const NO_CERTIFICATE_LINES: Text = Text {
    en: "not checked for every entry line: some do not name the goods line they claim under",
    es: "no comprobado en todas las líneas: algunas no nombran la línea de mercancías que reclaman",
    fr: "non vérifié pour toutes les lignes : certaines ne nomment pas la ligne de marchandises demandée",
};
const NO_LINES: Text = Text {
    en: "not checked: no entry lines were given",
    es: "no comprobado: no se indicaron líneas de la declaración",
    fr: "non vérifié : aucune ligne de déclaration n'a été donnée",
};
