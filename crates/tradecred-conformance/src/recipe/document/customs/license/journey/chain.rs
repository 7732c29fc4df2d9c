//! What the chain of events says of a licence: gaps, forks, order, and events that do not count.

use serde_json::json;

use super::{
    ANOTHER_ENTRY, By, Draft, Maker, Recipe, Step, Value, amends, as_it_is, base, changed, line,
    own, paper, reference, returns, rooted, set, signed, told, used, uses, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [gaps(), forks(), order(), counted(), folded()]
        .into_iter()
        .flatten()
        .collect()
}

const GAP: &str = "journey.gap";

/// Begins a vector in which the second event is not at hand.
fn without_second(
    name: &'static str,
    title: &'static str,
    steps: fn(&Maker) -> Vec<Step>,
) -> Draft {
    changed(name, title, as_it_is, steps, |events, _| {
        events.remove(1);
    })
    .requirements_undecided(GAP)
}

fn gaps() -> Vec<Recipe> {
    vec![
        without_second(
            "event-missing-between",
            "an event names one before it that is not at hand",
            |_| vec![uses(-20, 1, "40000"), uses(-19, 2, "1"), uses(-18, 3, "1")],
        )
        .done(),
        without_second(
            "event-missing-and-used-beyond",
            "the event that is not at hand may be the return that explains the balance",
            |_| {
                vec![
                    uses(-20, 1, "100000"),
                    returns(-19, 0),
                    uses(-18, 2, "120000"),
                ]
            },
        )
        .requirements_undecided(own("balance"))
        .done(),
        without_second(
            "event-missing-and-line-not-granted",
            "the event that is not at hand may be the amendment that adds the line",
            |_| {
                let (by, days, event) = uses(-18, 2, "1");
                vec![
                    uses(-20, 1, "40000"),
                    amends(-19, "goods", line(3, "500")),
                    (by, days, with(event, "licenseLine", json!(3))),
                ]
            },
        )
        .requirements_undecided(own("use-line"))
        .done(),
        without_second(
            "event-missing-and-another-entry",
            "the event that is not at hand may be the return that makes room for another entry",
            |_| {
                vec![
                    uses(-20, 1, "40000"),
                    returns(-19, 0),
                    (By::Holder, -18, used(ANOTHER_ENTRY, 1)),
                ]
            },
        )
        .requirements_undecided(own("single-use"))
        .done(),
        without_second(
            "event-missing-and-entry-line-again",
            "the event that is not at hand may be the return that makes room for the line",
            |_| {
                vec![
                    uses(-20, 1, "40000"),
                    returns(-19, 0),
                    uses(-18, 1, "41000"),
                ]
            },
        )
        .requirements_undecided(own("use-twice"))
        .done(),
        without_second(
            "event-missing-and-taken-back",
            "the event that is not at hand may be the use that is taken back",
            |_| vec![uses(-20, 1, "40000"), uses(-19, 2, "1"), returns(-18, 1)],
        )
        .requirements_undecided(own("return"))
        .done(),
        without_second(
            "event-missing-and-other-goods",
            "the event that is not at hand may be the amendment that covers the goods",
            |_| {
                let (by, days, event) = uses(-18, 2, "1");
                vec![
                    uses(-20, 1, "40000"),
                    amends(-19, "goods", line(1, "120000")),
                    (by, days, with(event, "htsus", json!("7221.00.0017"))),
                ]
            },
        )
        .requirements_undecided(own("use-goods"))
        .done(),
    ]
}

/// A second event that follows the first one.
fn branch(maker: &Maker, first: &Value) -> Value {
    let root = rooted(maker, as_it_is);
    let step = uses(-19, 7, "1");
    let unsigned = super::unsigned(maker, &root, 1, &step, Some(first));
    signed(maker, By::Holder, &unsigned)
}

fn forks() -> Vec<Recipe> {
    vec![
        changed(
            "events-fork",
            "two events follow the same one",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), uses(-18, 2, "1")],
            |events, maker| {
                if let Some(first) = events.first() {
                    let branch = branch(maker, first);
                    events.push(branch);
                }
            },
        )
        .not_met("journey.fork")
        .done(),
        changed(
            "events-fork-and-are-joined",
            "two events follow the same one, and the agency joins them",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), uses(-18, 2, "1")],
            |events, maker| {
                let [first, second] = events.as_slice() else {
                    return;
                };
                let branch = branch(maker, first);
                let root = rooted(maker, as_it_is);
                let joins =
                    json!({ "type": "Reconciliation", "explanation": "told at the same time" });
                let step = (By::Agency, -17, joins);
                let mut joined = super::unsigned(maker, &root, 2, &step, Some(second));
                set(&mut joined, "/previous/1", reference(&branch));
                events.push(branch);
                events.push(signed(maker, By::Agency, &joined));
            },
        )
        .shows(&["journey.fork"])
        .done(),
    ]
}

/// Changes the last event, which its actor signs anew.
fn last(events: &mut [Value], maker: &Maker, by: By, change: impl Fn(&mut Value)) {
    if let Some(event) = events.last_mut() {
        let mut unsigned = event.clone();
        base::remove(&mut unsigned, "/proof");
        change(&mut unsigned);
        *event = signed(maker, by, &unsigned);
    }
}

fn order() -> Vec<Recipe> {
    vec![
        told(
            "event-before-the-one-it-follows",
            "an event is dated before the one that it follows",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), uses(-21, 2, "1")],
        )
        .not_met("journey.order")
        .done(),
        changed(
            "sequence-leaves-one-out-in-chain",
            "an event leaves a place of the chain out",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), uses(-18, 2, "1")],
            |events, maker| {
                last(events, maker, By::Holder, |event| {
                    set(event, "/sequence", json!(3));
                });
            },
        )
        .not_met("journey.order")
        .done(),
        changed(
            "amendment-recorded-late",
            "an amendment that was recorded late is folded at its time, before the use",
            as_it_is,
            |_| {
                vec![
                    uses(-20, 1, "130000"),
                    amends(-21, "goods", line(1, "150000")),
                ]
            },
            |events, maker| {
                last(events, maker, By::Agency, |event| {
                    set(event, "/lateUpload", json!(true));
                });
            },
        )
        .shows(&["journey.order", &own("balance")])
        .done(),
        changed(
            "events-in-reverse",
            "the order in which events arrive does not matter",
            as_it_is,
            |_| {
                vec![
                    uses(-20, 1, "100000"),
                    returns(-19, 0),
                    uses(-18, 2, "120000"),
                ]
            },
            |events, _| events.reverse(),
        )
        .shows(&["journey.order", &own("balance")])
        .done(),
        changed(
            "events-twice",
            "an event that is handed in twice is one",
            as_it_is,
            |_| vec![uses(-20, 1, "80000")],
            |events, _| events.extend(events.clone()),
        )
        .shows(&[own("use-twice"), own("balance")])
        .done(),
    ]
}

fn counted() -> Vec<Recipe> {
    const NOT_COUNTED: &str = "journey.not-counted";
    vec![
        changed(
            "event-altered",
            "an event that was altered after signing does not count",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), uses(-18, 2, "90000")],
            |events, _| {
                if let Some(event) = events.last_mut() {
                    set(event, "/remarks", json!("altered"));
                }
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        told(
            "used-by-competitor",
            "a use that another party than the holder tells does not count",
            as_it_is,
            |_| {
                let (_, days, event) = uses(-18, 2, "90000");
                vec![uses(-20, 1, "40000"), (By::Competitor, days, event)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        told(
            "amended-by-another-agency",
            "an amendment by another agency does not count",
            as_it_is,
            |_| {
                let (_, days, event) = amends(-18, "goods", line(1, "10"));
                vec![uses(-20, 1, "40000"), (By::Fisheries, days, event)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        told(
            "amended-by-holder",
            "an amendment by the holder does not count",
            as_it_is,
            |_| {
                let (_, days, event) = amends(-18, "goods", line(1, "150000"));
                vec![uses(-20, 1, "40000"), (By::Holder, days, event)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        told(
            "returned-by-holder",
            "a return by the holder does not count",
            as_it_is,
            |_| {
                let (_, days, event) = returns(-18, 0);
                vec![uses(-20, 1, "40000"), (By::Holder, days, event)]
            },
        )
        .warns(NOT_COUNTED)
        .done(),
        told(
            "amended-by-unlisted-office",
            "an amendment by an office that no authority list names may be one, and may be none",
            as_it_is,
            |_| vec![amends(-20, "goods", line(1, "150000"))],
        )
        .evidence(|evidence, maker| {
            base::remove(evidence, "/authorityLists");
            super::ministry(evidence, maker, maker.issuer().did(), |_, _| {});
        })
        .requirements_undecided("journey.not-known")
        .done(),
        told(
            "amended-by-unlisted-office-and-used-beyond",
            "an amendment that is not known to be one does not explain what was used",
            as_it_is,
            |_| {
                vec![
                    uses(-20, 1, "130000"),
                    amends(-19, "goods", line(1, "150000")),
                ]
            },
        )
        .evidence(|evidence, maker| {
            base::remove(evidence, "/authorityLists");
            super::ministry(evidence, maker, maker.issuer().did(), |_, _| {});
        })
        .requirements_undecided("journey.not-known")
        .not_met(own("balance"))
        .done(),
        changed(
            "used-before-grant",
            "a use that is dated before the grant counts, and is rejected as such",
            |root, maker| {
                set(root, "/issuedAt", json!(maker.day(-30)));
                set(root, "/effectiveFrom", json!(maker.day(-35)));
                set(root, "/effectiveUntil", json!(maker.day(40)));
            },
            |_| vec![uses(-33, 1, "40000")],
            |_, _| {},
        )
        .not_met("journey.endorsement")
        .done(),
        changed(
            "use-below-zero-in-journey",
            "a use below zero gives nothing back, and is rejected as such",
            as_it_is,
            |_| vec![uses(-20, 1, "120000"), uses(-19, 2, "-1")],
            |_, _| {},
        )
        .not_met("journey.endorsement")
        .done(),
        transcribed(
            "use-on-paper",
            "a use that customs of the United States transcribed from paper counts",
        )
        .not_met(own("balance"))
        .done(),
    ]
}

/// Begins a vector in which customs transcribed a use of all that there is and more.
fn transcribed(name: &'static str, title: &'static str) -> Draft {
    changed(
        name,
        title,
        as_it_is,
        |_| vec![uses(-20, 1, "120001")],
        |events, maker| {
            if let Some(event) = events.last_mut() {
                let customs = By::Customs.actor(maker);
                let mut unsigned = event.clone();
                base::remove(&mut unsigned, "/proof");
                set(&mut unsigned, "/paperOriginal", paper());
                base::set(&mut unsigned, "/issuer/id", customs.did());
                *event = signed(maker, By::Customs, &unsigned);
            }
        },
    )
}

fn folded() -> Vec<Recipe> {
    vec![
        told(
            "used-beyond-after-day-asked-about",
            "what takes place after the day asked about is not looked at",
            as_it_is,
            |_| vec![uses(-20, 1, "100000"), uses(-5, 2, "20001")],
        )
        .under_law_of(|maker| maker.day(-6))
        .shows(&[own("balance")])
        .done(),
        told(
            "used-beyond-on-day-asked-about",
            "what takes place on the day asked about is looked at",
            as_it_is,
            |_| vec![uses(-20, 1, "100000"), uses(-5, 2, "20001")],
        )
        .under_law_of(|maker| maker.day(-5))
        .not_met(own("balance"))
        .done(),
    ]
}
