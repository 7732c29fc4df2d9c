//! Vectors of status: revoked, suspended, superseded, or not to be known (SPEC chapter *Status*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::status::make_list;
use tradecred_vc::status_list::{Bitstring, MIN_ENTRIES};
use tradecred_vc::time::Timestamp;

use super::base::{add_evidence, certification, set};
use super::{Actor, Draft, Maker, Recipe, vector};

mod change;
mod choice;
mod encoding;
mod entry;
mod gzip;
mod held;
mod index;
mod list;
mod publisher;
mod successor;

/// The id of the list of the issuer's revocations.
const LIST: &str = "https://status.aceros.example/2026/revocation";
/// Where the credential stands in it.
const INDEX: usize = 94_567;
pub(super) const REVOCATION: &str = "revocation";
pub(super) const SUSPENSION: &str = "suspension";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        entry::recipes(),
        index::recipes(),
        list::recipes(),
        choice::recipes(),
        encoding::recipes(),
        gzip::recipes(),
        change::recipes(),
        successor::recipes(),
        held::recipes(),
        publisher::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The good certification with one entry in [`LIST`], and no list at hand.
fn listed(name: &str, title: &'static str) -> Draft {
    vector(format!("status/{name}"), title).before(|document, _| {
        set(
            document,
            "/credentialStatus",
            entry(LIST, REVOCATION, INDEX),
        )
    })
}

/// The same with these lists at hand.
fn with_lists(
    name: &str,
    title: &'static str,
    lists: impl Fn(&Maker) -> Vec<Value> + Send + Sync + 'static,
) -> Draft {
    listed(name, title).evidence(move |evidence, maker| {
        for list in lists(maker) {
            add_evidence(evidence, "statusLists", json!({ "credential": list }));
        }
    })
}

/// The same with one list, no bit of it set, changed before the issuer signed it.
fn with_list(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    with_lists(name, title, move |maker| {
        let mut list = unsigned_list(maker, &[]);
        change(&mut list, maker);
        vec![sign(maker, &list)]
    })
}

/// The unsigned document of [`listed`].
fn listed_document(maker: &Maker) -> Value {
    let mut document = certification(maker);
    set(
        &mut document,
        "/credentialStatus",
        entry(LIST, REVOCATION, INDEX),
    );
    document
}

/// A status entry.
pub(super) fn entry(list: &str, purpose: &str, index: usize) -> Value {
    json!({
        "id": format!("{list}#{index}"),
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": index.to_string(),
        "statusListCredential": list
    })
}

/// The revocation list of an hour ago with these bits set.
fn unsigned_list(maker: &Maker, bits: &[usize]) -> Value {
    list_of(maker, LIST, REVOCATION, bits, -3_600)
}

/// A list of some seconds later than the maker's instant, with these bits set.
fn list_of(maker: &Maker, id: &str, purpose: &str, bits: &[usize], seconds: i64) -> Value {
    let from = maker
        .instant(seconds)
        .parse()
        .unwrap_or(Timestamp::EARLIEST);
    let list = bits_set(MIN_ENTRIES, bits)
        .map(|bits| make_list(id, maker.issuer().did(), purpose, &bits, from, None))
        .unwrap_or_default();
    Tree::Object(list).to_serde()
}

/// A list of this length with these bits set; `None` where no list has this length.
fn bits_set(entries: usize, bits: &[usize]) -> Option<Bitstring> {
    let mut list = Bitstring::new(entries)?;
    for &bit in bits {
        list.set(bit, true);
    }
    Some(list)
}

/// A status list by this publisher with these bits set, signed some seconds later than the maker's
/// instant and in force from then on.
pub(super) fn published(
    maker: &Maker,
    publisher: &Actor,
    (id, purpose): (&str, &str),
    bits: &[usize],
    seconds: i64,
) -> Value {
    let mut list = list_of(maker, id, purpose, bits, seconds);
    set(&mut list, "/issuer", publisher.did());
    publisher.sign(&list, maker.instant(seconds))
}

/// Signs a list as its issuer, an hour before the maker's instant.
fn sign(maker: &Maker, list: &Value) -> Value {
    maker.issuer().sign(list, maker.instant(-3_600))
}
