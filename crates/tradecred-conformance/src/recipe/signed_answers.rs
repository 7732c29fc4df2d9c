//! Signed answers about products, good and bad, for `conformance/cases/signed-answers.json` (SPEC section
//! *Signed answers*): no question of the driver protocol can ask for them.

use serde_json::{Value, json};
use tradecred_vc::proof::SignOptions;
use tradecred_vc::time::Timestamp;

use super::base::{self, set};
use super::maker::{Actor, Maker};

const LINK: &str = "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc";
const NONCE: &str = "q83vEjRWeJCrze8SNFZ4kA";
const DOMAIN: &str = "shop.example";

/// An answer, unsigned.
fn unsigned() -> Value {
    json!({
        "type": "SignedAnswer",
        "answer": {
            "type": "ConsumerAnswer",
            "answer": "authentic",
            "link": LINK,
            "brand": "KESTREL",
            "model": "Ridge 40",
            "state": "received"
        }
    })
}

/// What a proof says that is bound to the question and holds for this many seconds.
fn options(maker: &Maker, actor: &Actor, seconds: i64) -> SignOptions {
    let mut options = actor.options(maker.instant(0));
    options.expires = maker.instant(seconds).parse::<Timestamp>().ok();
    options.domain = Some(DOMAIN.to_owned());
    options.challenge = Some(NONCE.to_owned());
    options
}

/// A case being written down.
struct Case {
    title: &'static str,
    unsigned: Value,
    options: SignOptions,
    after: fn(&mut Value),
    /// Up to how many bytes the text is filled with spaces.
    filled: usize,
    /// Seconds from the signature to the instant asked about.
    seconds: i64,
    link: &'static str,
    signer: Actor,
    codes: &'static [&'static str],
}

impl Case {
    fn of(maker: &Maker, title: &'static str, codes: &'static [&'static str]) -> Self {
        let signer = maker.issuer();
        Self {
            title,
            unsigned: unsigned(),
            options: options(maker, &signer, 120),
            after: |_| {},
            filled: 0,
            seconds: 0,
            link: LINK,
            signer,
            codes,
        }
    }

    fn written(&self, maker: &Maker) -> Value {
        let mut signed = self.signer.sign_with(&self.unsigned, &self.options);
        (self.after)(&mut signed);
        json!({
            "title": self.title,
            "at": maker.instant(self.seconds),
            "asked": {
                "link": self.link,
                "nonce": NONCE,
                "domain": DOMAIN,
                "signer": maker.issuer().did()
            },
            "signedAnswer": format!("{:<1$}", signed.to_string(), self.filled),
            "codes": self.codes
        })
    }
}

/// The cases as they are published.
#[must_use]
pub fn signed_answers(maker: &Maker) -> Value {
    let cases: Vec<Value> = cases(maker)
        .iter()
        .map(|case| case.written(maker))
        .collect();
    json!({
        "about": "Signed answers to what was asked, and the codes by which SPEC.md, section Signed answers, refuses them; without codes one is good.",
        "cases": cases
    })
}

#[rustfmt::skip]
fn cases(maker: &Maker) -> Vec<Case> {
    let case = |title, codes| Case::of(maker, title, codes);
    let with = |change: fn(&mut SignOptions)| {
        let mut options = options(maker, &maker.issuer(), 120);
        change(&mut options);
        options
    };
    let of = |change: fn(&mut Value)| {
        let mut unsigned = unsigned();
        change(&mut unsigned);
        unsigned
    };
    vec![
        case("an answer to what was asked is good", &[]),
        Case { filled: 16_384, ..case("an answer of 16 KiB is read", &[]) },
        Case { filled: 16_385, ..case("an answer of a byte more than 16 KiB is refused", &["product-answer.form"]) },
        Case { seconds: 120, ..case("an answer is good at the instant at which it expires", &[]) },
        Case { seconds: 121, ..case("an answer is refused a second after it expired", &["proof.expired"]) },
        Case { seconds: -300, ..case("an answer made 300 seconds ahead is good", &[]) },
        Case { seconds: -301, ..case("an answer made 301 seconds ahead is refused", &["proof.created-future"]) },
        Case { options: options(maker, &maker.issuer(), 300), ..case("an answer that holds for 300 seconds is good", &[]) },
        Case { options: options(maker, &maker.issuer(), 301), ..case("an answer that holds for 301 seconds is refused", &["product-answer.life"]) },
        Case { options: with(|options| options.expires = None), ..case("an answer that does not say until when it holds is refused", &["product-answer.life"]) },
        Case { options: with(|options| options.created = None), ..case("an answer that does not say when it was made is refused", &["product-answer.life"]) },
        Case { options: options(maker, &maker.issuer(), -1), ..case("an answer that ends before it was made is refused", &["proof.time-order"]) },
        Case { options: with(|options| options.challenge = Some("AAAAAAAAAAAAAAAAAAAAAA".to_owned())), ..case("an answer to another nonce is refused", &["proof.challenge"]) },
        Case { options: with(|options| options.challenge = None), ..case("an answer without a nonce is refused", &["proof.challenge"]) },
        Case { options: with(|options| options.domain = Some("other.example".to_owned())), ..case("an answer for another domain is refused", &["proof.domain"]) },
        Case { options: with(|options| options.domain = None), ..case("an answer without a domain is refused", &["proof.domain"]) },
        Case { options: with(|options| options.purpose = "authentication".into()), ..case("an answer of another purpose is refused", &["proof.purpose"]) },
        Case { options: options(maker, &maker.stranger(), 120), signer: maker.stranger(), ..case("an answer by another than was asked is refused", &["product-answer.signer"]) },
        Case { after: |signed| set(signed, "/answer/answer", "unknown"), ..case("an answer that was altered is refused", &["proof.signature"]) },
        Case { after: |signed| set(signed, "/answer/state", "returned"), ..case("an answer whose state was altered is refused", &["proof.signature"]) },
        Case { after: |signed| set(signed, "/proof/challenge", NONCE.to_uppercase()), ..case("an answer whose nonce was altered is refused", &["proof.challenge"]) },
        Case { after: |signed| set(signed, "/answer/answer", "unknown"), options: options(maker, &maker.issuer(), 301), ..case("of an answer that was altered it is not asked for how long it holds", &["proof.signature"]) },
        Case { options: with(|options| {
            options.expires = options.created.and_then(|created| created.add_seconds(-1));
            options.challenge = Some("AAAAAAAAAAAAAAAAAAAAAA".to_owned());
        }), ..case("of an answer that ends before it was made the nonce is not asked", &["proof.time-order"]) },
        Case { seconds: 302, options: options(maker, &maker.issuer(), 301), ..case("an answer that held for too long and has expired is refused for both", &["proof.expired", "product-answer.life"]) },
        Case { link: "https://id.kestrel.example/01/09520123456788", options: options(maker, &maker.stranger(), 120), signer: maker.stranger(), ..case("an answer by another about another unit is refused for both", &["product-answer.signer", "product-answer.asked-link"]) },
        Case { after: |signed| base::remove(signed, "/proof"), ..case("an answer without a proof is refused", &["product-answer.form"]) },
        Case { after: |signed| {
            let proof = signed.get("proof").cloned().unwrap_or_default();
            set(signed, "/proof", json!([proof]));
        }, ..case("a list of proofs is refused", &["product-answer.form"]) },
        Case { link: "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYd", ..case("an answer about another unit is refused", &["product-answer.asked-link"]) },
        Case { link: "HTTPS://ID.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc?17=290101", ..case("the query and the spelling of the link that was asked about say nothing", &[]) },
        Case { unsigned: of(|unsigned| base::remove(unsigned, "/answer/link")), ..case("an answer without its link is refused", &["product-answer.asked-link"]) },
        Case { unsigned: of(|unsigned| set(unsigned, "/type", "Answer")), ..case("an answer of another type is refused", &["product-answer.form"]) },
        Case { unsigned: of(|unsigned| set(unsigned, "/licensee", "Hudson Outdoor Supply, Inc.")), ..case("an answer with a further member is refused", &["product-answer.form"]) },
        Case { unsigned: of(|unsigned| set(unsigned, "/answer/seller", "Hudson Outdoor Supply, Inc.")), ..case("an answer that names a party is refused", &["product-answer.form"]) },
        Case { unsigned: of(|unsigned| set(unsigned, "/answer/answer", "counterfeit")), ..case("an answer that says more than answers may is refused", &["product-answer.form"]) },
        Case { unsigned: of(|unsigned| base::remove(unsigned, "/answer")), ..case("a signed answer without an answer is refused", &["product-answer.form"]) },
    ]
}
