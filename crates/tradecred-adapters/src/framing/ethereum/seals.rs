//! Who sealed a block where validators take turns, by IBFT 2.0 or QBFT as Hyperledger Besu has them.
//!
//! The round in which a block was agreed, and the seals, stand in its header and are no part of what its hash
//! covers; a seal is over the header with the round and without the seals.

use super::HexBytes;
use super::anchors::Validators;
use super::rlp;
use super::trie::keccak;
use crate::secp256k1::{self, Address};

/// What the field `mixHash` of such a header is.
const DIGEST: [u8; 32] = *b"ctical byzantine fault tolerance";
/// Where this field stands, and the one with the seals.
const MIX_HASH: usize = 13;
const EXTRA: usize = 12;
/// The most seals that are looked at.
const MOST: usize = 1_000;

/// The seals of a block.
pub(super) struct Seals {
    /// The hash of the block.
    pub(super) block_hash: [u8; 32],
    /// What was sealed.
    digest: [u8; 32],
    /// Each seal, still encoded.
    seals: Vec<Vec<u8>>,
}

impl Seals {
    /// Those of a header, by its fields; nothing where it is of another kind. The first block has none.
    pub(super) fn of(fields: &[&[u8]], number: u64) -> Option<Self> {
        if number == 0 || rlp::fixed(fields.get(MIX_HASH)?) != Some(DIGEST) {
            return None;
        }
        let parts = rlp::items(rlp::bytes(fields.get(EXTRA)?)?)?;
        let [vanity, validators, vote, round, seals] = parts.as_slice() else {
            return None;
        };
        let said = [*vanity, *validators, *vote];
        let none = rlp::of_items::<&[u8]>(&[]);
        let zero = rlp::of_integer(0);
        // IBFT 2.0 writes the round in four bytes and leaves out what is not covered; QBFT writes an integer,
        // and zero and an empty list in the place of what is not covered.
        let (for_hash, for_seals) = if rlp::bytes(round)?.len() == 4 {
            let with_round = [&said[..], &[*round]].concat();
            (rlp::of_items(&said), rlp::of_items(&with_round))
        } else {
            rlp::integer(round)?;
            let with = |round| rlp::of_items(&[&said[..], &[round, &none]].concat());
            (with(zero.as_slice()), with(*round))
        };
        let hash_with = |extra: &[u8]| {
            let extra = rlp::of_bytes(extra);
            let fields = fields.iter().enumerate();
            let fields: Vec<&[u8]> = fields
                .map(|(at, field)| {
                    if at == EXTRA {
                        extra.as_slice()
                    } else {
                        *field
                    }
                })
                .collect();
            keccak(&rlp::of_items(&fields))
        };
        let seals = rlp::items(seals)?;
        Some(Self {
            block_hash: hash_with(&for_hash),
            digest: hash_with(&for_seals),
            seals: seals.into_iter().take(MOST).map(<[u8]>::to_vec).collect(),
        })
    }

    /// Which of these validators sealed the block; nothing where they are fewer than two thirds.
    pub(super) fn by(&self, validators: &Validators) -> Option<Vec<HexBytes<20>>> {
        let mut all: Vec<HexBytes<20>> = validators.addresses.clone();
        all.sort_unstable();
        all.dedup();
        let signers = self.seals.iter().filter_map(|seal| self.signer(seal));
        let mut by: Vec<HexBytes<20>> = signers
            .filter(|signer| all.binary_search(signer).is_ok())
            .collect();
        by.sort_unstable();
        by.dedup();
        let enough = !all.is_empty() && by.len() >= (2 * all.len()).div_ceil(3);
        enough.then_some(by)
    }

    fn signer(&self, seal: &[u8]) -> Option<HexBytes<20>> {
        let Address(address) = secp256k1::signer(&self.digest, &rlp::fixed(seal)?)?;
        Some(HexBytes(address))
    }
}
