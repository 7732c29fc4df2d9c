//! Every problem code in one list: what the published registry, the specification and the vectors are
//! held against (SPEC chapter *Report*).

use tradecred_vc::problem::Definition;

use crate::bundle;
use crate::document::{self, DOCUMENTS};
use crate::identifier::digital_link;
use crate::journey;
use crate::license_chain;
use crate::presentation;
use crate::product_answer;
use crate::scan;

/// Every code that a verification can raise, in the order of the verification steps.
#[must_use]
pub fn all() -> Vec<&'static Definition> {
    let envelope = [
        tradecred_vc::json::codes::ALL,
        tradecred_vc::context::codes::ALL,
        tradecred_vc::credential::codes::ALL,
        tradecred_vc::proof::codes::ALL,
        tradecred_vc::jose::codes::ALL,
        tradecred_vc::selective_disclosure::codes::ALL,
        tradecred_vc::did::codes::ALL,
        tradecred_vc::issuer::codes::ALL,
        tradecred_vc::validity::codes::ALL,
        tradecred_vc::status::codes::ALL,
        tradecred_vc::authority::codes::ALL,
        tradecred_vc::evidence::codes::ALL,
        presentation::codes::ALL,
        document::codes::ALL,
    ];
    let documents = DOCUMENTS.iter().flat_map(|document| document.codes());
    envelope
        .into_iter()
        .flatten()
        .copied()
        .chain(documents)
        .chain(journey::codes::ALL.iter().copied())
        .chain(license_chain::codes::ALL.iter().copied())
        .collect()
}

/// Every code of what is no verification: bundles, links that were scanned, answers about products, scans, logs.
#[must_use]
pub fn of_answers() -> Vec<&'static Definition> {
    [
        bundle::codes::ALL,
        digital_link::codes::ALL,
        product_answer::codes::ALL,
        scan::codes::ALL,
        tradecred_vc::log::codes::ALL,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_and_well_formed_and_speak_three_languages() {
        let mut seen = HashSet::new();
        for definition in super::all().into_iter().chain(super::of_answers()) {
            assert!(seen.insert(definition.code), "{} twice", definition.code);
            let (area, name) = definition.code.split_once('.').unwrap();
            for part in [area, name] {
                assert!(
                    part.bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                );
            }
            for text in [definition.title, definition.remedy] {
                for words in [text.en, text.es, text.fr] {
                    assert!(
                        !words.is_empty() && !words.ends_with('.'),
                        "{}",
                        definition.code
                    );
                }
            }
        }
    }
}
