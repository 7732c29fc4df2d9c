//! Exports of the project's own making, at least one of each framing: made by programs that share nothing with the
//! adapters, and the examples of mappings.

use std::sync::OnceLock;

use base64::Engine as _;
use serde_json::{Value, json};
use tradecred_adapters::{Mapping, mapping};
use tradecred_vc::json::Value as Tree;

use crate::{Export, Lesser, witness};

/// A sample of the tests of the adapters.
macro_rules! sample {
    ($path:literal) => {
        include_str!(concat!(
            "../../tradecred-adapters/tests/adapters/samples/",
            $path
        ))
    };
}

/// Every export of the project's own making.
///
/// # Errors
/// Where a sample is not what it was.
pub fn own() -> Result<Vec<Export>, String> {
    let mut all = Vec::new();
    plain(&mut all)?;
    fabric(&mut all)?;
    factom(&mut all)?;
    ethereum(&mut all)?;
    attested(&mut all)?;
    witness::exports(&mut all)?;
    Ok(all)
}

fn of(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// A mapping with every operation.
fn whole() -> Option<&'static Mapping> {
    static WHOLE: OnceLock<Option<Mapping>> = OnceLock::new();
    let text = include_bytes!("../../tradecred-adapters/tests/adapters/mappings/whole.json");
    WHOLE
        .get_or_init(|| Mapping::read(text.as_slice()).ok())
        .as_ref()
}

/// A mapping of an old system, of records in columns.
fn legacy() -> Option<&'static Mapping> {
    static LEGACY: OnceLock<Option<Mapping>> = OnceLock::new();
    let text = include_bytes!("../../tradecred-adapters/tests/adapters/mappings/legacy.json");
    LEGACY
        .get_or_init(|| Mapping::read(text.as_slice()).ok())
        .as_ref()
}

/// The formats that prove nothing, and the examples of each mapping in every form that it takes.
fn plain(all: &mut Vec<Export>) -> Result<(), String> {
    let shipped = mapping::SHIPPED.iter();
    let shipped = shipped.filter_map(|(name, _)| mapping::shipped(name));
    for mapping in shipped.chain([whole(), legacy()].into_iter().flatten()) {
        for framing in mapping.framings() {
            for example in &mapping.file().examples {
                let mut export = Export::of(framing.name(), &mapping.file().mapping, b"")?;
                export = export.with_mapping(mapping);
                export.bytes = match (&example.text, &example.record) {
                    (Some(text), _) => text.clone().into_bytes(),
                    (None, Some(record)) => {
                        framing
                            .write(&Tree::from(record), None, export.setting())
                            .bytes
                    }
                    (None, None) => continue,
                };
                // Signed forms are written as the JSON of their records, and are no units.
                if framing.read(&export.bytes, export.setting()).is_ok() {
                    all.push(export);
                }
            }
        }
    }
    let filing = sample!("nmfs370.pga.txt").as_bytes();
    let filing = Export::of("fixed-width", "filing", filing)?;
    let mapping = filing.mapping.ok_or("no mapping of filings")?;
    all.push(filing.with_mapping(mapping));
    let catches = Export::of("xml", "catches", sample!("catches.xml").as_bytes())?;
    all.push(catches.with_options(&of(sample!("catches.options.json"))?)?);
    Ok(())
}

/// Transactions and blocks of Hyperledger Fabric.
fn fabric(all: &mut Vec<Export>) -> Result<(), String> {
    let file = of(sample!("fabric.json"))?;
    let without_block = Lesser::Without("block");
    let cases = file.get("cases").and_then(Value::as_array);
    for case in cases.into_iter().flatten() {
        let said = |name| case.get(name).and_then(Value::as_str).unwrap_or_default();
        let name = said("name");
        let bytes = base64::engine::general_purpose::STANDARD.decode(said("base64"));
        let bytes = bytes.map_err(|error| error.to_string())?;
        let mut export = Export::of(said("framing"), name, &bytes)?;
        if case.get("held").is_some() {
            let held = json!({"fabric": {"authorities": {"WattleMSP": [file.get("authority")]}}});
            export = export.with_anchors(&held)?;
        }
        if ["honest", "block", "chain"].contains(&name) {
            export = export.proved().or(without_block);
        }
        all.push(export);
    }
    for (framing, text) in [
        (
            "fabric-block-json",
            sample!("fabric-block.configtxlator.json"),
        ),
        (
            "fabric-transaction-json",
            sample!("fabric-transaction.configtxlator.json"),
        ),
    ] {
        let export = Export::of(framing, "configtxlator", text.as_bytes())?;
        all.push(export.proved().or(without_block));
    }
    Ok(())
}

/// An entry of Factom whose content is signed, alone and in a receipt.
fn factom(all: &mut Vec<Export>) -> Result<(), String> {
    let signed = json!({"factomSignature": {"signature": 0, "key": 1}});
    let entry = Export::of("factom", "entry", sample!("factom-entry.json").as_bytes())?;
    all.push(entry.with_options(&signed)?.proved().covering("/content"));
    let text = sample!("factom-receipt.json");
    let file = of(text)?;
    let root = file.pointer("/result/receipt/directoryblockkeymr");
    let receipt = Export::of("factom", "receipt", text.as_bytes())?.proved();
    all.push(receipt.clone());
    let held = json!({ "factomDirectoryBlocks": [root] });
    all.push(receipt.with_anchors(&held)?.with_options(&signed)?);
    Ok(())
}

/// Receipts with a proof, logs, and attestations.
fn ethereum(all: &mut Vec<Export>) -> Result<(), String> {
    let proof = sample!("ethereum/documentstore-issue.receipt-proof.json");
    let block = of(sample!("ethereum/documentstore.eth_getBlockByHash.json"))?;
    let receipts = of(sample!("ethereum/documentstore.eth_getBlockReceipts.json"))?;
    let receipt = sample!("ethereum/documentstore-issue.eth_getTransactionReceipt.json");
    let mut beside = of(proof)?;
    if let Some(members) = beside.as_object_mut() {
        members.insert("receipt".to_owned(), of(receipt)?);
        members.insert("block".to_owned(), block.clone());
    }
    let whole = json!({"chainId": "0x7a69", "block": block, "receipts": receipts});
    let store = json!({ "abi": of(sample!("ethereum/documentstore.abi.json"))? });
    let checkpoint = of(sample!("ethereum/documentstore.anchors.json"))?;
    let cargo = json!({ "abi": of(sample!("ethereum/cargo.abi.json"))? });
    let validators = of(sample!("ethereum/besu.anchors.json"))?;
    for (name, text, abi, anchors) in [
        (
            "receipt with a proof",
            proof.to_owned(),
            &store,
            &checkpoint,
        ),
        (
            "the same beside its block",
            beside.to_string(),
            &store,
            &checkpoint,
        ),
        ("whole block", whole.to_string(), &store, &checkpoint),
        (
            "QBFT",
            sample!("ethereum/besu-qbft.json").to_owned(),
            &cargo,
            &validators,
        ),
        (
            "IBFT 2",
            sample!("ethereum/besu-ibft2.json").to_owned(),
            &cargo,
            &validators,
        ),
    ] {
        let export = Export::of("ethereum-receipt", name, text.as_bytes())?;
        all.push(export.with_options(abi)?.with_anchors(anchors)?.proved());
    }
    let logs = sample!("ethereum/title-escrow.eth_getLogs.json").as_bytes();
    let logs = Export::of("ethereum-logs", "title escrow", logs)?;
    let mapping = logs.mapping.ok_or("no mapping of logs")?;
    all.push(logs.with_mapping(mapping));
    let logs = sample!("ethereum/documentstore.eth_getLogs.json").as_bytes();
    all.push(Export::of("ethereum-logs", "document store", logs)?.with_options(&store)?);
    let certificate = "string certificateNumber,string originCountry,bytes32 documentHash";
    for (name, text, types, revocable) in [
        (
            "certificate",
            sample!("ethereum/eas-offchain-attestation.v2.json"),
            certificate,
            true,
        ),
        (
            "lists",
            sample!("ethereum/eas-arrays.json"),
            "string[] marks,uint32 count",
            false,
        ),
    ] {
        let resolver = format!("0x{}", "00".repeat(20));
        let schema = json!({"types": types, "resolver": resolver, "revocable": revocable});
        let export = Export::of("eas-offchain", name, text.as_bytes())?.proved();
        all.push(export.with_options(&json!({ "attestationSchema": schema }))?);
    }
    Ok(())
}

/// Documents of OpenAttestation and W3C credentials.
fn attested(all: &mut Vec<Export>) -> Result<(), String> {
    let types = of(sample!("open_attestation/three.options.json"))?;
    for (framing, name, text) in [
        (
            "openattestation-2",
            "wrapped",
            sample!("open_attestation/two.json"),
        ),
        (
            "openattestation-2",
            "signed",
            sample!("open_attestation/two-signed.json"),
        ),
        (
            "openattestation-3",
            "signed",
            sample!("open_attestation/three-signed.json"),
        ),
        (
            "openattestation-4",
            "signed",
            sample!("open_attestation/four-signed.json"),
        ),
    ] {
        let export = Export::of(framing, name, text.as_bytes())?.proved();
        all.push(export.with_options(&types)?);
    }
    let signed = sample!("vc-signed.json").as_bytes();
    let mapping = mapping::shipped("traceability-usmca-certification-of-origin");
    let signed = Export::of("vc", "signed", signed)?.with_mapping(mapping.ok_or("no mapping")?);
    all.push(signed.proved().or(Lesser::Unproved));
    Ok(())
}
