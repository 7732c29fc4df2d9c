//! The words for problems of another implementation, turned into the codes of SPEC.md (SPEC requirement
//! *vectors.dialect*).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::case::{RequirementId, Vector, VectorId};
use crate::report::UnknownCode;
use crate::suite::Suite;
use crate::target::{Answer, Profile};

/// Where the types of problems stand that are codes of SPEC.md.
const PROBLEMS: &str = "https://w3id.org/tradecred/problems#";

/// The most unknown words that are kept.
const MOST: usize = 1000;

/// The map of a profile, and what it lacks.
pub(super) struct Words<'a> {
    profile: &'a Profile,
    /// The codes of SPEC.md, as far as the suite shows them.
    ours: BTreeSet<&'a str>,
    /// How many answers hold an unknown word, and the first vector of them by name.
    unknown: BTreeMap<String, (usize, VectorId)>,
}

impl<'a> Words<'a> {
    pub(super) fn new(profile: &'a Profile, suite: &'a Suite) -> Self {
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
        Self {
            profile,
            ours: suite
                .vectors()
                .iter()
                .flat_map(of)
                .map(RequirementId::as_str)
                .collect(),
            unknown: BTreeMap::new(),
        }
    }

    /// Turns the words of an answer into codes; a word that nobody has mapped stays and is remembered.
    pub(super) fn translate(&mut self, vector: &Vector, answer: &mut Answer) {
        let mut unknown = BTreeSet::new();
        for words in [&mut answer.codes, &mut answer.warnings]
            .into_iter()
            .flatten()
        {
            let given = std::mem::take(words);
            let codes: BTreeSet<String> = given
                .into_iter()
                .filter(|word| !self.profile.ignored_codes.contains(word))
                .map(|word| match self.code(vector, &word) {
                    Some(code) => code,
                    None => {
                        unknown.insert(word.clone());
                        word
                    }
                })
                .collect();
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
        let code = word.strip_prefix(PROBLEMS).unwrap_or(word);
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
