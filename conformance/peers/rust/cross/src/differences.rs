//! Why others differ: each reason names who, when, and the clause it goes against.

use crate::alter::Alteration;
use crate::party::Verdict;
use crate::results::Difference;

/// Who signs another form of a number whose fraction is zero.
const OF_FRACTIONS: [&str; 2] = ["affinidi", "ssi"];

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
        ("affinidi", "ecdsa-jcs-2019") if words.contains("P384") => {
            Some("it has the suite for P-256 only; vc-di-ecdsa has it for P-384 as well")
        }
        ("affinidi", "eddsa-rdfc-2022") if words.contains("no bundled context") => {
            Some("it takes no contexts but those it was built with")
        }
        ("affinidi", "eddsa-rdfc-2022") if signer != "affinidi" => Some(
            "it hashes the proof's options under the proof's own `@context`, and under none where the proof has none; vc-di-eddsa 3.2.5 takes the document's",
        ),
        (_, "eddsa-rdfc-2022")
            if OF_FRACTIONS.contains(&signer) && has_whole_fraction(difference.text) =>
        {
            Some(
                "`affinidi` and `ssi` sign a number such as 5.0 in another form than JSON-LD 1.1 API 8.2.2 gives it, an integer",
            )
        }
        ("ssi", "ecdsa-rdfc-2019") if is_p384 && signer != "ssi" => Some(P384),
        (_, "ecdsa-rdfc-2019") if is_p384 && signer == "ssi" => Some(P384),
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

/// What `ssi` does otherwise than everybody else.
const P384: &str =
    "`ssi` labels blank nodes by SHA-256 with P-384 keys; vc-di-ecdsa 3.2.3 has SHA-384 there";

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
            "it reads the members of a proof that it knows and leaves out the others; vc-data-integrity 4.2 signs them all",
        ),
        _ => None,
    }
}
