//! The right and the license that a unit cites: named rightly, and at hand or not.

use super::{
    By, LICENSE, Recipe, Row, SAMPLE, base, digest, json, license, remove, right, set, statement,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("right", NO_RIGHT),
        SAMPLE.not_met("license", NO_LICENSE),
        missing(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_RIGHT: &[Row] = &[
    (
        "right-missing-member",
        "the unit cites no right",
        |document, _| remove(document, "/right"),
    ),
    (
        "right-with-malformed-digest",
        "the digest of the right is malformed",
        |document, _| set(document, "/right/digestMultibase", json!("uEiA")),
    ),
    (
        "right-is-a-license",
        "the unit cites a license as its right",
        |document, _| set(document, "/right/credentialType", json!(LICENSE)),
    ),
    (
        "right-of-another-id",
        "the right at hand has another id than the unit says",
        |document, maker| set(document, "/right/id", json!(maker.uuid("another right"))),
    ),
];

const NO_LICENSE: &[Row] = &[
    (
        "license-without-id",
        "the reference to the license has no id",
        |document, _| remove(document, "/license/id"),
    ),
    (
        "license-of-an-agency",
        "the unit cites a license of a partner agency",
        |document, _| {
            let name = json!("PartnerAgencyLicenseCredential");
            set(document, "/license/credentialType", name);
        },
    ),
    (
        "license-of-another-id",
        "the license at hand has another id than the unit says",
        |document, maker| {
            set(
                document,
                "/license/id",
                json!(maker.uuid("another license")),
            )
        },
    ),
];

fn missing() -> Vec<Recipe> {
    const RIGHT_MISSING: &str = "product-authenticity.right-missing";
    const LICENSE_MISSING: &str = "product-authenticity.license-missing";
    vec![
        SAMPLE
            .vector("right-not-at-hand", "the right is not at hand")
            .evidence(|evidence, maker| {
                let registered = statement(maker, By::Owner, -2_000);
                base::set(
                    evidence,
                    "/credentials",
                    json!([license(maker), registered]),
                );
            })
            .requirements_undecided(RIGHT_MISSING)
            .done(),
        SAMPLE
            .vector(
                "right-forged",
                "what has the digest of the right is not signed by who issued it",
            )
            .evidence(|evidence, maker| {
                let mut forged = right(maker, By::Owner);
                base::remove(&mut forged, "/proof");
                let forged = By::Stranger
                    .actor(maker)
                    .sign(&forged, maker.instant(-86_400));
                base::set(evidence, "/credentials", json!([forged, license(maker)]));
            })
            .requirements_undecided(RIGHT_MISSING)
            .done(),
        SAMPLE
            .vector("license-not-at-hand", "the license is not at hand")
            .evidence(|evidence, maker| {
                base::set(
                    evidence,
                    "/credentials",
                    json!([right(maker, By::Owner), statement(maker, By::Owner, -2_000)]),
                );
            })
            .requirements_undecided(LICENSE_MISSING)
            .done(),
        SAMPLE
            .vector(
                "license-of-another-digest",
                "another license than the one that the unit cites is at hand",
            )
            .before(|document, _| {
                let other = digest(&json!({ "license": "another" }));
                set(document, "/license/digestMultibase", json!(other));
            })
            .requirements_undecided(LICENSE_MISSING)
            .done(),
    ]
}
