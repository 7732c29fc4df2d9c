//! An honest unit of an export, with what its framing is told.

use tradecred_adapters::framing::{self, Anchors, Framing, Options, Record, Setting, Witness};
use tradecred_adapters::{Mapping, mapping};
use tradecred_vc::problem::Problem;

/// What an export whose proofs were damaged may still be read as, beside the records that it had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lesser {
    /// Nothing.
    Nothing,
    /// Any record of which nothing is proved: the damaged proof is one that the file alone cannot check.
    Unproved,
    /// Fewer of its records, and those without this member and its proof: what proves the member is a part of its own.
    Without(&'static str),
}

/// An honest unit of an export.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Export {
    /// What it is, in a word or two.
    pub name: String,
    /// How it holds its records.
    pub framing: &'static dyn Framing,
    /// The unit.
    pub bytes: Vec<u8>,
    /// What the framing is told of its form.
    pub options: Options,
    /// What is held for true.
    pub anchors: Anchors,
    /// A mapping that takes the framing, where there is one.
    pub mapping: Option<&'static Mapping>,
    /// Whether its records are proved by the export alone, and the whole of them.
    pub is_proved: bool,
    /// The part of a record that its proofs cover, as a JSON Pointer.
    pub covered: &'static str,
    /// What it may be read as where a proof is damaged.
    pub lesser: Lesser,
    /// The export whose records these bytes are a witness of, where they hold none of their own.
    pub document: Option<Vec<u8>>,
}

impl Export {
    /// A unit of the framing of that name, of which nothing is proved, with the first shipped mapping that takes it.
    ///
    /// # Errors
    /// Where there is no such framing.
    pub fn of(framing: &str, name: &str, bytes: &[u8]) -> Result<Self, String> {
        let takes = |mapping: &&'static Mapping| {
            let mut framings = mapping.framings().iter();
            framings.any(|one| one.name() == framing)
        };
        let shipped = mapping::SHIPPED.iter();
        let mut shipped = shipped.filter_map(|(name, _)| mapping::shipped(name));
        Ok(Self {
            name: name.to_owned(),
            framing: framing::named(framing).ok_or_else(|| format!("no framing `{framing}`"))?,
            bytes: bytes.to_vec(),
            options: Options::default(),
            anchors: Anchors::default(),
            mapping: shipped.find(takes),
            is_proved: false,
            covered: "",
            lesser: Lesser::Nothing,
            document: None,
        })
    }

    /// Its kind, in a word: its framing, or that it is a witness.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.document {
            Some(_) => "witness",
            None => self.framing.name(),
        }
    }

    /// The records of a unit in its place, or of the document whose witness that is.
    ///
    /// # Errors
    /// Where the unit is refused.
    pub fn read<'a>(&'a self, unit: &'a [u8]) -> Result<Vec<Record<'a>>, Problem> {
        match &self.document {
            Some(document) => {
                let witnesses = [Witness::new(unit)];
                let setting = self.setting().with_witnesses(&witnesses);
                self.framing.read(document, setting)
            }
            None => self.framing.read(unit, self.setting()),
        }
    }

    /// What the framing is told beside the bytes.
    #[must_use]
    pub const fn setting(&self) -> Setting<'_> {
        Setting::new(&self.options, &self.anchors)
    }

    pub(crate) fn with_options(self, said: &serde_json::Value) -> Result<Self, String> {
        Ok(Self {
            options: serde_json::from_value(said.clone()).map_err(|error| error.to_string())?,
            ..self
        })
    }

    pub(crate) fn with_anchors(self, said: &serde_json::Value) -> Result<Self, String> {
        Ok(Self {
            anchors: serde_json::from_value(said.clone()).map_err(|error| error.to_string())?,
            ..self
        })
    }

    pub(crate) fn with_mapping(self, mapping: &'static Mapping) -> Self {
        Self {
            options: mapping.file().options.clone(),
            mapping: Some(mapping),
            ..self
        }
    }

    pub(crate) fn proved(self) -> Self {
        Self {
            is_proved: true,
            ..self
        }
    }

    pub(crate) fn covering(self, covered: &'static str) -> Self {
        Self { covered, ..self }
    }

    pub(crate) fn witness_of(self, document: Vec<u8>) -> Self {
        Self {
            document: Some(document),
            ..self
        }
    }

    pub(crate) fn or(self, lesser: Lesser) -> Self {
        Self { lesser, ..self }
    }
}
