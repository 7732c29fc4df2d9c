//! A certificate of origin of about 5 KB, as an issuer's software would write it: members in the order
//! of the form, so that the canonical order is another (SPEC chapter *json*).

use tradecred_vc::json::{self, Object, Value};

/// How many lines of goods make a document of about that size.
const LINES: i64 = 11;

/// The document, on one line.
pub(crate) fn bytes() -> Vec<u8> {
    json::to_string(&credential()).into_bytes()
}

/// How many JSON values the document holds.
pub(crate) fn nodes(document: &[u8]) -> usize {
    let value = json::read(document, &json::Limits::default()).unwrap();
    count(&value)
}

fn count(value: &Value<'_>) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(object) => object.iter().map(|(_, member)| count(member)).sum(),
        _ => 0,
    }
}

fn object<const N: usize>(members: [(&'static str, Value<'static>); N]) -> Value<'static> {
    let members = members
        .into_iter()
        .map(|(name, value)| (name.into(), value));
    Value::Object(members.collect::<Object<'_>>())
}

fn credential() -> Value<'static> {
    let context = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/tradecred/origin/v1",
    ];
    let context = Value::Array(context.map(Value::from).into());
    let issuer = "did:key:z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7";
    object([
        ("@context", context.clone()),
        ("id", "urn:uuid:5f1c0d52-60a4-4f0b-9d0a-0f6f0a5d3c11".into()),
        (
            "type",
            vec![
                "VerifiableCredential".into(),
                "UsmcaCertificationOfOriginCredential".into(),
            ]
            .into(),
        ),
        (
            "issuer",
            object([
                ("id", issuer.into()),
                ("name", "Aceros del Norte, S.A. de C.V.".into()),
            ]),
        ),
        ("validFrom", "2026-11-01T00:00:00Z".into()),
        ("credentialSubject", certification()),
        (
            "proof",
            object([
                ("type", "DataIntegrityProof".into()),
                ("cryptosuite", "eddsa-jcs-2022".into()),
                ("created", "2026-11-01T00:00:00Z".into()),
                ("verificationMethod", format!("{issuer}#key-1").into()),
                ("proofPurpose", "assertionMethod".into()),
                ("@context", context),
                ("proofValue", format!("z{}", "5".repeat(87)).into()),
            ]),
        ),
    ])
}

fn certification() -> Value<'static> {
    object([
        ("type", "UsmcaCertificationOfOrigin".into()),
        ("certifierRole", "exporter".into()),
        ("certifier", party("Aceros del Norte, S.A. de C.V.", "MX")),
        ("exporter", party("Aceros del Norte, S.A. de C.V.", "MX")),
        ("producer", party("Fundición Río Bravo, S. de R.L.", "MX")),
        ("importer", party("Great Lakes Fasteners, Inc.", "US")),
        (
            "blanketPeriod",
            object([
                ("type", "Period".into()),
                ("from", "2026-11-01".into()),
                ("until", "2027-10-31".into()),
            ]),
        ),
        (
            "goods",
            (1..=LINES).map(goods_line).collect::<Vec<_>>().into(),
        ),
    ])
}

fn party(name: &'static str, country: &'static str) -> Value<'static> {
    object([
        ("type", "NamedParty".into()),
        ("name", name.into()),
        (
            "address",
            object([
                ("type", "Address".into()),
                ("street", "Av. de la Industria 1450".into()),
                ("locality", "Monterrey".into()),
                ("country", country.into()),
            ]),
        ),
        ("email", "origin@example.com".into()),
    ])
}

fn goods_line(line: i64) -> Value<'static> {
    object([
        ("type", "GoodsLine".into()),
        ("lineNumber", line.into()),
        (
            "description",
            format!(
                "Hexagon bolts of alloy steel, M{}, zinc plated",
                6 + 2 * line
            )
            .into(),
        ),
        (
            "tariff",
            object([
                ("type", "TariffClassification".into()),
                ("system", "HS".into()),
                ("code", "731815".into()),
            ]),
        ),
        ("originCriterion", "B".into()),
        ("ruleOfOrigin", "change of heading".into()),
        ("countryOfOrigin", "MX".into()),
        (
            "value",
            object([
                ("type", "Amount".into()),
                ("value", format!("{}.50", 1200 * line).into()),
                ("currency", "USD".into()),
            ]),
        ),
    ])
}
