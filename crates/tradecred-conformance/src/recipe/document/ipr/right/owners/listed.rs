//! Whether what is at hand is the word of an office that lists know.

use super::{
    ChangeOf, DAY, IPR, OWNER, REGISTRY, RIGHT, Recipe, SAMPLE, STATED, authorities, base, held,
    json, mark, not_shown, office, only, registry, registry_entry, remove, set, trust,
};

/// Whether what is at hand is the word of an office.
pub(super) fn recipes() -> Vec<Recipe> {
    let entry_with =
        |name: &str, title: &'static str, role: &'static str, country: &'static str| {
            SAMPLE.vector(name, title).evidence(move |evidence, maker| {
                let entry = office(maker, &registry(maker), REGISTRY, role, country);
                authorities(evidence, maker, &[entry]);
            })
        };
    let entry_changed = |name: &str, title: &'static str, change: ChangeOf| {
        SAMPLE.vector(name, title).evidence(move |evidence, maker| {
            let mut entry = registry_entry(maker);
            change(&mut entry, maker);
            authorities(evidence, maker, &[entry]);
        })
    };
    vec![
        SAMPLE
            .vector(
                "no-statement",
                "no statement of an office is at hand: the owner's own word decides nothing",
            )
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "statement-not-named",
                "a statement of an office counts whether or not the right names it",
            )
            .before(|document, _| remove(document, "/restsOn"))
            .shows(&[not_shown()])
            .done(),
        SAMPLE
            .vector(
                "registry-without-authority-list",
                "no authority list names the office that states the right",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "registry-not-trusted",
                "no trust list names the office that states the right",
            )
            .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), OWNER)]))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "registry-of-another-name",
                "the trust list knows the office that states the right under another name",
            )
            .evidence(|evidence, maker| {
                trust(
                    evidence,
                    maker,
                    &[
                        (&maker.issuer(), OWNER),
                        (&registry(maker), "Trademark Filings LLC"),
                    ],
                );
            })
            .requirements_undecided(not_shown())
            .done(),
        entry_with(
            "registry-listed-as-ministry",
            "the office that states the right is listed as a ministry",
            "ministry",
            "US",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_with(
            "registry-listed-as-customs",
            "the registry that states the right is listed as customs",
            "customs",
            "US",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_with(
            "registry-listed-abroad",
            "the office that states the right is listed for another country",
            "registry",
            "MX",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_changed(
            "registry-listed-for-rights",
            "the office that states the right is listed for this credential type",
            |entry, _| base::set(entry, "/documentTypes", json!([RIGHT])),
        )
        .shows(&[not_shown()])
        .done(),
        entry_changed(
            "registry-listed-for-others",
            "the office that states the right is listed for another credential type",
            |entry, _| {
                base::set(
                    entry,
                    "/documentTypes",
                    json!(["PartnerAgencyLicenseCredential"]),
                );
            },
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_changed(
            "registry-listed-until-statement",
            "the entry of the office ended on the day of its statement",
            |entry, maker| base::set(entry, "/until", maker.day(DAY)),
        )
        .shows(&[not_shown()])
        .done(),
        entry_changed(
            "registry-listed-until-day-before",
            "the entry of the office ended on the day before its statement",
            |entry, maker| base::set(entry, "/until", maker.day(DAY - 1)),
        )
        .requirements_undecided(not_shown())
        .done(),
        SAMPLE
            .vector(
                "statement-by-the-owner",
                "the owner signed a statement in the name of the registry",
            )
            .before(|document, _| set(document, "/restsOn", json!([])))
            .evidence(|evidence, maker| {
                let mut subject = mark(maker);
                base::set(
                    &mut subject,
                    "/statedBy",
                    json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
                );
                let own = held::credential(maker, IPR, RIGHT, &maker.issuer(), STATED, subject);
                only(evidence, maker.issuer().sign(&own, maker.instant(STATED)));
            })
            .requirements_undecided(not_shown())
            .done(),
    ]
}
