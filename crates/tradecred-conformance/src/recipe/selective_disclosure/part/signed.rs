//! What holders and strangers change: what a part shows, what its proof says of itself, and whose it is.

use serde_json::{Value, json};
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::{ECDSA_RDFC_2019, ECDSA_SD_2023};

use super::item::{items, with_items};
use super::lines::base_signature;
use super::{
    CHOSEN, NUMBER, base, base_by, listed, mandatory_of, options, part, shown, signer, whole,
};
use crate::recipe::base::{remove, set};
use crate::recipe::{Maker, Recipe};

const BASE: &str = "proof.signature";

pub(super) fn recipes() -> Vec<Recipe> {
    let changed = CHANGED.iter().map(|(name, title, code, change)| {
        part(&format!("sd-{name}"), title, [NUMBER])
            .refused(code)
            .shows(base_signature(code))
            .after(change)
            .done()
    });
    changed.chain(mended()).chain(proofs()).collect()
}

type Change = fn(&mut Value, &Maker);

/// Name, title, code, and what is changed in a part.
const CHANGED: &[(&str, &str, &str, Change)] = &[
    (
        "shown-value-changed",
        "a value that a part shows cannot be changed",
        "selective-disclosure.statement",
        |signed, _| set(signed, NUMBER, "ADN-2026-000118"),
    ),
    (
        "mandatory-value-changed",
        "a mandatory value cannot be changed",
        BASE,
        |signed, maker| set(signed, "/validUntil", maker.instant(172_800)),
    ),
    (
        "id-changed",
        "the `id` of a part is that of the whole",
        BASE,
        |signed, maker| set(signed, "/id", maker.uuid("another")),
    ),
    (
        "created-changed",
        "a part was signed when the whole was",
        BASE,
        |signed, maker| set(signed, "/proof/created", maker.instant(-86_401)),
    ),
    (
        "purpose-changed",
        "a derived proof made to log in does not assert a credential",
        "proof.purpose",
        |signed, _| set(signed, "/proof/proofPurpose", "authentication"),
    ),
    (
        "with-previous-proof",
        "a derived proof that builds on another is refused",
        "selective-disclosure.previous-proof",
        |signed, maker| {
            set(signed, "/proof/id", maker.uuid("a"));
            set(signed, "/proof/previousProof", maker.uuid("a"));
        },
    ),
    (
        "two-derived-proofs",
        "a credential with two proofs under ecdsa-sd-2023 is refused",
        "selective-disclosure.limit",
        |signed, _| {
            let proof = signed.pointer("/proof").cloned().unwrap_or_default();
            set(signed, "/proof", json!([proof, proof]));
        },
    ),
    (
        "under-a-p-384-key",
        "a derived proof under a P-384 key is refused",
        "did.key-type",
        |signed, maker| {
            let other = maker.actor_under(Algorithm::P384, "issuer");
            set(signed, "/proof/verificationMethod", other.method());
        },
    ),
    (
        "under-a-strangers-key",
        "a part is not a stranger's",
        BASE,
        |signed, maker| {
            let stranger = maker.actor_under(Algorithm::P256, "stranger");
            set(signed, "/proof/verificationMethod", stranger.method());
        },
    ),
];

/// Parts whose proof fits what they show, but for what only the issuer's key could sign.
fn mended() -> Vec<Recipe> {
    let mended = |name: &str, title, other: fn(&mut Value, &Maker), label: &'static str| {
        part(name, title, CHOSEN)
            .refused(BASE)
            .shows(base_signature(BASE))
            .sign(move |document, maker| {
                let honest = shown(&base(&document, maker), &CHOSEN);
                let mut changed = document;
                other(&mut changed, maker);
                let forger = maker.actor_under(Algorithm::P256, "stranger");
                let mut options = options(maker, label);
                options.verification_method = signer(maker).method().to_owned();
                let forged = base_by(&forger, &changed, &options, &mandatory_of(&changed));
                let mut forged = shown(&forged, &CHOSEN);
                let signature = items(&honest).into_iter().next();
                with_items(&mut forged, |items| {
                    if let Some((place, signature)) = items.first_mut().zip(signature) {
                        *place = signature;
                    }
                });
                forged
            })
            .done()
    };
    vec![
        mended(
            "sd-end-taken-out",
            "a mandatory end that is taken out, with everything else made to fit, is noticed",
            |document, _| remove(document, "/validUntil"),
            "fresh",
        ),
        mended(
            "sd-status-taken-out",
            "a mandatory status that is taken out, with everything else made to fit, is noticed",
            |document, _| remove(document, "/credentialStatus"),
            "fresh",
        ),
        mended(
            "sd-statements-by-another-proof-key",
            "statements signed anew under another proof key are noticed",
            |document, _| set(document, "/credentialSubject/goods/0/originCriterion", "A"),
            "other",
        ),
    ]
}

fn proofs() -> Vec<Recipe> {
    vec![
        whole(
            "sd-whole-with-previous-proof",
            "a base proof that builds on the proof beside it is refused",
        )
        .refused("selective-disclosure.previous-proof")
        .sign(|document, maker| {
            let witness = maker.actor("witness");
            let mut options = witness.options(maker.instant(-86_400));
            options.id = Some(maker.uuid("a"));
            witness.sign_with(&base(&document, maker), &options)
        })
        .after(|signed, maker| set(signed, "/proof/0/previousProof", maker.uuid("a")))
        .done(),
        part(
            "sd-called-ecdsa-rdfc-2019",
            "a derived proof does not pass as one under another cryptosuite",
            CHOSEN,
        )
        .refused("proof.value")
        .or_codes(&["proof.cryptosuite"])
        .after(|signed, _| set(signed, "/proof/cryptosuite", ECDSA_RDFC_2019))
        .done(),
        part(
            "sd-signed-by-a-stranger",
            "a part of what a stranger signed under the issuer's name is refused",
            CHOSEN,
        )
        .refused(BASE)
        .shows(base_signature(BASE))
        .sign(|document, maker| {
            let stranger = maker.actor_under(Algorithm::P256, "stranger");
            let options = options(maker, "fresh");
            let forged = base_by(&stranger, &document, &options, &mandatory_of(&document));
            shown(&forged, &CHOSEN)
        })
        .done(),
        whole(
            "sd-value-of-ecdsa-rdfc-2019",
            "a proof under ecdsa-rdfc-2019 does not pass as a base proof",
        )
        .refused("selective-disclosure.proof-value")
        .sign(|document, maker| {
            let mut signed = signer(maker).sign(&document, maker.instant(-86_400));
            set(&mut signed, "/proof/cryptosuite", ECDSA_SD_2023);
            signed
        })
        .done(),
        whole(
            "sd-whole-value-changed",
            "a mandatory value of a whole cannot be changed",
        )
        .refused(BASE)
        .shows(base_signature(BASE))
        .after(|signed, maker| set(signed, "/validFrom", maker.instant(-172_800)))
        .done(),
        listed(
            whole(
                "sd-whole-by-a-stranger",
                "a whole that a stranger signed is not the issuer's",
            ),
            &[],
        )
        .not_authentic("issuer.binding")
        .sign(|document, maker| {
            let stranger = maker.actor_under(Algorithm::P256, "stranger");
            let mut options = options(maker, "fresh");
            options.verification_method = stranger.method().to_owned();
            base_by(&stranger, &document, &options, &mandatory_of(&document))
        })
        .done(),
    ]
}
