//! Tests of what is asked again.

use super::*;

fn before(suite: &Suite) -> Before {
    Before {
        implementation: "theirs".to_owned(),
        suite: suite.digest().to_owned(),
        seed: None,
        failed: BTreeSet::new(),
    }
}

fn suite(input: &str) -> Suite {
    let case = r#"{"title":"t","requirements":["json.syntax"],"at":"2026-03-01T00:00:00Z","features":[],
        "expect":{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}}"#;
    let file = |name: &str, text: &str| (format!("json/good/{name}"), text.as_bytes().to_vec());
    Suite::from_files(vec![file("case.json", case), file("input.json", input)]).unwrap()
}

#[test]
fn a_report_is_asked_again_of_its_own_vectors() {
    let before = before(&suite("{}"));
    assert!(before.is_of(&suite("{}")).is_ok());
    let failure = before.is_of(&suite("{ }")).unwrap_err();
    assert!(
        failure.message.contains("`--vectors`"),
        "{}",
        failure.message
    );
}

#[test]
fn a_report_is_asked_again_of_its_own_implementation() {
    let before = before(&suite("{}"));
    let profile = |name: &str| Profile::new(name, "1", Class::Rules);
    assert!(before.is_on(&profile("theirs")).is_ok());
    let failure = before.is_on(&profile("another")).unwrap_err();
    assert!(failure.message.contains("`theirs`"), "{}", failure.message);
}
