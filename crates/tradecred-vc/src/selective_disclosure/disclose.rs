//! A payload with its disclosures put where their digests stand (RFC 9901 section 7.1).

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::json::{self, Limits, Object, Value};
use crate::problem::{Problem, push_token};

use super::disclosure::{DIGESTS, Disclosure, ELEMENT};
use super::{SdHash, codes};

/// The member that names the hash function.
const HASH: &str = "_sd_alg";

/// Claims of a token that is no credential of the data model which are never a holder's to hide (SD-JWT
/// VC), with the one that would make it such a credential.
const ALWAYS_SHOWN: [&str; 8] = [
    "iss",
    "nbf",
    "exp",
    "cnf",
    "vct",
    "vct#integrity",
    "status",
    "@context",
];

/// The one member of a credential in which members may be hidden.
const SUBJECT: &str = "credentialSubject";

/// A payload with what was disclosed.
#[derive(Debug)]
pub(crate) struct Disclosed {
    pub(crate) object: Object<'static>,
    /// Whether digests are left that nothing opens.
    pub(crate) is_selection: bool,
    pub(crate) hash: SdHash,
}

impl Disclosed {
    /// A payload that came without a place for disclosures: nothing in it is a digest of one.
    pub(crate) fn whole(payload: Object<'static>) -> Self {
        Self {
            object: payload,
            is_selection: false,
            hash: SdHash::Sha256,
        }
    }
}

/// Opens a payload: every digest once, every disclosure by a digest, no name twice. In a credential of the
/// data model, digests stand in the subject and nowhere else: whatever says who issued it, from when to
/// when it holds, and whether it still does, cannot be hidden.
///
/// # Errors
/// One of the [`codes`] that decide authenticity, or what the strict reader finds in a disclosure.
pub(crate) fn disclose(
    mut payload: Object<'static>,
    disclosures: &[&str],
    is_credential: bool,
) -> Result<Disclosed, Problem> {
    let hash = match payload.remove(HASH) {
        None => SdHash::Sha256,
        Some(name) => name
            .as_str()
            .and_then(SdHash::named)
            .ok_or_else(|| Problem::at(&codes::HASH, format!("/{HASH}")))?,
    };
    let mut work = Work {
        disclosures: Disclosure::read_all(disclosures, hash)?,
        seen: HashSet::new(),
        hidden: 0,
        is_credential,
        pointer: String::new(),
        depth: 0,
    };
    let object = work.object(payload)?;
    if work.disclosures.is_empty() {
        Ok(Disclosed {
            object,
            is_selection: work.hidden > 0,
            hash,
        })
    } else {
        Err(Problem::at(&codes::UNREFERENCED, ""))
    }
}

/// What is known on the way through a payload.
struct Work {
    /// Those that no digest has asked for yet.
    disclosures: HashMap<String, Disclosure>,
    seen: HashSet<String>,
    hidden: usize,
    is_credential: bool,
    pointer: String,
    depth: usize,
}

impl Work {
    fn value(&mut self, value: Value<'static>) -> Result<Value<'static>, Problem> {
        match value {
            Value::Object(object) => Ok(Value::Object(self.object(object)?)),
            Value::Array(elements) => Ok(Value::Array(self.array(elements)?)),
            other => Ok(other),
        }
    }

    /// What a walk does one level deeper, at a token.
    fn below<T>(
        &mut self,
        token: &str,
        walk: impl FnOnce(&mut Self) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        if self.depth >= Limits::default().depth {
            return Err(Problem::at(&json::codes::DEPTH, self.pointer.clone()));
        }
        let length = self.pointer.len();
        push_token(&mut self.pointer, token);
        self.depth += 1;
        let walked = walk(self)?;
        self.depth -= 1;
        self.pointer.truncate(length);
        Ok(walked)
    }

    fn object(&mut self, mut object: Object<'static>) -> Result<Object<'static>, Problem> {
        if object.contains(ELEMENT) {
            return Err(self.problem(&codes::FORM));
        }
        let digests = object.remove(DIGESTS);
        let mut opened: Vec<(Cow<'static, str>, Value<'static>)> = Vec::with_capacity(object.len());
        for (name, value) in object {
            let value = self.below(&name, |work| work.value(value))?;
            opened.push((name, value));
        }
        if let Some(digests) = digests {
            let mut names: HashSet<String> = opened
                .iter()
                .map(|(name, _)| name.clone().into_owned())
                .collect();
            for digest in self.digests(&digests)? {
                let Some(disclosure) = self.take(&digest)? else {
                    continue;
                };
                let name = disclosure.name.ok_or_else(|| self.problem(&codes::FORM))?;
                if self.depth == 0 && ALWAYS_SHOWN.contains(&name.as_str()) {
                    return Err(self.problem(&codes::MANDATORY_HIDDEN));
                }
                if !names.insert(name.clone()) {
                    return Err(self.problem(&codes::CLAIM_COLLISION));
                }
                let value = self.below(&name, |work| work.value(disclosure.value))?;
                opened.push((Cow::Owned(name), value));
            }
        }
        Ok(opened.into_iter().collect())
    }

    fn array(&mut self, elements: Vec<Value<'static>>) -> Result<Vec<Value<'static>>, Problem> {
        let mut opened = Vec::with_capacity(elements.len());
        for (index, element) in elements.into_iter().enumerate() {
            let digest = element.get(ELEMENT).map(|digest| {
                let alone = element.as_object().is_some_and(|object| object.len() == 1);
                digest.as_str().filter(|_| alone).map(str::to_owned)
            });
            let value = match digest {
                None => Some(element),
                Some(None) => return Err(self.problem(&codes::FORM)),
                Some(Some(digest)) => match self.take(&digest)? {
                    None => None,
                    Some(Disclosure { name: Some(_), .. }) => {
                        return Err(self.problem(&codes::FORM));
                    }
                    Some(disclosure) => Some(disclosure.value),
                },
            };
            if let Some(value) = value {
                opened.push(self.below(&index.to_string(), |work| work.value(value))?);
            }
        }
        Ok(opened)
    }

    fn digests(&self, value: &Value<'_>) -> Result<Vec<String>, Problem> {
        let texts = value.as_array().map(|digests| {
            let text = |digest: &Value<'_>| digest.as_str().map(str::to_owned);
            digests.iter().map(text).collect::<Option<Vec<_>>>()
        });
        texts.flatten().ok_or_else(|| self.problem(&codes::FORM))
    }

    /// The disclosure that a digest asks for; none where it stays hidden.
    fn take(&mut self, digest: &str) -> Result<Option<Disclosure>, Problem> {
        let in_subject = self.pointer.split('/').nth(1) == Some(SUBJECT);
        if self.is_credential && !in_subject {
            return Err(self.problem(&codes::MANDATORY_HIDDEN));
        }
        if !self.seen.insert(digest.to_owned()) {
            return Err(self.problem(&codes::DUPLICATE_DIGEST));
        }
        let disclosure = self.disclosures.remove(digest);
        if disclosure.is_none() {
            self.hidden += 1;
        }
        Ok(disclosure)
    }

    fn problem(&self, code: crate::problem::Code) -> Problem {
        Problem::at(code, self.pointer.clone())
    }
}
