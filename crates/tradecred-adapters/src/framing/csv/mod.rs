//! Exports in CSV (SPEC section *CSV*): one record in each row, every value a text, and nothing of it proved.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::units::Division;
use super::{Frame, Framing, Loss, Options, ProofStatus, Record, Setting, Written, reads_back};
use crate::loss::Fate;
use crate::place::child;

pub mod codes;
mod division;
mod rows;

pub(super) use division::Rows;

/// The most columns of a table.
const MOST: usize = 1_000;
/// The member of rows that are one record.
const ROWS: &str = "rows";
/// A byte order mark, which some programs write first.
const MARK: char = '\u{feff}';

/// What a mapping says of a vendor's CSV, under `options/csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Csv {
    /// The names of the columns, in their order: those of the first row, where there is a row of names.
    pub columns: Vec<String>,
    /// What stands between two values; absent, a comma.
    #[serde(default = "comma")]
    pub separator: char,
    /// Whether the first row gives the names.
    #[serde(default = "yes")]
    pub header: bool,
    /// Whether the rows are one record, a list under `rows`, and not each a record.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub together: bool,
    /// Whether each value is quoted that is written, and not only those that need it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub quote_always: bool,
}

const fn comma() -> char {
    ','
}

const fn yes() -> bool {
    true
}

/// One record in each row of separated values.
#[derive(Debug)]
pub(super) struct CsvRows;

impl Framing for CsvRows {
    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    fn name(&self) -> &'static str {
        "csv"
    }

    fn title(&self) -> &'static str {
        "one row of separated values, by the names of its columns"
    }

    fn division(&self, options: &Options) -> Division {
        let csv = options.csv.as_ref();
        let rows = csv.filter(|csv| !csv.together);
        rows.map_or(Division::Whole, |csv| Division::Rows { header: csv.header })
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let first = unit.iter().find(|byte| !byte.is_ascii_whitespace());
        first.is_some_and(|first| !b"{[<".contains(first))
    }

    fn options(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let Some(csv) = &options.csv else {
            return vec![(
                String::new(),
                "the columns of the rows are needed".to_owned(),
            )];
        };
        let mut faults = Vec::new();
        let mut tell = |at: String, why: &str| faults.push((format!("/csv{at}"), why.to_owned()));
        if csv.columns.is_empty() || csv.columns.len() > MOST {
            tell("/columns".to_owned(), "there are 1 to 1,000 columns");
        }
        for (index, name) in csv.columns.iter().enumerate().take(MOST) {
            let again = csv.columns.iter().take(index).any(|other| other == name);
            if name.is_empty() || again || name.contains(char::is_control) {
                tell(
                    format!("/columns/{index}"),
                    "each column has a name of its own, without control characters",
                );
            }
        }
        if matches!(csv.separator, '"' | '\r' | '\n' | MARK) || csv.separator.is_alphanumeric() {
            tell(
                "/separator".to_owned(),
                "this cannot stand between two values",
            );
        }
        faults
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let Some(csv) = &setting.options.csv else {
            return Ok(Vec::new());
        };
        let text = std::str::from_utf8(unit).map_err(|_| Problem::at(&codes::TEXT, ""))?;
        let text = text.strip_prefix(MARK).unwrap_or(text);
        let mut trees = Vec::new();
        let mut rows = rows::rows(text, csv.separator)?.into_iter().enumerate();
        if csv.header {
            let names = rows.next().map(|(_, names)| names).unwrap_or_default();
            if !names
                .iter()
                .map(|name| name.as_ref())
                .eq(csv.columns.iter())
            {
                return Err(Problem::at(&codes::HEADER, "/0"));
            }
        }
        for (number, row) in rows {
            if row.len() != csv.columns.len() {
                let words = format!("{} values for {} columns", row.len(), csv.columns.len());
                return Err(Problem::at(&codes::COLUMNS, format!("/{number}")).detail(words));
            }
            if let Some(at) = row.iter().position(|value| rows::is_formula(value)) {
                return Err(Problem::at(&codes::FORMULA, format!("/{number}/{at}")));
            }
            let named = csv
                .columns
                .iter()
                .zip(row)
                .filter(|(_, value)| !value.is_empty());
            let members = named.map(|(name, value)| (name.clone().into(), Value::String(value)));
            trees.push(Value::Object(members.collect()));
        }
        if csv.together {
            let mut tree = Object::new();
            tree.insert(ROWS, trees);
            trees = vec![tree.into()];
        }
        let frame = Frame::of_unit(unit, trees.len());
        let record = |tree| Record {
            tree,
            proof: ProofStatus::default(),
            frame: frame.clone(),
        };
        Ok(trees.into_iter().map(record).collect())
    }

    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, setting: Setting<'_>) -> Written {
        let Some(csv) = &setting.options.csv else {
            return Written::nothing("no options give its columns");
        };
        let was = frame.and_then(Frame::bytes).unwrap_or_default();
        let first = was.split_inclusive(|byte| *byte == b'\n').next();
        let is_plain = first.is_some_and(|line| line.ends_with(b"\n") && !line.ends_with(b"\r\n"));
        let end = if is_plain { "\n" } else { "\r\n" };
        let mut text = String::new();
        if was.starts_with(MARK.to_string().as_bytes()) {
            text.push(MARK);
        }
        let mut add = |values: &[&str]| {
            let values = values.iter();
            let values = values.map(|value| rows::written(value, csv.separator, csv.quote_always));
            let mut between = [0; 4];
            let between = csv.separator.encode_utf8(&mut between);
            text.push_str(&values.collect::<Vec<_>>().join(between));
            text.push_str(end);
        };
        if csv.header {
            add(&csv.columns.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let mut losses = Vec::new();
        let (rows, at) = if csv.together {
            let others = tree.as_object().into_iter().flat_map(Object::iter);
            for (name, _) in others.filter(|(name, _)| *name != ROWS) {
                losses.push(Loss::of(
                    Fate::Dropped,
                    child("", name),
                    "only rows are written",
                ));
            }
            let rows = tree.get(ROWS).and_then(Value::as_array);
            (rows.unwrap_or_default(), child("", ROWS))
        } else {
            (std::slice::from_ref(tree), String::new())
        };
        for (index, row) in rows.iter().enumerate() {
            let at = if csv.together {
                child(&at, &index.to_string())
            } else {
                at.clone()
            };
            let values = values_of(csv, row, &at, &mut losses);
            add(&values);
        }
        let mut written = Written::text(text);
        written.losses = losses;
        reads_back(self, written, tree, setting)
    }
}

/// The values of a row in the order of the columns, and what does not stand in it.
fn values_of<'v>(csv: &Csv, row: &'v Value<'_>, at: &str, losses: &mut Vec<Loss>) -> Vec<&'v str> {
    let mut values = vec![""; csv.columns.len()];
    for (name, value) in row.as_object().into_iter().flat_map(Object::iter) {
        let column = csv.columns.iter().position(|column| column == name);
        let column = column.and_then(|at| values.get_mut(at));
        match (column, why_not(value)) {
            (Some(column), None) => *column = value.as_str().unwrap_or_default(),
            (column, why) => {
                let no_column = column.is_none().then_some("there is no column for it");
                let why = no_column.or(why).unwrap_or_default();
                losses.push(Loss::of(Fate::Dropped, child(at, name), why));
            }
        }
    }
    values
}

/// Why a value cannot stand in a row.
fn why_not(value: &Value<'_>) -> Option<&'static str> {
    let control = |character: char| character.is_control() && !"\t\r\n".contains(character);
    match value.as_str() {
        None => Some("only a text stands in a row"),
        Some("") => Some("an empty value is read as none"),
        Some(text) if rows::is_formula(text) => Some("a spreadsheet would take it for a formula"),
        Some(text) if text.contains(control) => Some("it holds a control character"),
        Some(_) => None,
    }
}
