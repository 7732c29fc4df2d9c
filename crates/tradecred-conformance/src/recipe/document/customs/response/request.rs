//! Responses held against the request that they answer.

use serde_json::{Value, json};

use super::super::super::change::{remove, set};
use super::{Draft, Maker, Recipe, SAMPLE, asked, authorities, base, office, only, reference};

pub(super) fn recipes() -> Vec<Recipe> {
    at_hand().into_iter().chain(late()).collect()
}

/// The request is at hand and known to come from customs, or not.
fn at_hand() -> Vec<Recipe> {
    const MISSING: &str = "customs-response.request-missing";
    let missing = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .evidence(change)
            .requirements_undecided(MISSING)
            .done()
    };
    vec![
        missing(
            "request-not-at-hand",
            "a response whose request is not at hand is undecided",
            |evidence, _| base::remove(evidence, "/credentials"),
        ),
        missing(
            "request-unsigned",
            "a request without a proof is not relied on",
            |evidence, maker| {
                let mut request = asked(maker, |_, _| {});
                base::remove(&mut request, "/proof");
                only(evidence, request);
            },
        ),
        missing(
            "request-by-unlisted-office",
            "a request whose office no authority list names is not known to come from customs",
            |evidence, _| base::remove(evidence, "/authorityLists"),
        ),
        missing(
            "request-by-office-of-another-country",
            "a request whose office is listed for another country is not known to come from customs",
            |evidence, maker| {
                authorities(evidence, maker, office(maker).did(), |entry, _| {
                    base::set(entry, "/territories", json!(["CA"]));
                });
            },
        ),
        SAMPLE
            .vector(
                "request-by-office-of-mexico",
                "a request of an office that is listed for Mexico, and says so, is no request of CBP",
            )
            .before(|document, maker| set(document, "/request", reference(&from_mexico(maker))))
            .evidence(|evidence, maker| {
                only(evidence, from_mexico(maker));
                authorities(evidence, maker, office(maker).did(), |entry, _| {
                    base::set(entry, "/territories", json!(["MX"]));
                });
            })
            .requirements_undecided(MISSING)
            .done(),
        SAMPLE
            .vector(
                "request-malformed",
                "what has the digest has not the structure of a request",
            )
            .before(|document, maker| set(document, "/request", reference(&purposeless(maker))))
            .evidence(|evidence, maker| only(evidence, purposeless(maker)))
            .requirements_undecided(MISSING)
            .done(),
    ]
}

/// A signed request without a purpose.
fn purposeless(maker: &Maker) -> Value {
    asked(maker, |request, _| remove(request, "/purpose"))
}

/// A signed request of an office that acts for Mexico.
fn from_mexico(maker: &Maker) -> Value {
    asked(maker, |request, _| {
        set(request, "/office/country", json!("MX"));
    })
}

/// The deadline of the request is moved to the day of the answer, and to the day before.
fn late() -> Vec<Recipe> {
    const LATE: &str = "customs-response.late";
    fn due(maker: &Maker, days: i64) -> Value {
        asked(maker, |request, maker| {
            set(request, "/deadline/date", json!(maker.day(days)));
        })
    }
    let answered = |name: &str, title: &'static str, days: i64| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| set(document, "/request", reference(&due(maker, days))))
            .evidence(move |evidence, maker| only(evidence, due(maker, days)))
    };
    vec![
        answered(
            "answered-on-last-day",
            "the answer is given on the last day",
            -1,
        )
        .shows(&[LATE])
        .done(),
        answered(
            "answered-late",
            "the answer is given the day after the last: customs may deny the claim, and the response stands",
            -2,
        )
        .warns(LATE)
        .done(),
    ]
}
