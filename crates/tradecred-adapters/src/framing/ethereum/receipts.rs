//! Receipts with the header of their block: each log that the mapping names is a record.

use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use super::codes;
use super::proof::{Shown, shown};
use super::receipt::Outcome;
use super::tree::{self, Place, Records};
use super::trust::{self, Known};
use crate::framing::units::LARGEST;
use crate::framing::{
    Division, Frame, Framing, Options, ProofStatus, Proved, Record, Setting, Written,
};

/// Receipts with the header of their block, one with its proof or all of them.
#[derive(Debug)]
pub struct Receipts;

impl Framing for Receipts {
    fn name(&self) -> &'static str {
        "ethereum-receipt"
    }

    fn title(&self) -> &'static str {
        "a log of a receipt that is shown to be one of its block, by the events of the mapping"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &limits());
        file.is_ok_and(|file| {
            let has = |name| file.get(name).is_some();
            (has("header_rlp") || has("block")) && (has("proof") || has("receipts"))
        })
    }

    fn options(&self) -> &'static [&'static str] {
        &["abi", "contracts"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        tree::faults(options)
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let export = json::read(unit, &limits())?;
        let shown = shown(&export)?;
        let known = trust::known(&shown.header, &export, setting.anchors)?;
        let mut records = Records::of(setting.options);
        let mut place = Place {
            chain: known.as_ref().map(|known| known.chain),
            block_number: Some(shown.header.number),
            block_hash: Some(shown.header.hash),
            timestamp: Some(shown.header.timestamp),
            ..Place::default()
        };
        let mut before = 0;
        for (index, receipt, at) in &shown.receipts {
            let has_logs = !receipt.logs.is_empty();
            if receipt.outcome == Outcome::Failed && (has_logs || !shown.is_whole) {
                return Err(Problem::at(&codes::FAILED, at.clone()));
            }
            place.transaction_index = Some(*index);
            for (number, log) in (0_u64..).zip(&receipt.logs) {
                place.in_transaction = Some(number);
                place.log_index = shown.is_whole.then_some(before + number);
                records.enter(log, &place, at)?;
            }
            before += receipt.logs.len() as u64;
        }
        records.finish(unit, &status(&shown, known))
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(json::to_string(tree)).leaving(LEFT)
    }
}

/// Why a proof does not come along.
const LEFT: &str = "a log is made by its contract, and nobody else writes it";

pub(super) fn limits() -> Limits {
    Limits {
        bytes: LARGEST,
        ..Limits::default()
    }
}

/// What is proved of each log, and what is not.
fn status(shown: &Shown, known: Option<Known>) -> ProofStatus {
    let way = if shown.is_whole {
        "all receipts of the block lead to the root in its header"
    } else {
        "its proof leads from the root in the header of the block to the receipt at its place"
    };
    let mut proved = vec![
        Proved::that(format!(
            "the log is one of the receipt, and belongs to the block of this hash: {way}"
        ))
        .of_integrity(),
    ];
    let mut open = Vec::new();
    match known {
        Some(known) => proved.push(known.proved),
        None => open.push(
            "whether any chain has a block of this hash, and which: anybody can make up a block with its receipts; a checkpoint or the validators of the chain would tell"
                .to_owned(),
        ),
    }
    if shown
        .receipts
        .iter()
        .any(|(_, receipt, _)| receipt.outcome == Outcome::Unsaid)
    {
        open.push("whether the transactions succeeded: their receipts do not say; a node of the chain would tell".to_owned());
    }
    open.push("the hash of the transaction and who sent it: no receipt says so; the transaction would tell".to_owned());
    open.push(OWNERS.to_owned());
    ProofStatus {
        proved,
        open,
        ..ProofStatus::default()
    }
}

/// What no chain says.
pub(super) const OWNERS: &str = "whose the contract is, and who stands behind an address: the chain does not say; whoever runs the contract would tell";
