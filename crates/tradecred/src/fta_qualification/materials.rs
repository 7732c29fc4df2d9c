//! The materials as a verifier sees them: shown, opened by the evidence, or hidden (SPEC chapter *FTA
//! qualification*, section *Materials*).

use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::OnceLock;

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;

use super::model::{FtaQualification, Material, MaterialLine};
use crate::structure::{self, Judge};
use crate::tagged::tagged;

/// The pointer to a material, or to a member of it.
pub(super) fn at(index: usize, member: &str) -> String {
    format!("/credentialSubject/materials/{index}{member}")
}

/// What is known of the materials.
#[derive(Debug, Default)]
pub(super) struct Materials<'d> {
    /// Those that are seen, with their places.
    pub(super) seen: Vec<(usize, Line<'d>)>,
    /// The places of those that nothing opens.
    pub(super) hidden: Vec<usize>,
    /// The places of those that are opened with something else.
    pub(super) malformed: Vec<usize>,
}

/// A material that is seen.
#[derive(Debug)]
pub(super) enum Line<'d> {
    /// In the document.
    Shown(&'d MaterialLine),
    /// In the evidence, for one material or several.
    Opened(Rc<MaterialLine>),
}

impl Deref for Line<'_> {
    type Target = MaterialLine;

    fn deref(&self) -> &MaterialLine {
        match self {
            Self::Shown(line) => line,
            Self::Opened(line) => line,
        }
    }
}

/// An opened value: a material that is shown, and nothing else.
#[derive(Debug, schemars::JsonSchema)]
#[schemars(tag = "type")]
enum Opened {
    /// The material.
    Material(Box<MaterialLine>),
}

tagged!(Opened by "type" { "Material" => Material });

impl<'d> Materials<'d> {
    /// The materials of a document under this evidence.
    pub(super) fn of(document: &'d FtaQualification, evidence: &Evidence) -> Self {
        let mut materials = Self::default();
        let mut openings = HashMap::new();
        for (index, material) in document
            .materials
            .iter()
            .flat_map(|list| list.iter())
            .enumerate()
        {
            match material {
                Material::Material(line) => materials.seen.push((index, Line::Shown(line))),
                Material::Withheld(withheld) => {
                    // One opening may stand for many materials: it is read once, and held once.
                    let opening = openings
                        .entry(withheld.digest_multibase)
                        .or_insert_with_key(|digest| {
                            let value = evidence.opened_value(*digest)?;
                            Some(open(value).map(Rc::new))
                        });
                    match opening {
                        Some(Some(line)) => {
                            materials.seen.push((index, Line::Opened(Rc::clone(line))));
                        }
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
            .map(|(index, line)| (*index, &**line))
            .filter(move |(_, line)| line.originating == originating)
    }
}

/// The material in an opened value, judged like one that is shown.
fn open(value: &Value<'_>) -> Option<MaterialLine> {
    static JUDGE: OnceLock<Option<Judge>> = OnceLock::new();
    let judge = JUDGE.get_or_init(|| Judge::of(&crate::schema::of::<Opened>()));
    let Opened::Material(line) = structure::sound(value, judge.as_ref())?;
    Some(*line)
}
