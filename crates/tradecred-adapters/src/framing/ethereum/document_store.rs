//! What an export says of document stores of OpenAttestation: which digests a contract issued and revoked, in which
//! block, and whether a chain is known to have that block (SPEC section *Document stores*).

use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use super::abi::{AbiEntry, AbiParameter};
use super::logs::Logs;
use super::receipts::{Receipts, limits};
use super::{HexBytes, codes, said};
use crate::framing::{Anchors, Framing, Issuance, Options, Proved, Record, Setting, Witness};
use crate::hex;

/// The event of a digest that was issued.
const ISSUED: &str = "DocumentIssued";
/// The event of a digest that was revoked: by later stores with the root above it, by earlier ones alone.
const REVOKED: &str = "DocumentRevoked";
/// The argument that is the digest.
const DIGEST: &str = "document";

/// One log of a document store.
pub(in crate::framing) struct StoreLog {
    /// The digest that it is about.
    pub(in crate::framing) digest: [u8; 32],
    /// Whether the digest was revoked, and not issued.
    pub(in crate::framing) is_revocation: bool,
    /// The contract and the block, as an issuance says them.
    pub(in crate::framing) said: Issuance,
    /// Who vouches for the block, where a chain is known to have it.
    pub(in crate::framing) by: Option<String>,
}

/// What became of the reading of a witness.
pub(in crate::framing) enum Read {
    /// These logs of document stores.
    Logs(Vec<StoreLog>),
    /// No log is one of a document store, or of the contracts that were named.
    NoLog,
    /// It is no export of receipts or logs.
    OtherForm,
}

/// The logs of document stores in a witness: those of these contracts, or of any.
///
/// # Errors
/// Where it is refused as such an export is.
pub(in crate::framing) fn read(
    witness: &Witness,
    contracts: Option<&[HexBytes<20>]>,
    anchors: &Anchors,
) -> Result<Read, Problem> {
    let unit = witness.bytes();
    let framings: [&dyn Framing; 2] = [&Receipts, &Logs];
    let mut framings = framings.into_iter();
    let Some(framing) = framings.find(|framing| framing.recognises(unit)) else {
        return Ok(Read::OtherForm);
    };
    let options = Options {
        abi: Some(events()),
        contracts: contracts.map(<[_]>::to_vec),
        ..Options::default()
    };
    let records = match framing.read(unit, Setting::new(&options, anchors)) {
        Err(problem) if problem.code.code == codes::NO_EVENT.code => return Ok(Read::NoLog),
        read => read?,
    };
    let named = named_chain(unit)?;
    let logs = records.iter().map(|record| {
        let log = StoreLog::of(record, named, witness);
        log.ok_or_else(|| Problem::at(&codes::FORM, ""))
    });
    logs.collect::<Result<_, _>>().map(Read::Logs)
}

/// The events of document stores, as a contract lists them.
fn events() -> Vec<AbiEntry> {
    let event = |name: &str, arguments: &[&str]| AbiEntry {
        kind: "event".to_owned(),
        name: name.to_owned(),
        inputs: arguments
            .iter()
            .map(|argument| AbiParameter {
                name: (*argument).to_owned(),
                kind: "bytes32".to_owned(),
                indexed: true,
                components: Vec::new(),
            })
            .collect(),
        anonymous: false,
    };
    vec![
        event(ISSUED, &[DIGEST]),
        event(REVOKED, &[DIGEST]),
        event(REVOKED, &["documentRoot", DIGEST]),
    ]
}

/// The number of the chain that an export names, which nothing covers.
fn named_chain(unit: &[u8]) -> Result<Option<u64>, Problem> {
    let export = json::read(unit, &limits())?;
    Ok(export.get("chainId").and_then(said::integer))
}

impl StoreLog {
    fn of(record: &Record<'_>, named: Option<u64>, witness: &Witness) -> Option<Self> {
        let text = |pointer: &str| record.tree.pointer(pointer).and_then(Value::as_str);
        let number = |pointer: &str| text(pointer)?.parse::<u64>().ok();
        let known = number("/chain/id");
        let by = record.proof.proved.iter().find_map(|one| one.by.clone());
        let seconds = number("/block/timestamp").and_then(|seconds| i64::try_from(seconds).ok());
        Some(Self {
            digest: bytes(text("/event/args/document")?)?,
            is_revocation: text("/event/name")? == REVOKED,
            said: Issuance {
                contract: HexBytes(bytes(text("/log/address")?)?),
                chain_id: known.or(named),
                block_number: number("/block/number"),
                block_hash: HexBytes(bytes(text("/block/hash")?)?),
                block_time: seconds.and_then(Timestamp::from_unix_seconds),
                is_proved: known.is_some(),
                witness: witness.digest(),
            },
            by: by.filter(|_| known.is_some()),
        })
    }

    /// What is proved by it: that the contract put the digest on its ledger.
    pub(in crate::framing) fn proved(&self) -> Option<Proved> {
        let (chain, by) = (self.said.chain_id?, self.by.as_deref()?);
        let address = format!("eip155:{chain}:{}", self.said.contract);
        let what = format!("{} issued the Merkle root {}", self.store(), self.place());
        let proved = Proved::that(what)
            .by(by)
            .of(
                ProvedWhat::LedgerInclusion,
                ProvedByScheme::LedgerAddress,
                &address,
            )
            .of(ProvedWhat::LedgerFinality, ProvedByScheme::Name, by);
        Some(proved.shown_by(Receipts.media_type(), self.said.witness))
    }

    /// The contract, in words.
    pub(in crate::framing) fn store(&self) -> String {
        format!("the document store `{}`", self.said.contract)
    }

    /// The block, in words.
    pub(in crate::framing) fn place(&self) -> String {
        let said = &self.said;
        let number = said.block_number.map(|number| format!(" {number}"));
        let time = said.block_time.map(|time| format!(", {time}"));
        let chain = match said.chain_id {
            Some(chain) => format!("chain {chain}"),
            None => "a chain that is not named".to_owned(),
        };
        format!(
            "at block{} (`{}`{}) of {chain}",
            number.unwrap_or_default(),
            said.block_hash,
            time.unwrap_or_default(),
        )
    }
}

/// As many bytes as are asked for, as a record writes them.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    hex::decode(text.strip_prefix("0x")?)
}
