//! Who a wrapped document says issued it, and what outside of the file would tell that so it is.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::{Edition, codes};
use crate::framing::ethereum::HexBytes;
use crate::secp256k1::Address;

/// The most issuers of which it is said what would tell.
const MOST_TOLD: usize = 16;

/// An issuer, as the values under the digest name it.
pub(super) struct Issuer<'t> {
    /// Its DID and key, where it issues by signing.
    pub(super) did: Option<Did<'t>>,
    /// Whether a signature of its key fits.
    pub(super) has_signed: bool,
    /// Its document store, where it issues by one.
    pub(super) store: Option<HexBytes<20>>,
    /// The contract in which it revokes what it signed.
    pub(super) revocation_store: Option<HexBytes<20>>,
    /// Whether a witness proves that its store issued the document.
    pub(super) has_issued: bool,
    /// What would tell that it issued the document, and did not take it back.
    issuance: Option<String>,
    /// What would tell that it took the document back.
    revocation: Option<String>,
    /// What would tell who it is.
    identity: Option<String>,
}

/// The DID of an issuer.
pub(super) struct Did<'t> {
    pub(super) did: &'t str,
    /// The key that the document names for it, where it names one.
    pub(super) key: Option<&'t str>,
}

/// The issuers of a record.
///
/// # Errors
/// Where it shows none, or a key is not of the DID that it stands beside.
pub(super) fn of<'t>(edition: Edition, tree: &'t Value<'_>) -> Result<Vec<Issuer<'t>>, Problem> {
    match edition {
        Edition::Two => {
            let issuers = tree.get("issuers").and_then(Value::as_array);
            let Some(issuers) = issuers.filter(|issuers| !issuers.is_empty()) else {
                return Err(hidden("/data/issuers"));
            };
            let issuers = issuers.iter().enumerate();
            issuers.map(|(at, issuer)| of_two(at, issuer)).collect()
        }
        Edition::Three => {
            let Some(metadata) = tree.get("openAttestationMetadata") else {
                return Err(hidden("/openAttestationMetadata"));
            };
            if tree.get("issuer").is_none() {
                return Err(hidden("/issuer"));
            }
            of_three(metadata).map(|issuer| vec![issuer])
        }
        Edition::Four => of_four(tree).map(|issuer| vec![issuer]),
    }
}

fn hidden(pointer: &str) -> Problem {
    Problem::at(&codes::ISSUERS_HIDDEN, pointer)
}

fn text<'t>(value: &'t Value<'_>, pointer: &str) -> Option<&'t str> {
    value.pointer(pointer).and_then(Value::as_str)
}

fn of_two<'t>(at: usize, issuer: &'t Value<'_>) -> Result<Issuer<'t>, Problem> {
    let by_key = matches!(text(issuer, "/identityProof/type"), Some("DID" | "DNS-DID"));
    let did = text(issuer, "/id").filter(|did| by_key && did.starts_with("did:"));
    let key = text(issuer, "/identityProof/key");
    if let (Some(did), Some(key)) = (did, key)
        && !is_of(key, did)
    {
        let pointer = format!("/data/issuers/{at}/identityProof/key");
        return Err(Problem::at(&codes::SIGNER, pointer));
    }
    let store = text(issuer, "/documentStore").or_else(|| text(issuer, "/certificateStore"));
    let registry = text(issuer, "/tokenRegistry");
    Ok(Issuer {
        did: did.map(|did| Did { did, key }),
        has_signed: false,
        store: store.and_then(contract),
        revocation_store: revocation_store(
            text(issuer, "/revocation/type"),
            text(issuer, "/revocation/location"),
        ),
        has_issued: false,
        issuance: store.map(by_store).or_else(|| registry.map(by_registry)),
        revocation: revocation(
            text(issuer, "/revocation/type"),
            text(issuer, "/revocation/location"),
        ),
        identity: identity(text(issuer, "/identityProof/location")),
    })
}

fn of_three<'t>(metadata: &'t Value<'_>) -> Result<Issuer<'t>, Problem> {
    let at = |pointer| text(metadata, pointer);
    let (Some(method), Some(value)) = (at("/proof/method"), at("/proof/value")) else {
        return Err(hidden("/openAttestationMetadata/proof"));
    };
    let identifier = at("/identityProof/identifier");
    let is_did = at("/identityProof/type") == Some("DID");
    if is_did && identifier.is_some_and(|identifier| !same(identifier, value)) {
        let pointer = "/openAttestationMetadata/identityProof/identifier";
        return Err(Problem::at(&codes::SIGNER, pointer));
    }
    let did = (method == "DID").then_some(Did {
        did: value,
        key: None,
    });
    Ok(Issuer {
        did,
        has_signed: false,
        store: Some(value)
            .filter(|_| method == "DOCUMENT_STORE")
            .and_then(contract),
        revocation_store: revocation_store(
            at("/proof/revocation/type"),
            at("/proof/revocation/location"),
        ),
        has_issued: false,
        issuance: match method {
            "DOCUMENT_STORE" => Some(by_store(value)),
            "TOKEN_REGISTRY" => Some(by_registry(value)),
            _ => None,
        },
        revocation: revocation(
            at("/proof/revocation/type"),
            at("/proof/revocation/location"),
        ),
        identity: identity(identifier.filter(|_| !is_did)),
    })
}

fn of_four<'t>(tree: &'t Value<'_>) -> Result<Issuer<'t>, Problem> {
    let Some(did) = text(tree, "/issuer/id") else {
        return Err(hidden("/issuer/id"));
    };
    let dns = text(tree, "/issuer/identityProof/identityProofType") != Some("DID");
    let revocation = match text(tree, "/credentialStatus/type") {
        Some("OpenAttestationOcspResponder") => Some("OCSP_RESPONDER"),
        Some("OpenAttestationRevocationStore") => Some("REVOCATION_STORE"),
        _ => None,
    };
    Ok(Issuer {
        did: Some(Did { did, key: None }),
        has_signed: false,
        store: None,
        revocation_store: revocation_store(revocation, text(tree, "/credentialStatus/id")),
        has_issued: false,
        issuance: None,
        revocation: self::revocation(revocation, text(tree, "/credentialStatus/id")),
        identity: identity(text(tree, "/issuer/identityProof/identifier").filter(|_| dns)),
    })
}

/// The address of a contract, in letters of either case.
fn contract(address: &str) -> Option<HexBytes<20>> {
    Address::parse(address).map(|Address(address)| HexBytes(address))
}

fn revocation_store(kind: Option<&str>, location: Option<&str>) -> Option<HexBytes<20>> {
    let location = location.filter(|_| kind == Some("REVOCATION_STORE"))?;
    contract(location)
}

fn by_store(address: &str) -> String {
    format!(
        "whether it was issued, and not revoked since: the log of the document store `{address}` tells"
    )
}

fn by_registry(address: &str) -> String {
    format!(
        "whether it was issued, and whose it is: the log of the token registry `{address}` tells"
    )
}

fn revocation(kind: Option<&str>, location: Option<&str>) -> Option<String> {
    let who = match kind? {
        "OCSP_RESPONDER" => "the OCSP responder",
        "REVOCATION_STORE" => "the log of the revocation store",
        _ => return None,
    };
    let location = location.unwrap_or_default();
    Some(format!("whether it was revoked: {who} `{location}` tells"))
}

fn identity(location: Option<&str>) -> Option<String> {
    let location = location?;
    Some(format!(
        "whether the issuer is `{location}`: the TXT records of that domain tell"
    ))
}

/// What no log of an issuance shows.
const NOT_REVOKED: &str = "whether its document store revoked it since: no log shows that it did not, and the store itself, or all of its logs up to now, would tell";

/// What nobody can tell from the file.
pub(super) fn say_what_is_open(issuers: &[Issuer<'_>], open: &mut Vec<String>) {
    let mut say = |said: String| {
        if !open.contains(&said) {
            open.push(said);
        }
    };
    for issuer in issuers.iter().take(MOST_TOLD) {
        match (&issuer.did, &issuer.issuance) {
            (Some(Did { did, .. }), _) if issuer.has_signed => say(format!(
                "whether the key speaks for `{did}`, and did when it signed: the registry of the DID tells"
            )),
            (Some(Did { did, .. }), _) => say(format!(
                "whether `{did}` issued it: no signature of its key was checked, and one would tell"
            )),
            (None, Some(_)) if issuer.has_issued => say(NOT_REVOKED.to_owned()),
            (None, Some(issuance)) => say(issuance.clone()),
            (None, None) => {
                say("who issued it: it names no contract and no DID that would tell".to_owned())
            }
        }
        if let Some(revocation) = &issuer.revocation {
            say(revocation.clone());
        } else if issuer.issuance.is_none() {
            say("whether it was revoked: it names nobody who would tell".to_owned());
        }
        match &issuer.identity {
            Some(identity) => say(identity.clone()),
            None => say("who the issuer is: it names no domain that would tell".to_owned()),
        }
    }
    let untold = issuers.len().saturating_sub(MOST_TOLD);
    if untold > 0 {
        say(format!(
            "whether the other {untold} of its issuers issued it"
        ));
    }
}

/// Whether a verification method is of a DID.
pub(super) fn is_of(key: &str, did: &str) -> bool {
    key.split_once('#').is_some_and(|(of, _)| same(of, did))
}

/// Whether two DIDs or keys are one: addresses are spelled in letters of either case.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || (one.starts_with("did:ethr:") && one.eq_ignore_ascii_case(other))
}
