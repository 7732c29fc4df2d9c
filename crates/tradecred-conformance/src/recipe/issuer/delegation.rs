//! Vectors of delegation: an agent that authorized another in turn (SPEC chapter *Authority*).

use serde_json::{Value, json};

use super::agent::{GRANTED, NOT_AUTHORIZED, by_agent};
use crate::recipe::base::{authorization, remove, set};
use crate::recipe::{Actor, Maker, Recipe};

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = |name: &str, title, grants: fn(&Maker) -> Vec<Value>| {
        by_agent(name, title, grants)
            .not_authentic(NOT_AUTHORIZED)
            .done()
    };
    vec![
        by_agent(
            "delegation-allowed",
            "an agent that may delegate authorizes another in the certifier's name",
            |maker| {
                vec![
                    first(maker, |grant| set(grant, MAY_DELEGATE, true)),
                    second(maker),
                ]
            },
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "delegation-in-any-order",
            "a chain of authorizations holds in whatever order it is handed in",
            |maker| {
                vec![
                    second(maker),
                    first(maker, |grant| set(grant, MAY_DELEGATE, true)),
                ]
            },
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "delegation-of-four-links",
            "a chain of four authorizations is followed",
            |maker| chain(maker, 4),
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        refused(
            "delegation-of-five-links",
            "a chain of five authorizations is too long to be followed",
            |maker| chain(maker, 5),
        ),
        refused(
            "delegation-not-mentioned",
            "an agent whose authorization does not mention delegation cannot delegate",
            |maker| vec![first(maker, |_| {}), second(maker)],
        ),
        refused(
            "delegation-refused",
            "an agent that may not delegate cannot delegate",
            |maker| {
                vec![
                    first(maker, |grant| set(grant, MAY_DELEGATE, false)),
                    second(maker),
                ]
            },
        ),
        refused(
            "delegation-without-the-act",
            "an agent cannot delegate an act that it was not given",
            |maker| {
                let narrow = first(maker, |grant| {
                    set(grant, MAY_DELEGATE, true);
                    set(grant, "/credentialSubject/acts", json!(["file"]));
                });
                vec![narrow, second(maker)]
            },
        ),
        refused(
            "delegation-ended",
            "a delegation ends with the authorization it came from",
            |maker| {
                let ended = first(maker, |grant| {
                    set(grant, MAY_DELEGATE, true);
                    set(grant, "/credentialSubject/until", maker.day(-2));
                });
                vec![ended, second(maker)]
            },
        ),
        refused(
            "delegation-first-link-missing",
            "a delegate's authorization is worth nothing without the certifier's own",
            |maker| vec![second(maker)],
        ),
        refused(
            "delegation-cycle",
            "authorizations that go round in a circle lead to no agent",
            |maker| {
                let forth = first(maker, |grant| set(grant, MAY_DELEGATE, true));
                let back = signed(maker, &middle(maker), &principal(maker), |grant| {
                    set(grant, MAY_DELEGATE, true)
                });
                vec![forth, back]
            },
        ),
    ]
}

pub(super) const MAY_DELEGATE: &str = "/credentialSubject/mayDelegate";

/// The certifier.
pub(super) fn principal(maker: &Maker) -> Actor {
    maker.actor("principal")
}

fn middle(maker: &Maker) -> Actor {
    maker.actor("customs broker")
}

/// What the certifier gives the one in the middle.
pub(super) fn first(maker: &Maker, change: impl FnOnce(&mut Value)) -> Value {
    signed(maker, &principal(maker), &middle(maker), change)
}

/// What the one in the middle gives the issuer.
pub(super) fn second(maker: &Maker) -> Value {
    signed(maker, &middle(maker), &maker.issuer(), |_| {})
}

/// Authorizations that lead from the certifier to the issuer in this many links.
fn chain(maker: &Maker, links: usize) -> Vec<Value> {
    let between = (1..links).map(|link| maker.actor(&format!("broker {link}")));
    let actors: Vec<Actor> = [principal(maker)]
        .into_iter()
        .chain(between)
        .chain([maker.issuer()])
        .collect();
    actors
        .iter()
        .zip(actors.iter().skip(1))
        .map(|(from, to)| signed(maker, from, to, |grant| set(grant, MAY_DELEGATE, true)))
        .collect()
}

fn signed(maker: &Maker, from: &Actor, to: &Actor, change: impl FnOnce(&mut Value)) -> Value {
    let mut grant = authorization(maker, from, to, &["certify"]);
    remove(&mut grant, "/proof");
    change(&mut grant);
    from.sign(&grant, maker.instant(GRANTED))
}
