//! Vectors of the elements that stand alone: who certifies (boxes 1 and 2), who signs (box 9), the
//! language, and what belongs to no box.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::{Recipe, Row, base, by_importer, by_producer, met, not_met, remove, set, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("certifier-role"), ROLES),
        not_met(code!("certifier-role"), NO_ROLES),
        met(code!("certifier"), CERTIFIERS),
        not_met(code!("certifier"), NO_CERTIFIERS),
        not_met(code!("certifier"), NO_REACHABLE_CERTIFIERS),
        met(code!("signatory"), SIGNATORIES),
        not_met(code!("signatory"), NO_SIGNATORIES),
        not_met(code!("language"), NO_LANGUAGES),
        met(code!("document"), DOCUMENTS),
        not_met(code!("document"), NO_DOCUMENTS),
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

const SIGNATORIES: &[Row] = &[
    (
        "signatory-without-title",
        "the regulation asks for no title of the signatory",
        |document, _| {
            remove(document, "/signatory/title");
        },
    ),
    (
        "signatory-without-email",
        "the signatory gives an email address only if there is one",
        |document, _| {
            remove(document, "/signatory/email");
        },
    ),
    (
        "signatory-agent",
        "an authorized agent signs",
        |document, _| {
            set(document, "/signatory/authority", json!("AuthorizedAgent"));
        },
    ),
    (
        "signatory-abroad",
        "the signatory may live outside the territory",
        |document, _| {
            set(
                document,
                "/signatory/address",
                base::address("Hauptstraße 5", "Berlin", "DE"),
            );
        },
    ),
];

const NO_SIGNATORIES: &[Row] = &[
    ("signatory-missing", "nobody signs", |document, _| {
        remove(document, "/signatory")
    }),
    (
        "signatory-name-missing",
        "the signatory has no legal name",
        |document, _| {
            remove(document, "/signatory/legalName");
        },
    ),
    (
        "signatory-name-blank",
        "a name of spaces only is no name",
        |document, _| {
            set(document, "/signatory/legalName", json!(" \t"));
        },
    ),
    (
        "signatory-address-missing",
        "the signatory has no address",
        |document, _| {
            remove(document, "/signatory/address");
        },
    ),
    (
        "signatory-country-missing",
        "the signatory's address has no country",
        |document, _| {
            remove(document, "/signatory/address/addressCountry");
        },
    ),
    (
        "signatory-telephone-missing",
        "the signatory has no telephone number",
        |document, _| {
            remove(document, "/signatory/telephone");
        },
    ),
    (
        "signatory-email-malformed",
        "the signatory's email address has two at signs",
        |document, _| {
            set(
                document,
                "/signatory/email",
                json!("lgarza@acerosdelnorte@example.com"),
            );
        },
    ),
    (
        "signatory-authority-missing",
        "it is not said in what capacity the signatory signs",
        |document, _| {
            remove(document, "/signatory/authority");
        },
    ),
    (
        "signatory-authority-unknown",
        "a witness has no authority to sign",
        |document, _| {
            set(document, "/signatory/authority", json!("Witness"));
        },
    ),
];

const NO_LANGUAGES: &[Row] = &[
    (
        "language-missing",
        "the language is not stated",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-german",
        "a certification is in English, French or Spanish",
        |document, _| {
            set(document, "/language", json!("de"));
        },
    ),
    (
        "language-upper-case",
        "the language is written in upper case",
        |document, _| {
            set(document, "/language", json!("EN"));
        },
    ),
    (
        "language-with-region",
        "the language carries a region",
        |document, _| {
            set(document, "/language", json!("en-US"));
        },
    ),
];

const DOCUMENTS: &[Row] = &[
    (
        "number-absent",
        "a certification needs no number",
        |document, _| remove(document, "/certificationNumber"),
    ),
    (
        "supersedes-another",
        "a certification corrects an earlier one",
        |document, maker| {
            set(
                document,
                "/supersedes",
                json!({
                    "type": "CredentialReference",
                    "id": maker.uuid("corrected credential"),
                    "credentialType": "UsmcaCertificationOfOriginCredential",
                    "digestMultibase": digest(&base::certification(maker))
                }),
            );
        },
    ),
];

const NO_DOCUMENTS: &[Row] = &[
    (
        "number-numeric",
        "the number of the certification is a JSON number",
        |document, _| {
            set(document, "/certificationNumber", json!(117));
        },
    ),
    (
        "number-blank",
        "the number of the certification is blank",
        |document, _| {
            set(document, "/certificationNumber", json!(" "));
        },
    ),
    (
        "basis-of-another-type",
        "the basis is a word that stands for parties",
        |document, _| {
            set(document, "/basis", word("Various"));
        },
    ),
    ("basis-text", "the basis is a text", |document, _| {
        set(document, "/basis", json!("CertifierInformation"))
    }),
    (
        "supersedes-without-digest",
        "the corrected certification is named without its digest",
        |document, maker| {
            set(
                document,
                "/supersedes",
                json!({
                    "type": "CredentialReference",
                    "id": maker.uuid("corrected credential"),
                    "credentialType": "UsmcaCertificationOfOriginCredential"
                }),
            );
        },
    ),
    (
        "subject-name",
        "the subject has a member that the contexts know and this type does not have",
        |document, _| {
            set(document, "/name", json!("Certification of origin"));
        },
    ),
    (
        "subject-list",
        "the subject is a list of one certification",
        |document, _| {
            if let Some(subject) = document.get_mut("credentialSubject") {
                *subject = json!([subject.take()]);
            }
        },
    ),
];
