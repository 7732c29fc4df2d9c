//! What the documents on intellectual property have in common (SPEC chapters *Intellectual property right* to
//! *Product event*).

/// The edition of the rules on intellectual property at the border.
pub const EDITION: &str = "us-ipr/2026-11";
/// The context family.
#[expect(dead_code, reason = "the first document of the family reads it")]
pub(crate) const FAMILY: &str = "ipr";
