//! The documents that everybody verifies: certifications of origin under the USMCA of several lines each, with other
//! words in each of them, and the evidence with which this library verifies them whole.

use std::fs;
use std::path::Path;

use documents::Outcome;
use documents::keys::Key;
use fastrand::Rng;
use serde_json::{Value, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::proof::{SignOptions, Suite, sign_under};

/// When the documents and the list are signed, and looked at.
pub(crate) const CREATED: &str = "2026-10-31T12:00:00Z";
pub(crate) const AT: &str = "2026-11-01T12:00:00Z";

/// The good certification among the vectors.
const VECTOR: &str = "vectors/document/usmca-certification-of-origin/valid";

/// The fewest and the most lines of goods in a document.
const LINES: std::ops::RangeInclusive<usize> = 4..=10;

/// The same documents for everybody, not yet signed.
pub(crate) struct Certificates {
    pub(crate) key: Key,
    pub(crate) unsigned: Vec<Value>,
    pub(crate) evidence: Evidence,
}

impl Certificates {
    /// So many, made from the vector in the repository at this place.
    pub(crate) fn make(root: &str, count: usize, rng: &mut Rng) -> Outcome<Self> {
        let folder = Path::new(root).join(VECTOR);
        let mut template: Value = serde_json::from_slice(&fs::read(folder.join("input.json"))?)?;
        let members = template.as_object_mut().ok_or("not an object")?;
        members.shift_remove("proof");
        let key = Key::made("eddsa", rng)?;
        template["issuer"]["id"] = json!(key.did);
        Ok(Self {
            unsigned: (0..count).map(|_| varied(&template, rng)).collect(),
            evidence: evidence(&folder.join("evidence.json"), &key, rng)?,
            key,
        })
    }
}

/// Another number of lines, with other words in each.
fn varied(template: &Value, rng: &mut Rng) -> Value {
    let mut document = template.clone();
    let lines = rng.usize(LINES);
    let line = &template["credentialSubject"]["goods"][1];
    let goods = (1..=lines).map(|number| {
        let mut line = line.clone();
        line["lineNumber"] = json!(number);
        line["description"] = json!(format!("Screws of stainless steel, M{}", rng.u8(3..60)));
        line
    });
    document["credentialSubject"]["goods"] = goods.collect();
    document["credentialSubject"]["certificationNumber"] =
        json!(format!("ADN-2026-{:06}", rng.u32(..1_000_000)));
    document
}

/// The evidence of the vector, its list of known issuers naming the holder of `key`.
fn evidence(file: &Path, key: &Key, rng: &mut Rng) -> Outcome<Evidence> {
    let mut evidence: Value = serde_json::from_slice(&fs::read(file)?)?;
    let mut list = evidence["trustLists"][0].take();
    let members = list.as_object_mut().ok_or("no trust list")?;
    members.shift_remove("proof");
    let publisher = Key::made("eddsa", rng)?;
    list["issuer"] = json!(publisher.did);
    list["credentialSubject"]["entries"][0]["did"] = json!(key.did);
    let signed = sign(&list, "eddsa-jcs-2022", &publisher)?;
    evidence["trustLists"][0] = serde_json::from_str(&signed)?;
    let text = evidence.to_string();
    let read = json::read(text.as_bytes(), &Limits::default())?;
    Ok(Evidence::read(&read)?)
}

/// The text of a document with a proof by this library.
pub(crate) fn sign(document: &Value, suite: &str, key: &Key) -> Outcome<String> {
    let text = document.to_string();
    let object = json::read_object(text.as_bytes(), &Limits::default())?;
    let suite = Suite::named(suite).ok_or("no such suite")?;
    let options = SignOptions::assertion(key.method.clone(), CREATED.parse()?);
    let signed = sign_under(suite, &object, &key.secret, &options)?;
    Ok(json::to_string(&signed.into()))
}

/// The proof that `affinidi` makes.
pub(crate) fn created() -> Outcome<chrono::DateTime<chrono::Utc>> {
    Ok(CREATED.parse()?)
}
