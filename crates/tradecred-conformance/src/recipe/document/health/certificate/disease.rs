//! Health, screwworm and tapeworm.

use super::attached::{attaching, us_form};
use super::{Maker, Recipe, Row, SAMPLE, Value, code, json, remove, set, undecided, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("health", NO_HEALTH),
        SAMPLE.met("health", EXAMINED),
        warned("health-signs", SIGNS),
        SAMPLE.not_met("screwworm", NO_STATEMENT),
        undecided("screwworm-region", NO_REGION),
        SAMPLE.not_met("screwworm-inspection", NOT_INSPECTED),
        SAMPLE.met("screwworm-inspection", INSPECTED),
        SAMPLE.not_met("screwworm-official", NO_OFFICIAL),
        SAMPLE.met("screwworm-official", OFFICIAL),
        SAMPLE.not_met("screwworm-finding", INFESTED),
        SAMPLE.met("screwworm-finding", TREATED),
        warned("tapeworm", HANDLES_LIVESTOCK),
        SAMPLE.met("tapeworm", NO_INSPECTION),
        breeds(),
        warned("resale", RESALE),
        SAMPLE.met("resale", NO_RESALE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_HEALTH: &[Row] = &[
    (
        "health-missing",
        "nothing is said of the dog's health",
        |document, _| remove(document, "/health"),
    ),
    (
        "health-without-finding",
        "whether the dog showed signs of disease is not said",
        |document, _| remove(document, "/health/freeFromSigns"),
    ),
    (
        "examined-after-issue",
        "the dog was examined the day after the certificate was issued",
        |document, maker| set(document, "/health/examinedOn", json!(maker.day(0))),
    ),
];

const EXAMINED: &[Row] = &[(
    "examined-on-day-of-issue",
    "the dog was examined on the day on which the certificate was issued",
    |document, maker| set(document, "/health/examinedOn", json!(maker.day(-1))),
)];

const SIGNS: &[Row] = &[
    (
        "signs-of-disease",
        "the dog showed signs of communicable disease when it was examined",
        |document, _| set(document, "/health/freeFromSigns", json!(false)),
    ),
    (
        "signs-of-disease-in-aircraft-transit",
        "signs of disease are told of a dog in transit by aircraft too",
        |document, _| {
            set(document, "/arrival/inTransit", json!(true));
            set(document, "/health/freeFromSigns", json!(false));
        },
    ),
];

const NO_STATEMENT: &[Row] = &[
    (
        "screwworm-finding-unknown",
        "that screwworm is absent is no finding of the certificate",
        |document, _| set(document, "/screwworm/finding", json!("absent")),
    ),
    (
        "screwworm-without-official",
        "whether a full-time salaried official signed is not said",
        |document, _| remove(document, "/screwworm/fullTimeSalariedOfficial"),
    ),
    (
        "inspected-after-issue",
        "the dog was inspected for screwworm the day after the certificate was issued",
        |document, maker| inspected(document, maker, 0),
    ),
    (
        "screwworm-without-day",
        "when the dog was inspected for screwworm is not said",
        |document, _| remove(document, "/screwworm/inspectedOn"),
    ),
];

const NO_REGION: &[Row] = &[(
    "screwworm-statement-missing",
    "without a statement it matters whether screwworm exists in the country, which is not known",
    |document, _| remove(document, "/screwworm"),
)];

/// The dog is inspected on a day and shipped on day 2.
fn inspected(document: &mut Value, maker: &Maker, days: i64) {
    set(document, "/screwworm/inspectedOn", json!(maker.day(days)));
}

const NOT_INSPECTED: &[Row] = &[
    (
        "inspected-six-days-before-shipment",
        "the dog was inspected for screwworm on the sixth day before its shipment",
        |document, maker| inspected(document, maker, -4),
    ),
    (
        "inspected-after-shipment",
        "the dog was inspected for screwworm on the day after its shipment",
        |document, maker| {
            set(document, "/shippedOn", json!(maker.day(-2)));
            inspected(document, maker, -1);
        },
    ),
];

const INSPECTED: &[Row] = &[
    (
        "inspected-five-days-before-shipment",
        "the dog was inspected for screwworm on the fifth day before its shipment",
        |document, maker| inspected(document, maker, -3),
    ),
    (
        "inspected-on-day-of-shipment",
        "the dog was inspected for screwworm on the day of its shipment",
        |document, maker| {
            set(document, "/shippedOn", json!(maker.day(-1)));
            inspected(document, maker, -1);
        },
    ),
];

const NO_OFFICIAL: &[Row] = &[
    (
        "screwworm-by-official-of-another-kind",
        "no full-time salaried official signed the statement on screwworm",
        |document, _| {
            set(
                document,
                "/screwworm/fullTimeSalariedOfficial",
                json!(false),
            )
        },
    ),
    (
        "screwworm-by-official-of-another-region",
        "the dog departs from another country than the one whose official signed",
        |document, maker| {
            set(
                document,
                "/stays/2",
                super::stay("SG", &maker.day(0), "free"),
            );
            set(document, "/arrival/countryOfDeparture", json!("SG"));
            set(document, "/receipt/countryOfDeparture", json!("SG"));
        },
    ),
];

const OFFICIAL: &[Row] = &[(
    "screwworm-without-arrival",
    "where no arrival is given, the country of departure is not held against the official's",
    |document, _| remove(document, "/arrival"),
)];

const INFESTED: &[Row] = &[(
    "screwworm-infested",
    "the dog is infested with screwworm",
    |document, _| set(document, "/screwworm/finding", json!("infested")),
)];

const TREATED: &[Row] = &[(
    "screwworm-treated-until-free",
    "the dog was infested, held in quarantine and treated until it was free",
    |document, _| set(document, "/screwworm/finding", json!("treatedUntilFree")),
)];

const HANDLES_LIVESTOCK: &[Row] = &[
    (
        "livestock-handling-beagle",
        "a dog of another breed that is to handle livestock is inspected too",
        |document, _| set(document, "/purpose", json!("livestockHandling")),
    ),
    (
        "livestock-handling-without-arrival",
        "without an arrival the exporting country is where the dog comes from",
        |document, _| {
            set(document, "/purpose", json!("livestockHandling"));
            remove(document, "/arrival");
        },
    ),
];

/// Dogs of a breed, by the certificate and by its U.S. form.
fn breeds() -> Vec<Recipe> {
    let tapeworm = code("tapeworm");
    vec![
        attaching(
            "livestock-handling-collie",
            "a collie that is to handle sheep is inspected and quarantined at the port of entry",
            |maker| vec![us_form(maker, |form, _| bred(form, "Collie"))],
            |document, _| {
                set(document, "/purpose", json!("livestockHandling"));
                bred(document, "Collie");
            },
        )
        .warns(&tapeworm)
        .done(),
        attaching(
            "shepherd-as-companion",
            "a shepherd that is not to handle livestock is not inspected for tapeworm",
            |maker| vec![us_form(maker, |form, _| bred(form, "German Shepherd"))],
            |document, _| bred(document, "German Shepherd"),
        )
        .shows(&[&tapeworm])
        .done(),
    ]
}

/// The dog is of this breed.
fn bred(document: &mut Value, breed: &str) {
    set(document, "/animal/breed", json!(breed));
}

const NO_INSPECTION: &[Row] = &[(
    "livestock-handling-from-mexico",
    "a dog from Mexico that is to handle livestock is not inspected for tapeworm",
    |document, maker| {
        set(document, "/purpose", json!("livestockHandling"));
        set(document, "/exportingCountry", json!("MX"));
        set(document, "/officialVeterinarian/country", json!("MX"));
        set(
            document,
            "/stays/1",
            super::stay("MX", &maker.day(-100), "highRisk"),
        );
        set(document, "/arrival/countryOfDeparture", json!("MX"));
        set(document, "/receipt/countryOfDeparture", json!("MX"));
    },
)];

const RESALE: &[Row] = &[(
    "for-resale",
    "a dog for resale or adoption is said to need a permit and further vaccinations",
    |document, _| set(document, "/purpose", json!("resaleOrAdoption")),
)];

const NO_RESALE: &[Row] = &[(
    "for-science",
    "a dog for science is not one for resale",
    |document, _| set(document, "/purpose", json!("scientific")),
)];
