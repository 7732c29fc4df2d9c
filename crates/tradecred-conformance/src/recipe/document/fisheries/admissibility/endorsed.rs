//! The certification that an importer endorses: shown or not, good or not, before release or after it.

use super::super::super::held::{only, reference};
use super::super::transcribe;
use super::endorsement::{CERTIFIED, ENDORSED, by_nation, customs, signed_by};
use super::{
    Actor, Draft, Maker, OFFICE, Recipe, Value, authorities, base, json, ministry, remove, set,
    trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        shown(),
        rejected(),
        undecided(),
        before_release(),
        importers(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What makes the certification that is endorsed.
type Build = fn(&Maker) -> Value;

/// Begins a vector that endorses another certification than the good one.
fn of(name: &str, title: &'static str, build: Build) -> Draft {
    ENDORSED
        .vector(name, title)
        .before(move |document, maker| set(document, "/certification", reference(&build(maker))))
        .evidence(move |evidence, maker| only(evidence, build(maker)))
}

fn shown() -> Vec<Recipe> {
    let code = ENDORSED.area.code("certification-not-shown");
    vec![
        ENDORSED
            .vector(
                "certification-not-shown",
                "the certification that is endorsed is not at hand",
            )
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(&code)
            .done(),
        ENDORSED
            .vector(
                "another-certification-shown",
                "another certification of the nation is at hand than the one that is endorsed",
            )
            .evidence(|evidence, maker| {
                let other = by_nation(maker, |document| {
                    set(document, "/certificationNumber", json!("COA-EC-2026-00483"));
                });
                only(evidence, other);
            })
            .requirements_undecided(&code)
            .done(),
        ENDORSED
            .vector(
                "certification-of-another-type-shown",
                "what is endorsed as a certification of admissibility is one of the IDCP",
            )
            .before(|document, maker| {
                let mut named = reference(&of_idcp(maker));
                base::set(&mut named, "/credentialType", super::TYPE);
                set(document, "/certification", named);
            })
            .evidence(|evidence, maker| only(evidence, of_idcp(maker)))
            .not_met(ENDORSED.area.code("certification"))
            .done(),
    ]
}

/// A certification of the IDCP.
fn of_idcp(maker: &Maker) -> Value {
    let nation = maker.actor("nation");
    let document = super::super::idcp::certification(maker, &nation, CERTIFIED);
    nation.sign(&document, maker.instant(CERTIFIED))
}

fn rejected() -> Vec<Recipe> {
    let code = ENDORSED.area.code("certification-rejected");
    let builds: [(&str, &'static str, Build); 4] = [
        (
            "certification-not-met",
            "the certification that is endorsed has a vessel of another flag",
            |maker| {
                by_nation(maker, |document| {
                    set(document, "/fish/0/vessels/0/flag", json!("PE"));
                })
            },
        ),
        (
            "certification-malformed",
            "the certification that is endorsed has no official",
            |maker| by_nation(maker, |document| remove(document, "/official")),
        ),
        (
            "certification-forged",
            "the certification that is endorsed has the proof of another",
            |maker| {
                let mut forged = by_nation(maker, |_| {});
                let other = by_nation(maker, |document| {
                    set(document, "/certificationNumber", json!("COA-EC-2026-00483"));
                });
                base::set(
                    &mut forged,
                    "/proof/proofValue",
                    other.pointer("/proof/proofValue").cloned(),
                );
                forged
            },
        ),
        (
            "certification-out-of-its-period",
            "the certification that is endorsed ended an hour before the instant asked about",
            |maker| {
                by_nation(maker, |document| {
                    base::set(document, "/validUntil", maker.instant(-3_600));
                })
            },
        ),
    ];
    let mut recipes: Vec<Recipe> = builds
        .into_iter()
        .map(|(name, title, build)| of(name, title, build).not_met(&code).done())
        .collect();
    recipes.push(
        ENDORSED
            .vector(
                "certification-by-another-office",
                "the trust list knows the office that certified under another name",
            )
            .evidence(|evidence, maker| {
                let nation = maker.actor("nation");
                trust(
                    evidence,
                    maker,
                    &[
                        (&maker.issuer(), super::IMPORTER),
                        (&nation, "Armadores Unidos S.A."),
                    ],
                );
            })
            .not_met(&code)
            .done(),
    );
    recipes.push(
        ENDORSED
            .vector(
                "certification-by-the-importer",
                "the importer signed the certification in the name of the office",
            )
            .before(|document, maker| {
                let own = by_importer(maker);
                set(document, "/certification", reference(&own));
            })
            .evidence(|evidence, maker| only(evidence, by_importer(maker)))
            .not_met(&code)
            .done(),
    );
    recipes.push(
        ENDORSED
            .vector(
                "certification-with-a-bad-proof-too",
                "of two copies of the certification the one with its right proof counts",
            )
            .evidence(|evidence, maker| {
                let good = by_nation(maker, |_| {});
                let mut bad = good.clone();
                let other = by_nation(maker, |document| {
                    set(document, "/certificationNumber", json!("COA-EC-2026-00483"));
                });
                base::set(
                    &mut bad,
                    "/proof/proofValue",
                    other.pointer("/proof/proofValue").cloned(),
                );
                base::set(evidence, "/credentials", json!([bad, good]));
            })
            .shows(&[&code])
            .done(),
    );
    recipes
}

/// The certification, signed by the importer in the name of the office.
fn by_importer(maker: &Maker) -> Value {
    signed_by(maker, &maker.issuer(), CERTIFIED, |_| {})
}

fn undecided() -> Vec<Recipe> {
    let code = ENDORSED.area.code("certification-undecided");
    vec![
        ENDORSED
            .vector(
                "certification-by-an-office-not-listed",
                "the office that certified is in no authority list",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .requirements_undecided(&code)
            .done(),
        ENDORSED
            .vector(
                "certification-by-an-office-not-known",
                "the office that certified is in no trust list",
            )
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&maker.issuer(), super::IMPORTER)]);
            })
            .requirements_undecided(&code)
            .done(),
        of(
            "certification-with-unknown-species",
            "the certification that is endorsed has a species that is not in the table",
            |maker| {
                by_nation(maker, |document| {
                    set(document, "/fish/1/species/code", json!("DOL"));
                })
            },
        )
        .requirements_undecided(&code)
        .done(),
        of(
            "certification-of-gear-not-known",
            "the certification that is endorsed does not know its gear",
            |maker| {
                by_nation(maker, |document| {
                    set(document, "/fish/0/gearCode", json!("NK"));
                })
            },
        )
        .requirements_undecided(&code)
        .done(),
    ]
}

/// When the fish of the vectors below was released: two days ago to the second.
const RELEASED: i64 = -2 * 86_400;

/// The certification, transcribed from paper by customs, of this day.
fn from_paper(maker: &Maker, day: i64) -> Value {
    let desk = maker.actor("customs desk");
    signed_by(maker, &desk, -90_000, |document| {
        transcribe(document, "customs");
        set(document, "/certifiedOn", json!(maker.day(day)));
    })
}

fn before_release() -> Vec<Recipe> {
    let code = ENDORSED.area.code("certified-after-release");
    let released = |name: &str, title: &'static str, build: Build| {
        of(name, title, build).before(|document, maker| {
            set(document, "/releasedAt", json!(maker.instant(RELEASED)));
        })
    };
    let know_desk: fn(&mut Value, &Maker) = |evidence, maker| {
        let nation: Actor = maker.actor("nation");
        let desk = maker.actor("customs desk");
        let port = "Port Director, San Diego";
        trust(
            evidence,
            maker,
            &[
                (&maker.issuer(), super::IMPORTER),
                (&nation, OFFICE),
                (&desk, port),
            ],
        );
        let entries = [ministry(maker, &nation), customs(maker, &desk, port)];
        authorities(evidence, maker, &entries);
    };
    vec![
        released(
            "certified-at-release",
            "a nation may sign its certification at the instant of release",
            |maker| signed_by(maker, &maker.actor("nation"), RELEASED, |_| {}),
        )
        .shows(&[&code])
        .done(),
        released(
            "certified-after-release",
            "the nation signed its certification a second after release",
            |maker| signed_by(maker, &maker.actor("nation"), RELEASED + 1, |_| {}),
        )
        .not_met(&code)
        .done(),
        released(
            "certified-on-day-after-release",
            "a certification on paper may be of the day after the UTC date of release: the zone of the official",
            |maker| from_paper(maker, -1),
        )
        .evidence(know_desk)
        .shows(&[&code])
        .done(),
        released(
            "certified-two-days-after-release",
            "a certification on paper is of the second day after the UTC date of release",
            |maker| from_paper(maker, 0),
        )
        .evidence(know_desk)
        .not_met(&code)
        .done(),
    ]
}

fn importers() -> Vec<Recipe> {
    let code = ENDORSED.area.code("importer-match");
    vec![
        of(
            "importer-in-capitals",
            "the names of importers are compared without case and punctuation",
            |maker| {
                by_nation(maker, |document| {
                    set(
                        document,
                        "/importer/legalName",
                        json!("HARBOR TUNA IMPORTS INC"),
                    );
                })
            },
        )
        .shows(&[&code])
        .done(),
        of(
            "importer-not-named-in-certification",
            "a certification that names no importer may be endorsed by any",
            |maker| by_nation(maker, |document| remove(document, "/importer")),
        )
        .shows(&[&code])
        .done(),
        of(
            "importer-of-another-certification",
            "the certification that is endorsed names another importer",
            |maker| {
                by_nation(maker, |document| {
                    set(
                        document,
                        "/importer/legalName",
                        json!("Bay Seafood Trading LLC"),
                    );
                })
            },
        )
        .not_met(&code)
        .done(),
        of(
            "importer-of-its-id-and-another-name",
            "the certification that is endorsed gives the importer's id for a firm of another name",
            |maker| {
                by_nation(maker, |document| {
                    set(document, "/importer/id", json!(maker.issuer().did()));
                    set(
                        document,
                        "/importer/legalName",
                        json!("Harbor Tuna Imports of Oregon, Inc."),
                    );
                })
            },
        )
        .not_met(&code)
        .done(),
    ]
}
