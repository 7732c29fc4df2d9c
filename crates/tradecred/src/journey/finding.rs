//! Findings of a journey: which requirement, which endorsements, which item (SPEC chapter *Journeys*).

use std::borrow::Cow;
use std::collections::HashSet;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::{Axis, Code, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};

use super::chain::{Chain, Fault};
use super::codes;
use super::counted::{Counted, Counting, link};
use super::endorsement::Endorsement;
use crate::document::TradeDocument;
use crate::rule::under_rule_of;

/// Something that endorsements amount to and should not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Finding {
    /// The code, which is the requirement too.
    pub code: FoundCode,
    /// Whether it rejects, leaves undecided or warns.
    pub status: Status,
    /// The endorsements concerned, by digest; of a fork, the first of each branch.
    pub endorsements: Vec<DigestMultibase>,
    /// The item concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_number: Option<u32>,
    /// What exactly; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schemars(default)]
    pub detail: String,
}

/// A problem code as a finding writes it.
#[derive(Debug, Clone, Copy)]
pub struct FoundCode(pub Code);

impl PartialEq for FoundCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for FoundCode {}

impl Serialize for FoundCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code)
    }
}

impl JsonSchema for FoundCode {
    fn schema_name() -> Cow<'static, str> {
        "FoundCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "problem code, `area.kebab-case`" })
    }
}

impl Finding {
    /// A finding on these endorsements.
    #[must_use]
    pub fn new(code: Code, status: Status, endorsements: Vec<DigestMultibase>) -> Self {
        Self {
            code: FoundCode(code),
            status,
            endorsements,
            item_number: None,
            detail: String::new(),
        }
    }

    /// The same on one item of the root.
    #[must_use]
    pub fn on_item(mut self, number: u32) -> Self {
        self.item_number = Some(number);
        self
    }

    /// The same with a detail: lower case, no full stop.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// The check by which the report on the root tells it.
    fn check(&self) -> Check {
        let named: Vec<String> = self
            .endorsements
            .iter()
            .take(MOST_NAMED)
            .map(|digest| format!("`{digest}`"))
            .collect();
        let mut detail = match named.as_slice() {
            [] => String::new(),
            [one] => format!("endorsement {one}"),
            many => format!("endorsements {}", many.join(", ")),
        };
        if self.endorsements.len() > MOST_NAMED {
            detail.push_str(" and others");
        }
        if let Some(item) = self.item_number {
            detail.push_str(&format!(", item {item}"));
        }
        if !self.detail.is_empty() {
            detail.push_str(": ");
            detail.push_str(&self.detail);
        }
        Check::new(self.status, Problem::at(self.code.0, "").detail(detail))
    }
}

/// The most endorsements that one check of a report names.
const MOST_NAMED: usize = 8;

/// Whether what is missing may explain what else is found: an endorsement that comes before another is not
/// at hand, or is not known to count. One that no other names explains nothing, as anybody can sign it.
pub(crate) fn is_missing(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| std::ptr::eq(finding.code.0, &codes::GAP))
}

/// The status of a finding that rejects, *missing* taken into account.
pub(crate) fn unless_missing(missing: bool) -> Status {
    if missing {
        Status::Undecided
    } else {
        Status::Fail
    }
}

/// The gravest of what findings say of the requirements: that something is rejected, or not decided; nothing
/// where they are in order.
pub(crate) fn gravest(findings: &[Finding]) -> Option<Status> {
    [Status::Fail, Status::Undecided].into_iter().find(|grave| {
        findings
            .iter()
            .any(|found| found.status == *grave && found.code.0.axis == Axis::Requirements)
    })
}

/// Tells the findings in the report on the root. The codes that reject, or leave undecided, are recorded as
/// passes where nothing was found.
pub(crate) fn tell(findings: &[Finding], asked: &[Code], report: &mut Report) {
    report.checks.extend(findings.iter().map(Finding::check));
    let found: HashSet<&str> = findings.iter().map(|finding| finding.code.0.code).collect();
    let passed = asked.iter().filter(|code| !found.contains(code.code));
    report
        .checks
        .extend(passed.map(|code| Check::new(Status::Pass, Problem::at(code, ""))));
}

/// The same, each check under the rule of the root that judges under its code, where one does.
pub(crate) fn tell_by_rules<D: TradeDocument>(
    findings: &[Finding],
    asked: &[Code],
    report: &mut Report,
) {
    let before = report.checks.len();
    tell(findings, asked, report);
    let told = report.checks.split_off(before);
    report
        .checks
        .extend(told.into_iter().map(under_rule_of::<D>));
}

/// Lists the journey as not checked: no endorsement is at hand.
pub(crate) fn not_asked(report: &mut Report) {
    report.not_checked.push(Note::new("journey.none", NONE));
}

const NONE: Text = Text {
    en: "no endorsement of this document is at hand: its journey was not looked at",
    es: "no hay ninguna anotación disponible de este documento: no se examinó su recorrido",
    fr: "aucune annotation de ce document n'est disponible : son parcours n'a pas été examiné",
};

/// The codes of what counts and of the chain that reject or leave undecided.
pub(crate) const OF_THE_CHAIN: &[Code] = &[
    &codes::NOT_KNOWN,
    &codes::GAP,
    &codes::REFUSAL_FOLLOWED,
    &codes::FORK,
    &codes::ORDER,
    &codes::ENDORSEMENT,
];

/// The endorsements that are steps of a journey, their chain, and what is wrong with either.
#[derive(Debug)]
pub(crate) struct Steps<'c, E> {
    /// Those that count and are no refusals, sorted by digest.
    pub(crate) steps: Vec<&'c Counted<E>>,
    /// Their chain; its numbers are places among the steps.
    pub(crate) chain: Chain,
    /// What does not count, and what is wrong with the chain and with each step.
    pub(crate) findings: Vec<Finding>,
}

impl<'c, E: Endorsement> Steps<'c, E> {
    /// The steps among these endorsements.
    pub(crate) fn of(counting: &'c Counting<E>) -> Self {
        let (refusals, steps): (Vec<_>, Vec<_>) = counting
            .counted
            .iter()
            .partition(|counted| counted.endorsement.is_refusal());
        let links: Vec<_> = steps.iter().map(|step| link(step)).collect();
        let refusals = refusals.iter().map(|refusal| refusal.digest).collect();
        let chain = Chain::of(&links, &refusals);
        let mut findings = left_out(counting);
        let digest = |place: &usize| steps.get(*place).map(|step| step.digest);
        findings.extend(chain.faults.iter().map(|fault| {
            let (code, status, places): (Code, Status, &[usize]) = match fault {
                Fault::Gap { at, .. } => (&codes::GAP, Status::Undecided, std::slice::from_ref(at)),
                Fault::RefusalFollowed { at } => (
                    &codes::REFUSAL_FOLLOWED,
                    Status::Fail,
                    std::slice::from_ref(at),
                ),
                Fault::Fork { branches } => (&codes::FORK, Status::Fail, branches),
                Fault::Order { at } => (&codes::ORDER, Status::Fail, std::slice::from_ref(at)),
            };
            let finding = Finding::new(code, status, places.iter().filter_map(digest).collect());
            match fault {
                Fault::Gap { missing, .. } => finding.detail(format!("missing is `{missing}`")),
                _ => finding,
            }
        }));
        findings.extend(
            steps
                .iter()
                .filter(|step| !step.faults.is_empty())
                .map(|step| {
                    let names: Vec<&str> = step.faults.iter().map(|code| code.code).collect();
                    Finding::new(&codes::ENDORSEMENT, Status::Fail, vec![step.digest])
                        .detail(names.join(", "))
                }),
        );
        Self {
            steps,
            chain,
            findings,
        }
    }
}

/// What does not count, and why. Anybody can sign with a key that no list names: that leaves nothing undecided
/// unless somebody whose word counts went on from it.
fn left_out<E: Endorsement>(counting: &Counting<E>) -> Vec<Finding> {
    let named: HashSet<DigestMultibase> = counting
        .counted
        .iter()
        .flat_map(|counted| counted.endorsement.previous())
        .map(|reference| reference.digest_multibase)
        .collect();
    let left_out = counting.left_out.iter();
    left_out
        .map(|one| {
            let (code, status): (Code, Status) = if one.faulty {
                (&codes::NOT_COUNTED, Status::Warning)
            } else if one.listed || named.contains(&one.digest) {
                (&codes::NOT_KNOWN, Status::Undecided)
            } else {
                (&codes::UNLISTED, Status::Warning)
            };
            Finding::new(code, status, vec![one.digest])
        })
        .collect()
}
