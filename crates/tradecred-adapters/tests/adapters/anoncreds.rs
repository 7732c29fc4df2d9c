//! AnonCreds: the published samples, and credentials of our own that an independent program encoded.

use serde_json::{Value, json};
use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json::{self as strict, Value as Tree};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample, write};

pub(crate) const FRAMING: &str = "anoncreds";
pub(crate) const CREDENTIAL: &str = include_str!("samples/anoncreds/indy-credential.json");
pub(crate) const PRESENTATION: &str = include_str!("samples/anoncreds/indy-presentation.json");
pub(crate) const W3C: &str = include_str!("samples/anoncreds/w3c-credential.json");
/// The identifier of the schema of our own credentials, as Indy and as a DID method write it.
const SCHEMA: [&str; 2] = [
    "WgWxqztrNooG92RXvxSTWv:2:certificate_of_origin:1.0",
    "did:sov:WgWxqztrNooG92RXvxSTWv:2:certificate_of_origin:1.0",
];

/// What is said of the samples: how many records one has, or the code for which it is refused. Their proofs are
/// shortened, and nothing of them is proved.
pub(crate) const SAMPLES: [(&str, Result<usize, &str>); 4] = [
    ("anoncreds/W3CCredential.json", Ok(1)),
    ("anoncreds/W3CCredentialWithRevocation.json", Ok(1)),
    ("anoncreds/W3CPresentation.json", Ok(1)),
    // A context, and no credential.
    (
        "anoncreds/anoncreds-w3c-context.json",
        Err("anoncreds.form"),
    ),
];

/// The code and the pointer for which a unit is refused; nothing where it is read.
pub(crate) fn refused(unit: &Value) -> Option<(&'static str, String)> {
    let text = unit.to_string();
    let problem = read(FRAMING, text.as_bytes()).err()?;
    Some((problem.code.code, problem.pointer))
}

pub(crate) fn of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The records of a unit where a schema with these attributes is held for true.
fn with_schema<'a>(unit: &'a str, id: &str, names: &[&str]) -> Result<Vec<Record<'a>>, Problem> {
    let said = json!({"anoncredsSchemas": [{"id": id, "attrNames": names}]});
    let (options, anchors): (_, Anchors) =
        (Options::default(), serde_json::from_value(said).unwrap());
    let framing = framing::named(FRAMING).unwrap();
    framing.read(unit.as_bytes(), Setting::new(&options, &anchors))
}

#[test]
fn every_sample_is_read_or_refused_for_its_reason() {
    for (path, expected) in SAMPLES {
        let Some(bytes) = sample(path) else { continue };
        let records = read(FRAMING, &bytes);
        let found = records.as_ref().map(Vec::len);
        assert_eq!(
            found.map_err(|problem| problem.code.code),
            expected,
            "{path}"
        );
        let recognised = framing::named(FRAMING).unwrap().recognises(&bytes);
        assert_eq!(recognised, expected.is_ok(), "{path}");
        for record in records.into_iter().flatten() {
            assert_eq!(record.proof.proved, [], "{path}");
            let open = record.proof.open.join("\n");
            let proof = if path.contains("Presentation") {
                "AnonCredsPresentationProof2023"
            } else {
                "AnonCredsProof2023"
            };
            assert!(
                open.contains(&format!(
                    "whether the proof `{proof}` holds: software of AnonCreds"
                )),
                "{open}"
            );
            assert!(open.contains("is over the attributes alone"), "{open}");
            assert_eq!(
                open.contains("revoked"),
                path.contains("Revocation"),
                "{open}"
            );
            assert_eq!(
                open.contains("`413296376279822794586260`"),
                path.contains("Presentation"),
                "{open}"
            );
            assert!(record.tree.pointer("/credential/proof").is_none(), "{path}");
            let name = record
                .tree
                .pointer("/credential/credentialSubject/firstName");
            assert_eq!(name.and_then(Tree::as_str), Some("Alice"), "{path}");
        }
    }
}

#[test]
fn a_credential_says_its_texts_and_what_would_tell() {
    let record = read(FRAMING, CREDENTIAL.as_bytes()).unwrap().pop().unwrap();
    assert_eq!(
        strict::to_string(&record.tree),
        concat!(
            r#"{"credential":{"schema_id":"WgWxqztrNooG92RXvxSTWv:2:certificate_of_origin:1.0","#,
            r#""cred_def_id":"WgWxqztrNooG92RXvxSTWv:3:CL:20:chamber","#,
            r#""rev_reg_id":"WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:chamber:CL_ACCUM:2026","#,
            r#""values":{"certificateNumber":"WC-2026-17","exporter":"Wattle & Söhne GmbH","tariffCode":"0302.35","#,
            r#""grossWeight":"12500","postalCode":"02134","country":"AU"}}}"#
        )
    );
    assert!(
        record.proof.proved[0]
            .what
            .ends_with("as anybody can make it have")
    );
    assert_eq!(record.proof.proved[0].by, None);
    let open = record.proof.open.join("\n");
    for said in [
        "whether the CL signature holds, and whose it is: software of AnonCreds tells",
        "CL_ACCUM:2026` tells",
        "how `postalCode` is spelled: its number alone is signed",
        "whether its attributes are those of the schema",
    ] {
        assert!(open.contains(said), "{open}");
    }
    assert!(!open.contains("`grossWeight`"), "{open}");
    let written = write(FRAMING, &record.tree, Some(&record.frame));
    assert!(written.proof_left.is_some());
    assert_eq!(written.bytes, strict::to_string(&record.tree).into_bytes());
}

#[test]
fn identifiers_are_of_the_issuer() {
    let identifier = Some("anoncreds.identifier");
    let told = |pointer: &str, value: &str| {
        let mut unit = of(W3C);
        *unit.pointer_mut(pointer).unwrap() = value.into();
        refused(&unit).map(|(code, _)| code)
    };
    let (definition, status) = ("/credentialSchema/definition", "/credentialStatus/id");
    for (pointer, value, code) in [
        (definition, "did:sov:Other:3:CL:20:chamber", identifier),
        (
            definition,
            "did:indy:sovrin:Other/anoncreds/v0/CLAIM_DEF/20/chamber",
            identifier,
        ),
        (
            definition,
            "did:sov:WgWxqztrNooG92RXvxSTWv0:3:CL:2:a",
            identifier,
        ),
        (definition, "did:sov:WgWxqztrNooG92RXvxSTWv:3:CL:2:a", None),
        (definition, "https://ledger.example/definitions/20", None),
        (status, "did:sov:Other:4:Other:3:CL:20:chamber", identifier),
        (
            status,
            "did:indy:sovrin:Other/anoncreds/v0/REV_REG_DEF/20/a/1",
            identifier,
        ),
        (status, "https://ledger.example/registries/7", None),
    ] {
        assert_eq!(told(pointer, value), code, "{value}");
    }
    let mut unit = of(W3C);
    unit["issuer"] = "did:indy:sovrin:WgWx".into();
    unit["credentialSchema"]["definition"] =
        "did:indy:sovrin:WgWx/anoncreds/v0/CLAIM_DEF/20/chamber".into();
    unit["credentialStatus"]["id"] =
        "did:indy:sovrin:WgWx/anoncreds/v0/REV_REG_DEF/20/chamber/2026".into();
    assert_eq!(refused(&unit), None);
    unit["issuer"] = json!({"id": "did:indy:sovrin:WgWy"});
    let told = (
        "anoncreds.identifier",
        "/credentialSchema/definition".to_owned(),
    );
    assert_eq!(refused(&unit), Some(told));

    let mut unit = of(CREDENTIAL);
    unit["rev_reg_id"] = "Other:4:Other:3:CL:20:chamber:CL_ACCUM:2026".into();
    let told = ("anoncreds.identifier", "/rev_reg_id".to_owned());
    assert_eq!(refused(&unit), Some(told));
    unit["rev_reg_id"] = Value::Null;
    assert_eq!(refused(&unit), None);
}

#[test]
fn a_schema_that_is_held_has_the_attributes() {
    let names = [
        "certificateNumber",
        "exporter",
        "tariffCode",
        "grossWeight",
        "postalCode",
        "country",
    ];
    for (unit, id) in [(CREDENTIAL, SCHEMA[0]), (W3C, SCHEMA[1])] {
        let record = with_schema(unit, id, &names).unwrap().pop().unwrap();
        let last = record.proof.proved.last().unwrap();
        assert_eq!(
            last.what,
            "its attributes are those of the schema that is held for true"
        );
        let code = |names: &[&str]| {
            with_schema(unit, id, names)
                .map(|_| ())
                .map_err(|problem| problem.code.code)
        };
        assert_eq!(code(&names[1..]), Err("anoncreds.schema"), "one too many");
        assert_eq!(
            code(&[&names[..], &["colour"]].concat()),
            Err("anoncreds.schema"),
            "one is missing"
        );
        // Signatures know no capitals and no blanks in names.
        assert_eq!(
            code(&[
                "certificate Number",
                "EXPORTER",
                "tariffCode",
                "grossWeight",
                "postalCode",
                "country"
            ]),
            Ok(())
        );
        let unknown = with_schema(unit, "another", &names).unwrap();
        assert!(
            unknown[0]
                .proof
                .open
                .iter()
                .any(|said| said.starts_with("whether its attributes"))
        );
    }
    // A presentation shows some of them.
    let shown = with_schema(PRESENTATION, SCHEMA[0], &names).unwrap();
    assert!(
        shown[0]
            .proof
            .proved
            .last()
            .unwrap()
            .what
            .contains("held for true")
    );
    assert!(
        !shown[1]
            .proof
            .proved
            .last()
            .unwrap()
            .what
            .contains("held for true")
    );
    let without_predicate = ["certificateNumber", "postalCode", "country"];
    let problem = with_schema(PRESENTATION, SCHEMA[0], &without_predicate).unwrap_err();
    assert_eq!(
        (problem.code.code, problem.detail.as_str()),
        ("anoncreds.schema", "`grossweight`")
    );
}

#[test]
fn each_part_of_the_form_is_asked_for() {
    for (text, pointers) in [
        (
            W3C,
            &[
                "/@context",
                "/type",
                "/issuer",
                "/credentialSchema",
                "/credentialSchema/type",
                "/credentialSchema/definition",
                "/credentialSchema/schema",
                "/credentialSubject",
                "/proof",
                "/proof/0/type",
                "/proof/0/signature",
            ][..],
        ),
        (
            CREDENTIAL,
            &["/schema_id", "/cred_def_id", "/values", "/signature"][..],
        ),
        (
            PRESENTATION,
            &[
                "/proof",
                "/proof/proofs",
                "/identifiers",
                "/identifiers/1/schema_id",
                "/identifiers/0/cred_def_id",
                "/requested_proof/revealed_attrs/licence_referent/sub_proof_index",
                "/proof/proofs/0/primary_proof/eq_proof",
                "/requested_proof/revealed_attr_groups/certificate/values",
            ][..],
        ),
    ] {
        for pointer in pointers {
            let mut unit = of(text);
            *unit.pointer_mut(pointer).unwrap() = Value::Null;
            assert_eq!(
                refused(&unit).map(|(code, _)| code),
                Some("anoncreds.form"),
                "{pointer}"
            );
        }
    }
    for (value, code) in [
        (json!("AU"), None),
        (json!(7), None),
        (json!(true), None),
        (
            json!([{"type": "AnonCredsPredicate", "predicate": ">=", "value": 18}]),
            None,
        ),
        (
            json!({"type": "AnonCredsPredicate", "predicate": ">=", "value": 18}),
            None,
        ),
        (json!(null), Some("anoncreds.value")),
        (json!(["AU"]), Some("anoncreds.value")),
        (json!({"name": "AU"}), Some("anoncreds.value")),
    ] {
        let mut unit = of(W3C);
        unit["credentialSubject"]["country"] = value.clone();
        assert_eq!(refused(&unit).map(|(code, _)| code), code, "{value}");
    }
    let mut unit = of(CREDENTIAL);
    unit["values"]["country"] = "AU".into();
    assert_eq!(
        refused(&unit),
        Some(("anoncreds.value", "/values/country/raw".to_owned()))
    );
}
