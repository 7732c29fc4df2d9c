//! The description of the node's interface, OpenAPI 3.1 (SPEC chapter *Node*): served at
//! `/openapi.json` and published with the schemas.

use utoipa::openapi::path::{
    HttpMethod, Operation as Described, OperationBuilder, ParameterBuilder, ParameterIn, PathItem,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{
    Content, InfoBuilder, LicenseBuilder, OpenApiBuilder, PathsBuilder, Ref, RefOr, Required,
    Response, ResponseBuilder, Schema,
};

use crate::answer::{JSON, LD_JSON, PROBLEM_JSON, VC};

mod schema;

/// One address and method.
struct Operation {
    method: HttpMethod,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    /// The schema of the request in JSON.
    request: Option<&'static str>,
    /// Whether a credential's own bytes are taken as well.
    takes_credential: bool,
    /// Status and meaning of the good answer, and its schema; a credential where there is none.
    answer: (&'static str, &'static str, Option<&'static str>),
    /// Statuses of refusals.
    refusals: &'static [&'static str],
}

const OF_BODIES: &[&str] = &["400", "408", "413", "415", "422", "500", "503"];
const OF_CHANGES: &[&str] = &["400", "404", "408", "413", "415", "422", "500", "503"];
const OF_NAMES: &[&str] = &["404", "500", "503"];

const OPERATIONS: &[Operation] = &[
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/issue",
        id: "issueCredential",
        summary: "Checks a document by its rules, signs it, stores it, and answers with it. `Idempotency-Key` makes a repeated request the same request",
        request: Some("IssueRequest"),
        takes_credential: false,
        answer: ("201", "issued and stored", Some("IssueAnswer")),
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/verify",
        id: "verifyCredential",
        summary: "Verifies a credential: 200 where it is authentic, in force, and meets what was asked",
        request: Some("CredentialQuestion"),
        takes_credential: true,
        answer: (
            "200",
            "everything that was asked is answered with yes",
            Some("Verified"),
        ),
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/credentials/status",
        id: "changeStatus",
        summary: "Revokes or suspends a credential this node issued, or lifts a suspension",
        request: Some("StatusChange"),
        takes_credential: false,
        answer: ("200", "the list is signed anew", Some("StatusChange")),
        refusals: OF_CHANGES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/credentials/{id}",
        id: "readCredential",
        summary: "A credential this node issued, as it was signed",
        request: None,
        takes_credential: false,
        answer: ("200", "the credential", None),
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Post,
        path: "/presentations/verify",
        id: "verifyPresentation",
        summary: "Verifies a presentation and every credential in it",
        request: Some("PresentationQuestion"),
        takes_credential: false,
        answer: (
            "200",
            "the presentation and every credential in it are in order",
            Some("PresentationVerified"),
        ),
        refusals: OF_BODIES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/status-lists/{id}",
        id: "readStatusList",
        summary: "The newest edition of a status list, a secured BitstringStatusListCredential",
        request: None,
        takes_credential: false,
        answer: ("200", "the list", None),
        refusals: OF_NAMES,
    },
    Operation {
        method: HttpMethod::Get,
        path: "/health",
        id: "health",
        summary: "Who answers, and what can be asked",
        request: None,
        takes_credential: false,
        answer: (
            "200",
            "the implementation, its class and its features",
            Some("Health"),
        ),
        refusals: &[],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/livez",
        id: "live",
        summary: "The process runs",
        request: None,
        takes_credential: false,
        answer: ("200", "it runs", Some("State")),
        refusals: &[],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/readyz",
        id: "ready",
        summary: "The store answers",
        request: None,
        takes_credential: false,
        answer: ("200", "it answers", Some("State")),
        refusals: &["503"],
    },
    Operation {
        method: HttpMethod::Get,
        path: "/openapi.json",
        id: "description",
        summary: "This description",
        request: None,
        takes_credential: false,
        answer: ("200", "an OpenAPI 3.1 document", Some("Description")),
        refusals: &[],
    },
];

/// The description as JSON text, two spaces a level, the same on every machine.
#[must_use]
pub fn openapi() -> String {
    let license = LicenseBuilder::new()
        .name(env!("CARGO_PKG_LICENSE"))
        .build();
    let info = InfoBuilder::new()
        .title("Tradecred node")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some("Issues, keeps and verifies signed trade documents. Refusals are RFC 9457 problem details with a stable `code`"))
        .license(Some(license))
        .build();
    let paths = OPERATIONS
        .iter()
        .fold(PathsBuilder::new(), |paths, operation| {
            paths.path(
                operation.path,
                PathItem::new(operation.method.clone(), operation.describe()),
            )
        });
    let description = OpenApiBuilder::new()
        .info(info)
        .paths(paths)
        .components(Some(schema::components()))
        .build();
    // Text keys and plain values only: there is nothing in it that JSON could not hold.
    description.to_pretty_json().unwrap_or_default()
}

impl Operation {
    fn describe(&self) -> Described {
        let (status, meaning, schema) = self.answer;
        let mut described = OperationBuilder::new()
            .operation_id(Some(self.id))
            .summary(Some(self.summary))
            .request_body(self.request.map(|schema| self.body(schema)))
            .response(status, answer(meaning, schema));
        for status in self.refusals {
            let refusal = ResponseBuilder::new()
                .description(meaning_of(status))
                .content(PROBLEM_JSON, reference("Problem"));
            described = described.response(*status, refusal.build());
        }
        let parameter = |name: &str, place: ParameterIn, required: Required| {
            let text = ObjectBuilder::new().schema_type(Type::String).build();
            ParameterBuilder::new()
                .name(name)
                .parameter_in(place)
                .required(required)
                .schema(Some(text))
        };
        if self.path.contains("{id}") {
            described = described.parameter(parameter("id", ParameterIn::Path, Required::True));
        }
        if self.id == "issueCredential" {
            described = described.parameter(parameter(
                "Idempotency-Key",
                ParameterIn::Header,
                Required::False,
            ));
        }
        described.build()
    }

    fn body(&self, schema: &str) -> RequestBody {
        let body = RequestBodyBuilder::new()
            .required(Some(Required::True))
            .content(JSON, reference(schema));
        let body = if self.takes_credential {
            body.content(VC, reference("Credential"))
        } else {
            body
        };
        body.build()
    }
}

fn answer(meaning: &str, schema: Option<&str>) -> Response {
    let response = ResponseBuilder::new().description(meaning);
    match schema {
        Some(schema) => response.content(JSON, reference(schema)).build(),
        None => [JSON, LD_JSON, VC]
            .into_iter()
            .fold(response, |response, kind| {
                response.content(kind, reference("Credential"))
            })
            .build(),
    }
}

fn reference(schema: &str) -> Content {
    let reference: RefOr<Schema> = Ref::from_schema_name(schema).into();
    Content::new(Some(reference))
}

fn meaning_of(status: &str) -> &'static str {
    match status {
        "400" => "the bytes cannot be read, or the request is not one this address takes",
        "404" => "there is nothing of that name",
        "408" => "the request did not arrive in time",
        "413" => "more than 5 MiB",
        "415" => "a content type or encoding that is not read here",
        "422" => "understood and refused",
        "503" => "too much to do just now",
        _ => "the node failed",
    }
}

#[cfg(test)]
mod tests;
