//! Tests of numbers and codes: tariff, customs, organisations, lines.

use std::collections::HashSet;

use schemars::schema_for;
use serde_json::json;

use crate::identifier::two_judges::{Schema, judge, judge_text, validator};
use crate::identifier::*;

#[test]
fn codes() {
    judge_text::<CountryCode>(
        Schema::Whole,
        &["US", "MX", "CA", "DE", "TW", "XK"],
        &[
            "",
            "us",
            "USA",
            "UK",
            "EU",
            "Mexico",
            "Hong Kong SAR",
            " US",
            "ZZ",
            "840",
        ],
    );
    judge_text::<CurrencyCode>(
        Schema::Whole,
        &["USD", "MXN", "CAD", "EUR", "HRK", "XDR"],
        &["", "usd", "US", "USDX", "$", "ZZZ", "840"],
    );
    judge_text::<UnitCode>(
        Schema::Whole,
        &["KGM", "H87", "C62", "EA", "XYZ"],
        &["", "K", "kgm", "KGMS", "K-M"],
    );
    assert_eq!("KGM".parse::<UnitCode>().unwrap().name(), Some("kilogram"));
    assert!("EA".parse::<UnitCode>().unwrap().is_known());
    assert!(!"XYZ".parse::<UnitCode>().unwrap().is_known());
}

#[test]
fn code_lists_are_complete() {
    let listed = |schema: schemars::Schema| schema.get("enum").unwrap().as_array().unwrap().len();
    assert_eq!(listed(schema_for!(CountryCode)), 250);
    assert_eq!(listed(schema_for!(CurrencyCode)), 183);
}

#[test]
fn tariff_codes() {
    judge_text::<HsCode>(
        Schema::Whole,
        &[
            "721320",
            "72132000",
            "7213200010",
            "7213.20",
            "7213.20.00",
            "7213.20.0010",
            "7213.20.00.10",
            "010121",
            "970190",
            "9801.00.10",
            "9903880100",
        ],
        &[
            "",
            "72",
            "7213",
            "72132",
            "7213200",
            "721320001",
            "72132000101",
            "7213.2",
            "72.13.20",
            "7213.2000",
            "7213.20.001",
            "7213.20.",
            ".721320",
            "000000",
            "770110",
            "980100",
            "9903.88",
            "9403 7000 00",
            "2204.21.60 00",
            "9006.9",
            "721320.00",
            "72132000.10",
        ],
    );
    let dotted: HsCode = "7213.20.00".parse().unwrap();
    let plain: HsCode = "72132000".parse().unwrap();
    assert_eq!(dotted, plain);
    assert_eq!(HashSet::from([dotted.clone(), plain.clone()]).len(), 1);
    assert_eq!(dotted.digits(), "72132000");
    assert_eq!(dotted.chapter(), 72);
    assert!("010121".parse::<HsCode>().unwrap() < plain);
}

#[test]
fn tariff_positions() {
    judge_text::<HsPosition>(
        Schema::Whole,
        &["01", "72", "97", "7213", "721320", "7213.20"],
        &[
            "",
            "7",
            "721",
            "72132",
            "7213.2",
            "72.13",
            "72.13.20",
            "7213.",
            ".20",
            "00",
            "77",
            "98",
            "9903",
            "7213.20.00",
            "72132000",
            "72 13",
            "ab",
        ],
    );
    let dotted: HsPosition = "7213.20".parse().unwrap();
    assert_eq!(dotted, "721320".parse().unwrap());
    assert_eq!(dotted.digits(), "721320");
}

#[test]
fn entry_and_port_numbers() {
    judge_text::<EntryNumber>(
        Schema::Weaker,
        &[
            "ABC12345676",
            "ABC-1234567-6",
            "99999999990",
            "999-9999999-0",
            "ABC-12345676",
        ],
        &[
            "",
            "ABC1234567",
            "abc12345676",
            "ABC--12345676",
            "AB-1234567-6",
            "ABC123456761",
            "ÀBC12345676",
        ],
    );
    assert!("ABC12345675".parse::<EntryNumber>().is_err());
    let dashed: EntryNumber = "ABC-1234567-6".parse().unwrap();
    let plain: EntryNumber = "ABC12345676".parse().unwrap();
    assert_eq!(dashed, plain);
    assert_eq!(HashSet::from([dashed.clone(), plain]).len(), 1);
    assert_eq!(dashed.normalised(), "ABC12345676");

    judge_text::<PortCode>(
        Schema::Whole,
        &["2704", "0101"],
        &["", "270", "27044", "27O4"],
    );
}

#[test]
fn organisations_and_articles() {
    judge_text::<LegalEntityIdentifier>(
        Schema::Weaker,
        &["5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55"],
        &[
            "",
            "5493001kjtiigc8y1r12",
            "5493001KJTIIGC8Y1R1",
            "5493001KJTIIGC8Y1R1A",
            "5493001KJTIIGC8Y1R123",
        ],
    );
    judge_text::<GlobalLocationNumber>(
        Schema::Weaker,
        &["9506000134352"],
        &["", "950600013435", "95060001343522", "950600013435X"],
    );
    judge_text::<ImoNumber>(
        Schema::Weaker,
        &["9074729", "9319466"],
        &["", "907472", "90747299", "IMO9074729", "907472X"],
    );
    assert!("9074728".parse::<ImoNumber>().is_err());
    judge_text::<SpeciesCode>(
        Schema::Whole,
        &["YFT", "SKJ"],
        &["", "YF", "YFTS", "yft", "Y1T"],
    );
    judge_text::<GlobalTradeItemNumber>(
        Schema::Weaker,
        &[
            "09520123456788",
            "9520123456788",
            "8948786268509",
            "12345670",
            "614141000036",
        ],
        &[
            "",
            "1234567",
            "123456789",
            "012345678901112",
            "95201234567X8",
        ],
    );
    let short: GlobalTradeItemNumber = "9520123456788".parse().unwrap();
    let long: GlobalTradeItemNumber = "09520123456788".parse().unwrap();
    assert_eq!(short, long);
    assert_eq!(HashSet::from([short, long]).len(), 1);
}

#[test]
fn line_numbers() {
    judge::<LineNumber>(
        &[json!(1), json!(999_999)],
        &[
            json!(0),
            json!(-1),
            json!(1_000_000),
            json!(1.5),
            json!("1"),
            json!(null),
            json!(u64::MAX),
            json!(1e300),
        ],
    );
    assert!(validator::<LineNumber>().is_valid(&json!(7.0)));
    assert_eq!(
        serde_json::from_value::<LineNumber>(json!(7.0))
            .unwrap()
            .get(),
        7
    );
    assert_eq!("42".parse::<LineNumber>().unwrap().to_string(), "42");
    for text in ["", "0", "-1", "1.0", "1000000", "one"] {
        assert!(text.parse::<LineNumber>().is_err(), "{text}");
    }
}

#[test]
fn lists_are_never_empty() {
    judge::<OneOrMore<LineNumber>>(
        &[json!([1]), json!([1, 2])],
        &[json!([]), json!(1), json!([0]), json!(null), json!({})],
    );
    let list = OneOrMore::try_from(vec![1, 2]).unwrap();
    assert_eq!(list.first(), Some(&1));
    assert_eq!((&list).into_iter().sum::<i32>(), 3);
    assert_eq!(list.into_vec(), [1, 2]);
    assert!(OneOrMore::<i32>::try_from(Vec::new()).is_err());
}

#[test]
fn package_counts() {
    judge_text::<PackageCount>(
        Schema::Whole,
        &["1", "80", "999999999"],
        &["", "0", "01", "1.5", "-1", "1000000000", "1e3", " 1"],
    );
}

#[test]
fn location_codes() {
    judge_text::<UnLocationCode>(
        Schema::Whole,
        &["AUADL", "CNSHA", "US2Z9"],
        &["", "AUAD", "AUADLX", "auadl", "A2ADL", "AUA1L", "AUA0L"],
    );
}
