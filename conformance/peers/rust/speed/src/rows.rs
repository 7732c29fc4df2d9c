//! Who is measured on what, and what the figures have to show (see `../../../README.md`).

use std::collections::HashMap;
use std::hint::black_box;
use std::rc::Rc;

use documents::Outcome;
use documents::document::{Documents, EXAMPLES};
use documents::keys::Key;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use ssi::json_ld::ContextLoader;
use tokio::runtime::Runtime;
use tradecred::Policy;
use tradecred_vc::credential::BASE_CONTEXT;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::proof::{self, Expected};

use crate::certificates::{self, Certificates};
use crate::peers;

/// Our own contexts, in whose words the documents are written.
const FAMILY: &str = "https://w3id.org/tradecred/origin/v1";

/// One way to verify, as often as it takes to be measured.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) who: &'static str,
    pub(crate) what: String,
    /// Verifies the document of this number once; it was made sure that it does.
    pub(crate) run: Box<dyn FnMut(usize)>,
    /// How often in one measurement: what is over soon is done more often.
    pub(crate) repeat: u32,
}

/// What has to come out: `slow` takes at least `factor` times as long as `fast`.
pub(crate) struct Goal {
    pub(crate) fast: &'static str,
    pub(crate) slow: &'static [&'static str],
    pub(crate) goal: Bound,
}

pub(crate) enum Bound {
    /// The first takes at most so many times what the fastest of the others takes.
    AtMost(f64),
    /// The first goes at least so many times into what the fastest of the others takes.
    Faster(f64),
}

pub(crate) const GOALS: &[Goal] = &[
    Goal {
        fast: "rdfc-ours",
        slow: &["rdfc-affinidi", "rdfc-ssi"],
        goal: Bound::Faster(6.0),
    },
    Goal {
        fast: "rdfc-ours",
        slow: &["rdfc-ssi"],
        goal: Bound::Faster(12.0),
    },
    Goal {
        fast: "w3c-ours",
        slow: &["w3c-affinidi", "w3c-ssi"],
        goal: Bound::Faster(6.0),
    },
    Goal {
        fast: "w3c-ours",
        slow: &["w3c-ssi"],
        goal: Bound::Faster(12.0),
    },
    Goal {
        fast: "jcs-ours",
        slow: &["strict"],
        goal: Bound::AtMost(1.4),
    },
    Goal {
        fast: "jcs-whole",
        slow: &["jcs-affinidi"],
        goal: Bound::Faster(2.5),
    },
    Goal {
        fast: "rdfc-whole",
        slow: &["rdfc-affinidi", "rdfc-ssi"],
        goal: Bound::Faster(2.5),
    },
];

/// All rows over the same documents. Each has verified each of them once.
pub(crate) fn rows(root: &str, made: Certificates) -> Outcome<Vec<Row>> {
    let runtime = Rc::new(tokio::runtime::Builder::new_current_thread().build()?);
    let documents = Documents::read(root)?;
    let contexts: HashMap<String, String> = serde_json::from_value(documents.contexts().clone())?;
    let family: Value = serde_json::from_str(contexts.get(FAMILY).ok_or("no such context")?)?;
    let loader = Rc::new(ContextLoader::default().with_context_map_from(contexts)?);
    let public: Rc<[u8]> = made.key.secret.public_key().to_bytes().into();
    let signed = |suite| -> Outcome<Vec<String>> {
        let all = made.unsigned.iter();
        all.map(|document| certificates::sign(document, suite, &made.key))
            .collect()
    };
    let (jcs, rdfc) = (signed("eddsa-jcs-2022")?, signed("eddsa-rdfc-2022")?);
    let by_affinidi = |document: &Value, contexts: &[&str]| {
        let contexts = contexts.iter().map(|name| (*name).to_owned()).collect();
        peers::sign_by_affinidi(document, "eddsa-rdfc-2022", contexts, &made.key, &runtime)
    };
    let mut inlined = Vec::new();
    let mut w3c = Vec::new();
    for document in &made.unsigned {
        let mut written_out = document.clone();
        written_out["@context"] = json!([BASE_CONTEXT, family["@context"]]);
        inlined.push(by_affinidi(&written_out, &[BASE_CONTEXT])?);
        let signed = by_affinidi(&under_w3c(document), &[BASE_CONTEXT, EXAMPLES])?;
        w3c.push(signed.to_string());
    }
    let (by_ssi, own) = or_signed_by_ssi(&rdfc, &made.unsigned, &made.key, &loader, &runtime)?;
    let w3c_unsigned: Vec<Value> = made.unsigned.iter().map(under_w3c).collect();
    let (w3c_by_ssi, w3c_own) =
        or_signed_by_ssi(&w3c, &w3c_unsigned, &made.key, &loader, &runtime)?;
    let of = made.unsigned.len();
    let evidence = Rc::new(made.evidence);

    let mut rows = vec![
        Row {
            id: "strict",
            who: "ed25519-dalek",
            what: "one bare `verify_strict`".to_owned(),
            run: strict(),
            repeat: 8,
        },
        ours(
            "jcs-ours",
            "`eddsa-jcs-2022`, bytes to verified proof",
            &jcs,
            &evidence,
        ),
        whole(
            "jcs-whole",
            "`eddsa-jcs-2022`, the whole of `verify()`",
            &jcs,
            &evidence,
        ),
        affinidi(
            "jcs-affinidi",
            "`eddsa-jcs-2022`, bytes to verified proof",
            &jcs,
            &public,
        ),
        ours(
            "rdfc-ours",
            "`eddsa-rdfc-2022`, bytes to verified proof",
            &rdfc,
            &evidence,
        ),
        whole(
            "rdfc-whole",
            "`eddsa-rdfc-2022`, the whole of `verify()`",
            &rdfc,
            &evidence,
        ),
        affinidi_inlined(&rdfc, inlined, &public),
        ssi(
            "rdfc-ssi",
            &format!(
                "`eddsa-rdfc-2022`, bytes to verified proof, {own} of {of} with a proof of its own"
            ),
            by_ssi,
            &loader,
            &runtime,
        ),
        ours(
            "w3c-ours",
            "the same under W3C contexts, signed by `affinidi`",
            &w3c,
            &evidence,
        ),
        affinidi(
            "w3c-affinidi",
            "the same under W3C contexts, signed by `affinidi`",
            &w3c,
            &public,
        ),
        ssi(
            "w3c-ssi",
            &format!("the same under W3C contexts, {w3c_own} of {of} with a proof of its own"),
            w3c_by_ssi,
            &loader,
            &runtime,
        ),
    ];
    for row in &mut rows {
        (0..jcs.len()).for_each(&mut row.run);
    }
    Ok(rows)
}

fn ours(id: &'static str, what: &str, texts: &[String], evidence: &Rc<Evidence>) -> Row {
    let (texts, evidence) = (texts.to_vec(), evidence.clone());
    let run = move |number: usize| {
        let bytes = black_box(texts[number].as_bytes());
        let object = json::read_object(bytes, &Limits::default()).expect("JSON");
        proof::verify(&object, Expected::CREDENTIAL, &evidence).expect("our proof verifies");
    };
    Row {
        id,
        who: "tradecred",
        what: what.to_owned(),
        run: Box::new(run),
        repeat: 8,
    }
}

fn whole(id: &'static str, what: &str, texts: &[String], evidence: &Rc<Evidence>) -> Row {
    let (texts, evidence) = (texts.to_vec(), evidence.clone());
    let policy = Policy::at(certificates::AT.parse().expect("an instant"));
    let run = move |number: usize| {
        let report = tradecred::verify(black_box(texts[number].as_bytes()), &evidence, &policy);
        assert!(report.is_good(), "{report:?}");
    };
    Row {
        id,
        who: "tradecred",
        what: what.to_owned(),
        run: Box::new(run),
        repeat: 8,
    }
}

fn affinidi(id: &'static str, what: &str, texts: &[String], key: &Rc<[u8]>) -> Row {
    let (texts, key) = (texts.to_vec(), key.clone());
    let run = move |number: usize| {
        let document = serde_json::from_str(black_box(&texts[number])).expect("JSON");
        peers::affinidi(document, &key).expect("affinidi verifies");
    };
    Row {
        id,
        who: "affinidi",
        what: what.to_owned(),
        run: Box::new(run),
        repeat: 2,
    }
}

/// It takes no contexts but its own and those that stand in the document: so it is handed each document with the
/// context written out and a proof of its own, ready read; what is read in the measurement is the text that the others
/// read.
fn affinidi_inlined(texts: &[String], inlined: Vec<Value>, key: &Rc<[u8]>) -> Row {
    let (texts, key) = (texts.to_vec(), key.clone());
    let run = move |number: usize| {
        let text: Value = serde_json::from_str(black_box(&texts[number])).expect("JSON");
        black_box(text);
        peers::affinidi(inlined[number].clone(), &key).expect("affinidi verifies its own");
    };
    Row {
        id: "rdfc-affinidi",
        who: "affinidi",
        what: "`eddsa-rdfc-2022`, a proof of its own, the context written out".to_owned(),
        run: Box::new(run),
        repeat: 1,
    }
}

/// The texts that `ssi` verifies as they are; where it tells objects that look alike apart otherwise than all others,
/// the document with a proof of its own in place of it. Tells how many those are.
fn or_signed_by_ssi(
    texts: &[String],
    unsigned: &[Value],
    key: &Key,
    loader: &ContextLoader,
    runtime: &Runtime,
) -> Outcome<(Vec<String>, usize)> {
    let mut own = 0;
    let mut all = Vec::new();
    for (text, document) in texts.iter().zip(unsigned) {
        all.push(match peers::ssi(text, loader, runtime) {
            Ok(()) => text.clone(),
            Err(_) => {
                own += 1;
                peers::sign_by_ssi(document, key, loader, runtime)?
            }
        });
    }
    Ok((all, own))
}

/// The document under the W3C contexts, in which every name has a meaning and no value a datatype.
fn under_w3c(document: &Value) -> Value {
    let mut document = document.clone();
    document["@context"] = json!([BASE_CONTEXT, EXAMPLES]);
    document
}

fn ssi(
    id: &'static str,
    what: &str,
    texts: Vec<String>,
    loader: &Rc<ContextLoader>,
    runtime: &Rc<Runtime>,
) -> Row {
    let (loader, runtime) = (loader.clone(), runtime.clone());
    let run = move |number: usize| {
        peers::ssi(black_box(&texts[number]), &loader, &runtime).expect("ssi verifies");
    };
    Row {
        id,
        who: "ssi",
        what: what.to_owned(),
        run: Box::new(run),
        repeat: 1,
    }
}

/// A strict verification of the 64 bytes that every proof here signs.
fn strict() -> Box<dyn FnMut(usize)> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let message = [42; 64];
    let signature = key.sign(&message);
    let key = key.verifying_key();
    Box::new(move |_| {
        key.verify_strict(black_box(&message), &signature)
            .expect("it fits")
    })
}
