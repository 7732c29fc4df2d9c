//! Witnesses of wrapped documents: who issued a certificate of origin on which ledger is proved by the log of its store,
//! and every other log is refused for its reason (SPEC section *Document stores*).

use serde_json::{Value as Json, json};
use tradecred_adapters::attest::Said;
use tradecred_adapters::framing::{self, Anchors, Options, ProofStatus, Setting, Witness};
use tradecred_adapters::{ConvertError, Converter, mapping};
use tradecred_attacks::{Block, CHAIN, STORE, StoreLog, Wrapped, issued, wrapped};
use tradecred_vc::json as strict;
use tradecred_vc::problem::Problem;

mod refused;

const BOTH: [(u8, &str, &str); 2] = [
    (2, "openattestation-2", "tradetrust-chafta-v2"),
    (3, "openattestation-3", "tradetrust-chafta-v3"),
];

/// What is proved of a document by these witnesses.
fn read(
    edition: u8,
    document: &Wrapped,
    anchors: &Json,
    witnesses: &[Json],
) -> Result<ProofStatus, Problem> {
    let (_, framing, name) = BOTH[usize::from(edition) - 2];
    let options = &mapping::shipped(name).unwrap().file().options;
    of_bytes(framing, &document.file, options, anchors, witnesses)
}

fn of_bytes(
    framing: &str,
    document: &Json,
    options: &Options,
    anchors: &Json,
    witnesses: &[Json],
) -> Result<ProofStatus, Problem> {
    let anchors: Anchors = serde_json::from_value(anchors.clone()).unwrap();
    let witnesses = witnesses.iter().map(|one| Witness::new(one.to_string()));
    let witnesses: Vec<_> = witnesses.collect();
    let setting = Setting::new(options, &anchors).with_witnesses(&witnesses);
    let document = document.to_string();
    let records = framing::named(framing).unwrap();
    let mut records = records.read(document.as_bytes(), setting)?;
    Ok(records.remove(0).proof)
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    format!("0x{}", digits.collect::<String>())
}

fn says(open: &[String], begin: &str) -> bool {
    open.iter().any(|said| said.starts_with(begin))
}

#[test]
fn an_issuance_is_proved_by_the_log_of_the_store_in_a_known_block() {
    for (edition, ..) in BOTH {
        let document = wrapped(edition, true).unwrap();
        let block = issued(document.root);
        for witness in [block.proof(1), block.whole()] {
            let proof = read(
                edition,
                &document,
                &block.checkpoint(),
                std::slice::from_ref(&witness),
            )
            .unwrap();
            assert_eq!(proof.proved.len(), 2, "{proof:?}");
            let issuance = serde_json::to_value(&proof.issuances).unwrap();
            let digest = Witness::new(witness.to_string()).digest();
            assert_eq!(
                issuance,
                json!([{
                    "contract": hex(&STORE),
                    "chainId": CHAIN,
                    "blockNumber": 61_204_417,
                    "blockHash": hex(&block.hash()),
                    "blockTime": "2026-10-01T09:00:00Z",
                    "isProved": true,
                    "witness": digest,
                }])
            );
            let shown = &proof.proved[1];
            assert_eq!(
                shown.what,
                format!(
                    "the document store `{}` issued the Merkle root at block 61204417 (`{}`, 2026-10-01T09:00:00Z) of chain 137",
                    hex(&STORE),
                    hex(&block.hash())
                )
            );
            assert_eq!(
                shown.by.as_deref(),
                Some("whoever converts, by a checkpoint")
            );
            let file = json!({"type": "FileReference", "mediaType": "application/json", "digestMultibase": digest});
            let by = |scheme: &str, value: &str| json!({"type": "ProvedBy", "scheme": scheme, "value": value});
            assert_eq!(
                serde_json::to_value(&shown.statements).unwrap(),
                json!([
                    {
                        "type": "ProofStatement", "what": "ledgerInclusion", "witness": file,
                        "by": by("LedgerAddress", &format!("eip155:137:{}", hex(&STORE))),
                    },
                    {
                        "type": "ProofStatement", "what": "ledgerFinality", "witness": file,
                        "by": by("Name", "whoever converts, by a checkpoint"),
                    },
                ])
            );
            assert!(says(
                &proof.open,
                "whether its document store revoked it since"
            ));
            assert!(
                !says(&proof.open, "whether it was issued"),
                "{:?}",
                proof.open
            );
            assert!(
                !says(&proof.open, "whether its issuer means"),
                "it names the chain"
            );
        }
    }
}

#[test]
fn without_a_witness_an_issuance_is_open_as_ever() {
    let document = wrapped(2, true).unwrap();
    let proof = read(2, &document, &json!({}), &[]).unwrap();
    assert_eq!((proof.proved.len(), proof.issuances.len()), (1, 0));
    assert!(says(
        &proof.open,
        "whether it was issued, and not revoked since"
    ));
}

#[test]
fn what_no_chain_is_known_to_have_is_stated_and_not_proved() {
    let document = wrapped(3, true).unwrap();
    let block = issued(document.root);
    for (witness, chain) in [
        (block.proof(1), "chain 137"),
        (block.logs(), "a chain that is not named"),
    ] {
        let proof = read(3, &document, &json!({}), &[witness]).unwrap();
        assert_eq!(proof.proved.len(), 1, "{proof:?}");
        assert!(!proof.issuances[0].is_proved);
        let stated = format!(
            "whether the document store `{}` issued it at block 61204417 (`{}`, 2026-10-01T09:00:00Z) of {chain}, as a witness states: ",
            hex(&STORE),
            hex(&block.hash())
        );
        assert!(says(&proof.open, &stated), "{:?}", proof.open);
        assert!(says(
            &proof.open,
            "whether it was issued, and not revoked since"
        ));
    }
    // What is proved is not stated as well.
    let witnesses = [block.logs(), block.proof(1)];
    let proof = read(3, &document, &block.checkpoint(), &witnesses).unwrap();
    assert_eq!((proof.proved.len(), proof.issuances.len()), (2, 1));
    assert!(
        !says(&proof.open, "whether the document store"),
        "{:?}",
        proof.open
    );
}

#[test]
fn a_document_that_names_no_chain_leaves_the_chain_open() {
    let document = wrapped(2, false).unwrap();
    let block = issued(document.root);
    let proof = read(2, &document, &block.checkpoint(), &[block.proof(1)]).unwrap();
    assert_eq!(proof.proved.len(), 2);
    assert!(says(
        &proof.open,
        "whether its issuer means the contract on chain 137"
    ));
}

#[test]
fn a_look_alike_beside_the_store_changes_nothing() {
    let document = wrapped(2, true).unwrap();
    let other = |log: StoreLog| StoreLog {
        contract: [0x66; 20],
        ..log
    };
    let issue = StoreLog::issued(STORE, document.root);
    let revoke = StoreLog::revoked(STORE, document.root, document.root);
    let logs = vec![other(revoke), other(issue.clone()), issue];
    let block = Block::of(CHAIN, 7, vec![logs]);
    let proof = read(2, &document, &block.checkpoint(), &[block.whole()]).unwrap();
    assert_eq!(proof.issuances.len(), 1);
}

#[test]
fn of_several_issuers_each_needs_its_own_witness() {
    let issuer = |contract: &[u8; 20]| json!({"name": "Chamber", "documentStore": hex(contract)});
    let other = [0x31; 20];
    let document = Wrapped::two(&json!({"issuers": [issuer(&STORE), issuer(&other)]}));
    let block = issued(document.root);
    let proof = read(2, &document, &block.checkpoint(), &[block.proof(1)]).unwrap();
    assert_eq!(proof.issuances.len(), 1);
    assert!(says(
        &proof.open,
        "whether it was issued, and not revoked since: the log of the document store `0x3131"
    ));
    let logs = vec![
        StoreLog::issued(other, document.root),
        StoreLog::issued(STORE, document.root),
    ];
    let block = Block::of(CHAIN, 7, vec![logs.clone(), logs]);
    let proof = read(2, &document, &block.checkpoint(), &[block.whole()]).unwrap();
    assert_eq!(proof.issuances.len(), 2, "each once");
    assert!(
        !says(&proof.open, "whether it was issued"),
        "{:?}",
        proof.open
    );
}

#[test]
fn a_witness_is_held_against_a_record_that_can_have_one() {
    let document = wrapped(2, true).unwrap();
    let block = issued(document.root);
    let mapping = mapping::shipped("tradetrust-chafta-v2").unwrap();
    let witness = || vec![Witness::new(block.proof(1).to_string())];
    let anchors: Anchors = serde_json::from_value(block.checkpoint()).unwrap();
    let converter = Converter::new(mapping)
        .with_anchors(anchors)
        .with_witnesses(witness());
    let plain = br#"{"iD": "chamber.example:coo:4711"}"#;
    let refused = converter.one(plain).unwrap_err();
    assert_eq!(refused, ConvertError::Witness { framing: "json" });
    let unit = document.file.to_string();
    let made = converter.one(unit.as_bytes()).unwrap();
    assert_eq!(made.proof.issuances.len(), 1);
    let counted = made
        .losses
        .counts
        .iter()
        .map(|(fate, count)| (format!("{fate:?}"), *count));
    assert!(
        counted
            .clone()
            .any(|one| one == ("ProofNotCarried".to_owned(), 2)),
        "{:?}",
        made.losses
    );
    // It comes back byte by byte, and no witness is needed for that.
    let back = Converter::new(mapping)
        .back(&made.document, Some(&made.residue), None)
        .unwrap();
    assert_eq!(back.bytes, unit.as_bytes());

    let said = Said {
        id: "urn:uuid:5b0c9f5e-7c1d-4c53-9a55-2e3b6f1d8a47".to_owned(),
        issuer: "did:example:converter".to_owned(),
        converted_by: strict::Value::from("the converter"),
        converted_at: "2026-11-01T12:00:00Z".parse().unwrap(),
        system: "TradeTrust on Polygon".to_owned(),
        media_type: None,
        record_id: None,
        retrieved_at: "2026-11-01T08:00:00Z".parse().unwrap(),
        certifier: Some("Wattle Chamber".to_owned()),
    };
    let unsigned = converter.attest(unit.as_bytes(), &made, &said).unwrap();
    let subject = strict::Value::Object(unsigned).to_serde()["credentialSubject"].clone();
    let words: Vec<_> = subject["proved"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].clone())
        .collect();
    assert_eq!(words, ["integrity", "ledgerInclusion", "ledgerFinality"]);
    let digest = json!(witness()[0].digest());
    assert_eq!(subject["proved"][0].get("witness"), None);
    for at in [1, 2] {
        assert_eq!(subject["proved"][at]["witness"]["digestMultibase"], digest);
    }
    assert_eq!(
        subject["notProved"],
        json!([
            "signature",
            "certificateChain",
            "notRevoked",
            "signerIdentity"
        ])
    );
}
