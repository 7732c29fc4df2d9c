//! What the documents on intellectual property have in common (SPEC chapters *Intellectual property right* to
//! *Product event*).

mod office;
pub(crate) mod party;
mod territory;

pub use office::{PropertyOffice, RegistrationOffice};
pub use party::same_party;
pub use territory::{Countries, Territory};

/// The edition of the rules on intellectual property at the border.
pub const EDITION: &str = "us-ipr/2026-11";
/// The context family.
pub(crate) const FAMILY: &str = "ipr";
/// For which country whoever transcribed a paper acts.
pub(crate) const TRANSCRIBED_FOR: &[&str] = &[crate::customs::COUNTRY];
/// The credential type of a license.
pub(crate) const LICENSE: &str = "IntellectualPropertyLicenseCredential";
