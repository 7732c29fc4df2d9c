//! Vectors of the territories in which offices act, held against the carnet.

use serde_json::{Value, json};

use super::{
    Draft, FRENCH, Maker, Recipe, by, doing, endorsing, office_of, pieces, set, sheet, vector,
};
use crate::recipe::document::carnet::territory;

const TERRITORY: &str = code!("territory");
const DEPARTURE: &str = code!("departure");

pub(super) fn recipes() -> Vec<Recipe> {
    [territories(), open(), departures()]
        .into_iter()
        .flatten()
        .collect()
}

/// In which territory an office visited acts.
fn territories() -> Vec<Recipe> {
    let at = |country, name: &str, title| by(office_of(country), name, title);
    let only_germany = |draft: Draft| {
        endorsing(draft, |carnet, _| {
            set(
                carnet,
                "/territories",
                json!([{
                    "type": "CarnetTerritory",
                    "territory": "DE",
                    "guaranteeingAssociation": "Rhine Chambers Guarantee Association"
                }]),
            );
        })
    };
    let valid = [
        at(
            "DE",
            "office-in-the-union",
            "a carnet that is valid in the European Union is valid in each of its countries",
        ),
        at(
            "CH",
            "office-in-a-named-country",
            "an office of a country that the carnet names",
        ),
        only_germany(vector(
            "office-in-the-union-of-a-named-country",
            "a carnet that names one country of a union is valid in all of it",
        )),
        only_germany(at(
            "DE",
            "office-in-the-only-country",
            "an office of the one country that the carnet names",
        )),
    ];
    let invalid = [
        at(
            "JP",
            "office-in-another-country",
            "the carnet is not valid in the country of the office",
        ),
        at(
            "US",
            "importation-into-departure",
            "goods are not imported where the carnet was issued and is not valid",
        ),
        only_germany(at(
            "CH",
            "office-outside-the-only-union",
            "a carnet for a country of a union is not valid outside it",
        )),
        doing(
            at(
                "CA",
                "claim-in-another-country",
                "nothing is claimed where the carnet is not valid",
            ),
            |_| {
                json!({
                    "type": "Claim",
                    "voucher": 1,
                    "voucherKind": "importation",
                    "items": pieces(&[(1, 1)])
                })
            },
        ),
    ];
    let valid = valid
        .into_iter()
        .map(|draft| draft.shows(&[TERRITORY]).done());
    let invalid = invalid
        .into_iter()
        .map(|draft| draft.not_met(TERRITORY).done());
    valid.chain(invalid).collect()
}

/// Offices of a country of which it is not known whether a union makes it one with what the carnet names.
fn open() -> Vec<Recipe> {
    let at = |country, name: &str, title| by(office_of(country), name, title);
    let without_switzerland = |draft: Draft| {
        endorsing(draft, |carnet, _| {
            let territories = json!([
                territory("EU", "Union of Chambers for Temporary Admission"),
                territory("GB", "Thames Chamber Guarantees Ltd")
            ]);
            set(carnet, "/territories", territories);
        })
    };
    let open = [
        at(
            "NO",
            "office-in-country-not-held",
            "a country that the table does not hold may be in a union with one that the carnet names",
        ),
        at(
            "LI",
            "office-in-unconfirmed-union-with-switzerland",
            "that Liechtenstein is one territory with Switzerland is not confirmed",
        ),
        at(
            "MC",
            "office-in-unconfirmed-member-of-the-union",
            "that Monaco belongs to the union that the carnet names is not confirmed",
        ),
    ];
    let held = vec![
        without_switzerland(at(
            "LI",
            "office-in-unconfirmed-member-of-another-union",
            "wherever else Liechtenstein belongs, it is not in a union that the carnet names",
        ))
        .not_met(TERRITORY)
        .done(),
        endorsing(
            at(
                "NO",
                "office-in-country-named-and-not-held",
                "a country that the table does not hold is the same as itself",
            ),
            |carnet, _| {
                set(
                    carnet,
                    "/territories/3",
                    territory("NO", "Fjord Guarantees"),
                )
            },
        )
        .shows(&[TERRITORY])
        .done(),
    ];
    let open = open
        .into_iter()
        .map(|draft| draft.requirements_undecided(TERRITORY).done());
    open.chain(held).collect()
}

/// In which territory an office of departure acts.
fn departures() -> Vec<Recipe> {
    fn exportation(_: &Maker) -> Value {
        json!({
            "type": "Exportation",
            "counterfoil": sheet(1, &[(1, 2)]),
            "voucher": sheet(1, &[(1, 2)])
        })
    }
    fn french(carnet: &mut Value, _: &Maker) {
        set(carnet, "/issuedBy/country", json!("FR"));
    }
    vec![
        doing(
            by(
                office_of("CA"),
                "departure-from-another-country",
                "goods that leave from another country than that of the issuing association are worth a look",
            ),
            exportation,
        )
        .warns(DEPARTURE)
        .done(),
        doing(
            by(
                office_of("CA"),
                "activation-in-another-country",
                "goods are examined where the carnet was issued",
            ),
            |_| json!({ "type": "Activation", "items": pieces(&[(1, 2)]), "examined": true }),
        )
        .warns(DEPARTURE)
        .done(),
        endorsing(
            doing(
                by(
                    office_of("LI"),
                    "departure-from-unconfirmed-union-of-issue",
                    "that the goods leave from the territory of issue is not confirmed",
                ),
                exportation,
            ),
            |carnet, _| set(carnet, "/issuedBy/country", json!("CH")),
        )
        .warns(DEPARTURE)
        .done(),
        endorsing(
            doing(
                by(
                    office_of("BE"),
                    "departure-from-the-union-of-issue",
                    "goods may leave from any country of the union in which the carnet was issued",
                ),
                exportation,
            ),
            french,
        )
        .shows(&[DEPARTURE])
        .done(),
        endorsing(
            doing(
                by(
                    FRENCH,
                    "departure-from-the-country-of-issue",
                    "goods leave from the country in which the carnet was issued",
                ),
                exportation,
            ),
            french,
        )
        .shows(&[DEPARTURE])
        .done(),
    ]
}
