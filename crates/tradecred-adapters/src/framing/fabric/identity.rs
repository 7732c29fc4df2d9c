//! Who signed: identities of Hyperledger Fabric, their certificates, and the authorities that issued these.

use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::Timestamp;
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};
use tradecred_vc::problem::{Definition, Problem};
use x509_cert::Certificate;
use x509_cert::der::{Decode as _, DecodePem as _, Encode as _, asn1::ObjectIdentifier};

use super::anchors::FabricAnchors;
use super::message::SerializedIdentity;
use super::{codes, strict};

/// The most bytes of an identity: its certificate, and the name of its MSP.
pub(super) const IDENTITY: usize = 16 * 1024;
/// The most signatures that one unit of an export is checked for.
pub(super) const SIGNATURES: usize = 10_000;

/// ECDSA with SHA-256 (RFC 5758 section 3.2).
const ECDSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
/// A key of an elliptic curve (RFC 5480 section 2.1.1).
const EC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// The curve P-256 (RFC 5480 section 2.1.1.1).
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// Somebody whose certificate was read.
#[derive(Debug)]
pub(super) struct Identity {
    pub(super) msp: String,
    pub(super) subject: String,
    /// Whether an authority that is held for true issued the certificate; else it says itself whose it is.
    pub(super) is_vouched_for: bool,
    certificate: Certificate,
    key: VerifyingKey,
}

impl Identity {
    /// Who it is, as a proof names it.
    pub(super) fn name(&self) -> String {
        let Self { msp, subject, .. } = self;
        if self.is_vouched_for {
            format!("{subject} of {msp}")
        } else {
            format!("{subject} of {msp}, as the certificate says of itself")
        }
    }

    /// Whether it is somebody else: one certificate may be spelled in several ways.
    pub(super) fn is_other_than(&self, other: &Self) -> bool {
        self.msp != other.msp || self.certificate != other.certificate
    }

    /// Whether the certificate was valid at a time.
    pub(super) fn is_valid_at(&self, time: Timestamp) -> bool {
        let validity = self.certificate.tbs_certificate().validity();
        let seconds = |time: x509_cert::time::Time| {
            i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
        };
        (seconds(validity.not_before)..=seconds(validity.not_after)).contains(&time.as_second())
    }
}

/// Everybody who signs in one unit of an export: each is read once.
pub(super) struct Identities<'a> {
    authorities: BTreeMap<&'a str, Vec<Authority>>,
    known: BTreeMap<Vec<u8>, Rc<Identity>>,
    signatures: usize,
}

/// An authority that is held for true.
struct Authority {
    subject: Vec<u8>,
    key: VerifyingKey,
}

impl<'a> Identities<'a> {
    /// Nobody so far, with these authorities.
    ///
    /// # Errors
    /// Where an authority is none.
    pub(super) fn new(anchors: Option<&'a FabricAnchors>) -> Result<Self, Problem> {
        let mut authorities = BTreeMap::new();
        for (msp, certificates) in anchors.into_iter().flat_map(|anchors| &anchors.authorities) {
            let read = certificates
                .iter()
                .map(|pem| Authority::read(pem.as_bytes()));
            let read: Option<Vec<Authority>> = read.collect();
            let read = read.ok_or_else(|| {
                Problem::at(&codes::MSP, "").detail(format!(
                    "an authority of `{msp}` that was handed in is no certificate of a P-256 key"
                ))
            })?;
            authorities.insert(msp.as_str(), read);
        }
        Ok(Self {
            authorities,
            known: BTreeMap::new(),
            signatures: 0,
        })
    }

    /// Who that is.
    ///
    /// # Errors
    /// Where it is no certificate of a P-256 key, or none that an authority of its MSP issued.
    pub(super) fn read(&mut self, bytes: &[u8], pointer: &str) -> Result<Rc<Identity>, Problem> {
        if let Some(known) = self.known.get(bytes) {
            return Ok(Rc::clone(known));
        }
        if bytes.len() > IDENTITY {
            return Err(Problem::at(&codes::SIZE, pointer).detail("an identity is too large"));
        }
        let message: SerializedIdentity = strict::decode(bytes, pointer)?;
        let read = Certificate::from_pem(&message.id_bytes).ok();
        let read = read.and_then(|certificate| Some((key_of(&certificate)?, certificate)));
        let (key, certificate) = read.ok_or_else(|| Problem::at(&codes::CERTIFICATE, pointer))?;
        let is_vouched_for = match self.authorities.get(message.mspid.as_str()) {
            Some(all) if all.iter().any(|authority| authority.issued(&certificate)) => true,
            Some(_) => return Err(Problem::at(&codes::MSP, pointer)),
            None => false,
        };
        let identity = Rc::new(Identity {
            subject: certificate.tbs_certificate().subject().to_string(),
            msp: message.mspid,
            is_vouched_for,
            certificate,
            key,
        });
        self.known.insert(bytes.to_vec(), Rc::clone(&identity));
        Ok(identity)
    }

    /// That somebody signed what was hashed.
    ///
    /// # Errors
    /// That code where they did not; others where the signature is one that Fabric does not take, or there are too
    /// many of them.
    pub(super) fn check(
        &mut self,
        identity: &Identity,
        hashed: Sha256,
        signature: &[u8],
        (code, pointer): (&'static Definition, &str),
    ) -> Result<(), Problem> {
        self.signatures += 1;
        if self.signatures > SIGNATURES {
            return Err(Problem::at(&codes::SIZE, pointer).detail("there are too many signatures"));
        }
        let signature = Signature::from_der(signature).map_err(|_| Problem::at(code, pointer))?;
        if signature.normalize_s() != signature {
            return Err(Problem::at(&codes::HIGH_S, pointer));
        }
        let holds = identity.key.verify_prehash(&hashed.finalize(), &signature);
        holds.map_err(|_| Problem::at(code, pointer))
    }
}

impl Authority {
    fn read(pem: &[u8]) -> Option<Self> {
        let certificate = Certificate::from_pem(pem).ok()?;
        Some(Self {
            subject: certificate.tbs_certificate().subject().to_der().ok()?,
            key: key_of(&certificate)?,
        })
    }

    /// Whether it issued a certificate.
    fn issued(&self, certificate: &Certificate) -> bool {
        let tbs = certificate.tbs_certificate();
        let (Ok(issuer), Ok(signed)) = (tbs.issuer().to_der(), tbs.to_der()) else {
            return false;
        };
        let signature = Signature::from_der(certificate.signature().raw_bytes());
        issuer == self.subject
            && certificate.signature_algorithm().oid == ECDSA_SHA256
            && signature.is_ok_and(|signature| {
                let holds = self.key.verify_prehash(&Sha256::digest(signed), &signature);
                holds.is_ok()
            })
    }
}

/// The key of a certificate, where it is one of the curve P-256.
fn key_of(certificate: &Certificate) -> Option<VerifyingKey> {
    let info = certificate.tbs_certificate().subject_public_key_info();
    let curve = info.algorithm.parameters.as_ref()?.to_der().ok()?;
    if info.algorithm.oid != EC_KEY || ObjectIdentifier::from_der(&curve).ok()? != P256 {
        return None;
    }
    VerifyingKey::from_sec1_bytes(info.subject_public_key.as_bytes()?).ok()
}
