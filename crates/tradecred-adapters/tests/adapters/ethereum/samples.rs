//! The shared samples of Ethereum: each is read or refused for a reason, by the mapping that it is for.

use serde_json::json;

use super::{ESCROW_EVENTS, Reader, attestation, checkpoint, listed, of};
use crate::common::sample;

/// How many logs the sample of the title escrow has.
const ESCROW: usize = 8;

/// What a mapping is of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Of {
    Store,
    Escrow,
    Attestation,
}

/// What is said of the samples by a mapping of the document store, of the title escrow or of the attestation: how many
/// records one has, or the code for which it is refused.
pub(crate) const SAMPLES: [(&str, &str, Of, Result<usize, &str>); 14] = [
    (
        "documentstore-issue.receipt-proof.json",
        "ethereum-receipt",
        Of::Store,
        Ok(1),
    ),
    (
        "documentstore-issue.eth_getTransactionReceipt.json",
        "ethereum-logs",
        Of::Store,
        Ok(1),
    ),
    (
        "documentstore-issue.eth_getTransactionReceipt.json",
        "ethereum-receipt",
        Of::Store,
        Err("ethereum.form"),
    ),
    // A transaction says what was asked of a contract, and not what came of it.
    (
        "documentstore-issue.eth_getTransactionByHash.json",
        "ethereum-logs",
        Of::Store,
        Err("ethereum.form"),
    ),
    (
        "documentstore.eth_getBlockByHash.json",
        "ethereum-receipt",
        Of::Store,
        Err("ethereum.form"),
    ),
    (
        "documentstore.eth_getBlockReceipts.json",
        "ethereum-logs",
        Of::Store,
        Ok(3),
    ),
    (
        "documentstore.eth_getLogs.json",
        "ethereum-logs",
        Of::Store,
        Ok(3),
    ),
    // A proof of the storage of a contract, not of a log.
    (
        "documentstore.eth_getProof.json",
        "ethereum-receipt",
        Of::Store,
        Err("ethereum.form"),
    ),
    (
        "eas-offchain-attestation.v2.json",
        "eas-offchain",
        Of::Store,
        Err("attestation.schema"),
    ),
    (
        "title-escrow.abi-events.json",
        "ethereum-logs",
        Of::Store,
        Err("ethereum.form"),
    ),
    (
        "title-escrow.decoded.json",
        "ethereum-logs",
        Of::Store,
        Err("ethereum.form"),
    ),
    (
        "title-escrow.eth_getLogs.json",
        "ethereum-logs",
        Of::Store,
        Err("ethereum.no-event"),
    ),
    (
        "title-escrow.eth_getLogs.json",
        "ethereum-logs",
        Of::Escrow,
        Ok(ESCROW),
    ),
    (
        "eas-offchain-attestation.v2.json",
        "eas-offchain",
        Of::Attestation,
        Ok(1),
    ),
];

#[test]
fn every_sample_is_read_or_refused_for_a_reason() {
    for (name, framing, kind, expected) in SAMPLES {
        let Some(bytes) = sample(&format!("ethereum/{name}")) else {
            continue;
        };
        let reader = match kind {
            Of::Store => Reader::store(checkpoint()),
            Of::Escrow => {
                let abi = json!({ "abi": listed(&of(ESCROW_EVENTS)) });
                Reader::of(abi, checkpoint())
            }
            Of::Attestation => Reader {
                options: attestation::schema(attestation::TYPES, true),
                ..Reader::store(json!({}))
            },
        };
        let read = reader.read(framing, &bytes).map(|records| records.len());
        let read = read.map_err(|problem| problem.code.code);
        assert_eq!(read, expected, "{name} by {kind:?}");
    }
}
