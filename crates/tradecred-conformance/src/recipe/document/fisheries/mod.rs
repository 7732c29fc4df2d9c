//! Vectors of the fisheries certificate of origin and of what is attached to it (SPEC chapters *Fisheries
//! certificate of origin* to *Certification of admissibility endorsement*).
//!
//! Whichever document is asked about is signed by [`Maker::issuer`]; what a certificate attaches is evidence,
//! each signed by an actor of its own. All of it is about one trip of one vessel unless a vector says
//! otherwise.

use serde_json::{Value, json};

use super::super::base::{self, CREDENTIALS, address};
use super::super::maker::{Actor, digest};
use super::area::{Area, Change, Draft, Maker, Recipe, Row, Sample, no_claim};
use super::register;

mod admissibility;
mod captain;
mod certificate;
mod endorsed;
mod endorsement;
mod idcp;
mod observer;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        certificate::recipes(),
        captain::recipes(),
        observer::recipes(),
        idcp::recipes(),
        admissibility::recipes(),
        endorsement::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The context of the fisheries family.
const FISHERIES: &str = "https://w3id.org/tradecred/fisheries/v1";
/// The legal name of the exporter.
const EXPORTER: &str = "Conservas del Guayas S.A.";
/// The name of the captain.
const CAPTAIN: &str = "Ernesto Villacís Mora";
/// The name of the observer.
const OBSERVER: &str = "Marisol Tapia Cedeño";
/// The name of the fisheries office.
const OFFICE: &str = "Subsecretaría de Recursos Pesqueros";
/// The name of a transcriber of paper.
const TRANSCRIBER: &str = "Port Director, San Diego";
/// When lists are signed, and when what is attached was.
const LISTED: i64 = -90 * 86_400;
const BEFORE: i64 = -20 * 86_400;

/// The vessel.
fn vessel() -> Value {
    json!({ "type": "FishingVessel", "vesselName": "Don Ernesto", "flag": "EC" })
}

/// The trip.
fn trip(maker: &Maker) -> Value {
    days(&maker.day(-90), &maker.day(-40))
}

/// A trip of these days.
fn days(begin: &str, end: &str) -> Value {
    json!({ "type": "FishingTrip", "begin": begin, "end": end })
}

/// A credential around a subject, unsigned.
fn credential(
    maker: &Maker,
    credential_type: &str,
    issuer: &Actor,
    signed: i64,
    subject: Value,
) -> Value {
    json!({
        "@context": [CREDENTIALS, FISHERIES],
        "id": maker.uuid(&format!("{credential_type} {}", issuer.did())),
        "type": ["VerifiableCredential", credential_type],
        "issuer": { "id": issuer.did() },
        "validFrom": maker.instant(signed),
        "credentialSubject": subject
    })
}

/// Lets the one trust list name these actors.
fn trust(evidence: &mut Value, maker: &Maker, known: &[(&Actor, &str)]) {
    let entries = known.iter().map(|(actor, name)| {
        register::known(actor.did(), name, maker.day(-400), "register of fisheries")
    });
    register::trust(evidence, maker, entries.collect(), LISTED);
}

/// An entry of an authority list.
fn office(maker: &Maker, actor: &Actor, name: &str, role: &str, territory: &str) -> Value {
    json!({
        "type": "AuthorityListEntry",
        "did": actor.did(),
        "name": name,
        "roles": [role],
        "territories": [territory],
        "from": maker.day(-400)
    })
}

/// Lets the one authority list have these entries.
fn authorities(evidence: &mut Value, maker: &Maker, entries: &[Value]) {
    register::authorize(evidence, maker, entries.to_vec(), LISTED);
}

/// The document was typed in from paper by somebody whom these lists name.
fn transcribed(draft: Draft, by: &'static str, lists: Change) -> Draft {
    draft
        .before(move |document, _| transcribe(document, by))
        .evidence(lists)
}

/// A document was typed in from paper by somebody.
fn transcribe(document: &mut Value, by: &str) {
    let scan = json!({
        "type": "FileReference",
        "mediaType": "application/pdf",
        "digestMultibase": digest(&json!({ "scan": "form" }))
    });
    let paper = json!({
        "type": "PaperOriginal",
        "scan": scan,
        "language": "es",
        "signatory": CAPTAIN,
        "transcribedBy": by,
        "basis": "the signed original was shown"
    });
    base::set(document, "/credentialSubject/paperOriginal", paper);
}

/// The trust list names the transcriber under its own name, and the authority list as customs and as an
/// association; besides, they name these.
fn know_transcriber(
    evidence: &mut Value,
    maker: &Maker,
    known: &[(Actor, &'static str)],
    offices: &[Value],
) {
    let transcriber = maker.issuer();
    let mut all: Vec<_> = known.iter().map(|(actor, name)| (actor, *name)).collect();
    all.push((&transcriber, TRANSCRIBER));
    trust(evidence, maker, &all);
    let mut entries = offices.to_vec();
    let mut entry = office(maker, &transcriber, TRANSCRIBER, "customs", "US");
    base::set(&mut entry, "/roles", json!(["customs", "association"]));
    entries.push(entry);
    authorities(evidence, maker, &entries);
}

/// The vectors of a document on paper, with the lists that name its transcriber.
fn papers(sample: &Sample, lists: Change) -> Vec<Recipe> {
    let grade = "authority.evidence-grade";
    vec![
        transcribed(
            sample.vector(
                "paper-by-customs",
                "a transcription by a listed customs office counts as the paper",
            ),
            "customs",
            lists,
        )
        .shows(&[grade, "authority.not-listed"])
        .done(),
        transcribed(
            sample.vector(
                "paper-by-association",
                "a transcription by an association is of a lower grade than is accepted",
            ),
            "association",
            lists,
        )
        .authenticity_undecided(grade)
        .done(),
        transcribed(
            sample.vector(
                "paper-by-importer",
                "a transcription by the importer is not enough",
            ),
            "importer",
            lists,
        )
        .authenticity_undecided(grade)
        .done(),
    ]
}
