//! What a proof says of the lines of a whole or of a part: labels, indexes and signatures, one for each.

use super::item::{Item, with_items};
use super::{CHOSEN, part, whole};
use crate::recipe::Recipe;

const LABEL_MAP: &str = "selective-disclosure.label-map";
const INDEX: &str = "selective-disclosure.index";
const SIGNATURES: &str = "selective-disclosure.signatures";
const STATEMENT: &str = "selective-disclosure.statement";
const BASE: &str = "proof.signature";

pub(super) fn recipes() -> Vec<Recipe> {
    let of_parts = PARTS.iter().map(|(name, title, code, change)| {
        part(&format!("sd-{name}"), title, CHOSEN)
            .refused(code)
            .shows(base_signature(code))
            .after(move |signed, _| with_items(signed, change))
            .done()
    });
    let of_wholes = WHOLES.iter().map(|(name, title, code, change)| {
        whole(&format!("sd-{name}"), title)
            .refused(code)
            .shows(base_signature(code))
            .after(move |signed, _| with_items(signed, change))
            .done()
    });
    of_parts.chain(of_wholes).collect()
}

/// The requirement whose code is that of every signature.
pub(super) fn base_signature(code: &str) -> &'static [&'static str] {
    if code == BASE {
        &["selective-disclosure.base-signature"]
    } else {
        &[]
    }
}

fn labels(items: &mut [Item]) -> &mut [(Item, Item)] {
    items
        .get_mut(3)
        .and_then(Item::entries)
        .map_or(&mut [], Vec::as_mut_slice)
}

fn indexes(items: &mut [Item], change: impl FnOnce(&mut Vec<Item>)) {
    if let Some(indexes) = items.get_mut(4).and_then(Item::elements) {
        change(indexes);
    }
}

/// The statement signatures of a derived proof stand in the third place, those of a base proof in the fourth.
fn signatures(items: &mut [Item], place: usize, change: impl FnOnce(&mut Vec<Item>)) {
    if let Some(signatures) = items.get_mut(place).and_then(Item::elements) {
        change(signatures);
    }
}

fn flip(bytes: Option<&mut Vec<u8>>) {
    if let Some(byte) = bytes.and_then(|bytes| bytes.get_mut(40)) {
        *byte ^= 1;
    }
}

/// Name, title, code, and a change of the five items.
type Changed = (&'static str, &'static str, &'static str, fn(&mut Vec<Item>));

const PARTS: &[Changed] = &[
    (
        "label-missing",
        "a label map without one of the blank nodes is refused",
        LABEL_MAP,
        |items| {
            if let Some(labels) = items.get_mut(3).and_then(Item::entries) {
                labels.pop();
            }
        },
    ),
    (
        "label-of-nothing",
        "a label map with one blank node more than there are is refused",
        LABEL_MAP,
        |items| {
            if let Some(labels) = items.get_mut(3).and_then(Item::entries) {
                let next = labels.len() as u64;
                labels.push((Item::Unsigned(next), Item::Bytes(vec![7; 32])));
            }
        },
    ),
    (
        "label-number-skipped",
        "a label map that skips a number is refused",
        LABEL_MAP,
        |items| {
            let length = labels(items).len() as u64;
            if let Some((key, _)) = labels(items).last_mut() {
                *key = Item::Unsigned(length);
            }
        },
    ),
    (
        "label-twice",
        "a label map that gives two blank nodes one label is refused",
        LABEL_MAP,
        |items| {
            if let [(_, first), .., (_, last)] = labels(items) {
                last.clone_from(first);
            }
        },
    ),
    (
        "labels-rotated",
        "labels at other blank nodes are not what was signed",
        BASE,
        |items| {
            let labels = labels(items);
            let mut given: Vec<Item> = labels.iter().map(|(_, label)| label.clone()).collect();
            given.rotate_left(1);
            for ((_, label), other) in labels.iter_mut().zip(given) {
                *label = other;
            }
        },
    ),
    (
        "index-beyond",
        "a mandatory index beyond the last line is refused",
        INDEX,
        |items| indexes(items, |indexes| indexes.push(Item::Unsigned(10_000))),
    ),
    (
        "index-largest",
        "a mandatory index of 64 bits is refused",
        INDEX,
        |items| {
            let largest = [&[0x1b][..], &[0xff; 8]].concat();
            indexes(items, |indexes| indexes.push(Item::Raw(largest)));
        },
    ),
    (
        "index-twice",
        "a mandatory index that is repeated is refused",
        INDEX,
        |items| {
            indexes(items, |indexes| {
                indexes.extend(indexes.last().cloned());
            });
        },
    ),
    (
        "indexes-descending",
        "mandatory indexes that do not ascend are refused",
        INDEX,
        |items| indexes(items, |indexes| indexes.reverse()),
    ),
    (
        "index-left-out",
        "without one of the mandatory indexes there is a line without a signature",
        SIGNATURES,
        |items| {
            indexes(items, |indexes| {
                indexes.pop();
            });
        },
    ),
    (
        "index-exchanged",
        "a line that could be hidden does not pass for a mandatory one",
        BASE,
        |items| {
            indexes(items, |indexes| {
                let numbers: Vec<u64> = indexes.iter().filter_map(number).collect();
                let other = (0..).find(|one| !numbers.contains(one)).unwrap_or_default();
                let mut numbers: Vec<u64> = numbers.into_iter().skip(1).chain([other]).collect();
                numbers.sort_unstable();
                *indexes = numbers.into_iter().map(Item::Unsigned).collect();
            });
        },
    ),
    (
        "signature-missing",
        "a part with a line that nobody signed is refused",
        SIGNATURES,
        |items| {
            signatures(items, 2, |signatures| {
                signatures.pop();
            });
        },
    ),
    (
        "signature-too-many",
        "a part with a signature of nothing is refused",
        SIGNATURES,
        |items| {
            signatures(items, 2, |signatures| {
                signatures.extend(signatures.last().cloned());
            });
        },
    ),
    (
        "first-signature-changed",
        "the first statement signature of a part has to fit",
        STATEMENT,
        |items| {
            signatures(items, 2, |signatures| {
                flip(signatures.first_mut().and_then(Item::octets));
            });
        },
    ),
    (
        "last-signature-changed",
        "the last statement signature of a part has to fit",
        STATEMENT,
        |items| {
            signatures(items, 2, |signatures| {
                flip(signatures.last_mut().and_then(Item::octets));
            });
        },
    ),
    (
        "signatures-exchanged",
        "two statement signatures, each at the other's line, do not fit",
        STATEMENT,
        |items| signatures(items, 2, |signatures| signatures.swap(0, 1)),
    ),
    (
        "signature-of-nought",
        "a statement signature of nought is none",
        STATEMENT,
        |items| {
            signatures(items, 2, |signatures| {
                if let Some(signature) = signatures.first_mut() {
                    *signature = Item::Bytes(vec![0; 64]);
                }
            });
        },
    ),
    (
        "base-signature-changed",
        "the base signature of a part has to fit",
        BASE,
        |items| flip(items.first_mut().and_then(Item::octets)),
    ),
];

fn number(item: &Item) -> Option<u64> {
    match item {
        Item::Unsigned(number) => Some(*number),
        _ => None,
    }
}

const WHOLES: &[Changed] = &[
    (
        "whole-signature-missing",
        "a whole with a line that nobody signed is refused",
        SIGNATURES,
        |items| {
            signatures(items, 3, |signatures| {
                signatures.pop();
            });
        },
    ),
    (
        "whole-signature-changed",
        "every statement signature of a whole has to fit",
        STATEMENT,
        |items| {
            signatures(items, 3, |signatures| {
                flip(signatures.last_mut().and_then(Item::octets));
            });
        },
    ),
    (
        "whole-base-signature-changed",
        "the base signature of a whole has to fit",
        BASE,
        |items| flip(items.first_mut().and_then(Item::octets)),
    ),
    (
        "whole-hmac-key-changed",
        "under another HMAC key the lines are not those that were signed",
        BASE,
        |items| {
            if let Some(byte) = items
                .get_mut(2)
                .and_then(Item::octets)
                .and_then(|key| key.first_mut())
            {
                *byte ^= 1;
            }
        },
    ),
];
