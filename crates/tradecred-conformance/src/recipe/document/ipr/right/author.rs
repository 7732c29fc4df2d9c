//! Who signs a right for its owner: the owner, an agent, or a transcriber of paper.

use super::{
    Actor, Draft, Maker, OWNER, REGISTRY, Recipe, SAMPLE, Value, authorities, base, json, office,
    other_owner, owner, registry, registry_entry, remove, set, trust,
};
use crate::recipe::maker::digest;

pub(super) fn recipes() -> Vec<Recipe> {
    [owners(), agents(), papers()]
        .into_iter()
        .flatten()
        .collect()
}

const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
const NOT_LISTED: &str = "authority.not-listed";
const GRADE: &str = "authority.evidence-grade";
/// The name of a transcriber of paper.
const TRANSCRIBER: &str = "Port Director, Portland";

/// Owners.
fn owners() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "owner-of-another-name",
                "the trust list knows the key under another name than the owner's",
            )
            .evidence(|evidence, maker| {
                trust(
                    evidence,
                    maker,
                    &[
                        (&maker.issuer(), "Red Heron Footwear, Inc."),
                        (&registry(maker), REGISTRY),
                    ],
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "second-owner-signs",
                "the second of two owners signs where the first is the author",
            )
            .before(|document, _| {
                set(
                    document,
                    "/owners",
                    json!([other_owner(), owner(OWNER, "US-DE")]),
                );
                set(document, "/restsOn", json!([]));
            })
            .evidence(|evidence, maker| {
                let both = super::by_registry(maker, -100, |document| {
                    set(
                        document,
                        "/owners",
                        json!([owner(OWNER, "US-DE"), other_owner()]),
                    );
                });
                super::only(evidence, both);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector("owner-not-trusted", "no trust list names the owner")
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&registry(maker), REGISTRY)]);
            })
            .authenticity_undecided("issuer.identity")
            .done(),
    ]
}

/// An attorney signs for the owner, which authorized it to do this, or to do nothing.
fn by_agent(name: &str, title: &'static str, act: Option<&'static str>) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            set(
                document,
                "/owners/0/party/id",
                json!(maker.actor("owner").did()),
            );
        })
        .evidence(move |evidence, maker| {
            let principal: Actor = maker.actor("owner");
            trust(
                evidence,
                maker,
                &[
                    (&maker.issuer(), "Pine Street Trademark Counsel LLP"),
                    (&principal, OWNER),
                    (&registry(maker), REGISTRY),
                ],
            );
            if let Some(act) = act {
                let grant = base::authorization(maker, &principal, &maker.issuer(), &[act]);
                base::add_evidence(evidence, "credentials", grant);
            }
        })
}

fn agents() -> Vec<Recipe> {
    vec![
        by_agent(
            "agent-authorized",
            "an attorney that the owner authorized to certify signs for it",
            Some("certify"),
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-authorized-to-file",
            "an attorney that the owner authorized to file only signs for it",
            Some("file"),
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-not-authorized",
            "an attorney signs for an owner that authorized nobody",
            None,
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
    ]
}

/// The certificate on paper, typed in by somebody whom the authority list names in this role for this country.
fn transcribed(
    name: &str,
    title: &'static str,
    by: &'static str,
    role: &'static str,
    country: &'static str,
) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "certificate" }))
            });
            let paper: Value = json!({
                "type": "PaperOriginal",
                "scan": scan,
                "language": "en",
                "signatory": "R. Halvorsen",
                "transcribedBy": by,
                "basis": "the certified status copy was shown"
            });
            set(document, "/paperOriginal", paper);
        })
        .evidence(move |evidence, maker: &Maker| {
            let issuer = maker.issuer();
            trust(
                evidence,
                maker,
                &[(&issuer, TRANSCRIBER), (&registry(maker), REGISTRY)],
            );
            let entries = [
                office(maker, &issuer, TRANSCRIBER, role, country),
                registry_entry(maker),
            ];
            authorities(evidence, maker, &entries);
        })
}

fn papers() -> Vec<Recipe> {
    let states = |draft: Draft| {
        draft
            .before(|document, _| {
                set(
                    document,
                    "/statedBy",
                    json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
                );
                remove(document, "/restsOn");
            })
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
    };
    vec![
        transcribed(
            "paper-by-customs",
            "customs of the United States typed in what the owner states on paper",
            "customs",
            "customs",
            "US",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        states(transcribed(
            "certificate-by-customs",
            "customs of the United States typed in a certificate of the registry",
            "customs",
            "customs",
            "US",
        ))
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-customs-abroad",
            "the transcriber is listed as customs of another country",
            "customs",
            "customs",
            "MX",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-by-registry",
            "the transcriber says that it is customs, and is listed as a registry",
            "customs",
            "registry",
            "US",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-by-holder",
            "the holder typed in what the owner states on paper",
            "holder",
            "customs",
            "US",
        )
        .authenticity_undecided(GRADE)
        .done(),
    ]
}
