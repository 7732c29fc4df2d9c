//! What the documents of customs have in common: the office that signs them, and what they may be about
//! (SPEC chapter *Customs request*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::authority::{self, Act, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Text;
use tradecred_vc::report::Report;
use tradecred_vc::time::{Date, Timestamp};

use crate::agent::{self, Speaker};
use crate::identifier::{CountryCode, NonEmptyText, PortCode};
use crate::preference_claim::{self, Agreement};
use crate::reference::CredentialReference;
use crate::resolve;
use crate::rule::{Findings, Inquiry};
use crate::type_tag::type_tag;

/// The edition of the rules on what customs asks, is told and decides.
pub const EDITION: &str = "us-customs/2026-11";
/// The role in which an authority list names a customs office.
const ROLE: &str = "customs";
/// The country whose customs these documents come from: they are about entries into it.
pub(crate) const COUNTRY: &str = "US";
/// A day that is known to be a Monday.
const MONDAY: Date = Date::constant(2024, 1, 1);

type_tag!(CustomsOfficeType = "CustomsOffice");

/// A customs office, or the authority it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomsOffice {
    /// Always `CustomsOffice`.
    #[serde(rename = "type")]
    pub object_type: CustomsOfficeType,
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it acts for, ISO 3166-1 alpha-2.
    pub country: CountryCode,
    /// Its port, Schedule D.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
}

/// A customs office as one of several forms: the `type` is then the tag that selects it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomsOfficeForm {
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it acts for, ISO 3166-1 alpha-2.
    pub country: CountryCode,
    /// Its port, Schedule D.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
}

/// The issuer is the office that the document names, and an authority list says that it is customs.
pub(crate) fn check_office(
    office: &CustomsOffice,
    document_type: &'static str,
    law: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let speaker = Speaker {
        pointer: "/credentialSubject/office",
        id: None,
        legal_name: office.legal_name.as_str(),
        // No agent signs for an office: without a DID of its own the issuer is the office.
        act: Act::Certify,
        document_type,
        agreement: None,
        law,
    };
    agent::check(&speaker, inquiry, report);
    let listed = listed_as(
        &office.country,
        inquiry.verified.credential().issuer.id,
        document_type,
    );
    agent::check_office(&listed, "/issuer", inquiry, report);
}

/// The office as authority lists are asked about it: its name is for trust lists to say.
pub(crate) fn listed_as<'o>(
    country: &'o CountryCode,
    did: &'o str,
    document_type: &'o str,
) -> Office<'o> {
    Office {
        did,
        role: ROLE,
        document_type,
        territory: Some(country.as_str()),
        name: None,
    }
}

/// The office acts for the country of the entry; what another country's customs says is no word of this one's.
pub(crate) fn check_country(office: &CustomsOffice, findings: &mut Findings<'_>) {
    if office.country.as_str() != COUNTRY {
        findings.raise_with("/credentialSubject/office/country", "another than US");
    }
}

/// Whether a document at hand was issued by an office that an authority list names as customs of the
/// country of the entry.
pub(crate) fn is_by_listed_office(
    relied: &Relied<'_>,
    office: &CustomsOffice,
    document_type: &str,
    inquiry: &Inquiry<'_>,
) -> bool {
    let at = inquiry.policy.envelope.at;
    office.country.as_str() == COUNTRY
        && authority::is_listed_as(
            inquiry.evidence,
            &listed_as(&office.country, relied.issuer, document_type),
            resolve::signed_at(relied, at),
            at,
        )
}

/// What customs asks about or decides on is a claim or a certification that a claim can rest on.
pub(crate) fn check_regarding(regarding: &[CredentialReference], findings: &mut Findings<'_>) {
    for (index, reference) in regarding.iter().enumerate() {
        let named = reference.credential_type.as_str();
        let certification = Agreement::ALL
            .iter()
            .any(|agreement| agreement.certification_type() == named);
        if named != preference_claim::CREDENTIAL_TYPE && !certification {
            findings.raise(format!(
                "/credentialSubject/regarding/{index}/credentialType"
            ));
        }
    }
}

/// The day that a document gives, or the day before the UTC date of its signature where that is later:
/// nothing is asked or answered before it is signed, and the day is for the signer's zone.
pub(crate) fn not_before_signature(day: Date, inquiry: &Inquiry<'_>) -> Date {
    let signed = inquiry.verified.signed_at().date_utc().add_days(-1);
    signed.map_or(day, |signed| day.max(signed))
}

/// A document may be dated ahead of the UTC date of its signature, and of the verifier's, by one day:
/// the signer's zone.
pub(crate) fn check_day(
    day: Date,
    pointer: &'static str,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let at = inquiry.policy.envelope.at;
    if let Some(detail) = ahead(day, at, inquiry.verified.signed_at()) {
        findings.raise_with(pointer, detail);
    }
}

/// How a day lies ahead of the instant asked about or of the signature, by more than one day.
pub(crate) fn ahead(day: Date, at: Timestamp, signed_at: Timestamp) -> Option<&'static str> {
    let is_ahead = |of: Timestamp| of.date_utc().add_days(1).is_some_and(|latest| day > latest);
    if is_ahead(at) {
        Some("in the future")
    } else if is_ahead(signed_at) {
        Some("after it was signed")
    } else {
        None
    }
}

/// The day that is this many working days, Monday to Friday, after another.
pub(crate) fn working_days_after(day: Date, count: u32) -> Option<Date> {
    let mut day = day;
    let mut left = count;
    while left > 0 {
        day = day.add_days(1)?;
        if MONDAY.days_until(day).rem_euclid(7) < 5 {
            left = left.saturating_sub(1);
        }
    }
    Some(day)
}

/// What is said where working days were counted.
pub(crate) const HOLIDAYS: Text = Text {
    en: "working days were counted from Monday to Friday; holidays of the office are not known here",
    es: "los días hábiles se contaron de lunes a viernes; aquí no se conocen los días festivos de la oficina",
    fr: "les jours ouvrables ont été comptés du lundi au vendredi ; les jours fériés du bureau ne sont pas connus ici",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_days_leave_the_weekend_out() {
        // 2026-10-30 is a Friday.
        for (day, fifth) in [
            ("2026-10-30", "2026-11-06"),
            ("2026-10-31", "2026-11-06"),
            ("2026-11-01", "2026-11-06"),
            ("2026-11-02", "2026-11-09"),
            ("1999-12-31", "2000-01-07"),
        ] {
            let counted = working_days_after(day.parse().unwrap(), 5).unwrap();
            assert_eq!(counted.to_string(), fifth, "{day}");
        }
        assert_eq!(working_days_after("9999-12-31".parse().unwrap(), 5), None);
    }
}
