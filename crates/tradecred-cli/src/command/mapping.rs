//! `tradecred mapping`: the files by which vendors bring their formats (SPEC chapter *Adapters*).

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use tradecred_adapters::Mapping;
use tradecred_adapters::mapping;
use tradecred_vc::problem::Problem;

use crate::input::{LIMITS, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown;

/// Check the files by which vendors bring their formats
#[derive(Debug, Args)]
pub(crate) struct MappingFiles {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Find every mistake in a file, and say where it stands
    Check {
        /// The file of a mapping; `-` for standard input
        file: PathBuf,
    },
}

impl MappingFiles {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let Action::Check { file } = &self.action;
        match read(file)? {
            Ok(mapping) => {
                let of = mapping.file();
                let examples = of.examples.len();
                writeln!(
                    out,
                    "{}: sound, {examples} example(s) there and back",
                    shown(&mapping.id())
                )?;
                Ok(Outcome::Good)
            }
            Err(mistakes) => {
                for mistake in &mistakes {
                    writeln!(out, "{}", told(mistake))?;
                }
                Ok(Outcome::Failed)
            }
        }
    }
}

/// A mistake: where, what, and what to do.
fn told(mistake: &Problem) -> String {
    let detail = if mistake.detail.is_empty() {
        String::new()
    } else {
        format!(" ({})", mistake.detail)
    };
    let words = format!(
        "{}: {}: {}{detail}\n  {}",
        mistake.code.code, mistake.pointer, mistake.code.title.en, mistake.code.remedy.en
    );
    words.lines().map(shown).collect::<Vec<_>>().join("\n")
}

/// The mapping of a name that comes with the library, or of a file.
///
/// # Errors
/// Usage where the file has mistakes, unreachable where there is none.
pub(super) fn named(name: &str) -> Result<Chosen, Failure> {
    if let Some(mapping) = mapping::shipped(name) {
        return Ok(Chosen::Shipped(mapping));
    }
    let path = Path::new(name);
    if fs::metadata(path).is_err() {
        let all: Vec<&str> = mapping::SHIPPED.iter().map(|(name, _)| *name).collect();
        return Err(Failure::unreachable(format!(
            "`{}` is no file, and none of the mappings that come with tradecred: {}",
            shown(name),
            all.join(", ")
        )));
    }
    match read(path)? {
        Ok(mapping) => Ok(Chosen::Read(Box::new(mapping))),
        Err(mistakes) => Err(Failure::usage(format!(
            "`{name}` has {} mistake(s); run `tradecred mapping check {name}`",
            mistakes.len(),
            name = shown(name)
        ))),
    }
}

/// A mapping, wherever it is from.
pub(super) enum Chosen {
    /// It comes with the library.
    Shipped(&'static Mapping),
    /// It was read from a file.
    Read(Box<Mapping>),
}

impl Chosen {
    /// The mapping itself.
    pub(super) const fn mapping(&self) -> &Mapping {
        match self {
            Self::Shipped(mapping) => mapping,
            Self::Read(mapping) => mapping,
        }
    }
}

fn read(path: &Path) -> Result<Result<Mapping, Vec<Problem>>, Failure> {
    let bytes = read_bytes(path, LIMITS.bytes).map_err(|error| unreadable(path, &error))?;
    Ok(Mapping::read(&bytes))
}
