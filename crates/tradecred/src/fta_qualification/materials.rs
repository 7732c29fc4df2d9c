//! The materials as a verifier sees them: shown, opened by the evidence, or hidden (SPEC chapter *FTA
//! qualification*, section *Materials*).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;
use tradecred_vc::digest::{DigestMultibase, withheld_digest};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;

use super::codes;
use super::model::{FtaQualification, Material, MaterialLine};
use crate::structure::{self, Judge};

/// The pointer to a material, or to a member of it.
pub(super) fn at(index: usize, member: &str) -> String {
    format!("/credentialSubject/materials/{index}{member}")
}

/// What is known of the materials.
#[derive(Debug, Default)]
pub(super) struct Materials<'d> {
    /// Those that are seen, with their places.
    pub(super) seen: Vec<(usize, Cow<'d, MaterialLine>)>,
    /// The places of those that nothing opens.
    pub(super) hidden: Vec<usize>,
    /// The places of those that are opened with something else.
    pub(super) malformed: Vec<usize>,
}

/// An opened value: a material that is shown, and nothing else.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(tag = "type")]
enum Opened {
    /// The material.
    Material(Box<MaterialLine>),
}

impl<'d> Materials<'d> {
    /// The materials of a document under this evidence.
    pub(super) fn of(document: &'d FtaQualification, evidence: &Evidence) -> Self {
        let mut materials = Self::default();
        let mut openings = None;
        for (index, material) in document
            .materials
            .iter()
            .flat_map(|list| list.iter())
            .enumerate()
        {
            match material {
                Material::Material(line) => materials.seen.push((index, Cow::Borrowed(&**line))),
                Material::Withheld(withheld) => {
                    let openings = openings.get_or_insert_with(|| by_digest(evidence));
                    match openings
                        .get(&withheld.digest_multibase)
                        .map(|value| open(value))
                    {
                        Some(Some(line)) => materials.seen.push((index, Cow::Owned(line))),
                        Some(None) => materials.malformed.push(index),
                        None => materials.hidden.push(index),
                    }
                }
            }
        }
        materials
    }

    /// Those that do not originate.
    pub(super) fn foreign(&self) -> impl Iterator<Item = (usize, &MaterialLine)> {
        self.that_originate(false)
    }

    /// Those that originate, or those that do not.
    pub(super) fn that_originate(
        &self,
        originating: bool,
    ) -> impl Iterator<Item = (usize, &MaterialLine)> {
        self.seen
            .iter()
            .map(|(index, line)| (*index, line.as_ref()))
            .filter(move |(_, line)| line.originating == originating)
    }
}

/// The openings of the evidence; each is hashed once.
fn by_digest(evidence: &Evidence) -> HashMap<DigestMultibase, &Value<'static>> {
    evidence
        .opened()
        .iter()
        .filter_map(|opened| {
            Some((
                withheld_digest(&opened.salt, &opened.value).ok()?,
                &opened.value,
            ))
        })
        .collect()
}

/// The material in an opened value, judged like one that is shown.
fn open(value: &Value<'_>) -> Option<MaterialLine> {
    static JUDGE: OnceLock<Option<Judge>> = OnceLock::new();
    let judge = JUDGE.get_or_init(|| Judge::of(&crate::schema::of::<Opened>()));
    let Opened::Material(line) =
        structure::read(value, judge.as_ref(), &[], &codes::OPENING).ok()?;
    Some(*line)
}
