//! What a node says in the body of its answer, and what a report keeps of it (SPEC chapter *Conformance classes*).

use super::common::{limits, outcomes};
use super::server::{node, reply};
use tradecred_conformance::report::{Format, RunReport, render};
use tradecred_conformance::run::{RunOptions, run};
use tradecred_conformance::service::Credential;
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Class, Profile, Target as _};

/// A good vector and so many others that have ended and rest on it.
fn suite(ended: usize) -> Suite {
    let case = |standing: &str, codes: &str, control: &str| {
        format!(
            r#"{{"title":"a fact","requirements":["validity.until"],"at":"2026-03-01T00:00:00Z","features":[],{control}
            "expect":{{"authenticity":"authentic","requirements":"met","standing":"{standing}","codes":[{codes}],"warnings":[]}}}}"#
        )
    };
    let file = |path: String, text: &str| (path, text.as_bytes().to_vec());
    let mut files = vec![
        file(
            "validity/good/case.json".to_owned(),
            &case("in-force", "", ""),
        ),
        file("validity/good/input.json".to_owned(), "{}"),
    ];
    let control = r#""control":"validity/good","#;
    let case = case("ended", r#""validity.until""#, control);
    for number in 0..ended {
        let folder = format!("validity/until-{number:03}");
        files.push(file(format!("{folder}/case.json"), &case));
        files.push(file(format!("{folder}/input.json"), r#"{"old":true}"#));
    }
    Suite::from_files(files).unwrap()
}

/// The report on a node that refuses what has ended with this body.
fn refusing(class: Class, ended: usize, body: &str) -> RunReport {
    let body = body.to_owned();
    let address = node(move |request, stream| {
        let (status, body) = if request.body.contains("old") {
            (422, body.as_str())
        } else {
            (200, r#"{"verified":true}"#)
        };
        reply(stream, status, "application/json", body);
    });
    let profile = Profile::new("made-up", "1", class);
    let mut target = Http::new(&address, Some(profile), limits());
    run(&suite(ended), &mut target, RunOptions::new()).unwrap()
}

/// What becomes of what has ended, where a node refuses it with this body.
fn outcome(class: Class, body: &str) -> (&'static str, String) {
    outcomes(&refusing(class, 1, body)).remove(1)
}

const ENDED: &str = r#""authenticity":"authentic","requirements":"met","standing":"ended""#;

/// Members beside the results that have a form of another, with the code where they name one.
const BESIDE: [&str; 8] = [
    r#""checks":{"validity.until":"failed"}"#,
    r#""checks":[{"id":"validity.until","valid":false}]"#,
    r#""codes":["validity.until"],"checks":["proof"]"#,
    r#""codes":["validity.until"],"warnings":[{}]"#,
    r#""codes":["validity.until"],"credentials":[1]"#,
    r#""errors":["validity.until"],"warnings":{"code":1}"#,
    r#""problemDetails":[{"type":"https://w3id.org/tradecred/problems#validity.until"}],"checks":7"#,
    r#""type":"validity.until","title":"too late""#,
];

#[test]
fn the_three_results_are_read_whatever_stands_beside_them() {
    for beside in BESIDE {
        for body in [
            format!("{{{ENDED},{beside}}}"),
            format!(r#"{{"report":{{{ENDED}}},{beside}}}"#),
        ] {
            let right = outcome(Class::Rules, &body);
            assert_eq!(right, ("passed", String::new()), "{body}");
            let wrong = body.replace("ended", "withdrawn");
            for class in [Class::Documents, Class::Rules] {
                assert_eq!(outcome(class, &wrong).0, "failed", "{wrong}");
            }
        }
    }
}

#[test]
fn a_word_that_is_no_result_is_no_answer() {
    for beside in BESIDE {
        let body = format!("{{{},{beside}}}", ENDED.replace("ended", "expired"));
        for class in [Class::Envelope, Class::Documents, Class::Rules] {
            let (name, reason) = outcome(class, &body);
            assert_eq!(name, "crashed", "{body}");
            assert!(reason.contains("`standing` is no result"), "{reason}");
        }
    }
}

#[test]
fn a_refusal_has_its_results_but_in_class_envelope() {
    let partly = r#"{"authenticity":"authentic","standing":"ended","codes":["validity.until"]}"#;
    for body in [
        "{}",
        r#"{"verified":false}"#,
        r#"{"report":"late"}"#,
        partly,
    ] {
        assert_eq!(outcome(Class::Envelope, body).0, "passed", "{body}");
        for class in [Class::Documents, Class::Rules] {
            let (name, reason) = outcome(class, body);
            assert_eq!(name, "failed", "{body}");
            assert!(reason.starts_with("the answer lacks "), "{reason}");
        }
    }
    let without_codes = format!("{{{ENDED}}}");
    let bare = outcome(Class::Documents, &without_codes);
    assert_eq!(bare, ("passed", String::new()));
    let (name, reason) = outcome(Class::Rules, &without_codes);
    assert_eq!((name, &*reason), ("wrong-reason", "the answer lacks codes"));
}

#[test]
fn a_report_keeps_little_of_a_large_answer() {
    let word = |number: usize| format!("{number}{}", "\u{7f}".repeat(190));
    let words: Vec<String> = (0..1000).map(word).collect();
    let warnings: Vec<String> = (0..1000).map(|number| format!("w.{number:03}")).collect();
    let body = serde_json::json!({
        "authenticity": "authentic", "requirements": "met", "standing": "ended",
        "codes": words, "warnings": warnings,
    });
    let body = body.to_string();
    for class in [Class::Documents, Class::Rules] {
        let profile = Profile::new("made-up", "1", class);
        let served = body.clone();
        let address = node(move |request, stream| {
            let (status, body) = if request.body.contains("old") {
                (422, served.as_str())
            } else {
                (200, "{}")
            };
            reply(stream, status, "application/json", body);
        });
        let mut limits = limits();
        limits.answer_bytes = 1_000_000;
        let mut target = Http::new(&address, Some(profile), limits);
        let report = run(&suite(100), &mut target, RunOptions::new()).unwrap();
        let got = report.results[1].got.as_ref().unwrap();
        let kept = got.codes.as_ref().unwrap().len() + got.warnings.as_ref().unwrap().len();
        assert!(kept > 20 && kept + got.left_out == 2000, "{kept}");
        assert_eq!(report.results[1].outcome.name(), "wrong-reason");
        let written: usize = report
            .results
            .iter()
            .map(|result| serde_json::to_string(result).unwrap().len())
            .sum();
        let each = written / report.results.len();
        println!(
            "{each} bytes of each row of a report on answers of {} bytes",
            body.len()
        );
        assert!(each < 40_000, "{each}");
        let page = render(&report, Format::Ndjson).unwrap();
        assert!(page.contains(&format!(r#""leftOut":{}"#, got.left_out)));
    }
}

#[test]
fn the_token_of_a_caller_is_in_no_report() {
    let token = "s3cr/t-T0KEN-of-bodies";
    let escaped: String = token
        .chars()
        .map(|character| format!("\\u{:04x}", u32::from(character)))
        .collect();
    let json = |said: &str| format!(r#"{{"verified":false,"error":"{said}"}}"#);
    for (status, content_type, body) in [
        (422, "application/json".to_owned(), json(token)),
        (
            422,
            "application/json".to_owned(),
            json(&token.replace('/', r"\/")),
        ),
        (422, "application/json".to_owned(), json(&escaped)),
        (
            500,
            "application/json".to_owned(),
            json(&token.replace('/', r"\/")),
        ),
        (422, format!("text/x; t={token}"), "{}".to_owned()),
    ] {
        let said = (content_type.clone(), body.clone());
        let address = node(move |_, stream| reply(stream, status, &said.0, &said.1));
        let profile = Profile::new("made-up", "1", Class::Rules);
        let caller = Credential::Token(token.into());
        let mut target = Http::new(&address, Some(profile), limits()).caller(caller, None);
        let report = run(&suite(1), &mut target, RunOptions::new()).unwrap();
        for (_, format) in Format::ALL {
            let written = render(&report, format).unwrap();
            assert!(
                !written.contains("T0KEN"),
                "{content_type} {body}: {written}"
            );
        }
        let json = render(&report, Format::Json).unwrap();
        assert!(json.contains("[secret]"), "{content_type} {body}: {json}");
        target.describe().unwrap();
    }
}
