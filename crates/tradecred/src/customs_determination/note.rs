//! What is told of determinations at hand when the document they name is verified (SPEC chapter *Customs
//! determination*, section *A denial is no revocation*).

use std::collections::BTreeMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Relied};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Text;
use tradecred_vc::report::{Note, Report};
use tradecred_vc::time::Timestamp;

use super::model::{CustomsDetermination, Outcome};
use super::{CREDENTIAL_TYPE, DOCUMENT};
use crate::customs;
use crate::decimal::{Amount, Decimal};
use crate::resolve;
use crate::rule::Inquiry;

const EXISTS: &str = "customs-determination.exists";

/// Tells of every determination at hand that names the document which is being verified. It changes no
/// result.
pub(crate) fn note(inquiry: &Inquiry<'_>, report: &mut Report) {
    let digest = inquiry.verified.digest();
    let at_hand = || {
        let credentials = inquiry.evidence.credentials().iter();
        credentials.filter(|held| held.has_type(CREDENTIAL_TYPE))
    };
    if !at_hand().any(|held| names(held, digest)) {
        return;
    }
    let read: Vec<(&Held, Option<Decided<'_>>)> = at_hand()
        .map(|held| (held, relied_on(held, inquiry)))
        .collect();
    let replaced = |one: &Decided<'_>| {
        let mut others = read.iter().filter_map(|(_, other)| other.as_ref());
        others.any(|other| other.replaces(one))
    };
    for (_, decided) in read.iter().filter(|(held, _)| names(held, digest)) {
        match decided {
            Some(decided) if replaced(decided) => {}
            Some(decided) => report.notes.extend(told(&decided.determination)),
            None => report.not_checked.push(Note::new(EXISTS, NOT_RELIED_ON)),
        }
    }
}

/// A determination that is relied on, by whom and when it was signed.
struct Decided<'e> {
    relied: Relied<'e>,
    signed_at: Timestamp,
    determination: CustomsDetermination,
}

impl Decided<'_> {
    /// Whether this one is a later word of the same issuer that names the other as the one it replaces.
    fn replaces(&self, other: &Self) -> bool {
        self.relied.issuer == other.relied.issuer
            && self.signed_at > other.signed_at
            && self
                .determination
                .supersedes
                .as_ref()
                .is_some_and(|named| named.digest_multibase.digest() == other.relied.proved.digest)
    }
}

/// What a determination says: what was decided, then what of the denied values can be summed, and what not.
fn told(determination: &CustomsDetermination) -> Vec<Note> {
    let undecided = determination
        .decisions
        .iter()
        .all(|decision| decision.outcome == Outcome::UnderVerification);
    let text = if undecided {
        UNDER_VERIFICATION
    } else {
        DECIDED
    };
    let denied = Denied::by(determination);
    let first = match denied.sums() {
        Some(sums) => Note::with_value(EXISTS, text, sums),
        None => Note::new(EXISTS, text),
    };
    let more = [
        (WITHOUT_SUM, denied.currencies_without_sum()),
        (WITHOUT_VALUE, denied.lines_without_value()),
    ];
    let more = more
        .into_iter()
        .filter_map(|(text, value)| Some(Note::with_value(EXISTS, text, value?)));
    std::iter::once(first).chain(more).collect()
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
fn relied_on<'e>(held: &'e Held, inquiry: &Inquiry<'e>) -> Option<Decided<'e>> {
    let at = inquiry.policy.envelope.at;
    let relied = held.relied_on(inquiry.evidence, at)?;
    let subject = relied.object.get("credentialSubject")?;
    let determination: CustomsDetermination = DOCUMENT.sound(subject)?;
    customs::is_by_listed_office(&relied, &determination.office, CREDENTIAL_TYPE, inquiry).then(
        || Decided {
            signed_at: resolve::signed_at(&relied, at),
            relied,
            determination,
        },
    )
}

/// What a determination denies: sums by currency, none where it is past what can be summed, and the lines
/// that are denied without a value.
#[derive(Debug, Default)]
struct Denied {
    sums: BTreeMap<String, Option<Decimal>>,
    without_value: Vec<String>,
}

impl Denied {
    fn by(determination: &CustomsDetermination) -> Self {
        let mut denied = Self::default();
        for decision in determination
            .decisions
            .iter()
            .filter(|decision| decision.outcome.denies())
        {
            match &decision.denied_value {
                Some(amount) => denied.add(amount),
                None => denied.without_value.push(decision.entry_line.to_string()),
            }
        }
        denied
    }

    fn add(&mut self, amount: &Amount) {
        self.sums
            .entry(amount.currency.as_str().to_owned())
            .and_modify(|sum| {
                *sum = sum.as_ref().and_then(|sum| sum.checked_add(&amount.value));
            })
            .or_insert_with(|| Some(amount.value.clone()));
    }

    fn sums(&self) -> Option<String> {
        listed(self.sums.iter().filter_map(|(currency, sum)| {
            let sum = sum.as_ref()?;
            Some(format!("{} {currency}", sum.as_str()))
        }))
    }

    fn currencies_without_sum(&self) -> Option<String> {
        let sums = self.sums.iter();
        listed(
            sums.filter(|(_, sum)| sum.is_none())
                .map(|(currency, _)| currency.clone()),
        )
    }

    fn lines_without_value(&self) -> Option<String> {
        listed(self.without_value.iter().cloned())
    }
}

/// These, with commas between them; `None` where there are none.
fn listed(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| items.join(", "))
}

const DECIDED: Text = Text {
    en: "customs has decided on an entry that this document was used for; a denial is no revocation, and changes none of the results",
    es: "la aduana ha resuelto sobre una declaración para la que se usó este documento; una denegación no es una revocación y no cambia ningún resultado",
    fr: "la douane a statué sur une déclaration pour laquelle ce document a servi ; un refus n'est pas une révocation et ne change aucun résultat",
};

const UNDER_VERIFICATION: Text = Text {
    en: "customs is verifying an entry that this document was used for, and has decided nothing on it yet",
    es: "la aduana está verificando una declaración para la que se usó este documento y aún no ha resuelto nada sobre ella",
    fr: "la douane vérifie une déclaration pour laquelle ce document a servi, et n'a encore rien décidé à son sujet",
};

const WITHOUT_VALUE: Text = Text {
    en: "lines of that entry that customs denied without stating a value",
    es: "líneas de esa declaración que la aduana denegó sin indicar un valor",
    fr: "lignes de cette déclaration que la douane a refusées sans indiquer de valeur",
};

const WITHOUT_SUM: Text = Text {
    en: "currencies in which the values that customs denied are too large to be summed here",
    es: "monedas en las que los valores que la aduana denegó son demasiado grandes para sumarlos aquí",
    fr: "monnaies dans lesquelles les valeurs refusées par la douane sont trop grandes pour être additionnées ici",
};

const NOT_RELIED_ON: Text = Text {
    en: "a determination at hand names this document and is not relied on: it is not properly signed, or its office is not known as customs",
    es: "una resolución disponible nombra este documento y no se tiene en cuenta: no está debidamente firmada o no consta que su oficina sea aduana",
    fr: "une décision disponible nomme ce document et n'est pas prise en compte : elle n'est pas dûment signée, ou son bureau n'est pas connu comme douane",
};

#[cfg(test)]
mod tests;
