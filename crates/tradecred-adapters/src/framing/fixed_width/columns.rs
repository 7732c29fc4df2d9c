//! One line and its columns: what stands in them, and what fits in them.

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::{Code, Problem};

use super::super::Loss;
use super::codes;
use super::table::{Columns, Content, FixedWidth, Padding, RecordKind, UNMAPPED};
use crate::loss::Fate;
use crate::place::child;

/// What a line says, by the names of its fields; what stands in no field under `unmapped`.
pub(super) fn read<'a>(
    table: &FixedWidth,
    kind: &RecordKind,
    line: &'a str,
    number: usize,
) -> Result<Object<'a>, Problem> {
    let mut members = Object::new();
    for field in &kind.fields {
        let columns = part(line, field.from, field.to);
        if let Some(value) = value_of(field, columns, number)? {
            members.insert(field.name.clone(), value);
        } else if field.required {
            return Err(problem(&codes::REQUIRED, number, field.from, field));
        }
    }
    let mut unmapped = Object::new();
    for run in table.runs(kind) {
        let said = part(line, run.from, run.to).trim_end_matches(' ');
        if !said.is_empty() {
            unmapped.insert(run.name(), said);
        }
    }
    if !unmapped.is_empty() {
        members.insert(UNMAPPED, unmapped);
    }
    Ok(members)
}

/// A problem at a column of a line, in words with the field that has it.
fn problem(code: Code, line: usize, column: usize, field: &Columns) -> Problem {
    let (name, from, to) = (&field.name, field.from, field.to);
    let words = format!("line {}, columns {from} to {to}, `{name}`", line + 1);
    Problem::at(code, place(line, column)).detail(words)
}

/// Where a column of a line is.
pub(super) fn place(line: usize, column: usize) -> String {
    format!("/{line}/columns/{column}")
}

fn part(line: &str, from: usize, to: usize) -> &str {
    line.get(from.saturating_sub(1)..to).unwrap_or_default()
}

/// What stands in the columns of a field; nothing where they are blank.
fn value_of<'a>(
    field: &Columns,
    columns: &'a str,
    line: usize,
) -> Result<Option<&'a str>, Problem> {
    let value = columns.trim_matches(' ');
    if value.is_empty() {
        return Ok(None);
    }
    let first = field.from + columns.len() - columns.trim_start_matches(' ').len();
    let is_full = value.len() == columns.len();
    let stands = match field.padding {
        _ if field.whole => is_full,
        Padding::BlanksBehind => columns.starts_with(value),
        Padding::BlanksBefore | Padding::ZerosBefore => columns.ends_with(value),
    };
    if !stands {
        return Err(problem(&codes::COLUMN, line, first, field));
    }
    if let Some(at) = value.bytes().position(|byte| !takes(field.content, byte)) {
        return Err(problem(&codes::CONTENT, line, first + at, field));
    }
    Ok(Some(match field.padding {
        Padding::ZerosBefore => without_zeros(value),
        _ => value,
    }))
}

const fn takes(content: Content, byte: u8) -> bool {
    match content {
        Content::Text => true,
        Content::Code => byte.is_ascii_alphanumeric(),
        Content::Letters => byte.is_ascii_alphabetic(),
        Content::Digits => byte.is_ascii_digit(),
    }
}

fn without_zeros(digits: &str) -> &str {
    let said = digits.trim_start_matches('0');
    match said {
        "" => digits
            .get(digits.len().saturating_sub(1)..)
            .unwrap_or_default(),
        said => said,
    }
}

/// A line of a record with these members, and what does not fit in it.
pub(super) fn write(
    table: &FixedWidth,
    kind: &RecordKind,
    members: &Object<'_>,
    pointer: &str,
    losses: &mut Vec<Loss>,
) -> String {
    let mut line = vec![b' '; table.width];
    let mut set = |from: usize, text: &str| {
        let columns = line.iter_mut().skip(from.saturating_sub(1));
        columns
            .zip(text.bytes())
            .for_each(|(column, byte)| *column = byte);
    };
    for said in &kind.identified_by {
        set(said.column, &said.text);
    }
    for field in &kind.fields {
        let at = child(pointer, &field.name);
        let (from, to) = (field.from, field.to);
        let mut columns = String::new();
        if let Some(value) = members.get(&field.name) {
            let fitted = fit(table, field, value);
            if let Some((fate, why)) = fitted.loss {
                losses.push(Loss::of(
                    fate,
                    &at,
                    format!("columns {from} to {to}: {why}"),
                ));
            }
            columns = fitted.columns;
        }
        if columns.is_empty() && field.required {
            let why = format!("columns {from} to {to} stay blank, and the record needs them");
            losses.push(Loss::of(Fate::Defaulted, at, why));
        }
        set(from, &columns);
    }
    if let Some(unmapped) = members.get(UNMAPPED) {
        let at = child(pointer, UNMAPPED);
        let runs = table.runs(kind);
        let mut told = unmapped.as_object().is_none_or(Object::is_empty);
        for (name, value) in unmapped.as_object().into_iter().flat_map(Object::iter) {
            let run = runs.iter().find(|run| run.name() == name);
            let fits = |text: &&str| {
                let plain = text.bytes().all(|byte| is_of(table, byte));
                let blank = text.is_empty() || text.ends_with(' ');
                plain
                    && !blank
                    && run.is_some_and(|run| text.len() <= (run.to + 1).saturating_sub(run.from))
            };
            match (run, value.as_str().filter(fits)) {
                (Some(run), Some(text)) => set(run.from, text),
                _ => told = true,
            }
        }
        if told {
            let why = "it does not fit in the columns that no field has";
            losses.push(Loss::of(Fate::Dropped, at, why));
        }
    }
    String::from_utf8(line).unwrap_or_default()
}

/// Whether records have this character.
pub(super) const fn is_of(table: &FixedWidth, byte: u8) -> bool {
    let is_small = byte.is_ascii_lowercase();
    byte >= b' ' && byte < 0x7f && (table.lower_case || !is_small)
}

/// What is written for a value, and what that costs.
struct Fitted {
    columns: String,
    loss: Option<(Fate, &'static str)>,
}

impl Fitted {
    const fn dropped(why: &'static str) -> Self {
        Self {
            columns: String::new(),
            loss: Some((Fate::Dropped, why)),
        }
    }
}

fn fit(table: &FixedWidth, field: &Columns, value: &Value<'_>) -> Fitted {
    let Some(said) = value.as_str() else {
        return Fitted::dropped("only a text has columns");
    };
    let width = (field.to + 1).saturating_sub(field.from);
    let folded: String = said
        .chars()
        .filter_map(|character| fold(table, character))
        .collect();
    let mut text = folded.trim_matches(' ');
    if field.padding == Padding::ZerosBefore {
        text = without_zeros(text);
    }
    if text.is_empty() {
        return Fitted::dropped("nothing of it can be written there");
    }
    if !text.bytes().all(|byte| takes(field.content, byte)) {
        return Fitted::dropped("it has characters that do not stand there");
    }
    let is_text = field.content == Content::Text && !field.whole;
    if text.len() > width && !is_text {
        return Fitted::dropped("it is longer, and a part of it would be another value");
    }
    if field.whole && text.len() < width {
        return Fitted::dropped("it does not take all of them");
    }
    let cut = text.get(..width.min(text.len())).unwrap_or_default();
    let cut = cut.trim_end_matches(' ');
    let loss = if text.len() > width {
        Some((Fate::Truncated, "it is longer, and was cut"))
    } else if cut != said {
        Some((Fate::Truncated, "it was written with other characters"))
    } else {
        None
    };
    let columns = match field.padding {
        Padding::BlanksBehind => cut.to_owned(),
        Padding::BlanksBefore => format!("{cut:>width$}"),
        Padding::ZerosBefore => format!("{cut:0>width$}"),
    };
    Fitted { columns, loss }
}

/// The character of these records that stands for one of another text; a letter with an accent loses it.
const fn fold(table: &FixedWidth, character: char) -> Option<char> {
    let plain = match character {
        ' '..='~' => character,
        '\t' | '\n' | '\r' | '\u{a0}' => ' ',
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'Ç' | 'Ć' | 'Č' => 'C',
        'ç' | 'ć' | 'č' => 'c',
        'È'..='Ë' | 'Ē' | 'Ę' | 'Ě' => 'E',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'Ì'..='Ï' | 'Ī' | 'İ' => 'I',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'Ł' => 'L',
        'ł' => 'l',
        'Ñ' | 'Ń' | 'Ň' => 'N',
        'ñ' | 'ń' | 'ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ő' => 'O',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'Ś' | 'Ş' | 'Š' => 'S',
        'ś' | 'ş' | 'š' => 's',
        'Ù'..='Ü' | 'Ū' | 'Ű' => 'U',
        'ù'..='ü' | 'ū' | 'ű' => 'u',
        'Ý' | 'Ÿ' => 'Y',
        'ý' | 'ÿ' => 'y',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        'ź' | 'ż' | 'ž' => 'z',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        _ => return None,
    };
    Some(if table.lower_case {
        plain
    } else {
        plain.to_ascii_uppercase()
    })
}
