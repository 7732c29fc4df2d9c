//! What following licences amounts to, as the rules of documents tell it: one row for each verdict but the good one.

use tradecred_vc::problem::{Code, Text};

use super::Verdict;
use crate::rule::Findings;

/// What the licences at hand amount to for one use.
pub(crate) struct Followed {
    pub(crate) verdict: Verdict,
    /// What decided it.
    pub(crate) code: Option<Code>,
    /// Whether a dimension limits of which the document that asks cannot speak.
    pub(crate) unsaid: bool,
}

impl Followed {
    /// Tells the verdict that a row is of, at a place; and what was not asked, where the verdict is another.
    pub(crate) fn tell(
        &self,
        verdict: Verdict,
        place: &str,
        unsaid: Text,
        findings: &mut Findings<'_>,
    ) {
        if self.verdict == verdict {
            let detail = self.code.map_or("", |code| code.code);
            match verdict {
                Verdict::NotShown => findings.undecided_with(place, detail),
                _ => findings.raise_with(place, detail),
            }
        } else if self.unsaid {
            findings.not_asked(unsaid);
        }
    }
}
