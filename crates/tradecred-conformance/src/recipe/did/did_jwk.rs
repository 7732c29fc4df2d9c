//! Issuers named by a `did:jwk` (SPEC chapter *DID*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::Algorithm;
use tradecred_vc::multibase::{self, Base};

use super::yesterday;
use crate::recipe::base::{set, trust_list};
use crate::recipe::proof::{configuration, ecdsa};
use crate::recipe::{Draft, Maker, Recipe, vector};

/// The feature of targets that read such DIDs.
const FEATURE: &str = "did-jwk";

pub(super) fn recipes() -> Vec<Recipe> {
    let good = [
        under("jwk-method", "a did:jwk needs no document", own, "0")
            .shows(&["did.jwk", "did.fragment", "did.syntax"])
            .done(),
        under("jwk-method-for-signatures", "a did:jwk may say that its key signs", |maker| with(maker, "use", json!("sig")), "0")
            .shows(&["did.jwk"])
            .done(),
        under("jwk-method-with-more-members", "a did:jwk may say more of its key", |maker| with(maker, "kid", json!("key-1")), "0")
            .shows(&["did.jwk"])
            .done(),
        under("jwk-method-created-absent", "a proof under a did:jwk need not say when it was made", own, "0")
            .shows(&["did.key-not-in-force"])
            .sign(|document, maker| {
                let did = did(&own(maker));
                let method = format!("{did}#0");
                let issuer = maker.issuer().named(did, method);
                let mut proof = configuration(&issuer, &document, maker);
                crate::recipe::base::remove(&mut proof, "/created");
                issuer.sign_configuration(&document, proof)
            })
            .done(),
        of_p256("jwk-method-p-256", "a did:jwk may hold a P-256 key", |_| {})
            .shows(&["did.jwk"])
            .done(),
        of_p256("jwk-method-p-256-of-another-y", "an x and a y that are no point together are no did:jwk", |key| {
            set(key, "/y", "A".repeat(43));
        })
        .refused("did.key-invalid")
        .done(),
    ];
    let keys = KEYS
        .iter()
        .map(|(name, title, code, key)| under(name, title, key, "0").refused(code).done());
    let fragments = FRAGMENTS
        .iter()
        .map(|(name, title, fragment)| under(name, title, own, fragment).refused("did.fragment").done());
    good.into_iter().chain(keys).chain(fragments).collect()
}

fn did(jwk: &str) -> String {
    let digits = multibase::encode(Base::Base64Url, jwk.as_bytes());
    format!("did:jwk:{}", digits.get(1..).unwrap_or_default())
}

/// The text of the issuer's own key.
fn own(maker: &Maker) -> String {
    key(maker).to_string()
}

fn key(maker: &Maker) -> Value {
    Tree::Object(maker.issuer().key().public_key().to_jwk()).to_serde()
}

/// The text of the issuer's own key with one member set.
fn with(maker: &Maker, member: &str, value: Value) -> String {
    let mut key = key(maker);
    set(&mut key, &format!("/{member}"), value);
    key.to_string()
}

/// A vector signed by the issuer in the name of the DID of this text, under the method of this fragment.
fn under(
    name: &str,
    title: &'static str,
    jwk: impl Fn(&Maker) -> String + Clone + Send + Sync + 'static,
    fragment: &'static str,
) -> Draft {
    let (in_document, in_list) = (jwk.clone(), jwk.clone());
    vector(format!("did/{name}"), title)
        .needs(FEATURE)
        .before(move |document, maker| set(document, "/issuer/id", did(&in_document(maker))))
        .evidence(move |evidence, maker| {
            let list = trust_list(maker, &did(&in_list(maker)));
            set(evidence, "/trustLists", json!([list]));
        })
        .sign(move |document, maker| {
            let did = did(&jwk(maker));
            let method = format!("{did}#{fragment}");
            maker.issuer().named(did, method).sign(&document, yesterday(maker))
        })
}

/// A vector signed with the issuer's P-256 key in the name of its `did:jwk`, which is changed.
fn of_p256(name: &str, title: &'static str, change: fn(&mut Value)) -> Draft {
    let named = move |maker: &Maker| {
        let issuer = ecdsa::issuer(maker, Algorithm::P256);
        let mut key = Tree::Object(issuer.key().public_key().to_jwk()).to_serde();
        change(&mut key);
        did(&key.to_string())
    };
    super::nist::named(name, title, named, |_| "0".to_owned()).needs(FEATURE)
}

/// Name, title, code, and the text that the identifier stands for.
type Key = (&'static str, &'static str, &'static str, fn(&Maker) -> String);

const KEYS: &[Key] = &[
    ("jwk-method-for-encryption", "a did:jwk whose key encrypts signs nothing", "did.relationship", |maker| with(maker, "use", json!("enc"))),
    ("jwk-method-with-secret", "a did:jwk that publishes a secret key is refused", "did.private-key", |maker| with(maker, "d", json!("A".repeat(43)))),
    ("jwk-method-use-number", "a did:jwk whose use is a number is refused", "did.key-encoding", |maker| with(maker, "use", json!(1))),
    ("jwk-method-without-x", "a did:jwk without a key is refused", "did.key-encoding", |_| json!({ "kty": "OKP", "crv": "Ed25519" }).to_string()),
    ("jwk-method-x25519", "a did:jwk of an X25519 key does not sign", "did.key-type", |maker| with(maker, "crv", json!("X25519"))),
    ("jwk-method-rsa", "a did:jwk of an RSA key does not belong to this cryptosuite", "did.key-type", |_| json!({ "kty": "RSA", "n": "xQ", "e": "AQAB" }).to_string()),
    ("jwk-method-weak", "a did:jwk of small order is refused", "did.key-weak", |maker| with(maker, "x", json!("A".repeat(43)))),
    ("jwk-method-of-31-bytes", "a did:jwk with an Ed25519 key of 31 bytes is refused", "did.key-length", |maker| with(maker, "x", json!("A".repeat(42)))),
    ("jwk-method-list", "a did:jwk of a list is refused", "did.syntax", |maker| format!("[{}]", own(maker))),
    ("jwk-method-no-json", "a did:jwk that is no JSON is refused", "did.syntax", |maker| maker.issuer().multikey()),
    ("jwk-method-member-twice", "a did:jwk with one member twice is refused", "did.syntax", |maker| own(maker).replacen('{', r#"{"kty":"OKP","#, 1)),
    ("jwk-method-of-a-stranger", "a signature does not fit the did:jwk of somebody else", "proof.signature", |maker| {
        Tree::Object(maker.stranger().key().public_key().to_jwk()).to_serde().to_string()
    }),
    ("jwk-method-p-256-under-eddsa", "a did:jwk of P-256 does not sign under eddsa-jcs-2022", "did.key-type", |maker| {
        let other = ecdsa::issuer(maker, Algorithm::P256);
        Tree::Object(other.key().public_key().to_jwk()).to_serde().to_string()
    }),
];

/// Name, title, and the fragment.
const FRAGMENTS: &[(&str, &str, &str)] = &[
    ("jwk-method-fragment-one", "a did:jwk has no second key", "1"),
    ("jwk-method-fragment-by-name", "the fragment of a did:jwk is not a name", "key-1"),
    ("jwk-method-fragment-two-zeros", "the fragment of a did:jwk is compared letter by letter", "00"),
];
