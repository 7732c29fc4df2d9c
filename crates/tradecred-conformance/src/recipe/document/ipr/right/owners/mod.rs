//! Who owns a right: the owner's own statement held against what offices say on the day asked about.

use super::{
    Actor, CUSTOMS, Draft, IPR, Maker, OWNER, REGISTRY, RIGHT, Recipe, SAMPLE, STATED, Value,
    authorities, base, by_customs, by_registry, held, json, mark, office, only, other_owner, owner,
    registry, registry_entry, remove, set, statement, trust,
};
use crate::recipe::status::{REVOCATION, entry, published};

mod days;
mod in_force;
mod later;
mod listed;
mod same;

/// On which day, from the one asked about, the registry made its statement.
const DAY: i64 = STATED / 86_400;
/// The status list of the registry, and the place of a statement in it.
const LIST: &str = "https://registry.example/status/1";
const PLACE: usize = 6_123;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        listed::recipes(),
        same::recipes(),
        in_force::recipes(),
        later::recipes(),
        days::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The code of the deciding question.
fn not_shown() -> String {
    SAMPLE.area.code("owner-not-shown")
}

/// A change of a statement, as it is to be signed.
type ChangeOf = fn(&mut Value, &Maker);

/// Vectors in which the registry's statement is this one.
fn against(name: &str, title: &'static str, change: ChangeOf) -> Draft {
    let made = move |maker: &Maker| by_registry(maker, DAY, |document| change(document, maker));
    SAMPLE
        .vector(name, title)
        .before(|document, _| set(document, "/restsOn", json!([])))
        .evidence(move |evidence, maker| only(evidence, made(maker)))
}

/// A further statement of the registry, made on this day, is at hand.
fn further(draft: Draft, day: i64, change: ChangeOf) -> Draft {
    draft.evidence(move |evidence, maker| {
        let further = by_registry(maker, day, |document| change(document, maker));
        base::add_evidence(evidence, "credentials", further);
    })
}

/// A further statement of customs is at hand, which the lists know too.
fn of_customs(draft: Draft, change: ChangeOf) -> Draft {
    draft.evidence(move |evidence, maker| {
        let customs = maker.actor("customs");
        know_customs(evidence, maker, &customs);
        let further = by_customs(maker, |document| change(document, maker));
        base::add_evidence(evidence, "credentials", further);
    })
}

fn know_customs(evidence: &mut Value, maker: &Maker, customs: &Actor) {
    trust(
        evidence,
        maker,
        &[
            (&maker.issuer(), OWNER),
            (&registry(maker), REGISTRY),
            (customs, CUSTOMS),
        ],
    );
    authorities(
        evidence,
        maker,
        &[
            registry_entry(maker),
            office(maker, customs, CUSTOMS, "customs", "US"),
        ],
    );
}

/// The owners are others since thirty days before the day asked about.
fn others_since(document: &mut Value, maker: &Maker) {
    set(document, "/owners", json!([other_owner()]));
    set(document, "/ownedFrom", json!(maker.day(-30)));
}

/// The registry's list with these bits set is at hand.
fn with_list(draft: Draft, bits: &'static [usize]) -> Draft {
    draft.evidence(move |evidence, maker| {
        let list = published(maker, &registry(maker), (LIST, REVOCATION), bits, -3_600);
        base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
    })
}

/// A statement has an entry in the list of the registry.
fn enter(document: &mut Value) {
    base::set(
        document,
        "/credentialStatus",
        entry(LIST, REVOCATION, PLACE),
    );
}
