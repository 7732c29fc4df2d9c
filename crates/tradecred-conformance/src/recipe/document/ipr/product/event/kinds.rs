//! What happened: each kind of event has its members.

use super::{
    By, Draft, Kind, Maker, Recipe, Row, SAMPLE, UNIT, Value, add, another, base, json, reference,
    remove, reported, set, sold, told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("event", NO_EVENT),
        SAMPLE.not_met("to", NO_RECEIVER),
        SAMPLE.not_met("country", NO_COUNTRY),
        SAMPLE.not_met("channel", NO_CHANNEL),
        SAMPLE.not_met("reason", NO_REASON),
        kinds(),
        reports(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_EVENT: &[Row] = &[
    ("event-missing", "nothing happened", |document, _| {
        remove(document, "/event");
    }),
    (
        "event-of-unknown-kind",
        "what happened is of a kind that there is not",
        |document, _| set(document, "/event", json!({ "type": "Worldwide" })),
    ),
    ("event-as-text", "what happened is a text", |document, _| {
        set(document, "/event", json!("Shipped"));
    }),
    (
        "reconciliation-without-explanation",
        "branches are joined without an explanation",
        |document, _| set(document, "/event", json!({ "type": "Reconciliation" })),
    ),
];

const NO_RECEIVER: &[Row] = &[
    (
        "shipped-to-nobody",
        "the shipment does not say to whom",
        |document, _| remove(document, "/event/to"),
    ),
    (
        "shipped-to-no-party",
        "the one to whom the unit is shipped is of a form that no party has",
        |document, _| set(document, "/event/to", json!({ "type": "Worldwide" })),
    ),
    (
        "shipped-to-party-without-did",
        "the one to whom the unit is shipped has no DID",
        |document, _| remove(document, "/event/to/id"),
    ),
    (
        "shipped-to-address-of-the-web",
        "the one to whom the unit is shipped has an address of the web in place of a DID",
        |document, _| set(document, "/event/to/id", json!("https://shoes.example")),
    ),
    (
        "shipped-to-itself",
        "the maker ships the unit to itself",
        |document, maker| set(document, "/event/to", By::Maker.known(maker)),
    ),
    (
        "shipped-to-itself-by-did",
        "the maker ships the unit to its own DID under another name",
        |document, maker| {
            set(document, "/actor", By::Maker.known(maker));
            let did = maker.issuer().did().to_owned();
            set(document, "/event/to/id", json!(did));
        },
    ),
];

const NO_COUNTRY: &[Row] = &[
    (
        "shipped-without-country",
        "the shipment has no country",
        |document, _| remove(document, "/event/country"),
    ),
    (
        "sold-in-country-by-name",
        "the country of a sale is written as a name",
        |document, _| {
            let mut event = sold();
            base::set(&mut event, "/country", "Spain");
            set(document, "/event", event);
        },
    ),
];

const NO_CHANNEL: &[Row] = &[
    (
        "sold-without-channel",
        "the sale has no channel",
        |document, _| {
            let mut event = sold();
            base::remove(&mut event, "/channel");
            set(document, "/event", event);
        },
    ),
    (
        "sold-through-blank-channel",
        "the channel of a sale is a blank",
        |document, _| {
            let mut event = sold();
            base::set(&mut event, "/channel", " ");
            set(document, "/event", event);
        },
    ),
];

const NO_REASON: &[Row] = &[
    (
        "reported-without-reason",
        "a report has no reason",
        |document, _| set(document, "/event", json!({ "type": "Reported" })),
    ),
    (
        "reported-as-counterfeit",
        "a report has a reason that there is not",
        |document, _| set(document, "/event", reported("counterfeit")),
    ),
    (
        "returned-for-no-text",
        "the reason of a return is empty",
        |document, _| {
            set(
                document,
                "/event",
                json!({ "type": "Returned", "reason": "" }),
            )
        },
    ),
    (
        "destroyed-for-a-number",
        "the reason of a destruction is a number",
        |document, _| {
            set(
                document,
                "/event",
                json!({ "type": "Destroyed", "reason": 4 }),
            )
        },
    ),
];

fn kinds() -> Vec<Recipe> {
    let rows: [Kind; 5] = [
        ("sold", "the maker sells the unit", |_| sold()),
        (
            "received",
            "the maker receives the unit back",
            |_| json!({ "type": "Received" }),
        ),
        (
            "returned",
            "the unit is returned to the maker",
            |_| json!({ "type": "Returned", "reason": "too small" }),
        ),
        (
            "destroyed",
            "the maker destroys the unit",
            |_| json!({ "type": "Destroyed" }),
        ),
        (
            "reported-stolen",
            "the maker reports the unit stolen",
            |_| reported("stolen"),
        ),
    ];
    rows.into_iter()
        .map(|(name, title, event)| {
            told(name, title, By::Maker, event)
                .shows(&["product-event.event", "product-event.reason"])
                .done()
        })
        .collect()
}

/// Begins a vector of the withdrawal of what `make` makes, which is at hand where it says so.
fn withdraws(
    name: &str,
    title: &'static str,
    is_at_hand: bool,
    make: fn(&Maker) -> Value,
) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            let report = reference(&make(maker));
            let event =
                json!({ "type": "ReportWithdrawn", "report": report, "explanation": "found again" });
            set(document, "/event", event);
        })
        .evidence(move |evidence, maker| {
            if is_at_hand {
                add(evidence, make(maker));
            }
        })
}

fn report(maker: &Maker) -> Value {
    another(maker, By::Maker, 1, reported("stolen"), |_| {})
}

fn reports() -> Vec<Recipe> {
    const CODE: &str = "product-event.report";
    vec![
        withdraws(
            "report-withdrawn",
            "the maker withdraws its report",
            true,
            report,
        )
        .shows(&[CODE])
        .done(),
        withdraws(
            "report-not-at-hand",
            "that a report is not at hand is for the journey of the unit",
            false,
            report,
        )
        .shows(&[CODE])
        .done(),
        withdraws(
            "report-missing",
            "a withdrawal names no report",
            true,
            report,
        )
        .before(|document, _| remove(document, "/event/report"))
        .not_met(CODE)
        .done(),
        withdraws(
            "report-with-malformed-digest",
            "a withdrawal names a report with a malformed digest",
            true,
            report,
        )
        .before(|document, _| set(document, "/event/report/digestMultibase", json!("zQm")))
        .not_met(CODE)
        .done(),
        withdraws(
            "report-is-a-unit",
            "a withdrawal names a unit",
            true,
            report,
        )
        .before(|document, _| set(document, "/event/report/credentialType", json!(UNIT)))
        .not_met(CODE)
        .done(),
        withdraws(
            "report-of-another-id",
            "the report at hand has another id than the withdrawal says",
            true,
            report,
        )
        .before(|document, maker| {
            set(
                document,
                "/event/report/id",
                json!(maker.uuid("another report")),
            );
        })
        .not_met(CODE)
        .done(),
        withdraws(
            "report-is-a-sale",
            "a withdrawal names a sale",
            true,
            |maker| another(maker, By::Maker, 1, sold(), |_| {}),
        )
        .not_met(CODE)
        .done(),
        withdraws(
            "report-of-another-unit",
            "a withdrawal names a report on another unit",
            true,
            |maker| {
                another(maker, By::Maker, 1, reported("stolen"), |event| {
                    let other = super::digest(&json!({ "unit": "another" }));
                    set(event, "/subject/digestMultibase", json!(other));
                })
            },
        )
        .not_met(CODE)
        .done(),
    ]
}
