//! Places in a tree: JSON Pointers (RFC 6901), and putting a value where one leads.

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::push_token;

/// The deepest place that is written to.
pub(crate) const DEEPEST: usize = 64;
/// The highest index of a list that is written to, so that no pointer makes a list of nulls.
const LONGEST: usize = 1_000_000;

/// The tokens of a pointer, unescaped; nothing where it is none.
pub(crate) fn tokens(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let rest = pointer.strip_prefix('/')?;
    let tokens: Vec<&str> = rest.split('/').collect();
    if tokens.len() > DEEPEST {
        return None;
    }
    tokens.into_iter().map(unescaped).collect()
}

fn unescaped(token: &str) -> Option<String> {
    let mut text = String::with_capacity(token.len());
    let mut characters = token.chars();
    while let Some(character) = characters.next() {
        match character {
            '~' => match characters.next()? {
                '0' => text.push('~'),
                '1' => text.push('/'),
                _ => return None,
            },
            other => text.push(other),
        }
    }
    Some(text)
}

/// One pointer below another.
pub(crate) fn below(outer: &str, inner: &str) -> String {
    format!("{outer}{inner}")
}

/// A member or an element below a pointer.
pub(crate) fn child(outer: &str, token: &str) -> String {
    let mut pointer = outer.to_owned();
    push_token(&mut pointer, token);
    pointer
}

/// Whether one pointer leads to the place of another or to something in it.
pub(crate) fn is_in(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Puts a value at a place, making the objects on the way, and lists where the next index is taken.
/// Says whether it could.
pub(crate) fn put(root: &mut Value<'static>, pointer: &str, value: Value<'static>) -> bool {
    let Some(tokens) = tokens(pointer) else {
        return false;
    };
    let mut place = root;
    for token in &tokens {
        if place.is_null() {
            *place = empty_for(token);
        }
        let below = match place {
            Value::Object(object) => object_entry(object, token),
            Value::Array(list) => list_entry(list, token),
            _ => None,
        };
        let Some(below) = below else { return false };
        place = below;
    }
    *place = value;
    true
}

/// The container that a token asks for: a list for its first index, otherwise an object.
fn empty_for(token: &str) -> Value<'static> {
    if token == "0" {
        Value::Array(Vec::new())
    } else {
        Value::Object(Object::new())
    }
}

fn object_entry<'o>(
    object: &'o mut Object<'static>,
    token: &str,
) -> Option<&'o mut Value<'static>> {
    if !object.contains(token) {
        object.insert(token.to_owned(), Value::Null);
    }
    object.get_mut(token)
}

fn list_entry<'l>(
    list: &'l mut Vec<Value<'static>>,
    token: &str,
) -> Option<&'l mut Value<'static>> {
    let index: usize = token.parse().ok()?;
    if index > LONGEST {
        return None;
    }
    if index == list.len() {
        list.push(Value::Null);
    }
    list.get_mut(index)
}

/// Takes a member away; an element stays where it is, so that those behind it keep their places.
pub(crate) fn remove_member(root: &mut Value<'static>, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        return;
    };
    if let (Some(Value::Object(object)), Some(last)) = (get_mut(root, parent), unescaped(last)) {
        object.remove(&last);
    }
}

/// What stands at a place, to be changed.
pub(crate) fn get_mut<'v>(
    root: &'v mut Value<'static>,
    pointer: &str,
) -> Option<&'v mut Value<'static>> {
    let mut place = root;
    for token in tokens(pointer)? {
        place = match place {
            Value::Object(object) => object.get_mut(&token)?,
            Value::Array(list) => list.get_mut(token.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(place)
}
