//! What stands in the `proofValue` of a base proof and of a derived one (SPEC section *Parts under ecdsa-sd-2023*).

use std::fmt;

use zeroize::Zeroizing;

use super::cbor::{Reader, Writer};
use crate::key::{Algorithm, PublicKey};
use crate::multibase::{self, Base as Multibase};

/// The most signatures of statements.
pub const MOST_SIGNATURES: usize = 4_096;
/// The most entries of a label map.
pub const MOST_LABELS: usize = 4_096;
/// The most mandatory indexes.
pub const MOST_INDEXES: usize = 65_536;
/// The most mandatory pointers.
pub const MOST_POINTERS: usize = 1_024;
/// The longest mandatory pointer, in bytes.
pub const LONGEST_POINTER: usize = 1_024;

const BASE: [u8; 3] = [0xd9, 0x5d, 0x00];
const DERIVED: [u8; 3] = [0xd9, 0x5d, 0x01];
/// How many elements the array of either has.
const ELEMENTS: u64 = 5;
/// The multicodec of a P-256 key.
const P256: [u8; 2] = [0x80, 0x24];

/// A signature of P-256.
pub(super) type Signature = [u8; 64];
/// The bytes of a label.
pub(super) type Label = [u8; 32];

/// The value of a selective proof, as it is written; nothing about it is verified.
#[derive(Debug)]
pub(in crate::proof) enum SelectiveValue {
    /// Of the whole.
    Base(Base),
    /// Of a part.
    Derived(Derived),
}

/// The value of a base proof.
pub(in crate::proof) struct Base {
    pub(super) signature: Signature,
    pub(super) proof_key: PublicKey,
    pub(super) hmac_key: Zeroizing<[u8; 32]>,
    pub(super) signatures: Vec<Signature>,
    pub(super) pointers: Vec<String>,
}

/// The value of a derived proof.
#[derive(Debug)]
pub(in crate::proof) struct Derived {
    pub(super) signature: Signature,
    pub(super) proof_key: PublicKey,
    pub(super) signatures: Vec<Signature>,
    pub(super) labels: Vec<(u64, Label)>,
    pub(super) indexes: Vec<u64>,
}

impl SelectiveValue {
    /// Reads a `proofValue`.
    pub(in crate::proof) fn read(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(multibase::decode(Multibase::Base64Url, text).ok()?);
        if let Some(item) = bytes.strip_prefix(&BASE) {
            return complete(item, Base::read).map(Self::Base);
        }
        complete(bytes.strip_prefix(&DERIVED)?, Derived::read).map(Self::Derived)
    }

    /// Whether it holds more than is looked at, and of what.
    pub(super) fn excess(&self) -> Option<&'static str> {
        match self {
            Self::Base(base) => {
                let long = |pointer: &String| pointer.len() > LONGEST_POINTER;
                let excess = [
                    (base.signatures.len() > MOST_SIGNATURES, "signatures"),
                    (base.pointers.len() > MOST_POINTERS, "pointers"),
                    (base.pointers.iter().any(long), "bytes of a pointer"),
                ];
                named(&excess)
            }
            Self::Derived(derived) => named(&[
                (derived.signatures.len() > MOST_SIGNATURES, "signatures"),
                (derived.labels.len() > MOST_LABELS, "labels"),
                (derived.indexes.len() > MOST_INDEXES, "indexes"),
            ]),
        }
    }
}

fn named(excess: &[(bool, &'static str)]) -> Option<&'static str> {
    let found = excess.iter().find(|(is_excess, _)| *is_excess);
    found.map(|(_, name)| *name)
}

/// One array of five, and nothing behind.
fn complete<T>(item: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Option<T> {
    let mut reader = Reader::new(item);
    if reader.array()? != ELEMENTS {
        return None;
    }
    let value = read(&mut reader)?;
    reader.is_at_end().then_some(value)
}

impl Base {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            signature: reader.bytes()?,
            proof_key: proof_key(reader)?,
            hmac_key: Zeroizing::new(reader.bytes()?),
            signatures: reader.elements(Reader::bytes)?,
            pointers: reader.elements(|reader| reader.text().map(str::to_owned))?,
        })
    }

    /// Its `proofValue`.
    pub(super) fn write(&self) -> String {
        let mut writer = begin(&BASE, &self.signature, &self.proof_key);
        writer.bytes(self.hmac_key.as_slice());
        signatures(&mut writer, &self.signatures);
        writer.array(self.pointers.len());
        for pointer in &self.pointers {
            writer.text(pointer);
        }
        multibase::encode(Multibase::Base64Url, &writer.into_bytes())
    }
}

/// The HMAC key is not shown.
impl fmt::Debug for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Base")
            .field("proof_key", &self.proof_key)
            .field("pointers", &self.pointers)
            .finish_non_exhaustive()
    }
}

impl Derived {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            signature: reader.bytes()?,
            proof_key: proof_key(reader)?,
            signatures: reader.elements(Reader::bytes)?,
            labels: reader.entries()?,
            indexes: reader.elements(Reader::unsigned)?,
        })
    }

    /// Its `proofValue`.
    pub(super) fn write(&self) -> String {
        let mut writer = begin(&DERIVED, &self.signature, &self.proof_key);
        signatures(&mut writer, &self.signatures);
        writer.map(self.labels.len());
        for (number, label) in &self.labels {
            writer.unsigned(*number);
            writer.bytes(label);
        }
        writer.array(self.indexes.len());
        for index in &self.indexes {
            writer.unsigned(*index);
        }
        multibase::encode(Multibase::Base64Url, &writer.into_bytes())
    }
}

fn begin(start: &[u8; 3], signature: &Signature, proof_key: &PublicKey) -> Writer {
    let mut writer = Writer::after(start);
    writer.array(ELEMENTS as usize);
    writer.bytes(signature);
    writer.bytes(&multikey(proof_key));
    writer
}

fn signatures(writer: &mut Writer, signatures: &[Signature]) {
    writer.array(signatures.len());
    for signature in signatures {
        writer.bytes(signature);
    }
}

/// The bytes of a proof key as they are signed: multicodec and compressed point.
pub(super) fn multikey(key: &PublicKey) -> Vec<u8> {
    [P256.as_slice(), &key.to_bytes()].concat()
}

fn proof_key(reader: &mut Reader<'_>) -> Option<PublicKey> {
    let bytes: [u8; 35] = reader.bytes()?;
    PublicKey::from_bytes(Algorithm::P256, bytes.strip_prefix(&P256)?).ok()
}
