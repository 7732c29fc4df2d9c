//! Whom a right names: its owners, where goods are made, who may use it, and affiliates.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, party, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("owners", NO_OWNERS),
        natures(),
        SAMPLE.met("places-of-manufacture", PLACES),
        SAMPLE.not_met("places-of-manufacture", NO_PLACES),
        SAMPLE.met("authorized-users", USERS),
        SAMPLE.not_met("authorized-users", NO_USERS),
        SAMPLE.met("affiliates", AFFILIATES),
        SAMPLE.not_met("affiliates", NO_AFFILIATES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_OWNERS: &[Row] = &[
    ("owners-missing", "no owner is given", |document, _| {
        remove(document, "/owners")
    }),
    (
        "owners-empty",
        "the list of owners is empty",
        |document, _| set(document, "/owners", json!([])),
    ),
    (
        "owner-without-address",
        "the owner has no business address",
        |document, _| remove(document, "/owners/0/party/address"),
    ),
    (
        "owner-without-street",
        "the business address of the owner has no street",
        |document, _| remove(document, "/owners/0/party/address/streetAddress"),
    ),
    (
        "owner-not-named",
        "the owner is an individual that is not named",
        |document, _| {
            set(
                document,
                "/owners/0/party",
                json!({ "type": "Individual", "citizenship": "US" }),
            );
        },
    ),
    (
        "owner-without-nature",
        "it is not said what the owner is",
        |document, _| remove(document, "/owners/0/nature"),
    ),
    (
        "owner-of-unknown-nature",
        "the owner is said to be a partner, which is no nature of an owner",
        |document, _| {
            set(
                document,
                "/owners/0/nature",
                json!({ "type": "Partner", "citizenship": "US" }),
            );
        },
    ),
    (
        "organisation-without-jurisdiction",
        "it is not said where the owner was organised",
        |document, _| remove(document, "/owners/0/nature/jurisdiction"),
    ),
    (
        "organisation-in-delaware-by-name",
        "the place of organisation is a name and no code",
        |document, _| set(document, "/owners/0/nature/jurisdiction", json!("Delaware")),
    ),
    (
        "individual-without-citizenship",
        "an individual has no citizenship",
        |document, _| {
            set(
                document,
                "/owners/0/nature",
                json!({ "type": "Individual" }),
            )
        },
    ),
    (
        "individual-of-a-state",
        "an individual is a citizen of a state of a country",
        |document, _| {
            set(
                document,
                "/owners/0/nature",
                json!({ "type": "Individual", "citizenship": "US-DE" }),
            );
        },
    ),
    (
        "partnership-without-partners",
        "a partnership has an empty list of partners",
        |document, _| {
            set(
                document,
                "/owners/0/nature",
                json!({ "type": "Partnership", "partners": [] }),
            );
        },
    ),
    (
        "partner-without-citizenship",
        "of two partners one has no citizenship",
        |document, _| {
            set(
                document,
                "/owners/0/nature",
                json!({ "type": "Partnership", "partners": [
                    { "type": "Partner", "name": "Ines Aldana", "citizenship": "US" },
                    { "type": "Partner", "name": "Tomas Brandt" }
                ] }),
            );
        },
    ),
];

/// Owners that are no organisation; the office says the same.
fn natures() -> Vec<Recipe> {
    let code = SAMPLE.area.code("owners");
    let individual = json!({ "type": "Individual", "citizenship": "CA" });
    let partnership = json!({ "type": "Partnership", "partners": [
        { "type": "Partner", "name": "Ines Aldana", "citizenship": "US" },
        { "type": "Partner", "name": "Tomas Brandt", "citizenship": "DE" }
    ] });
    [
        (
            "owner-individual",
            "an owner is an individual with a citizenship",
            individual,
        ),
        (
            "owner-partnership",
            "an owner is a partnership, with the citizenship of each partner",
            partnership,
        ),
        (
            "owner-of-a-country",
            "an owner was organised in a country",
            json!({ "type": "Organisation", "jurisdiction": "JP" }),
        ),
    ]
    .into_iter()
    .map(|(name, title, nature)| {
        SAMPLE
            .vector(name, title)
            .before(move |document, _: &Maker| set(document, "/owners/0/nature", nature.clone()))
            .shows(&[&code])
            .done()
    })
    .collect()
}

const PLACES: &[Row] = &[(
    "places-of-manufacture",
    "goods are made in two places, of one of which only the country is given",
    |document, _| {
        set(
            document,
            "/placesOfManufacture",
            json!([
                { "type": "ManufacturePlace", "locality": "León", "country": "MX" },
                { "type": "ManufacturePlace", "country": "VN" }
            ]),
        );
    },
)];

const NO_PLACES: &[Row] = &[
    (
        "place-without-country",
        "a place of manufacture has no country",
        |document, _| {
            set(
                document,
                "/placesOfManufacture",
                json!([{ "type": "ManufacturePlace", "locality": "León" }]),
            );
        },
    ),
    (
        "place-as-text",
        "a place of manufacture is a text",
        |document, _| set(document, "/placesOfManufacture", json!(["León, Mexico"])),
    ),
];

/// Somebody who may use the mark.
fn user(use_authorized: &Value) -> Value {
    let mut user = json!({
        "type": "AuthorizedUser",
        "party": party("Calzados del Bajío, S.A. de C.V.", "Calle Cueros 41", "León", "MX"),
        "useAuthorized": use_authorized
    });
    if use_authorized.is_null()
        && let Some(members) = user.as_object_mut()
    {
        members.remove("useAuthorized");
    }
    user
}

const USERS: &[Row] = &[(
    "authorized-user",
    "a maker abroad may put the mark on boots",
    |document, _| {
        set(
            document,
            "/authorizedUsers",
            json!([user(&json!("puts the mark on boots made for the owner"))]),
        );
    },
)];

const NO_USERS: &[Row] = &[
    (
        "authorized-user-without-use",
        "it is not said how a maker abroad may use the mark",
        |document, _| set(document, "/authorizedUsers", json!([user(&Value::Null)])),
    ),
    (
        "authorized-user-without-address",
        "an authorized user has no business address",
        |document, _| {
            set(document, "/authorizedUsers", json!([user(&json!("boots"))]));
            remove(document, "/authorizedUsers/0/party/address");
        },
    ),
];

/// A company of the same group.
fn affiliate(relation: &str) -> Value {
    json!({
        "type": "Affiliate",
        "party": party("Blue Heron Europe B.V.", "Havenkade 9", "Rotterdam", "NL"),
        "relation": relation
    })
}

const AFFILIATES: &[Row] = &[
    (
        "affiliate-subsidiary",
        "a subsidiary uses the mark abroad",
        |document, _| set(document, "/affiliates", json!([affiliate("subsidiary")])),
    ),
    (
        "affiliate-under-common-control",
        "a company under common control uses the mark abroad",
        |document, _| set(document, "/affiliates", json!([affiliate("commonControl")])),
    ),
];

const NO_AFFILIATES: &[Row] = &[
    (
        "affiliate-distributor",
        "a distributor is given as an affiliate",
        |document, _| set(document, "/affiliates", json!([affiliate("distributor")])),
    ),
    (
        "affiliate-without-relation",
        "it is not said what an affiliate is to the owner",
        |document, _| {
            set(document, "/affiliates", json!([affiliate("parent")]));
            remove(document, "/affiliates/0/relation");
        },
    ),
];
