//! What the row of a licence asks, by the mark of its facts.

use serde_json::json;

use super::{
    COMMERCE, Draft, FISHERIES, Maker, PLANT_HEALTH, Recipe, SAMPLE, Value, after, issuer_is,
    permit, phytosanitary, quantity, remove, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        known(),
        countries(),
        names(),
        quantities(),
        kinds(),
        validity(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn own(code: &str) -> String {
    format!("partner-agency-license.{code}")
}

/// Begins a vector of the steel import licence.
fn steel(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE.vector(name, title).before(change)
}

/// Begins a vector of the trade permit.
fn fishing(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(permit)
        .before(change)
        .evidence(|evidence, maker| issuer_is(evidence, maker, FISHERIES, "US"))
}

/// Begins a vector of the phytosanitary certificate.
fn plants(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(phytosanitary)
        .before(change)
        .evidence(|evidence, maker| issuer_is(evidence, maker, PLANT_HEALTH, "MX"))
}

fn known() -> Vec<Recipe> {
    let code = &own("program-unknown");
    vec![
        fishing(
            "trade-permit-for-highly-migratory-species",
            "an International Fisheries Trade Permit has a row",
            |_, _| {},
        )
        .shows(&[code])
        .done(),
        fishing(
            "trade-permit-for-form-370",
            "the same permit has a row for the program of NOAA Form 370",
            |document, _| set(document, "/program", json!("370")),
        )
        .shows(&[code])
        .done(),
        plants(
            "phytosanitary-certificate",
            "a phytosanitary certificate of another country has a row",
            |_, _| {},
        )
        .shows(&[code])
        .done(),
        steel(
            "agency-without-row",
            "an agency without a row may grant such a licence",
            |document, _| set(document, "/agencyCode", json!("FDA")),
        )
        .requirements_undecided(code)
        .done(),
        steel(
            "program-without-row",
            "a program without a row may have such a licence",
            |document, _| set(document, "/program", json!("AIM")),
        )
        .requirements_undecided(code)
        .done(),
        steel(
            "type-without-row",
            "a type without a row may exist",
            |document, _| set(document, "/lpcoType", json!("steelExportLicense")),
        )
        .requirements_undecided(code)
        .done(),
        steel(
            "type-in-other-letters",
            "types are compared letter by letter",
            |document, _| set(document, "/lpcoType", json!("SteelImportLicense")),
        )
        .requirements_undecided(code)
        .done(),
        steel(
            "no-row-and-no-facts",
            "without a row nothing of one is asked",
            |document, maker| {
                set(document, "/program", json!("AIM"));
                remove(document, "/goods/1/quantity");
                set(document, "/uses", json!("multiple"));
                set(document, "/effectiveUntil", json!(maker.day(900)));
            },
        )
        .requirements_undecided(code)
        .done(),
    ]
}

fn countries() -> Vec<Recipe> {
    let code = &own("issuing-country");
    let of_canada = |document: &mut Value, _: &Maker| {
        set(document, "/office/country", json!("CA"));
    };
    vec![
        fishing(
            "trade-permit-by-canada",
            "the trade permit is issued by the United States, as its law says",
            of_canada,
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, FISHERIES, "CA"))
        .not_met(code)
        .done(),
        steel(
            "steel-license-by-canada",
            "that the steel licence is issued by the United States is not confirmed",
            of_canada,
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, COMMERCE, "CA"))
        .warns(code)
        .done(),
        plants(
            "phytosanitary-certificate-by-chile",
            "of a phytosanitary certificate the row gives no country",
            |document, _| set(document, "/office/country", json!("CL")),
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, PLANT_HEALTH, "CL"))
        .shows(&[code])
        .done(),
    ]
}

fn names() -> Vec<Recipe> {
    const ITA: &str = "International Trade Administration";
    const LABOR: &str = "U.S. Department of Labor";
    let code = &own("office-name");
    vec![
        steel(
            "office-of-second-name",
            "an agency signs under any of the names of its row",
            |document, _| set(document, "/office/legalName", json!(ITA)),
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, ITA, "US"))
        .shows(&[code])
        .done(),
        fishing(
            "office-by-its-letters",
            "names are compared without dots and case",
            |document, _| set(document, "/office/legalName", json!("N.M.F.S.")),
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, "NMFS", "US"))
        .shows(&[code])
        .done(),
        steel(
            "office-of-another-ministry",
            "another ministry is not known to sign for the agency",
            |document, _| set(document, "/office/legalName", json!(LABOR)),
        )
        .evidence(|evidence, maker| issuer_is(evidence, maker, LABOR, "US"))
        .warns(code)
        .done(),
    ]
}

fn quantities() -> Vec<Recipe> {
    let (missing, unit) = (&own("quantity-missing"), &own("quantity-unit"));
    vec![
        steel(
            "steel-license-without-quantity",
            "that a steel licence states quantities is not confirmed",
            |document, _| remove(document, "/goods/1/quantity"),
        )
        .warns(missing)
        .done(),
        steel(
            "steel-license-without-any-quantity",
            "no goods line of a steel licence states a quantity",
            |document, _| {
                remove(document, "/goods/0/quantity");
                remove(document, "/goods/1/quantity");
            },
        )
        .warns(missing)
        .done(),
        steel(
            "steel-license-in-tonnes",
            "that a steel licence states kilograms is not confirmed",
            |document, _| set(document, "/goods/1/quantity", quantity("5", "TNE")),
        )
        .warns(unit)
        .done(),
        steel(
            "steel-license-with-a-line-in-pounds",
            "the first line of a steel licence states pounds, and the second kilograms",
            |document, _| set(document, "/goods/0/quantity", quantity("264555", "LBR")),
        )
        .warns(unit)
        .done(),
        fishing(
            "trade-permit-with-quantity",
            "of a trade permit the row asks neither quantity nor unit",
            |document, _| set(document, "/goods/0/quantity", quantity("5", "TNE")),
        )
        .shows(&[missing, unit])
        .done(),
    ]
}

fn kinds() -> Vec<Recipe> {
    let (uses, transferable) = (&own("uses-differ"), &own("not-transferable"));
    vec![
        steel(
            "steel-license-for-several-entries",
            "that a steel licence serves one entry is not confirmed",
            |document, _| set(document, "/uses", json!("multiple")),
        )
        .warns(uses)
        .done(),
        fishing(
            "trade-permit-for-one-entry",
            "that a trade permit serves several entries its law does not say",
            |document, _| set(document, "/uses", json!("single")),
        )
        .warns(uses)
        .done(),
        plants(
            "phytosanitary-certificate-for-several-entries",
            "that a phytosanitary certificate serves one entry is not confirmed",
            |document, _| set(document, "/uses", json!("multiple")),
        )
        .warns(uses)
        .done(),
        fishing(
            "trade-permit-transferable",
            "a trade permit is not transferable or assignable",
            |document, _| set(document, "/transferable", json!(true)),
        )
        .not_met(transferable)
        .done(),
        fishing(
            "trade-permit-for-form-370-transferable",
            "a trade permit for the program of NOAA Form 370 is not transferable either",
            |document, _| {
                set(document, "/program", json!("370"));
                set(document, "/transferable", json!(true));
            },
        )
        .not_met(transferable)
        .done(),
        steel(
            "steel-license-transferable",
            "whether a steel licence is transferable is not held",
            |document, _| set(document, "/transferable", json!(true)),
        )
        .shows(&[transferable])
        .done(),
    ]
}

fn validity() -> Vec<Recipe> {
    let (long, anniversary) = (&own("validity-long"), &own("validity-anniversary"));
    vec![
        fishing(
            "trade-permit-until-day-before-anniversary",
            "a year ends on the day before its anniversary",
            |_, _| {},
        )
        .shows(&[long, anniversary])
        .done(),
        fishing(
            "trade-permit-until-anniversary",
            "whether a year includes its anniversary the law does not say",
            |document, maker| {
                let last = after(&maker.day(-30), 12, 0);
                set(document, "/effectiveUntil", json!(last));
            },
        )
        .warns(anniversary)
        .done(),
        fishing(
            "trade-permit-of-leap-day-until-anniversary",
            "the anniversary of 29 February is the last day of February",
            |document, _| {
                set(document, "/issuedAt", json!("2024-02-20"));
                set(document, "/effectiveFrom", json!("2024-02-29"));
                set(document, "/effectiveUntil", json!("2025-02-28"));
            },
        )
        .claim(|_| json!({ "entryDate": "2024-06-03" }))
        .warns(anniversary)
        .done(),
        fishing(
            "trade-permit-past-anniversary",
            "a trade permit is valid for one year, not for a year and two days",
            |document, maker| {
                let last = after(&maker.day(-30), 12, 1);
                set(document, "/effectiveUntil", json!(last));
            },
        )
        .not_met(long)
        .done(),
        fishing(
            "trade-permit-for-two-years",
            "a trade permit is not valid for two years",
            |document, maker| {
                let last = after(&maker.day(-30), 24, -1);
                set(document, "/effectiveUntil", json!(last));
            },
        )
        .not_met(long)
        .done(),
        steel(
            "steel-license-for-76-days",
            "that a steel licence is valid for 75 days is not confirmed",
            |document, maker| set(document, "/effectiveUntil", json!(maker.day(46))),
        )
        .warns(long)
        .done(),
        steel(
            "last-day-before-first",
            "the last day is before the first",
            |document, maker| {
                set(document, "/effectiveFrom", json!(maker.day(-2)));
                set(document, "/effectiveUntil", json!(maker.day(-3)));
            },
        )
        .not_met(own("period"))
        .done(),
    ]
}
