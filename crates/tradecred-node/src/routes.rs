//! Which address leads where, and what holds for all of them (SPEC chapter *Node*).

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tradecred_vc::problem::Problem;

use crate::app::App;
use crate::refusal::Refusal;
use crate::{challenge, identifier, issue, log, problem, resource, status, verification};

/// How long a request may take in all.
const REQUEST_DEADLINE: Duration = Duration::from_secs(30);

/// Every address of a node.
pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/credentials/issue", post(issue::credential))
        .route("/{cryptosuite}/credentials/issue", post(issue::under))
        .route("/credentials/verify", post(verification::credential))
        .route("/credentials/status", post(status::change))
        .route("/credentials/{id}", get(resource::credential))
        .route("/presentations/verify", post(verification::presentation))
        .route("/identifiers/{*did}", get(identifier::resolve))
        .route("/challenges", post(challenge::give))
        .route("/status-lists/{id}", get(resource::status_list))
        .route("/checkpoint", get(log::checkpoint))
        .route("/tile/{*address}", get(log::tile))
        .route("/log/proofs/{id}", get(log::proof))
        .route("/log/consistency", get(log::consistency))
        .route("/health", get(resource::health))
        .route("/livez", get(resource::live))
        .route("/readyz", get(resource::ready))
        .route("/openapi.json", get(resource::description))
        .fallback(async || refusal(&problem::NOT_FOUND))
        .method_not_allowed_fallback(async || refusal(&problem::METHOD))
        .with_state(app)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(within_bounds))
}

fn refusal(code: tradecred_vc::problem::Code) -> Refusal {
    Refusal::from(Problem::at(code, ""))
}

/// A fault of the node's own code costs the one request.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    Refusal::internal().into_response()
}

async fn within_bounds(request: Request, next: Next) -> Response {
    let mut response = match timeout(REQUEST_DEADLINE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => refusal(&problem::BUSY).into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept"));
    response
}
