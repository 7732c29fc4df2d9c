//! Who signs a licence.

use super::super::super::super::maker::digest;
use super::super::{authorities, office, registry_entry};
use super::{ROOT, Recipe, SUB, Value, actor, base, json, told};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        told(
            "signed-by-agent",
            "a licence may be signed by an agent that the licensor authorized",
            SUB,
            |story, maker| {
                let licensor = actor(maker, 1);
                story.set(SUB, "/licensor/id", json!(licensor.did()));
                let word = base::authorization(maker, &licensor, &maker.issuer(), &["certify"]);
                story.also.push(word);
            },
        )
        .shows(&["authority.agent-not-authorized"])
        .done(),
        told(
            "signed-by-agent-without-authorization",
            "a licence is signed by another than the licensor that it names",
            SUB,
            |story, maker| {
                let licensor = actor(maker, 1);
                story.set(SUB, "/licensor/id", json!(licensor.did()));
            },
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        told(
            "signed-by-agent-for-another-act",
            "an agent that may endorse may not grant licences",
            SUB,
            |story, maker| {
                let licensor = actor(maker, 1);
                story.set(SUB, "/licensor/id", json!(licensor.did()));
                let word = base::authorization(maker, &licensor, &maker.issuer(), &["endorse"]);
                story.also.push(word);
            },
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        told(
            "signed-under-another-name",
            "whoever signed a licence has another name than its licensor",
            ROOT,
            |story, _| story.rename(0, "Grey Heron Footwear, Inc."),
        )
        .not_authentic("issuer.name-mismatch")
        .done(),
        told(
            "signed-by-unknown",
            "no trust list names who signed a licence",
            ROOT,
            |story, _| story.forget(0),
        )
        .authenticity_undecided("issuer.identity")
        .done(),
        paper(
            "paper-by-customs",
            "what customs of the United States transcribed from paper counts as the licence",
            "US",
            "customs",
        )
        .shows(&["authority.evidence-grade", "authority.not-listed"])
        .done(),
        paper(
            "paper-by-customs-of-another-country",
            "customs of another country transcribes no licence for the United States",
            "CA",
            "customs",
        )
        .authenticity_undecided("authority.not-listed")
        .done(),
        paper(
            "paper-by-importer",
            "what an importer transcribed from paper is not the licence",
            "US",
            "importer",
        )
        .authenticity_undecided("authority.evidence-grade")
        .done(),
    ]
}

/// A licence that the issuer transcribed from paper, which a list names as customs of a country.
fn paper(name: &str, title: &'static str, country: &'static str, by: &'static str) -> super::Draft {
    told(name, title, SUB, move |story, _| {
        let scan = digest(&json!({ "scan": "licence on paper" }));
        let paper: Value = json!({
            "type": "PaperOriginal",
            "scan": {
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": scan
            },
            "language": "de",
            "signatory": "K. Brandt",
            "transcribedBy": by,
            "basis": "the signed original was shown"
        });
        story.set(SUB, "/paperOriginal", paper);
        story.rename(1, "Port Director, Los Angeles");
    })
    .evidence(move |evidence, maker| {
        let customs = office(
            maker,
            &maker.issuer(),
            "Port of Los Angeles",
            "customs",
            country,
        );
        authorities(evidence, maker, &[registry_entry(maker), customs]);
    })
}
