//! The members of a right: their structure, and what is asked of them on their own.

use super::{
    Maker, Recipe, Row, SAMPLE, Value, by_both, json, party, recordation, remove, set, trade_name,
};
use crate::recipe::maker::digest;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("right-type", RIGHT_TYPE),
        SAMPLE.not_met("designation", DESIGNATION),
        SAMPLE.not_met("owners", NO_OWNERS),
        SAMPLE.not_met("owned-from", OWNED_FROM),
        SAMPLE.not_met("nice-classes", CLASSES),
        SAMPLE.met("places-of-manufacture", PLACES),
        SAMPLE.not_met("places-of-manufacture", NO_PLACES),
        SAMPLE.met("authorized-users", USERS),
        SAMPLE.not_met("authorized-users", NO_USERS),
        SAMPLE.met("affiliates", AFFILIATES),
        SAMPLE.not_met("affiliates", NO_AFFILIATES),
        SAMPLE.not_met("stated-by", STATED_BY),
        SAMPLE.met("documents", DOCUMENTS),
        SAMPLE.not_met("documents", NO_DOCUMENTS),
        SAMPLE.not_met("stated-at", STATED_AT),
        SAMPLE.met("document", ELSE),
        SAMPLE.not_met("document", NO_DOCUMENT),
        natures(),
        trade_names(),
        other_classes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const RIGHT_TYPE: &[Row] = &[
    (
        "right-type-missing",
        "it is not said what the right is",
        |document, _| remove(document, "/rightType"),
    ),
    (
        "right-type-patent",
        "a patent is no right of this document",
        |document, _| set(document, "/rightType", json!("patent")),
    ),
];

const DESIGNATION: &[Row] = &[
    (
        "designation-missing",
        "the mark is not given",
        |document, _| remove(document, "/designation"),
    ),
    (
        "designation-empty",
        "the mark is a text of spaces",
        |document, _| set(document, "/designation", json!("   ")),
    ),
];

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

const OWNED_FROM: &[Row] = &[
    (
        "owned-from-missing",
        "it is not said since when the owner owns the right",
        |document, _| remove(document, "/ownedFrom"),
    ),
    (
        "owned-from-no-day",
        "the ownership begins on a day that the calendar does not have",
        |document, _| set(document, "/ownedFrom", json!("2021-02-30")),
    ),
];

const CLASSES: &[Row] = &[
    ("class-zero", "a class is 0", |document, _| {
        set(document, "/niceClasses/0", json!(0))
    }),
    ("class-46", "a class is 46", |document, _| {
        set(document, "/niceClasses/0", json!(46))
    }),
    ("class-as-text", "a class is a text", |document, _| {
        set(document, "/niceClasses/0", json!("18"))
    }),
    ("class-twice", "one class is given twice", |document, _| {
        set(document, "/niceClasses", json!([18, 25, 18]))
    }),
    (
        "classes-missing",
        "a trademark has no class",
        |document, _| remove(document, "/niceClasses"),
    ),
    (
        "classes-empty",
        "the list of classes of a trademark is empty",
        |document, _| set(document, "/niceClasses", json!([])),
    ),
];

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

const STATED_BY: &[Row] = &[
    (
        "stated-by-missing",
        "it is not said who states the right",
        |document, _| remove(document, "/statedBy"),
    ),
    (
        "stated-by-individual",
        "an individual states the right, who is neither owner nor office",
        |document, _| {
            set(
                document,
                "/statedBy",
                json!({ "type": "Individual", "citizenship": "US" }),
            );
        },
    ),
    (
        "stated-by-nameless-office",
        "the office that states the right has no name",
        |document, _| {
            set(
                document,
                "/statedBy",
                json!({ "type": "RegistrationOffice", "country": "US" }),
            );
        },
    ),
];

/// A copy of a certificate.
fn copy() -> Value {
    json!({
        "type": "FileReference",
        "mediaType": "application/pdf",
        "digestMultibase": digest(&json!({ "copy": "certificate" }))
    })
}

const DOCUMENTS: &[Row] = &[(
    "document-copy",
    "a copy of the certificate of registration goes with the right",
    |document, _| set(document, "/documents", json!([copy()])),
)];

const NO_DOCUMENTS: &[Row] = &[(
    "document-without-digest",
    "a copy of the certificate of registration has no digest",
    |document, _| {
        set(document, "/documents", json!([copy()]));
        remove(document, "/documents/0/digestMultibase");
    },
)];

const STATED_AT: &[Row] = &[
    (
        "stated-at-missing",
        "it is not said when the right is stated",
        |document, _| remove(document, "/statedAt"),
    ),
    (
        "stated-in-two-days",
        "the right is stated two days after the one asked about",
        |document, maker| set(document, "/statedAt", json!(maker.day(2))),
    ),
    (
        "stated-two-days-after-signing",
        "the right is stated on the second day after its proof",
        |document, maker| set(document, "/statedAt", json!(maker.day(1))),
    ),
];

const ELSE: &[Row] = &[(
    "remarks-and-references",
    "a right may have remarks, and a key in another system",
    |document, _| {
        set(document, "/remarks", json!("renewal is due in 2031"));
        set(
            document,
            "/externalRefs",
            json!([{ "type": "ExternalReference", "system": "docket", "key": "BH-0004" }]),
        );
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "member-unknown",
        "the right has a member that its type does not have",
        |document, _| set(document, "/description", json!("two birds")),
    ),
    (
        "remarks-as-list",
        "the remarks are a list",
        |document, _| set(document, "/remarks", json!(["renewal is due"])),
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
    .chain([
        SAMPLE
            .vector(
                "owned-from-day-of-statement",
                "the ownership may begin on the day on which it is stated",
            )
            .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(-1))))
            .shows(&[SAMPLE.area.code("owned-from")])
            .done(),
        SAMPLE
            .vector(
                "owned-from-after-statement",
                "the ownership begins on the day after it is stated",
            )
            .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(0))))
            .not_met(SAMPLE.area.code("owned-from"))
            .done(),
        SAMPLE
            .vector(
                "stated-day-after-signing",
                "the right may be stated on the day after its proof: the zone of the owner",
            )
            .before(|document, maker| set(document, "/statedAt", json!(maker.day(0))))
            .shows(&[SAMPLE.area.code("stated-at")])
            .done(),
    ])
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
        .shows(&[&code])
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
            |document, _| {
                let registration = document.pointer("/credentialSubject/registration").cloned();
                trade_name(document);
                set(document, "/registration", json!(registration));
                remove(document, "/registration/register");
            },
        )
        .not_met(SAMPLE.area.code("registration-none"))
        .done(),
    ]
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
                super::base::remove(&mut record, "/classes");
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
