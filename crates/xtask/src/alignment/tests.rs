//! What the build says of rows that are wrong, and that the terms are those of the contexts (SPEC annex
//! *Alignment*).

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::rows::{self, Relation};
use super::scheme::Scheme;
use super::terms::{self, Label, Term, Terms};
use super::{check, texts, turtle};

const SOURCES: &str =
    r#"{"sources": [{"id": "directory", "title": "A directory", "url": "https://example.com/"}]}"#;
const NONE: &str = r#"{"relation": "none"}"#;
const ORIGIN: &str = r#"{"relation": "exact", "target": "3239", "source": "directory"}"#;

/// A member of one type, of one family.
fn bears(names: &[&str]) -> Terms {
    names
        .iter()
        .map(|name| {
            let term = Term {
                types: BTreeSet::from(["GoodsLine".to_owned()]),
                families: BTreeSet::from(["origin".to_owned()]),
                ..Term::default()
            };
            ((*name).to_owned(), term)
        })
        .collect()
}

/// A row with what it says of UNTDID.
fn row(term: &str, untdid: &str) -> String {
    format!(
        r#"{{"term": "{term}", "label": {{"en": "Origin", "es": "Origen", "fr": "Origine"}}, "match": {{"uncefact": {NONE}, "wco": {NONE}, "untdid": {untdid}, "gs1": {NONE}, "schema": {NONE}, "traceability": {NONE}}}}}"#
    )
}

/// The faults of one file of rows.
fn faults(
    file: &str,
    rows: &[String],
    terms: &Terms,
    forms: &BTreeMap<String, Label>,
) -> Vec<String> {
    let text = format!("{{\"terms\": [\n{}\n]}}", rows.join(",\n"));
    let texts = BTreeMap::from([
        (file.to_owned(), text),
        ("sources".to_owned(), SOURCES.to_owned()),
    ]);
    rows::read(&texts, terms, forms).1
}

/// The one fault of a row of `origin` that compares with UNTDID.
fn fault(untdid: &str) -> String {
    let idle = row("countryOfOrigin", ORIGIN);
    let terms = bears(&["country", "countryOfOrigin"]);
    let found = faults(
        "origin",
        &[row("country", untdid), idle],
        &terms,
        &BTreeMap::new(),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    found.concat()
}

#[test]
fn rows_that_say_all_have_no_fault() {
    let found = faults(
        "origin",
        &[row("country", ORIGIN)],
        &bears(&["country"]),
        &BTreeMap::new(),
    );
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_term_without_a_row_is_named_with_its_file_and_the_line_to_add() {
    let found = faults(
        "origin",
        &[row("country", ORIGIN)],
        &bears(&["country", "marks"]),
        &BTreeMap::new(),
    )
    .concat();
    assert!(
        found.starts_with(
            "vocabulary/alignment/origin.json: no row for `marks`, borne by GoodsLine"
        ),
        "{found}"
    );
    assert!(found.contains(r#"{"term": "marks", "label": {"en": "", "es": "", "fr": ""}, "match": {"uncefact": {"relation": "none"}"#), "{found}");
}

#[test]
fn a_row_without_a_term_is_named_with_its_line() {
    let found = faults(
        "origin",
        &[row("country", ORIGIN), row("gone", NONE)],
        &bears(&["country"]),
        &BTreeMap::new(),
    );
    assert_eq!(
        found,
        ["vocabulary/alignment/origin.json, line 3, `gone`: no type bears it; take the row away"]
    );
}

#[test]
fn a_relation_is_exact_close_or_none() {
    let found = fault(r#"{"relation": "similar", "target": "3207"}"#);
    assert!(
        found.contains("line 2, `country`, `untdid`: the relation is `similar`"),
        "{found}"
    );
}

#[test]
fn none_has_no_target() {
    let found = fault(r#"{"relation": "none", "target": "3207"}"#);
    assert!(found.contains("`none` has no target"), "{found}");
}

#[test]
fn a_target_is_written_as_its_scheme_writes() {
    let found = fault(r#"{"relation": "close", "target": "countryOfOrigin"}"#);
    assert!(
        found.contains("`countryOfOrigin` is not written as its terms are: four digits"),
        "{found}"
    );
    for (scheme, right, wrong) in [
        (Scheme::Untdid, "3035=EX", "3035="),
        (Scheme::Untdid, "3225/3227=9", "3225/3227"),
        (Scheme::Wco, "D014", "DD14"),
        (Scheme::Wco, "063", "63"),
        (
            Scheme::Uncefact,
            "ReferenceCodeList#BM",
            "ReferenceCodeList#",
        ),
        (Scheme::Schema, "countryOfOrigin", "schema:countryOfOrigin"),
        (Scheme::Gs1, "gtin", "gs1 gtin"),
    ] {
        assert!(scheme.accepts(right), "{right}");
        assert!(!scheme.accepts(wrong), "{wrong}");
    }
}

#[test]
fn a_source_is_one_of_the_list_and_each_of_the_list_is_used() {
    let found = fault(r#"{"relation": "close", "target": "3207", "source": "hearsay"}"#);
    assert!(found.contains("`hearsay` is no source"), "{found}");
    let idle = faults(
        "origin",
        &[row("country", NONE)],
        &bears(&["country"]),
        &BTreeMap::new(),
    );
    assert!(
        idle.concat()
            .contains("source `directory` confirms nothing"),
        "{idle:?}"
    );
}

#[test]
fn a_row_stands_once_and_in_the_file_of_its_family() {
    let terms = bears(&["country"]);
    let twice = faults(
        "origin",
        &[row("country", ORIGIN), row("country", ORIGIN)],
        &terms,
        &BTreeMap::new(),
    );
    assert!(twice.concat().contains("it has two rows"), "{twice:?}");
    let moved = faults(
        "carnet",
        &[row("country", ORIGIN)],
        &terms,
        &BTreeMap::new(),
    );
    assert!(
        moved
            .concat()
            .contains("belongs in vocabulary/alignment/origin.json"),
        "{moved:?}"
    );
}

#[test]
fn a_name_that_the_forms_give_is_not_given_again() {
    let forms = BTreeMap::from([(
        "country".to_owned(),
        ["Origin", "Origen", "Origine"].map(str::to_owned),
    )]);
    let found = faults(
        "origin",
        &[row("country", ORIGIN)],
        &bears(&["country"]),
        &forms,
    );
    assert!(
        found.concat().contains("the forms name it so already"),
        "{found:?}"
    );
}

#[test]
fn the_rows_of_the_repository_have_no_fault() {
    assert_eq!(check(), Vec::<String>::new());
}

#[test]
fn the_terms_are_those_of_the_contexts() {
    let mut expected = BTreeSet::new();
    for context in crate::contexts::all().values() {
        let types = context["@context"].as_object().unwrap();
        for (name, definition) in types
            .iter()
            .filter(|(name, _)| name.starts_with(|first: char| first.is_ascii_uppercase()))
        {
            expected.insert(name.clone());
            let members = definition["@context"].as_object();
            expected.extend(
                members
                    .into_iter()
                    .flat_map(|members| members.keys())
                    .filter(|member| !member.starts_with('@'))
                    .cloned(),
            );
        }
    }
    let own: BTreeSet<String> = terms::all()
        .into_iter()
        .filter(|(_, term)| !term.is_base)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(own, expected);
}

#[test]
fn what_is_not_confirmed_is_no_match_in_rdf() {
    let terms = bears(&["country"]);
    let text = |source: &str| {
        let gs1 = format!(r#""gs1": {{"relation": "exact", "target": "countryCode"{source}}}"#);
        let row = row("country", ORIGIN).replace(&format!(r#""gs1": {NONE}"#), &gs1);
        let texts = BTreeMap::from([
            ("origin".to_owned(), format!("{{\"terms\": [{row}]}}")),
            ("sources".to_owned(), SOURCES.to_owned()),
        ]);
        let (rows, faults) = rows::read(&texts, &terms, &BTreeMap::new());
        assert_eq!(faults, Vec::<String>::new());
        turtle::file("origin", &rows, &terms)
    };
    let confirmed = text(r#", "source": "directory""#);
    assert!(
        confirmed.contains("skos:exactMatch <https://ref.gs1.org/voc/countryCode>"),
        "{confirmed}"
    );
    assert!(
        confirmed.contains("rdfs:label \"Origen\"@es"),
        "{confirmed}"
    );
    assert!(
        confirmed.contains("rdfs:domain tc:GoodsLine"),
        "{confirmed}"
    );
    let doubtful = text("");
    assert!(!doubtful.contains("skos:exactMatch"), "{doubtful}");
    assert!(
        doubtful.contains("GS1 countryCode: exact, unverified"),
        "{doubtful}"
    );
}

/// Codes of UNTDID that rows call confirmed are in the code lists of the reference.
#[test]
fn codes_of_untdid_are_in_their_lists() {
    let shared = std::env::var_os("TRADECRED_SHARED")
        .map_or_else(|| crate::generated::root().join("../shared"), PathBuf::from);
    let tables = shared.join("domain/tables");
    let codes = |name: &str| -> Option<BTreeSet<String>> {
        let text = std::fs::read_to_string(tables.join(name)).ok()?;
        Some(
            text.lines()
                .skip(1)
                .filter_map(|line| Some(line.split_once(',')?.0.to_owned()))
                .collect(),
        )
    };
    let (Some(documents), Some(parties)) = (
        codes("untdid1001_documents_subset.csv"),
        codes("uncl3035_party_roles_subset.csv"),
    ) else {
        eprintln!("not run: no shared data");
        return;
    };
    let (rows, _) = rows::read(&texts().unwrap(), &terms::all(), &terms::form_labels());
    let mut seen = 0;
    for (name, row) in &rows.terms {
        let said = &row.matches[&Scheme::Untdid];
        if said.relation == Relation::None || !said.confirmed {
            continue;
        }
        for part in said.target.split('/') {
            let known = match part.split_once('=') {
                Some(("1001", code)) => documents.contains(code),
                Some(("3035", code)) => parties.contains(code),
                _ => continue,
            };
            assert!(known, "{name}: {}", said.target);
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen} codes");
}
