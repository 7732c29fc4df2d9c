//! The published test values of numbers with check digits.

use std::path::PathBuf;
use std::str::FromStr;

use serde_json::Value;

use crate::identifier::*;

#[test]
fn published_test_values() {
    let Some(values) = shared_values() else {
        println!("not run: no shared data");
        return;
    };
    let texts = |name: &str| {
        values[name]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v.as_str().unwrap())
            .collect::<Vec<_>>()
    };
    for case in values["entryNumber"].as_array().unwrap() {
        let (base, check) = (
            case["base"].as_str().unwrap(),
            case["check"].as_u64().unwrap(),
        );
        for digit in 0..10 {
            let read = format!("{base}{digit}").parse::<EntryNumber>();
            assert_eq!(read.is_ok(), digit == check, "{base}{digit}");
        }
    }
    every::<LegalEntityIdentifier>(true, &texts("lei_valid"));
    every::<LegalEntityIdentifier>(false, &texts("lei_invalid"));
    every::<GlobalTradeItemNumber>(true, &texts("gtin_valid"));
    every::<GlobalTradeItemNumber>(false, &texts("gtin_invalid"));
    every::<GlobalLocationNumber>(true, &texts("gln_valid"));
    every::<GlobalLocationNumber>(false, &texts("gln_invalid"));
    every::<HsCode>(false, &texts("hs_invalid"));
    every::<CountryCode>(false, &texts("country_invalid"));
}

fn every<T: FromStr>(accepted: bool, texts: &[&str]) {
    for text in texts {
        assert_eq!(text.parse::<T>().is_ok(), accepted, "{text}");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "test data outside the checkout, of known origin"
)]
fn shared_values() -> Option<Value> {
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(shared.join("domain/identifier-test-values.json")).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}
