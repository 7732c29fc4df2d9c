//! What a node says in the body of its answer: the three results member by member, and the words for problems in
//! our form or in its own (SPEC chapter *Conformance classes*, requirement *vectors.dialect*).

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::answer::in_order;
use super::named::Named;
use super::{Answer, Exchange};
use crate::protocol::{CheckLine, Inside, failing, warning};

/// The members that are the three results.
const RESULTS: [&str; 3] = ["authenticity", "requirements", "standing"];

/// The answer that a body gives, where its status and `verified` say yes or no.
///
/// # Errors
///
/// In words, where a result is a word that is none.
pub(super) fn answer(
    body: &Map<String, Value>,
    accepted: bool,
    exchange: Exchange,
) -> Result<Answer, String> {
    let report = body.get("report").and_then(Value::as_object);
    // A foreign node may mean something else by `report`.
    let holder = report
        .filter(|report| RESULTS.iter().any(|name| report.contains_key(*name)))
        .unwrap_or(body);
    let mut answer = Answer::accepted(accepted, exchange);
    answer.authenticity = result([holder, body], "authenticity")?;
    answer.requirements = result([holder, body], "requirements")?;
    answer.standing = result([holder, body], "standing")?;
    let beside = |name: &str| holder.get(name).or_else(|| body.get(name));
    let checks: Option<Vec<CheckLine>> = of_our_form(beside("checks"));
    let inside: Option<Vec<Inside>> = of_our_form(beside("credentials"));
    let named = Named::read(body, accepted);
    let (checks, inside) = (checks.as_deref(), inside.as_deref());
    answer.codes = of_our_form(beside("codes"))
        .or_else(|| Some(failing(checks?, inside)))
        .map(in_order)
        .or_else(|| named.problems());
    let warnings = match beside("warnings") {
        None | Some(Value::Null) => checks.map(|checks| warning(checks, inside)),
        given => of_our_form(given),
    };
    answer.warnings = warnings.map(in_order).or_else(|| named.warnings());
    let asked = |name: &str| body.get(name).or_else(|| holder.get(name)).cloned();
    answer.view = asked("view");
    answer.license_chain = asked("licenseChain");
    answer.consumer = asked("consumer");
    Ok(answer)
}

/// A result, which may stand in two places and has to be the same there; nothing where it is not given, or its member
/// means something else.
fn result<T: DeserializeOwned + PartialEq>(
    places: [&Map<String, Value>; 2],
    name: &str,
) -> Result<Option<T>, String> {
    let mut words = places
        .into_iter()
        .filter_map(|place| place.get(name)?.as_str());
    let Some(word) = words.next() else {
        return Ok(None);
    };
    let read = T::deserialize(Value::from(word))
        .map_err(|error| format!("`{name}` is no result: {error}"))?;
    let is_other = |word: &str| T::deserialize(Value::from(word)).is_ok_and(|other| other != read);
    if words.any(is_other) {
        return Err(format!("`{name}` stands twice, with two results"));
    }
    Ok(Some(read))
}

/// A member in the form of a verdict, where it has that form.
fn of_our_form<T: DeserializeOwned>(member: Option<&Value>) -> Option<T> {
    T::deserialize(member?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(body: &Value) -> Result<Answer, String> {
        answer(body.as_object().unwrap(), false, Exchange::default())
    }

    #[test]
    fn a_result_in_two_places_is_the_same_in_both() {
        let said = |top: &str| {
            read(
                &json!({ "standing": top, "report": { "standing": "ended", "authenticity": "authentic" } }),
            )
        };
        assert_eq!(
            said("ended").unwrap().standing,
            Some(tradecred_vc::problem::Standing::Ended)
        );
        assert!(said("in-force").unwrap_err().contains("stands twice"));
        let at_the_top = read(&json!({ "standing": "ended", "report": { "page": 3 } }));
        assert!(at_the_top.unwrap().standing.is_some());
    }

    #[test]
    fn what_comes_after_a_thousand_of_one_code_is_judged() {
        let mut codes = vec!["validity.until"; 1000];
        codes.push("proof.signature");
        let answer = read(&json!({ "codes": codes })).unwrap();
        assert_eq!(answer.codes.unwrap(), ["proof.signature", "validity.until"]);
    }
}
