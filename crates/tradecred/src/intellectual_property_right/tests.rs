//! Tests of who owns a right, as documents that rest on one ask it, with the committed vectors of rights (SPEC
//! section *Who owns a right*).
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

use super::{IntellectualPropertyRight, NotShown, Owned, Ownership, owners_at};
use crate::journey::following;
use crate::policy::Policy;

/// Who owns, on each of these days, the right that the document of a vector rests on, asked at the instant of
/// the vectors.
fn asked(vector: &str, days: &[&str]) -> Vec<Owned> {
    asked_with(vector, days, 1)
}

/// The same with each credential at hand so many times.
fn asked_with(vector: &str, days: &[&str], times: usize) -> Vec<Owned> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../vectors/document/intellectual-property-right"
    );
    let file = |name: &str| std::fs::read(format!("{folder}/{vector}/{name}")).ok();
    let evidence = file("evidence.json").unwrap();
    let mut evidence: serde_json::Value = serde_json::from_slice(&evidence).unwrap();
    if let Some(serde_json::Value::Array(credentials)) = evidence.get_mut("credentials") {
        *credentials = vec![credentials.clone(); times].concat();
    }
    let evidence = Evidence::read(&Value::from(&evidence)).unwrap();
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let (_, owned) = following(
        &file("input.json").unwrap(),
        &evidence,
        &Policy::at(at),
        |right: &IntellectualPropertyRight, inquiry| {
            let reference = right.rests_on.first().unwrap();
            let owned = |day: &&str| owners_at(reference, day.parse().unwrap(), inquiry);
            days.iter().map(owned).collect()
        },
    );
    owned.unwrap()
}

fn names(owned: &Owned) -> Vec<&str> {
    owned
        .by
        .iter()
        .map(|owner| owner.party.legal_name.as_str())
        .collect()
}

const OWNER: &str = "Blue Heron Footwear, Inc.";

#[test]
fn the_last_word_of_an_office_by_the_day_shows_the_owners() {
    let answers = asked(
        "ownership-ended",
        &["2026-10-01", "2026-10-02", "2026-11-01"],
    );
    assert!(answers.iter().all(|one| one.answer == Ownership::Shown));
    let shown: Vec<_> = answers.iter().map(names).collect();
    let since = ["Grey Heron Holdings LLC"];
    assert_eq!(shown, [vec![OWNER], since.to_vec(), since.to_vec()]);
}

#[test]
fn nothing_is_shown_before_the_first_word_and_after_the_registration() {
    let answers = asked(
        "valid",
        &["2021-05-11", "2021-05-10", "2031-05-11", "2031-05-12"],
    );
    let not_shown = |why| Ownership::NotShown(why);
    assert_eq!(
        answers.iter().map(|one| one.answer).collect::<Vec<_>>(),
        [
            Ownership::Shown,
            not_shown(NotShown::NoStatement),
            Ownership::Shown,
            not_shown(NotShown::RegistrationEnded),
        ]
    );
    // What is not shown is what the right itself says.
    assert!(answers.iter().all(|one| names(one) == [OWNER]));
}

#[test]
fn neither_copies_nor_the_order_of_days_change_who_owns_it() {
    let days = [
        "2021-05-10",
        "2021-05-11",
        "2026-10-01",
        "2026-11-01",
        "2031-05-12",
    ];
    let mut backwards = days;
    backwards.reverse();
    for vector in [
        "ownership-ended",
        "offices-disagree",
        "earlier-statement-of-unknown-status",
        "later-statement-of-unknown-status",
        "later-statement-by-stranger",
        "later-statement-revoked",
    ] {
        let answers = asked(vector, &days);
        let mut others = asked_with(vector, &backwards, 3);
        others.reverse();
        assert_eq!(answers, others, "{vector}");
        for (day, answer) in days.iter().zip(&answers) {
            assert_eq!(
                asked(vector, &[day]),
                std::slice::from_ref(answer),
                "{vector} on {day}"
            );
        }
    }
}

#[test]
fn a_right_that_is_not_at_hand_has_no_owners() {
    let answers = asked("no-statement", &["2026-11-01"]);
    let [answer] = &answers[..] else {
        panic!("one answer for one day");
    };
    assert_eq!(answer.answer, Ownership::NotShown(NotShown::NotAtHand));
    assert!(answer.by.is_empty());
}

#[test]
fn what_would_decide_is_told_in_three_languages() {
    for why in [
        NotShown::NotAtHand,
        NotShown::NoStatement,
        NotShown::NotKnown,
        NotShown::Disagreement,
        NotShown::RegistrationEnded,
    ] {
        let text = why.would_decide();
        assert!(![text.en, text.es, text.fr].contains(&""));
        assert!(!why.detail().is_empty());
    }
}
