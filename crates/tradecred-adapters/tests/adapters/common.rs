//! What the tests of adapters have in common: the shared samples, and reading by the name of a framing.

use tradecred_adapters::framing::{self, Anchors, Frame, Options, Record, Setting, Written};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

/// A sample of the shared ledger exports; nothing where the shared data is not there.
pub(crate) fn sample(path: &str) -> Option<Vec<u8>> {
    let shared = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let read = std::fs::read(format!("{shared}/ledgers/samples/{path}"));
    if read.is_err() {
        eprintln!("not run: no {path}");
    }
    read.ok()
}

/// The records of a unit, without options and anchors.
pub(crate) fn read<'a>(framing: &str, unit: &'a [u8]) -> Result<Vec<Record<'a>>, Problem> {
    let (options, anchors) = (Options::default(), Anchors::default());
    let setting = Setting::new(&options, &anchors);
    framing::named(framing).unwrap().read(unit, setting)
}

/// A record, written without options and anchors.
pub(crate) fn write(framing: &str, tree: &Value<'_>, frame: Option<&Frame>) -> Written {
    let (options, anchors) = (Options::default(), Anchors::default());
    let setting = Setting::new(&options, &anchors);
    framing::named(framing).unwrap().write(tree, frame, setting)
}
