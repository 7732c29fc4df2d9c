//! Which events count: those of parties of the unit, as far as they are known; never those of strangers.

use super::{
    By, Draft, Maker, Recipe, Step, Value, add, base, changed, follows, json, last, license,
    of_root, own, receives, register, remove, reports, sells, set, ships, signed, then, told,
    trust, trusted, unit,
};

const NOT_COUNTED: &str = "journey.not-counted";
const NOT_KNOWN: &str = "journey.not-known";

pub(super) fn recipes() -> Vec<Recipe> {
    [strangers(), malformed(), elsewhere(), unknown()]
        .into_iter()
        .flatten()
        .collect()
}

/// Begins a vector in which a stranger's event follows the one at a place, or none.
fn strange(
    name: &'static str,
    title: &'static str,
    steps: fn(&Maker) -> Vec<Step>,
    events: fn(&Maker, &[Value]) -> Vec<Value>,
) -> Draft {
    told(name, title, steps).evidence(move |evidence, maker| {
        let known = super::chained(maker, &unit(maker), &steps(maker));
        for event in events(maker, &known) {
            add(evidence, event);
        }
    })
}

/// An event of a stranger that follows this one.
fn of_stranger(maker: &Maker, step: &Step, before: Option<&Value>) -> Value {
    follows(maker, &unit(maker), &[], step, before)
}

fn sold(maker: &Maker) -> Vec<Step> {
    then(maker, &[sells(By::Retailer, -10)])
}

fn strangers() -> Vec<Recipe> {
    vec![
        strange(
            "stranger-sells-too",
            "a sale by a stranger that follows the same event as the retailer's is no fork and no sale",
            sold,
            |maker, known| vec![of_stranger(maker, &sells(By::Stranger, -9), known.get(1))],
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-begins",
            "a shipment by a stranger that follows none is no fork of the first event",
            sold,
            |maker, _| {
                let step = ships(maker, By::Stranger, -21, By::Copyist);
                vec![of_stranger(maker, &step, None)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-destroys",
            "a stranger does not end a unit",
            super::delivered,
            |maker, known| {
                let step = super::destroys(By::Stranger, -17);
                vec![of_stranger(maker, &step, known.last())]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-reports",
            "a report by a stranger does not stand",
            sold,
            |maker, known| {
                let step = reports(By::Stranger, -9, "stolen");
                vec![of_stranger(maker, &step, known.last())]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "owner-sells",
            "the owner of the right, which was not sent the unit, is a stranger to its trade",
            sold,
            |maker, known| vec![of_stranger(maker, &sells(By::Owner, -9), known.get(1))],
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "strangers-in-a-circle",
            "two strangers that ship the unit to each other stay strangers",
            sold,
            |maker, known| {
                let one = ships(maker, By::Stranger, -9, By::Copyist);
                let one = of_stranger(maker, &one, known.get(1));
                let other = ships(maker, By::Copyist, -8, By::Stranger);
                let other = of_stranger(maker, &other, Some(&one));
                vec![one, other]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-that-nobody-knows",
            "a stranger that no list knows is a stranger all the same",
            sold,
            |maker, known| vec![of_stranger(maker, &sells(By::Stranger, -9), known.get(1))],
        )
        .evidence(|evidence, maker| {
            trusted(By::Stranger, evidence, maker, |entry, maker| {
                base::set(entry, "/from", maker.day(5));
            });
        })
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-under-the-name-of-the-maker",
            "a stranger that lists know under the name of the maker is told by its DID",
            sold,
            |maker, known| {
                let mut event = of_stranger(maker, &sells(By::Stranger, -9), known.get(1));
                base::remove(&mut event, "/proof");
                set(&mut event, "/actor", By::Maker.named());
                vec![signed(maker, By::Stranger, &event)]
            },
        )
        .evidence(|evidence, maker| {
            trusted(By::Stranger, evidence, maker, |entry, _| {
                base::set(entry, "/legalName", By::Maker.name());
            });
        })
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "event-in-the-name-of-a-party",
            "an event that names a party by its DID and is signed by a stranger does not count",
            sold,
            |maker, known| {
                let mut event = of_stranger(maker, &sells(By::Stranger, -9), known.get(1));
                base::remove(&mut event, "/proof");
                set(&mut event, "/actor", By::Retailer.known(maker));
                vec![signed(maker, By::Stranger, &event)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "shipment-by-stranger-gives-no-say",
            "one to whom a stranger shipped the unit has no say in it",
            sold,
            |maker, known| {
                let one = ships(maker, By::Stranger, -9, By::Copyist);
                let one = of_stranger(maker, &one, known.get(1));
                let other = of_stranger(maker, &sells(By::Copyist, -8), Some(&one));
                vec![one, other]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        strange(
            "stranger-followed",
            "a party that follows an event of a stranger leaves a gap",
            super::delivered,
            |maker, known| {
                let one = of_stranger(maker, &sells(By::Stranger, -17), known.last());
                let other = of_stranger(maker, &sells(By::Retailer, -16), Some(&one));
                vec![one, other]
            },
        )
        .warns(NOT_COUNTED)
        .requirements_undecided("journey.gap")
        .done(),
    ]
}

fn malformed() -> Vec<Recipe> {
    vec![
        changed(
            "event-malformed",
            "a last event of faulty structure does not count",
            sold,
            |events, maker| {
                last(events, maker, By::Retailer, |event| {
                    remove(event, "/event/channel")
                });
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        changed(
            "event-altered",
            "a last event that was altered after it was signed does not count",
            sold,
            |events, _| {
                if let Some(event) = events.last_mut() {
                    set(event, "/date", json!("2026-01-01"));
                }
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        changed(
            "customs-sells",
            "a sale by customs does not count: customs trades no units",
            |maker| then(maker, &[sells(By::Customs, -10)]),
            |_, _| {},
        )
        .warns(NOT_COUNTED)
        .done(),
    ]
}

/// Strangers where something else about the unit is not in order.
fn elsewhere() -> Vec<Recipe> {
    vec![
        told(
            "stranger-sells-without-the-right",
            "that the right is not at hand lets nobody sell the unit",
            |_| Vec::new(),
        )
        .evidence(|evidence, maker| {
            trust(evidence, maker, |_, _| {});
            let sale = of_stranger(maker, &sells(By::Stranger, -10), None);
            base::set(evidence, "/credentials", json!([license(maker), sale]));
        })
        .requirements_undecided(own("right-missing"))
        .warns(NOT_COUNTED)
        .done(),
        of_root(
            "owner-of-a-right-of-another-id-reports",
            "the owner of a right that is not as the unit says is a stranger",
            |maker| then(maker, &[reports(By::Owner, -10, "recalled")]),
            |_, _| {},
            |document, maker| set(document, "/right/id", json!(maker.uuid("another right"))),
        )
        .not_met(own("right"))
        .warns(NOT_COUNTED)
        .done(),
        changed(
            "stranger-after-a-malformed-event",
            "what an event of faulty structure would say may be that it was sent to who follows it",
            sold,
            |events, maker| {
                last(events, maker, By::Retailer, |event| {
                    remove(event, "/event/channel")
                });
                let step = sells(By::Copyist, -9);
                let next = of_stranger(maker, &step, events.last());
                events.push(next);
            },
        )
        .requirements_undecided(NOT_KNOWN)
        .warns(NOT_COUNTED)
        .done(),
    ]
}

fn unknown() -> Vec<Recipe> {
    vec![
        changed(
            "shipment-to-seller-not-at-hand",
            "who sells the unit may be the one to whom the event before, which is not at hand, sent it",
            |maker| {
                vec![
                    ships(maker, By::Maker, -20, By::Retailer),
                    sells(By::Retailer, -10),
                ]
            },
            |events, _| {
                events.remove(0);
            },
        )
        .requirements_undecided(NOT_KNOWN)
        .done(),
        told(
            "retailer-not-known",
            "it is not known who signed the events of the retailer",
            |maker| vec![ships(maker, By::Maker, -20, By::Retailer), receives(By::Retailer, -18)],
        )
        .evidence(|evidence, maker| {
            trusted(By::Retailer, evidence, maker, |entry, maker| {
                base::set(entry, "/from", maker.day(5));
            });
        })
        .requirements_undecided(NOT_KNOWN)
        .done(),
        told(
            "sent-by-one-that-is-not-known",
            "it is not known whether the shipment counts, and so whether who was sent the unit has a say",
            |maker| {
                vec![
                    ships(maker, By::Maker, -20, By::Distributor),
                    ships(maker, By::Distributor, -16, By::Retailer),
                    receives(By::Retailer, -14),
                ]
            },
        )
        .evidence(|evidence, maker| {
            trusted(By::Distributor, evidence, maker, |entry, maker| {
                base::set(entry, "/from", maker.day(5));
            });
        })
        .requirements_undecided(NOT_KNOWN)
        .done(),
        told(
            "customs-not-listed",
            "it is not known whether who reports the unit as customs is customs",
            |maker| then(maker, &[reports(By::Customs, -10, "suspectedCopy")]),
        )
        .evidence(|evidence, maker| {
            let entry = super::super::office(
                maker,
                &maker.actor("registry"),
                super::super::REGISTRY,
                "registry",
                "US",
            );
            register::authorize(evidence, maker, vec![entry], super::super::LISTED);
        })
        .requirements_undecided(NOT_KNOWN)
        .done(),
        told(
            "report-without-the-right",
            "while the right is not at hand, it is not known whether who reports the unit owns it",
            |_| Vec::new(),
        )
        .evidence(|evidence, maker| {
            trust(evidence, maker, |_, _| {});
            let step = reports(By::Owner, -10, "recalled");
            let report = of_stranger(maker, &step, None);
            base::set(evidence, "/credentials", json!([license(maker), report]));
        })
        .requirements_undecided(NOT_KNOWN)
        .requirements_undecided(own("right-missing"))
        .done(),
    ]
}
