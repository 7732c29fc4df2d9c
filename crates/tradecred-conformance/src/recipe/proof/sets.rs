//! Several proofs side by side (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::values::{bytes, text};
use super::{configuration, proofs, yesterday};
use crate::recipe::base::{CREDENTIALS, remove, set};
use crate::recipe::{Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = good();
    recipes.extend(SPOILED.iter().map(|(name, title, code, change)| {
        of(name, title, &["issuer", "witness"])
            .shows(&["proof.sets"])
            .refused(code)
            .after(change)
            .done()
    }));
    recipes.extend([
        of("set-of-nine", "nine proofs are one too many", &NINE)
            .refused("proof.limit")
            .done(),
        of(
            "set-of-three-hundred",
            "hundreds of proofs are refused by their number",
            &["issuer"],
        )
        .refused("proof.limit")
        .after(|signed, _| {
            let many: Vec<Value> = proofs(signed).into_iter().cycle().take(300).collect();
            set(signed, "/proof", many);
        })
        .done(),
        of(
            "set-with-unresolved-key",
            "a second proof whose key is not known leaves the credential undecided",
            &["issuer"],
        )
        .shows(&["proof.sets"])
        .undecidable("did.not-resolved")
        .after(|signed, maker| {
            let method = "did:web:witness.example#key-1";
            let witness = maker
                .actor("witness")
                .named("did:web:witness.example", method);
            *signed = witness.sign(signed, yesterday(maker));
        })
        .done(),
        with_second(
            "set-with-purpose-authentication",
            "a second proof made to log in spoils the credential",
            |proof, _| {
                set(proof, "/proofPurpose", "authentication");
            },
        )
        .refused("proof.purpose")
        .done(),
        with_second(
            "set-with-expired-proof",
            "a second proof that has ended spoils the credential",
            |proof, maker| {
                set(proof, "/expires", maker.instant(-1));
            },
        )
        .refused("proof.expired")
        .done(),
        with_second(
            "set-with-proof-that-ends-before-it-was-made",
            "a second proof that ends the second before it was made spoils the credential",
            |proof, maker| {
                set(proof, "/created", maker.instant(1));
                set(proof, "/expires", maker.instant(0));
            },
        )
        .refused("proof.time-order")
        .done(),
        with_second(
            "set-with-future-proof",
            "a second proof from the future spoils the credential",
            |proof, maker| {
                set(proof, "/created", maker.instant(301));
            },
        )
        .refused("proof.created-future")
        .done(),
        with_second(
            "set-with-shorter-context",
            "a second proof over other contexts spoils the credential",
            |proof, _| {
                set(proof, "/@context", json!([CREDENTIALS]));
            },
        )
        .refused("proof.context")
        .done(),
        with_second(
            "set-with-unknown-cryptosuite",
            "a second proof under an unknown cryptosuite spoils the credential",
            |proof, _| {
                set(proof, "/cryptosuite", "eddsa-jcs-2099");
            },
        )
        .refused("proof.cryptosuite")
        .done(),
    ]);
    recipes
}

fn good() -> Vec<Recipe> {
    vec![
        of("list-of-one", "one proof may stand in a list", &["issuer"])
            .shows(&["proof.sets"])
            .after(|signed, _| {
                let list = proofs(signed);
                set(signed, "/proof", list);
            })
            .done(),
        of(
            "set-of-two",
            "two proofs that both fit hold",
            &["issuer", "witness"],
        )
        .shows(&["proof.sets"])
        .done(),
        of(
            "set-of-eight",
            "eight proofs that all fit hold",
            NINE.split_at(8).0,
        )
        .shows(&["proof.limit", "proof.sets"])
        .done(),
        of(
            "set-by-one-key",
            "two proofs may be made with one key",
            &["issuer", "issuer"],
        )
        .shows(&["proof.sets"])
        .done(),
        of(
            "set-in-another-order",
            "proofs without a chain may stand in any order",
            &["issuer", "witness"],
        )
        .shows(&["proof.sets"])
        .after(|signed, _| {
            let turned: Vec<Value> = proofs(signed).into_iter().rev().collect();
            set(signed, "/proof", turned);
        })
        .done(),
        of(
            "set-with-a-proof-taken-away",
            "a proof taken out of a set leaves the others whole",
            &["issuer", "witness"],
        )
        .shows(&["proof.sets"])
        .after(|signed, _| {
            let left: Vec<Value> = proofs(signed).into_iter().take(1).collect();
            set(signed, "/proof", left);
        })
        .done(),
    ]
}

/// Nine parties, the issuer first.
const NINE: [&str; 9] = ["issuer", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];

/// A vector whose document these parties signed one after another, each for itself.
fn of(name: &str, title: &'static str, parties: &'static [&'static str]) -> Draft {
    vector(format!("proof/{name}"), title).sign(move |document, maker| {
        parties.iter().fold(document, |signed, party| {
            maker.actor(party).sign(&signed, yesterday(maker))
        })
    })
}

/// A vector with a second proof whose configuration was changed and then signed.
fn with_second(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    of(name, title, &["issuer"])
        .shows(&["proof.sets"])
        .after(move |signed, maker| {
            let witness = maker.actor("witness");
            let mut second = configuration(&witness, signed, maker);
            change(&mut second, maker);
            let second = witness.sign_configuration(signed, second);
            let both = [proofs(signed), proofs(&second)].concat();
            set(signed, "/proof", both);
        })
}

/// Name, title, code, and the change.
type Spoiled = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

/// Changes of a set of two that leave one proof of it good.
const SPOILED: &[Spoiled] = &[
    (
        "set-with-second-broken",
        "one broken signature beside the issuer's good one spoils the credential",
        "proof.signature",
        |signed, _| {
            flip(signed, "/proof/1/proofValue");
        },
    ),
    (
        "set-with-first-broken",
        "one good signature beside the issuer's broken one does not save the credential",
        "proof.signature",
        |signed, _| {
            flip(signed, "/proof/0/proofValue");
        },
    ),
    (
        "set-with-value-copied",
        "the issuer's signature does not fit under a second verification method",
        "proof.signature",
        |signed, _| {
            let value = signed
                .pointer("/proof/0/proofValue")
                .cloned()
                .unwrap_or_default();
            set(signed, "/proof/1/proofValue", value);
        },
    ),
    (
        "set-with-value-missing",
        "a second proof without a value spoils the credential",
        "proof.value",
        |signed, _| {
            remove(signed, "/proof/1/proofValue");
        },
    ),
    (
        "set-with-another-type",
        "a second proof of another type spoils the credential",
        "proof.type",
        |signed, _| {
            set(signed, "/proof/1/type", "Ed25519Signature2018");
        },
    ),
    (
        "set-with-method-missing",
        "a second proof without a verification method spoils the credential",
        "did.verification-method-url",
        |signed, _| {
            remove(signed, "/proof/1/verificationMethod");
        },
    ),
];

fn flip(signed: &mut Value, pointer: &str) {
    let mut signature = bytes(
        signed
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default(),
    );
    signature
        .first_mut()
        .into_iter()
        .for_each(|byte| *byte ^= 1);
    set(signed, pointer, text(&signature));
}
