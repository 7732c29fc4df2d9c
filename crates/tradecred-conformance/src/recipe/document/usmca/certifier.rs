//! Vectors of boxes 1 and 2: who certifies, and how the certifier is reached.

use serde_json::{Value, json};

use super::{Recipe, Row, base, by_importer, by_producer, met, not_met, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("certifier-role"), ROLES),
        not_met(code!("certifier-role"), NO_ROLES),
        met(code!("certifier"), CERTIFIERS),
        not_met(code!("certifier"), NO_CERTIFIERS),
        not_met(code!("certifier"), NO_REACHABLE_CERTIFIERS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ROLES: &[Row] = &[
    (
        "certifier-producer",
        "a producer certifies its own goods",
        |document, _| by_producer(document),
    ),
    (
        "certifier-importer",
        "an importer certifies goods of a named exporter",
        |document, _| by_importer(document),
    ),
];

const NO_ROLES: &[Row] = &[
    ("certifier-role-missing", "box 1 is empty", |document, _| {
        remove(document, "/certifierRole")
    }),
    (
        "certifier-role-broker",
        "a broker is no certifier",
        |document, _| {
            set(document, "/certifierRole", json!("Broker"));
        },
    ),
    (
        "certifier-role-lower-case",
        "the role is written in lower case",
        |document, _| {
            set(document, "/certifierRole", json!("exporter"));
        },
    ),
    (
        "certifier-role-list",
        "the certifier claims two roles at once",
        |document, _| {
            set(document, "/certifierRole", json!(["Exporter", "Producer"]));
        },
    ),
];

const CERTIFIERS: &[Row] = &[
    (
        "certifier-named-by-did",
        "the certifier names the issuer's own DID",
        |document, maker| {
            set(document, "/certifier/id", json!(maker.issuer().did()));
        },
    ),
    (
        "certifier-with-identifiers",
        "the certifier gives register numbers whose check digits are right",
        |document, _| {
            set(
                document,
                "/certifier/identifiers",
                json!([
                    identifier("LEI", "5493001KJTIIGC8Y1R12"),
                    identifier("GLN", "9506000134352"),
                    identifier("TaxId", "ADN990101AB1"),
                ]),
            );
        },
    ),
    (
        "certifier-full-address",
        "an address may have a region and a postal code",
        |document, _| {
            set(
                document,
                "/certifier/address/addressRegion",
                json!("Nuevo León"),
            );
            set(document, "/certifier/address/postalCode", json!("64010"));
        },
    ),
    (
        "certifier-title-longest",
        "a title of 2,000 characters is read",
        |document, _| {
            set(document, "/certifier/title", json!("é".repeat(2000)));
        },
    ),
];

const NO_CERTIFIERS: &[Row] = &[
    (
        "certifier-address-as-list",
        "an address is no list, even if its parts come in the right order",
        |document, _| {
            set(
                document,
                "/certifier/address",
                json!([
                    "PostalAddress",
                    "Avenida Fundidora 501",
                    "Monterrey",
                    "NL",
                    "64010",
                    "MX"
                ]),
            );
        },
    ),
    ("certifier-missing", "box 2 is empty", |document, _| {
        remove(document, "/certifier")
    }),
    (
        "certifier-null",
        "box 2 is null, which is not how a member is left out",
        |document, _| {
            set(document, "/certifier", Value::Null);
        },
    ),
    (
        "certifier-text",
        "the certifier is a text where an object belongs",
        |document, _| {
            set(document, "/certifier", json!(base::ISSUER_NAME));
        },
    ),
    (
        "certifier-list",
        "the certifier is a list",
        |document, _| {
            let one = document
                .pointer("/credentialSubject/certifier")
                .cloned()
                .unwrap_or_default();
            set(document, "/certifier", json!([one]));
        },
    ),
    (
        "certifier-of-another-type",
        "the certifier has the type of a signatory",
        |document, _| {
            set(document, "/certifier/type", json!("Signatory"));
        },
    ),
    (
        "certifier-name-missing",
        "the certifier has no legal name",
        |document, _| {
            remove(document, "/certifier/legalName");
        },
    ),
    (
        "certifier-name-number",
        "the certifier's name is a number",
        |document, _| {
            set(document, "/certifier/legalName", json!(117));
        },
    ),
    (
        "certifier-name-undeclared",
        "a member that the contexts know and this object does not have",
        |document, _| {
            set(document, "/certifier/name", json!("Aceros del Norte"));
        },
    ),
    (
        "certifier-title-missing",
        "the regulation asks for the certifier's title",
        |document, _| {
            remove(document, "/certifier/title");
        },
    ),
    (
        "certifier-title-blank",
        "a title of spaces only is no title",
        |document, _| {
            set(document, "/certifier/title", json!("   "));
        },
    ),
    (
        "certifier-title-too-long",
        "a title of 2,001 characters is too long",
        |document, _| {
            set(document, "/certifier/title", json!("é".repeat(2001)));
        },
    ),
];

const NO_REACHABLE_CERTIFIERS: &[Row] = &[
    (
        "certifier-address-missing",
        "the certifier has no address",
        |document, _| remove(document, "/certifier/address"),
    ),
    (
        "certifier-address-text",
        "the address is one line of text",
        |document, _| {
            set(
                document,
                "/certifier/address",
                json!("Avenida Fundidora 501, Monterrey"),
            );
        },
    ),
    (
        "certifier-street-missing",
        "the address has no street",
        |document, _| {
            remove(document, "/certifier/address/streetAddress");
        },
    ),
    (
        "certifier-town-missing",
        "the address has no town",
        |document, _| {
            remove(document, "/certifier/address/addressLocality");
        },
    ),
    (
        "certifier-country-missing",
        "the address has no country",
        |document, _| {
            remove(document, "/certifier/address/addressCountry");
        },
    ),
    (
        "certifier-country-name",
        "the country is a name and no code",
        |document, _| country(document, "Mexico"),
    ),
    (
        "certifier-country-three-letters",
        "the country has three letters",
        |document, _| country(document, "MEX"),
    ),
    (
        "certifier-country-lower-case",
        "the country is written in lower case",
        |document, _| country(document, "mx"),
    ),
    (
        "certifier-country-unassigned",
        "no country has this code",
        |document, _| country(document, "XX"),
    ),
    (
        "certifier-postal-code-number",
        "the postal code is a number",
        |document, _| {
            set(document, "/certifier/address/postalCode", json!(64010));
        },
    ),
    (
        "certifier-telephone-missing",
        "the certifier has no telephone number",
        |document, _| {
            remove(document, "/certifier/telephone");
        },
    ),
    (
        "certifier-telephone-words",
        "a telephone number has no words",
        |document, _| {
            set(document, "/certifier/telephone", json!("ask for Ms. Garza"));
        },
    ),
    (
        "certifier-telephone-five-digits",
        "five digits are no telephone number",
        |document, _| {
            set(document, "/certifier/telephone", json!("55501"));
        },
    ),
    (
        "certifier-email-missing",
        "the certifier has no email address",
        |document, _| {
            remove(document, "/certifier/email");
        },
    ),
    (
        "certifier-email-without-at",
        "an email address has an at sign",
        |document, _| {
            set(
                document,
                "/certifier/email",
                json!("origen.acerosdelnorte.example"),
            );
        },
    ),
    (
        "certifier-identifier-scheme",
        "no such register of parties is known",
        |document, _| {
            set(
                document,
                "/certifier/identifiers",
                json!([identifier("DUNS", "804735132")]),
            );
        },
    ),
    (
        "certifier-identifier-scheme-number",
        "a register is named by a number",
        |document, _| {
            set(
                document,
                "/certifier/identifiers",
                json!([{ "type": "PartyIdentifier", "scheme": 4, "value": "804735132" }]),
            );
        },
    ),
    (
        "certifier-lei-check-digits",
        "the check digits of a legal entity identifier are wrong",
        |document, _| {
            set(
                document,
                "/certifier/identifiers",
                json!([identifier("LEI", "5493001KJTIIGC8Y1R13")]),
            );
        },
    ),
    (
        "certifier-gln-check-digit",
        "the check digit of a global location number is wrong",
        |document, _| {
            set(
                document,
                "/certifier/identifiers",
                json!([identifier("GLN", "9506000134353")]),
            );
        },
    ),
];

fn country(document: &mut Value, country: &str) {
    set(
        document,
        "/certifier/address/addressCountry",
        json!(country),
    );
}

fn identifier(scheme: &str, value: &str) -> Value {
    json!({ "type": "PartyIdentifier", "scheme": scheme, "value": value })
}
