//! What clients saw of a node, in the order in which they saw it, and what of it cannot be.

use std::collections::BTreeMap;

use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::log::{Checkpoint, Seen};

/// A change of status: the purpose, and whether its bit is set.
pub(crate) type Change = (&'static str, bool);

/// One thing that a client saw.
#[derive(Debug, Clone)]
pub(crate) enum Fact {
    /// A credential was acknowledged, or found after an answer that did not arrive.
    Issued {
        id: String,
        number: String,
        /// The credential it supersedes.
        supersedes: Option<String>,
        key: Option<String>,
        body: Vec<u8>,
    },
    /// A credential was asked for.
    Read { id: String, body: Option<Vec<u8>> },
    /// A proof that it stands in the log was asked for, and what is wrong with it.
    Proof { id: String, fault: Option<String> },
    /// A change of status was acknowledged.
    Changed { id: String, change: Change },
    /// A status list was asked for, which has this bit of a credential.
    Listed {
        id: String,
        purpose: &'static str,
        is_set: bool,
    },
    /// A checkpoint was asked for, and the proof that it continues the one before.
    Checkpoint {
        checkpoint: Checkpoint,
        proof: Vec<Sha256Digest>,
    },
    /// An event arrived: its id, the document and what happened to it.
    Heard {
        event: String,
        subject: String,
        happening: Happening,
    },
    /// Something was answered that no node may answer.
    Wrong(String),
}

/// What an event says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Happening {
    Issued,
    Superseded,
    Changed(Vec<(String, bool)>),
}

/// What cannot be.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Faults {
    pub(crate) lost: Vec<String>,
    pub(crate) doubled: Vec<String>,
    pub(crate) forks: Vec<String>,
    pub(crate) disorder: Vec<String>,
    pub(crate) wrong: Vec<String>,
}

impl Faults {
    pub(crate) fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let kinds = [
            ("lost", &self.lost),
            ("doubled", &self.doubled),
            ("fork", &self.forks),
            ("out of order", &self.disorder),
            ("wrong", &self.wrong),
        ];
        kinds
            .into_iter()
            .flat_map(|(kind, found)| found.iter().map(move |what| (kind, what)))
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.lost.extend(other.lost);
        self.doubled.extend(other.doubled);
        self.forks.extend(other.forks);
        self.disorder.extend(other.disorder);
        self.wrong.extend(other.wrong);
    }
}

/// What is known so far.
#[derive(Default)]
struct Known<'f> {
    faults: Faults,
    bodies: BTreeMap<&'f str, &'f [u8]>,
    keys: BTreeMap<&'f str, &'f str>,
    bearers: BTreeMap<&'f str, &'f str>,
    bits: BTreeMap<(&'f str, &'f str), bool>,
    /// What is to be told of each document, in order.
    told: BTreeMap<&'f str, Vec<Happening>>,
    /// What was heard of each document, in order, each event once.
    heard: BTreeMap<&'f str, Vec<Happening>>,
    events: BTreeMap<&'f str, (&'f str, &'f Happening)>,
    checkpoint: Option<&'f Checkpoint>,
}

/// Judges a history that has come to its end: every request was answered or given up, every event had its time.
pub(crate) fn check(facts: &[Fact]) -> Faults {
    let mut known = Known::default();
    for fact in facts {
        known.see(fact);
    }
    known.end()
}

impl<'f> Known<'f> {
    fn see(&mut self, fact: &'f Fact) {
        match fact {
            Fact::Issued {
                id,
                number,
                supersedes,
                key,
                body,
            } => {
                self.issue(id, (number, supersedes.as_deref()), key.as_deref(), body);
            }
            Fact::Read { id, body } => match self.bodies.get(id.as_str()) {
                Some(known) if body.as_deref() != Some(*known) => {
                    let how = if body.is_some() {
                        "other bytes"
                    } else {
                        "gone"
                    };
                    self.faults.lost.push(format!("credential {id}: {how}"));
                }
                _ => {}
            },
            Fact::Proof { id, fault } => {
                if let Some(fault) = fault {
                    let what = format!("credential {id} does not stand in the log: {fault}");
                    self.faults.lost.push(what);
                }
            }
            Fact::Changed { id, change } => {
                self.bits.insert((id, change.0), change.1);
                let told = Happening::Changed(vec![(change.0.to_owned(), change.1)]);
                self.told.entry(id).or_default().push(told);
            }
            Fact::Listed {
                id,
                purpose,
                is_set,
            } => {
                let known = self.bits.get(&(id.as_str(), *purpose)).copied();
                if known.unwrap_or(false) != *is_set {
                    self.faults
                        .lost
                        .push(format!("{purpose} of {id}: the list says {is_set}"));
                }
            }
            Fact::Checkpoint { checkpoint, proof } => {
                if let Some(earlier) = self.checkpoint
                    && let Err(problem) = checkpoint.continues(earlier, Seen::Before, proof)
                {
                    let sizes = format!("{} leaves after {}", checkpoint.size, earlier.size);
                    self.faults.forks.push(format!("{sizes}: {problem}"));
                }
                self.checkpoint = Some(checkpoint);
            }
            Fact::Heard {
                event,
                subject,
                happening,
            } => {
                match self.events.insert(event, (subject, happening)) {
                    // Told again, as a receiver must expect.
                    Some(before) if before == (subject.as_str(), happening) => {}
                    Some(_) => self
                        .faults
                        .doubled
                        .push(format!("event {event} says two things")),
                    None => {
                        let heard = self.heard.entry(subject).or_default();
                        heard.push(happening.clone());
                    }
                }
            }
            Fact::Wrong(what) => self.faults.wrong.push(what.clone()),
        }
    }

    fn issue(
        &mut self,
        id: &'f str,
        (number, supersedes): (&'f str, Option<&'f str>),
        key: Option<&'f str>,
        body: &'f [u8],
    ) {
        if let Some(key) = key
            && let Some(before) = self.keys.insert(key, id)
            && before != id
        {
            let doubled = &mut self.faults.doubled;
            doubled.push(format!("key {key}: {before} and {id}"));
        }
        if let Some(before) = self.bodies.insert(id, body) {
            if before != body {
                self.faults.doubled.push(format!("two credentials {id}"));
            }
            return;
        }
        let bearer = self.bearers.insert(number, id);
        if bearer.is_some() && bearer != supersedes {
            let bearer = bearer.unwrap_or_default();
            let doubled = &mut self.faults.doubled;
            doubled.push(format!("number {number}: {bearer} and {id}"));
        }
        let happening = match supersedes {
            Some(_) => Happening::Superseded,
            None => Happening::Issued,
        };
        self.told.entry(id).or_default().push(happening);
    }

    fn end(mut self) -> Faults {
        for (id, told) in &self.told {
            let heard = self.heard.remove(id).unwrap_or_default();
            if heard == *told {
                continue;
            }
            let (mut missing, mut rest) = (Vec::new(), heard.clone());
            for happening in told {
                match rest.iter().position(|one| one == happening) {
                    Some(place) => drop(rest.remove(place)),
                    None => missing.push(happening),
                }
            }
            let faults = &mut self.faults;
            if missing.is_empty() && rest.is_empty() {
                faults.disorder.push(format!("events of {id}: {heard:?}"));
            }
            if !missing.is_empty() {
                faults.lost.push(format!("events of {id}: {missing:?}"));
            }
            if !rest.is_empty() {
                faults.doubled.push(format!("events of {id}: {rest:?}"));
            }
        }
        for (id, heard) in self.heard {
            let what = format!("events of {id}, which nobody has: {heard:?}");
            self.faults.doubled.push(what);
        }
        self.faults
    }
}

/// How many events are to arrive in all.
pub(crate) fn events_due(facts: &[Fact]) -> usize {
    let mut issued = std::collections::BTreeSet::new();
    let mut changed = 0_usize;
    for fact in facts {
        match fact {
            Fact::Issued { id, .. } => drop(issued.insert(id)),
            Fact::Changed { .. } => changed += 1,
            _ => {}
        }
    }
    issued.len() + changed
}

#[cfg(test)]
mod tests;
