//! What no witness may be: of another contract, chain or document, of a transaction that failed, forged; and one that
//! says that the document was revoked.

use serde_json::{Value as Json, json};
use tradecred_adapters::framing::Options;
use tradecred_attacks::{Block, CHAIN, Export, Forgeries, Judge, STORE, StoreLog, Verdict};
use tradecred_attacks::{Wrapped, issued, own, wrapped};

use super::{hex, of_bytes, read};
use crate::common::sample;

/// The code for which a document with a witness is refused, and where; nothing where it is read.
fn refused(document: &Wrapped, anchors: &Json, witness: Json) -> Option<(&'static str, String)> {
    let read = read(2, document, anchors, &[witness]);
    read.err()
        .map(|problem| (problem.code.code, problem.pointer))
}

fn code(document: &Wrapped, anchors: &Json, witness: Json) -> Option<&'static str> {
    refused(document, anchors, witness).map(|(code, _)| code)
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
