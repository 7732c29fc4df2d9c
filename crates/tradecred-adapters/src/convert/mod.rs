//! The two ways through an adapter: a record to a document, and back.

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::Value;

use crate::envelope;
use crate::framing::{
    self, Anchors, Division, Frame, Framing, Layout, ProofStatus, Record, Setting, Witness, Written,
};
use crate::loss::{Fate, LossReport};
use crate::mapping::{Gave, Mapping, Stop};
use crate::residue::Residue;

mod error;

pub use error::ConvertError;

/// Why the proof of a document is not carried.
const NOT_OF_RECORD: &str = "it is over the document, and not over the record";

/// Why what proved an export that was kept as it was does not come along with another record.
const NOT_OF_NEW: &str = "it is over the export as it was, and the record changed";

/// A record as a document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Conversion {
    /// The document, unsigned.
    pub document: Value<'static>,
    /// What it does not hold of the record.
    pub residue: Residue,
    /// What became of each value.
    pub losses: LossReport,
    /// What was proved of the record.
    pub proof: ProofStatus,
}

/// A document as a record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Restored {
    /// The unit of an export.
    pub bytes: Vec<u8>,
    /// What became of each value.
    pub losses: LossReport,
}

/// What names a record, and what became of it.
pub type Keyed = (Option<String>, Result<Conversion, ConvertError>);

/// Turns an export of one record into a document.
///
/// # Errors
/// Where the bytes are no export of the mapping's framings and format, or have not one record.
pub fn convert(bytes: &[u8], mapping: &Mapping) -> Result<Conversion, ConvertError> {
    Converter::new(mapping).one(bytes)
}

/// Turns a document into an export: with the residue of the one it was made of, that one with what changed
/// since; without, a new one.
///
/// # Errors
/// Where the document is of another type, or the residue was left by another mapping.
pub fn restore(
    document: &Value<'_>,
    residue: Option<&Residue>,
    mapping: &Mapping,
) -> Result<Restored, ConvertError> {
    Converter::new(mapping).back(document, residue, None)
}

/// A mapping with what whoever converts holds for true.
#[derive(Debug, Clone)]
pub struct Converter<'m> {
    mapping: &'m Mapping,
    anchors: Anchors,
    witnesses: Vec<Witness>,
}

impl<'m> Converter<'m> {
    /// One who holds nothing for true: signatures prove keys, and nobody's name.
    #[must_use]
    pub fn new(mapping: &'m Mapping) -> Self {
        Self {
            mapping,
            anchors: Anchors::default(),
            witnesses: Vec::new(),
        }
    }

    /// One who holds these for true.
    #[must_use]
    pub fn with_anchors(self, anchors: Anchors) -> Self {
        Self { anchors, ..self }
    }

    /// One who has these other exports about the same record.
    #[must_use]
    pub fn with_witnesses(self, witnesses: Vec<Witness>) -> Self {
        Self { witnesses, ..self }
    }

    /// The mapping.
    #[must_use]
    pub const fn mapping(&self) -> &'m Mapping {
        self.mapping
    }

    /// The other exports about the same record.
    #[must_use]
    pub fn witnesses(&self) -> &[Witness] {
        &self.witnesses
    }

    fn setting(&self) -> Setting<'_> {
        Setting::new(&self.mapping.file().options, &self.anchors).with_witnesses(&self.witnesses)
    }

    /// The framing that a unit looks like, the only one where the mapping takes no other.
    pub(crate) fn framing_of(&self, unit: &[u8]) -> Result<&'static dyn Framing, ConvertError> {
        let all = self.mapping.framings();
        match all {
            [only] => Some(*only),
            _ => all.iter().copied().find(|framing| framing.recognises(unit)),
        }
        .ok_or_else(|| ConvertError::Unrecognised {
            framings: all.iter().map(|framing| framing.name()).collect(),
        })
    }

    /// How an export that begins so is taken apart into units.
    #[must_use]
    pub fn division(&self, start: &[u8]) -> Division {
        let all = self.mapping.framings();
        let looks = all.iter().find(|framing| framing.recognises(start));
        looks.or(all.last()).map_or(Division::Whole, |framing| {
            framing.division(&self.mapping.file().options)
        })
    }

    /// Turns the one record of an export into a document.
    ///
    /// # Errors
    /// Where the bytes are no export of the mapping's framings and format, or have not one record.
    pub fn one(&self, unit: &[u8]) -> Result<Conversion, ConvertError> {
        let mut records = self.records(unit)?;
        match (records.pop(), records.len()) {
            (Some(record), 0) => self.document(record),
            (last, others) => Err(ConvertError::Several {
                count: others + usize::from(last.is_some()),
            }),
        }
    }

    /// Turns each record of a unit into a document.
    ///
    /// # Errors
    /// Where the bytes are no unit of the mapping's framings. What is wrong with one record is told in its place.
    pub fn each(&self, unit: &[u8]) -> Result<Vec<Result<Conversion, ConvertError>>, ConvertError> {
        let keyed = self.keyed(unit)?.into_iter();
        Ok(keyed.map(|(_, made)| made).collect())
    }

    /// The same, each with what names the record, where the mapping says that something does.
    ///
    /// # Errors
    /// As [`Converter::each`].
    pub fn keyed(&self, unit: &[u8]) -> Result<Vec<Keyed>, ConvertError> {
        let records = self.records(unit)?.into_iter();
        let keyed = records.map(|record| (self.mapping.key(&record.tree), self.document(record)));
        Ok(keyed.collect())
    }

    fn records<'a>(&self, unit: &'a [u8]) -> Result<Vec<Record<'a>>, ConvertError> {
        let framing = self.framing_of(unit)?;
        if !self.witnesses.is_empty() && !framing.takes_witnesses() {
            return Err(ConvertError::Witness {
                framing: framing.name(),
            });
        }
        framing
            .read(unit, self.setting())
            .map_err(ConvertError::Framing)
    }

    /// Turns a record into a document that another program read out of its export: nothing is proved of it, and no
    /// witness is held against it.
    ///
    /// # Errors
    /// Where it is of another format than the mapping's.
    pub fn tree(&self, tree: Value<'_>) -> Result<Conversion, ConvertError> {
        self.document(Record {
            tree,
            proof: ProofStatus::default(),
            frame: Frame::Json(Layout::Compact),
        })
    }

    fn document(&self, record: Record<'_>) -> Result<Conversion, ConvertError> {
        let mapping = self.mapping;
        let got = mapping.get(&record.tree).map_err(|stop| match stop {
            Stop::TooLarge => ConvertError::TooLarge,
            Stop::OtherFormat(pointer) => ConvertError::OtherFormat {
                pointer,
                mapping: mapping.id(),
            },
        })?;
        let mut losses = got.losses;
        for said in &record.proof.proved {
            losses.add(Fate::ProofNotCarried, None, None, Some(&said.what));
        }
        let mut frame = record.frame;
        if !record.proof.proved.is_empty() {
            frame.note_proof();
        }
        if losses.counts.contains_key(&Fate::Dropped) {
            frame.forget_bytes();
        }
        Ok(Conversion {
            document: envelope::around(got.document, mapping),
            residue: Residue {
                mapping: mapping.id(),
                rest: got.rest,
                holes: got.holes,
                opened: got.opened,
                frame,
            },
            losses,
            proof: record.proof,
        })
    }

    /// Turns a document into a unit of an export: with the residue of the record it was made of, that one with
    /// what changed since; without, a new one. A unit whose bytes the residue does not hold may be handed in: it
    /// is used where it has the digest that the residue names.
    ///
    /// # Errors
    /// Where the document is of another type, or the residue was left by another mapping.
    pub fn back(
        &self,
        document: &Value<'_>,
        residue: Option<&Residue>,
        unit: Option<&[u8]>,
    ) -> Result<Restored, ConvertError> {
        let mapping = self.mapping;
        if let Some(residue) = residue.filter(|residue| residue.mapping != mapping.id()) {
            return Err(ConvertError::OtherMapping {
                found: residue.mapping.clone(),
                named: mapping.id(),
            });
        }
        let Some(inner) = envelope::inside(document, &mapping.file().credential_type) else {
            return Err(ConvertError::OtherDocument {
                wanted: mapping.file().credential_type.clone(),
            });
        };
        let mut gave = mapping.put(&inner, residue);
        if gave.losses.is_full() {
            return Err(ConvertError::TooLarge);
        }
        if document.get("proof").is_some() {
            let (proof, reason) = (Some("/proof".to_owned()), Some(NOT_OF_RECORD));
            gave.losses.add(Fate::ProofNotCarried, proof, None, reason);
        }
        let frame = residue.map(|residue| &residue.frame);
        if let Some(bytes) = frame.and_then(|frame| self.as_it_was(frame, unit, &gave.record)) {
            return Ok(Restored {
                bytes,
                losses: gave.losses,
            });
        }
        let written = self.write(&mut gave, frame);
        if gave.losses.is_full() {
            return Err(ConvertError::TooLarge);
        }
        let of_bytes = frame.is_some_and(Frame::is_proved).then_some(NOT_OF_NEW);
        if let Some(reason) = written.proof_left.or(of_bytes) {
            gave.losses
                .add(Fate::ProofNotCarried, None, None, Some(reason));
        }
        Ok(Restored {
            bytes: written.bytes,
            losses: gave.losses,
        })
    }

    /// What is left of a document, as a mapping writes it, in the form of the record, and what that costs: written
    /// anew, and read again.
    pub(crate) fn passage(&self, written: &Value<'_>) -> Option<(Value<'static>, LossReport)> {
        let mut gave = self.mapping.put(written, None);
        let unit = self.write(&mut gave, None);
        let framing = self.framing_for(None);
        let mut records = framing.read(&unit.bytes, self.setting()).ok()?;
        let got = self.mapping.get(&records.pop()?.tree).ok()?;
        Some((got.document, gave.losses))
    }

    /// The framing that writes: the one of the frame, else the last, which a mapping names for what is new.
    fn framing_for(&self, frame: Option<&Frame>) -> &'static dyn Framing {
        let of_frame = frame.and_then(Frame::framing).and_then(framing::named);
        of_frame.unwrap_or_else(|| self.mapping.last_framing())
    }

    /// Writes a record, and tells what the form of the export cost it.
    fn write(&self, gave: &mut Gave, frame: Option<&Frame>) -> Written {
        let framing = self.framing_for(frame);
        let written = framing.write(&gave.record, frame, self.setting());
        gave.losses.worsen(&written.losses);
        written
    }

    /// The unit of a record as it was, where the record says what it said.
    fn as_it_was(&self, frame: &Frame, unit: Option<&[u8]>, record: &Value<'_>) -> Option<Vec<u8>> {
        let Frame::Original(original) = frame else {
            return None;
        };
        let handed_in = unit.filter(|unit| DigestMultibase::of_bytes(unit) == original.digest);
        let bytes = original.bytes.as_deref().or(handed_in)?;
        let records = self.records(bytes).ok()?;
        records
            .iter()
            .any(|was| was.tree == *record)
            .then(|| bytes.to_vec())
    }
}
