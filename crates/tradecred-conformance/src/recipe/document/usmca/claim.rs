//! Vectors that hold the certification against a claim: entry dates, invoices, possession, entry lines.

use serde_json::{Value, json};

use super::{Draft, Maker, Recipe, base, remove, set, single_shipment, usmca};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        entry_dates(),
        invoices(),
        possession(),
        programs(),
        entry_lines(),
        importers(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A claim that is one change away from the good one.
fn claimed(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    usmca(name, title).claim(move |maker| {
        let mut claim = base::claim(maker);
        change(&mut claim, maker);
        claim
    })
}

/// Puts a value at a JSON Pointer into a claim.
fn put(claim: &mut Value, pointer: &str, value: Value) {
    let (place, name) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(members) = claim.pointer_mut(place).and_then(Value::as_object_mut) {
        members.insert(name.to_owned(), value);
    }
}

/// Takes a member away from a claim.
fn take(claim: &mut Value, pointer: &str) {
    let (place, name) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(members) = claim.pointer_mut(place).and_then(Value::as_object_mut) {
        members.remove(name);
    }
}

/// The blanket period is from day -30 to day 150.
fn entry_dates() -> Vec<Recipe> {
    let entered = |name: &str, title: &'static str, change| claimed(name, title, change);
    let before_agreement = |name: &str, title: &'static str, change| {
        claimed(name, title, change).before(|document, _| single_shipment(document))
    };
    vec![
        entered(
            "entry-on-first-day",
            "goods are entered on the first day of the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(-30)));
            },
        )
        .shows(&[code!("entry-in-period")])
        .done(),
        entered(
            "entry-on-last-day",
            "goods are entered on the last day of the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(150)));
            },
        )
        .shows(&[code!("entry-in-period")])
        .done(),
        entered(
            "entry-day-before-period",
            "goods are entered the day before the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(-31)));
            },
        )
        .not_met(code!("entry-in-period"))
        .done(),
        entered(
            "entry-day-after-period",
            "goods are entered the day after the period",
            |claim, maker| {
                put(claim, "/entryDate", json!(maker.day(151)));
            },
        )
        .not_met(code!("entry-in-period"))
        .done(),
        before_agreement(
            "entry-on-first-day-of-agreement",
            "goods are entered on 1 July 2020",
            |claim, _| {
                put(claim, "/entryDate", json!("2020-07-01"));
            },
        )
        .shows(&[code!("agreement")])
        .done(),
        before_agreement(
            "entry-before-agreement",
            "goods are entered on 30 June 2020",
            |claim, _| {
                put(claim, "/entryDate", json!("2020-06-30"));
            },
        )
        .not_met(code!("agreement"))
        .done(),
        entered(
            "entry-date-not-given",
            "a claim without an entry date is not held against the period",
            |claim, _| {
                take(claim, "/entryDate");
            },
        )
        .shows(&[code!("entry-in-period"), code!("agreement")])
        .done(),
    ]
}

/// Certifications of the shipment of invoice F-20117.
fn invoices() -> Vec<Recipe> {
    let shipped = |name: &str, title: &'static str, change| {
        claimed(name, title, change).before(|document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" }),
            );
        })
    };
    let second_line = |claim: &mut Value, invoice: Option<&str>| {
        let mut line = json!({ "lineNumber": 2, "htsus": "7318.15.2010", "program": "S", "certificateLine": 2 });
        if let (Some(invoice), Some(members)) = (invoice, line.as_object_mut()) {
            members.insert("invoiceNumber".to_owned(), json!(invoice));
        }
        if let Some(lines) = claim.get_mut("lines").and_then(Value::as_array_mut) {
            lines.push(line);
        }
    };
    let two_lines = move |name: &str, title: &'static str, invoice: Option<&'static str>| {
        usmca(name, title)
            .before(|document, _| {
                set(
                    document,
                    "/coverage",
                    json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" }),
                );
            })
            .claim(move |maker| {
                let mut claim = base::claim(maker);
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
        .shows(&[code!("entry-invoice")])
        .done(),
        shipped(
            "entry-invoice-other",
            "the entry line names another invoice",
            |claim, _| {
                put(claim, "/lines/0/invoiceNumber", json!("F-20118"));
            },
        )
        .not_met(code!("entry-invoice"))
        .done(),
        shipped(
            "entry-invoice-not-given",
            "an entry line without invoice is not held against one",
            |claim, _| {
                take(claim, "/lines/0/invoiceNumber");
            },
        )
        .shows(&[code!("entry-invoice")])
        .done(),
        two_lines(
            "entry-invoices-same",
            "two entry lines name the invoice of the shipment",
            Some("F-20117"),
        )
        .shows(&[code!("entry-invoice")])
        .done(),
        two_lines(
            "entry-invoice-one-of-two-other",
            "one of two entry lines names another invoice",
            Some("F-20118"),
        )
        .not_met(code!("entry-invoice"))
        .done(),
        two_lines(
            "entry-invoice-one-of-two-not-given",
            "not every entry line names an invoice",
            None,
        )
        .shows(&[code!("entry-invoice")])
        .done(),
        claimed(
            "entry-invoice-of-unnumbered-shipment",
            "the certification names no invoice",
            |_, _| {},
        )
        .before(|document, _| single_shipment(document))
        .shows(&[code!("entry-invoice")])
        .done(),
    ]
}

fn possession() -> Vec<Recipe> {
    vec![
        claimed(
            "received-on-day-of-claim",
            "the importer received the certification on the day it claimed",
            |claim, maker| {
                put(claim, "/certificateReceivedAt", json!(maker.day(0)));
            },
        )
        .shows(&[code!("possession")])
        .done(),
        claimed(
            "received-day-after-claim",
            "the importer received the certification the day after it claimed",
            |claim, maker| {
                put(claim, "/certificateReceivedAt", json!(maker.day(1)));
            },
        )
        .not_met(code!("possession"))
        .done(),
        claimed(
            "receipt-not-given",
            "a claim that does not say when the certification was received",
            |claim, _| {
                take(claim, "/certificateReceivedAt");
            },
        )
        .shows(&[code!("possession")])
        .done(),
        claimed(
            "completed-on-day-of-claim",
            "the certification was completed on the day of the claim",
            |_, _| {},
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(0))))
        .shows(&[code!("completed-after-claim")])
        .done(),
        claimed(
            "completed-day-after-claim",
            "the certification was completed the day after the claim",
            |_, _| {},
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(1))))
        .not_met(code!("completed-after-claim"))
        .done(),
    ]
}

fn programs() -> Vec<Recipe> {
    vec![
        claimed("program-s-plus", "an entry line carries S+", |claim, _| {
            put(claim, "/lines/0/program", json!("S+"))
        })
        .shows(&[code!("program")])
        .done(),
        claimed(
            "program-not-given",
            "an entry line without a program indicator is not held against one",
            |claim, _| {
                take(claim, "/lines/0/program");
            },
        )
        .shows(&[code!("program")])
        .done(),
        claimed(
            "program-of-another-agreement",
            "an entry line claims under CAFTA-DR",
            |claim, _| {
                put(claim, "/lines/0/program", json!("P"));
            },
        )
        .not_met(code!("program"))
        .done(),
        claimed(
            "program-lower-case",
            "the program indicator is written in lower case",
            |claim, _| {
                put(claim, "/lines/0/program", json!("s"));
            },
        )
        .not_met(code!("program"))
        .done(),
    ]
}

fn entry_lines() -> Vec<Recipe> {
    vec![
        claimed(
            "entry-line-second",
            "an entry line claims the second goods line",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(2));
                put(claim, "/lines/0/htsus", json!("7318.15.2010"));
            },
        )
        .shows(&[code!("entry-line"), code!("entry-tariff")])
        .done(),
        claimed(
            "entry-line-absent",
            "an entry line claims a goods line that the certification does not have",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(3));
            },
        )
        .not_met(code!("entry-line"))
        .done(),
        claimed(
            "entry-line-not-given",
            "an entry line that names no goods line is held against none",
            |claim, _| {
                take(claim, "/lines/0/certificateLine");
                put(claim, "/lines/0/htsus", json!("8471.30.0100"));
            },
        )
        .shows(&[code!("entry-line"), code!("entry-tariff")])
        .done(),
        claimed(
            "entry-tariff-same-subheading",
            "entry line and goods line differ after the sixth digit",
            |claim, _| {
                put(claim, "/lines/0/certificateLine", json!(2));
                put(claim, "/lines/0/htsus", json!("7318.15.8069"));
            },
        )
        .shows(&[code!("entry-tariff")])
        .done(),
        claimed(
            "entry-tariff-other-spelling",
            "the entry line's number is written without dots",
            |claim, _| {
                put(claim, "/lines/0/htsus", json!("7213200010"));
            },
        )
        .shows(&[code!("entry-tariff")])
        .done(),
        claimed(
            "entry-tariff-other-subheading",
            "entry line and goods line differ in the sixth digit",
            |claim, _| {
                put(claim, "/lines/0/htsus", json!("7213.91.3000"));
            },
        )
        .not_met(code!("entry-tariff"))
        .done(),
        claimed(
            "entry-lines-not-given",
            "a claim without entry lines is held against the dates only",
            |claim, _| {
                take(claim, "/lines");
            },
        )
        .shows(&[code!("program"), code!("entry-line"), code!("entry-tariff")])
        .done(),
        claimed(
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

fn importers() -> Vec<Recipe> {
    let claimant = |name: &'static str| {
        move |maker: &Maker| {
            let mut claim = base::claim(maker);
            put(&mut claim, "/importer/legalName", json!(name));
            claim
        }
    };
    vec![
        usmca(
            "importer-match-other-spelling",
            "case, punctuation and spaces of the importer's name do not count",
        )
        .claim(claimant("LONE STAR FASTENERS INC"))
        .shows(&[code!("importer-match")])
        .done(),
        usmca(
            "importer-match-other-firm",
            "the claim is made by a firm that box 5 does not name",
        )
        .claim(claimant("Great Lakes Supply LLC"))
        .warns(code!("importer-match"))
        .done(),
        usmca(
            "importer-match-second-of-two",
            "the claim is made by the second of two importers",
        )
        .before(|document, _| {
            set(
                document,
                "/importers/1",
                super::named("Great Lakes Supply LLC", "Detroit", "US"),
            );
        })
        .claim(claimant("Great Lakes Supply LLC"))
        .shows(&[code!("importer-match")])
        .done(),
        usmca(
            "importer-match-nobody-named",
            "where box 5 names nobody, any importer may claim",
        )
        .before(|document, _| remove(document, "/importers"))
        .claim(claimant("Great Lakes Supply LLC"))
        .shows(&[code!("importer-match")])
        .done(),
    ]
}
