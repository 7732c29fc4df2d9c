//! Vectors of the entry in the credential and of the bit it points to (SPEC chapter *Status*).

use serde_json::{Value, json};

use super::{
    INDEX, LIST, REVOCATION, SUSPENSION, entry, list_of, listed, sign, unsigned_list, with_list,
    with_lists,
};
use crate::recipe::base::{add_evidence, remove, set};
use crate::recipe::{Draft, Maker, Recipe};

type Change = fn(&mut Value);

const REVOKED: &str = "status.revoked";
const SUSPENDED: &str = "status.suspended";
const INDEX_TEXT: &str = "/credentialStatus/statusListIndex";
/// The id of the list of the issuer's suspensions.
const SUSPENSIONS: &str = "https://status.aceros.example/2026/suspension";

pub(super) fn recipes() -> Vec<Recipe> {
    [bits(), malformed(), unusual(), two_entries()]
        .into_iter()
        .flatten()
        .collect()
}

/// The bit decides, and only the one at the index.
fn bits() -> Vec<Recipe> {
    vec![
        with_list(
            "not-revoked",
            "a credential whose bit is not set is in force",
            |_, _| {},
        )
        .shows(&[REVOKED])
        .done(),
        with_bits(
            "revoked",
            "a credential whose bit is set in a revocation list is withdrawn",
            INDEX,
            &[INDEX],
        )
        .standing("withdrawn", REVOKED)
        .done(),
        with_bits(
            "revoked-envelope-only",
            "a revoked credential is withdrawn whether or not its document is looked at",
            INDEX,
            &[INDEX],
        )
        .envelope_only()
        .standing("withdrawn", REVOKED)
        .done(),
        with_bits(
            "neighbours-revoked",
            "the bits beside a credential's own say nothing about it",
            INDEX,
            &[INDEX - 1, INDEX + 1],
        )
        .shows(&[REVOKED])
        .done(),
        suspension(
            "not-suspended",
            "a credential whose bit is not set in a suspension list is in force",
            &[],
        )
        .shows(&[SUSPENDED])
        .done(),
        suspension(
            "suspended",
            "a credential whose bit is set in a suspension list is suspended",
            &[INDEX],
        )
        .standing("suspended", SUSPENDED)
        .done(),
        with_bits(
            "first-bit",
            "index 0 is the left-most bit of the first byte",
            0,
            &[0],
        )
        .standing("withdrawn", REVOKED)
        .done(),
        with_bits(
            "eighth-bit-is-not-the-first",
            "the left-most bit of the first byte is not index 7",
            7,
            &[0],
        )
        .shows(&[REVOKED])
        .done(),
        with_bits(
            "eighth-bit",
            "index 7 is the right-most bit of the first byte",
            7,
            &[7],
        )
        .standing("withdrawn", REVOKED)
        .done(),
    ]
}

/// Entries that the data model refuses: verification stops before the status is looked at.
fn malformed() -> Vec<Recipe> {
    const CHANGES: &[(&str, &str, Change)] = &[
        (
            "index-a-number",
            "an index given as a JSON number is refused",
            |entry| set(entry, "/statusListIndex", 94_567),
        ),
        (
            "index-missing",
            "an entry without an index is refused",
            |entry| remove(entry, "/statusListIndex"),
        ),
        (
            "purpose-missing",
            "an entry without a purpose is refused",
            |entry| remove(entry, "/statusPurpose"),
        ),
        (
            "list-not-named",
            "an entry that names no list is refused",
            |entry| remove(entry, "/statusListCredential"),
        ),
        ("size-zero", "an entry of no bits is refused", |entry| {
            set(entry, "/statusSize", 0)
        }),
        ("size-two", "an entry of two bits is refused", |entry| {
            set(entry, "/statusSize", 2)
        }),
        (
            "size-too-large",
            "an entry whose size times its index overflows is refused",
            |entry| {
                set(entry, "/statusSize", 9_007_199_254_740_991_u64);
            },
        ),
        ("size-as-text", "a size given as text is refused", |entry| {
            set(entry, "/statusSize", "1")
        }),
    ];
    let mut recipes: Vec<Recipe> = CHANGES
        .iter()
        .map(|&(name, title, change)| {
            with_entry(name, title, change)
                .refused("data-model.status-entry")
                .done()
        })
        .collect();
    recipes.extend([
        with_list(
            "entry-removed",
            "a holder cannot take the status entry out of a signed credential",
            |_, _| {},
        )
        .refused("proof.signature")
        .after(|signed, _| remove(signed, "/credentialStatus"))
        .done(),
        with_list(
            "entry-moved",
            "a holder cannot point the status entry of a signed credential elsewhere",
            |_, _| {},
        )
        .refused("proof.signature")
        .after(|signed, _| set(signed, INDEX_TEXT, "94568"))
        .done(),
    ]);
    recipes
}

/// Entries that are in order and look unusual.
fn unusual() -> Vec<Recipe> {
    vec![
        with_entry(
            "size-one",
            "an entry may say that it has one bit",
            |entry| set(entry, "/statusSize", 1),
        )
        .shows(&["data-model.status-entry"])
        .done(),
        with_entry("entry-without-id", "an entry needs no id", |entry| {
            remove(entry, "/id")
        })
        .shows(&[REVOKED])
        .done(),
        listed(
            "entry-for-refresh",
            "an entry for another purpose than revocation and suspension decides nothing",
        )
        .shows(&[REVOKED])
        .before(|document, _| set(document, "/credentialStatus/statusPurpose", "refresh"))
        .done(),
        listed(
            "entry-for-own-purpose",
            "an entry for a purpose of the issuer's own decides nothing",
        )
        .shows(&[REVOKED])
        .before(|document, _| set(document, "/credentialStatus/statusPurpose", "quota"))
        .done(),
    ]
}

/// A credential with an entry in the revocation list and one in the suspension list.
fn two_entries() -> Vec<Recipe> {
    vec![
        twice(
            "two-entries",
            "a credential with two entries is in force while neither bit is set",
            &[],
            Some(&[]),
        )
        .shows(&[REVOKED, SUSPENDED])
        .done(),
        twice(
            "second-entry-set",
            "the second of two entries counts like the first",
            &[],
            Some(&[INDEX]),
        )
        .standing("suspended", SUSPENDED)
        .done(),
        twice(
            "first-entry-set",
            "the first of two entries counts like the second",
            &[INDEX],
            Some(&[]),
        )
        .standing("withdrawn", REVOKED)
        .done(),
        twice(
            "both-entries-set",
            "a credential both revoked and suspended is withdrawn, and both are reported",
            &[INDEX],
            Some(&[INDEX]),
        )
        .shows(&["report.all-findings"])
        .standing("suspended", SUSPENDED)
        .standing("withdrawn", REVOKED)
        .done(),
        twice(
            "revoked-beside-unknown",
            "a revoked credential is withdrawn whatever its other entry would say",
            &[INDEX],
            None,
        )
        .shows(&["report.all-findings"])
        .standing("undecided", "status.list-missing")
        .standing("withdrawn", REVOKED)
        .done(),
        twice(
            "second-list-missing",
            "an entry whose list is not at hand leaves the standing undecided",
            &[],
            None,
        )
        .standing("undecided", "status.list-missing")
        .done(),
    ]
}

/// The good list at hand, and the entry changed.
fn with_entry(name: &str, title: &'static str, change: fn(&mut Value)) -> Draft {
    with_list(name, title, |_, _| {}).before(move |document, _| {
        document
            .pointer_mut("/credentialStatus")
            .into_iter()
            .for_each(change);
    })
}

/// The entry at an index, and a revocation list with these bits set.
pub(super) fn with_bits(
    name: &str,
    title: &'static str,
    index: usize,
    bits: &'static [usize],
) -> Draft {
    with_lists(name, title, |maker| {
        vec![sign(maker, &unsigned_list(maker, bits))]
    })
    .before(move |document, _| {
        set(
            document,
            "/credentialStatus",
            entry(LIST, REVOCATION, index),
        )
    })
}

/// The entry for a suspension, and a suspension list with these bits set.
fn suspension(name: &str, title: &'static str, bits: &'static [usize]) -> Draft {
    with_lists(name, title, move |maker| vec![suspensions(maker, bits)]).before(|document, _| {
        set(
            document,
            "/credentialStatus",
            entry(SUSPENSIONS, SUSPENSION, INDEX),
        )
    })
}

fn suspensions(maker: &Maker, bits: &[usize]) -> Value {
    sign(
        maker,
        &list_of(maker, SUSPENSIONS, SUSPENSION, bits, -3_600),
    )
}

/// Two entries, the bits of the revocation list, and those of the suspension list where it is at hand.
fn twice(
    name: &str,
    title: &'static str,
    revoked: &'static [usize],
    suspended: Option<&'static [usize]>,
) -> Draft {
    with_lists(name, title, move |maker| {
        vec![sign(maker, &unsigned_list(maker, revoked))]
    })
    .before(|document, _| {
        let entries = [
            entry(LIST, REVOCATION, INDEX),
            entry(SUSPENSIONS, SUSPENSION, INDEX),
        ];
        set(document, "/credentialStatus", json!(entries));
    })
    .evidence(move |evidence, maker| {
        if let Some(bits) = suspended {
            add_evidence(
                evidence,
                "statusLists",
                json!({ "credential": suspensions(maker, bits) }),
            );
        }
    })
}
