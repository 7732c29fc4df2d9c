//! Which address leads where, and what holds for all of them (SPEC chapter *Node*).

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tradecred_vc::problem::Problem;

use crate::access;
use crate::app::App;
use crate::auth::Act;
use crate::observe::observe;
use crate::refusal::Refusal;
use crate::{
    audit, challenge, conversion, derive, event, grant, identifier, issue, log, problem, received,
    register, resource, retention, search, status, success, verification,
};

/// How long a request may take in all.
const REQUEST_DEADLINE: Duration = Duration::from_secs(30);

/// Every address of a node.
pub(crate) fn routes(app: Arc<App>) -> Router {
    let to = |act: Act| from_fn_with_state((Arc::clone(&app), act), access::guard);
    Router::new()
        .route(
            "/credentials/issue",
            post(issue::credential).route_layer(to(Act::Issue)),
        )
        .route(
            "/{cryptosuite}/credentials/issue",
            post(issue::under).route_layer(to(Act::Issue)),
        )
        .route(
            "/conversions",
            post(conversion::make).route_layer(to(Act::Issue)),
        )
        .route(
            "/conversions/records",
            post(conversion::write).route_layer(to(Act::Convert)),
        )
        .route(
            "/credentials/derive",
            post(derive::part).route_layer(to(Act::Verify)),
        )
        .route(
            "/credentials/verify",
            post(verification::credential).route_layer(to(Act::Verify)),
        )
        .route(
            "/credentials/status",
            post(status::change).route_layer(to(Act::ChangeStatus)),
        )
        .route(
            "/credentials/grants",
            post(grant::give).route_layer(to(Act::Grant)),
        )
        .route(
            "/credentials/retention",
            post(retention::start).route_layer(to(Act::NoteStart)),
        )
        .route(
            "/credentials/holds",
            post(retention::hold).route_layer(to(Act::Hold)),
        )
        .route(
            "/credentials/deletions",
            post(retention::delete).route_layer(to(Act::Delete)),
        )
        .route(
            "/credentials/{id}",
            get(resource::credential).route_layer(to(Act::Read)),
        )
        .route(
            "/bundles",
            post(received::receive).route_layer(to(Act::Receive)),
        )
        .route(
            "/bundles",
            get(received::list).route_layer(to(Act::Receive)),
        )
        .route(
            "/bundles/{id}",
            get(received::bundle).route_layer(to(Act::Receive)),
        )
        .route(
            "/documents",
            get(search::documents).route_layer(to(Act::Search)),
        )
        .route(
            "/events",
            get(event::resource::events).route_layer(to(Act::HearEvents)),
        )
        .route(
            "/events/{id}/receipts",
            get(event::resource::receipts).route_layer(to(Act::SeeReceipts)),
        )
        .route(
            "/register",
            get(register::documents).route_layer(to(Act::Look)),
        )
        .route(
            "/register/holders",
            get(register::holders).route_layer(to(Act::SeeHolders)),
        )
        .route("/audit", get(audit::entries).route_layer(to(Act::Audit)))
        .route(
            "/presentations/verify",
            post(verification::presentation).route_layer(to(Act::Verify)),
        )
        .route(
            "/identifiers/{*did}",
            get(identifier::resolve).route_layer(to(Act::Verify)),
        )
        .route(
            "/challenges",
            post(challenge::give).route_layer(to(Act::Challenge)),
        )
        .route(
            "/status-lists/{id}",
            get(resource::status_list).route_layer(to(Act::Look)),
        )
        .route(
            "/checkpoint",
            get(log::checkpoint).route_layer(to(Act::Look)),
        )
        .route(
            "/tile/{*address}",
            get(log::tile).route_layer(to(Act::Look)),
        )
        .route(
            "/witnessed/checkpoint",
            get(log::witnessed).route_layer(to(Act::Look)),
        )
        .route(
            "/witnessed/tile/{*address}",
            get(log::tile).route_layer(to(Act::Look)),
        )
        .route(
            "/log/proofs/{id}",
            get(log::proof).route_layer(to(Act::Read)),
        )
        .route(
            "/log/consistency",
            get(log::consistency).route_layer(to(Act::Look)),
        )
        .route(
            "/metrics",
            get(resource::metrics).route_layer(to(Act::Measure)),
        )
        .route(
            "/metrics/success",
            get(success::figures).route_layer(to(Act::Measure)),
        )
        .route("/health", get(resource::health).route_layer(to(Act::Look)))
        .route("/livez", get(resource::live).route_layer(to(Act::Probe)))
        .route("/readyz", get(resource::ready).route_layer(to(Act::Probe)))
        .route(
            "/openapi.json",
            get(resource::description).route_layer(to(Act::Look)),
        )
        .fallback(async || refusal(&problem::NOT_FOUND))
        .method_not_allowed_fallback(async || refusal(&problem::METHOD))
        .with_state(Arc::clone(&app))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(within_bounds))
        .layer(from_fn_with_state(app, observe))
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
