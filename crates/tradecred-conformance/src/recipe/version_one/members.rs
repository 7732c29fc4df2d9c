//! Which credentials of data model 1.1 are read, and which members they have.

use super::{
    CORE, CREDENTIALS, CREDENTIALS_1, DATA_INTEGRITY, DAY, Maker, ORIGIN, Recipe, Value, Variant,
    credential, envelope, json, set, vector, with,
};
use crate::recipe::base::{remove, unsigned_trust_list};

const VERSION: &str = "data-model.version";
const RESERVED: &str = "data-model.reserved-member";
const CONTEXTS: &str = "/@context";

pub(super) fn recipes() -> Vec<Recipe> {
    let read = READ
        .iter()
        .map(|(requirement, variant)| with(*variant).shows(&[*requirement]).done());
    let refused = REFUSED
        .iter()
        .map(|(code, variant)| with(*variant).refused(code).done());
    read.chain(refused).chain(several()).collect()
}

const READ: &[(&str, Variant)] = &[
    (
        VERSION,
        (
            "data-model/version-one-envelope",
            "a credential of data model 1.1 is authentic and in force as an envelope",
            "/type",
            |_| json!(["VerifiableCredential"]),
        ),
    ),
    (
        VERSION,
        (
            "data-model/version-one-type-absolute",
            "a credential of data model 1.1 may have a type by its address",
            "/type",
            |_| {
                json!([
                    "VerifiableCredential",
                    "https://acerosdelnorte.example/terms#Membership"
                ])
            },
        ),
    ),
    (
        "json-ld.undefined-term",
        (
            "json-ld/version-one-first-data-integrity",
            "the first context of Data Integrity defines its proofs under data model 1.1 too",
            CONTEXTS,
            |_| json!([CREDENTIALS_1, "https://w3id.org/security/data-integrity/v1"]),
        ),
    ),
];

const REFUSED: &[(&str, Variant)] = &[
    (
        VERSION,
        (
            "data-model/version-one-document-type",
            "the type of a trade document under data model 1.1 is refused, defined or not",
            "/type",
            |_| {
                json!([
                    "VerifiableCredential",
                    "UsmcaCertificationOfOriginCredential"
                ])
            },
        ),
    ),
    (
        VERSION,
        (
            "data-model/version-one-core-type",
            "the type of a core credential under data model 1.1 is refused",
            "/type",
            |_| json!(["VerifiableCredential", "AuthorizationCredential"]),
        ),
    ),
    (
        VERSION,
        (
            "data-model/version-one-with-a-family",
            "a context of this specification under data model 1.1 is refused, whatever the type",
            CONTEXTS,
            |_| json!([CREDENTIALS_1, DATA_INTEGRITY, ORIGIN]),
        ),
    ),
    (
        RESERVED,
        (
            "data-model/version-one-valid-from",
            "a credential of data model 1.1 does not begin twice",
            "/validFrom",
            |maker| json!(maker.instant(-DAY)),
        ),
    ),
    (
        RESERVED,
        (
            "data-model/version-one-valid-until",
            "an end that data model 1.1 does not know is not passed over",
            "/validUntil",
            |maker| json!(maker.instant(DAY)),
        ),
    ),
    (
        RESERVED,
        (
            "data-model/version-one-issued",
            "a name that data model 1.1 reserves is not used",
            "/issued",
            |maker| json!(maker.instant(-DAY)),
        ),
    ),
    (
        "data-model.id",
        (
            "data-model/version-one-id-relative",
            "an identifier is absolute under data model 1.1 too",
            "/id",
            |_| json!("memberships/117"),
        ),
    ),
    (
        "data-model.issuer",
        (
            "data-model/version-one-issuer-relative",
            "an issuer is an absolute URI under data model 1.1 too",
            "/issuer",
            |_| json!("aceros"),
        ),
    ),
    (
        "data-model.context",
        (
            "data-model/version-one-context-last",
            "the context of data model 1.1 comes first",
            CONTEXTS,
            |_| json!([DATA_INTEGRITY, CREDENTIALS_1]),
        ),
    ),
    (
        "data-model.context",
        (
            "data-model/version-one-context-alone",
            "the context of data model 1.1 as a string is no list",
            CONTEXTS,
            |_| json!(CREDENTIALS_1),
        ),
    ),
    (
        "json-ld.term-redefined",
        (
            "json-ld/version-one-and-two",
            "no credential follows two data models",
            CONTEXTS,
            |_| json!([CREDENTIALS_1, DATA_INTEGRITY, CREDENTIALS]),
        ),
    ),
    (
        "json-ld.context-unknown",
        (
            "json-ld/version-one-context-inline",
            "a context written in the document is refused under data model 1.1 too",
            CONTEXTS,
            |_| json!([CREDENTIALS_1, DATA_INTEGRITY, { "heat": "https://acerosdelnorte.example/terms#heat" }]),
        ),
    ),
    (
        "json-ld.context-unknown",
        (
            "json-ld/version-one-context-examples",
            "the examples context of data model 1.1 is refused",
            CONTEXTS,
            |_| {
                json!([
                    CREDENTIALS_1,
                    DATA_INTEGRITY,
                    "https://www.w3.org/2018/credentials/examples/v1"
                ])
            },
        ),
    ),
    (
        "json-ld.undefined-term",
        (
            "json-ld/version-one-name",
            "the name of a credential has no meaning under data model 1.1",
            "/name",
            |_| json!("Membership"),
        ),
    ),
    (
        "json-ld.undefined-term",
        (
            "json-ld/version-one-issuer-name",
            "the name of an issuer has no meaning under data model 1.1",
            "/issuer",
            |maker| json!({ "id": maker.issuer().did(), "name": "Aceros del Norte" }),
        ),
    ),
    (
        "json-ld.undefined-term",
        (
            "json-ld/version-one-term-in-the-subject",
            "a member of the subject that no context defines is refused under data model 1.1 too",
            "/credentialSubject/heatNumber",
            |_| json!("H-2207"),
        ),
    ),
    (
        "json-ld.undefined-type",
        (
            "json-ld/version-one-type-of-nobody",
            "a type that no context defines is refused under data model 1.1 too",
            "/type",
            |_| json!(["VerifiableCredential", "GoldenCertificate"]),
        ),
    ),
];

/// What is not one change of the envelope, or is found twice.
fn several() -> Vec<Recipe> {
    vec![
        vector(
            "data-model/version-one-document-asked",
            "of a credential of data model 1.1 no document is known",
        )
        .of(credential)
        .shows(&[VERSION])
        .requirements_undecided("document.type-unknown")
        .done(),
        envelope(
            "data-model/issuance-date-absent",
            "a credential of data model 1.1 says when it was issued",
        )
        .before(|document, _| remove(document, "/issuanceDate"))
        .refused("data-model.issuance-date")
        .done(),
        envelope(
            "data-model/issuance-date-absent-with-an-end",
            "a credential of data model 1.1 that says when it ends says when it was issued too",
        )
        .before(|document, maker| {
            set(document, "/expirationDate", maker.instant(DAY));
            remove(document, "/issuanceDate");
        })
        .refused("data-model.issuance-date")
        .done(),
        vector(
            "json-ld/term-of-version-one-for-the-end",
            "the end of data model 1.1 is no end under data model 2.0",
        )
        .before(|document, maker| set(document, "/expirationDate", maker.instant(DAY)))
        .refused("json-ld.undefined-term")
        .done(),
        envelope(
            "json-ld/version-one-without-data-integrity",
            "the context of data model 1.1 alone does not define a proof of Data Integrity",
        )
        .before(|document, _| set(document, CONTEXTS, json!([CREDENTIALS_1])))
        .refused("json-ld.undefined-term")
        .not_authentic("json-ld.undefined-type")
        .done(),
        envelope(
            "json-ld/version-one-bitstring-entry",
            "an entry of a bitstring status list has no meaning under data model 1.1",
        )
        .before(|document, _| {
            let entry = json!({
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": "94567",
                "statusListCredential": "https://acerosdelnorte.example/status/3"
            });
            set(document, "/credentialStatus", entry);
        })
        .refused("json-ld.undefined-term")
        .not_authentic("json-ld.undefined-type")
        .done(),
        vector(
            "issuer/trust-list-of-version-one",
            "a trust list under data model 1.1 is not relied on",
        )
        .needs("trust-lists")
        .evidence(|evidence, maker| set(evidence, "/trustLists", json!([trust_list(maker)])))
        .authenticity_undecided("issuer.identity")
        .warns("issuer.trust-list")
        .done(),
    ]
}

/// The good trust list, written under data model 1.1.
fn trust_list(maker: &Maker) -> Value {
    let mut list = unsigned_trust_list(maker, maker.issuer().did());
    set(
        &mut list,
        CONTEXTS,
        json!([CREDENTIALS_1, DATA_INTEGRITY, CORE]),
    );
    remove(&mut list, "/validFrom");
    set(&mut list, "/issuanceDate", maker.instant(-90 * DAY));
    maker.registrar().sign(&list, maker.instant(-90 * DAY))
}
