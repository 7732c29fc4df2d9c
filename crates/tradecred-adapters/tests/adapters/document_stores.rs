//! Witnesses of wrapped documents: who issued a certificate of origin on which ledger is proved by the log of its store,
//! and every other log is refused for its reason (SPEC section *Document stores*).

use serde_json::{Value as Json, json};
use tradecred_adapters::attest::Said;
use tradecred_adapters::framing::{self, Anchors, Options, ProofStatus, Setting, Witness};
use tradecred_adapters::{ConvertError, Converter, mapping};
use tradecred_attacks::{Block, CHAIN, Export, Forgeries, Judge, STORE, StoreLog, Verdict};
use tradecred_attacks::{Wrapped, issued, own, wrapped};
use tradecred_vc::json as strict;
use tradecred_vc::problem::Problem;

use crate::common::sample;

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

/// The code for which a document with a witness is refused, and where; nothing where it is read.
fn refused(document: &Wrapped, anchors: &Json, witness: Json) -> Option<(&'static str, String)> {
    let read = read(2, document, anchors, &[witness]);
    read.err()
        .map(|problem| (problem.code.code, problem.pointer))
}

fn code(document: &Wrapped, anchors: &Json, witness: Json) -> Option<&'static str> {
    refused(document, anchors, witness).map(|(code, _)| code)
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
fn each_other_log_is_refused_for_its_reason() {
    let document = wrapped(2, true).unwrap();
    let honest = issued(document.root);
    let known = honest.checkpoint();
    let with = |logs: Vec<StoreLog>| {
        let block = Block::of(CHAIN, 7, vec![logs]);
        (block.checkpoint(), block.proof(0))
    };
    let issue = |contract| StoreLog::issued(contract, document.root);
    let root = "/signature/merkleRoot";
    let other_chain = Block {
        chain_id: 138,
        ..honest.clone()
    };
    let mut stray = issue(STORE);
    stray.event = "Transfer(bytes32)";
    let cases = [
        // The same root, issued by a contract that anybody can have.
        (
            with(vec![issue([0x66; 20])]),
            "document-store.contract",
            root,
        ),
        (
            with(vec![StoreLog::issued(STORE, document.target)]),
            "document-store.root",
            root,
        ),
        (
            with(vec![StoreLog::issued(STORE, [0x99; 32])]),
            "document-store.root",
            root,
        ),
        (
            with(vec![StoreLog::revoked(STORE, document.root, [0x99; 32])]),
            "document-store.root",
            root,
        ),
        (with(vec![stray]), "document-store.event", root),
        (with(vec![]), "document-store.event", root),
        (
            (known.clone(), json!({"records": []})),
            "document-store.form",
            root,
        ),
        ((known.clone(), json!([])), "document-store.form", root),
        (
            (json!({}), other_chain.proof(1)),
            "document-store.chain",
            "/data/network/chainId",
        ),
        (
            (other_chain.checkpoint(), other_chain.proof(1)),
            "document-store.chain",
            "/data/network/chainId",
        ),
        (
            (known.clone(), other_chain.proof(1)),
            "ethereum.chain",
            "/chainId",
        ),
        (
            (
                known.clone(),
                Block {
                    timestamp: 1,
                    ..honest.clone()
                }
                .proof(1),
            ),
            "ethereum.checkpoint",
            "",
        ),
        (
            (
                known.clone(),
                Block {
                    failed: Some(1),
                    ..honest.clone()
                }
                .whole(),
            ),
            "ethereum.failed",
            "/receipts/1",
        ),
        (
            (
                known.clone(),
                Block {
                    failed: Some(1),
                    ..honest.clone()
                }
                .proof(1),
            ),
            "ethereum.failed",
            "/proof",
        ),
    ];
    for ((anchors, witness), code, pointer) in cases {
        // A block that failed has another hash; what is asked first is told first.
        let anchors = if code == "ethereum.failed" {
            json!({})
        } else {
            anchors
        };
        let told = refused(&document, &anchors, witness.clone());
        assert_eq!(told, Some((code, pointer.to_owned())), "{witness}");
    }
    let two = [honest.proof(1), honest.proof(0)];
    let problem = read(2, &document, &known, &two).unwrap_err();
    assert_eq!(problem.code.code, "document-store.contract");
    assert_eq!(problem.detail, "in witness 2");
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
fn a_document_that_was_revoked_is_not_carried() {
    let document = wrapped(2, true).unwrap();
    let issue = StoreLog::issued(STORE, document.root);
    let revoked = Some(("document-store.revoked", "/signature/merkleRoot".to_owned()));
    for digest in [document.root, document.target] {
        for log in [
            StoreLog::revoked(STORE, document.root, digest),
            StoreLog::revoked_alone(STORE, digest),
        ] {
            // After the issuance, without it, by the word of a node alone, and in a witness of its own.
            for logs in [vec![issue.clone(), log.clone()], vec![log.clone()]] {
                let block = Block::of(CHAIN, 9, vec![logs]);
                for (anchors, witness) in [
                    (block.checkpoint(), block.proof(0)),
                    (json!({}), block.whole()),
                    (json!({}), block.logs()),
                ] {
                    assert_eq!(refused(&document, &anchors, witness), revoked);
                }
            }
            let honest = issued(document.root);
            let witnesses = [
                honest.proof(1),
                Block::of(CHAIN, 9, vec![vec![log.clone()]]).logs(),
            ];
            let problem = read(2, &document, &honest.checkpoint(), &witnesses).unwrap_err();
            assert_eq!(problem.code.code, "document-store.revoked");
            assert!(
                problem.detail.starts_with("at block 9 (`0x"),
                "{}",
                problem.detail
            );
            // On another chain it is none of this document's.
            let elsewhere = Block::of(138, 9, vec![vec![log]]);
            let code = code(&document, &json!({}), elsewhere.proof(0));
            assert_eq!(code, Some("document-store.chain"));
        }
    }
}

#[test]
fn a_chain_is_named_by_its_number_and_nothing_else() {
    let data = |chain: Json| {
        let issuer = json!({"name": "Wattle Chamber", "documentStore": hex(&STORE)});
        Wrapped::two(&json!({"issuers": [issuer], "network": {"chainId": chain}}))
    };
    for (chain, expected) in [
        (json!("137"), None),
        (json!(137), None),
        (json!("0137"), Some("document-store.chain")),
        (json!("0x89"), Some("document-store.chain")),
        (json!("+137"), Some("document-store.chain")),
        (json!(137.5), Some("document-store.chain")),
        (json!("138"), Some("document-store.chain")),
        (json!(true), Some("document-store.chain")),
    ] {
        let document = data(chain.clone());
        let block = issued(document.root);
        let code = code(&document, &block.checkpoint(), block.proof(1));
        assert_eq!(code, expected, "{chain}");
    }
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
fn what_a_did_signed_is_revoked_by_its_revocation_store_and_issued_by_none() {
    let revocation = json!({"type": "REVOCATION_STORE", "location": hex(&STORE)});
    let did = "did:ethr:0x4D835676484255344739E052B06e4158C10663b7";
    let document = Wrapped::two(&json!({"issuers": [{
        "id": did, "revocation": revocation,
        "identityProof": {"type": "DID", "key": format!("{did}#controller")},
    }]}));
    let with = |log| Block::of(CHAIN, 7, vec![vec![log]]);
    let revoked = with(StoreLog::revoked(STORE, document.root, document.target));
    let told = code(&document, &json!({}), revoked.proof(0));
    assert_eq!(told, Some("document-store.revoked"));
    let issue = with(StoreLog::issued(STORE, document.root));
    assert_eq!(
        code(&document, &json!({}), issue.proof(0)),
        Some("document-store.root")
    );
    let unnamed =
        Wrapped::two(&json!({"issuers": [{"name": "Chamber", "tokenRegistry": hex(&STORE)}]}));
    let told = refused(&unnamed, &json!({}), issue.proof(0));
    assert_eq!(told, Some(("document-store.unnamed", "/data".to_owned())));
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

#[test]
fn a_published_document_is_of_another_store_than_the_one_that_has_its_root() {
    let paths = [
        "openattestation-v2/not-obfuscated-wrapped.json",
        "ethereum/documentstore-issue.receipt-proof.json",
    ];
    let [Some(document), Some(witness)] = paths.map(sample) else {
        return;
    };
    let [document, witness] =
        [document, witness].map(|bytes| serde_json::from_slice::<Json>(&bytes).unwrap());
    let read = of_bytes(
        "openattestation-2",
        &document,
        &Options::default(),
        &json!({}),
        &[witness],
    );
    assert_eq!(read.unwrap_err().code.code, "document-store.contract");
}

#[test]
fn every_change_of_a_field_of_a_witness_is_refused_or_says_nothing_else() {
    for export in own()
        .unwrap()
        .into_iter()
        .filter(|export| export.kind() == "witness")
    {
        let judge = Judge::of(&export).unwrap();
        let forgeries = Forgeries::of(&export);
        let (mut refused, mut same) = (0, 0);
        for number in 0..forgeries.changes() {
            let Some(forged) = forgeries.change(number) else {
                continue;
            };
            match judge.judge(&forged) {
                Verdict::Refused(_) => refused += 1,
                Verdict::Same => {
                    same += 1;
                    proved_still(&export, &forged);
                }
                other => panic!("{}: change {number}: {other:?}", export.name),
            }
        }
        println!("{}: {refused} refused, {same} the same", export.name);
        assert!(
            refused > 20 * same.max(1) / 10,
            "{}: {refused}, {same}",
            export.name
        );
    }
}

/// No change of one field leaves an issuance that is merely stated: what is read still is proved.
fn proved_still(export: &Export, forged: &[u8]) {
    let records = export.read(forged).unwrap();
    let issuances = &records[0].proof.issuances;
    let text = String::from_utf8_lossy(forged);
    assert!(
        issuances.iter().all(|issuance| issuance.is_proved),
        "{text}"
    );
    assert_eq!(issuances.len(), 1);
}
