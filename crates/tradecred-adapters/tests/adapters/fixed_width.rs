//! Records of lines in columns: the published samples are read or refused where they are misaligned, a table with a
//! fault is refused, and an export is taken apart entry by entry.

use serde_json::json;
use tradecred_adapters::framing::Options;
use tradecred_adapters::{Mapping, convert, mapping, restore};
use tradecred_vc::json::{self as strict, Limits, Value};

use crate::common::{divided, options, read_with, sample, write_with};

pub(crate) const FRAMING: &str = "fixed-width";
/// The records of a filing, written by another program from the published columns.
const OWN: &str = include_str!("samples/nmfs370.pga.txt");
/// The records of our own among the shared samples.
pub(crate) const SAMPLE: &str = "ace-pga/local-nmfs370.pga.txt";
/// The lines of the two published examples, misaligned as they were published: refused, at the column that is wrong.
pub(crate) const PUBLISHED: [&str; 2] = [
    "ace-pga/simp-wild-harvest.md",
    "ace-pga/simp-aquaculture.md",
];

fn pga() -> &'static Mapping {
    mapping::shipped("noaa-370-pga").unwrap()
}

fn table() -> &'static Options {
    &pga().file().options
}

/// The tree of the only record of a text, or the code, the pointer and the words for which it is refused.
fn tree(text: &str, options: &Options) -> Result<String, (&'static str, String, String)> {
    match read_with(FRAMING, text.as_bytes(), options) {
        Ok(records) => {
            assert_eq!(records.len(), 1);
            Ok(strict::to_string(&records[0].tree))
        }
        Err(problem) => Err((problem.code.code, problem.pointer, problem.detail)),
    }
}

/// The code for which a text is refused, and where.
fn refused(text: &str, options: &Options) -> (&'static str, String) {
    let (code, pointer, _) = tree(text, options).unwrap_err();
    (code, pointer)
}

/// A line of eighty columns.
fn line(text: &str) -> String {
    format!("{text:<80}\n")
}

pub(crate) fn small() -> Options {
    options(json!({"fixedWidth": {"width": 10, "records": [
        {"name": "H", "identifiedBy": [{"column": 1, "text": "H"}], "within": "E", "before": true},
        {"name": "E", "identifiedBy": [{"column": 1, "text": "E"}], "fields": [
            {"name": "text", "from": 2, "to": 5},
            {"name": "number", "from": 6, "to": 8, "content": "digits", "padding": "zerosBefore"},
            {"name": "code", "from": 9, "to": 9, "content": "code", "required": true}]},
        {"name": "L", "identifiedBy": [{"column": 1, "text": "L"}], "within": "E", "repeats": true, "fields": [
            {"name": "amount", "from": 2, "to": 5, "padding": "blanksBefore"},
            {"name": "kind", "from": 6, "to": 7, "content": "letters", "whole": true}]},
        {"name": "M", "identifiedBy": [{"column": 1, "text": "M"}], "within": "L", "fields": [
            {"name": "note", "from": 2, "to": 10}]},
        {"name": "T", "identifiedBy": [{"column": 1, "text": "T"}], "within": "E"}]}}))
}

pub(crate) fn of(text: &str) -> Value<'_> {
    strict::read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn the_sample_of_form_370_is_read_and_comes_back_byte_by_byte() {
    let shared = sample(SAMPLE);
    for bytes in shared.into_iter().chain([OWN.into()]) {
        assert_eq!(bytes, OWN.as_bytes(), "the two samples are one");
        let text = String::from_utf8(bytes).unwrap();
        let read = tree(&text, table()).unwrap();
        assert_eq!(
            read,
            concat!(
                r#"{"line":"1","agency":"NMF","program":"370","processingCode":"YFT","electronicImage":"Y","#,
                r#""OI":{"description":"CANNED TUNA"},"PG02P":[{}],"PG142NM4":{"number":"IFTP000001"}}"#
            )
        );
        let written = write_with(FRAMING, &of(&read), None, table());
        assert_eq!(written.bytes, text.as_bytes());
        assert_eq!(written.losses, []);
        let made = convert(text.as_bytes(), pga()).unwrap();
        let back = restore(&made.document, Some(&made.residue), pga()).unwrap();
        assert_eq!(back.bytes, text.as_bytes());
        assert!(back.losses.is_lossless());
    }
}

#[test]
fn the_published_examples_are_refused_at_the_column_that_is_wrong() {
    for path in PUBLISHED {
        let Some(bytes) = sample(path) else { continue };
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| {
                line.starts_with("PG0")
                    || line.starts_with("PG1")
                    || line.starts_with("PG2")
                    || line.starts_with("PG3")
            })
            .collect();
        assert!(lines.len() >= 9, "{path}");
        let whole = lines.join("\n");
        assert_eq!(
            refused(&whole, table()),
            ("fixed-width.short", "/0/columns/15".to_owned()),
            "{path}"
        );
        // With blanks up to the last column the shift shows: the processing code was left out.
        let filled: String = lines.iter().map(|text| line(text)).collect();
        assert_eq!(
            refused(&filled, table()),
            ("fixed-width.column", "/0/columns/14".to_owned()),
            "{path}"
        );
        let (_, _, words) = tree(&filled, table()).unwrap_err();
        assert_eq!(words, "line 1, columns 14 to 16, `processingCode`");
        // Set right, the item type is missing in the next line.
        let right = filled.replacen("PG01001NMFSIMY  ", "PG01001NMFSIMYFT", 1);
        assert_eq!(
            refused(&right, table()),
            ("fixed-width.unknown", "/1/columns/1".to_owned()),
            "{path}"
        );
        // And then the small letters of names.
        let right = right.replacen("PG02 ", "PG02P", 1);
        assert_eq!(
            refused(&right, table()).0,
            "fixed-width.character",
            "{path}"
        );
    }
}

#[test]
fn each_code_has_both_sides() {
    let small = &small();
    let good = "HX        \nEAB  0071Z\nL  12AB  X\nMNOTE     \nL         \nT    Y    \n";
    assert_eq!(
        tree(good, small).unwrap(),
        concat!(
            r#"{"text":"AB","number":"7","code":"1","unmapped":{"10-10":"Z"},"H":{"unmapped":{"2-10":"X"}},"#,
            r#""L":[{"amount":"12","kind":"AB","unmapped":{"8-10":"  X"},"M":{"note":"NOTE"}},{}],"T":{"unmapped":{"2-10":"    Y"}}}"#
        )
    );
    let written = write_with(FRAMING, &of(&tree(good, small).unwrap()), None, small);
    assert_eq!(written.bytes, good.as_bytes());
    for (text, code, pointer) in [
        ("EAB  0071\n", "fixed-width.short", "/0/columns/10"),
        ("EAB  0071  \n", "fixed-width.long", "/0/columns/11"),
        ("\nEAB  0071 \n", "fixed-width.short", "/0/columns/1"),
        ("EaB  0071 \n", "fixed-width.character", "/0/columns/2"),
        ("EÄ  0071 \n", "fixed-width.character", "/0/columns/2"),
        ("EA\t  0071 \n", "fixed-width.character", "/0/columns/3"),
        ("XAB  0071 \n", "fixed-width.unknown", "/0/columns/1"),
        (
            "L  12AB   \nEAB  0071 \n",
            "fixed-width.place",
            "/0/columns/1",
        ),
        ("H         \n", "fixed-width.place", "/0/columns/1"),
        (
            "EAB  0071 \nMNOTE     \n",
            "fixed-width.place",
            "/1/columns/1",
        ),
        (
            "EAB  0071 \nT         \nT         \n",
            "fixed-width.twice",
            "/2/columns/1",
        ),
        ("E AB 0071 \n", "fixed-width.column", "/0/columns/3"),
        ("EAB  7  1 \n", "fixed-width.column", "/0/columns/6"),
        (
            "EAB  0071 \nL12  AB   \n",
            "fixed-width.column",
            "/1/columns/2",
        ),
        (
            "EAB  0071 \nL  12A    \n",
            "fixed-width.column",
            "/1/columns/6",
        ),
        ("EAB  0O71 \n", "fixed-width.content", "/0/columns/7"),
        (
            "EAB  0071 \nL  12A1   \n",
            "fixed-width.content",
            "/1/columns/7",
        ),
        ("EAB  007- \n", "fixed-width.content", "/0/columns/9"),
        ("EAB  007  \n", "fixed-width.required", "/0/columns/9"),
    ] {
        assert_eq!(refused(text, small), (code, pointer.to_owned()), "{text}");
    }
    // On the other side of each boundary: blank columns, zeros alone, lines with another end or none.
    for text in [
        "E    0001 \r\n",
        "E       1 ",
        "EABCD0071 \nL         \n",
        "EAB  0071 \nL   1     \nT         \nL   2     \n",
    ] {
        assert!(tree(text, small).is_ok(), "{text}");
    }
    assert_eq!(
        tree("E    0001 ", small).unwrap(),
        r#"{"number":"0","code":"1"}"#
    );
}

#[test]
fn a_table_with_a_fault_is_refused() {
    let mut file = serde_json::to_value(pga().file()).unwrap();
    let mut faulty = |pointer: &str, value: serde_json::Value| {
        let whole = file.clone();
        *file.pointer_mut(pointer).unwrap() = value;
        let found = Mapping::read(file.to_string().as_bytes()).unwrap_err();
        file = whole;
        (found[0].code.code, found[0].pointer.clone())
    };
    for (at, value, told) in [
        ("/width", json!(0), "/width"),
        ("/records/4/name", json!("PG01"), "/records/4/name"),
        ("/records/4/within", json!("PG05"), "/records/4/within"),
        ("/records/3/fields/1/from", json!(5), "/records/3"),
        ("/records/3/fields/1/to", json!(81), "/records/3"),
        (
            "/records/3/fields/1/name",
            json!("OI"),
            "/records/3/fields/1/name",
        ),
        (
            "/records/3/fields/0/content",
            json!("text"),
            "/records/3/fields/0/padding",
        ),
        (
            "/records/3/identifiedBy/0/text",
            json!("PÄ1"),
            "/records/3/identifiedBy",
        ),
        ("/records/3/identifiedBy/0/text", json!(""), "/records/3"),
    ] {
        let [at, told] = [at, told].map(|at| format!("/options/fixedWidth{at}"));
        assert_eq!(faulty(&at, value), ("mapping.options", told), "{at}");
    }
    let chain = |depth: usize| -> serde_json::Value {
        let kind = |at: usize| {
            let outer = at.checked_sub(1).map(|outer| outer.to_string());
            let mut kind = json!({"name": at.to_string()});
            kind["within"] = outer.into();
            kind
        };
        json!({"width": 80, "records": (0..depth).map(kind).collect::<Vec<_>>()})
    };
    let told = faulty("/options/fixedWidth", chain(21));
    let place = "/options/fixedWidth/records/20/within";
    assert_eq!(told, ("mapping.options", place.to_owned()));
    assert_ne!(
        faulty("/options/fixedWidth", chain(20)).0,
        "mapping.options"
    );
    assert_eq!(
        faulty("/options", json!({})),
        ("mapping.options", "/options".to_owned())
    );
}

#[test]
fn an_export_of_many_entries_is_taken_apart_at_each() {
    let small = &small();
    let batch =
        "HA        \nEA      1 \nL         \nEB      2 \nT         \nHB        \nEC      3 \n";
    for buffer in [1, 5, 64] {
        let units = divided(FRAMING, batch.as_bytes(), small, buffer);
        let units: Vec<String> = units
            .into_iter()
            .map(|unit| String::from_utf8(unit.unwrap()).unwrap())
            .collect();
        assert_eq!(
            units,
            [
                "HA        \nEA      1 \nL         \n",
                "EB      2 \nT         \n",
                "HB        \nEC      3 \n"
            ]
        );
    }
    let records = read_with(FRAMING, batch.as_bytes(), small).unwrap();
    assert_eq!(records.len(), 3);
    let wrong = batch.replace("EC      3", "EC       ");
    let problem = read_with(FRAMING, wrong.as_bytes(), small).unwrap_err();
    assert_eq!(problem.pointer, "/6/columns/9");
    assert_eq!(divided(FRAMING, b"", small, 8), []);
    let endless = vec![b'L'; 17 * 1024 * 1024];
    assert_eq!(
        divided(FRAMING, &endless, small, 4096),
        [Err("framing.unit-size")]
    );
}

#[test]
fn no_flip_of_one_bit_changes_what_the_columns_say_in_silence() {
    let honest = tree(OWN, table()).unwrap();
    let (mut refused, mut same) = (0, 0);
    for at in 0..OWN.len() * 8 {
        let mut forged = OWN.as_bytes().to_vec();
        forged[at / 8] ^= 1_u8 << (at % 8);
        match read_with(FRAMING, &forged, table()) {
            Err(_) => refused += 1,
            // Nothing signs a filing: what is read is what the columns say, every byte of it.
            Ok(records) => {
                let read = strict::to_string(&records[0].tree);
                let back = write_with(FRAMING, &records[0].tree, None, table());
                let differs = read != honest;
                assert!(differs || back.bytes == OWN.as_bytes());
                same += usize::from(!differs);
            }
        }
    }
    assert!(refused > 1_000, "{refused}");
    assert!(same <= 16, "{same}");
}
