//! Signatures over the Merkle root, each by the key of an issuer's DID (`OpenAttestationSignature2018`).

use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::super::{ProofStatus, Proved};
use super::issuers::{self, Issuer};
use super::{Edition, codes};
use crate::hex;
use crate::secp256k1::{self, Address};

/// The most signatures of a document.
const MOST: usize = 64;
/// The type of a signature beside the digests, in edition two.
const SIGNATURE: &str = "OpenAttestationSignature2018";

/// A signature, as the file gives it.
struct Signed<'v> {
    key: &'v str,
    signature: &'v str,
    /// Where it stands.
    pointer: String,
    /// The member of the key.
    key_member: &'static str,
}

/// Checks the signatures of a file over its root, and notes whose they are.
///
/// # Errors
/// Where one does not fit, or is of a key of none of the issuers.
pub(super) fn check(
    edition: Edition,
    file: &Value<'_>,
    root: &str,
    issuers: &mut [Issuer<'_>],
    proof: &mut ProofStatus,
) -> Result<(), Problem> {
    let signed = match edition {
        Edition::Two => beside(file, proof)?,
        Edition::Three | Edition::Four => inside(file)?,
    };
    let form = || Problem::at(&codes::FORM, edition.root());
    let root: [u8; 32] = hex::decode(root).ok_or_else(form)?;
    let digest = secp256k1::personal_digest(&root);
    for one in &signed {
        let key = one.key;
        let is_named = |issuer: &Issuer<'_>| {
            issuer.did.as_ref().is_some_and(|named| {
                issuers::is_of(key, named.did) && named.key.is_none_or(|of| issuers::same(key, of))
            })
        };
        let mut of_key: Vec<_> = issuers.iter_mut().filter(|one| is_named(one)).collect();
        if of_key.is_empty() {
            let pointer = format!("{}/{}", one.pointer, one.key_member);
            return Err(Problem::at(&codes::SIGNER, pointer));
        }
        let Some(address) = address_of(key) else {
            proof.open.push(format!(
                "whether `{key}` signed it: the document of that DID tells"
            ));
            continue;
        };
        let signature = one.signature.strip_prefix("0x").and_then(hex::decode);
        let signer = signature.and_then(|signature| secp256k1::signer(&digest, &signature));
        if signer != Some(address) {
            let pointer = format!("{}/signature", one.pointer);
            return Err(Problem::at(&codes::SIGNATURE, pointer));
        }
        // As the document spells it: no digest covers the letters of the key beside the signature.
        let named = of_key.first().and_then(|issuer| issuer.did.as_ref());
        let by = named.map(|named| match named.key {
            Some(key) => key.to_owned(),
            None => format!("{}#controller", named.did),
        });
        for issuer in &mut of_key {
            issuer.has_signed = true;
        }
        let said = format!("the key of the issuer `{address}` signed the Merkle root");
        let by = by.unwrap_or_default();
        let did = by.split('#').next().unwrap_or_default().to_owned();
        let proved = Proved::that(said).by(by);
        let proved = proved.of(ProvedWhat::Signature, ProvedByScheme::Did, &did);
        proof.proved.push(proved);
    }
    Ok(())
}

/// The signatures in the list `proof` of edition two.
fn beside<'v>(file: &'v Value<'_>, proof: &mut ProofStatus) -> Result<Vec<Signed<'v>>, Problem> {
    let Some(list) = file.get("proof") else {
        return Ok(Vec::new());
    };
    let form = |pointer: &str| Problem::at(&codes::FORM, pointer);
    let list = list.as_array().filter(|list| list.len() <= MOST);
    let mut signed = Vec::new();
    for (at, one) in list.ok_or_else(|| form("/proof"))?.iter().enumerate() {
        let pointer = format!("/proof/{at}");
        let said = |name| one.get(name).and_then(Value::as_str);
        match (said("type"), said("verificationMethod"), said("signature")) {
            (Some(SIGNATURE), Some(key), Some(signature)) => signed.push(Signed {
                key,
                signature,
                pointer,
                key_member: "verificationMethod",
            }),
            (Some(kind), ..) if kind != SIGNATURE => proof.open.push(format!(
                "whether the proof `{kind}` fits: no rule for it is known here"
            )),
            _ => return Err(form(&pointer)),
        }
    }
    Ok(signed)
}

/// The signature among the digests of editions three and four.
fn inside<'v>(file: &'v Value<'_>) -> Result<Vec<Signed<'v>>, Problem> {
    let said = |pointer| file.pointer(pointer).map(Value::as_str);
    match (said("/proof/key"), said("/proof/signature")) {
        (None, None) => Ok(Vec::new()),
        (Some(Some(key)), Some(Some(signature))) => Ok(vec![Signed {
            key,
            signature,
            pointer: "/proof".to_owned(),
            key_member: "key",
        }]),
        _ => Err(Problem::at(&codes::FORM, "/proof/signature")),
    }
}

/// The address of the key that controls a DID of the method `ethr`: that of the DID itself.
fn address_of(key: &str) -> Option<Address> {
    let (did, fragment) = key.strip_prefix("did:ethr:")?.split_once('#')?;
    if fragment != "controller" {
        return None;
    }
    match did.split_once(':') {
        Some((_network, address)) => Address::parse(address),
        None => Address::parse(did),
    }
}
