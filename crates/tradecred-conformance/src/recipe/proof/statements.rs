//! Proofs over statements, under `eddsa-rdfc-2022` and `ecdsa-rdfc-2019`: what such a proof covers, what it
//! does not, and what is refused because it would not (SPEC chapters *JSON-LD* and *Proof*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::{ECDSA_RDFC_2019, EDDSA_RDFC_2022, SignOptions, Suite, sign_under};

use super::ecdsa::issuer;
use super::{proofs, yesterday};
use crate::recipe::base::{CORE, CREDENTIALS, ORIGIN, remove, set, trust_list};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = good();
    recipes.extend(KEPT.iter().map(|(id, title, change)| {
        signed(id, title)
            .shows(&["json-ld.statements"])
            .after(change)
            .done()
    }));
    recipes.extend(
        REFUSED
            .iter()
            .map(|(id, title, code, change)| signed(id, title).refused(code).after(change).done()),
    );
    recipes.extend(keys());
    recipes.extend(chains());
    recipes
}

/// Signs under the suite over statements that goes with the key.
pub(in crate::recipe) fn sign(actor: &Actor, document: &Value, options: &SignOptions) -> Value {
    let name = match actor.key().algorithm() {
        Algorithm::Ed25519 => EDDSA_RDFC_2022,
        _ => ECDSA_RDFC_2019,
    };
    let tree = Tree::from(document);
    let signed = Suite::named(name)
        .zip(tree.as_object())
        .and_then(|(suite, object)| sign_under(suite, object, actor.key(), options).ok());
    signed.map_or(Value::Null, |signed| Tree::Object(signed).to_serde())
}

/// The good certification, signed by its issuer under `eddsa-rdfc-2022`.
fn signed(id: &str, title: &'static str) -> Draft {
    vector(id, title)
        .needs(EDDSA_RDFC_2022)
        .before(|document, _| {
            set(
                document,
                "/name",
                json!({ "@value": "Certificado", "@language": "es-MX" }),
            );
        })
        .sign(|document, maker| {
            let issuer = maker.issuer();
            sign(&issuer, &document, &issuer.options(yesterday(maker)))
        })
}

fn good() -> Vec<Recipe> {
    vec![
        signed(
            "json-ld/statements-one-domain-alone",
            "in a proof too a value alone states the same as an array of that value",
        )
        .shows(&["json-ld.statements"])
        .sign(|document, maker| {
            let issuer = maker.issuer();
            let mut options = issuer.options(yesterday(maker));
            options.domain = Some("customs.example".to_owned());
            sign(&issuer, &document, &options)
        })
        .after(|signed, _| set(signed, "/proof/domain", json!(["customs.example"])))
        .done(),
        signed(
            "proof/rdfc-ed25519",
            "a proof over statements with an Ed25519 key holds",
        )
        .shows(&["json-ld.statements", "proof.hash"])
        .done(),
        signed(
            "proof/rdfc-context-in-the-proof",
            "a proof over statements may repeat the contexts of its document",
        )
        .shows(&["json-ld.statements", "proof.context"])
        .after(|signed, _| set(signed, "/proof/@context", json!([CREDENTIALS, ORIGIN])))
        .done(),
        signed(
            "json-ld/work-within-limit",
            "a document of 45 objects without `id` may take 5,601 of work",
        )
        .before(|document, _| alike(document, 4))
        .envelope_only()
        .shows(&["json-ld.work-limit"])
        .done(),
    ]
}

/// The goods are three alike lines of five alike classifications each, which take 5,385 of work, and so many
/// alike ones of three, which take 54 each.
fn alike(document: &mut Value, others: usize) {
    let line = |parts: usize| {
        let part = json!({ "type": "TariffClassification" });
        json!({ "type": "GoodsLine", "tariff": vec![part; parts] })
    };
    let goods = [vec![line(5); 3], vec![line(3); others]].concat();
    set(document, "/credentialSubject/goods", goods);
}

type Change = fn(&mut Value, &Maker);

/// Id, title, and what is changed after signing without changing a statement.
const KEPT: &[(&str, &str, Change)] = &[
    (
        "json-ld/statements-language-in-lower-case",
        "the case of a language tag states nothing",
        |signed, _| set(signed, "/name/@language", "es-mx"),
    ),
    (
        "json-ld/statements-one-value-alone",
        "a value alone states the same as an array of that value",
        |signed, _| {
            let one = json!([{ "@value": "Certificado", "@language": "es-MX" }]);
            set(signed, "/name", one);
        },
    ),
    (
        "json-ld/statements-value-twice",
        "a value written twice is stated once",
        |signed, _| {
            let one = json!({ "@value": "Certificado", "@language": "es-MX" });
            set(signed, "/name", json!([one, one]));
        },
    ),
    (
        "json-ld/statements-context-that-changes-none",
        "a context that changes no statement changes no signature over statements",
        |signed, _| set(signed, "/@context", json!([CREDENTIALS, ORIGIN, CORE])),
    ),
];

/// Id, title, code, and what is changed after signing.
const REFUSED: &[(&str, &str, &str, Change)] = &[
    (
        "json-ld/unstated-null",
        "a null, which states nothing, is not slipped into a document signed by its statements",
        "json-ld.unstated",
        |signed, _| set(signed, "/credentialSubject/goods/0/marks", Value::Null),
    ),
    (
        "json-ld/unstated-empty-array",
        "an empty array, which states nothing, is not slipped in",
        "json-ld.unstated",
        |signed, _| set(signed, "/credentialSubject/goods/0/invoices", json!([])),
    ),
    (
        "json-ld/unstated-null-beside-a-value",
        "a null beside a value is not slipped in",
        "json-ld.unstated",
        |signed, _| {
            set(
                signed,
                "/credentialSubject/certifierRole",
                json!(["Exporter", null]),
            )
        },
    ),
    (
        "json-ld/unstated-direction",
        "a direction of writing, which states nothing, is not slipped in",
        "json-ld.unstated",
        |signed, _| set(signed, "/name/@direction", "rtl"),
    ),
    (
        "json-ld/unstated-digits",
        "a number of seventeen digits, stated with sixteen, is refused",
        "json-ld.unstated",
        |signed, _| {
            set(
                signed,
                "/credentialSubject/goods/0/lineNumber",
                0.300_000_000_000_000_04,
            );
        },
    ),
    (
        "json-ld/unstated-in-the-proof",
        "an empty array, which states nothing, is not slipped into a proof over statements",
        "json-ld.unstated",
        |signed, _| set(signed, "/proof/domain", json!([])),
    ),
    (
        "json-ld/language-with-underscore",
        "a language that is no language tag is refused where it is stated",
        "json-ld.language",
        |signed, _| set(signed, "/name/@language", "es_MX"),
    ),
    (
        "json-ld/language-empty",
        "an empty language is refused where it is stated",
        "json-ld.language",
        |signed, _| set(signed, "/name/@language", ""),
    ),
    (
        "json-ld/language-of-nine-letters",
        "a language of nine letters is refused where it is stated",
        "json-ld.language",
        |signed, _| set(signed, "/name/@language", "esperanto"),
    ),
    (
        "json-ld/statements-undefined-term-added",
        "a member that no context defines is not slipped into a document signed by its statements",
        "json-ld.undefined-term",
        |signed, _| set(signed, "/credentialSubject/heatNumber", "H-2207"),
    ),
    (
        "json-ld/statements-relative-reference-added",
        "a relative reference, which states nothing, is not slipped in",
        "json-ld.relative-iri",
        |signed, _| set(signed, "/credentialSubject/signatory/id", "../signatory"),
    ),
    (
        "json-ld/statements-undefined-type-added",
        "a type that no context defines is not slipped in",
        "json-ld.undefined-type",
        |signed, _| {
            set(
                signed,
                "/credentialSubject/basis/type",
                json!(["CertifierInformation", "Golden"]),
            );
        },
    ),
    (
        "json-ld/work-limit",
        "two alike objects that each hold ten alike ones are refused",
        "json-ld.work-limit",
        |signed, _| {
            let part = json!({ "type": "TariffClassification" });
            let line = json!({ "type": "GoodsLine", "tariff": vec![part; 10] });
            set(signed, "/credentialSubject/goods", json!([line, line]));
        },
    ),
    (
        "json-ld/work-beyond-limit",
        "a document of 49 objects without `id` that takes 5,655 of work is refused",
        "json-ld.work-limit",
        |signed, _| alike(signed, 5),
    ),
    (
        "proof/rdfc-value-changed",
        "a proof over statements covers the values of the document",
        "proof.signature",
        |signed, _| set(signed, "/credentialSubject/certifierRole", "Producer"),
    ),
    (
        "proof/rdfc-member-removed",
        "a proof over statements covers every member",
        "proof.signature",
        |signed, _| remove(signed, "/credentialSubject/goods/1/producerRef"),
    ),
    (
        "proof/rdfc-member-added",
        "a proof over statements covers what is added",
        "proof.signature",
        |signed, maker| set(signed, "/validUntil", maker.instant(86_400)),
    ),
    (
        "proof/rdfc-object-moved",
        "a proof over statements covers which object a value belongs to",
        "proof.signature",
        |signed, _| {
            let goods = |line: usize| format!("/credentialSubject/goods/{line}/tariff");
            let first = signed.pointer(&goods(0)).cloned().unwrap_or_default();
            let second = signed.pointer(&goods(1)).cloned().unwrap_or_default();
            set(signed, &goods(0), second);
            set(signed, &goods(1), first);
        },
    ),
    (
        "proof/rdfc-language-changed",
        "a proof over statements covers the language of a text",
        "proof.signature",
        |signed, _| set(signed, "/name/@language", "es-ES"),
    ),
    (
        "proof/rdfc-number-as-text",
        "a proof over statements tells a number from a text",
        "proof.signature",
        |signed, _| set(signed, "/credentialSubject/goods/0/lineNumber", "1"),
    ),
    (
        "proof/rdfc-created-changed",
        "a proof over statements covers its own time",
        "proof.signature",
        |signed, maker| set(signed, "/proof/created", maker.instant(-90_000)),
    ),
    (
        "proof/rdfc-relabelled",
        "a proof over statements does not pass as one over JSON",
        "proof.signature",
        |signed, _| set(signed, "/proof/cryptosuite", "eddsa-jcs-2022"),
    ),
    (
        "proof/rdfc-other-context",
        "a proof over statements with other contexts than its document is refused",
        "proof.context",
        |signed, _| set(signed, "/proof/@context", json!([CREDENTIALS])),
    ),
];

/// The suite of P-256 and P-384.
fn keys() -> Vec<Recipe> {
    let with = |id, title, algorithm| {
        vector(id, title)
            .needs(super::ecdsa::FEATURE)
            .needs(ECDSA_RDFC_2019)
            .before(move |document, maker| {
                set(document, "/issuer/id", issuer(maker, algorithm).did());
            })
            .evidence(move |evidence, maker| {
                let list = trust_list(maker, issuer(maker, algorithm).did());
                set(evidence, "/trustLists", json!([list]));
            })
            .sign(move |document, maker| {
                let issuer = issuer(maker, algorithm);
                sign(&issuer, &document, &issuer.options(yesterday(maker)))
            })
    };
    vec![
        with(
            "proof/rdfc-p-256",
            "a proof over statements with a P-256 key holds",
            Algorithm::P256,
        )
        .shows(&["json-ld.statements", "proof.hash"])
        .done(),
        with(
            "proof/rdfc-p-384",
            "a proof over statements with a P-384 key holds",
            Algorithm::P384,
        )
        .shows(&["json-ld.statements", "proof.hash"])
        .done(),
        with(
            "proof/rdfc-p-256-value-changed",
            "a P-256 proof over statements covers the values of the document",
            Algorithm::P256,
        )
        .refused("proof.signature")
        .after(|signed, _| set(signed, "/credentialSubject/certifierRole", "Producer"))
        .done(),
        with(
            "proof/rdfc-p-384-value-changed",
            "a P-384 proof over statements covers the values of the document",
            Algorithm::P384,
        )
        .refused("proof.signature")
        .after(|signed, _| set(signed, "/credentialSubject/certifierRole", "Producer"))
        .done(),
    ]
}

/// Two proofs of the issuer, the second over the first.
fn chains() -> Vec<Recipe> {
    let chain = |id: &str, title| {
        signed(id, title).sign(|document, maker| {
            let issuer = maker.issuer();
            let mut first = issuer.options(yesterday(maker));
            first.id = Some(maker.uuid("a"));
            let mut second = issuer.options(yesterday(maker));
            second.previous_proof = Some(maker.uuid("a"));
            sign(&issuer, &sign(&issuer, &document, &first), &second)
        })
    };
    vec![
        chain(
            "proof/rdfc-chain",
            "a proof over statements may build on another",
        )
        .shows(&["proof.chains", "json-ld.statements"])
        .done(),
        chain(
            "proof/rdfc-chain-on-another-time",
            "a proof over statements covers the one it builds on",
        )
        .refused("proof.signature")
        .after(|signed, maker| {
            let mut both = proofs(signed);
            let issuer = maker.issuer();
            let mut again = issuer.options(maker.instant(-90_000));
            again.id = Some(maker.uuid("a"));
            let mut bare = signed.clone();
            remove(&mut bare, "/proof");
            let other = sign(&issuer, &bare, &again);
            if let (Some(first), Some(other)) = (both.first_mut(), proofs(&other).first()) {
                first.clone_from(other);
            }
            set(signed, "/proof", both);
        })
        .done(),
        signed(
            "proof/rdfc-beside-jcs",
            "a proof over statements and one over JSON hold together",
        )
        .shows(&["proof.sets"])
        .sign(|document, maker| {
            let issuer = maker.issuer();
            let one = sign(&issuer, &document, &issuer.options(yesterday(maker)));
            issuer.sign(&one, yesterday(maker))
        })
        .done(),
    ]
}
