//! What is not at hand explains what is wrong of an event only where it may have come before that event.

use serde_json::json;

use super::{
    By, Draft, Maker, Recipe, Step, Value, as_it_is, base, begun, chained, changed, own, reference,
    returns, rooted, set, signed, uses, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [later(), joined(), late()].into_iter().flatten().collect()
}

const GAP: &str = "journey.gap";

/// A use of a kilogram of the second line.
fn of_second(days: i64, entry_line: u32) -> Step {
    let (by, days, event) = uses(days, entry_line, "1");
    let event = with(event, "licenseLine", json!(2));
    (by, days, with(event, "htsus", json!("7214.10.0000")))
}

fn later() -> Vec<Recipe> {
    vec![
        changed(
            "used-beyond-and-event-missing-later",
            "whoever used too much puts the rejection off by no later use that names an invented event",
            as_it_is,
            |_| {
                vec![
                    uses(-20, 1, "100000"),
                    uses(-18, 2, "20001"),
                    of_second(-17, 3),
                    of_second(-16, 4),
                ]
            },
            |events, _| {
                events.remove(2);
            },
        )
        .requirements_undecided(GAP)
        .not_met(own("balance"))
        .done(),
        changed(
            "used-beyond-after-what-is-missing",
            "what follows an event that is not at hand is undecided, though more follow it in turn",
            as_it_is,
            |_| {
                vec![
                    uses(-20, 1, "100000"),
                    of_second(-19, 2),
                    of_second(-18, 3),
                    uses(-17, 4, "20001"),
                ]
            },
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided(GAP)
        .requirements_undecided(own("balance"))
        .done(),
    ]
}

/// Begins a vector: the first use is taken back in one branch, another use follows it in the other, and the
/// agency joins the two; of these events some are at hand.
fn branched(name: &'static str, title: &'static str, at_hand: fn(&mut Vec<Value>)) -> Draft {
    fn branches(events: &mut Vec<Value>, maker: &Maker) {
        let [first, second] = events.as_slice() else {
            return;
        };
        let root = rooted(maker, as_it_is);
        let taken = json!({
            "type": "Return",
            "use": reference(first),
            "reason": "the entry was cancelled"
        });
        let step = (By::Customs, -19, taken);
        let taken = super::unsigned(maker, &root, 1, &step, Some(first));
        let joins = json!({ "type": "Reconciliation", "explanation": "told at the same time" });
        let step = (By::Agency, -17, joins);
        let mut joined = super::unsigned(maker, &root, 2, &step, Some(second));
        set(&mut joined, "/previous/1", reference(&taken));
        events.push(signed(maker, By::Customs, &taken));
        events.push(signed(maker, By::Agency, &joined));
    }
    begun(name, title, as_it_is).evidence(move |evidence, maker| {
        let root = rooted(maker, as_it_is);
        let steps = [uses(-20, 1, "100000"), uses(-18, 2, "20001")];
        let mut events = chained(maker, &root, &steps);
        branches(&mut events, maker);
        at_hand(&mut events);
        for event in events {
            base::add_evidence(evidence, "credentials", event);
        }
    })
}

fn joined() -> Vec<Recipe> {
    vec![
        branched(
            "returned-in-a-joined-branch",
            "a return in another branch makes room, once the branches are joined",
            |_| {},
        )
        .shows(&[own("balance")])
        .done(),
        branched(
            "returned-in-a-joined-branch-that-is-missing",
            "what the agency joins to a use may be the return that makes room for it",
            |events| {
                events.remove(2);
            },
        )
        .requirements_undecided(GAP)
        .requirements_undecided(own("balance"))
        .done(),
    ]
}

/// Begins a vector: the first use is taken back the day before the second, which is recorded late.
fn returned_late(
    name: &'static str,
    title: &'static str,
    change: fn(&mut Vec<Value>, &Maker),
) -> Draft {
    changed(
        name,
        title,
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                uses(-18, 2, "20001"),
                returns(-19, 0),
            ]
        },
        change,
    )
}

/// Lets the last event be recorded late, and another follow it.
fn follow(events: &mut Vec<Value>, maker: &Maker) {
    let Some(event) = events.pop() else { return };
    let mut late = event;
    base::remove(&mut late, "/proof");
    set(&mut late, "/lateUpload", json!(true));
    let root = rooted(maker, as_it_is);
    let last = super::unsigned(maker, &root, 3, &of_second(-16, 3), Some(&late));
    events.push(signed(maker, By::Customs, &late));
    events.push(signed(maker, By::Holder, &last));
}

fn late() -> Vec<Recipe> {
    vec![
        returned_late(
            "return-recorded-late",
            "a return that was recorded late makes room at its time, before the second use",
            follow,
        )
        .shows(&[own("balance")])
        .done(),
        returned_late(
            "return-recorded-late-and-missing",
            "that what is not at hand was recorded late is not presumed",
            |events, maker| {
                follow(events, maker);
                events.remove(2);
            },
        )
        .requirements_undecided(GAP)
        .not_met(own("balance"))
        .done(),
    ]
}
