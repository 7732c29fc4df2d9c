//! What the tests of adapters have in common: the shared samples, and reading by the name of a framing.

use std::path::{Path, PathBuf};

use tradecred_adapters::framing::units::UnitError;
use tradecred_adapters::framing::{self, Anchors, Frame, Options, Record, Setting, Units, Written};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

/// The folder of the shared ledger exports, whether it is there or not.
pub(crate) fn shared_samples() -> PathBuf {
    let shared = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    Path::new(&shared).join("ledgers/samples")
}

/// A sample of the shared ledger exports; nothing where the shared data is not there.
pub(crate) fn sample(path: &str) -> Option<Vec<u8>> {
    let read = std::fs::read(shared_samples().join(path));
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

/// Options, as a mapping says them.
pub(crate) fn options(said: serde_json::Value) -> Options {
    serde_json::from_value(said).unwrap()
}

/// The records of a unit, with options.
pub(crate) fn read_with<'a>(
    framing: &str,
    unit: &'a [u8],
    options: &Options,
) -> Result<Vec<Record<'a>>, Problem> {
    let anchors = Anchors::default();
    let setting = Setting::new(options, &anchors);
    framing::named(framing).unwrap().read(unit, setting)
}

/// A record, written with options.
pub(crate) fn write_with(
    framing: &str,
    tree: &Value<'_>,
    frame: Option<&Frame>,
    options: &Options,
) -> Written {
    let anchors = Anchors::default();
    let setting = Setting::new(options, &anchors);
    framing::named(framing).unwrap().write(tree, frame, setting)
}

/// The units of an export, in readings of so many bytes; of what is none, the code.
pub(crate) fn divided(
    framing: &str,
    export: &[u8],
    options: &Options,
    buffer: usize,
) -> Vec<Result<Vec<u8>, &'static str>> {
    let division = framing::named(framing).unwrap().division(options);
    let reader = std::io::BufReader::with_capacity(buffer, export);
    Units::new(reader, division)
        .map(|unit| match unit {
            Ok(unit) => Ok(unit),
            Err(UnitError::Faulty(problem)) => Err(problem.code.code),
            Err(_) => Err("unreadable"),
        })
        .collect()
}
