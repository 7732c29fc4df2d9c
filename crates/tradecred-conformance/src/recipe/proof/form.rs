//! Proofs whose members do not have their form (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::{configured, proofs};
use crate::recipe::base::{remove, set};
use crate::recipe::{Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let whole = WHOLE.iter().map(|(name, title, code, change)| {
        vector(format!("proof/{name}"), title)
            .refused(code)
            .after(|signed, _| change(signed))
            .done()
    });
    let members = MEMBERS.iter().map(|(name, title, code, change)| {
        configured(name, title, |proof, _| change(proof))
            .refused(code)
            .done()
    });
    let suites = CRYPTOSUITES.iter().map(|(name, title, suite, also)| {
        configured(name, title, |proof, _| set(proof, "/cryptosuite", *suite))
            .refused("proof.cryptosuite")
            .or_codes(also)
            .done()
    });
    let unasked = UNASKED.iter().map(|(name, title, member, value)| {
        configured(name, title, move |proof, _| {
            set(proof, &format!("/{member}"), value())
        })
        .shows(&["proof.malformed"])
        .done()
    });
    whole.chain(members).chain(suites).chain(unasked).collect()
}

type Row = (&'static str, &'static str, &'static str, fn(&mut Value));

/// Changes of the member `proof` as a whole, after signing.
const WHOLE: &[Row] = &[
    (
        "missing",
        "a credential without a proof is nobody's word",
        "proof.missing",
        |signed| remove(signed, "/proof"),
    ),
    (
        "empty-list",
        "an empty list of proofs is no proof",
        "proof.missing",
        |signed| set(signed, "/proof", json!([])),
    ),
    (
        "text-instead-of-object",
        "a text is not a proof",
        "proof.malformed",
        |signed| {
            set(signed, "/proof", "DataIntegrityProof");
        },
    ),
    (
        "list-with-a-text",
        "a list of proofs with a text in it is malformed",
        "proof.malformed",
        |signed| {
            let mut list = proofs(signed);
            list.push(json!("DataIntegrityProof"));
            set(signed, "/proof", list);
        },
    ),
    (
        "list-in-a-list",
        "a list of proofs inside a list of proofs is malformed",
        "proof.malformed",
        |signed| {
            let list = json!([proofs(signed)]);
            set(signed, "/proof", list);
        },
    ),
];

/// Changes of one member, which the issuer then signs.
const MEMBERS: &[Row] = &[
    (
        "id-number",
        "a proof whose id is a number is malformed",
        "proof.malformed",
        |proof| set(proof, "/id", 7),
    ),
    (
        "id-list",
        "a proof whose id is a list is malformed",
        "proof.malformed",
        |proof| {
            set(
                proof,
                "/id",
                json!(["urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544"]),
            );
        },
    ),
    (
        "previous-proof-number",
        "a proof that names its previous proof by a number is malformed",
        "proof.malformed",
        |proof| {
            set(proof, "/previousProof", 1);
        },
    ),
    (
        "previous-proof-list-with-number",
        "a proof with a number among the names of previous proofs is malformed",
        "proof.malformed",
        |proof| {
            set(
                proof,
                "/previousProof",
                json!(["urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544", 1]),
            );
        },
    ),
    (
        "domain-number",
        "a proof whose domain is a number is malformed",
        "proof.malformed",
        |proof| set(proof, "/domain", 443),
    ),
    (
        "domain-list-with-number",
        "a proof with a number among its domains is malformed",
        "proof.malformed",
        |proof| {
            set(proof, "/domain", json!(["customs.example", 443]));
        },
    ),
    (
        "challenge-number",
        "a proof whose challenge is a number is malformed",
        "proof.malformed",
        |proof| {
            set(proof, "/challenge", 424_242);
        },
    ),
    (
        "nonce-list",
        "a proof whose nonce is a list is malformed",
        "proof.malformed",
        |proof| {
            set(proof, "/nonce", json!(["n-1"]));
        },
    ),
    (
        "type-another",
        "a proof of an older type is refused",
        "proof.type",
        |proof| set(proof, "/type", "Ed25519Signature2018"),
    ),
    (
        "type-missing",
        "a proof that does not say its type is refused",
        "proof.type",
        |proof| remove(proof, "/type"),
    ),
    (
        "type-list",
        "a proof whose type is a list of one is refused",
        "proof.type",
        |proof| {
            set(proof, "/type", json!(["DataIntegrityProof"]));
        },
    ),
    (
        "type-lower-case",
        "the type of a proof is compared letter by letter",
        "proof.type",
        |proof| {
            set(proof, "/type", "dataintegrityproof");
        },
    ),
    (
        "cryptosuite-missing",
        "a proof that does not say its cryptosuite is refused",
        "proof.cryptosuite",
        |proof| {
            remove(proof, "/cryptosuite");
        },
    ),
    (
        "cryptosuite-list",
        "a proof whose cryptosuite is a list of one is refused",
        "proof.cryptosuite",
        |proof| {
            set(proof, "/cryptosuite", json!(["eddsa-jcs-2022"]));
        },
    ),
    (
        "purpose-missing",
        "a proof that does not say its purpose is refused",
        "proof.purpose",
        |proof| {
            remove(proof, "/proofPurpose");
        },
    ),
    (
        "purpose-authentication",
        "a proof made to log in does not assert a credential",
        "proof.purpose",
        |proof| {
            set(proof, "/proofPurpose", "authentication");
        },
    ),
    (
        "purpose-unknown",
        "a proof for a purpose that nobody defined is refused",
        "proof.purpose",
        |proof| {
            set(
                proof,
                "/proofPurpose",
                "https://acerosdelnorte.example/purposes/sales",
            );
        },
    ),
    (
        "purpose-list",
        "a proof whose purpose is a list of one is refused",
        "proof.purpose",
        |proof| {
            set(proof, "/proofPurpose", json!(["assertionMethod"]));
        },
    ),
    (
        "purpose-number",
        "a proof whose purpose is a number is refused",
        "proof.purpose",
        |proof| {
            set(proof, "/proofPurpose", 1);
        },
    ),
    (
        "member-undefined",
        "a proof with a member that no context defines is refused before its signature is asked",
        "json-ld.undefined-term",
        |proof| {
            set(proof, "/witnessedBy", "customs.example");
        },
    ),
];

/// Cryptosuites under which nothing was signed here: the proofs are `eddsa-jcs-2022` under another
/// label. Who supports the other suite finds a signature or a key that does not fit.
const CRYPTOSUITES: &[(&str, &str, &str, &[&str])] = &[
    (
        "cryptosuite-unknown",
        "a proof under a cryptosuite that nobody defined is refused",
        "eddsa-jcs-2099",
        &[],
    ),
    (
        "cryptosuite-of-a-draft",
        "the name that a draft gave a cryptosuite is not its name",
        "eddsa-2022",
        &[],
    ),
    (
        "cryptosuite-upper-case",
        "the name of a cryptosuite is compared letter by letter",
        "EDDSA-JCS-2022",
        &[],
    ),
    (
        "cryptosuite-none",
        "a proof under no cryptosuite is refused",
        "none",
        &[],
    ),
    (
        "cryptosuite-relabelled",
        "a proof under eddsa-jcs-2022 does not pass as one under eddsa-rdfc-2022",
        "eddsa-rdfc-2022",
        &["proof.signature"],
    ),
    (
        "cryptosuite-of-other-keys",
        "a proof with an Ed25519 key does not pass as one under an ECDSA cryptosuite",
        "ecdsa-jcs-2019",
        &["did.key-type"],
    ),
];

/// Name, title, member, and its value.
type Unasked = (&'static str, &'static str, &'static str, fn() -> Value);

/// Members that only presentations are asked for.
const UNASKED: &[Unasked] = &[
    (
        "domain-unasked",
        "a domain in a proof on a credential changes nothing when none is asked for",
        "domain",
        || json!("customs.example"),
    ),
    (
        "domains-unasked",
        "several domains in a proof on a credential change nothing when none is asked for",
        "domain",
        || json!(["customs.example", "aduana.example"]),
    ),
    (
        "challenge-unasked",
        "a challenge in a proof on a credential changes nothing when none is asked for",
        "challenge",
        || json!("n-1"),
    ),
    (
        "nonce-unasked",
        "a nonce in a proof is signed and otherwise ignored",
        "nonce",
        || json!("1b7c"),
    ),
    ("id-given", "a proof may have an id", "id", || {
        json!("urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544")
    }),
];
