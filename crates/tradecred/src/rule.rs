//! Legal rules as dated data, and what judging them yields (SPEC chapter *Rules*).

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Problem, Text};
use tradecred_vc::report::{Check, Note, Status};
use tradecred_vc::time::Date;
use tradecred_vc::verify::VerifiedCredential;

use crate::at_hand::AtHand;
use crate::claim::ClaimContext;
use crate::document::TradeDocument;
use crate::policy::Policy;

/// What a broken rule does to the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Severity {
    /// The requirement is not met.
    Error,
    /// Worth a look; facts that are not confirmed in law are never more than this.
    Warning,
    /// A duty or a deadline to know of.
    Information,
}

impl Severity {
    /// The letter used in tables.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Error => "E",
            Self::Warning => "W",
            Self::Information => "I",
        }
    }
}

/// Which date decides whether a rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reads {
    /// The date of entry; without a claim, the date asked about.
    Entry,
    /// The date of the claim; without a claim, the date asked about.
    Claim,
    /// The date the document was completed.
    Completion,
    /// The day on which what the document is about arrives; where it does not say, the date of entry.
    Arrival,
}

impl Reads {
    /// The word used in tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Claim => "claim",
            Self::Completion => "completion",
            Self::Arrival => "arrival",
        }
    }
}

/// One rule of a document of type `D`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule<D: 'static> {
    /// Its id in the data sheet, such as `US-02`; element checks carry the element.
    pub id: &'static str,
    /// The code it raises, which is the requirement too.
    pub code: Code,
    /// What breaking it does.
    pub severity: Severity,
    /// The law.
    pub law: &'static str,
    /// The deciding words of the law.
    pub words: &'static str,
    /// First day it is in force; open where absent.
    pub from: Option<Date>,
    /// Last day it is in force; open where absent.
    pub until: Option<Date>,
    /// Which date the window is held against.
    pub reads: Reads,
    /// Whether the law text was read; rules that rest on unconfirmed facts are warnings at most.
    pub confirmed: bool,
    /// The documents for which it was read; all of them where absent.
    pub confirmed_for: Option<ConfirmedFor<D>>,
    /// The judge.
    pub judge: Judge<D>,
}

/// The documents of a type for which the law text of a rule was read, where one type serves several
/// laws.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConfirmedFor<D: 'static> {
    /// Which they are, as tables say it.
    pub name: &'static str,
    /// Whether a document is one of them.
    pub includes: fn(&D) -> bool,
}

impl<D> ConfirmedFor<D> {
    /// The documents that `includes` accepts, under a name for tables.
    #[must_use]
    pub const fn new(name: &'static str, includes: fn(&D) -> bool) -> Self {
        Self { name, includes }
    }
}

/// Looks at a document and what it is asked about, and says what it finds.
pub type Judge<D> = fn(&D, &Inquiry<'_>, &mut Findings<'_>);

impl<D> Rule<D> {
    /// A rule that is confirmed in law and in force without first or last day.
    #[must_use]
    pub const fn new(
        id: &'static str,
        code: Code,
        severity: Severity,
        law: &'static str,
        words: &'static str,
        reads: Reads,
        judge: Judge<D>,
    ) -> Self {
        Self {
            id,
            code,
            severity,
            law,
            words,
            from: None,
            until: None,
            reads,
            confirmed: true,
            confirmed_for: None,
            judge,
        }
    }

    /// The same rule from this day on.
    #[must_use]
    pub const fn from(mut self, day: Date) -> Self {
        self.from = Some(day);
        self
    }

    /// The same rule until this day, inclusive.
    #[must_use]
    pub const fn until(mut self, day: Date) -> Self {
        self.until = Some(day);
        self
    }

    /// The same rule with its law not confirmed: never more than a warning.
    #[must_use]
    pub const fn unconfirmed(mut self) -> Self {
        self.confirmed = false;
        if matches!(self.severity, Severity::Error) {
            self.severity = Severity::Warning;
        }
        self
    }

    /// The same rule with its law read for some documents only: for the others it is a warning at most,
    /// and tells nothing where it is information.
    #[must_use]
    pub const fn confirmed_for(mut self, documents: ConfirmedFor<D>) -> Self {
        self.confirmed_for = Some(documents);
        self
    }

    /// What breaking the rule does in this document; nothing where there is nothing to tell.
    fn severity_in(&self, document: &D) -> Option<Severity> {
        let confirmed = self
            .confirmed_for
            .as_ref()
            .is_none_or(|documents| (documents.includes)(document));
        match self.severity {
            severity if confirmed => Some(severity),
            Severity::Information => None,
            _ => Some(Severity::Warning),
        }
    }

    /// Whether the rule is in force on a day.
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Everything a rule may look at besides the document.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Inquiry<'q> {
    /// The verified credential.
    pub verified: &'q VerifiedCredential<'q>,
    /// The evidence.
    pub evidence: &'q Evidence,
    /// The question.
    pub policy: &'q Policy,
    /// What references lead to.
    pub(crate) at_hand: &'q AtHand<'q>,
    /// The subject of the draft that is judged, where it is one in a conversion and not the credential itself.
    pub(crate) draft: Option<&'q Value<'q>>,
}

impl<'q> Inquiry<'q> {
    /// The subject of the document that is judged, as it was received.
    pub(crate) fn subject(&self) -> Option<&'q Value<'q>> {
        let received = || self.verified.credential().object().get("credentialSubject");
        self.draft.or_else(received)
    }

    /// The claim, where there is one.
    #[must_use]
    pub fn claim(&self) -> Option<&'q ClaimContext> {
        self.policy.claim.as_ref()
    }

    /// The date asked about.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.policy.envelope.as_of
    }

    /// The day on which what a document is about arrives: the one that it gives, else the date of entry.
    pub(crate) fn arrival_day(&self, given: Option<Date>) -> Date {
        given.unwrap_or_else(|| self.date(Reads::Arrival, self.as_of()))
    }

    /// The date a rule reads, where the document gives none for an arrival.
    #[must_use]
    pub fn date(&self, reads: Reads, completed_at: Date) -> Date {
        let claim = self.claim();
        let claimed = match reads {
            Reads::Entry | Reads::Arrival => claim.and_then(|claim| claim.entry_date),
            Reads::Claim => claim.and_then(|claim| claim.claim_date.or(claim.entry_date)),
            Reads::Completion => Some(completed_at),
        };
        claimed.unwrap_or_else(|| self.as_of())
    }
}

/// Where a rule that is being judged puts what it finds.
#[derive(Debug)]
pub struct Findings<'f> {
    id: &'static str,
    law: &'static str,
    code: Code,
    status: Status,
    unread: bool,
    checks: &'f mut Vec<Check>,
    not_checked: &'f mut Vec<Note>,
    notes: &'f mut Vec<Note>,
    raised: bool,
    asked: bool,
}

impl Findings<'_> {
    /// The code of the rule that is being judged.
    pub(crate) fn code(&self) -> Code {
        self.code
    }

    /// The rule is broken at this place.
    pub fn raise(&mut self, pointer: impl Into<String>) {
        self.raise_with(pointer, "");
    }

    /// The rule is broken at this place, in this way.
    pub fn raise_with(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        let problem = Problem::at(self.code, pointer).detail(detail);
        self.checks
            .push(Check::new(self.status, problem).under(self.id, self.law));
        self.raised = true;
    }

    /// The rule could not be decided; a warning where its law was not read for this document.
    pub fn undecided(&mut self, pointer: impl Into<String>) {
        self.undecided_with(pointer, "");
    }

    /// The same, for this reason.
    pub fn undecided_with(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        let problem = Problem::at(self.code, pointer).detail(detail);
        let status = if self.unread {
            self.status
        } else {
            Status::Undecided
        };
        self.checks
            .push(Check::new(status, problem).under(self.id, self.law));
        self.raised = true;
    }

    /// What the rule rests on is not confirmed here: it warns at most, and finding nothing proves
    /// nothing.
    pub fn unconfirmed(&mut self) {
        self.status = Status::Warning;
        self.asked = false;
    }

    /// The rule was not asked, for want of what the text names.
    pub fn not_asked(&mut self, text: Text) {
        self.not_checked.push(Note::new(self.code.code, text));
        self.asked = false;
    }

    /// The rule has nothing to say about this document: neither a pass nor a gap.
    pub fn not_applicable(&mut self) {
        self.asked = false;
    }

    /// A duty or deadline that follows, under a name in the area of the document.
    pub fn note(&mut self, name: &str, text: Text, value: Option<String>) {
        let about = format!("{}.{name}", self.code.area());
        self.notes.push(match value {
            Some(value) => Note::with_value(about, text, value),
            None => Note::new(about, text),
        });
    }
}

/// The first rule of a type of document that judges under this code.
pub(crate) fn rule_of<D: TradeDocument>(code: Code) -> Option<&'static Rule<D>> {
    D::RULES
        .iter()
        .filter(|rule| rule.severity != Severity::Information)
        .find(|rule| std::ptr::eq(rule.code, code))
}

/// A check under the first rule of a type of document that judges under its code, where one does.
pub(crate) fn under_rule_of<D: TradeDocument>(check: Check) -> Check {
    match rule_of::<D>(check.code) {
        Some(rule) => check.under(rule.id, rule.law),
        None => check,
    }
}

/// Judges every rule that is in force, in order, and records a pass for each that was asked and found
/// nothing.
pub(crate) fn judge<D>(
    rules: &[Rule<D>],
    document: &D,
    completed_at: Date,
    arrives_on: Option<Date>,
    inquiry: &Inquiry<'_>,
    report: &mut tradecred_vc::report::Report,
) {
    report.checks.reserve(rules.len());
    for rule in rules {
        let day = match rule.reads {
            Reads::Arrival => inquiry.arrival_day(arrives_on),
            reads => inquiry.date(reads, completed_at),
        };
        if !rule.in_force(day) {
            continue;
        }
        let Some(severity) = rule.severity_in(document) else {
            continue;
        };
        let status = if severity == Severity::Error {
            Status::Fail
        } else {
            Status::Warning
        };
        let mut findings = Findings {
            id: rule.id,
            law: rule.law,
            code: rule.code,
            status,
            unread: severity != rule.severity,
            checks: &mut report.checks,
            not_checked: &mut report.not_checked,
            notes: &mut report.notes,
            raised: false,
            asked: true,
        };
        (rule.judge)(document, inquiry, &mut findings);
        if findings.asked && !findings.raised && severity == Severity::Error {
            let problem = Problem::at(rule.code, "");
            report
                .checks
                .push(Check::new(Status::Pass, problem).under(rule.id, rule.law));
        }
    }
}
