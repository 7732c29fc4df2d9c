//! A report as text is a page that a person reads, whatever failed.

use super::*;
use crate::report::requirements;

/// So many vectors about each of so many requirements.
fn suite(requirements: usize, each: usize) -> Suite {
    let ids = requirements::all().iter().take(requirements);
    let vectors = ids.enumerate().flat_map(|(place, requirement)| {
        (0..each).map(move |number| {
            let mut vector = vector(&format!("proof/v{place:03}-{number:03}"), "");
            vector.case.requirements = vec![requirement.id.parse().unwrap()];
            vector
        })
    });
    Suite::from_vectors(vectors.collect()).unwrap()
}

/// What a run says as text where every answer is this one.
fn text(suite: &Suite, answer: &serde_json::Value) -> String {
    let mut target = FnTarget::new(
        Profile::new("made-up", "1", Class::Documents),
        |question: &Question| Answer::read(answer.to_string().as_bytes(), question),
    );
    let report = run(suite, &mut target, RunOptions::new()).unwrap();
    render(&report, Format::Text).unwrap()
}

fn refusal() -> serde_json::Value {
    serde_json::json!({
        "authenticity": "not-authentic", "requirements": "undecided", "standing": "undecided",
        "codes": ["proof.form"],
    })
}

fn count(text: &str, begins: &str) -> usize {
    text.lines().filter(|line| line.starts_with(begins)).count()
}

#[test]
fn who_fails_everything_gets_a_page() {
    let text = text(&suite(60, 9), &refusal());
    assert_eq!(count(&text, "FAILED proof/"), 12, "{text}");
    let first = &requirements::all()[0].id;
    let more = format!(
        "FAILED 6 more of {first}: proof/v000-003, proof/v000-004, proof/v000-005 and 3 more\n"
    );
    assert!(text.contains(&more), "{text}");
    let fifth = &requirements::all()[4].id;
    let all =
        format!("FAILED 9 of {fifth}: proof/v004-000, proof/v004-001, proof/v004-002 and 6 more\n");
    assert!(text.contains(&all), "{text}");
    assert!(text.contains("and 20 more such lines: --report json=FILE or html=FILE\n"));
    assert!(text.ends_with("\n0 passed, 540 failed\n"), "{text}");
    assert!(text.len() < 64 * 1024, "{}", text.len());
}

#[test]
fn who_fails_a_little_is_shown_all_of_it() {
    let text = text(&suite(4, 3), &refusal());
    assert_eq!(count(&text, "FAILED "), 12, "{text}");
    assert!(
        !text.contains(" more of ")
            && !text.contains("more such lines")
            && !text.contains("--report"),
        "{text}"
    );
    let text = self::text(&suite(1, 4), &refusal());
    assert_eq!(count(&text, "FAILED proof/"), 3, "{text}");
    assert_eq!(count(&text, "FAILED 1 more of "), 1, "{text}");
}

#[test]
fn what_is_right_for_a_wrong_reason_is_named() {
    let answer = serde_json::json!({
        "authenticity": "authentic", "requirements": "met", "standing": "in-force", "codes": [],
        "warnings": ["proof.form"],
    });
    for (each, rest) in [
        (10, "\n"),
        (13, " and 3 more: --report json=FILE or html=FILE\n"),
    ] {
        let text = text(&suite(1, each), &answer);
        let line = "right for a wrong reason: proof/v000-000, proof/v000-001, ";
        assert!(text.contains(line), "{text}");
        assert!(text.contains(&format!("proof/v000-009{rest}")), "{text}");
    }
}
