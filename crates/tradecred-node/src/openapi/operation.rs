//! The addresses of a node, one row each.

use axum::http::Method;
use tradecred::mark::MarkKey;
use utoipa::openapi::path::HttpMethod;

use crate::answer::VP;
use crate::request::{OF_CREDENTIALS, OF_TOKENS};

/// One address and method.
pub(super) struct Operation {
    pub(super) method: HttpMethod,
    pub(super) path: &'static str,
    pub(super) id: &'static str,
    pub(super) summary: &'static str,
    /// The schema of the request in JSON.
    pub(super) request: Option<&'static str>,
    /// Media types of the bytes that are taken as well, as they are, and their schema.
    pub(super) bytes: &'static [(&'static [&'static str], &'static str)],
    /// Status and meaning of the good answer, and its schema; a credential where there is none.
    pub(super) answer: (&'static str, &'static str, Option<&'static str>),
    /// Statuses that are answered in the shape of the good answer.
    pub(super) alike: &'static [&'static str],
    /// Statuses of refusals.
    pub(super) refusals: &'static [&'static str],
}

const OF_BODIES: &[&str] = &[
    "400", "401", "403", "408", "413", "415", "422", "429", "500", "503",
];
const OF_CHANGES: &[&str] = &[
    "400", "401", "403", "404", "408", "413", "415", "422", "429", "500", "503",
];
const OF_ISSUES: &[&str] = &[
    "400", "401", "403", "408", "409", "413", "415", "422", "429", "500", "503",
];
const OF_ISSUES_UNDER: &[&str] = &[
    "400", "401", "403", "404", "408", "409", "413", "415", "422", "429", "500", "503",
];
const OF_KEPT: &[&str] = &[
    "400", "401", "403", "404", "408", "409", "410", "413", "415", "429", "500", "503",
];
const OF_RECEIPTS: &[&str] = &[
    "400", "401", "403", "408", "410", "413", "415", "422", "429", "500", "503",
];
const OF_NAMES: &[&str] = &["400", "404", "429", "500", "503"];
const OF_READINGS: &[&str] = &["400", "401", "403", "404", "429", "500", "503"];
const OF_DOCUMENTS: &[&str] = &["400", "401", "403", "404", "410", "429", "500", "503"];
const OF_LISTS: &[&str] = &["400", "401", "403", "429", "500", "503"];

/// The parameters of an address beside its path.
pub(super) fn query_of(path: &str) -> Vec<&'static str> {
    let keys = match path {
        "/register" => vec!["type", "status"],
        "/bundles" => vec!["credential"],
        "/documents" => MarkKey::SEARCHED.map(MarkKey::as_str).to_vec(),
        "/register/holders" | "/audit" | "/events" => Vec::new(),
        "/log/consistency" | "/metrics/success" => return vec!["from", "to"],
        _ => return Vec::new(),
    };
    keys.into_iter().chain(["after", "limit"]).collect()
}

/// The id of the operation of a route, as its router spells it.
pub(crate) fn operation_id(method: &Method, path: &str) -> Option<&'static str> {
    let path = path.replace("{*", "{");
    let is_method = |known: &HttpMethod| match known {
        HttpMethod::Get => method == Method::GET,
        HttpMethod::Post => method == Method::POST,
        _ => false,
    };
    OPERATIONS
        .iter()
        .find(|known| known.path == path && is_method(&known.method))
        .map(|known| known.id)
}

pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/issue",
        id: "issueCredential",
        summary: "Checks a document by its rules, signs it, stores it, and answers with it. `Idempotency-Key` makes a repeated request the same request",
        request: Some("IssueRequest"),
        bytes: &[],
        answer: ("201", "issued and stored", Some("IssueAnswer")),
        alike: &[],
        refusals: OF_ISSUES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/{cryptosuite}/credentials/issue",
        id: "issueCredentialUnder",
        summary: "The same under the cryptosuite of that name, for callers that cannot send options",
        request: Some("IssueRequest"),
        bytes: &[],
        answer: ("201", "issued and stored", Some("IssueAnswer")),
        alike: &[],
        refusals: OF_ISSUES_UNDER,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/conversions",
        id: "convertRecord",
        summary: "Converts a record out of an export, signs that the draft says what the record said, stores it, and answers with it and the files that it cites. `Idempotency-Key` as of `/credentials/issue`",
        request: Some("ConversionRequest"),
        bytes: &[],
        answer: ("201", "issued and stored", Some("ConversionAnswer")),
        alike: &[],
        refusals: OF_ISSUES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/conversions/records",
        id: "writeRecord",
        summary: "Writes the record that a draft was made of, byte by byte with its residue",
        request: Some("RecordRequest"),
        bytes: &[],
        answer: ("200", "the record", Some("RecordAnswer")),
        alike: &[],
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/derive",
        id: "deriveCredential",
        summary: "The part of a credential signed under `ecdsa-sd-2023` that these pointers show",
        request: Some("DeriveRequest"),
        bytes: &[],
        answer: ("200", "the part", Some("IssueAnswer")),
        alike: &[],
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/verify",
        id: "verifyCredential",
        summary: "Verifies a credential: 200 where it is authentic, in force, and meets what was asked",
        request: Some("CredentialQuestion"),
        bytes: &[(&OF_CREDENTIALS, "Credential"), (&OF_TOKENS, "Token")],
        answer: (
            "200",
            "everything that was asked is answered with yes",
            Some("Verified"),
        ),
        alike: &[],
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/status",
        id: "changeStatus",
        summary: "Revokes or suspends a credential this node issued, or lifts a suspension",
        request: Some("StatusChange"),
        bytes: &[],
        answer: ("200", "the list is signed anew", Some("StatusChange")),
        alike: &[],
        refusals: OF_CHANGES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/credentials/{id}",
        id: "readCredential",
        summary: "A credential this node issued: as it was signed to its issuer, and to others who may read it what they may see of it",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "the credential, or a view of it",
            Some("CredentialOrView"),
        ),
        alike: &[],
        refusals: OF_DOCUMENTS,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/grants",
        id: "grantReading",
        summary: "Lets another tenant read a credential as the party it is, or no longer",
        request: Some("GrantRequest"),
        bytes: &[],
        answer: ("200", "written", Some("GrantRequest")),
        alike: &[],
        refusals: OF_CHANGES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/retention",
        id: "recordRetentionStart",
        summary: "Records a day from which a document is to be kept",
        request: Some("RetentionStart"),
        bytes: &[],
        answer: ("200", "written", Some("RetentionStart")),
        alike: &[],
        refusals: OF_KEPT,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/holds",
        id: "holdCredential",
        summary: "Sets or lifts a legal hold: what is held is not deleted",
        request: Some("HoldRequest"),
        bytes: &[],
        answer: ("200", "written", Some("HoldRequest")),
        alike: &[],
        refusals: OF_KEPT,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/deletions",
        id: "deleteCredential",
        summary: "Deletes a document whose term is over, or a bundle of one; its digest stays, and of a document its leaf and its status",
        request: Some("DeletionRequest"),
        bytes: &[],
        answer: ("200", "deleted", Some("DeletionRequest")),
        alike: &[],
        refusals: OF_KEPT,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/bundles",
        id: "receiveDocument",
        summary: "Verifies a document that was received as of now, and keeps it with all that the verification looked at, whatever the verdict is. `Idempotency-Key` as of `/credentials/issue`",
        request: Some("ReceiptRequest"),
        bytes: &[(&OF_CREDENTIALS, "Credential"), (&OF_TOKENS, "Token")],
        answer: ("201", "verified and kept", Some("ReceiptAnswer")),
        alike: &[],
        refusals: OF_RECEIPTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/bundles",
        id: "listBundles",
        summary: "What the tenant of the caller received, in the order in which it came; with `credential`, of the document of that id",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "a page of bundles, each by its digests",
            Some("BundlePage"),
        ),
        alike: &[],
        refusals: OF_READINGS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/bundles/{id}",
        id: "readBundle",
        summary: "A document that the tenant of the caller received, with all that its verification looked at",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "the bundle, byte by byte as it was kept",
            Some("Bundle"),
        ),
        alike: &[],
        refusals: OF_DOCUMENTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/documents",
        id: "searchDocuments",
        summary: "Documents that the caller may read, by what stands in them",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "a page of them, in no order that means anything",
            Some("FoundPage"),
        ),
        alike: &[],
        refusals: OF_LISTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/register",
        id: "readRegister",
        summary: "What everybody may know of the documents here: that there are such, never whom they concern",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "a page of them, in no order that means anything",
            Some("RegisterPage"),
        ),
        alike: &[],
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/register/holders",
        id: "readHolders",
        summary: "Who holds which certificates, for participants: never counterparties or goods",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "a page of them, in no order that means anything",
            Some("HoldersPage"),
        ),
        alike: &[],
        refusals: OF_LISTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/audit",
        id: "readAudit",
        summary: "Who did what, and read what",
        request: None,
        bytes: &[],
        answer: ("200", "entries in their order", Some("AuditPage")),
        alike: &[],
        refusals: OF_LISTS,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/presentations/verify",
        id: "verifyPresentation",
        summary: "Verifies a presentation and every credential in it",
        request: Some("PresentationQuestion"),
        bytes: &[(&[VP], "Presentation")],
        answer: (
            "200",
            "the presentation and every credential in it are in order",
            Some("PresentationVerified"),
        ),
        alike: &[],
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/challenges",
        id: "giveChallenge",
        summary: "Gives a challenge, or keeps the one that is told: a presentation answers it once",
        request: Some("ChallengeRequest"),
        bytes: &[],
        answer: ("201", "kept, for ten minutes", Some("Challenge")),
        alike: &[],
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/identifiers/{did}",
        id: "resolveIdentifier",
        summary: "What a DID or a DID URL stands for",
        request: None,
        bytes: &[],
        answer: ("200", "the document of the DID", Some("Resolution")),
        alike: &["400", "404"],
        refusals: &["401", "429", "500", "503"],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/status-lists/{id}",
        id: "readStatusList",
        summary: "The newest edition of a status list, a secured BitstringStatusListCredential",
        request: None,
        bytes: &[],
        answer: ("200", "the list", None),
        alike: &[],
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/events",
        id: "hearEvents",
        summary: "The events the caller was to be sent, after the one of the parameter `after`, at most `limit` of them",
        request: None,
        bytes: &[],
        answer: ("200", "a page of events, in their order", Some("EventPage")),
        alike: &[],
        refusals: OF_READINGS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/checkpoint",
        id: "readCheckpoint",
        summary: "The signed checkpoint of the log, over every record so far (C2SP tlog-tiles)",
        request: None,
        bytes: &[],
        answer: ("200", "a signed note", Some("Checkpoint")),
        alike: &[],
        refusals: &["429", "500", "503"],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/tile/{address}",
        id: "readTile",
        summary: "Hashes, `{level}/{index}`, or entries, `entries/{index}`, of the log (C2SP tlog-tiles)",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "hashes, or entries each after its length",
            Some("Tile"),
        ),
        alike: &[],
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/events/{id}/receipts",
        id: "readReceipts",
        summary: "Who was told of an event about a document of the caller, and when",
        request: None,
        bytes: &[],
        answer: ("200", "what became of each delivery", Some("Receipts")),
        alike: &[],
        refusals: OF_READINGS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/log/proofs/{id}",
        id: "proveInclusion",
        summary: "That a credential, or the newest edition of a status list, stands in the log (C2SP tlog-proof)",
        request: None,
        bytes: &[],
        answer: ("200", "the proof", Some("LogProof")),
        alike: &[],
        refusals: OF_READINGS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/log/consistency",
        id: "proveConsistency",
        summary: "That the log of `to` leaves begins with that of `from`",
        request: None,
        bytes: &[],
        answer: ("200", "the proof", Some("Consistency")),
        alike: &[],
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/metrics",
        id: "readMetrics",
        summary: "What the node measures of itself (OpenMetrics 1.0), for its operator; no label names a caller, a tenant or a document",
        request: None,
        bytes: &[],
        answer: ("200", "OpenMetrics text", Some("Metrics")),
        alike: &[],
        refusals: OF_LISTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/metrics/success",
        id: "readSuccess",
        summary: "Whether everybody is told at once, and what nobody had to ask for: figures of the records from `from` on and before `to`",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "the figures; what is not known is absent",
            Some("Success"),
        ),
        alike: &[],
        refusals: OF_LISTS,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/health",
        id: "health",
        summary: "Who answers, and what can be asked",
        request: None,
        bytes: &[],
        answer: (
            "200",
            "the implementation, its class and its features",
            Some("Health"),
        ),
        alike: &[],
        refusals: &["429"],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/livez",
        id: "live",
        summary: "The process runs",
        request: None,
        bytes: &[],
        answer: ("200", "it runs", Some("State")),
        alike: &[],
        refusals: &[],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/readyz",
        id: "ready",
        summary: "The store answers, and the node is not about to stop",
        request: None,
        bytes: &[],
        answer: ("200", "it answers", Some("State")),
        alike: &[],
        refusals: &["503"],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/openapi.json",
        id: "description",
        summary: "This description",
        request: None,
        bytes: &[],
        answer: ("200", "an OpenAPI 3.1 document", Some("Description")),
        alike: &[],
        refusals: &["429"],
    },
];
