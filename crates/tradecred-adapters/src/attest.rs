//! From a conversion to an attested conversion, unsigned: what an adapter hands over, and what whoever converts says
//! (SPEC section *From a record to a credential*).

use std::fmt;

use serde_json::json;
use tradecred::attested_conversion::{self, ProofStatement, ProvedWhat};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::CitedAs;
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Timestamp;

use crate::convert::{Conversion, ConvertError, Converter};
use crate::framing::ProofStatus;
use crate::loss::LossReport;

/// The most that a count of a conversion says.
const MOST: usize = 999_999_999;

/// What no adapter knows, and whoever converts says of one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The `id` of the credential.
    pub id: String,
    /// The DID of the issuer, who converts.
    pub issuer: String,
    /// The same as a `NamedParty`.
    pub converted_by: Value<'static>,
    /// When it was converted, and the credential begins to hold.
    pub converted_at: Timestamp,
    /// The ledger or system, as it is known.
    pub system: String,
    /// The media type of the export; where absent, that of its framing.
    pub media_type: Option<String>,
    /// The key of the record in that system.
    pub record_id: Option<String>,
    /// When it was taken out of that system.
    pub retrieved_at: Timestamp,
    /// Who certified, as the source says it; where absent, the certifier in the draft.
    pub certifier: Option<String>,
}

/// A file that a conversion cites by its digest.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cited<'c> {
    /// What it is cited as.
    pub cited_as: CitedAs,
    /// What its digest is over.
    pub content: Content<'c>,
}

/// What the digest of a file is over.
#[derive(Debug, Clone, PartialEq)]
pub enum Content<'c> {
    /// Its bytes.
    Bytes(&'c [u8]),
    /// The canonical form of what stands in it.
    Json(Value<'c>),
}

/// Why no attested conversion was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AttestError {
    /// The export is none of the mapping's.
    Export(ConvertError),
    /// Neither whoever converts nor the draft says who certified.
    NoCertifier,
    /// More values met one fate than a conversion counts.
    TooMany,
}

impl fmt::Display for AttestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Export(error) => error.fmt(f),
            Self::NoCertifier => f.write_str(
                "the draft does not say who certified; name the certifier as the source does",
            ),
            Self::TooMany => write!(
                f,
                "more than {MOST} values met one fate; convert the record in parts"
            ),
        }
    }
}

impl std::error::Error for AttestError {}

impl Converter<'_> {
    /// The attested conversion, unsigned, of a record that was converted out of these bytes.
    ///
    /// # Errors
    /// Where the bytes are no export of the mapping's framings, or nobody says who certified.
    pub fn attest(
        &self,
        unit: &[u8],
        made: &Conversion,
        said: &Said,
    ) -> Result<Object<'static>, AttestError> {
        let framing = self.framing_of(unit).map_err(AttestError::Export)?;
        let mapping = self.mapping();
        let file = mapping.file();
        let certifier = said.certifier.clone().or_else(|| {
            let subject = made.document.get("credentialSubject")?;
            attested_conversion::certifier_in_draft(&file.credential_type, subject)
        });
        let certifier = certifier.ok_or(AttestError::NoCertifier)?;
        let (proved, open) = words(&made.proof);
        let media_type = said.media_type.as_deref();
        let mut source = json!({
            "type": "ConversionSource",
            "system": said.system,
            "framing": framing.name(),
            "mediaType": media_type.unwrap_or_else(|| framing.media_type()),
            "digestMultibase": DigestMultibase::of_bytes(unit),
            "retrievedAt": said.retrieved_at,
        });
        if let (Some(id), Some(members)) = (&said.record_id, source.as_object_mut()) {
            members.insert("recordId".to_owned(), json!(id));
        }
        let mut draft = Object::new();
        draft.insert("type", "ConversionDraft");
        draft.insert("credentialType", file.credential_type.clone());
        draft.insert("digestMultibase", canonical(&made.document).to_string());
        draft.insert("content", made.document.clone());
        let mut subject = Object::new();
        subject.insert("type", "AttestedConversion");
        for (name, member) in [
            ("source", source),
            (
                "mapping",
                json!({
                    "type": "ConversionMapping",
                    "mapping": file.mapping,
                    "version": file.version,
                    "digestMultibase": canonical(mapping.value()),
                }),
            ),
            (
                "lossReport",
                json!({
                    "type": "ConversionLosses",
                    "digestMultibase": canonical(&made.losses.to_value()),
                    "lossless": made.losses.is_lossless(),
                    "counts": counts(&made.losses)?,
                }),
            ),
            (
                "residue",
                json!({
                    "type": "ConversionResidue",
                    "digestMultibase": canonical(&made.residue.to_value()),
                }),
            ),
            ("proved", json!(proved)),
            ("notProved", json!(open)),
            (
                "certifier",
                json!({ "type": "SourceCertifier", "legalName": certifier }),
            ),
            ("convertedAt", json!(said.converted_at)),
        ] {
            subject.insert(name, Value::from(&member).into_owned());
        }
        subject.insert("draft", draft);
        subject.insert("convertedBy", said.converted_by.clone());
        Ok(around(said, subject))
    }

    /// The files that the attested conversion of this record cites: the mapping, the export, the witnesses in their
    /// order, the loss report and the residue.
    #[must_use]
    pub fn cited<'c>(&'c self, unit: &'c [u8], made: &Conversion) -> Vec<Cited<'c>> {
        let bytes = |cited_as, bytes| Cited {
            cited_as,
            content: Content::Bytes(bytes),
        };
        let json = |cited_as, value| Cited {
            cited_as,
            content: Content::Json(value),
        };
        let mut files = vec![
            json(CitedAs::Mapping, self.mapping().value().clone()),
            bytes(CitedAs::Source, unit),
        ];
        let witnesses = self.witnesses().iter();
        files.extend(witnesses.map(|witness| bytes(CitedAs::Witness, witness.bytes())));
        files.push(json(CitedAs::LossReport, made.losses.to_value()));
        files.push(json(CitedAs::Residue, made.residue.to_value()));
        files
    }
}

/// The digest of JSON, over its canonical form.
#[must_use]
pub fn canonical(value: &Value<'_>) -> DigestMultibase {
    DigestMultibase::of_bytes(&jcs::to_vec(value))
}

/// The credential around the subject.
fn around(said: &Said, subject: Object<'static>) -> Object<'static> {
    let list =
        |texts: [&'static str; 2]| -> Value<'static> { texts.map(Value::from).to_vec().into() };
    let mut credential = Object::new();
    let contexts = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/tradecred/core/v1",
    ];
    credential.insert("@context", list(contexts));
    credential.insert("id", said.id.clone());
    let types = ["VerifiableCredential", attested_conversion::CREDENTIAL_TYPE];
    credential.insert("type", list(types));
    credential.insert("issuer", said.issuer.clone());
    credential.insert("validFrom", said.converted_at.to_string());
    credential.insert("credentialSubject", subject);
    credential
}

/// How many values met each fate.
fn counts(losses: &LossReport) -> Result<serde_json::Value, AttestError> {
    if losses.counts.values().any(|count| *count > MOST) {
        return Err(AttestError::TooMany);
    }
    let mut counts = json!(losses.counts);
    if let Some(members) = counts.as_object_mut() {
        members.insert("type".to_owned(), json!("LossCounts"));
    }
    Ok(counts)
}

/// What was proved of a record in the words of a conversion, each statement once, and the words that are left. A
/// statement counts where what it rests on was proved too.
fn words(proof: &ProofStatus) -> (Vec<&ProofStatement>, Vec<ProvedWhat>) {
    let mut proved: Vec<&ProofStatement> = Vec::new();
    for statement in proof.proved.iter().flat_map(|one| &one.statements) {
        if !proved.contains(&statement) {
            proved.push(statement);
        }
    }
    loop {
        let listed: Vec<ProvedWhat> = proved.iter().map(|statement| statement.what).collect();
        let before = proved.len();
        proved.retain(|statement| {
            let needed = statement.what.rests_on();
            needed.is_empty() || needed.iter().any(|what| listed.contains(what))
        });
        if proved.len() == before {
            let open = ProvedWhat::ALL.into_iter();
            return (proved, open.filter(|what| !listed.contains(what)).collect());
        }
    }
}
