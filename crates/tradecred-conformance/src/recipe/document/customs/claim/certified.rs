//! What makes a certification at hand count for a claim: its structure, who it is by, when it was made,
//! whether it was replaced, and for which importer it is.

use super::{
    CERTIFIED, Draft, IMPORTER, Maker, Recipe, SAMPLE, Value, add_evidence, authorities, base,
    certification, json, reference, remove, resting_on, resting_on_made, set, trust_all,
    trust_traders,
};
use crate::recipe::maker::digest;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        structures(),
        issuers(),
        agents(),
        days(),
        later_ones(),
        importers(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const DAY: i64 = 86_400;

fn structures() -> Vec<Recipe> {
    const STRUCTURE: &str = "preference-claim.certification-structure";
    let faulty = |name: &str, title: &'static str, change: fn(&mut Value)| {
        resting_on(SAMPLE.vector(name, title), change)
            .not_met(STRUCTURE)
            .done()
    };
    vec![
        faulty(
            "certification-without-statement",
            "the certification at hand lacks its statement",
            |document| remove(document, "/certificationStatement"),
        ),
        faulty(
            "certification-with-line-number-zero",
            "a goods line of the certification at hand has the number zero",
            |document| set(document, "/goods/0/lineNumber", json!(0)),
        ),
        resting_on(
            SAMPLE.vector(
                "certification-against-its-rules",
                "a certification of sound structure is at hand, whatever its own rules say of it",
            ),
            |document| set(document, "/coverage/to", json!("2099-12-31")),
        )
        .shows(&[STRUCTURE])
        .done(),
    ]
}

/// A certification by this actor, signed at this instant, after a change.
fn by(maker: &Maker, actor: &str, signed: i64, change: impl Fn(&mut Value, &Maker)) -> Value {
    let actor = if actor == CLAIMANT {
        maker.issuer()
    } else {
        maker.actor(actor)
    };
    let mut document = base::certification(maker);
    base::set(&mut document, "/issuer/id", actor.did());
    base::set(&mut document, "/validFrom", maker.instant(signed));
    change(&mut document, maker);
    actor.sign(&document, maker.instant(signed))
}

/// The actor who signs the claim itself.
const CLAIMANT: &str = "claimant";

const ISSUER: &str = "preference-claim.certification-issuer";

fn issuers() -> Vec<Recipe> {
    let listed = |name: &str, title: &'static str, since: i64| -> Draft {
        SAMPLE.vector(name, title).evidence(move |evidence, maker| {
            let known = [
                (maker.issuer(), IMPORTER, -400),
                (maker.actor("exporter"), base::ISSUER_NAME, since),
            ];
            trust_all(evidence, maker, &known);
        })
    };
    vec![
        listed(
            "certification-issuer-listed-that-day",
            "the trust list knows the issuer of the certification since the day it signed",
            -20,
        )
        .shows(&[ISSUER])
        .done(),
        listed(
            "certification-issuer-listed-a-day-late",
            "the trust list knows the issuer of the certification since the day after it signed",
            -19,
        )
        .requirements_undecided(ISSUER)
        .done(),
        SAMPLE
            .vector(
                "certification-issuer-unknown",
                "no trust list knows the issuer of the certification",
            )
            .evidence(|evidence, maker| {
                let known = [(maker.issuer(), IMPORTER, -400)];
                trust_all(evidence, maker, &known);
            })
            .requirements_undecided(ISSUER)
            .done(),
        SAMPLE
            .vector(
                "certification-issuer-of-another-name",
                "the trust list knows the issuer of the certification under another name than the certifier's",
            )
            .evidence(|evidence, maker| {
                trust_traders(evidence, maker, IMPORTER, "Aceros del Sur, S.A. de C.V.");
            })
            .requirements_undecided(ISSUER)
            .done(),
        resting_on_made(
            SAMPLE.vector(
                "certification-forged-by-claimant",
                "who claims signed the certification too, in the name of an exporter",
            ),
            |maker| by(maker, CLAIMANT, CERTIFIED, |_, _| {}),
        )
        .requirements_undecided(ISSUER)
        .done(),
        resting_on_made(
            SAMPLE.vector(
                "certification-by-claimant-itself",
                "an importer may complete the certification itself, in its own name",
            ),
            |maker| {
                by(maker, CLAIMANT, CERTIFIED, |document, _| {
                    set(document, "/certifierRole", json!("Importer"));
                    set(document, "/certifier/legalName", json!(IMPORTER));
                })
            },
        )
        .shows(&[ISSUER])
        .done(),
    ]
}

/// An agent signed the certification for the exporter.
fn agents() -> Vec<Recipe> {
    let by_agent = |name: &str, title: &'static str, act: &'static str| -> Draft {
        let certified = |maker: &Maker| {
            by(maker, "agent", CERTIFIED, |document, maker| {
                let exporter = maker.actor("exporter");
                set(document, "/certifier/id", json!(exporter.did()));
            })
        };
        resting_on_made(SAMPLE.vector(name, title), certified).evidence(move |evidence, maker| {
            let (exporter, agent) = (maker.actor("exporter"), maker.actor("agent"));
            let known = [
                (maker.issuer(), IMPORTER, -400),
                (maker.actor("exporter"), base::ISSUER_NAME, -400),
                (maker.actor("agent"), "Agencia Norte, S.C.", -400),
            ];
            trust_all(evidence, maker, &known);
            let grant = base::authorization(maker, &exporter, &agent, &[act]);
            add_evidence(evidence, "credentials", grant);
        })
    };
    vec![
        by_agent(
            "certification-by-agent",
            "the exporter authorized the agent who signed its certification",
            "certify",
        )
        .shows(&[ISSUER])
        .done(),
        by_agent(
            "certification-by-agent-not-authorized",
            "the exporter authorized the agent who signed its certification to file only",
            "file",
        )
        .requirements_undecided(ISSUER)
        .done(),
    ]
}

fn days() -> Vec<Recipe> {
    const AFTER: &str = "preference-claim.certification-after-claim";
    let claimed = |name: &str, title: &'static str, day: i64| -> Draft {
        SAMPLE.vector(name, title).before(move |document, maker| {
            set(document, "/claimDate", json!(maker.day(day)));
        })
    };
    let completed = |name: &str, title: &'static str, day: i64| -> Draft {
        resting_on_made(SAMPLE.vector(name, title), move |maker| {
            by(maker, "exporter", CERTIFIED, move |document, maker| {
                set(document, "/completedAt", json!(maker.day(day)));
            })
        })
    };
    vec![
        claimed(
            "certification-signed-day-after-claim",
            "the certification was signed on the UTC date after the claim: the zone of the signer",
            -21,
        )
        .shows(&[AFTER])
        .done(),
        claimed(
            "certification-signed-two-days-after-claim",
            "the certification was signed two days after the claim",
            -22,
        )
        .not_met(AFTER)
        .done(),
        completed(
            "certification-completed-day-after-claim",
            "the certification was completed on the day after the claim",
            -2,
        )
        .shows(&[AFTER])
        .done(),
        completed(
            "certification-completed-two-days-after-claim",
            "the certification was completed two days after the claim",
            -1,
        )
        .not_met(AFTER)
        .done(),
        resting_on_made(
            SAMPLE.vector(
                "certification-transcribed-after-claim",
                "customs transcribed the certification from paper after the claim",
            ),
            |maker| {
                by(maker, "customs", -DAY, |document, _| {
                    let paper = json!({
                        "type": "PaperOriginal",
                        "scan": {
                            "type": "FileReference",
                            "mediaType": "application/pdf",
                            "digestMultibase": digest(&json!({ "scan": "certification" }))
                        },
                        "language": "en",
                        "signatory": "Lucía Garza Treviño",
                        "transcribedBy": "customs",
                        "basis": "the signed original was shown"
                    });
                    set(document, "/paperOriginal", paper);
                })
            },
        )
        .evidence(|evidence, maker| {
            let customs = maker.actor("customs");
            let known = [
                (maker.issuer(), IMPORTER, -400),
                (maker.actor("customs"), "Bureau of Customs", -400),
            ];
            trust_all(evidence, maker, &known);
            authorities(evidence, maker, customs.did(), |_, _| {});
        })
        .shows(&[AFTER])
        .done(),
    ]
}

/// Other credentials that say they replace the certification.
fn later_ones() -> Vec<Recipe> {
    const SUPERSEDED: &str = "preference-claim.certification-superseded";
    fn later(maker: &Maker, actor: &str, change: impl Fn(&mut Value)) -> Value {
        by(maker, actor, -10 * DAY, |document, maker| {
            base::set(document, "/id", maker.uuid("later certification"));
            set(
                document,
                "/supersedes",
                reference(&certification(maker, |_| {})),
            );
            change(document);
        })
    }
    let with = |name: &str, title: &'static str, make: fn(&Maker) -> Value| -> Draft {
        SAMPLE.vector(name, title).evidence(move |evidence, maker| {
            add_evidence(evidence, "credentials", make(maker));
        })
    };
    vec![
        with(
            "certification-superseded",
            "the exporter has replaced the certification by a later one",
            |maker| later(maker, "exporter", |_| {}),
        )
        .not_met(SUPERSEDED)
        .done(),
        with(
            "certification-superseded-by-unknown-status",
            "a later certification whose own status cannot be known replaces the earlier one all the same",
            |maker| {
                later(maker, "exporter", |document| {
                    let entry = json!({
                        "type": "BitstringStatusListEntry",
                        "statusPurpose": "revocation",
                        "statusListIndex": "7",
                        "statusListCredential": "https://status.example/exporter/1"
                    });
                    base::set(document, "/credentialStatus", entry);
                })
            },
        )
        .not_met(SUPERSEDED)
        .done(),
        with(
            "certification-superseded-by-another",
            "nobody but its issuer replaces a certification",
            |maker| later(maker, "rival", |_| {}),
        )
        .shows(&[SUPERSEDED])
        .done(),
        with(
            "certification-superseded-without-proof",
            "a later certification without a proof replaces nothing",
            |maker| {
                let mut unsigned = later(maker, "exporter", |_| {});
                base::remove(&mut unsigned, "/proof");
                unsigned
            },
        )
        .shows(&[SUPERSEDED])
        .done(),
    ]
}

fn importers() -> Vec<Recipe> {
    const MATCH: &str = "preference-claim.importer-match";
    let naming = |name: &str, title: &'static str, change: fn(&mut Value)| {
        resting_on(SAMPLE.vector(name, title), change)
    };
    vec![
        naming(
            "importer-of-certification-other-spelling",
            "the certification names the importer in another spelling",
            |document| {
                set(
                    document,
                    "/importers/0/legalName",
                    json!("LONE STAR FASTENERS INC"),
                );
            },
        )
        .shows(&[MATCH])
        .done(),
        naming(
            "importer-of-certification-not-named",
            "the certification names no importer",
            |document| remove(document, "/importers"),
        )
        .shows(&[MATCH])
        .done(),
        naming(
            "importer-of-certification-other-firm",
            "the certification names another importer than the one that claims",
            |document| {
                set(
                    document,
                    "/importers/0/legalName",
                    json!("Bayou Bolts, Inc."),
                );
            },
        )
        .warns(MATCH)
        .done(),
        naming(
            "importer-of-certification-is-certifier",
            "the certifier is said to be the importer, and another claims",
            |document| {
                set(
                    document,
                    "/importers",
                    json!([{ "type": "SameAs", "role": "certifier" }]),
                );
            },
        )
        .warns(MATCH)
        .done(),
    ]
}
