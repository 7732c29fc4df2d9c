//! Responses held against the request that they answer.

use serde_json::{Value, json};

use super::super::super::change::{remove, set};
use super::{Draft, Maker, Recipe, SAMPLE, asked, authorities, base, office, only, reference};

pub(super) fn recipes() -> Vec<Recipe> {
    [at_hand(), addressed(), late()]
        .into_iter()
        .flatten()
        .collect()
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

/// Who answers is whom the request asks, or may answer directly, or neither.
fn addressed() -> Vec<Recipe> {
    const CODE: &str = "customs-response.not-addressed";
    let answering =
        |name: &str, title: &'static str, role: &'static str, change: fn(&mut Value, &Maker)| {
            SAMPLE
                .vector(name, title)
                .before(move |document, maker| {
                    set(document, "/responderRole", json!(role));
                    set(document, "/request", reference(&asked(maker, change)));
                })
                .evidence(move |evidence, maker| only(evidence, asked(maker, change)))
        };
    let may = [
        answering(
            "answered-directly-by-exporter",
            "an exporter that the request does not name may answer where it allows that",
            "exporter",
            |_, _| {},
        ),
        answering(
            "answered-by-addressed-producer",
            "a producer that the request is addressed to answers, whether or not others may answer directly",
            "producer",
            |request, _| {
                set(request, "/addressedTo/0/role", json!("producer"));
                set(request, "/directSubmissionAllowed", json!(false));
            },
        ),
        answering(
            "answered-by-second-addressee",
            "one of two addressees answers",
            "importer",
            |request, _| {
                let asked = request.pointer("/credentialSubject/addressedTo/0").cloned();
                set(request, "/addressedTo/1", json!(asked));
                set(
                    request,
                    "/addressedTo/0/legalName",
                    json!("Gulf Fasteners, Inc."),
                );
            },
        ),
        answering(
            "addressee-in-other-case",
            "the name of the addressee is compared without case and punctuation",
            "importer",
            |request, _| {
                set(
                    request,
                    "/addressedTo/0/legalName",
                    json!("LONE STAR FASTENERS INC"),
                );
            },
        ),
    ];
    let may_not = [
        answering(
            "answered-by-another-importer",
            "the request is addressed to another importer",
            "importer",
            |request, _| {
                set(
                    request,
                    "/addressedTo/0/legalName",
                    json!("Gulf Fasteners, Inc."),
                );
            },
        ),
        answering(
            "answered-by-addressee-in-another-role",
            "whoever is asked as a producer answers as an importer",
            "importer",
            |request, _| set(request, "/addressedTo/0/role", json!("producer")),
        ),
        answering(
            "answered-by-producer-where-closed",
            "a producer answers an importer's request that closes direct submission",
            "producer",
            |request, _| set(request, "/directSubmissionAllowed", json!(false)),
        ),
        answering(
            "answered-by-exporter-where-not-opened",
            "an exporter answers an importer's request that says nothing of direct submission",
            "exporter",
            |request, _| remove(request, "/directSubmissionAllowed"),
        ),
    ];
    let may = may.into_iter().map(|draft| draft.shows(&[CODE]).done());
    let may_not = may_not.into_iter().map(|draft| draft.not_met(CODE).done());
    may.chain(may_not).collect()
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
        answered(
            "dated-earlier-and-signed-in-time",
            "the answer is dated earlier than it was signed, and was signed the day after the last day: the day is for zones",
            -2,
        )
        .before(|document, maker| set(document, "/answeredAt", json!(maker.day(-5))))
        .shows(&[LATE])
        .done(),
        answered(
            "dated-in-time-and-signed-late",
            "the answer is dated before the last day, and was signed two days after it",
            -3,
        )
        .before(|document, maker| set(document, "/answeredAt", json!(maker.day(-5))))
        .warns(LATE)
        .done(),
    ]
}
