//! `ssi`: its own type for credentials of either data model, its own contexts and those of this
//! standard, and of its DID methods those that fetch nothing.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use ssi::claims::VerificationParameters;
use ssi::claims::data_integrity::{self, AnySuite, DataIntegrity};
use ssi::claims::vc::AnyJsonCredential;
use ssi::dids::{DIDJWK, DIDKey, VerificationMethodDIDResolver};
use ssi::json_ld::ContextLoader;
use ssi::verification_methods::AnyMethod;

use crate::{Library, Word};

/// The library and the contexts it is handed.
pub(crate) struct Ssi {
    contexts: ContextLoader,
}

impl Ssi {
    /// With the contexts of the repository at this place.
    pub(crate) fn new(root: &str) -> Result<Self, Box<dyn Error>> {
        let mut contexts = HashMap::new();
        let families = Path::new(root).join("contexts");
        let entries = fs::read_dir(&families).map_err(|error| {
            format!(
                "`{}`: {error}; `--root` names the repository",
                families.display()
            )
        })?;
        for entry in entries {
            let family = entry?;
            let file = family.path().join("v1.jsonld");
            if file.is_file() {
                let name = family.file_name();
                let url = format!("https://w3id.org/tradecred/{}/v1", name.to_string_lossy());
                contexts.insert(url, fs::read_to_string(file)?);
            }
        }
        Ok(Self {
            contexts: ContextLoader::default().with_context_map_from(contexts)?,
        })
    }
}

impl Library for Ssi {
    fn package(&self) -> &'static str {
        "ssi"
    }

    fn features(&self) -> &'static [&'static str] {
        &["at", "eddsa-rdfc-2022", "ecdsa-rdfc-2019", "did-jwk"]
    }

    fn notes(&self) -> &'static [&'static str] {
        &[
            "has no eddsa-jcs-2022, the suite that this standard asks of everybody",
            "its check of status lists is not driven: no evidence is taken, and a status entry is not looked at",
            "says yes or no, without results and codes",
        ]
    }

    async fn verify(&self, input: &[u8], at: &str) -> Result<Word, Box<dyn Error>> {
        let resolver: VerificationMethodDIDResolver<_, AnyMethod> =
            VerificationMethodDIDResolver::new((DIDKey, DIDJWK));
        let parameters = VerificationParameters::from_resolver(resolver)
            .with_json_ld_loader(&self.contexts)
            .with_date_time(at.parse()?);
        let word = async {
            let credential: DataIntegrity<AnyJsonCredential, AnySuite> =
                data_integrity::from_json_slice(input)?;
            let verdict = credential.verify(parameters).await?;
            Ok(verdict.map_err(|error| error.to_string())?)
        };
        Ok(word.await)
    }
}
