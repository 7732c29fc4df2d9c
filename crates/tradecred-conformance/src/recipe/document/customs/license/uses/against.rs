//! The event held against the licence that it is an event of.

use serde_json::json;

use super::{
    Draft, Maker, Recipe, SAMPLE, Value, base, by_agency, by_customs, granted, only, quantity,
    reference, set, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [missing(), holders(), dates(), outside()]
        .into_iter()
        .flatten()
        .collect()
}

fn own(code: &str) -> String {
    format!("partner-agency-license-use.{code}")
}

/// Begins a vector of a use and a licence after a change.
fn licensed(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            set(document, "/subject", reference(&granted(maker, change)));
        })
        .evidence(move |evidence, maker| only(evidence, granted(maker, change)))
}

fn missing() -> Vec<Recipe> {
    let code = own("license-missing");
    vec![
        SAMPLE
            .vector("license-not-at-hand", "the licence is not at hand")
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(&code)
            .done(),
        SAMPLE
            .vector(
                "license-altered",
                "a licence that was altered after it was signed is not at hand",
            )
            .evidence(|evidence, maker| {
                let mut license = granted(maker, |_, _| {});
                set(&mut license, "/number", json!("26-1187499"));
                only(evidence, license);
            })
            .requirements_undecided(&code)
            .done(),
        licensed(
            "license-malformed",
            "a licence of faulty structure says nothing",
            |document, _| set(document, "/uses", json!("twice")),
        )
        .requirements_undecided(&code)
        .done(),
    ]
}

fn holders() -> Vec<Recipe> {
    const OTHER: &str = "Gulf Coast Wire, LLC";
    let code = own("license-holder");
    let by_other = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        licensed(name, title, change)
            .before(|document, _| set(document, "/actor/legalName", json!(OTHER)))
            .evidence(|evidence, maker| trust(evidence, maker, OTHER))
    };
    vec![
        by_other(
            "use-by-another-party",
            "another party does not use a holder's licence",
            |_, _| {},
        )
        .not_met(&code)
        .done(),
        by_other(
            "use-by-another-party-of-transferable",
            "that another party may use a transferable licence is not its own word",
            |document, _| set(document, "/transferable", json!(true)),
        )
        .not_met(&code)
        .done(),
        licensed(
            "use-by-holder-of-id",
            "the holder that the licence names by its DID is the issuer",
            |document, maker| set(document, "/holder/id", json!(maker.issuer().did())),
        )
        .shows(&[&code])
        .done(),
        licensed(
            "use-by-holder-of-another-id",
            "the holder that the licence names by its DID is another than the issuer",
            |document, maker| set(document, "/holder/id", json!(maker.actor("holder").did())),
        )
        .not_met(&code)
        .done(),
        licensed(
            "use-by-holder-in-other-letters",
            "names are compared without dots and case",
            |document, _| {
                set(
                    document,
                    "/holder/legalName",
                    json!("LONE STAR FASTENERS INC"),
                );
            },
        )
        .shows(&[&code])
        .done(),
    ]
}

fn dates() -> Vec<Recipe> {
    let code = own("before-issue");
    let granted_on = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        licensed(name, title, change)
    };
    vec![
        granted_on(
            "use-on-day-of-grant",
            "a licence may be used on the day on which it was granted",
            |document, maker| set(document, "/issuedAt", json!(maker.day(-7))),
        )
        .shows(&[&code])
        .done(),
        granted_on(
            "use-before-grant",
            "a licence is used on the day before it was granted",
            |document, maker| set(document, "/issuedAt", json!(maker.day(-6))),
        )
        .not_met(&code)
        .done(),
        by_agency(granted_on(
            "amendment-before-grant",
            "the agency changes a licence on the day before it granted it",
            |document, maker| set(document, "/issuedAt", json!(maker.day(-6))),
        ))
        .before(|document, _| {
            let event =
                json!({ "type": "Amendment", "explanation": "another port", "ports": ["5301"] });
            set(document, "/event", event);
        })
        .not_met(&code)
        .done(),
    ]
}

fn outside() -> Vec<Recipe> {
    let code = &own("outside-license");
    let event = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE.vector(name, title).before(change)
    };
    let mut recipes: Vec<Recipe> = OUTSIDE
        .iter()
        .map(|&(name, title, change)| event(name, title, change).warns(code).done())
        .collect();
    recipes.push(
        event(
            "use-of-all",
            "a use takes all that the line grants",
            |document, _| set(document, "/event/quantity", quantity("120000.0", "KGM")),
        )
        .shows(&[code])
        .done(),
    );
    recipes.push(
        by_customs(event(
            "use-outside-by-customs",
            "what customs tells of a use outside its licence is a warning too",
            |document, _| set(document, "/event/licenseLine", json!(3)),
        ))
        .warns(code)
        .done(),
    );
    recipes
}

const OUTSIDE: &[super::Row] = &[
    (
        "use-of-line-not-granted",
        "the licence as granted has no such line",
        |document, _| set(document, "/event/licenseLine", json!(3)),
    ),
    (
        "use-of-other-goods",
        "the goods begin with no prefix of the line",
        |document, _| set(document, "/event/htsus", json!("7214.10.0000")),
    ),
    (
        "use-of-another-origin",
        "the goods originate where the line does not allow",
        |document, _| set(document, "/event/countryOfOrigin", json!("BR")),
    ),
    (
        "use-from-another-country",
        "the goods were exported from where the line does not allow",
        |document, _| set(document, "/event/countryOfExport", json!("CA")),
    ),
    (
        "use-before-first-day",
        "the goods were entered before the first day",
        |document, maker| set(document, "/date", json!(maker.day(-31))),
    ),
    (
        "use-in-tonnes",
        "the quantity is in another unit than that of the line",
        |document, _| set(document, "/event/quantity", quantity("40", "TNE")),
    ),
    (
        "use-without-quantity",
        "a use of a line with a quantity states none",
        |document, _| super::remove(document, "/event/quantity"),
    ),
    (
        "use-of-more-than-granted",
        "a use takes more than the line grants",
        |document, _| {
            set(
                document,
                "/event/quantity",
                quantity("120000.000000001", "KGM"),
            );
        },
    ),
];
