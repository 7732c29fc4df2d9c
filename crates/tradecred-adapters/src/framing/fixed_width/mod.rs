//! Records of lines in columns (SPEC section *Fixed width*): which there are and what stands where is said by a
//! table of the mapping, and nothing of them is proved.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::units::{self, Division, Units};
use super::{Frame, Framing, Options, ProofStatus, Record, Setting, Written, reads_back};

pub mod codes;
mod columns;
mod division;
mod table;
mod tree;

pub(super) use division::Lines;
pub use table::{Columns, Content, FixedText, FixedWidth, Padding, RecordKind};

/// Records of lines in columns, one unit from the record that begins it to before the next.
#[derive(Debug)]
pub(super) struct FixedWidthLines;

impl Framing for FixedWidthLines {
    fn media_type(&self) -> &'static str {
        "text/plain"
    }

    fn name(&self) -> &'static str {
        "fixed-width"
    }

    fn title(&self) -> &'static str {
        "records of lines in columns, by a table of the mapping"
    }

    fn division(&self, options: &Options) -> Division {
        let table = options.fixed_width.clone();
        table.map_or(Division::Whole, Division::Lines)
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let first = unit.first();
        first.is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    }

    fn options(&self) -> &'static [&'static str] {
        &["fixedWidth"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let Some(table) = &options.fixed_width else {
            return vec![(String::new(), "a table of columns is needed".to_owned())];
        };
        let faults = table.faults().into_iter();
        let faults = faults.map(|(at, why)| (format!("/fixedWidth{at}"), why));
        faults.collect()
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let Some(table) = &setting.options.fixed_width else {
            return Ok(Vec::new());
        };
        let mut line = 0;
        let mut trees = Vec::new();
        for unit in parts(unit, table)? {
            trees.push(tree::read(table, unit, line)?);
            line += tree::lines(unit).count();
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
        let Some(table) = &setting.options.fixed_width else {
            return Written::nothing("no table gives its columns");
        };
        let was = frame.and_then(Frame::bytes).unwrap_or_default();
        let first = was.split_inclusive(|byte| *byte == b'\n').next();
        let end = if first.is_some_and(|line| line.ends_with(b"\r\n")) {
            "\r\n"
        } else {
            "\n"
        };
        let mut losses = Vec::new();
        let mut written = Written::text(tree::write(table, tree, end, &mut losses));
        written.losses = losses;
        reads_back(self, written, tree, setting)
    }
}

/// The units of a text that is at hand, as parts of it.
fn parts<'a>(text: &'a [u8], table: &FixedWidth) -> Result<Vec<&'a [u8]>, Problem> {
    let mut parts = Vec::new();
    let mut rest = text;
    for unit in Units::new(text, Division::Lines(table.clone())) {
        let length = unit.map_err(units::UnitError::into_problem)?.len();
        let (part, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        parts.push(part);
        rest = after;
    }
    Ok(parts)
}
