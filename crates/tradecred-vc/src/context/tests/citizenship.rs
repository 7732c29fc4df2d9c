//! The documents of W3C that stand under the citizenship context, which is embedded nowhere and held by no crate: it
//! is read from the file that `TRADECRED_CITIZENSHIP` names (the npm package `@digitalbazaar/citizenship-context` has
//! it, and `.ci/run` takes it from there), or from the shared data, `interop/contexts/citizenship-v4rc1.jsonld`.
#![expect(
    clippy::disallowed_methods,
    reason = "a test reads what is shared from files"
)]

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

use super::*;
use crate::digest::HashFunction;
use crate::key::PublicKey;
use crate::multibase::{self, Base};

const CITIZENSHIP: &str = "https://w3id.org/citizenship/v4rc1";

/// SHA-256 of the canonical form of the context.
const PIN: &str = "15ca37d6ed55aee696cb2c8ca747d889418756c66188a47734c15e092ffef869";

/// The contexts with that one among them; `None`, said aloud, where nobody has put it.
pub(crate) fn with_citizenship() -> Option<ContextSet> {
    let file = std::env::var_os("TRADECRED_CITIZENSHIP").map_or_else(
        || interop().join("contexts/citizenship-v4rc1.jsonld"),
        PathBuf::from,
    );
    let Ok(text) = read_to_string(file) else {
        println!("not run: no citizenship context");
        return None;
    };
    let source = Source {
        url: CITIZENSHIP,
        text: text.leak(),
        pin: Pin::Foreign {
            jcs: PIN,
            published: None,
        },
    };
    Some(ContextSet::of(STANDARD.iter().chain([&source])))
}

fn interop() -> PathBuf {
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    shared.join("interop")
}

#[test]
fn the_employment_documents_of_w3c_state_and_sign_what_w3c_says() {
    let Some(set) = with_citizenship() else {
        return;
    };
    for (folder, function) in [
        (
            "vc-di-eddsa/TestVectors/eddsa-rdfc-2022",
            HashFunction::Sha256,
        ),
        (
            "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256",
            HashFunction::Sha256,
        ),
        (
            "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384",
            HashFunction::Sha384,
        ),
    ] {
        let folder = interop().join("vectors").join(folder).join("employ");
        let (signed, options) = (file(&folder, "signed"), file(&folder, "proofConfig"));
        let [signed, options] = [&signed, &options]
            .map(|text| read_object(text.as_bytes(), &Limits::default()).unwrap());
        let context = signed.get("@context").unwrap();
        let canonical = |object: &Object<'_>| {
            let dataset = set.statements(object, context, Some("proof")).unwrap();
            dataset.canonicalize(function).unwrap().into_n_quads()
        };
        let (document, options) = (canonical(&signed), canonical(&options));
        assert_eq!(document, file(&folder, "canonDoc"));
        assert_eq!(options, file(&folder, "proofCanon"));

        let proof = signed.get("proof").and_then(Value::as_object).unwrap();
        let member = |name: &str| proof.get(name).and_then(Value::as_str).unwrap();
        let (_, key) = member("verificationMethod").split_once('#').unwrap();
        let key = PublicKey::from_multikey(key).unwrap();
        let signature = multibase::decode(Base::Base58Btc, member("proofValue")).unwrap();
        let mut message = function.digest(options.as_bytes());
        message.extend(function.digest(document.as_bytes()));
        assert!(key.verify(&message, &signature), "{}", folder.display());
    }
}

/// The file whose name begins so.
fn file(folder: &Path, start: &str) -> String {
    let mut entries = read_dir(folder).unwrap().map(Result::unwrap);
    let entry = entries.find(|entry| entry.file_name().to_string_lossy().starts_with(start));
    read_to_string(entry.unwrap().path()).unwrap()
}
