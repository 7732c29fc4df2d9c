//! Looking into values, changing them, and typed documents out of them (SPEC chapter *JSON*).

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::{DeError, Limits, Object, Value, codes, read, to_string, to_string_pretty};

fn value(text: &str) -> Value<'_> {
    read(text.as_bytes(), &Limits::default()).unwrap()
}

fn typed<'de, T: Deserialize<'de>>(value: &'de Value<'_>) -> Result<T, String> {
    T::deserialize(value).map_err(|error: DeError| error.to_string())
}

#[test]
fn strings_borrow_unless_they_hold_an_escape() {
    let document = value(r#"["plain", "esc\u0061ped"]"#);
    let elements = document.as_array().unwrap();
    assert!(matches!(
        &elements[0],
        Value::String(Cow::Borrowed("plain"))
    ));
    assert!(matches!(&elements[1], Value::String(Cow::Owned(text)) if text == "escaped"));
}

#[test]
fn every_length_of_string_ends_where_it_should() {
    for length in 0..40 {
        for special in ["\"", "\\", "\u{1f}", "é\n"] {
            let text = format!("{}{special}{}", "x".repeat(length), "y".repeat(39 - length));
            let written = to_string(&Value::from(text.as_str()));
            assert_eq!(value(&written).as_str(), Some(text.as_str()));
        }
    }
}

#[test]
fn pointers_lead_to_values() {
    let document = value(r#"{"a/b": [10, {"m~n": true}], "": 1}"#);
    let at = |pointer| document.pointer(pointer).map(to_string);
    assert_eq!(at("/a~1b/0").as_deref(), Some("10"));
    assert_eq!(at("/a~1b/1/m~0n").as_deref(), Some("true"));
    assert_eq!(at("/").as_deref(), Some("1"));
    assert_eq!(document.pointer(""), Some(&document));
    for nowhere in [
        "a",
        "/a~1b/00",
        "/a~1b/+0",
        "/a~1b/2",
        "/a~1b/-",
        "/c",
        "/a~1b/0/x",
    ] {
        assert_eq!(document.pointer(nowhere), None, "{nowhere}");
    }
}

#[test]
fn objects_keep_their_order_while_they_change() {
    let mut object = Object::new();
    assert_eq!(object.insert("b", 1), None);
    object.insert("a", "x");
    object.insert("c", true);
    assert_eq!(object.insert("b", 2), Some(Value::from(1)));
    assert_eq!(object.remove("a"), Some(Value::from("x")));
    assert_eq!(object.remove("a"), None);
    object.insert("a", Vec::new());
    let written = to_string(&Value::Object(object));
    assert_eq!(written, r#"{"b":2,"c":true,"a":[]}"#);
}

#[test]
fn order_of_members_does_not_matter_for_equality_but_spelling_does() {
    assert_eq!(
        value(r#"{"a": 1, "b": [2]}"#),
        value(r#"{"b": [2], "a": 1}"#)
    );
    assert_ne!(value(r#"{"a": 1, "b": 2}"#), value(r#"{"a": 2, "b": 1}"#));
    assert_ne!(value(r#"{"a": 1}"#), value(r#"{"a": 1, "b": 2}"#));
    assert_ne!(value("1"), value("1.0"));
}

#[test]
fn the_indented_form_is_for_people() {
    let document = value(r#"{"a":[1,{}],"b":[],"c":{"d":null}}"#);
    let expected =
        "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": [],\n  \"c\": {\n    \"d\": null\n  }\n}";
    assert_eq!(to_string_pretty(&document), expected);
}

#[test]
fn a_value_is_four_words() {
    assert_eq!(size_of::<Value<'_>>(), 4 * size_of::<u64>());
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "type")]
enum Party {
    NamedParty { name: String },
    Various,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shape {
    Point,
    Circle(f64),
    Line(i8, i8),
    Square { side: u64 },
}

#[derive(Debug, PartialEq, Deserialize)]
struct LineNumber(u32);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
    note: Option<&'a str>,
    line: LineNumber,
    parties: Vec<Party>,
    #[serde(default)]
    shapes: Vec<Shape>,
    #[serde(default)]
    weights: BTreeMap<String, f64>,
}

#[test]
fn typed_documents_are_read_from_values() {
    let document = value(
        r#"{
            "title": "t", "note": null, "line": 7,
            "parties": [{"name": "n", "type": "NamedParty"}, {"type": "Various"}],
            "shapes": ["point", {"circle": 1.5}, {"line": [1, -2]}, {"square": {"side": 3}}],
            "weights": {"x": 2, "y": -0.5}
        }"#,
    );
    let expected = Document {
        title: "t".into(),
        note: None,
        line: LineNumber(7),
        parties: vec![Party::NamedParty { name: "n".into() }, Party::Various],
        shapes: vec![
            Shape::Point,
            Shape::Circle(1.5),
            Shape::Line(1, -2),
            Shape::Square { side: 3 },
        ],
        weights: BTreeMap::from([("x".into(), 2.0), ("y".into(), -0.5)]),
    };
    assert_eq!(typed::<Document<'_>>(&document), Ok(expected));
    assert_eq!(typed::<&str>(&value(r#""borrowed""#)), Ok("borrowed"));
    assert_eq!(
        typed::<i64>(&value("-9007199254740991")),
        Ok(-9_007_199_254_740_991)
    );
}

#[test]
fn type_errors_say_nothing_of_the_contents() {
    let secret = value(r#"{"secret": "s3cret"}"#);
    assert_eq!(
        typed::<BTreeMap<String, u32>>(&secret).unwrap_err(),
        "a string where u32 is expected"
    );
    assert_eq!(
        typed::<u8>(&value("1.5")).unwrap_err(),
        "a number where u8 is expected"
    );
    assert_eq!(
        typed::<u8>(&value("300")).unwrap_err(),
        "an integer that is not u8"
    );
    assert_eq!(
        typed::<bool>(&value("null")).unwrap_err(),
        "null where a boolean is expected"
    );
    assert_eq!(
        typed::<Shape>(&value(r#""s3cret""#)).unwrap_err(),
        "none of the accepted values: `point`, `circle`, `line`, `square`"
    );
    let enum_faults = [
        r#"{"circle": 1, "point": null}"#,
        "{}",
        "[]",
        r#""circle""#,
        r#"{"point": 1}"#,
    ];
    for text in enum_faults {
        assert!(typed::<Shape>(&value(text)).is_err(), "{text}");
    }
    let too_many = value("[1, 2, 3]");
    assert!(typed::<(u8, u8)>(&too_many).is_err());
}

#[test]
fn codes_belong_to_this_area() {
    assert_eq!(codes::ALL.len(), 12);
    assert!(codes::ALL.iter().all(|code| code.area() == "json"));
}

#[test]
fn a_refused_value_says_where() {
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only where reading stops is asked")]
    struct Line {
        quantity: u8,
        unit: String,
    }
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only where reading stops is asked")]
    enum Goods {
        Lines(Vec<Line>),
    }
    let pointer = |text: &str| {
        let value = value(text);
        let read = BTreeMap::<String, Goods>::deserialize(&value);
        read.map_err(|error: DeError| error.pointer())
    };
    for (text, expected) in [
        ("[]", ""),
        (r#"{"a/b": 1}"#, "/a~1b"),
        (r#"{"a": {"Lines": {}}}"#, "/a/Lines"),
        (
            r#"{"a": {"Lines": [{"quantity": 1, "unit": "t"}, 7]}}"#,
            "/a/Lines/1",
        ),
        (
            r#"{"a": {"Lines": [{"quantity": 256, "unit": "t"}]}}"#,
            "/a/Lines/0/quantity",
        ),
        (r#"{"a": {"Lines": [{"quantity": 1}]}}"#, "/a/Lines/0"),
        (
            r#"{"a": {"Lines": [{"quantity": 1, "unit": "t", "~": 1}]}}"#,
            "/a/Lines/0/~0",
        ),
    ] {
        assert_eq!(pointer(text).unwrap_err(), expected, "{text}");
    }
    assert!(pointer(r#"{"a": {"Lines": [{"unit": "t", "quantity": 1}]}}"#).is_ok());
}
