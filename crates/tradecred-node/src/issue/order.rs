//! What a caller wants issued, as the request to issue says it (SPEC chapter *Node*).

use tradecred::document::CORE_TYPES;
use tradecred::{Signer, document};
use tradecred_vc::credential::names_type;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{FreshKeys, Suite};
use tradecred_vc::report::Scope;
use tradecred_vc::status::{REVOCATION, SUSPENSION};

use super::random_uuid;
use crate::app::App;
use crate::options;
use crate::problem;
use crate::request::{self, closed, wrong};

/// What a caller wants issued.
pub(crate) struct Order {
    pub(super) credential: Object<'static>,
    /// The node's key, under the suite that was asked for.
    signer: Signer,
    /// What is judged before it is signed, where the caller says so.
    pub(super) scope: Option<Scope>,
    /// What the document refers to.
    pub(super) evidence: Evidence,
    /// What every part of it is to show, under a suite under which statements may be hidden.
    mandatory: Vec<String>,
    /// Purposes of the status entries to add.
    pub(super) purposes: Vec<&'static str>,
    /// Receivers the caller named.
    pub(super) receivers: Vec<String>,
}

impl Order {
    /// A trade document that the node itself filled in, with an entry for revocation.
    pub(crate) fn of(credential: Object<'static>, app: &App) -> Self {
        Self {
            credential,
            signer: app.signer.clone(),
            scope: Some(Scope::Document),
            evidence: Evidence::default(),
            mandatory: Vec::new(),
            purposes: vec![REVOCATION],
            receivers: Vec::new(),
        }
    }

    pub(super) fn read(
        body: &[u8],
        suite: Option<&'static Suite>,
        app: &App,
    ) -> Result<Self, Problem> {
        let request = request::object(body)?;
        closed(&request, "", &["credential", "options"])?;
        let none = Object::new();
        let options = match request.get("options") {
            None | Some(Value::Null) => &none,
            Some(Value::Object(options)) => options,
            Some(_) => return Err(wrong("/options", "must be an object")),
        };
        closed(
            options,
            "/options",
            &[
                "scope",
                "credentialStatus",
                "cryptosuite",
                "evidence",
                "mandatoryPointers",
                "receivers",
            ],
        )?;
        let signer = signer(options, suite, app)?;
        let mandatory = options::pointers(options, "mandatoryPointers")?;
        if !mandatory.is_empty() && !signer.suite().is_selective() {
            return Err(wrong(
                "/options/mandatoryPointers",
                "the cryptosuite has no mandatory members",
            ));
        }
        let Some(Value::Object(credential)) = request.get("credential") else {
            return Err(wrong("/credential", "an object is needed"));
        };
        if credential.contains("proof") {
            return Err(wrong(
                "/credential/proof",
                "what is signed already is not signed again here",
            ));
        }
        if CORE_TYPES.iter().any(|name| names_type(credential, name)) {
            // A status list, a status change or an authorization in the node's own name would undo
            // what it said before: the node makes its own lists, and nobody orders one.
            return Err(wrong(
                "/credential/type",
                "lists, authorizations and status changes are not issued on request",
            ));
        }
        let purposes = purposes(credential, options)?;
        let scope = options::scope(options)?;
        let evidence = options::evidence(options)?;
        let receivers = receivers(app, options)?;
        let mut credential = credential.clone().into_owned();
        app.profile.add_context(&mut credential)?;
        if !credential.contains("id") {
            credential.insert("id", format!("urn:uuid:{}", random_uuid()?));
        }
        if !credential.contains("issuer") {
            credential.insert("issuer", app.signer.did().to_owned());
        }
        Ok(Self {
            credential,
            signer,
            scope,
            evidence,
            mandatory,
            purposes,
            receivers,
        })
    }

    /// Who signs one credential: where statements of it may be hidden, with keys drawn for it.
    pub(super) fn signer(&self) -> Result<Signer, Problem> {
        let signer = self.signer.clone();
        if !signer.suite().is_selective() {
            return Ok(signer);
        }
        let keys = FreshKeys::from_random(getrandom::fill)
            .map_err(|_| Problem::at(&problem::INTERNAL, ""))?;
        Ok(signer.for_parts(keys, self.mandatory.clone()))
    }
}

/// The receivers that options name, besides those whom the document concerns anyhow.
fn receivers(app: &App, options: &Object<'_>) -> Result<Vec<String>, Problem> {
    let pointer = "/options/receivers";
    let named = match options.get("receivers") {
        None => return Ok(Vec::new()),
        Some(Value::Array(names)) => names,
        Some(_) => return Err(wrong(pointer, "an array of names is needed")),
    };
    named
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let known = name
                .as_str()
                .filter(|name| app.dispatch.receivers.named(name).is_some());
            known.map(str::to_owned).ok_or_else(|| {
                wrong(
                    &format!("{pointer}/{index}"),
                    "the operator entered no receiver of that name",
                )
            })
        })
        .collect()
}

/// The node's key under the suite that options or path ask for; where both do, they say the same.
fn signer(
    options: &Object<'_>,
    of_path: Option<&'static Suite>,
    app: &App,
) -> Result<Signer, Problem> {
    let pointer = "/options/cryptosuite";
    let of_options = match options.get("cryptosuite") {
        None => None,
        Some(Value::String(name)) => {
            let unknown = || refused_suite(pointer, format!("`{name}` is not known here"));
            Some(Suite::named(name).ok_or_else(unknown)?)
        }
        Some(_) => return Err(wrong(pointer, "a string is needed")),
    };
    if let (Some(path), Some(option)) = (of_path, of_options)
        && path != option
    {
        return Err(wrong(pointer, "the path names another cryptosuite"));
    }
    let signer = app.signer.clone();
    match of_options.or(of_path) {
        None => Ok(signer),
        Some(suite) => signer.under(suite).map_err(|_| {
            let pointer = of_options.map_or("", |_| pointer);
            refused_suite(
                pointer,
                format!("the node's key does not sign under `{}`", suite.name()),
            )
        }),
    }
}

fn refused_suite(pointer: &str, detail: String) -> Problem {
    Problem::at(&problem::CRYPTOSUITE, pointer).detail(detail)
}

/// Which status entries to add: those the options ask for; else one for revocation, where it is a
/// trade document that brings none of its own.
fn purposes(credential: &Object<'_>, options: &Object<'_>) -> Result<Vec<&'static str>, Problem> {
    let pointer = "/options/credentialStatus";
    let own = credential.contains("credentialStatus");
    let asked = match options.get("credentialStatus") {
        None if own || !is_trade_document(credential) => Vec::new(),
        None | Some(Value::Bool(true)) => vec![REVOCATION],
        Some(Value::Bool(false)) => Vec::new(),
        Some(Value::Array(entries)) => entries
            .iter()
            .map(
                |entry| match entry.get("statusPurpose").and_then(Value::as_str) {
                    Some(REVOCATION) => Ok(REVOCATION),
                    Some(SUSPENSION) => Ok(SUSPENSION),
                    _ => Err(wrong(
                        pointer,
                        "`statusPurpose` must be `revocation` or `suspension`",
                    )),
                },
            )
            .collect::<Result<Vec<_>, _>>()?,
        Some(_) => {
            return Err(wrong(
                pointer,
                "a boolean or an array of `statusPurpose` is needed",
            ));
        }
    };
    let twice =
        matches!(asked.as_slice(), [first, rest @ ..] if rest.contains(first) || rest.len() > 1);
    if twice {
        return Err(wrong(pointer, "each purpose at most once"));
    }
    if own && !asked.is_empty() {
        return Err(wrong(
            pointer,
            "the credential brings its own `credentialStatus`",
        ));
    }
    Ok(asked)
}

fn is_trade_document(credential: &Object<'_>) -> bool {
    let known = |name: &Value<'_>| {
        name.as_str()
            .is_some_and(|name| document::of_type(name).is_some())
    };
    credential.get("type").is_some_and(|types| {
        types
            .as_array()
            .map_or_else(|| known(types), |types| types.iter().any(known))
    })
}
