//! Credentials and presentations of AnonCreds, in the form of W3C credentials and in that of Hyperledger Indy (SPEC
//! section *AnonCreds*). Their CL signatures are not checked.
//!
//! Sources: the AnonCreds Specification v1.0 and `data/` of hyperledger/anoncreds-spec; Aries RFC 0592; the
//! identifiers of Indy as `did:sov` and `did:indy` write them.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::{Code, Problem};

use super::{Division, Frame, Framing, Options, ProofStatus, Proved, Record, Setting, Written};
use crate::place::child;

pub mod codes;
mod encoding;
mod indy;
mod w3c;

/// The most credentials that one presentation shows.
const MOST: usize = 64;
/// The most bytes that what a presentation says takes, with each of its credentials.
const MOST_AROUND: usize = 64 * 1024 * 1024;
/// Why neither is written.
const SIGNED: &str = "its issuer alone signs the attributes, and its holder alone shows them; what is written is the record as JSON";

/// A schema of AnonCreds that is held for true: what the ledger says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AnonCredsSchema {
    /// Its identifier on the ledger.
    pub id: String,
    /// The names of its attributes.
    pub attr_names: Vec<String>,
}

/// A credential of AnonCreds, or each of a presentation.
#[derive(Debug)]
pub(super) struct AnonCreds;

/// A credential, or what a presentation shows of one.
struct Shown<'a> {
    /// What is said of it, without proofs.
    credential: Object<'a>,
    /// Where it stands in the unit.
    at: String,
    /// The identifier of its schema.
    schema: String,
    /// The names of the attributes that are shown.
    names: BTreeSet<String>,
    proof: ProofStatus,
}

/// The credentials of a unit.
struct Unit<'a> {
    /// What a presentation says beside its credentials; nothing of a credential.
    presentation: Option<Object<'a>>,
    credentials: Vec<Shown<'a>>,
}

impl Framing for AnonCreds {
    fn name(&self) -> &'static str {
        "anoncreds"
    }

    fn title(&self) -> &'static str {
        "a credential of AnonCreds, or what a presentation shows of one"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| {
            let has = |name| file.get(name).is_some();
            w3c::is_one(&file) || has("requested_proof") || has("cred_def_id")
        })
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let file = json::read_object(unit, &Limits::default())?;
        let read = if file.contains("requested_proof") {
            indy::presentation(file)?
        } else if file.contains("cred_def_id") {
            indy::credential(file)?
        } else if file.contains("verifiableCredential") {
            w3c::presentation(file)?
        } else {
            w3c::credential(file)?
        };
        let (around, count) = (read.presentation.map(Value::from), read.credentials.len());
        let size = around
            .as_ref()
            .map_or(0, |said| json::to_string(said).len());
        if size.saturating_mul(count) > MOST_AROUND {
            return Err(Problem::at(&codes::SIZE, ""));
        }
        let frame = Frame::of_unit(unit, count);
        let records = read.credentials.into_iter().map(|mut shown| {
            compare(
                &mut shown,
                around.is_none(),
                &setting.anchors.anoncreds_schemas,
            )?;
            let mut tree = Object::new();
            if let Some(around) = &around {
                tree.insert("presentation", around.clone());
            }
            tree.insert("credential", shown.credential);
            Ok(Record {
                tree: tree.into(),
                proof: shown.proof,
                frame: frame.clone(),
            })
        });
        records.collect()
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(json::to_string(tree)).leaving(SIGNED)
    }
}

/// Holds the attributes against the schema, where that is held for true: a credential has all of them.
fn compare(shown: &mut Shown<'_>, is_whole: bool, held: &[AnonCredsSchema]) -> Result<(), Problem> {
    let Some(schema) = held.iter().find(|schema| schema.id == shown.schema) else {
        let said = format!(
            "whether its attributes are those of the schema `{}`: its ledger tells",
            shown.schema
        );
        shown.proof.open.push(said);
        return Ok(());
    };
    let all: BTreeSet<String> = schema.attr_names.iter().map(|name| plain(name)).collect();
    let fits = if is_whole {
        shown.names == all
    } else {
        shown.names.is_subset(&all)
    };
    if !fits {
        let mut others = shown.names.symmetric_difference(&all);
        let detail = others.next().map(|name| format!("`{name}`"));
        return Err(Problem::at(&codes::SCHEMA, &*shown.at).detail(detail.unwrap_or_default()));
    }
    let said = "its attributes are those of the schema that is held for true";
    shown.proof.proved.push(Proved::that(said));
    Ok(())
}

/// The name of an attribute as signatures know it: small letters, and no blanks.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|character| *character != ' ');
    letters.flat_map(char::to_lowercase).collect()
}

/// Whose an identifier of Indy is, of a credential definition or a revocation registry; nothing where its form does
/// not say.
fn owner(identifier: &str) -> Option<&str> {
    let marks = ["/anoncreds/v0/", ":3:CL:", ":4:"];
    let ends = marks.iter().filter_map(|mark| identifier.find(mark));
    identifier.get(..ends.min()?)
}

/// Refuses an identifier that is of somebody else than the issuer, and tells where its form does not say whose it is.
fn owned(identifier: &str, issuer: &str, at: &str, open: &mut Vec<String>) -> Result<(), Problem> {
    match owner(identifier) {
        Some(owner) if owner == issuer => Ok(()),
        Some(_) => Err(Problem::at(&codes::IDENTIFIER, at)),
        None => {
            open.push(format!(
                "whether `{identifier}` is of `{issuer}`: its ledger tells"
            ));
            Ok(())
        }
    }
}

/// A problem in a unit.
fn wrong(code: Code, at: &str, name: &str) -> Problem {
    Problem::at(code, child(at, name))
}
