//! The programs that make the vectors (SPEC chapter *Vectors*).
//!
//! A recipe is a function of a [`Maker`]: keys, identifiers and a time. With the fixed maker it yields
//! the vectors that are committed; with a seeded one the same questions under other keys, so that a
//! list of known answers helps nobody; with a live one, questions relative to now. The expectation is
//! written down in the recipe, on the text of the specification, and never computed.

use serde_json::Value;

mod base;
mod control;
mod did;
mod document;
mod draft;
mod envelope;
mod issuer;
mod jose;
mod journey;
mod json_text;
mod maker;
mod presentation;
mod product_answer;
mod proof;
mod selective_disclosure;
mod signed_answers;
mod status;
mod validity;
mod version_one;
mod visibility;

pub use control::places;
pub(crate) use document::conversion::PROVABLE;
pub(crate) use draft::{Draft, vector};
pub use maker::{Actor, Maker};
pub use signed_answers::signed_answers;

/// A vector that was made: the contents of its three files.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Made {
    /// `case.json`.
    pub case: Value,
    /// `input.json`, raw bytes.
    pub input: Vec<u8>,
    /// `evidence.json`; absent where the question needs none.
    pub evidence: Option<Value>,
}

/// The permanent id of a vector and the program that makes it.
pub struct Recipe {
    id: String,
    make: Box<dyn Fn(&Maker) -> Made + Send + Sync>,
}

impl std::fmt::Debug for Recipe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recipe")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Recipe {
    /// The id: its folder below `vectors/`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Makes the vector.
    #[must_use]
    pub fn make(&self, maker: &Maker) -> Made {
        (self.make)(maker)
    }
}

/// A certification that breaks no rule around the instant of its maker, unsigned.
pub(crate) fn unsigned_certification(maker: &Maker) -> serde_json::Value {
    base::certification(maker)
}

/// A certificate of origin that breaks no rule around the instant of its maker, unsigned.
pub(crate) fn unsigned_certificate(maker: &Maker) -> serde_json::Value {
    document::certificate::preferential(maker)
}

/// The same under NAFTA.
pub(crate) fn unsigned_nafta_certificate(maker: &Maker) -> serde_json::Value {
    document::nafta::certificate(maker)
}

/// A signed trust list that names one DID under a legal name and in a role.
pub(crate) fn trust_list(
    maker: &Maker,
    did: &str,
    legal_name: &str,
    role: &str,
) -> serde_json::Value {
    let mut list = base::unsigned_trust_list(maker, did);
    base::set(&mut list, "/credentialSubject/entries/0/role", role);
    base::set(
        &mut list,
        "/credentialSubject/entries/0/legalName",
        legal_name,
    );
    maker.registrar().sign(&list, maker.instant(-90 * 86_400))
}

/// Every recipe, sorted by id.
#[must_use]
pub fn all() -> Vec<Recipe> {
    let mut recipes = verdicts();
    recipes.extend(visibility::recipes(verdicts()));
    recipes.extend(product_answer::recipes());
    recipes.sort_by(|one, other| one.id.cmp(&other.id));
    recipes
}

/// Every recipe that asks for a verdict and no more.
fn verdicts() -> Vec<Recipe> {
    [
        json_text::recipes(),
        envelope::recipes(),
        proof::recipes(),
        did::recipes(),
        issuer::recipes(),
        validity::recipes(),
        version_one::recipes(),
        status::recipes(),
        document::recipes(),
        journey::recipes(),
        presentation::recipes(),
        jose::recipes(),
        selective_disclosure::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The vectors whose ids begin like this, sorted by id, each that must not be accepted with its control among
/// them.
#[must_use]
pub fn made(maker: &Maker, beginning: &str) -> Vec<(String, Made)> {
    let mut made: Vec<(String, Made)> = all()
        .into_iter()
        .filter(|recipe| recipe.id().starts_with(beginning))
        .map(|recipe| (recipe.id().to_owned(), recipe.make(maker)))
        .collect();
    control::give(&mut made);
    made
}

/// The whole suite as this maker makes it.
///
/// # Errors
/// With every recipe whose case does not have its published form.
pub fn suite(maker: &Maker) -> Result<crate::suite::Suite, crate::suite::SuiteError> {
    area(maker, "")
}

/// The vectors of one area, such as `presentation/`, as this maker makes them.
///
/// # Errors
/// As [`suite`].
pub fn area(
    maker: &Maker,
    beginning: &str,
) -> Result<crate::suite::Suite, crate::suite::SuiteError> {
    let text = |value: &Value| serde_json::to_vec(value).unwrap_or_default();
    let mut files = Vec::new();
    for (id, made) in made(maker, beginning) {
        files.push((format!("{id}/case.json"), text(&made.case)));
        files.push((format!("{id}/input.json"), made.input));
        if let Some(evidence) = &made.evidence {
            files.push((format!("{id}/evidence.json"), text(evidence)));
        }
    }
    crate::suite::Suite::from_files(files)
}
