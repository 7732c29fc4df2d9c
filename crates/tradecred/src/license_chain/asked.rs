//! Following the paths of a use: found, and judged as far as that does not depend on goods, each licence once (SPEC
//! section *Paths*).

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held as HeldCredential;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;

use super::codes;
use super::facts::Standing;
use super::following::Following;
use super::intended::{IntendedUse, UseParty};
use super::path::{End, Kind, Path, Why};
use crate::identifier::NiceClass;
use crate::intellectual_property_license::{
    self as license, Dimension, Held, MOST_LINKS, classes_of, held, is_beyond, is_by_owner,
    is_right_revoked, is_twice,
};
use crate::intellectual_property_right::{
    self as right, IntellectualPropertyRight, NotShown, Ownership, owners_of,
};
use crate::ipr::scope::Limit;
use crate::journey::Known;
use crate::resolve::names;
use crate::rule::Inquiry;

/// What paths are asked about: a right, and what evidence holds of it.
#[derive(Debug)]
pub(crate) struct Asked<'q, 'i> {
    pub(super) inquiry: &'i Inquiry<'q>,
    pub(super) digest: DigestMultibase,
    pub(super) right: Option<Rc<IntellectualPropertyRight>>,
    /// The classes of the right, where it is at hand and has any.
    classes: Limit<NiceClass>,
    /// What limits nothing where the use does not say it.
    pub(super) silent: &'static [Dimension],
}

impl<'q, 'i> Asked<'q, 'i> {
    /// The licences of the right with this digest.
    pub(crate) fn of_right(digest: DigestMultibase, inquiry: &'i Inquiry<'q>) -> Self {
        let right = right_at_hand(digest, inquiry);
        Self {
            inquiry,
            digest,
            classes: right.as_deref().map_or_else(Limit::none, classes_of),
            right,
            silent: &[],
        }
    }

    /// The same, where a use that does not say these is not held against what limits them.
    pub(crate) fn silent_on(self, silent: &'static [Dimension]) -> Self {
        Self { silent, ..self }
    }

    /// Follows every path of a use; its goods are not looked at.
    pub(crate) fn follow(&self, intended: &IntendedUse) -> Following<'_, 'q, 'i> {
        let mut search = Search {
            asked: self,
            intended,
            right_revoked: is_right_revoked(self.digest, intended.date, self.inquiry),
            owners: HashMap::new(),
            licenses: Vec::new(),
            places: HashMap::new(),
        };
        let mut paths = search.paths();
        paths.sort_by_cached_key(Path::order);
        Following {
            asked: self,
            licenses: search.licenses,
            paths,
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

/// One use but for its goods, and what was found for it so far.
struct Search<'a, 'q, 'i> {
    asked: &'a Asked<'q, 'i>,
    intended: &'a IntendedUse,
    right_revoked: Known,
    /// Whether each root is by an owner.
    owners: HashMap<DigestMultibase, Result<bool, NotShown>>,
    /// Each licence once, after its parent.
    licenses: Vec<Standing>,
    /// Their places.
    places: HashMap<DigestMultibase, usize>,
}

impl Search<'_, '_, '_> {
    /// The paths that lead from the party to the right.
    fn paths(&mut self) -> Vec<Path> {
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
            .filter(|held| self.is_of_the_right(held) && party.is(&held.license.licensee));
        let mut paths: Vec<Path> = licenses.map(|lowest| self.path(lowest)).collect();
        if self.is_owner(party) {
            paths.push(Path::new(Vec::new(), End::Right));
        }
        for path in &mut paths {
            self.judge(path);
        }
        paths
    }

    /// Whether a credential says that it licenses the party under the right: looked at before anything is verified.
    fn may_license(&self, credential: &HeldCredential) -> bool {
        let subject = credential.object().get("credentialSubject");
        let licensee =
            subject.and_then(|subject| subject.get("licensee")?.get("legalName")?.as_str());
        credential.has_type(license::CREDENTIAL_TYPE)
            && names(credential, "right") == Some(self.asked.digest)
            && licensee
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
        owned.by.iter().any(|owner| party.is(&owner.party))
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
        Path::new(licenses, end)
    }

    /// What of a path does not depend on the goods.
    fn judge(&mut self, path: &mut Path) {
        if matches!(path.end, End::Right | End::Missing) {
            path.lowest = self.place(&path.licenses);
        }
        path.not_founded = self.not_founded(path);
        path.against = match self.revoked(path) {
            Some(why) => Some((Kind::Revoked, why)),
            None => self.open(path).map(|why| (Kind::Open, why)),
        };
    }

    fn not_founded(&mut self, path: &Path) -> Option<Why> {
        let lowest = path.licenses.first()?;
        let highest = path.licenses.last()?;
        match path.end {
            End::TooLong => return Some(at(&codes::LENGTH, lowest.digest)),
            End::OtherRight => return Some(at(&codes::RIGHT_DIFFERS, highest.digest)),
            End::Right | End::Missing => {}
        }
        let lowest = path.lowest.and_then(|place| self.licenses.get(place));
        if let Some(foreign) = lowest.and_then(|lowest| lowest.foreign) {
            return Some(at(&codes::LICENSOR, foreign));
        }
        (path.end == End::Right && self.root_is_by_owner(highest) == Some(Ok(false)))
            .then(|| at(&codes::ROOT_LICENSOR, highest.digest))
    }

    fn revoked(&self, path: &Path) -> Option<Why> {
        if self.right_revoked == Known::Yes {
            return Some(at(&codes::REVOKED, self.asked.digest));
        }
        let day = self.intended.date;
        let mut licenses = path.licenses.iter().rev();
        let revoked = licenses.find(|held| held.is_revoked(day) == Known::Yes)?;
        Some(at(&codes::REVOKED, revoked.digest))
    }

    fn open(&mut self, path: &Path) -> Option<Why> {
        if self.right_revoked == Known::Unknown {
            return Some(at(&codes::NOT_KNOWN, self.asked.digest));
        }
        let day = self.intended.date;
        let unknown =
            |held: &&Rc<Held>| held.counts != Known::Yes || held.is_revoked(day) == Known::Unknown;
        if let Some(held) = path.licenses.iter().rev().find(unknown) {
            return Some(at(&codes::NOT_KNOWN, held.digest));
        }
        if path.end == End::Missing {
            let highest = path.licenses.last()?;
            return Some(at(&codes::PARENT_MISSING, highest.digest));
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
        (!shown).then(|| at(&codes::OWNER_NOT_SHOWN, self.asked.digest))
    }

    /// Whether it is shown who owns the right on the day of use.
    fn is_shown(&self) -> bool {
        self.asked.right.as_ref().is_some_and(|right| {
            let owned = owners_of(right, self.intended.date, self.asked.inquiry);
            owned.answer == Ownership::Shown
        })
    }

    /// Whether a root is by an owner of the right; nothing where the right is not at hand.
    fn root_is_by_owner(&mut self, root: &Held) -> Option<Result<bool, NotShown>> {
        let right = self.asked.right.as_ref()?;
        let inquiry = self.asked.inquiry;
        let known = self.owners.entry(root.digest);
        Some(*known.or_insert_with(|| is_by_owner(right, root.granted(), inquiry)))
    }

    /// The place of the lowest of these licences, each of which is held against the use and its parent once.
    fn place(&mut self, licenses: &[Rc<Held>]) -> Option<usize> {
        let mut above: Option<usize> = None;
        for (index, held) in licenses.iter().enumerate().rev() {
            let known = self.places.get(&held.digest).copied();
            above = Some(known.unwrap_or_else(|| {
                let upwards = licenses.iter().skip(index);
                let standing = self.standing(held, above, upwards);
                let place = self.licenses.len();
                self.licenses.push(standing);
                self.places.insert(held.digest, place);
                place
            }));
        }
        above
    }

    fn standing<'l>(
        &self,
        held: &Rc<Held>,
        parent: Option<usize>,
        upwards: impl Iterator<Item = &'l Rc<Held>> + Clone,
    ) -> Standing {
        let parent = parent.and_then(|place| Some((place, self.licenses.get(place)?)));
        let mut standing = Standing::of(held, parent, self.intended, self.asked.silent);
        if is_beyond(&held.scope, &self.asked.classes) {
            standing.add(&codes::BEYOND_RIGHT);
        }
        if is_twice(upwards.map(|held| &held.license)) {
            standing.add(&codes::PARTY_TWICE);
        }
        standing
    }
}

fn at(code: Code, link: DigestMultibase) -> Why {
    Why {
        code,
        link: Some(link),
    }
}
