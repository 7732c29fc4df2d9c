//! Presentations: who presents, to whom, and every credential inside (SPEC chapter *Presentation*).

use tradecred_vc::credential::{DataModel, is_absolute_uri, names_type};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jose;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{self, AUTHENTICATION, Expected};
use tradecred_vc::report::{Check, Status};
use tradecred_vc::selective_disclosure::key_binding_problems;

use crate::policy::Policy;
use crate::verify::{verify, verify_object};

pub(crate) mod codes;
mod create;
mod policy;
mod report;

pub use create::{Presenting, present};
pub use policy::{HolderRole, PresentationPolicy};
pub use report::PresentationReport;

/// The type that every presentation names.
const PRESENTATION_TYPE: &str = "VerifiablePresentation";
/// The type of a credential secured by an envelope (VC Data Model 2.0 section 4.13.1).
const ENVELOPED_TYPE: &str = "EnvelopedVerifiableCredential";
/// Where they stand.
const MEMBER: &str = "/verifiableCredential";
/// The most credentials one presentation may hold.
const MOST_CREDENTIALS: usize = 100;

/// Whether a document is a presentation, by the type it names.
#[must_use]
pub fn is_presentation(object: &Object<'_>) -> bool {
    names_type(object, PRESENTATION_TYPE)
}

/// Verifies a presentation, and every credential inside on its own. A presentation without a proof is read
/// for its credentials only, and only where nothing is asked that a proof would have to show.
pub fn verify_presentation(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    asked: &PresentationPolicy,
) -> PresentationReport {
    let mut report = PresentationReport::new(policy.envelope.scope, policy.envelope.at);
    if let Some(text) = jose::text(bytes) {
        let whole = check_token(text, evidence, policy, asked, &mut report);
        report.settle(whole);
        return report;
    }
    let whole = match json::read_object(bytes, &Limits::default()) {
        Ok(presentation) => {
            check_form(&presentation, policy, &mut report);
            let binding = match check_holder(&presentation, evidence, policy, asked, &mut report) {
                Ok(holder) => {
                    report.holder = holder.map(str::to_owned);
                    asked.holder.of(holder)
                }
                // Where the proof does not hold there is one fault, not two.
                Err(Unproved) => HolderRole::Anybody.of(None),
            };
            check_credentials(&presentation, evidence, policy, binding, &mut report)
        }
        Err(problem) => {
            report.find(problem);
            false
        }
    };
    report.settle(whole);
    report
}

/// A credential in a token that its holder presents by itself: it is a presentation by its key binding. Says
/// whether it has a report.
fn check_token(
    text: &str,
    evidence: &Evidence,
    policy: &Policy,
    asked: &PresentationPolicy,
    report: &mut PresentationReport,
) -> bool {
    if asked.holder != HolderRole::Anybody {
        report.leave_open(Problem::at(&codes::ENVELOPED, ""));
        return false;
    }
    let (domain, challenge) = (asked.domain.as_deref(), asked.challenge.as_deref());
    key_binding_problems(text, evidence, domain, challenge)
        .into_iter()
        .for_each(|problem| report.find(problem));
    report
        .credentials
        .push(verify(text.as_bytes(), evidence, policy));
    true
}

/// Contexts, type and id. Where context or type are not those of a presentation, no term is judged by them.
fn check_form(presentation: &Object<'_>, policy: &Policy, report: &mut PresentationReport) {
    let has_base_context = DataModel::of(presentation).is_some();
    if !has_base_context {
        report.find(Problem::at(&codes::CONTEXT, "/@context"));
    }
    if !is_presentation(presentation) {
        report.find(Problem::at(&codes::TYPE, "/type"));
    } else if has_base_context {
        let terms = policy.envelope.contexts().check(presentation).into_iter();
        terms
            .filter(|problem| !is_refused_anyway(presentation, &problem.pointer))
            .for_each(|problem| report.find(problem));
    }
    if !has_good_id(presentation) {
        report.find(Problem::at(&codes::ID, "/id"));
    }
}

fn has_good_id(presentation: &Object<'_>) -> bool {
    let id = presentation.get("id");
    id.is_none_or(|id| id.as_str().is_some_and(is_absolute_uri))
}

/// One fault, one finding: where id or credential are refused, the contexts add nothing.
fn is_refused_anyway(presentation: &Object<'_>, pointer: &str) -> bool {
    if pointer == "/id" {
        return !has_good_id(presentation);
    }
    let Some(rest) = pointer.strip_prefix(MEMBER) else {
        return false;
    };
    match presentation.get("verifiableCredential") {
        Some(Value::Array(inside)) => {
            let index = rest.trim_start_matches('/').split('/').next();
            let index = index.and_then(|index| index.parse::<usize>().ok());
            let credential = index.and_then(|index| inside.get(index));
            credential.is_some_and(|credential| credential.as_object().is_none())
        }
        other => other.is_some_and(|one| one.as_object().is_none()),
    }
}

/// The proof of a presentation does not hold, or is not that of the holder it names.
struct Unproved;

/// Who presents, where proofs show it. Who names a holder has to sign as one.
fn check_holder<'p>(
    presentation: &'p Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    asked: &PresentationPolicy,
    report: &mut PresentationReport,
) -> Result<Option<&'p str>, Unproved> {
    let named = presentation.get("holder");
    if named.is_none() && !presentation.contains("proof") && !asked.asks_for_proof() {
        return Ok(None);
    }
    let holder = named.and_then(|holder| {
        holder
            .as_str()
            .or_else(|| holder.get("id").and_then(Value::as_str))
    });
    let expected = Expected {
        purpose: AUTHENTICATION,
        domain: asked.domain.as_deref(),
        challenge: asked.challenge.as_deref(),
        logged_at: None,
    };
    let proved = match proof::verify(presentation, expected, evidence) {
        Ok(proved) => proved,
        Err(problems) => {
            problems
                .into_iter()
                .for_each(|problem| report.find(problem));
            return Err(Unproved);
        }
    };
    let late = proved.problems_at(policy.envelope.at);
    if !late.is_empty() {
        late.into_iter().for_each(|problem| report.find(problem));
        return Err(Unproved);
    }
    let passed = Problem::at(&proof::codes::SIGNATURE, "/proof");
    report.checks.push(Check::new(Status::Pass, passed));
    if named.is_none() {
        return Ok(None);
    }
    match holder.filter(|holder| proved.by(holder).is_some()) {
        Some(holder) => Ok(Some(holder)),
        None => {
            report.find(Problem::at(&codes::HOLDER, "/holder"));
            Err(Unproved)
        }
    }
}

/// Every credential inside; says whether each of them has a report.
fn check_credentials(
    presentation: &Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    binding: Binding<'_>,
    report: &mut PresentationReport,
) -> bool {
    let inside = match presentation.get("verifiableCredential") {
        None => &[][..],
        Some(Value::Array(inside)) => inside.as_slice(),
        Some(one) => std::slice::from_ref(one),
    };
    if inside.is_empty() && !presentation.contains("proof") {
        report.find(Problem::at(&codes::EMPTY, MEMBER));
        return false;
    }
    if inside.len() > MOST_CREDENTIALS {
        report.find(Problem::at(&codes::CREDENTIAL, MEMBER).detail("more than 100"));
        return false;
    }
    let mut whole = true;
    for (index, credential) in inside.iter().enumerate() {
        let pointer = format!("{MEMBER}/{index}");
        let Some(object) = credential.as_object() else {
            report.find(Problem::at(&codes::CREDENTIAL, pointer));
            whole = false;
            continue;
        };
        // Whose it is and whom it is about stand in the envelope.
        if names_type(object, ENVELOPED_TYPE) && binding.role != HolderRole::Anybody {
            report.leave_open(Problem::at(&codes::ENVELOPED, pointer));
            whole = false;
            continue;
        }
        if !binding.holds(object) {
            report.find(Problem::at(&codes::HOLDER_BINDING, pointer));
        }
        report
            .credentials
            .push(verify_object(object, evidence, policy));
    }
    whole
}

/// Who presents, and who has to.
struct Binding<'h> {
    role: HolderRole,
    holder: Option<&'h str>,
}

impl HolderRole {
    fn of(self, holder: Option<&str>) -> Binding<'_> {
        Binding { role: self, holder }
    }
}

impl Binding<'_> {
    /// Whether the holder may present this credential. Nobody that is known is nobody that may.
    fn holds(&self, credential: &Object<'_>) -> bool {
        let is_holder = |value: &Value<'_>| {
            let id = value
                .as_str()
                .or_else(|| value.get("id").and_then(Value::as_str));
            id.is_some() && id == self.holder
        };
        let is_issuer = credential.get("issuer").is_some_and(is_holder);
        let is_subject = match credential.get("credentialSubject") {
            Some(Value::Array(subjects)) => subjects.iter().any(is_holder),
            Some(subject) => is_holder(subject),
            None => false,
        };
        self.role.admits(is_subject, is_issuer)
    }
}

#[cfg(test)]
mod tests;
