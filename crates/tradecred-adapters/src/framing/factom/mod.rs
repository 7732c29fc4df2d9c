//! Factom: entries as a node answers them, and receipts that lead from an entry to a directory block (SPEC section
//! *Factom*).
//!
//! Sources: `factomDataStructureDetails.md` of FactomProject/FactomDocs, `receipts/receipts.go` of
//! FactomProject/factomd, and the API documentation in FactomProject/factom-docs.

pub mod codes;
mod entry;
mod receipt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use super::{Division, Frame, Framing, Options, ProofStatus, Proved, Record, Setting, Written};
use crate::hex;
use entry::Entry;

/// Who vouches for a directory block that whoever converts holds for true.
const HELD: &str = "whoever converts, by the directory block";

/// Why no entry is written.
const HASHED: &str =
    "an entry is named by the digest of its bytes; what is written is the record as JSON";

/// Which external IDs of an entry are a signature over its content: the applications of Factom agree on that
/// themselves, and the ledger does not check it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FactomSignature {
    /// The place of an Ed25519 signature of 64 bytes among the external IDs, counted from zero.
    pub signature: usize,
    /// The place of the Ed25519 key of 32 bytes.
    pub key: usize,
}

/// An entry of Factom, or the receipt of one.
#[derive(Debug)]
pub(super) struct Factom;

impl Framing for Factom {
    fn name(&self) -> &'static str {
        "factom"
    }

    fn title(&self) -> &'static str {
        "an entry of Factom, in a receipt, an entry or raw bytes that a node answered"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| {
            let answer = file.get("result").unwrap_or(&file);
            let has = |names: &[&str]| names.iter().all(|name| answer.get(name).is_some());
            has(&["receipt"]) || has(&["chainid", "extids", "content"]) || has(&["data"])
        })
    }

    fn options(&self) -> &'static [&'static str] {
        &["factomSignature"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let is_one = |said: &FactomSignature| said.signature == said.key;
        let one = options
            .factom_signature
            .as_ref()
            .filter(|said| is_one(said));
        let told = |_| {
            (
                "/factomSignature/key".to_owned(),
                "one external ID is no signature and its key".to_owned(),
            )
        };
        one.map(told).into_iter().collect()
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let file = json::read(unit, &Limits::default())?;
        let (answer, at) = match file.get("result") {
            Some(answer) => (answer, "/result"),
            None => (&file, ""),
        };
        let form = |below: &str| Problem::at(&codes::FORM, format!("{at}{below}"));
        let mut proof = ProofStatus::default();
        let (entry, receipt) = if let Some(receipt) = answer.get("receipt") {
            let raw = receipt.pointer("/entry/raw").and_then(Value::as_str);
            let entry = raw.and_then(Entry::of_hex);
            let entry = entry.ok_or_else(|| form("/receipt/entry/raw"))?;
            let receipt = receipt::check(receipt, &entry, &format!("{at}/receipt"))?;
            (entry, Some(receipt))
        } else if let Some(raw) = answer.get("data") {
            let entry = raw.as_str().and_then(Entry::of_hex);
            (entry.ok_or_else(|| form("/data"))?, None)
        } else {
            (Entry::of_parts(answer).ok_or_else(|| form(""))?, None)
        };
        match &receipt {
            Some(receipt) => {
                let root = hex::encode(&receipt.directory_block);
                let is_held = setting.anchors.factom_directory_blocks.contains(&root);
                let proved = Proved::that(if is_held {
                    "the directory block that is held for true holds the entry"
                } else {
                    "the steps of the receipt lead from the entry to its directory block, as anybody can make steps lead"
                });
                let proved = proved.of_integrity();
                proof.proved.push(if is_held {
                    let ledger = ProvedByScheme::LedgerAddress;
                    let block = format!("factom:{root}");
                    proved.of(ProvedWhat::LedgerInclusion, ledger, &block).of(
                        ProvedWhat::LedgerFinality,
                        ProvedByScheme::Name,
                        HELD,
                    )
                } else {
                    proved
                });
                if !is_held {
                    proof.open.push("whether the directory block is one of the ledger: a node that is trusted tells, or the transaction of Bitcoin or Ethereum that anchors it".to_owned());
                }
                proof.open.push("when the entry was made, and the height of its block: no digest of the receipt covers them".to_owned());
            }
            None => proof.open.push(
                "whether the ledger holds the entry: a receipt of it leads to a directory block"
                    .to_owned(),
            ),
        }
        match setting.options.factom_signature {
            Some(places) => {
                let key = entry.signer(places).ok_or_else(|| {
                    Problem::at(&codes::SIGNATURE, at)
                        .detail(format!("external ID {}", places.signature))
                })?;
                let what = "the content of the entry was signed, as its application agrees to sign";
                let by = format!("the Ed25519 key {}", hex::encode(&key));
                let proved = Proved::that(what).by(by.clone());
                let proved = proved.of(ProvedWhat::Signature, ProvedByScheme::Name, &by);
                proof.proved.push(proved);
                proof.open.push("whose the key is: the ledger does not say".to_owned());
            }
            None => proof.open.push(
                "who wrote the entry: whoever paid for it need not be its author, and what the external IDs mean is agreed outside of the ledger".to_owned(),
            ),
        }
        Ok(vec![Record {
            tree: entry.tree(receipt.as_ref()),
            proof,
            frame: Frame::original(unit),
        }])
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(json::to_string(tree)).leaving(HASHED)
    }
}
