//! Keys that were in wrong hands (SPEC chapter *DID*).

use serde_json::json;

use super::{documented, firm};
use crate::recipe::base::{add_evidence, set};
use crate::recipe::{Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let bad = BAD.iter().map(|(name, title, since, logged)| {
        lost(
            vector(format!("did/{name}"), title),
            issuer_method,
            *since,
            *logged,
        )
        .refused("did.key-compromised")
        .done()
    });
    let good = GOOD.iter().map(|(name, title, method, since, logged)| {
        lost(
            vector(format!("did/{name}"), title),
            *method,
            *since,
            *logged,
        )
        .shows(&["did.key-compromised"])
        .done()
    });
    let documented = [
        lost(
            documented(
                "compromised-key-of-document",
                "a compromised key of a DID document signs nothing",
                |_, _| (),
            ),
            |maker| firm(maker, "key-1").method().to_owned(),
            -43_200,
            None,
        )
        .refused("did.key-compromised")
        .done(),
        lost(
            documented(
                "compromised-other-key-of-document",
                "another compromised key of the same DID changes nothing",
                |_, _| (),
            ),
            |maker| firm(maker, "key-2").method().to_owned(),
            -43_200,
            None,
        )
        .shows(&["did.key-compromised"])
        .done(),
        lost(
            vector(
                "did/compromised-witness",
                "a second proof with a compromised key spoils the credential",
            ),
            |maker| maker.actor("witness").method().to_owned(),
            -43_200,
            None,
        )
        .refused("did.key-compromised")
        .shows(&["proof.sets"])
        .after(|signed, maker| {
            *signed = maker.actor("witness").sign(signed, maker.instant(-86_400))
        })
        .done(),
    ];
    bad.chain(good).chain(documented).collect()
}

fn issuer_method(maker: &Maker) -> String {
    maker.issuer().method().to_owned()
}

/// Evidence that a key was lost, and of the time at which a log saw the credential; in seconds from
/// the instant asked about.
fn lost(draft: Draft, method: Owner, since: i64, logged: Option<i64>) -> Draft {
    draft.evidence(move |evidence, maker| {
        let lost = json!({ "verificationMethod": method(maker), "since": maker.instant(since) });
        add_evidence(evidence, "compromised", lost);
        if let Some(logged) = logged {
            set(evidence, "/loggedAt", maker.instant(logged));
        }
    })
}

/// Since when the issuer's key was lost, and when the credential was logged. It was signed a day ago.
const BAD: &[(&str, &str, i64, Option<i64>)] = &[
    (
        "compromised-before-signing",
        "a proof made with a key already lost is refused",
        -172_800,
        None,
    ),
    (
        "compromised-after-signing",
        "a proof that says it is older than the loss of its key is refused without a log",
        -43_200,
        None,
    ),
    (
        "compromised-logged-at-the-loss",
        "a log that saw the credential at the instant of the loss does not save it",
        -43_200,
        Some(-43_200),
    ),
    (
        "compromised-logged-later",
        "a log that saw the credential after the loss does not save it",
        -43_200,
        Some(-3_600),
    ),
];

/// Whose verification method it is.
type Owner = fn(&Maker) -> String;

/// Whose key was lost, since when, and when the credential was logged.
const GOOD: &[(&str, &str, Owner, i64, Option<i64>)] = &[
    (
        "compromised-logged-before",
        "a credential that a log saw a second before its key was lost stands",
        issuer_method,
        -43_200,
        Some(-43_201),
    ),
    (
        "compromised-stranger",
        "a stranger's lost key changes nothing",
        |maker| maker.stranger().method().to_owned(),
        -172_800,
        None,
    ),
    (
        "logged",
        "a log of the credential changes nothing while no key is lost",
        |maker| maker.stranger().method().to_owned(),
        -172_800,
        Some(-3_600),
    ),
];
