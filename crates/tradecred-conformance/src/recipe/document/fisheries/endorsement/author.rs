//! Who signs an endorsement: the company that acts, its agent, or who transcribed it from paper.

use super::super::{authorities, know_transcriber, office, transcribed};
use super::{
    Actor, By, Draft, EXPORTER, IMPORTER, Maker, Recipe, SAMPLE, TRANSCRIBER, Value, base, json,
    papers, set, trust,
};

const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
const NOT_LISTED: &str = "authority.not-listed";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        agents(),
        papers(&SAMPLE, |evidence, maker| {
            know_transcriber(evidence, maker, &known(maker), &[]);
        }),
        countries(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who acts besides the issuer of the input.
fn known(maker: &Maker) -> [(Actor, &'static str); 2] {
    [
        (By::Importer.actor(maker), IMPORTER),
        (By::Exporter.actor(maker), EXPORTER),
    ]
}

fn agents() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "company-of-another-name",
                "the endorsement names another company than the trust list does for its key",
            )
            .before(|document, _| {
                set(document, "/actor/legalName", json!(EXPORTER));
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        by_agent(
            "agent-authorized",
            "an agent whom the company authorized may endorse for it",
            &["endorse"],
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-authorized-to-certify",
            "an agent who may certify may not endorse",
            &["certify"],
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-not-authorized",
            "an agent whom nobody authorized endorses for the company",
            &[],
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
    ]
}

/// The issuer signs for the importer, who authorized it to these acts, if any.
fn by_agent(name: &str, title: &'static str, acts: &'static [&str]) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            let importer = By::Importer.actor(maker);
            set(document, "/actor/id", json!(importer.did()));
        })
        .evidence(move |evidence, maker| {
            let agent = maker.issuer();
            let known = known(maker);
            let mut all: Vec<_> = known.iter().map(|(actor, name)| (actor, *name)).collect();
            all.push((&agent, "Bayside Customs Brokers"));
            trust(evidence, maker, &all);
            if !acts.is_empty() {
                let importer = By::Importer.actor(maker);
                let grant = base::authorization(maker, &importer, &agent, acts);
                base::add_evidence(evidence, "credentials", grant);
            }
        })
}

/// For which country whoever transcribed an endorsement acts.
fn countries() -> Vec<Recipe> {
    fn lists(evidence: &mut Value, maker: &Maker, country: &str) {
        know_transcriber(evidence, maker, &known(maker), &[]);
        let transcriber = office(maker, &maker.issuer(), TRANSCRIBER, "customs", country);
        authorities(evidence, maker, &[transcriber]);
    }
    let vector = |name, title| SAMPLE.vector(name, title);
    vec![
        transcribed(
            vector(
                "paper-by-customs-of-the-united-states",
                "what customs of the United States transcribed from paper counts as the paper",
            ),
            "customs",
            |evidence, maker| lists(evidence, maker, "US"),
        )
        .shows(&[NOT_LISTED])
        .done(),
        transcribed(
            vector(
                "paper-by-customs-of-another-country",
                "customs of another country transcribes no signature on a form of the United States",
            ),
            "customs",
            |evidence, maker| lists(evidence, maker, "EC"),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
    ]
}
