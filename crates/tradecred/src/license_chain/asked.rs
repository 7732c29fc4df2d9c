//! Following the paths of a use: found, judged and put in order, each licence once (SPEC sections *Paths* and *The
//! verdict*).

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held as HeldCredential;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;

use super::answer::{Followed, Link};
use super::codes;
use super::facts::Facts;
use super::intended::{IntendedUse, UseParty};
use super::path::{End, Kind, Path, Told, Why};
use crate::intellectual_property_license::{
    self as license, Held, MOST_LINKS, held, is_beyond, is_by_owner, is_right_revoked, is_twice,
};
use crate::intellectual_property_right::{
    self as right, IntellectualPropertyRight, NotShown, Ownership, owners_of,
};
use crate::journey::Known;
use crate::party::NamedParty;
use crate::rule::Inquiry;

/// What paths are asked about: a right, and what evidence holds of it.
#[derive(Debug)]
pub(crate) struct Asked<'q, 'i> {
    inquiry: &'i Inquiry<'q>,
    digest: DigestMultibase,
    right: Option<Rc<IntellectualPropertyRight>>,
    /// Whether what an entry cannot say limits nothing.
    lenient: bool,
}

impl<'q, 'i> Asked<'q, 'i> {
    /// The licences of the right with this digest.
    pub(crate) fn of_right(digest: DigestMultibase, inquiry: &'i Inquiry<'q>) -> Self {
        Self {
            inquiry,
            digest,
            right: right_at_hand(digest, inquiry),
            lenient: false,
        }
    }

    /// The same for an entry.
    pub(crate) fn of_claim(digest: DigestMultibase, inquiry: &'i Inquiry<'q>) -> Self {
        Self {
            lenient: true,
            ..Self::of_right(digest, inquiry)
        }
    }

    /// Follows every path of a use.
    pub(crate) fn follow(&self, intended: &IntendedUse) -> Followed {
        let following = Following {
            asked: self,
            intended,
            facts: RefCell::default(),
            owners: RefCell::default(),
            right_revoked: is_right_revoked(self.digest, intended.date, self.inquiry),
        };
        let mut told: Vec<(Told, Path)> = following
            .paths()
            .into_iter()
            .map(|path| (following.judge(&path), path))
            .collect();
        told.sort_by_cached_key(|(told, _)| told.order());
        let first = told.first().map(|(_, path)| path);
        Followed {
            links: first.map_or_else(Vec::new, |path| following.links(path)),
            paths: told.into_iter().map(|(told, _)| told).collect(),
        }
    }
}

/// The right of this digest, whatever the `id` by which licences name it.
fn right_at_hand(
    digest: DigestMultibase,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<IntellectualPropertyRight>> {
    inquiry.at_hand.read(digest, || {
        let mut copies = inquiry.evidence.credentials_of(digest);
        let held = copies.find(|held| held.has_type(right::CREDENTIAL_TYPE))?;
        right::DOCUMENT.sound(held.object().get("credentialSubject")?)
    })
}

/// One use, and what was found for it.
struct Following<'a, 'q, 'i> {
    asked: &'a Asked<'q, 'i>,
    intended: &'a IntendedUse,
    facts: RefCell<HashMap<DigestMultibase, Rc<Facts>>>,
    /// Whether each root is by an owner.
    owners: RefCell<HashMap<DigestMultibase, Result<bool, NotShown>>>,
    right_revoked: Known,
}

impl Following<'_, '_, '_> {
    /// The paths that lead from the party to the right.
    fn paths(&self) -> Vec<Path> {
        let party = &self.intended.party;
        let mut lowest: BTreeSet<DigestMultibase> = BTreeSet::new();
        for credential in self.asked.inquiry.evidence.credentials() {
            if self.may_license(credential) {
                lowest.insert(DigestMultibase::of_credential(credential.object()));
            }
        }
        // What is being verified need not be in the evidence.
        lowest.insert(self.asked.inquiry.verified.digest());
        let licenses = lowest
            .into_iter()
            .filter_map(|digest| held(digest, self.asked.inquiry))
            .filter(|held| self.is_of_the_right(held) && is(party, &held.license.licensee));
        let mut paths: Vec<Path> = licenses.map(|lowest| self.path(lowest)).collect();
        if self.is_owner(party) {
            paths.push(Path {
                licenses: Vec::new(),
                end: End::Right,
            });
        }
        paths
    }

    /// Whether a credential says that it licenses the party under the right: looked at before anything is verified.
    fn may_license(&self, credential: &HeldCredential) -> bool {
        let subject = credential.object().get("credentialSubject");
        let member = |name: &str, inner: &str| {
            let value = subject?.get(name)?.get(inner)?;
            value.as_str()
        };
        let right = member("right", "digestMultibase");
        credential.has_type(license::CREDENTIAL_TYPE)
            && right.and_then(|text| DigestMultibase::parse(text).ok()) == Some(self.asked.digest)
            && member("licensee", "legalName")
                .is_some_and(|name| same_legal_name(name, self.intended.party.legal_name.as_str()))
    }

    fn is_of_the_right(&self, held: &Held) -> bool {
        held.license.right.digest_multibase == self.asked.digest
    }

    /// Whether the party is an owner on the day of use, shown or as the right itself says.
    fn is_owner(&self, party: &UseParty) -> bool {
        let Some(right) = &self.asked.right else {
            return false;
        };
        let owned = owners_of(right, self.intended.date, self.asked.inquiry);
        owned.by.iter().any(|owner| is(party, &owner.party))
    }

    /// The path that begins with a licence.
    fn path(&self, lowest: Rc<Held>) -> Path {
        let mut licenses = vec![lowest];
        let end = loop {
            let Some(highest) = licenses.last() else {
                break End::Missing;
            };
            let Some(reference) = &highest.license.parent else {
                break End::Right;
            };
            let parent = held(reference.digest_multibase, self.asked.inquiry);
            let agreeing =
                parent.filter(|parent| parent.id.as_deref() == Some(reference.id.as_str()));
            match agreeing {
                None => break End::Missing,
                Some(parent) if !self.is_of_the_right(&parent) => {
                    break if parent.counts == Known::Yes {
                        End::OtherRight
                    } else {
                        End::Missing
                    };
                }
                Some(_) if licenses.len() == MOST_LINKS => break End::TooLong,
                Some(parent) => licenses.push(parent),
            }
        };
        Path { licenses, end }
    }

    /// What a path amounts to: the gravest that is found of it.
    fn judge(&self, path: &Path) -> Told {
        let found = self
            .not_founded(path)
            .map(|why| (Kind::NotFounded, why))
            .or_else(|| Some((Kind::OutOfScope, self.out_of_scope(path)?)))
            .or_else(|| Some((Kind::Revoked, self.revoked(path)?)))
            .or_else(|| Some((Kind::Open, self.open(path)?)));
        let (kind, why) = match found {
            Some((kind, why)) => (kind, Some(why)),
            None => (Kind::Authorised, None),
        };
        Told {
            license: path.licenses.first().map(|lowest| lowest.digest),
            length: path.licenses.len(),
            kind,
            why,
        }
    }

    fn not_founded(&self, path: &Path) -> Option<Why> {
        let lowest = path.licenses.first()?;
        let highest = path.licenses.last()?;
        match path.end {
            End::TooLong => return Some(at(&codes::LENGTH, lowest)),
            End::OtherRight => return Some(at(&codes::RIGHT_DIFFERS, highest)),
            End::Right | End::Missing => {}
        }
        let foreign = self.downwards(path).find(|(_, facts)| facts.foreign);
        if let Some((held, _)) = foreign {
            return Some(at(&codes::LICENSOR, held));
        }
        (path.end == End::Right && self.root_is_by_owner(highest) == Some(Ok(false)))
            .then(|| at(&codes::ROOT_LICENSOR, highest))
    }

    fn out_of_scope(&self, path: &Path) -> Option<Why> {
        let found = self.downwards(path).flat_map(|(held, facts)| {
            let beyond = facts.beyond.clone();
            beyond.into_iter().map(move |code| (code, held))
        });
        // Of one code, the first found is the nearest to the right.
        let first = found.min_by_key(|(code, _)| place(code));
        first.map(|(code, held)| at(code, held))
    }

    fn revoked(&self, path: &Path) -> Option<Why> {
        if self.right_revoked == Known::Yes {
            return Some(Why {
                code: &codes::REVOKED,
                link: Some(self.asked.digest),
            });
        }
        let day = self.intended.date;
        let mut licenses = path.licenses.iter().rev();
        let revoked = licenses.find(|held| held.is_revoked(day) == Known::Yes)?;
        Some(at(&codes::REVOKED, revoked))
    }

    fn open(&self, path: &Path) -> Option<Why> {
        let of_the_right = |code: Code| Why {
            code,
            link: Some(self.asked.digest),
        };
        if self.right_revoked == Known::Unknown {
            return Some(of_the_right(&codes::NOT_KNOWN));
        }
        let day = self.intended.date;
        let unknown =
            |held: &&Rc<Held>| held.counts != Known::Yes || held.is_revoked(day) == Known::Unknown;
        if let Some(held) = path.licenses.iter().rev().find(unknown) {
            return Some(at(&codes::NOT_KNOWN, held));
        }
        if path.end == End::Missing {
            let highest = path.licenses.last()?;
            return Some(at(&codes::PARENT_MISSING, highest));
        }
        if self.asked.right.is_none() {
            return Some(Why {
                code: &codes::RIGHT_MISSING,
                link: None,
            });
        }
        let shown = match path.licenses.last() {
            Some(root) => matches!(self.root_is_by_owner(root), Some(Ok(_))),
            None => self.is_shown(),
        };
        if !shown {
            return Some(of_the_right(&codes::OWNER_NOT_SHOWN));
        }
        let mut licenses = self.downwards(path);
        let (held, _) = licenses.find(|(_, facts)| facts.not_said)?;
        Some(at(&codes::NOT_SAID, held))
    }

    /// Whether it is shown who owns the right on the day of use.
    fn is_shown(&self) -> bool {
        self.asked.right.as_ref().is_some_and(|right| {
            let owned = owners_of(right, self.intended.date, self.asked.inquiry);
            owned.answer == Ownership::Shown
        })
    }

    /// Whether a root is by an owner of the right; nothing where the right is not at hand.
    fn root_is_by_owner(&self, root: &Held) -> Option<Result<bool, NotShown>> {
        let right = self.asked.right.as_ref()?;
        let known = self.owners.borrow().get(&root.digest).copied();
        Some(known.unwrap_or_else(|| {
            let found = is_by_owner(right, root.granted(), self.asked.inquiry);
            self.owners.borrow_mut().insert(root.digest, found);
            found
        }))
    }

    /// The licences of a path with what is known of each, the nearest to the right first.
    fn downwards<'p>(
        &'p self,
        path: &'p Path,
    ) -> impl Iterator<Item = (&'p Rc<Held>, Rc<Facts>)> + 'p {
        let places = path.licenses.iter().enumerate().rev();
        places.map(|(place, held)| (held, self.facts(path, place, held)))
    }

    fn facts(&self, path: &Path, place: usize, held: &Held) -> Rc<Facts> {
        let known = self.facts.borrow().get(&held.digest).map(Rc::clone);
        known.unwrap_or_else(|| {
            let upwards = path.licenses.iter().skip(place);
            let parent = upwards.clone().nth(1).map(|parent| &**parent);
            let mut facts = Facts::of(held, parent, self.intended, self.asked.lenient);
            let right = self.asked.right.as_ref();
            if right.is_some_and(|right| is_beyond(&held.license, right)) {
                facts.beyond.push(&codes::BEYOND_RIGHT);
            }
            if is_twice(upwards.map(|held| &held.license)) {
                facts.beyond.push(&codes::PARTY_TWICE);
            }
            let facts = Rc::new(facts);
            self.facts
                .borrow_mut()
                .insert(held.digest, Rc::clone(&facts));
            facts
        })
    }

    /// The credentials of a path, from the right down.
    fn links(&self, path: &Path) -> Vec<Link> {
        let right = self.asked.right.as_ref().map(|right| Link {
            credential_type: right::CREDENTIAL_TYPE,
            digest_multibase: self.asked.digest,
            id: self.id_of_right(),
            owners: right
                .owners
                .iter()
                .map(|owner| owner.party.legal_name.as_str().to_owned())
                .collect(),
            licensor: None,
            licensee: None,
        });
        let licenses = path.licenses.iter().rev().map(|held| Link {
            credential_type: license::CREDENTIAL_TYPE,
            digest_multibase: held.digest,
            id: held.id.clone(),
            owners: Vec::new(),
            licensor: Some(held.license.licensor.legal_name.as_str().to_owned()),
            licensee: Some(held.license.licensee.legal_name.as_str().to_owned()),
        });
        right.into_iter().chain(licenses).collect()
    }

    fn id_of_right(&self) -> Option<String> {
        let mut copies = self
            .asked
            .inquiry
            .evidence
            .credentials_of(self.asked.digest);
        copies.find_map(HeldCredential::id).map(str::to_owned)
    }
}

fn at(code: Code, held: &Held) -> Why {
    Why {
        code,
        link: Some(held.digest),
    }
}

/// The place of a code in the specification.
fn place(code: &Code) -> usize {
    let place = codes::ALL
        .iter()
        .position(|known| std::ptr::eq(*known, *code));
    place.unwrap_or(usize::MAX)
}

/// Whether the party of a use is a named party.
fn is(party: &UseParty, named: &NamedParty) -> bool {
    let ids_agree = match (&party.id, &named.id) {
        (Some(one), Some(other)) => one.as_str() == other.as_str(),
        _ => true,
    };
    ids_agree && same_legal_name(party.legal_name.as_str(), named.legal_name.as_str())
}
