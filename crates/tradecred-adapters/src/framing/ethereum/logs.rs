//! Logs as a node gives them without a proof, alone or in their receipts: nothing is proved of them.

use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;

use super::codes;
use super::receipt::Log;
use super::receipts::{OWNERS, limits};
use super::said;
use super::tree::{self, Place, Records};
use crate::framing::{
    Division, Frame, Framing, Options, ProofStatus, Record, Setting, Written, reads_back,
};
use crate::place::child;

/// The answer of a node that was asked for logs or receipts, or one of them.
#[derive(Debug)]
pub struct Logs;

impl Framing for Logs {
    fn name(&self) -> &'static str {
        "ethereum-logs"
    }

    fn title(&self) -> &'static str {
        "a log without a proof, by the events of the mapping; nothing of it is proved"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &limits());
        file.is_ok_and(|file| {
            let (answer, _) = said::answer(&file, "");
            let first = answer.as_array().and_then(<[_]>::first);
            let first = first.unwrap_or(answer);
            first.get("topics").is_some() || first.get("logs").is_some()
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
        let (answer, at) = said::answer(&export, "");
        let mut records = Records::of(setting.options);
        let single = std::slice::from_ref(answer);
        for (number, one) in answer.as_array().unwrap_or(single).iter().enumerate() {
            let at = match answer {
                Value::Array(_) => child(&at, &number.to_string()),
                _ => at.clone(),
            };
            match one.get("logs") {
                Some(_) => enter_receipt(&mut records, one, &at)?,
                None => enter(&mut records, one, &at)?,
            }
        }
        let open = [
            "whether any chain has these logs: a node said so, and anybody can write the like; the receipt with its proof and the header of the block would tell",
            OWNERS,
        ];
        let proof = ProofStatus {
            proved: Vec::new(),
            open: open.map(str::to_owned).to_vec(),
            ..ProofStatus::default()
        };
        records.finish(unit, &proof)
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, setting: Setting<'_>) -> Written {
        reads_back(self, Written::text(json::to_string(tree)), tree, setting)
    }
}

/// Enters the logs of a receipt.
fn enter_receipt(records: &mut Records<'_>, receipt: &Value<'_>, at: &str) -> Result<(), Problem> {
    let logs = said::member(receipt, at, "logs", Value::as_array)?;
    let failed = receipt.get("status").and_then(said::integer) == Some(0);
    if failed && !logs.is_empty() {
        return Err(Problem::at(&codes::FAILED, at));
    }
    let below = child(at, "logs");
    for (number, log) in logs.iter().enumerate() {
        enter(records, log, &child(&below, &number.to_string()))?;
    }
    Ok(())
}

/// Enters a log.
fn enter(records: &mut Records<'_>, log: &Value<'_>, at: &str) -> Result<(), Problem> {
    let integer = |name| match log.get(name) {
        Some(Value::Null) | None => Ok(None),
        Some(_) => said::member(log, at, name, said::integer).map(Some),
    };
    let hash = |name| match log.get(name) {
        Some(Value::Null) | None => Ok(None),
        Some(_) => said::member(log, at, name, said::fixed).map(Some),
    };
    let read = Log::read(log, at)?;
    let place = Place {
        block_number: integer("blockNumber")?,
        block_hash: hash("blockHash")?,
        timestamp: integer("blockTimestamp")?,
        transaction_hash: hash("transactionHash")?,
        transaction_index: integer("transactionIndex")?,
        log_index: integer("logIndex")?,
        ..Place::default()
    };
    if place.block_hash.is_none() {
        // A log of a block that is not made yet.
        return Err(Problem::at(&codes::FORM, child(at, "blockHash")));
    }
    records.enter(&read, &place, at)
}
