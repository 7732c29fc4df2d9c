//! What the documents on intellectual property have in common (SPEC chapters *Intellectual property right* to
//! *Product event*).

mod territory;

pub use territory::{Countries, Territory};

/// The edition of the rules on intellectual property at the border.
pub const EDITION: &str = "us-ipr/2026-11";
/// The context family.
pub(crate) const FAMILY: &str = "ipr";
/// The credential type of a right.
pub(crate) const RIGHT: &str = "IntellectualPropertyRightCredential";
/// The credential type of a license.
pub(crate) const LICENSE: &str = "IntellectualPropertyLicenseCredential";
