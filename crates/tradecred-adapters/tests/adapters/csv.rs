//! Exports in CSV: rows are read where every reader reads the same, come back byte by byte, and no formula passes.

use proptest::prelude::*;
use serde_json::json;
use tradecred_adapters::framing::Options;
use tradecred_adapters::loss::Fate;
use tradecred_adapters::{Mapping, convert, mapping, restore};
use tradecred_vc::json::{self as strict, Limits, Value};

use crate::common::{divided, options, read_with, write_with};

const FRAMING: &str = "csv";

fn three() -> Options {
    options(json!({"csv": {"columns": ["a", "b", "c"]}}))
}

fn trees(text: &[u8], options: &Options) -> Result<Vec<String>, (&'static str, String)> {
    match read_with(FRAMING, text, options) {
        Ok(records) => Ok(records
            .iter()
            .map(|record| strict::to_string(&record.tree))
            .collect()),
        Err(problem) => Err((problem.code.code, problem.pointer)),
    }
}

fn of(text: &str) -> Value<'_> {
    strict::read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn rows_are_records_of_texts() {
    let read = trees(
        b"a,b,c\r\n1.10,\"x, \"\"y\"\"\n\",\r\n,, z \r\n\"\",-5,+1 (619) 555-0140",
        &three(),
    );
    assert_eq!(
        read.unwrap(),
        [
            r#"{"a":"1.10","b":"x, \"y\"\n"}"#,
            r#"{"c":" z "}"#,
            r#"{"b":"-5","c":"+1 (619) 555-0140"}"#
        ]
    );
    assert_eq!(
        trees(b"\xef\xbb\xbfa,b,c\n1,2,3\n", &three())
            .unwrap()
            .len(),
        1
    );
    assert_eq!(trees(b"a,b,c\n", &three()).unwrap().len(), 0);
    let plain = options(json!({"csv": {"columns": ["a", "b"], "separator": ";", "header": false}}));
    assert_eq!(trees(b"a;b\n", &plain).unwrap(), [r#"{"a":"a","b":"b"}"#]);
    let together = options(json!({"csv": {"columns": ["a"], "together": true}}));
    assert_eq!(
        trees(b"a\n1\n2\n", &together).unwrap(),
        [r#"{"rows":[{"a":"1"},{"a":"2"}]}"#]
    );
}

#[test]
fn each_code_has_both_sides() {
    for (text, code, pointer) in [
        (&b"a,b,c\n1,\xff,3\n"[..], "csv.text", ""),
        (b"a,b,c\n1,\x00,3\n", "csv.text", "/1/1"),
        (b"a,b,c\n1,2,3\r4,5,6\n", "csv.text", "/1/2"),
        (b"a,b,c\n1,2\"2,3\n", "csv.quoting", "/1/1"),
        (b"a,b,c\n1,\"2\"2,3\n", "csv.quoting", "/1/1"),
        (b"a,b,c\n1,2,\"3\n", "csv.quoting", "/1/2"),
        (b"a,b,c\n1,\"2\"\"\n", "csv.quoting", "/1/1"),
        (b"a,c,b\n1,2,3\n", "csv.header", "/0"),
        (b"a,b,C\n1,2,3\n", "csv.header", "/0"),
        (b"a,b\n1,2\n", "csv.header", "/0"),
        (b"1,2,3\n", "csv.header", "/0"),
        (b"", "csv.header", "/0"),
        (b"a,b,c\n1,2\n", "csv.columns", "/1"),
        (b"a,b,c\n1,2,3\n1,2,3,4\n", "csv.columns", "/2"),
        (b"a,b,c\n1,2,3\n\n", "csv.columns", "/2"),
        (b"a,b,c\n1,=HYPERLINK(A1),3\n", "csv.formula", "/1/1"),
        (b"a,b,c\n1,\"=1\",3\n", "csv.formula", "/1/1"),
        (b"a,b,c\n@x,2,3\n", "csv.formula", "/1/0"),
        (b"a,b,c\n1,2,-2+cmd|x\n", "csv.formula", "/1/2"),
        (b"a,b,c\n1,2,+A1\n", "csv.formula", "/1/2"),
    ] {
        let shown = String::from_utf8_lossy(text);
        assert_eq!(
            trees(text, &three()),
            Err((code, pointer.to_owned())),
            "{shown}"
        );
    }
    for text in [
        &b"a,b,c\n1,\xc3\xa9,3\n"[..],
        b"\"a\",\"b\",\"c\"\n1,\"2\"\"2\",3\n",
        b"a,b,c\n1,2,3",
        b"a,b,c\n1,2=2,-\n",
    ] {
        assert_eq!(trees(text, &three()).map(|trees| trees.len()), Ok(1));
    }
}

#[test]
fn what_is_written_is_read_again_or_told() {
    let written = write_with(
        FRAMING,
        &of(r#"{"b":"x, \"y\"","c":" z","a":"é"}"#),
        None,
        &three(),
    );
    assert_eq!(
        String::from_utf8(written.bytes).unwrap(),
        "a,b,c\r\né,\"x, \"\"y\"\"\",\" z\"\r\n"
    );
    assert_eq!(written.losses, []);
    for (tree, pointer, words) in [
        (
            r#"{"a":"=1+1"}"#,
            "/a",
            "a spreadsheet would take it for a formula",
        ),
        (r#"{"a":7}"#, "/a", "only a text stands in a row"),
        (r#"{"a":""}"#, "/a", "an empty value is read as none"),
        (r#"{"a":"\u0000"}"#, "/a", "it holds a control character"),
        (r#"{"d":"x"}"#, "/d", "there is no column for it"),
        (r#"[]"#, "", "the format has no form that says the same"),
    ] {
        let written = write_with(FRAMING, &of(tree), None, &three());
        let loss = &written.losses[0];
        assert_eq!(
            (loss.pointer.as_str(), loss.fate, loss.reason.as_str()),
            (pointer, Fate::Dropped, words),
            "{tree}"
        );
        assert!(trees(&written.bytes, &three()).is_ok(), "{tree}");
    }
    let always = options(
        json!({"csv": {"columns": ["a", "b"], "separator": "\t", "quoteAlways": true, "header": false}}),
    );
    let written = write_with(FRAMING, &of(r#"{"a":"1"}"#), None, &always);
    assert_eq!(written.bytes, b"\"1\"\t\"\"\r\n");
}

#[test]
fn an_export_of_many_rows_is_taken_apart_with_its_names() {
    let export = b"a,b,c\n1,\"x\ny\",3\n4,5,6";
    for buffer in [1, 3, 64] {
        let units: Vec<_> = divided(FRAMING, export, &three(), buffer)
            .into_iter()
            .map(Result::unwrap)
            .collect();
        assert_eq!(
            units,
            [b"a,b,c\n1,\"x\ny\",3\n".to_vec(), b"a,b,c\n4,5,6".to_vec()]
        );
    }
    assert_eq!(
        divided(FRAMING, b"a,b,c\n", &three(), 8),
        [Ok(b"a,b,c\n".to_vec())]
    );
    assert_eq!(divided(FRAMING, b"", &three(), 8), []);
    let endless = [b"a,b,c\n\"".to_vec(), vec![b'\n'; 17 * 1024 * 1024]].concat();
    assert_eq!(
        divided(FRAMING, &endless, &three(), 4096),
        [Err("framing.unit-size")]
    );
    let wide = vec![b'a'; 65 * 1024];
    assert_eq!(
        divided(FRAMING, &wide, &three(), 4096),
        [Err("framing.unit-size")]
    );
}

fn lines() -> &'static Mapping {
    mapping::shipped("usmca-entry-lines-csv").unwrap()
}

#[test]
fn goods_of_a_certification_become_entry_lines_and_the_report_tells_the_rest() {
    let text =
        include_str!("../../../../vectors/document/usmca-certification-of-origin/valid/input.json");
    let document = of(text);
    let written = restore(&document, None, lines()).unwrap();
    let rows = String::from_utf8(written.bytes.clone()).unwrap();
    assert!(
        rows.starts_with("line,hts,description,countryOfOrigin,program,criterion\r\n1,"),
        "{rows}"
    );
    let goods = document
        .pointer("/credentialSubject/goods")
        .and_then(Value::as_array)
        .unwrap();
    assert_eq!(rows.lines().count(), 1 + goods.len());
    assert!(
        rows.lines().skip(1).all(|row| row.contains(",S,")),
        "{rows}"
    );
    let told: Vec<&str> = written
        .losses
        .losses()
        .filter_map(|entry| entry.from.as_deref())
        .collect();
    assert!(
        told.contains(&"/credentialSubject/certifier/legalName"),
        "{told:?}"
    );
    assert!(
        told.contains(&"/credentialSubject/goods/0/ruleOfOrigin/reference"),
        "{told:?}"
    );
    // The rows say no more than they hold: as a certification they are a draft with these members alone.
    let again = convert(&written.bytes, lines()).unwrap();
    for (index, line) in goods.iter().enumerate() {
        let at = format!("/credentialSubject/goods/{index}");
        for member in [
            "lineNumber",
            "description",
            "tariff/code",
            "originCriterion",
            "countryOfOrigin",
        ] {
            let made = again.document.pointer(&format!("{at}/{member}"));
            assert_eq!(made, line.pointer(&format!("/{member}")), "{member}");
        }
    }
    let back = restore(&again.document, Some(&again.residue), lines()).unwrap();
    assert_eq!(back.bytes, written.bytes);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_values_come_back(values in prop::collection::vec(any::<String>(), 3)) {
        let tree = json!({"a": values[0], "b": values[1], "c": values[2]});
        let text = tree.to_string();
        if let Ok(tree) = strict::read(text.as_bytes(), &Limits::default()) {
            let written = write_with(FRAMING, &tree, None, &three());
            let read = read_with(FRAMING, &written.bytes, &three()).unwrap();
            prop_assert_eq!(written.losses.is_empty(), read[0].tree == tree);
        }
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..40), buffer in 1_usize..9) {
        let bytes = [b"a,b,c\n".to_vec(), bytes].concat();
        let whole = read_with(FRAMING, &bytes, &three());
        if let Ok(records) = whole {
            let units = divided(FRAMING, &bytes, &three(), buffer);
            let mut single = Vec::new();
            for unit in units {
                for record in read_with(FRAMING, &unit.unwrap(), &three()).unwrap() {
                    single.push(strict::to_string(&record.tree));
                }
            }
            let whole: Vec<_> = records.iter().map(|record| strict::to_string(&record.tree)).collect();
            prop_assert_eq!(single, whole);
        }
    }
}
