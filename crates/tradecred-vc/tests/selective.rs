//! Proofs under `ecdsa-sd-2023` that another implementation made: verified, and derived from (SPEC section *Parts
//! under ecdsa-sd-2023*).

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::proof::{self, Expected};

fn codes(document: &Object<'_>, may_be_part: bool) -> Vec<&'static str> {
    let expected = Expected {
        may_be_part,
        ..Expected::CREDENTIAL
    };
    match proof::verify(document, expected, &Evidence::default()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|problem| problem.code.code).collect(),
    }
}

#[test]
fn another_implementation_signs_and_derives_the_same() {
    let file = include_bytes!("data/sd_peer.json");
    let file = json::read_object(file, &Limits::default()).unwrap();
    let member = |name: &str| file.get(name).and_then(Value::as_object).unwrap();
    let (whole, part) = (member("whole"), member("part"));
    assert!(codes(whole, false).is_empty());
    assert!(codes(part, true).is_empty());
    assert_eq!(codes(part, false), ["selective-disclosure.part"]);
    let pointers = file.get("pointers").and_then(Value::as_array).unwrap();
    let pointers: Vec<String> = pointers
        .iter()
        .map(|pointer| pointer.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(&proof::derive(whole, &pointers).unwrap(), part);
}
