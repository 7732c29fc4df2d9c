//! Vectors of the attested conversion (SPEC chapter *Attested conversion*).
//!
//! A converter took a certification of the exporter out of a ledger and signs that the draft says the same. It
//! signs as [`Maker::issuer`]; the exporter signs nothing.

use serde_json::{Value, json};

use super::super::base::{self, CORE};
use super::super::maker::digest;
use super::area::{Area, Maker, Recipe, Row, Sample};
use super::change::{remove, set};
use super::held::{credential, only};
use super::{certificate, nafta, register, us_fta};

mod draft;
mod files;
mod findings;
mod losses;
mod members;
mod people;
mod proofs;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        members::recipes(),
        losses::recipes(),
        proofs::recipes(),
        people::recipes(),
        draft::recipes(),
        findings::recipes(),
        files::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
pub(in crate::recipe) const TYPE: &str = "AttestedConversionCredential";
/// The legal name of the converter.
pub(super) const CONVERTER: &str = "Puente Digital, S.A.P.I. de C.V.";
/// The role in which a trust list names it.
const ROLE: &str = "converter";
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;

static SAMPLE: Sample = Sample {
    area: Area {
        name: "attested-conversion",
        good: |maker| conversion(maker, draft_of(base::certification(maker))),
        claim: base::claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        register::trust(evidence, maker, vec![listed(maker)], LISTED);
    },
};

/// The entry of the trust list that names the converter.
pub(super) fn listed(maker: &Maker) -> Value {
    let mut entry = register::known(
        maker.issuer().did(),
        CONVERTER,
        maker.day(-400),
        "register of providers",
    );
    base::set(&mut entry, "/role", ROLE);
    entry
}

/// A document as an adapter makes it: nobody issued it yet.
pub(in crate::recipe) fn draft_of(mut document: Value) -> Value {
    for member in ["/id", "/issuer", "/validFrom"] {
        base::remove(&mut document, member);
    }
    document
}

/// A good conversion, unsigned: an export of a wrapped document whose digest stands on a ledger.
pub(in crate::recipe) fn conversion(maker: &Maker, draft: Value) -> Value {
    let by =
        |scheme: &str, value: &str| json!({ "type": "ProvedBy", "scheme": scheme, "value": value });
    let subject = json!({
        "type": "AttestedConversion",
        "source": {
            "type": "ConversionSource",
            "system": "Registro Origen, Ethereum mainnet",
            "framing": "openattestation-2",
            "mediaType": "application/json",
            "digestMultibase": digest(&json!({ "export": "record" })),
            "recordId": "0x7d21c1a4ad1f5ea5b9dd80bc1b0b7f6cd83a6e61",
            "retrievedAt": maker.instant(-90_600)
        },
        "mapping": {
            "type": "ConversionMapping",
            "mapping": "registro-origen-usmca",
            "version": "2",
            "digestMultibase": digest(&json!({ "mapping": "registro-origen-usmca" }))
        },
        "lossReport": {
            "type": "ConversionLosses",
            "digestMultibase": digest(&json!({ "losses": "report" })),
            "lossless": false,
            "counts": {
                "type": "LossCounts",
                "carried": 48,
                "retyped": 2,
                "derived": 4,
                "kept": 3,
                "proofNotCarried": 3
            }
        },
        "residue": {
            "type": "ConversionResidue",
            "digestMultibase": digest(&json!({ "residue": "of the record" }))
        },
        "proved": [
            { "type": "ProofStatement", "what": "integrity" },
            {
                "type": "ProofStatement",
                "what": "ledgerInclusion",
                "by": by("LedgerAddress", "eip155:1:0x2f60375e8144e16adf1979936301d8341d58c36c")
            },
            {
                "type": "ProofStatement",
                "what": "ledgerFinality",
                "by": by("Name", "checkpoint of the verifier's own node")
            }
        ],
        "notProved": ["signature", "certificateChain", "notRevoked", "signerIdentity"],
        "certifier": { "type": "SourceCertifier", "legalName": base::ISSUER_NAME },
        "draft": {
            "type": "ConversionDraft",
            "credentialType": draft.pointer("/type/1"),
            "digestMultibase": digest(&draft),
            "content": draft
        },
        "convertedBy": {
            "type": "NamedParty",
            "legalName": CONVERTER,
            "address": base::address("Paseo de la Reforma 180", "Ciudad de México", "MX")
        },
        "convertedAt": maker.instant(-90_000)
    });
    credential(maker, CORE, TYPE, &maker.issuer(), -86_400, subject)
}

/// Changes the draft; the conversion gives its new digest.
fn redraft(document: &mut Value, change: impl FnOnce(&mut Value)) {
    let place = "/credentialSubject/draft/content";
    if let Some(draft) = document.pointer_mut(place) {
        change(draft);
        let given = digest(draft);
        set(document, "/draft/digestMultibase", json!(given));
    }
}

/// Changes a member of the subject of the draft.
fn set_in_draft(document: &mut Value, pointer: &str, value: Value) {
    redraft(document, |draft| set(draft, pointer, value));
}

/// Takes a member of the subject of the draft away.
fn remove_from_draft(document: &mut Value, pointer: &str) {
    redraft(document, |draft| remove(draft, pointer));
}

/// Puts another draft into the conversion.
fn replace_draft(document: &mut Value, draft: Value, certifier: &str) {
    set(document, "/certifier/legalName", json!(certifier));
    set(
        document,
        "/draft/credentialType",
        json!(draft.pointer("/type/1")),
    );
    set(document, "/draft/content", draft);
    redraft(document, |_| {});
}

/// The source is an export that proves nothing.
fn plain(document: &mut Value) {
    set(document, "/source/framing", json!("json"));
    prove(document, json!([]));
}

/// What can be proved of a source.
pub(crate) const PROVABLE: [&str; 7] = [
    "integrity",
    "signature",
    "certificateChain",
    "ledgerInclusion",
    "ledgerFinality",
    "notRevoked",
    "signerIdentity",
];

/// Lists these statements as proved, and every other word as not.
fn prove(document: &mut Value, proved: Value) {
    let listed: Vec<&str> = proved
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|statement| statement.get("what")?.as_str())
        .collect();
    let open: Vec<&str> = PROVABLE
        .into_iter()
        .filter(|word| !listed.contains(word))
        .collect();
    set(document, "/notProved", json!(open));
    if listed.is_empty() {
        remove(document, "/lossReport/counts/proofNotCarried");
    }
    set(document, "/proved", proved);
}

/// The digest on the ledger was proved by an export beside that of the record.
fn witnessed(document: &mut Value) {
    for place in [1, 2] {
        let witness = json!({
            "type": "FileReference",
            "mediaType": "application/json",
            "digestMultibase": digest(&witness())
        });
        set(document, &format!("/proved/{place}/witness"), witness);
    }
}

/// What stands for that export.
fn witness() -> Value {
    json!({ "export": "receipt of the store" })
}

/// A statement of what was proved, by an address on a ledger.
fn proved(what: &str) -> Value {
    json!({
        "type": "ProofStatement",
        "what": what,
        "by": { "type": "ProvedBy", "scheme": "LedgerAddress", "value": "eip155:1:0x2f60375e8144e16adf1979936301d8341d58c36c" }
    })
}
