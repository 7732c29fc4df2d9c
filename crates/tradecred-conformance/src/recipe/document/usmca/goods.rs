//! Vectors of box 6: the structure of goods lines, their quantities, invoices and identities.

use serde_json::{Value, json};

use super::{Recipe, Row, met, not_met, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("goods"), GOODS),
        not_met(code!("goods"), NO_GOODS),
        not_met(code!("goods"), NO_PARTICULARS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GOODS: &[Row] = &[
    (
        "goods-line-complete",
        "a goods line with every member it can have",
        |document, maker| {
            for (name, value) in [
                (
                    "invoices",
                    json!([{ "type": "InvoiceReference", "number": "F-20117", "line": 1, "date": maker.day(-10) }]),
                ),
                ("countryOfOrigin", json!("MX")),
                (
                    "quantity",
                    json!({ "type": "Quantity", "value": "12500.50", "unit": "KGM" }),
                ),
                ("listedInScheduleII", json!(false)),
                (
                    "presentedOn",
                    json!([{ "type": "CommercialDocument", "number": "F-20117", "issuingCountry": "MX" }]),
                ),
                (
                    "goodsIdentity",
                    json!({
                        "type": "GoodsIdentity",
                        "gtin": "9520123456788",
                        "partNumbers": ["BR-720", "BR-721"],
                        "serialNumbers": ["000117"]
                    }),
                ),
            ] {
                set(document, &format!("/goods/0/{name}"), value);
            }
        },
    ),
    (
        "description-longest",
        "a description of 2,000 characters is read",
        |document, _| {
            set(document, "/goods/0/description", json!("ñ".repeat(2000)));
        },
    ),
    (
        "description-of-two-lines",
        "a description may hold a line feed",
        |document, _| {
            set(
                document,
                "/goods/0/description",
                json!("Hot-rolled bars\nof free-cutting steel"),
            );
        },
    ),
    (
        "line-number-highest",
        "999,999 is the highest line number",
        |document, _| number_line(document, json!(999_999)),
    ),
    (
        "quantity-without-point",
        "a quantity is a decimal number as text",
        |document, _| {
            set(document, "/goods/0/quantity", quantity("12500", "KGM"));
        },
    ),
];

const NO_GOODS: &[Row] = &[
    ("goods-missing", "there are no goods", |document, _| {
        remove(document, "/goods")
    }),
    (
        "goods-empty",
        "the list of goods is empty",
        |document, _| set(document, "/goods", json!([])),
    ),
    (
        "goods-object",
        "one goods line stands where a list belongs",
        |document, _| {
            let one = document
                .pointer("/credentialSubject/goods/0")
                .cloned()
                .unwrap_or_default();
            set(document, "/goods", one);
        },
    ),
    (
        "goods-line-text",
        "a goods line is a text",
        |document, _| set(document, "/goods/1", json!("Screws")),
    ),
    ("goods-line-null", "a goods line is null", |document, _| {
        set(document, "/goods/1", Value::Null)
    }),
    (
        "goods-line-id",
        "a goods line has an identifier, which the contexts know and the type does not have",
        |document, maker| {
            set(document, "/goods/0/id", json!(maker.uuid("goods line")));
        },
    ),
    (
        "line-number-missing",
        "a goods line has no number",
        |document, _| remove(document, "/goods/0/lineNumber"),
    ),
    (
        "line-number-zero",
        "line numbers begin at one",
        |document, _| number_line(document, json!(0)),
    ),
    (
        "line-number-negative",
        "a line number is below zero",
        |document, _| number_line(document, json!(-1)),
    ),
    (
        "line-number-too-high",
        "1,000,000 is no line number",
        |document, _| number_line(document, json!(1_000_000)),
    ),
    (
        "line-number-text",
        "a line number is written as text",
        |document, _| number_line(document, json!("1")),
    ),
    (
        "line-number-half",
        "a line number is no integer",
        |document, _| number_line(document, json!(1.5)),
    ),
    (
        "description-missing",
        "a good is not described",
        |document, _| remove(document, "/goods/0/description"),
    ),
    (
        "description-blank",
        "a description of spaces only is none",
        |document, _| {
            set(document, "/goods/0/description", json!("  \n "));
        },
    ),
    (
        "description-too-long",
        "a description of 2,001 characters is too long",
        |document, _| {
            set(document, "/goods/0/description", json!("ñ".repeat(2001)));
        },
    ),
    (
        "description-list",
        "a description is a list of texts",
        |document, _| {
            set(
                document,
                "/goods/0/description",
                json!(["Hot-rolled bars", "in coils"]),
            );
        },
    ),
];

const NO_PARTICULARS: &[Row] = &[
    (
        "quantity-number",
        "a quantity is a JSON number, which programs may change",
        |document, _| {
            set(
                document,
                "/goods/0/quantity",
                json!({ "type": "Quantity", "value": 12500, "unit": "KGM" }),
            );
        },
    ),
    (
        "quantity-exponent",
        "a quantity has an exponent",
        |document, _| {
            set(document, "/goods/0/quantity", quantity("1e4", "KGM"));
        },
    ),
    (
        "quantity-plus-sign",
        "a quantity has a plus sign",
        |document, _| {
            set(document, "/goods/0/quantity", quantity("+12500", "KGM"));
        },
    ),
    (
        "quantity-leading-zero",
        "a quantity has a leading zero",
        |document, _| {
            set(document, "/goods/0/quantity", quantity("012500", "KGM"));
        },
    ),
    (
        "quantity-ten-decimals",
        "a quantity has ten decimals",
        |document, _| {
            set(
                document,
                "/goods/0/quantity",
                quantity("1.0123456789", "KGM"),
            );
        },
    ),
    (
        "quantity-unit-word",
        "a unit is a word and no code",
        |document, _| {
            set(
                document,
                "/goods/0/quantity",
                quantity("12500", "kilograms"),
            );
        },
    ),
    (
        "quantity-unit-missing",
        "a quantity has no unit",
        |document, _| {
            set(
                document,
                "/goods/0/quantity",
                json!({ "type": "Quantity", "value": "12500" }),
            );
        },
    ),
    (
        "invoice-number-missing",
        "an invoice has no number",
        |document, maker| {
            set(
                document,
                "/goods/0/invoices",
                json!([{ "type": "InvoiceReference", "date": maker.day(-10) }]),
            );
        },
    ),
    (
        "invoice-date-malformed",
        "the date of an invoice is written day first",
        |document, _| {
            let invoice =
                json!({ "type": "InvoiceReference", "number": "F-20117", "date": "22/10/2026" });
            set(document, "/goods/0/invoices", json!([invoice]));
        },
    ),
    (
        "goods-country-lower-case",
        "the country of origin is written in lower case",
        |document, _| {
            set(document, "/goods/0/countryOfOrigin", json!("mx"));
        },
    ),
    (
        "goods-gtin-check-digit",
        "the check digit of a trade item number is wrong",
        |document, _| {
            set(
                document,
                "/goods/0/goodsIdentity",
                json!({ "type": "GoodsIdentity", "gtin": "9520123456789" }),
            );
        },
    ),
    (
        "goods-part-numbers-text",
        "the part numbers are one text",
        |document, _| {
            set(
                document,
                "/goods/0/goodsIdentity",
                json!({ "type": "GoodsIdentity", "partNumbers": "BR-720" }),
            );
        },
    ),
    (
        "schedule-ii-flag-text",
        "whether a good is listed in Schedule II is yes or no, and no text",
        |document, _| {
            set(document, "/goods/0/listedInScheduleII", json!("yes"));
        },
    ),
    (
        "producer-ref-number",
        "a line names its producer by a number",
        |document, _| {
            set(document, "/goods/0/producerRef", json!(1));
        },
    ),
    (
        "presented-on-country-missing",
        "the country of a commercial document is missing",
        |document, _| {
            set(
                document,
                "/goods/0/presentedOn",
                json!([{ "type": "CommercialDocument", "number": "F-20117" }]),
            );
        },
    ),
    (
        "presented-on-country-unassigned",
        "the country of a commercial document does not exist",
        |document, _| {
            let carrier = json!({ "type": "CommercialDocument", "number": "F-20117", "issuingCountry": "XX" });
            set(document, "/goods/0/presentedOn", json!([carrier]));
        },
    ),
];

fn number_line(document: &mut Value, number: Value) {
    set(document, "/goods/0/lineNumber", number);
}

fn quantity(value: &str, unit: &str) -> Value {
    json!({ "type": "Quantity", "value": value, "unit": unit })
}
