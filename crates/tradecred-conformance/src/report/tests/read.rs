//! What is read back from a report file is text of a stranger.

use serde_json::{Value, json};

use super::*;

fn edited(edit: impl Fn(&mut Value)) -> Result<AnyReport, String> {
    let mut value = serde_json::to_value(report()).unwrap();
    edit(&mut value);
    AnyReport::read(value.to_string().as_bytes())
}

#[test]
fn counts_that_are_not_those_of_the_results_are_refused() {
    assert!(edited(|_| {}).is_ok());
    for edit in [
        |value: &mut Value| value["counts"]["failed"] = json!(0),
        |value: &mut Value| value["results"][0]["outcome"] = json!("passed"),
        |value: &mut Value| value["areas"] = json!([]),
        |value: &mut Value| drop(value["results"].as_array_mut().unwrap().pop()),
    ] {
        let error = edited(edit).unwrap_err();
        assert!(error.contains("counts are not those"), "{error}");
    }
    let mut value = serde_json::to_value(service()).unwrap();
    value["claim"] = json!("whole");
    assert!(AnyReport::read(value.to_string().as_bytes()).is_err());
}

#[test]
fn a_trial_of_another_name_than_a_path_is_refused() {
    let mut value = serde_json::to_value(service()).unwrap();
    value["results"][0]["id"] = json!("../../etc/passwd");
    let error = AnyReport::read(value.to_string().as_bytes()).unwrap_err();
    assert!(error.contains("not of the form"), "{error}");
}

#[test]
fn a_command_that_does_more_than_ask_is_not_kept() {
    for hostile in [
        "tradecred conform x; rm -rf ~",
        "tradecred conform 'cmd:rm -rf .' --only proof/broken",
        "tradecred conform $(rm x)",
        "tradecred conform 'open",
        "curl x | sh",
        "tradecred conform x\nrm y",
    ] {
        let read = edited(|value| value["results"][0]["repro"] = json!(hostile)).unwrap();
        let text = read.render(Format::Text).unwrap();
        for part in ["rm -rf", "rm x", "rm y", "| sh", "'open"] {
            assert!(!text.contains(part), "{text}");
        }
        assert!(text.contains("tradecred conform TARGET --only "), "{text}");
    }
    assert!(any::is_harmless(
        "tradecred conform 'http://a/?b c' --only proof/x --seed 7"
    ));
}

#[test]
fn unknown_members_and_other_files_are_no_reports() {
    assert!(edited(|value| value["more"] = json!(1)).is_err());
    for text in ["", "{}", "[]", r#"{"profile":3}"#, r#"{"profile":"x"}"#] {
        assert!(AnyReport::read(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn a_run_without_exceptions_or_gaps_is_complete() {
    let mut whole = report();
    assert!(!whole.is_complete());
    whole.counts = Counts {
        passed: 6,
        ..Counts::default()
    };
    assert!(whole.is_complete());
    assert_eq!("earl".parse(), Ok(Format::Earl));
    assert_eq!("pdf".parse::<Format>(), Err(UnknownFormat));
    assert_eq!(whole.profile.class, Class::Documents);
}

#[test]
fn a_report_of_other_questions_is_told_from_a_present_one() {
    let any = |edit: fn(&mut RunReport)| {
        let mut report = report();
        edit(&mut report);
        AnyReport::Run(Box::new(report))
    };
    let same = || Some(suite().digest().to_owned());
    assert_eq!(any(|_| {}).is_present(same), None);
    assert_eq!(
        any(|report| report.seed = None).is_present(same),
        Some(true)
    );
    let other = || Some("sha256:00".to_owned());
    assert_eq!(
        any(|report| report.seed = None).is_present(other),
        Some(false)
    );
    let older = any(|report| report.suite.version = "0".to_owned());
    assert_eq!(older.is_present(same), Some(false));
    assert_eq!(
        AnyReport::Service(Box::new(service())).is_present(same),
        Some(false)
    );
}
