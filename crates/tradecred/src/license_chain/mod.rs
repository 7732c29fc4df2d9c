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

use std::cell::RefCell;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Object};
use tradecred_vc::report::{Authenticity, Report};
use tradecred_vc::verify::verify_object_with;

use crate::document;
use crate::intellectual_property_license::{self as license, IntellectualPropertyLicense};
use crate::intellectual_property_right::{self as right, IntellectualPropertyRight};
use crate::policy::Policy;
use crate::rule::Inquiry;
use crate::verify::{TradeDocuments, verify, verify_object};

mod answer;
mod asked;
pub mod codes;
mod facts;
mod following;
mod intended;
mod path;
mod told;

pub use answer::{LicenseChain, Link, PathTold, Verdict};
pub(crate) use asked::Asked;
pub use intended::{IntendedUse, UseGoods, UseParty};
pub(crate) use told::Followed;

/// Verifies the right or the licence in these bytes, and says whether what somebody means to do is licensed, as
/// far as the licences at hand show it. The answer does not change the report.
pub fn license_chain(
    intended: &IntendedUse,
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
) -> (Report, LicenseChain) {
    let Ok(input) = json::read_object(bytes, &json::Limits::default()) else {
        let report = verify(bytes, evidence, policy);
        return (report, LicenseChain::of_no_input());
    };
    let own = DigestMultibase::of_credential(&input);
    let is_at_hand = evidence.credentials_of(own).next().is_some();
    let (report, chain) = if is_at_hand {
        chained(intended, &input, evidence, policy, true)
    } else {
        let report = verify_object(&input, evidence, policy);
        let is_followed = report.authenticity != Authenticity::NotAuthentic;
        let chain = is_followed.then(|| {
            // The input is one more credential of the evidence, to everything that is asked of that.
            let evidence = evidence.with_credential(input.clone().into_owned());
            chained(intended, &input, &evidence, policy, false).1
        });
        (report, chain.flatten())
    };
    let chain = chain.filter(|_| report.authenticity != Authenticity::NotAuthentic);
    (report, chain.unwrap_or_else(LicenseChain::of_no_input))
}

/// Verifies an input and follows its chain: nothing where it is neither a right nor a licence, or not sound. Where
/// its rules are not asked, the report is of its envelope only.
fn chained(
    intended: &IntendedUse,
    input: &Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    asks_rules: bool,
) -> (Report, Option<LicenseChain>) {
    let chain = RefCell::default();
    let documents = TradeDocuments::of(evidence, policy, |inquiry| {
        chain.replace(follow(intended, inquiry));
        asks_rules
    });
    let report = verify_object_with(input, evidence, &policy.envelope, &documents);
    (report, chain.into_inner())
}

/// The chain of the right or the licence that is being verified.
fn follow(intended: &IntendedUse, inquiry: &Inquiry<'_>) -> Option<LicenseChain> {
    let credential = inquiry.verified.credential();
    let mut types = credential.types.iter();
    let known = types.find_map(|name| document::of_type(name))?;
    let subject = credential.object().get("credentialSubject")?;
    let right = match known.credential_type {
        right::CREDENTIAL_TYPE => {
            known.sound::<IntellectualPropertyRight>(subject)?;
            inquiry.verified.digest()
        }
        license::CREDENTIAL_TYPE => {
            let license = known.sound::<IntellectualPropertyLicense>(subject)?;
            license.right.digest_multibase
        }
        _ => return None,
    };
    let asked = Asked::of_right(right, inquiry);
    let following = asked.follow(intended);
    Some(following.told(&intended.goods))
}

#[cfg(test)]
mod tests;
