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

use tradecred_vc::proof::Suite;

use crate::answer::{BYTES, JSON, LD_JSON, PROBLEM_JSON, TEXT, VC};
use crate::metrics::OPEN_METRICS;

pub(crate) use operation::operation_id;
use operation::{OPERATIONS, Operation, query_of};

mod operation;
mod schema;

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
        for status in self.alike {
            described = described.response(*status, answer(meaning_of(status), schema));
        }
        for status in self.refusals {
            let refusal = ResponseBuilder::new()
                .description(meaning_of(status))
                .content(PROBLEM_JSON, reference("Problem"));
            described = described.response(*status, refusal.build());
        }
        let parameter = |name: &str, place: ParameterIn, required: Required| {
            let text = ObjectBuilder::new().schema_type(Type::String);
            let text = if name == "cryptosuite" {
                text.enum_values(Some(Suite::ALL.map(Suite::name))).build()
            } else {
                text.build()
            };
            ParameterBuilder::new()
                .name(name)
                .parameter_in(place)
                .required(required)
                .schema(Some(text))
        };
        for name in self
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        {
            described = described.parameter(parameter(name, ParameterIn::Path, Required::True));
        }
        let is_read = matches!(self.method, HttpMethod::Get);
        for name in query_of(self.path).into_iter().filter(|_| is_read) {
            described = described.parameter(parameter(name, ParameterIn::Query, Required::False));
        }
        if matches!(
            self.request,
            Some("IssueRequest" | "ConversionRequest" | "ReceiptRequest")
        ) {
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
        let taken = self.bytes.iter().flat_map(|(media_types, schema)| {
            media_types
                .iter()
                .map(move |media_type| (*media_type, *schema))
        });
        taken
            .fold(body, |body, (media_type, schema)| {
                body.content(media_type, reference(schema))
            })
            .build()
    }
}

fn answer(meaning: &str, schema: Option<&str>) -> Response {
    let kinds: &[&str] = match schema {
        None | Some("CredentialOrView") => &[JSON, LD_JSON, VC],
        Some("Resolution") => &[JSON, LD_JSON],
        Some("Checkpoint" | "LogProof") => &[TEXT],
        Some("Tile") => &[BYTES],
        Some("Metrics") => &[OPEN_METRICS],
        Some(_) => &[JSON],
    };
    let schema = schema.unwrap_or("Credential");
    let response = ResponseBuilder::new().description(meaning);
    kinds
        .iter()
        .fold(response, |response, kind| {
            response.content(*kind, reference(schema))
        })
        .build()
}

fn reference(schema: &str) -> Content {
    let reference: RefOr<Schema> = Ref::from_schema_name(schema).into();
    Content::new(Some(reference))
}

fn meaning_of(status: &str) -> &'static str {
    match status {
        "400" => "the bytes cannot be read, or the request is not one this address takes",
        "401" => "nobody says who calls, or it is not a caller of this node",
        "403" => "the caller has no role that may do this",
        "404" => "there is nothing of that name",
        "408" => "the request did not arrive in time",
        "413" => "more than 5 MiB",
        "415" => "a content type or encoding that is not read here",
        "409" => "another document bears the serial number",
        "410" => "it was deleted when its term was over",
        "422" => "understood and refused",
        "429" => "more is asked than one caller may; `Retry-After` says when to ask again",
        "503" => "too much to do just now",
        _ => "the node failed",
    }
}

#[cfg(test)]
mod tests;
