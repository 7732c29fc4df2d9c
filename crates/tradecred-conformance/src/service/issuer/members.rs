//! Members that a document must have: each change is made of the document at hand, and its schema says whether it is a
//! fault.

use serde_json::{Value, json};

use super::issued::no_schema;
use super::{Came, ISSUE, Scene, Trouble, ensure};
use crate::service::refusal::{Codes, expect_refused};

/// The fewest and the most changes that are asked for.
const LEAST: usize = 10;
const MOST: usize = 200;
/// A member that no context defines.
const NOBODYS: &str = "tradecredTrialMember";
/// Members that a service adds where they are absent, and of which the schema of a signed document speaks.
const OF_THE_SERVICE: [&str; 2] = ["issuer", "proof"];

/// The places of every member of a document, as JSON Pointers, outer ones first.
fn places(value: &Value) -> Vec<String> {
    fn collect(value: &Value, pointer: &str, places: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    let pointer = format!("{pointer}/{name}");
                    places.push(pointer.clone());
                    collect(value, &pointer, places);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    collect(item, &format!("{pointer}/{index}"), places);
                }
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    collect(value, "", &mut places);
    places.sort_by_key(|place| place.matches('/').count());
    places
}

/// Takes the member at a place out; nothing where there is none.
fn take(document: &mut Value, place: &str) -> Option<()> {
    let (parent, name) = place.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    let members = document.pointer_mut(parent)?.as_object_mut()?;
    members.remove(&name).map(|_| ())
}

/// A value of another type.
fn of_another_type(value: &Value) -> Value {
    if value.is_string() {
        7.into()
    } else {
        "7".into()
    }
}

/// Has each change refused that the schema of the document calls a fault, for a reason that the examiner finds too.
fn each(scene: &mut Scene, changed: impl Fn(&Value, &str) -> Option<Value>) -> Came {
    let schema = scene.examination.schema(&scene.document())?;
    let schema = schema.ok_or_else(no_schema)?;
    let validator = jsonschema::validator_for(&schema)
        .map_err(|error| Trouble::NotRun(format!("the published schema: {error}")))?;
    let is_fault = |document: &Value| {
        let mut whole = document.clone();
        for name in OF_THE_SERVICE {
            whole[name] = json!({ "id": "did:example:issuer" });
        }
        !validator.is_valid(&whole)
    };
    let first = scene.document();
    ensure(!is_fault(&first), || {
        "the document itself is not valid under its schema".to_owned()
    })?;
    scene.issue_one()?;
    let (mut asked, mut without_code) = (0_usize, 0_usize);
    for place in places(&first) {
        if asked == MOST {
            break;
        }
        let Some(document) = changed(&scene.document(), &place).filter(is_fault) else {
            continue;
        };
        let found = scene.examination.faults(&document)?;
        if found.is_empty() {
            continue;
        }
        let reply = scene.post(ISSUE, &scene.request(&document))?;
        let came = expect_refused(&reply, &Codes::found(found), &format!("`{place}`"))?;
        asked = asked.saturating_add(1);
        if came.is_some_and(|came| came.starts_with("refused")) {
            without_code = without_code.saturating_add(1);
        }
    }
    if asked < LEAST {
        return Err(Trouble::NotRun(format!(
            "{asked} changes of the document are faults, {LEAST} are needed"
        )));
    }
    // After so many refusals it still issues.
    scene.issue_one()?;
    Ok(Some(match without_code {
        0 => format!("{asked} members, each refused for a right reason"),
        _ => format!("{asked} members, each refused, {without_code} without a code"),
    }))
}

pub(super) fn missing(scene: &mut Scene) -> Came {
    each(scene, |document, place| {
        let mut without = document.clone();
        take(&mut without, place)?;
        Some(without)
    })
}

pub(super) fn of_other_type(scene: &mut Scene) -> Came {
    each(scene, |document, place| {
        let mut other = document.clone();
        let value = other.pointer_mut(place)?;
        *value = of_another_type(value);
        Some(other)
    })
}

pub(super) fn unknown(scene: &mut Scene) -> Came {
    let first = scene.document();
    let mut objects: Vec<String> = places(&first)
        .into_iter()
        .filter(|place| first.pointer(place).is_some_and(Value::is_object))
        .collect();
    objects.insert(0, String::new());
    scene.issue_one()?;
    let mut asked = 0_usize;
    for place in &objects {
        if asked == LEAST {
            break;
        }
        let mut document = scene.document();
        if let Some(members) = document.pointer_mut(place).and_then(Value::as_object_mut) {
            members.insert(NOBODYS.to_owned(), "x".into());
        }
        // Under a context with `@vocab` every member is defined.
        if scene.new_faults(&document)?.is_empty() {
            continue;
        }
        asked = asked.saturating_add(1);
        let reply = scene.post(ISSUE, &scene.request(&document))?;
        let codes = Codes::of(&["json-ld.undefined-term"]);
        expect_refused(&reply, &codes, &format!("`{place}/{NOBODYS}`"))?;
    }
    if asked == 0 {
        return Err(Trouble::NotRun(
            "the contexts of the document define every member".to_owned(),
        ));
    }
    Ok(Some(format!("in {asked} objects")))
}
