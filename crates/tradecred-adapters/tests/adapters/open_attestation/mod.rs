//! Documents of OpenAttestation: what is proved of each published sample, or why it is refused.

use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::problem::Problem;

use crate::common::sample;

mod bounds;
mod editions;
mod signatures;
mod two;

/// Documents of our own, wrapped and signed by a program that shares nothing with this one: each has one other
/// document in its batch, and all but the second have a hidden value.
const OWN_TWO: &str = include_str!("../samples/open_attestation/two.json");
const OWN_TWO_SIGNED: &str = include_str!("../samples/open_attestation/two-signed.json");
const OWN_THREE: &str = include_str!("../samples/open_attestation/three-signed.json");
const OWN_FOUR: &str = include_str!("../samples/open_attestation/four-signed.json");

const OWN: [(&str, &str); 4] = [
    ("openattestation-2", OWN_TWO),
    ("openattestation-2", OWN_TWO_SIGNED),
    ("openattestation-3", OWN_THREE),
    ("openattestation-4", OWN_FOUR),
];

/// What is said of the samples: how many things are proved, or the code for which one is refused.
const SAMPLES: [(&str, &str, Result<usize, &str>); 24] = [
    (
        "openattestation-2",
        "openattestation-v2/did-signed-ocsp-responder.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/did-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/not-obfuscated-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/obfuscated-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/ttcli-wrapped-documents-example.0.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/wrapped-transferable-document.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "tradetrust-trustvc/amoy-oa-token-registry-minted.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "tradetrust-trustvc/pol-oa-token-registry-minted.json",
        Ok(1),
    ),
    (
        "openattestation-2",
        "openattestation-v2/raw-document.json",
        Err("openattestation.form"),
    ),
    (
        "openattestation-3",
        "openattestation-v3/did-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/not-obfuscated-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/obfuscated-wrapped.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/schema-batched-verifiable-credential-1.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/schema-batched-verifiable-credential-2.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/schema-sample-verifiable-credential-did.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/schema-sample-verifiable-credential.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/wrapped-transferable-document.json",
        Ok(1),
    ),
    (
        "openattestation-3",
        "openattestation-v3/raw-document.json",
        Err("openattestation.form"),
    ),
    (
        "openattestation-4",
        "openattestation-v4/digested-vc-did.json",
        Ok(1),
    ),
    (
        "openattestation-4",
        "openattestation-v4/signed-vc-did.json",
        Ok(2),
    ),
    (
        "openattestation-4",
        "openattestation-v4/signed-vc-did-obfuscated.json",
        Ok(2),
    ),
    (
        "openattestation-4",
        "openattestation-v4/signed-vc-did-oscp.json",
        Ok(2),
    ),
    (
        "openattestation-4",
        "openattestation-v4/raw-vc-did.json",
        Err("openattestation.form"),
    ),
    (
        "openattestation-3",
        "openattestation-v4/signed-vc-did.json",
        Err("openattestation.form"),
    ),
];

/// The types that our own document of edition three has beside texts.
fn options() -> Options {
    let types = include_str!("../samples/open_attestation/three.options.json");
    serde_json::from_str(types).unwrap()
}

/// The one record of a unit.
fn one<'a>(framing: &str, bytes: &'a [u8]) -> Result<Record<'a>, Problem> {
    let (options, anchors) = (options(), Anchors::default());
    let read = framing::named(framing).unwrap();
    read.read(bytes, Setting::new(&options, &anchors))
        .map(|mut records| records.pop().unwrap())
}

/// The code for which bytes are refused; nothing where they are read.
fn refused(framing: &str, bytes: &[u8]) -> Option<&'static str> {
    let read = one(framing, bytes);
    read.err().map(|problem| problem.code.code)
}

/// The bytes that a record which was read is written as.
fn written(framing: &str, record: &Record<'_>) -> Vec<u8> {
    let (options, anchors) = (options(), Anchors::default());
    let framing = framing::named(framing).unwrap();
    let setting = Setting::new(&options, &anchors);
    let written = framing.write(&record.tree, Some(&record.frame), setting);
    assert_eq!(written.proof_left, None);
    written.bytes
}

/// The Keccak-256 of a text.
fn keccak(text: &str) -> String {
    let digest = <sha3::Keccak256 as sha3::Digest>::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_sample_is_proved_and_comes_back_or_is_refused() {
    let own = OWN.map(|(framing, text)| (framing, text, Some(text.as_bytes().to_vec())));
    let shared = SAMPLES.map(|(framing, path, _)| (framing, path, sample(path)));
    let expected = [Ok(1), Ok(2), Ok(2), Ok(2)].into_iter();
    let expected = expected.chain(SAMPLES.map(|(.., expected)| expected));
    for ((framing, path, bytes), expected) in own.into_iter().chain(shared).zip(expected) {
        let Some(bytes) = bytes else { continue };
        let read = one(framing, &bytes);
        let said = read.as_ref().map(|record| record.proof.proved.len());
        assert_eq!(
            said.map_err(|problem| problem.code.code),
            expected,
            "{path}: {read:?}"
        );
        if let Ok(record) = read {
            assert_eq!(written(framing, &record), bytes, "{path}");
        }
    }
}

#[test]
fn each_unit_is_recognised_by_one_framing() {
    for (framing, text) in OWN {
        let wrapped = framing::FRAMINGS
            .iter()
            .filter(|one| one.name().starts_with("openattestation"));
        let recognised: Vec<_> = wrapped
            .filter(|framing| framing.recognises(text.as_bytes()))
            .map(|framing| framing.name())
            .collect();
        assert_eq!(recognised, [framing]);
    }
}
