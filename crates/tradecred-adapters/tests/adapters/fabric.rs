//! Exports of Hyperledger Fabric.

use tradecred_vc::json;

use crate::common::{read, sample};

#[test]
fn peek() {
    for (framing, path) in [
        ("fabric-block", "fabric/local-trade-block0.block"),
        ("fabric-block", "fabric/local-trade-block3.block"),
        ("fabric-block", "fabric/sample_prod-block4.block"),
        ("fabric-block-json", "fabric/local-trade-block0.configtxlator.json"),
        ("fabric-block-json", "fabric/local-trade-block3.configtxlator.json"),
        ("fabric-block-json", "fabric/sample_prod-block4.configtxlator.json"),
        ("fabric-blockfile", "fabric/sample_prod.blockfile_000000"),
        ("fabric-blockfile", "fabric/sample_ledger_from_snapshot.blockfile_000000"),
        ("fabric-transaction", "fabric/local-trade-tx.processedtx.pb"),
        ("fabric-transaction-json", "fabric/local-trade-tx.processedtx.configtxlator.json"),
    ] {
        let Some(bytes) = sample(path) else { continue };
        match read(framing, &bytes) {
            Ok(records) => {
                println!("{path}: {}", records.len());
                for record in records.iter().take(2) {
                    println!("  {}\n  {:#?}", json::to_string(&record.tree), record.proof);
                }
            }
            Err(problem) => println!("{path}: {problem:?}"),
        }
    }
}
