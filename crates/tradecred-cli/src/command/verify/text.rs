//! A report for a person: one sentence that says it all, then what is wrong, where, and what to do
//! (SPEC chapter *Report*).

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use tradecred_vc::problem::{Axis, Standing, Text};
use tradecred_vc::report::{Authenticity, Check, Note, Report, Requirements, Scope, Status};

use super::words;
use crate::choice::Language;
use crate::terminal::shown;

/// The report in a language, ending in a line break.
pub(in crate::command) fn report_text(report: &Report, language: Language) -> String {
    report_text_of(report, language, &words::NOTHING_FETCHED)
}

/// The same, with where the evidence is from.
pub(super) fn report_text_of(report: &Report, language: Language, evidence: &Text) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = Page {
        report,
        language,
        evidence,
        to: &mut text,
    }
    .write();
    text
}

struct Page<'a> {
    report: &'a Report,
    language: Language,
    evidence: &'a Text,
    to: &'a mut String,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let sentence = verdict(self.report, self.language);
        writeln!(self.to, "{sentence}")?;
        self.facts()?;
        write_checks(self.to, &self.report.checks, self.language)?;
        let (report, passed) = (self.report, self.count_passed());
        let checked = self
            .say(&words::CHECKED)
            .replace("{n}", &passed.to_string());
        writeln!(self.to, "\n{checked}")?;
        self.notes(&words::NOT_CHECKED, &report.not_checked)?;
        self.notes(&words::NOTES, &report.notes)?;
        let notice = self.say(&report.notice);
        writeln!(self.to, "\n{notice}")
    }

    fn say(&self, text: &Text) -> &'static str {
        self.language.of(text)
    }

    fn count_passed(&self) -> usize {
        let passed = |check: &&Check| check.status == Status::Pass;
        self.report.checks.iter().filter(passed).count()
    }

    fn facts(&mut self) -> fmt::Result {
        let report = self.report;
        let credential = &report.credential;
        let document: Vec<&str> = [&credential.credential_type, &credential.id]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let issuer: Vec<&str> = [&credential.issuer_legal_name, &credential.issuer]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let law = self
            .say(&words::LAW_OF)
            .replace("{date}", &report.as_of.to_string());
        let fetched = self.say(self.evidence);
        for (name, fact) in [
            (&words::DOCUMENT, document.join(", ")),
            (&words::ISSUER, issuer.join(", ")),
            (&words::ASKED, format!("{}, {law}", report.at)),
            (&words::EVIDENCE, fetched.to_owned()),
        ] {
            if !fact.is_empty() {
                writeln!(self.to, "{:<10} {}", self.language.of(name), shown(&fact))?;
            }
        }
        Ok(())
    }

    /// Notes, each different line once: several rules may wait for the same fact.
    fn notes(&mut self, heading: &Text, notes: &[Note]) -> fmt::Result {
        if !notes.is_empty() {
            let heading = self.say(heading);
            writeln!(self.to, "\n{heading}")?;
        }
        let colon = self.say(&words::COLON);
        let mut written = BTreeSet::new();
        for note in notes {
            let text = sentence(self.say(&note.text));
            let line = match &note.value {
                Some(value) => format!("{text}{colon}{}", shown(value)),
                None => text,
            };
            if written.insert(line.clone()) {
                writeln!(self.to, "  - {line}")?;
            }
        }
        Ok(())
    }
}

/// What is wrong, what could not be decided and what to look at, each under its heading: what it is, where, and what
/// to do.
pub(super) fn write_checks(to: &mut String, checks: &[Check], language: Language) -> fmt::Result {
    for (status, heading) in [
        (Status::Fail, &words::WRONG),
        (Status::Undecided, &words::OPEN),
        (Status::Warning, &words::WARNINGS),
    ] {
        let mut found = checks
            .iter()
            .filter(|check| check.status == status)
            .peekable();
        if found.peek().is_some() {
            writeln!(to, "\n{}", language.of(heading))?;
        }
        found.try_for_each(|check| write_check(to, check, language))?;
    }
    Ok(())
}

fn write_check(to: &mut String, check: &Check, language: Language) -> fmt::Result {
    let title = sentence(language.of(&check.code.title));
    let colon = language.of(&words::COLON);
    match check.form_box {
        Some(number) => {
            let place = language.of(&words::BOX);
            writeln!(to, "  - {place} {number}{colon}{title}")?;
        }
        None => writeln!(to, "  - {title}")?,
    }
    let next = match check.status {
        Status::Undecided => &words::WOULD_DECIDE,
        _ => &words::REMEDY,
    };
    let remedy = language.of(&check.code.remedy).to_owned();
    let code = match check.rule {
        Some(rule) => format!("{} ({rule})", check.code.code),
        None => check.code.code.to_owned(),
    };
    for (name, fact) in [
        (&words::WHERE, check.pointer.clone()),
        (&words::WHAT, check.detail.clone()),
        (next, remedy),
        (&words::LAW, check.law.unwrap_or_default().to_owned()),
        (&words::CODE, code),
    ] {
        if !fact.is_empty() {
            let name = language.of(name);
            writeln!(to, "      {name}{colon}{}", shown(&fact))?;
        }
    }
    Ok(())
}

/// The verdict in one plain sentence.
fn verdict(report: &Report, language: Language) -> String {
    if report.is_good() {
        let text = match report.scope {
            Scope::Document => &words::GOOD,
            Scope::Envelope => &words::GOOD_ENVELOPE,
        };
        return language.of(text).to_owned();
    }
    let (opening, link) = match report.authenticity {
        Authenticity::Authentic => (&words::GENUINE, &words::BUT),
        Authenticity::Undecided => (&words::PERHAPS_GENUINE, &words::AND),
        // Whatever else may be true of it is not worth a word in the first sentence.
        Authenticity::NotAuthentic => return format!("{}.", language.of(&words::NOT_GENUINE)),
    };
    let mut facts = Vec::new();
    let failed = requirements_not_met(report);
    if report.requirements == Requirements::NotMet {
        let text = if failed == 1 {
            &words::ONE_NOT_MET
        } else {
            &words::NOT_MET
        };
        facts.push(language.of(text).replace("{n}", &failed.to_string()));
    }
    let is_open = |undecided: bool| undecided && report.authenticity == Authenticity::Authentic;
    let was_asked = report.scope == Scope::Document;
    if is_open(report.requirements == Requirements::Undecided) && was_asked {
        facts.push(language.of(&words::PERHAPS_MET).to_owned());
    }
    if let Some(text) = standing(report.standing, is_open(true)) {
        facts.push(language.of(text).to_owned());
    }
    let opening = language.of(opening);
    if facts.is_empty() {
        return format!("{opening}.");
    }
    let facts = facts.join(language.of(&words::AND));
    format!("{opening}{}{facts}.", language.of(link))
}

/// How many different requirements are not met: ten bad lines of goods are one.
fn requirements_not_met(report: &Report) -> usize {
    let failed = report
        .checks
        .iter()
        .filter(|check| check.status == Status::Fail && check.code.axis == Axis::Requirements);
    failed
        .map(|check| check.code.code)
        .collect::<BTreeSet<_>>()
        .len()
}

fn standing(standing: Standing, with_open: bool) -> Option<&'static Text> {
    match standing {
        Standing::InForce => None,
        Standing::NotYet => Some(&words::NOT_YET),
        Standing::Ended => Some(&words::ENDED),
        Standing::Suspended => Some(&words::SUSPENDED),
        Standing::Withdrawn => Some(&words::WITHDRAWN),
        Standing::Superseded => Some(&words::SUPERSEDED),
        _ => with_open.then_some(&words::PERHAPS_IN_FORCE),
    }
}

/// A text that begins in lower case as the beginning of a sentence.
pub(super) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

#[cfg(test)]
mod tests;
