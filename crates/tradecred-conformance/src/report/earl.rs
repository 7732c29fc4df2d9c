//! The report in the W3C Evaluation and Report Language 1.0, as JSON-LD whose context stands in it
//! (SPEC section *Reports*).

use serde_json::{Value, json};

use super::Sheet;
use super::sheet::{Kind, OTHER_SUITE, Row};

/// Where the clauses of SPEC.md are named.
const CLAUSES: &str = "https://w3id.org/tradecred/spec#";
const ASSERTOR: &str = "https://w3id.org/tradecred/conformance";
const SUBJECT: &str = "_:subject";

/// Who asserts, of whom, and an assertion for each vector or trial and each clause it shows.
pub(super) fn graph(sheet: &Sheet) -> Value {
    let (version, digest) = &sheet.suite;
    let mut graph = vec![
        json!({
            "@id": ASSERTOR,
            "@type": ["earl:Assertor", "earl:Software"],
            "dct:title": "tradecred conform",
            "dct:hasVersion": version,
            "dct:identifier": digest,
        }),
        json!({
            "@id": SUBJECT,
            "@type": ["earl:TestSubject", "earl:Software"],
            "dct:title": sheet.implementation,
            "dct:type": sheet.role,
            "dct:description": described(sheet),
            "dct:source": sheet.target,
        }),
    ];
    graph.extend(sheet.rows.iter().flat_map(assertions));
    json!({
        "@context": {
            "earl": "http://www.w3.org/ns/earl#",
            "dct": "http://purl.org/dc/terms/",
            "earl:assertedBy": { "@type": "@id" },
            "earl:subject": { "@type": "@id" },
            "earl:test": { "@type": "@id" },
            "earl:mode": { "@type": "@id" },
            "earl:outcome": { "@type": "@id" },
        },
        "@graph": graph,
    })
}

/// The headline, and what a reader needs to repeat the run or to take it for what it is.
fn described(sheet: &Sheet) -> String {
    let mut text = sheet.headline.clone();
    let seed = sheet.facts.iter().find(|(name, _)| *name == "seed");
    if let Some((_, seed)) = seed {
        text.push_str(&format!("; seed {seed}"));
    }
    if sheet.is_other_suite {
        text.push_str(&format!("; {OTHER_SUITE}"));
    }
    text
}

fn assertions(row: &Row) -> impl Iterator<Item = Value> {
    row.clauses.iter().map(move |clause| {
        json!({
            "@type": "earl:Assertion",
            "earl:assertedBy": ASSERTOR,
            "earl:subject": SUBJECT,
            "earl:test": format!("{CLAUSES}{clause}"),
            "earl:mode": "earl:automatic",
            "earl:result": {
                "@type": "earl:TestResult",
                "earl:outcome": outcome(row.kind),
                "dct:identifier": row.id,
                "dct:title": row.title,
                "dct:description": row.known.as_ref().unwrap_or(&row.outcome),
            },
        })
    })
}

fn outcome(kind: Kind) -> &'static str {
    match kind {
        Kind::Passed | Kind::WrongReason => "earl:passed",
        Kind::Failed | Kind::Crashed | Kind::Known => "earl:failed",
        Kind::Error | Kind::Undecided => "earl:cantTell",
        Kind::Untested => "earl:untested",
        Kind::NotAsked => "earl:inapplicable",
    }
}
