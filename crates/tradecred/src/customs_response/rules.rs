//! The rules of a response as a table, and what they ask of its answers.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use tradecred_vc::json::Value;
use tradecred_vc::problem::Code;

use super::codes;
use super::model::{Answer, CustomsResponse};
use crate::customs;
use crate::identifier::NonEmptyText;
use crate::reference::{CredentialReference, FileReference};
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

mod request;

const ANSWERS: &str = "/credentialSubject/answers";
const NOT_PROVIDED: &str = "/credentialSubject/notProvided";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<CustomsResponse>,
) -> Rule<CustomsResponse> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CustomsResponse>] = &[
    rule(
        "request",
        &codes::REQUEST,
        Error,
        "19 CFR 182.12(a)",
        "at the request of CBP",
        request::reference,
    ),
    rule(
        "answered-at",
        &codes::ANSWERED_AT,
        Error,
        "19 CFR 182.14(b)",
        "Failure to timely submit a copy of the certification of origin",
        |response, inquiry, findings| {
            customs::check_day(
                response.answered_at,
                "/credentialSubject/answeredAt",
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "answers",
        &codes::ANSWERS,
        Error,
        "19 CFR 182.13(a)(3)",
        "submitting supporting documents requested by CBP",
        one_content,
    ),
    rule(
        "answers",
        &codes::NOT_PROVIDED,
        Error,
        "19 CFR 182.16(a)",
        "when requested, CBP may deny preferential tariff treatment to the imported good",
        not_provided,
    ),
    rule(
        "sealed",
        &codes::SEALED,
        Error,
        "19 CFR 182.13(a)(3)",
        "direct submission by the exporter or producer",
        sealed,
    ),
    rule(
        "sealed",
        &codes::WITHHELD,
        Error,
        "19 CFR 182.13(a)(3)",
        "direct submission by the exporter or producer",
        withheld,
    ),
    rule(
        "sealed",
        &codes::OPENED,
        Error,
        "19 CFR 182.13(a)(3)",
        "information relied on by the exporter or producer in preparing the certification",
        opened,
    ),
    rule(
        "request",
        &codes::REQUEST_MISSING,
        Error,
        "19 CFR 182.12(a)",
        "at the request of CBP",
        request::missing,
    ),
    rule(
        "responder",
        &codes::NOT_ADDRESSED,
        Error,
        "19 CFR 182.13(a)(3)",
        "the importer will provide to CBP, or arrange for the direct submission by the exporter or producer of, information relied on by the exporter or producer",
        request::not_addressed,
    ),
    rule(
        "answers",
        &codes::ITEM_NOT_ASKED,
        Error,
        "19 CFR 182.13(a)(3)",
        "supporting documents requested by CBP",
        request::item_not_asked,
    ),
    rule(
        "answers",
        &codes::ITEM_UNANSWERED,
        Error,
        "19 CFR 182.16(a)",
        "including submission of a complete certification of origin prepared in accordance with §§ 182.12 and 182.14, when requested",
        request::item_unanswered,
    ),
    rule(
        "late",
        &codes::LATE,
        Warning,
        "19 CFR 182.14(b), 10.586(b), 181.22(d)(2)",
        "Failure to timely submit a copy of the certification of origin will result in denial of the claim for preferential tariff treatment",
        request::late,
    ),
];

fn one_content(response: &CustomsResponse, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, answer) in response.answers.iter().enumerate() {
        let contents = [
            answer.document.is_some(),
            answer.credential.is_some(),
            answer.text.is_some(),
            answer.withheld.is_some(),
        ];
        if contents.into_iter().filter(|present| *present).count() != 1 {
            findings.raise_with(format!("{ANSWERS}/{index}"), "not exactly one content");
        }
    }
}

fn not_provided(response: &CustomsResponse, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let answered: HashSet<&str> = response
        .answers
        .iter()
        .map(|answer| answer.item.as_str())
        .collect();
    for (index, entry) in response.not_provided.iter().enumerate() {
        if answered.contains(entry.item.as_str()) {
            findings.raise_with(format!("{NOT_PROVIDED}/{index}/item"), "answered as well");
        }
    }
}

fn sealed(response: &CustomsResponse, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if response.sealed_to_customs != Some(true) {
        return findings.not_applicable();
    }
    for (index, answer) in response.answers.iter().enumerate() {
        if answer.withheld.is_none() {
            findings.raise(format!("{ANSWERS}/{index}"));
        }
    }
}

/// What the evidence opens a withheld answer to; `None` where the answer is not withheld.
fn opening<'q>(answer: &Answer, inquiry: &Inquiry<'q>) -> Option<Option<&'q Value<'static>>> {
    let withheld = answer.withheld.as_ref()?;
    Some(inquiry.evidence.opened_value(withheld.digest_multibase))
}

fn withheld(response: &CustomsResponse, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, answer) in response.answers.iter().enumerate() {
        if let Some(None) = opening(answer, inquiry) {
            findings.undecided(format!("{ANSWERS}/{index}/withheld"));
        }
    }
}

fn opened(response: &CustomsResponse, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    // One opening may stand for many answers: it is read once.
    let mut fitting = HashMap::new();
    for (index, answer) in response.answers.iter().enumerate() {
        if let (Some(withheld), Some(Some(value))) = (&answer.withheld, opening(answer, inquiry)) {
            let fits = *fitting
                .entry(withheld.digest_multibase)
                .or_insert_with(|| is_content(value));
            if !fits {
                findings.raise(format!("{ANSWERS}/{index}/withheld"));
            }
        }
    }
    if fitting.is_empty() {
        findings.not_applicable();
    }
}

/// Whether a value is what an answer may hold: a text, a file, a credential.
fn is_content(value: &Value<'_>) -> bool {
    NonEmptyText::deserialize(value).is_ok()
        || value.as_object().is_some()
            && (FileReference::deserialize(value).is_ok()
                || CredentialReference::deserialize(value).is_ok())
}
