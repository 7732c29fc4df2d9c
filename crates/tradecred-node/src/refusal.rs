//! Refusals as RFC 9457 problem details: the same code, pointer and words as in a report (SPEC chapter
//! *Node*).

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tradecred::PresentationReport;
use tradecred::license_chain::LicenseChain;
use tradecred::product_answer::ConsumerAnswer;
use tradecred::visibility::View;
use tradecred_vc::jose::codes::FORM;
use tradecred_vc::json::codes::NUMBER_PRECISION;
use tradecred_vc::problem::{Axis, Code, Problem};
use tradecred_vc::report::{Check, Report, Status};

use crate::answer::{JSON, PROBLEM_JSON};
use crate::auth::codes as auth;
use crate::dialect::Dialect;
use crate::limit::TooMany;
use crate::observe::Refused;
use crate::problem;
use crate::store::StoreError;

/// How a caller may say who it is: by a token (RFC 6750), or by a signature (RFC 9421 section 5.1).
const CHALLENGE: HeaderValue = HeaderValue::from_static("Bearer realm=\"tradecred\"");
const ACCEPT_SIGNATURE: HeaderName = HeaderName::from_static("accept-signature");
const WANTED_SIGNATURE: HeaderValue =
    HeaderValue::from_static("sig=(\"@method\" \"@target-uri\" \"content-digest\");created");

/// After how many seconds it is worth asking again where nothing else is known.
const USUAL_REST: u64 = 2;

/// A request that is answered with no.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    /// At least one; the first is the answer's own.
    problems: Vec<Problem>,
    report: Option<Box<serde_json::Value>>,
    /// Present where it was asked for.
    view: Option<Box<serde_json::Value>>,
    /// Present where it was asked for.
    license_chain: Option<Box<serde_json::Value>>,
    /// Present where it was asked for.
    consumer: Option<Box<serde_json::Value>>,
    /// Present where a verification was asked for.
    verified: Option<bool>,
    /// After how many seconds it is worth asking again, where that is known.
    retry_after: Option<u64>,
    /// Whether the store did not answer.
    is_of_store: bool,
}

/// One problem as it is written.
#[derive(Serialize)]
struct Detail<'p> {
    #[serde(rename = "type")]
    type_url: String,
    title: &'static str,
    detail: &'p str,
    code: &'static str,
    pointer: &'p str,
}

/// The body of a refusal.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'p> {
    #[serde(flatten)]
    first: Detail<'p>,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    verified: Option<bool>,
    problem_details: Vec<Detail<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'p serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<&'p serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license_chain: Option<&'p serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer: Option<&'p serde_json::Value>,
}

impl Refusal {
    fn new(status: StatusCode, problems: Vec<Problem>) -> Self {
        Self {
            status,
            problems,
            report: None,
            view: None,
            license_chain: None,
            consumer: None,
            verified: None,
            retry_after: None,
            is_of_store: false,
        }
    }

    /// A request that is one too many.
    pub(crate) fn too_many(too_many: TooMany) -> Self {
        let problem = Problem::at(&problem::LIMIT, "").detail(too_many.reached.detail());
        Self {
            retry_after: Some(too_many.retry_after),
            ..Self::from(problem)
        }
    }

    /// The node failed; why is nobody's business outside.
    pub(crate) fn internal() -> Self {
        Self::from(Problem::at(&problem::INTERNAL, ""))
    }

    /// A credential that does not satisfy what was asked, with the report that says why.
    pub(crate) fn of_report(report: &Report) -> Self {
        Self::of_checks(
            report.checks.iter().map(|check| (check, problem_of(check))),
            report,
        )
    }

    /// What was understood and is not done, with what stands in the way.
    pub(crate) fn unprocessable(problems: Vec<Problem>) -> Self {
        if problems.is_empty() {
            return Self::internal();
        }
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, problems)
    }

    /// A credential that is not signed, with what stood in the way. What only evidence could decide
    /// did not: it is the verifier's to gather.
    pub(crate) fn of_issue(report: &Report) -> Self {
        let in_the_way = |check: &&Check| {
            check.status != Status::Undecided || check.code.axis == Axis::Requirements
        };
        let checks = report.checks.iter().filter(in_the_way);
        Self::of_checks(checks.map(|check| (check, problem_of(check))), report)
    }

    /// The same for a presentation.
    pub(crate) fn of_presentation(report: &PresentationReport) -> Self {
        let own = report.checks.iter().map(|check| (check, problem_of(check)));
        let inside = report
            .credentials
            .iter()
            .enumerate()
            .flat_map(|(index, credential)| {
                credential.checks.iter().map(move |check| {
                    let mut found = problem_of(check);
                    found
                        .pointer
                        .insert_str(0, &format!("/verifiableCredential/{index}"));
                    (check, found)
                })
            });
        Self::of_checks(own.chain(inside), report)
    }

    /// Failures before what could not be decided. Bytes that cannot be read are a bad request;
    /// everything else was understood and refused.
    fn of_checks<'c>(
        checks: impl Iterator<Item = (&'c Check, Problem)>,
        report: &impl Serialize,
    ) -> Self {
        let (mut problems, mut undecided) = (Vec::new(), Vec::new());
        for (check, problem) in checks {
            match check.status {
                Status::Fail => problems.push(problem),
                Status::Undecided => undecided.push(problem),
                Status::Pass | Status::Warning => {}
            }
        }
        problems.append(&mut undecided);
        if problems.is_empty() {
            return Self::internal();
        }
        // A reader that gives up finds one thing and nothing after it.
        let unreadable = matches!(problems.as_slice(), [only]
            if std::ptr::eq(only.code, &FORM)
                || only.code.area() == "json" && !std::ptr::eq(only.code, &NUMBER_PRECISION));
        let status = if unreadable {
            StatusCode::BAD_REQUEST
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let report = serde_json::to_value(report).ok().map(Box::new);
        Self {
            report,
            ..Self::new(status, problems)
        }
    }

    /// The same refusal with what the reader that was asked for may be shown.
    pub(crate) fn with_view(mut self, view: Option<&View>) -> Self {
        self.view = view
            .and_then(|view| serde_json::to_value(view).ok())
            .map(Box::new);
        self
    }

    /// The same refusal with the license chain that was asked for.
    pub(crate) fn with_license_chain(mut self, chain: Option<&LicenseChain>) -> Self {
        self.license_chain = chain
            .and_then(|chain| serde_json::to_value(chain).ok())
            .map(Box::new);
        self
    }

    /// The same refusal with what the consumer that was asked for is answered.
    pub(crate) fn with_consumer(mut self, answer: Option<&ConsumerAnswer>) -> Self {
        self.consumer = answer
            .and_then(|answer| serde_json::to_value(answer).ok())
            .map(Box::new);
        self
    }

    /// The same refusal as a dialect says it. Only what was judged can be answered with 200.
    pub(crate) fn in_dialect(mut self, dialect: Dialect) -> Self {
        if dialect == Dialect::VerifiedFalse && self.report.is_some() {
            self.status = StatusCode::OK;
        }
        self
    }

    /// The same refusal, of a verification.
    pub(crate) fn of_verification(mut self) -> Self {
        self.verified = Some(false);
        self
    }
}

fn problem_of(check: &Check) -> Problem {
    Problem {
        code: check.code,
        pointer: check.pointer.clone(),
        detail: check.detail.clone(),
    }
}

/// A problem with the request itself.
impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::new(status_of(problem.code), vec![problem])
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(target: "tradecred::store", %error, "the store did not answer");
        let refusal = match error {
            StoreError::Unreachable(_) => Problem::at(&problem::BUSY, "")
                .detail("the store does not answer")
                .into(),
            _ => Self::internal(),
        };
        Self {
            is_of_store: true,
            ..refusal
        }
    }
}

fn status_of(code: Code) -> StatusCode {
    let statuses = [
        (&problem::BODY_TOO_LARGE, StatusCode::PAYLOAD_TOO_LARGE),
        (&problem::TIMEOUT, StatusCode::REQUEST_TIMEOUT),
        (&problem::CONTENT_TYPE, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (&problem::DATA_MODEL, StatusCode::UNPROCESSABLE_ENTITY),
        (&problem::NOT_FOUND, StatusCode::NOT_FOUND),
        (&problem::GONE, StatusCode::GONE),
        (&problem::HELD, StatusCode::CONFLICT),
        (&problem::KEPT, StatusCode::CONFLICT),
        (&problem::METHOD, StatusCode::METHOD_NOT_ALLOWED),
        (&problem::LIMIT, StatusCode::TOO_MANY_REQUESTS),
        (&problem::BUSY, StatusCode::SERVICE_UNAVAILABLE),
        (
            &problem::IDEMPOTENCY_CONFLICT,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            &problem::CREDENTIAL_EXISTS,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (&problem::SERIAL_CONFLICT, StatusCode::CONFLICT),
        (&problem::REVOCATION_FINAL, StatusCode::UNPROCESSABLE_ENTITY),
        (&problem::CHALLENGE, StatusCode::UNPROCESSABLE_ENTITY),
        (&problem::INTERNAL, StatusCode::INTERNAL_SERVER_ERROR),
        (&auth::REQUIRED, StatusCode::UNAUTHORIZED),
        (&auth::FORM, StatusCode::UNAUTHORIZED),
        (&auth::UNKNOWN, StatusCode::UNAUTHORIZED),
        (&auth::EXPIRED, StatusCode::UNAUTHORIZED),
        (&auth::FORBIDDEN, StatusCode::FORBIDDEN),
        (&auth::COVERAGE, StatusCode::UNAUTHORIZED),
        (&auth::STALE, StatusCode::UNAUTHORIZED),
        (&auth::SIGNATURE, StatusCode::UNAUTHORIZED),
        (&auth::DIGEST, StatusCode::UNAUTHORIZED),
        (&auth::REPLAY, StatusCode::UNAUTHORIZED),
    ];
    statuses
        .into_iter()
        .find_map(|(known, status)| std::ptr::eq(known, code).then_some(status))
        .unwrap_or(StatusCode::BAD_REQUEST)
}

impl<'p> From<&'p Problem> for Detail<'p> {
    fn from(problem: &'p Problem) -> Self {
        let code = problem.code;
        Self {
            type_url: code.type_url().into_owned(),
            title: code.title.en,
            detail: if problem.detail.is_empty() {
                code.remedy.en
            } else {
                &problem.detail
            },
            code: code.code,
            pointer: &problem.pointer,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = self.problems.first().and_then(|first| {
            let body = Body {
                first: first.into(),
                status: self.status.as_u16(),
                verified: self.verified,
                problem_details: self.problems.iter().map(Detail::from).collect(),
                report: self.report.as_deref(),
                view: self.view.as_deref(),
                license_chain: self.license_chain.as_deref(),
                consumer: self.consumer.as_deref(),
            };
            serde_json::to_vec(&body).ok()
        });
        let mut response = (self.status, body.unwrap_or_default()).into_response();
        if let Some(first) = self.problems.first() {
            response.extensions_mut().insert(Refused {
                code: first.code,
                is_verdict: self.report.is_some(),
                is_of_store: self.is_of_store,
            });
        }
        let headers = response.headers_mut();
        let content_type = if self.status.is_success() {
            JSON
        } else {
            PROBLEM_JSON
        };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        match self.status {
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                let seconds = self.retry_after.unwrap_or(USUAL_REST);
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, CHALLENGE);
                headers.insert(ACCEPT_SIGNATURE, WANTED_SIGNATURE);
            }
            // What is left of such a body is not read.
            StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
        response
    }
}
