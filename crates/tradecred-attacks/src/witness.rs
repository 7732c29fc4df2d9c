//! Certificates of origin under the China-Australia agreement, wrapped, and the blocks in which their store issued them:
//! witnesses, and the documents that they are about.

use serde_json::{Value, json};
use tradecred_adapters::{Mapping, mapping};

use crate::{Block, Export, StoreLog, Wrapped};

/// The chain that the documents name.
pub const CHAIN: u64 = 137;
/// The store that the documents name, in another spelling of its letters.
pub const STORE: [u8; 20] = [
    0xc0, 0xa5, 0x7a, 0x1b, 0x2c, 0x3d, 0x4e, 0x5f, 0x60, 0x71, 0x82, 0x93, 0xa4, 0xb5, 0xc6, 0xd7,
    0xe8, 0xf9, 0x0a, 0x1b,
];
/// The same as the documents spell it.
const SPELLED: &str = "0xC0a57A1B2c3D4e5F60718293a4B5c6D7E8f90A1b";

/// The framing and the mapping of an edition.
fn of_edition(edition: u8) -> Result<(&'static str, &'static Mapping), String> {
    let (framing, name) = match edition {
        2 => ("openattestation-2", "tradetrust-chafta-v2"),
        _ => ("openattestation-3", "tradetrust-chafta-v3"),
    };
    let mapping = mapping::shipped(name).ok_or_else(|| format!("no mapping `{name}`"))?;
    Ok((framing, mapping))
}

/// The example of the mapping of edition 2 or 3, wrapped, with an issuer whose store it names; with its chain, where it
/// is asked for.
///
/// # Errors
/// Where the mapping has no example.
pub fn wrapped(edition: u8, names_chain: bool) -> Result<Wrapped, String> {
    let (_, mapping) = of_edition(edition)?;
    let example = mapping.file().examples.first();
    let example = example.and_then(|example| example.record.clone());
    let mut document = example.ok_or("no example")?;
    let members = document.as_object_mut().ok_or("no object")?;
    let mut put = |name: &str, value: Value| members.insert(name.to_owned(), value);
    if names_chain {
        put(
            "network",
            json!({"chain": "POL", "chainId": CHAIN.to_string()}),
        );
    }
    if edition == 2 {
        let identity = json!({"type": "DNS-TXT", "location": "chamber.example"});
        let issuer =
            json!({"name": "Wattle Chamber", "documentStore": SPELLED, "identityProof": identity});
        put("issuers", json!([issuer]));
        return Ok(Wrapped::two(&document));
    }
    put(
        "version",
        "https://schema.openattestation.com/3.0/schema.json".into(),
    );
    put(
        "issuer",
        json!({"id": "https://chamber.example", "name": "Wattle Chamber"}),
    );
    put(
        "openAttestationMetadata",
        json!({
            "proof": {"type": "OpenAttestationProofMethod", "method": "DOCUMENT_STORE", "value": SPELLED},
            "identityProof": {"type": "DNS-TXT", "identifier": "chamber.example"},
        }),
    );
    Ok(Wrapped::three(&document))
}

/// A block in whose second transaction the store issued this root, between logs of others.
#[must_use]
pub fn issued(root: [u8; 32]) -> Block {
    let other = StoreLog::issued([0x77; 20], [0x99; 32]);
    let transactions = vec![
        vec![other.clone()],
        vec![other, StoreLog::issued(STORE, root)],
        vec![StoreLog::revoked(STORE, [0x42; 32], [0x43; 32])],
    ];
    Block::of(CHAIN, 61_204_417, transactions)
}

/// Documents with their witnesses: one receipt, or a whole block.
pub(crate) fn exports(all: &mut Vec<Export>) -> Result<(), String> {
    for (edition, names_chain, is_whole) in [(2, true, false), (2, false, true), (3, true, false)] {
        let (framing, mapping) = of_edition(edition)?;
        let document = wrapped(edition, names_chain)?;
        let block = issued(document.root);
        let (form, witness) = if is_whole {
            ("block", block.whole())
        } else {
            ("receipt", block.proof(1))
        };
        let name = format!("{form} of the store of a certificate of edition {edition}");
        let witness = Export::of(framing, &name, witness.to_string().as_bytes())?
            .with_mapping(mapping)
            .with_anchors(&block.checkpoint())?
            .witness_of(document.file.to_string().into_bytes());
        all.push(witness.proved());
    }
    Ok(())
}
