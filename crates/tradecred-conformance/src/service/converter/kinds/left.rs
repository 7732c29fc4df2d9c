//! Kinds of records of which something is left behind, and one in the layout of a person (SPEC section *Mappings*).

use serde_json::json;

use super::{field, line, lines, nothing};
use crate::service::converter::kind::{FORM, Kind, instant};

/// What is kept, what is given up, what no operation reads, and what is assumed.
pub(in crate::service::converter) static LEFT: Kind = Kind {
    name: "left",
    extra: nothing,
    operations: |_| {
        json!([
            field("/nr", "/credentialSubject/certificationNumber", "text"),
            { "op": "keep", "from": "/desk", "reason": "the document has no place for it" },
            { "op": "drop", "from": "/price", "reason": "it is nobody's business" },
            {
                "op": "default",
                "to": "/credentialSubject/basis/type",
                "value": "CertifierInformation",
                "reason": "the record does not say, and its owner has no other",
            },
        ])
    },
    record: |draw| {
        json!({
            "form": FORM,
            "nr": draw.word("nr"),
            "desk": draw.word("desk"),
            "price": draw.word("price"),
            "other": draw.word("other"),
        })
        .to_string()
    },
    made: |draw, base| json!({ "certificationNumber": draw.word("nr"), "basis": base["basis"] }),
    lost: &[
        ("kept", Some("/desk")),
        ("kept", Some("/other")),
        ("dropped", Some("/price")),
        ("defaulted", None),
    ],
};

/// What is given up in a list: a member of each element, and an element.
pub(in crate::service::converter) static GIVEN_UP: Kind = Kind {
    name: "given-up",
    extra: nothing,
    operations: |base| {
        let own = [
            field("/what", "/description", "text"),
            json!({ "op": "drop", "from": "/price", "reason": "it is nobody's business" }),
        ];
        json!([
            lines(base, &["description"], &own),
            { "op": "drop", "from": "/notes/1", "reason": "it is nobody's business" },
        ])
    },
    record: |draw| {
        let line = |what: &str| json!({ "what": draw.word(what), "price": draw.word("price") });
        json!({
            "form": FORM,
            "lines": [line("one"), line("other")],
            "notes": [draw.word("a"), draw.word("b"), draw.word("c")],
        })
        .to_string()
    },
    made: |draw, base| {
        let made =
            |number, what: &str| line(base, number, json!({ "description": draw.word(what) }));
        json!({ "goods": [made(1, "one"), made(2, "other")] })
    },
    lost: &[
        ("dropped", Some("/lines/0/price")),
        ("dropped", Some("/lines/1/price")),
        ("dropped", Some("/notes/1")),
        ("kept", Some("/notes/0")),
        ("kept", Some("/notes/2")),
    ],
};

/// A record as a person wrote it: white space, escapes, a number with more digits than it needs.
pub(in crate::service::converter) static LAID_OUT: Kind = Kind {
    name: "laid-out",
    extra: nothing,
    operations: |_| {
        json!([field(
            "/nr",
            "/credentialSubject/certificationNumber",
            "text"
        )])
    },
    record: |draw| {
        format!(
            "{{ \"form\" : \"tradecred\\u002Dtrial\\/1\",\r\n\t\"nr\":\"N\\u00ba {}\" ,\n  \"n\": [ 1.50e+1, -0, 100.00 ],\"at\":\"{}\"}}\n",
            draw.word("nr"),
            instant(draw.midnight("at")),
        )
    },
    made: |draw, _| json!({ "certificationNumber": format!("N\u{ba} {}", draw.word("nr")) }),
    lost: &[],
};
