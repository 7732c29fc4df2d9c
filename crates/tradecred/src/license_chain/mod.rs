//! Whether a party may do something with goods that bear a right, as the licences at hand show it (SPEC chapter
//! *License chain*).
//!
//! ```
//! use tradecred::Policy;
//! use tradecred::license_chain::{IntendedUse, Verdict, license_chain};
//! use tradecred_vc::evidence::Evidence;
//!
//! let intended: IntendedUse = serde_json::from_str(
//!     r#"{"party": {"legalName": "Importers United, LLC"}, "act": "import",
//!         "goods": {"tariff": "6404.11"}, "territory": "US", "date": "2026-11-01"}"#,
//! )?;
//! let policy = Policy::at("2026-11-01T12:00:00Z".parse()?);
//! let (_report, chain) = license_chain(&intended, b"{}", &Evidence::default(), &policy);
//! assert_eq!(chain.verdict, Verdict::NotShown);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Object};
use tradecred_vc::report::{Authenticity, Report};

use crate::intellectual_property_license::{self as license, IntellectualPropertyLicense};
use crate::intellectual_property_right::{self as right, IntellectualPropertyRight};
use crate::journey::following;
use crate::policy::Policy;
use crate::verify::verify;

mod answer;
mod asked;
pub mod codes;
mod facts;
mod following;
mod intended;
mod path;

pub use answer::{LicenseChain, Link, PathTold, Verdict};
pub(crate) use asked::Asked;
pub use intended::{IntendedUse, UseGoods, UseParty};

/// Verifies the right or the licence in these bytes, and says whether what somebody means to do is licensed, as
/// far as the licences at hand show it. The answer does not change the report.
pub fn license_chain(
    intended: &IntendedUse,
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
) -> (Report, LicenseChain) {
    let report = verify(bytes, evidence, policy);
    let chain = match json::read_object(bytes, &json::Limits::default()) {
        Ok(input) if report.authenticity != Authenticity::NotAuthentic => {
            follow(intended, bytes, &input, &report, evidence, policy)
        }
        _ => None,
    };
    (report, chain.unwrap_or_else(LicenseChain::of_no_input))
}

/// Follows the chain of an input that is a right or a licence; nothing where it is neither, or not sound.
fn follow(
    intended: &IntendedUse,
    bytes: &[u8],
    input: &Object<'_>,
    report: &Report,
    evidence: &Evidence,
    policy: &Policy,
) -> Option<LicenseChain> {
    // The input is one more credential of the evidence, to everything that is asked of that.
    let own = DigestMultibase::of_credential(input);
    let with_input;
    let evidence = if evidence.credentials_of(own).next().is_some() {
        evidence
    } else {
        with_input = evidence.with_credential(input.clone().into_owned());
        &with_input
    };
    let (_, chain) = match report.credential.credential_type.as_deref()? {
        right::CREDENTIAL_TYPE => following(
            bytes,
            evidence,
            policy,
            |_: &IntellectualPropertyRight, inquiry| {
                Asked::of_right(own, inquiry)
                    .follow(intended)
                    .told(&intended.goods)
            },
        ),
        license::CREDENTIAL_TYPE => following(
            bytes,
            evidence,
            policy,
            |license: &IntellectualPropertyLicense, inquiry| {
                let right = license.right.digest_multibase;
                Asked::of_right(right, inquiry)
                    .follow(intended)
                    .told(&intended.goods)
            },
        ),
        _ => return None,
    };
    chain
}

#[cfg(test)]
mod tests;
