//! Tests of printable foreign text.

use super::{block, json, line};

#[test]
fn escape_sequences_and_bidi_overrides_are_spelled_out() {
    assert_eq!(line("\u{1b}[2Jgone\u{202e}", 80), "\\u{1b}[2Jgone\\u{202e}");
    assert_eq!(line("one\r\ntwo\t", 80), "one\\r\\ntwo\\t");
    assert_eq!(
        block(b"one\n\x1b]52;c;x\x07", 80),
        "one\n\\u{1b}]52;c;x\\u{7}"
    );
}

#[test]
fn printable_text_stays_as_it_is() {
    let once = line("\u{1b}[31m é `x` \\", 80);
    assert_eq!(line(&once, 80), once);
}

#[test]
fn long_text_is_cut_and_says_so() {
    assert_eq!(line("abcdef", 3), "abc ...");
    assert_eq!(line("abc", 3), "abc");
    // What is counted is what is shown, and no escape is cut in two.
    assert_eq!(line("ab\u{e0041}", 9), "ab ...");
    assert_eq!(line("\u{202e}", 8), "\\u{202e}");
    assert!(block("\u{e0041}".repeat(5000).as_bytes(), 4000).len() < 4100);
    assert_eq!(block("ééé".as_bytes(), 2), "éé\n(6 bytes in all)");
    assert_eq!(block(b"\xff\xfe", 10), "\u{fffd}\u{fffd}");
    assert_eq!(block(&vec![b'a'; 1000], 2), "aa\n(1000 bytes in all)");
}

#[test]
fn json_stays_the_same_json() {
    let value = serde_json::json!({ "a": "\u{202e}\u{7f}\u{e0041}\u{1b}" });
    let text = serde_json::to_string_pretty(&value).unwrap();
    let shown = json(&text);
    assert!(shown.contains(r"\u202e\u007f\udb40\udc41\u001b"), "{shown}");
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&shown).unwrap(),
        value
    );
}

#[test]
fn no_text_commands_the_system_that_shows_it() {
    for command in [
        "##[error]x",
        "##vso[task.setvariable]x",
        "##VSO[x]",
        "###[x]",
    ] {
        for before in ["", "one ", "one\n  "] {
            let text = format!("{before}{command}");
            let value = serde_json::json!([text]);
            let written = json(&value.to_string());
            for shown in [line(&text, 80), block(text.as_bytes(), 80), written.clone()] {
                let small = shown.to_ascii_lowercase();
                assert!(
                    !small.contains("##[") && !small.contains("##vso["),
                    "{shown}"
                );
            }
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&written).unwrap(),
                value
            );
        }
    }
    assert_eq!(line("## a", 80), "## a");
}

/// The production Char of XML 1.0.
fn is_char(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[test]
fn every_character_of_printable_text_is_one_of_xml() {
    for character in '\0'..=char::MAX {
        let text = String::from(character);
        for shown in [line(&text, 10), block(text.as_bytes(), 10), json(&text)] {
            assert!(shown.chars().all(is_char), "{character:?}: {shown}");
        }
    }
    assert_eq!(
        line("\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}", 80),
        "\\u{fffe}\\u{ffff}\\u{fdd0}\\u{1fffe}"
    );
}
