//! Vectors that hold a certification against a claim: entry dates, invoices, possession, entry lines.

use serde_json::{Value, json};

use super::super::area::{Area, Maker, Recipe};
use super::super::change::{put, set, single_shipment, take};

mod possession;

pub(in super::super) fn recipes(area: &'static Area) -> Vec<Recipe> {
    [
        entry_dates(area),
        invoices(area),
        possession::recipes(area),
        entry_lines(area),
        importers(area),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The blanket period is from day -30 to day 150.
fn entry_dates(area: &'static Area) -> Vec<Recipe> {
    vec![
        area.claimed(
            "entry-on-first-day",
            "goods are entered on the first day of the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(-30)));
            },
        )
        .shows(&[area.code("entry-in-period")])
        .done(),
        area.claimed(
            "entry-on-last-day",
            "goods are entered on the last day of the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(150)));
            },
        )
        .shows(&[area.code("entry-in-period")])
        .done(),
        area.claimed(
            "entry-day-before-period",
            "goods are entered the day before the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(-31)));
            },
        )
        .not_met(area.code("entry-in-period"))
        .done(),
        area.claimed(
            "entry-day-after-period",
            "goods are entered the day after the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(151)));
            },
        )
        .not_met(area.code("entry-in-period"))
        .done(),
        area.claimed(
            "entry-date-not-given",
            "a claim without an entry date is not held against the period",
            |claim, _| {
                take(claim, "/entryDate");
            },
        )
        .shows(&[area.code("entry-in-period"), area.code("agreement")])
        .done(),
    ]
}

/// Adds an entry line for the second goods line, under the program of the first.
fn second_line(claim: &mut Value, invoice: Option<&str>) {
    let program = claim.pointer("/lines/0/program").cloned();
    let mut line = json!({
        "lineNumber": 2,
        "htsus": "7318.15.2010",
        "program": program,
        "certificateLine": 2
    });
    if let (Some(invoice), Some(members)) = (invoice, line.as_object_mut()) {
        members.insert("invoiceNumber".to_owned(), json!(invoice));
    }
    if let Some(lines) = claim.get_mut("lines").and_then(Value::as_array_mut) {
        lines.push(line);
    }
}

/// Certifications of the shipment of invoice F-20117.
fn invoices(area: &'static Area) -> Vec<Recipe> {
    let shipped = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        area.claimed(name, title, change).before(|document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" }),
            );
        })
    };
    let two_lines = move |name: &str, title: &'static str, invoice: Option<&'static str>| {
        area.vector(name, title)
            .before(|document, _| {
                set(
                    document,
                    "/coverage",
                    json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" }),
                );
            })
            .claim(move |maker| {
                let mut claim = (area.claim)(maker);
                second_line(&mut claim, invoice);
                claim
            })
    };
    vec![
        shipped(
            "entry-invoice-same",
            "the entry line names the invoice of the shipment",
            |_, _| {},
        )
        .shows(&[area.code("entry-invoice")])
        .done(),
        shipped(
            "entry-invoice-other",
            "the entry line names another invoice",
            |claim, _| {
                put(claim, "/lines/0/invoiceNumber", json!("F-20118"));
            },
        )
        .not_met(area.code("entry-invoice"))
        .done(),
        shipped(
            "entry-invoice-not-given",
            "an entry line without invoice is not held against one",
            |claim, _| {
                take(claim, "/lines/0/invoiceNumber");
            },
        )
        .shows(&[area.code("entry-invoice")])
        .done(),
        two_lines(
            "entry-invoices-same",
            "two entry lines name the invoice of the shipment",
            Some("F-20117"),
        )
        .shows(&[area.code("entry-invoice")])
        .done(),
        two_lines(
            "entry-invoice-one-of-two-other",
            "one of two entry lines names another invoice",
            Some("F-20118"),
        )
        .not_met(area.code("entry-invoice"))
        .done(),
        two_lines(
            "entry-invoice-one-of-two-not-given",
            "not every entry line names an invoice",
            None,
        )
        .shows(&[area.code("entry-invoice")])
        .done(),
        area.claimed(
            "entry-invoice-of-unnumbered-shipment",
            "the certification names no invoice",
            |_, _| {},
        )
        .before(|document, _| single_shipment(document))
        .shows(&[area.code("entry-invoice")])
        .done(),
    ]
}

/// For agreements whose text lets a certification cover several shipments in one entry.
pub(in super::super) fn one_entry(area: &'static Area) -> Vec<Recipe> {
    let several = |name: &str, title: &'static str, invoice: &'static str| {
        area.claimed(name, title, move |claim, _| {
            second_line(claim, Some(invoice))
        })
        .before(|document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "ShipmentsInOneEntry", "invoiceNumbers": ["F-20117", "F-20118"] }),
            );
        })
    };
    vec![
        several(
            "entry-invoices-of-one-entry",
            "the entry lines name invoices of the shipments in one entry",
            "F-20118",
        )
        .shows(&[area.code("entry-invoice")])
        .done(),
        several(
            "entry-invoice-of-no-shipment",
            "one of two entry lines names the invoice of none of the shipments",
            "F-20119",
        )
        .not_met(area.code("entry-invoice"))
        .done(),
    ]
}

fn entry_lines(area: &'static Area) -> Vec<Recipe> {
    vec![
        area.claimed(
            "entry-line-second",
            "an entry line claims the second goods line",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(2));
                put(claim, "/lines/0/htsus", json!("7318.15.2010"));
            },
        )
        .shows(&[area.code("entry-line"), area.code("entry-tariff")])
        .done(),
        area.claimed(
            "entry-line-absent",
            "an entry line claims a goods line that the certification does not have",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(3));
            },
        )
        .not_met(area.code("entry-line"))
        .done(),
        area.claimed(
            "entry-line-by-place",
            "an entry line names a goods line by its place, where the lines have other numbers",
            |_, _| {},
        )
        .before(|document, _| {
            set(document, "/goods/0/lineNumber", json!(40));
            set(document, "/goods/1/lineNumber", json!(7));
        })
        .not_met(area.code("entry-line"))
        .done(),
        area.claimed(
            "entry-line-not-given",
            "an entry line that names no goods line is held against none",
            |claim, _| {
                take(claim, "/lines/0/certificateLine");
                put(claim, "/lines/0/htsus", json!("8471.30.0100"));
            },
        )
        .shows(&[area.code("entry-line"), area.code("entry-tariff")])
        .done(),
        area.claimed(
            "entry-tariff-same-subheading",
            "entry line and goods line differ after the sixth digit",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(2));
                put(claim, "/lines/0/htsus", json!("7318.15.8069"));
            },
        )
        .shows(&[area.code("entry-tariff")])
        .done(),
        area.claimed(
            "entry-tariff-other-spelling",
            "the entry line's number is written without dots",
            |claim, _| {
                put(claim, "/lines/0/htsus", json!("7213200010"));
            },
        )
        .shows(&[area.code("entry-tariff")])
        .done(),
        area.claimed(
            "entry-tariff-other-subheading",
            "entry line and goods line differ in the sixth digit",
            |claim, _| {
                put(claim, "/lines/0/htsus", json!("7213.91.3000"));
            },
        )
        .not_met(area.code("entry-tariff"))
        .done(),
        area.claimed(
            "entry-tariff-of-another-line",
            "an entry line with the number of the first goods line names the second",
            |claim, _| put(claim, "/lines/0/certificateLine", json!(2)),
        )
        .not_met(area.code("entry-tariff"))
        .done(),
        area.claimed(
            "entry-lines-not-given",
            "a claim without entry lines is held against the dates only",
            |claim, _| {
                take(claim, "/lines");
            },
        )
        .shows(&[
            area.code("program"),
            area.code("entry-line"),
            area.code("entry-tariff"),
        ])
        .done(),
        area.claimed(
            "claim-of-low-value",
            "a claim of USD 2,500 is of low value, which is no fault",
            |claim, _| {
                put(claim, "/lines/0/value/value", json!("2500.00"));
            },
        )
        .shows(&["report.results"])
        .done(),
    ]
}

/// The importer of the claim by its name.
fn importers(area: &'static Area) -> Vec<Recipe> {
    let claimant = |name: &str, title: &'static str, firm: &'static str| {
        area.claimed(name, title, move |claim, _| {
            put(claim, "/importer/legalName", json!(firm));
        })
    };
    vec![
        claimant(
            "importer-match-other-spelling",
            "case, punctuation and spaces of the importer's name do not count",
            "LONE STAR FASTENERS INC",
        )
        .shows(&[area.code("importer-match")])
        .done(),
        claimant(
            "importer-match-other-firm",
            "the claim is made by a firm that the certification does not name",
            "Great Lakes Supply LLC",
        )
        .warns(area.code("importer-match"))
        .done(),
        claimant(
            "importer-match-part-of-name",
            "the claim is made under a part of the name that the certification gives",
            "Lone Star Fasteners",
        )
        .warns(area.code("importer-match"))
        .done(),
    ]
}
