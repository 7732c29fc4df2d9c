//! Merkle-Patricia tries of receipts: what a proof leads to, and the root of all receipts of a block.
//!
//! A path is walked as it stands in the proof and never longer than its key, so that a proof made to mislead
//! costs no more than an honest one.

use sha3::{Digest, Keccak256};

use super::rlp;

/// The value under a key of a trie with this root, by the nodes on the way to it, all of which are needed.
pub(super) fn proved(root: &[u8; 32], key: &[u8], nodes: &[Vec<u8>]) -> Option<Vec<u8>> {
    let key = nibbles(key);
    let mut rest = key.as_slice();
    let mut nodes = nodes.iter();
    let mut node = nodes.next()?.as_slice();
    if keccak(node) != *root {
        return None;
    }
    loop {
        let items = rlp::items(node)?;
        let next = match items.as_slice() {
            [path, value] => {
                let (is_leaf, path) = read_path(rlp::bytes(path)?)?;
                rest = rest.strip_prefix(path.as_slice())?;
                if is_leaf {
                    let found = rest.is_empty() && nodes.next().is_none();
                    return found.then(|| rlp::bytes(value).map(<[u8]>::to_vec))?;
                }
                // A step that leads nowhere could be taken for ever.
                (!path.is_empty()).then_some(*value)?
            }
            branch if branch.len() == 17 => {
                let (first, behind) = rest.split_first()?;
                rest = behind;
                *branch.get(usize::from(*first))?
            }
            _ => return None,
        };
        node = match rlp::items(next) {
            // A node shorter than its digest stands in its parent.
            Some(_) => (next.len() < 32).then_some(next)?,
            None => {
                let digest: [u8; 32] = rlp::fixed(next)?;
                let node = nodes.next()?.as_slice();
                (keccak(node) == digest && node.len() >= 32).then_some(node)?
            }
        };
    }
}

/// The root of a trie that holds each value under the RLP of its place.
pub(super) fn root_of_list(values: &[Vec<u8>]) -> [u8; 32] {
    let keys = (0_u64..).map(|place| nibbles(&rlp::of_integer(place)));
    let mut entries: Vec<(Vec<u8>, &[u8])> = keys.zip(values.iter().map(Vec::as_slice)).collect();
    entries.sort_unstable();
    match entries.as_slice() {
        [] => keccak(&rlp::of_bytes(&[])),
        entries => keccak(&node(entries, 0)),
    }
}

/// The node of at least one entry whose keys agree before this depth.
fn node(entries: &[(Vec<u8>, &[u8])], depth: usize) -> Vec<u8> {
    let rest = |key: &[u8]| key.get(depth..).unwrap_or_default().to_vec();
    let (Some((first, value)), Some((last, _))) = (entries.first(), entries.last()) else {
        return rlp::of_bytes(&[]);
    };
    let (first, last) = (rest(first), rest(last));
    if entries.len() == 1 {
        return rlp::of_items(&[
            rlp::of_bytes(&write_path(true, &first)),
            rlp::of_bytes(value),
        ]);
    }
    // The entries are sorted: what the first and the last share all do.
    let shared = first
        .iter()
        .zip(&last)
        .take_while(|(one, other)| one == other)
        .count();
    if let Some(path) = first.get(..shared).filter(|path| !path.is_empty()) {
        let below = reference(&node(entries, depth + shared));
        return rlp::of_items(&[rlp::of_bytes(&write_path(false, path)), below]);
    }
    let mut children: Vec<Vec<u8>> = (0_u8..16)
        .map(|nibble| {
            let at = |entry: &(Vec<u8>, &[u8])| entry.0.get(depth).copied();
            let from = entries.partition_point(|entry| at(entry) < Some(nibble));
            let to = entries.partition_point(|entry| at(entry) <= Some(nibble));
            match entries.get(from..to) {
                Some(child) if !child.is_empty() => reference(&node(child, depth + 1)),
                _ => rlp::of_bytes(&[]),
            }
        })
        .collect();
    // No key of a list goes on where another ends, so no branch has a value of its own.
    children.push(rlp::of_bytes(&[]));
    rlp::of_items(&children)
}

/// How a parent names a node: the node itself where it is shorter than its digest.
fn reference(node: &[u8]) -> Vec<u8> {
    if node.len() < 32 {
        node.to_vec()
    } else {
        rlp::of_bytes(&keccak(node))
    }
}

fn nibbles(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .collect()
}

/// Whether a path ends in a leaf, and its nibbles.
fn read_path(bytes: &[u8]) -> Option<(bool, Vec<u8>)> {
    let (first, rest) = bytes.split_first()?;
    let mut path = match first >> 4 {
        0 | 2 if first & 15 == 0 => Vec::new(),
        1 | 3 => vec![first & 15],
        _ => return None,
    };
    path.extend(nibbles(rest));
    Some((first & 0x20 != 0, path))
}

fn write_path(is_leaf: bool, path: &[u8]) -> Vec<u8> {
    let flag = if is_leaf { 2 } else { 0 };
    let (first, rest) = match path.split_first() {
        Some((odd, rest)) if path.len() % 2 == 1 => ((flag | 1) << 4 | odd, rest),
        _ => (flag << 4, path),
    };
    let pairs = rest.chunks(2).filter_map(|pair| match pair {
        [high, low] => Some(high << 4 | low),
        _ => None,
    });
    std::iter::once(first).chain(pairs).collect()
}

pub(super) fn keccak(bytes: &[u8]) -> [u8; 32] {
    Keccak256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The nodes on the way to a key of a list: what an honest prover hands out.
    fn proof(values: &[Vec<u8>], place: u64) -> Vec<Vec<u8>> {
        let mut entries: Vec<(Vec<u8>, &[u8])> = (0..)
            .map(|p| nibbles(&rlp::of_integer(p)))
            .zip(values.iter().map(Vec::as_slice))
            .collect();
        entries.sort_unstable();
        let key = nibbles(&rlp::of_integer(place));
        let mut all = vec![node(&entries, 0)];
        for depth in 1..=key.len() {
            let below: Vec<_> = entries
                .iter()
                .filter(|entry| entry.0.starts_with(&key[..depth]))
                .cloned()
                .collect();
            let made = node(&below, depth);
            let named = all
                .last()
                .unwrap()
                .windows(32)
                .any(|window| window == keccak(&made));
            if named {
                all.push(made);
            }
        }
        all
    }

    #[test]
    fn every_place_of_lists_of_every_length_is_proved_and_no_other_value() {
        for length in [1_u64, 2, 15, 16, 17, 127, 128, 129, 130, 300] {
            for size in [1, 40] {
                let values: Vec<Vec<u8>> = (0..length)
                    .map(|n| [n.to_be_bytes().to_vec(), vec![7; size]].concat())
                    .collect();
                let root = root_of_list(&values);
                for place in 0..length {
                    let nodes = proof(&values, place);
                    let key = rlp::of_integer(place);
                    let value = proved(&root, &key, &nodes);
                    assert_eq!(
                        value.as_ref(),
                        Some(&values[place as usize]),
                        "{place} of {length}"
                    );
                    let other = rlp::of_integer((place + 1) % (length + 1));
                    assert_ne!(proved(&root, &other, &nodes), value, "{place} of {length}");
                    let more = [nodes.clone(), vec![nodes[0].clone()]].concat();
                    assert_eq!(proved(&root, &key, &more), None, "a node too many");
                    assert_eq!(
                        proved(&root, &key, &nodes[..nodes.len() - 1]),
                        None,
                        "a node too few"
                    );
                }
            }
        }
    }

    /// Roots that a program of our own made which shares nothing with this one: of lists of so many values, each
    /// its place in eight bytes and then so many bytes of the value seven.
    #[test]
    fn roots_are_those_of_another_program() {
        let roots = [
            (
                1,
                1,
                "ecf8290b0a905882a781fa4c768a7b531e4229cefe6518d4152c7eb4fd14fbf2",
            ),
            (
                2,
                1,
                "0bc7562fe07bfaa4666e31129f32e6aa65e31529b3661fb991c996e657b83d0a",
            ),
            (
                16,
                1,
                "2b78ba33cdf2370e95ad56c54fcadf71c528d1f6db9452d8302f8e3850c2da7c",
            ),
            (
                17,
                40,
                "a0ea87413e3338e06e958a29dcf63cb60599503f388565a503b149db03124c04",
            ),
            (
                128,
                40,
                "bc35780e9eaebaf6dc3cb39120b7e7de7147334bbdfccdafdfa0abef3885df83",
            ),
            (
                129,
                40,
                "463f8bce58d50abda5bbb9cfe51b07d4e4f86003a340bec3b7ee9ca71b09c120",
            ),
            (
                300,
                1,
                "dc4f4db401d70f45d21c74a5a7f97a1e7571148637de2a89250443b2ecbe74d8",
            ),
            (
                300,
                40,
                "12f125f3488997e4e2cbd4ba628526338b7c09d378240e258910ce5447d56e19",
            ),
        ];
        for (length, size, root) in roots {
            let values = (0..length)
                .map(|place: u64| [place.to_be_bytes().to_vec(), vec![7; size]].concat());
            let values: Vec<Vec<u8>> = values.collect();
            assert_eq!(
                crate::hex::encode(&root_of_list(&values)),
                root,
                "{length} of {size}"
            );
        }
        // The root of no receipt at all, as every empty block has it.
        let none = "56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
        assert_eq!(crate::hex::encode(&root_of_list(&[])), none);
    }

    #[test]
    fn a_proof_that_goes_on_and_on_is_refused() {
        let leaf = rlp::of_items(&[rlp::of_bytes(&[0x20]), rlp::of_bytes(&[7; 40])]);
        // Steps over no nibble at all, each naming the next.
        let mut nodes = vec![leaf];
        for _ in 0..1_000 {
            let below = reference(nodes.last().unwrap());
            nodes.push(rlp::of_items(&[rlp::of_bytes(&[0x00]), below]));
        }
        nodes.reverse();
        assert_eq!(proved(&keccak(&nodes[0]), &[0x01], &nodes), None);
        // Steps over more nibbles than any key has.
        let long = rlp::of_items(&[rlp::of_bytes(&[0; 60]), rlp::of_bytes(&[7; 32])]);
        assert_eq!(
            proved(&keccak(&long), &[0x01], std::slice::from_ref(&long)),
            None
        );
    }
}
