//! Vectors of the choice among several lists of one id, and of lists that are too old (SPEC chapter
//! *Status*).

use serde_json::{Value, json};

use super::{INDEX, LIST, REVOCATION, list_of, listed, sign, unsigned_list, with_list, with_lists};
use crate::recipe::base::{add_evidence, remove, set};
use crate::recipe::{Maker, Recipe};

const NEWEST: &str = "status.newest-list";
const REVOKED: &str = "status.revoked";
const DAY: i64 = 86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    [newest(), newest_is_bad(), dates(), rollback()]
        .into_iter()
        .flatten()
        .collect()
}

/// The newest list that is not after the instant asked about decides, in whatever order they come.
fn newest() -> Vec<Recipe> {
    vec![
        with_lists(
            "newer-list-revokes",
            "a credential is revoked once a newer list says so",
            |maker| vec![dated(maker, -DAY, false), dated(maker, -3_600, true)],
        )
        .shows(&[NEWEST])
        .standing("withdrawn", REVOKED)
        .done(),
        with_lists(
            "newer-list-revokes-comes-first",
            "the order in which lists are handed in decides nothing",
            |maker| vec![dated(maker, -3_600, true), dated(maker, -DAY, false)],
        )
        .shows(&[NEWEST])
        .standing("withdrawn", REVOKED)
        .done(),
        with_lists(
            "newer-list-clears",
            "an older list that had the bit set does not outlive a newer one without it",
            |maker| vec![dated(maker, -DAY, true), dated(maker, -3_600, false)],
        )
        .shows(&[NEWEST])
        .done(),
        with_lists(
            "revoked-by-a-later-list",
            "a list of tomorrow says nothing about today",
            |maker| vec![dated(maker, -3_600, false), dated(maker, DAY, true)],
        )
        .shows(&[NEWEST])
        .done(),
        with_lists(
            "asked-before-revocation",
            "a credential asked about before its revocation was in force then",
            |maker| vec![dated(maker, -3_600, false), dated(maker, 7_200, true)],
        )
        .shows(&[NEWEST])
        .at(7_199)
        .done(),
        with_lists(
            "asked-at-revocation",
            "the same credential asked about from the instant of the newer list is withdrawn",
            |maker| vec![dated(maker, -3_600, false), dated(maker, 7_200, true)],
        )
        .shows(&[NEWEST])
        .at(7_200)
        .standing("withdrawn", REVOKED)
        .done(),
    ]
}

/// A newest list that decides nothing is not replaced by an older one.
fn newest_is_bad() -> Vec<Recipe> {
    vec![
        with_lists(
            "newest-list-tampered",
            "an older good list does not stand in for a newest one that was tampered with",
            |maker| {
                let mut newest = dated(maker, -3_600, true);
                set(
                    &mut newest,
                    "/credentialSubject/id",
                    "https://status.aceros.example/elsewhere#list",
                );
                vec![dated(maker, -DAY, false), newest]
            },
        )
        .shows(&[NEWEST])
        .standing("undecided", "status.list-proof")
        .done(),
        with_lists(
            "newest-list-stale",
            "an older list without an end does not stand in for a newest one that has ended",
            |maker| {
                let mut newest = list_of(maker, LIST, REVOCATION, &[], -3_600);
                set(&mut newest, "/validUntil", maker.instant(-1_800));
                vec![dated(maker, -DAY, false), sign(maker, &newest)]
            },
        )
        .shows(&[NEWEST])
        .standing("undecided", "status.stale")
        .done(),
    ]
}

/// The period of the one list at hand.
fn dates() -> Vec<Recipe> {
    vec![
        with_list(
            "list-from-this-instant",
            "a list counts from the instant of its validFrom",
            |list, maker| {
                set(list, "/validFrom", maker.instant(0));
            },
        )
        .needs("at")
        .shows(&[NEWEST])
        .done(),
        with_list(
            "list-one-second-early",
            "a list does not count a second before its validFrom",
            |list, maker| {
                set(list, "/validFrom", maker.instant(1));
            },
        )
        .needs("at")
        .standing("undecided", "status.list-missing")
        .done(),
        with_list(
            "list-of-tomorrow",
            "a list of tomorrow is no list for today",
            |list, maker| {
                set(list, "/validFrom", maker.instant(DAY));
            },
        )
        .standing("undecided", "status.list-missing")
        .done(),
        with_list(
            "list-without-valid-from",
            "a list that does not say since when it holds serves while there is no other",
            |list, _| {
                remove(list, "/validFrom");
            },
        )
        .shows(&[NEWEST])
        .done(),
        with_lists(
            "list-without-valid-from-beside-another",
            "a list that does not say since when it holds is older than any that does",
            |maker| {
                let mut undated = unsigned_list(maker, &[]);
                remove(&mut undated, "/validFrom");
                vec![dated(maker, -DAY, true), sign(maker, &undated)]
            },
        )
        .shows(&[NEWEST])
        .standing("withdrawn", REVOKED)
        .done(),
        with_list(
            "list-until-this-instant",
            "a list is up to date at the instant of its validUntil",
            |list, maker| {
                set(list, "/validUntil", maker.instant(0));
            },
        )
        .needs("at")
        .shows(&["status.stale"])
        .done(),
        with_list(
            "list-until-one-second-ago",
            "a list is stale a second after its validUntil",
            |list, maker| {
                set(list, "/validUntil", maker.instant(-1));
            },
        )
        .needs("at")
        .standing("undecided", "status.stale")
        .done(),
        with_list(
            "list-until-half-an-hour-ago",
            "a list that ended half an hour ago is stale",
            |list, maker| {
                set(list, "/validUntil", maker.instant(-1_800));
            },
        )
        .standing("undecided", "status.stale")
        .done(),
        with_list(
            "list-until-tomorrow",
            "a list that ends tomorrow is up to date",
            |list, maker| {
                set(list, "/validUntil", maker.instant(DAY));
            },
        )
        .shows(&["status.stale"])
        .done(),
        with_lists(
            "revoked-in-a-stale-list",
            "even a set bit decides nothing in a list that is stale",
            |maker| {
                let mut list = unsigned_list(maker, &[INDEX]);
                set(&mut list, "/validUntil", maker.instant(-1_800));
                vec![sign(maker, &list)]
            },
        )
        .standing("undecided", "status.stale")
        .done(),
    ]
}

/// Lists against the newest one the verifier has seen before. The one at hand is an hour old.
fn rollback() -> Vec<Recipe> {
    let seen = |name: &str, title, seconds: i64| {
        listed(name, title).evidence(move |evidence, maker| {
            let list = unsigned_list(maker, &[]);
            add_evidence(evidence, "statusLists", seen_before(maker, &list, seconds));
        })
    };
    vec![
        seen(
            "rollback",
            "a list older than one seen before decides nothing",
            -1_800,
        )
        .standing("undecided", "status.rollback")
        .done(),
        seen(
            "rollback-by-one-second",
            "a list one second older than one seen before decides nothing",
            -3_599,
        )
        .standing("undecided", "status.rollback")
        .done(),
        seen(
            "list-seen-before",
            "a list that was itself the newest one seen before decides",
            -3_600,
        )
        .shows(&["status.rollback"])
        .done(),
        seen(
            "newer-than-seen-before",
            "a list newer than any seen before decides",
            -DAY,
        )
        .shows(&["status.rollback"])
        .done(),
        listed(
            "rollback-without-valid-from",
            "a list that does not say since when it holds is older than one seen before",
        )
        .standing("undecided", "status.rollback")
        .evidence(|evidence, maker| {
            let mut list = unsigned_list(maker, &[]);
            remove(&mut list, "/validFrom");
            add_evidence(evidence, "statusLists", seen_before(maker, &list, -DAY));
        })
        .done(),
    ]
}

/// A list at hand, and the `validFrom` of the newest one seen before.
fn seen_before(maker: &Maker, list: &Value, seconds: i64) -> Value {
    json!({ "credential": sign(maker, list), "seenValidFrom": maker.instant(seconds) })
}

/// The list of some seconds later than the maker's instant, signed then, with the bit set or not.
fn dated(maker: &Maker, seconds: i64, revoked: bool) -> Value {
    let bits: &[usize] = if revoked { &[INDEX] } else { &[] };
    let list = list_of(maker, LIST, REVOCATION, bits, seconds);
    maker
        .issuer()
        .sign(&list, maker.instant(seconds.min(-3_600)))
}
