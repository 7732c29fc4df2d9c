//! What a whole and a part are worth, whatever the part shows.

use serde_json::Value;
use tradecred_vc::key::Algorithm;

use super::item::{Item, with_items};
use super::{
    CHOSEN, INDEX, NUMBER, base, base_with, listed, mandatory_of, options, part, shown, signer,
    whole,
};
use crate::recipe::Recipe;
use crate::recipe::base::{add_evidence, remove, set};
use crate::recipe::proof::ecdsa::FEATURE as ECDSA_JCS_2019;
use crate::recipe::proof::ecdsa::number::twin;
use crate::recipe::selective_disclosure::hidden::successor;

const SELECTION: &str = "selective-disclosure.selection";
const SIGNATURE: &str = "selective-disclosure.base-signature";

pub(super) fn recipes() -> Vec<Recipe> {
    [wholes(), chosen(), standings()]
        .into_iter()
        .flatten()
        .collect()
}

fn wholes() -> Vec<Recipe> {
    vec![
        listed(
            whole(
                "sd-whole",
                "a credential with a base proof is judged as the whole it is",
            ),
            &[],
        )
        .shows(&[SIGNATURE, "selective-disclosure.statement"])
        .done(),
        listed(
            whole(
                "sd-whole-more-mandatory",
                "an issuer may make more mandatory than it has to",
            ),
            &[],
        )
        .shows(&[SIGNATURE, "selective-disclosure.mandatory"])
        .sign(|document, maker| {
            let mut mandatory = mandatory_of(&document);
            mandatory.push("/credentialSubject/goods".to_owned());
            base_with(&document, maker, mandatory)
        })
        .done(),
        listed(
            whole(
                "sd-whole-beside-another-proof",
                "a base proof and one under another cryptosuite hold together",
            ),
            &[],
        )
        .shows(&["proof.sets", "selective-disclosure.previous-proof"])
        .sign(|document, maker| {
            let base = base(&document, maker);
            signer(maker).sign(&base, maker.instant(-86_400))
        })
        .done(),
        listed(
            whole(
                "sd-whole-most-pointers",
                "a base proof with 1,024 mandatory pointers is read",
            ),
            &[],
        )
        .shows(&["selective-disclosure.limit"])
        .sign(|document, maker| {
            let mut mandatory = mandatory_of(&document);
            mandatory.resize(1_024, "/issuer".to_owned());
            base_with(&document, maker, mandatory)
        })
        .done(),
    ]
}

fn chosen() -> Vec<Recipe> {
    let good = |name, title, pointers: &'static [&'static str]| {
        listed(part(name, title, pointers), &[])
            .shows(&[SIGNATURE, "selective-disclosure.statement"])
            .requirements_undecided(SELECTION)
    };
    vec![
        good(
            "sd-goods-and-period",
            "a part shows goods and period, and none of the parties",
            &CHOSEN,
        )
        .shows(&[
            "selective-disclosure.label-map",
            "selective-disclosure.index",
        ])
        .done(),
        good(
            "sd-nothing-chosen",
            "a part shows that there is a certification, and nothing of it",
            &[],
        )
        .shows(&["selective-disclosure.signatures"])
        .done(),
        good(
            "sd-everything-chosen",
            "a part that shows all of its subject is still judged as a part",
            &["/credentialSubject"],
        )
        .done(),
        good(
            "sd-one-value",
            "a part shows one value of its subject",
            &[NUMBER],
        )
        .done(),
        good(
            "sd-second-of-two",
            "the second element of an array, shown alone, is the first of the part",
            &["/credentialSubject/goods/1/description"],
        )
        .done(),
        good(
            "sd-element-within",
            "of each object on the way a part shows of which type it is",
            &[
                "/credentialSubject/goods/1/tariff/code",
                "/credentialSubject/certifier/address/addressCountry",
            ],
        )
        .done(),
        good(
            "sd-elements-in-another-order",
            "the order of the lines of goods is not signed, in a part either",
            &["/credentialSubject/goods"],
        )
        .after(|signed, _| {
            if let Some(Value::Array(goods)) = signed.pointer_mut("/credentialSubject/goods") {
                goods.reverse();
            }
        })
        .done(),
        good(
            "sd-high-s",
            "a base signature with the high s says the same and holds",
            &CHOSEN,
        )
        .shows(&["proof.twin"])
        .after(|signed, _| {
            with_items(signed, |items| {
                if let Some(signature) = items.first_mut().and_then(Item::octets) {
                    *signature = twin(Algorithm::P256, signature);
                }
            });
        })
        .done(),
        good(
            "sd-other-keys-drawn",
            "each credential has keys of its own, and parts of it hold under them",
            &CHOSEN,
        )
        .sign(|document, maker| {
            let options = options(maker, "other");
            let mandatory = mandatory_of(&document);
            let base = super::base_by(&signer(maker), &document, &options, &mandatory);
            shown(&base, &CHOSEN)
        })
        .done(),
        listed(
            part(
                "sd-envelope-only",
                "where rules are not asked, a part of statements is good",
                CHOSEN,
            ),
            &[],
        )
        .envelope_only()
        .shows(&[SELECTION])
        .done(),
    ]
}

fn standings() -> Vec<Recipe> {
    let not_shown = |name, title, member: &'static str| {
        listed(part(name, title, CHOSEN), &[])
            .before(move |document, _| remove(document, member))
            .standing("undecided", "selective-disclosure.not-shown")
            .requirements_undecided(SELECTION)
    };
    vec![
        listed(
            part(
                "sd-revoked",
                "a part of a revoked document is withdrawn",
                CHOSEN,
            ),
            &[INDEX],
        )
        .standing("withdrawn", "status.revoked")
        .requirements_undecided(SELECTION)
        .done(),
        listed(
            part("sd-ended", "a part is over when the document is", CHOSEN),
            &[],
        )
        .before(|document, maker| set(document, "/validUntil", maker.instant(-1)))
        .standing("ended", "validity.until")
        .requirements_undecided(SELECTION)
        .done(),
        not_shown(
            "sd-no-end",
            "a part that shows no end may have one that is hidden",
            "/validUntil",
        )
        .done(),
        not_shown(
            "sd-no-beginning",
            "a part that shows no beginning may have one that is hidden",
            "/validFrom",
        )
        .done(),
        part(
            "sd-no-status",
            "a part that shows no status may have one that is hidden",
            CHOSEN,
        )
        .before(|document, _| remove(document, "/credentialStatus"))
        .standing("undecided", "selective-disclosure.not-shown")
        .requirements_undecided(SELECTION)
        .done(),
        listed(
            whole(
                "sd-whole-without-end",
                "a whole that has no end is known to have none",
            ),
            &[],
        )
        .shows(&["selective-disclosure.not-shown"])
        .before(|document, _| remove(document, "/validUntil"))
        .done(),
        whole(
            "sd-whole-without-status",
            "a whole that has no status is known to have none",
        )
        .shows(&["selective-disclosure.not-shown"])
        .before(|document, _| remove(document, "/credentialStatus"))
        .done(),
        listed(
            part(
                "sd-successor-perhaps",
                "a part of statements cannot show that a later credential replaces another one",
                CHOSEN,
            ),
            &[],
        )
        .needs(ECDSA_JCS_2019)
        .evidence(|evidence, maker| {
            let mut later = successor(maker, "credential");
            set(&mut later, "/issuer/id", signer(maker).did());
            remove(&mut later, "/proof");
            let later = signer(maker).sign(&later, maker.instant(-3_600));
            add_evidence(evidence, "credentials", later);
        })
        .standing("undecided", "selective-disclosure.successor")
        .requirements_undecided(SELECTION)
        .done(),
    ]
}
