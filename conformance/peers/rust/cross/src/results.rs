//! What was counted, and the page that says it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::alter::Alteration;
use crate::differences;
use crate::party::{Party, Verdict};

/// A verdict that is not what the standard says of the document.
pub(crate) struct Difference<'a> {
    pub(crate) suite: &'static str,
    pub(crate) signer: usize,
    pub(crate) verifier: usize,
    pub(crate) kind: Alteration,
    pub(crate) verdict: &'a Verdict,
    pub(crate) text: &'a str,
}

/// Verdicts of one verifier on one signer's documents.
#[derive(Default)]
struct Count {
    honest: [usize; 2],
    altered: [usize; 2],
}

/// Everything that was counted.
pub(crate) struct Results {
    names: Vec<String>,
    counts: BTreeMap<(&'static str, usize, usize), Count>,
    unsigned: BTreeMap<(&'static str, usize), usize>,
    /// How often, by who differed, under which suite, at which alteration, and why.
    explained: BTreeMap<(String, &'static str, &'static str, &'static str), usize>,
    unexplained: Vec<String>,
}

impl Results {
    pub(crate) fn new(parties: &[Party]) -> Self {
        Self {
            names: parties.iter().map(|party| party.name.clone()).collect(),
            counts: BTreeMap::new(),
            unsigned: BTreeMap::new(),
            explained: BTreeMap::new(),
            unexplained: Vec::new(),
        }
    }

    pub(crate) fn cannot_sign(&mut self, suite: &'static str, signer: usize) {
        *self.unsigned.entry((suite, signer)).or_default() += 1;
    }

    pub(crate) fn count(
        &mut self,
        suite: &'static str,
        signer: usize,
        verifier: usize,
        kind: Alteration,
        verdict: &Verdict,
    ) {
        if *verdict == Verdict::NotAsked {
            return;
        }
        let count = self.counts.entry((suite, signer, verifier)).or_default();
        let pair = if kind.keeps_the_meaning() {
            &mut count.honest
        } else {
            &mut count.altered
        };
        pair[1] += 1;
        pair[0] += usize::from(*verdict == Verdict::Verified);
    }

    pub(crate) fn differs(&mut self, difference: Difference<'_>) {
        let verifier = &self.names[difference.verifier];
        let signer = &self.names[difference.signer];
        if let Some(why) = differences::explain(&difference, signer, verifier) {
            let key = (
                verifier.clone(),
                difference.suite,
                difference.kind.words(),
                why,
            );
            *self.explained.entry(key).or_default() += 1;
        } else {
            self.unexplained.push(format!(
                "{}: {verifier} says {:?} of a document of {signer}, {}: {}",
                difference.suite,
                difference.verdict,
                difference.kind.words(),
                difference.text
            ));
        }
    }

    pub(crate) fn unexplained(&self) -> usize {
        self.unexplained.len()
    }

    pub(crate) fn verdicts(&self) -> usize {
        self.counts
            .values()
            .map(|count| count.honest[1] + count.altered[1])
            .sum()
    }

    /// The page, in Markdown.
    pub(crate) fn page(&self, seed: u64) -> String {
        let mut page = String::from("# Everybody signs, everybody verifies\n\n");
        let _ = writeln!(
            page,
            "Written by the program `cross` in this folder, seed {seed}: {} verdicts on documents made for the run, each signed by one implementation and shown to all, as it was signed and once more altered. In a cell: accepted of those that keep their meaning, accepted of those that do not.\n",
            self.verdicts()
        );
        for suite in crate::SUITES {
            self.table(&mut page, suite);
        }
        page.push_str("## Differences, explained\n\n| Who | Suite | Document | Times | Why |\n|---|---|---|---|---|\n");
        for ((who, suite, kind, why), times) in &self.explained {
            let _ = writeln!(page, "| {who} | `{suite}` | {kind} | {times} | {why} |");
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

    fn table(&self, page: &mut String, suite: &'static str) {
        let _ = writeln!(page, "## `{suite}`\n");
        let _ = writeln!(page, "| signed by | {} |", self.names.join(" | "));
        let _ = writeln!(page, "|---|{}", "---|".repeat(self.names.len()));
        for (signer, name) in self.names.iter().enumerate() {
            if self.unsigned.contains_key(&(suite, signer))
                && !self.counts.contains_key(&(suite, signer, 0))
            {
                let _ = writeln!(
                    page,
                    "| {name} | {} |",
                    vec!["–"; self.names.len()].join(" | ")
                );
                continue;
            }
            let cells: Vec<String> = (0..self.names.len())
                .map(
                    |verifier| match self.counts.get(&(suite, signer, verifier)) {
                        None => "–".to_owned(),
                        Some(Count { honest, altered }) => {
                            format!("{}/{}, {}/{}", honest[0], honest[1], altered[0], altered[1])
                        }
                    },
                )
                .collect();
            let _ = writeln!(page, "| {name} | {} |", cells.join(" | "));
        }
        page.push('\n');
    }
}
