//! The options of a verification and of a receipt: the question, and the evidence for this call only (SPEC chapter
//! *Node*).

use serde::Deserialize;
use tradecred::license_chain::IntendedUse;
use tradecred::visibility::{Reader, UnknownReader};
use tradecred::{ClaimContext, HolderRole, Policy, PresentationPolicy};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use crate::dialect::Dialect;
use crate::profile::Profile;
use crate::request::{closed, wrong};

/// Members that say how to ask.
const QUESTION: [&str; 9] = [
    "at", "asOf", "scope", "claim", "evidence", "reader", "use", "consumer", "dialect",
];
/// Members that other dialects of the interface send and that change nothing here: everything is
/// checked, and everything is answered, always.
const WITHOUT_EFFECT: [&str; 4] = [
    "checks",
    "returnCredential",
    "returnProblemDetails",
    "returnResults",
];
/// Members that say how a received document is asked: as of now, and for nothing that a bundle does not keep.
const OF_RECEIPT: [&str; 4] = ["asOf", "scope", "claim", "evidence"];
/// Members that bind a presentation to the one who asked for it, and to the one who may present.
const BINDING: [&str; 3] = ["domain", "challenge", "holder"];

/// What a caller asks.
pub(crate) struct Question {
    /// The question itself.
    pub(crate) policy: Policy,
    /// For whom a view is asked besides the report.
    pub(crate) reader: Option<Reader>,
    /// For what a license chain is asked besides the report.
    pub(crate) intended: Option<IntendedUse>,
    /// The link that a consumer scanned, for whom an answer is asked besides the report.
    pub(crate) consumer: Option<String>,
    /// What the caller hands in.
    pub(crate) evidence: Evidence,
    /// How a no is to be said, where the caller says so.
    pub(crate) dialect: Option<Dialect>,
    /// What is asked of a presentation.
    pub(crate) presentation: PresentationPolicy,
}

impl Question {
    /// Reads the options of a request; without any, the question is about now.
    pub(crate) fn read(
        options: Option<&Value<'_>>,
        profile: Profile,
        now: Timestamp,
        of_presentation: bool,
    ) -> Result<Self, Problem> {
        let none = Object::new();
        let options = members(options, &none)?;
        let binding: &[&str] = if of_presentation { &BINDING } else { &[] };
        let known: Vec<&str> = [&QUESTION[..], &WITHOUT_EFFECT, binding].concat();
        closed(options, "/options", &known)?;
        let at =
            typed(options, "at", "an instant `YYYY-MM-DDTHH:MM:SSZ` is needed")?.unwrap_or(now);
        let policy = asked(options, profile.policy(at))?;
        let evidence = evidence(options)?;
        let reader = reader(options)?;
        let intended = intended(options)?;
        let consumer = typed(options, "consumer", "a string is needed")?;
        let dialect = typed(options, "dialect", "`status` or `verified-false` is needed")?;
        let roles = HolderRole::ALL.map(HolderRole::as_str).join("`, `");
        let presentation = PresentationPolicy {
            domain: typed(options, "domain", "a string is needed")?,
            challenge: typed(options, "challenge", "a string is needed")?,
            holder: typed(options, "holder", &format!("one of `{roles}` is needed"))?
                .unwrap_or_default(),
        };
        Ok(Self {
            policy,
            reader,
            intended,
            consumer,
            evidence,
            dialect,
            presentation,
        })
    }
}

/// What is asked of a document that is received.
pub(crate) struct Receipt {
    /// The question itself, as a bundle keeps it.
    pub(crate) policy: Policy,
    /// What the caller hands in.
    pub(crate) evidence: Evidence,
}

impl Receipt {
    /// Reads the options of a receipt, which is about now.
    pub(crate) fn read(options: Option<&Value<'_>>, now: Timestamp) -> Result<Self, Problem> {
        let none = Object::new();
        let options = members(options, &none)?;
        closed(options, "/options", &OF_RECEIPT)?;
        Ok(Self {
            policy: asked(options, Policy::at(now))?,
            evidence: evidence(options)?,
        })
    }
}

fn members<'o>(
    options: Option<&'o Value<'o>>,
    none: &'o Object<'o>,
) -> Result<&'o Object<'o>, Problem> {
    match options {
        None | Some(Value::Null) => Ok(none),
        Some(Value::Object(options)) => Ok(options),
        Some(_) => Err(wrong("/options", "must be an object")),
    }
}

/// The question with what options say of the law, the scope and the claim.
fn asked(options: &Object<'_>, mut policy: Policy) -> Result<Policy, Problem> {
    if let Some(as_of) = typed(options, "asOf", "a date `YYYY-MM-DD` is needed")? {
        policy = policy.as_of(as_of);
    }
    if let Some(scope) = scope(options)? {
        policy = policy.scope(scope);
    }
    if let Some(claim) = options.get("claim") {
        let claim = ClaimContext::deserialize(claim)
            .map_err(|error| wrong("/options/claim", &error.to_string()))?;
        policy = policy.claim(claim);
    }
    Ok(policy)
}

/// The evidence among options.
pub(crate) fn evidence(options: &Object<'_>) -> Result<Evidence, Problem> {
    match options.get("evidence") {
        None => Ok(Evidence::default()),
        Some(evidence) => Evidence::read(evidence).map_err(|mut problem| {
            problem.pointer.insert_str(0, "/options/evidence");
            problem
        }),
    }
}

/// JSON Pointers among options; none where they are absent.
pub(crate) fn pointers(options: &Object<'_>, name: &str) -> Result<Vec<String>, Problem> {
    let pointers = typed(options, name, "an array of JSON Pointers is needed")?;
    Ok(pointers.unwrap_or_default())
}

/// The scope among options.
pub(crate) fn scope(options: &Object<'_>) -> Result<Option<Scope>, Problem> {
    typed(options, "scope", "`document` or `envelope` is needed")
}

/// The reader among options.
fn reader(options: &Object<'_>) -> Result<Option<Reader>, Problem> {
    let Some(name) = typed::<&str>(options, "reader", "a string is needed")? else {
        return Ok(None);
    };
    let reader = name.parse();
    reader
        .map(Some)
        .map_err(|error: UnknownReader| wrong("/options/reader", &error.to_string()))
}

/// The intended use among options.
fn intended(options: &Object<'_>) -> Result<Option<IntendedUse>, Problem> {
    let intended = options.get("use").map(IntendedUse::deserialize);
    intended
        .transpose()
        .map_err(|error| wrong("/options/use", &error.to_string()))
}

fn typed<'o, T: Deserialize<'o>>(
    options: &'o Object<'_>,
    name: &str,
    needed: &str,
) -> Result<Option<T>, Problem> {
    let value = options.get(name).map(T::deserialize);
    value
        .transpose()
        .map_err(|_| wrong(&format!("/options/{name}"), needed))
}
