//! AnonCreds: the published samples, published pairs of texts and numbers, and credentials and presentations of our own
//! that an independent program encoded.

use serde_json::{Value, json};
use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json::{self as strict, Value as Tree};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample, write};

const FRAMING: &str = "anoncreds";
const CREDENTIAL: &str = include_str!("samples/anoncreds/indy-credential.json");
const PRESENTATION: &str = include_str!("samples/anoncreds/indy-presentation.json");
const W3C: &str = include_str!("samples/anoncreds/w3c-credential.json");
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

/// Texts and their numbers: of the tests of Hyperledger Indy, and of a presentation that hyperledger/anoncreds-spec
/// publishes as `data/MutiCredentialPresentation.json`.
const ENCODED: [(&str, &str); 19] = [
    (
        "101 Wilson Lane",
        "68086943237164982734333428280784300550565381723532936263016368251445461241953",
    ),
    ("87121", "87121"),
    (
        "SLC",
        "101327353979588246869873249766058188995681113722618593621043638294296500696424",
    ),
    (
        "UT",
        "93856629670657830351991220989031130499313559332549427637940645777813964461231",
    ),
    (
        "",
        "102987336249554097029535212322581322789799900648198034993379397001115665086549",
    ),
    (
        "None",
        "99769404535520360775991420569103450442789945655240760487761322098828903685777",
    ),
    (
        "True",
        "27471875274925838976481193902417661171675582237244292940724984695988062543640",
    ),
    ("2147483647", "2147483647"),
    (
        "2147483648",
        "26221484005389514539852548961319751347124425277437769688639924217837557266135",
    ),
    ("-2147483648", "-2147483648"),
    (
        "-2147483649",
        "68956915425095939579909400566452872085353864667122112803508671228696852865689",
    ),
    (
        "0.0",
        "62838607218564353630028473473939957328943626306458686867332534889076311281879",
    ),
    (
        "\u{0}",
        "49846369543417741186729467304575255505141344055555831574636310663216789168157",
    ),
    (
        "\u{1}",
        "34356466678672179216206944866734405838331831190171667647615530531663699592602",
    ),
    (
        "Iron",
        "85547618788485118809771015708850341281587970912661276233439574555663751388073",
    ),
    (
        "μM",
        "38351211041892038382023569421847544683371072212679556578649761181279472893849",
    ),
    ("10", "10"),
    (
        "9.00-30.0",
        "106828626115908025842177441696860557581575579893927923198365300598359723920768",
    ),
    (
        "205b1ea0-7848-48d4-b52b-339122d84f62",
        "46414468020333259158238797309781111434265856695713363124410805958145233348633",
    ),
];

/// The code and the pointer for which a unit is refused; nothing where it is read.
fn refused(unit: &Value) -> Option<(&'static str, String)> {
    let text = unit.to_string();
    let problem = read(FRAMING, text.as_bytes()).err()?;
    Some((problem.code.code, problem.pointer))
}

fn of(text: &str) -> Value {
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
fn texts_have_the_numbers_that_others_publish() {
    for (raw, encoded) in ENCODED {
        let mut unit = of(CREDENTIAL);
        unit["values"] = json!({"a": {"raw": raw, "encoded": encoded}});
        assert_eq!(refused(&unit), None, "{raw}");
        let wrong = format!("{encoded}0");
        unit["values"]["a"]["encoded"] = wrong.into();
        let told = ("anoncreds.encoding", "/values/a/encoded".to_owned());
        assert_eq!(refused(&unit), Some(told), "{raw}");
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
fn a_presentation_says_what_its_proof_reveals_of_each_credential() {
    let records = read(FRAMING, PRESENTATION.as_bytes()).unwrap();
    let trees: Vec<String> = records
        .iter()
        .map(|record| strict::to_string(&record.tree))
        .collect();
    let around = r#"{"presentation":{"self_attested_attrs":{"phone":"+61 2 5550 1234"},"unrevealed_attrs":{},"predicates":{"weight_referent":{"sub_proof_index":0}}},"#;
    assert!(trees.iter().all(|tree| tree.starts_with(around)));
    assert!(trees[0].contains(concat!(
        r#""timestamp":1794000000,"values":{"certificatenumber":"WC-2026-17","country":"AU","postalcode":"02134"},"#,
        r#""predicates":[{"attr_name":"grossweight","p_type":"GE","value":10000}]}"#
    )), "{}", trees[0]);
    assert!(
        trees[1].contains(
            r#""cred_def_id":"V4SGRU86Z58d6TV7PBUe6f:3:CL:31:customs","values":{"licence":"EX-9"}}"#
        ),
        "{}",
        trees[1]
    );
    for record in &records {
        let open = record.proof.open.join("\n");
        assert!(
            open.contains("under `self_attested_attrs`: its holder says so"),
            "{open}"
        );
        assert!(open.contains("by the nonce of the request"), "{open}");
    }
}

#[test]
fn a_presentation_that_shows_what_its_proof_does_not_reveal_is_refused() {
    let with = |pointer: &str, name: &str, value: Value| {
        let mut unit = of(PRESENTATION);
        let place = unit.pointer_mut(pointer).unwrap();
        match value {
            Value::Null => {
                place.as_object_mut().unwrap().remove(name).unwrap();
            }
            value => place[name] = value,
        }
        refused(&unit).map(|(code, _)| code)
    };
    let text = |part: usize, raw: &str, number: &str| json!({"sub_proof_index": part, "raw": raw, "encoded": number});
    let proof = "/proof/proofs/0/primary_proof/eq_proof/revealed_attrs";
    let requested = "/requested_proof/revealed_attrs";
    let revealed = Some("anoncreds.revealed");
    for (pointer, name, value, code) in [
        // Another value in the proof alone, in the request alone, and one that either is without.
        (proof, "country", json!("7"), revealed),
        (requested, "country_referent", text(0, "7", "7"), revealed),
        (proof, "country", Value::Null, revealed),
        (requested, "country_referent", Value::Null, revealed),
        // The same number once more, as the same text, as another one, and of another part.
        (requested, "zip", text(0, "02134", "2134"), None),
        (requested, "zip", text(0, "2134", "2134"), revealed),
        (requested, "zip", text(1, "02134", "2134"), revealed),
        (requested, "zip", text(2, "02134", "2134"), revealed),
        (
            requested,
            "zip",
            json!({"raw": "7", "encoded": "7"}),
            Some("anoncreds.form"),
        ),
        (
            requested,
            "zip",
            text(0, "02135", "2134"),
            Some("anoncreds.encoding"),
        ),
    ] {
        assert_eq!(with(pointer, name, value.clone()), code, "{name} {value}");
    }
    let mut unit = of(PRESENTATION);
    let group = "/requested_proof/revealed_attr_groups/certificate/values";
    let values = unit.pointer_mut(group).unwrap().as_object_mut().unwrap();
    let (one, two) = (
        values["postalCode"].clone(),
        values["certificateNumber"].clone(),
    );
    values.insert("postalCode".to_owned(), two);
    values.insert("certificateNumber".to_owned(), one);
    let told = format!("{group}/certificateNumber");
    assert_eq!(refused(&unit), Some(("anoncreds.revealed", told)));
    let mut unit = of(PRESENTATION);
    unit["identifiers"].as_array_mut().unwrap().pop();
    let told = ("anoncreds.form", "/identifiers".to_owned());
    assert_eq!(refused(&unit), Some(told));
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

#[test]
fn a_presentation_is_of_a_bounded_size() {
    let one = of(PRESENTATION);
    let many = |count: usize, filling: usize| {
        let mut unit = one.clone();
        let shown = json!({"primary_proof": {"eq_proof": {"revealed_attrs": {}}}});
        unit["proof"]["proofs"] = vec![shown; count].into();
        unit["identifiers"] = vec![one["identifiers"][0].clone(); count].into();
        unit["requested_proof"] = json!({"self_attested_attrs": {"a": "x".repeat(filling)}});
        refused(&unit).map(|(code, _)| code)
    };
    assert_eq!(many(64, 0), None);
    assert_eq!(many(65, 0), Some("anoncreds.size"));
    assert_eq!(many(64, 1024 * 1024), Some("anoncreds.size"));
    assert_eq!(many(64, 1024 * 1024 - 100), None);
    let mut unit = json!({"@context": "https://www.w3.org/2018/credentials/v1", "type": ["VerifiablePresentation", "AnonCredsPresentation"],
        "proof": {"type": "AnonCredsPresentationProof2023", "challenge": "1", "proofValue": "e"}});
    let mut shown = of(W3C);
    shown["proof"] = json!({"type": "AnonCredsPresentationProof2023", "proofValue": "e"});
    unit["verifiableCredential"] = vec![shown.clone(); 64].into();
    assert_eq!(refused(&unit), None);
    unit["verifiableCredential"] = vec![shown; 65].into();
    let told = ("anoncreds.size", "/verifiableCredential".to_owned());
    assert_eq!(refused(&unit), Some(told));
}

/// What a flip leaves readable has other texts with their own numbers, or the same: none is a text whose number is of
/// another.
#[test]
fn no_flip_of_one_bit_gives_a_text_another_number() {
    let honest = texts(CREDENTIAL.as_bytes()).unwrap();
    let (mut flips, mut refusals) = (0_u32, 0_u32);
    for bit in 0..CREDENTIAL.len() * 8 {
        let mut forged = CREDENTIAL.as_bytes().to_vec();
        forged[bit / 8] ^= 1 << (bit % 8);
        flips += 1;
        let Some(read) = texts(&forged) else {
            refusals += 1;
            continue;
        };
        // A number that lost the zero before it is the only other text with the same number.
        let others = honest.iter().zip(&read).filter(|(one, other)| one != other);
        let mut others = others.filter(|(one, _)| *one != "02134");
        assert_eq!(others.next(), None, "{}", String::from_utf8_lossy(&forged));
    }
    eprintln!("{flips} flips of one bit, {refusals} refused, no text has another number");
}

/// The texts of the attributes, in their order.
fn texts(unit: &[u8]) -> Option<Vec<String>> {
    let records = read(FRAMING, unit).ok()?;
    let values = records[0].tree.pointer("/credential/values")?;
    let texts = values.as_object()?.iter().map(|(_, text)| text.as_str());
    Some(texts.map(|text| text.unwrap().to_owned()).collect())
}
