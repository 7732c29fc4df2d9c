//! Rows of separated values (RFC 4180), read so that no two readers read two things: libraries read a stray
//! quotation mark as they please, so the few states are here.

use std::borrow::Cow;

use tradecred_vc::problem::Problem;

use super::codes;

/// A row: its values, in their order.
pub(super) type Row<'a> = Vec<Cow<'a, str>>;

/// The rows of a text.
pub(super) fn rows(text: &str, separator: char) -> Result<Vec<Row<'_>>, Problem> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let at = format!("/{}/{}", rows.len(), row.len());
            let (value, after) =
                value(rest, separator).ok_or_else(|| Problem::at(&codes::QUOTING, at.as_str()))?;
            let control = |character: char| character.is_control() && !"\t\r\n".contains(character);
            if value.contains(control) {
                return Err(Problem::at(&codes::TEXT, at));
            }
            row.push(value);
            if let Some(after) = after.strip_prefix(separator) {
                rest = after;
                continue;
            }
            let end = ["\r\n", "\n"]
                .into_iter()
                .find_map(|end| after.strip_prefix(end));
            rest = match end {
                Some(after) => after,
                None if after.is_empty() => after,
                // A carriage return alone, or what stands behind a closing mark.
                None if after.starts_with('\r') => return Err(Problem::at(&codes::TEXT, at)),
                None => return Err(Problem::at(&codes::QUOTING, at)),
            };
            break;
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The first value of a text, and what stands behind it; nothing where a mark is astray.
fn value(text: &str, separator: char) -> Option<(Cow<'_, str>, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([separator, '\r', '\n']).unwrap_or(text.len());
        let (value, after) = text.split_at_checked(end)?;
        return (!value.contains('"')).then_some((value.into(), after));
    };
    let mut from = 0;
    loop {
        let mark = from + quoted.get(from..)?.find('"')?;
        let after = quoted.get(mark + 1..)?;
        if after.starts_with('"') {
            from = mark + 2;
            continue;
        }
        let value = quoted.get(..mark)?;
        let value = if value.contains('"') {
            value.replace("\"\"", "\"").into()
        } else {
            value.into()
        };
        return Some((value, after));
    }
}

/// A value as it is written.
pub(super) fn written(value: &str, separator: char, always: bool) -> Cow<'_, str> {
    let plain = !value.contains([separator, '"', '\r', '\n'])
        && value.trim_matches(' ').len() == value.len();
    if plain && !always {
        return value.into();
    }
    format!("\"{}\"", value.replace('"', "\"\"")).into()
}

/// Whether a spreadsheet takes a value for a formula: it begins with a sign of one, and is no number or telephone
/// number.
pub(super) fn is_formula(value: &str) -> bool {
    let mut characters = value.chars();
    match characters.next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => {
            let of_number =
                |character: char| character.is_ascii_digit() || ".,() -".contains(character);
            !characters.all(of_number)
        }
        _ => false,
    }
}
