//! `tradecred metrics`: what a document in two systems was worth, from comparisons and from when each system had it
//! (SPEC section *Measures of success*).

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde::{Deserialize, Serialize};
use tradecred_adapters::compare::Verdict;
use tradecred_vc::time::Timestamp;

use crate::choice::Format;
use crate::input::read_json_as;
use crate::outcome::{Failure, Outcome};

/// Say what was carried, what was typed again, and which system had a document first
#[derive(Debug, Args)]
pub(crate) struct Metrics {
    /// What `tradecred compare --format json` wrote; may be repeated
    #[arg(long, value_name = "FILE")]
    comparison: Vec<PathBuf>,
    /// When each system had each document first: a JSON array of objects with `document` and, where known, the
    /// instants `legacy` and `ledger`; may be repeated
    #[arg(long, value_name = "FILE")]
    availability: Vec<PathBuf>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Of a day of comparisons what is counted here.
#[derive(Debug, Deserialize)]
struct Day {
    pairs: usize,
    counts: BTreeMap<Verdict, usize>,
}

/// When two systems had a document first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    #[serde(rename = "document")]
    _document: String,
    #[serde(default)]
    legacy: Option<Timestamp>,
    #[serde(default)]
    ledger: Option<Timestamp>,
}

/// Members of documents that both systems have.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Fields {
    documents: usize,
    compared: usize,
    carried_at_most: usize,
    retyped_at_least: usize,
    cut_off: usize,
    missing_in_legacy: usize,
    missing_in_ledger: usize,
}

/// By how many seconds the ledger had documents before the legacy system; less than 0 where it was later.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Lead {
    /// Documents of which both instants are known.
    count: usize,
    /// Documents of which one is not.
    unknown: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    median: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    greatest: Option<i64>,
}

/// What is known; the rest is absent.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Fields>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead_seconds: Option<Lead>,
}

impl Metrics {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let days: Vec<Day> = self
            .comparison
            .iter()
            .map(|path| read_json_as(path))
            .collect::<Result<_, _>>()?;
        let firsts: Vec<Vec<First>> = self
            .availability
            .iter()
            .map(|path| read_json_as(path))
            .collect::<Result<_, _>>()?;
        let firsts: Vec<First> = firsts.into_iter().flatten().collect();
        let figures = Figures {
            fields: fields(&days),
            lead_seconds: lead(&firsts),
        };
        if self.format == Format::Text {
            write!(out, "{}", figures.text())?;
        } else {
            let line = serde_json::to_string(&figures).map_err(Failure::internal)?;
            writeln!(out, "{line}")?;
        }
        Ok(
            if figures.fields.is_none() && figures.lead_seconds.is_none() {
                Outcome::NothingRan
            } else {
                Outcome::Good
            },
        )
    }
}

fn fields(days: &[Day]) -> Option<Fields> {
    let of = |verdict: Verdict| -> usize {
        let counts = days.iter().filter_map(|day| day.counts.get(&verdict));
        counts.fold(0, |sum, count| sum.saturating_add(*count))
    };
    let pairs = days.iter().map(|day| day.pairs);
    let documents = pairs.fold(0, usize::saturating_add);
    let (carried_at_most, cut_off) = (of(Verdict::Equal), of(Verdict::TruncatedInLegacy));
    let retyped_at_least =
        of(Verdict::EqualAfterNormalising).saturating_add(of(Verdict::Different));
    (documents > 0).then(|| Fields {
        documents,
        compared: carried_at_most
            .saturating_add(retyped_at_least)
            .saturating_add(cut_off),
        carried_at_most,
        retyped_at_least,
        cut_off,
        missing_in_legacy: of(Verdict::MissingInLegacy),
        missing_in_ledger: of(Verdict::MissingInLedger),
    })
}

fn lead(firsts: &[First]) -> Option<Lead> {
    let mut seconds: Vec<i64> = firsts
        .iter()
        .filter_map(|first| Some((first.legacy?, first.ledger?)))
        .map(|(legacy, ledger)| legacy.unix_seconds().saturating_sub(ledger.unix_seconds()))
        .collect();
    seconds.sort_unstable();
    let rank = seconds.len().div_ceil(2).saturating_sub(1);
    (!firsts.is_empty()).then(|| Lead {
        count: seconds.len(),
        unknown: firsts.len().saturating_sub(seconds.len()),
        least: seconds.first().copied(),
        median: seconds.get(rank).copied(),
        greatest: seconds.last().copied(),
    })
}

impl Figures {
    fn text(&self) -> String {
        let mut lines = Vec::new();
        match &self.fields {
            None => lines.push("fields     unknown: no document was compared".to_owned()),
            Some(fields) => lines.push(format!(
                "fields     {} compared in {} documents: {} carried at most, {} typed again at least, {} cut off; missing in legacy {}, in ledger {}",
                fields.compared,
                fields.documents,
                fields.carried_at_most,
                fields.retyped_at_least,
                fields.cut_off,
                fields.missing_in_legacy,
                fields.missing_in_ledger,
            )),
        }
        let unknown = |lead: &Lead| format!("unknown of {} documents", lead.unknown);
        match &self.lead_seconds {
            None => lines.push("first had  unknown: no instants were given".to_owned()),
            Some(lead) => lines.push(match (lead.least, lead.median, lead.greatest) {
                (Some(least), Some(median), Some(greatest)) => format!(
                    "first had  by the ledger {median} seconds before the legacy system in the median of {} documents, {least} at least, {greatest} at most; {}",
                    lead.count,
                    unknown(lead)
                ),
                _ => format!("first had  {}", unknown(lead)),
            }),
        }
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, First, Lead, fields, lead};

    #[test]
    fn what_is_spelled_in_another_way_was_typed_again_and_what_is_equal_may_have_been() {
        let day = r#"{"pairs": 2, "comparisons": [], "counts": {"equal": 10, "equalAfterNormalising": 3,
            "different": 1, "truncatedInLegacy": 2, "missingInLegacy": 4, "missingInLedger": 0, "notComparable": 9}}"#;
        let days: Vec<Day> = vec![
            serde_json::from_str(day).unwrap(),
            serde_json::from_str(day).unwrap(),
        ];
        let fields = fields(&days).unwrap();
        assert_eq!((fields.documents, fields.compared), (4, 32));
        assert_eq!((fields.carried_at_most, fields.retyped_at_least), (20, 8));
        assert_eq!((fields.cut_off, fields.missing_in_legacy), (4, 8));
        assert_eq!(super::fields(&[]), None);
    }

    #[test]
    fn counts_that_cannot_be_are_the_greatest_number() {
        let most = format!(
            r#"{{"pairs": {0}, "comparisons": [], "counts": {{"equal": {0}, "different": {0}}}}}"#,
            usize::MAX
        );
        let days: Vec<Day> = [&most, &most]
            .map(|day| serde_json::from_str(day).unwrap())
            .into();
        let fields = fields(&days).unwrap();
        assert_eq!(
            (fields.documents, fields.compared),
            (usize::MAX, usize::MAX)
        );
        assert_eq!(fields.carried_at_most, usize::MAX);
    }

    #[test]
    fn an_instant_that_is_not_known_is_not_now_and_not_zero() {
        let firsts: Vec<First> = serde_json::from_str(
            r#"[{"document": "a", "legacy": "2026-11-01T12:00:00Z", "ledger": "2026-11-01T11:00:00Z"},
                {"document": "b", "legacy": "2026-11-01T12:00:00Z", "ledger": "2026-11-01T12:00:05Z"},
                {"document": "c", "ledger": "2026-11-01T12:00:05Z"}]"#,
        )
        .unwrap();
        let wanted = Lead {
            count: 2,
            unknown: 1,
            least: Some(-5),
            median: Some(-5),
            greatest: Some(3_600),
        };
        assert_eq!(lead(&firsts), Some(wanted));
        let unknown = Lead {
            count: 0,
            unknown: 1,
            least: None,
            median: None,
            greatest: None,
        };
        assert_eq!(lead(&firsts[2..]), Some(unknown));
        assert_eq!(lead(&[]), None);
    }
}
