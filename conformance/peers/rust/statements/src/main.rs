//! The statements of documents, by this library and by two processors of JSON-LD: of documents that say something
//! all must say the same, and where this library makes none, what the others do is explained
//! (see `../../README.md`).

mod alter;
mod differences;
mod party;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use documents::document::Documents;
use documents::keys::Key;
use documents::{Outcome, page};
use fastrand::Rng;
use serde_json::Value;

use self::alter::Change;
use self::party::{NAMES, Parties, Stated};

fn main() -> Outcome<ExitCode> {
    let arguments = Arguments::read()?;
    let documents = Documents::read(&arguments.root)?;
    let parties = Parties::new(documents.contexts())?;
    let mut results = Results::default();
    for document in examples(&arguments.root)? {
        let answers = parties.ask(&document);
        results.count(Change::None, &document, &answers);
    }
    for number in 0..arguments.documents {
        let mut rng = Rng::with_seed(arguments.seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let key = Key::made("eddsa", &mut rng)?;
        let document: Value = serde_json::from_str(&documents.make(&key, &mut rng))?;
        let fault = Change::FAULTS[usize::try_from(number)? % Change::FAULTS.len()];
        for change in Change::WHOLE.into_iter().chain([fault]) {
            if change.is_asked_of(&document) {
                let text = change.make(document.clone(), &mut rng);
                results.count(change, &text, &parties.ask(&text));
            }
        }
    }
    let text = results.page(arguments.seed);
    match &arguments.write {
        Some(path) => page::write(path, "statements", &text)?,
        None => print!("{text}"),
    }
    let unexplained = results.unexplained.len();
    eprintln!("{unexplained} differences without an explanation");
    Ok(if unexplained == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The documents of the folder `examples`.
fn examples(root: &str) -> Outcome<Vec<String>> {
    let folder = Path::new(root).join("examples/documents");
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap_or_default();
        if text.contains("https://www.w3.org/ns/credentials/v2") {
            texts.push(text);
        }
    }
    Ok(texts)
}

/// What was counted.
#[derive(Default)]
struct Results {
    /// By change and party: how many were stated as by this library, refused, or stated otherwise.
    counts: BTreeMap<(Change, usize), [usize; 3]>,
    explained: BTreeMap<(&'static str, Change, &'static str), usize>,
    unexplained: Vec<String>,
}

impl Results {
    fn count(&mut self, change: Change, text: &str, answers: &[Stated; 3]) {
        let ours = &answers[0];
        for (party, answer) in answers.iter().enumerate() {
            let column = match (ours, answer) {
                (_, Err(_)) => 1,
                (Ok(ours), Ok(theirs)) if ours == theirs => 0,
                _ => 2,
            };
            self.counts.entry((change, party)).or_default()[column] += 1;
            let must_state = Change::WHOLE.contains(&change);
            let as_it_must = if must_state { column == 0 } else { column == 1 };
            if as_it_must {
                continue;
            }
            match differences::explain(NAMES[party], change, answer) {
                Some(why) => {
                    *self
                        .explained
                        .entry((NAMES[party], change, why))
                        .or_default() += 1;
                }
                None => self.unexplained.push(format!(
                    "{}, {}: {} of {text}",
                    NAMES[party],
                    change.words(),
                    told(ours, answer)
                )),
            }
        }
    }

    fn page(&self, seed: u64) -> String {
        let mut page = String::from("# The statements of documents\n\n");
        let _ = writeln!(
            page,
            "Written by the program `statements`, seed {seed}: documents made for the run and those of the folder `examples`, made into statements by this library and by two processors of JSON-LD, and brought into canonical form by `oxrdf`; ours by our own canonicaliser as well, which has to agree. Of the first nine kinds all have to state the same; of the others this library states nothing. In a cell: stated as by this library, refused, stated otherwise.\n"
        );
        let _ = writeln!(
            page,
            "| document | {} |\n|---|{}",
            NAMES.join(" | "),
            "---|".repeat(NAMES.len())
        );
        for change in Change::WHOLE.into_iter().chain(Change::FAULTS) {
            let cells: Vec<String> = (0..NAMES.len())
                .map(|party| {
                    let [same, refused, other] = self
                        .counts
                        .get(&(change, party))
                        .copied()
                        .unwrap_or_default();
                    format!("{same}, {refused}, {other}")
                })
                .collect();
            let _ = writeln!(page, "| {} | {} |", change.words(), cells.join(" | "));
        }
        page.push_str(
            "\n## Differences, explained\n\n| Who | Document | Times | Why |\n|---|---|---|---|\n",
        );
        for ((who, change, why), times) in &self.explained {
            let _ = writeln!(page, "| {who} | {} | {times} | {why} |", change.words());
        }
        page.push_str("\n## Differences without an explanation\n\n");
        if self.unexplained.is_empty() {
            page.push_str("None.\n");
        }
        for difference in &self.unexplained {
            let _ = writeln!(page, "- {difference}");
        }
        page
    }
}

/// The first line that one has and the other has not, or why one has none.
fn told(ours: &Stated, answer: &Stated) -> String {
    match (ours, answer) {
        (_, Err(error)) => format!("refused, {error}"),
        (Err(_), Ok(_)) => "stated".to_owned(),
        (Ok(ours), Ok(theirs)) => {
            let lacks = |of: &str, other: &str| {
                let line = other.lines().find(|line| !of.contains(line));
                line.unwrap_or_default().to_owned()
            };
            format!(
                "lacks `{}`, has `{}`",
                lacks(theirs, ours),
                lacks(ours, theirs)
            )
        }
    }
}

/// What the command line says.
struct Arguments {
    seed: u64,
    documents: u64,
    root: String,
    write: Option<String>,
}

impl Arguments {
    fn read() -> Outcome<Self> {
        let mut read = Self {
            seed: 1,
            documents: 1_000,
            root: "../../..".to_owned(),
            write: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("`{word}` needs a value"));
            match word.as_str() {
                "--seed" => read.seed = value()?.parse()?,
                "--documents" => read.documents = value()?.parse()?,
                "--root" => read.root = value()?,
                "--write" => read.write = Some(value()?),
                _ => {
                    return Err(
                        "usage: statements [--seed N] [--documents N] [--root DIR] [--write FILE]"
                            .into(),
                    );
                }
            }
        }
        Ok(read)
    }
}
