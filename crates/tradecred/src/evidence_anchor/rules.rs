//! The rules of an anchor as a table, and the records that are held against it.

use tradecred_vc::anchor::{ALGORITHM, AnchoredRecord};
use tradecred_vc::problem::{Code, Text};

use super::codes;
use super::model::EvidenceAnchor;
use super::{THIS_TEXT, records_at_hand};
use crate::rule::Severity::Error;
use crate::rule::{Judge, Reads, Rule};

const fn rule(
    id: &'static str,
    code: Code,
    words: &'static str,
    judge: Judge<EvidenceAnchor>,
) -> Rule<EvidenceAnchor> {
    Rule::new(id, code, Error, THIS_TEXT, words, Reads::Completion, judge)
}

const ROOT: &str = "/credentialSubject/batch/treeRoot";

/// Every rule, in order.
pub(super) const RULES: &[Rule<EvidenceAnchor>] = &[
    rule(
        "batch",
        &codes::ALGORITHM,
        "how the root is made of the records",
        |anchor, _, findings| {
            if anchor.batch.algorithm.as_str() != ALGORITHM {
                findings.undecided("/credentialSubject/batch/algorithm");
            }
        },
    ),
    rule(
        "period",
        &codes::PERIOD,
        "when the earliest and the latest was recorded",
        |anchor, _, findings| {
            let batch = &anchor.batch;
            let (from, until) = (batch.recorded_from, batch.recorded_until);
            let period = from.zip(until);
            if period.is_some_and(|(from, until)| until < from) {
                findings.raise_with(
                    "/credentialSubject/batch/recordedUntil",
                    "before `recordedFrom`",
                );
            } else if until.is_some_and(|until| until > anchor.anchored_at) {
                findings.raise_with("/credentialSubject/batch/recordedUntil", AFTER);
            } else if from.is_some_and(|from| from > anchor.anchored_at) {
                findings.raise_with("/credentialSubject/batch/recordedFrom", AFTER);
            }
        },
    ),
    rule(
        "records",
        &codes::RECORD,
        "the path leads from the record to the root",
        |anchor, inquiry, findings| {
            let batch = &anchor.batch;
            let mut asked: Vec<&AnchoredRecord> = records_at_hand(inquiry).collect();
            if asked.is_empty() {
                findings.not_asked(NO_RECORD);
                return;
            }
            if batch.algorithm.as_str() != ALGORITHM {
                findings.not_applicable();
                return;
            }
            asked.sort_by_key(|record| record.index);
            let tree = (
                u64::from(batch.record_count.get()),
                batch.tree_root.digest(),
            );
            for record in asked {
                if let Err(why) = record.check(tree) {
                    let detail = format!("record {}: {why}", record.index);
                    findings.raise_with(ROOT, detail);
                }
            }
        },
    ),
    rule(
        "people",
        &codes::ANCHORED_BY,
        "nobody anchors for another",
        |anchor, inquiry, findings| {
            let issuer = inquiry.verified.credential().issuer.id;
            let id = anchor.anchored_by.id.as_ref();
            if id.is_some_and(|id| id.as_str() != issuer) {
                findings.raise("/credentialSubject/anchoredBy/id");
            }
        },
    ),
    rule(
        "times",
        &codes::ANCHORED_AT,
        "when the batch was closed",
        |anchor, inquiry, findings| {
            if anchor.anchored_at > inquiry.verified.signed_at() {
                findings.raise_with("/credentialSubject/anchoredAt", "after the signature");
            }
        },
    ),
];

const AFTER: &str = "after `anchoredAt`";
const NO_RECORD: Text = Text {
    en: "no record was held against the anchor",
    es: "no se contrastó ningún registro con el ancla",
    fr: "aucun enregistrement n'a été confronté à l'ancre",
};
