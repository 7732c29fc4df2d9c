//! Everybody signs, everybody verifies: documents made from a seed go through this library and through
//! other people's, honest and altered, and every difference is explained or fails the run
//! (see `../../README.md`).

mod alter;
mod differences;
mod party;
mod results;

use std::process::ExitCode;

use documents::document::Documents;
use documents::keys::Key;
use documents::{Outcome, page};
use fastrand::Rng;

use self::alter::Alteration;
use self::party::{Party, Verdict};
use self::results::{Difference, Results};

/// The cryptosuites of which everybody is asked.
const SUITES: [&str; 4] = [
    "eddsa-jcs-2022",
    "ecdsa-jcs-2019",
    "eddsa-rdfc-2022",
    "ecdsa-rdfc-2019",
];

fn main() -> Outcome<ExitCode> {
    let arguments = Arguments::read()?;
    let documents = Documents::read(&arguments.root)?;
    let mut parties = vec![Party::ours()];
    for (name, command) in &arguments.peers {
        parties.push(Party::start(name, command, documents.contexts())?);
    }
    let mut results = Results::new(&parties);
    for number in 0..arguments.documents {
        ask(number, &arguments, &documents, &mut parties, &mut results)?;
    }
    let text = results.page(arguments.seed);
    match &arguments.write {
        Some(path) => page::write(path, "cross", &text)?,
        None => print!("{text}"),
    }
    let unexplained = results.unexplained();
    eprintln!(
        "{} documents, {} verdicts, {unexplained} differences without an explanation",
        arguments.documents,
        results.verdicts()
    );
    Ok(if unexplained == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// One document: signed by one party, shown to all as it is, and once more with one alteration.
fn ask(
    number: u64,
    arguments: &Arguments,
    documents: &Documents,
    parties: &mut [Party],
    results: &mut Results,
) -> Outcome<()> {
    let mut rng = Rng::with_seed(arguments.seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let index = usize::try_from(number)?;
    let suite = SUITES[index % SUITES.len()];
    let signer = (index / SUITES.len()) % parties.len();
    let key = Key::made(suite, &mut rng)?;
    let unsigned = documents.make(&key, &mut rng);
    let Some(signed) = parties[signer].sign(&unsigned, suite, &key)? else {
        results.cannot_sign(suite, signer);
        return Ok(());
    };
    let alteration = Alteration::drawn(&mut rng);
    let altered = alteration.make(&signed, &mut rng)?;
    for (kind, text) in [(Alteration::None, &signed), (alteration, &altered)] {
        let verdicts = verdicts(parties, text)?;
        for (verifier, verdict) in verdicts.iter().enumerate() {
            results.count(suite, signer, verifier, kind, verdict);
            let differs = match verdict {
                Verdict::NotAsked => false,
                Verdict::Verified => !kind.keeps_the_meaning(),
                Verdict::Refused(_) => kind.keeps_the_meaning(),
            };
            if differs {
                results.differs(Difference {
                    suite,
                    signer,
                    verifier,
                    kind,
                    verdict,
                    text,
                });
            }
        }
    }
    Ok(())
}

/// What everybody says of one text; they are all asked before the first is heard.
fn verdicts(parties: &mut [Party], text: &str) -> Outcome<Vec<Verdict>> {
    for party in parties.iter_mut() {
        party.put(text)?;
    }
    parties.iter_mut().map(|party| party.hear(text)).collect()
}

/// What the command line says.
struct Arguments {
    seed: u64,
    documents: u64,
    root: String,
    write: Option<String>,
    peers: Vec<(String, String)>,
}

impl Arguments {
    fn read() -> Outcome<Self> {
        let mut read = Self {
            seed: 1,
            documents: 1_000,
            root: ".".to_owned(),
            write: None,
            peers: Vec::new(),
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("`{word}` needs a value"));
            match word.as_str() {
                "--seed" => read.seed = value()?.parse()?,
                "--documents" => read.documents = value()?.parse()?,
                "--root" => read.root = value()?,
                "--write" => read.write = Some(value()?),
                peer => {
                    let (name, command) = peer.split_once('=').ok_or(
                        "usage: cross [--seed N] [--documents N] [--root DIR] [--write FILE] NAME=COMMAND…",
                    )?;
                    read.peers.push((name.to_owned(), command.to_owned()));
                }
            }
        }
        Ok(read)
    }
}
