//! Vectors that hold the certification against a claim, where they are of this agreement: its first day,
//! its program indicators, the importers of box 5.

use serde_json::json;

use super::super::change::{put, take};
use super::{AREA, Maker, Recipe, base, remove, set, single_shipment, usmca};

pub(super) fn recipes() -> Vec<Recipe> {
    [first_day(), programs(), importers()]
        .into_iter()
        .flatten()
        .collect()
}

/// Goods entered around the first day of the agreement.
fn first_day() -> Vec<Recipe> {
    let before_agreement =
        |name: &str, title: &'static str, change: fn(&mut serde_json::Value, &Maker)| {
            AREA.claimed(name, title, change)
                .before(|document, _| single_shipment(document))
        };
    vec![
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
        AREA.claimed(
            "entry-in-blanket-period-before-agreement",
            "goods are entered before the agreement, in a blanket period that began before it too",
            |claim, _| put(claim, "/entryDate", json!("2020-06-15")),
        )
        .before(|document, _| {
            set(document, "/coverage/from", json!("2020-06-01"));
            set(document, "/coverage/to", json!("2021-05-30"));
        })
        .not_met(code!("agreement"))
        .done(),
    ]
}

fn programs() -> Vec<Recipe> {
    vec![
        AREA.claimed("program-s-plus", "an entry line carries S+", |claim, _| {
            put(claim, "/lines/0/program", json!("S+"))
        })
        .shows(&[code!("program")])
        .done(),
        AREA.claimed(
            "program-not-given",
            "an entry line without a program indicator is not held against one",
            |claim, _| {
                take(claim, "/lines/0/program");
            },
        )
        .shows(&[code!("program")])
        .done(),
        AREA.claimed(
            "program-of-another-agreement",
            "an entry line claims under CAFTA-DR",
            |claim, _| {
                put(claim, "/lines/0/program", json!("P"));
            },
        )
        .not_met(code!("program"))
        .done(),
        AREA.claimed(
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
        usmca(
            "importer-match-certifier",
            "box 5 says that the certifier is the importer, and another firm claims",
        )
        .before(|document, _| super::by_importer(document))
        .claim(claimant("Great Lakes Supply LLC"))
        .warns(code!("importer-match"))
        .done(),
    ]
}
