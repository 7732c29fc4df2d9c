//! Tests of the text of a report.

use tradecred::{Policy, verify};
use tradecred_conformance::recipe::{self, Made, Maker};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Report, Requirements, Scope};

use super::{report_text, verdict, words};
use crate::choice::Language;

/// The report on the good certification, with its evidence or without.
fn report(with_evidence: bool) -> Report {
    let recipe = recipe::all()
        .into_iter()
        .find(|recipe| recipe.id() == "document/usmca-certification-of-origin/valid")
        .unwrap();
    let Made {
        case,
        input,
        evidence,
        ..
    } = recipe.make(&Maker::fixed());
    let evidence = match evidence {
        Some(evidence) if with_evidence => Evidence::read(&Value::from(&evidence)).unwrap(),
        _ => Evidence::default(),
    };
    verify(
        &input,
        &evidence,
        &Policy::at(case["at"].as_str().unwrap().parse().unwrap()),
    )
}

#[test]
fn the_first_line_says_it_all() {
    let report = report(true);
    let says = |change: fn(&mut Report), words: &str| {
        let mut changed = report.clone();
        change(&mut changed);
        assert_eq!(verdict(&changed, Language::En), words);
    };
    says(
        |_| {},
        "Genuine, in force, and every requirement that was checked is met.",
    );
    says(
        |report| (report.scope, report.requirements) = (Scope::Envelope, Requirements::Undecided),
        "Genuine and in force. The rules of the document were not checked.",
    );
    says(
        |report| report.standing = Standing::Withdrawn,
        "Genuine, but its issuer has withdrawn it.",
    );
    says(
        |report| {
            (report.requirements, report.standing) = (Requirements::Undecided, Standing::Undecided);
        },
        "Genuine, but it could not be decided whether its requirements are met, and it could not be \
         decided whether it is in force.",
    );
    says(
        |report| report.authenticity = Authenticity::NotAuthentic,
        "Not genuine: do not rely on this document.",
    );
    says(
        |report| {
            (report.authenticity, report.standing) = (Authenticity::Undecided, Standing::Undecided)
        },
        "It could not be decided whether this document is genuine.",
    );
    says(
        |report| {
            (report.authenticity, report.standing) = (Authenticity::Undecided, Standing::Ended)
        },
        "It could not be decided whether this document is genuine, and its period is over.",
    );
}

#[test]
fn requirements_are_counted_once_each() {
    let mut report = report(true);
    report.requirements = Requirements::NotMet;
    let failing = |code: &str| {
        let definition = tradecred::registry::all()
            .into_iter()
            .find(|known| known.code == code)
            .unwrap();
        tradecred_vc::report::Check::new(
            tradecred_vc::report::Status::Fail,
            tradecred_vc::problem::Problem::at(definition, "/credentialSubject/goods/0"),
        )
    };
    report
        .checks
        .push(failing("usmca-certification-of-origin.goods"));
    report
        .checks
        .push(failing("usmca-certification-of-origin.goods"));
    assert_eq!(
        verdict(&report, Language::En),
        "Genuine, but 1 requirement is not met."
    );
    report
        .checks
        .push(failing("usmca-certification-of-origin.tariff"));
    assert_eq!(
        verdict(&report, Language::Es),
        "Auténtico, pero se incumplen 2 requisitos."
    );
}

#[test]
fn text_from_outside_is_harmless_in_a_report() {
    let mut report = report(false);
    report.credential.id = Some("\u{1b}[2J\nGenuine\u{202e}".to_owned());
    report.credential.issuer = Some("\u{9b}31m".to_owned());
    for check in &mut report.checks {
        check.pointer = "/a\u{1b}]0;x\u{7}".to_owned();
        check.detail = "one\ntwo".to_owned();
    }
    for language in [Language::En, Language::Es, Language::Fr] {
        let text = report_text(&report, language);
        assert!(
            text.chars().all(|c| c == '\n' || !c.is_control()),
            "{text:?}"
        );
        assert!(
            !text.contains('\u{202e}') && !text.contains("\nGenuine") && !text.contains("\ntwo")
        );
    }
}

#[test]
fn every_word_is_there_in_three_languages() {
    for text in words::ALL {
        assert!(!text.en.is_empty() && !text.es.is_empty() && !text.fr.is_empty());
        let has_place = |text: &str| text.contains('{');
        assert_eq!(has_place(text.en), has_place(text.es));
        assert_eq!(has_place(text.en), has_place(text.fr));
    }
}
