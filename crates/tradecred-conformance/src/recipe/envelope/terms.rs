//! Every name has a meaning (SPEC chapter *JSON-LD*).

use serde_json::json;

use super::{Recipe, Variant, accepted, base, refused, vector};

const AREA: &str = "json-ld";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        refused(AREA, "json-ld.undefined-term", UNDEFINED_TERMS),
        refused(AREA, "json-ld.undefined-type", UNDEFINED_TYPES),
        refused(AREA, "json-ld.keyword", KEYWORDS),
        refused(AREA, "json-ld.relative-iri", RELATIVE),
        accepted(AREA, "json-ld.undefined-type", TYPES),
        accepted(AREA, "json-ld.relative-iri", ABSOLUTE),
        accepted(AREA, "json-ld.keyword", NO_KEYWORDS),
        added_later(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const UNDEFINED_TERMS: &[Variant] = &[
    (
        "term-misspelled",
        "a misspelled member, which would hide the end of validity, is refused",
        "/validUntl",
        |maker| Some(json!(maker.instant(-1))),
    ),
    (
        "term-in-other-case",
        "the case of a member counts",
        "/ValidUntil",
        |maker| Some(json!(maker.instant(-1))),
    ),
    (
        "term-in-the-subject",
        "a member of the subject that no context defines is refused",
        "/credentialSubject/heatNumber",
        |_| Some(json!("H-2207")),
    ),
    (
        "term-in-a-line-of-goods",
        "a member of a line of goods that no context defines is refused",
        "/credentialSubject/goods/1/heatNumber",
        |_| Some(json!("H-2207")),
    ),
    (
        "term-of-another-type",
        "a member that only another type has is refused",
        "/credentialSubject/certifier/lineNumber",
        |_| Some(json!(1)),
    ),
    (
        "term-of-version-one",
        "a member of data model 1.1 is refused",
        "/issuanceDate",
        |maker| Some(json!(maker.instant(-86_400))),
    ),
    (
        "term-absolute",
        "an absolute identifier is no name of a member",
        "/credentialSubject/urn:example:heat",
        |_| Some(json!("H-2207")),
    ),
    (
        "term-empty",
        "the empty name is no term",
        "/credentialSubject/",
        |_| Some(json!("H-2207")),
    ),
    (
        "term-proto",
        "`__proto__` is a name like others, and undefined",
        "/credentialSubject/__proto__",
        |_| Some(json!({ "type": "Certifier" })),
    ),
    (
        "term-constructor",
        "`constructor` is a name like others, and undefined",
        "/credentialSubject/constructor",
        |_| Some(json!("H-2207")),
    ),
    (
        "object-without-type",
        "the members of an object without a type have no meaning",
        "/credentialSubject/signatory/address/type",
        |_| None,
    ),
];

const UNDEFINED_TYPES: &[Variant] = &[
    (
        "type-of-nobody",
        "a type of a credential that no context defines is refused",
        "/type",
        |_| {
            Some(json!([
                "VerifiableCredential",
                "UsmcaCertificationOfOriginCredential",
                "GoldenCertificate"
            ]))
        },
    ),
    (
        "type-misspelled",
        "a misspelled type is refused",
        "/credentialSubject/basis/type",
        |_| Some(json!("CertifierInformatoin")),
    ),
    (
        "type-in-other-case",
        "the case of a type counts",
        "/credentialSubject/basis/type",
        |_| Some(json!("certifierInformation")),
    ),
    (
        "type-constructor",
        "`constructor` is a type like others, and undefined",
        "/credentialSubject/basis/type",
        |_| Some(json!("constructor")),
    ),
    (
        "type-relative",
        "a relative reference is no type",
        "/credentialSubject/basis/type",
        |_| Some(json!("./CertifierInformation")),
    ),
    (
        "type-number",
        "a number is no type",
        "/credentialSubject/basis/type",
        |_| Some(json!(7)),
    ),
    (
        "type-null",
        "`null` is no type",
        "/credentialSubject/basis/type",
        |_| Some(json!(null)),
    ),
];

const KEYWORDS: &[Variant] = &[
    ("keyword-id", "`@id` beside `id` is refused", "/@id", |_| {
        Some(json!("urn:example:other"))
    }),
    (
        "keyword-type",
        "`@type` beside `type` is refused",
        "/credentialSubject/@type",
        |_| Some(json!("Certifier")),
    ),
    (
        "keyword-graph",
        "a second subject in a graph is refused",
        "/@graph",
        |_| Some(json!([{ "id": "urn:example:other" }])),
    ),
    (
        "keyword-included",
        "`@included` is refused",
        "/@included",
        |_| Some(json!([{ "id": "urn:example:other" }])),
    ),
    (
        "keyword-reverse",
        "`@reverse` is refused",
        "/credentialSubject/@reverse",
        |_| Some(json!({})),
    ),
    (
        "keyword-nest",
        "`@nest` is refused",
        "/credentialSubject/@nest",
        |_| Some(json!({ "language": "fr" })),
    ),
    (
        "keyword-index",
        "`@index` is refused",
        "/credentialSubject/goods/0/@index",
        |_| Some(json!("1")),
    ),
    (
        "keyword-of-nobody",
        "a name that looks like a keyword is refused",
        "/credentialSubject/@heat",
        |_| Some(json!("H-2207")),
    ),
];

const RELATIVE: &[Variant] = &[
    (
        "id-relative",
        "the `id` of a party is absolute",
        "/credentialSubject/producers/0/id",
        |_| Some(json!("plants/1")),
    ),
    (
        "id-empty",
        "an empty `id` is refused",
        "/credentialSubject/producers/0/id",
        |_| Some(json!("")),
    ),
    (
        "id-fragment",
        "a fragment alone is no `id`",
        "/credentialSubject/producers/0/id",
        |_| Some(json!("#plant-1")),
    ),
    (
        "id-without-scheme",
        "an `id` has a scheme",
        "/credentialSubject/producers/0/id",
        |_| Some(json!("//laminados.example/plants/1")),
    ),
    (
        "id-blank-node",
        "the label of a blank node is no `id`",
        "/credentialSubject/producers/0/id",
        |_| Some(json!("_:b0")),
    ),
    (
        "subject-id-relative",
        "the `id` of a subject is absolute",
        "/credentialSubject/id",
        |_| Some(json!("goods")),
    ),
    (
        "terms-of-use-relative",
        "a reference in the envelope is absolute",
        "/termsOfUse",
        |_| Some(json!("terms.html")),
    ),
];

const TYPES: &[Variant] = &[(
    "type-absolute",
    "a type that is an absolute address is defined",
    "/type",
    |_| {
        Some(json!([
            "VerifiableCredential",
            "UsmcaCertificationOfOriginCredential",
            "https://acerosdelnorte.example/types#MillCertificate"
        ]))
    },
)];

const ABSOLUTE: &[Variant] = &[(
    "id-absolute",
    "a party may have an absolute `id`",
    "/credentialSubject/producers/0/id",
    |_| Some(json!("https://laminados.example/plants/1")),
)];

const NO_KEYWORDS: &[Variant] = &[
    (
        "keyword-in-extension-content",
        "the content of an extension is not looked into",
        "/credentialSubject/extensions",
        |_| {
            let content =
                json!({ "@context": {}, "@id": "heats", "type": "Heat", "heatNumber": "H-2207" });
            Some(json!([base::extension(content)]))
        },
    ),
    (
        "text-with-language",
        "a name of a credential may carry its language and direction",
        "/name",
        |_| {
            Some(
                json!({ "@value": "Certificación de origen", "@language": "es", "@direction": "ltr" }),
            )
        },
    ),
    (
        "texts-in-several-languages",
        "a description may stand in several languages",
        "/description",
        |_| {
            Some(
                json!([{ "@value": "Certification of origin", "@language": "en" }, { "@value": "Certification d'origine", "@language": "fr" }]),
            )
        },
    ),
];

/// What is said of members that were added after signing.
fn added_later() -> Vec<Recipe> {
    vec![
        vector(
            "json-ld/term-added-after-signing",
            "of a document with an undefined term the signature is not judged",
        )
        .after(|document, _| base::set(document, "/credentialSubject/heatNumber", "H-2207"))
        .shows(&["report.stops"])
        .refused("json-ld.undefined-term")
        .done(),
        vector(
            "json-ld/term-in-the-proof",
            "a member of a proof that no context defines is refused",
        )
        .after(|document, _| base::set(document, "/proof/heatNumber", "H-2207"))
        .refused("json-ld.undefined-term")
        .done(),
        vector(
            "json-ld/keyword-in-the-proof",
            "a keyword in a proof is refused",
        )
        .after(|document, _| base::set(document, "/proof/@type", "DataIntegrityProof"))
        .refused("json-ld.keyword")
        .done(),
    ]
}
