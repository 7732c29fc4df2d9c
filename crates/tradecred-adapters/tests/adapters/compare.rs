//! Two systems' records side by side: what was planted in the one is found, and nothing else is.

use std::io::BufReader;

use serde_json::{Value, json};
use tradecred_adapters::compare::{Acceptances, Day, Normaliser, Side, Verdict, day};
use tradecred_adapters::{Converter, Mapping};

const KEY: &str = "/credentialSubject/certificateNumber";

fn side(file: &'static [u8]) -> Side<'static> {
    let mapping = Mapping::read(file).unwrap();
    Side::Records(Converter::new(Box::leak(Box::new(mapping))))
}

fn legacy_side() -> Side<'static> {
    side(include_bytes!("mappings/legacy.json"))
}

fn ledger_side() -> Side<'static> {
    side(include_bytes!("mappings/ledger.json"))
}

/// One certificate in the ledger.
fn record(number: usize) -> Value {
    json!({
        "no": format!("WC-{number:05}"),
        "kind": "861",
        "exporter": {"name": "Murray Vale Wines Pty Ltd", "country": "AU"},
        "issued": "2026-10-01",
        "goods": [
            {"line": 1, "hs": "220421", "text": "Red wine in bottles of 0.75 litre", "origin": "AU"},
            {"line": 2, "hs": "150910", "text": "Olive oil", "origin": "AU"}
        ]
    })
}

/// The same in the legacy system: in capitals, and no longer than its columns.
fn lines(record: &Value) -> String {
    let text = |value: &Value, width: usize| {
        let text = value.as_str().unwrap_or_default().to_uppercase();
        format!("{:width$}", text.chars().take(width).collect::<String>())
    };
    let issued = record["issued"].as_str().unwrap();
    let (year, month, day) = (&issued[..4], &issued[5..7], &issued[8..]);
    let mut out = format!(
        "{:60}\n",
        format!(
            "H1{}{}{}{month}{day}{year}",
            text(&record["no"], 12),
            text(&record["exporter"]["name"], 20),
            text(&record["exporter"]["country"], 2),
        )
    );
    for goods in record["goods"].as_array().unwrap() {
        let line = format!(
            "L1{:03}{}{}{}",
            goods["line"].as_u64().unwrap(),
            text(&goods["hs"], 6),
            text(&goods["text"], 24),
            text(&goods["origin"], 2),
        );
        out.push_str(&format!("{line:60}\n"));
    }
    out
}

fn compared(legacy: &str, ledger: &str, acceptances: &Value) -> Day {
    let acceptances: Acceptances = serde_json::from_value(acceptances.clone()).unwrap();
    let (legacy_side, ledger_side) = (legacy_side(), ledger_side());
    let legacy = legacy_side
        .units(BufReader::new(legacy.as_bytes()))
        .unwrap();
    let ledger = ledger_side
        .units(BufReader::new(ledger.as_bytes()))
        .unwrap();
    day(
        (&legacy_side, legacy),
        (&ledger_side, ledger),
        &[KEY.to_owned()],
        (&acceptances, "2026-11-01".parse().unwrap()),
    )
    .unwrap()
}

/// The findings of one pair: the pointer below the subject, the verdict, and the cause.
fn findings(legacy: &Value, ledger: &Value) -> Vec<(String, Verdict, String)> {
    let day = compared(
        &lines(legacy),
        &ledger.to_string(),
        &json!({"acceptances": []}),
    );
    day.open()
        .map(|(_, row)| {
            let place = row.pointer.strip_prefix("/credentialSubject").unwrap();
            let cause = row.cause.clone().unwrap_or_default();
            (place.to_owned(), row.verdict, cause)
        })
        .collect()
}

fn changed(number: usize, pointer: &str, value: Value) -> Value {
    let mut record = record(number);
    *record.pointer_mut(pointer).unwrap() = value;
    record
}

#[test]
fn what_the_legacy_form_cuts_and_spells_otherwise_is_no_finding() {
    let day = compared(
        &lines(&record(17)),
        &record(17).to_string(),
        &json!({"acceptances": []}),
    );
    assert!(day.is_good());
    let rows = &day.comparisons[0].rows;
    let of = |pointer: &str| {
        let place = format!("/credentialSubject{pointer}");
        rows.iter().find(|row| row.pointer == place).unwrap()
    };
    let name = of("/exporter/legalName");
    assert_eq!(name.verdict, Verdict::TruncatedInLegacy);
    assert!(name.cause.as_ref().unwrap().starts_with("columns 15 to 34"));
    assert_eq!(name.legacy_pointer.as_deref(), Some("/exporter"));
    let oil = of("/goods/1/description");
    assert_eq!(oil.verdict, Verdict::EqualAfterNormalising);
    assert_eq!(oil.normalisers, [Normaliser::LetterCase]);
    assert_eq!(day.counts[&Verdict::TruncatedInLegacy], 2);
    assert!(!day.counts.contains_key(&Verdict::Different));
    assert!(day.counts[&Verdict::Equal] > 10);
}

#[test]
fn each_planted_difference_is_found_with_its_likely_cause() {
    let cases = [
        (
            "/goods/0/hs",
            json!("220412"),
            "/goods/0/tariff/code",
            "two characters changed places: keyed by hand",
        ),
        (
            "/issued",
            json!("2026-10-02"),
            "/completedAt",
            "a day apart: two clocks or two time zones",
        ),
        (
            "/goods/1/origin",
            json!("NZ"),
            "/goods/1/countryOfOrigin",
            "the two systems say different things",
        ),
        (
            "/goods/1/text",
            json!("Olive"),
            "/goods/1/description",
            "cut short, though the legacy form has room for it",
        ),
        (
            "/exporter/name",
            json!("Barossa Wines"),
            "/exporter/legalName",
            "the two systems say different things",
        ),
    ];
    for (pointer, value, place, cause) in cases {
        let found = findings(&changed(17, pointer, value), &record(17));
        assert_eq!(
            found,
            [(place.to_owned(), Verdict::Different, cause.to_owned())],
            "{pointer}"
        );
    }
}

#[test]
fn a_line_that_one_side_lacks_is_one_finding_and_shifts_no_other() {
    let mut short = record(17);
    short["goods"].as_array_mut().unwrap().remove(0);
    let place = "/goods/0".to_owned();
    let found = findings(&short, &record(17));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0].0, found[0].1),
        (&place, Verdict::MissingInLegacy)
    );
    let found = findings(&record(17), &short);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0].0, found[0].1),
        (&place, Verdict::MissingInLedger)
    );
}

#[test]
fn what_one_side_cannot_say_or_assumes_is_not_comparable() {
    let mut ledger = changed(17, "/kind", json!("864"));
    ledger["remarks"] = json!("one seal");
    ledger["goods"][0]["gross"] = json!("900.50");
    let day = compared(
        &lines(&record(17)),
        &ledger.to_string(),
        &json!({"acceptances": []}),
    );
    assert!(day.is_good());
    let cause = |pointer: &str| {
        let place = format!("/credentialSubject{pointer}");
        let row = day.comparisons[0]
            .rows
            .iter()
            .find(|row| row.pointer == place);
        let row = row.unwrap_or_else(|| panic!("{pointer}"));
        assert_eq!(row.verdict, Verdict::NotComparable, "{pointer}");
        row.cause.clone().unwrap()
    };
    assert!(cause("/documentTypeCode").contains("holds no other certificates"));
    assert!(cause("/remarks").starts_with("the legacy form has no place for it"));
    assert!(cause("/goods/0/grossWeight/value").starts_with("the legacy form has no place"));
}

#[test]
fn what_is_accepted_is_no_finding_until_its_last_day() {
    let legacy = lines(&changed(17, "/goods/1/origin", json!("NZ")));
    let ledger = record(17).to_string();
    let acceptance = |until: &str, pointer: &str| {
        json!({"acceptances": [{
            "pointer": pointer, "verdict": "different", "until": until,
            "reason": "the broker's table of countries is mended in December", "owner": "Customs desk"
        }]})
    };
    let place = "/credentialSubject/goods/*/countryOfOrigin";
    let day = compared(&legacy, &ledger, &acceptance("2026-11-01", place));
    assert!(day.is_good());
    assert!(
        day.comparisons[0]
            .rows
            .iter()
            .any(|row| row.accepted.is_some())
    );
    let day = compared(&legacy, &ledger, &acceptance("2026-10-31", place));
    assert!(!day.is_good());
    assert_eq!(day.expired.len(), 1);
    let day = compared(
        &legacy,
        &ledger,
        &acceptance("2026-11-01", "/credentialSubject/goods/*"),
    );
    assert!(!day.is_good());
    assert_eq!(day.unused.len(), 1);
}

#[test]
fn records_without_a_partner_a_key_or_a_form_are_told() {
    let twice = format!("{}{}", lines(&record(1)), lines(&record(1)));
    let ledger = format!("{}\n{}\n7\n", record(2), json!({"kind": "861"}));
    let day = compared(&twice, &ledger, &json!({"acceptances": []}));
    assert_eq!(day.pairs, 0);
    assert_eq!(day.legacy.alone, [["WC-00001".to_owned()]]);
    assert_eq!(day.legacy.twice, [["WC-00001".to_owned()]]);
    assert_eq!(day.ledger.alone, [["WC-00002".to_owned()]]);
    assert_eq!(day.ledger.without_key, [2]);
    assert_eq!(day.ledger.unread.len(), 1);
    assert!(!day.is_good());
}

#[test]
fn of_a_day_every_planted_difference_is_found_and_nothing_else() {
    let (mut legacy, mut ledger, mut planted) = (String::new(), String::new(), Vec::new());
    for number in 0..2_000 {
        let plain = record(number);
        let (changed, place) = match (number * 5 + number / 7) % 12 {
            0 => (
                changed(number, "/goods/0/hs", json!("870323")),
                "/goods/0/tariff/code",
            ),
            1 => (
                changed(number, "/issued", json!("2026-01-10")),
                "/completedAt",
            ),
            2 => (
                changed(number, "/goods/1/text", json!("Canola oil")),
                "/goods/1/description",
            ),
            3 => (
                changed(number, "/exporter/country", json!("NZ")),
                "/exporter/address/addressCountry",
            ),
            _ => (plain.clone(), ""),
        };
        if !place.is_empty() {
            planted.push((
                format!("WC-{number:05}"),
                format!("/credentialSubject{place}"),
            ));
        }
        legacy.push_str(&lines(&changed));
        ledger.push_str(&format!("{plain}\n"));
    }
    let day = compared(&legacy, &ledger, &json!({"acceptances": []}));
    assert_eq!(day.pairs, 2_000);
    let found: Vec<(String, String)> = day
        .open()
        .map(|(comparison, row)| (comparison.key[0].clone(), row.pointer.clone()))
        .collect();
    assert_eq!(found, planted);
    assert!(planted.len() > 400);
}
