//! RDFC-1.0 against the test suite of W3C: canonical forms, labels and what has to be refused (SPEC chapter
//! *JSON-LD*). Run with the shared data beside the repository, or where `TRADECRED_SHARED` says.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files, looks at the clock and stops at what it does not expect"
)]

mod n_quads;

use std::fmt::Write;
use std::path::PathBuf;

use n_quads::NQuads;
use tradecred_vc::digest::HashFunction;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::rdf::WorkLimit;

fn folder() -> PathBuf {
    std::env::var_os("TRADECRED_SHARED")
        .map_or_else(
            || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
            PathBuf::from,
        )
        .join("interop/vectors/rdf-canon/tests")
}

fn text<'v>(value: &'v Value<'_>, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).unwrap()
}

#[test]
fn the_suite_of_w3c_passes() {
    let folder = folder();
    let Ok(manifest) = std::fs::read(folder.join("manifest.jsonld")) else {
        println!("not run: no shared data");
        return;
    };
    let file = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let manifest = json::read(&manifest, &Limits::default()).unwrap();
    let (mut forms, mut maps, mut refusals) = (0, 0, 0);
    for test in manifest.get("entries").and_then(Value::as_array).unwrap() {
        let id = text(test, "id");
        let function = match test.get("hashAlgorithm").and_then(Value::as_str) {
            Some("SHA384") => HashFunction::Sha384,
            _ => HashFunction::Sha256,
        };
        let input = NQuads::read(&file(text(test, "action")));
        let canonical = input.dataset.canonicalize(function);
        match text(test, "type") {
            "rdfc:RDFC10EvalTest" => {
                let expected = file(text(test, "result"));
                assert_eq!(canonical.unwrap().into_n_quads(), expected, "{id}");
                forms += 1;
            }
            "rdfc:RDFC10MapTest" => {
                let expected = file(text(test, "result"));
                let expected = json::read(expected.as_bytes(), &Limits::default()).unwrap();
                let expected = expected.as_object().unwrap();
                let canonical = canonical.unwrap();
                assert_eq!(input.blanks.len(), expected.len(), "{id}");
                for (label, term) in &input.blanks {
                    let number = canonical.label(term.blank_number().unwrap()).unwrap();
                    let want = expected.get(label).and_then(Value::as_str).unwrap();
                    assert_eq!(format!("c14n{number}"), want, "{id}: {label}");
                }
                maps += 1;
            }
            "rdfc:RDFC10NegativeEvalTest" => {
                assert_eq!(canonical, Err(WorkLimit), "{id}");
                refusals += 1;
            }
            other => unreachable!("{other}"),
        }
    }
    assert_eq!((forms, maps, refusals), (64, 21, 1));
}

/// What does not depend on files: shapes that keep the algorithm busy. What refusing them takes is measured by
/// `xtask campaign hostile`.
fn refused(n_quads: &str) {
    let input = NQuads::read(n_quads);
    let canonical = input.dataset.canonicalize(HashFunction::Sha256);
    assert_eq!(canonical.err(), Some(WorkLimit));
}

#[test]
fn cliques_are_refused() {
    for nodes in [7, 8, 10, 60] {
        let mut clique = String::new();
        for one in 0..nodes {
            for other in (0..nodes).filter(|other| *other != one) {
                writeln!(clique, "_:e{one} <urn:p> _:e{other} .").unwrap();
            }
        }
        refused(&clique);
    }
}

#[test]
fn a_thousand_cycles_of_two_are_refused() {
    let mut cycles = String::new();
    for pair in 0..1000 {
        writeln!(cycles, "_:a{pair} <urn:p> _:b{pair} .").unwrap();
        writeln!(cycles, "_:b{pair} <urn:p> _:a{pair} .").unwrap();
    }
    refused(&cycles);
}

#[test]
fn long_chains_that_are_alike_are_refused() {
    let mut chains = String::new();
    for chain in ["x", "y"] {
        for node in 0..500 {
            writeln!(chains, "_:{chain}{node} <urn:p> _:{chain}{} .", node + 1).unwrap();
        }
    }
    refused(&chains);
}

#[test]
fn two_stars_with_many_rays_are_refused() {
    let mut stars = String::new();
    for star in ["x", "y"] {
        for ray in 0..500 {
            writeln!(stars, "_:{star} <urn:p> _:{star}{ray} .").unwrap();
        }
    }
    refused(&stars);
}

#[test]
fn ten_thousand_objects_that_are_alike_in_one_list_are_named() {
    let mut leaves = String::new();
    for leaf in 0..10_000 {
        writeln!(
            leaves,
            "<urn:a> <urn:p> _:l{leaf} .\n_:l{leaf} <urn:q> \"1\" ."
        )
        .unwrap();
    }
    let input = NQuads::read(&leaves);
    let canonical = input.dataset.canonicalize(HashFunction::Sha256).unwrap();
    assert_eq!(canonical.lines().count(), 20_000);
}
