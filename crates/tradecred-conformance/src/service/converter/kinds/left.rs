//! Kinds of records of which something is left behind, and one in the layout of a person (SPEC section *Mappings*).

use serde_json::json;

use super::{field, nothing};
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
