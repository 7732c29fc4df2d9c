//! One document type as its vectors see it: its area, its good document, the claim that goes with it.

use serde_json::{Value, json};

use super::super::vector;
pub(super) use super::super::{Draft, Maker, Recipe};

/// A document type.
#[derive(Debug)]
pub(super) struct Area {
    /// Its area, which begins its codes and the ids of its vectors.
    pub(super) name: &'static str,
    /// A good document, unsigned.
    pub(super) good: fn(&Maker) -> Value,
    /// A good claim under it.
    pub(super) claim: fn(&Maker) -> Value,
    /// The instant its vectors are made at, in seconds of Unix time, where they are of another time than
    /// the one asked about; they are then asked under the law of that day.
    pub(super) made_at: Option<i64>,
}

/// A vector that is one change away from the good document: its name, its title, the change.
pub(super) type Row = (&'static str, &'static str, fn(&mut Value, &Maker));

impl Area {
    /// A problem code of this document.
    pub(super) fn code(&self, name: &str) -> String {
        format!("{}.{name}", self.name)
    }

    /// Begins a vector.
    pub(super) fn vector(&self, name: &str, title: &'static str) -> Draft {
        let draft = vector(format!("document/{}/{name}", self.name), title).of(self.good);
        match self.made_at {
            Some(seconds) => draft.made_at(seconds).under_law_of(|maker| maker.day(0)),
            None => draft,
        }
    }

    /// Begins a vector whose claim is one change away from the good one.
    pub(super) fn claimed(
        &self,
        name: &str,
        title: &'static str,
        change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
    ) -> Draft {
        let good = self.claim;
        self.vector(name, title).claim(move |maker| {
            let mut claim = good(maker);
            change(&mut claim, maker);
            claim
        })
    }

    /// The vectors in which the requirement of this name is satisfied.
    pub(super) fn met(&self, name: &str, rows: &[Row]) -> Vec<Recipe> {
        let code = self.code(name);
        self.made(rows, |draft| draft.shows(&[&code]))
    }

    /// The vectors in which the requirement of this name is not met.
    pub(super) fn not_met(&self, name: &str, rows: &[Row]) -> Vec<Recipe> {
        let code = self.code(name);
        self.made(rows, |draft| draft.not_met(&code))
    }

    /// The vectors that earn a warning of this name.
    pub(super) fn warned(&self, name: &str, rows: &[Row]) -> Vec<Recipe> {
        let code = self.code(name);
        self.made(rows, |draft| draft.warns(&code))
    }

    /// The vectors of these rows, with what is expected of them.
    pub(super) fn made(&self, rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
        rows.iter()
            .map(|(name, title, change)| expecting(self.vector(name, title).before(*change)).done())
            .collect()
    }
}

/// A change of a document or of the evidence.
pub(super) type Change = fn(&mut Value, &Maker);

/// A document type with the evidence that its good document needs.
#[derive(Debug)]
pub(super) struct Sample {
    /// The type.
    pub(super) area: Area,
    /// What makes its evidence.
    pub(super) evidence: Change,
}

impl Sample {
    /// Begins a vector.
    pub(super) fn vector(&self, name: &str, title: &'static str) -> Draft {
        self.area.vector(name, title).evidence(self.evidence)
    }

    /// The vectors of these rows, with what is expected of them.
    pub(super) fn made(&self, rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
        rows.iter()
            .map(|(name, title, change)| expecting(self.vector(name, title).before(*change)).done())
            .collect()
    }

    /// The vectors in which the requirement of this name is satisfied.
    pub(super) fn met(&self, name: &str, rows: &[Row]) -> Vec<Recipe> {
        let code = self.area.code(name);
        self.made(rows, |draft| draft.shows(&[&code]))
    }

    /// The vectors in which the requirement of this name is not met.
    pub(super) fn not_met(&self, name: &str, rows: &[Row]) -> Vec<Recipe> {
        let code = self.area.code(name);
        self.made(rows, |draft| draft.not_met(&code))
    }
}

/// No claim goes with these documents: the question holds none.
pub(super) fn no_claim(_: &Maker) -> Value {
    json!({})
}
