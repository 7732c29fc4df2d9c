//! What happened: uses, returns and amendments, and what they need.

use serde_json::json;

use super::{
    LICENSE, Maker, Recipe, Row, SAMPLE, Value, another, base, by_agency, by_customs, granted,
    quantity, reference, remove, returned, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    const NO_EVENT: &[Row] = &[
        ("event-missing", "nothing happened", |document, _| {
            remove(document, "/event")
        }),
        (
            "event-of-unknown-kind",
            "an event of a movement in bond is none of a licence",
            |document, _| {
                let port = json!({ "type": "DiversionRequest", "port": "2304" });
                set(document, "/event", port);
            },
        ),
        (
            "use-without-entry-line",
            "a use names no line of its entry",
            |document, _| remove(document, "/event/entryLine"),
        ),
        (
            "use-without-license-line",
            "a use names no line of its licence",
            |document, _| remove(document, "/event/licenseLine"),
        ),
        (
            "use-without-classification",
            "a use does not classify the goods",
            |document, _| remove(document, "/event/htsus"),
        ),
        (
            "use-without-origin",
            "a use states no country of origin",
            |document, _| remove(document, "/event/countryOfOrigin"),
        ),
        (
            "use-without-country-of-export",
            "a use states no country of exportation",
            |document, _| remove(document, "/event/countryOfExport"),
        ),
        ("use-without-port", "a use states no port", |document, _| {
            remove(document, "/event/port")
        }),
        (
            "use-with-quantity-as-number",
            "the quantity of a use is a JSON number",
            |document, _| set(document, "/event/quantity", json!(40_000)),
        ),
        (
            "return-without-use",
            "a return names nothing",
            |document, _| {
                set(
                    document,
                    "/event",
                    json!({ "type": "Return", "reason": "the entry was cancelled" }),
                );
            },
        ),
        (
            "amendment-without-explanation",
            "an amendment is not explained",
            |document, _| {
                set(
                    document,
                    "/event",
                    json!({ "type": "Amendment", "ports": ["2304"] }),
                );
            },
        ),
    ];
    const NO_ENTRY: &[Row] = &[
        (
            "entry-number-missing",
            "a use names no entry",
            |document, _| remove(document, "/event/entryNumber"),
        ),
        (
            "entry-number-check-digit-wrong",
            "the check digit of the entry number is 6, not 7",
            |document, _| set(document, "/event/entryNumber", json!("ABC-1234567-7")),
        ),
    ];
    const QUANTITIES: &[Row] = &[(
        "use-of-one-billionth",
        "the least quantity is greater than zero",
        |document, _| set(document, "/event/quantity", quantity("0.000000001", "KGM")),
    )];
    const NO_QUANTITY: &[Row] = &[
        (
            "use-of-nothing",
            "a use of nothing is none",
            |document, _| set(document, "/event/quantity", quantity("0", "KGM")),
        ),
        (
            "use-below-zero",
            "a use is taken back by a return, not by a quantity below zero",
            |document, _| set(document, "/event/quantity", quantity("-40000", "KGM")),
        ),
    ];
    [
        SAMPLE.not_met("event", NO_EVENT),
        SAMPLE.not_met("entry-number", NO_ENTRY),
        SAMPLE.met("quantity", QUANTITIES),
        SAMPLE.not_met("quantity", NO_QUANTITY),
        returns(),
        amendments(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn returns() -> Vec<Recipe> {
    const CODE: &str = "partner-agency-license-use.returned";
    // A return of the use that is made for the evidence, which is at hand after its own change.
    let taken = |name: &str,
                 title: &'static str,
                 change: fn(&mut Value, &Maker),
                 named: fn(&Maker) -> Value| {
        by_customs(SAMPLE.vector(name, title))
            .before(move |document, maker| {
                let used = named(maker);
                set(document, "/event", returned(&used));
                set(document, "/previous", json!([reference(&used)]));
                set(document, "/sequence", json!(2));
                change(document, maker);
            })
            .evidence(move |evidence, maker| {
                super::only(evidence, granted(maker, |_, _| {}));
                base::add_evidence(evidence, "credentials", named(maker));
            })
    };
    let of_another = |maker: &Maker| {
        another(maker, 1, |event| {
            let other = granted(maker, |document, _| {
                set(document, "/number", json!("26-1187403"));
            });
            set(event, "/subject", reference(&other));
        })
    };
    let no_use = |maker: &Maker| {
        another(maker, 1, |event| {
            set(
                event,
                "/event",
                json!({ "type": "Amendment", "explanation": "none", "ports": ["2304"] }),
            );
        })
    };
    vec![
        taken(
            "return-of-use-at-hand",
            "a return names a use of its licence",
            |_, _| {},
            |maker| another(maker, 1, |_| {}),
        )
        .shows(&[CODE])
        .done(),
        taken(
            "return-of-another-type",
            "a return names the licence itself",
            |document, _| set(document, "/event/use/credentialType", json!(LICENSE)),
            |maker| another(maker, 1, |_| {}),
        )
        .not_met(CODE)
        .done(),
        taken(
            "return-of-another-id",
            "the use has another id than the return says",
            |document, maker| {
                let id = maker.uuid("another use");
                set(document, "/event/use/id", json!(id));
            },
            |maker| another(maker, 1, |_| {}),
        )
        .not_met(CODE)
        .done(),
        taken(
            "return-of-use-of-another-license",
            "a return names a use of another licence",
            |_, _| {},
            of_another,
        )
        .not_met(CODE)
        .done(),
        taken(
            "return-of-no-use",
            "a return names an amendment",
            |_, _| {},
            no_use,
        )
        .not_met(CODE)
        .done(),
    ]
}

fn amendments() -> Vec<Recipe> {
    const CODE: &str = "partner-agency-license-use.amendment";
    let amended = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        by_agency(SAMPLE.vector(name, title)).before(move |document, maker| {
            let mut amendment = json!({ "type": "Amendment", "explanation": "as applied for" });
            change(&mut amendment, maker);
            set(document, "/event", amendment);
        })
    };
    let line = |number: u32, value: &str| {
        json!({
            "type": "LicensedGoods",
            "lineNumber": number,
            "description": "Bars and rods",
            "quantity": quantity(value, "KGM")
        })
    };
    vec![
        amended(
            "amendment-of-days",
            "an amendment gives new days",
            |event, maker| {
                base::set(event, "/effectiveFrom", maker.day(-30));
                base::set(event, "/effectiveUntil", maker.day(-30));
            },
        )
        .shows(&[CODE])
        .done(),
        amended(
            "amendment-of-goods",
            "an amendment gives a goods line",
            |_, _| {},
        )
        .before(move |document, _| set(document, "/event/goods", json!([line(1, "130000")])))
        .shows(&[CODE])
        .done(),
        amended(
            "amendment-of-nothing",
            "an amendment that changes nothing is none",
            |_, _| {},
        )
        .not_met(CODE)
        .done(),
        amended(
            "amendment-of-empty-lists",
            "empty lists change nothing",
            |event, _| {
                base::set(event, "/goods", json!([]));
                base::set(event, "/ports", json!([]));
            },
        )
        .not_met(CODE)
        .done(),
        amended(
            "amendment-line-twice",
            "an amendment gives two lines of one number",
            |_, _| {},
        )
        .before(move |document, _| {
            let lines = json!([line(1, "130000"), line(1, "140000")]);
            set(document, "/event/goods", lines);
        })
        .not_met(CODE)
        .done(),
        amended(
            "amendment-to-nothing",
            "an amendment leaves nothing of a line",
            |_, _| {},
        )
        .before(move |document, _| set(document, "/event/goods", json!([line(1, "0")])))
        .not_met(CODE)
        .done(),
        amended(
            "amendment-last-day-before-first",
            "an amendment gives a last day before its first",
            |event, maker| {
                base::set(event, "/effectiveFrom", maker.day(-30));
                base::set(event, "/effectiveUntil", maker.day(-31));
            },
        )
        .not_met(CODE)
        .done(),
    ]
}
