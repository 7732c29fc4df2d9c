//! Derived proofs: made by a holder out of a base proof, verified over a part (SPEC section *Parts under
//! ecdsa-sd-2023*).

use std::collections::{HashMap, HashSet};

use super::Asked;
use super::base::Whole;
use super::lines::{Line, Stated};
use super::pointer::Selection;
use super::value::{Base, Derived, Label, SelectiveValue};
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::proof::read;
use crate::rdf::Canonical;
use crate::selective_disclosure::codes;

/// The part of a credential that shows what these pointers lead to, and what its issuer made mandatory.
///
/// The base proof is taken as it is: whoever verifies the part verifies it.
///
/// # Errors
/// What is wrong with the form of the proofs; [`codes::BASE`] unless exactly one of them is a base proof;
/// [`codes::POINTER`] where a pointer leads nowhere, or to what cannot be shown by itself; or what the base proof
/// lacks.
pub fn derive(
    credential: &Object<'_>,
    pointers: &[String],
) -> Result<Object<'static>, Vec<Problem>> {
    let proofs = read::proofs(credential)?;
    let mut bases = proofs
        .iter()
        .filter_map(|proof| match proof.value.selective()? {
            SelectiveValue::Base(base) => Some((proof.object, base)),
            SelectiveValue::Derived(_) => None,
        });
    match (bases.next(), bases.next()) {
        (Some((proof, base)), None) => {
            part(credential, proof, base, pointers).map_err(|problem| vec![problem])
        }
        _ => Err(vec![Problem::at(&codes::BASE, "/proof")]),
    }
}

fn part(
    credential: &Object<'_>,
    proof: &Object<'_>,
    base: &Base,
    pointers: &[String],
) -> Result<Object<'static>, Problem> {
    let nowhere = |detail| Problem::at(&codes::POINTER, "").detail(detail);
    let whole = Whole::of(credential, &base.hmac_key, &base.pointers)?
        .ok_or_else(|| nowhere("a mandatory pointer"))?;
    let chosen: Vec<&str> = [&base.pointers, pointers]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let selection =
        Selection::of(&chosen, credential).map_err(|_| nowhere("it leads to nothing"))?;
    let others = whole.lines.iter().filter(|line| !line.is_mandatory);
    if others.count() != base.signatures.len() {
        return Err(Problem::at(&codes::SIGNATURES, "/proof/proofValue"));
    }
    let (lines, derived) = chosen_lines(&whole, base, &selection)?;
    let mut shown = selection.part(credential);
    if !states(&shown, &lines, &derived)? {
        return Err(nowhere("what it leads to cannot be shown by itself"));
    }
    let mut proof = proof.clone();
    proof.insert("proofValue", derived.write());
    shown.insert("proof", Value::Object(proof));
    Ok(shown.into_owned())
}

/// The lines of a whole that are selected, and what a derived proof says of them.
pub(super) fn chosen_lines<'w>(
    whole: &'w Whole,
    base: &Base,
    selection: &Selection,
) -> Result<(Vec<&'w Line>, Derived), Problem> {
    let mut signatures = base.signatures.iter();
    let mut derived = Derived {
        signature: base.signature,
        proof_key: base.proof_key,
        signatures: Vec::new(),
        labels: Vec::new(),
        indexes: Vec::new(),
    };
    let mut lines: Vec<&Line> = Vec::new();
    let mut keep = vec![false; whole.stated.len()];
    for line in &whole.lines {
        let signature = if line.is_mandatory {
            None
        } else {
            signatures.next()
        };
        if !whole.stated.is_selected(line, selection) {
            continue;
        }
        match signature {
            Some(signature) => derived.signatures.push(*signature),
            None => derived.indexes.push(lines.len() as u64),
        }
        for number in &line.statements {
            if let Some(keep) = keep.get_mut(*number) {
                *keep = true;
            }
        }
        lines.push(line);
    }
    let canonical = whole.stated.canonical_part(&keep)?;
    derived.labels = numbered(&canonical, &whole.labels);
    Ok((lines, derived))
}

/// Labels by the numbers of their blank nodes in a canonical form.
fn numbered(canonical: &Canonical, labels: &[Option<Label>]) -> Vec<(u64, Label)> {
    let nodes = labels.iter().enumerate();
    let labels = nodes.filter_map(|(node, label)| Some((canonical.label(node)? as u64, (*label)?)));
    let mut labels: Vec<(u64, Label)> = labels.collect();
    labels.sort_unstable();
    labels
}

/// Whether what is to be shown states these lines and no others.
fn states(shown: &Object<'_>, lines: &[&Line], derived: &Derived) -> Result<bool, Problem> {
    let stated = Stated::of(shown)?;
    let canonical = stated.canonical()?;
    let Some(labels) = derived.labels(&stated, &canonical) else {
        return Ok(false);
    };
    let shown = stated.lines(&labels);
    let shown = shown.iter().map(|line| line.text.as_str());
    Ok(shown.eq(lines.iter().map(|line| line.text.as_str())))
}

impl Derived {
    /// Verifies it over a part.
    pub(super) fn verify(&self, asked: &Asked<'_>) -> Result<(), Vec<Problem>> {
        let stated = Stated::of(asked.document).map_err(|problem| vec![problem])?;
        let lines = self
            .lines(asked, &stated)
            .map_err(|problem| vec![problem])?;
        asked
            .verify_lines(&lines, &self.proof_key, &self.signature, &self.signatures)
            .map_err(|problem| vec![problem])?;
        asked.verify_mandatory(&stated, &lines)
    }

    pub(super) fn lines(&self, asked: &Asked<'_>, stated: &Stated) -> Result<Vec<Line>, Problem> {
        let labels = self
            .labels(stated, &stated.canonical()?)
            .ok_or_else(|| asked.problem(&codes::LABEL_MAP))?;
        let mut lines = stated.lines(&labels);
        let mut next = 0;
        for index in &self.indexes {
            let place = usize::try_from(*index).ok().filter(|place| *place >= next);
            let line = place.and_then(|place| Some((place, lines.get_mut(place)?)));
            let (place, line) = line.ok_or_else(|| asked.problem(&codes::INDEX))?;
            line.is_mandatory = true;
            next = place + 1;
        }
        Ok(lines)
    }

    /// The label of each blank node of a part, by its number; none of it unless each has one of its own.
    fn labels(&self, stated: &Stated, canonical: &Canonical) -> Option<Vec<Option<Label>>> {
        let given: HashMap<u64, Label> = self.labels.iter().copied().collect();
        let different: HashSet<&Label> = self.labels.iter().map(|(_, label)| label).collect();
        let nodes = (0..stated.blank_nodes()).map(|node| canonical.label(node));
        let in_statements = nodes.clone().flatten().count();
        if in_statements != self.labels.len() || different.len() != self.labels.len() {
            return None;
        }
        nodes
            .map(|number| match number {
                None => Some(None),
                Some(number) => given.get(&(number as u64)).copied().map(Some),
            })
            .collect()
    }
}
