//! Rights that an office states: the one that registered it, or customs.

use super::{
    CUSTOMS, Draft, Maker, REGISTRY, Recipe, SAMPLE, STATED, Value, authorities, base, by_customs,
    by_registry, json, office, other_owner, recordation, registry, registry_entry, remove, set,
    trade_name, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [authors(), stated_by(), recorded(), later()]
        .into_iter()
        .flatten()
        .collect()
}

const NOT_LISTED: &str = "authority.not-listed";

/// The office that registered the mark states it, and nothing else is at hand.
fn by_the_registry(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, _| {
            set(
                document,
                "/statedBy",
                json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
            );
            remove(document, "/restsOn");
        })
        .evidence(|evidence, maker| {
            know(evidence, maker, REGISTRY, "registry", "US");
            base::remove(evidence, "/credentials");
        })
}

/// Customs states the mark, and nothing else is at hand.
fn by_the_customs(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            set(
                document,
                "/statedBy",
                json!({ "type": "CustomsOffice", "legalName": CUSTOMS, "country": "US" }),
            );
            remove(document, "/restsOn");
            super::recordation::record(document, recordation(maker));
        })
        .evidence(|evidence, maker| {
            know(evidence, maker, CUSTOMS, "customs", "US");
            base::remove(evidence, "/credentials");
        })
}

/// The lists name the issuer as an office, and the registry as itself.
fn know(evidence: &mut Value, maker: &Maker, name: &str, role: &str, country: &str) {
    let issuer = maker.issuer();
    trust(
        evidence,
        maker,
        &[(&issuer, name), (&registry(maker), REGISTRY)],
    );
    let entries = [
        office(maker, &issuer, name, role, country),
        registry_entry(maker),
    ];
    authorities(evidence, maker, &entries);
}

/// Whether the issuer is the office.
fn authors() -> Vec<Recipe> {
    let listed = |name: &str, title: &'static str, role: &'static str, country: &'static str| {
        by_the_registry(name, title).evidence(move |evidence, maker| {
            know(evidence, maker, REGISTRY, role, country);
        })
    };
    vec![
        by_the_registry(
            "by-registry",
            "what the office of the registration states needs no other statement",
        )
        .shows(&[NOT_LISTED, "intellectual-property-right.owner-not-shown"])
        .done(),
        by_the_customs(
            "by-customs",
            "what customs states of a mark that it has recorded needs no other statement",
        )
        .shows(&[NOT_LISTED, "intellectual-property-right.stated-by"])
        .done(),
        by_the_registry(
            "by-registry-not-listed",
            "no authority list names the office that states the right",
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "by-registry-listed-as-customs",
            "the office that states the right as a registry is listed as customs",
            "customs",
            "US",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "by-registry-listed-abroad",
            "the office that states the right is listed for another country",
            "registry",
            "CA",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_the_customs(
            "by-customs-listed-as-registry",
            "the office that states the right as customs is listed as a registry",
        )
        .evidence(|evidence, maker| know(evidence, maker, CUSTOMS, "registry", "US"))
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_the_registry(
            "by-registry-of-another-name",
            "the trust list knows the key under another name than the office's",
        )
        .evidence(|evidence, maker| {
            trust(
                evidence,
                maker,
                &[(&maker.issuer(), "Trademark Filings LLC")],
            );
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
    ]
}

/// Whether the office has the right in its books.
fn stated_by() -> Vec<Recipe> {
    let code = SAMPLE.area.code("stated-by");
    vec![
        by_the_registry(
            "by-registry-of-another-registration",
            "a registry states a mark that another office registered",
        )
        .before(|document, _| {
            set(
                document,
                "/registration/office/legalName",
                json!("State Trademark Office"),
            );
        })
        .not_met(&code)
        .done(),
        by_the_registry(
            "by-registry-in-capitals",
            "the names of the office are compared without case",
        )
        .before(|document, _| {
            set(
                document,
                "/registration/office/legalName",
                json!(REGISTRY.to_uppercase()),
            );
        })
        .shows(&[&code])
        .done(),
        by_the_registry(
            "by-registry-of-trade-name",
            "a registry states a trade name, which nobody registers",
        )
        .before(|document, _| trade_name(document))
        .not_met(&code)
        .done(),
        by_the_customs(
            "by-customs-not-recorded",
            "customs states a mark that it has not recorded",
        )
        .before(|document, _| remove(document, "/recordation"))
        .not_met(&code)
        .done(),
        by_the_customs(
            "by-customs-of-trade-name",
            "customs states a trade name that it has recorded",
        )
        .before(|document, _| {
            trade_name(document);
            remove(document, "/recordation/classes");
        })
        .shows(&[&code])
        .done(),
    ]
}

/// Registration and recordation of a mark that customs states.
fn recorded() -> Vec<Recipe> {
    vec![
        by_the_customs(
            "by-customs-recorded-before-registration",
            "customs states a mark that was registered on the day after it was recorded",
        )
        .before(|document, maker| {
            set(
                document,
                "/registration/registeredAt",
                json!(maker.day(-1_899)),
            );
        })
        .not_met(SAMPLE.area.code("recordation-early"))
        .done(),
        by_the_customs(
            "by-customs-on-supplemental-register",
            "customs states that it has recorded a mark on the supplemental register",
        )
        .before(|document, _| {
            set(document, "/registration/register", json!("supplemental"));
        })
        .warns(SAMPLE.area.code("supplemental-register"))
        .done(),
    ]
}

/// What else offices say.
fn later() -> Vec<Recipe> {
    let stated = |draft: Draft, day: i64, change: fn(&mut Value, &Maker)| {
        draft
            .before(|document, maker| {
                set(document, "/statedAt", json!(maker.day(STATED / 86_400)));
            })
            .evidence(move |evidence, maker| {
                let other = by_registry(maker, day, |document| change(document, maker));
                base::add_evidence(evidence, "credentials", other);
            })
    };
    let others: fn(&mut Value, &Maker) =
        |document, _| set(document, "/owners", json!([other_owner()]));
    let not_shown = SAMPLE.area.code("owner-not-shown");
    vec![
        stated(
            by_the_registry(
                "by-registry-with-later-owner",
                "the office has stated another owner since",
            ),
            -20,
            |document, maker| {
                set(document, "/owners", json!([other_owner()]));
                set(document, "/ownedFrom", json!(maker.day(-30)));
            },
        )
        .standing("ended", SAMPLE.area.code("ownership-ended"))
        .done(),
        stated(
            by_the_registry(
                "by-registry-corrected",
                "the office has stated later that another came to own the right on the same day",
            ),
            -20,
            others,
        )
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        stated(
            by_the_registry(
                "by-registry-contradicted",
                "the office has stated another owner on the same day, since the same day",
            ),
            STATED / 86_400,
            others,
        )
        .requirements_undecided(&not_shown)
        .done(),
        stated(
            by_the_registry(
                "by-registry-with-earlier-owner",
                "the office has stated another owner before",
            ),
            STATED / 86_400 - 1,
            others,
        )
        .shows(&[&not_shown])
        .done(),
        by_the_registry(
            "by-registry-and-customs",
            "customs, which the lists know, states another owner since an earlier day",
        )
        .evidence(|evidence, maker| {
            let (issuer, customs) = (maker.issuer(), maker.actor("customs"));
            trust(evidence, maker, &[(&issuer, REGISTRY), (&customs, CUSTOMS)]);
            let entries = [
                office(maker, &issuer, REGISTRY, "registry", "US"),
                office(maker, &customs, CUSTOMS, "customs", "US"),
            ];
            authorities(evidence, maker, &entries);
            let record = by_customs(maker, |document| {
                set(document, "/owners", json!([other_owner()]));
                set(document, "/ownedFrom", json!(maker.day(-2_001)));
            });
            base::add_evidence(evidence, "credentials", record);
        })
        .shows(&[&not_shown])
        .done(),
    ]
}
