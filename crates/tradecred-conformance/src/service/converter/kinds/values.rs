//! Kinds of records whose values change their form: tables, days, numbers, what is cut off (SPEC section *Mappings*).

use serde_json::{Map, Value, json};

use super::{field, line, lines, nothing, weight};
use crate::service::converter::kind::{DAY, Draw, FORM, Kind, all, constant, day, rest, with};

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
pub(in crate::service::converter) static TABLE: Kind = Kind {
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
pub(in crate::service::converter) static NO_ROW: Kind = Kind {
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
pub(in crate::service::converter) static DATES: Kind = Kind {
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

/// Numbers: their spelling, texts that become numbers, codes with dots.
pub(in crate::service::converter) static NUMBERS: Kind = Kind {
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

/// Values of which only a part is in the document.
pub(in crate::service::converter) static SHORTENED: Kind = Kind {
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
