//! Disclosures that open everything, under each hash function and at every depth.

use serde_json::json;

use super::{CERTIFIER, TELEPHONE, disclosing};
use crate::recipe::Recipe;
use crate::recipe::base::set;
use crate::recipe::jose::token;

const WHOLE: &str = "selective-disclosure.whole";

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        disclosing(
            "nothing-hidden",
            "a token that may hide members and hides none is judged as any other",
            |_, _| {},
        )
        .shows(&[WHOLE])
        .done(),
        disclosing(
            "member-disclosed",
            "a disclosed member stands where its digest stood",
            |token, _| {
                token.conceal(TELEPHONE);
            },
        )
        .shows(&[WHOLE, "selective-disclosure.hash"])
        .done(),
        disclosing(
            "element-disclosed",
            "a disclosed element stands where its digest stood",
            |token, _| {
                token.conceal_element("/credentialSubject/goods/1");
            },
        )
        .shows(&[WHOLE, "selective-disclosure.form"])
        .done(),
        disclosing(
            "disclosed-in-disclosed",
            "a disclosure may hold digests of others",
            |token, _| {
                token.conceal(TELEPHONE);
                token.conceal(CERTIFIER);
            },
        )
        .shows(&[WHOLE])
        .done(),
        disclosing(
            "order-of-disclosures",
            "disclosures stand in any order",
            |token, _| {
                token.conceal(TELEPHONE);
                token.conceal("/credentialSubject/certifier/email");
                token.disclosing().reverse();
            },
        )
        .shows(&[WHOLE])
        .done(),
        disclosing("hash-named", "`sha-256` may be named", |token, _| {
            token.conceal(TELEPHONE);
            set(&mut token.payload, "/_sd_alg", "sha-256");
        })
        .shows(&["selective-disclosure.hash"])
        .done(),
        disclosing(
            "hash-unknown",
            "digests under an unknown hash function are refused",
            |token, _| {
                token.conceal(TELEPHONE);
                set(&mut token.payload, "/_sd_alg", "md5");
            },
        )
        .refused("selective-disclosure.hash")
        .done(),
        disclosing(
            "hash-capitals",
            "the name of a hash function is written in small letters",
            |token, _| {
                token.conceal(TELEPHONE);
                set(&mut token.payload, "/_sd_alg", "SHA-256");
            },
        )
        .refused("selective-disclosure.hash")
        .done(),
        disclosing(
            "disclosed-rule-broken",
            "a disclosed member is judged by the rules of the document",
            |token, _| {
                set(
                    &mut token.payload,
                    "/credentialSubject/certifier/unheard",
                    "of",
                );
                token.conceal("/credentialSubject/certifier/unheard");
            },
        )
        .refused("json-ld.undefined-term")
        .done(),
        disclosing(
            "disclosed-member-twice",
            "a disclosure whose value names a member twice is refused",
            |token, _| {
                let text = format!(r#"["{}","telephone",{{"a":1,"a":2}}]"#, token.salt("twice"));
                let disclosure = token::digits(text.as_bytes());
                token.place(CERTIFIER, &disclosure);
                token.disclosing().push(disclosure);
            },
        )
        .refused("json.duplicate-member")
        .done(),
        disclosing(
            "disclosure-no-array",
            "a disclosure that is no array is refused",
            |token, _| {
                token
                    .disclosing()
                    .push(token::written(&json!({ "salt": "a" })));
            },
        )
        .refused("selective-disclosure.form")
        .done(),
    ]
}
