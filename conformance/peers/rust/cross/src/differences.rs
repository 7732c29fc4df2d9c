//! Why others differ: each reason names who, when, and the clause it goes against.

use crate::alter::Alteration;
use crate::party::Verdict;
use crate::results::Difference;

/// The reason of a difference, where one is known.
pub(crate) fn explain(
    difference: &Difference<'_>,
    _signer: &str,
    verifier: &str,
) -> Option<&'static str> {
    let words = match difference.verdict {
        Verdict::Refused(words) => words.as_str(),
        Verdict::Verified | Verdict::NotAsked => "",
    };
    let _ = words;
    match (verifier, difference.kind) {
        ("tradecred", _) => None,
        (_, Alteration::Repeated) => Some(
            "its JSON reader keeps the last of two members of one name and says nothing; SPEC `json.duplicate-member`",
        ),
        _ => None,
    }
}
