//! Tests of the forms of a report, with an implementation and a service that write hostile text.

use super::*;
use crate::case::{Case, Vector};
use crate::exceptions::Exceptions;
use crate::judge::Outcome;
use crate::run::{RunOptions, run};
use crate::service::ServiceReport;
use crate::target::{Answer, Class, Exchange, FnTarget, Question, TargetError};

mod compared;
mod forms;
mod page;
mod read;

/// A title of a window, a link and a clipboard for a terminal; a command for a job; markup; a fence; the end of CDATA;
/// a directive; a formula; a change of direction.
const HOSTILE: &str = "\u{1b}]8;;http://x.example\u{7}\u{1b}]52;c;x\u{7}\r\n::error::gone\n a ##[error]b <script>alert(1)</script></title> ``` ]]> # SKIP # TODO =1+1 | \u{202e}\u{9b}2J";

fn vector(id: &str, features: &str) -> Vector {
    let text = format!(
        r#"{{"title":"a & <fact>","requirements":["validity.until"],"at":"2026-03-01T00:00:00Z","features":[{features}],
        "expect":{{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}}}}"#
    );
    Vector {
        id: id.parse().unwrap(),
        case: Case::read(text.as_bytes()).unwrap(),
        input: b"{}".to_vec(),
        evidence: None,
    }
}

fn suite() -> Suite {
    let mut of_law = vector("document/usmca-certification-of-origin/exporter", "");
    let requirement = "usmca-certification-of-origin.exporter";
    of_law.case.requirements = vec![requirement.parse().unwrap()];
    Suite::from_vectors(vec![
        of_law,
        vector("proof/broken", ""),
        vector("proof/known", ""),
        vector("proof/skipped", "\"at\""),
        vector("validity/good", ""),
        vector("validity/wrong", ""),
    ])
    .unwrap()
}

/// A run with a failure of law, a crash, a known failure, one not asked, a pass and a failure.
fn report() -> RunReport {
    let mut number = 0;
    let described = serde_json::json!({
        "implementation": HOSTILE, "class": "documents", "notes": [HOSTILE], "features": [HOSTILE],
    });
    let profile = Profile::read(described.to_string().as_bytes()).unwrap();
    let name = profile.implementation.clone();
    let mut target = FnTarget::new(profile, |question: &Question| {
        number += 1;
        match number {
            2 => Err(TargetError::malformed(HOSTILE, HOSTILE.as_bytes())),
            4 => Ok(Answer::accepted(
                true,
                Exchange::of(question, HOSTILE.as_bytes()),
            )),
            _ => {
                let verdict = serde_json::json!({
                    "authenticity": "not-authentic", "requirements": "undecided",
                    "standing": "undecided", "codes": [HOSTILE],
                });
                Answer::read(verdict.to_string().as_bytes(), question)
            }
        }
    });
    let known = serde_json::json!({ "implementation": name, "exceptions": [{
        "vector": "proof/known", "outcome": "rejects", "reason": HOSTILE, "owner": "they <b>",
        "until": "2026-03-31",
    }] });
    let options = RunOptions::new()
        .target("http://node.example/")
        .seed(3)
        .started("2026-03-01T12:00:00Z".parse().unwrap())
        .known_failures(Exceptions::read(known.to_string().as_bytes()).unwrap());
    run(&suite(), &mut target, options).unwrap()
}

/// The same report, as if on the vectors of this program.
fn present_report() -> RunReport {
    let known = crate::suite::edition::known("/vectors").unwrap();
    let digest = known["digestMultibase"].as_str().unwrap();
    let digest: tradecred_vc::digest::DigestMultibase = digest.parse().unwrap();
    let mut present = report();
    present.seed = None;
    present.suite.digest = format!("sha256:{}", digest.digest());
    present.suite.vectors = usize::try_from(known["questionCount"].as_u64().unwrap()).unwrap();
    present
}

/// A report on a service as somebody else may have written it.
fn service() -> ServiceReport {
    let trial = |name: &str, outcome: &str| {
        serde_json::json!({
            "id": format!("registry/{name}"), "title": HOSTILE, "requirement": "validity.until", "accepts": true,
            "outcome": outcome, "detail": HOSTILE,
            "exchange": { "sent": HOSTILE, "received": HOSTILE },
        })
    };
    let written = serde_json::json!({
        "suite": { "version": HOSTILE, "digest": HOSTILE, "vectors": 4, "inRole": 4 },
        "profile": "registry", "implementation": HOSTILE, "target": HOSTILE,
        "passed": 1, "failed": 1, "undecided": 0, "notRun": 1, "claim": "none",
        "coverage": { "shown": 0, "testable": 1, "requirements": [
            { "id": "validity.until", "state": "failed", "passed": 1, "asked": 2, "questions": 3, "why": HOSTILE },
        ] },
        "results": [trial("good", "passed"), trial("bad", "failed"), trial("skipped", "not-run")],
    });
    ServiceReport::read(written.to_string().as_bytes()).unwrap()
}

/// Both reports in a form, after what no form may hold was looked for.
fn both(format: Format) -> [String; 2] {
    let texts = [
        render(&report(), format).unwrap(),
        render(&service(), format).unwrap(),
    ];
    for text in &texts {
        for character in text.chars() {
            assert!(
                character == '\n' || !crate::printable::is_unsafe(character),
                "{format:?}: {character:?}"
            );
        }
        let is_command = |line: &str| line.trim_start().starts_with("::");
        assert!(!text.lines().any(is_command), "{format:?}: {text}");
        assert!(!text.contains("##["), "{format:?}: {text}");
    }
    texts
}
