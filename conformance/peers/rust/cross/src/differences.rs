//! Why others differ: each reason names who, when, and the clause it goes against.

use serde_json::Value;

use crate::alter::Alteration;
use crate::party::Verdict;
use crate::results::Difference;

/// The reason of a difference, where one is known: what one of them does otherwise than all the others. This library
/// is never the one.
pub(crate) fn explain(
    difference: &Difference<'_>,
    signer: &str,
    verifier: &str,
) -> Option<&'static str> {
    match difference.verdict {
        Verdict::Refused(words) => refused(difference, words, signer, verifier),
        Verdict::Verified => verified(difference, verifier),
        Verdict::NotAsked => None,
    }
}

/// Why a verifier refuses what still means what was signed.
fn refused(
    difference: &Difference<'_>,
    words: &str,
    signer: &str,
    verifier: &str,
) -> Option<&'static str> {
    let is_p384 = difference.text.contains("did:key:z82");
    match (verifier, difference.suite) {
        ("affinidi", "ecdsa-jcs-2019") if words.contains("P384") => Some(
            "it has the suite for P-256 only; vc-di-ecdsa 2.1.1 and 3.3.6 have it for P-384 as well",
        ),
        ("affinidi", "eddsa-rdfc-2022") if words.contains("no bundled context") => {
            Some("it takes no contexts but those it was built with")
        }
        ("affinidi", "eddsa-rdfc-2022") if signer != "affinidi" => Some(
            "it hashes the proof's options under the proof's own `@context`, and under none where the proof has none; vc-di-eddsa 3.2.5 takes the document's",
        ),
        (_, "eddsa-rdfc-2022") if signer == "affinidi" && has_whole_fraction(difference.text) => {
            Some(
                "`affinidi` signs a number such as 5.0 as an `xsd:double`; JSON-LD 1.1 API 8.2.2 makes it an integer",
            )
        }
        (_, "eddsa-rdfc-2022" | "ecdsa-rdfc-2019") if signer == "ssi" || verifier == "ssi" => {
            of_ssi(difference.text, is_p384)
        }
        _ => None,
    }
}

/// Whether a number is written with a fraction of zero.
fn has_whole_fraction(text: &str) -> bool {
    text.match_indices(".0").any(|(place, _)| {
        let before = text[..place].chars().next_back();
        let after = text[place + 2..].chars().next();
        before.is_some_and(|sign| sign.is_ascii_digit()) && matches!(after, Some(',' | '}' | ']'))
    })
}

/// What `ssi` does otherwise than everybody else, as signer and as verifier.
fn of_ssi(text: &str, is_p384: bool) -> Option<&'static str> {
    let document: Value = serde_json::from_str(text).ok()?;
    let subject = &document["credentialSubject"];
    if is_p384 {
        Some(
            "`ssi` labels blank nodes by SHA-256 with P-384 keys; vc-di-ecdsa 3.2.3 asks for a hash as strong as the curve, and 3.2.4 says SHA-384",
        )
    } else if has_whole_fraction(text) {
        Some(
            "`ssi` signs a number such as 5.0 as it is spelled; JSON-LD 1.1 API 8.2.2 makes it an integer",
        )
    } else if has_a_value_twice(subject) {
        Some(
            "`ssi` signs a value that a list holds twice as two statements; a graph is a set, which holds each once (RDF 1.1 Concepts 3)",
        )
    } else if has_objects_alike(subject) {
        Some(
            "`ssi` tells objects that look alike apart otherwise than all others do; it fails test 060 of the rdf-canon suite",
        )
    } else {
        None
    }
}

/// Whether an array holds one text twice.
fn has_a_value_twice(value: &Value) -> bool {
    match value {
        Value::Array(items) => {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            let is_twice = |(place, text): (usize, &&str)| texts[..place].contains(text);
            texts.iter().enumerate().any(is_twice) || items.iter().any(has_a_value_twice)
        }
        Value::Object(members) => members.values().any(has_a_value_twice),
        _ => false,
    }
}

/// Whether two objects without an identifier say the same but for the objects in them.
fn has_objects_alike(value: &Value) -> bool {
    let mut looks = Vec::new();
    gather_looks(value, &mut looks);
    looks.sort();
    looks.windows(2).any(|pair| pair[0] == pair[1])
}

fn gather_looks(value: &Value, looks: &mut Vec<Vec<String>>) {
    match value {
        Value::Object(members) => {
            if !members.contains_key("id") {
                let mut look: Vec<String> = members
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Array(_) | Value::Object(_) => name.clone(),
                        one => format!("{name} {one}"),
                    })
                    .collect();
                look.sort();
                looks.push(look);
            }
            members
                .values()
                .for_each(|member| gather_looks(member, looks));
        }
        Value::Array(items) => items.iter().for_each(|item| gather_looks(item, looks)),
        _ => {}
    }
}

/// Why a verifier takes what no longer means what was signed.
fn verified(difference: &Difference<'_>, verifier: &str) -> Option<&'static str> {
    match (verifier, difference.kind) {
        ("tradecred", _) => None,
        (_, Alteration::Repeated) => Some(
            "its JSON reader keeps the last of two members of one name and says nothing; SPEC `json.duplicate-member`",
        ),
        ("python", Alteration::Undefined) if difference.suite.contains("rdfc") => Some(
            "`PyLD` leaves out what no context defines and says nothing; SPEC `json-ld.undefined-term`",
        ),
        ("affinidi", Alteration::Extra) => Some(
            "it reads the members of a proof that it knows and leaves out the others; vc-di-eddsa 3.2.5 begins with a clone of all options",
        ),
        _ => None,
    }
}
