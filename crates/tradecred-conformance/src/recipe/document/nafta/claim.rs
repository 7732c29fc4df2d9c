//! Vectors that hold the certificate against a claim, where they are of this agreement: its last day, its
//! symbols, the importer of box 4, the producer's certificate, the four years by the entry date.

use serde_json::{Value, json};

use super::super::change::{put, take};
use super::{AREA, Draft, Maker, Recipe, by_producer, own_production, set, single_shipment, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        last_day(),
        symbols(),
        countries(),
        importers(),
        producers(),
        by_entry(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Goods entered around the last day of the agreement.
fn last_day() -> Vec<Recipe> {
    let entered = |name: &str, title: &'static str, day: &'static str| {
        AREA.claimed(name, title, move |claim, _| {
            put(claim, "/entryDate", json!(day));
            put(claim, "/claimDate", json!(day));
        })
        .before(|document, _| single_shipment(document))
    };
    vec![
        entered(
            "entry-on-last-day-of-agreement",
            "goods are entered on 30 June 2020",
            "2020-06-30",
        )
        .shows(&[code!("agreement")])
        .done(),
        entered(
            "entry-after-agreement",
            "goods are entered on 1 July 2020",
            "2020-07-01",
        )
        .not_met(code!("agreement"))
        .done(),
        AREA.claimed(
            "entry-in-blanket-period-after-agreement",
            "goods are entered after the agreement ended, in a blanket period that goes on",
            |claim, _| {
                put(claim, "/entryDate", json!("2020-08-14"));
                put(claim, "/claimDate", json!("2020-08-14"));
            },
        )
        .before(|document, _| set(document, "/coverage/to", json!("2020-09-30")))
        .not_met(code!("agreement"))
        .done(),
        AREA.claimed(
            "claim-after-agreement-for-earlier-entry",
            "a claim that is made after the agreement ended is for an entry under it",
            |claim, _| put(claim, "/claimDate", json!("2020-09-15")),
        )
        .shows(&[code!("agreement")])
        .done(),
    ]
}

/// The symbol before the tariff number.
fn symbols() -> Vec<Recipe> {
    let symbol = |name: &str, title: &'static str, symbol: &'static str| {
        AREA.claimed(name, title, move |claim, _| {
            put(claim, "/lines/0/program", json!(symbol));
        })
    };
    vec![
        AREA.claimed(
            "program-not-given",
            "an entry line without a symbol is not held against one",
            |claim, _| take(claim, "/lines/0/program"),
        )
        .shows(&[code!("program"), code!("program-country")])
        .done(),
        symbol(
            "program-of-the-later-agreement",
            "an entry line claims under the later agreement",
            "S",
        )
        .not_met(code!("program"))
        .done(),
        symbol(
            "program-lower-case",
            "the symbol is written in lower case",
            "mx",
        )
        .not_met(code!("program"))
        .done(),
        symbol(
            "program-us",
            "there is no symbol for goods of the United States",
            "US",
        )
        .not_met(code!("program"))
        .done(),
    ]
}

/// A claim whose entry line has this symbol, for a good of this country.
fn of_country(
    name: &str,
    title: &'static str,
    symbol: &'static str,
    country: &'static str,
) -> Draft {
    AREA.claimed(name, title, move |claim, _| {
        put(claim, "/lines/0/program", json!(symbol));
    })
    .before(move |document, _| set(document, "/goods/0/countryOfOrigin", json!(country)))
}

fn countries() -> Vec<Recipe> {
    let shown = |draft: Draft| draft.shows(&[code!("program-country")]).done();
    let refused = |draft: Draft| draft.not_met(code!("program-country")).done();
    vec![
        shown(of_country(
            "symbol-ca-for-good-of-canada",
            "a good of Canada is claimed under CA",
            "CA",
            "CA",
        )),
        refused(of_country(
            "symbol-ca-for-good-of-mexico",
            "a good of Mexico is claimed under CA",
            "CA",
            "MX",
        )),
        refused(of_country(
            "symbol-mx-for-good-of-canada",
            "a good of Canada is claimed under MX",
            "MX",
            "CA",
        )),
        shown(of_country(
            "symbol-for-joint-production",
            "the law names no symbol for joint production, so it is held against none",
            "CA",
            "JNT",
        )),
        shown(of_country(
            "symbol-for-good-of-united-states",
            "the law names no symbol for goods of the United States, so it is held against none",
            "MX",
            "US",
        )),
        shown(AREA.claimed(
            "symbol-without-goods-line",
            "an entry line that names no goods line is held against no country",
            |claim, _| {
                put(claim, "/lines/0/program", json!("CA"));
                take(claim, "/lines/0/certificateLine");
            },
        )),
        refused(AREA.claimed(
            "symbol-of-second-line",
            "the second of two entry lines has the symbol of another country",
            |claim, _| {
                if let Some(lines) = claim.get_mut("lines").and_then(Value::as_array_mut) {
                    lines.push(json!({
                        "lineNumber": 2,
                        "htsus": "7318.15.2010",
                        "program": "CA",
                        "certificateLine": 2
                    }));
                }
            },
        )),
    ]
}

fn importers() -> Vec<Recipe> {
    vec![
        AREA.claimed(
            "importer-match-unknown",
            "where box 4 says UNKNOWN, any importer may claim",
            |claim, _| {
                put(
                    claim,
                    "/importer/legalName",
                    json!("Great Lakes Supply LLC"),
                )
            },
        )
        .before(|document, _| set(document, "/importer", word("Unknown")))
        .shows(&[code!("importer-match")])
        .done(),
    ]
}

fn producers() -> Vec<Recipe> {
    vec![
        AREA.claimed(
            "claim-on-producers-certificate",
            "a claim rests on the certificate of the producer",
            |_, _| {},
        )
        .before(|document, _| by_producer(document))
        .warns(code!("producer-certificate"))
        .done(),
        AREA.claimed(
            "claim-on-certificate-of-exporting-producer",
            "a claim rests on the certificate of a producer that exports, and certifies as producer",
            |_, _| {},
        )
        .before(|document, _| {
            own_production(document);
            set(document, "/certifierRole", json!("Producer"));
        })
        .warns(code!("producer-certificate"))
        .done(),
        AREA.claimed(
            "claim-on-exporters-certificate",
            "a claim rests on the certificate of an exporter that relied on the producer's",
            |_, _| {},
        )
        .before(|document, _| {
            super::set_lines(document, "producerBasis", &json!("NO3"));
        })
        .shows(&[code!("producer-certificate")])
        .done(),
    ]
}

/// Claims without a date of their own: the entry date is held against the four years.
fn by_entry() -> Vec<Recipe> {
    let entered = |name: &str, title: &'static str, day: &'static str| {
        AREA.claimed(name, title, move |claim, _: &Maker| {
            put(claim, "/entryDate", json!(day));
            take(claim, "/claimDate");
        })
        .before(|document, _| {
            single_shipment(document);
            set(document, "/completedAt", json!("2016-05-04"));
        })
    };
    vec![
        entered(
            "term-entry-day-before",
            "a claim without a date is made on the entry date, and it is in time",
            "2020-05-03",
        )
        .shows(&[code!("term")])
        .done(),
        entered(
            "term-entry-on-anniversary",
            "a claim without a date is made on the entry date, and it is the last",
            "2020-05-04",
        )
        .warns(code!("term-anniversary"))
        .done(),
        entered(
            "term-entry-day-after",
            "a claim without a date is made on the entry date, and it is too late",
            "2020-05-05",
        )
        .standing("ended", code!("term"))
        .done(),
    ]
}
