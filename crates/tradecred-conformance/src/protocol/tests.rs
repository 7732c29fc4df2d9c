//! Tests of the driver protocol.

use tradecred_vc::report::Scope;

use super::*;
use crate::target::Class;

fn question() -> Question {
    let case = r#"{"title":"t","requirements":["json.syntax"],"at":"2026-03-01T00:00:00Z","features":[],
      "claim":{ "entry" : "a \" b" },
      "expect":{"authenticity":"not-authentic","requirements":"undecided","standing":"undecided",
      "codes":["json.syntax"],"warnings":[]}}"#;
    let vector = crate::case::Vector {
        id: "json/syntax".parse().unwrap(),
        case: crate::case::Case::read(case.as_bytes()).unwrap(),
        input: b"{\xff".to_vec(),
        evidence: Some("{\n  \"x\": 1e2,\n \"x\": \" \\\\\" \n}".to_owned()),
    };
    Question::of(&vector, Class::Rules)
}

#[test]
fn a_request_is_one_line_that_keeps_what_was_written() {
    let question = question();
    let call = Call::verify(&question);
    let line = serde_json::to_string(&Request { id: 7, call }).unwrap();
    assert_eq!(
        line,
        r#"{"id":7,"method":"verify","params":{"inputBase64":"e/8=","options":{"at":"2026-03-01T00:00:00Z","scope":"document","claim":{"entry":"a \" b"},"evidence":{"x":1e2,"x":" \\"}}}}"#
    );
    assert_eq!(question.scope, Scope::Document);
    assert_eq!(question.digest().len(), 64);
}

#[test]
fn lines_of_a_session_follow_the_published_schema() {
    let validator = jsonschema::validator_for(&protocol_schema()).unwrap();
    let question = question();
    let verify = serde_json::to_value(Request {
        id: 7,
        call: Call::verify(&question),
    })
    .unwrap();
    let hello = serde_json::to_value(Request {
        id: 0,
        call: Call::Hello { protocol: PROTOCOL },
    })
    .unwrap();
    let verdict = r#"{"authenticity":"authentic","requirements":"met","standing":"in-force"}"#;
    let answer: serde_json::Value =
        serde_json::from_str(&format!(r#"{{"id":7,"result":{verdict}}}"#)).unwrap();
    for line in [
        verify,
        hello,
        answer,
        serde_json::json!({"id":1,"error":{"message":"m"}}),
    ] {
        assert!(validator.is_valid(&line), "{line}");
    }
    assert!(!validator.is_valid(&serde_json::json!({"method":"verify"})));
}

#[test]
fn a_full_report_is_a_verdict() {
    let report = r#"{"authenticity":"authentic","requirements":"not-met","standing":"in-force","scope":"document",
      "checks":[{"code":"b.x","status":"fail","pointer":""},{"code":"a.x","status":"undecided"},
      {"code":"c.x","status":"pass"},{"code":"d.x","status":"warning"}],"notice":{}}"#;
    let answer = crate::target::Answer::read(report.as_bytes(), &question()).unwrap();
    assert_eq!(answer.codes.unwrap(), ["a.x", "b.x"]);
    assert_eq!(answer.warnings.unwrap(), ["d.x"]);
    assert!(!answer.accepted);
}

#[test]
fn an_error_is_a_crash_and_an_empty_response_is_none() {
    let crash = Response::read(br#"{"id":1,"error":{"message":"\u001b[2J"}}"#).unwrap();
    let Err(TargetError::Crashed(words)) = crash.into_result() else {
        panic!("no crash")
    };
    assert_eq!(words, "\\u{1b}[2J");
    let empty = Response::read(br#"{"id":1}"#).unwrap().into_result();
    assert!(matches!(empty, Err(TargetError::Malformed { .. })));
    assert!(Response::read(b"[]").is_err());
}

#[test]
fn a_bare_yes_or_no_is_for_class_envelope() {
    let read = |class| {
        let question = Question {
            class,
            scope: Scope::Envelope,
            ..question()
        };
        crate::target::Answer::read(br#"{"verified":true}"#, &question)
    };
    assert!(read(Class::Envelope).unwrap().accepted);
    assert!(read(Class::Documents).is_err() && read(Class::Rules).is_err());
}
