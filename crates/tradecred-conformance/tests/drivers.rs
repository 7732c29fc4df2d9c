//! Runs against drivers that are right, wrong, broken and hostile (SPEC chapter *Conformance classes*).
//!
//! The drivers are Python scripts; without Python the tests say so and pass.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod common;

use std::ffi::OsString;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use common::{limits, outcomes, report, suite};
use tempfile::TempDir;
use tradecred_conformance::run::{RunError, RunOptions, run};
use tradecred_conformance::target::driver::Driver;
use tradecred_conformance::target::files::{Files, export_questions};
use tradecred_conformance::target::{Class, Target as _, TargetError};

/// A session loop; `answer(id, input, options)` writes the response to a question.
const LOOP: &str = r#"
import base64, json, os, sys, time
PROFILE = {"implementation": "made-up", "version": "1", "protocol": "1", "class": "rules", "features": ["at"]}
GOOD = {"authenticity": "authentic", "requirements": "met", "standing": "in-force", "codes": [], "warnings": []}
BAD = {"authenticity": "not-authentic", "requirements": "undecided", "standing": "undecided",
       "codes": ["proof.signature"], "warnings": []}
def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()
def main(answer, profile=PROFILE):
    for line in sys.stdin:
        request = json.loads(line)
        if request["method"] == "hello":
            say({"id": request["id"], "result": profile})
        else:
            params = request["params"]
            answer(request["id"], base64.b64decode(params["inputBase64"]), params["options"])
def right(id, input, options):
    say({"id": id, "result": BAD if b"bad" in input else GOOD})
"#;

fn python_is_there() -> bool {
    let is_there = Command::new("python3").arg("--version").output().is_ok();
    if !is_there {
        println!("not run: no python3");
    }
    is_there
}

/// A driver that runs this script after the loop has been defined.
fn driver(script: &str) -> (Driver, TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("driver.py");
    fs::write(&path, format!("{LOOP}\n{script}\n")).unwrap();
    let arguments = vec![OsString::from("-S"), path.into_os_string()];
    (Driver::new("python3".into(), arguments, limits()), dir)
}

fn outcomes_of(script: &str) -> Vec<(&'static str, String)> {
    let (mut driver, _dir) = driver(script);
    outcomes(&report(&mut driver))
}

#[test]
fn a_right_driver_passes() {
    if !python_is_there() {
        return;
    }
    let (mut driver, _dir) = driver("main(right)");
    let report = report(&mut driver);
    assert_eq!(report.headline(), "2 passed, 0 failed");
    assert_eq!(report.profile.class, Class::Rules);
    assert_eq!(
        (report.code_agreement.agree, report.code_agreement.answers),
        (2, 2)
    );
}

#[test]
fn accept_all_and_reject_all_are_caught() {
    if !python_is_there() {
        return;
    }
    for (verdict, caught) in [
        ("GOOD", ["passed", "failed"]),
        ("BAD", ["failed", "passed"]),
    ] {
        let script = format!("main(lambda id, i, o: say({{'id': id, 'result': {verdict}}}))");
        let names: Vec<_> = outcomes_of(&script)
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, caught);
    }
}

#[test]
fn a_right_result_with_a_wrong_code_is_a_wrong_reason() {
    if !python_is_there() {
        return;
    }
    let (mut rules, _dir) = driver("BAD['codes'] = ['proof.value']\nmain(right)");
    let strict = report(&mut rules);
    assert_eq!(outcomes(&strict)[1].0, "wrong-reason");
    assert!(!strict.is_good());
    let (mut documents, _dir) =
        driver("PROFILE['class'] = 'documents'\nBAD['codes'] = ['proof.value']\nmain(right)");
    let lenient = report(&mut documents);
    assert!(lenient.is_good());
    assert_eq!(
        lenient.headline(),
        "1 passed, 0 failed, 1 right for a wrong reason"
    );
}

#[test]
fn a_bare_yes_or_no_is_a_verdict_on_an_envelope_and_on_nothing_else() {
    if !python_is_there() {
        return;
    }
    let script = |class: &str, besides: &str| {
        format!(
            "PROFILE['class'] = '{class}'\nmain(lambda id, i, o: say({{'id': id, 'result': {{'verified': b'bad' not in i{besides}}}}}))"
        )
    };
    let names = |script: &str| -> Vec<_> {
        outcomes_of(script)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    };
    assert_eq!(names(&script("envelope", "")), ["passed", "passed"]);
    assert_eq!(names(&script("documents", "")), ["crashed", "crashed"]);
    let half_a_verdict = script("envelope", ", 'authenticity': 'authentic'");
    assert_eq!(names(&half_a_verdict), ["crashed", "crashed"]);
    let always = "PROFILE['class'] = 'envelope'\nmain(lambda id, i, o: say({'id': id, 'result': {'verified': True}}))";
    assert_eq!(names(always), ["passed", "failed"]);
}

#[test]
fn evidence_reaches_the_driver_and_the_name_of_the_vector_does_not() {
    if !python_is_there() {
        return;
    }
    let script = r#"
def answer(id, input, options):
    line = json.dumps(options) + input.decode()
    assert options["at"] == "2026-03-01T00:00:00Z" and options["scope"] == "document"
    assert "signature" not in line and (b"bad" in input or options["evidence"] == {"didDocuments": []})
    right(id, input, options)
main(answer)"#;
    assert_eq!(outcomes_of(script)[0], ("passed", String::new()));
    assert_eq!(outcomes_of(script)[1], ("passed", String::new()));
}

#[test]
fn a_driver_that_breaks_is_started_again_and_its_silence_is_no_rejection() {
    if !python_is_there() {
        return;
    }
    let script = r#"
def answer(id, input, options):
    if b"bad" not in input:
        sys.stderr.write("\x1b[31mout of memory")
        sys.exit(3)
    right(id, input, options)
main(answer)"#;
    let found = outcomes_of(script);
    assert_eq!(found[0].0, "crashed");
    assert!(
        found[0]
            .1
            .contains("exit status: 3; \\u{1b}[31mout of memory"),
        "{}",
        found[0].1
    );
    assert_eq!(found[1].0, "passed");
}

#[test]
fn an_error_response_is_a_crash_and_the_driver_goes_on() {
    if !python_is_there() {
        return;
    }
    let script = r#"
def answer(id, input, options):
    if b"bad" in input:
        say({"id": id, "error": {"message": "\x1b]0;title\x07 broke"}})
    else:
        right(id, input, options)
main(answer)"#;
    let found = outcomes_of(script);
    assert_eq!(
        found[1],
        ("crashed", "broke: \\u{1b}]0;title\\u{7} broke".to_owned())
    );
}

#[test]
fn a_driver_that_hangs_is_ended_at_the_deadline() {
    if !python_is_there() {
        return;
    }
    let begun = Instant::now();
    let found = outcomes_of("main(lambda id, i, o: time.sleep(100))");
    assert!(
        found
            .iter()
            .all(|(name, reason)| *name == "crashed" && reason.contains("no answer"))
    );
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn answers_that_are_none_are_crashes() {
    if !python_is_there() {
        return;
    }
    for (answer, words) in [
        ("sys.stdout.write('nonsense\\n')", "no response"),
        (
            "sys.stdout.write('x' * 200000)",
            "an answer of more than 100000 bytes",
        ),
        (
            "say({'id': id + 1, 'result': GOOD})",
            "the response is to request",
        ),
        ("say({'id': id})", "neither `result` nor `error`"),
        (
            "say({'id': id, 'result': {'authenticity': 'maybe'}})",
            "no verdict",
        ),
        ("say([id])", "no response"),
    ] {
        let script = format!(
            "def answer(id, input, options):\n    {answer}\n    sys.stdout.flush()\nmain(answer)"
        );
        for (name, reason) in outcomes_of(&script) {
            assert_eq!(name, "crashed", "{answer}");
            assert!(reason.contains(words), "{answer}: {reason}");
        }
    }
}

#[test]
fn a_driver_that_does_not_shake_hands_is_no_target() {
    if !python_is_there() {
        return;
    }
    for script in [
        "PROFILE['protocol'] = '2'\nmain(right)",
        "sys.exit(1)",
        "say({'id': 1, 'result': {}})",
        "time.sleep(100)",
    ] {
        let (mut driver, _dir) = driver(script);
        let error = run(&suite(), &mut driver, RunOptions::new()).unwrap_err();
        assert!(
            matches!(error, RunError::Target(TargetError::Unreachable(_))),
            "{error}"
        );
    }
    let mut absent = Driver::from_command_line("./no-such-driver -q", limits()).unwrap();
    assert!(matches!(
        absent.describe(),
        Err(TargetError::Unreachable(_))
    ));
    assert!(Driver::from_command_line(" ", limits()).is_none());
}

#[test]
fn a_recorded_session_is_a_target() {
    if !python_is_there() {
        return;
    }
    let (_, dir) = driver("main(right)");
    export_questions(&suite(), Class::Rules, dir.path()).unwrap();
    let answers = Command::new("python3")
        .arg(dir.path().join("driver.py"))
        .stdin(fs::File::open(dir.path().join("questions.ndjson")).unwrap())
        .output()
        .unwrap();
    fs::write(dir.path().join("answers.ndjson"), &answers.stdout).unwrap();
    let mut recorded = Files::open(dir.path(), limits()).unwrap();
    assert_eq!(report(&mut recorded).headline(), "2 passed, 0 failed");
    // Without its last line the recording lacks an answer, which is no rejection.
    let text = String::from_utf8(answers.stdout).unwrap();
    let (kept, _) = text.trim_end().rsplit_once('\n').unwrap();
    fs::write(dir.path().join("answers.ndjson"), kept).unwrap();
    let mut recorded = Files::open(dir.path(), limits()).unwrap();
    assert_eq!(outcomes(&report(&mut recorded))[1].0, "crashed");
    assert!(matches!(
        Files::open(&dir.path().join("none"), limits()),
        Err(TargetError::Unreachable(_))
    ));
}
