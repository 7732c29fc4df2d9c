//! What the row of its agreement asks of a certificate.

use tradecred_vc::json::Value;

use super::super::agreement::{self, Agreement, Fact, agreements};
use super::super::model::{CertificateOfOrigin, DocumentTypeCode};
use crate::identifier::CountryCode;
use crate::origin::lines::at;
use crate::party::NamedParty;
use crate::rule::{Findings, Inquiry, Reads};

const COMPLETED_AT: &str = "/credentialSubject/completedAt";

/// The row of the certificate's agreement, where there is one.
fn row(document: &CertificateOfOrigin) -> Option<&'static Agreement> {
    agreement::of_code(document.agreement.as_ref()?.as_str())
}

/// The value of a fact, where the row holds it. One that is not confirmed only lets a rule warn.
fn by_mark<'f, T>(fact: Option<&'f Fact<T>>, findings: &mut Findings<'_>) -> Option<&'f T> {
    let Some(fact) = fact else {
        findings.not_applicable();
        return None;
    };
    if !fact.confirmed {
        findings.unconfirmed();
    }
    Some(&fact.value)
}

/// The row, for a rule that asks for a party of its agreement.
fn by_parties(
    document: &CertificateOfOrigin,
    findings: &mut Findings<'_>,
) -> Option<&'static Agreement> {
    let row = row(document);
    by_mark(row.map(|row| &row.parties), findings)?;
    row
}

fn country(party: &NamedParty) -> &CountryCode {
    &party.address.address_country
}

/// 864 stands with an agreement, 861 without one.
pub(super) fn document_type_code(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let preferential =
        document.document_type_code == DocumentTypeCode::PreferenceCertificateOfOrigin;
    if preferential != document.agreement.is_some() {
        findings.raise("/credentialSubject/documentTypeCode");
    }
}

/// The agreement has a row.
pub(super) fn known(document: &CertificateOfOrigin, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if document.agreement.is_none() {
        findings.not_applicable();
    } else if row(document).is_none() {
        findings.undecided_with(
            "/credentialSubject/agreement",
            format!("agreement table of {}", agreements().date),
        );
    }
}

/// The issuing body acts for a party.
pub(super) fn issuing_country(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if by_parties(document, findings)
        .is_some_and(|row| !row.has_party(&document.issuing_body.country))
    {
        findings.raise("/credentialSubject/issuingBody/country");
    }
}

/// The issuing body is of a kind that issues certificates in its country.
pub(super) fn issuing_role(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let body = &document.issuing_body;
    let facts = row(document).and_then(|row| row.issuers.as_ref());
    let issuers = by_mark(facts, findings);
    let here = issuers
        .into_iter()
        .flatten()
        .find(|issuers| issuers.country == body.country);
    match here {
        Some(issuers) if !issuers.roles.contains(&body.role) => {
            findings.raise("/credentialSubject/issuingBody/role");
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The exporter is in a party.
pub(super) fn exporter_territory(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(row) = by_parties(document, findings) else {
        return;
    };
    if document
        .exporter
        .named()
        .is_some_and(|party| !row.has_party(country(party)))
    {
        findings.raise("/credentialSubject/exporter/address/addressCountry");
    }
}

/// The consignee is in another party than the exporter.
pub(super) fn consignee_territory(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let (Some(row), Some(consignee)) = (row(document), document.consignee.named()) else {
        return;
    };
    let here = document.exporter.named().map(country);
    if !row.has_party(country(consignee)) || here == Some(country(consignee)) {
        findings.raise("/credentialSubject/consignee/address/addressCountry");
    }
}

/// The goods originate in a party.
pub(super) fn origin_territory(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(row) = by_parties(document, findings) else {
        return;
    };
    for (index, line) in document.goods.iter().enumerate() {
        if !row.has_party(&line.country_of_origin) {
            findings.raise(at(index, "countryOfOrigin"));
        }
    }
}

/// The criteria are words of the agreement.
pub(super) fn criterion(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let fact = row(document).and_then(|row| row.origin_criteria.as_ref());
    let Some(held) = by_mark(fact, findings) else {
        return;
    };
    for (index, line) in document.goods.iter().enumerate() {
        if let Some(criterion) = &line.origin_criterion
            && !held.iter().any(|known| known == criterion.as_str())
        {
            findings.raise(at(index, "originCriterion"));
        }
    }
}

/// The certificate has the members that the form of the agreement has.
pub(super) fn members(
    document: &CertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let fact = row(document).and_then(|row| row.members.as_ref());
    if let (Some(demands), Some(subject)) = (by_mark(fact, findings), inquiry.subject()) {
        missing(demands, subject, "/credentialSubject", findings);
    }
}

/// Each goods line has the members that the form of the agreement has.
pub(super) fn line_members(
    document: &CertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let fact = row(document).and_then(|row| row.line_members.as_ref());
    let lines = inquiry
        .subject()
        .and_then(|subject| subject.get("goods")?.as_array());
    let (Some(demands), Some(lines)) = (by_mark(fact, findings), lines) else {
        return;
    };
    for (index, line) in lines.iter().enumerate() {
        let place = format!("/credentialSubject/goods/{index}");
        missing(demands, line, &place, findings);
    }
}

fn missing(demands: &[Vec<String>], object: &Value<'_>, place: &str, findings: &mut Findings<'_>) {
    let present = |name: &String| match object.get(name) {
        Some(member) => member.as_array().is_none_or(|items| !items.is_empty()),
        None => false,
    };
    for names in demands {
        if let (Some(first), false) = (names.first(), names.iter().any(present)) {
            findings.raise_with(format!("{place}/{first}"), names.join(" or "));
        }
    }
}

/// A certificate issued after departure says so.
pub(super) fn retrospective(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let fact = row(document).and_then(|row| row.retrospective.as_ref());
    let asked = by_mark(fact, findings).is_some_and(|asked| *asked);
    let departed = document
        .transport
        .as_ref()
        .and_then(|transport| transport.departure_date);
    match departed {
        Some(departed) if asked => {
            if document.completed_at > departed && document.issued_retrospectively.is_none() {
                findings.raise("/credentialSubject/issuedRetrospectively");
            }
        }
        _ => findings.not_applicable(),
    }
}

/// It is used within the months that the agreement gives it.
pub(super) fn term(
    document: &CertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let fact = row(document).and_then(|row| row.validity_months.as_ref());
    let Some(months) = by_mark(fact, findings) else {
        return;
    };
    let issued = document.completed_at;
    // Where the calendar ends before the months do, it is in time.
    let last = issued.add_months(i32::from(*months));
    let used = inquiry.date(Reads::Claim, issued);
    if last.is_some_and(|last| used > last) {
        findings.raise(COMPLETED_AT);
    }
}
