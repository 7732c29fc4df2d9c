//! Vectors of the licence by itself (SPEC chapter *Partner agency license*).

use serde_json::json;

use super::{
    Area, COMMERCE, Change, Draft, FISHERIES, LICENSE, Maker, PLANT_HEALTH, Recipe, Row, Sample,
    Value, after, agency, base, issuer_is, license, ministry, named, office, permit, phytosanitary,
    put, quantity, remove, set, take, transcribed, trust,
};

mod claims;
mod members;
mod rows;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a steel import licence, signed by the agency, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "partner-agency-license.program-unknown",
                    "partner-agency-license.goods",
                    "partner-agency-license.period",
                    "partner-agency-license.quantity-unit",
                    "partner-agency-license.validity-long",
                    "partner-agency-license.office",
                    "partner-agency-license.holder",
                    "partner-agency-license.document",
                ])
            },
        ),
        members::recipes(),
        rows::recipes(),
        claims::recipes(),
        offices(),
        transcribed(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the agency is the issuer of the input.
pub(super) static SAMPLE: Sample = Sample {
    area: Area {
        name: "partner-agency-license",
        good: |maker| license(maker, &maker.issuer(), -86_400),
        claim: base::claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, COMMERCE);
        ministry(evidence, maker, maker.issuer().did(), |_, _| {});
    },
};

/// The vectors of who may sign for the agency.
fn offices() -> Vec<Recipe> {
    const NOT_LISTED: &str = "authority.not-listed";
    const ENTRIES: &[(&str, &str, Change)] = &[
        (
            "office-is-customs",
            "an office that is listed as customs is not known to be a ministry",
            |entry, _| base::set(entry, "/roles", json!(["customs"])),
        ),
        (
            "office-listed-for-another-country",
            "an office that is listed for another country does not act for this one",
            |entry, _| base::set(entry, "/territories", json!(["MX"])),
        ),
        (
            "office-for-another-document",
            "an office that is listed for other documents does not issue this one",
            |entry, _| base::set(entry, "/documentTypes", json!(["InBondMovementCredential"])),
        ),
        (
            "office-after-last-day",
            "an entry that ended before signing names nobody any more",
            |entry, maker| base::set(entry, "/until", maker.day(-2)),
        ),
    ];
    let elsewhere = ENTRIES.iter().map(|&(name, title, change)| {
        SAMPLE
            .vector(name, title)
            .evidence(move |evidence, maker| {
                ministry(evidence, maker, maker.issuer().did(), change);
            })
            .authenticity_undecided(NOT_LISTED)
            .done()
    });
    let others = vec![
        SAMPLE
            .vector(
                "office-on-last-day",
                "an entry holds on its last day, for a document that it names",
            )
            .evidence(|evidence, maker| {
                ministry(evidence, maker, maker.issuer().did(), |entry, maker| {
                    base::set(entry, "/until", maker.day(-1));
                    base::set(entry, "/documentTypes", json!([LICENSE]));
                });
            })
            .shows(&[NOT_LISTED])
            .done(),
        SAMPLE
            .vector(
                "office-not-listed",
                "whoever says it is an agency is not, without an authority list",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        SAMPLE
            .vector(
                "office-of-another-name",
                "the licence names another office than the trust list does for its key",
            )
            .before(|document, _| {
                set(
                    document,
                    "/office/legalName",
                    json!("International Trade Administration"),
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "issued-by-its-holder",
                "a holder that grants itself a licence is no agency",
            )
            .before(|document, _| {
                set(document, "/office", agency(super::IMPORTER, "US"));
            })
            .evidence(|evidence, maker| {
                trust(evidence, maker, super::IMPORTER);
                base::remove(evidence, "/authorityLists");
            })
            .authenticity_undecided(NOT_LISTED)
            .warns("partner-agency-license.office-name")
            .done(),
    ];
    elsewhere.chain(others).collect()
}
