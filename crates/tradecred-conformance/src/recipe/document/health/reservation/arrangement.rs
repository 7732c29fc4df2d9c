//! Where the dog arrives, what the facility received before, and what it does.

use super::{Recipe, Row, SAMPLE, json, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("airport", ELSEWHERE),
        SAMPLE.not_met("received", NOT_RECEIVED),
        SAMPLE.not_met("received-missing", TOO_LITTLE),
        SAMPLE.met("received-missing", ENOUGH),
        SAMPLE.not_met("services", NO_SERVICES),
        SAMPLE.not_met("services-missing", TOO_FEW),
        warned("quarantine-missing", NO_QUARANTINE),
        SAMPLE.met("quarantine-missing", QUARANTINE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ELSEWHERE: &[Row] = &[
    (
        "arrival-by-sea",
        "a service animal that arrives by sea does not arrive at an airport",
        |document, _| {
            set(document, "/arrival/mode", json!("sea"));
            set(document, "/arrival/serviceAnimal", json!(true));
        },
    ),
    (
        "arrival-by-land",
        "a dog that arrives by land does not arrive at an airport",
        |document, _| set(document, "/arrival/mode", json!("land")),
    ),
    (
        "arrival-without-port",
        "it is not said at which airport the dog arrives",
        |document, _| remove(document, "/arrival/port"),
    ),
    (
        "arrival-at-another-airport",
        "the dog arrives at another airport than that of the facility",
        |document, _| set(document, "/arrival/port", json!("4701")),
    ),
];

const NOT_RECEIVED: &[Row] = &[
    (
        "received-nothing",
        "the list of what was received is empty",
        |document, _| set(document, "/received", json!([])),
    ),
    (
        "received-missing",
        "it is not said what was received",
        |document, _| remove(document, "/received"),
    ),
    (
        "received-unknown",
        "a pet passport is nothing that a facility has to receive",
        |document, _| set(document, "/received/5", json!("petPassport")),
    ),
    (
        "received-twice",
        "the itinerary is named twice",
        |document, _| set(document, "/received/5", json!("travelItinerary")),
    ),
];

const TOO_LITTLE: &[Row] = &[
    (
        "received-no-foreign-form",
        "the facility had not received the foreign form",
        |document, _| {
            let received = json!([
                "serologicResults",
                "teethPhotographs",
                "travelItinerary",
                "importFormReceipt"
            ]);
            set(document, "/received", received);
        },
    ),
    (
        "received-no-photographs",
        "the facility had not received photographs of the teeth",
        |document, _| {
            let received = json!([
                "foreignVaccinationForm",
                "serologicResults",
                "travelItinerary",
                "importFormReceipt"
            ]);
            set(document, "/received", received);
        },
    ),
    (
        "received-no-itinerary",
        "the facility had not received the itinerary",
        |document, _| {
            let received = json!([
                "foreignVaccinationForm",
                "serologicResults",
                "teethPhotographs",
                "importFormReceipt"
            ]);
            set(document, "/received", received);
        },
    ),
    (
        "received-no-receipt",
        "the facility had not received the receipt for the CDC dog import form",
        |document, _| {
            let received = json!([
                "foreignVaccinationForm",
                "serologicResults",
                "teethPhotographs",
                "travelItinerary"
            ]);
            set(document, "/received", received);
        },
    ),
];

const ENOUGH: &[Row] = &[(
    "received-in-another-order",
    "the order of what was received does not matter",
    |document, _| {
        let received = json!([
            "importFormReceipt",
            "travelItinerary",
            "serologicResults",
            "foreignVaccinationForm",
            "teethPhotographs"
        ]);
        set(document, "/received", received);
    },
)];

const NO_SERVICES: &[Row] = &[
    (
        "services-empty",
        "the list of services is empty",
        |document, _| set(document, "/services", json!([])),
    ),
    (
        "service-unknown",
        "grooming is no service that is asked for",
        |document, _| set(document, "/services/2", json!("grooming")),
    ),
    (
        "service-twice",
        "the examination is named twice",
        |document, _| set(document, "/services/2", json!("examination")),
    ),
];

const TOO_FEW: &[Row] = &[
    (
        "services-without-examination",
        "the examination of the dog is not arranged",
        |document, _| {
            set(
                document,
                "/services",
                json!(["revaccination", "quarantine"]),
            )
        },
    ),
    (
        "services-without-revaccination",
        "the revaccination of the dog is not arranged",
        |document, _| set(document, "/services", json!(["examination", "quarantine"])),
    ),
];

const NO_QUARANTINE: &[Row] = &[
    (
        "no-titer-and-no-quarantine",
        "the facility received no titer, and no quarantine is arranged",
        |document, _| {
            let received = json!([
                "foreignVaccinationForm",
                "teethPhotographs",
                "travelItinerary",
                "importFormReceipt"
            ]);
            set(document, "/received", received);
        },
    ),
    (
        "no-titer-and-no-quarantine-in-aircraft-transit",
        "neither titer nor quarantine is named for a dog in transit by aircraft",
        |document, _| {
            let received = json!([
                "foreignVaccinationForm",
                "teethPhotographs",
                "travelItinerary",
                "importFormReceipt"
            ]);
            set(document, "/received", received);
            set(document, "/arrival/inTransit", json!(true));
        },
    ),
];

const QUARANTINE: &[Row] = &[(
    "no-titer-and-a-quarantine",
    "the facility received no titer, and the quarantine is arranged",
    |document, _| {
        let received = json!([
            "foreignVaccinationForm",
            "teethPhotographs",
            "travelItinerary",
            "importFormReceipt"
        ]);
        set(document, "/received", received);
        set(document, "/services/2", json!("quarantine"));
    },
)];
