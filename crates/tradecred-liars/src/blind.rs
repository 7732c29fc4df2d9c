//! Liars that do not see one kind of fault, and those that see it and call it by another name. Most follow from
//! the registry of codes, and not from the vectors: a code that no vector shows lets its liar through.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tradecred::document::DOCUMENTS;
use tradecred::registry;
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Answer, Question};

use crate::Liar;
use crate::generous::with_verdict;
use crate::verdict::without;

/// Name, what it does wrong, the codes it does not see.
type Blindness = (&'static str, &'static str, &'static [&'static str]);

const BLIND: [Blindness; 9] = [
    (
        "transcription-unchecked",
        "takes any transcription for the original",
        &["authority.evidence-grade", "authority.not-listed"],
    ),
    (
        "own-basis-unchecked",
        "does not hold a certification against the qualification it rests on",
        &[
            "usmca-certification-of-origin.qualification-tariff",
            "usmca-certification-of-origin.qualification-met",
        ],
    ),
    (
        "total-in-words-assumed",
        "takes the words of a total for its figures",
        &["ata-carnet.total-words", "ata-carnet.total-words-unread"],
    ),
    (
        "attachment-not-looked-at",
        "takes an attachment that is listed for one that was shown and is in order",
        &[
            "fisheries-certificate-of-origin.attachment-not-shown",
            "fisheries-certificate-of-origin.attachment-undecided",
        ],
    ),
    (
        "unknown-gear-accepted",
        "takes a code of gear that is not in the table for a known one",
        &[
            "certification-of-admissibility.gear-code-unknown",
            "fisheries-certificate-of-origin.gear-code-unknown",
        ],
    ),
    (
        "young-dog-accepted",
        "does not ask how old a dog is",
        &[
            "animal-health-certificate.age-at-arrival",
            "rabies-vaccination-certification.age-at-arrival",
        ],
    ),
    (
        "any-method-trusted",
        "takes the key that a proof names, of whatever DID it is",
        &["issuer.binding", "did.controller", "did.relationship"],
    ),
    (
        "extra-members-passed-over",
        "passes over members that nobody has defined",
        &["json-ld.undefined-term", "json-ld.undefined-type"],
    ),
    (
        "never-out-of-date",
        "takes whatever was once in force for in force",
        &[
            "validity.until",
            "proof.expired",
            "status.stale",
            "did.key-not-in-force",
        ],
    ),
];

/// Liars that do not see several codes.
pub(super) fn to_several() -> Vec<Liar> {
    let blind = BLIND.iter().map(|(name, lie, codes)| {
        Liar::new(*name, *lie, |question, ask| {
            let answer = ask(question)?;
            Ok(without(answer, question, |code| codes.contains(&code)))
        })
    });
    blind.collect()
}

/// Codes that no vector can show: where they begin so, and why.
const OUT_OF_REACH: [(&str, &str); 13] = [
    (
        "bundle.",
        "a bundle is opened before anything in it is asked; shown by the tests of crates/tradecred",
    ),
    (
        "did.web",
        "no question fetches; shown by crates/tradecred-vc/src/did/tests/web.rs",
    ),
    (
        "evidence.malformed",
        "the evidence of a vector is well formed; shown by crates/tradecred-vc/src/evidence/tests.rs",
    ),
    (
        "json-ld.statement-limit",
        "a document of so many statements is too large for a vector; shown by \
         crates/tradecred-vc/src/context/tests/statements.rs",
    ),
    (
        "log.",
        "nobody is asked about a log; shown by crates/tradecred-vc/src/log/tests.rs",
    ),
    ("product-answer.asked-link", SIGNED),
    ("product-answer.form", SIGNED),
    ("product-answer.life", SIGNED),
    (
        "product-answer.link-refused",
        "it binds who signs; shown by crates/tradecred/src/product_answer/tests.rs",
    ),
    (
        "product-answer.nonce",
        "it binds who signs; shown by crates/tradecred/src/product_answer/tests.rs",
    ),
    ("product-answer.signer", SIGNED),
    (
        "scan.",
        "nobody is asked about scans; shown by conformance/cases/scans.json",
    ),
    (
        "selective-disclosure.base",
        "it binds who shows a part; shown by crates/tradecred-node/tests",
    ),
];

const SIGNED: &str = "of a signed answer; shown by conformance/cases/signed-answers.json";

/// Codes that only ever warn, though no rule says so: of lists, of announcements and of journeys, and of rows of a
/// table none of which is confirmed.
const ONLY_WARNS: [&str; 20] = [
    "authority.list",
    "certificate-of-origin.agreement-member",
    "certificate-of-origin.criterion-not-listed",
    "certificate-of-origin.issuing-role",
    "certificate-of-origin.retrospective",
    "certificate-of-origin.term",
    "issuer.trust-list",
    "journey.claim",
    "journey.claim-overdue",
    "journey.late",
    "journey.not-counted",
    "journey.not-exported",
    "journey.overdue",
    "journey.transit-office",
    "journey.two-places",
    "journey.unlisted",
    "partner-agency-license.quantity-missing",
    "partner-agency-license.quantity-unit",
    "partner-agency-license.uses-differ",
    "status.change-announced",
];

/// Why no vector can show a code; nothing where one has to.
fn why_out_of_reach(code: &str) -> Option<&'static str> {
    let all = OUT_OF_REACH.iter();
    let mut reasons = all.filter(|(begin, _)| code.starts_with(begin));
    reasons.next().map(|(_, why)| *why)
}

/// Every code of the registry: those that refuse, and those that warn.
fn codes() -> (Vec<&'static str>, Vec<&'static str>) {
    let mut severities: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for rule in DOCUMENTS.iter().flat_map(|document| document.rules()) {
        let of_code = severities.entry(rule.requirement).or_default();
        of_code.insert(rule.severity);
    }
    let says = |code: &str, severity| {
        let of_code = severities.get(code);
        of_code.is_some_and(|of_code| of_code.contains(severity))
    };
    let (mut refuse, mut warn) = (Vec::new(), Vec::new());
    for definition in registry::all().into_iter().chain(registry::of_answers()) {
        let code = definition.code;
        let is_warning = says(code, "W") || ONLY_WARNS.contains(&code);
        if is_warning {
            warn.push(code);
        }
        // What only informs of one form refuses another.
        if !is_warning || says(code, "E") && !ONLY_WARNS.contains(&code) {
            refuse.push(code);
        }
    }
    (refuse, warn)
}

/// The liars that follow from the registry of codes: blind to one code, to an area, silent about one warning, and
/// taking one code of an area for another.
#[must_use]
pub fn derived() -> Vec<Liar> {
    let (mut refuse, warn) = codes();
    refuse.retain(|code| why_out_of_reach(code).is_none());
    let mut areas: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for code in &refuse {
        areas.entry(area(code)).or_default().push(code);
    }
    let mut liars: Vec<Liar> = refuse.iter().map(|code| to_one(code)).collect();
    liars.extend(warn.iter().map(|code| silent_about(code)));
    liars.extend(areas.keys().map(|area| to_area((*area).to_owned())));
    liars.extend(areas.iter().map(|(area, codes)| mixes_up(area, codes)));
    liars
}

/// The liars of the registry that no vector can catch, each with the reason.
#[must_use]
pub fn out_of_reach() -> Vec<(Liar, &'static str)> {
    let (refuse, _) = codes();
    let codes = refuse.into_iter();
    codes
        .filter_map(|code| Some((to_one(code), why_out_of_reach(code)?)))
        .collect()
}

/// Liars that are silent about what warns only where a law was not read, as far as vectors show it.
pub(super) fn silent_of(suite: &Suite) -> Vec<Liar> {
    let (_, always) = codes();
    let vectors = suite.vectors().iter();
    let warnings = vectors.flat_map(|vector| &vector.case.expect.warnings);
    let mut warnings: BTreeSet<&str> = warnings.map(|code| code.as_str()).collect();
    warnings.retain(|code| !always.contains(code));
    warnings.into_iter().map(silent_about).collect()
}

/// The answer of who does not see what is unseen: in a verdict, in a chain of licences, in what a consumer is told.
fn blind_to(answer: Answer, question: &Question, is_unseen: impl Fn(&str) -> bool) -> Answer {
    let mut answer = without(answer, question, &is_unseen);
    let names_unseen = |value: &Value, name: &str| {
        let code = value.get(name).and_then(Value::as_str);
        code.is_some_and(&is_unseen)
    };
    if let Some(chain) = &mut answer.license_chain
        && names_unseen(chain, "code")
    {
        *chain = with_verdict(chain, "authorised");
    }
    if let Some(told) = &mut answer.consumer
        && names_unseen(told, "reason")
        && let Some(members) = told.as_object_mut()
    {
        members.remove("reason");
        members.insert("answer".to_owned(), "authentic".into());
    }
    answer
}

fn area(code: &str) -> &str {
    code.split_once('.').map_or(code, |(area, _)| area)
}

fn to_one(code: &'static str) -> Liar {
    let (name, lie) = (format!("blind:{code}"), format!("does not see `{code}`"));
    Liar::new(name, lie, move |question, ask| {
        Ok(blind_to(ask(question)?, question, |seen| seen == code))
    })
}

fn silent_about(code: &str) -> Liar {
    let code = code.to_owned();
    let (name, lie) = (
        format!("silent:{code}"),
        format!("does not warn of `{code}`"),
    );
    Liar::new(name, lie, move |question, ask| {
        let mut answer = ask(question)?;
        if let Some(warnings) = &mut answer.warnings {
            warnings.retain(|warning| *warning != code);
        }
        Ok(answer)
    })
}

fn to_area(unseen: String) -> Liar {
    let lie = format!("sees nothing of what `{unseen}` is about");
    Liar::new(
        format!("blind-to-area:{unseen}"),
        lie,
        move |question, ask| {
            Ok(blind_to(ask(question)?, question, |seen| {
                area(seen) == unseen
            }))
        },
    )
}

/// A liar that gives, for each code of an area, the next one; where there is no other, that of the signature.
fn mixes_up(area: &str, codes: &[&str]) -> Liar {
    let next = codes.iter().skip(1).chain(codes.first());
    let next = next.map(|code| match codes.len() {
        1 => "proof.signature".to_owned(),
        _ => (*code).to_owned(),
    });
    let other: BTreeMap<String, String> = codes
        .iter()
        .map(|code| (*code).to_owned())
        .zip(next)
        .collect();
    let lie = format!("refuses for another reason of `{area}`");
    Liar::new(format!("other-code:{area}"), lie, move |question, ask| {
        let mut answer = ask(question)?;
        if let Some(codes) = &mut answer.codes {
            for code in codes.iter_mut() {
                if let Some(other) = other.get(code) {
                    code.clone_from(other);
                }
            }
            codes.sort_unstable();
            codes.dedup();
        }
        let besides = [
            (&mut answer.license_chain, "code"),
            (&mut answer.consumer, "reason"),
        ];
        for (said, name) in besides {
            let code = said.as_mut().and_then(|said| said.get_mut(name));
            if let Some(Value::String(code)) = code
                && let Some(other) = other.get(code.as_str())
            {
                code.clone_from(other);
            }
        }
        Ok(answer)
    })
}
