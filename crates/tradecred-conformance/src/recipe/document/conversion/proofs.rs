//! Vectors of what was proved of the source, and of what was not.

use super::{
    Recipe, Row, SAMPLE, Value, digest, json, plain, prove, proved, remove, set, witnessed,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("proved", WITNESSED),
        SAMPLE.not_met("proved", NO_PROVED),
        SAMPLE.not_met("not-proved", NO_OPEN),
        SAMPLE.met("framing-proof", PLAIN),
        SAMPLE.not_met("framing-proof", PLAIN_WITH_PROOF),
        SAMPLE.met("proof-carried", COUNTED),
        SAMPLE.not_met("proof-carried", NOT_COUNTED),
        SAMPLE.made(SAID, |draft| {
            draft.shows(
                &["proof-silent", "proof-twice", "proof-root"].map(|name| SAMPLE.area.code(name)),
            )
        }),
        SAMPLE.not_met("proof-silent", SILENT),
        SAMPLE.not_met("proof-twice", TWICE),
        SAMPLE.not_met("proof-by", BY_NOBODY),
        SAMPLE.not_met("proof-root", NO_ROOT),
        SAMPLE.met("proof-order", ORDERED),
        SAMPLE.not_met("proof-order", NOT_ORDERED),
        SAMPLE.met("own-proof", OF_OTHERS),
        SAMPLE.not_met("own-proof", OWN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A statement by a DID.
fn by_did(what: &str, did: &str) -> Value {
    let mut statement = proved(what);
    super::base::set(&mut statement, "/by/scheme", "DID");
    super::base::set(&mut statement, "/by/value", did);
    statement
}

/// A chain of certificates that leads to a root.
fn chain() -> Value {
    json!({
        "type": "ProofStatement",
        "what": "certificateChain",
        "by": {
            "type": "ProvedBy",
            "scheme": "CertificateSubject",
            "value": "CN=peer0.exporters.example,O=Registro Origen"
        },
        "root": {
            "type": "FileReference",
            "mediaType": "application/pkix-cert",
            "digestMultibase": digest(&json!({ "root": "Registro Origen" }))
        }
    })
}

const WITNESSED: &[Row] = &[(
    "ledger-by-witness",
    "that the digest stands on a ledger is proved by an export beside that of the record",
    |document, _| witnessed(document),
)];

const NO_PROVED: &[Row] = &[
    (
        "proved-witness-text",
        "the export that proves something is a text where an object belongs",
        |document, _| set(document, "/proved/1/witness", json!("receipt.json")),
    ),
    (
        "proved-witness-without-digest",
        "the export that proves something has no digest",
        |document, _| {
            witnessed(document);
            remove(document, "/proved/1/witness/digestMultibase");
        },
    ),
    (
        "proved-word-unknown",
        "something is listed as proved for which there is no word",
        |document, _| set(document, "/proved/0/what", json!("certified")),
    ),
    (
        "proved-without-word",
        "it is not said what was proved",
        |document, _| remove(document, "/proved/0/what"),
    ),
    (
        "proved-by-text",
        "whose proof it is is a text where an object belongs",
        |document, _| set(document, "/proved/1/by", json!("the ledger")),
    ),
    (
        "proved-by-unknown-scheme",
        "whose proof it is is named in a way that is not known",
        |document, _| set(document, "/proved/1/by/scheme", json!("Nickname")),
    ),
    (
        "proved-by-empty-name",
        "whose proof it is is an empty text",
        |document, _| set(document, "/proved/1/by/value", json!("")),
    ),
    (
        "proved-as-object",
        "what was proved is no list",
        |document, _| {
            set(
                document,
                "/proved",
                json!({ "type": "ProofStatement", "what": "integrity" }),
            )
        },
    ),
];

const NO_OPEN: &[Row] = &[
    (
        "not-proved-word-unknown",
        "something is listed as not proved for which there is no word",
        |document, _| set(document, "/notProved/0", json!("weather")),
    ),
    (
        "not-proved-as-text",
        "what was not proved is no list",
        |document, _| set(document, "/notProved", json!("signature")),
    ),
];

const PLAIN: &[Row] = &[(
    "plain-export",
    "an export that proves nothing can be converted, and everything is listed as not proved",
    |document, _| plain(document),
)];

const PLAIN_WITH_PROOF: &[Row] = &[
    (
        "plain-export-with-proof",
        "a plain export is said to prove something",
        |document, _| set(document, "/source/framing", json!("json")),
    ),
    (
        "plain-export-with-integrity",
        "a plain export has no digest with which its values could be compared",
        |document, _| {
            set(document, "/source/framing", json!("json"));
            prove(
                document,
                json!([{ "type": "ProofStatement", "what": "integrity" }]),
            );
        },
    ),
];

const COUNTED: &[Row] = &[(
    "proof-left-and-nothing-proved",
    "a proof that nobody checked is not carried either",
    |document, _| {
        prove(document, json!([]));
        set(document, "/lossReport/counts/proofNotCarried", json!(1));
    },
)];

const NOT_COUNTED: &[Row] = &[
    (
        "proved-and-carried",
        "what was proved of the source is not counted as lost for the draft",
        |document, _| remove(document, "/lossReport/counts/proofNotCarried"),
    ),
    (
        "integrity-proved-and-carried",
        "a digest that was compared proves nothing of the draft, and is not counted as lost for it",
        |document, _| {
            prove(
                document,
                json!([{ "type": "ProofStatement", "what": "integrity" }]),
            );
            remove(document, "/lossReport/counts/proofNotCarried");
        },
    ),
];

const SAID: &[Row] = &[(
    "everything-proved",
    "a source may prove everything that there is a word for",
    |document, _| {
        let all = json!([
            { "type": "ProofStatement", "what": "integrity" },
            proved("signature"),
            chain(),
            proved("ledgerInclusion"),
            proved("ledgerFinality"),
            proved("notRevoked"),
            proved("signerIdentity")
        ]);
        prove(document, all);
        remove(document, "/notProved");
    },
)];

const SILENT: &[Row] = &[
    (
        "revocation-not-mentioned",
        "whether the record was revoked is neither proved nor left open",
        |document, _| {
            let open = ["signature", "certificateChain", "signerIdentity"];
            set(document, "/notProved", json!(open));
        },
    ),
    (
        "not-proved-missing",
        "nothing is said of what was not proved",
        |document, _| remove(document, "/notProved"),
    ),
];

/// The integrity, and the signatures of two, of whom the second has this name in its certificate.
fn signed_by_two(second: &str) -> Value {
    let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
    let mut other = proved("signature");
    super::base::set(&mut other, "/by/scheme", "CertificateSubject");
    super::base::set(&mut other, "/by/value", second);
    json!([integrity, proved("signature"), other])
}

const TWICE: &[Row] = &[
    (
        "proved-and-not-proved",
        "one thing is listed both as proved and as not",
        |document, _| set(document, "/notProved/4", json!("integrity")),
    ),
    (
        "proved-by-two-and-not-proved",
        "the signatures of two are proved, and a signature is listed as not proved",
        |document, _| {
            prove(
                document,
                signed_by_two("CN=peer0.importers.example,O=Registro Origen"),
            );
            set(document, "/notProved/5", json!("signature"));
        },
    ),
];

const BY_NOBODY: &[Row] = &[
    (
        "signature-by-nobody",
        "a signature is proved, and it is not said whose",
        |document, _| {
            let mut signature = proved("signature");
            super::base::remove(&mut signature, "/by");
            let all = json!([{ "type": "ProofStatement", "what": "integrity" }, signature]);
            prove(document, all);
        },
    ),
    (
        "ledger-by-nobody",
        "a record stands on a ledger, and it is not said on which",
        |document, _| remove(document, "/proved/1/by"),
    ),
];

/// A chain of certificates that leads to no named root.
fn rootless() -> Value {
    let mut chain = chain();
    super::base::remove(&mut chain, "/root");
    chain
}

const NO_ROOT: &[Row] = &[
    (
        "chain-without-root",
        "a chain of certificates leads to no named root",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            prove(
                document,
                json!([integrity, proved("signature"), rootless()]),
            );
        },
    ),
    (
        "second-chain-without-root",
        "one chain of certificates leads to a named root, and a second to none",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            let all = json!([integrity, proved("signature"), chain(), rootless()]);
            prove(document, all);
        },
    ),
];

const ORDERED: &[Row] = &[
    (
        "chain-to-named-root",
        "a signature and its chain of certificates lead to a named root",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            prove(document, json!([integrity, proved("signature"), chain()]));
        },
    ),
    (
        "identity-by-ledger",
        "who holds an address may be proved without a signature",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            let all = json!([
                integrity,
                proved("ledgerInclusion"),
                proved("signerIdentity")
            ]);
            prove(document, all);
        },
    ),
    (
        "revocation-alone",
        "that nothing was revoked rests on nothing else",
        |document, _| prove(document, json!([proved("notRevoked")])),
    ),
    (
        "endorsed-by-two",
        "two organizations endorse one record",
        |document, _| {
            prove(
                document,
                signed_by_two("CN=peer0.customs.example,O=Customs"),
            );
        },
    ),
    (
        "order-of-statements",
        "in what order the statements stand does not matter",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            let all = json!([
                proved("ledgerFinality"),
                proved("ledgerInclusion"),
                integrity
            ]);
            prove(document, all);
        },
    ),
];

const NOT_ORDERED: &[Row] = &[
    (
        "signature-without-integrity",
        "a signature over a digest that was not compared proves nothing of the record",
        |document, _| prove(document, json!([proved("signature")])),
    ),
    (
        "ledger-without-integrity",
        "a digest on a ledger that was not compared proves nothing of the record",
        |document, _| prove(document, json!([proved("ledgerInclusion")])),
    ),
    (
        "chain-without-signature",
        "a certificate under which nothing was verified proves nothing",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            prove(document, json!([integrity, chain()]));
        },
    ),
    (
        "finality-without-inclusion",
        "a block that was agreed on proves nothing of a record that is not in it",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            prove(document, json!([integrity, proved("ledgerFinality")]));
        },
    ),
    (
        "identity-of-nobody",
        "the identity of a signer is proved where nothing was signed",
        |document, _| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            prove(document, json!([integrity, proved("signerIdentity")]));
        },
    ),
];

const OF_OTHERS: &[Row] = &[(
    "signature-by-another-did",
    "the source is signed by a key that has a DID",
    |document, maker| {
        let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
        let signature = by_did("signature", maker.actor("exporter").did());
        prove(document, json!([integrity, signature]));
    },
)];

const OWN: &[Row] = &[
    (
        "signature-by-converter",
        "the converter gives its own signature as a proof of the source",
        |document, maker| {
            let integrity = json!({ "type": "ProofStatement", "what": "integrity" });
            let signature = by_did("signature", maker.issuer().did());
            prove(document, json!([integrity, signature]));
        },
    ),
    (
        "identity-by-converter",
        "that whoever holds the address is the certifier, the converter says itself",
        |document, maker| {
            let all = json!([
                { "type": "ProofStatement", "what": "integrity" },
                proved("ledgerInclusion"),
                by_did("signerIdentity", maker.issuer().did())
            ]);
            prove(document, all);
        },
    ),
];
