//! What every document has around what a mapping writes: its contexts and its types, which follow from the
//! credential type.

use tradecred_vc::json::{Object, Value};

use crate::mapping::Mapping;

/// The member with the contexts.
const CONTEXT: &str = "@context";
/// The member with the types.
const TYPE: &str = "type";
/// The type of every credential.
const CREDENTIAL: &str = "VerifiableCredential";
/// The context of every credential.
const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";

/// A document with contexts and types around what a mapping wrote.
pub(crate) fn around(written: Value<'static>, mapping: &Mapping) -> Value<'static> {
    let list = |texts: [&str; 2]| -> Value<'static> {
        texts
            .map(|text| Value::from(text.to_owned()))
            .to_vec()
            .into()
    };
    let mut document = Object::new();
    document.insert(CONTEXT, list([CREDENTIALS, &mapping.context()]));
    document.insert(TYPE, list([CREDENTIAL, &mapping.file().credential_type]));
    if let Value::Object(written) = written {
        for (name, value) in written {
            document.insert(name, value);
        }
    }
    document.into()
}

/// What a mapping may have written of a document; nothing where it is of another type than is wanted.
pub(crate) fn inside(document: &Value<'_>, wanted: &str) -> Option<Value<'static>> {
    let object = document.as_object()?;
    object.get("credentialSubject")?.as_object()?;
    let types = object
        .get(TYPE)
        .and_then(Value::as_array)
        .unwrap_or_default();
    if !types.iter().any(|name| name.as_str() == Some(wanted)) {
        return None;
    }
    let around = [CONTEXT, TYPE, "proof"];
    let inner = object.iter().filter(|(name, _)| !around.contains(name));
    let inner = inner.map(|(name, value)| (name.to_owned().into(), value.clone().into_owned()));
    Some(Value::Object(inner.collect()))
}
