//! What is found of a log, and how it is shown (SPEC chapter *Log*).

use std::io::{self, Write};

use serde_json::{Value, json};
use tradecred_vc::problem::Problem;

use super::Held;
use crate::choice::{Format, Language};
use crate::outcome::Outcome;
use crate::terminal::shown;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) checkpoints: Vec<Value>,
    pub(super) proved: Option<Value>,
    pub(super) problems: Vec<(String, Problem)>,
    /// What could not be compared, since one side serves no tiles.
    pub(super) undecided: Vec<String>,
}

impl Found {
    pub(super) fn outcome(&self) -> Outcome {
        if !self.problems.is_empty() {
            Outcome::Failed
        } else if !self.undecided.is_empty() {
            Outcome::Undecided
        } else if self.checkpoints.is_empty() {
            Outcome::NothingRan
        } else {
            Outcome::Good
        }
    }

    /// Writes it in the form and the language asked for.
    pub(super) fn show(
        &self,
        log: &str,
        (format, lang): (Format, Language),
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let problems: Vec<Value> = self
            .problems
            .iter()
            .map(|(source, problem)| {
                json!({
                    "source": source,
                    "code": problem.code.code,
                    "title": lang.of(&problem.code.title),
                    "detail": problem.detail,
                    "remedy": lang.of(&problem.code.remedy),
                })
            })
            .collect();
        let value = json!({
            "log": log,
            "checkpoints": self.checkpoints,
            "proved": self.proved,
            "problems": problems,
            "undecided": self.undecided,
        });
        match format {
            Format::Json => return writeln!(out, "{value:#}"),
            Format::Ndjson => return writeln!(out, "{value}"),
            Format::Text => {}
        }
        for one in &self.checkpoints {
            let text = |name| one.get(name).map(Value::to_string).unwrap_or_default();
            let source = one
                .get("source")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let seen = one
                .get("witnesses")
                .and_then(Value::as_array)
                .map_or(0, Vec::len);
            writeln!(
                out,
                "{}: {} leaves, signed by the log and {seen} witnesses",
                shown(source),
                text("size")
            )?;
        }
        if let Some(proved) = &self.proved {
            let number = |name| proved.get(name).map(Value::to_string).unwrap_or_default();
            writeln!(
                out,
                "the credential is leaf {} of {}",
                number("index"),
                number("size")
            )?;
            if let Some(at) = proved.get("loggedAt").and_then(Value::as_str) {
                writeln!(out, "logged by {at}, by the word of the witnesses")?;
            }
        }
        for (source, problem) in &self.problems {
            let code = problem.code;
            let title = lang.of(&code.title);
            writeln!(out, "{}: {title} [{}]", shown(source), code.code)?;
            if !problem.detail.is_empty() {
                writeln!(out, "  {}", shown(&problem.detail))?;
            }
            writeln!(out, "  {}", lang.of(&code.remedy))?;
        }
        for what in &self.undecided {
            writeln!(out, "not decided: {}", shown(what))?;
        }
        Ok(())
    }
}

/// What stands in the result of a checkpoint that holds.
pub(super) fn checkpoint_json(held: &Held) -> Value {
    let witnesses: Vec<Value> = held
        .cosigned
        .cosignatures
        .iter()
        .map(|seen| json!({"witness": seen.witness, "at": seen.at.to_string()}))
        .collect();
    json!({
        "source": held.source.name(),
        "size": held.checkpoint.size,
        "root": tradecred_vc::log::hash_line(held.checkpoint.root),
        "witnesses": witnesses,
        "loggedAt": held.cosigned.logged_at.map(|at| at.to_string()),
    })
}
