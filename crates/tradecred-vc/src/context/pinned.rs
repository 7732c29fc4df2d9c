//! The contexts that are embedded, each pinned by its digest (SPEC chapter *JSON-LD*).
//!
//! A context of W3C is taken from a crate that holds the published files as equal JSON, not as equal
//! bytes, so what is pinned is the canonical form. The digest of the published bytes stands beside it,
//! for documents that name a context in `relatedResource`.

use std::sync::Arc;

use super::term::{Local, Unsupported};
use crate::digest::{Sha256Digest, sha256};
use crate::jcs;
use crate::json::{self, Limits, Value};

/// A context that a verifier accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PinnedContext {
    /// The address by which documents name it.
    pub url: &'static str,
    /// SHA-256 of its canonical form (RFC 8785).
    pub jcs_sha256: Sha256Digest,
    /// SHA-256 of the bytes its publisher serves, in lower-case hexadecimal, where it is known.
    pub published_sha256: Option<String>,
}

/// A context and what it defines.
#[derive(Debug)]
pub(super) struct Embedded {
    pub(super) pinned: PinnedContext,
    pub(super) local: Arc<Local>,
}

/// Where a context comes from, and what it must be.
pub(super) struct Source {
    pub(super) url: &'static str,
    pub(super) text: &'static str,
    pub(super) pin: Pin,
}

/// What is known of a context beforehand, in lower-case hexadecimal.
pub(super) enum Pin {
    /// SHA-256 of the canonical form and, where known, of the published bytes.
    Foreign {
        jcs: &'static str,
        published: Option<&'static str>,
    },
    /// A file of this repository: its bytes are the published ones.
    Own,
}

/// What every verifier accepts.
pub(super) static STANDARD: &[Source] = &[
    Source {
        url: "https://www.w3.org/ns/credentials/v2",
        text: ssi_contexts::CREDENTIALS_V2,
        pin: Pin::Foreign {
            jcs: "b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf",
            published: Some("59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
        },
    },
    Source {
        url: "https://w3id.org/tradecred/core/v1",
        text: include_str!("../../../../contexts/core/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/origin/v1",
        text: include_str!("../../../../contexts/origin/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/customs/v1",
        text: include_str!("../../../../contexts/customs/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/carnet/v1",
        text: include_str!("../../../../contexts/carnet/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/fisheries/v1",
        text: include_str!("../../../../contexts/fisheries/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/health/v1",
        text: include_str!("../../../../contexts/health/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://w3id.org/tradecred/ipr/v1",
        text: include_str!("../../../../contexts/ipr/v1.jsonld"),
        pin: Pin::Own,
    },
    Source {
        url: "https://www.w3.org/2018/credentials/v1",
        text: ssi_contexts::CREDENTIALS_V1,
        pin: Pin::Foreign {
            jcs: "b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247",
            published: Some("ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc"),
        },
    },
    Source {
        url: "https://w3id.org/security/data-integrity/v2",
        text: ssi_contexts::W3ID_DATA_INTEGRITY_V2,
        pin: Pin::Foreign {
            jcs: "7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305",
            published: Some("67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4"),
        },
    },
    Source {
        url: "https://w3id.org/security/data-integrity/v1",
        text: ssi_contexts::W3ID_DATA_INTEGRITY_V1,
        pin: Pin::Foreign {
            jcs: "9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f",
            published: Some("b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"),
        },
    },
    // What is embedded lacks the term `expires` of the file published since, hence no digest of that.
    Source {
        url: "https://w3id.org/security/multikey/v1",
        text: ssi_contexts::W3ID_MULTIKEY_V1,
        pin: Pin::Foreign {
            jcs: "c1ccf058057f53b0c88d982b5fb362e0465bbf0e3e781cccf277c806da176209",
            published: None,
        },
    },
    Source {
        url: "https://www.w3.org/ns/did/v1",
        text: ssi_contexts::DID_V1,
        pin: Pin::Foreign {
            jcs: "a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b",
            published: None,
        },
    },
    Source {
        url: "https://w3id.org/security/suites/ed25519-2020/v1",
        text: ssi_contexts::W3ID_ED2020_V1,
        pin: Pin::Foreign {
            jcs: "fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691",
            published: None,
        },
    },
];

/// What is accepted besides, when the W3C test suites ask: it gives every name a meaning.
pub(super) static EXAMPLES: Source = Source {
    url: "https://www.w3.org/ns/credentials/examples/v2",
    text: ssi_contexts::CREDENTIALS_EXAMPLES_V2,
    pin: Pin::Foreign {
        jcs: "8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58",
        published: Some("57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c"),
    },
};

/// Reads a context, holds it against its pin and compiles it.
pub(super) fn embed(source: &Source) -> Result<Embedded, Unsupported> {
    let refuse = |why: String| Unsupported(format!("{}: {why}", source.url));
    let file = json::read(source.text.as_bytes(), &Limits::default())
        .map_err(|problem| refuse(problem.to_string()))?;
    let jcs_sha256 = sha256(&jcs::to_vec(&file));
    let published_sha256 = match source.pin {
        Pin::Own => Some(sha256(source.text.as_bytes()).to_string()),
        Pin::Foreign { jcs, published } if jcs_sha256.to_string() == jcs => {
            published.map(str::to_owned)
        }
        Pin::Foreign { .. } => return Err(refuse(format!("the digest is {jcs_sha256}"))),
    };
    let context = file.get("@context").and_then(Value::as_object);
    let context = context.ok_or_else(|| refuse("no object under `@context`".to_owned()))?;
    let local = Local::compile(context).map_err(|Unsupported(what)| refuse(what))?;
    let pinned = PinnedContext {
        url: source.url,
        jcs_sha256,
        published_sha256,
    };
    Ok(Embedded {
        pinned,
        local: Arc::new(local),
    })
}
