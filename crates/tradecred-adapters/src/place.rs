//! Places in a tree: JSON Pointers (RFC 6901), and putting a value where one leads.

use std::borrow::Cow;

use tradecred_vc::json::{Object, Value, array_index, unescape_token};
use tradecred_vc::problem::push_token;

/// The deepest place that is written to.
pub(crate) const DEEPEST: usize = 64;
/// The longest pointer of a mapping, in bytes.
pub(crate) const WIDEST: usize = 1_000;
/// The highest index of a list that is written to, so that no pointer makes a list of nulls.
const LONGEST: usize = 1_000_000;

/// The tokens of a pointer, unescaped; nothing where it is none, or longer than a mapping needs.
pub(crate) fn tokens(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let rest = pointer
        .strip_prefix('/')
        .filter(|_| pointer.len() <= WIDEST)?;
    let tokens: Vec<&str> = rest.split('/').collect();
    let half_escaped = |token: &&str| token.replace("~0", "").replace("~1", "").contains('~');
    if tokens.len() > DEEPEST || tokens.iter().any(half_escaped) {
        return None;
    }
    let names = tokens.into_iter().map(unescape_token);
    Some(names.map(Cow::into_owned).collect())
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
    let Some(place) = pointer.split('/').skip(1).try_fold(root, |place, token| {
        let token = unescape_token(token);
        if place.is_null() {
            *place = empty_for(&token);
        }
        match place {
            Value::Object(object) => object_entry(object, &token),
            Value::Array(list) => list_entry(list, &token),
            _ => None,
        }
    }) else {
        return false;
    };
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
    let index = array_index(token)?;
    if index > LONGEST {
        return None;
    }
    if index == list.len() {
        list.push(Value::Null);
    }
    list.get_mut(index)
}

/// What stands at a place, to be changed.
pub(crate) fn get_mut<'v>(
    root: &'v mut Value<'static>,
    pointer: &str,
) -> Option<&'v mut Value<'static>> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(root, |place, token| match place {
            Value::Object(object) => object.get_mut(&unescape_token(token)),
            Value::Array(list) => list.get_mut(array_index(token)?),
            _ => None,
        })
}
