//! What the chain of events says of a unit: gaps, forks, order, and what is wrong with an event by itself.

use super::{
    By, Draft, Maker, Recipe, Step, Value, changed, delivered, destroys, follows, json, last, own,
    receives, reference, remove, reports, returns, sells, set, ships, then, told, unit, withdraws,
};

const GAP: &str = "journey.gap";
const FORK: &str = "journey.fork";
const ORDER: &str = "journey.order";
const ENDORSEMENT: &str = "journey.endorsement";

pub(super) fn recipes() -> Vec<Recipe> {
    [gaps(), forks(), order(), faulty()]
        .into_iter()
        .flatten()
        .collect()
}

/// Begins a vector in which the third event is not at hand.
fn without_third(name: &'static str, title: &'static str, steps: fn(&Maker) -> Vec<Step>) -> Draft {
    changed(name, title, steps, |events, _| {
        events.remove(2);
    })
    .requirements_undecided(GAP)
}

fn gaps() -> Vec<Recipe> {
    vec![
        without_third(
            "event-missing-between",
            "an event names one before it that is not at hand",
            |maker| {
                then(
                    maker,
                    &[
                        reports(By::Retailer, -10, "stolen"),
                        sells(By::Retailer, -9),
                    ],
                )
            },
        )
        .done(),
        without_third(
            "event-missing-and-sold-without-custody",
            "the event that is not at hand may be the one by which the maker got the unit back",
            |maker| {
                then(
                    maker,
                    &[
                        ships(maker, By::Retailer, -12, By::Maker),
                        sells(By::Maker, -9),
                    ],
                )
            },
        )
        .requirements_undecided(own("custody"))
        .done(),
        without_third(
            "event-missing-and-received",
            "the event that is not at hand may be the shipment of what is received",
            |maker| {
                then(
                    maker,
                    &[
                        ships(maker, By::Retailer, -12, By::Maker),
                        receives(By::Maker, -9),
                    ],
                )
            },
        )
        .requirements_undecided(own("receipt"))
        .done(),
        changed(
            "event-missing-and-sold-twice",
            "the event that is not at hand may be the return between two sales",
            |maker| {
                then(
                    maker,
                    &[
                        sells(By::Retailer, -10),
                        returns(By::Retailer, -9),
                        sells(By::Retailer, -8),
                    ],
                )
            },
            |events, _| {
                events.remove(3);
            },
        )
        .requirements_undecided(GAP)
        .requirements_undecided(own("sold-twice"))
        .done(),
        without_third(
            "event-missing-and-returned",
            "the event that is not at hand may be the sale of what is returned",
            |maker| {
                then(
                    maker,
                    &[sells(By::Retailer, -10), returns(By::Retailer, -9)],
                )
            },
        )
        .requirements_undecided(own("return"))
        .done(),
        without_third(
            "event-missing-and-withdrawn",
            "the event that is not at hand may be the report that is withdrawn",
            |maker| {
                then(
                    maker,
                    &[
                        reports(By::Retailer, -10, "stolen"),
                        withdraws(By::Retailer, -9, 2),
                    ],
                )
            },
        )
        .requirements_undecided(own("withdrawal"))
        .done(),
        changed(
            "event-missing-and-sold-after-end",
            "no event that is not at hand makes up for the end of a unit",
            |maker| {
                then(
                    maker,
                    &[
                        destroys(By::Retailer, -10),
                        reports(By::Maker, -9, "suspectedCopy"),
                        withdraws(By::Maker, -9, 3),
                        sells(By::Retailer, -8),
                    ],
                )
            },
            |events, _| {
                events.remove(4);
                events.remove(3);
            },
        )
        .requirements_undecided(GAP)
        .not_met(own("after-destroyed"))
        .done(),
    ]
}

/// A further event that follows the one at a place.
fn branch(events: &[Value], maker: &Maker, place: usize, step: &Step) -> Value {
    follows(maker, &unit(maker), events, step, events.get(place))
}

fn forks() -> Vec<Recipe> {
    vec![
        changed(
            "events-fork",
            "a shipment and its receipt follow the same event",
            |maker| then(maker, &[ships(maker, By::Retailer, -10, By::Distributor)]),
            |events, maker| {
                let receipt = branch(events, maker, 1, &receives(By::Distributor, -9));
                events.push(receipt);
            },
        )
        .not_met(FORK)
        .done(),
        changed(
            "events-fork-into-two-sales",
            "two sales follow the same receipt",
            |maker| then(maker, &[sells(By::Retailer, -10)]),
            |events, maker| {
                let second = branch(events, maker, 1, &sells(By::Retailer, -9));
                events.push(second);
            },
        )
        .not_met(FORK)
        .not_met(own("sold-twice"))
        .done(),
        changed(
            "events-begin-twice",
            "two events follow none",
            |maker| vec![ships(maker, By::Maker, -20, By::Retailer)],
            |events, maker| {
                let again = follows(maker, &unit(maker), events, &receives(By::Maker, -19), None);
                events.push(again);
            },
        )
        .not_met(FORK)
        .done(),
        changed(
            "events-fork-and-are-joined",
            "two events follow the same one, and a reconciliation joins them",
            |maker| then(maker, &[sells(By::Retailer, -10)]),
            |events, maker| {
                let step = returns(By::Maker, -9);
                let second = branch(events, maker, 1, &step);
                let joins = json!({ "type": "Reconciliation", "explanation": "told at one time" });
                let mut joined = follows(
                    maker,
                    &unit(maker),
                    events,
                    &(By::Maker, -8, joins),
                    events.last(),
                );
                let other = reference(&second);
                last(
                    std::slice::from_mut(&mut joined),
                    maker,
                    By::Maker,
                    |event| {
                        set(event, "/previous/1", other.clone());
                    },
                );
                events.push(second);
                events.push(joined);
            },
        )
        .shows(&[FORK])
        .done(),
    ]
}

fn order() -> Vec<Recipe> {
    vec![
        told(
            "event-before-the-one-it-follows",
            "an event is dated before the one that it follows",
            |maker| {
                vec![
                    ships(maker, By::Maker, -20, By::Retailer),
                    receives(By::Maker, -15),
                    reports(By::Maker, -16, "recalled"),
                    withdraws(By::Maker, -14, 2),
                ]
            },
        )
        .not_met(ORDER)
        .done(),
        changed(
            "sequence-leaves-one-out-in-chain",
            "an event leaves a place of the chain out",
            |maker| then(maker, &[sells(By::Retailer, -10)]),
            |events, maker| {
                last(events, maker, By::Retailer, |event| {
                    set(event, "/sequence", json!(4));
                });
            },
        )
        .not_met(ORDER)
        .done(),
        changed(
            "receipt-recorded-late",
            "a receipt that was recorded after the sale is folded at its time",
            |maker| {
                vec![
                    ships(maker, By::Maker, -20, By::Retailer),
                    sells(By::Retailer, -10),
                    receives(By::Retailer, -18),
                ]
            },
            |events, maker| {
                last(events, maker, By::Retailer, |event| {
                    set(event, "/lateUpload", json!(true));
                });
            },
        )
        .shows(&[ORDER, &own("custody")])
        .done(),
        changed(
            "events-in-reverse",
            "the order in which events arrive does not matter",
            |maker| then(maker, &[sells(By::Retailer, -10)]),
            |events, _| events.reverse(),
        )
        .shows(&[ORDER, &own("custody")])
        .done(),
        changed(
            "event-at-hand-twice",
            "an event that is handed in twice happened once",
            |maker| then(maker, &[sells(By::Retailer, -10)]),
            |events, _| {
                let again: Vec<Value> = events.last().cloned().into_iter().collect();
                events.extend(again);
            },
        )
        .shows(&[FORK, &own("sold-twice")])
        .done(),
        told(
            "second-sale-after-the-day-asked-about",
            "what happened after the day asked about is not folded",
            |maker| then(maker, &[sells(By::Retailer, -10), sells(By::Retailer, -5)]),
        )
        .under_law_of(|maker| maker.day(-6))
        .shows(&[own("sold-twice")])
        .done(),
        told(
            "second-sale-on-the-day-asked-about",
            "what happened on the day asked about is folded",
            |maker| then(maker, &[sells(By::Retailer, -10), sells(By::Retailer, -5)]),
        )
        .under_law_of(|maker| maker.day(-5))
        .not_met(own("sold-twice"))
        .done(),
    ]
}

fn faulty() -> Vec<Recipe> {
    vec![
        told(
            "event-before-the-unit",
            "a counted event is dated two days before the unit was made",
            |maker| {
                vec![ships(
                    maker,
                    By::Maker,
                    super::super::MADE - 2,
                    By::Retailer,
                )]
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        changed(
            "event-names-another-id",
            "a counted event has the digest of the unit and another id",
            delivered,
            |events, maker| {
                last(events, maker, By::Retailer, |event| {
                    set(event, "/subject/id", json!(maker.uuid("another unit")));
                });
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        changed(
            "event-ships-to-party-without-did",
            "a counted shipment goes to a party without a DID",
            |maker| vec![ships(maker, By::Maker, -20, By::Retailer)],
            |events, maker| {
                last(events, maker, By::Maker, |event| {
                    remove(event, "/event/to/id")
                });
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        changed(
            "event-ships-to-itself",
            "a counted shipment goes to who ships",
            |maker| vec![ships(maker, By::Maker, -20, By::Retailer)],
            |events, maker| {
                last(events, maker, By::Maker, |event| {
                    set(event, "/event/to", By::Maker.known(maker));
                });
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
    ]
}
