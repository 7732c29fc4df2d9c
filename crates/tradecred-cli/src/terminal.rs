//! What is shown to a person: text from outside is made harmless, and progress goes to standard error
//! (SPEC chapter *Verification*).

use std::fmt::Write as _;
use std::io::{self, Write as _};

use tradecred_vc::problem::Problem;

/// Text from outside on one line of a terminal: whatever could move the cursor, break the line, stay
/// invisible or turn the reading direction is written as an escape.
pub(crate) fn shown(text: &str) -> String {
    escape(text, |c, shown| match c {
        '\n' | '\r' | '\t' => shown.extend(c.escape_default()),
        _ => shown.extend(c.escape_unicode()),
    })
}

/// The same for JSON text, which stays the same JSON: such characters stand inside strings only, and
/// line breaks between them.
pub(crate) fn shown_json(json: &str) -> String {
    escape(json, |c, shown| {
        if c == '\n' {
            shown.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        }
    })
}

/// Says something on standard error. One that is closed is no reason to stop working.
pub(crate) fn say(text: &str) {
    let lines: Vec<String> = text.lines().map(shown).collect();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}

/// Says what is wrong and, on a line of its own, what to do.
pub(crate) fn say_problem(problem: &Problem) {
    say(&format!("{problem}\n  {}", problem.code.remedy.en));
}

fn escape(text: &str, replace: impl Fn(char, &mut String)) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) {
            replace(c, &mut shown)
        } else {
            shown.push(c)
        }
    }
    shown
}

/// Controls, and characters that are invisible or change the direction of what follows.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{shown, shown_json};

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
        ] {
            assert_eq!(shown(text), harmless);
        }
    }

    #[test]
    fn json_stays_the_same_json() {
        let value = serde_json::json!({"a\u{9b}": "x\u{202e}y\u{e0041}\n\u{1b}"});
        let text = shown_json(&serde_json::to_string_pretty(&value).unwrap());
        assert!(text.chars().all(|c| c == '\n' || !super::is_unsafe(c)));
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }
}
