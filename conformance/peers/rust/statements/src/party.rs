//! Who makes statements of a document: this library, `oxjsonld` and `json-ld`. Each makes N-Quads; what they are
//! compared by is the canonical form that `oxrdf` gives them, and ours once more by our own.

use std::collections::HashMap;
use std::sync::Arc;

use documents::Outcome;
use iref::IriBuf;
use json_ld::expansion::{Action, Policy};
use json_ld::syntax::{Parse as _, Value};
use json_ld::{JsonLdProcessor as _, Options, RemoteDocument};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::Dataset;
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxttl::NQuadsParser;
use rdf_types::generator;
use tokio::runtime::Runtime;
use tradecred_vc::context::ContextSet;
use tradecred_vc::digest::HashFunction;
use tradecred_vc::json::{self, Limits};

/// The statements of a document in canonical form, or why there are none.
pub(crate) type Stated = Result<String, String>;

/// Those who are asked.
pub(crate) struct Parties {
    texts: Arc<HashMap<String, String>>,
    documents: HashMap<IriBuf, RemoteDocument>,
    runtime: Runtime,
}

/// Their names, in the order of the answers.
pub(crate) const NAMES: [&str; 3] = ["tradecred", "oxjsonld", "json-ld"];

impl Parties {
    /// With these contexts at hand and no others.
    pub(crate) fn new(contexts: &serde_json::Value) -> Outcome<Self> {
        let texts: HashMap<String, String> = serde_json::from_value(contexts.clone())?;
        let mut documents = HashMap::new();
        for (url, text) in &texts {
            let url = IriBuf::new(url.clone())?;
            let media = Some("application/ld+json".parse()?);
            let (value, _) = Value::parse_str(text)?;
            documents.insert(url.clone(), RemoteDocument::new(Some(url), media, value));
        }
        Ok(Self {
            texts: Arc::new(texts),
            documents,
            runtime: tokio::runtime::Builder::new_current_thread().build()?,
        })
    }

    /// What each makes of a document.
    pub(crate) fn ask(&self, text: &str) -> [Stated; 3] {
        [
            ours(text),
            self.oxjsonld(text).and_then(|lines| canonical(&lines)),
            self.json_ld(text).and_then(|lines| canonical(&lines)),
        ]
    }

    fn oxjsonld(&self, text: &str) -> Stated {
        let texts = self.texts.clone();
        let parser = JsonLdParser::new()
            .for_slice(text)
            .with_load_document_callback(move |url, _| {
                let document = texts.get(url).ok_or("no such context")?;
                Ok(JsonLdRemoteDocument {
                    document: document.clone().into_bytes(),
                    document_url: url.to_owned(),
                })
            });
        let mut lines = String::new();
        for quad in parser {
            let quad = quad.map_err(|error| error.to_string())?;
            lines.push_str(&format!("{quad} .\n"));
        }
        Ok(lines)
    }

    /// Told to refuse what no context defines, as `ssi` tells it.
    fn json_ld(&self, text: &str) -> Stated {
        let (value, _) = Value::parse_str(text).map_err(|error| error.to_string())?;
        let document = RemoteDocument::new(None, None, value);
        let options = Options {
            expansion_policy: Policy {
                invalid: Action::Reject,
                allow_undefined: false,
                ..Policy::default()
            },
            ..Options::default()
        };
        let generator = generator::Blank::new_with_prefix("b".to_owned());
        let made = document.to_rdf_using(generator, &self.documents, options);
        let mut made = self
            .runtime
            .block_on(made)
            .map_err(|error| error.to_string())?;
        Ok(made
            .cloned_quads()
            .map(|quad| format!("{quad} .\n"))
            .collect())
    }
}

/// Ours, by our own canonical form; where `oxrdf` makes another one of the same statements, that is told instead.
fn ours(text: &str) -> Stated {
    let object = json::read_object(text.as_bytes(), &Limits::default());
    let object = object.map_err(|problem| problem.code.code.to_owned())?;
    let context = object.get("@context").ok_or("no @context")?;
    let dataset = ContextSet::with_examples().statements(&object, context, None);
    let dataset = dataset.map_err(|problem| problem.code.code.to_owned())?;
    let form = dataset.canonicalize(HashFunction::Sha256);
    let form = form.map_err(|limit| limit.to_string())?.into_n_quads();
    let lines = dataset.n_quads(|number, label| label.push_str(&format!("b{number}")));
    match canonical(&lines.concat())? {
        theirs if theirs == form => Ok(form),
        _ => Err("`oxrdf` has another canonical form for the same statements".to_owned()),
    }
}

fn canonical(lines: &str) -> Stated {
    let quads = NQuadsParser::new().for_slice(lines);
    let quads: Result<Dataset, _> = quads.collect();
    let mut dataset = quads.map_err(|error| format!("what it wrote is no N-Quads: {error}"))?;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort();
    Ok(lines.concat())
}
