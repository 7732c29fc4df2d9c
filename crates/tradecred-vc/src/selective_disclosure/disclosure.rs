//! One disclosure: a salt, a name where it is a member, and a value (RFC 9901 section 4.2).

use std::collections::{HashMap, HashSet};

use crate::json::{self, Limits, Value};
use crate::multibase::decode_base64url;
use crate::problem::Problem;

use super::{SdHash, codes};

/// The member that holds digests of members.
pub(super) const DIGESTS: &str = "_sd";
/// The member that holds the digest of an element.
pub(super) const ELEMENT: &str = "...";

/// 128 bits in base64url have so many digits: a shorter salt can be guessed.
const LEAST_SALT: usize = 22;

/// What a disclosure opens.
#[derive(Debug)]
pub(super) struct Disclosure {
    /// The name of a member; none of an element.
    pub(super) name: Option<String>,
    pub(super) value: Value<'static>,
}

impl Disclosure {
    /// Reads the disclosures of a presentation, by their digests.
    pub(super) fn read_all(texts: &[&str], hash: SdHash) -> Result<HashMap<String, Self>, Problem> {
        let mut salts = HashSet::new();
        let mut all = HashMap::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            let (salt, disclosure) = Self::read(text).map_err(|mut problem| {
                problem.pointer = String::new();
                problem.detail = format!("disclosure {}", index.saturating_add(1));
                problem
            })?;
            // The same disclosure twice has the same salt, and is the clearer finding.
            if all.insert(hash.digest(text), disclosure).is_some() {
                return Err(Problem::at(&codes::DUPLICATE_DIGEST, ""));
            }
            if !salts.insert(salt) {
                return Err(Problem::at(&codes::SALT, "").detail("one salt for two disclosures"));
            }
        }
        Ok(all)
    }

    fn read(text: &str) -> Result<(String, Self), Problem> {
        let form = || Problem::at(&codes::FORM, "");
        let bytes = decode_base64url(text).map_err(|_| form())?;
        let value = json::read(&bytes, &Limits::default())
            .map_err(|problem| {
                // What is no JSON at all is no disclosure; what two readers could understand differently is
                // the finding of the reader.
                if std::ptr::eq(problem.code, &json::codes::SYNTAX) {
                    form()
                } else {
                    problem
                }
            })?
            .into_owned();
        let Value::Array(parts) = value else {
            return Err(form());
        };
        let mut parts = parts.into_iter();
        let (salt, name, value) = match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Value::String(salt)), Some(Value::String(name)), Some(value), None) => {
                (salt, Some(name.into_owned()), value)
            }
            (Some(Value::String(salt)), Some(value), None, None) => (salt, None, value),
            _ => return Err(form()),
        };
        if salt.len() < LEAST_SALT {
            return Err(Problem::at(&codes::SALT, ""));
        }
        if name
            .as_deref()
            .is_some_and(|name| [DIGESTS, ELEMENT].contains(&name))
        {
            return Err(Problem::at(&codes::CLAIM_COLLISION, ""));
        }
        Ok((salt.into_owned(), Self { name, value }))
    }
}
