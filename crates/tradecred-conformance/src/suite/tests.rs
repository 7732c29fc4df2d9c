//! Tests of suites and patterns.

use std::fs;

use super::*;

const GOOD: &str = r#"{"title":"a good one","requirements":["proof.signature"],
 "at":"2026-03-01T00:00:00Z","features":[],
 "expect":{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}}"#;

fn files(names: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    names
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn faults(names: &[(&str, &str)]) -> String {
    Suite::from_files(files(names)).unwrap_err().to_string()
}

#[test]
fn folders_are_vectors_and_their_paths_are_names() {
    let suite = Suite::from_files(files(&[
        ("README.md", "words"),
        ("keys/issuer.json", "{}"),
        ("document/README.md", "words"),
        ("document/usmca/good/case.json", GOOD),
        ("document/usmca/good/input.json", "\u{feff}{"),
        ("document/usmca/good/evidence.json", "{\n}"),
        ("proof/good/case.json", GOOD),
        ("proof/good/input.json", "{}"),
    ]))
    .unwrap();
    let names: Vec<_> = suite
        .vectors()
        .iter()
        .map(|vector| vector.id.as_str())
        .collect();
    assert_eq!(names, ["document/usmca/good", "proof/good"]);
}

#[test]
fn the_digest_follows_from_the_files() {
    let made = Suite::from_files(files(&[
        ("proof/good/case.json", GOOD),
        ("proof/good/input.json", "{}"),
    ]))
    .unwrap();
    let lines = format!(
        "{}  proof/good/case.json\n{}  proof/good/input.json\n",
        sha256(GOOD.as_bytes()),
        sha256(b"{}")
    );
    assert_eq!(
        made.digest(),
        format!("sha256:{}", sha256(lines.as_bytes()))
    );
    // Vectors that were made have the digest that they have once they are written.
    let again = Suite::from_vectors(made.vectors().to_vec()).unwrap();
    let written = again.vectors()[0].files().into_iter();
    let written = written
        .map(|(name, bytes)| (format!("proof/good/{name}"), bytes.into_owned()))
        .collect();
    assert_eq!(Suite::from_files(written).unwrap().digest(), again.digest());
}

#[test]
fn a_folder_that_cannot_be_loaded_fails_the_suite() {
    let good = [
        ("proof/good/case.json", GOOD),
        ("proof/good/input.json", "{}"),
    ];
    for (more, words) in [
        (
            ("proof/lost/input.json", "{}"),
            "proof/lost: there is no case.json",
        ),
        (
            ("proof/lost/case.json", GOOD),
            "proof/lost: there is no input.json",
        ),
        (("proof/lost/case.json", "{"), "proof/lost: case.json: EOF"),
        (
            ("proof/good/evidense.json", "{}"),
            "`evidense.json` is no file of a vector",
        ),
        (
            ("proof/good/evidence.json", "[]"),
            "evidence.json is not an object",
        ),
        (
            ("proof/good/deeper/x.json", "[]"),
            "proof/good: a vector holds no folders",
        ),
        (("Proof/x/case.json", GOOD), "its name is not of the form"),
    ] {
        let mut names = good.to_vec();
        names.push(more);
        let error = faults(&names);
        assert!(error.contains(words), "{error}");
    }
    assert!(matches!(
        Suite::from_files(Vec::new()),
        Err(SuiteError::Empty)
    ));
}

#[test]
fn discovery_reads_a_folder_and_names_empty_ones() {
    let dir = tempfile::tempdir().unwrap();
    let vector = dir.path().join("proof/good");
    fs::create_dir_all(&vector).unwrap();
    fs::write(vector.join("case.json"), GOOD).unwrap();
    fs::write(vector.join("input.json"), b"{\xff").unwrap();
    let suite = discover(dir.path()).unwrap();
    assert_eq!(suite.vectors()[0].input, b"{\xff");
    fs::create_dir_all(dir.path().join("proof/empty")).unwrap();
    let error = discover(dir.path()).unwrap_err().to_string();
    assert!(
        error.contains("proof/empty: the folder is empty"),
        "{error}"
    );
    assert!(matches!(
        discover(&dir.path().join("none")),
        Err(SuiteError::Unreadable { .. })
    ));
}

#[test]
fn patterns_select_names_and_folders() {
    for (pattern, name, selected) in [
        ("proof/good", "proof/good", true),
        ("proof", "proof/good", true),
        ("proof/", "proof/good", true),
        ("pro", "proof/good", false),
        ("proof/*", "proof/good", true),
        ("*/good", "proof/good", true),
        ("proof/g*d", "proof/good", true),
        ("proof/g*x", "proof/good", false),
        ("*", "document/usmca/x", true),
        ("document/*", "document/usmca/x", true),
        ("document/*/y", "document/usmca/x", false),
        ("*/x", "document/usmca/x", false),
        ("**/x", "document/usmca/x", true),
        ("**", "proof/good", true),
        ("proof/good?", "proof/good", false),
    ] {
        let glob: Glob = pattern.parse().unwrap();
        assert_eq!(glob.selects(name), selected, "{pattern} {name}");
    }
    assert!("".parse::<Glob>().is_err());
    let hostile: Glob = "*a".repeat(100).parse().unwrap();
    assert!(!hostile.selects(&format!("x/{}", "a".repeat(5000) + "b")));
}
