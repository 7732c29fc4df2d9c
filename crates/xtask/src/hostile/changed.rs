//! A vector that is changed into a hostile case, and signed anew.

use serde_json::{Value, json};
use tradecred_conformance::recipe::{self, Actor, Maker};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::Value as Tree;

use super::Question;

/// A vector, to be changed.
pub(super) struct Changed {
    pub(super) maker: Maker,
    pub(super) document: Value,
    pub(super) evidence: Value,
    /// The claim that the document is to support; null where there is none.
    pub(super) claim: Value,
    /// What somebody means to do; null where nobody asks.
    pub(super) intended: Value,
}

impl Changed {
    pub(super) fn of(id: &str) -> Result<Self, String> {
        let maker = Maker::fixed();
        let made = recipe::all()
            .into_iter()
            .find(|recipe| recipe.id() == id)
            .ok_or_else(|| format!("no vector `{id}`"))?
            .make(&maker);
        Ok(Self {
            document: serde_json::from_slice(&made.input).map_err(|error| error.to_string())?,
            evidence: made.evidence.unwrap_or_default(),
            claim: made.case.get("claim").cloned().unwrap_or_default(),
            intended: made.case.get("use").cloned().unwrap_or_default(),
            maker,
        })
    }

    /// The document, signed anew, and the evidence.
    pub(super) fn question(mut self) -> Result<Question, String> {
        sign(&self.maker, &self.maker.issuer(), &mut self.document);
        self.made()
    }

    /// The document as it was signed, and the evidence.
    pub(super) fn made(self) -> Result<Question, String> {
        let said = |error: serde_json::Error| error.to_string();
        Ok(Question {
            input: self.document.to_string().into_bytes(),
            evidence: self.evidence,
            claim: serde_json::from_value(self.claim).map_err(said)?,
            intended: serde_json::from_value(self.intended).map_err(said)?,
        })
    }
}

/// The digest by which a credential is referred to.
pub(super) fn digest(credential: &Value) -> Result<Value, String> {
    match Tree::from(credential) {
        Tree::Object(credential) => Ok(json!(DigestMultibase::of_credential(&credential))),
        _ => Err("the credential is no object".to_owned()),
    }
}

pub(super) fn at<'v>(value: &'v mut Value, pointer: &str) -> Result<&'v mut Value, String> {
    value
        .pointer_mut(pointer)
        .ok_or_else(|| format!("nothing at `{pointer}`"))
}

/// Signs a credential anew, a day before the instant asked about.
pub(super) fn sign(maker: &Maker, signer: &Actor, credential: &mut Value) {
    sign_at(maker, signer, credential, -86_400);
}

/// Signs a credential anew, so many seconds from the instant asked about.
pub(super) fn sign_at(maker: &Maker, signer: &Actor, credential: &mut Value, seconds: i64) {
    if let Some(members) = credential.as_object_mut() {
        members.remove("proof");
    }
    *credential = signer.sign(credential, maker.instant(seconds));
}
