//! Vectors of the name in the document against the name in the trust list (SPEC chapter *Issuer*).

use serde_json::json;

use crate::recipe::base::{ISSUER_NAME, set, unsigned_trust_list};
use crate::recipe::{Draft, Recipe, vector};

const CERTIFIER: &str = "/credentialSubject/certifier/legalName";
const LISTED: &str = "/credentialSubject/entries/0/legalName";

pub(super) fn recipes() -> Vec<Recipe> {
    let same = SAME.iter().map(|&(name, title, listed, written)| {
        named(name, title, listed, written)
            .shows(&["issuer.name-mismatch"])
            .done()
    });
    let other = OTHER.iter().map(|&(name, title, listed, written)| {
        named(name, title, listed, written)
            .not_authentic("issuer.name-mismatch")
            .done()
    });
    same.chain(other).collect()
}

/// Id, title, name in the trust list, name in the document: the same name.
const SAME: &[(&str, &str, &str, &str)] = &[
    (
        "name-in-capitals",
        "a name in capitals is the same name",
        "ACEROS DEL NORTE, S.A. DE C.V.",
        ISSUER_NAME,
    ),
    (
        "name-without-punctuation",
        "a name without its punctuation is the same name",
        "Aceros del Norte SA de CV",
        ISSUER_NAME,
    ),
    (
        "name-spaced-otherwise",
        "a name with other spaces is the same name",
        ISSUER_NAME,
        "Aceros  del Norte,S. A. de C. V.",
    ),
    (
        "name-case-folded",
        "a name whose capitals are written with two letters for one is the same name",
        "GROSS STAHL GMBH",
        "Groß Stahl GmbH",
    ),
];

/// Id, title, name in the trust list, name in the document: another name.
const OTHER: &[(&str, &str, &str, &str)] = &[
    (
        "name-mismatch",
        "a document in the name of another firm than the one that signed is not authentic",
        "Aceros del Sur, S.A. de C.V.",
        ISSUER_NAME,
    ),
    (
        "name-longer",
        "a name with one more word is another name",
        ISSUER_NAME,
        "Aceros del Norte Dos, S.A. de C.V.",
    ),
    (
        "name-shorter",
        "a name without its legal form is another name",
        ISSUER_NAME,
        "Aceros del Norte",
    ),
    (
        "name-other-letter",
        "a letter with an accent is another letter",
        ISSUER_NAME,
        "Acéros del Norte, S.A. de C.V.",
    ),
    (
        "name-lookalike-letter",
        "a Cyrillic letter that looks like a Latin one is another letter",
        ISSUER_NAME,
        "Асeros del Norte, S.A. de C.V.",
    ),
    (
        "name-combining-mark",
        "a combining mark is neither punctuation nor space and makes another name",
        "Jose Acero",
        "Jose\u{301} Acero",
    ),
];

fn named(name: &str, title: &'static str, listed: &'static str, written: &'static str) -> Draft {
    vector(format!("issuer/{name}"), title)
        .needs("documents")
        .needs("trust-lists")
        .before(move |document, _| set(document, CERTIFIER, written))
        .evidence(move |evidence, maker| {
            let mut list = unsigned_trust_list(maker, maker.issuer().did());
            set(&mut list, LISTED, listed);
            let signed = maker.registrar().sign(&list, maker.instant(-90 * 86_400));
            set(evidence, "/trustLists", json!([signed]));
        })
}
