//! What is shown to a person: text from outside is made harmless, and progress goes to standard error
//! (SPEC chapter *Verification*).

use std::io::{self, Write as _};

use tradecred_conformance::printable;
use tradecred_vc::problem::Problem;

/// Text from outside on one line of a terminal or a log: whatever could move the cursor, break the line, stay
/// invisible, turn the reading direction or command a system that shows it is written as an escape.
pub(crate) fn shown(text: &str) -> String {
    printable::line(text, usize::MAX)
}

/// The same for JSON text, which stays the same JSON: such characters stand inside strings only, and
/// line breaks between them.
pub(crate) fn shown_json(json: &str) -> String {
    printable::json(json)
}

/// Says something on standard error. One that is closed is no reason to stop working.
pub(crate) fn say(text: &str) {
    let lines: Vec<String> = text.lines().map(shown_whole).collect();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}

/// A line of which nothing of ours stands before the text from outside.
fn shown_whole(line: &str) -> String {
    printable::block(shown(line).as_bytes(), usize::MAX)
}

/// Says what is wrong and, on a line of its own, what to do.
pub(crate) fn say_problem(problem: &Problem) {
    say(&format!("{problem}\n  {}", problem.code.remedy.en));
}

#[cfg(test)]
mod tests {
    use super::{shown, shown_json, shown_whole};

    #[test]
    fn nothing_from_outside_reaches_the_terminal_as_a_command() {
        for (text, harmless) in [
            ("plain ñ 漢 €", "plain ñ 漢 €"),
            ("\u{1b}[2Jcleared", "\\u{1b}[2Jcleared"),
            ("one\ntwo\r\tthree", "one\\ntwo\\r\\tthree"),
            ("\u{9b}31m\u{7f}\0", "\\u{9b}31m\\u{7f}\\u{0}"),
            (
                "ab\u{202e}cd\u{2066}\u{200b}\u{feff}",
                "ab\\u{202e}cd\\u{2066}\\u{200b}\\u{feff}",
            ),
            ("\u{fffe}\u{fdd0}", "\\u{fffe}\\u{fdd0}"),
            ("`##[error]x`", "`\\u{23}#[error]x`"),
            ("a ##VSO[task.complete]", "a \\u{23}#VSO[task.complete]"),
        ] {
            assert_eq!(shown(text), harmless);
        }
        assert_eq!(shown_whole("::error::x"), "\\u{3a}:error::x");
    }

    #[test]
    fn json_stays_the_same_json() {
        let value = serde_json::json!({"a\u{9b}": "x\u{202e}y\u{e0041}\n\u{1b}", "##[error]": "\u{fffe}##vso[x"});
        let text = shown_json(&serde_json::to_string_pretty(&value).unwrap());
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        for unsafe_part in ["\u{202e}", "\u{e0041}", "\u{fffe}", "##[", "##vso["] {
            assert!(!text.contains(unsafe_part), "{text}");
        }
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }
}
