//! Importer, owner and veterinarians.

use super::{
    Draft, Recipe, Row, SAMPLE, US, Value, birth, code, json, open, passport, remove, set, withheld,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("importer", NO_IMPORTER),
        US.met("importer", HOME_IMPORTER),
        SAMPLE.not_met("importer-identity", IN_THE_OPEN),
        opened(),
        SAMPLE.not_met("owner", NO_OWNER),
        SAMPLE.met("owner", OWNER),
        SAMPLE.not_met("authorized-veterinarian", NO_VETERINARIAN),
        SAMPLE.met("authorized-veterinarian", STAMPED),
        SAMPLE.not_met("official-veterinarian", NO_OFFICIAL),
        SAMPLE.met("official-veterinarian", OFFICIAL),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_IMPORTER: &[Row] = &[
    (
        "importer-missing",
        "nobody imports the dog",
        |document, _| remove(document, "/importer"),
    ),
    (
        "importer-same-as-itself",
        "the importer has to be named",
        |document, _| set(document, "/importer", super::same_as("importer")),
    ),
    (
        "importer-without-telephone",
        "the foreign form has no telephone number of the importer",
        |document, _| remove(document, "/importer/telephone"),
    ),
    (
        "importer-without-email",
        "the foreign form has no email address of the importer",
        |document, _| remove(document, "/importer/email"),
    ),
];

const HOME_IMPORTER: &[Row] = &[(
    "us-form-importer-without-telephone",
    "a telephone number of the importer is asked of the foreign form only",
    |document, _| remove(document, "/importer/telephone"),
)];

const IN_THE_OPEN: &[Row] = &[
    (
        "passport-in-the-open",
        "the number of the passport stands in the open",
        |document, _| set(document, "/importerIdentity/passportNumber", passport()),
    ),
    (
        "birth-in-the-open",
        "the importer's date of birth stands in the open",
        |document, _| set(document, "/importerIdentity/dateOfBirth", birth()),
    ),
    (
        "passport-with-digest-and-description",
        "a withheld value has no other member than its digest",
        |document, _| {
            set(
                document,
                "/importerIdentity/passportNumber/description",
                passport(),
            )
        },
    ),
    (
        "passport-digest-malformed",
        "the digest of the passport number is no digest",
        |document, _| {
            set(
                document,
                "/importerIdentity/passportNumber/digestMultibase",
                json!("uEiA"),
            );
        },
    ),
    (
        "identity-without-passport",
        "the importer's identity lacks the passport number",
        |document, _| remove(document, "/importerIdentity/passportNumber"),
    ),
    (
        "identity-missing",
        "a foreign form has neither passport number nor date of birth of the importer",
        |document, _| remove(document, "/importerIdentity"),
    ),
];

/// The identity with another value withheld, and opened.
fn opening(
    name: &str,
    title: &'static str,
    member: &'static str,
    value: impl Fn() -> Value + Send + Sync + Copy + 'static,
) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, _| {
            set(
                document,
                &format!("/importerIdentity/{member}"),
                withheld(&value()),
            );
        })
        .evidence(move |evidence, _| open(evidence, &value()))
}

fn opened() -> Vec<Recipe> {
    let code = code("importer-opened");
    vec![
        SAMPLE
            .vector(
                "identity-opened",
                "passport number and date of birth are opened to a text and a date",
            )
            .evidence(|evidence, _| {
                open(evidence, &passport());
                open(evidence, &birth());
            })
            .shows(&[&code])
            .done(),
        SAMPLE
            .vector(
                "identity-opened-in-part",
                "the passport number is opened and the date of birth stays withheld",
            )
            .evidence(|evidence, _| open(evidence, &passport()))
            .shows(&[&code])
            .done(),
        opening(
            "passport-opened-to-number",
            "the passport number is opened to a JSON number",
            "passportNumber",
            || json!(1_234_567),
        )
        .not_met(&code)
        .done(),
        opening(
            "passport-opened-to-empty-text",
            "the passport number is opened to an empty text",
            "passportNumber",
            || json!(""),
        )
        .not_met(&code)
        .done(),
        opening(
            "birth-opened-to-no-date",
            "the date of birth is opened to a date in another order",
            "dateOfBirth",
            || json!("12/04/1988"),
        )
        .not_met(&code)
        .done(),
        opening(
            "birth-opened-to-impossible-day",
            "the date of birth is opened to a day that the calendar does not have",
            "dateOfBirth",
            || json!("1988-02-30"),
        )
        .not_met(&code)
        .done(),
    ]
}

const NO_OWNER: &[Row] = &[
    (
        "owner-missing",
        "a foreign form names no owner",
        |document, _| remove(document, "/owner"),
    ),
    (
        "owner-without-email",
        "the email address of the owner is missing",
        |document, _| {
            set(
                document,
                "/owner",
                json!({ "type": "DogOwner", "legalName": "Ana Cruz", "telephone": "+63 2 5550 0177" }),
            );
        },
    ),
    (
        "owner-same-as-exporter",
        "the owner is the same as a party that the form does not have",
        |document, _| set(document, "/owner/role", json!("exporter")),
    ),
    (
        "owner-as-party",
        "an owner who is named is a `DogOwner`",
        |document, _| set(document, "/owner", super::named("Ana Cruz", "Cebu", "PH")),
    ),
];

const OWNER: &[Row] = &[(
    "owner-named",
    "the owner is another than the importer, and named with telephone and email",
    |document, _| {
        set(
            document,
            "/owner",
            json!({
                "type": "DogOwner",
                "legalName": "Ana Cruz",
                "telephone": "+63 2 5550 0177",
                "email": "ana@example.com"
            }),
        );
    },
)];

const NO_VETERINARIAN: &[Row] = &[
    (
        "veterinarian-missing",
        "no veterinarian examined the dog",
        |document, _| remove(document, "/authorizedVeterinarian"),
    ),
    (
        "veterinarian-without-telephone",
        "the telephone number of the veterinarian is missing",
        |document, _| remove(document, "/authorizedVeterinarian/telephone"),
    ),
    (
        "veterinarian-without-licence",
        "there is neither the number of a licence nor an official stamp",
        |document, _| remove(document, "/authorizedVeterinarian/licenceNumber"),
    ),
    (
        "veterinarian-not-stamped",
        "there is no number of a licence, and it is said that there is no stamp",
        |document, _| {
            remove(document, "/authorizedVeterinarian/licenceNumber");
            set(
                document,
                "/authorizedVeterinarian/officialStamp",
                json!(false),
            );
        },
    ),
];

const STAMPED: &[Row] = &[(
    "veterinarian-with-stamp",
    "an official stamp stands for the number of a licence",
    |document, _| {
        remove(document, "/authorizedVeterinarian/licenceNumber");
        set(
            document,
            "/authorizedVeterinarian/officialStamp",
            json!(true),
        );
    },
)];

const NO_OFFICIAL: &[Row] = &[
    (
        "official-missing",
        "no official veterinarian certifies",
        |document, _| remove(document, "/officialVeterinarian"),
    ),
    (
        "official-without-name",
        "the name of the official veterinarian is missing",
        |document, _| remove(document, "/officialVeterinarian/veterinarianName"),
    ),
    (
        "official-of-another-country",
        "the official veterinarian acts for another country than the one that exports",
        |document, _| set(document, "/officialVeterinarian/country", json!("MX")),
    ),
    (
        "official-attests-nothing",
        "the list of attestations is empty",
        |document, _| set(document, "/officialVeterinarian/attests", json!([])),
    ),
    (
        "official-not-attesting-the-licence",
        "it is not attested that the veterinarian is licensed",
        |document, _| {
            set(
                document,
                "/officialVeterinarian/attests",
                json!(["informationCorrect"]),
            );
        },
    ),
    (
        "official-not-attesting-the-information",
        "it is not attested that the information is true and correct",
        |document, _| {
            set(
                document,
                "/officialVeterinarian/attests",
                json!(["veterinarianAuthorized"]),
            );
        },
    ),
];

const OFFICIAL: &[Row] = &[(
    "official-attesting-twice",
    "an attestation may stand twice",
    |document, _| {
        set(
            document,
            "/officialVeterinarian/attests",
            json!([
                "informationCorrect",
                "veterinarianAuthorized",
                "informationCorrect"
            ]),
        );
    },
)];
