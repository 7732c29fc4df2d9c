//! A second importer that endorses a lot: known as its receiver by the split at hand, otherwise a stranger.

use super::{
    ANOTHER_ENTRY_NUMBER, Actor, By, CANNERY, Draft, EXPORTER, LOT_A, LOT_B, Maker, Recipe, SAMPLE,
    TRADER, Value, base, becomes, certified, custody, endorsement, entry, halved, halved_for, json,
    only, ownership, received_by, reference, set, split, trust,
};

const PARTY: &str = "fisheries-certificate-endorsement.party";
const IMPORTER_OF_BOX_3: &str = "fisheries-certificate-endorsement.importer";

/// What lot A is split into.
const LOT_A1: &[(u32, &str)] = &[(1, "6000")];
const LOT_A2: &[(u32, &str)] = &[(2, "4250.5")];

/// What comes before the endorsement in question, each after the one before it.
type Before = fn(&Maker) -> Vec<(By, Value)>;

/// The endorsements before the one in question, signed.
fn signed(maker: &Maker, before: &[(By, Value)]) -> Vec<Value> {
    let certificate = certified(maker, |_, _| {});
    let mut endorsements: Vec<Value> = Vec::new();
    for (place, (by, act)) in (1..).zip(before) {
        let actor = by.actor(maker);
        let day = maker.day(-20);
        let mut unsigned = endorsement(maker, &certificate, *by, &actor, &day, act.clone());
        base::set(&mut unsigned, "/id", maker.uuid(&format!("before {place}")));
        follow(&mut unsigned, place, endorsements.last());
        endorsements.push(actor.sign(&unsigned, maker.instant(-19 * 86_400)));
    }
    endorsements
}

/// Puts an endorsement at a place behind another.
fn follow(endorsement: &mut Value, place: usize, before: Option<&Value>) {
    if let Some(before) = before {
        set(endorsement, "/sequence", json!(place));
        set(endorsement, "/previous", json!([reference(before)]));
    }
}

/// Begins a vector in which the second importer endorses a lot after these endorsements, all of them at hand.
fn after(name: &str, title: &'static str, before: Before, act: fn(&Maker) -> Value) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            set(document, "/actor", By::Trader.named());
            set(document, "/signatoryName", json!("Owen Tran"));
            becomes(document, act(maker));
            let before = signed(maker, &before(maker));
            follow(document, before.len() + 1, before.last());
        })
        .evidence(move |evidence, maker| {
            let exporter = By::Exporter.actor(maker);
            let cannery = By::Cannery.actor(maker);
            let importer = By::Importer.actor(maker);
            let known: [(&Actor, &str); 4] = [
                (&maker.issuer(), TRADER),
                (&exporter, EXPORTER),
                (&importer, By::Importer.name()),
                (&cannery, CANNERY),
            ];
            trust(evidence, maker, &known);
            only(evidence, certified(maker, |_, _| {}));
            for one in signed(maker, &before(maker)) {
                base::add_evidence(evidence, "credentials", one);
            }
        })
}

/// The exporter splits the shipment for the importer and the second importer.
fn parted(_: &Maker) -> Vec<(By, Value)> {
    vec![(By::Exporter, halved_for(By::Importer, By::Trader))]
}

/// Lot A is split further.
fn quartered() -> Value {
    split(Some("A"), &[("A-1", LOT_A1), ("A-2", LOT_A2)])
}

/// Custody of the lot that is for the second importer.
fn takes(_: &Maker) -> Value {
    custody(Some("B"), EXPORTER, LOT_B)
}

/// Custody of the other lot.
fn takes_other(_: &Maker) -> Value {
    custody(Some("A"), EXPORTER, LOT_A)
}

/// Custody of a part of the other lot.
fn takes_part(_: &Maker) -> Value {
    custody(Some("A-1"), EXPORTER, LOT_A1)
}

/// An entry of the lot that is for the second importer.
fn enters(maker: &Maker) -> Value {
    entry(Some("B"), ANOTHER_ENTRY_NUMBER, &maker.day(-5), LOT_B)
}

/// The shipment is split, and lot B is for the second importer with an identifier.
fn identified(actor: &Actor) -> Vec<(By, Value)> {
    let mut receiver = By::Trader.named();
    base::set(&mut receiver, "/id", actor.did());
    vec![(By::Exporter, received_by(halved(), "B", &receiver))]
}

pub(super) fn recipes() -> Vec<Recipe> {
    [known(), unknown()].into_iter().flatten().collect()
}

fn known() -> Vec<Recipe> {
    let both = |draft: Draft| draft.shows(&[PARTY, IMPORTER_OF_BOX_3]).done();
    let party = |draft: Draft| draft.shows(&[PARTY]).done();
    vec![
        both(after(
            "entered-by-receiver",
            "a lot is entered by the second importer, for whom the split at hand made it",
            parted,
            enters,
        )),
        both(after(
            "entered-by-receiver-of-owned-lot",
            "a lot is entered by the second importer, for whom it was made before the importer acquired it",
            |maker| {
                [
                    parted(maker),
                    vec![(By::Importer, ownership(Some("B"), EXPORTER))],
                ]
                .concat()
            },
            enters,
        )),
        party(after(
            "custody-by-receiver",
            "a lot is taken by the second importer, for whom the split at hand made it",
            parted,
            takes,
        )),
        party(after(
            "custody-of-part-by-receiver",
            "a part of a lot is taken by the second importer, for whom the lot was made",
            |_| {
                vec![
                    (
                        By::Exporter,
                        received_by(halved(), "A", &By::Trader.named()),
                    ),
                    (By::Exporter, quartered()),
                ]
            },
            takes_part,
        )),
        party(after(
            "custody-by-receiver-with-its-id",
            "a lot is taken by the second importer under the id that the split gives",
            |maker| identified(&maker.issuer()),
            takes,
        )),
    ]
}

fn unknown() -> Vec<Recipe> {
    let party = |draft: Draft| draft.warns(PARTY).done();
    vec![
        after(
            "entered-by-receiver-of-other-lot",
            "the importer of the claim enters a lot that the split made for another",
            |_| vec![(By::Exporter, halved_for(By::Trader, By::Importer))],
            enters,
        )
        .claim(|_| json!({ "importer": { "legalName": TRADER } }))
        .warns(IMPORTER_OF_BOX_3)
        .done(),
        party(after(
            "custody-by-receiver-of-other-lot",
            "a lot is taken by the second importer that the split made for the importer",
            parted,
            takes_other,
        )),
        party(after(
            "custody-of-part-by-receiver-of-all",
            "a part of a lot is taken for which the second split names another receiver than the first",
            |_| {
                let again = received_by(quartered(), "A-1", &By::Importer.named());
                vec![
                    (
                        By::Exporter,
                        received_by(halved(), "A", &By::Trader.named()),
                    ),
                    (By::Exporter, again),
                ]
            },
            takes_part,
        )),
        party(after(
            "custody-after-split-without-receivers",
            "a lot is taken by a second importer whom no split names",
            |_| vec![(By::Exporter, halved())],
            takes,
        )),
        party(after(
            "custody-by-receiver-a-stranger-names",
            "a lot is taken by a second importer whom a split by a company names that nobody named",
            |_| vec![(By::Cannery, halved_for(By::Importer, By::Trader))],
            takes,
        )),
        party(after(
            "custody-by-namesake-of-receiver",
            "a lot is taken by a company of the name of its receiver, for which the split gives another id",
            |maker| identified(&maker.actor("namesake")),
            takes,
        )),
        party(
            after(
                "custody-by-receiver-split-not-at-hand",
                "a lot is taken by its receiver, and the split that names it is not at hand",
                parted,
                takes,
            )
            .evidence(|evidence, maker| only(evidence, certified(maker, |_, _| {}))),
        ),
    ]
}
