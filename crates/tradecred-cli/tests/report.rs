//! A run is attested, its report held against the attestation, and a witness signs beside (SPEC chapter *Conformance
//! credential*).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use tempfile::TempDir;

mod command;
mod few;
mod parties;

use command::ends;
use few::few;
use parties::{entry, signer, trust, write_key};

const MAKER: &str = "Acme Customs Software, Inc.";
const TEST_HOUSE: &str = "Port Test House Ltd";

fn party(name: &str, seed: u8) -> Json {
    json!({
        "type": "NamedParty",
        "id": signer(seed).did(),
        "legalName": name,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1200 Lake Street",
            "addressLocality": "Chicago",
            "addressCountry": "US"
        }
    })
}

/// A folder with two keys, who their holders are, and a list that names both.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    for (name, seed, legal_name) in [("maker", 9, MAKER), ("witness", 7, TEST_HOUSE)] {
        write_key(&place(&format!("{name}.key")), seed);
        let named = party(legal_name, seed).to_string();
        fs::write(place(&format!("{name}.json")), named).unwrap();
    }
    let known = [(9, MAKER), (7, TEST_HOUSE)];
    let entries = known.map(|(seed, name)| entry(seed, name, "register of firms"));
    fs::write(place("trust.json"), trust(&entries)).unwrap();
    folder
}

/// Attests a run over a few vectors of a seed, in this process.
fn attest(folder: &Path, more: &[&str]) {
    let run = [
        "conform",
        "self:",
        "--seed",
        "7",
        "--only",
        "validity/*",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
        "maker.json",
    ];
    ends(folder, 0, &[&run[..], more].concat());
}

fn verify(folder: &Path, code: i32, credential: &str) -> String {
    let arguments = ["report", "verify", credential, "--report", "report.json"];
    ends(
        folder,
        code,
        &[&arguments[..], &["--trust", "trust.json"]].concat(),
    )
}

/// The JSON in a file, with a change.
fn change(folder: &Path, name: &str, change: impl FnOnce(&mut Json)) {
    let path = folder.join(name);
    let mut value: Json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut value);
    fs::write(&path, value.to_string()).unwrap();
}

#[test]
fn a_run_is_attested_and_an_edit_of_its_report_is_named() {
    let folder = folder();
    let folder = folder.path();
    attest(folder, &[]);
    let said = verify(folder, 0, "attested.json");
    assert!(said.starts_with("attested: report.json\n"), "{said}");
    for wanted in [
        "It was asked by its own maker: Acme Customs Software, Inc.",
        "It claims a part only",
        "it says nothing about the documents that the software issues",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    // The same by `verify`, without the report.
    let trusted = ["verify", "attested.json", "--trust", "trust.json"];
    ends(folder, 0, &[&trusted[..], &["--offline"]].concat());
    // Written another way the report is the same.
    change(folder, "report.json", |_| ());
    verify(folder, 0, "attested.json");
    change(folder, "report.json", |report| {
        report["results"][3]["outcome"] = json!("failed");
    });
    let said = verify(folder, 1, "attested.json");
    assert!(said.starts_with("another: report.json\n"), "{said}");
    assert!(
        said.contains("  - counts/failed: the report gives 1, the statement says 0"),
        "{said}"
    );
    assert!(said.contains("  - transcriptRoot: "), "{said}");
    change(folder, "report.json", |report| {
        report["results"][3]["outcome"] = json!("passed");
        report["results"][3]["title"] = json!("another fact");
    });
    let said = verify(folder, 1, "attested.json");
    assert!(
        said.contains("  - reportDigest: ") && !said.contains("counts/"),
        "{said}"
    );
    // What is signed is not overwritten, and nothing is asked before that is known.
    let again = [
        "conform",
        "self:",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
        "maker.json",
    ];
    let said = ends(folder, 2, &again);
    assert!(said.contains("`attested.json` exists"), "{said}");
    let unkept = [
        "conform",
        "self:",
        "--report",
        "text=report.txt",
        "--attest",
        "maker.key=new.json",
        "--as",
        "maker.json",
    ];
    let said = ends(folder, 2, &unkept);
    assert!(said.contains("worth nothing without the report"), "{said}");
}

#[test]
fn a_forged_statement_is_found_by_its_signature() {
    let folder = folder();
    let folder = folder.path();
    attest(folder, &[]);
    change(folder, "attested.json", |credential| {
        credential["credentialSubject"]["claimed"] = json!("whole");
    });
    let said = verify(folder, 1, "attested.json");
    assert!(
        said.contains("  - claimed: ") && said.contains("Not genuine"),
        "{said}"
    );
}

#[test]
fn a_witness_signs_what_it_holds_the_report_of() {
    let folder = folder();
    let folder = folder.path();
    attest(
        folder,
        &["--conduct", "witnessed", "--witness", "witness.json"],
    );
    let said = verify(folder, 5, "attested.json");
    assert!(
        said.contains("conformance-credential.witness-proof"),
        "{said}"
    );
    let sign = |key: &str, output: &str, code: i32| {
        let arguments = [
            "report",
            "witness",
            "attested.json",
            "--report",
            "report.json",
            "--key",
            key,
            "--output",
            output,
        ];
        ends(folder, code, &arguments)
    };
    sign("maker.key", "by-maker.json", 2);
    sign("witness.key", "witnessed.json", 0);
    let said = verify(folder, 0, "witnessed.json");
    assert!(
        said.contains("Acme Customs Software, Inc., Port Test House Ltd"),
        "{said}"
    );
    // Of another report nothing is signed.
    change(folder, "report.json", |report| report["seed"] = json!(8));
    let said = sign("witness.key", "other.json", 1);
    assert!(
        said.contains("seed: the report gives \"8\", the statement says \"7\""),
        "{said}"
    );
}

#[test]
fn the_questions_of_the_seed_are_made_anew() {
    let folder = folder();
    let folder = folder.path();
    attest(folder, &["--valid-days", "400"]);
    let remade = [
        "report",
        "verify",
        "attested.json",
        "--report",
        "report.json",
        "--trust",
        "trust.json",
        "--remake",
    ];
    ends(folder, 0, &remade);
    // A row that no question bears out, whoever signed.
    let forged = |report: &mut Json| {
        let rows = report["results"].as_array_mut().unwrap();
        let row = rows.iter_mut().find(|row| row["got"].is_object()).unwrap();
        row["title"] = json!("an easy question");
    };
    change(folder, "report.json", forged);
    let said = ends(folder, 1, &remade);
    assert!(
        said.contains(
            "title, requirements, features, scope or expectation are not those of the vector"
        ),
        "{said}"
    );
}

#[test]
fn a_suite_that_lies_beside_a_report_is_not_the_published_one() {
    let folder = folder();
    let folder = folder.path();
    few(&folder.join("vectors"), &["validity/expires-tomorrow"]);
    let run = [
        "conform",
        "self:",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
        "maker.json",
    ];
    ends(folder, 0, &run);
    let remade = [
        "report",
        "verify",
        "attested.json",
        "--report",
        "report.json",
        "--trust",
        "trust.json",
        "--remake",
    ];
    let said = ends(folder, 1, &remade);
    assert!(said.contains("not the published one"), "{said}");
    change(folder, "report.json", |report| {
        assert_eq!(report["suite"]["version"], "own");
        report["suite"]["version"] = json!("2026-11");
    });
    let said = ends(folder, 0, &["report", "show", "report.json"]);
    assert!(
        said.contains("this suite is not that of the program"),
        "{said}"
    );
}

#[test]
fn a_name_in_a_report_commands_nobody() {
    let folder = folder();
    let folder = folder.path();
    attest(folder, &[]);
    change(folder, "report.json", |report| {
        let rows = report["results"].as_array_mut().unwrap();
        for row in rows.iter_mut().take(2) {
            row["id"] = json!("##[error]you are owned");
        }
    });
    let said = verify(folder, 1, "attested.json");
    assert!(said.contains("you are owned"), "{said}");
    assert!(!said.contains("##["), "{said}");
}

#[test]
fn software_without_a_name_is_told_before_the_run() {
    let folder = folder();
    let folder = folder.path();
    // Nobody is there to be asked.
    let run = [
        "conform",
        "http://127.0.0.1:9",
        "--role",
        "presenter",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
        "maker.json",
    ];
    let said = ends(folder, 2, &run);
    assert!(said.contains("does not name the software"), "{said}");
}

#[test]
fn a_credential_of_another_type_is_refused() {
    let folder = folder();
    let folder = folder.path();
    attest(folder, &[]);
    change(folder, "attested.json", |credential| {
        credential["type"] = json!(["VerifiableCredential", "EvidenceAnchorCredential"]);
    });
    let report = ["attested.json", "--report", "report.json"];
    for command in [
        &["report", "verify"][..],
        &["report", "witness", "--key", "witness.key"],
    ] {
        let said = ends(folder, 2, &[command, &report].concat());
        assert!(said.contains("of the type ConformanceCredential"), "{said}");
    }
}

#[test]
fn a_statement_that_could_not_be_signed_is_told_before_the_run() {
    let folder = folder();
    let folder = folder.path();
    let run = [
        "conform",
        "self:",
        "--only",
        "validity/*",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
    ];
    fs::write(folder.join("nobody.json"), "{}").unwrap();
    let said = ends(folder, 2, &[&run[..], &["nobody.json"]].concat());
    assert!(
        said.contains("conformance-credential.conducted-by"),
        "{said}"
    );
    let vast = ["maker.json", "--seed", "9007199254740992"];
    ends(folder, 2, &[&run[..], &vast].concat());
    assert!(!folder.join("report.json").exists());
    // The largest seed can be stated.
    let largest = ["maker.json", "--seed", "9007199254740991"];
    ends(folder, 0, &[&run[..], &largest].concat());
    verify(folder, 0, "attested.json");
}

#[test]
fn a_maker_of_did_web_signs_with_its_document() {
    let folder = folder();
    let folder = folder.path();
    let (did, method) = ("did:web:acme.example", "did:web:acme.example#key-1");
    let key = signer(9).did().to_owned();
    let multibase = key.strip_prefix("did:key:").unwrap();
    change(folder, "maker.key", |file| {
        file["id"] = json!(method);
        file["controller"] = json!(did);
    });
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let private = fs::Permissions::from_mode(0o600);
        fs::set_permissions(folder.join("maker.key"), private).unwrap();
    }
    change(folder, "maker.json", |party| party["id"] = json!(did));
    let document = json!({
        "didDocuments": [{
            "did": did,
            "source": "https://acme.example/.well-known/did.json",
            "document": {
                "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
                "id": did,
                "verificationMethod": [{
                    "id": method,
                    "type": "Multikey",
                    "controller": did,
                    "publicKeyMultibase": multibase
                }],
                "assertionMethod": [method]
            }
        }]
    });
    fs::write(folder.join("evidence.json"), document.to_string()).unwrap();
    attest(folder, &["--evidence", "evidence.json"]);
    let signed = fs::read_to_string(folder.join("attested.json")).unwrap();
    assert!(signed.contains(method));
}

#[test]
fn vectors_of_ones_own_are_not_those_of_the_edition() {
    let folder = folder();
    let folder = folder.path();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors/validity");
    let own = folder.join("own/validity/good");
    fs::create_dir_all(&own).unwrap();
    let mut entries = fs::read_dir(committed).unwrap();
    let accepted = entries.find_map(|entry| {
        let path = entry.unwrap().path();
        let case = fs::read(path.join("case.json")).ok()?;
        let case: Json = serde_json::from_slice(&case).unwrap();
        let is_plain = case["expect"]["codes"] == json!([])
            && case["expect"]["warnings"] == json!([])
            && case["expect"]["standing"] == "in-force"
            && case["expect"]["requirements"] == "met";
        is_plain.then_some(path)
    });
    for file in fs::read_dir(accepted.unwrap()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), own.join(file.file_name())).unwrap();
    }
    let run = [
        "conform",
        "self:",
        "--vectors",
        "own",
        "--report",
        "json=report.json",
        "--attest",
        "maker.key=attested.json",
        "--as",
        "maker.json",
    ];
    ends(folder, 0, &run);
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    assert!(report.contains(r#""version": "own""#), "{report}");
    let said = verify(folder, 0, "attested.json");
    assert!(
        said.contains("conformance-credential.suite-unknown"),
        "{said}"
    );
}
