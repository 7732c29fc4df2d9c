//! What was found of a use but for its goods, held against goods (SPEC sections *Paths* and *The verdict*).

use tradecred_vc::evidence::Held as HeldCredential;
use tradecred_vc::problem::Code;

use super::answer::{LicenseChain, Link, Verdict, decided};
use super::asked::Asked;
use super::facts::{Covers, Standing};
use super::intended::UseGoods;
use super::path::{Path, Told};
use crate::intellectual_property_license::{self as license, Dimension, SaidGoods};
use crate::intellectual_property_right as right;

/// The paths of a use, whatever its goods.
#[derive(Debug)]
pub(crate) struct Following<'a, 'q, 'i> {
    pub(super) asked: &'a Asked<'q, 'i>,
    /// Each licence of a path once, after its parent.
    pub(super) licenses: Vec<Standing>,
    /// The shortest first.
    pub(super) paths: Vec<Path>,
}

impl Following<'_, '_, '_> {
    /// The verdict on these goods, and what decided it.
    pub(crate) fn decided(&self, goods: &UseGoods) -> (Verdict, Option<Code>) {
        let covers = self.covers(goods);
        let told = self.paths.iter().map(|path| path.judge(&covers));
        let first = told.min_by_key(|told| told.kind);
        decided(first.as_ref())
    }

    /// Whether a licence of the path that decides about these goods limits one of these dimensions.
    pub(crate) fn limits(&self, goods: &UseGoods, dimensions: &[Dimension]) -> bool {
        let covers = self.covers(goods);
        let paths = self.paths.iter();
        let first = paths.min_by_key(|path| path.judge(&covers).kind);
        let mut licenses = first.iter().flat_map(|path| path.licenses.iter());
        licenses.any(|held| dimensions.iter().any(|one| held.scope.limits(*one)))
    }

    /// The answer for these goods.
    pub(super) fn told(&self, goods: &UseGoods) -> LicenseChain {
        let covers = self.covers(goods);
        let paths = self.paths.iter();
        let mut judged: Vec<(Told, &Path)> =
            paths.map(|path| (path.judge(&covers), path)).collect();
        // Of what amounts to the same, the order stays.
        judged.sort_by_key(|(told, _)| told.kind);
        let links = judged.first().map(|(_, path)| self.links(path));
        let told: Vec<Told> = judged.into_iter().map(|(told, _)| told).collect();
        LicenseChain::of(&told, links.unwrap_or_default())
    }

    /// How far each licence, and those above it, cover the use with these goods.
    fn covers(&self, goods: &UseGoods) -> Vec<Covers> {
        let goods = SaidGoods::of(goods);
        let mut found: Vec<Covers> = Vec::with_capacity(self.licenses.len());
        for standing in &self.licenses {
            let above = standing.parent.and_then(|place| found.get(place)).copied();
            let own = standing.covers_with(&goods, self.asked.silent);
            found.push(above.unwrap_or_default().and(own));
        }
        found
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
        let evidence = self.asked.inquiry.evidence;
        let mut copies = evidence.credentials_of(self.asked.digest);
        copies.find_map(HeldCredential::id).map(str::to_owned)
    }
}
