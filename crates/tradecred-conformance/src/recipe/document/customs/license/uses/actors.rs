//! Who acts: the holder uses, customs or the agency takes back, the agency amends.

use serde_json::json;

use super::{
    COMMERCE, Draft, FISHERIES, IMPORTER, Maker, OFFICE, Recipe, Row, SAMPLE, Value, agency,
    another, authorities, base, by_agency, by_customs, granted, ministry, office, permit,
    reference, remove, returned, set, trust, trust_all,
};

const CODE: &str = "partner-agency-license-use.actor";
const NOT_LISTED: &str = "authority.not-listed";

pub(super) fn recipes() -> Vec<Recipe> {
    const NO_ACTOR: &[Row] = &[
        ("actor-missing", "nobody acts", |document, _| {
            remove(document, "/actor")
        }),
        (
            "actor-of-another-form",
            "who acts is described as a carrier is",
            |document, _| {
                let carrier =
                    json!({ "type": "InBondCarrier", "scac": "GBRC", "legalName": IMPORTER });
                set(document, "/actor", carrier);
            },
        ),
        (
            "actor-without-name",
            "who acts has no legal name",
            |document, _| remove(document, "/actor/legalName"),
        ),
    ];
    [
        SAMPLE.not_met("actor", NO_ACTOR),
        roles(),
        offices(),
        agents(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn amended() -> Value {
    json!({ "type": "Amendment", "explanation": "another port", "ports": ["2304", "5301"] })
}

/// Begins a vector of an event of this kind.
fn kind(name: &str, title: &'static str, make: fn(&Maker) -> Value) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| set(document, "/event", make(maker)))
}

fn taken_back(maker: &Maker) -> Value {
    returned(&another(maker, 1, |_| {}))
}

fn roles() -> Vec<Recipe> {
    vec![
        by_customs(kind("use-by-customs", "customs records a use", |_| {
            super::used(super::ENTRY, 1)
        }))
        .shows(&[CODE, NOT_LISTED])
        .done(),
        by_agency(kind("use-by-agency", "the agency records a use", |_| {
            super::used(super::ENTRY, 1)
        }))
        .shows(&[CODE, NOT_LISTED])
        .done(),
        by_customs(kind(
            "return-by-customs",
            "customs takes a use back",
            taken_back,
        ))
        .shows(&[CODE])
        .done(),
        by_agency(kind(
            "return-by-agency",
            "the agency takes a use back",
            taken_back,
        ))
        .shows(&[CODE])
        .done(),
        kind(
            "return-by-holder",
            "a holder cannot give itself back what it used",
            taken_back,
        )
        .not_met(CODE)
        .done(),
        by_agency(kind(
            "amendment-by-agency",
            "the agency changes the terms of its licence",
            |_| amended(),
        ))
        .shows(&[CODE])
        .done(),
        by_customs(kind(
            "amendment-by-customs",
            "customs cannot change the terms of an agency's licence",
            |_| amended(),
        ))
        .not_met(CODE)
        .done(),
        kind(
            "amendment-by-holder",
            "a holder cannot change the terms of its licence",
            |_| amended(),
        )
        .not_met(CODE)
        .done(),
        by_customs(kind(
            "use-by-customs-of-canada",
            "an office of another country records no entry into the United States",
            |_| super::used(super::ENTRY, 1),
        ))
        .before(|document, _| set(document, "/actor/country", json!("CA")))
        .evidence(|evidence, maker| {
            authorities(evidence, maker, maker.issuer().did(), |entry, _| {
                base::set(entry, "/territories", json!(["CA"]));
            });
        })
        .not_met(CODE)
        .done(),
    ]
}

fn offices() -> Vec<Recipe> {
    vec![
        by_agency(kind(
            "agency-not-listed",
            "whoever says it is the agency is not, without an authority list",
            |_| amended(),
        ))
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_agency(kind(
            "agency-listed-as-customs",
            "an office that is listed as customs is not known to be a ministry",
            |_| amended(),
        ))
        .evidence(|evidence, maker| {
            ministry(evidence, maker, maker.issuer().did(), |entry, _| {
                base::set(entry, "/roles", json!(["customs"]));
            });
        })
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_customs(kind(
            "customs-listed-as-ministry",
            "an office that is listed as a ministry is not known to be customs",
            |_| super::used(super::ENTRY, 1),
        ))
        .evidence(|evidence, maker| {
            ministry(evidence, maker, maker.issuer().did(), |_, _| {});
        })
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_agency(kind(
            "agency-of-another-license",
            "another agency has no say on this licence",
            |_| amended(),
        ))
        .before(|document, _| set(document, "/actor", agency(FISHERIES, "US")))
        .evidence(|evidence, maker| trust(evidence, maker, FISHERIES))
        .not_met("partner-agency-license-use.office")
        .done(),
        by_agency(kind(
            "agency-of-that-name-in-another-country",
            "an agency of that name in another country has no say on this licence",
            |_| amended(),
        ))
        .before(|document, _| set(document, "/actor/country", json!("CA")))
        .evidence(|evidence, maker| {
            ministry(evidence, maker, maker.issuer().did(), |entry, _| {
                base::set(entry, "/territories", json!(["CA"]));
            });
        })
        .not_met("partner-agency-license-use.office")
        .done(),
        by_agency(kind(
            "agency-of-trade-permit",
            "the agency amends the permit that it granted",
            |_| amended(),
        ))
        .before(|document, maker| {
            set(document, "/actor", agency(FISHERIES, "US"));
            set(document, "/subject", reference(&granted(maker, permit)));
        })
        .evidence(|evidence, maker| {
            trust(evidence, maker, FISHERIES);
            super::only(evidence, granted(maker, permit));
        })
        .shows(&["partner-agency-license-use.office"])
        .done(),
        SAMPLE
            .vector(
                "customs-of-another-name",
                "the event names another office than the trust list does for its key",
            )
            .before(|document, _| set(document, "/actor", office()))
            .evidence(|evidence, maker| {
                trust(evidence, maker, COMMERCE);
                authorities(evidence, maker, maker.issuer().did(), |_, _| {});
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}

fn agents() -> Vec<Recipe> {
    const BROKER: &str = "Rio Bravo Customs Brokers, Inc.";
    let by_broker = |name: &str, title: &'static str, acts: &'static [&'static str]| {
        SAMPLE
            .vector(name, title)
            .before(|document, maker| {
                set(document, "/actor/id", json!(maker.actor("holder").did()));
            })
            .evidence(move |evidence, maker| {
                let holder = maker.actor("holder");
                let known = [
                    (maker.issuer(), BROKER, -400),
                    (maker.actor("holder"), IMPORTER, -400),
                ];
                trust_all(evidence, maker, &known);
                if !acts.is_empty() {
                    let lets = base::authorization(maker, &holder, &maker.issuer(), acts);
                    base::add_evidence(evidence, "credentials", lets);
                }
            })
    };
    vec![
        by_broker(
            "filer-authorized",
            "the holder's filer tells the use, which the holder lets it",
            &["endorse"],
        )
        .shows(&["authority.agent-not-authorized"])
        .done(),
        by_broker(
            "filer-not-authorized",
            "a filer tells the use of a holder that did not let it",
            &[],
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        by_broker(
            "filer-authorized-to-file-only",
            "whoever may file may not tell uses of a licence for that alone",
            &["file"],
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        SAMPLE
            .vector(
                "holder-of-another-name",
                "the event names another party than the trust list does for its key",
            )
            .evidence(|evidence, maker| trust(evidence, maker, OFFICE))
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
