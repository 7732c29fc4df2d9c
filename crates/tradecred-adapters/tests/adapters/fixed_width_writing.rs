//! Records of lines in columns, written: what does not fit is told with its columns, and what fits comes back.

use proptest::prelude::*;
use tradecred_adapters::loss::Fate;

use crate::common::{read_with, write_with};
use crate::fixed_width::{FRAMING, of, small};

#[test]
fn what_does_not_fit_is_told_with_its_columns() {
    let small = &small();
    let lossless = r#"{"text":"AB C","number":"70","code":"1"}"#;
    let written = write_with(FRAMING, &of(lossless), None, small);
    assert_eq!(
        (written.bytes, written.losses),
        (b"EAB C0701 \n".to_vec(), vec![])
    );
    for (tree, bytes, pointer, fate, words) in [
        (
            r#"{"code":"1","text":"ABCDE"}"#,
            "EABCD   1 \n",
            "/text",
            Fate::Truncated,
            "columns 2 to 5: it is longer, and was cut",
        ),
        (
            r#"{"code":"1","text":"Añ"}"#,
            "EAN     1 \n",
            "/text",
            Fate::Truncated,
            "columns 2 to 5: it was written with other characters",
        ),
        (
            r#"{"code":"1","text":"魚"}"#,
            "E       1 \n",
            "/text",
            Fate::Dropped,
            "columns 2 to 5: nothing of it can be written there",
        ),
        (
            r#"{"code":"1","text":" A"}"#,
            "EA      1 \n",
            "/text",
            Fate::Truncated,
            "columns 2 to 5: it was written with other characters",
        ),
        (
            r#"{"code":"1","text":7}"#,
            "E       1 \n",
            "/text",
            Fate::Dropped,
            "columns 2 to 5: only a text has columns",
        ),
        (
            r#"{"code":"1","number":"1234"}"#,
            "E       1 \n",
            "/number",
            Fate::Dropped,
            "columns 6 to 8: it is longer, and a part of it would be another value",
        ),
        (
            r#"{"code":"1","number":"1.5"}"#,
            "E       1 \n",
            "/number",
            Fate::Dropped,
            "columns 6 to 8: it has characters that do not stand there",
        ),
        (
            r#"{"code":"12"}"#,
            "E         \n",
            "/code",
            Fate::Dropped,
            "columns 9 to 9: it is longer, and a part of it would be another value",
        ),
        (
            r#"{}"#,
            "E         \n",
            "/code",
            Fate::Defaulted,
            "columns 9 to 9 stay blank, and the record needs them",
        ),
        (
            r#"{"code":"1","L":[{"kind":"A"}]}"#,
            "E       1 \nL         \n",
            "/L/0/kind",
            Fate::Dropped,
            "columns 6 to 7: it does not take all of them",
        ),
        (
            r#"{"code":"1","L":[]}"#,
            "E       1 \n",
            "/L",
            Fate::Dropped,
            "a list with at least one element has lines",
        ),
        (
            r#"{"code":"1","L":["A"]}"#,
            "E       1 \n",
            "/L/0",
            Fate::Dropped,
            "a record is an object with members",
        ),
        (
            r#"{"code":"1","other":"A"}"#,
            "E       1 \n",
            "/other",
            Fate::Dropped,
            "the record has no columns for it",
        ),
        (
            r#"{"code":"1","unmapped":{"10-10":"AB"}}"#,
            "E       1 \n",
            "/unmapped",
            Fate::Dropped,
            "it does not fit in the columns that no field has",
        ),
        (
            r#"[]"#,
            "",
            "",
            Fate::Dropped,
            "a record is an object with members",
        ),
    ] {
        let written = write_with(FRAMING, &of(tree), None, small);
        assert_eq!(String::from_utf8(written.bytes).unwrap(), bytes, "{tree}");
        let loss = &written.losses[0];
        assert_eq!(
            (loss.pointer.as_str(), loss.fate, loss.reason.as_str()),
            (pointer, fate, words),
            "{tree}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(prop_oneof![Just(b'\n'), Just(b' '), b'A'..=b'Z', any::<u8>()], 0..120)) {
        let small = small();
        if let Ok(records) = read_with(FRAMING, &bytes, &small) {
            for record in &records {
                let written = write_with(FRAMING, &record.tree, None, &small);
                prop_assert_eq!(written.losses, vec![]);
                let again = read_with(FRAMING, &written.bytes, &small).unwrap();
                prop_assert_eq!(&again[0].tree, &record.tree);
            }
        }
    }

    #[test]
    fn records_of_the_table_come_back(lines in prop::collection::vec(
        prop_oneof!["E[A-C]{0,2} {2,4}", Just("T".to_owned()), Just("M A".to_owned()), "L {0,3}[0-9]?", "MX[ -Z]{0,8}"], 1..8)) {
        let small = small();
        let text: String = lines.iter().map(|text| {
            let mut text = format!("{text:<10}");
            text.truncate(10);
            if text.starts_with('E') { text.replace_range(8..9, "1"); }
            text + "\n"
        }).collect();
        if let Ok(records) = read_with(FRAMING, text.as_bytes(), &small) {
            for record in &records {
                let written = write_with(FRAMING, &record.tree, Some(&record.frame), &small);
                prop_assert_eq!(written.losses, vec![]);
            }
        }
    }
}
