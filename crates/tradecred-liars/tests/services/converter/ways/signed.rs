//! Lies about who signs, what is said of the source, and the files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::key::{KeyFile, SecretKey};

use super::{Ask, converts, digest, drafts, signs, signs_with};
use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

pub(super) fn of_signatures(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let stranger = KeyFile::of_did_key(SecretKey::from_seed([7; 32]));
    let did = stranger.id().did().as_str().to_owned();
    vec![
        (
            "alters what it signed",
            "converter/verifies",
            converts(|body| {
                let subject = &mut body["verifiableCredential"]["credentialSubject"];
                subject["source"]["system"] = json!("Another ledger");
            }),
        ),
        (
            "signs as the certifier",
            "converter/signer",
            signs_with(stranger, move |body, _| {
                body["verifiableCredential"]["issuer"] = json!(did);
            }),
        ),
        (
            "signs the draft as if it were certified",
            "converter/signer",
            signs_with(world.key.clone(), |body, _| {
                let credential = &mut body["verifiableCredential"];
                let draft = credential["credentialSubject"]["draft"]["content"].clone();
                for name in ["@context", "type"] {
                    credential[name] = draft[name].clone();
                }
            }),
        ),
        (
            "names somebody else as converter",
            "converter/signer",
            signs(world, |subject| {
                subject["convertedBy"]["legalName"] = json!("Somebody Else");
            }),
        ),
        (
            "names another ledger",
            "converter/said",
            signs(world, |subject| {
                subject["source"]["system"] = json!("Another")
            }),
        ),
        (
            "forgets the key of the record",
            "converter/said",
            signs(world, |subject| {
                subject["source"]
                    .as_object_mut()
                    .unwrap()
                    .remove("recordId");
            }),
        ),
        (
            "calls every export plain text",
            "converter/said",
            signs_with(world.key.clone(), |body, request| {
                if request.get("mediaType").is_none() {
                    let subject = &mut body["verifiableCredential"]["credentialSubject"];
                    subject["source"]["mediaType"] = json!("text/plain");
                }
            }),
        ),
        (
            "names another certifier",
            "converter/said",
            signs(world, |subject| {
                subject["certifier"]["legalName"] = json!("Another")
            }),
        ),
        (
            "takes the digest over the Base64 of the export",
            "converter/digest-source",
            signs_with(world.key.clone(), |body, request| {
                let export = request["export"].as_str().unwrap();
                let digest = DigestMultibase::of_bytes(export.as_bytes());
                let subject = &mut body["verifiableCredential"]["credentialSubject"];
                subject["source"]["digestMultibase"] = json!(digest);
            }),
        ),
        (
            "hands over another export",
            "converter/digest-source",
            converts(|body| body["files"]["source"] = json!(STANDARD.encode("{}"))),
        ),
        (
            "hands over another mapping",
            "converter/digest-mapping",
            converts(|body| body["files"]["mapping"]["title"] = json!("Another")),
        ),
        (
            "takes the digest of the mapping over its name",
            "converter/digest-mapping",
            signs(world, |subject| {
                subject["mapping"]["digestMultibase"] = digest(&subject["mapping"]["mapping"]);
            }),
        ),
        (
            "hands over a shorter loss report",
            "converter/digest-loss-report",
            converts(|body| {
                body["files"]["lossReport"]["entries"]
                    .as_array_mut()
                    .unwrap()
                    .pop();
            }),
        ),
        (
            "hands over another residue",
            "converter/digest-residue",
            converts(|body| body["files"]["residue"]["rest"]["desk"] = json!("another")),
        ),
        (
            "takes the digest of the draft over its subject",
            "converter/digest-draft",
            signs(world, |subject| {
                let draft = &mut subject["draft"];
                draft["digestMultibase"] = digest(&draft["content"]["credentialSubject"]);
            }),
        ),
        (
            "says that an export in JSON proves its integrity",
            "converter/nothing-proved",
            signs(world, |subject| {
                subject["proved"] = json!([{ "type": "ProofStatement", "what": "integrity" }]);
                let open = subject["notProved"].as_array_mut().unwrap();
                open.retain(|word| word != "integrity");
            }),
        ),
        (
            "is silent about what is not proved",
            "converter/nothing-proved",
            signs(world, |subject| subject["notProved"] = json!([])),
        ),
        (
            "mends a record that breaks a rule",
            "converter/draft-faulty",
            drafts(world, |subject, _| {
                let from = subject["coverage"]["from"].clone();
                subject["coverage"]["to"] = from;
            }),
        ),
        (
            "reads nobody in a draft that is malformed",
            "converter/draft-malformed",
            Box::new(|request, ask: Ask<'_>| {
                let answer = ask(&request);
                match answer.text().contains("ask at the gate") {
                    true => Message::answer(422, "{}"),
                    false => answer,
                }
            }),
        ),
        (
            "makes another conversion each time",
            "converter/again",
            Box::new(|mut request, ask: Ask<'_>| {
                request
                    .headers
                    .retain(|(name, _)| name != "idempotency-key");
                ask(&request)
            }),
        ),
    ]
}
