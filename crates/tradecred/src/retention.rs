//! How long the law asks that a document be kept, and from when: one row for each duty (SPEC chapter *Retention*).
//!
//! A row that no text at hand bears out is not confirmed, and what is not known is never over.

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
    /// The text at hand gives a number of years and not what they count from.
    NotStated,
}

impl StartEvent {
    /// Those that somebody has to record.
    pub const RECORDED: [Self; 2] = [Self::Importation, Self::Entry];

    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Importation => "importation",
            Self::Entry => "entry",
            Self::NotStated => "notStated",
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
            Self::Importation | Self::Entry | Self::NotStated => None,
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
    /// Whether the text was read.
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
    Term {
        confirmed: false,
        ..read(document_type, keeper, (years, from), law, "")
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

/// Every row.
pub static TERMS: &[Term] = &[
    read(
        USMCA,
        CERTIFIER,
        (5, StartEvent::Completion),
        "19 USC 1508(b)(5)(A); 19 CFR 182.21(c)(1)",
        "for a period of at least five years after the date the certification was completed",
    ),
    read(
        USMCA,
        IMPORTER,
        (5, StartEvent::Importation),
        "19 USC 1508(b)(5)(C)(i); 19 CFR 182.15(a)",
        "for a minimum of five years from the date of importation of the good",
    ),
    Term {
        agreements: &["CAFTA-DR"],
        ..read(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(g)",
            "for at least 5 years after the date on which the certification was issued",
        )
    },
    Term {
        agreements: &["PTPA"],
        ..read(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(h)",
            FIVE_AFTER_ISSUE,
        )
    },
    Term {
        agreements: &["CTPA"],
        ..read(
            US_FTA,
            CERTIFIER,
            (5, StartEvent::Completion),
            "19 USC 1508(j)",
            FIVE_AFTER_ISSUE,
        )
    },
    Term {
        agreements: &["Panama TPA"],
        ..read(
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
    Term {
        confirmed: false,
        ..read(
            FISHERIES,
            "importer and exporter",
            (2, StartEvent::NotStated),
            "50 CFR 216.24(f)(3)(iv)",
            "retain their records, including FCOs, import or export documents, invoices, and bills of lading for 2 years",
        )
    },
];

/// The rows that a document falls under.
pub fn terms_of(credential: &Object<'_>) -> impl Iterator<Item = &'static Term> {
    let kind = document_type(credential).map(|known| known.credential_type);
    let subject = credential.get("credentialSubject");
    let agreement = subject.and_then(|subject| subject.get("agreement"));
    let agreement = agreement.and_then(Value::as_str).map(str::to_owned);
    TERMS.iter().filter(move |term| {
        let is_of = |agreement: &String| term.agreements.contains(&agreement.as_str());
        Some(term.document_type) == kind
            && (term.agreements.is_empty() || agreement.as_ref().is_some_and(is_of))
    })
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
