//! AnonCreds in the form of Hyperledger Indy: beside each text stands the number that it is signed as.

use std::collections::{BTreeMap, BTreeSet};

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::encoding::number_of;
use super::{MOST, Shown, Unit, codes, owned, owner, plain, wrong};
use crate::framing::{ProofStatus, Proved};
use crate::place::child;

/// What identifies a credential, in a credential or under `identifiers`.
const IDENTIFIERS: [&str; 4] = ["schema_id", "cred_def_id", "rev_reg_id", "timestamp"];

/// A credential.
pub(super) fn credential(file: Object<'_>) -> Result<Unit<'_>, Problem> {
    let file = Value::Object(file);
    let signature = file.get("signature").and_then(Value::as_object);
    let values = file.get("values").and_then(Value::as_object);
    let (Some(_), Some(values)) = (signature, values) else {
        return Err(Problem::at(&codes::FORM, ""));
    };
    let mut shown = identified(&file, "")?;
    let mut raw = Object::new();
    for (name, value) in values.iter() {
        let (text, _) = encoded(value, &child("/values", name))?;
        shown.names.insert(plain(name));
        tell_spelling(name, text, &mut shown.proof);
        raw.insert(name.to_owned(), text.to_owned());
    }
    shown.credential.insert("values", raw);
    Ok(Unit {
        presentation: None,
        credentials: vec![shown],
    })
}

/// A presentation: what is shown of each credential is what its part of the proof reveals.
pub(super) fn presentation(file: Object<'_>) -> Result<Unit<'_>, Problem> {
    let file = Value::Object(file);
    let list = |pointer: &str| {
        let list = file.pointer(pointer).and_then(Value::as_array);
        list.ok_or_else(|| Problem::at(&codes::FORM, pointer.to_owned()))
    };
    let (proofs, identifiers) = (list("/proof/proofs")?, list("/identifiers")?);
    let requested = file.get("requested_proof").and_then(Value::as_object);
    let requested = requested.ok_or_else(|| Problem::at(&codes::FORM, "/requested_proof"))?;
    if proofs.len() != identifiers.len() {
        return Err(Problem::at(&codes::FORM, "/identifiers"));
    }
    if proofs.len() > MOST {
        return Err(Problem::at(&codes::SIZE, "/proof/proofs"));
    }
    let mut revealed = Revealed::of(requested)?;
    let mut credentials = Vec::new();
    for (index, (proof, identifier)) in proofs.iter().zip(identifiers).enumerate() {
        let number = index.to_string();
        let mut shown = identified(identifier, &child("/identifiers", &number))?;
        revealed.take(proof, index, &mut shown)?;
        let challenge = "whether it was shown on this occasion: who asked for it tells, by the nonce of the request";
        shown.proof.open.push(challenge.to_owned());
        credentials.push(shown);
    }
    if let Some(other) = revealed.places.values().next() {
        return Err(Problem::at(&codes::REVEALED, other.clone()));
    }
    let said_by_holder = |name: &str| {
        let said = requested.get(name).and_then(Value::as_object);
        said.is_some_and(|said| !said.is_empty())
    };
    if said_by_holder("self_attested_attrs") {
        for shown in &mut credentials {
            let said =
                "what stands under `self_attested_attrs`: its holder says so, and no credential";
            shown.proof.open.push(said.to_owned());
        }
    }
    let around = requested
        .iter()
        .filter(|(name, _)| !REVEALED.contains(name));
    let around = around.map(|(name, value)| (name.to_owned().into(), value.clone().into_owned()));
    Ok(Unit {
        presentation: Some(around.collect()),
        credentials: credentials
            .into_iter()
            .map(|shown| Shown {
                credential: shown.credential.into_owned(),
                ..shown
            })
            .collect(),
    })
}

/// The identifiers of a credential, and what is open of any.
fn identified(said: &Value<'_>, at: &str) -> Result<Shown<'static>, Problem> {
    let text = |name: &str| said.get(name).and_then(Value::as_str);
    let (Some(schema), Some(definition)) = (text("schema_id"), text("cred_def_id")) else {
        return Err(Problem::at(&codes::FORM, at));
    };
    let mut open = vec![format!(
        "whether the CL signature holds, and whose it is: software of AnonCreds tells, with the credential definition `{definition}` of its ledger"
    )];
    if let Some(registry) = text("rev_reg_id") {
        if let Some(issuer) = owner(definition) {
            owned(registry, issuer, &child(at, "rev_reg_id"), &mut open)?;
        }
        open.push(format!("whether it was revoked: `{registry}` tells"));
    }
    let members = IDENTIFIERS.iter().filter_map(|name| {
        let value = said.get(name).filter(|value| **value != Value::Null)?;
        Some(((*name).into(), value.clone().into_owned()))
    });
    let fits = "each text has the number that is signed in its place, as anybody can make it have";
    Ok(Shown {
        credential: members.collect(),
        at: at.to_owned(),
        schema: schema.to_owned(),
        names: BTreeSet::new(),
        proof: ProofStatus {
            proved: vec![Proved::that(fits)],
            open,
            ..ProofStatus::default()
        },
    })
}

/// A text and its number, where the one is that of the other.
fn encoded<'v>(value: &'v Value<'_>, at: &str) -> Result<(&'v str, &'v str), Problem> {
    let text = |name: &str| {
        let text = value.get(name).and_then(Value::as_str);
        text.ok_or_else(|| wrong(&codes::VALUE, at, name))
    };
    let (raw, number) = (text("raw")?, text("encoded")?);
    if number_of(raw) != number {
        return Err(wrong(&codes::ENCODING, at, "encoded"));
    }
    Ok((raw, number))
}

/// A number is signed without the zeros or the sign that its text may have.
fn tell_spelling(name: &str, raw: &str, proof: &mut ProofStatus) {
    if raw
        .parse::<i32>()
        .is_ok_and(|number| number.to_string() != raw)
    {
        proof.open.push(format!(
            "how `{name}` is spelled: its number alone is signed"
        ));
    }
}

/// The members of a request that hold what is revealed: values one by one, and by groups.
const REVEALED: [&str; 2] = ["revealed_attrs", "revealed_attr_groups"];

/// What a presentation shows.
struct Revealed<'v> {
    /// The texts, by the part of the proof and the number.
    texts: BTreeMap<(usize, &'v str), &'v str>,
    /// The names that groups give, by the part of the proof, with the numbers.
    named: Vec<(usize, String, &'v str, String)>,
    /// Where those stand that no part of the proof has revealed yet.
    places: BTreeMap<(usize, &'v str), String>,
}

impl<'v> Revealed<'v> {
    fn of(requested: &'v Object<'_>) -> Result<Self, Problem> {
        let mut all = Self {
            texts: BTreeMap::new(),
            named: Vec::new(),
            places: BTreeMap::new(),
        };
        let members = |name: &str| {
            let members = requested.get(name).and_then(Value::as_object);
            members.into_iter().flat_map(Object::iter)
        };
        for (name, value) in members(REVEALED[0]) {
            let at = format!(
                "/requested_proof{}",
                child(&format!("/{}", REVEALED[0]), name)
            );
            all.add(part(value, &at)?, value, at)?;
        }
        for (name, group) in members(REVEALED[1]) {
            let at = format!(
                "/requested_proof{}",
                child(&format!("/{}", REVEALED[1]), name)
            );
            let index = part(group, &at)?;
            let at = child(&at, "values");
            let values = group.get("values").and_then(Value::as_object);
            let values = values.ok_or_else(|| Problem::at(&codes::FORM, at.clone()))?;
            for (name, value) in values.iter() {
                let at = child(&at, name);
                let number = all.add(index, value, at.clone())?;
                all.named.push((index, plain(name), number, at));
            }
        }
        Ok(all)
    }

    /// Adds a value; another text of the same number in the same part could be either.
    fn add(&mut self, index: usize, value: &'v Value<'_>, at: String) -> Result<&'v str, Problem> {
        let (raw, number) = encoded(value, &at)?;
        match self.texts.insert((index, number), raw) {
            Some(before) if before != raw => Err(Problem::at(&codes::REVEALED, at)),
            _ => {
                self.places.insert((index, number), at);
                Ok(number)
            }
        }
    }

    /// Takes what a part of the proof reveals: the numbers by the names of their attributes.
    fn take(
        &mut self,
        proof: &'v Value<'_>,
        index: usize,
        shown: &mut Shown<'_>,
    ) -> Result<(), Problem> {
        let at = child("/proof/proofs", &index.to_string());
        let equal = proof.pointer("/primary_proof/eq_proof/revealed_attrs");
        let equal = equal.and_then(Value::as_object);
        let equal = equal.ok_or_else(|| Problem::at(&codes::FORM, at.clone()))?;
        let mut values = Object::new();
        for (name, number) in equal.iter() {
            let number = number.as_str().unwrap_or_default();
            let raw = self.texts.get_key_value(&(index, number));
            let Some((key, raw)) = raw.map(|(key, raw)| (*key, *raw)) else {
                let at = child(&format!("{at}/primary_proof/eq_proof/revealed_attrs"), name);
                return Err(Problem::at(&codes::REVEALED, at));
            };
            self.places.remove(&key);
            shown.names.insert(plain(name));
            tell_spelling(name, raw, &mut shown.proof);
            values.insert(name.to_owned(), raw.to_owned());
        }
        let revealed: BTreeMap<String, &str> = equal
            .iter()
            .map(|(name, number)| (plain(name), number.as_str().unwrap_or_default()))
            .collect();
        for (_, name, number, at) in self.named.iter().filter(|named| named.0 == index) {
            if revealed.get(name) != Some(number) {
                return Err(Problem::at(&codes::REVEALED, at.clone()));
            }
        }
        let predicates = proof
            .pointer("/primary_proof/ge_proofs")
            .and_then(Value::as_array);
        let predicates: Vec<Value<'static>> = predicates
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("predicate"))
            .map(|one| one.clone().into_owned())
            .collect();
        for name in predicates
            .iter()
            .filter_map(|one| one.get("attr_name")?.as_str())
        {
            shown.names.insert(plain(name));
        }
        shown.credential.insert("values", values);
        if !predicates.is_empty() {
            shown.credential.insert("predicates", predicates);
        }
        Ok(())
    }
}

/// The part of the proof that a value is of.
fn part(value: &Value<'_>, at: &str) -> Result<usize, Problem> {
    let index = value.get("sub_proof_index").and_then(Value::as_i64);
    let index = index.and_then(|index| usize::try_from(index).ok());
    index.ok_or_else(|| wrong(&codes::FORM, at, "sub_proof_index"))
}
