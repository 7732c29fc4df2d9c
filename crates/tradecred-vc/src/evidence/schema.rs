//! The published JSON Schema of evidence. The types below exist to be published; reading is done by
//! [`Evidence::read`](super::Evidence::read), and a test holds the two against each other.
#![expect(
    dead_code,
    reason = "the fields are read by the derive of the schema only"
)]

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::CitedAs;
use crate::digest::DigestMultibase;
use crate::time::Timestamp;

/// Any JSON object; what it must be is judged in verification.
struct AnyObject;

impl JsonSchema for AnyObject {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnyObject".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object" })
    }
}

/// Any JSON value.
struct AnyValue;

impl JsonSchema for AnyValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnyValue".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!(true)
    }
}

/// Evidence for one verification: everything it may look at besides the bytes themselves.
#[derive(JsonSchema)]
#[schemars(title = "Evidence", rename_all = "camelCase", deny_unknown_fields)]
struct EvidenceFile {
    /// DID documents, each with the period in which it was in force.
    #[schemars(default)]
    did_documents: Vec<DidDocumentEntry>,
    /// Keys known to have been in wrong hands.
    #[schemars(default)]
    compromised: Vec<CompromisedEntry>,
    /// Status list credentials.
    #[schemars(default)]
    status_lists: Vec<StatusListEntry>,
    /// Trust list credentials the verifier relies on.
    #[schemars(default)]
    trust_lists: Vec<AnyObject>,
    /// Authority list credentials the verifier relies on.
    #[schemars(default)]
    authority_lists: Vec<AnyObject>,
    /// Parents, endorsements, attachments, authorizations, status changes.
    #[schemars(default)]
    credentials: Vec<AnyObject>,
    /// Withheld values with the salts that open them.
    #[schemars(default)]
    opened: Vec<OpenedEntry>,
    /// Files that documents cite, by what they cite them as.
    #[schemars(default)]
    cited_files: Vec<CitedFileEntry>,
    /// Records that are held against anchors.
    #[schemars(default)]
    anchored_records: Vec<AnchoredRecordEntry>,
    /// When an outside log provably first saw the credential.
    #[schemars(default)]
    logged_at: Option<Timestamp>,
}

/// A DID document and when it was in force.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct DidDocumentEntry {
    /// The DID.
    did: String,
    /// The document.
    document: AnyObject,
    /// In force from this instant on; open where absent.
    #[schemars(default)]
    from: Option<Timestamp>,
    /// In force before this instant; open where absent.
    #[schemars(default)]
    until: Option<Timestamp>,
    /// When it was fetched; in force from then on where `from` is absent.
    #[schemars(default)]
    fetched_at: Option<Timestamp>,
    /// Where it was obtained.
    source: String,
}

/// A compromised key.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct CompromisedEntry {
    /// The verification method.
    verification_method: String,
    /// Since when.
    since: Timestamp,
}

/// A status list.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct StatusListEntry {
    /// The list credential.
    credential: AnyObject,
    /// `validFrom` of the newest list of this id seen before: an older one is a rollback.
    #[schemars(default)]
    seen_valid_from: Option<Timestamp>,
}

/// An opened withheld value.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct OpenedEntry {
    /// The digest it opens.
    digest_multibase: String,
    /// The salt, base64url, at least 128 bits.
    salt: String,
    /// The value.
    value: AnyValue,
}

/// A file that documents cite.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct CitedFileEntry {
    /// What they cite it as.
    r#as: CitedAs,
    /// Its digest, as whoever asks took it.
    digest_multibase: DigestMultibase,
}

/// A record with its path to the root of a batch.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
struct AnchoredRecordEntry {
    /// The digest of the anchor, without its proof.
    anchor: DigestMultibase,
    /// Which record of the batch, from 0.
    index: RecordIndex,
    /// Its salt.
    salt: Hash,
    /// The digest of its bytes.
    digest_multibase: DigestMultibase,
    /// The hashes from its sibling up.
    path: Path,
}

/// Publishes a form by its schema.
macro_rules! form {
    ($name:ident, $schema:tt) => {
        struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

form!(RecordIndex, { "type": "integer", "minimum": 0, "maximum": 999_999_998 });
form!(Hash, { "type": "string", "pattern": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$" });
form!(Path, {
    "type": "array",
    "items": { "type": "string", "pattern": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$" },
    "maxItems": 64
});

/// The JSON Schema of evidence.
#[must_use]
pub fn evidence_schema() -> Schema {
    schemars::schema_for!(EvidenceFile)
}
