//! What is embedded: digests, the published files, and what our own contexts must keep to.

use std::path::PathBuf;

use super::*;
use crate::context::pinned::EXAMPLES;
use crate::context::term::{Local, Scope, Term, Unsupported};
use crate::digest::sha256;
use crate::jcs;

/// The contexts as published, and where they lie among the shared vectors.
const PUBLISHED: [(&str, &str); 6] = [
    (V2, "vc-data-model/contexts/credentials/v2"),
    (
        "https://www.w3.org/2018/credentials/v1",
        "vc-data-model/contexts/credentials/v1",
    ),
    (
        "https://www.w3.org/ns/credentials/examples/v2",
        "vc-data-model/contexts/credentials/examples/v2",
    ),
    (
        "https://w3id.org/security/data-integrity/v1",
        "vc-data-integrity-contexts/contexts/data-integrity/v1",
    ),
    (
        "https://w3id.org/security/data-integrity/v2",
        "vc-data-integrity-contexts/contexts/data-integrity/v2",
    ),
    (
        "https://w3id.org/security/multikey/v1",
        "vc-data-integrity-contexts/contexts/multikey/v1",
    ),
];
/// The one whose published file has a term more than the embedded one.
const OLDER: &str = "https://w3id.org/security/multikey/v1";

fn shared_vectors() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(beside, PathBuf::from);
    let vectors = shared.join("interop/vectors");
    vectors.is_dir().then_some(vectors)
}

#[expect(clippy::disallowed_methods, reason = "a test reads the shared vectors")]
fn file(path: PathBuf) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[test]
fn every_context_fits_its_pin_and_is_understood() {
    for source in STANDARD.iter().chain([&EXAMPLES]) {
        if let Err(Unsupported(what)) = embed(source) {
            panic!("{what}");
        }
    }
    assert_eq!(ContextSet::standard().pinned().count(), STANDARD.len());
    assert_eq!(
        ContextSet::with_examples().pinned().count(),
        STANDARD.len() + 1
    );
}

#[test]
fn a_context_that_does_not_fit_its_pin_is_left_out() {
    let text = STANDARD[0].text.replacen("schema.org", "schema.net", 1);
    let pin = Pin::Foreign {
        jcs: "b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf",
        published: None,
    };
    let changed = Source {
        url: V2,
        text: text.leak(),
        pin,
    };
    let set = ContextSet::of([&changed].into_iter());
    assert_eq!(set.pinned().count(), 0);
    let document = format!(r#"{{"@context":["{V2}"]}}"#);
    assert_eq!(
        findings(&set, &document),
        ["json-ld.context-unknown /@context/0"]
    );
}

#[test]
fn embedded_contexts_equal_the_published_ones() {
    let Some(vectors) = shared_vectors() else {
        println!("not run: no shared data");
        return;
    };
    for (url, path) in PUBLISHED {
        let bytes = file(vectors.join(path));
        let published = crate::json::read(&bytes, &Limits::default()).unwrap();
        let embedded = ContextSet::with_examples()
            .pinned()
            .find(|context| context.url == url)
            .unwrap();
        let equal = sha256(&jcs::to_vec(&published)) == embedded.jcs_sha256;
        assert_eq!(equal, url != OLDER, "{url}");
        let digest = (url != OLDER).then(|| sha256(&bytes).to_string());
        assert_eq!(published_digest(url), digest.as_deref(), "{url}");
    }
}

#[test]
fn published_digests_are_told_where_they_are_known() {
    let v2 = "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734";
    assert_eq!(published_digest(V2), Some(v2));
    assert!(published_digest("https://w3id.org/tradecred/core/v1").is_some());
    assert_eq!(published_digest("https://example.org/"), None);
}

/// A term that is not protected could be redefined by a context that is named twice.
#[test]
fn every_embedded_term_is_protected() {
    fn visit(url: &str, local: &Local) {
        for (name, term) in &local.terms {
            assert!(term.protected, "{name} in {url}");
            if let Some(Scope::Local(inner)) = &term.scope {
                visit(url, inner);
            }
        }
    }
    for embedded in &ContextSet::with_examples().embedded {
        visit(embedded.pinned.url, &embedded.local);
    }
}

#[test]
fn our_contexts_redefine_nothing_of_the_base_context() {
    let set = ContextSet::standard();
    let ours = |embedded: &&Embedded| {
        embedded
            .pinned
            .url
            .starts_with("https://w3id.org/tradecred/")
    };
    for embedded in set.embedded.iter().filter(ours) {
        let url = embedded.pinned.url;
        assert!(embedded.local.vocab.is_none(), "{url}");
        let typed = |(_, term): &(_, &Arc<Term>)| matches!(term.scope, Some(Scope::Local(_)));
        for (name, _) in embedded.local.terms.iter().filter(typed) {
            let document = format!(
                r#"{{"@context":["{V2}","{url}"],"type":["VerifiableCredential"],
                    "credentialSubject":{{"type":"{name}"}}}}"#
            );
            assert_eq!(
                findings(set, &document),
                Vec::<String>::new(),
                "{name} in {url}"
            );
        }
    }
}

#[test]
fn a_context_that_is_not_wholly_understood_is_refused() {
    for context in [
        r#"{"@import":"urn:a:b"}"#,
        r#"{"@base":"urn:a:b"}"#,
        r#"{"@vocab":null}"#,
        r#"{"@protected":"yes"}"#,
        r#"{"name":null}"#,
        r#"{"name":"@nest"}"#,
        r#"{"key":"@id"}"#,
        r#"{"name":"relative"}"#,
        r#"{"name":{"@type":"@id"}}"#,
        r#"{"name":{"@id":"urn:a:b","@reverse":"urn:a:c"}}"#,
        r#"{"name":{"@id":"urn:a:b","@type":"@none"}}"#,
        r#"{"name":{"@id":"urn:a:b","@container":"@language"}}"#,
        r#"{"name":{"@id":"urn:a:b","@context":"https://www.w3.org/ns/credentials/v2"}}"#,
        r#"{"name":{"@id":"urn:a:b","@context":{"inner":"@value"}}}"#,
    ] {
        let object = read_object(context.as_bytes(), &Limits::default()).unwrap();
        assert!(Local::compile(&object).is_err(), "{context}");
    }
}

#[test]
fn a_compact_iri_is_the_same_as_the_long_one() {
    let compile = |context: &str| {
        let object = read_object(context.as_bytes(), &Limits::default()).unwrap();
        Local::compile(&object).unwrap()
    };
    let short = compile(r#"{"p":"https://a.example/#","n":{"@id":"p:n","@type":"p:t"}}"#);
    let long = compile(
        r#"{"n":{"@id":"https://a.example/#n","@type":"https://a.example/#t","@protected":true}}"#,
    );
    assert!(short.terms["n"].same_meaning(&long.terms["n"]));
}

#[test]
fn signed_examples_of_the_cryptosuite_recommendation_have_no_findings() {
    let Some(vectors) = shared_vectors() else {
        println!("not run: no shared data");
        return;
    };
    let folder = vectors.join("vc-di-eddsa/TestVectors");
    for name in [
        "eddsa-jcs-2022/signedJCS.json",
        "eddsa-rdfc-2022/signedDataInt.json",
        "proof-set-chain/signedProofChain2.json",
        "proof-set-chain/signedProofSet2.json",
    ] {
        let bytes = file(folder.join(name));
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            findings(ContextSet::with_examples(), &text),
            Vec::<String>::new(),
            "{name}"
        );
    }
}
