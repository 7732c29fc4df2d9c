//! Documents that name one thing of the evidence over and over (SPEC chapters *FTA qualification* and
//! *Customs determination*, section *The qualification of a line*): naming it again must cost next to nothing.

use serde_json::{Map, Value, json};
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::json::Value as Tree;

use super::Question;
use super::changed::{Changed, at, digest, sign};

/// So often it is named.
const TIMES: usize = 4_000;
/// So many members or lines the thing has that is named.
const SIZE: usize = 2_000;

/// Materials that one large opening opens, which shows no material.
pub(super) fn openings() -> Result<Question, String> {
    let mut changed = Changed::of("document/fta-qualification/opening-without-originating")?;
    let opened = at(&mut changed.evidence, "/opened/0")?;
    let value: Map<String, Value> = (0..SIZE).map(|n| (format!("m{n}"), json!(n))).collect();
    let value = Value::Object(value);
    let salt = opened
        .get("salt")
        .and_then(Value::as_str)
        .ok_or("no salt")?;
    let digest = withheld_digest(salt, &Tree::from(&value)).map_err(|error| error.to_string())?;
    *opened = json!({ "digestMultibase": digest, "salt": salt, "value": value });
    let material = json!({ "type": "Withheld", "digestMultibase": digest });
    *at(&mut changed.document, "/credentialSubject/materials")? = json!(vec![material; TIMES]);
    changed.question()
}

/// References to one large claim, which is of another entry.
pub(super) fn references() -> Result<Question, String> {
    let mut changed = Changed::of("document/customs-determination/entry-of-another-claim")?;
    let reference = at(&mut changed.document, "/credentialSubject/regarding/0")?.clone();
    let claim = at(&mut changed.evidence, "/credentials")?
        .as_array_mut()
        .into_iter()
        .flatten()
        .find(|held| held.get("id") == reference.get("id"))
        .ok_or("the claim is not at hand")?;
    let line = at(claim, "/credentialSubject/lines/0")?.clone();
    *at(claim, "/credentialSubject/lines")? = json!(vec![line; SIZE]);
    sign(&changed.maker, &changed.maker.actor("importer"), claim);
    let digest = digest(claim)?;
    let mut reference = reference;
    *at(&mut reference, "/digestMultibase")? = digest;
    *at(&mut changed.document, "/credentialSubject/regarding")? = json!(vec![reference; TIMES]);
    changed.question()
}

/// Goods lines that rest on one large qualification, which does not hold.
pub(super) fn qualifications() -> Result<Question, String> {
    let mut changed =
        Changed::of("document/usmca-certification-of-origin/qualification-whose-material-stays")?;
    let qualification = at(&mut changed.evidence, "/credentials/0")?;
    let material = at(qualification, "/credentialSubject/materials/0")?.clone();
    *at(qualification, "/credentialSubject/materials")? = json!(vec![material; SIZE]);
    sign(&changed.maker, &changed.maker.issuer(), qualification);
    let digest = digest(qualification)?;
    let goods = at(&mut changed.document, "/credentialSubject/goods")?;
    let mut line = at(goods, "/1")?.clone();
    *at(&mut line, "/qualification/digestMultibase")? = digest;
    *goods = json!(vec![line; SIZE / 2]);
    changed.question()
}
