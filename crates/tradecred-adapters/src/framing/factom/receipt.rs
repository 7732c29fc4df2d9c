//! A receipt: the steps that lead from an entry over its entry block and its chain to a directory block.

use sha2::{Digest as _, Sha256};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::codes;
use super::entry::Entry;
use crate::hex;

/// The most steps of a receipt.
const STEPS: usize = 64;

/// Where the steps of a receipt lead.
pub(super) struct Receipt {
    pub(super) entry_block: [u8; 32],
    pub(super) directory_block: [u8; 32],
}

/// That a receipt leads from an entry to the blocks that it names.
///
/// # Errors
/// Where it is of another entry, or leads elsewhere.
pub(super) fn check(receipt: &Value<'_>, entry: &Entry, at: &str) -> Result<Receipt, Problem> {
    let root = |value: Option<&Value<'_>>| hex::decode::<32>(value?.as_str()?);
    let place = format!("{at}/entry/entryhash");
    if root(receipt.pointer("/entry/entryhash")) != Some(entry.hash) {
        return Err(Problem::at(&codes::ENTRY_HASH, place));
    }
    let place = format!("{at}/merklebranch");
    let path = || Problem::at(&codes::PATH, place.as_str());
    let steps = receipt.get("merklebranch").and_then(Value::as_array);
    let steps = steps
        .filter(|steps| steps.len() <= STEPS)
        .ok_or_else(path)?;
    let named = Receipt {
        entry_block: root(receipt.get("entryblockkeymr")).ok_or_else(path)?,
        directory_block: root(receipt.get("directoryblockkeymr")).ok_or_else(path)?,
    };
    let mut reached = entry.hash;
    let mut is_past_block = false;
    for step in steps {
        let [left, right, top] = ["left", "right", "top"].map(|name| root(step.get(name)));
        let (left, right) = left.zip(right).ok_or_else(path)?;
        // A directory block holds pairs of a chain and the root of its entry block.
        if reached == named.entry_block {
            if left != entry.chain || right != reached {
                return Err(path());
            }
            is_past_block = true;
        }
        let above = Sha256::new_with_prefix(left).chain_update(right).finalize();
        if (left != reached && right != reached) || top != Some(above.into()) {
            return Err(path());
        }
        reached = above.into();
    }
    if is_past_block && reached == named.directory_block {
        Ok(named)
    } else {
        Err(path())
    }
}
