//! The rules as data: 19 CFR 102.20 as of one day.

use std::sync::OnceLock;

use serde::Deserialize;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::time::Date;

use super::super::model::Level;
use super::span::{Place, Span, place_in};
use super::way::{Exception, Source, Way};

/// The committed table.
const TABLE: &str = include_str!("../../../../../vocabulary/19-cfr-102-20.json");

/// Rules of change in tariff classification.
#[derive(Debug)]
#[non_exhaustive]
pub struct ShiftRules {
    /// The law.
    pub law: String,
    /// Where its text was read.
    pub source: String,
    /// The day it was in force.
    pub as_of: Date,
    /// The edition of the Harmonized System whose codes it uses.
    pub edition: String,
    rules: Vec<ShiftRule>,
}

/// One rule: the goods, and the ways in which a material may change into them.
#[derive(Debug)]
pub(super) struct ShiftRule {
    name: String,
    goods: Vec<Span>,
    ways: Vec<Way>,
}

impl ShiftRules {
    /// The rules of 19 CFR 102.20. Nothing if the table cannot be read, which a test rules out.
    #[must_use]
    pub fn marking() -> Option<&'static Self> {
        static RULES: OnceLock<Option<ShiftRules>> = OnceLock::new();
        RULES.get_or_init(|| ShiftRules::read(TABLE)).as_ref()
    }

    /// Reads rules in the form of the committed table; nothing where they do not have it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value = json::read(text.as_bytes(), &Limits::default()).ok()?;
        let written = Written::deserialize(&value).ok()?;
        Some(Self {
            law: written.law,
            source: written.source,
            as_of: written.as_of,
            edition: written.edition,
            rules: written
                .rules
                .into_iter()
                .map(ShiftRule::of)
                .collect::<Option<_>>()?,
        })
    }

    /// How many goods have a rule.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rules.len()
    }

    /// The rules that may be those of a good.
    pub(super) fn touching(&self, good: Span) -> impl Iterator<Item = &ShiftRule> {
        self.rules
            .iter()
            .filter(move |rule| place_in(&rule.goods, good) != Place::Out)
    }
}

impl ShiftRule {
    /// Its goods, as the regulation lists them.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the code of a good is too short to say if the rule, or one of its ways, is for it.
    pub(super) fn is_open_to(&self, good: Span) -> bool {
        place_in(&self.goods, good) == Place::Open
            || self
                .ways
                .iter()
                .any(|way| place_in(&way.goods, good) == Place::Open)
    }

    /// The ways that are for a good, each with the group it speaks of.
    pub(super) fn ways(&self, good: Span) -> impl Iterator<Item = (&Way, &[Span])> {
        self.ways.iter().filter_map(move |way| {
            let group = if way.goods.is_empty() {
                &self.goods
            } else {
                &way.goods
            };
            (place_in(group, good) == Place::In).then_some((way, group.as_slice()))
        })
    }

    fn of(written: WrittenRule) -> Option<Self> {
        Some(Self {
            name: written.goods.join(", "),
            goods: spans(&written.goods)?,
            ways: written
                .ways
                .into_iter()
                .map(WrittenWay::read)
                .collect::<Option<_>>()?,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    law: String,
    source: String,
    as_of: Date,
    edition: String,
    rules: Vec<WrittenRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    goods: Vec<String>,
    ways: Vec<WrittenWay>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WrittenWay {
    #[serde(default)]
    goods: Vec<String>,
    from: Option<Level>,
    group: Option<WrittenGroup>,
    #[serde(default)]
    named: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    except_when: Vec<WrittenException>,
    provided: Option<String>,
    text: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "camelCase")]
enum WrittenGroup {
    Within,
    Outside,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenException {
    #[serde(default, rename = "in")]
    ranges: Vec<String>,
    when: String,
}

impl WrittenWay {
    fn read(self) -> Option<Way> {
        let source = match (self.text, self.from, self.named.as_slice()) {
            (Some(text), None, []) => Source::Words(text),
            (None, Some(level), []) => Source::Other {
                level,
                within_group: self.group.map(|group| group == WrittenGroup::Within),
            },
            (None, None, [_, ..]) => Source::Named(spans(&self.named)?),
            _ => return None,
        };
        let conditional = self
            .except_when
            .into_iter()
            .map(|written| {
                Some(Exception {
                    ranges: spans(&written.ranges)?,
                    when: written.when,
                })
            })
            .collect::<Option<_>>()?;
        Some(Way {
            goods: spans(&self.goods)?,
            source,
            except: spans(&self.except)?,
            conditional,
            provided: self.provided,
        })
    }
}

fn spans(ranges: &[String]) -> Option<Vec<Span>> {
    ranges.iter().map(|range| Span::range(range)).collect()
}
