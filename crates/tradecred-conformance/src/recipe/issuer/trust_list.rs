//! Vectors of identity by trust list: which lists are relied on, and which entries name the issuer on
//! the day it signed (SPEC chapter *Issuer*).

use serde_json::{Value, json};

use super::paper::unsigned_list;
use crate::recipe::base::{add_evidence, remove, set, trust_list, unsigned_trust_list};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

/// When the list was signed.
const SIGNED: i64 = -90 * 86_400;
const FROM: &str = "/credentialSubject/entries/0/from";
const UNTIL: &str = "/credentialSubject/entries/0/until";

pub(super) fn recipes() -> Vec<Recipe> {
    [entries(), relied_on(), not_relied_on(), several()]
        .into_iter()
        .flatten()
        .collect()
}

/// What the entries of a good list say. The issuer signed on the day before the one asked about.
fn entries() -> Vec<Recipe> {
    vec![
        identified(
            "entry-from-day-of-signing",
            "an entry that begins on the day of signing names the signer",
        )
        .evidence(|evidence, maker| list(evidence, maker, |list| set(list, FROM, maker.day(-1))))
        .done(),
        unidentified(
            "entry-from-day-after-signing",
            "an entry that begins the day after signing came too late for it",
        )
        .evidence(|evidence, maker| list(evidence, maker, |list| set(list, FROM, maker.day(0))))
        .done(),
        identified(
            "entry-until-day-after-signing",
            "an entry that ended after signing still names the signer",
        )
        .evidence(|evidence, maker| list(evidence, maker, |list| set(list, UNTIL, maker.day(0))))
        .done(),
        identified(
            "entry-until-day-of-signing",
            "the last day of an entry is part of it",
        )
        .evidence(|evidence, maker| list(evidence, maker, |list| set(list, UNTIL, maker.day(-1))))
        .done(),
        unidentified(
            "entry-until-day-before-signing",
            "an entry that ended before signing names nobody any more",
        )
        .evidence(|evidence, maker| list(evidence, maker, |list| set(list, UNTIL, maker.day(-2))))
        .done(),
        identified(
            "entry-renewed",
            "an entry that ended does not hide a later one for the same issuer",
        )
        .evidence(|evidence, maker| {
            list(evidence, maker, |list| {
                let first = list
                    .pointer("/credentialSubject/entries/0")
                    .cloned()
                    .unwrap_or_default();
                let mut ended = first.clone();
                set(&mut ended, "/until", maker.day(-200));
                let mut renewed = first;
                set(&mut renewed, "/from", maker.day(-200));
                set(list, "/credentialSubject/entries", json!([ended, renewed]));
            });
        })
        .done(),
        unidentified(
            "not-listed",
            "a trust list that names only others says nothing about the issuer",
        )
        .evidence(|evidence, maker| {
            set(
                evidence,
                "/trustLists",
                json!([trust_list(maker, maker.stranger().did())]),
            );
        })
        .done(),
        unidentified("no-entries", "an empty trust list names nobody")
            .evidence(|evidence, maker| {
                list(evidence, maker, |list| {
                    set(list, "/credentialSubject/entries", json!([]))
                });
            })
            .done(),
        unidentified(
            "no-trust-list",
            "without any trust list nothing says who the issuer is",
        )
        .evidence(|evidence, _| *evidence = json!({}))
        .done(),
    ]
}

/// Lists that are just in force.
fn relied_on() -> Vec<Recipe> {
    vec![
        identified(
            "trust-list-from-this-instant",
            "a trust list is relied on from the instant of its validFrom",
        )
        .needs("at")
        .evidence(|evidence, maker| {
            list(evidence, maker, |list| {
                set(list, "/validFrom", maker.instant(0))
            })
        })
        .done(),
        identified(
            "trust-list-until-this-instant",
            "a trust list is relied on up to the instant of its validUntil",
        )
        .needs("at")
        .evidence(|evidence, maker| {
            list(evidence, maker, |list| {
                set(list, "/validUntil", maker.instant(0))
            })
        })
        .done(),
    ]
}

/// Lists that are handed in and not relied on: a warning, and nothing says who the issuer is.
fn not_relied_on() -> Vec<Recipe> {
    let refused = |name: &str, title| unidentified(name, title).warns("issuer.trust-list");
    vec![
        refused("trust-list-one-second-early", "a trust list is not relied on a second before its validFrom")
            .needs("at")
            .evidence(|evidence, maker| list(evidence, maker, |list| set(list, "/validFrom", maker.instant(1))))
            .done(),
        refused("trust-list-one-second-late", "a trust list is not relied on a second after its validUntil")
            .needs("at")
            .evidence(|evidence, maker| list(evidence, maker, |list| set(list, "/validUntil", maker.instant(-1))))
            .done(),
        refused("trust-list-not-yet", "a trust list of tomorrow is not relied on today")
            .evidence(|evidence, maker| list(evidence, maker, |list| set(list, "/validFrom", maker.instant(86_400))))
            .done(),
        refused("trust-list-ended", "a trust list that ended yesterday is not relied on today")
            .evidence(|evidence, maker| list(evidence, maker, |list| set(list, "/validUntil", maker.instant(-86_400))))
            .done(),
        refused("trust-list-unsigned", "a trust list without a proof is not relied on")
            .evidence(|evidence, _| remove(evidence, "/trustLists/0/proof"))
            .done(),
        refused("trust-list-tampered", "a trust list that was changed after signing is not relied on")
            .evidence(|evidence, maker| {
                set(evidence, &format!("/trustLists/0{FROM}"), maker.day(-800));
            })
            .done(),
        refused("trust-list-signed-by-stranger", "a trust list signed with another key than its issuer's is not relied on")
            .evidence(|evidence, maker| signed_list(evidence, maker, &maker.stranger(), SIGNED))
            .done(),
        refused("trust-list-signed-by-the-listed", "a firm cannot sign a register's list that names it")
            .evidence(|evidence, maker| signed_list(evidence, maker, &maker.issuer(), SIGNED))
            .done(),
        refused("trust-list-signed-in-the-future", "a trust list whose proof was made after the instant asked about is not relied on")
            .evidence(|evidence, maker| signed_list(evidence, maker, &maker.registrar(), 86_400))
            .done(),
        refused("trust-list-key-compromised", "a trust list signed with a key known to be in wrong hands is not relied on")
            .evidence(|evidence, maker| {
                let item = json!({ "verificationMethod": maker.registrar().method(), "since": maker.instant(-100 * 86_400) });
                add_evidence(evidence, "compromised", item);
            })
            .done(),
        refused("trust-list-of-another-type", "a list of authorities handed in as a trust list is not relied on")
            .evidence(|evidence, maker| {
                let authorities = maker.registrar().sign(&unsigned_list(maker), maker.instant(SIGNED));
                set(evidence, "/trustLists", json!([authorities]));
            })
            .done(),
        refused("trust-list-undefined-term", "a trust list with a member that its contexts do not define is not relied on")
            .evidence(|evidence, maker| {
                list(evidence, maker, |list| set(list, "/credentialSubject/entries/0/nickname", "ADN"));
            })
            .done(),
    ]
}

/// Several lists at hand.
fn several() -> Vec<Recipe> {
    vec![
        identified(
            "second-trust-list-names-issuer",
            "one list that names the issuer is enough, wherever it stands",
        )
        .evidence(|evidence, maker| {
            let others = trust_list(maker, maker.stranger().did());
            set(
                evidence,
                "/trustLists",
                json!([others, trust_list(maker, maker.issuer().did())]),
            );
        })
        .done(),
        identified(
            "bad-trust-list-beside-a-good-one",
            "a list that is not relied on takes nothing away from one that is",
        )
        .warns("issuer.trust-list")
        .evidence(|evidence, maker| {
            let good = trust_list(maker, maker.issuer().did());
            let mut bad = good.clone();
            remove(&mut bad, "/proof");
            set(evidence, "/trustLists", json!([bad, good]));
        })
        .done(),
    ]
}

fn identified(name: &str, title: &'static str) -> Draft {
    vector(format!("issuer/{name}"), title)
        .shows(&["issuer.identity"])
        .needs("trust-lists")
}

fn unidentified(name: &str, title: &'static str) -> Draft {
    vector(format!("issuer/{name}"), title)
        .needs("trust-lists")
        .authenticity_undecided("issuer.identity")
}

/// Replaces the trust list by one that was changed before it was signed.
fn list(evidence: &mut Value, maker: &Maker, change: impl FnOnce(&mut Value)) {
    let mut unsigned = unsigned_trust_list(maker, maker.issuer().did());
    change(&mut unsigned);
    let signed = maker.registrar().sign(&unsigned, maker.instant(SIGNED));
    set(evidence, "/trustLists", json!([signed]));
}

/// Replaces the trust list by one that somebody signed at some time.
fn signed_list(evidence: &mut Value, maker: &Maker, signer: &Actor, created: i64) {
    let unsigned = unsigned_trust_list(maker, maker.issuer().did());
    set(
        evidence,
        "/trustLists",
        json!([signer.sign(&unsigned, maker.instant(created))]),
    );
}
