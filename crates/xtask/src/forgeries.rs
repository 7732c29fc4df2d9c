//! Forgeries of exports whose proofs the file alone can check: every one is refused, or says nothing else (issue
//! goal: each single-bit and single-field forgery, seeded, at least ten thousand).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use clap::Args;
use tradecred_attacks::{Export, Forgeries, Garbler, Judge, Verdict};

use crate::framings::exports;

/// How many forgeries are tried when the command does not say.
const COUNT: u64 = 10_000;

/// What became of the forgeries of a framing.
#[derive(Default)]
struct Tally {
    exports: u64,
    flips: u64,
    changes: u64,
    refused: u64,
    /// Read without a record.
    no_record: u64,
    same: u64,
    lesser: u64,
    forged: Vec<String>,
}

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many forgeries
    #[arg(long, value_name = "N", default_value_t = COUNT)]
    count: u64,
}

/// Tries that many forgeries, half of them of a bit and half of a field, and prints what became of them.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let Asked { seed, count } = *asked;
    let mut by_framing: BTreeMap<&str, Vec<Export>> = BTreeMap::new();
    for export in exports()?.into_iter().filter(|export| export.is_proved) {
        let name = export.kind();
        by_framing.entry(name).or_default().push(export);
    }
    let share = count.div_ceil(by_framing.len().max(1) as u64);
    let mut table = format!(
        "{:<24} {:>7} {:>8} {:>8} {:>8} {:>9} {:>9} {:>7} {:>7}\n",
        "framing",
        "exports",
        "bits",
        "fields",
        "refused",
        "no record",
        "unchanged",
        "lesser",
        "forged"
    );
    let mut all = Tally::default();
    for (framing, exports) in &by_framing {
        let tally = of_framing(exports, seed, share)?;
        row(&mut table, framing, &tally);
        all.add(tally);
    }
    row(&mut table, "all", &all);
    let _ = write!(
        table,
        "seed {seed}: {} forgeries, {} read as what the export does not say\n\
         unchanged: the same records with the same proofs or fewer; what was hit stands in no record (white space, \
         letters of hexadecimal digits, members that nothing covers)\n\
         lesser: a credential whose proof names another kind or key, of which nothing is proved any longer; a \
         transaction without the block that an orderer signed; a block with fewer of its transactions",
        all.flips + all.changes,
        all.forged.len()
    );
    for forged in &all.forged {
        let _ = write!(table, "\nforged: {forged}");
    }
    if all.forged.is_empty() {
        Ok(table)
    } else {
        Err(table)
    }
}

fn row(table: &mut String, name: &str, tally: &Tally) {
    let _ = writeln!(
        table,
        "{name:<24} {:>7} {:>8} {:>8} {:>8} {:>9} {:>9} {:>7} {:>7}",
        tally.exports,
        tally.flips,
        tally.changes,
        tally.refused,
        tally.no_record,
        tally.same,
        tally.lesser,
        tally.forged.len()
    );
}

/// The forgeries of one framing, spread over its exports.
fn of_framing(exports: &[Export], seed: u64, share: u64) -> Result<Tally, String> {
    let mut tally = Tally {
        exports: exports.len() as u64,
        ..Tally::default()
    };
    let mut numbers = Garbler::new(seed);
    let each: Result<Vec<_>, String> = exports
        .iter()
        .map(|export| Ok((Judge::of(export)?, Forgeries::of(export))))
        .collect();
    let each = each?;
    for round in 0..share {
        let at = numbers.below(each.len());
        let (Some((judge, forgeries)), Some(export)) = (each.get(at), exports.get(at)) else {
            continue;
        };
        let is_flip = round % 2 == 0 || forgeries.changes() == 0;
        let (number, forged) = if is_flip {
            let bit = numbers.below(forgeries.flips());
            (bit, forgeries.flip(bit))
        } else {
            loop {
                let number = numbers.below(forgeries.changes());
                if let Some(forged) = forgeries.change(number) {
                    break (number, forged);
                }
            }
        };
        tally.flips += u64::from(is_flip);
        tally.changes += u64::from(!is_flip);
        match judge.judge(&forged) {
            Verdict::Refused(_) => tally.refused += 1,
            Verdict::NoRecord => tally.no_record += 1,
            Verdict::Same => tally.same += 1,
            Verdict::Lesser => tally.lesser += 1,
            Verdict::Forged(said) => {
                let kind = if is_flip { "bit" } else { "change" };
                let framing = export.kind();
                let name = &export.name;
                tally
                    .forged
                    .push(format!("{framing}, {name}, {kind} {number}: {said}"));
            }
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(tally)
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.exports += other.exports;
        self.flips += other.flips;
        self.changes += other.changes;
        self.refused += other.refused;
        self.no_record += other.no_record;
        self.same += other.same;
        self.lesser += other.lesser;
        self.forged.extend(other.forged);
    }
}
