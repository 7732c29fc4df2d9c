//! The licence held against a claim, without uses at hand.

use serde_json::json;

use super::{Draft, Maker, Recipe, SAMPLE, Value, put, remove, set, take};

pub(super) fn recipes() -> Vec<Recipe> {
    [days(), importers(), goods(), ports()]
        .into_iter()
        .flatten()
        .collect()
}

fn own(code: &str) -> String {
    format!("partner-agency-license.{code}")
}

/// Begins a vector of the good licence and a claim that is one change away from the good one.
fn claimed(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    let evidence = SAMPLE.evidence;
    SAMPLE.area.claimed(name, title, change).evidence(evidence)
}

fn days() -> Vec<Recipe> {
    let (first, last) = (&own("effective-from"), &own("term"));
    let licensed = |name: &str, title: &'static str, from: i64, until: i64| {
        SAMPLE.vector(name, title).before(move |document, maker| {
            set(document, "/effectiveFrom", json!(maker.day(from)));
            set(document, "/effectiveUntil", json!(maker.day(until)));
        })
    };
    vec![
        licensed(
            "in-force-on-first-day",
            "a licence is in force on its first day",
            0,
            45,
        )
        .shows(&[first])
        .done(),
        licensed(
            "not-in-force-before-first-day",
            "a licence is not in force on the day before its first",
            1,
            45,
        )
        .standing("not-yet", first)
        .done(),
        licensed(
            "in-force-on-last-day",
            "a licence is in force on its last day",
            -30,
            0,
        )
        .shows(&[last])
        .done(),
        licensed(
            "not-in-force-after-last-day",
            "a licence is not in force on the day after its last",
            -30,
            -1,
        )
        .standing("ended", last)
        .done(),
        claimed(
            "entered-on-first-day",
            "goods are entered on the first day",
            |claim, maker| put(claim, "/entryDate", json!(maker.day(-30))),
        )
        .shows(&[first])
        .done(),
        claimed(
            "entered-before-first-day",
            "goods are entered on the day before the first",
            |claim, maker| put(claim, "/entryDate", json!(maker.day(-31))),
        )
        .standing("not-yet", first)
        .done(),
        claimed(
            "entered-on-last-day",
            "goods are entered on the last day",
            |claim, maker| put(claim, "/entryDate", json!(maker.day(45))),
        )
        .shows(&[last])
        .done(),
        claimed(
            "entered-after-last-day",
            "goods are entered on the day after the last",
            |claim, maker| put(claim, "/entryDate", json!(maker.day(46))),
        )
        .standing("ended", last)
        .done(),
        licensed(
            "entered-while-in-force",
            "the day of entry decides, not the day asked about",
            -30,
            -1,
        )
        .claim(|maker| {
            let mut claim = (SAMPLE.area.claim)(maker);
            put(&mut claim, "/entryDate", json!(maker.day(-1)));
            claim
        })
        .shows(&[last])
        .done(),
    ]
}

fn importers() -> Vec<Recipe> {
    let (matching, other) = (&own("importer-match"), &own("importer-other"));
    let another = |claim: &mut Value, _: &Maker| {
        put(
            claim,
            "/importer",
            json!({ "legalName": "Gulf Coast Wire, LLC" }),
        );
    };
    vec![
        claimed(
            "importer-is-holder",
            "the importer is the holder, by a name in other letters",
            |claim, _| {
                put(
                    claim,
                    "/importer",
                    json!({ "legalName": "LONE STAR FASTENERS INC" }),
                );
            },
        )
        .shows(&[matching])
        .done(),
        claimed(
            "importer-is-another",
            "a licence that is not transferable is of no use to another importer",
            another,
        )
        .not_met(matching)
        .done(),
        claimed(
            "importer-begins-like-holder",
            "an importer whose name goes on after that of the holder is another",
            |claim, _| {
                put(
                    claim,
                    "/importer",
                    json!({ "legalName": "Lone Star Fasteners, Inc. of Texas" }),
                );
            },
        )
        .not_met(matching)
        .done(),
        claimed(
            "importer-not-given",
            "without an importer the holder is held against nobody",
            |claim, _| take(claim, "/importer"),
        )
        .shows(&[matching])
        .done(),
        claimed(
            "importer-is-another-and-transferable",
            "a transferable licence may have been transferred",
            another,
        )
        .before(|document, _| set(document, "/transferable", json!(true)))
        .warns(other)
        .done(),
        claimed(
            "importer-begins-like-holder-and-transferable",
            "the holder of a transferable licence has a longer name than the importer",
            |claim, _| {
                put(
                    claim,
                    "/importer",
                    json!({ "legalName": "Lone Star Fasteners" }),
                );
            },
        )
        .before(|document, _| set(document, "/transferable", json!(true)))
        .warns(other)
        .done(),
        claimed(
            "importer-is-holder-and-transferable",
            "a transferable licence serves its holder",
            |_, _| {},
        )
        .before(|document, _| set(document, "/transferable", json!(true)))
        .shows(&[other])
        .done(),
    ]
}

fn goods() -> Vec<Recipe> {
    let code = &own("claim-goods");
    vec![
        claimed(
            "claim-within-goods",
            "the goods of the claim are within a line of the licence",
            |_, _| {},
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-of-other-goods",
            "the goods of the claim begin with no prefix of the licence",
            |claim, _| put(claim, "/lines/0/htsus", json!("7213.10.0000")),
        )
        .not_met(code)
        .done(),
        claimed(
            "claim-with-eight-digits-of-prefix",
            "the goods of the claim begin with a prefix of eight digits",
            |claim, _| put(claim, "/lines/0/htsus", json!("7213.91.3011")),
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-with-six-digits-of-prefix",
            "the goods of the claim have six digits of a prefix, and others after them",
            |claim, _| put(claim, "/lines/0/htsus", json!("7213.91.4500")),
        )
        .not_met(code)
        .done(),
        claimed(
            "claim-of-another-origin",
            "the goods of the claim originate where the licence does not allow",
            |claim, _| put(claim, "/lines/0/countryOfOrigin", json!("BR")),
        )
        .not_met(code)
        .done(),
        claimed(
            "claim-of-second-origin",
            "the goods of the claim originate in another country of the licence",
            |claim, _| put(claim, "/lines/0/countryOfOrigin", json!("CA")),
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-without-origin",
            "where the claim states no country, none is compared",
            |claim, _| take(claim, "/lines/0/countryOfOrigin"),
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-of-any-origin",
            "a line without countries allows any",
            |claim, _| {
                put(claim, "/lines/0/htsus", json!("7214.10.0000"));
                put(claim, "/lines/0/countryOfOrigin", json!("BR"));
            },
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-with-other-line",
            "another line of the entry may be of goods that need no licence",
            |claim, _| {
                let other =
                    json!({ "lineNumber": 2, "htsus": "8205.59.5560", "countryOfOrigin": "MX" });
                if let Some(lines) = claim.pointer_mut("/lines").and_then(Value::as_array_mut) {
                    lines.insert(0, other);
                }
            },
        )
        .shows(&[code])
        .done(),
        claimed(
            "claim-without-prefixes",
            "a line without prefixes allows any tariff number",
            |claim, _| put(claim, "/lines/0/htsus", json!("8205.59.5560")),
        )
        .before(|document, _| remove(document, "/goods/1/tariffPrefixes"))
        .shows(&[code])
        .done(),
    ]
}

fn ports() -> Vec<Recipe> {
    let code = &own("claim-port");
    let limited = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        claimed(name, title, change)
            .before(|document, _| set(document, "/ports", json!(["5301", "2304"])))
    };
    vec![
        limited(
            "claim-at-port",
            "the goods are entered at a port of the licence",
            |_, _| {},
        )
        .shows(&[code])
        .done(),
        limited(
            "claim-at-another-port",
            "the goods are entered at a port to which the licence is not limited",
            |claim, _| put(claim, "/port", json!("2704")),
        )
        .not_met(code)
        .done(),
        limited(
            "claim-without-port",
            "without a port none is compared",
            |claim, _| take(claim, "/port"),
        )
        .shows(&[code])
        .done(),
    ]
}
