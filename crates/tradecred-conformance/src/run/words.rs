//! The words for problems of another implementation, turned into the codes of SPEC.md (SPEC requirement
//! *vectors.dialect*).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::RunError;
use crate::case::{RequirementId, Vector, VectorId};
use crate::printable;
use crate::report::{UnknownCode, requirements};
use crate::suite::Suite;
use crate::target::{Answer, Profile};

/// Where the types of problems stand that are codes of SPEC.md.
const PROBLEMS: &str = "https://w3id.org/tradecred/problems#";

/// The most unknown words that are kept.
const MOST: usize = 1000;

/// The most codes that one word may stand for.
const MEANINGS: usize = 4;

/// The map of a profile, and what it lacks.
pub(super) struct Words<'a> {
    profile: &'a Profile,
    /// The codes of SPEC.md, and those of the suite where it is another's.
    ours: BTreeSet<&'a str>,
    /// How many answers hold an unknown word, and the first vector of them by name.
    unknown: BTreeMap<String, (usize, VectorId)>,
}

impl<'a> Words<'a> {
    /// The words of a target; an error where its map would let it say anything by anything.
    pub(super) fn new(profile: &'a Profile, suite: &'a Suite) -> Result<Self, RunError> {
        let of = |vector: &'a Vector| {
            let case = &vector.case;
            let also = case.also_accept.iter().flatten();
            let lists = [
                &case.requirements,
                &case.expect.codes,
                &case.expect.warnings,
            ];
            lists.into_iter().flatten().chain(also)
        };
        let published = requirements::all().iter();
        let published = published.map(|requirement| requirement.id.as_str());
        let shown = suite.vectors().iter().flat_map(of);
        let words = Self {
            profile,
            ours: shown.map(RequirementId::as_str).chain(published).collect(),
            unknown: BTreeMap::new(),
        };
        match words.fault() {
            Some(fault) => Err(RunError::Dialect(fault)),
            None => Ok(words),
        }
    }

    /// What the map may not say.
    fn fault(&self) -> Option<String> {
        let Profile {
            codes,
            ignored_codes,
            ..
        } = self.profile;
        let mut named = codes.keys().chain(ignored_codes);
        if let Some(word) = named.find(|word| self.ours.contains(bare(word))) {
            return Some(format!(
                "`{word}` is a code of SPEC.md and stands for itself"
            ));
        }
        codes.iter().find_map(|(word, meaning)| {
            let codes = meaning.codes();
            let areas: BTreeSet<&str> = codes.iter().map(|code| area(code.as_str())).collect();
            let is_one = areas.len() == 1 && codes.len() <= MEANINGS;
            (!is_one).then(|| {
                format!(
                    "`{}` has to stand for one code, or for at most {MEANINGS} of one area",
                    printable::line(word, 100)
                )
            })
        })
    }

    /// Turns the words of an answer into codes; a word that nobody has mapped stays and is remembered. Gives back a
    /// word without which a code would be missing, and which stands for others as well.
    pub(super) fn translate(&mut self, vector: &Vector, answer: &mut Answer) -> Option<String> {
        let mut unknown = BTreeSet::new();
        let mut vague = None;
        for words in [&mut answer.codes, &mut answer.warnings]
            .into_iter()
            .flatten()
        {
            let given = std::mem::take(words);
            let (mut codes, mut guessed) = (BTreeSet::new(), Vec::new());
            for word in given {
                if self.profile.ignored_codes.contains(&word) {
                    continue;
                }
                match self.code(vector, &word) {
                    Some(code) if self.is_vague(&word) => guessed.push((code, word)),
                    Some(code) => {
                        codes.insert(code);
                    }
                    None => {
                        unknown.insert(word.clone());
                        codes.insert(word);
                    }
                }
            }
            for (code, word) in guessed {
                if codes.insert(code) {
                    vague.get_or_insert(word);
                }
            }
            words.extend(codes);
        }
        for word in unknown {
            if self.unknown.contains_key(&word) || self.unknown.len() < MOST {
                let (answers, first) = self
                    .unknown
                    .entry(word)
                    .or_insert_with(|| (0, vector.id.clone()));
                *answers += 1;
                if vector.id < *first {
                    *first = vector.id.clone();
                }
            }
        }
        vague
    }

    /// Whether a word stands for several codes.
    fn is_vague(&self, word: &str) -> bool {
        let meaning = self.profile.codes.get(word);
        meaning.is_some_and(|meaning| meaning.codes().len() > 1)
    }

    /// The code a word stands for. One that stands for several is whichever of them the vector expects.
    fn code(&self, vector: &Vector, word: &str) -> Option<String> {
        if let Some(meaning) = self.profile.codes.get(word) {
            let case = &vector.case;
            let expected = |code: &&RequirementId| {
                let lists = [&case.expect.codes, &case.expect.warnings];
                let mut lists = lists.into_iter().chain(&case.also_accept);
                lists.any(|list| list.contains(code))
            };
            let codes = meaning.codes();
            let code = codes.iter().find(expected).or_else(|| codes.first())?;
            return Some(code.to_string());
        }
        let code = bare(word);
        self.ours.contains(code).then(|| code.to_owned())
    }

    /// The words that nobody has mapped, those of most answers first.
    pub(super) fn unknown(self) -> Vec<UnknownCode> {
        let mut unknown: Vec<UnknownCode> = self
            .unknown
            .into_iter()
            .map(|(word, (answers, vector))| UnknownCode {
                word,
                answers,
                vector,
            })
            .collect();
        unknown.sort_by_key(|unknown| Reverse(unknown.answers));
        unknown
    }
}

/// A word without what stands before a code as the type of a problem.
fn bare(word: &str) -> &str {
    word.strip_prefix(PROBLEMS).unwrap_or(word)
}

/// The area of a code.
fn area(code: &str) -> &str {
    code.split_once('.').map_or(code, |(area, _)| area)
}
