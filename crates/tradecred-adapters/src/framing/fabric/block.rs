//! A block: its header, what orderers signed of it, and its transactions.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};
use tradecred_vc::problem::Problem;

use super::identity::Identities;
use super::message::{self, BlockData, BlockHeader, BlockMetadata, Metadata, SignatureHeader};
use super::{codes, strict};

/// The most signatures of orderers over one block.
const ORDERERS: usize = 64;

/// A block, however its export holds it.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) header: BlockHeader,
    /// Each an envelope.
    pub(super) transactions: Vec<Vec<u8>>,
    /// What orderers and the peer say of the block.
    pub(super) metadata: Vec<Vec<u8>>,
}

/// What is known of a block beside its transactions.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) number: u64,
    /// The digest of its header.
    pub(super) hash: [u8; 32],
    /// Who ordered it, each once.
    pub(super) orderers: BTreeSet<String>,
    /// Whether an orderer signed who names no certificate.
    pub(super) has_nameless: bool,
    /// Whether its digest is one that is held for true.
    pub(super) is_anchored: bool,
    /// Whether the block before it is in the export, and it follows it.
    pub(super) follows: bool,
}

impl Standing {
    /// Whether anything but the file itself says which block it is.
    pub(super) fn is_told(&self) -> bool {
        self.is_anchored || !self.orderers.is_empty()
    }
}

impl Block {
    /// A block in protobuf.
    ///
    /// # Errors
    /// Where the bytes are none.
    pub(super) fn of_message(bytes: &[u8]) -> Result<Self, Problem> {
        let block: message::Block = strict::decode(bytes, "")?;
        let data: BlockData = strict::decode(&block.data, "/data")?;
        let metadata: BlockMetadata = strict::decode(&block.metadata, "/metadata")?;
        Ok(Self {
            header: strict::decode(&block.header, "/header")?,
            transactions: data.data,
            metadata: metadata.metadata,
        })
    }

    /// Checks what can be checked of a block as a whole: its digest, and the signatures of orderers.
    ///
    /// # Errors
    /// Where one of them does not hold.
    pub(super) fn check(
        &self,
        identities: &mut Identities<'_>,
        at: &str,
    ) -> Result<Standing, Problem> {
        let header = signed_header(&self.header)
            .ok_or_else(|| Problem::at(&codes::FORM, format!("{at}/header")))?;
        let mut data = Sha256::new();
        for transaction in &self.transactions {
            data.update(transaction);
        }
        if data.finalize().as_slice() != self.header.data_hash {
            return Err(Problem::at(
                &codes::DATA_HASH,
                format!("{at}/header/data_hash"),
            ));
        }
        let mut standing = Standing {
            number: self.header.number,
            hash: Sha256::digest(&header).into(),
            ..Standing::default()
        };
        let place = format!("{at}/metadata/metadata/0");
        let Some(signed) = self.metadata.first() else {
            return Ok(standing);
        };
        let signed: Metadata = strict::decode(signed, &place)?;
        if signed.signatures.len() > ORDERERS {
            return Err(Problem::at(&codes::SIZE, place).detail("too many orderers signed"));
        }
        let value = Sha256::new_with_prefix(&signed.value);
        for one in &signed.signatures {
            if one.signature_header.is_empty() && !one.identifier_header.is_empty() {
                standing.has_nameless = true;
                continue;
            }
            if !one.identifier_header.is_empty() {
                let problem = Problem::at(&codes::FORM, place);
                return Err(problem.detail("an orderer has a certificate and a number"));
            }
            let creator: SignatureHeader = strict::decode(&one.signature_header, &place)?;
            let orderer = identities.read(&creator.creator, &place)?;
            let hashed = value
                .clone()
                .chain_update(&one.signature_header)
                .chain_update(&header);
            let told = (&codes::ORDERER, place.as_str());
            identities.check(&orderer, hashed, &one.signature, told)?;
            standing.orderers.insert(orderer.name());
        }
        Ok(standing)
    }

    /// Whether the peer found a transaction invalid; nothing where it does not say.
    ///
    /// # Errors
    /// Where it says it of another number of transactions.
    pub(super) fn is_invalid(&self, index: usize, at: &str) -> Result<Option<bool>, Problem> {
        let flags = self.metadata.get(2).filter(|flags| !flags.is_empty());
        let Some(flags) = flags else { return Ok(None) };
        if flags.len() != self.transactions.len() {
            let place = format!("{at}/metadata/metadata/2");
            return Err(
                Problem::at(&codes::FORM, place).detail("not one flag for each transaction")
            );
        }
        Ok(flags.get(index).map(|flag| *flag != 0))
    }
}

/// Whether a block follows another of which the number and the digest of the header are given.
pub(super) fn follows(header: &BlockHeader, (number, hash): (u64, [u8; 32])) -> bool {
    number.checked_add(1) == Some(header.number) && header.previous_hash == hash
}

/// The digest of a header: what the next block names, and what orderers sign is the same bytes.
pub(super) fn hash(header: &BlockHeader) -> Option<[u8; 32]> {
    signed_header(header).map(|bytes| Sha256::digest(bytes).into())
}

/// The header as DER writes a sequence of an integer and two octet strings; nothing where a digest is no SHA-256.
fn signed_header(header: &BlockHeader) -> Option<Vec<u8>> {
    let is_hash = |bytes: &[u8]| bytes.len() == 32;
    let has_no_previous = header.number == 0 && header.previous_hash.is_empty();
    if !is_hash(&header.data_hash) || !(is_hash(&header.previous_hash) || has_no_previous) {
        return None;
    }
    let mut number: Vec<u8> = header.number.to_be_bytes().to_vec();
    while number.len() > 1 && number.first() == Some(&0) {
        number.remove(0);
    }
    if number.first().is_some_and(|first| *first > 0x7f) {
        number.insert(0, 0);
    }
    let parts = [
        (0x02, number.as_slice()),
        (0x04, &header.previous_hash),
        (0x04, &header.data_hash),
    ];
    let mut inner = Vec::new();
    for (tag, bytes) in parts {
        inner.extend([tag, u8::try_from(bytes.len()).ok()?]);
        inner.extend(bytes);
    }
    let mut all = vec![0x30, u8::try_from(inner.len()).ok()?];
    all.extend(inner);
    Some(all)
}
