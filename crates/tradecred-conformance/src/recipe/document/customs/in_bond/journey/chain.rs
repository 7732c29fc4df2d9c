//! What the chain of events says of a movement: gaps, forks, order, and events that do not count.

use serde_json::{Value, json};

use super::{
    By, Draft, Maker, Recipe, Step, arrival, arrives, as_it_is, authorities, bare, base, begun,
    chained, departs, paper, reference, rooted, set, signed, told, with, without,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [gaps(), forks(), order(), counted(), own()]
        .into_iter()
        .flatten()
        .collect()
}

/// Begins a vector with the events of these steps after a change of their list.
fn changed(
    name: &'static str,
    title: &'static str,
    steps: fn(&Maker) -> Vec<Step>,
    change: fn(&mut Vec<Value>, &Maker),
) -> Draft {
    begun(name, title, as_it_is).evidence(move |evidence, maker| {
        let mut events = chained(maker, &rooted(maker, as_it_is), &steps(maker));
        change(&mut events, maker);
        for event in events {
            base::add_evidence(evidence, "credentials", event);
        }
    })
}

fn arrives_elsewhere(days: i64) -> Step {
    (By::Carrier, days, with(arrival(), "port", json!("4501")))
}

fn updated(days: i64) -> Step {
    let update = bare("RecordUpdate", "explanation", "telephone of the consignee");
    (By::Filer, days, update)
}

fn extended(maker: &Maker) -> Step {
    let decision = bare("ExtensionDecision", "until", maker.day(-4));
    (By::Customs, -9, decision)
}

fn gaps() -> Vec<Recipe> {
    vec![
        changed(
            "event-missing-between",
            "an event names one before it that is not at hand",
            |_| vec![departs(), updated(-30), arrives(-10)],
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .done(),
        changed(
            "event-missing-and-arrived-elsewhere",
            "the event that is not at hand may be the diversion that explains the port",
            |_| vec![departs(), updated(-30), arrives_elsewhere(-10)],
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided("in-bond-movement.arrival-port")
        .done(),
        changed(
            "event-missing-and-late",
            "the event that is not at hand may be the extension that explains the day",
            |maker| vec![departs(), extended(maker), arrives(-5)],
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided("in-bond-movement.late")
        .done(),
        changed(
            "event-missing-and-short",
            "the event that is not at hand may be the shortage that explains the pieces",
            |_| {
                let short = with(arrival(), "pieces", json!("258"));
                vec![departs(), updated(-30), (By::Carrier, -10, short)]
            },
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided("in-bond-movement.pieces")
        .done(),
        changed(
            "event-missing-and-another-seal",
            "the event that is not at hand may be the change that explains the seal",
            |_| {
                let resealed = with(arrival(), "sealNumbers", json!(["CBP-5521907"]));
                vec![departs(), updated(-30), (By::Carrier, -10, resealed)]
            },
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided("in-bond-movement.seal")
        .done(),
    ]
}

/// A second event that follows the departure.
fn branch(maker: &Maker, departed: &Value) -> Value {
    let root = rooted(maker, as_it_is);
    let step = updated(-29);
    let unsigned = super::unsigned(maker, &root, 1, &step, Some(departed));
    signed(maker, By::Filer, &unsigned)
}

fn forks() -> Vec<Recipe> {
    vec![
        changed(
            "events-fork",
            "two events follow the same one",
            |_| vec![departs(), arrives(-10)],
            |events, maker| {
                if let Some(departed) = events.first() {
                    let branch = branch(maker, departed);
                    events.push(branch);
                }
            },
        )
        .not_met("journey.fork")
        .done(),
        changed(
            "events-fork-and-are-joined",
            "two events follow the same one, and a reconciliation joins them",
            |_| vec![departs(), arrives(-10)],
            |events, maker| {
                let [departed, arrived] = events.as_slice() else {
                    return;
                };
                let branch = branch(maker, departed);
                let root = rooted(maker, as_it_is);
                let explanation = bare("Reconciliation", "explanation", "told at the same time");
                let step = (By::Filer, -9, explanation);
                let mut joined = super::unsigned(maker, &root, 2, &step, Some(arrived));
                set(&mut joined, "/previous/1", reference(&branch));
                events.push(branch);
                events.push(signed(maker, By::Filer, &joined));
            },
        )
        .shows(&["journey.fork"])
        .done(),
    ]
}

/// Changes the last event, which its actor signs anew.
fn last(events: &mut [Value], maker: &Maker, by: By, change: impl Fn(&mut Value)) {
    if let Some(event) = events.last_mut() {
        let mut unsigned = without(event.clone(), "proof");
        change(&mut unsigned);
        *event = signed(maker, by, &unsigned);
    }
}

fn order() -> Vec<Recipe> {
    vec![
        changed(
            "event-before-the-one-it-follows",
            "an event is dated before the one that it follows",
            |_| vec![departs(), arrives(-10), updated(-11)],
            |_, _| {},
        )
        .not_met("journey.order")
        .done(),
        changed(
            "event-recorded-late",
            "an event that was recorded late may be dated before the one that it follows",
            |_| vec![departs(), arrives(-10), updated(-11)],
            |events, maker| {
                last(events, maker, By::Filer, |event| {
                    set(event, "/lateUpload", json!(true));
                });
            },
        )
        .shows(&["journey.order"])
        .done(),
        changed(
            "diversion-recorded-late",
            "a diversion that was recorded late is folded at its time, before the arrival",
            |_| {
                let asked = bare("DiversionRequest", "port", "4501");
                let decision =
                    json!({ "type": "DiversionDecision", "port": "4501", "outcome": "granted" });
                vec![
                    departs(),
                    (By::Filer, -30, asked),
                    arrives_elsewhere(-10),
                    (By::Customs, -29, decision),
                ]
            },
            |events, maker| {
                last(events, maker, By::Customs, |event| {
                    set(event, "/lateUpload", json!(true));
                });
            },
        )
        .shows(&["journey.order", "in-bond-movement.arrival-port"])
        .done(),
        changed(
            "sequence-leaves-one-out-in-chain",
            "an event leaves a place of the chain out",
            |_| vec![departs(), arrives(-10)],
            |events, maker| {
                last(events, maker, By::Carrier, |event| {
                    set(event, "/sequence", json!(3));
                });
            },
        )
        .not_met("journey.order")
        .done(),
    ]
}

fn counted() -> Vec<Recipe> {
    vec![
        changed(
            "event-altered",
            "an event that was altered after signing does not count",
            |_| vec![departs(), arrives(-10), updated(-9)],
            |events, _| {
                if let Some(event) = events.last_mut() {
                    set(event, "/remarks", json!("altered"));
                }
            },
        )
        .warns("journey.not-counted")
        .done(),
        told(
            "extension-by-unlisted-office",
            "an extension by an office that no authority list names may be one, and may be none",
            as_it_is,
            |maker| vec![departs(), extended(maker)],
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .under_law_of(|maker| maker.day(-8))
        .requirements_undecided("journey.not-known")
        .done(),
        told(
            "extension-by-unlisted-office-and-late",
            "an extension by an office that no authority list names does not excuse a late arrival",
            as_it_is,
            |maker| vec![departs(), arrives(-5), extended_late(maker)],
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .requirements_undecided("journey.not-known")
        .not_met("in-bond-movement.late")
        .done(),
        transcribed(
            "event-on-paper",
            "an event that customs of the United States transcribed from paper counts",
        )
        .shows(&["journey.not-known"])
        .done(),
        transcribed(
            "event-on-paper-by-customs-of-another-country",
            "an event that customs of another country transcribed from paper is not known to be one",
        )
        .evidence(|evidence, maker| {
            let customs = By::Customs.actor(maker);
            authorities(evidence, maker, customs.did(), |entry, _| {
                base::set(entry, "/territories", json!(["CA"]));
            });
        })
        .requirements_undecided("journey.not-known")
        .done(),
    ]
}

/// Begins a vector in which customs transcribed what the carrier wrote of the arrival.
fn transcribed(name: &'static str, title: &'static str) -> Draft {
    changed(
        name,
        title,
        |_| vec![departs(), (By::Customs, -10, arrival())],
        |events, maker| {
            last(events, maker, By::Customs, |event| {
                set(event, "/actor", By::Carrier.named());
                set(event, "/paperOriginal", paper());
            });
        },
    )
    .under_law_of(|maker| maker.day(-8))
}

/// An extension that is told last and was granted before the arrival.
fn extended_late(maker: &Maker) -> Step {
    let decision = bare("ExtensionDecision", "until", maker.day(-4));
    (By::Customs, -5, decision)
}

fn own() -> Vec<Recipe> {
    vec![
        told(
            "held-by-carrier",
            "a carrier says that the goods are held, which only customs may",
            as_it_is,
            |_| {
                let hold = bare("HoldForExamination", "agency", "CBP");
                vec![departs(), (By::Carrier, -30, hold), arrives(-10)]
            },
        )
        .not_met("journey.endorsement")
        .done(),
        told(
            "diversion-asked-by-carrier-in-chain",
            "the carrier asks for another port, for which only the filer may",
            as_it_is,
            |_| {
                let asked = bare("DiversionRequest", "port", "4501");
                vec![departs(), (By::Carrier, -30, asked), arrives(-10)]
            },
        )
        .not_met("journey.endorsement")
        .done(),
        told(
            "departed-before-filing",
            "the goods depart the day before the application is filed",
            as_it_is,
            |_| {
                let (by, _, event) = departs();
                vec![(by, -41, event), arrives(-10)]
            },
        )
        .not_met("journey.endorsement")
        .done(),
    ]
}
