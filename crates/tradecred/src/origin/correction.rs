//! Whom to tell when a certification proves wrong, under which law and until when (SPEC chapter
//! *Corrections*). It reads the certifier's own record of where a certification went; it is no credential,
//! and judges nothing.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::CertifierRole;
use crate::core_documents::{ChangeReason, StatusChange};
use crate::identifier::{EntryNumber, NonEmptyText, PortCode, Uri};
use crate::party::PartyRole;
use crate::preference_claim::Agreement;
use crate::reference::CredentialReference;

/// The days within which a correction is prompt: 19 CFR 182.124(a)(1)(iii), 181.11(d), 181.21(b).
const DAYS: i64 = 30;

/// Where a certification went and what it was used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Distribution {
    /// The certification.
    pub certification: CredentialReference,
    /// To whom it was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given_to: Vec<Recipient>,
    /// In which entries it was used, as far as is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_in: Vec<Use>,
}

/// Somebody to whom a certification was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// Its name.
    pub name: NonEmptyText,
    /// Its DID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did: Option<Uri>,
    /// In what role.
    pub role: PartyRole,
    /// When it was given.
    pub given_at: Date,
}

/// An entry in which a certification was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Use {
    /// The entry.
    pub entry_number: EntryNumber,
    /// The port.
    pub port: PortCode,
    /// The date of importation, or about it.
    pub date: Date,
    /// The importer.
    pub importer: NonEmptyText,
}

/// What shows that a certification is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Correction<'c> {
    /// Its status was changed.
    StatusChange(&'c StatusChange),
    /// A later certification replaces it: this is what that one names under `supersedes`.
    Superseded(&'c CredentialReference),
}

impl Correction<'_> {
    fn target(&self) -> &CredentialReference {
        match self {
            Self::StatusChange(change) => &change.target,
            Self::Superseded(target) => target,
        }
    }

    fn is_fraud(&self) -> bool {
        matches!(self, Self::StatusChange(change) if change.reason == ChangeReason::Fraud)
    }
}

/// Who is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Addressee {
    /// Somebody to whom the certification was given.
    Person(Recipient),
    /// U.S. Customs and Border Protection, at a port where one is asked for.
    Customs(Option<PortCode>),
}

/// One notice to give.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    /// Who is to be told.
    pub to: Addressee,
    /// The law that asks for it; absent where none was read.
    pub law: Option<&'static str>,
    /// The last day on which the notice is certain to be in time; absent where no law was read that sets
    /// one, or where it serves nobody: who acted fraudulently corrects nothing, 19 CFR 182.124(b)(1).
    pub deadline: Option<Date>,
    /// What the statement that goes with it holds.
    pub statement: Vec<StatementPart>,
    /// The entries it must identify, in notices to customs only: others have no business with them.
    pub affected: Vec<Use>,
}

/// One thing that a statement must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatementPart {
    /// The law.
    pub law: &'static str,
    /// Its words.
    pub words: &'static str,
    asked_of: AskedOf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AskedOf {
    All,
    Importer,
    Others,
}

/// What 19 CFR 182.124(c) asks of the statement that goes with a correction.
pub const STATEMENT: [StatementPart; 5] = [
    StatementPart {
        law: "19 CFR 182.124(c)(1)",
        words: "Identifies the class or kind of good to which the incorrect claim or certification of origin relates",
        asked_of: AskedOf::All,
    },
    StatementPart {
        law: "19 CFR 182.124(c)(2)",
        words: "identifies each affected import transaction, including each port of importation and the approximate date of each importation",
        asked_of: AskedOf::Importer,
    },
    StatementPart {
        law: "19 CFR 182.124(c)(3)",
        words: "identifies each affected export transaction, including each port of exportation and the approximate date of each exportation",
        asked_of: AskedOf::Others,
    },
    StatementPart {
        law: "19 CFR 182.124(c)(4)",
        words: "Specifies the nature of the incorrect statements or omissions regarding the claim or certification of origin",
        asked_of: AskedOf::All,
    },
    StatementPart {
        law: "19 CFR 182.124(c)(5)",
        words: "Sets forth, to the best of the person's knowledge, the true and accurate information or data which should have been covered by or provided in the claim or certification of origin",
        asked_of: AskedOf::All,
    },
];

/// Whom whoever completed a certification tells of its correction. `by` is the part it plays; `discovered`
/// the day on which it became aware of the error. Notices to persons come first, in the order of the record.
///
/// The duties of exporters and producers are those of who exports from the United States: the law of other
/// countries was not read.
#[must_use]
pub fn persons_to_notify(
    record: &[Distribution],
    correction: &Correction<'_>,
    by: CertifierRole,
    discovered: Date,
) -> Vec<Notice> {
    let target = correction.target();
    let concerned = || {
        record.iter().filter(|distribution| {
            distribution.certification.digest_multibase == target.digest_multibase
        })
    };
    let duty = Duty::of(target.credential_type.as_str(), by);
    let deadline = (duty.days && !(correction.is_fraud() && duty.statement))
        .then(|| discovered.add_days(DAYS))
        .flatten();
    let statement: Vec<StatementPart> = STATEMENT
        .into_iter()
        .filter(|part| duty.statement && part.is_asked_of(by))
        .collect();
    let notice = |to, affected| Notice {
        to,
        law: duty.law,
        deadline,
        statement: statement.clone(),
        affected,
    };
    let mut told = HashSet::new();
    let persons = concerned()
        .flat_map(|distribution| &distribution.given_to)
        .filter(|_| duty.persons)
        .filter(|recipient| told.insert((&recipient.name, &recipient.did)))
        .map(|recipient| notice(Addressee::Person(recipient.clone()), Vec::new()));
    let mut known = HashSet::new();
    let uses: Vec<&Use> = concerned()
        .flat_map(|distribution| &distribution.used_in)
        .filter(|used| known.insert((&used.entry_number, &used.port)))
        .collect();
    let mut asked = HashSet::new();
    let ports: Vec<Option<&PortCode>> = match duty.customs {
        Customs::Nobody => Vec::new(),
        Customs::Once => vec![None],
        Customs::EachPort => uses
            .iter()
            .map(|used| &used.port)
            .filter(|port| asked.insert(*port))
            .map(Some)
            .collect(),
    };
    let customs = ports.into_iter().map(|port| {
        let affected = uses
            .iter()
            .filter(|used| port.is_none_or(|port| &used.port == port))
            .map(|used| (*used).clone())
            .collect();
        notice(Addressee::Customs(port.cloned()), affected)
    });
    persons.chain(customs).collect()
}

impl StatementPart {
    fn is_asked_of(self, by: CertifierRole) -> bool {
        match self.asked_of {
            AskedOf::All => true,
            AskedOf::Importer => by == CertifierRole::Importer,
            AskedOf::Others => by != CertifierRole::Importer,
        }
    }
}

/// At which places customs is told.
#[derive(Debug, Clone, Copy)]
enum Customs {
    Nobody,
    Once,
    EachPort,
}

/// What a law asks of who corrects.
#[derive(Debug, Clone, Copy)]
struct Duty {
    law: Option<&'static str>,
    days: bool,
    persons: bool,
    customs: Customs,
    statement: bool,
}

impl Duty {
    fn of(credential_type: &str, by: CertifierRole) -> Self {
        let agreement = Agreement::ALL
            .iter()
            .find(|agreement| agreement.certification_type() == credential_type);
        let importer = by == CertifierRole::Importer;
        match (agreement, importer) {
            (Some(Agreement::Usmca), true) => Self {
                law: Some("19 CFR 182.11(c), 182.124(a)(1)(iii)"),
                days: true,
                persons: false,
                customs: Customs::EachPort,
                statement: true,
            },
            (Some(Agreement::Usmca), false) => Self {
                law: Some("19 CFR 182.21(b), 182.124(a)(1)(iii)"),
                days: true,
                persons: true,
                customs: Customs::Once,
                statement: true,
            },
            (Some(Agreement::Nafta), true) => Self {
                law: Some("19 CFR 181.21(b)"),
                days: true,
                persons: false,
                customs: Customs::EachPort,
                statement: false,
            },
            (Some(Agreement::Nafta), false) => Self {
                law: Some("19 CFR 181.11(d)"),
                days: true,
                persons: true,
                customs: Customs::Nobody,
                statement: false,
            },
            // No text was read: nobody is left out, and no law is claimed.
            (Some(Agreement::CaftaDr) | None, _) => Self {
                law: None,
                days: false,
                persons: true,
                customs: Customs::EachPort,
                statement: false,
            },
        }
    }
}

#[cfg(test)]
mod tests;
