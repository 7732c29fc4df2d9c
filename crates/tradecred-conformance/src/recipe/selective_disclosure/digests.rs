//! Digests and disclosures that do not belong together.

use serde_json::json;

use super::{CERTIFIER, TELEPHONE, disclosing};
use crate::recipe::Recipe;
use crate::recipe::base::set;
use crate::recipe::jose::{Token, token};

const FORM: &str = "selective-disclosure.form";
const COLLISION: &str = "selective-disclosure.claim-collision";

pub(super) fn recipes() -> Vec<Recipe> {
    REFUSED
        .iter()
        .map(|(name, title, code, change)| {
            disclosing(name, title, |token, _| change(token))
                .refused(code)
                .done()
        })
        .collect()
}

/// Adds a disclosure, whose digest stands among those of the certifier.
fn disclose(token: &mut Token, parts: &serde_json::Value) {
    let disclosure = token::written(parts);
    token.place(CERTIFIER, &disclosure);
    token.disclosing().push(disclosure);
}

/// Name, title, code, and what is done to a token.
type Refused = (&'static str, &'static str, &'static str, fn(&mut Token));

const REFUSED: &[Refused] = &[
    (
        "disclosure-altered",
        "a disclosure that was altered fits no digest",
        "selective-disclosure.unreferenced",
        |token| {
            token.conceal(TELEPHONE);
            let salt = token.salt(TELEPHONE);
            let altered = token::written(&json!([salt, "telephone", "+52 81 5555 0118"]));
            let disclosures = token.disclosing();
            disclosures.pop();
            disclosures.push(altered);
        },
    ),
    (
        "disclosure-unasked",
        "a disclosure that no digest asks for is refused",
        "selective-disclosure.unreferenced",
        |token| {
            let salt = token.salt("unasked");
            token
                .disclosing()
                .push(token::written(&json!([salt, "note", "seen by nobody"])));
        },
    ),
    (
        "disclosure-of-hidden",
        "a disclosure whose digest stands in one that is hidden is asked for by nothing",
        "selective-disclosure.unreferenced",
        |token| {
            token.conceal(TELEPHONE);
            token.conceal(CERTIFIER);
            token.disclosing().pop();
        },
    ),
    (
        "disclosure-twice",
        "one disclosure behind a token twice is refused",
        "selective-disclosure.duplicate-digest",
        |token| {
            let disclosure = token.conceal(TELEPHONE);
            token.disclosing().push(disclosure);
        },
    ),
    (
        "digest-twice",
        "one digest in two places is refused",
        "selective-disclosure.duplicate-digest",
        |token| {
            let disclosure = token.conceal(TELEPHONE);
            token.place("/credentialSubject/basis", &disclosure);
        },
    ),
    (
        "hidden-digest-twice",
        "one digest in two places is refused, though nothing opens it",
        "selective-disclosure.duplicate-digest",
        |token| {
            let disclosure = token.conceal(TELEPHONE);
            token.place(CERTIFIER, &disclosure);
            token.disclosing().pop();
        },
    ),
    (
        "name-there-already",
        "a disclosure does not overwrite a member that everybody sees",
        COLLISION,
        |token| {
            let salt = token.salt("collision");
            disclose(token, &json!([salt, "legalName", "Somebody Else, S.A."]));
        },
    ),
    (
        "name-disclosed-twice",
        "two disclosures do not give one name",
        COLLISION,
        |token| {
            token.conceal(TELEPHONE);
            let salt = token.salt("again");
            disclose(token, &json!([salt, "telephone", "+1 713 555 0142"]));
        },
    ),
    (
        "name-of-digests",
        "a disclosure does not give digests under their reserved name",
        COLLISION,
        |token| {
            let salt = token.salt("reserved");
            disclose(token, &json!([salt, "_sd", []]));
        },
    ),
    (
        "name-of-element",
        "a disclosure does not give the reserved name of an element's digest",
        COLLISION,
        |token| {
            let salt = token.salt("reserved");
            disclose(token, &json!([salt, "...", "text"]));
        },
    ),
    (
        "salt-of-16-bits",
        "a salt that can be guessed is refused",
        "selective-disclosure.salt",
        |token| {
            disclose(token, &json!(["AAE", "note", "guess me"]));
        },
    ),
    (
        "salt-twice",
        "one salt for two disclosures is refused",
        "selective-disclosure.salt",
        |token| {
            let salt = token.salt("shared");
            disclose(token, &json!([salt, "one", "a"]));
            disclose(token, &json!([salt, "other", "b"]));
        },
    ),
    (
        "digests-no-list",
        "digests of members stand in a list",
        FORM,
        |token| {
            set(
                &mut token.payload,
                "/credentialSubject/certifier/_sd",
                "digest",
            );
        },
    ),
    ("digest-no-text", "a digest is a text", FORM, |token| {
        set(
            &mut token.payload,
            "/credentialSubject/certifier/_sd",
            json!([7]),
        );
    }),
    (
        "element-for-member",
        "a disclosure of an element opens no member",
        FORM,
        |token| {
            let salt = token.salt("element");
            disclose(token, &json!([salt, "a value without a name"]));
        },
    ),
    (
        "element-beside-others",
        "the digest of an element stands alone",
        FORM,
        |token| {
            token.conceal_element("/credentialSubject/goods/1");
            set(
                &mut token.payload,
                "/credentialSubject/goods/1/lineNumber",
                2,
            );
        },
    ),
    (
        "disclosure-of-four",
        "a disclosure has two or three parts",
        FORM,
        |token| {
            let salt = token.salt("four");
            disclose(token, &json!([salt, "note", "text", "more"]));
        },
    ),
    (
        "disclosure-empty",
        "an empty disclosure is none",
        FORM,
        |token| {
            token.disclosing().push(String::new());
        },
    ),
];
