//! Digests and disclosures as RFC 9901 prints them, and what each of them opens.

use super::{SdHash, disclose};
use crate::json::{Limits, Object, Value, read_object};

/// A member of the RFC (section 4.2.3) and its digest.
const FAMILY_NAME: (&str, &str) = (
    "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0",
    "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
);
/// An element of the RFC (section 4.2.3) and its digest.
const FRANCE: (&str, &str) = (
    "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0",
    "w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs",
);

fn object(text: &str) -> Object<'static> {
    read_object(text.as_bytes(), &Limits::default())
        .unwrap()
        .into_owned()
}

fn payload() -> Object<'static> {
    object(&format!(
        r#"{{"_sd":["{}"],"nationalities":["DE",{{"...":"{}"}},"US"]}}"#,
        FAMILY_NAME.1, FRANCE.1
    ))
}

#[test]
fn digests_are_those_of_the_rfc() {
    for (disclosure, digest) in [FAMILY_NAME, FRANCE] {
        assert_eq!(SdHash::Sha256.digest(disclosure), digest);
    }
    assert_eq!(SdHash::named("sha-256"), Some(SdHash::Sha256));
    assert_eq!(SdHash::named("sha-1"), None);
}

#[test]
fn the_disclosures_of_the_rfc_open_a_member_and_an_element() {
    let whole = disclose(payload(), &[FAMILY_NAME.0, FRANCE.0], false).unwrap();
    assert!(!whole.is_selection);
    let expected = r#"{"nationalities":["DE","FR","US"],"family_name":"Möbius"}"#;
    assert_eq!(whole.object, object(expected));
    let part = disclose(payload(), &[FRANCE.0], false).unwrap();
    assert!(part.is_selection);
    assert_eq!(part.object, object(r#"{"nationalities":["DE","FR","US"]}"#));
    let nothing = disclose(payload(), &[], false).unwrap();
    assert_eq!(nothing.object, object(r#"{"nationalities":["DE","US"]}"#));
}

#[test]
fn disclosures_inside_each_other_end_at_the_greatest_depth() {
    // Each disclosure holds the digest of the one before: the last opens all of them.
    let mut texts: Vec<String> = Vec::new();
    let mut inner = Value::from("innermost");
    for level in 0..100 {
        let salt = format!("{level:0>22}");
        let parts = vec![Value::from(salt), Value::from("next"), inner];
        let written = crate::json::to_string(&Value::Array(parts));
        let mut text =
            crate::multibase::encode(crate::multibase::Base::Base64Url, written.as_bytes());
        text.remove(0);
        let digest = SdHash::Sha256.digest(&text);
        inner = Value::Object(object(&format!(r#"{{"_sd":["{digest}"]}}"#)));
        texts.push(text);
    }
    let Value::Object(payload) = inner else {
        panic!("not an object");
    };
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let refused = disclose(payload, &texts, false).unwrap_err();
    assert_eq!(refused.code.code, "json.depth");
}
