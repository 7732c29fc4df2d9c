//! Tests of classes and jurisdictions.

use serde_json::json;

use crate::identifier::two_judges::{Schema, judge, judge_text};
use crate::identifier::*;

#[test]
fn classes_and_jurisdictions() {
    judge::<NiceClass>(
        &[json!(1), json!(45)],
        &[json!(0), json!(46), json!(-1), json!(1.5), json!("9")],
    );
    judge_text::<Jurisdiction>(
        Schema::Whole,
        &["US", "US-DE", "DE", "GB-ENG", "FR-75"],
        &[
            "", "us", "USA", "US-", "US-DELA", "US-de", "US DE", "-DE", "US-DE-X",
        ],
    );
    let country = |text: &str| {
        let jurisdiction: Jurisdiction = text.parse().unwrap();
        jurisdiction.country().to_owned()
    };
    assert_eq!(
        (country("US"), country("US-DE")),
        ("US".into(), "US".into())
    );
}
