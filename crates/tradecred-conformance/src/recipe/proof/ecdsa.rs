//! Proofs under `ecdsa-jcs-2019`: P-256 and P-384, what their signatures look like, sets and chains with
//! other suites (SPEC chapter *Proof*).

use serde_json::{Value, json};
use tradecred_vc::digest::HashFunction;
use tradecred_vc::key::Algorithm;

use super::values::{bytes, text};
use super::{configuration, yesterday};
use crate::recipe::base::{remove, set, trust_list};
use crate::recipe::{Actor, Draft, Maker, Recipe, maker, vector};

mod mixed;
pub(in crate::recipe) mod number;
mod spelled;

use number::twin;
use spelled::VALUES;

/// The feature of targets that support the suite.
pub(in crate::recipe) const FEATURE: &str = "ecdsa-jcs-2019";

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = good();
    recipes.extend(VALUES.iter().map(|(name, title, code, algorithm, change)| {
        ecdsa(name, title, *algorithm)
            .refused(code)
            .shows(if *code == "proof.signature" {
                &["proof.ecdsa"]
            } else {
                &[]
            })
            .after(|signed, _| {
                let value = signed.pointer("/proof/proofValue").and_then(Value::as_str);
                let changed = change(*algorithm, bytes(value.unwrap_or_default()));
                set(signed, "/proof/proofValue", text(&changed));
            })
            .done()
    }));
    recipes.extend(CONFIGURATIONS.iter().map(|(name, title, code, change)| {
        let draft = vector(format!("proof/{name}"), title);
        issued_by(draft, Algorithm::P256)
            .needs(FEATURE)
            .refused(code)
            .sign(|document, maker| {
                let issuer = issuer(maker, Algorithm::P256);
                let mut proof = configuration(&issuer, &document, maker);
                change(&mut proof, maker);
                issuer.sign_configuration(&document, proof)
            })
            .done()
    }));
    recipes.extend(ALTERED.iter().map(|(name, title, code, also, change)| {
        ecdsa(name, title, Algorithm::P384)
            .refused(code)
            .or_codes(also)
            .after(change)
            .done()
    }));
    recipes.extend(messages());
    recipes.extend(mixed::recipes());
    recipes
}

/// The issuer with a key of this algorithm.
pub(in crate::recipe) fn issuer(maker: &Maker, algorithm: Algorithm) -> Actor {
    maker.actor_under(algorithm, "issuer")
}

/// The issuer of the document is the one with a key of this algorithm, and a trust list names it.
fn issued_by(draft: Draft, algorithm: Algorithm) -> Draft {
    draft
        .before(move |document, maker| set(document, "/issuer/id", issuer(maker, algorithm).did()))
        .evidence(move |evidence, maker| {
            let list = trust_list(maker, issuer(maker, algorithm).did());
            set(evidence, "/trustLists", json!([list]));
        })
}

/// A vector signed honestly with a key of this algorithm.
fn ecdsa(name: &str, title: &'static str, algorithm: Algorithm) -> Draft {
    issued_by(vector(format!("proof/{name}"), title), algorithm)
        .needs(FEATURE)
        .sign(move |document, maker| issuer(maker, algorithm).sign(&document, yesterday(maker)))
}

fn good() -> Vec<Recipe> {
    let high = |name, title, algorithm| {
        ecdsa(name, title, algorithm)
            .shows(&["proof.twin"])
            .after(move |signed, _| {
                let value = signed.pointer("/proof/proofValue").and_then(Value::as_str);
                let other = twin(algorithm, &bytes(value.unwrap_or_default()));
                set(signed, "/proof/proofValue", text(&other));
            })
            .done()
    };
    vec![
        ecdsa(
            "ecdsa-p-256",
            "a proof with a P-256 key holds",
            Algorithm::P256,
        )
        .shows(&["proof.hash", "proof.twin", "proof.value"])
        .done(),
        ecdsa(
            "ecdsa-p-384",
            "a proof with a P-384 key holds",
            Algorithm::P384,
        )
        .shows(&["proof.hash", "proof.twin", "proof.value"])
        .done(),
        high(
            "ecdsa-p-256-high-s",
            "the signature of a P-256 key with the high s says the same and holds",
            Algorithm::P256,
        ),
        high(
            "ecdsa-p-384-high-s",
            "the signature of a P-384 key with the high s says the same and holds",
            Algorithm::P384,
        ),
        issued_by(
            vector(
                "proof/ecdsa-context-absent",
                "a proof under ecdsa-jcs-2019 without contexts of its own holds",
            ),
            Algorithm::P256,
        )
        .needs(FEATURE)
        .shows(&["proof.context"])
        .sign(|document, maker| {
            let issuer = issuer(maker, Algorithm::P256);
            let mut proof = configuration(&issuer, &document, maker);
            remove(&mut proof, "/@context");
            issuer.sign_configuration(&document, proof)
        })
        .done(),
        vector(
            "proof/ecdsa-key-under-eddsa",
            "a P-256 key does not sign under eddsa-jcs-2022",
        )
        .refused("did.key-type")
        .sign(|document, maker| {
            let issuer = issuer(maker, Algorithm::P256);
            let mut proof = configuration(&issuer, &document, maker);
            set(&mut proof, "/cryptosuite", "eddsa-jcs-2022");
            issuer.sign_configuration(&document, proof)
        })
        .done(),
        vector(
            "proof/eddsa-key-under-ecdsa",
            "an Ed25519 key does not sign under ecdsa-jcs-2019, although its signature fits",
        )
        .needs(FEATURE)
        .refused("did.key-type")
        .sign(|document, maker| {
            let mut proof = configuration(&maker.issuer(), &document, maker);
            set(&mut proof, "/cryptosuite", "ecdsa-jcs-2019");
            maker.issuer().sign_configuration(&document, proof)
        })
        .done(),
        ecdsa(
            "ecdsa-signed-with-another-key",
            "a stranger's P-256 signature under the issuer's verification method does not fit",
            Algorithm::P256,
        )
        .refused("proof.signature")
        .sign(|document, maker| {
            let proof = configuration(&issuer(maker, Algorithm::P256), &document, maker);
            let stranger = maker.actor_under(Algorithm::P256, "stranger");
            stranger.sign_configuration(&document, proof)
        })
        .done(),
    ]
}

/// Signers that hash with the function of the other curve, or in the other order.
fn messages() -> Vec<Recipe> {
    let hashed = |name, title, algorithm, function| {
        ecdsa(name, title, algorithm)
            .refused("proof.signature")
            .shows(&["proof.hash"])
            .sign(move |document, maker| {
                let issuer = issuer(maker, algorithm);
                let proof = configuration(&issuer, &document, maker);
                maker::secure_under(function, document, proof, |hashes| {
                    issuer.key().sign(hashes)
                })
            })
            .done()
    };
    vec![
        hashed(
            "ecdsa-p-256-with-sha-384",
            "with a P-256 key document and proof are not hashed with SHA-384",
            Algorithm::P256,
            HashFunction::Sha384,
        ),
        hashed(
            "ecdsa-p-384-with-sha-256",
            "with a P-384 key document and proof are not hashed with SHA-256",
            Algorithm::P384,
            HashFunction::Sha256,
        ),
        ecdsa(
            "ecdsa-hashes-in-wrong-order",
            "with a P-256 key the hash of the document does not come first either",
            Algorithm::P256,
        )
        .refused("proof.signature")
        .sign(|document, maker| {
            let issuer = issuer(maker, Algorithm::P256);
            let proof = configuration(&issuer, &document, maker);
            maker::secure(document, proof, |hashes| {
                let (first, second) = hashes.split_at(hashes.len() / 2);
                issuer.key().sign(&[second, first].concat())
            })
        })
        .done(),
    ]
}

/// Name, title, code, and the change.
type Configured = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

/// Changes of the configuration that the issuer then signed.
const CONFIGURATIONS: &[Configured] = &[
    (
        "ecdsa-context-shorter",
        "a proof under ecdsa-jcs-2019 over the first context only is not one over both",
        "proof.context",
        |proof, _| {
            let first = proof.pointer("/@context/0").cloned().unwrap_or_default();
            set(proof, "/@context", json!([first]));
        },
    ),
    (
        "ecdsa-purpose-authentication",
        "a proof under ecdsa-jcs-2019 made to log in does not assert a credential",
        "proof.purpose",
        |proof, _| set(proof, "/proofPurpose", "authentication"),
    ),
    (
        "ecdsa-expired",
        "a proof under ecdsa-jcs-2019 ends as any other",
        "proof.expired",
        |proof, maker| set(proof, "/expires", maker.instant(-1)),
    ),
];

/// Name, title, code, codes of who looks in another order or knows more suites, and the change.
type Altered = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    fn(&mut Value, &Maker),
);

/// Changes after an honest signature of a P-384 key.
const ALTERED: &[Altered] = &[
    (
        "ecdsa-relabelled-eddsa",
        "a proof under ecdsa-jcs-2019 does not pass as one under eddsa-jcs-2022",
        "proof.value",
        &["did.key-type"],
        |signed, _| set(signed, "/proof/cryptosuite", "eddsa-jcs-2022"),
    ),
    (
        "ecdsa-relabelled-rdfc",
        "a proof under ecdsa-jcs-2019 does not pass as one under ecdsa-rdfc-2019",
        "proof.cryptosuite",
        &["proof.signature"],
        |signed, _| set(signed, "/proof/cryptosuite", "ecdsa-rdfc-2019"),
    ),
    (
        "ecdsa-relabelled-upper-case",
        "the name ecdsa-jcs-2019 is compared letter by letter",
        "proof.cryptosuite",
        &[],
        |signed, _| set(signed, "/proof/cryptosuite", "ECDSA-JCS-2019"),
    ),
    (
        "ecdsa-document-altered",
        "a document altered after a P-384 signature is noticed",
        "proof.signature",
        &[],
        |signed, _| {
            set(
                signed,
                "/id",
                "urn:uuid:00000000-0000-4000-8000-000000000000",
            )
        },
    ),
    (
        "ecdsa-created-altered",
        "a time altered after a P-384 signature is noticed",
        "proof.signature",
        &[],
        |signed, maker| set(signed, "/proof/created", maker.instant(-86_401)),
    ),
    (
        "ecdsa-value-in-base64url",
        "a P-384 signature in base64url is refused",
        "proof.value",
        &[],
        |signed, _| {
            let value = signed.pointer("/proof/proofValue").and_then(Value::as_str);
            let bytes = bytes(value.unwrap_or_default());
            let respelled =
                tradecred_vc::multibase::encode(tradecred_vc::multibase::Base::Base64Url, &bytes);
            set(signed, "/proof/proofValue", respelled);
        },
    ),
];
