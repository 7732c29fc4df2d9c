//! What is told of determinations at hand when the document they name is verified (SPEC chapter *Customs
//! determination*, section *A denial is no revocation*).

use std::collections::BTreeMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held;
use tradecred_vc::json::Value;
use tradecred_vc::problem::Text;
use tradecred_vc::report::{Note, Report};

use super::model::{CustomsDetermination, LineDecision};
use super::{CREDENTIAL_TYPE, DOCUMENT};
use crate::customs;
use crate::decimal::Decimal;
use crate::rule::Inquiry;

const EXISTS: &str = "customs-determination.exists";

/// Tells of every determination at hand that names the document which is being verified. It changes no
/// result.
pub(crate) fn note(inquiry: &Inquiry<'_>, report: &mut Report) {
    let digest = inquiry.verified.digest();
    let determinations = inquiry
        .evidence
        .credentials()
        .iter()
        .filter(|held| held.has_type(CREDENTIAL_TYPE) && names(held, digest));
    for held in determinations {
        match relied_on(held, inquiry) {
            Some(determination) => report.notes.push(match value_denied(&determination) {
                Some(value) => Note::with_value(EXISTS, DECIDED, value),
                None => Note::new(EXISTS, DECIDED),
            }),
            None => report.not_checked.push(Note::new(EXISTS, NOT_RELIED_ON)),
        }
    }
}

/// Whether a credential, as it was handed in, names this digest in what it is about.
fn names(held: &Held, digest: DigestMultibase) -> bool {
    held.object()
        .get("credentialSubject")
        .and_then(|subject| subject.get("regarding"))
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|reference| reference.get("digestMultibase")?.as_str())
        .any(|text| DigestMultibase::parse(text) == Ok(digest))
}

/// The determination, where its proofs verify, it has the structure of one, and its office is listed.
fn relied_on(held: &Held, inquiry: &Inquiry<'_>) -> Option<CustomsDetermination> {
    let relied = held.relied_on(inquiry.evidence, inquiry.policy.envelope.at)?;
    let subject = relied.object.get("credentialSubject")?;
    let determination: CustomsDetermination = DOCUMENT.sound(subject)?;
    customs::is_by_listed_office(&relied, &determination.office, CREDENTIAL_TYPE, inquiry)
        .then_some(determination)
}

/// The denied values by currency, and the lines that are denied without one; `None` where nothing is.
fn value_denied(determination: &CustomsDetermination) -> Option<String> {
    let denied = || {
        determination
            .decisions
            .iter()
            .filter(|decision| decision.outcome.denies())
    };
    let mut sums: BTreeMap<&str, Option<Decimal>> = BTreeMap::new();
    for amount in denied().filter_map(|decision| decision.denied_value.as_ref()) {
        sums.entry(amount.currency.as_str())
            .and_modify(|sum| {
                *sum = sum.as_ref().and_then(|sum| sum.checked_add(&amount.value));
            })
            .or_insert_with(|| Some(amount.value.clone()));
    }
    let sums = sums
        .iter()
        .map(|(currency, sum)| match sum {
            Some(sum) => format!("{} {currency}", sum.as_str()),
            None => format!("beyond measure {currency}"),
        })
        .collect::<Vec<_>>()
        .join(", ");
    let without = denied()
        .filter(|decision| decision.denied_value.is_none())
        .map(|LineDecision { entry_line, .. }| entry_line.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    let without = (!without.is_empty()).then(|| format!("lines without a value: {without}"));
    let parts: Vec<String> = (!sums.is_empty())
        .then_some(sums)
        .into_iter()
        .chain(without)
        .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

const DECIDED: Text = Text {
    en: "customs has decided on an entry that this document was used for; a denial is no revocation, and changes none of the results",
    es: "la aduana ha resuelto sobre una declaración para la que se usó este documento; una denegación no es una revocación y no cambia ningún resultado",
    fr: "la douane a statué sur une déclaration pour laquelle ce document a servi ; un refus n'est pas une révocation et ne change aucun résultat",
};

const NOT_RELIED_ON: Text = Text {
    en: "a determination at hand names this document and is not relied on: it is not properly signed, or its office is not known as customs",
    es: "una resolución disponible nombra este documento y no se tiene en cuenta: no está debidamente firmada o no consta que su oficina sea aduana",
    fr: "une décision disponible nomme ce document et n'est pas prise en compte : elle n'est pas dûment signée, ou son bureau n'est pas connu comme douane",
};

#[cfg(test)]
mod tests;
