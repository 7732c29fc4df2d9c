//! What happens, in its forms.

use serde_json::{Value, json};

use super::{
    ANOTHER_NUMBER, Draft, Maker, Recipe, Row, SAMPLE, arrival, becomes, by_filer, departure,
    remove, set,
};

const CODE: &str = "in-bond-event.event";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("event", NO_EVENT),
        SAMPLE.not_met("firms-code", NO_FACILITY),
        SAMPLE.met("firms-code", FACILITY),
        good(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The arrival of the whole shipment, reported at once.
fn arrived(document: &mut Value, maker: &Maker) {
    becomes(document, arrival());
    set(document, "/date", json!(maker.day(-3)));
    set(document, "/reportedAt", json!(maker.day(-3)));
}

const NO_EVENT: &[Row] = &[
    ("event-missing", "nothing happens", |document, _| {
        remove(document, "/event")
    }),
    (
        "event-of-another-form",
        "a decision on a line of an entry is no event of a movement",
        |document, _| {
            let decision = json!({ "type": "LineDecision", "entryLine": 1, "outcome": "denied" });
            becomes(document, decision);
        },
    ),
    (
        "departure-without-port",
        "the goods leave no port",
        |document, _| remove(document, "/event/port"),
    ),
    (
        "departure-of-zero-pieces",
        "nothing departs",
        |document, _| set(document, "/event/pieces", json!("0")),
    ),
    (
        "departure-with-seal-as-text",
        "the seals of a departure are a text and no list",
        |document, _| set(document, "/event/sealNumbers", json!("UL-0088213")),
    ),
    (
        "arrival-without-pieces",
        "an arrival does not say how many pieces",
        |document, maker| {
            arrived(document, maker);
            remove(document, "/event/pieces");
        },
    ),
    (
        "arrival-without-entire-shipment",
        "an arrival does not say whether it is the last portion",
        |document, maker| {
            arrived(document, maker);
            remove(document, "/event/entireShipment");
        },
    ),
    (
        "transfer-to-party-without-scac",
        "goods in bond go to a carrier",
        |document, _| {
            becomes(
                document,
                json!({ "type": "CarrierTransfer", "to": super::filer() }),
            );
        },
    ),
    (
        "entry-number-check-digit",
        "the check digit of the entry number is wrong",
        |document, _| {
            becomes(
                document,
                json!({ "type": "EntryFiled", "entryNumber": "ABC12345670" }),
            );
        },
    ),
    (
        "new-in-bond-number-check-digit",
        "the check digit of the new in-bond number is wrong",
        |document, _| {
            becomes(
                document,
                json!({ "type": "NewInBond", "inBondNumber": "257700051" }),
            );
        },
    ),
    (
        "diversion-to-port-in-words",
        "the port asked for is a name and no code",
        |document, _| {
            becomes(
                document,
                json!({ "type": "DiversionRequest", "port": "St. Louis" }),
            );
        },
    ),
    (
        "extension-to-no-day",
        "the new last day is none that the calendar has",
        |document, _| {
            set(document, "/actor", super::office());
            becomes(
                document,
                json!({ "type": "ExtensionDecision", "until": "2026-11-31" }),
            );
        },
    ),
    (
        "update-without-explanation",
        "an update of the record does not say what was updated",
        |document, _| becomes(document, json!({ "type": "RecordUpdate", "pieces": "259" })),
    ),
];

const NO_FACILITY: &[Row] = &[
    (
        "arrival-without-firms-code",
        "an arrival does not say where in the port the goods are",
        |document, maker| {
            arrived(document, maker);
            remove(document, "/event/firmsCode");
        },
    ),
    (
        "firms-code-of-five-characters",
        "a FIRMS code has four characters",
        |document, maker| {
            arrived(document, maker);
            set(document, "/event/firmsCode", json!("H5720"));
        },
    ),
    (
        "firms-code-with-dash",
        "a FIRMS code has capital letters and digits only",
        |document, maker| {
            arrived(document, maker);
            set(document, "/event/firmsCode", json!("H-57"));
        },
    ),
];

const FACILITY: &[Row] = &[
    (
        "arrival-told",
        "an arrival says where in the port the goods are, and was reported",
        arrived,
    ),
    (
        "firms-code-of-digits",
        "a FIRMS code may be digits only",
        |document, maker| {
            arrived(document, maker);
            set(document, "/event/firmsCode", json!("0572"));
        },
    ),
];

fn good() -> Vec<Recipe> {
    let told = |name: &str, title: &'static str, event: fn() -> Value| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, _| becomes(document, event()))
            .shows(&[CODE])
    };
    vec![
        told(
            "departure-without-pieces",
            "a departure need not count the pieces",
            || {
                let mut event = departure();
                crate::recipe::base::remove(&mut event, "/pieces");
                event
            },
        )
        .done(),
        by_filer(told(
            "entry-filed",
            "an entry is filed for all that is left",
            || json!({ "type": "EntryFiled", "entryNumber": "ABC-1234567-6" }),
        ))
        .done(),
        by_filer(told(
            "admitted-to-zone",
            "goods are admitted to a foreign-trade zone",
            || {
                json!({
                    "type": "ForeignTradeZoneAdmission",
                    "admissionNumber": "22-2026-00417",
                    "pieces": "200"
                })
            },
        ))
        .done(),
        told(
            "general-order",
            "goods are under general order",
            || json!({ "type": "GeneralOrder", "generalOrderNumber": "GO-3901-2026-118" }),
        )
        .done(),
        by_filer(told(
            "new-in-bond",
            "goods go on under another in-bond number",
            || json!({ "type": "NewInBond", "inBondNumber": ANOTHER_NUMBER }),
        ))
        .done(),
    ]
}
