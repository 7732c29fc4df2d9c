//! Other people's libraries as targets of the conformance runner: this driver hands over the bytes and
//! repeats the library's word (`conformance/PROTOCOL.md`, `../../README.md`). It judges nothing itself.
//!
//! `peer-driver --library ssi|affinidi-data-integrity [--root DIR]`

mod affinidi;
mod peer_ssi;

use std::error::Error;
use std::io::{BufRead, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use self::affinidi::Affinidi;
use self::peer_ssi::Ssi;

/// What a library says: its yes, or its no in its own words.
type Word = Result<(), Box<dyn Error>>;

/// The packages that this driver was built with, for the version it names.
const LOCK: &str = include_str!("../../Cargo.lock");

/// A library under test.
trait Library {
    /// The package, as it is published.
    fn package(&self) -> &'static str;
    fn features(&self) -> &'static [&'static str];
    fn notes(&self) -> &'static [&'static str];
    /// What it says of these bytes at this instant; an error where this driver could not ask it.
    async fn verify(&self, input: &[u8], at: &str) -> Result<Word, Box<dyn Error>>;
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        let place = arguments.iter().position(|word| word == name)?;
        arguments.get(place + 1).map(String::as_str)
    };
    match after("--library") {
        Some("ssi") => answer_all(&Ssi::new(after("--root").unwrap_or("."))?),
        Some("affinidi-data-integrity") => answer_all(&Affinidi),
        _ => Err("usage: peer-driver --library ssi|affinidi-data-integrity [--root DIR]".into()),
    }
}

/// Answers every line of standard input until it ends.
fn answer_all(library: &impl Library) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut answers = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let request: Value = serde_json::from_slice(&line?)?;
        let answer = match runtime.block_on(result(library, &request)) {
            Ok(result) => json!({ "id": request["id"], "result": result }),
            Err(error) => json!({ "id": request["id"], "error": { "message": error.to_string() } }),
        };
        writeln!(answers, "{answer}")?;
        answers.flush()?;
    }
    Ok(())
}

async fn result(library: &impl Library, request: &Value) -> Result<Value, Box<dyn Error>> {
    match request["method"].as_str() {
        Some("hello") => Ok(json!({
            "implementation": library.package(),
            "version": version(library.package()),
            "protocol": "1",
            "class": "envelope",
            "features": library.features(),
            "notes": library.notes(),
        })),
        Some("verify") => {
            let params = &request["params"];
            let input = params["inputBase64"].as_str().ok_or("no `inputBase64`")?;
            let at = params["options"]["at"].as_str().ok_or("no `at`")?;
            let word = library.verify(&STANDARD.decode(input)?, at).await?;
            if let Err(no) = &word {
                eprintln!("{}: {no}", request["id"]);
            }
            Ok(json!({ "verified": word.is_ok() }))
        }
        _ => Err("an unknown method".into()),
    }
}

/// The version of a package in the lock file; empty where it is not there.
fn version(package: &str) -> &'static str {
    let name = format!("name = \"{package}\"\nversion = \"");
    LOCK.split_once(name.as_str())
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or_default()
}
