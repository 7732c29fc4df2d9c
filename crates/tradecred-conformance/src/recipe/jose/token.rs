//! A token as its signer makes it, part by part.

use serde_json::{Value, json};
use tradecred_vc::digest::sha256;
use tradecred_vc::key::SecretKey;
use tradecred_vc::multibase::{Base, encode};
use tradecred_vc::time::Timestamp;

use crate::recipe::base::set;
use crate::recipe::{Actor, Maker};

/// The type of a token with disclosures.
const DISCLOSING: &str = "vc+sd-jwt";

/// A token before it is signed, with its disclosures.
#[derive(Debug)]
pub(in crate::recipe) struct Token {
    pub(in crate::recipe) header: Value,
    pub(in crate::recipe) payload: Value,
    /// Behind the token, as they stand there; none for a token alone.
    pub(in crate::recipe) disclosures: Option<Vec<String>>,
    /// Makes the holder's token over what stands before it.
    pub(in crate::recipe) binding: Option<fn(&str, &Maker) -> String>,
    signer: Actor,
    maker: Maker,
}

impl Token {
    /// The issuer's token around a credential, signed a day before the instant asked about.
    pub(super) fn of(mut credential: Value, maker: &Maker) -> Self {
        let signer = maker.issuer();
        set(&mut credential, "/iat", seconds(maker, -86_400));
        Self {
            header: json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": signer.method() }),
            payload: credential,
            disclosures: None,
            binding: None,
            signer,
            maker: maker.clone(),
        }
    }

    /// The same by somebody else, who says so in `kid`.
    pub(in crate::recipe) fn signed_by(&mut self, signer: Actor) {
        set(&mut self.header, "/kid", signer.method());
        self.signer = signer;
    }

    /// Makes it a token with disclosures.
    pub(in crate::recipe) fn disclosing(&mut self) -> &mut Vec<String> {
        set(&mut self.header, "/typ", DISCLOSING);
        self.disclosures.get_or_insert_default()
    }

    /// Puts a digest in the place of a member, and its disclosure behind the token.
    pub(in crate::recipe) fn conceal(&mut self, pointer: &str) -> String {
        let Some((parent, name)) = pointer.rsplit_once('/') else {
            return String::new();
        };
        let salt = self.salt(pointer);
        let members = self
            .payload
            .pointer_mut(parent)
            .and_then(Value::as_object_mut);
        let value = members
            .and_then(|members| members.remove(name))
            .unwrap_or_default();
        let disclosure = written(&json!([salt, name, value]));
        self.place(parent, &disclosure);
        self.disclosing().push(disclosure.clone());
        disclosure
    }

    /// Puts a digest in the place of an element, and its disclosure behind the token.
    pub(in crate::recipe) fn conceal_element(&mut self, pointer: &str) {
        let salt = self.salt(pointer);
        if let Some(element) = self.payload.pointer_mut(pointer) {
            let disclosure = written(&json!([salt, element.take()]));
            *element = json!({ "...": digest(&disclosure) });
            self.disclosing().push(disclosure);
        }
    }

    /// Puts the digest of a disclosure among those of an object.
    pub(in crate::recipe) fn place(&mut self, parent: &str, disclosure: &str) {
        let digest = json!(digest(disclosure));
        let object = self
            .payload
            .pointer_mut(parent)
            .and_then(Value::as_object_mut);
        let digests = object.map(|object| object.entry("_sd").or_insert_with(|| json!([])));
        if let Some(digests) = digests.and_then(Value::as_array_mut) {
            digests.push(digest);
        }
    }

    /// 128 bits that are a function of the maker.
    pub(in crate::recipe) fn salt(&self, label: &str) -> String {
        let digest = sha256(self.maker.uuid(&format!("salt {label}")).as_bytes());
        digits(digest.as_bytes().get(..16).unwrap_or_default())
    }

    /// The text.
    pub(super) fn text(&self) -> String {
        let token = signed(&self.header, &self.payload, self.signer.key());
        match &self.disclosures {
            None => token,
            Some(disclosures) => {
                let mut text = format!("{token}~");
                for disclosure in disclosures {
                    text.push_str(disclosure);
                    text.push('~');
                }
                let binding = self.binding.map(|binding| binding(&text, &self.maker));
                text + &binding.unwrap_or_default()
            }
        }
    }
}

/// A compact JWS.
pub(in crate::recipe) fn signed(header: &Value, payload: &Value, key: &SecretKey) -> String {
    let signed = format!("{}.{}", written(header), written(payload));
    let signature = digits(&key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// A value as a part of a token.
pub(in crate::recipe) fn written(value: &Value) -> String {
    digits(value.to_string().as_bytes())
}

/// The digest of a disclosure, or of what a holder presents.
pub(in crate::recipe) fn digest(text: &str) -> String {
    digits(sha256(text.as_bytes()).as_bytes())
}

/// Base64url without padding.
pub(in crate::recipe) fn digits(bytes: &[u8]) -> String {
    let mut text = encode(Base::Base64Url, bytes);
    text.remove(0);
    text
}

/// So many seconds after the instant asked about, as tokens count them.
pub(in crate::recipe) fn seconds(maker: &Maker, after: i64) -> i64 {
    let instant = maker.instant(after).parse().unwrap_or(Timestamp::EARLIEST);
    instant.unix_seconds()
}
