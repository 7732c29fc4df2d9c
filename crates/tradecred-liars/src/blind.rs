//! Liars that do not see one kind of fault, and those that see it and call it by another name. Most follow from
//! the codes that the vectors expect, so that none has to be remembered when a code is added.

use std::collections::{BTreeMap, BTreeSet};

use tradecred_conformance::suite::Suite;

use crate::Liar;
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

/// The liars that follow from the codes of a suite: blind to one code, to an area, silent about one warning, and
/// taking one code of an area for another.
#[must_use]
pub fn derived(suite: &Suite) -> Vec<Liar> {
    let (mut faults, mut warnings) = (BTreeSet::new(), BTreeSet::new());
    for vector in suite.vectors() {
        let expect = &vector.case.expect;
        faults.extend(expect.codes.iter().map(ToString::to_string));
        warnings.extend(expect.warnings.iter().map(ToString::to_string));
    }
    let mut areas: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for code in &faults {
        areas.entry(area(code)).or_default().push(code);
    }
    let mut liars: Vec<Liar> = faults.iter().map(|code| to_one(code.clone())).collect();
    liars.extend(warnings.iter().map(|code| silent_about(code.clone())));
    liars.extend(areas.keys().map(|area| to_area((*area).to_owned())));
    liars.extend(areas.iter().map(|(area, codes)| mixes_up(area, codes)));
    liars
}

fn area(code: &str) -> &str {
    code.split_once('.').map_or(code, |(area, _)| area)
}

fn to_one(code: String) -> Liar {
    let (name, lie) = (format!("blind:{code}"), format!("does not see `{code}`"));
    Liar::new(name, lie, move |question, ask| {
        Ok(without(ask(question)?, question, |seen| seen == code))
    })
}

fn silent_about(code: String) -> Liar {
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
            Ok(without(ask(question)?, question, |seen| {
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
        Ok(answer)
    })
}
