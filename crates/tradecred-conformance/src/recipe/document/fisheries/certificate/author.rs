//! Who signs a certificate: the exporter, or an agent.

use super::super::EXPORTER;
use super::super::trust;
use super::{Draft, Maker, Recipe, SAMPLE, Value, base, json, set};

const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "exporter-of-another-name",
                "the trust list knows the key under another name than the exporter's",
            )
            .before(|document, _| {
                set(
                    document,
                    "/exporter/legalName",
                    json!("Atunera del Sur S.A."),
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        by_agent(
            "agent-authorized",
            "an agent whom the exporter authorized may certify",
        )
        .evidence(|evidence, maker| authorize(evidence, maker, |_| {}))
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-authorized-for-an-agreement",
            "an authorization for an agreement covers a certificate that is under none",
        )
        .evidence(|evidence, maker| {
            authorize(evidence, maker, |grant| {
                base::set(grant, "/credentialSubject/agreements", json!(["USMCA"]));
            });
        })
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-not-authorized",
            "an agent whom nobody authorized certifies for the exporter",
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-for-captains-statements",
            "an agent who is authorized for captains' statements may not certify",
        )
        .evidence(|evidence, maker| {
            authorize(evidence, maker, |grant| {
                base::set(
                    grant,
                    "/credentialSubject/documentTypes",
                    json!(["CaptainStatementCredential"]),
                );
            });
        })
        .not_authentic(NOT_AUTHORIZED)
        .done(),
    ]
}

/// The issuer signs for an exporter with a DID of its own; the lists name both, and the captains.
fn by_agent(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            let exporter = maker.actor("exporter");
            set(document, "/exporter/id", json!(exporter.did()));
        })
        .evidence(|evidence, maker| {
            let known = super::scene::everybody(maker);
            let exporter = maker.actor("exporter");
            let agent = maker.issuer();
            let mut known: Vec<_> = known
                .iter()
                .filter(|(actor, _)| actor.did() != agent.did())
                .map(|(actor, name)| (actor, *name))
                .collect();
            known.push((&exporter, EXPORTER));
            known.push((&agent, "Despachos Aduaneros del Puerto"));
            trust(evidence, maker, &known);
        })
}

/// The exporter authorizes the agent to certify, by an authorization after a change.
fn authorize(evidence: &mut Value, maker: &Maker, change: impl Fn(&mut Value)) {
    let exporter = maker.actor("exporter");
    let mut grant = base::authorization(maker, &exporter, &maker.issuer(), &["certify"]);
    base::remove(&mut grant, "/proof");
    change(&mut grant);
    let grant = exporter.sign(&grant, maker.instant(-60 * 86_400));
    base::add_evidence(evidence, "credentials", grant);
}
