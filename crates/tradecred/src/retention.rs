//! How long the law asks that a document be kept, and from when: one row for each duty (SPEC chapter *Retention*).
//!
//! A row that no text at hand bears out wholly is not confirmed, and what is not known is never over.

use serde::Serialize;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Date;

use crate::mark::document_type;

/// The edition of the table.
pub const EDITION: &str = "retention/2026-11";

/// What a term counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum StartEvent {
    /// The document was completed: the day is its own.
    Completion,
    /// Goods it covers were imported; of several importations the last.
    Importation,
    /// Goods it covers were entered; of several entries the last.
    Entry,
    /// Goods it covers were exported or re-exported; of several times the last.
    Exportation,
}

impl StartEvent {
    /// Those that somebody has to record.
    pub const RECORDED: [Self; 3] = [Self::Importation, Self::Entry, Self::Exportation];

    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Importation => "importation",
            Self::Entry => "entry",
            Self::Exportation => "exportation",
        }
    }

    /// The day of it that the document itself gives.
    fn in_document(self, credential: &Object<'_>) -> Option<Date> {
        match self {
            Self::Completion => credential
                .get("credentialSubject")?
                .get("completedAt")?
                .as_str()?
                .parse()
                .ok(),
            Self::Importation | Self::Entry | Self::Exportation => None,
        }
    }
}

/// A duty to keep a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Term {
    /// The credential type.
    pub document_type: &'static str,
    /// The agreements it is of, as the document names them; all where empty.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub agreements: &'static [&'static str],
    /// The countries from which the goods are exported, ISO 3166-1 alpha-2; all where empty.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub exported_from: &'static [&'static str],
    /// Whose duty it is.
    pub keeper: &'static str,
    /// How many years.
    pub years: u8,
    /// From when.
    pub from: StartEvent,
    /// The law.
    pub law: &'static str,
    /// Its deciding words; empty where the text is not at hand.
    pub words: &'static str,
    /// Whether the text was read, and says so.
    pub confirmed: bool,
}

const fn read(
    document_type: &'static str,
    keeper: &'static str,
    (years, from): (u8, StartEvent),
    law: &'static str,
    words: &'static str,
) -> Term {
    Term {
        document_type,
        agreements: &[],
        exported_from: &[],
        keeper,
        years,
        from,
        law,
        words,
        confirmed: true,
    }
}

/// A row whose text is not at hand.
const fn unread(
    document_type: &'static str,
    keeper: &'static str,
    (years, from): (u8, StartEvent),
    law: &'static str,
) -> Term {
    doubtful(document_type, keeper, (years, from), law, "")
}

/// A row that the text at hand bears out in part.
const fn doubtful(
    document_type: &'static str,
    keeper: &'static str,
    (years, from): (u8, StartEvent),
    law: &'static str,
    words: &'static str,
) -> Term {
    Term {
        confirmed: false,
        ..read(document_type, keeper, (years, from), law, words)
    }
}

const USMCA: &str = "UsmcaCertificationOfOriginCredential";
const US_FTA: &str = "UsFtaCertificationOfOriginCredential";
const NAFTA: &str = "NaftaCertificateOfOriginCredential";
const CLAIM: &str = "PreferenceClaimCredential";
const FISHERIES: &str = "FisheriesCertificateOfOriginCredential";
const CERTIFIER: &str = "certifier";
const IMPORTER: &str = "importer";
const FIVE_AFTER_ISSUE: &str =
    "for a period of at least 5 years after the date on which the certification is issued";
const FISH_LAW: &str = "50 CFR 216.24(f)(3)(iv); 50 CFR 300.323(b)";
const FISH_WORDS: &str = "retain their records, including FCOs, import or export documents, invoices, and bills of lading for 2 years; for a period of two years from the date of the import, export or re-export";

/// Every row.
pub static TERMS: &[Term] = &[
    Term {
        exported_from: &["US"],
        ..read(
            USMCA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(b)(5)(A); 19 CFR 182.21(c)(1)",
            "for a period of at least five years after the date the certification was completed",
        )
    },
    Term {
        exported_from: &["CA", "MX"],
        ..unread(
            USMCA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "law of that country",
        )
    },
    read(
        USMCA,
        IMPORTER,
        (5, StartEvent::Importation),
        "19 USC 1508(b)(5)(C)(i); 19 CFR 182.15(a)",
        "for a minimum of five years from the date of importation of the good",
    ),
    Term {
        agreements: &["CAFTA-DR"],
        ..doubtful(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(g)",
            "for at least 5 years after the date on which the certification was issued",
        )
    },
    Term {
        agreements: &["PTPA"],
        ..doubtful(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(h)",
            FIVE_AFTER_ISSUE,
        )
    },
    Term {
        agreements: &["CTPA"],
        ..doubtful(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(j)",
            FIVE_AFTER_ISSUE,
        )
    },
    Term {
        agreements: &["Panama TPA"],
        ..doubtful(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(k)",
            FIVE_AFTER_ISSUE,
        )
    },
    unread(
        US_FTA,
        IMPORTER,
        (5, StartEvent::Importation),
        "19 CFR part 10, of each agreement",
    ),
    read(
        NAFTA,
        IMPORTER,
        (5, StartEvent::Entry),
        "19 CFR 181.22(a)",
        "for five years after the date of entry of the good",
    ),
    unread(
        NAFTA,
        CERTIFIER,
        (5, StartEvent::Completion),
        "19 CFR 181.12",
    ),
    unread(CLAIM, IMPORTER, (5, StartEvent::Entry), "19 CFR 163.4"),
    doubtful(
        FISHERIES,
        IMPORTER,
        (2, StartEvent::Importation),
        FISH_LAW,
        FISH_WORDS,
    ),
    doubtful(
        FISHERIES,
        "exporter",
        (2, StartEvent::Exportation),
        FISH_LAW,
        FISH_WORDS,
    ),
];

/// The rows that a document falls under. Where it does not say from which country the goods are exported, or no row
/// names that one, it falls under the rows of every country.
pub fn terms_of(credential: &Object<'_>) -> impl Iterator<Item = &'static Term> {
    let kind = document_type(credential).map(|known| known.credential_type);
    let subject = credential.get("credentialSubject");
    let agreement = subject.and_then(|subject| subject.get("agreement"));
    let agreement = agreement.and_then(Value::as_str).map(str::to_owned);
    let country = subject.and_then(exporting_country).filter(|country| {
        let named = |term: &Term| term.exported_from.contains(&country.as_str());
        TERMS.iter().any(named)
    });
    TERMS.iter().filter(move |term| {
        let exports = |country: &String| term.exported_from.contains(&country.as_str());
        let is_of = |agreement: &String| term.agreements.contains(&agreement.as_str());
        Some(term.document_type) == kind
            && (term.agreements.is_empty() || agreement.as_ref().is_some_and(is_of))
            && (term.exported_from.is_empty() || country.as_ref().is_none_or(exports))
    })
}

/// The country of the exporter, or of the producers where no exporter is given; nothing where the document does not
/// say it, or names several.
fn exporting_country(subject: &Value<'_>) -> Option<String> {
    let role = subject.get("certifierRole").and_then(Value::as_str);
    let certifier = subject.get("certifier").and_then(country_of);
    let country = |party: &Value<'_>| match party.get("type").and_then(Value::as_str)? {
        "NamedParty" => country_of(party),
        "SameAs" if party.get("role").and_then(Value::as_str) == Some("Certifier") => {
            certifier.clone()
        }
        _ => None,
    };
    match (subject.get("exporter"), role) {
        (Some(exporter), _) => return country(exporter),
        (None, Some("Exporter")) => return certifier,
        (None, _) => {}
    }
    let Some(producers) = subject.get("producers") else {
        return certifier.filter(|_| role == Some("Producer"));
    };
    let one = std::slice::from_ref(producers);
    let mut countries = producers.as_array().unwrap_or(one).iter().map(country);
    let first = countries.next()??;
    countries
        .all(|other| other.as_ref() == Some(&first))
        .then_some(first)
}

fn country_of(party: &Value<'_>) -> Option<String> {
    let country = party.get("address")?.get("addressCountry")?;
    country.as_str().map(str::to_owned)
}

/// How it stands with the duty to keep a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// No row is of the document, or one of them is not confirmed.
    Unknown,
    /// A term has not begun: nobody recorded its event.
    NotBegun(StartEvent),
    /// It is to be kept up to and including this day.
    Until(Date),
    /// Every term is over; the last one ended on this day.
    Over(Date),
}

/// How it stands with a document on a day, with the days that were recorded of events. Each term runs up to and
/// including the day of its event so many years later, or the last of February where there is no such day.
#[must_use]
pub fn standing(credential: &Object<'_>, recorded: &[(StartEvent, Date)], on: Date) -> Standing {
    let mut last: Option<Date> = None;
    let mut not_begun = None;
    for term in terms_of(credential) {
        if !term.confirmed {
            return Standing::Unknown;
        }
        let days = recorded.iter().filter(|(event, _)| *event == term.from);
        let begin = days.map(|(_, day)| *day).max();
        let begin = term.from.in_document(credential).or(begin);
        let Some(begin) = begin else {
            not_begun = not_begun.or(Some(term.from));
            continue;
        };
        let Some(end) = begin.add_years(i32::from(term.years)) else {
            return Standing::Unknown;
        };
        last = last.max(Some(end));
    }
    match (not_begun, last) {
        (Some(event), _) => Standing::NotBegun(event),
        (None, None) => Standing::Unknown,
        (None, Some(end)) if on > end => Standing::Over(end),
        (None, Some(end)) => Standing::Until(end),
    }
}

#[cfg(test)]
mod tests;
