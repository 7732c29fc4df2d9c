//! Whether a block is known to be of a chain: by a checkpoint, or by the seals of validators.

use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::codes;
use super::header::Header;
use super::said;
use crate::framing::{Anchors, Proved};

/// The chain that a block is known to be of, and by what.
pub(super) struct Known {
    pub(super) chain: u64,
    pub(super) proved: Proved,
}

/// Whether a block is known; `said` is the number of its chain as the export gives it, which nothing covers.
///
/// # Errors
/// Where the chain that the export names has another block at this number, has validators who did not seal it,
/// or is not the one that the block is of.
pub(super) fn known(
    header: &Header,
    export: &Value<'_>,
    anchors: &Anchors,
) -> Result<Option<Known>, Problem> {
    let said = match export.get("chainId") {
        Some(_) => Some(said::member(export, "", "chainId", said::integer)?),
        None => None,
    };
    let by = match checkpoint(header, said, anchors)? {
        Some(by) => Some(by),
        None => seals(header, said, anchors)?,
    };
    match (by, said) {
        (Some(by), Some(said)) if by.chain != said => Err(Problem::at(&codes::CHAIN, "/chainId")
            .detail(format!("the block is of chain {}", by.chain))),
        (by, _) => Ok(by),
    }
}

/// Who vouches for a block that whoever converts holds for true.
const CHECKPOINT: &str = "whoever converts, by a checkpoint";

/// The same, which proves that the record stands on the chain, in a block on which these agreed.
fn on_chain(proved: Proved, chain: u64, agreed: &str) -> Proved {
    let ledger = format!("eip155:{chain}");
    proved
        .of(
            ProvedWhat::LedgerInclusion,
            ProvedByScheme::LedgerAddress,
            &ledger,
        )
        .of(ProvedWhat::LedgerFinality, ProvedByScheme::Name, agreed)
}

fn checkpoint(
    header: &Header,
    said: Option<u64>,
    anchors: &Anchors,
) -> Result<Option<Known>, Problem> {
    let mut other = false;
    for checkpoint in &anchors.ethereum_checkpoints {
        if checkpoint.number != header.number {
            continue;
        }
        if checkpoint.hash.0 == header.hash {
            let what = format!(
                "the block is the one that is known at number {} of the chain",
                header.number
            );
            return Ok(Some(Known {
                chain: checkpoint.chain_id,
                proved: on_chain(
                    Proved::that(what).by(CHECKPOINT),
                    checkpoint.chain_id,
                    CHECKPOINT,
                ),
            }));
        }
        other |= said == Some(checkpoint.chain_id);
    }
    if other {
        return Err(Problem::at(&codes::CHECKPOINT, ""));
    }
    Ok(None)
}

fn seals(header: &Header, said: Option<u64>, anchors: &Anchors) -> Result<Option<Known>, Problem> {
    let mut lacking = false;
    for validators in &anchors.ethereum_validators {
        if !validators.seal(header.number) {
            continue;
        }
        let by = header.seals.as_ref().and_then(|seals| seals.by(validators));
        if let Some(by) = by {
            let by: Vec<String> = by.iter().map(ToString::to_string).collect();
            let what = "at least two thirds of the validators of the chain sealed the block";
            let by = by.join(", ");
            return Ok(Some(Known {
                chain: validators.chain_id,
                proved: on_chain(Proved::that(what).by(by.clone()), validators.chain_id, &by),
            }));
        }
        lacking |= said == Some(validators.chain_id);
    }
    if lacking {
        return Err(Problem::at(&codes::SEALS, ""));
    }
    Ok(None)
}
