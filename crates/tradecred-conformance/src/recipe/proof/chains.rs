//! Proofs that build on other proofs (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::values::{bytes, text};
use super::{configuration, proofs};
use crate::recipe::base::{remove, set};
use crate::recipe::{Draft, Maker, Recipe, maker, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let good = GOOD
        .iter()
        .map(|(name, title, links)| chained(name, title, links).shows(&["proof.chains"]).done());
    let form = FORM
        .iter()
        .map(|(name, title, code, links)| chained(name, title, links).refused(code).done());
    let circles = CIRCLES.iter().map(|(name, title, links)| {
        // No signer can make a circle whose signatures fit: who looks at those first finds them.
        chained(name, title, links)
            .refused("proof.chain-cycle")
            .or_codes(&["proof.signature"])
            .done()
    });
    let spoiled = SPOILED.iter().map(|(name, title, code, links, change)| {
        chained(name, title, links)
            .shows(&["proof.chains"])
            .refused(code)
            .after(change)
            .done()
    });
    good.chain(form)
        .chain(circles)
        .chain(spoiled)
        .chain(rest())
        .collect()
}

/// One proof of a chain: who makes it, its label, and the labels of the proofs it names.
type Link = (&'static str, &'static str, &'static [&'static str]);

const TWO: &[Link] = &[("issuer", "a", &[]), ("witness", "b", &["a"])];
const THREE: &[Link] = &[
    ("issuer", "a", &[]),
    ("witness", "b", &["a"]),
    ("chamber", "c", &["b"]),
];
const ONE_AND_A_CHAIN: &[Link] = &[
    ("issuer", "a", &[]),
    ("witness", "b", &[]),
    ("chamber", "c", &["a"]),
];
const OVER_BOTH: &[Link] = &[
    ("issuer", "a", &[]),
    ("witness", "b", &[]),
    ("chamber", "c", &["a", "b"]),
];

const GOOD: &[(&str, &str, &[Link])] = &[
    (
        "chain-of-two",
        "a proof over the document and the proof before it holds",
        TWO,
    ),
    (
        "chain-of-three",
        "each proof of a chain covers the one before it",
        THREE,
    ),
    (
        "chain-over-two",
        "a proof may cover two proofs before it",
        OVER_BOTH,
    ),
    (
        "chain-beside-a-proof",
        "a proof that a chain does not name stands beside it",
        ONE_AND_A_CHAIN,
    ),
    (
        "chain-over-two-named-backwards",
        "named proofs are covered in the order of the document, however they are named",
        &[
            ("issuer", "a", &[]),
            ("witness", "b", &[]),
            ("chamber", "c", &["b", "a"]),
        ],
    ),
];

const FORM: &[(&str, &str, &str, &[Link])] = &[
    (
        "previous-missing",
        "a proof that builds on one that is not there is refused",
        "proof.previous-missing",
        &[("issuer", "a", &["nothing"])],
    ),
    (
        "previous-missing-in-set",
        "a second proof that builds on one that is not there is refused",
        "proof.previous-missing",
        &[("issuer", "a", &[]), ("witness", "b", &["nothing"])],
    ),
    (
        "one-of-two-previous-missing",
        "a proof that builds on two of which one is there is refused",
        "proof.previous-missing",
        &[("issuer", "a", &[]), ("witness", "b", &["a", "nothing"])],
    ),
    (
        "previous-is-the-credential",
        "the id of the credential is not the id of a proof",
        "proof.previous-missing",
        &[("issuer", "a", &[]), ("witness", "b", &["credential"])],
    ),
    (
        "duplicate-id",
        "two proofs under one id cannot be told apart",
        "proof.duplicate-id",
        &[("issuer", "a", &[]), ("witness", "a", &[])],
    ),
    (
        "duplicate-id-in-chain",
        "a chain over two proofs under one id is refused",
        "proof.duplicate-id",
        &[
            ("issuer", "a", &[]),
            ("witness", "a", &[]),
            ("chamber", "b", &["a"]),
        ],
    ),
];

const CIRCLES: &[(&str, &str, &[Link])] = &[
    (
        "chain-on-itself",
        "a proof that builds on itself is refused",
        &[("issuer", "a", &["a"])],
    ),
    (
        "chain-circle-of-two",
        "two proofs that build on each other are refused",
        &[("issuer", "a", &["b"]), ("witness", "b", &["a"])],
    ),
    (
        "chain-circle-of-three",
        "three proofs that build on each other in a circle are refused",
        &[
            ("issuer", "a", &["c"]),
            ("witness", "b", &["a"]),
            ("chamber", "c", &["b"]),
        ],
    ),
    (
        "chain-circle-beside-a-proof",
        "a circle of proofs beside a good one is refused",
        &[
            ("issuer", "a", &[]),
            ("witness", "b", &["c"]),
            ("chamber", "c", &["b"]),
        ],
    ),
];

/// Name, title, code, proofs, and the change.
type Spoiled = (
    &'static str,
    &'static str,
    &'static str,
    &'static [Link],
    fn(&mut Value, &Maker),
);

/// Changes after signing.
const SPOILED: &[Spoiled] = &[
    (
        "chain-with-first-taken-away",
        "a chain whose first proof was taken away is refused",
        "proof.previous-missing",
        TWO,
        |signed, _| {
            let left: Vec<Value> = proofs(signed).into_iter().skip(1).collect();
            set(signed, "/proof", left);
        },
    ),
    (
        "chain-with-first-replaced",
        "a chain does not fit another proof put under the first one's id",
        "proof.signature",
        TWO,
        |signed, maker| {
            let issuer = maker.issuer();
            let mut first = configuration(&issuer, signed, maker);
            set(&mut first, "/id", maker.uuid("a"));
            set(&mut first, "/created", maker.instant(-86_399));
            let replaced = issuer.sign_configuration(signed, first);
            let both: Vec<Value> = proofs(&replaced)
                .into_iter()
                .chain(proofs(signed).into_iter().skip(1))
                .collect();
            set(signed, "/proof", both);
        },
    ),
    (
        "chain-with-link-taken-away",
        "a chained proof does not fit once it names nothing",
        "proof.signature",
        TWO,
        |signed, _| {
            remove(signed, "/proof/1/previousProof");
        },
    ),
    (
        "chain-with-link-turned",
        "a chained proof does not fit once it names another proof",
        "proof.signature",
        ONE_AND_A_CHAIN,
        |signed, maker| {
            set(signed, "/proof/2/previousProof", maker.uuid("b"));
        },
    ),
    (
        "chain-over-two-swapped",
        "a proof over two does not fit once those stand in another order",
        "proof.signature",
        OVER_BOTH,
        |signed, _| {
            if let Some(list) = signed.pointer_mut("/proof").and_then(Value::as_array_mut) {
                list.swap(0, 1);
            }
        },
    ),
    (
        "chain-made-of-a-set",
        "a proof that covered only the document does not fit as a chained one",
        "proof.signature",
        &[("issuer", "a", &[]), ("witness", "b", &[])],
        |signed, maker| {
            set(signed, "/proof/1/previousProof", maker.uuid("a"));
        },
    ),
];

fn rest() -> [Recipe; 5] {
    [
        vector(
            "proof/chain-named-in-a-list",
            "one previous proof may be named in a list",
        )
        .shows(&["proof.chains"])
        .sign(|document, maker| {
            let first = link(&document, &[], maker, ("issuer", "a", &[]));
            let witness = maker.actor("witness");
            let mut second = configuration(&witness, &document, maker);
            set(&mut second, "/previousProof", json!([maker.uuid("a")]));
            let covered = with_proofs(document.clone(), vec![first.clone()]);
            let secured = maker::secure(covered, second, |hashes| witness.key().sign(hashes));
            let second = secured.get("proof").cloned().unwrap_or_default();
            with_proofs(document, vec![first, second])
        })
        .done(),
        chained(
            "chain-listed-backwards",
            "a chained proof may stand before the one it names",
            TWO,
        )
        .shows(&["proof.chains"])
        .after(|signed, _| {
            let turned: Vec<Value> = proofs(signed).into_iter().rev().collect();
            set(signed, "/proof", turned);
        })
        .done(),
        vector(
            "proof/chain-over-the-document-only",
            "a chained proof that left out the proof it names does not fit",
        )
        .shows(&["proof.chains"])
        .refused("proof.signature")
        .sign(|document, maker| {
            let first = link(&document, &[], maker, ("issuer", "a", &[]));
            let second = link(&document, &[], maker, ("witness", "b", &["a"]));
            with_proofs(document, vec![first, second])
        })
        .done(),
        vector(
            "proof/chain-over-the-whole-set",
            "a chained proof that covered a proof it does not name does not fit",
        )
        .shows(&["proof.chains"])
        .refused("proof.signature")
        .sign(|document, maker| {
            let first = link(&document, &[], maker, ("issuer", "a", &[]));
            let second = link(&document, &[], maker, ("witness", "b", &[]));
            let chamber = maker.actor("chamber");
            let mut third = configuration(&chamber, &document, maker);
            set(&mut third, "/previousProof", maker.uuid("a"));
            let whole = with_proofs(document.clone(), vec![first.clone(), second.clone()]);
            let secured = maker::secure(whole, third, |hashes| chamber.key().sign(hashes));
            let third = secured.get("proof").cloned().unwrap_or_default();
            with_proofs(document, vec![first, second, third])
        })
        .done(),
        vector(
            "proof/chain-on-a-broken-proof",
            "a chained proof that fits does not save the broken one it names",
        )
        .shows(&["proof.chains"])
        .refused("proof.signature")
        .sign(|document, maker| {
            let mut first = link(&document, &[], maker, ("issuer", "a", &[]));
            let mut signature = bytes(
                first
                    .get("proofValue")
                    .and_then(Value::as_str)
                    .unwrap_or_default(),
            );
            signature
                .first_mut()
                .into_iter()
                .for_each(|byte| *byte ^= 1);
            set(&mut first, "/proofValue", text(&signature));
            let second = link(&document, &[first.clone()], maker, ("witness", "b", &["a"]));
            with_proofs(document, vec![first, second])
        })
        .done(),
    ]
}

fn chained(name: &str, title: &'static str, links: &'static [Link]) -> Draft {
    vector(format!("proof/{name}"), title).sign(move |document, maker| {
        let made = links.iter().fold(Vec::new(), |mut made, one| {
            let next = link(&document, &made, maker, *one);
            made.push(next);
            made
        });
        with_proofs(document, made)
    })
}

/// One more proof, over the document and those of the earlier proofs that it names.
fn link(
    document: &Value,
    earlier: &[Value],
    maker: &Maker,
    (party, label, previous): Link,
) -> Value {
    let actor = maker.actor(party);
    let names: Vec<String> = previous.iter().map(|label| maker.uuid(label)).collect();
    let mut proof = configuration(&actor, document, maker);
    set(&mut proof, "/id", maker.uuid(label));
    let mut covered = document.clone();
    if !names.is_empty() {
        let is_named = |proof: &&Value| {
            proof
                .get("id")
                .and_then(Value::as_str)
                .is_some_and(|id| names.iter().any(|name| name == id))
        };
        set(
            &mut covered,
            "/proof",
            earlier.iter().filter(is_named).cloned().collect::<Vec<_>>(),
        );
        match names.as_slice() {
            [one] => set(&mut proof, "/previousProof", one.as_str()),
            several => set(&mut proof, "/previousProof", several.to_vec()),
        }
    }
    maker::secure(covered, proof, |hashes| actor.key().sign(hashes))
        .get("proof")
        .cloned()
        .unwrap_or_default()
}

fn with_proofs(mut document: Value, made: Vec<Value>) -> Value {
    set(&mut document, "/proof", made);
    document
}
