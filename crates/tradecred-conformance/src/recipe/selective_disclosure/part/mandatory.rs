//! Issuers who let a holder hide what everybody is to see, and parts where the whole is needed.

use std::borrow::Cow;

use serde_json::{Value, json};
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::{AUTHENTICATION, ECDSA_SD_2023};

use super::item::{Item, with_items};
use super::{
    CHOSEN, base_by, base_with, listed, mandatory_of, options, part, shown, signer, whole,
};
use crate::recipe::base::{CREDENTIALS, set, unsigned_trust_list};
use crate::recipe::{Maker, Recipe, vector};

const MANDATORY: &str = "selective-disclosure.mandatory";

pub(super) fn recipes() -> Vec<Recipe> {
    let hideable = HIDEABLE
        .iter()
        .flat_map(|(name, of_whole, of_part, pointer)| {
            let left_out = move |document: &Value, maker: &Maker| {
                let mut mandatory = mandatory_of(document);
                mandatory.retain(|one| one != pointer);
                base_with(document, maker, mandatory)
            };
            [
                whole(&format!("sd-{name}-hideable"), of_whole)
                    .refused(MANDATORY)
                    .sign(move |document, maker| left_out(&document, maker))
                    .done(),
                part(&format!("sd-{name}-hideable-shown"), of_part, CHOSEN)
                    .refused(MANDATORY)
                    .sign(move |document, maker| {
                        let pointers = [&CHOSEN[..], &[*pointer]].concat();
                        shown(&left_out(&document, maker), &pointers)
                    })
                    .done(),
            ]
        });
    let pointers = POINTERS.iter().map(|(name, title, code, pointer)| {
        whole(&format!("sd-{name}"), title)
            .refused(code)
            .after(move |signed, _| {
                with_items(signed, |items| {
                    if let Some(pointers) = items.last_mut().and_then(Item::elements) {
                        pointers.push(Item::Text(pointer()));
                    }
                });
            })
            .done()
    });
    hideable
        .chain(pointers)
        .chain([
            whole(
                "sd-issuer-name-hideable",
                "a name of the issuer that can be hidden is refused although its identifier cannot",
            )
            .refused(MANDATORY)
            .sign(|document, maker| {
                let mut mandatory = mandatory_of(&document);
                for one in &mut mandatory {
                    if one == "/issuer" {
                        one.push_str("/id");
                    }
                }
                base_with(&document, maker, mandatory)
            })
            .done(),
            whole(
                "sd-nothing-mandatory",
                "a base proof that makes nothing mandatory is refused",
            )
            .refused(MANDATORY)
            .sign(|document, maker| base_with(&document, maker, Vec::new()))
            .done(),
            listed(
                whole(
                    "sd-trust-list-in-part",
                    "a trust list that is a part names nobody",
                ),
                &[],
            )
            .needs("trust-lists")
            .shows(&["selective-disclosure.part"])
            .evidence(|evidence, maker| {
                let list = of_registrar(maker);
                set(
                    evidence,
                    "/trustLists",
                    json!([shown(&list, &["/credentialSubject"])]),
                );
            })
            .authenticity_undecided("issuer.identity")
            .warns("issuer.trust-list")
            .done(),
            listed(
                whole(
                    "sd-trust-list-whole",
                    "a trust list with a base proof names whom it names",
                ),
                &[],
            )
            .needs("trust-lists")
            .shows(&["selective-disclosure.part"])
            .evidence(|evidence, maker| {
                set(evidence, "/trustLists", json!([of_registrar(maker)]));
            })
            .done(),
            vector(
                "selective-disclosure/sd-presentation",
                "a presentation under ecdsa-sd-2023 is refused, whatever is in it",
            )
            .needs(ECDSA_SD_2023)
            .not_authentic("selective-disclosure.part")
            .sign(|document, maker| {
                presentation(
                    &maker.issuer().sign(&document, maker.instant(-86_400)),
                    maker,
                )
            })
            .presented(|_| json!({}))
            .done(),
            vector(
                "selective-disclosure/sd-presentation-in-part",
                "a part of a presentation is refused, whatever it shows",
            )
            .needs(ECDSA_SD_2023)
            .not_authentic("selective-disclosure.part")
            .sign(|document, maker| {
                let certified = maker.issuer().sign(&document, maker.instant(-86_400));
                shown(&presentation(&certified, maker), &["/verifiableCredential"])
            })
            .presented(|_| json!({}))
            .done(),
        ])
        .collect()
}

/// A trust list that names the issuer, with a base proof of a registrar with a P-256 key.
fn of_registrar(maker: &Maker) -> Value {
    let registrar = maker.actor_under(Algorithm::P256, "registrar");
    let mut list = unsigned_trust_list(maker, signer(maker).did());
    set(&mut list, "/issuer", registrar.did());
    let mut options = registrar.options(maker.instant(-90 * 86_400));
    options.fresh_keys = Some(maker.fresh_keys("list"));
    base_by(&registrar, &list, &options, &mandatory_of(&list))
}

/// A presentation of a credential, with a base proof of its holder.
fn presentation(credential: &Value, maker: &Maker) -> Value {
    let holder = maker.actor_under(Algorithm::P256, "holder");
    let unsigned = json!({
        "@context": [CREDENTIALS],
        "type": ["VerifiablePresentation"],
        "holder": holder.did(),
        "verifiableCredential": [credential]
    });
    let mut options = options(maker, "presentation");
    options.verification_method = holder.method().to_owned();
    options.purpose = Cow::Borrowed(AUTHENTICATION);
    base_by(&holder, &unsigned, &options, &mandatory_of(&unsigned))
}

/// Name, title of the whole, title of the part that shows it, and what the issuer did not make mandatory.
const HIDEABLE: &[(&str, &str, &str, &str)] = &[
    (
        "issuer",
        "a base proof whose holder could hide the issuer is refused",
        "an issuer that can be hidden is refused even where it is shown",
        "/issuer",
    ),
    (
        "beginning",
        "a base proof whose holder could hide the beginning is refused",
        "a beginning that can be hidden is refused even where it is shown",
        "/validFrom",
    ),
    (
        "end",
        "a base proof whose holder could hide the end is refused",
        "an end that can be hidden is refused even where it is shown",
        "/validUntil",
    ),
    (
        "status",
        "a base proof whose holder could hide the status is refused",
        "a status that can be hidden is refused even where it is shown",
        "/credentialStatus",
    ),
    (
        "type",
        "a base proof whose holder could hide the type of the subject is refused",
        "a type of the subject that can be hidden is refused even where it is shown",
        "/credentialSubject/type",
    ),
];

/// Name, title, code, and a mandatory pointer that is added.
type Pointed = (&'static str, &'static str, &'static str, fn() -> String);

const POINTERS: &[Pointed] = &[
    (
        "pointer-to-nothing",
        "a mandatory pointer that leads to nothing is refused",
        "selective-disclosure.pointer",
        || "/credentialSubject/goods/2".to_owned(),
    ),
    (
        "pointer-empty",
        "a mandatory pointer to all of the credential is refused",
        "selective-disclosure.pointer",
        String::new,
    ),
    (
        "pointer-without-slash",
        "a mandatory pointer that does not begin with a slash is refused",
        "selective-disclosure.pointer",
        || "issuer".to_owned(),
    ),
    (
        "pointer-with-lone-tilde",
        "a mandatory pointer with a tilde that stands for nothing is refused",
        "selective-disclosure.pointer",
        || "/issuer/~2".to_owned(),
    ),
    (
        "pointer-index-with-zero",
        "a mandatory pointer to an element by an index with a leading zero is refused",
        "selective-disclosure.pointer",
        || "/credentialSubject/goods/00".to_owned(),
    ),
    (
        "pointer-to-proof",
        "a mandatory pointer to the proof, which is not signed, is refused",
        "selective-disclosure.pointer",
        || "/proof/created".to_owned(),
    ),
    (
        "pointer-longest",
        "a mandatory pointer of 1,024 bytes is looked up",
        "selective-disclosure.pointer",
        || format!("/{}", "a".repeat(1_023)),
    ),
    (
        "pointer-too-long",
        "a mandatory pointer of 1,025 bytes is refused for its length",
        "selective-disclosure.limit",
        || format!("/{}", "a".repeat(1_024)),
    ),
];
