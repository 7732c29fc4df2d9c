//! Why others state what this library does not, or otherwise: each reason names the clause.

use crate::alter::Change;
use crate::party::Stated;

/// The reason of a difference, where one is known.
pub(crate) fn explain(
    who: &str,
    change: Change,
    text: &str,
    ours: &Stated,
    answer: &Stated,
) -> Option<&'static str> {
    let _ = (who, change, text, ours, answer);
    None
}
