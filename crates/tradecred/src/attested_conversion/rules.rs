//! The rules of a conversion as a table, and what they ask of losses, proofs and people.

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::{Code, Text};

use super::draft;
use super::files;
use super::model::AttestedConversion;
use super::proof::{ProvedByScheme, ProvedWhat};
use super::{THIS_TEXT, codes};
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule};

/// The framing whose exports prove nothing.
const JSON: &str = "json";
const SUBJECT: &str = "/credentialSubject";

const fn rule(
    id: &'static str,
    code: Code,
    words: &'static str,
    judge: Judge<AttestedConversion>,
) -> Rule<AttestedConversion> {
    Rule::new(id, code, Error, THIS_TEXT, words, Reads::Completion, judge)
}

/// A rule on the draft: whether this is the first thing that is wrong with it.
const fn draft_rule(code: Code, words: &'static str) -> Rule<AttestedConversion> {
    rule("draft", code, words, ask_draft)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<AttestedConversion>] = &[
    rule(
        "times",
        &codes::RETRIEVED_AT,
        "when it was taken out of that system",
        |conversion, _, findings| {
            if conversion.source.retrieved_at > conversion.converted_at {
                findings.raise_with(
                    "/credentialSubject/source/retrievedAt",
                    "after `convertedAt`",
                );
            }
        },
    ),
    rule(
        "losses",
        &codes::LOSSLESS,
        "whether nothing is missing",
        |conversion, _, findings| {
            let losses = &conversion.loss_report;
            if losses.lossless == losses.counts.count_a_loss() {
                findings.raise("/credentialSubject/lossReport/lossless");
            }
        },
    ),
    rule(
        "losses",
        &codes::NOTHING_CARRIED,
        "how many values met each fate",
        |conversion, _, findings| {
            if !conversion.loss_report.counts.count_something_carried() {
                findings.raise("/credentialSubject/lossReport/counts");
            }
        },
    ),
    rule(
        "losses",
        &codes::PROOF_CARRIED,
        "how many values met each fate",
        |conversion, _, findings| {
            let counts = &conversion.loss_report.counts;
            if !conversion.proved.is_empty() && counts.proof_not_carried.is_none() {
                findings.raise("/credentialSubject/lossReport/counts/proofNotCarried");
            }
        },
    ),
    Rule::new(
        "losses",
        &codes::RESIDUE_MISSING,
        Warning,
        THIS_TEXT,
        "what the draft does not hold of the record",
        Reads::Completion,
        |conversion, _, findings| {
            let counts = &conversion.loss_report.counts;
            let is_left = counts.kept.is_some() || counts.truncated.is_some();
            if is_left && conversion.residue.is_none() {
                findings.raise("/credentialSubject/residue");
            }
        },
    ),
    rule(
        "proofs",
        &codes::FRAMING_PROOF,
        "what was proved of the source",
        |conversion, _, findings| {
            if conversion.source.framing.as_str() != JSON {
                findings.not_asked(FRAMING_NOT_ASKED);
            } else if !conversion.proved.is_empty() {
                findings.raise("/credentialSubject/proved");
            }
        },
    ),
    rule(
        "proofs",
        &codes::PROOF_TWICE,
        "what was not proved",
        |conversion, _, findings| {
            for (index, what) in conversion.not_proved.iter().enumerate() {
                if is_proved(conversion, *what) {
                    findings.raise(format!("{SUBJECT}/notProved/{index}"));
                }
            }
        },
    ),
    rule(
        "proofs",
        &codes::PROOF_SILENT,
        "what was not proved",
        |conversion, _, findings| {
            let said = |what: &ProvedWhat| {
                is_proved(conversion, *what) || conversion.not_proved.contains(what)
            };
            if !ProvedWhat::ALL.iter().all(said) {
                findings.raise("/credentialSubject/notProved");
            }
        },
    ),
    rule(
        "proofs",
        &codes::PROOF_BY,
        "by whom",
        |conversion, _, findings| {
            for (index, statement) in conversion.proved.iter().enumerate() {
                if statement.by.is_none() && statement.what != ProvedWhat::Integrity {
                    findings.raise(format!("{SUBJECT}/proved/{index}/by"));
                }
            }
        },
    ),
    rule(
        "proofs",
        &codes::PROOF_ROOT,
        "leads to a root",
        |conversion, _, findings| {
            for (index, statement) in conversion.proved.iter().enumerate() {
                if statement.root.is_none() && statement.what == ProvedWhat::CertificateChain {
                    findings.raise(format!("{SUBJECT}/proved/{index}/root"));
                }
            }
        },
    ),
    rule(
        "proofs",
        &codes::PROOF_ORDER,
        "what each rests on",
        |conversion, _, findings| {
            for (index, statement) in conversion.proved.iter().enumerate() {
                let needed = statement.what.rests_on();
                let rests = needed.iter().any(|what| is_proved(conversion, *what));
                if !needed.is_empty() && !rests {
                    findings.raise(format!("{SUBJECT}/proved/{index}/what"));
                }
            }
        },
    ),
    rule(
        "proofs",
        &codes::OWN_PROOF,
        "by whom",
        |conversion, inquiry, findings| {
            let issuer = inquiry.verified.credential().issuer.id;
            for (index, statement) in conversion.proved.iter().enumerate() {
                let is_own = statement.by.as_ref().is_some_and(|by| {
                    by.scheme == ProvedByScheme::Did && by.value.as_str() == issuer
                });
                if is_own {
                    findings.raise(format!("{SUBJECT}/proved/{index}/by"));
                }
            }
        },
    ),
    draft_rule(&codes::DRAFT_MISSING, "what became of the record"),
    draft_rule(&codes::DRAFT, "what became of the record"),
    draft_rule(&codes::DRAFT_DIGEST, "over the canonical form"),
    draft_rule(&codes::DRAFT_SIGNED, "a document that nobody signed"),
    draft_rule(&codes::DRAFT_TYPE_DIFFERS, "its credential type"),
    draft_rule(&codes::DRAFT_CONVERSION, "its credential type"),
    draft_rule(&codes::DRAFT_TYPE, "its credential type"),
    rule(
        "files",
        &codes::FILE_DIFFERS,
        "what whoever asks holds",
        files::held,
    ),
    rule(
        "people",
        &codes::CONVERTED_BY,
        "nobody converts for another",
        |conversion, inquiry, findings| {
            let issuer = inquiry.verified.credential().issuer.id;
            let id = conversion.converted_by.id.as_ref();
            if id.is_some_and(|id| id.as_str() != issuer) {
                findings.raise("/credentialSubject/convertedBy/id");
            }
        },
    ),
    rule(
        "people",
        &codes::OWN_RECORD,
        "somebody who is not the certifier",
        |conversion, inquiry, findings| {
            if let Some(place) = own_record(conversion, inquiry) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "people",
        &codes::CERTIFIER_DIFFERS,
        "who certified, as the source says it",
        |conversion, inquiry, findings| {
            let Some((named, _)) = draft::certifier(conversion, inquiry) else {
                findings.not_applicable();
                return;
            };
            let certifier = &conversion.certifier;
            let ids = certifier.id.as_ref().zip(named.id.as_ref());
            let differs = !same_legal_name(certifier.legal_name.as_str(), &named.legal_name)
                || ids.is_some_and(|(one, other)| one.as_str() != other);
            if differs && own_record(conversion, inquiry).is_none() {
                findings.raise("/credentialSubject/certifier");
            }
        },
    ),
    rule(
        "times",
        &codes::CONVERTED_AT,
        "when it was converted",
        |conversion, inquiry, findings| {
            if conversion.converted_at > inquiry.verified.signed_at() {
                findings.raise_with("/credentialSubject/convertedAt", "after the signature");
            }
        },
    ),
    rule(
        "claim",
        &codes::CLAIM,
        "a true copy, and no more",
        |_, inquiry, findings| {
            if inquiry.claim().is_some() {
                findings.undecided("");
            } else {
                findings.not_applicable();
            }
        },
    ),
];

/// Whether something is listed as proved.
fn is_proved(conversion: &AttestedConversion, what: ProvedWhat) -> bool {
    conversion
        .proved
        .iter()
        .any(|statement| statement.what == what)
}

/// Finds what is wrong with the draft first, where the rule is about that; what comes after it is not asked.
fn ask_draft(conversion: &AttestedConversion, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    match draft::look(conversion, inquiry) {
        Err(wrong) if !std::ptr::eq(wrong.code, findings.code()) => findings.not_applicable(),
        Err(wrong) if wrong.is_open() => findings.undecided(wrong.place),
        Err(wrong) => findings.raise(wrong.place),
        Ok(_) => {}
    }
}

/// Where the converter is named as the certifier: by the conversion, or by the draft.
fn own_record(conversion: &AttestedConversion, inquiry: &Inquiry<'_>) -> Option<&'static str> {
    let issuer = inquiry.verified.credential().issuer.id;
    let own_name = conversion.converted_by.legal_name.as_str();
    let is_own =
        |id: Option<&str>, name: &str| id == Some(issuer) || same_legal_name(name, own_name);
    let certifier = &conversion.certifier;
    let id = certifier.id.as_ref().map(|id| id.as_str());
    if is_own(id, certifier.legal_name.as_str()) {
        return Some("/credentialSubject/certifier");
    }
    let (named, place) = draft::certifier(conversion, inquiry)?;
    is_own(named.id.as_deref(), &named.legal_name).then_some(place)
}

const FRAMING_NOT_ASKED: Text = Text {
    en: "whether an export of this framing can prove what is listed was not asked",
    es: "no se comprobó si una exportación de este formato puede probar lo indicado",
    fr: "si une exportation de ce format peut prouver ce qui est indiqué n'a pas été vérifié",
};
