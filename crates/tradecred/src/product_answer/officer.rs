//! The answer to an officer of the customs authority (SPEC section *The officer's answer*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::credential::Credential;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::report::{Authenticity, Report};

use super::ConsumerAnswer;
use super::consumer::answer;
use crate::license_chain::{LicenseChain, license_chain};
use crate::policy::Policy;
use crate::product_authenticity::{self, ProductAuthenticity, State, use_of};
use crate::type_tag::type_tag;
use crate::visibility::{Reader, View, verify_for};

type_tag!(OfficerAnswerType = "OfficerAnswer");

/// What an officer learns: what the consumer is told, and all that stands behind it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct OfficerAnswer {
    /// Always `OfficerAnswer`.
    pub r#type: OfficerAnswerType,
    /// What the consumer is told.
    pub answer: ConsumerAnswer,
    /// The unit as the customs authority may see it: maker, right, license.
    pub view: View,
    /// The journey of the unit, where it could be followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journey: Option<State>,
    /// Whether its manufacturer was licensed to make it, where the unit is authentic and of sound structure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_chain: Option<LicenseChain>,
}

/// The same for an officer of the customs authority: the answer, what the unit says, its journey, and the chain of
/// licences under which it was made.
pub fn officer_answer(
    link: &str,
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
) -> (Report, OfficerAnswer) {
    let (report, journey) = product_authenticity::follow(bytes, evidence, policy);
    let (_, view) = verify_for(Reader::Customs, bytes, evidence, policy);
    let is_authentic = report.authenticity == Authenticity::Authentic;
    let unit = is_authentic.then(|| unit_in(bytes)).flatten();
    let officer = OfficerAnswer {
        r#type: OfficerAnswerType,
        answer: answer(link, &report, journey.as_ref()),
        view,
        journey,
        license_chain: unit.map(|(unit, issuer)| chain_of(&unit, &issuer, evidence, policy)),
    };
    (report, officer)
}

/// The unit in these bytes, where its structure is sound, and who issued it.
fn unit_in(bytes: &[u8]) -> Option<(ProductAuthenticity, String)> {
    let object = json::read_object(bytes, &Limits::default()).ok()?;
    let unit = product_authenticity::DOCUMENT.sound(object.get("credentialSubject")?)?;
    let issuer = Credential::read(&object).ok()?.issuer.id;
    Some((unit, issuer.to_owned()))
}

/// The chain of the making of a unit: from the license that the unit names, or from the right where it names none.
fn chain_of(
    unit: &ProductAuthenticity,
    issuer: &str,
    evidence: &Evidence,
    policy: &Policy,
) -> LicenseChain {
    let made = use_of(unit, issuer);
    let named = unit.license.as_ref().unwrap_or(&unit.right);
    let held = evidence.credentials_of(named.digest_multibase).next();
    let bytes = held.map(|held| jcs::to_vec_object(held.object()));
    license_chain(&made, &bytes.unwrap_or_default(), evidence, policy).1
}
