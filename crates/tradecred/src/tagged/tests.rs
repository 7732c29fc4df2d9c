//! Tests of reading objects of several forms (SPEC chapter *Building blocks*).
#![expect(
    clippy::disallowed_methods,
    reason = "another source of members than the strict reader is wanted"
)]

use serde::Deserialize;
use tradecred_vc::json::{self, Limits};

use crate::party::{Empty, Party};

/// The outcome by the strict reader, and by a source that gives members in the order of the text.
fn read(text: &str) -> [Option<Party>; 2] {
    let value = json::read(text.as_bytes(), &Limits::default());
    [
        value.ok().and_then(|value| Party::deserialize(&value).ok()),
        serde_json::from_str(text).ok(),
    ]
}

#[test]
fn the_selecting_member_may_stand_anywhere() {
    let first = read(r#"{"type": "SameAs", "role": "exporter"}"#);
    let last = read(r#"{"role": "exporter", "type": "SameAs"}"#);
    assert!(matches!(
        &first,
        [Some(Party::SameAs(_)), Some(Party::SameAs(_))]
    ));
    assert_eq!(first, last);
    let alone = Some(Party::Various(Empty {}));
    assert_eq!(read(r#"{"type": "Various"}"#), [alone.clone(), alone]);
}

#[test]
fn what_is_no_form_is_refused() {
    for text in [
        "{}",
        r#"{"role": "exporter"}"#,
        r#"{"role": "exporter", "type": "Various"}"#,
        r#"{"role": "carrier", "type": "SameAs"}"#,
        r#"{"type": "Various", "role": "exporter"}"#,
        r#"{"type": "Nobody"}"#,
        r#"{"type": 1}"#,
        r#"{"type": null}"#,
        r#"["Various", {}]"#,
        r#""Various""#,
        r#"{"type": "Various", "type": "Various"}"#,
        r#"{"role": "exporter", "type": "SameAs", "role": "exporter"}"#,
        r#"{"role": "exporter", "type": "SameAs", "type": "SameAs"}"#,
    ] {
        assert_eq!(read(text), [None, None], "{text}");
    }
}
