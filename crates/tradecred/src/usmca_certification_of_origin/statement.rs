//! The certification statement: its official wording per language, and how a text is held against it.

use super::model::Language;
use crate::origin::wording::same_words;

/// 19 CFR 182.12(a)(5).
const ENGLISH: &str = "I certify that the goods described in this document qualify as originating and the information contained in this document is true and accurate. I assume responsibility for proving such representations and agree to maintain and present upon request or to make available during a verification visit, documentation necessary to support this certification.";

/// 19 CFR 182.12(a)(4)(x).
const SCHEDULE_II: &str = "Schedule II of the USMCA Rules of Origin Uniform Regulations";

/// The official wording in a language; `None` where it is not held. SPEC lists this as an open point.
pub(super) fn official(language: Language) -> Option<&'static str> {
    match language {
        Language::En => Some(ENGLISH),
        Language::Es | Language::Fr => None,
    }
}

/// Whether a text is the statement for goods of Schedule II.
pub(super) fn is_schedule_ii(text: &str) -> bool {
    same_words(text, SCHEDULE_II)
}
