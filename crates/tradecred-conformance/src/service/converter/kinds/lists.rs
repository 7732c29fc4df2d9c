//! Kinds of records with lists, and with what is not there (SPEC section *Mappings*).

use serde_json::{Value, json};

use super::{field, line, lines, nothing, weight};
use crate::service::converter::kind::{FORM, Kind, all, constant, day, rest};

/// What is not there: a member, and a part of which nothing is carried.
pub(in crate::service::converter) static ABSENT: Kind = Kind {
    name: "absent",
    extra: nothing,
    operations: |base| {
        let own = [
            field("/what", "/description", "text"),
            field("/origin", "/countryOfOrigin", "text"),
            json!({
                "op": "in",
                "from": "/amount",
                "to": "/quantity",
                "fields": [
                    constant("/type", &json!("Quantity")),
                    constant("/unit", &json!("KGM")),
                    field("/n", "/value", "text"),
                ],
            }),
        ];
        let but = ["description", "countryOfOrigin", "quantity"];
        json!([lines(base, &but, &own)])
    },
    record: |draw| {
        let lines = json!([
            { "what": draw.word("bare") },
            { "what": draw.word("full"), "origin": "MX", "amount": { "n": weight(draw) } },
        ]);
        json!({ "form": FORM, "lines": lines }).to_string()
    },
    made: |draw, base| {
        let full = json!({
            "description": draw.word("full"),
            "countryOfOrigin": "MX",
            "quantity": { "type": "Quantity", "unit": "KGM", "value": weight(draw) },
        });
        let bare = json!({ "description": draw.word("bare") });
        json!({ "goods": [line(base, 1, bare), line(base, 2, full)] })
    },
    lost: &[],
};

/// Lists in lists, in their order, with places as numbers and as texts behind a prefix.
pub(in crate::service::converter) static LISTS: Kind = Kind {
    name: "lists",
    extra: nothing,
    operations: |base| {
        let bills = json!({
            "op": "each",
            "from": "/bills",
            "to": "/invoices",
            "fields": [
                constant("/type", &json!("InvoiceReference")),
                json!({ "op": "position", "to": "/number", "prefix": "F-" }),
                json!({ "op": "position", "to": "/line" }),
                field("/day", "/date", "same"),
            ],
        });
        let own = [field("/what", "/description", "text"), bills];
        json!([lines(base, &["description", "invoices"], &own)])
    },
    record: |draw| {
        let day = |label| json!({ "day": day(draw.midnight(label)) });
        let lines = json!([
            { "what": draw.word("0"), "bills": [day("a"), day("b"), day("c")] },
            { "what": draw.word("1"), "bills": [day("d")] },
            { "what": draw.word("2"), "bills": [day("e"), day("f")] },
        ]);
        json!({ "form": FORM, "lines": lines }).to_string()
    },
    made: |draw, base| {
        let bill = |place: usize, label| {
            json!({
                "type": "InvoiceReference",
                "number": format!("F-{place}"),
                "line": place,
                "date": day(draw.midnight(label)),
            })
        };
        let made = |place: usize, invoices: Value| {
            let what = draw.word(&(place - 1).to_string());
            line(
                base,
                place,
                json!({ "description": what, "invoices": invoices }),
            )
        };
        json!({ "goods": [
            made(1, json!([bill(1, "a"), bill(2, "b"), bill(3, "c")])),
            made(2, json!([bill(1, "d")])),
            made(3, json!([bill(1, "e"), bill(2, "f")])),
        ] })
    },
    lost: &[],
};

/// Lists within a list as one list, each element with what its outer one says.
pub(in crate::service::converter) static FLATTENED: Kind = Kind {
    name: "flattened",
    extra: nothing,
    operations: |base| {
        let fields = [
            field("/n", "/lineNumber", "same"),
            field("/what", "/description", "text"),
        ];
        let but = ["lineNumber", "description", "originCriterion"];
        json!([{
            "op": "flatten",
            "from": "/boxes",
            "inner": "/items",
            "to": "/credentialSubject/goods",
            "outer": [field("/criterion", "/originCriterion", "text")],
            "fields": all(&[&rest(&base["goods"][0], "", &but), &fields]),
        }])
    },
    record: |draw| {
        let item = |n: usize| json!({ "n": n, "what": draw.word(&n.to_string()) });
        json!({ "form": FORM, "boxes": [
            { "criterion": "B", "items": [item(1), item(2)] },
            { "criterion": "C", "items": [item(3)] },
        ] })
        .to_string()
    },
    made: |draw, base| {
        let made = |number: usize, criterion: &str| {
            let what = draw.word(&number.to_string());
            line(
                base,
                number,
                json!({ "description": what, "originCriterion": criterion }),
            )
        };
        json!({ "goods": [made(1, "B"), made(2, "B"), made(3, "C")] })
    },
    lost: &[],
};
