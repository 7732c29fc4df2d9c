//! Forgeries: every flip of a bit and every change of one value is refused, or gives the same record.

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;

use super::{OWN, SAMPLES, one, refused};
use crate::common::sample;

/// The samples that are read, with their framings.
fn honest() -> Vec<(&'static str, Vec<u8>)> {
    let shared = SAMPLES.iter().filter(|(.., read)| read.is_ok());
    let shared = shared.filter_map(|(framing, path, _)| Some((*framing, sample(path)?)));
    let own = OWN.map(|(framing, text)| (framing, text.as_bytes().to_vec()));
    own.into_iter().chain(shared).collect()
}

/// Whether a forgery is refused; where it is read, it says the same.
fn is_refused(framing: &str, forged: &[u8], tree: &Tree<'_>) -> bool {
    match one(framing, forged) {
        Err(_) => true,
        Ok(record) => {
            assert_eq!(record.tree, *tree, "{}", String::from_utf8_lossy(forged));
            false
        }
    }
}

#[test]
fn no_flip_of_one_bit_gives_another_record() {
    let (mut flips, mut refusals) = (0_u32, 0_u32);
    for (at, (framing, bytes)) in honest().into_iter().enumerate() {
        let tree = one(framing, &bytes).unwrap().tree.into_owned();
        // Every bit of our own, every 61st of the others.
        let step = if at < OWN.len() { 1 } else { 61 };
        for bit in (0..bytes.len() * 8).step_by(step) {
            let mut forged = bytes.clone();
            forged[bit / 8] ^= 1 << (bit % 8);
            flips += 1;
            refusals += u32::from(is_refused(framing, &forged, &tree));
        }
    }
    eprintln!("{flips} flips of one bit, {refusals} refused, none gives another record");
    assert!(flips > 40_000 && refusals > flips / 10 * 8);
}

/// The places of all values.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (name, below) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                places(below, &format!("{at}/{name}"), all);
            }
        }
        Value::Array(list) => {
            for (index, below) in list.iter().enumerate() {
                places(below, &format!("{at}/{index}"), all);
            }
        }
        _ => {}
    }
}

/// What an attacker may write in the place of a value.
fn others(value: &Value) -> Vec<Value> {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    let mut others = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(7),
        json!(""),
        json!([]),
        json!({}),
        json!({"0": value}),
        json!([value]),
        json!(format!("{text}x")),
        json!(text),
        json!(format!("string:{text}")),
    ];
    others.extend(text.parse::<i64>().ok().map(Value::from));
    match value {
        Value::Array(list) => {
            let mut longer = list.clone();
            longer.push(json!(null));
            others.push(longer.into());
            let members = list.iter().enumerate();
            others.push(
                members
                    .map(|(at, value)| (at.to_string(), value.clone()))
                    .collect(),
            );
        }
        Value::Object(members) => {
            others.push(members.values().cloned().collect());
            let mut more = members.clone();
            more.insert("extra".to_owned(), json!({}));
            others.push(more.into());
        }
        _ => {}
    }
    others.retain(|other| other != value);
    others
}

#[test]
fn no_change_of_one_value_gives_another_record() {
    let (mut changes, mut refusals) = (0_u32, 0_u32);
    for (framing, bytes) in honest() {
        let tree = one(framing, &bytes).unwrap().tree.into_owned();
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        let mut all = Vec::new();
        places(&file, "", &mut all);
        for place in all {
            for other in others(file.pointer(&place).unwrap()) {
                let mut forged = file.clone();
                *forged.pointer_mut(&place).unwrap() = other;
                changes += 1;
                refusals += u32::from(is_refused(framing, forged.to_string().as_bytes(), &tree));
            }
            let Some((parent, name)) = place.rsplit_once('/') else {
                continue;
            };
            let mut forged = file.clone();
            let removed = forged.pointer_mut(parent).unwrap();
            if let Some(members) = removed.as_object_mut() {
                members.remove(&name.replace("~1", "/").replace("~0", "~"));
                changes += 1;
                refusals += u32::from(is_refused(framing, forged.to_string().as_bytes(), &tree));
            }
        }
    }
    eprintln!("{changes} changes of one value, {refusals} refused, none gives another record");
    assert!(changes > 5_000 && refusals > changes / 10 * 8);
}

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
