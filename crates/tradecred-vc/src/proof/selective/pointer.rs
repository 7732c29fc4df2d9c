//! What JSON Pointers select: statements by the places at which they are made, and the part of a document in which
//! they stand (SPEC section *Parts under ecdsa-sd-2023*).

use std::borrow::Cow;
use std::collections::HashMap;

use crate::json::{Object, Value, array_index, unescape_token};
use crate::problem::push_token;

/// The members that an object keeps on the way to what is selected.
const KEPT: [&str; 2] = ["id", "type"];
/// The member whose statements an object keeps on the way to what is selected.
const TYPE: &str = "type";

/// Pointers into one document, as a tree of their tokens.
#[derive(Debug, Default)]
pub(super) struct Selection(Node);

/// What is known of a place that a pointer leads to or through.
#[derive(Debug, Default)]
struct Node {
    /// A pointer leads here.
    whole: bool,
    /// By tokens as they are written in a pointer, each of which has one spelling.
    below: HashMap<String, Node>,
}

/// A pointer of the wrong form, or one that leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LeadsNowhere;

impl Selection {
    /// Reads pointers, each of which leads to something in the document. `proof` is no part of it.
    pub(super) fn of<P: AsRef<str>>(
        pointers: &[P],
        document: &Object<'_>,
    ) -> Result<Self, LeadsNowhere> {
        let mut selection = Self::default();
        for pointer in pointers {
            selection.add(pointer.as_ref(), document)?;
        }
        Ok(selection)
    }

    fn add(&mut self, pointer: &str, document: &Object<'_>) -> Result<(), LeadsNowhere> {
        let tokens = pointer.strip_prefix('/').ok_or(LeadsNowhere)?.split('/');
        let mut here: Option<&Value<'_>> = None;
        let mut node = &mut self.0;
        for token in tokens {
            if !is_token(token) {
                return Err(LeadsNowhere);
            }
            let name = unescape_token(token);
            here = match here {
                None => document.get(&name).filter(|_| name != "proof"),
                Some(Value::Object(object)) => object.get(&name),
                Some(Value::Array(items)) => array_index(token).and_then(|index| items.get(index)),
                Some(_) => None,
            };
            if here.is_none() {
                return Err(LeadsNowhere);
            }
            node = node.below.entry(token.to_owned()).or_default();
        }
        node.whole = true;
        Ok(())
    }

    /// Whether it selects a statement made at this place.
    pub(super) fn selects(&self, place: &str) -> bool {
        let mut tokens = place.split('/').skip(1);
        let mut node = &self.0;
        loop {
            if node.whole {
                return true;
            }
            // Nothing of what no pointer leads through, not even its types.
            if node.below.is_empty() {
                return false;
            }
            let Some(token) = tokens.next() else {
                return true;
            };
            // The types of what a pointer leads through: `type`, or an element of it.
            if token == TYPE && tokens.clone().nth(1).is_none() {
                return true;
            }
            match node.below.get(token) {
                Some(next) => node = next,
                None => return false,
            }
        }
    }

    /// The part of the document that is selected, with what leads to it, `@context` and without `proof`.
    pub(super) fn part<'a>(&self, document: &Object<'a>) -> Object<'a> {
        let mut part = members(document, &self.0, |name| name == "@context");
        part.remove("proof");
        part
    }
}

fn part<'a>(value: &Value<'a>, node: &Node) -> Value<'a> {
    match value {
        _ if node.whole => value.clone(),
        Value::Object(object) => Value::Object(members(object, node, |_| false)),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            let kept = items.filter_map(|(index, item)| {
                let below = node.below.get(index.to_string().as_str())?;
                Some(part(item, below))
            });
            Value::Array(kept.collect())
        }
        other => other.clone(),
    }
}

fn members<'a>(object: &Object<'a>, node: &Node, also: impl Fn(&str) -> bool) -> Object<'a> {
    let mut token = String::new();
    let kept = object.iter().filter_map(|(name, value)| {
        token.clear();
        push_token(&mut token, name);
        let below = node.below.get(token.strip_prefix('/').unwrap_or_default());
        let kept = match below {
            _ if KEPT.contains(&name) || also(name) => value.clone(),
            Some(below) => part(value, below),
            None => return None,
        };
        Some((Cow::Owned(name.to_owned()), kept))
    });
    kept.collect()
}

/// RFC 6901 section 3: `~` stands before `0` or `1`.
fn is_token(token: &str) -> bool {
    token
        .split('~')
        .skip(1)
        .all(|rest| rest.starts_with(['0', '1']))
}

/// The pointers to what every reader of a part is to see: all members of a credential but its subjects, and the
/// types of these, or the identifier of one that has no type.
#[must_use]
pub fn mandatory_pointers(credential: &Object<'_>) -> Vec<String> {
    let mut pointers = Vec::new();
    for (name, value) in credential.iter() {
        match name {
            "@context" | "id" | "proof" => {}
            SUBJECT => match value {
                Value::Array(subjects) => {
                    for (index, subject) in subjects.iter().enumerate() {
                        pointers.extend(of_subject(subject, &format!("/{SUBJECT}/{index}")));
                    }
                }
                subject => pointers.extend(of_subject(subject, &format!("/{SUBJECT}"))),
            },
            _ => {
                let mut pointer = String::new();
                push_token(&mut pointer, name);
                pointers.push(pointer);
            }
        }
    }
    pointers
}

/// The member that holds what a credential says, in which members may be hidden.
const SUBJECT: &str = "credentialSubject";

fn of_subject(subject: &Value<'_>, pointer: &str) -> Option<String> {
    let member = [TYPE, "id"]
        .into_iter()
        .find(|name| subject.get(name).is_some())?;
    Some(format!("{pointer}/{member}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Limits, read_object};

    const DOCUMENT: &[u8] = br#"{"@context":["c"],"id":"urn:a","type":["A","B"],"issuer":{"id":"did:a","name":"N"},
        "s":{"id":"urn:s","type":"S","list":[{"type":"L","x":1,"y":2},{"type":"L","x":3}],"a/b":{"~":4}},
        "proof":{"type":"P"}}"#;

    fn document() -> Object<'static> {
        read_object(DOCUMENT, &Limits::default())
            .unwrap()
            .into_owned()
    }

    #[test]
    fn a_pointer_selects_what_it_leads_to_and_the_way_to_it() {
        let selection = Selection::of(&["/s/list/1/x", "/s/a~1b"], &document()).unwrap();
        for place in [
            "/type/0",
            "/type/1",
            "/s",
            "/s/type",
            "/s/list/1",
            "/s/list/1/type",
            "/s/list/1/x",
            "/s/a~1b",
            "/s/a~1b/~0",
            "/s/a~1b/type",
        ] {
            assert!(selection.selects(place), "{place}");
        }
        for place in [
            "/issuer",
            "/issuer/name",
            "/s/list/0",
            "/s/list/0/type",
            "/s/list/0/x",
            "/s/list/10",
            "/s/list/1/xx",
            "/s/typed",
            "/issuer/type",
        ] {
            assert!(!selection.selects(place), "{place}");
        }
        let part = Value::Object(selection.part(&document())).to_serde();
        let expected = serde_json::json!({"@context": ["c"], "id": "urn:a", "type": ["A", "B"],
            "s": {"id": "urn:s", "type": "S", "list": [{"type": "L", "x": 3}], "a/b": {"~": 4}}});
        assert_eq!(part, expected);
    }

    #[test]
    fn a_pointer_to_one_type_selects_them_all() {
        let selection = Selection::of(&["/type/0"], &document()).unwrap();
        assert!(selection.selects("/type/0") && selection.selects("/type/1"));
        assert!(!selection.selects("/s") && !selection.selects("/s/type"));
    }

    #[test]
    fn without_pointers_nothing_is_selected() {
        let selection = Selection::of::<&str>(&[], &document()).unwrap();
        assert!(!selection.selects("/type/0"));
        assert!(!selection.selects("/s"));
    }

    #[test]
    fn pointers_that_lead_nowhere_are_refused() {
        for pointer in [
            "",
            "s",
            "/",
            "/t",
            "/s/list/2",
            "/s/list/01",
            "/s/list/-",
            "/s/list/x",
            "/s/type/0",
            "/s/a/b",
            "/s/a~1b/~",
            "/s/a~1b/~2",
            "/proof",
            "/proof/type",
            "/s/",
        ] {
            let refused = Selection::of(&[pointer], &document());
            assert!(refused.is_err(), "{pointer}");
        }
    }

    #[test]
    fn everything_but_the_subject_is_mandatory() {
        let text = br#"{"@context":["c"],"id":"a","type":["A"],"issuer":"b","validFrom":"c","credentialSubject":[{"type":"T","x":1},{"id":"e"},{"x":1}]}"#;
        let document = read_object(text, &Limits::default()).unwrap();
        assert_eq!(
            mandatory_pointers(&document),
            [
                "/type",
                "/issuer",
                "/validFrom",
                "/credentialSubject/0/type",
                "/credentialSubject/1/id"
            ]
        );
    }
}
