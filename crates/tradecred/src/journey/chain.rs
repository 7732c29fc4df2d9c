//! The chain of endorsements: which follows which, where it has a gap, where it forks, and in which order it
//! is folded (SPEC chapter *Journeys*, section *The chain*). Pure: it knows digests and dates, no documents.

use std::collections::{BTreeMap, HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

/// What the chain needs to know of an endorsement that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its own digest.
    pub digest: DigestMultibase,
    /// The digests of what it names as coming before it.
    pub previous: Vec<DigestMultibase>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// Whether it was recorded after endorsements of later dates.
    pub late_upload: bool,
    /// Whether it joins branches.
    pub reconciles: bool,
    /// The part of the document that it is about; the whole where absent.
    pub part: Option<String>,
    /// Whether it divides what it is about: those that follow it in different parts are no branches.
    pub divides: bool,
}

/// Something wrong with a chain. Numbers are places in the list of links it was made of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Fault {
    /// An endorsement names one before it that is not there.
    Gap {
        /// The endorsement.
        at: usize,
        /// What is missing.
        missing: DigestMultibase,
    },
    /// An endorsement names a refusal, which is no step, as what comes before it.
    RefusalFollowed {
        /// The endorsement.
        at: usize,
    },
    /// Several endorsements name the same one before them, or none, and nothing joins two of them.
    Fork {
        /// The first of each branch.
        branches: Vec<usize>,
    },
    /// An endorsement is dated before what it follows, or has the wrong sequence.
    Order {
        /// The endorsement.
        at: usize,
    },
}

/// Endorsements in the order in which they are folded, and what is wrong between them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chain {
    /// Places in the list of links, in the order of the fold.
    pub order: Vec<usize>,
    /// What is wrong, sorted.
    pub faults: Vec<Fault>,
    /// Of each link, whether another follows it directly.
    pub followed: Vec<bool>,
    /// Of each link, whether what is missing may have come before it.
    pub after_gap: Vec<bool>,
}

impl Chain {
    /// The chain that links of distinct digests form. `refusals` are the digests of those that count and
    /// are no steps; none of them is among the links.
    #[must_use]
    pub fn of(links: &[Link], refusals: &HashSet<DigestMultibase>) -> Self {
        let graph = Graph::of(links);
        let mut faults = graph.named_in_vain(links, refusals);
        faults.extend(graph.forks(links));
        faults.extend(graph.out_of_order(links));
        faults.sort();
        faults.dedup();
        Self {
            order: graph.order(links),
            after_gap: graph.after_gaps(links, &faults),
            faults,
            followed: graph.followers.iter().map(|of| !of.is_empty()).collect(),
        }
    }

    /// Whether something that is missing may explain what else is found.
    #[must_use]
    pub fn has_gap(&self) -> bool {
        self.faults
            .iter()
            .any(|fault| matches!(fault, Fault::Gap { .. }))
    }
}

/// Who follows whom, by places.
struct Graph {
    previous: Vec<Vec<usize>>,
    followers: Vec<Vec<usize>>,
}

impl Graph {
    fn of(links: &[Link]) -> Self {
        let places: HashMap<DigestMultibase, usize> = links
            .iter()
            .enumerate()
            .map(|(place, link)| (link.digest, place))
            .collect();
        let mut followers = vec![Vec::new(); links.len()];
        let previous: Vec<Vec<usize>> = links
            .iter()
            .map(|link| {
                let named = link.previous.iter().filter_map(|digest| places.get(digest));
                let distinct: std::collections::BTreeSet<usize> = named.copied().collect();
                distinct.into_iter().collect()
            })
            .collect();
        for (place, before) in previous.iter().enumerate() {
            for earlier in before {
                if let Some(of) = followers.get_mut(*earlier) {
                    of.push(place);
                }
            }
        }
        Self {
            previous,
            followers,
        }
    }

    fn named_in_vain(&self, links: &[Link], refusals: &HashSet<DigestMultibase>) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, (link, found)) in links.iter().zip(&self.previous).enumerate() {
            let found: HashSet<DigestMultibase> = found
                .iter()
                .filter_map(|place| links.get(*place))
                .map(|link| link.digest)
                .collect();
            for named in &link.previous {
                if refusals.contains(named) {
                    faults.push(Fault::RefusalFollowed { at });
                } else if !found.contains(named) {
                    faults.push(Fault::Gap {
                        at,
                        missing: *named,
                    });
                }
            }
        }
        faults
    }

    /// Branches that begin at one endorsement, or at the beginning, and that nothing joins.
    fn forks(&self, links: &[Link]) -> Vec<Fault> {
        let firsts = (0..links.len())
            .filter(|place| {
                links
                    .get(*place)
                    .is_some_and(|link| link.previous.is_empty())
            })
            .collect();
        // What follows nothing that is there, but names something, is a gap and no branch of another;
        // two that name the same missing one fork all the same.
        let mut missing: BTreeMap<DigestMultibase, Vec<usize>> = BTreeMap::new();
        let present: HashSet<DigestMultibase> = links.iter().map(|link| link.digest).collect();
        for (place, link) in links.iter().enumerate() {
            let named: HashSet<DigestMultibase> = link.previous.iter().copied().collect();
            for absent in named.difference(&present) {
                missing.entry(*absent).or_default().push(place);
            }
        }
        let joins = self.joins(links);
        let followers = self.followers.iter().zip(links);
        let together = std::iter::once(&firsts).chain(
            followers
                .clone()
                .filter(|(_, link)| !link.divides)
                .map(|(followers, _)| followers),
        );
        // One that is missing may have divided what it was about.
        let divided = followers
            .filter(|(_, link)| link.divides)
            .map(|(followers, _)| followers)
            .chain(missing.values())
            .flat_map(|branches| by_part(branches, links));
        together
            .cloned()
            .chain(divided)
            .filter(|branches| branches.len() > 1 && !is_joined(branches, &joins))
            .map(|branches| Fault::Fork { branches })
            .collect()
    }

    /// Of each link, which of those that join branches follow it, one bit for each. Worked out once, from
    /// the ends backwards, so that many forks cost no more than one.
    fn joins(&self, links: &[Link]) -> Vec<Vec<u64>> {
        let joining = links.iter().filter(|link| link.reconciles).count();
        let mut joins = vec![vec![0_u64; joining.div_ceil(64)]; links.len()];
        let mut number = 0_usize;
        let numbers: Vec<Option<usize>> = links
            .iter()
            .map(|link| {
                link.reconciles.then(|| {
                    number += 1;
                    number - 1
                })
            })
            .collect();
        for place in self.topological().into_iter().rev() {
            let mut own = joins.get_mut(place).map(std::mem::take).unwrap_or_default();
            for follower in self.followers.get(place).into_iter().flatten() {
                for (word, other) in own
                    .iter_mut()
                    .zip(joins.get(*follower).into_iter().flatten())
                {
                    *word |= other;
                }
                if let Some(number) = numbers.get(*follower).copied().flatten()
                    && let Some(word) = own.get_mut(number / 64)
                {
                    *word |= 1 << (number % 64);
                }
            }
            if let Some(joins) = joins.get_mut(place) {
                *joins = own;
            }
        }
        joins
    }

    fn out_of_order(&self, links: &[Link]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, (link, before)) in links.iter().zip(&self.previous).enumerate() {
            let earlier = || before.iter().filter_map(|place| links.get(*place));
            let dated_before = !link.late_upload && earlier().any(|other| link.date < other.date);
            let named: HashSet<DigestMultibase> = link.previous.iter().copied().collect();
            let greatest = earlier().map(|other| other.sequence).max();
            let misplaced = named.len() == before.len()
                && greatest.is_some_and(|greatest| link.sequence != greatest.saturating_add(1));
            if dated_before || misplaced {
                faults.push(Fault::Order { at });
            }
        }
        faults
    }

    /// Of each link, whether it is one with a gap, or follows one, or is joined to one by what is or does.
    fn after_gaps(&self, links: &[Link], faults: &[Fault]) -> Vec<bool> {
        let gaps = faults.iter().filter_map(|fault| match fault {
            Fault::Gap { at, .. } => Some(*at),
            _ => None,
        });
        let mut after = reached(gaps.collect(), &self.followers);
        let joined = links
            .iter()
            .enumerate()
            .filter(|(place, link)| link.reconciles && after.get(*place) == Some(&true));
        let joined = reached(joined.map(|(place, _)| place).collect(), &self.previous);
        for (own, joined) in after.iter_mut().zip(joined) {
            *own |= joined;
        }
        after
    }

    /// By date, then by the longest way back, then by digest.
    fn order(&self, links: &[Link]) -> Vec<usize> {
        let steps = self.steps_back();
        let mut order: Vec<usize> = (0..links.len()).collect();
        order.sort_by_cached_key(|place| {
            links.get(*place).map(|link| {
                (
                    link.date,
                    steps.get(*place).copied(),
                    link.digest.to_string(),
                )
            })
        });
        order
    }

    /// Of each link, the number of steps of its longest way back.
    fn steps_back(&self) -> Vec<usize> {
        let mut steps = vec![0_usize; self.previous.len()];
        for place in self.topological() {
            let next = steps.get(place).copied().unwrap_or(0).saturating_add(1);
            for follower in self.followers.get(place).into_iter().flatten() {
                if let Some(own) = steps.get_mut(*follower) {
                    *own = (*own).max(next);
                }
            }
        }
        steps
    }

    /// Every link after those that it follows. A cycle, which digests rule out, is left out.
    fn topological(&self) -> Vec<usize> {
        let mut waiting: Vec<usize> = self.previous.iter().map(Vec::len).collect();
        let mut ready: Vec<usize> = waiting
            .iter()
            .enumerate()
            .filter(|(_, count)| **count == 0)
            .map(|(place, _)| place)
            .collect();
        let mut order = Vec::with_capacity(waiting.len());
        while let Some(place) = ready.pop() {
            order.push(place);
            for follower in self.followers.get(place).into_iter().flatten() {
                if let Some(count) = waiting.get_mut(*follower) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.push(*follower);
                    }
                }
            }
        }
        order
    }
}

/// Of each place, whether steps lead to it from one of these.
fn reached(mut from: Vec<usize>, steps: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; steps.len()];
    while let Some(place) = from.pop() {
        if let Some(known) = reached.get_mut(place)
            && !std::mem::replace(known, true)
        {
            from.extend(steps.get(place).into_iter().flatten());
        }
    }
    reached
}

/// These branches, those in one part together.
fn by_part(branches: &[usize], links: &[Link]) -> Vec<Vec<usize>> {
    let mut parts: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for place in branches {
        let part = links.get(*place).and_then(|link| link.part.as_deref());
        parts.entry(part).or_default().push(*place);
    }
    parts.into_values().collect()
}

/// Whether of these branches each two are followed by one that joins branches. Mostly one follows them all;
/// that is asked first.
fn is_joined(branches: &[usize], joins: &[Vec<u64>]) -> bool {
    let of = |branch: &usize| joins.get(*branch).map_or(&[][..], Vec::as_slice);
    let words = branches.first().map_or(0, |first| of(first).len());
    let follows_all = |word: usize| {
        let words = branches.iter().map(|branch| of(branch).get(word));
        words.fold(u64::MAX, |all, word| all & word.copied().unwrap_or(0)) != 0
    };
    if (0..words).any(follows_all) {
        return true;
    }
    branches.iter().enumerate().all(|(index, one)| {
        branches.iter().skip(index.saturating_add(1)).all(|other| {
            let both = of(one).iter().zip(of(other));
            both.into_iter().any(|(one, other)| one & other != 0)
        })
    })
}

#[cfg(test)]
mod tests;
