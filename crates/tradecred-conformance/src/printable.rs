//! Text from an implementation under test, made fit for a terminal, a log and a report
//! (SPEC section *Reports*).
//!
//! What an implementation writes may hold escape sequences that repaint a screen, or text that
//! reads backwards. Everything foreign passes through here on its way in, cut to a length; making
//! it printable twice changes nothing.

use std::fmt::Write as _;

/// What a line begins with that logs of continuous integration take for a command.
const COMMANDS: [&str; 2] = ["::", "##"];
/// What they take for one wherever it stands in a line, in small letters.
const ANYWHERE: [&str; 2] = ["##[", "##vso["];

/// One line: line breaks are written as `\n`, and at most `limit` characters are shown.
#[must_use]
pub fn line(text: &str, limit: usize) -> String {
    let (mut shown, is_cut) = escape(text, limit, false);
    if is_cut {
        shown.push_str(" ...");
    }
    shown
}

/// A block of text: line breaks stay, bytes that are no UTF-8 are replaced, and at most `limit`
/// characters are shown, followed by the length of the whole. No line of it is a command to the system
/// that shows it.
#[must_use]
pub fn block(bytes: &[u8], limit: usize) -> String {
    // No character takes more than four bytes, so this much always holds `limit` of them.
    let enough = bytes.len().min(limit.saturating_mul(4));
    let (head, _) = bytes.split_at_checked(enough).unwrap_or((bytes, &[]));
    let text = String::from_utf8_lossy(head);
    let (mut shown, is_cut) = escape(&text, limit, true);
    if is_cut || enough < bytes.len() {
        let _ = write!(shown, "\n({} bytes in all)", bytes.len());
    }
    shown
}

/// JSON text that stays the same JSON: what is unsafe stands inside strings only, and line breaks between them.
#[must_use]
pub fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_command = is_command(text.get(at..).unwrap_or_default());
        if is_command || character != '\n' && is_unsafe(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The text with escapes, of which at most `limit` characters are shown, and whether that is not all.
fn escape(text: &str, limit: usize, keep_line_breaks: bool) -> (String, bool) {
    let mut shown = String::new();
    let mut left = limit;
    let mut begins = keep_line_breaks;
    for (at, character) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let is_command =
            is_command(rest) || begins && COMMANDS.iter().any(|command| rest.starts_with(command));
        begins = keep_line_breaks && (character == '\n' || begins && character == ' ');
        let before = shown.len();
        let length = match character {
            '\n' | '\r' | '\t' if character != '\n' || !keep_line_breaks => {
                shown.extend(character.escape_default());
                shown.len() - before
            }
            _ if character != '\n' && (is_command || is_unsafe(character)) => {
                shown.extend(character.escape_unicode());
                shown.len() - before
            }
            _ => {
                shown.push(character);
                1
            }
        };
        let Some(rest) = left.checked_sub(length) else {
            shown.truncate(before);
            return (shown, true);
        };
        left = rest;
    }
    (shown, false)
}

/// Whether a command begins here that is one wherever it stands.
fn is_command(rest: &str) -> bool {
    ANYWHERE.iter().any(|command| {
        let head = rest.get(..command.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(command))
    })
}

/// Controls, characters that no text has, and such as are invisible or change the direction of what follows. XML has
/// none of those that are no text.
pub(crate) fn is_unsafe(character: char) -> bool {
    let is_no_text = u32::from(character) & 0xfffe == 0xfffe;
    character.is_control()
        || is_no_text
        || matches!(character,
            '\u{fdd0}'..='\u{fdef}' |
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests;
