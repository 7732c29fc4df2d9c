//! Trade names, which customs states too, and what a right of another type has of classes.

use super::{Recipe, SAMPLE, Value, base, by_both, json, recordation, remove, set, trade_name};

pub(super) fn recipes() -> Vec<Recipe> {
    [trade_names(), other_classes()]
        .into_iter()
        .flatten()
        .collect()
}

/// Trade names, which customs states too.
fn trade_names() -> Vec<Recipe> {
    let code = SAMPLE.area.code("merchandise");
    vec![
        by_both(
            "trade-name",
            "a trade name is of goods that are described, and customs states the same owner",
            |document, _| trade_name(document),
        )
        .shows(&[code.clone(), SAMPLE.area.code("registration-none")])
        .done(),
        by_both(
            "trade-name-without-merchandise",
            "a trade name does not say of which goods it is",
            |document, _| {
                trade_name(document);
                remove(document, "/merchandise");
            },
        )
        .not_met(&code)
        .done(),
        SAMPLE
            .vector("merchandise-as-list", "the merchandise is a list")
            .before(|document, _| set(document, "/merchandise", json!(["boots"])))
            .not_met(&code)
            .done(),
        by_both(
            "trade-name-with-registration",
            "a trade name has a registration",
            |document, _| registered_trade_name(document),
        )
        .not_met(SAMPLE.area.code("registration-none"))
        .done(),
        by_both(
            "trade-name-registered-abroad",
            "a trade name has a registration of another country",
            |document, _| {
                registered_trade_name(document);
                let office = json!({
                    "type": "RegistrationOffice",
                    "legalName": "Instituto Mexicano de la Propiedad Industrial",
                    "country": "MX"
                });
                set(document, "/registration/office", office);
            },
        )
        .not_met(SAMPLE.area.code("registration-none"))
        .done(),
    ]
}

/// The document becomes a trade name that keeps the registration of the mark.
fn registered_trade_name(document: &mut Value) {
    let registration = document.pointer("/credentialSubject/registration").cloned();
    trade_name(document);
    set(document, "/registration", json!(registration));
    remove(document, "/registration/register");
}

/// Classes of what is no trademark.
fn other_classes() -> Vec<Recipe> {
    vec![
        by_both(
            "trade-name-with-classes",
            "a trade name has a class",
            |document, _| {
                trade_name(document);
                set(document, "/niceClasses", json!([25]));
            },
        )
        .not_met(SAMPLE.area.code("nice-classes"))
        .done(),
        by_both(
            "trade-name-recorded",
            "a trade name is recorded with customs, for no class",
            |document, maker| {
                trade_name(document);
                let mut record = recordation(maker);
                base::remove(&mut record, "/classes");
                set(document, "/recordation", record);
            },
        )
        .shows(&[SAMPLE.area.code("recordation")])
        .done(),
        by_both(
            "trade-name-recorded-for-class",
            "a trade name is recorded with customs for a class",
            |document, maker| {
                trade_name(document);
                set(document, "/recordation", recordation(maker));
            },
        )
        .not_met(SAMPLE.area.code("recordation-classes"))
        .done(),
    ]
}
