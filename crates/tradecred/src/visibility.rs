//! What each kind of reader may be shown of a document (SPEC section *Visibility*).
//!
//! That a document exists everybody may know; whom it concerns, only those whom it concerns. Each
//! document type says of what kind its members are ([`Visibility`]); which reader sees which kind is one
//! table for all of them; [`verify_for`] applies both.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod show;
mod view;

pub use view::{Opened, View, verify_for};

/// Who reads, as seen from the document. Who that is in a given case, whoever shows the document
/// decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Reader {
    /// Anybody.
    Public,
    /// Who issued the document, or for whom it was issued.
    Author,
    /// An importer or consignee of the transaction.
    Importer,
    /// Who acts for that importer.
    Broker,
    /// The exporter or producer of the transaction.
    Exporter,
    /// The customs authority of the territory whose law the document is held against.
    Customs,
    /// An agency in whose program the document is, where its type names agencies.
    Agency,
    /// The customs authority of another territory.
    ForeignCustoms,
}

impl std::str::FromStr for Reader {
    type Err = UnknownReader;

    fn from_str(text: &str) -> Result<Self, UnknownReader> {
        let named = Self::ALL.into_iter().find(|reader| reader.as_str() == text);
        named.ok_or(UnknownReader)
    }
}

/// A text that names no reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownReader;

impl std::fmt::Display for UnknownReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = Reader::ALL.map(Reader::as_str).join("`, `");
        write!(f, "a reader is one of `{names}`")
    }
}

impl std::error::Error for UnknownReader {}

impl Reader {
    /// Every reader.
    pub const ALL: [Self; 8] = [
        Self::Public,
        Self::Author,
        Self::Importer,
        Self::Broker,
        Self::Exporter,
        Self::Customs,
        Self::Agency,
        Self::ForeignCustoms,
    ];

    /// The reader as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Author => "author",
            Self::Importer => "importer",
            Self::Broker => "broker",
            Self::Exporter => "exporter",
            Self::Customs => "customs",
            Self::Agency => "agency",
            Self::ForeignCustoms => "foreignCustoms",
        }
    }
}

/// Of what kind a member of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Kind {
    /// That there is such a document: its type and its period.
    Existence,
    /// Who issued it, and under which identifier.
    Issuer,
    /// Who takes part in the transaction.
    Parties,
    /// What the transaction is about: goods, dates, references.
    Content,
    /// What an authority decided, and why.
    Decision,
    /// What only its owner knows, and customs when it verifies: materials, costs, values.
    TradeSecret,
    /// What the law keeps confidential: data of passports, tracking forms of observers.
    Confidential,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Existence,
        Self::Issuer,
        Self::Parties,
        Self::Content,
        Self::Decision,
        Self::TradeSecret,
        Self::Confidential,
    ];

    /// What it stands for, as the specification says it.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Existence => "that there is such a document: its type and its period",
            Self::Issuer => "who issued it, and under which identifier",
            Self::Parties => "who takes part in the transaction",
            Self::Content => "what the transaction is about: goods, dates, references",
            Self::Decision => "what an authority decided, and why",
            Self::TradeSecret => "what only its owner knows, and customs when it verifies",
            Self::Confidential => "what the law keeps confidential",
        }
    }

    /// Who may see what is of this kind.
    #[must_use]
    pub const fn readers(self) -> &'static [Reader] {
        use Reader::{Agency, Author, Broker, Customs, Exporter, ForeignCustoms, Importer};
        match self {
            Self::Existence => &Reader::ALL,
            Self::Issuer | Self::Parties | Self::Content => &[
                Author,
                Importer,
                Broker,
                Exporter,
                Customs,
                Agency,
                ForeignCustoms,
            ],
            Self::Decision => &[Author, Importer, Broker, Customs, Agency],
            Self::TradeSecret => &[Author, Customs],
            Self::Confidential => &[Author, Customs, Agency],
        }
    }
}

/// The members of one kind.
pub type Members = (Kind, &'static [&'static str]);

/// What a document type says of who may see it.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Visibility {
    /// The agencies in whose program the document is, by their code with customs.
    pub agencies: &'static [&'static str],
    /// Whether it is made for the customs of other territories too.
    pub abroad: bool,
    /// The members of each kind: pointers from the subject on, with `*` for each element of a list, and
    /// a type in brackets for a member of that type only.
    pub members: &'static [Members],
}

impl Visibility {
    /// These members, for a document of no agency's program that stays in one territory.
    pub(crate) const fn of(members: &'static [Members]) -> Self {
        Self {
            agencies: &[],
            abroad: false,
            members,
        }
    }

    /// The same in the program of these agencies.
    pub(crate) const fn in_program_of(mut self, agencies: &'static [&'static str]) -> Self {
        self.agencies = agencies;
        self
    }

    /// The same for a document that customs abroad is to read.
    pub(crate) const fn abroad(mut self) -> Self {
        self.abroad = true;
        self
    }

    /// Whether a reader may see what is of this kind.
    #[must_use]
    pub fn may_see(&self, reader: Reader, kind: Kind) -> bool {
        let is_concerned = match reader {
            Reader::Agency => !self.agencies.is_empty(),
            Reader::ForeignCustoms => self.abroad,
            _ => true,
        };
        let is_outer = matches!(kind, Kind::Existence | Kind::Issuer);
        (is_concerned || is_outer) && kind.readers().contains(&reader)
    }

    /// What a reader is never shown of a document of this type, whether or not it stands there: pointers from the
    /// credential on, with `*` for each element of a list, sorted as text. The proof is among them where there is
    /// anything else.
    #[must_use]
    pub fn never_shown(&self, reader: Reader) -> Vec<String> {
        let hidden: Vec<&str> = self
            .members
            .iter()
            .filter(|(kind, _)| !self.may_see(reader, *kind))
            .flat_map(|(_, names)| names.iter().copied())
            .filter(|name| !name.ends_with(']'))
            .collect();
        let is_in = |name: &str, outer: &str| {
            let rest = name.strip_prefix(outer);
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        let outermost = hidden
            .iter()
            .filter(|name| !hidden.iter().any(|outer| is_in(name, outer)));
        let mut listed: Vec<String> = outermost
            .map(|name| format!("/credentialSubject{name}"))
            .collect();
        if !listed.is_empty() {
            listed.push("/proof".to_owned());
        }
        listed.sort_unstable();
        listed
    }

    /// The kind that a row gives to a member, or to a member of this type.
    fn row(&self, member: &str, typed: Option<&str>) -> Option<Kind> {
        let fits = |name: &&str| {
            let rest = name.strip_prefix(member);
            match typed {
                None => rest == Some(""),
                Some(typed) => {
                    let bracketed = rest.and_then(|rest| rest.strip_prefix('['));
                    bracketed.and_then(|rest| rest.strip_suffix(']')) == Some(typed)
                }
            }
        };
        let row = self
            .members
            .iter()
            .find(|(_, names)| names.iter().any(fits));
        row.map(|row| row.0)
    }
}

#[cfg(test)]
mod tests;
