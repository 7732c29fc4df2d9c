//! Bounds of documents of OpenAttestation: paths, and steps to the root.

use serde_json::Value;

use super::refused;

#[test]
fn paths_that_are_too_long_together_are_refused() {
    let salted = "\"e1917cfe-70fa-4187-ac6d-ccc57c0d4645:string:x\"";
    for (count, code) in [
        (8_300, "openattestation.digest"),
        (8_400, "openattestation.size"),
    ] {
        // A path of 8,000 characters, with an index behind it.
        let (name, many) = ("n".repeat(7_995), vec![salted; count].join(","));
        let long = format!("\"{name}\": [{many}], \"number\": ");
        let text = super::OWN_TWO.replacen("\"number\": ", &long, 1);
        assert_eq!(refused("openattestation-2", text.as_bytes()), Some(code));
    }
}

#[test]
fn of_64_steps_to_the_root_each_is_taken_and_more_are_refused() {
    let pair = |one: &[u8], other: &[u8]| -> Vec<u8> {
        let (first, second) = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        let hash = <sha3::Keccak256 as sha3::Digest>::new();
        let hash = sha3::Digest::chain_update(hash, first);
        sha3::Digest::finalize(sha3::Digest::chain_update(hash, second)).to_vec()
    };
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    for (count, code) in [(64, None), (65, Some("openattestation.root"))] {
        let mut file: Value = serde_json::from_str(super::OWN_TWO).unwrap();
        let target = file["signature"]["targetHash"].as_str().unwrap().to_owned();
        let digits = (0..64)
            .step_by(2)
            .map(|at| u8::from_str_radix(&target[at..at + 2], 16));
        let mut at: Vec<u8> = digits.map(Result::unwrap).collect();
        let sisters: Vec<[u8; 32]> = (0..count).map(|step| [step; 32]).collect();
        for sister in &sisters {
            at = pair(&at, sister);
        }
        let steps = sisters.iter().map(|sister| hex(sister).into()).collect();
        file["signature"]["proof"] = Value::Array(steps);
        file["signature"]["merkleRoot"] = hex(&at).into();
        assert_eq!(
            refused("openattestation-2", file.to_string().as_bytes()),
            code
        );
    }
}
