//! What a credential names besides: status lists, schemas and related resources (SPEC chapter *Data
//! model*).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_vc::digest::sha256;

use super::{Recipe, Variant, accepted, base, refused, vector};

const AREA: &str = "data-model";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        refused(AREA, "data-model.status-entry", STATUS),
        status_entries(),
        refused(AREA, "data-model.schema", SCHEMA),
        accepted(AREA, "data-model.schema", GOOD_SCHEMA),
        refused(AREA, "data-model.related-resource", RELATED),
        accepted(AREA, "data-model.related-resource", GOOD_RELATED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LIST: &str = "https://acerosdelnorte.example/status/7";

fn entry() -> Value {
    json!({
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "94567",
        "statusListCredential": LIST
    })
}

const STATUS_PLACE: &str = "/credentialStatus";

const STATUS: &[Variant] = &[
    (
        "status-string",
        "the address of a list is no status entry",
        STATUS_PLACE,
        |_| Some(json!(LIST)),
    ),
    (
        "status-null",
        "`null` is no status entry",
        STATUS_PLACE,
        |_| Some(json!(null)),
    ),
    (
        "status-list-of-strings",
        "every status entry is an object",
        STATUS_PLACE,
        |_| Some(json!([entry(), LIST])),
    ),
];

/// Name, title, the member of the entry, and what stands there.
type EntryFault = (
    &'static str,
    &'static str,
    &'static str,
    fn() -> Option<Value>,
);

const ENTRY_FAULTS: &[EntryFault] = &[
    (
        "status-without-purpose",
        "a status entry has a purpose",
        "statusPurpose",
        || None,
    ),
    (
        "status-without-index",
        "a status entry has an index",
        "statusListIndex",
        || None,
    ),
    (
        "status-without-list",
        "a status entry names its list",
        "statusListCredential",
        || None,
    ),
    (
        "status-purpose-number",
        "the purpose of a status entry is a text",
        "statusPurpose",
        || Some(json!(1)),
    ),
    (
        "status-index-number",
        "the index of a status entry is a text",
        "statusListIndex",
        || Some(json!(94_567)),
    ),
    (
        "status-list-relative",
        "the list of a status entry has an absolute address",
        "statusListCredential",
        || Some(json!("status/7")),
    ),
    (
        "status-list-object",
        "the list of a status entry is named, not enclosed",
        "statusListCredential",
        || Some(json!({ "id": LIST })),
    ),
    (
        "status-size-two",
        "a status of two bits is refused",
        "statusSize",
        || Some(json!(2)),
    ),
    (
        "status-size-zero",
        "a status of no bits is refused",
        "statusSize",
        || Some(json!(0)),
    ),
    (
        "status-size-text",
        "the size of a status is a number",
        "statusSize",
        || Some(json!("1")),
    ),
];

/// Name, title, and what stands there as a whole.
type Good = (&'static str, &'static str, fn() -> Value);

fn status_entries() -> Vec<Recipe> {
    let faults = ENTRY_FAULTS.iter().map(|(name, title, member, other)| {
        vector(format!("{AREA}/{name}"), title)
            .before(move |document, _| {
                base::set(document, STATUS_PLACE, entry());
                let place = format!("{STATUS_PLACE}/{member}");
                match other() {
                    Some(value) => base::set(document, &place, value),
                    None => base::remove(document, &place),
                }
            })
            .refused("data-model.status-entry")
            .done()
    });
    let good: [Good; 3] = [
        (
            "status-size-one",
            "a status entry may say that its size is one bit",
            || {
                let mut sized = entry();
                base::set(&mut sized, "/statusSize", 1);
                sized
            },
        ),
        (
            "status-entry-alone",
            "one status entry needs no list around it",
            entry,
        ),
        (
            "status-entries",
            "a credential may have several status entries",
            || {
                let mut other = entry();
                base::set(&mut other, "/statusPurpose", "suspension");
                json!([entry(), other])
            },
        ),
    ];
    let good = good.map(|(name, title, entries)| {
        vector(format!("{AREA}/{name}"), title)
            .before(move |document, _| base::set(document, STATUS_PLACE, entries()))
            .shows(&["data-model.status-entry"])
            .standing("undecided", "status.list-missing")
            .done()
    });
    faults.chain(good).collect()
}

const SCHEMA_PLACE: &str = "/credentialSchema";
const SCHEMA_ID: &str = "https://w3id.org/tradecred/schemas/v1/usmca-certification-of-origin.json";
/// The published schema, whose digest is computed, not written down. After a change of the schema the
/// vectors are generated a second time.
const SCHEMA_BYTES: &[u8] =
    include_bytes!("../../../../../schemas/v1/usmca-certification-of-origin.json");
/// A digest of the right form that nothing published has.
const NO_DIGEST: &str = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

const SCHEMA: &[Variant] = &[
    (
        "schema-string",
        "the address of a schema is no schema entry",
        SCHEMA_PLACE,
        |_| Some(json!(SCHEMA_ID)),
    ),
    (
        "schema-without-id",
        "a schema entry has an `id`",
        SCHEMA_PLACE,
        |_| Some(json!({ "type": "JsonSchema" })),
    ),
    (
        "schema-without-type",
        "a schema entry has a type",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID })),
    ),
    (
        "schema-id-relative",
        "the `id` of a schema is absolute",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": "schemas/usmca.json", "type": "JsonSchema" })),
    ),
    (
        "schema-digest-malformed",
        "the digest of a schema is well formed",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": "sha256" })),
    ),
    (
        "schema-digest-number",
        "the digest of a schema is a text",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": 256 })),
    ),
    (
        "schema-other",
        "another schema than that of the type is refused",
        SCHEMA_PLACE,
        |_| {
            Some(
                json!({ "id": "https://acerosdelnorte.example/schemas/certificate.json", "type": "JsonSchema" }),
            )
        },
    ),
    (
        "schema-on-this-machine",
        "a schema in a file is refused",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": "file:///etc/schema.json", "type": "JsonSchema" })),
    ),
    (
        "schema-other-type",
        "a schema in a credential is not the schema of the type",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID, "type": "JsonSchemaCredential" })),
    ),
    (
        "schema-other-digest",
        "a schema with other bytes than those published is refused",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": NO_DIGEST })),
    ),
    (
        "schema-second-other",
        "every schema entry names the schema of the type",
        SCHEMA_PLACE,
        |_| {
            Some(json!([
                { "id": SCHEMA_ID, "type": "JsonSchema" },
                { "id": "https://acerosdelnorte.example/schemas/certificate.json", "type": "JsonSchema" }
            ]))
        },
    ),
];

const GOOD_SCHEMA: &[Variant] = &[
    (
        "schema-of-the-type",
        "a credential may name the schema of its type",
        SCHEMA_PLACE,
        |_| Some(json!({ "id": SCHEMA_ID, "type": "JsonSchema" })),
    ),
    (
        "schema-with-digest",
        "a credential may name the digest of its schema",
        SCHEMA_PLACE,
        |_| {
            let digest = STANDARD.encode(sha256(SCHEMA_BYTES).as_bytes());
            Some(
                json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": format!("sha256-{digest}") }),
            )
        },
    ),
    (
        "schema-in-a-list",
        "a schema entry may stand in a list",
        SCHEMA_PLACE,
        |_| Some(json!([{ "id": SCHEMA_ID, "type": "JsonSchema" }])),
    ),
];

const RELATED_PLACE: &str = "/relatedResource";
/// Digests of the bytes that W3C publishes as base context.
const CONTEXT_SRI: &str = "sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=";
const CONTEXT_MULTIBASE: &str = "uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA";
const MANUAL: &str = "https://acerosdelnorte.example/quality-manual.pdf";

const RELATED: &[Variant] = &[
    (
        "related-string",
        "the address of a resource is no entry",
        RELATED_PLACE,
        |_| Some(json!(MANUAL)),
    ),
    (
        "related-without-id",
        "a related resource has an `id`",
        RELATED_PLACE,
        |_| Some(json!({ "digestSRI": NO_DIGEST })),
    ),
    (
        "related-id-relative",
        "the `id` of a related resource is absolute",
        RELATED_PLACE,
        |_| Some(json!({ "id": "quality-manual.pdf", "digestSRI": NO_DIGEST })),
    ),
    (
        "related-without-digest",
        "a related resource has a digest",
        RELATED_PLACE,
        |_| Some(json!({ "id": MANUAL, "mediaType": "application/pdf" })),
    ),
    (
        "related-digest-malformed",
        "the digest of a related resource is well formed",
        RELATED_PLACE,
        |_| Some(json!({ "id": MANUAL, "digestSRI": "md5-1B2M2Y8AsgTpgAmY7PhCfg==" })),
    ),
    (
        "related-multibase-malformed",
        "a digest in multibase is a multihash",
        RELATED_PLACE,
        |_| Some(json!({ "id": MANUAL, "digestMultibase": "uAAAA" })),
    ),
    (
        "related-twice",
        "a related resource is named once",
        RELATED_PLACE,
        |_| {
            Some(
                json!([{ "id": MANUAL, "digestSRI": NO_DIGEST }, { "id": MANUAL, "digestSRI": NO_DIGEST }]),
            )
        },
    ),
    (
        "related-other-digest",
        "the digest of a known context is that of its bytes",
        RELATED_PLACE,
        |_| Some(json!({ "id": base::CREDENTIALS, "digestSRI": NO_DIGEST })),
    ),
    (
        "related-other-multibase",
        "a second digest of a known context fits too",
        RELATED_PLACE,
        |_| {
            Some(json!({
                "id": base::CREDENTIALS,
                "digestSRI": CONTEXT_SRI,
                "digestMultibase": "uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            }))
        },
    ),
];

const GOOD_RELATED: &[Variant] = &[
    (
        "related-context",
        "the base context may be named with its digest",
        RELATED_PLACE,
        |_| Some(json!({ "id": base::CREDENTIALS, "digestSRI": CONTEXT_SRI })),
    ),
    (
        "related-context-multibase",
        "a digest in multibase does as well",
        RELATED_PLACE,
        |_| Some(json!({ "id": base::CREDENTIALS, "digestMultibase": CONTEXT_MULTIBASE })),
    ),
    (
        "related-unknown",
        "a resource that is not known is named, not looked at",
        RELATED_PLACE,
        |_| Some(json!([{ "id": MANUAL, "mediaType": "application/pdf", "digestSRI": NO_DIGEST }])),
    ),
];
