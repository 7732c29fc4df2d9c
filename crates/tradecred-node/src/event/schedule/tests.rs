//! The pauses, and their end.

use tradecred_vc::time::Timestamp;

use super::next;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn pauses_grow_and_end_with_one_attempt_at_seventy_two_hours() {
    let event = at("2026-11-01T12:00:00Z");
    let (mut now, mut tried) = (event, Vec::new());
    for attempts in 1..100 {
        match next(event, attempts, now) {
            Some(then) => {
                tried.push(then.unix_seconds() - now.unix_seconds());
                now = then;
            }
            None => break,
        }
    }
    let mut expected = vec![5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400];
    expected.extend([28_800; 8]);
    // What is left of 259,200 seconds.
    expected.push(259_200 - expected.iter().sum::<i64>());
    assert_eq!(tried, expected);
    assert_eq!(now, at("2026-11-04T12:00:00Z"));
}

#[test]
fn a_node_that_was_down_for_long_tries_no_more() {
    let event = at("2026-11-01T12:00:00Z");
    assert_eq!(next(event, 1, at("2026-11-04T12:00:00Z")), None);
    assert_eq!(
        next(event, 1, at("2026-11-04T11:59:59Z")),
        Some(at("2026-11-04T12:00:00Z"))
    );
}
