//! What larger requests have, and what a receipt is answered.

use tradecred::HolderRole;
use tradecred::visibility::Reader;
use tradecred_vc::proof::Suite;
use utoipa::openapi::schema::{ArrayBuilder, Type};
use utoipa::openapi::{RefOr, Schema};

use super::form::{anything, closed, either, of, published, reference, texts, words};
use super::purpose;

pub(super) fn question_schema() -> RefOr<Schema> {
    closed(vec![
        ("at", of(Type::String), false),
        ("asOf", of(Type::String), false),
        ("scope", words(&["document", "envelope"]), false),
        ("claim", published("claim"), false),
        ("evidence", published("evidence"), false),
        ("reader", words(&Reader::ALL.map(Reader::as_str)), false),
        ("use", published("intended-use"), false),
        ("consumer", of(Type::String), false),
        ("dialect", words(&["status", "verified-false"]), false),
        ("domain", of(Type::String), false),
        ("challenge", of(Type::String), false),
        (
            "holder",
            words(&HolderRole::ALL.map(HolderRole::as_str)),
            false,
        ),
        // Sent by callers of other dialects; everything is checked and answered whatever they say.
        ("checks", anything(), false),
        ("returnCredential", anything(), false),
        ("returnProblemDetails", anything(), false),
        ("returnResults", anything(), false),
    ])
}

pub(super) fn issue_options() -> RefOr<Schema> {
    let entry = closed(vec![
        ("type", of(Type::String), false),
        ("statusPurpose", purpose(), true),
    ]);
    let entries = ArrayBuilder::new().items(entry).build();
    let either = utoipa::openapi::OneOfBuilder::new()
        .item(of(Type::Boolean))
        .item(Schema::from(entries))
        .build();
    closed(vec![
        ("scope", words(&["document", "envelope"]), false),
        ("credentialStatus", RefOr::T(Schema::from(either)), false),
        ("cryptosuite", words(&Suite::ALL.map(Suite::name)), false),
        ("evidence", published("evidence"), false),
        ("mandatoryPointers", texts(), false),
        ("receivers", texts(), false),
    ])
}

pub(super) fn conversion_request() -> RefOr<Schema> {
    closed(vec![
        ("export", of(Type::String), true),
        ("mapping", named_mapping(), true),
        ("convertedBy", of(Type::Object), true),
        ("system", of(Type::String), true),
        ("retrievedAt", of(Type::String), true),
        ("recordId", of(Type::String), false),
        ("certifier", of(Type::String), false),
        ("mediaType", of(Type::String), false),
        ("anchors", published("anchors"), false),
    ])
}

/// The file of a mapping, or `name/version` of one that the node has.
pub(super) fn named_mapping() -> RefOr<Schema> {
    either(published("mapping"), of(Type::String))
}

pub(super) fn receipt_request() -> RefOr<Schema> {
    let options = closed(vec![
        ("asOf", of(Type::String), false),
        ("scope", words(&["document", "envelope"]), false),
        ("claim", published("claim"), false),
        ("evidence", published("evidence"), false),
    ]);
    closed(vec![
        ("verifiableCredential", reference("Credential"), true),
        ("options", options, false),
    ])
}

pub(super) fn receipt_answer() -> RefOr<Schema> {
    closed(vec![
        ("id", of(Type::String), true),
        ("digestMultibase", of(Type::String), true),
        ("report", published("report"), true),
    ])
}

/// A bundle in a list.
pub(super) fn listed_bundle() -> RefOr<Schema> {
    closed(vec![
        ("id", of(Type::String), true),
        ("received", of(Type::String), true),
        ("credentialId", of(Type::String), false),
        ("documentDigest", of(Type::String), true),
        ("digestMultibase", of(Type::String), true),
        ("deleted", of(Type::String), false),
    ])
}
