//! A `did:key` written and read by three: this library, the crate `did-key` and `ssi`, on keys made from a seed and on
//! identifiers that are no keys (see `../../README.md`).

mod faults;
mod party;

use std::fmt::{Debug, Write as _};
use std::process::ExitCode;

use documents::keys::Key;
use documents::{Outcome, page};
use fastrand::Rng;
use tradecred_vc::key::Algorithm;

use self::faults::Fault;
use self::party::{Answer, NAMES, Read};

fn main() -> Outcome<ExitCode> {
    let arguments = Arguments::read()?;
    // What panics is counted; nobody needs to read where.
    std::panic::set_hook(Box::new(|_| {}));
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut rng = Rng::with_seed(arguments.seed);
    let mut text = String::from("# `did:key`, written and read\n\n");
    writeln!(
        text,
        "Written by the program `did-keys`, seed {}: {} keys of each kind, made for the run. Written: the DID. Read: the key, and the id of its verification method.\n",
        arguments.seed, arguments.keys
    )?;
    writeln!(
        text,
        "| keys | | {} |\n|---|---|{}",
        NAMES.join(" | "),
        "---|".repeat(NAMES.len())
    )?;
    let mut differ = 0;
    for algorithm in Algorithm::ALL {
        let mut written = [Count::default(); 3];
        let mut read = [Count::default(); 3];
        for _ in 0..arguments.keys {
            let key = Key::of(algorithm, &mut rng)?;
            let made = party::write(&key);
            let known = Read {
                key: key.secret.public_key().to_bytes(),
                method: key.method.clone(),
            };
            for party in 0..NAMES.len() {
                written[party].count(&made[party], &key.did);
            }
            for (party, answer) in party::read(&key.did, &runtime).iter().enumerate() {
                // `did-key` knows no kind of key by name: of one that it does not know it says that it finds none.
                match (&made[party], answer) {
                    (Answer::NotKnown, Answer::Refuses) => read[party].not_known += 1,
                    _ => read[party].count(answer, &known),
                }
            }
        }
        for (what, counts) in [("written", written), ("read", read)] {
            differ += counts.iter().map(|count| count.other).sum::<usize>();
            let cells = counts.map(|count| count.cell());
            writeln!(text, "| {algorithm} | {what} | {} |", cells.join(" | "))?;
        }
    }
    text.push_str("\nA dash: `did-key` has no P-384. In a cell with two figures the second is how many came out otherwise.\n");
    let faults = faults::faults(&mut rng)?;
    differ += table(&mut text, &faults, &runtime)?;
    match &arguments.write {
        Some(path) => page::write(path, "did-keys", &text)?,
        None => print!("{text}"),
    }
    eprintln!("{differ} differences without an explanation");
    Ok(if differ == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The identifiers that are no keys; tells how many are not answered as it is explained.
fn table(text: &mut String, faults: &[Fault], runtime: &tokio::runtime::Runtime) -> Outcome<usize> {
    text.push_str("\n## Identifiers that are not the one way to write a key that signs\n\n");
    writeln!(
        text,
        "| after `did:key:` | {} | why |\n|---|{}---|",
        NAMES.join(" | "),
        "---|".repeat(NAMES.len())
    )?;
    let mut differ = 0;
    for fault in faults {
        let answers = party::read(&format!("did:key:{}", fault.identifier), runtime);
        let said = answers.map(|answer| match answer {
            Answer::Says(_) => "reads",
            Answer::Panics => "panics",
            Answer::Refuses | Answer::NotKnown => "refuses",
        });
        let note = if said == fault.expected {
            fault.why.to_owned()
        } else {
            differ += 1;
            format!("**not explained**; expected {}", fault.expected.join(", "))
        };
        writeln!(text, "| {} | {} | {note} |", fault.words, said.join(" | "))?;
    }
    Ok(differ)
}

/// How many answers were as known.
#[derive(Clone, Copy, Default)]
struct Count {
    same: usize,
    other: usize,
    not_known: usize,
}

impl Count {
    fn count<T: PartialEq + Debug>(&mut self, answer: &Answer<T>, known: &T) {
        match answer {
            Answer::Says(said) if said == known => self.same += 1,
            Answer::NotKnown => self.not_known += 1,
            other => {
                if self.other == 0 {
                    eprintln!("{other:?} is not {known:?}");
                }
                self.other += 1;
            }
        }
    }

    fn cell(self) -> String {
        match (self.not_known, self.other) {
            (0, 0) => self.same.to_string(),
            (0, other) => format!("{}, {other}", self.same),
            _ => "–".to_owned(),
        }
    }
}

/// What the command line says.
struct Arguments {
    seed: u64,
    keys: usize,
    write: Option<String>,
}

impl Arguments {
    fn read() -> Outcome<Self> {
        let mut read = Self {
            seed: 1,
            keys: 10_000,
            write: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("`{word}` needs a value"));
            match word.as_str() {
                "--seed" => read.seed = value()?.parse()?,
                "--keys" => read.keys = value()?.parse()?,
                "--write" => read.write = Some(value()?),
                _ => return Err("usage: did-keys [--seed N] [--keys N] [--write FILE]".into()),
            }
        }
        Ok(read)
    }
}
