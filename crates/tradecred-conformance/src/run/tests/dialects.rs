//! Tests of other words for problems.

use super::*;
use crate::judge::Level;

/// A target that names these codes for what has ended.
fn names(
    codes: &'static [&'static str],
    map: &str,
) -> FnTarget<impl FnMut(&Question) -> Result<Answer, TargetError>> {
    let profile = format!(r#"{{"implementation":"made-up","class":"rules",{map}}}"#);
    let profile = Profile::read(profile.as_bytes()).unwrap();
    FnTarget::new(profile, move |question: &Question| {
        let is_good = question.input == b"{}";
        let verdict = serde_json::json!({
            "authenticity": "authentic", "requirements": "met",
            "standing": if is_good { "in-force" } else { "ended" },
            "codes": if is_good { &[][..] } else { codes },
        });
        Answer::read(verdict.to_string().as_bytes(), question)
    })
}

const MAP: &str = r#""codes":{"EXPIRED":"validity.until","TIME":["validity.from","validity.until"],
    "https://node.example/late":"validity.until","SIGNATURE":"proof.signature"},"ignoredCodes":["INFO"]"#;

fn report(codes: &'static [&'static str], level: Level) -> RunReport {
    let options = RunOptions::new()
        .level(level)
        .only(vec!["validity".parse().unwrap()]);
    run(&suite(), &mut names(codes, MAP), options).unwrap()
}

fn unknown(report: &RunReport) -> Vec<(&str, usize, &str)> {
    let unknown = report.unknown_codes.iter();
    unknown
        .map(|unknown| (&*unknown.word, unknown.answers, unknown.vector.as_str()))
        .collect()
}

#[test]
fn mapped_words_are_compared_as_codes() {
    for codes in [
        &["EXPIRED"][..],
        &["https://node.example/late"],
        &["https://w3id.org/tradecred/problems#validity.until"],
        &["EXPIRED", "INFO", "TIME"],
        &["validity.until"],
    ] {
        let report = report(codes, Level::Foreign);
        assert_eq!(report.results[1].outcome.name(), "passed", "{codes:?}");
        assert!(unknown(&report).is_empty(), "{codes:?}");
    }
    let report = report(&["SIGNATURE"], Level::Foreign);
    assert_eq!(
        report.results[1].outcome.reason(),
        "the codes are `proof.signature` and must be `validity.until`"
    );
}

#[test]
fn unmapped_words_are_wrong_and_listed() {
    let report = report(&["EXPIRED", "LATE", "later.still"], Level::Foreign);
    assert_eq!(report.results[1].outcome.name(), "wrong-reason");
    assert_eq!(
        unknown(&report),
        [
            ("LATE", 1, "validity/until-passed"),
            ("later.still", 1, "validity/until-passed")
        ]
    );
    let text = crate::report::render(&report, crate::report::Format::Text).unwrap();
    assert!(
        text.contains("unknown code     `LATE`, 1 answers"),
        "{text}"
    );
}

#[test]
fn our_own_are_held_to_the_codes_themselves() {
    let report = report(&["EXPIRED"], Level::Own);
    assert_ne!(report.results[1].outcome.name(), "passed");
}

#[test]
fn a_word_for_several_codes_does_not_say_which() {
    let report = report(&["TIME"], Level::Foreign);
    let result = &report.results[1];
    assert_eq!(result.outcome.name(), "untested");
    assert_eq!(
        result.outcome.reason(),
        "its word `TIME` stands for several codes"
    );
    assert!(report.is_good() && !report.is_decided());
}

#[test]
fn a_word_for_several_codes_is_no_right_code() {
    for (word, agreed) in [("TIME", 0), ("EXPIRED", 1)] {
        let codes: &'static [&'static str] = if word == "TIME" {
            &["TIME"]
        } else {
            &["EXPIRED"]
        };
        let options = RunOptions::new()
            .class(Class::Documents)
            .only(vec!["validity".parse().unwrap()]);
        let report = run(&suite(), &mut names(codes, MAP), options).unwrap();
        assert_eq!(report.results[1].outcome.name(), "passed", "{word}");
        // The other is the good vector, which has no codes.
        assert_eq!(report.code_agreement.agree, agreed + 1, "{word}");
    }
}

#[test]
fn a_map_that_says_anything_by_anything_is_refused() {
    let fault = |map: &str| {
        let mut target = names(&[], map);
        let error = run(&suite(), &mut target, RunOptions::new()).unwrap_err();
        error.to_string()
    };
    for map in [
        r#""codes":{"NO":["proof.value","validity.until"]}"#,
        r#""codes":{"NO":["a.a","a.b","a.c","a.d","a.e"]}"#,
        r#""codes":{"NO":[]}"#,
    ] {
        assert!(
            fault(map).contains("`NO` has to stand for one code"),
            "{map}"
        );
    }
    for map in [
        r#""codes":{"validity.until":"proof.value"}"#,
        r#""codes":{"https://w3id.org/tradecred/problems#validity.until":"proof.value"}"#,
        r#""ignoredCodes":["validity.until"]"#,
        // What these vectors do not show is a code all the same.
        r#""ignoredCodes":["proof.signature"]"#,
        r#""codes":{"status.revoked":"validity.until"}"#,
    ] {
        assert!(fault(map).contains("stands for itself"), "{map}");
    }
}

#[test]
fn a_map_to_what_is_no_code_is_refused() {
    let profile = r#"{"implementation":"x","class":"rules","codes":{"A":"not a code"}}"#;
    assert!(Profile::read(profile.as_bytes()).is_err());
}
