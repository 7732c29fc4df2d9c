//! Tests of targets that judge some of the trade documents.

use super::*;

/// A vector whose input is of this type; what it asks needs the rules of documents where its area is of documents.
fn of_type(id: &str, good: bool, types: &str) -> Vector {
    let mut vector = vector(id, good, "");
    vector.input = format!(r#"{{"good":{good},"type":{types}}}"#).into_bytes();
    vector
}

#[test]
fn of_documents_of_other_types_it_is_asked_about_the_envelope() {
    let carnet = r#"["VerifiableCredential","AtaCarnetCredential"]"#;
    let usmca = r#"["VerifiableCredential","UsmcaCertificationOfOriginCredential"]"#;
    let suite = Suite::from_vectors(vec![
        of_type("document/ata-carnet/good", true, carnet),
        of_type("document/usmca/good", true, usmca),
        of_type("validity/carnet", true, carnet),
        of_type("validity/usmca-past", false, usmca),
        vector("proof/token", true, ""),
    ])
    .unwrap();
    let mut profile = profile(Class::Rules);
    profile.document_types = ["AtaCarnetCredential", "AtaCarnet"]
        .map(str::to_owned)
        .into();
    let mut scopes = Vec::new();
    let mut target = FnTarget::new(profile, |question: &Question| {
        scopes.push(question.scope);
        let text = String::from_utf8_lossy(&question.input).into_owned();
        let mut answer = in_words_of(Class::Rules, !text.contains("false"), question);
        if question.scope == Scope::Envelope {
            answer.requirements = Some(Requirements::Undecided);
        }
        if !answer.accepted {
            answer.codes = Some(vec!["validity.until".to_owned()]);
        }
        Ok(answer)
    });
    let report = run(&suite, &mut target, RunOptions::new()).unwrap();
    drop(target);
    let of = |id: &str| {
        let mut all = report.results.iter();
        let result = all.find(|result| result.id.as_str() == id).unwrap();
        (result.outcome.clone(), result.scope)
    };
    assert_eq!(
        of("document/usmca/good").0,
        Outcome::NotApplicable {
            feature: "document type UsmcaCertificationOfOriginCredential".to_owned()
        }
    );
    for (id, scope) in [
        ("document/ata-carnet/good", Scope::Document),
        ("validity/carnet", Scope::Document),
        ("validity/usmca-past", Scope::Envelope),
        ("proof/token", Scope::Envelope),
    ] {
        assert_eq!(of(id), (Outcome::Passed, scope), "{id}");
    }
    assert_eq!(
        scopes
            .iter()
            .filter(|scope| **scope == Scope::Envelope)
            .count(),
        2
    );
    let text = render(&report, Format::Text).unwrap();
    assert!(
        text.contains("rules of AtaCarnet, AtaCarnetCredential"),
        "{text}"
    );
    let note = "unknown document type `AtaCarnet`, which nothing is asked about";
    assert_eq!(report.profile.notes, [note]);
}

#[test]
fn a_presentation_is_of_the_types_inside() {
    let mut vector = vector("presentation/both", true, "");
    vector.input = br#"{"type":"VerifiablePresentation","verifiableCredential":[
        {"type":["VerifiableCredential","A"]},{"type":"B"}]}"#
        .to_vec();
    assert_eq!(vector.document_types(), ["A", "B"]);
    let mut profile = profile(Class::Documents);
    for (named, scope) in [
        (&["A", "B"][..], Scope::Document),
        (&["A"], Scope::Envelope),
        (&[], Scope::Document),
    ] {
        profile.document_types = named.iter().map(|of| (*of).to_owned()).collect();
        assert_eq!(profile.scope_for(&vector), scope, "{named:?}");
    }
}
