//! Whether materials undergo the change in classification that 19 CFR 102.20 asks for a good (SPEC
//! chapter *FTA qualification*, section *Marking change*).
//!
//! The regulation's rules are data, held as of one day. What depends on more than codes, such as the
//! weight of an ingredient or how a good was assembled, is not guessed: the answer is then undecided, and
//! says in the words of the regulation what would decide it.

use std::fmt;

mod span;
mod table;
mod way;

pub(super) use span::{Place, Span};
pub use table::ShiftRules;

use table::ShiftRule;
use way::Change;

/// What the rules say of a good and its foreign materials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shift<'r> {
    /// Every material undergoes the change.
    Met {
        /// The goods of the rule.
        rule: &'r str,
    },
    /// A material does not.
    NotMet {
        /// The goods of the rule.
        rule: &'r str,
        /// The place of the first such material among those asked about.
        material: usize,
        /// Why it does not.
        why: Stays,
    },
    /// The codes do not say.
    Undecided {
        /// The goods of the rule, where there is one.
        rule: Option<&'r str>,
        /// The place of the first material that is open, where it is a material.
        material: Option<usize>,
        /// What would decide it.
        need: Need<'r>,
    },
}

/// Why a material does not undergo a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stays {
    /// It is of the chapter, heading or subheading of the good.
    SamePosition,
    /// It is of the group that the change must come from outside of.
    WithinGroup,
    /// It is not one of those that the rule names.
    NotNamed,
    /// The rule excepts it.
    Excepted,
}

/// What would decide a change that codes do not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need<'r> {
    /// A rule for the good: there is none.
    Rule,
    /// A code that is one: two digits or more.
    Code,
    /// More digits of a code.
    Digits,
    /// Whether a change within the group counts, which the rule does not say.
    Group,
    /// Whether this excepts the material, in the words of the regulation.
    Exception(&'r str),
    /// Whether this holds, in the words of the regulation.
    Condition(&'r str),
    /// Reading the rule, whose words these are.
    Words(&'r str),
}

/// Whether the foreign materials of a good undergo the change that the rules ask for it. Codes have two
/// digits or more, dots allowed, and are judged by as many digits as they show, six at most.
///
/// The rules are those of one day and of one edition of the Harmonized System: whoever asks about codes of
/// another edition gets an answer about codes that may mean other goods.
#[must_use]
pub fn tariff_shift<'r>(good: &str, materials: &[&str], rules: &'r ShiftRules) -> Shift<'r> {
    let undecided = |need| Shift::Undecided {
        rule: None,
        material: None,
        need,
    };
    let Some(good) = Span::code(good) else {
        return undecided(Need::Code);
    };
    let touching: Vec<&ShiftRule> = rules.touching(good).collect();
    let Some(first) = touching.first() else {
        return undecided(Need::Rule);
    };
    let rule = first.name();
    let open = |need| Shift::Undecided {
        rule: Some(rule),
        material: None,
        need,
    };
    if touching.iter().any(|rule| rule.is_open_to(good)) {
        return open(Need::Digits);
    }
    let ways: Vec<_> = touching.iter().flat_map(|rule| rule.ways(good)).collect();
    if ways.is_empty() {
        return open(Need::Rule);
    }
    let mut undecided = None;
    for (place, material) in materials.iter().enumerate() {
        let change = match Span::code(material) {
            Some(material) => ways
                .iter()
                .map(|(way, group)| way.change(good, material, group))
                .fold(None, Change::better)
                .unwrap_or(Change::Open(Need::Rule)),
            None => Change::Open(Need::Code),
        };
        match change {
            Change::Moves => {}
            Change::Open(need) => {
                undecided.get_or_insert(Shift::Undecided {
                    rule: Some(rule),
                    material: Some(place),
                    need,
                });
            }
            Change::Stays(why) => {
                return Shift::NotMet {
                    rule,
                    material: place,
                    why,
                };
            }
        }
    }
    undecided.unwrap_or(Shift::Met { rule })
}

impl fmt::Display for Shift<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met { rule } => write!(f, "met: rule {rule}"),
            Self::NotMet {
                rule,
                material,
                why,
            } => write!(f, "not met: rule {rule}, material {}: {why}", material + 1),
            Self::Undecided {
                rule,
                material,
                need,
            } => {
                f.write_str("undecided: ")?;
                if let Some(rule) = rule {
                    write!(f, "rule {rule}, ")?;
                }
                if let Some(material) = material {
                    write!(f, "material {}: ", material + 1)?;
                }
                write!(f, "{need}")
            }
        }
    }
}

impl fmt::Display for Stays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SamePosition => "of the same position as the good",
            Self::WithinGroup => "of the group that the change must come from outside of",
            Self::NotNamed => "none of those that the rule names",
            Self::Excepted => "excepted by the rule",
        })
    }
}

impl fmt::Display for Need<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule => f.write_str("a rule for the good, of which there is none here"),
            Self::Code => f.write_str("a tariff code"),
            Self::Digits => f.write_str("more digits of the code"),
            Self::Group => f.write_str("whether a change within the group counts"),
            Self::Exception(words) => write!(f, "whether it is excepted: `{words}`"),
            Self::Condition(words) => write!(f, "whether `{words}`"),
            Self::Words(words) => write!(f, "`{words}`"),
        }
    }
}

#[cfg(test)]
mod tests;
