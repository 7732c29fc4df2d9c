//! What a transaction of Hyperledger Fabric may cost: transactions that are too large to be kept, signed here.

use base64::Engine as _;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use sha2::{Digest as _, Sha256};
use tradecred_vc::json::{self, Limits, Value};

use crate::common::read;

const OWN: &[u8] = include_bytes!("samples/fabric.json");

/// A message within bytes, as field `tag` of another.
fn field(tag: u8, bytes: &[u8]) -> Vec<u8> {
    let mut all = vec![tag << 3 | 2];
    let mut length = bytes.len();
    while length > 0x7f {
        all.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    all.push(length as u8);
    all.extend(bytes);
    all
}

fn sha(parts: &[&[u8]]) -> Vec<u8> {
    Sha256::digest(parts.concat()).to_vec()
}

/// Somebody who makes and endorses transactions.
struct Clerk {
    identity: Vec<u8>,
    key: SigningKey,
}

impl Clerk {
    fn new() -> Self {
        let file = json::read(OWN, &Limits::default()).unwrap();
        let text = |pointer: &str| file.pointer(pointer).and_then(Value::as_str).unwrap();
        let base64 = base64::engine::general_purpose::STANDARD;
        let mut key = [0; 32];
        base16ct::lower::decode(text("/clerk/key"), &mut key).unwrap();
        Self {
            identity: base64.decode(text("/clerk/identity")).unwrap(),
            key: SigningKey::from_slice(&key).unwrap(),
        }
    }

    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        let signature: Signature = self.key.sign(bytes);
        signature.normalize_s().to_der().as_bytes().to_vec()
    }

    /// A processed transaction with this payload of its event, so many writes of one key, and so many endorsements.
    fn transaction(
        &self,
        payload: &[u8],
        key: &str,
        writes: usize,
        endorsements: usize,
    ) -> Vec<u8> {
        let signer = [field(1, &self.identity), field(2, b"nonce")].concat();
        let id = base16ct::lower::encode_string(&sha(&[b"nonce", &self.identity]));
        // 2026-11-20, in seconds.
        let time = [0x08, 0x80, 0x9b, 0xfe, 0xd7, 0x06];
        let name = field(2, b"c");
        let channel = [
            vec![0x08, 3],
            field(3, &time),
            field(4, b"trade"),
            field(5, id.as_bytes()),
            field(7, &field(2, &name)),
        ]
        .concat();
        let event = [
            field(1, b"c"),
            field(2, id.as_bytes()),
            field(3, b"e"),
            field(4, payload),
        ];
        let write = field(3, &[field(1, key.as_bytes()), field(3, b"1")].concat());
        let set = [field(1, b"c"), field(2, &write.repeat(writes))].concat();
        let action = [
            field(1, &field(2, &set)),
            field(2, &event.concat()),
            field(4, &name),
        ];
        let proposed = sha(&[&channel, &signer, b"p"]);
        let response = [field(1, &proposed), field(2, &action.concat())].concat();
        let signed = [response.as_slice(), &self.identity].concat();
        let one = [field(1, &self.identity), field(2, &self.sign(&signed))].concat();
        let endorsed = [field(1, &response), field(2, &one).repeat(endorsements)].concat();
        let action = [field(1, b"p"), field(2, &endorsed)].concat();
        let action = [field(1, &signer), field(2, &action)].concat();
        let header = [field(1, &channel), field(2, &signer)].concat();
        let payload = [field(1, &header), field(2, &field(1, &action))].concat();
        let signature = self.sign(&payload);
        field(1, &[field(1, &payload), field(2, &signature)].concat())
    }
}

fn found(unit: &[u8]) -> Result<usize, &'static str> {
    read("fabric-transaction", unit)
        .map(|records| records.len())
        .map_err(|problem| problem.code.code)
}

#[test]
fn a_transaction_has_at_most_so_many_endorsements_and_writes() {
    let clerk = Clerk::new();
    assert_eq!(found(&clerk.transaction(b"1", "k", 1, 64)), Ok(1));
    assert_eq!(
        found(&clerk.transaction(b"1", "k", 1, 65)),
        Err("fabric.size")
    );
    assert_eq!(found(&clerk.transaction(b"1", "k", 10_000, 1)), Ok(10_000));
    assert_eq!(
        found(&clerk.transaction(b"1", "k", 10_001, 1)),
        Err("fabric.size")
    );
}

#[test]
fn what_all_records_repeat_is_bounded() {
    let clerk = Clerk::new();
    let text = format!("\"{}\"", "x".repeat(1024 * 1024 - 2));
    assert_eq!(
        found(&clerk.transaction(text.as_bytes(), "k", 62, 1)),
        Ok(62)
    );
    assert_eq!(
        found(&clerk.transaction(text.as_bytes(), "k", 64, 1)),
        Err("fabric.size")
    );
    let list = format!("[{}1]", "1,".repeat(99_999));
    assert_eq!(
        found(&clerk.transaction(list.as_bytes(), "k", 18, 1)),
        Ok(18)
    );
    assert_eq!(
        found(&clerk.transaction(list.as_bytes(), "k", 20, 1)),
        Err("fabric.size")
    );
    let unit = clerk.transaction(&[b'x'; 16 * 1024 * 1024], "k", 1, 1);
    assert_eq!(found(&unit), Err("fabric.size"));
}
