//! Spellings of the value of a selective proof.

use serde_json::Value;
use tradecred_vc::multibase::{self, Base};

use super::item::{Item, bytes, items, set_bytes, with_items};
use super::{CHOSEN, part, whole};
use crate::recipe::Recipe;
use crate::recipe::base::{remove, set};

const VALUE: &str = "selective-disclosure.proof-value";

pub(super) fn recipes() -> Vec<Recipe> {
    let texts = TEXTS.iter().map(|(name, title, change)| {
        part(&format!("sd-value-{name}"), title, CHOSEN)
            .refused(VALUE)
            .after(|signed, _| change(signed))
            .done()
    });
    let of_parts = PARTS.iter().map(|(name, title, change)| {
        part(&format!("sd-value-{name}"), title, CHOSEN)
            .refused(VALUE)
            .after(move |signed, _| with_items(signed, change))
            .done()
    });
    let of_wholes = WHOLES.iter().map(|(name, title, change)| {
        whole(&format!("sd-value-{name}"), title)
            .refused(VALUE)
            .after(move |signed, _| with_items(signed, change))
            .done()
    });
    texts.chain(of_parts).chain(of_wholes).collect()
}

/// Name, title, and another text of the value of a derived proof.
type Respelled = (&'static str, &'static str, fn(&mut Value));

const TEXTS: &[Respelled] = &[
    (
        "missing",
        "a derived proof without a value is refused",
        |signed| remove(signed, "/proof/proofValue"),
    ),
    (
        "in-base58",
        "the value of a derived proof in base58btc is refused",
        |signed| {
            // Short enough for a reader of base58 to try.
            let start: Vec<u8> = bytes(signed).into_iter().take(64).collect();
            let text = multibase::encode(Base::Base58Btc, &start);
            set(signed, "/proof/proofValue", text);
        },
    ),
    (
        "padded",
        "the value of a derived proof with padding is refused",
        |signed| {
            let value = signed.pointer("/proof/proofValue").and_then(Value::as_str);
            let padded = format!("{}=", value.unwrap_or_default());
            set(signed, "/proof/proofValue", padded);
        },
    ),
    (
        "of-another-kind",
        "a value that begins as neither base nor derived proof is refused",
        |signed| {
            let mut bytes = bytes(signed);
            if let Some(kind) = bytes.get_mut(2) {
                *kind = 2;
            }
            set_bytes(signed, &bytes);
        },
    ),
    (
        "without-beginning",
        "a value without the three bytes that it begins with is refused",
        |signed| {
            let bytes = bytes(signed);
            set_bytes(signed, bytes.get(3..).unwrap_or_default());
        },
    ),
    (
        "derived-called-base",
        "the value of a derived proof does not pass as one of a base proof",
        |signed| {
            let mut bytes = bytes(signed);
            if let Some(kind) = bytes.get_mut(2) {
                *kind = 0;
            }
            set_bytes(signed, &bytes);
        },
    ),
    (
        "trailing-byte",
        "a byte behind the value of a derived proof is refused",
        |signed| {
            let mut bytes = bytes(signed);
            bytes.push(0);
            set_bytes(signed, &bytes);
        },
    ),
    (
        "truncated",
        "the value of a derived proof without its last byte is refused",
        |signed| {
            let mut bytes = bytes(signed);
            bytes.pop();
            set_bytes(signed, &bytes);
        },
    ),
    (
        "length-written-longer",
        "a length that is not in its shortest form is refused",
        |signed| written_as(signed, &[0x98, 5], &[]),
    ),
    (
        "length-indefinite",
        "an array of indefinite length is refused",
        |signed| written_as(signed, &[0x9f], &[0xff]),
    ),
    (
        "tagged",
        "a value with a tag around its array is refused",
        |signed| written_as(signed, &[0xd8, 0x40, 0x85], &[]),
    ),
];

/// Writes the array of five with another head, and something behind it.
fn written_as(signed: &mut Value, head: &[u8], end: &[u8]) {
    let mut written = bytes(signed);
    let items = items(signed);
    written.truncate(3);
    written.extend_from_slice(head);
    items.iter().for_each(|item| item.write(&mut written));
    written.extend_from_slice(end);
    set_bytes(signed, &written);
}

type Change = fn(&mut Vec<Item>);

/// Name, title, and a change of the five items of a derived proof.
const PARTS: &[(&str, &str, Change)] = &[
    (
        "of-four",
        "a derived proof without mandatory indexes is refused",
        |items| {
            items.pop();
        },
    ),
    (
        "of-six",
        "a derived proof with a sixth item is refused",
        |items| items.push(Item::Unsigned(0)),
    ),
    (
        "base-signature-short",
        "a base signature of 63 bytes is refused",
        |items| {
            if let Some(signature) = items.first_mut().and_then(Item::octets) {
                signature.pop();
            }
        },
    ),
    (
        "proof-key-of-ed25519",
        "a proof key of Ed25519 is refused",
        |items| {
            if let Some(key) = items.get_mut(1).and_then(Item::octets) {
                key.splice(..2, [0xed, 0x01]);
            }
        },
    ),
    (
        "proof-key-no-point",
        "a proof key that is no point of the curve is refused",
        |items| {
            if let Some(key) = items.get_mut(1).and_then(Item::octets) {
                key.truncate(3);
                key.resize(35, 0xff);
            }
        },
    ),
    (
        "statement-signature-long",
        "a statement signature of 65 bytes is refused",
        |items| {
            let signatures = items.get_mut(2).and_then(Item::elements);
            let first = signatures.and_then(|signatures| signatures.first_mut());
            if let Some(signature) = first.and_then(Item::octets) {
                signature.push(0);
            }
        },
    ),
    ("label-short", "a label of 31 bytes is refused", |items| {
        let labels = items.get_mut(3).and_then(Item::entries);
        let first = labels.and_then(|labels| labels.first_mut());
        if let Some(label) = first.and_then(|(_, label)| label.octets()) {
            label.pop();
        }
    }),
    (
        "label-map-descending",
        "a label map whose keys do not ascend is refused",
        |items| {
            if let Some(labels) = items.get_mut(3).and_then(Item::entries) {
                labels.reverse();
            }
        },
    ),
    (
        "label-map-key-twice",
        "a label map with one key twice is refused",
        |items| {
            if let Some(labels) = items.get_mut(3).and_then(Item::entries)
                && let Some(last) = labels.last().cloned()
            {
                labels.push(last);
            }
        },
    ),
    (
        "label-map-of-names",
        "a label map from texts is refused",
        |items| {
            if let Some(labels) = items.get_mut(3).and_then(Item::entries) {
                for (place, (key, _)) in labels.iter_mut().enumerate() {
                    *key = Item::Text(format!("c14n{place}"));
                }
            }
        },
    ),
    (
        "index-negative",
        "a negative mandatory index is refused",
        |items| {
            if let Some(indexes) = items.last_mut().and_then(Item::elements)
                && let Some(first) = indexes.first_mut()
            {
                *first = Item::Raw(vec![0x20]);
            }
        },
    ),
];

/// Name, title, and a change of the five items of a base proof.
const WHOLES: &[(&str, &str, Change)] = &[
    (
        "hmac-key-short",
        "an HMAC key of 31 bytes is refused",
        |items| {
            if let Some(key) = items.get_mut(2).and_then(Item::octets) {
                key.pop();
            }
        },
    ),
    (
        "pointer-of-bytes",
        "a mandatory pointer that is no text is refused",
        |items| {
            if let Some(pointers) = items.last_mut().and_then(Item::elements) {
                pointers.push(Item::Bytes(b"/issuer".to_vec()));
            }
        },
    ),
    (
        "pointer-not-utf-8",
        "a mandatory pointer that is not UTF-8 is refused",
        |items| {
            if let Some(pointers) = items.last_mut().and_then(Item::elements) {
                pointers.push(Item::Raw(vec![0x62, b'/', 0xff]));
            }
        },
    ),
];
