//! Presentations: who presents, to whom, and every credential inside (SPEC chapter *Presentation*).

use serde::Serialize;
use tradecred_vc::context::ContextSet;
use tradecred_vc::credential::{BASE_CONTEXT, names_type};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jose;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{self, AUTHENTICATION, Expected};
use tradecred_vc::report::{Check, Report, Status};
use tradecred_vc::selective_disclosure::key_binding_problems;

use crate::policy::Policy;
use crate::verify::{verify, verify_object};

/// Problem codes of presentations.
pub(crate) mod codes {
    use tradecred_vc::problem::w3c::MALFORMED;

    tradecred_vc::problems! {
        /// Not a presentation.
        TYPE = "presentation.type", Authenticity, MALFORMED,
            "it is not a verifiable presentation of data model 2.0" / "no es una presentación verificable del modelo de datos 2.0" / "ce n'est pas une présentation vérifiable du modèle de données 2.0",
            "present the credentials in a `VerifiablePresentation`" / "presente las credenciales en una `VerifiablePresentation`" / "présentez les justificatifs dans une `VerifiablePresentation`";
        /// The proof is not the holder's.
        HOLDER = "presentation.holder", Authenticity, MALFORMED,
            "the presentation is not signed by the holder it names" / "la presentación no está firmada por el titular que nombra" / "la présentation n'est pas signée par le porteur qu'elle nomme",
            "the holder has to sign it" / "debe firmarla el titular" / "le porteur doit la signer";
        /// A credential inside is not one object.
        CREDENTIAL = "presentation.credential", Authenticity, MALFORMED,
            "`verifiableCredential` must hold credentials as objects" / "`verifiableCredential` debe contener credenciales como objetos" / "`verifiableCredential` doit contenir des justificatifs sous forme d'objets",
            "present each credential as one object" / "presente cada credencial como un objeto" / "présentez chaque justificatif comme un objet";
    }
}

/// The type that every presentation names.
const PRESENTATION_TYPE: &str = "VerifiablePresentation";
/// The most credentials one presentation may hold.
const MOST_CREDENTIALS: usize = 100;

/// The verdict on a presentation: its own checks, and a report for each credential inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[must_use]
pub struct PresentationReport {
    /// The checks of the presentation itself.
    pub checks: Vec<Check>,
    /// The reports of the credentials, in order.
    pub credentials: Vec<Report>,
}

impl PresentationReport {
    /// Whether the presentation and every credential inside are in order.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.checks
            .iter()
            .all(|check| matches!(check.status, Status::Pass | Status::Warning))
            && self.credentials.iter().all(Report::is_good)
    }
}

/// Verifies a presentation made for this domain and challenge. A presentation without a proof is read
/// for its credentials only, and only where neither is asked for.
pub fn verify_presentation(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    domain: Option<&str>,
    challenge: Option<&str>,
) -> PresentationReport {
    let mut report = PresentationReport {
        checks: Vec::new(),
        credentials: Vec::new(),
    };
    if let Some(text) = jose::text(bytes) {
        check_token(text, evidence, policy, (domain, challenge), &mut report);
        return report;
    }
    match json::read_object(bytes, &Limits::default()) {
        Ok(presentation) => check(
            &presentation,
            evidence,
            policy,
            domain,
            challenge,
            &mut report,
        ),
        Err(problem) => report.checks.push(Check::new(Status::Fail, problem)),
    }
    report
}

/// A credential that its holder presents by itself: it is a presentation by its key binding.
fn check_token(
    text: &str,
    evidence: &Evidence,
    policy: &Policy,
    (domain, challenge): (Option<&str>, Option<&str>),
    report: &mut PresentationReport,
) {
    report.checks = key_binding_problems(text, evidence, domain, challenge)
        .into_iter()
        .map(|problem| Check::new(Status::Fail, problem))
        .collect();
    report
        .credentials
        .push(verify(text.as_bytes(), evidence, policy));
}

fn check(
    presentation: &Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    domain: Option<&str>,
    challenge: Option<&str>,
    report: &mut PresentationReport,
) {
    let mut fail = |problem: Problem| report.checks.push(Check::new(Status::Fail, problem));
    let contexts = if policy.envelope.admit_examples_context {
        ContextSet::with_examples()
    } else {
        ContextSet::standard()
    };
    contexts.check(presentation).into_iter().for_each(&mut fail);
    if !names_type(presentation, PRESENTATION_TYPE) {
        fail(Problem::at(&codes::TYPE, "/type"));
    }
    let first = presentation
        .get("@context")
        .and_then(Value::as_array)
        .and_then(|list| list.first());
    if first.and_then(Value::as_str) != Some(BASE_CONTEXT) {
        fail(Problem::at(&codes::TYPE, "/@context"));
    }
    // Who names a holder has to sign as one.
    let asked = domain.is_some() || challenge.is_some() || presentation.contains("holder");
    if asked || presentation.contains("proof") {
        let expected = Expected {
            purpose: AUTHENTICATION,
            domain,
            challenge,
            logged_at: None,
        };
        match proof::verify(presentation, expected, evidence) {
            Err(problems) => problems.into_iter().for_each(&mut fail),
            Ok(proved) => {
                proved
                    .problems_at(policy.envelope.at)
                    .into_iter()
                    .for_each(&mut fail);
                let holder = presentation.get("holder").and_then(|holder| {
                    holder
                        .as_str()
                        .or_else(|| holder.get("id").and_then(Value::as_str))
                });
                if holder.is_some_and(|holder| proved.by(holder).is_none()) {
                    fail(Problem::at(&codes::HOLDER, "/holder"));
                }
                let passed = Problem::at(&proof::codes::SIGNATURE, "/proof");
                report.checks.push(Check::new(Status::Pass, passed));
            }
        }
    }
    let inner = match presentation.get("verifiableCredential") {
        None => &[][..],
        Some(Value::Array(inner)) => inner.as_slice(),
        Some(one) => std::slice::from_ref(one),
    };
    if inner.is_empty() && !presentation.contains("proof") {
        let problem = Problem::at(&codes::CREDENTIAL, "/verifiableCredential")
            .detail("neither a credential nor a proof");
        return report.checks.push(Check::new(Status::Fail, problem));
    }
    if inner.len() > MOST_CREDENTIALS {
        let problem =
            Problem::at(&codes::CREDENTIAL, "/verifiableCredential").detail("more than 100");
        return report.checks.push(Check::new(Status::Fail, problem));
    }
    for (index, credential) in inner.iter().enumerate() {
        match credential.as_object() {
            Some(object) => {
                report
                    .credentials
                    .push(verify_object(object, evidence, policy));
            }
            None => {
                let pointer = format!("/verifiableCredential/{index}");
                report.checks.push(Check::new(
                    Status::Fail,
                    Problem::at(&codes::CREDENTIAL, pointer),
                ));
            }
        }
    }
}
