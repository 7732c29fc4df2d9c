//! What the journeys of all documents have in common for a person: whether the document is genuine, its
//! endorsements line by line, and what does not fit (SPEC chapter *Journeys*).

use std::collections::{BTreeSet, HashMap};
use std::fmt::{self, Write};

use tradecred::journey::Finding;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::{Authenticity, Report, Status};

use crate::terminal::shown;

/// An endorsement in a line, which is safe to show.
pub(super) struct Line {
    pub(super) digest: DigestMultibase,
    pub(super) follows: Vec<DigestMultibase>,
    pub(super) text: String,
}

/// The endorsements that count, in the order in which they are folded.
pub(super) struct Lines {
    lines: Vec<Line>,
    by_digest: HashMap<DigestMultibase, usize>,
}

impl Lines {
    pub(super) fn of(lines: impl Iterator<Item = Line>) -> Self {
        let lines: Vec<Line> = lines.collect();
        let places = lines.iter().enumerate();
        let by_digest = places.map(|(place, line)| (line.digest, place)).collect();
        Self { lines, by_digest }
    }

    /// Writes one endorsement.
    pub(super) fn write(
        &self,
        to: &mut String,
        digest: DigestMultibase,
        indent: usize,
    ) -> fmt::Result {
        let line = self.by_digest.get(&digest);
        match line.and_then(|place| self.lines.get(*place)) {
            Some(line) => writeln!(to, "{:indent$}{}", "", line.text),
            None => writeln!(
                to,
                "{:indent$}an endorsement that does not count: {digest}",
                ""
            ),
        }
    }

    /// Writes what contradicts, what is missing, and what is worth a look.
    pub(super) fn findings(&self, to: &mut String, findings: &[Finding]) -> fmt::Result {
        for (status, heading) in [
            (Status::Fail, "What contradicts"),
            (Status::Undecided, "What is missing"),
            (Status::Warning, "Worth a look"),
        ] {
            let mut found = findings
                .iter()
                .filter(|finding| finding.status == status)
                .peekable();
            if found.peek().is_some() {
                writeln!(to, "\n{heading}")?;
            }
            for finding in found {
                self.finding(to, finding)?;
            }
        }
        Ok(())
    }

    fn finding(&self, to: &mut String, finding: &Finding) -> fmt::Result {
        let code = finding.code.0;
        write!(to, "  {}: {}", code.code, code.title.en)?;
        if let Some(item) = finding.item_number {
            write!(to, "; item {item}")?;
        }
        if !finding.detail.is_empty() {
            write!(to, " ({})", shown(&finding.detail))?;
        }
        writeln!(to)?;
        if code.code == "journey.fork" {
            return self.branches(to, &finding.endorsements);
        }
        finding
            .endorsements
            .iter()
            .try_for_each(|digest| self.write(to, *digest, 4))
    }

    /// Each branch of a fork: its first endorsement, and what follows that and no other branch.
    fn branches(&self, to: &mut String, firsts: &[DigestMultibase]) -> fmt::Result {
        let branches: Vec<BTreeSet<DigestMultibase>> =
            firsts.iter().map(|first| self.followers(*first)).collect();
        for (number, own) in (1_usize..).zip(&branches) {
            writeln!(to, "    branch {number}")?;
            let lines = self.lines.iter().map(|line| line.digest);
            let of_it: Vec<DigestMultibase> = lines
                .filter(|digest| own.contains(digest))
                .filter(|digest| branches.iter().filter(|set| set.contains(digest)).count() == 1)
                .collect();
            of_it
                .into_iter()
                .try_for_each(|digest| self.write(to, digest, 6))?;
        }
        Ok(())
    }

    /// An endorsement and whatever follows it.
    fn followers(&self, first: DigestMultibase) -> BTreeSet<DigestMultibase> {
        let mut next: HashMap<DigestMultibase, Vec<DigestMultibase>> = HashMap::new();
        for line in &self.lines {
            for before in &line.follows {
                next.entry(*before).or_default().push(line.digest);
            }
        }
        let mut found = BTreeSet::from([first]);
        let mut waiting = vec![first];
        while let Some(digest) = waiting.pop() {
            for follower in next.get(&digest).into_iter().flatten() {
                if found.insert(*follower) {
                    waiting.push(*follower);
                }
            }
        }
        found
    }
}

/// Whether the document itself can be relied on; `what` names it.
pub(super) fn genuine(what: &str, report: &Report, findings: &[Finding]) -> String {
    let genuine = match report.authenticity {
        Authenticity::Authentic => format!("{what} is genuine"),
        Authenticity::NotAuthentic => format!("{what} is NOT genuine"),
        Authenticity::Undecided => format!("whether {what} is genuine could not be decided"),
    };
    let told: BTreeSet<&str> = findings.iter().map(|found| found.code.0.code).collect();
    let codes: BTreeSet<&str> = report
        .checks
        .iter()
        .filter(|check| matches!(check.status, Status::Fail | Status::Undecided))
        .map(|check| check.code.code)
        .filter(|code| !told.contains(code))
        .collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.is_empty() {
        genuine
    } else {
        format!("{genuine}; verify it: {}", codes.join(", "))
    }
}

/// A name such as `CarrierTransfer` as words.
pub(super) fn words(name: &str) -> String {
    let mut words = String::new();
    for (place, letter) in name.chars().enumerate() {
        if place > 0 && letter.is_uppercase() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
