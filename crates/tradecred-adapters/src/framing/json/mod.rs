//! One JSON value, which proves nothing.

mod division;

use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

pub(super) use division::{Scan, Values, next_said, value};

use super::{Division, Frame, Framing, Layout, Options, ProofStatus, Record, Setting, Written};

/// One JSON value; an export of many has one in each line.
#[derive(Debug)]
pub(super) struct Json;

impl Framing for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn title(&self) -> &'static str {
        "one JSON value"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let first = unit.iter().find(|byte| !byte.is_ascii_whitespace());
        first.is_some_and(|first| b"{[".contains(first))
    }

    fn read<'a>(&self, unit: &'a [u8], _: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let tree = json::read(unit, &Limits::default())?;
        let layout = Layout::of(std::str::from_utf8(unit).unwrap_or_default(), &tree);
        Ok(vec![Record {
            tree,
            proof: ProofStatus::default(),
            frame: Frame::Json(layout),
        }])
    }

    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(match frame {
            Some(Frame::Json(layout)) => layout.write(tree),
            _ => json::to_string(tree),
        })
    }
}
