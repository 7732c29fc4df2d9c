//! Tests of cases and vectors.

use super::*;

fn case(text: &str) -> Case {
    Case::read(text.as_bytes()).unwrap()
}

const REVOKED: &str = r#"{"title":"a revoked credential is withdrawn","requirements":["status.revoked"],
 "at":"2026-03-01T00:00:00Z","features":["at"],
 "expect":{"authenticity":"authentic","requirements":"not-met","standing":"withdrawn",
 "codes":["status.revoked","usmca-certification-of-origin.us-01"],"warnings":[]}}"#;

#[test]
fn a_case_is_read_and_written_again() {
    let read = case(REVOKED);
    assert_eq!(read.scope, Scope::Document);
    let written = serde_json::to_string(&read).unwrap();
    assert!(
        !written.contains("scope") && !written.contains("as_of"),
        "{written}"
    );
    assert_eq!(serde_json::to_string(&case(&written)).unwrap(), written);
}

#[test]
fn a_case_that_contradicts_itself_is_refused() {
    for (from, to, words) in [
        ("\"features\"", "\"faetures\"", "unknown field `faetures`"),
        ("[\"status.revoked\"]", "[]", "names none"),
        ("[\"status.revoked\"]", "[\"Status\"]", "not of the form"),
        (
            "\"status.revoked\",\"usmca",
            "\"zz.revoked\",\"usmca",
            "not sorted",
        ),
        ("\"withdrawn\"", "\"gone\"", "unknown variant"),
        ("a revoked credential is withdrawn", " ", "`title` is empty"),
        ("\"2026-03-01T00:00:00Z\"", "\"2026-03-01\"", "YYYY"),
        (
            "\"features\":[\"at\"],",
            "\"features\":[],\"claim\":3,",
            "`claim` is not an object",
        ),
    ] {
        let text = REVOKED.replacen(from, to, 1);
        assert_ne!(text, REVOKED);
        let error = Case::read(text.as_bytes()).unwrap_err();
        assert!(error.contains(words), "{error}");
    }
    let no_codes = REVOKED.replace(
        "\"status.revoked\",\"usmca-certification-of-origin.us-01\"",
        "",
    );
    assert!(
        Case::read(no_codes.as_bytes())
            .unwrap_err()
            .contains("`codes` must be empty")
    );
}

#[test]
fn names_have_an_area() {
    let id: VectorId = "document/ata-carnet/missing-box".parse().unwrap();
    assert_eq!(
        (id.area(), id.name()),
        ("document/ata-carnet", "missing-box")
    );
    let requirement: RequirementId = "proof.signature".parse().unwrap();
    assert_eq!(requirement.area(), "proof");
    for wrong in [
        "", "proof", "/proof", "proof/", "proof//x", "../x", "Proof/x", "-a/b", "a/b c",
    ] {
        assert!(wrong.parse::<VectorId>().is_err(), "{wrong}");
    }
}

#[test]
fn an_envelope_verifier_is_not_asked_about_the_document() {
    let both = r#"["status.revoked","usmca-certification-of-origin.us-01"]"#;
    let vector = Vector {
        id: "status/revoked".parse().unwrap(),
        case: case(&REVOKED.replacen(r#"["status.revoked"]"#, both, 1)),
        input: b"{}".to_vec(),
        evidence: None,
    };
    assert_eq!(vector.class(), Class::Envelope);
    assert!(!vector.is_positive());
    let scope = vector.scope_for(Class::Envelope);
    let asked = vector.case_under(scope);
    assert_eq!(asked.expect.requirements, Requirements::Undecided);
    assert_eq!(asked.expect.codes.len(), 1);
    let shown: Vec<&str> = asked
        .requirements
        .iter()
        .map(RequirementId::as_str)
        .collect();
    assert_eq!(shown, ["status.revoked"]);
    assert_eq!(
        vector.case_under(vector.scope_for(Class::Rules)).expect,
        vector.case.expect
    );
}

#[test]
fn an_envelope_verifier_shows_what_it_found_and_names_lists_that_are_not_relied_on() {
    let mut case: serde_json::Value = serde_json::from_str(REVOKED).unwrap();
    case["expect"]["view"] = serde_json::json!({ "requirements": "met", "standing": "withdrawn" });
    case["reader"] = "customs".into();
    case["expect"]["warnings"] = serde_json::json!(["authority.list", "authority.not-listed"]);
    let vector = Vector {
        id: "visibility/revoked".parse().unwrap(),
        case: Case::read(case.to_string().as_bytes()).unwrap(),
        input: b"{}".to_vec(),
        evidence: None,
    };
    let expect = vector.case_under(Scope::Envelope).expect;
    let view = serde_json::json!({ "requirements": "undecided", "standing": "withdrawn" });
    assert_eq!(expect.view, Some(view));
    let warnings: Vec<&str> = expect.warnings.iter().map(RequirementId::as_str).collect();
    assert_eq!(warnings, ["authority.list"]);
}

#[test]
fn the_published_schema_and_the_type_agree() {
    let schema = case_schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let good: serde_json::Value = serde_json::from_str(REVOKED).unwrap();
    assert!(validator.is_valid(&good));
    for (pointer, value) in [
        ("/title", serde_json::json!(4)),
        ("/at", serde_json::json!("yesterday")),
        ("/requirements/0", serde_json::json!("Proof")),
        ("/expect/standing", serde_json::json!("gone")),
        ("/expect/codes/0", serde_json::json!("x")),
    ] {
        let mut wrong = good.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&wrong), "{pointer}");
        assert!(
            Case::read(wrong.to_string().as_bytes()).is_err(),
            "{pointer}"
        );
    }
}
