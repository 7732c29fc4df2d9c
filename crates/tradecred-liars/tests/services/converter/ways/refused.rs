//! Converters that let pass what has to be refused, or refuse it in a form of their own.

use std::sync::Mutex;

use serde_json::{Value, json};

use super::{Ask, json_of};
use crate::message::Message;
use crate::relay::Way;

/// What becomes of a refusal at the addresses of a converter.
fn refusals(change: impl Fn(&mut Message, &mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word().starts_with("/conversions") && answer.status() >= 400 {
            let mut body = json_of(&answer);
            change(&mut answer, &mut body);
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Looks neither at mappings nor at the text of exports: a faulty one is converted as the last sound one.
pub(crate) fn looks_at_nothing() -> Way {
    let sound: Mutex<Option<Message>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if request.word() != "/conversions" {
            return answer;
        }
        if answer.status() == 201 {
            *sound.lock().unwrap() = Some(request);
            return answer;
        }
        let code = json_of(&answer)["code"].clone();
        let code = code.as_str().unwrap_or_default();
        if !code.starts_with("mapping.") && !code.starts_with("json.") {
            return answer;
        }
        let sound = sound.lock().unwrap().clone();
        sound.map_or(answer, |sound| ask(&sound))
    })
}

/// Asks for a request of this kind without a member, or with another one.
fn instead(path: &'static str, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |mut request, ask: Ask<'_>| {
        if request.word() == path {
            let mut order = json_of(&request);
            change(&mut order);
            request.body = order.to_string().into_bytes();
        }
        ask(&request)
    })
}

pub(super) fn of_refusals() -> Vec<(&'static str, &'static str, Way)> {
    let without_residue = |is_meant: fn(&Value) -> bool| {
        instead("/conversions/records", move |order| {
            if order.get("residue").is_some_and(is_meant) {
                order.as_object_mut().unwrap().remove("residue");
            }
        })
    };
    vec![
        (
            "takes any request for JSON",
            "converter/content-type",
            Box::new(|mut request, ask: Ask<'_>| {
                request.set("content-type", "application/json");
                ask(&request)
            }),
        ),
        (
            "refuses with a page",
            "converter/refusal-form",
            refusals(|answer, _| answer.set("content-type", "text/html")),
        ),
        (
            "refuses without a title",
            "converter/refusal-form",
            refusals(|_, body| {
                body.as_object_mut().unwrap().remove("title");
            }),
        ),
        (
            "says another status in the body",
            "converter/refusal-form",
            refusals(|_, body| body["status"] = json!(400)),
        ),
        (
            "points into the mapping and not into the request",
            "converter/refusal-form",
            refusals(|_, body| {
                let pointer = body["pointer"].as_str().unwrap_or_default();
                body["pointer"] = json!(pointer.trim_start_matches("/mapping"));
            }),
        ),
        (
            "takes an empty object for no residue",
            "converter/no-residue",
            without_residue(|residue| residue.as_object().is_some_and(serde_json::Map::is_empty)),
        ),
        (
            "takes a number for no residue",
            "converter/residue-form",
            without_residue(Value::is_number),
        ),
        (
            "names itself where nobody says who certified",
            "converter/no-certifier",
            instead("/conversions", |order| {
                let members = order.as_object_mut().unwrap();
                members.entry("certifier").or_insert(json!("Somebody"));
            }),
        ),
        (
            "compares marks without the order of their members",
            "converter/mark-reordered",
            Box::new(|mut request, ask: Ask<'_>| {
                if request.word() == "/conversions" {
                    super::change_export(&mut request, |export| {
                        export.replace(r#"{"b":2,"a":1}"#, r#"{"a":1,"b":2}"#)
                    });
                }
                ask(&request)
            }),
        ),
    ]
}
