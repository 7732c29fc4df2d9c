//! Changes after signing, none of which breaks the document (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::{configured, yesterday};
use crate::recipe::base::{remove, set};
use crate::recipe::{Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes: Vec<Recipe> = DOCUMENT
        .iter()
        .chain(PROOF)
        .map(|(name, title, change)| {
            vector(format!("proof/{name}"), title)
                .refused("proof.signature")
                .after(change)
                .done()
        })
        .collect();
    recipes.extend([
        vector(
            "proof/status-removed",
            "a status entry taken away after signing is missed",
        )
        .refused("proof.signature")
        .before(|document, _| {
            set(
                document,
                "/credentialStatus",
                json!({
                    "type": "BitstringStatusListEntry",
                    "statusPurpose": "revocation",
                    "statusListIndex": "94567",
                    "statusListCredential": "https://acerosdelnorte.example/status/3"
                }),
            );
        })
        .after(|signed, _| remove(signed, "/credentialStatus"))
        .done(),
        vector(
            "proof/end-removed",
            "an end of validity taken away after signing is missed",
        )
        .refused("proof.signature")
        .before(|document, maker| set(document, "/validUntil", maker.instant(-3_600)))
        .after(|signed, _| remove(signed, "/validUntil"))
        .done(),
        configured(
            "proof-end-removed",
            "the end of a proof taken away after signing is missed",
            |proof, maker| {
                set(proof, "/expires", maker.instant(-3_600));
            },
        )
        .refused("proof.signature")
        .after(|signed, _| remove(signed, "/proof/expires"))
        .done(),
        vector(
            "proof/of-another-document",
            "the proof of another document by the same issuer does not fit",
        )
        .refused("proof.signature")
        .sign(|document, maker| {
            let mut other = document.clone();
            set(&mut other, "/id", maker.uuid("another credential"));
            let signed = maker.issuer().sign(&other, yesterday(maker));
            let mut altered = document;
            set(
                &mut altered,
                "/proof",
                signed.get("proof").cloned().unwrap_or_default(),
            );
            altered
        })
        .done(),
    ]);
    recipes
}

type Row = (&'static str, &'static str, fn(&mut Value, &Maker));

const DOCUMENT: &[Row] = &[
    (
        "altered-id",
        "another id after signing does not fit the proof",
        |signed, maker| {
            set(signed, "/id", maker.uuid("another credential"));
        },
    ),
    (
        "altered-issuer-name",
        "another name of the issuer after signing does not fit the proof",
        |signed, _| {
            set(signed, "/issuer/name", "Aceros del Norte, S.A.");
        },
    ),
    (
        "altered-issuer",
        "another issuer after signing does not fit the proof",
        |signed, maker| {
            set(signed, "/issuer/id", maker.stranger().did());
        },
    ),
    (
        "altered-begin",
        "another begin of validity after signing does not fit the proof",
        |signed, maker| {
            set(signed, "/validFrom", maker.instant(-86_401));
        },
    ),
    (
        "altered-description",
        "one letter of a description changed after signing does not fit the proof",
        |signed, _| {
            set(
                signed,
                "/credentialSubject/goods/0/description",
                "Hot-rolled bars of free-cutting steel, in coil",
            );
        },
    ),
    (
        "altered-tariff-code",
        "one digit of a tariff code changed after signing does not fit the proof",
        |signed, _| {
            set(signed, "/credentialSubject/goods/0/tariff/code", "7213.91");
        },
    ),
    (
        "altered-criterion",
        "another origin criterion after signing does not fit the proof",
        |signed, _| {
            set(signed, "/credentialSubject/goods/0/originCriterion", "A");
        },
    ),
    (
        "member-added",
        "a member added after signing does not fit the proof",
        |signed, maker| {
            set(signed, "/validUntil", maker.instant(86_400));
        },
    ),
    (
        "member-removed",
        "a member taken away after signing does not fit the proof",
        |signed, _| {
            remove(signed, "/credentialSubject/certificationNumber");
        },
    ),
    (
        "line-removed",
        "a line of goods taken away after signing does not fit the proof",
        |signed, _| {
            goods(signed, |lines| drop(lines.pop()));
        },
    ),
    (
        "line-added",
        "a line of goods added after signing does not fit the proof",
        |signed, _| {
            goods(signed, |lines| {
                let mut line = lines.last().cloned().unwrap_or_default();
                set(&mut line, "/lineNumber", 3);
                lines.push(line);
            });
        },
    ),
    (
        "lines-swapped",
        "lines of goods in another order after signing do not fit the proof",
        |signed, _| {
            goods(signed, |lines| lines.reverse());
        },
    ),
];

const PROOF: &[Row] = &[
    (
        "altered-created",
        "another time of signing, one second later, does not fit the proof",
        |signed, maker| {
            set(signed, "/proof/created", maker.instant(-86_399));
        },
    ),
    (
        "created-removed",
        "the time of signing taken away afterwards is missed",
        |signed, _| {
            remove(signed, "/proof/created");
        },
    ),
    (
        "proof-end-added",
        "an end put into a proof afterwards does not fit it",
        |signed, maker| {
            set(signed, "/proof/expires", maker.instant(86_400));
        },
    ),
    (
        "domain-added",
        "a domain put into a proof afterwards does not fit it",
        |signed, _| {
            set(signed, "/proof/domain", "customs.example");
        },
    ),
    (
        "nonce-added",
        "a nonce put into a proof afterwards does not fit it",
        |signed, _| {
            set(signed, "/proof/nonce", "1b7c");
        },
    ),
    (
        "id-added",
        "an id put into a proof afterwards does not fit it",
        |signed, maker| {
            set(signed, "/proof/id", maker.uuid("proof"));
        },
    ),
    (
        "context-removed",
        "the contexts of a proof taken away afterwards are missed",
        |signed, _| {
            remove(signed, "/proof/@context");
        },
    ),
    (
        "method-exchanged",
        "a signature does not fit the key of another verification method",
        |signed, maker| {
            set(
                signed,
                "/proof/verificationMethod",
                maker.stranger().method(),
            );
        },
    ),
];

fn goods(signed: &mut Value, change: impl Fn(&mut Vec<Value>)) {
    if let Some(lines) = signed
        .pointer_mut("/credentialSubject/goods")
        .and_then(Value::as_array_mut)
    {
        change(lines);
    }
}
