//! Parameters of an address: a closed set, and pages of lists (SPEC section *Register*).

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::problem::Problem;

use crate::request::wrong;
use crate::store::{Page, Place};

/// The parameters of a request, as axum reads them.
pub(crate) type Asked = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// The most rows of a page, and how many there are where nothing is said.
const MOST_ROWS: usize = 100;
const USUAL_ROWS: usize = 50;

/// Parameters, each at most once, all of them known.
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads them. What is not known is refused and not repeated: it may be anything.
    pub(crate) fn read(asked: Asked, known: &[&str]) -> Result<Self, Problem> {
        let Ok(Query(pairs)) = asked else {
            return Err(wrong("", "the parameters cannot be read"));
        };
        let is_known = |(name, _): &(String, String)| known.contains(&name.as_str());
        if !pairs.iter().all(is_known) {
            return Err(wrong(
                "",
                &format!("known parameters are `{}`", known.join("`, `")),
            ));
        }
        let mut names: Vec<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        if names.len() != pairs.len() {
            return Err(wrong("", "a parameter stands there twice"));
        }
        Ok(Self(pairs))
    }

    /// The value of one.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let pair = self.0.iter().find(|(known, _)| known == name)?;
        Some(&pair.1)
    }

    /// Which page of a list in random order: `after` and `limit`.
    pub(crate) fn page(&self) -> Result<Page, Problem> {
        let after = self.get("after").map(place).transpose()?;
        Ok(Page {
            after,
            most: self.rows(USUAL_ROWS, MOST_ROWS)?,
        })
    }

    /// How many rows: `limit`.
    pub(crate) fn rows(&self, usual: usize, most: usize) -> Result<usize, Problem> {
        let Some(limit) = self.get("limit") else {
            return Ok(usual);
        };
        let rows = limit.parse().ok().filter(|rows| (1..=most).contains(rows));
        rows.ok_or_else(|| wrong("", &format!("`limit` must be a number from 1 to {most}")))
    }
}

/// A place as `next` gives it.
pub(crate) fn cursor(place: Place) -> String {
    multibase::encode(Base::Base64Url, &place)
}

fn place(text: &str) -> Result<Place, Problem> {
    let bytes = multibase::decode(Base::Base64Url, text).ok();
    bytes
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| wrong("", "`after` must be what `next` gave"))
}
