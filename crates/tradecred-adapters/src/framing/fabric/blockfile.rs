//! The files in which a peer keeps its blocks: each block behind its length, in a form of their own that is not
//! protobuf.

use tradecred_vc::problem::Problem;

use super::block::{self, Block};
use super::codes;
use super::message::BlockHeader;
use super::strict::FIELDS;

/// The most bytes of the length before a block.
pub(crate) const LENGTH: usize = 10;

/// The blocks of a file, one after the other.
///
/// # Errors
/// Where the bytes are no such file, or a block does not follow the one before it.
pub(super) fn blocks(file: &[u8]) -> Result<Vec<Block>, Problem> {
    let mut rest = Bytes(file);
    let mut blocks = Vec::new();
    while !rest.0.is_empty() {
        let at = format!("/{}", blocks.len());
        if blocks.len() >= FIELDS {
            return Err(Problem::at(&codes::SIZE, at).detail("too many blocks in one unit"));
        }
        let block = rest.sized().and_then(read);
        blocks.push(block.ok_or_else(|| Problem::at(&codes::FORM, at))?);
    }
    if blocks.is_empty() {
        return Err(Problem::at(&codes::FORM, ""));
    }
    Ok(blocks)
}

/// Where a stream of blocks has come: the number and the digest of the last one.
#[derive(Debug, Default)]
pub(crate) struct Chain(Option<(u64, [u8; 32])>);

impl Chain {
    /// Goes on to a block, behind its length.
    ///
    /// # Errors
    /// Where the bytes are no block, or it does not follow the one before it.
    pub(crate) fn go_on(&mut self, unit: &[u8]) -> Result<(), Problem> {
        let form = || Problem::at(&codes::FORM, "");
        let mut unit = Bytes(unit);
        let header = unit.sized().and_then(|block| Bytes(block).header());
        let header = header.ok_or_else(form)?;
        if self.0.is_some_and(|last| !block::follows(&header, last)) {
            return Err(Problem::at(&codes::CHAIN, "/header/previous_hash")
                .detail(format!("block {}", header.number)));
        }
        self.0 = Some((header.number, block::hash(&header).ok_or_else(form)?));
        Ok(())
    }
}

/// How many bytes a block has, by the bytes of its length; nothing where these are not all there.
pub(crate) fn length(bytes: &[u8]) -> Option<u64> {
    Bytes(bytes).varint()
}

fn read(block: &[u8]) -> Option<Block> {
    let mut bytes = Bytes(block);
    let block = Block {
        header: bytes.header()?,
        transactions: bytes.list()?,
        metadata: bytes.list()?,
    };
    bytes.0.is_empty().then_some(block)
}

/// Bytes that were not read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// A number in groups of seven bits, the lowest first, in as few bytes as it takes.
    fn varint(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for place in 0..10_u32 {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            let group = u64::from(byte & 0x7f);
            let shifted = group.checked_shl(place * 7)?;
            if shifted >> (place * 7) != group {
                return None;
            }
            number |= shifted;
            if byte & 0x80 == 0 {
                return (place == 0 || *byte != 0).then_some(number);
            }
        }
        None
    }

    /// Bytes behind their number.
    fn sized(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.varint()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn header(&mut self) -> Option<BlockHeader> {
        let number = self.varint()?;
        let data_hash = self.sized()?.to_vec();
        Some(BlockHeader {
            number,
            data_hash,
            previous_hash: self.sized()?.to_vec(),
        })
    }

    fn list(&mut self) -> Option<Vec<Vec<u8>>> {
        let count = usize::try_from(self.varint()?).ok()?;
        if count > FIELDS {
            return None;
        }
        (0..count).map(|_| Some(self.sized()?.to_vec())).collect()
    }
}
