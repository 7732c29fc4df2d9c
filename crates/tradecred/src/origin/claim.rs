//! The certification held against a claim: possession, periods, entry lines. What the claim does not
//! tell is listed as not checked.

use std::collections::HashMap;

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::period::next_day;
use super::{Certification, Coverage, Goods};
use crate::claim::ClaimLine;
use crate::identifier::LineNumber;
use crate::rule::{Findings, Inquiry};

/// The digits that a subheading has.
pub(super) const SUBHEADING: usize = 6;

/// The goods were entered while the agreement was in force.
pub(crate) fn agreement<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(entered) = inquiry.claim().and_then(|claim| claim.entry_date) else {
        return findings.not_asked(NO_ENTRY_DATE);
    };
    if !document.entries().contains(entered) {
        findings.raise("/credentialSubject/completedAt");
    }
}

/// The goods were entered in the blanket period.
pub(crate) fn entry_in_period<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Coverage::BlanketPeriod(period) = document.coverage() else {
        return findings.not_applicable();
    };
    let Some(entered) = inquiry.claim().and_then(|claim| claim.entry_date) else {
        return findings.not_asked(NO_ENTRY_DATE);
    };
    if entered < period.from || period.to < entered {
        findings.raise("/credentialSubject/coverage");
    }
}

/// The invoices claimed are those that the certification names.
pub(crate) fn entry_invoice<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let coverage = document.coverage();
    let stated = coverage.invoice_numbers();
    let member = match coverage {
        Coverage::ShipmentsInOneEntry(_) => "invoiceNumbers",
        _ => "invoiceNumber",
    };
    if stated.is_empty() {
        return findings.not_applicable();
    }
    let lines = claim_lines(inquiry);
    if lines.is_empty() || lines.iter().any(|line| line.invoice_number.is_none()) {
        return findings.not_asked(NO_INVOICES);
    }
    let claimed = lines.iter().filter_map(|line| line.invoice_number.as_ref());
    if claimed.into_iter().any(|number| !stated.contains(number)) {
        findings.raise(format!("/credentialSubject/coverage/{member}"));
    }
}

/// The importer held the certification when it made the claim.
pub(crate) fn possession<D: Certification>(
    _: &D,
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

/// The certification was completed before the claim was made.
pub(crate) fn completed_after_claim<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match inquiry.claim().and_then(|claim| claim.claim_date) {
        Some(claimed) if document.completed_at() > claimed => {
            findings.raise("/credentialSubject/completedAt");
        }
        Some(_) => {}
        None => findings.not_asked(NO_CLAIM_DATES),
    }
}

/// The importer cannot have held at the claim what was signed after it. One day is left for the zones
/// of signer and customs; what was transcribed from paper was signed on paper.
pub(crate) fn signed_after_claim<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.is_transcribed() {
        return findings.not_applicable();
    }
    match inquiry.claim().and_then(|claim| claim.claim_date) {
        Some(claimed) if inquiry.verified.signed_at().date_utc() > next_day(claimed) => {
            findings.raise("");
        }
        Some(_) => {}
        None => findings.not_asked(NO_CLAIM_DATES),
    }
}

/// Every entry line claims under the program of the agreement, where its indicators are held.
pub(crate) fn program<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.programs().is_empty() {
        return findings.not_asked(NO_PROGRAMS);
    }
    let mut given = claim_lines(inquiry)
        .iter()
        .filter_map(|line| Some((line.line_number, line.program.as_ref()?)))
        .peekable();
    if given.peek().is_none() {
        return findings.not_asked(NO_LINES);
    }
    for (number, program) in given {
        if !document.programs().contains(&program.as_str()) {
            findings.raise_with("", format!("entry line {number}"));
        }
    }
}

/// Every entry line names a goods line that is there.
pub(crate) fn entry_line<D: Certification>(
    document: &D,
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

/// Every entry line has the subheading of its goods line.
pub(crate) fn entry_tariff<D: Certification>(
    document: &D,
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

/// The importer of the claim is one that the certification names.
pub(crate) fn importer_match<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(claiming) = inquiry.claim().and_then(|claim| claim.importer.as_ref()) else {
        return;
    };
    let named = document.importer_names();
    let fits = |name: &&str| same_legal_name(name, claiming.legal_name.as_str());
    if !named.is_empty() && !named.iter().any(fits) {
        findings.raise(D::IMPORTERS);
    }
}

fn claim_lines<'q>(inquiry: &Inquiry<'q>) -> &'q [ClaimLine] {
    inquiry
        .claim()
        .map(|claim| claim.lines.as_slice())
        .unwrap_or_default()
}

fn by_number<D: Certification>(document: &D) -> HashMap<LineNumber, (usize, Goods<'_>)> {
    document
        .goods()
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
const NO_PROGRAMS: Text = Text {
    en: "not checked: the program indicators of this agreement are not held here",
    es: "no comprobado: aquí no se dispone de los indicadores de programa de este tratado",
    fr: "non vérifié : les indicateurs de programme de cet accord ne sont pas disponibles ici",
};
const NO_LINES: Text = Text {
    en: "not checked: no entry lines were given",
    es: "no comprobado: no se indicaron líneas de la declaración",
    fr: "non vérifié : aucune ligne de déclaration n'a été donnée",
};
