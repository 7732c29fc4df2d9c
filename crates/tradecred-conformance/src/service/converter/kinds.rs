//! The kinds of records, one for each operation of mappings or for a few that go together (SPEC section *Mappings*).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::kind::{DAY, Draw, FORM, Kind, all, constant, day, instant, rest, with};

fn nothing() -> Value {
    json!({})
}

/// The first line of goods with another number and description.
fn line(base: &Value, number: usize, changes: Value) -> Value {
    let line = with(&base["goods"][0], json!({ "lineNumber": number }));
    with(&line, changes)
}

/// The operation that makes each element of `/lines` a line of goods.
fn lines(base: &Value, but: &[&str], own: &[Value]) -> Value {
    let but = [but, &["lineNumber"]].concat();
    let number = json!({ "op": "position", "to": "/lineNumber" });
    json!({
        "op": "each",
        "from": "/lines",
        "to": "/credentialSubject/goods",
        "fields": all(&[&rest(&base["goods"][0], "", &but), &[number], own]),
    })
}

/// One value to one value.
fn field(from: &str, to: &str, codec: &str) -> Value {
    json!({ "op": "field", "from": from, "to": to, "codec": codec })
}

/// A member that is called otherwise, one whose name has to be escaped in a pointer.
pub(super) static RENAMED: Kind = Kind {
    name: "renamed",
    extra: nothing,
    operations: |base| {
        all(&[
            &[
                json!({ "op": "field", "from": "/nr", "to": "/credentialSubject/certificationNumber" }),
                field(
                    "/person/name~1full",
                    "/credentialSubject/signatory/legalName",
                    "text",
                ),
            ],
            &rest(
                &base["signatory"],
                "/credentialSubject/signatory",
                &["legalName"],
            ),
        ])
    },
    record: |draw| {
        json!({
            "form": FORM,
            "nr": draw.word("nr"),
            "person": { "name/full": format!("Ana {}", draw.word("name")) },
        })
        .to_string()
    },
    made: |draw, base| {
        json!({
            "certificationNumber": draw.word("nr"),
            "signatory": with(&base["signatory"], json!({
                "legalName": format!("Ana {}", draw.word("name")),
            })),
        })
    },
    lost: &[],
};

/// What the rows of a table are for: a text, a number, true.
fn row(draw: &Draw) -> (Value, &'static str) {
    match draw.nth % 3 {
        0 => (json!("484"), "MX"),
        1 => (json!(124), "CA"),
        _ => (json!(true), "US"),
    }
}

fn table(base: &Value) -> Value {
    let rows = json!([
        { "from": "484", "to": "MX" },
        { "from": 124, "to": "CA" },
        { "from": true, "to": "US" },
    ]);
    let own = [
        json!({ "op": "enum", "from": "/origin", "to": "/countryOfOrigin", "rows": rows }),
        field("/what", "/description", "text"),
    ];
    json!([lines(base, &["description", "countryOfOrigin"], &own)])
}

/// A value of each row of a table.
pub(super) static TABLE: Kind = Kind {
    name: "table",
    extra: nothing,
    operations: table,
    record: |draw| {
        let lines = json!([{ "what": draw.word("what"), "origin": row(draw).0 }]);
        json!({ "form": FORM, "lines": lines }).to_string()
    },
    made: |draw, base| {
        let changes = json!({ "description": draw.word("what"), "countryOfOrigin": row(draw).1 });
        json!({ "goods": [line(base, 1, changes)] })
    },
    lost: &[],
};

/// A value that stands in no row.
pub(super) static NO_ROW: Kind = Kind {
    name: "no-row",
    extra: nothing,
    operations: table,
    record: |draw| {
        let lines = json!([{ "what": draw.word("what"), "origin": draw.word("origin") }]);
        json!({ "form": FORM, "lines": lines }).to_string()
    },
    made: |draw, base| {
        let changes = json!({ "description": draw.word("what") });
        json!({ "goods": [line(base, 1, changes)] })
    },
    lost: &[("kept", Some("/lines/0/origin"))],
};

/// The codecs of days, each under the word by which a record says how its day is written.
const DAYS: [(&str, &str); 5] = [
    ("utc", "instant-as-day"),
    ("ms", "milliseconds-as-day"),
    ("local", "instant-as-local-day"),
    ("s", "seconds-as-day"),
    ("mdy", "month-day-year"),
];

/// Days, as instants, numbers and texts say them.
pub(super) static DATES: Kind = Kind {
    name: "dates",
    extra: nothing,
    operations: |base| {
        let case = |codec| {
            let fields = [field("/at", "/invoices/0/date", codec)];
            json!({ "value": format!("by {codec}"), "fields": fields })
        };
        let cases: Map<String, Value> = DAYS
            .into_iter()
            .map(|(how, codec)| (how.to_owned(), case(codec)))
            .collect();
        let own = [
            constant("/invoices/0/type", &json!("InvoiceReference")),
            json!({
                "op": "variant",
                "from": "/how",
                "to": "/invoices/0/number",
                "cases": cases,
            }),
        ];
        json!([lines(base, &["invoices"], &own)])
    },
    record: |draw| {
        let at = |how| match how {
            "utc" | "local" => json!(format!("{}T23:30:00-06:00", day(draw.midnight(how)))),
            "ms" => json!((draw.midnight(how) + 5 * 3_600) * 1_000 + 7),
            "s" => json!((draw.midnight(how) + 61).to_string()),
            _ => {
                let written = day(draw.midnight(how));
                let (year, rest) = written.split_once('-').unwrap_or_default();
                json!(format!("{}{year}", rest.replace('-', "")))
            }
        };
        let lines = DAYS.map(|(how, _)| json!({ "how": how, "at": at(how) }));
        json!({ "form": FORM, "lines": lines }).to_string()
    },
    made: |draw, base| {
        let lines = DAYS.into_iter().enumerate().map(|(place, (how, codec))| {
            // Half past eleven at night, six hours west, is the next day in UTC.
            let later = if how == "utc" { DAY } else { 0 };
            let invoice = json!({
                "type": "InvoiceReference",
                "number": format!("by {codec}"),
                "date": day(draw.midnight(how) + later),
            });
            line(base, place + 1, json!({ "invoices": [invoice] }))
        });
        json!({ "goods": lines.collect::<Vec<_>>() })
    },
    lost: &[
        ("truncated", Some("/lines/0/at")),
        ("truncated", Some("/lines/1/at")),
        ("truncated", Some("/lines/2/at")),
        ("truncated", Some("/lines/3/at")),
    ],
};

/// A weight of two digits behind the point, of which the last is zero.
fn weight(draw: &Draw) -> String {
    format!("{}.50", 10 + draw.below("weight", 90))
}

/// Numbers: their spelling, texts that become numbers, codes with dots.
pub(super) static NUMBERS: Kind = Kind {
    name: "numbers",
    extra: nothing,
    operations: |base| {
        let tariff = rest(&base["goods"][0]["tariff"], "/tariff", &["code"]);
        let own = [
            constant("/quantity/type", &json!("Quantity")),
            constant("/quantity/unit", &json!("KGM")),
            field("/kg", "/quantity/value", "number-as-text"),
            field("/hs", "/tariff/code", "code-without-dots"),
            constant("/invoices/0/type", &json!("InvoiceReference")),
            field("/bill", "/invoices/0/number", "text"),
            field("/at", "/invoices/0/line", "text-as-integer"),
        ];
        let own = all(&[&tariff, &own]);
        let own = own.as_array().cloned().unwrap_or_default();
        json!([lines(base, &["tariff", "quantity", "invoices"], &own)])
    },
    record: |draw| {
        let place = 1 + draw.below("at", 900);
        format!(
            r#"{{"form":"{FORM}","lines":[{{"kg":{},"hs":"7213.20 10","bill":"{}","at":"00{place}"}}]}}"#,
            weight(draw),
            draw.word("bill"),
        )
    },
    made: |draw, base| {
        let place = 1 + draw.below("at", 900);
        let changes = json!({
            "tariff": with(&base["goods"][0]["tariff"], json!({ "code": "72132010" })),
            "quantity": { "type": "Quantity", "unit": "KGM", "value": weight(draw) },
            "invoices": [{
                "type": "InvoiceReference", "number": draw.word("bill"), "line": place,
            }],
        });
        json!({ "goods": [line(base, 1, changes)] })
    },
    lost: &[],
};

/// What is not there: a member, and a part of which nothing is carried.
pub(super) static ABSENT: Kind = Kind {
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
pub(super) static LISTS: Kind = Kind {
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

/// A text taken apart at the first separator, and texts put together of which one is not there.
pub(super) static PARTS: Kind = Kind {
    name: "parts",
    extra: nothing,
    operations: |base| {
        let signatory = "/credentialSubject/signatory";
        let own = [
            json!({
                "op": "split",
                "from": "/place",
                "to": [
                    format!("{signatory}/address/streetAddress"),
                    format!("{signatory}/address/addressLocality"),
                ],
                "separator": " | ",
            }),
            json!({
                "op": "join",
                "from": ["/first", "/middle", "/last"],
                "to": format!("{signatory}/legalName"),
                "separator": " ",
            }),
        ];
        let but = ["streetAddress", "addressLocality"];
        let address = &base["signatory"]["address"];
        all(&[
            &rest(&base["signatory"], signatory, &["address", "legalName"]),
            &rest(address, &format!("{signatory}/address"), &but),
            &own,
        ])
    },
    record: |draw| {
        json!({
            "form": FORM,
            "place": format!("Calle {} | Saltillo | Coahuila", draw.word("street")),
            "first": draw.word("first"),
            "last": draw.word("last"),
        })
        .to_string()
    },
    made: |draw, base| {
        let address = json!({
            "streetAddress": format!("Calle {}", draw.word("street")),
            "addressLocality": "Saltillo | Coahuila",
        });
        json!({ "signatory": with(&base["signatory"], json!({
            "legalName": format!("{} {}", draw.word("first"), draw.word("last")),
            "address": with(&base["signatory"]["address"], address),
        })) })
    },
    lost: &[],
};

/// Lists within a list as one list, each element with what its outer one says.
pub(super) static FLATTENED: Kind = Kind {
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

/// What one text decides.
pub(super) static VARIANT: Kind = Kind {
    name: "variant",
    extra: nothing,
    operations: |_| {
        let coverage = "/credentialSubject/coverage";
        json!([{
            "op": "variant",
            "from": "/cover/kind",
            "to": format!("{coverage}/type"),
            "cases": {
                "period": { "value": "BlanketPeriod", "fields": [
                    field("/cover/a", &format!("{coverage}/from"), "same"),
                    field("/cover/b", &format!("{coverage}/to"), "same"),
                ] },
                "one": { "value": "SingleShipment", "fields": [
                    field("/cover/bill", &format!("{coverage}/invoiceNumber"), "text"),
                ] },
            },
        }])
    },
    record: |draw| {
        let from = draw.midnight("from");
        let cover = match draw.nth % 2 {
            0 => json!({ "kind": "period", "a": day(from), "b": day(from + 200 * DAY) }),
            _ => json!({ "kind": "one", "bill": draw.word("bill") }),
        };
        json!({ "form": FORM, "cover": cover }).to_string()
    },
    made: |draw, _| {
        let from = draw.midnight("from");
        let (from, to) = (day(from), day(from + 200 * DAY));
        json!({ "coverage": match draw.nth % 2 {
            0 => json!({ "type": "BlanketPeriod", "from": from, "to": to }),
            _ => json!({ "type": "SingleShipment", "invoiceNumber": draw.word("bill") }),
        } })
    },
    lost: &[],
};

/// A value that the document has twice.
pub(super) static COPIED: Kind = Kind {
    name: "copied",
    extra: nothing,
    operations: |base| {
        let (one, other) = (
            "/credentialSubject/signatory",
            "/credentialSubject/certifier",
        );
        let copy = json!({
            "op": "copy",
            "from": "/phone",
            "to": format!("{other}/telephone"),
            "codec": "text",
        });
        let own = [field("/phone", &format!("{one}/telephone"), "text"), copy];
        all(&[
            &rest(&base["signatory"], one, &["telephone"]),
            &rest(&base["certifier"], other, &["telephone"]),
            &own,
        ])
    },
    record: |draw| json!({ "form": FORM, "phone": phone(draw) }).to_string(),
    made: |draw, base| {
        let phone = json!({ "telephone": phone(draw) });
        json!({
            "signatory": with(&base["signatory"], phone.clone()),
            "certifier": with(&base["certifier"], phone),
        })
    },
    lost: &[],
};

fn phone(draw: &Draw) -> String {
    let number = draw.below("phone", 10_000);
    format!("+52 81 5555 {number:04}")
}

/// A text that holds more.
pub(super) static OPENED: Kind = Kind {
    name: "opened",
    extra: || json!({ "decode": [{ "from": "/sealed", "forms": ["base64", "json"] }] }),
    operations: |_| {
        json!([field(
            "/sealed/nr",
            "/credentialSubject/certificationNumber",
            "text"
        )])
    },
    record: |draw| {
        let inner = json!({ "nr": draw.word("nr") }).to_string();
        json!({ "form": FORM, "sealed": STANDARD.encode(inner) }).to_string()
    },
    made: |draw, _| json!({ "certificationNumber": draw.word("nr") }),
    lost: &[],
};

/// What is kept, what is given up, what no operation reads, and what is assumed.
pub(super) static LEFT: Kind = Kind {
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

/// Values of which only a part is in the document.
pub(super) static SHORTENED: Kind = Kind {
    name: "shortened",
    extra: nothing,
    operations: |base| {
        let own = [field("/packages", "/quantity", "sum-of-kilograms")];
        json!([
            field("/nr", "/credentialSubject/certificationNumber", "last-part"),
            lines(base, &["quantity"], &own),
        ])
    },
    record: |draw| {
        let packages = json!([
            { "grossWeight": format!("{} kg", 3 + draw.below("weight", 90)) },
            { "grossWeight": "10.25 KG" },
        ]);
        let nr = format!("urn:trial:{}", draw.word("nr"));
        json!({ "form": FORM, "nr": nr, "lines": [{ "packages": packages }] }).to_string()
    },
    made: |draw, base| {
        let sum = format!("{}.25", 13 + draw.below("weight", 90));
        let quantity = json!({ "type": "Quantity", "value": sum, "unit": "KGM" });
        json!({
            "certificationNumber": draw.word("nr"),
            "goods": [line(base, 1, json!({ "quantity": quantity }))],
        })
    },
    lost: &[
        ("truncated", Some("/nr")),
        ("truncated", Some("/lines/0/packages")),
    ],
};

/// A record as a person wrote it: white space, escapes, a number with more digits than it needs.
pub(super) static LAID_OUT: Kind = Kind {
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
