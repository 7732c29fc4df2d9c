//! Parts under `ecdsa-sd-2023`, and the wholes they are derived from (SPEC section *Parts under ecdsa-sd-2023*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::{
    ECDSA_SD_2023, SignOptions, Suite, derive, mandatory_pointers, sign_selectively,
};

use crate::recipe::base::{add_evidence, set, trust_list};
use crate::recipe::proof::ecdsa::FEATURE as ECDSA_JCS_2019;
use crate::recipe::proof::ecdsa::issuer;
use crate::recipe::status::{self, REVOCATION};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

mod item;
mod lines;
mod mandatory;
mod shown;
mod signed;
mod written;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        shown::recipes(),
        mandatory::recipes(),
        written::recipes(),
        lines::recipes(),
        signed::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The id of the list in which the issuer revokes, and where the credential stands in it.
const LIST: &str = "https://status.aceros.example/2026/parts";
const INDEX: usize = 4_711;

/// What the holder shows unless told otherwise: of the goods and the period, and of nobody.
const CHOSEN: [&str; 2] = ["/credentialSubject/goods/0", "/credentialSubject/coverage"];
/// A member of the subject, which is the one blank node of a part that shows this and no more.
const NUMBER: &str = "/credentialSubject/certificationNumber";

/// The issuer, with its P-256 key.
fn signer(maker: &Maker) -> Actor {
    issuer(maker, Algorithm::P256)
}

/// The good certification with all that a part has to show, by the issuer with a P-256 key, which a trust list
/// names; signed as a whole.
fn whole(name: &str, title: &'static str) -> Draft {
    vector(format!("selective-disclosure/{name}"), title)
        .needs(ECDSA_SD_2023)
        .before(|document, maker| {
            set(document, "/issuer/id", signer(maker).did());
            set(document, "/validUntil", maker.instant(86_400));
            set(
                document,
                "/credentialStatus",
                status::entry(LIST, REVOCATION, INDEX),
            );
        })
        .evidence(|evidence, maker| {
            let list = trust_list(maker, signer(maker).did());
            set(evidence, "/trustLists", json!([list]));
        })
        .sign(|document, maker| base(&document, maker))
}

/// The same, of which the holder shows what these pointers lead to.
fn part<P: AsRef<[&'static str]>>(name: &str, title: &'static str, pointers: P) -> Draft {
    let pointers = pointers.as_ref().to_vec();
    whole(name, title).sign(move |document, maker| shown(&base(&document, maker), &pointers))
}

/// The same with a list at hand in which these bits are set.
fn listed(draft: Draft, bits: &'static [usize]) -> Draft {
    draft
        .needs(ECDSA_JCS_2019)
        .evidence(move |evidence, maker| {
            let list = (LIST, REVOCATION);
            let list = status::published(maker, &signer(maker), list, bits, -3_600);
            add_evidence(evidence, "statusLists", json!({ "credential": list }));
        })
}

/// Options for a base proof of the issuer; `label` tells the keys drawn for it from others.
fn options(maker: &Maker, label: &str) -> SignOptions {
    let mut options = signer(maker).options(maker.instant(-86_400));
    options.fresh_keys = Some(maker.fresh_keys(label));
    options
}

/// A credential with a base proof as the issuer makes it.
fn base(document: &Value, maker: &Maker) -> Value {
    base_with(document, maker, mandatory_of(document))
}

/// The same, of which every part shows what these pointers lead to.
fn base_with(document: &Value, maker: &Maker, mandatory: Vec<String>) -> Value {
    base_by(
        &signer(maker),
        document,
        &options(maker, "fresh"),
        &mandatory,
    )
}

/// The same by somebody else, or with other options.
fn base_by(actor: &Actor, document: &Value, options: &SignOptions, mandatory: &[String]) -> Value {
    let tree = Tree::from(document);
    let signed = Suite::named(ECDSA_SD_2023)
        .zip(tree.as_object())
        .and_then(|(suite, object)| {
            sign_selectively(suite, object, actor.key(), options, mandatory).ok()
        });
    signed.map_or(Value::Null, |signed| Tree::Object(signed).to_serde())
}

/// What an issuer has to make mandatory.
fn mandatory_of(document: &Value) -> Vec<String> {
    let tree = Tree::from(document);
    tree.as_object().map(mandatory_pointers).unwrap_or_default()
}

/// The part of a credential with a base proof that shows what these pointers lead to.
fn shown(base: &Value, pointers: &[&str]) -> Value {
    let pointers: Vec<String> = pointers.iter().map(|one| (*one).to_owned()).collect();
    let tree = Tree::from(base);
    let part = tree
        .as_object()
        .and_then(|object| derive(object, &pointers).ok());
    part.map_or(Value::Null, |part| Tree::Object(part).to_serde())
}
