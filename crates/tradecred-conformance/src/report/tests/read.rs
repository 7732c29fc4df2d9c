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
fn what_is_said_of_requirements_has_to_follow_from_the_results() {
    let place = |value: &Value| {
        let of = value["coverage"]["requirements"].as_array().unwrap();
        of.iter()
            .position(|one| one["id"] == "validity.until")
            .unwrap()
    };
    let edits: [fn(&mut Value, usize); 5] = [
        |value, at| value["coverage"]["requirements"][at]["state"] = json!("passed"),
        |value, at| value["coverage"]["requirements"][at]["passed"] = json!(4),
        |value, at| {
            drop(
                value["coverage"]["requirements"]
                    .as_array_mut()
                    .unwrap()
                    .remove(at),
            );
            value["coverage"]["testable"] =
                json!(value["coverage"]["testable"].as_u64().unwrap() - 1);
        },
        |value, _| value["coverage"]["shown"] = json!(1),
        |value, _| value["coverage"]["testable"] = json!(1),
    ];
    for edit in edits {
        let changed = edited(|value| {
            let at = place(value);
            edit(value, at);
        });
        let error = changed.unwrap_err();
        assert!(error.contains("requirements"), "{error}");
    }
    let mut value = serde_json::to_value(service()).unwrap();
    value["coverage"]["requirements"][0]["state"] = json!("passed");
    assert!(AnyReport::read(value.to_string().as_bytes()).is_err());
}

#[test]
fn nothing_stands_twice_in_a_report() {
    let mut twice = report();
    twice.results.push(twice.results[0].clone());
    let twice = serde_json::to_vec(&twice.counted()).unwrap();
    let error = AnyReport::read(&twice).unwrap_err();
    assert!(error.contains("stands twice"), "{error}");
    let mut value = serde_json::to_value(service()).unwrap();
    value["results"][2]["id"] = value["results"][0]["id"].clone();
    let error = AnyReport::read(value.to_string().as_bytes()).unwrap_err();
    assert!(error.contains("stands twice"), "{error}");
}

#[test]
fn a_trial_of_another_name_than_a_path_is_refused() {
    let mut value = serde_json::to_value(service()).unwrap();
    value["results"][0]["id"] = json!("../../etc/passwd");
    let error = AnyReport::read(value.to_string().as_bytes()).unwrap_err();
    assert!(error.contains("not of the form"), "{error}");
}

/// The commands that a report prints, each after its word.
fn commands(report: &AnyReport) -> Vec<String> {
    let text = report.render(Format::Text).unwrap();
    let commands = text.lines().filter_map(|line| {
        let mut words = line.trim().splitn(2, "  ");
        let is_command = ["repeat", "curl"].contains(&words.next()?);
        is_command.then(|| words.next().unwrap_or_default().trim().to_owned())
    });
    commands.collect()
}

#[test]
fn a_command_of_a_stranger_is_not_kept() {
    for hostile in [
        "tradecred conform x; rm -rf ~",
        "tradecred conform 'cmd:rm -rf .' --only proof/broken",
        "tradecred conform 'c''md:rm -rf .' --only proof/broken",
        "tradecred conform http://a --report html=/home/rm-rf",
        "tradecred conform $(rm -rf x)",
        "tradecred conform x\nrm -rf y",
    ] {
        let read = edited(|value| {
            value["results"][0]["repro"] = json!(hostile);
            value["results"][0]["folder"] = json!("/home/rm -rf");
            value["results"][0]["request"]["path"] = json!("@rm -rf");
        });
        let found = commands(&read.unwrap());
        assert!(found.iter().all(|line| !line.contains("-rf")), "{found:?}");
        let wanted = "tradecred conform http://node.example/ --only \
                      document/usmca-certification-of-origin/exporter --seed 3";
        assert_eq!(found[0], wanted);
    }
}

#[test]
fn a_target_of_a_stranger_is_an_address_or_none() {
    for (target, word) in [
        ("cmd:rm -rf .", "TARGET"),
        ("files:/home", "TARGET"),
        ("http://", "TARGET"),
        ("http://a b", "TARGET"),
        ("http://a --report html=/home/x", "TARGET"),
        ("self:", "self:"),
        ("https://a.example/$(x)'", r"'https://a.example/$(x)'\'''"),
    ] {
        let read = edited(|value| value["target"] = json!(target)).unwrap();
        let found = &commands(&read)[0];
        let begin = format!("tradecred conform {word} --only document/");
        assert!(found.starts_with(&begin), "{found}");
    }
    let mut value = serde_json::to_value(service()).unwrap();
    value["target"] = json!("cmd:rm -rf .");
    let read = AnyReport::read(value.to_string().as_bytes()).unwrap();
    assert_eq!(
        commands(&read),
        ["tradecred conform TARGET --role registry --only registry/bad --profile FILE"]
    );
    value["profile"] = json!("registry --report html=/home/x");
    let error = AnyReport::read(value.to_string().as_bytes()).unwrap_err();
    assert!(error.contains("is no service"), "{error}");
}

#[test]
fn no_token_of_the_reader_goes_to_an_address_of_a_stranger() {
    let read = edited(|value| {
        value["target"] = json!("https://stranger.example");
        value["results"][0]["request"] = json!({
            "path": "/credentials/verify", "contentType": "application/json", "bearer": true,
        });
    });
    let Ok(AnyReport::Run(read)) = read else {
        panic!("no report of a run")
    };
    for (_, format) in Format::ALL {
        let written = render(&*read, format).unwrap();
        assert!(
            !written.contains("TOKEN") && !written.contains("bearer"),
            "{written}"
        );
    }
    let text = render(&*read, Format::Text).unwrap();
    assert!(
        text.contains("curl -sS https://stranger.example/"),
        "{text}"
    );
}

#[test]
fn a_file_that_a_stranger_names_is_not_named_again() {
    let read = edited(|value| {
        let repro = "tradecred conform http://a --only proof/x --profile /home/x --vectors /home/y";
        value["results"][0]["repro"] = json!(repro);
    });
    let found = &commands(&read.unwrap())[0];
    assert!(
        found.ends_with(" --seed 3 --profile FILE --vectors DIR"),
        "{found}"
    );
}

#[test]
fn unknown_members_and_other_files_are_no_reports() {
    assert!(edited(|value| value["more"] = json!(1)).is_err());
    for text in ["", "{}", "[]", r#"{"profile":3}"#, r#"{"profile":"x"}"#] {
        assert!(AnyReport::read(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn a_form_has_a_name() {
    assert_eq!("earl".parse(), Ok(Format::Earl));
    assert_eq!("pdf".parse::<Format>(), Err(UnknownFormat));
}

#[test]
fn a_report_of_other_questions_is_told_from_a_present_one() {
    let present = |edit: fn(&mut RunReport)| {
        let mut report = present_report();
        edit(&mut report);
        AnyReport::Run(Box::new(report)).is_present()
    };
    assert_eq!(present(|_| {}), Some(true));
    assert_eq!(present(|report| report.seed = Some(3)), None);
    for edit in [
        |report: &mut RunReport| report.suite.digest = "sha256:00".to_owned(),
        |report: &mut RunReport| report.suite.vectors = 1,
        |report: &mut RunReport| report.suite.version = "0".to_owned(),
    ] {
        assert_eq!(present(edit), Some(false));
    }
    let trials = |edit: fn(&mut ServiceReport)| {
        let of = crate::service::Service::Presenter;
        let mut report = ServiceReport::new(of, "", "", Vec::new());
        edit(&mut report);
        AnyReport::Service(Box::new(report)).is_present()
    };
    assert_eq!(trials(|_| {}), Some(true));
    assert_eq!(trials(|report| report.suite.vectors = 1), Some(false));
}

#[test]
fn exceptions_out_of_date_are_bounded_and_each_has_its_name() {
    let of = |patterns: &[&str]| {
        let list = patterns.iter().map(|pattern| {
            json!({
                "vector": pattern, "outcome": "crash", "reason": "r", "owner": "o", "until": "2026-02-28",
            })
        });
        let list: Vec<Value> = list.collect();
        edited(|value| value["staleExceptions"] = json!(list))
    };
    let names = |patterns: &[&str]| {
        let sheet = of(patterns).unwrap().sheet();
        let rows = sheet.rows.into_iter().map(|row| row.id);
        let named: Vec<String> = rows.filter(|id| id.starts_with("exceptions/")).collect();
        named
    };
    assert_eq!(
        names(&["a", "a", "a+2", "a", "b"]),
        ["a", "a+2", "a+2+2", "a+3", "b"].map(|name| format!("exceptions/{name}"))
    );
    let many = names(&vec!["proof/*"; 20_000]);
    assert!(many.iter().all(|name| name.len() < 30), "one after another");
    assert_eq!(many.len(), 20_000);
    assert!(of(&vec!["proof/*"; 20_001]).is_err());
}

#[test]
fn lists_of_a_profile_are_as_long_as_a_runner_keeps_them() {
    for (list, name) in [("notes", "n"), ("features", "f"), ("documentTypes", "d")] {
        let of = |number: usize| {
            let words: Vec<String> = (0..number).map(|at| format!("{name}{at}")).collect();
            edited(|value| value["profile"][list] = json!(words))
        };
        assert!(of(100).is_ok());
        assert!(of(101).unwrap_err().contains(list));
    }
    let twice = br#"{"implementation":"i","class":"rules","features":["at","claim","at"]}"#;
    assert_eq!(Profile::read(twice).unwrap().features, ["at", "claim"]);
}
