//! Vectors of the certification as a whole: who makes it, several faults at once, paper, agents.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::{AREA, Maker, Recipe, Row, base, by, remove, same_as, set, us_fta};

pub(super) fn recipes() -> Vec<Recipe> {
    [good(), several_faults(), signers()]
        .into_iter()
        .flatten()
        .chain(AREA.met("certifier-role", CERTIFIERS))
        .collect()
}

fn good() -> Vec<Recipe> {
    vec![
        us_fta(
            "valid",
            "a complete certification under CAFTA-DR is authentic, met and in force",
        )
        .shows(&[
            &AREA.code("agreement"),
            &AREA.code("regulation"),
            &AREA.code("goods"),
            &AREA.code("general-note"),
            &AREA.code("statement-wording"),
        ])
        .done(),
        us_fta(
            "valid-with-claim",
            "a complete certification supports a claim made under it",
        )
        .claim(AREA.claim)
        .shows(&[
            &AREA.code("possession"),
            &AREA.code("program"),
            &AREA.code("importer-match"),
            &AREA.code("entry-line"),
        ])
        .done(),
    ]
}

const CERTIFIERS: &[Row] = &[
    (
        "certifier-importer",
        "the importer of record certifies",
        |document, _| by(document, "Importer"),
    ),
    (
        "certifier-producer",
        "the producer certifies",
        |document, _| by(document, "Producer"),
    ),
    (
        "certifier-producer-as-exporter",
        "the producer exports and certifies as exporter",
        |document, _| {
            by(document, "Producer");
            set(document, "/certifierRole", json!("Exporter"));
            set(document, "/exporter", same_as("producer"));
        },
    ),
    (
        "certifier-producer-without-exporter",
        "where no exporter is named the producer is the one who exports",
        |document, _| {
            by(document, "Producer");
            set(document, "/certifierRole", json!("Exporter"));
            remove(document, "/exporter");
        },
    ),
];

fn several_faults() -> Vec<Recipe> {
    vec![
        us_fta("two-rules-broken", "two rules are broken and both are told")
            .before(|document, _| {
                remove(document, "/producer");
                remove(document, "/goods/1/ruleOfOrigin");
            })
            .shows(&["report.all-findings"])
            .not_met(AREA.code("producer"))
            .not_met(AREA.code("rule-of-origin"))
            .done(),
        us_fta(
            "structure-before-rules",
            "rules are not asked of a document whose structure is faulty",
        )
        .before(|document, _| {
            remove(document, "/coverage");
            remove(document, "/producer");
        })
        .not_met(AREA.code("coverage"))
        .done(),
    ]
}

/// The authorization of the principal for its agent, under this agreement.
fn granted(maker: &Maker, agreement: &str) -> Value {
    let principal = maker.actor("principal");
    let mut grant = base::authorization(maker, &principal, &maker.issuer(), &["certify"]);
    base::remove(&mut grant, "/proof");
    base::set(
        &mut grant,
        "/credentialSubject/agreements",
        json!([agreement]),
    );
    principal.sign(&grant, maker.instant(-60 * 86_400))
}

fn signers() -> Vec<Recipe> {
    let by_agent = |name: &str, title: &'static str, agreement: &'static str| {
        us_fta(name, title)
            .before(|document, maker| {
                set(
                    document,
                    "/exporter/id",
                    json!(maker.actor("principal").did()),
                );
                set(document, "/signatory/authority", json!("AuthorizedAgent"));
            })
            .evidence(move |evidence, maker| {
                let principal = base::trust_list(maker, maker.actor("principal").did());
                base::add_evidence(evidence, "trustLists", principal);
                base::add_evidence(evidence, "credentials", granted(maker, agreement));
            })
    };
    vec![
        by_agent(
            "agent-for-agreement",
            "the exporter's agent is authorized under this agreement",
            "CAFTA-DR",
        )
        .shows(&["authority.agent-not-authorized"])
        .done(),
        by_agent(
            "agent-for-another-agreement",
            "the exporter's agent is authorized under another agreement of this type",
            "PTPA",
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        us_fta(
            "certifier-named-otherwise",
            "the exporter in whose name it speaks is another firm than the issuer",
        )
        .before(|document, _| {
            set(
                document,
                "/exporter/legalName",
                json!("Exportadora Ulúa, S.A."),
            );
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
        us_fta(
            "certifier-role-of-another-party",
            "the producer is said to certify, and the exporter signs",
        )
        .before(|document, _| set(document, "/certifierRole", json!("Producer")))
        .not_authentic("issuer.name-mismatch")
        .done(),
        us_fta(
            "paper-by-importer",
            "a transcription by the importer is not enough",
        )
        .before(|document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "certification" }))
            });
            set(
                document,
                "/paperOriginal",
                json!({
                    "type": "PaperOriginal",
                    "scan": scan,
                    "language": "en",
                    "signatory": "Lucía Garza Treviño",
                    "transcribedBy": "importer",
                    "basis": "the signed original was shown"
                }),
            );
        })
        .authenticity_undecided("authority.evidence-grade")
        .done(),
    ]
}
