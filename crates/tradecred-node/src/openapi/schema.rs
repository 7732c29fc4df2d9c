//! The schemas of the description: the node's own few, and references to the published ones.

use tradecred::retention::StartEvent;
use tradecred::visibility::Reader;
use tradecred_vc::proof::Suite;
use utoipa::openapi::schema::{ArrayBuilder, Components, ComponentsBuilder, Type};
use utoipa::openapi::{RefOr, Schema};

use crate::auth::{Class, Role};

mod form;
mod request;

use form::{Member, anything, closed, either, of, open, published, reference, text, texts, words};
use request::{
    conversion_request, issue_options, listed_bundle, named_mapping, question_schema,
    receipt_answer, receipt_request,
};

/// Every schema the operations name.
pub(super) fn components() -> Components {
    let question = || reference("Question");
    let entries =
        |entry: RefOr<Schema>| RefOr::T(Schema::from(ArrayBuilder::new().items(entry).build()));
    ComponentsBuilder::new()
        .schema("Credential", open("A credential of VC Data Model 2.0"))
        .schema("Presentation", open("A presentation of VC Data Model 2.0"))
        .schema("Token", text("A credential in a signed token"))
        .schema("Description", open("An OpenAPI document"))
        .schema("Question", question_schema())
        .schema(
            "CredentialQuestion",
            closed(vec![
                ("verifiableCredential", reference("Credential"), true),
                ("options", question(), false),
            ]),
        )
        .schema(
            "PresentationQuestion",
            closed(vec![
                ("verifiablePresentation", reference("Presentation"), true),
                ("options", question(), false),
            ]),
        )
        .schema("Verified", verified(published("report")))
        .schema("PresentationVerified", verified(presentation_report()))
        .schema(
            "IssueRequest",
            closed(vec![
                ("credential", reference("Credential"), true),
                ("options", issue_options(), false),
            ]),
        )
        .schema(
            "DeriveRequest",
            closed(vec![
                ("verifiableCredential", reference("Credential"), true),
                (
                    "options",
                    closed(vec![("selectivePointers", texts(), false)]),
                    false,
                ),
            ]),
        )
        .schema("ConversionRequest", conversion_request())
        .schema(
            "ConversionAnswer",
            closed(vec![
                ("verifiableCredential", reference("Credential"), true),
                ("files", cited_files(), true),
            ]),
        )
        .schema(
            "RecordRequest",
            closed(vec![
                ("document", reference("Credential"), true),
                ("mapping", named_mapping(), true),
                ("residue", of(Type::Object), false),
                ("export", of(Type::String), false),
            ]),
        )
        .schema(
            "RecordAnswer",
            closed(vec![
                ("record", of(Type::String), true),
                ("lossReport", published("loss-report"), true),
            ]),
        )
        .schema(
            "IssueAnswer",
            closed(vec![(
                "verifiableCredential",
                reference("Credential"),
                true,
            )]),
        )
        .schema(
            "StatusChange",
            closed(vec![
                ("credentialId", of(Type::String), true),
                (
                    "credentialStatus",
                    entries(closed(vec![
                        ("type", of(Type::String), false),
                        ("statusPurpose", purpose(), true),
                        ("status", of(Type::Boolean), true),
                    ])),
                    true,
                ),
            ]),
        )
        .schema(
            "ChallengeRequest",
            closed(vec![("challenge", of(Type::String), false)]),
        )
        .schema(
            "Challenge",
            closed(vec![
                ("challenge", of(Type::String), true),
                ("expires", of(Type::String), true),
            ]),
        )
        .schema(
            "EventPage",
            closed(vec![
                ("events", entries(reference("Event")), true),
                ("next", of(Type::String), false),
            ]),
        )
        .schema(
            "Event",
            open("An event in the JSON format of CloudEvents 1.0"),
        )
        .schema(
            "Receipts",
            closed(vec![
                ("event", of(Type::String), true),
                ("receipts", entries(receipt()), true),
                ("skewMilliseconds", of(Type::Integer), false),
            ]),
        )
        .schema("Resolution", resolution())
        .schema(
            "CredentialOrView",
            either(reference("Credential"), published("view")),
        )
        .schema(
            "GrantRequest",
            closed(vec![
                ("credentialId", of(Type::String), true),
                ("tenant", of(Type::String), true),
                ("reader", words(&granted()), true),
                ("granted", of(Type::Boolean), false),
            ]),
        )
        .schema(
            "RetentionStart",
            closed(vec![
                ("credentialId", of(Type::String), true),
                ("event", words(&events()), true),
                ("day", of(Type::String), true),
            ]),
        )
        .schema(
            "HoldRequest",
            closed(vec![
                ("credentialId", of(Type::String), true),
                ("held", of(Type::Boolean), true),
                ("reason", of(Type::String), true),
            ]),
        )
        .schema(
            "DeletionRequest",
            either(
                closed(vec![("credentialId", of(Type::String), true)]),
                closed(vec![("bundleId", of(Type::String), true)]),
            ),
        )
        .schema("ReceiptRequest", receipt_request())
        .schema("ReceiptAnswer", receipt_answer())
        .schema("Bundle", published("bundle"))
        .schema(
            "BundlePage",
            closed(vec![
                ("bundles", entries(listed_bundle()), true),
                ("next", of(Type::String), false),
            ]),
        )
        .schema("RegisterEntry", closed(register_members()))
        .schema(
            "RegisterPage",
            page("documents", reference("RegisterEntry"), true),
        )
        .schema("FoundDocument", found())
        .schema(
            "FoundPage",
            page("documents", reference("FoundDocument"), false),
        )
        .schema(
            "Holder",
            closed(vec![
                ("holder", of(Type::String), true),
                ("country", of(Type::String), false),
                ("credentialType", of(Type::String), true),
                ("agreement", of(Type::String), false),
                ("month", of(Type::String), true),
            ]),
        )
        .schema("HoldersPage", page("holders", reference("Holder"), true))
        .schema("AuditEntry", audit_entry())
        .schema(
            "AuditPage",
            closed(vec![
                ("entries", entries(reference("AuditEntry")), true),
                ("next", of(Type::Integer), false),
            ]),
        )
        .schema(
            "Checkpoint",
            text("A checkpoint of C2SP tlog-checkpoint, signed"),
        )
        .schema("Success", success())
        .schema("Metrics", text("Text of OpenMetrics 1.0"))
        .schema(
            "LogProof",
            text("A proof of C2SP tlog-proof, with the salt of the entry as `extra`"),
        )
        .schema(
            "Tile",
            text("Hashes of 32 bytes each, or entries, each after its length in two bytes"),
        )
        .schema("Consistency", consistency())
        .schema("ProblemDetail", closed(detail_members()))
        .schema("Problem", problem())
        .schema("Health", health())
        .schema(
            "State",
            closed(vec![
                ("status", of(Type::String), true),
                ("store", of(Type::String), false),
            ]),
        )
        .build()
}

fn success() -> RefOr<Schema> {
    let counts = |names: &[&'static str]| {
        closed(
            names
                .iter()
                .map(|name| (*name, of(Type::Integer), true))
                .collect(),
        )
    };
    let spread = || counts(&["count", "median", "ninetyFifth", "greatest"]);
    closed(vec![
        ("from", of(Type::String), false),
        ("to", of(Type::String), true),
        ("documents", of(Type::Integer), true),
        ("events", of(Type::Integer), true),
        ("deliveries", counts(&["accepted", "givenUp", "open"]), true),
        ("delayMilliseconds", spread(), false),
        ("skewMilliseconds", spread(), false),
        (
            "pulled",
            counts(&["documents", "requestsAvoided", "readings"]),
            false,
        ),
    ])
}

fn receipt() -> RefOr<Schema> {
    closed(vec![
        ("receiver", of(Type::String), true),
        ("state", words(&["open", "accepted", "given-up"]), true),
        ("attempts", of(Type::Integer), true),
        ("afterMilliseconds", of(Type::Integer), false),
        ("outcome", of(Type::String), false),
    ])
}

/// The files of a conversion, each under what it is cited as.
fn cited_files() -> RefOr<Schema> {
    closed(vec![
        ("mapping", published("mapping"), true),
        ("source", of(Type::String), true),
        ("lossReport", published("loss-report"), true),
        ("residue", of(Type::Object), true),
    ])
}

fn verified(report: RefOr<Schema>) -> RefOr<Schema> {
    let none = ArrayBuilder::new()
        .items(reference("ProblemDetail"))
        .max_items(Some(0))
        .build();
    closed(vec![
        ("verified", of(Type::Boolean), true),
        ("problemDetails", RefOr::T(Schema::from(none)), true),
        ("report", report, true),
        ("view", published("view"), false),
        ("licenseChain", published("license-chain"), false),
        ("consumer", published("consumer-answer"), false),
    ])
}

fn presentation_report() -> RefOr<Schema> {
    let list =
        |items: RefOr<Schema>| RefOr::T(Schema::from(ArrayBuilder::new().items(items).build()));
    closed(vec![
        ("authenticity", of(Type::String), true),
        ("requirements", of(Type::String), true),
        ("standing", of(Type::String), true),
        ("scope", words(&["document", "envelope"]), true),
        ("at", of(Type::String), true),
        ("holder", of(Type::String), false),
        ("checks", list(anything()), true),
        ("credentials", list(published("report")), true),
    ])
}

fn problem() -> RefOr<Schema> {
    let details = ArrayBuilder::new()
        .items(reference("ProblemDetail"))
        .build();
    let mut members = detail_members();
    members.extend([
        ("status", of(Type::Integer), true),
        ("verified", of(Type::Boolean), false),
        ("problemDetails", RefOr::T(Schema::from(details)), true),
        ("report", anything(), false),
        ("view", published("view"), false),
        ("licenseChain", published("license-chain"), false),
        ("consumer", published("consumer-answer"), false),
    ]);
    closed(members)
}

fn detail_members() -> Vec<Member> {
    ["type", "title", "detail", "code", "pointer"]
        .map(|name| (name, of(Type::String), true))
        .into()
}

fn health() -> RefOr<Schema> {
    let suites = ArrayBuilder::new()
        .items(words(&Suite::ALL.map(Suite::name)))
        .build();
    closed(vec![
        ("implementation", of(Type::String), true),
        ("version", of(Type::String), true),
        ("class", words(&["envelope", "documents", "rules"]), true),
        ("features", texts(), true),
        ("dialect", words(&["status", "verified-false"]), true),
        ("did", of(Type::String), true),
        ("cryptosuites", RefOr::T(Schema::from(suites)), true),
        ("log", of(Type::String), true),
    ])
}

/// DID Resolution: the document, or why there is none.
fn resolution() -> RefOr<Schema> {
    let about = closed(vec![
        ("contentType", of(Type::String), false),
        ("error", of(Type::String), false),
        ("message", of(Type::String), false),
    ]);
    closed(vec![
        ("@context", of(Type::String), true),
        ("didDocument", anything(), true),
        ("didDocumentMetadata", of(Type::Object), true),
        ("didResolutionMetadata", about, true),
    ])
}

/// The events that are recorded for terms.
fn events() -> Vec<&'static str> {
    StartEvent::RECORDED.map(StartEvent::as_str).to_vec()
}

/// As which readers documents may be granted.
fn granted() -> Vec<&'static str> {
    let readers = Role::ALL.iter().filter_map(|role| role.granted_as());
    readers.map(Reader::as_str).collect()
}

fn register_members() -> Vec<Member> {
    let commitment = closed(vec![
        ("type", words(&["Withheld"]), true),
        ("digestMultibase", of(Type::String), true),
    ]);
    vec![
        ("credentialType", of(Type::String), true),
        ("issuerClass", words(&Class::ALL.map(Class::as_str)), false),
        ("validFrom", of(Type::String), false),
        ("validUntil", of(Type::String), false),
        ("status", words(&["valid", "suspended", "revoked"]), true),
        ("issuer", commitment, true),
    ]
}

fn found() -> RefOr<Schema> {
    let readers = Reader::ALL.map(Reader::as_str);
    let readers: Vec<&str> = readers.into_iter().chain(["whole"]).collect();
    let opening = closed(vec![
        ("salt", of(Type::String), true),
        ("value", of(Type::String), true),
    ]);
    let mut members = register_members();
    members.extend([
        ("id", of(Type::String), true),
        ("reader", words(&readers), true),
        ("opening", opening, true),
    ]);
    closed(members)
}

fn audit_entry() -> RefOr<Schema> {
    let text = |name, required| (name, of(Type::String), required);
    closed(vec![
        ("number", of(Type::Integer), true),
        text("instant", true),
        text("caller", true),
        text("tenant", true),
        text("act", true),
        text("credential", false),
        text("reader", false),
        text("detail", false),
    ])
}

/// A page of a list in random order, with the day it stands for where it has one.
fn page(name: &'static str, row: RefOr<Schema>, has_day: bool) -> RefOr<Schema> {
    let rows = ArrayBuilder::new().items(row).build();
    let mut members = vec![
        (name, RefOr::T(Schema::from(rows)), true),
        ("next", of(Type::String), false),
    ];
    if has_day {
        members.push(("asOf", of(Type::String), true));
    }
    closed(members)
}

fn consistency() -> RefOr<Schema> {
    let hashes = ArrayBuilder::new().items(of(Type::String)).build();
    closed(vec![
        ("from", of(Type::Integer), true),
        ("to", of(Type::Integer), true),
        ("hashes", RefOr::T(Schema::from(hashes)), true),
    ])
}

fn purpose() -> RefOr<Schema> {
    words(&["revocation", "suspension"])
}
