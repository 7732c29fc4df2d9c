//! Vectors of the fisheries certificate of origin (SPEC chapter *Fisheries certificate of origin*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::{Area, Draft, Maker, Recipe, Row, Sample, base, credential, no_claim, papers};
use scene::Scene;

mod attached;
mod author;
mod dates;
mod demanded;
mod examples;
mod fish;
mod journey;
mod members;
mod scene;
mod status;
mod tables;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a certificate of two lines, each with the statement of its captain, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "fisheries-certificate-of-origin.exporter",
                    "fisheries-certificate-of-origin.importer",
                    "fisheries-certificate-of-origin.fish",
                    "fisheries-certificate-of-origin.attachments",
                    "fisheries-certificate-of-origin.attachment-missing",
                    "fisheries-certificate-of-origin.status-gear",
                    "fisheries-certificate-of-origin.document",
                ])
            },
        ),
        members::recipes(),
        fish::recipes(),
        status::recipes(),
        demanded::recipes(),
        dates::recipes(),
        tables::recipes(),
        examples::recipes(),
        attached::recipes(),
        author::recipes(),
        journey::recipes(),
        papers(&SAMPLE, scene::know_transcriber_too),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "FisheriesCertificateOfOriginCredential";

/// The document as its vectors see it.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "fisheries-certificate-of-origin",
        good: |maker| {
            let subject = scene::two_vessels(maker).subject();
            credential(maker, TYPE, &maker.issuer(), -86_400, subject)
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| scene::two_vessels(maker).hand_in(evidence, maker),
};

/// The subject of a certificate that needs no attachments, for what endorses it: 10,000 kilograms of skipjack
/// and 4,250.5 of yellowfin, completed 30 days before the day asked about.
pub(super) fn endorsable(maker: &Maker) -> Value {
    scene::two_vessels(maker)
        .bare()
        .with("/dolphinSafeStatus", json!("5A"))
        .with(
            "/fish/1/species",
            json!({ "type": "FishSpecies", "code": "YFT" }),
        )
        .with("/fish/1/htsus", json!("0303.42.0000"))
        .with("/completedAt", json!(maker.day(-30)))
        .subject()
}

/// What makes a certificate with its attachments.
type Build = fn(&Maker) -> Scene;
/// A vector with a certificate of its own: its name, its title, the certificate.
type Shot = (&'static str, &'static str, Build);

/// Begins a vector with a certificate of its own.
fn certificate(name: &str, title: &'static str, build: Build) -> Draft {
    SAMPLE
        .area
        .vector(name, title)
        .before(move |document, maker| {
            base::set(document, "/credentialSubject", build(maker).subject());
        })
        .evidence(move |evidence, maker| build(maker).hand_in(evidence, maker))
}

fn shot(shots: &[Shot], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    shots
        .iter()
        .map(|(name, title, build)| expecting(certificate(name, title, *build)).done())
        .collect()
}

/// The vectors in which the requirement of this name is satisfied.
fn met(name: &str, shots: &[Shot]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    shot(shots, |draft| draft.shows(&[&code]))
}

/// The vectors in which the requirement of this name is not met.
fn not_met(name: &str, shots: &[Shot]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    shot(shots, |draft| draft.not_met(&code))
}

/// The vectors in which the requirement of this name is undecided.
fn undecided(name: &str, shots: &[Shot]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    shot(shots, |draft| draft.requirements_undecided(&code))
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, shots: &[Shot]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    shot(shots, |draft| draft.warns(&code))
}
