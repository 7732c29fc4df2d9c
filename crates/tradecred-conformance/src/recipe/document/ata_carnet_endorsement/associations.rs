//! Vectors of associations and the holder held against the carnet, and of the convention that lets a carnet
//! be altered.

use serde_json::{Value, json};

use super::{
    ASSOCIATION, Body, Change, GUARANTOR, Maker, Recipe, TYPE, by, by_holder, doing, elsewhere,
    endorsing, set,
};
use crate::recipe::document::carnet::territory;

const ASSOCIATIONS: &str = code!("association");
const HOLDERS: &str = code!("carnet-holder");
const CONVENTION: &str = code!("alteration-convention");

/// An association that the carnet does not name.
const OTHER: Body = Body {
    name: "Northern Chamber of Industry",
    role: "association",
    country: "US",
};

pub(super) fn recipes() -> Vec<Recipe> {
    [associations(), alterations(), holders(), conventions()]
        .into_iter()
        .flatten()
        .collect()
}

fn discharge(_: &Maker) -> Value {
    json!({ "type": "Discharge" })
}

fn proof(maker: &Maker) -> Value {
    json!({ "type": "ClaimProof", "claim": elsewhere(maker, TYPE) })
}

fn payment(maker: &Maker) -> Value {
    json!({ "type": "ClaimPayment", "claim": elsewhere(maker, TYPE), "kind": "provisional" })
}

fn replacement(maker: &Maker) -> Value {
    json!({
        "type": "Replacement",
        "carnet": elsewhere(maker, "AtaCarnetCredential"),
        "ground": "periodExceeded"
    })
}

fn associations() -> Vec<Recipe> {
    let named = |name: &'static str, body: Body| Body { name, ..body };
    let known = [
        doing(
            by(
                named("HUDSON COUNCIL for temporary exports, INC", ASSOCIATION),
                "issuing-association-in-capitals",
                "the name of the issuing association is compared without case and punctuation",
            ),
            discharge,
        ),
        doing(
            by(
                GUARANTOR,
                "guaranteeing-association-proves",
                "the association that guarantees in a territory of the carnet furnishes proof",
            ),
            proof,
        ),
        doing(
            by(
                named("Thames Chamber Guarantees Ltd.", GUARANTOR),
                "last-guaranteeing-association-pays",
                "any of the guaranteeing associations of the carnet may pay",
            ),
            payment,
        ),
    ];
    let unknown = [
        doing(
            by(
                OTHER,
                "discharge-by-another-association",
                "an association settles no carnet of another one",
            ),
            discharge,
        ),
        doing(
            by(
                GUARANTOR,
                "replacement-by-guaranteeing-association",
                "the guaranteeing association does not replace the carnet",
            ),
            replacement,
        ),
        doing(
            by(
                ASSOCIATION,
                "proof-by-issuing-association",
                "the issuing association furnishes no proof where it guarantees nothing",
            ),
            proof,
        ),
        doing(
            by(
                OTHER,
                "payment-by-another-association",
                "an association that does not guarantee the carnet pays nothing for it",
            ),
            payment,
        ),
    ];
    let across = endorsing(
        doing(
            by(
                Body {
                    country: "DE",
                    ..ASSOCIATION
                },
                "issuing-association-across-the-union",
                "the issuing association acts from another country of its own territory",
            ),
            discharge,
        ),
        |carnet, _| set(carnet, "/issuedBy/country", json!("FR")),
    );
    let elsewhere = doing(
        by(
            Body {
                country: "CA",
                ..ASSOCIATION
            },
            "discharge-by-namesake-elsewhere",
            "an association of the name of the issuing one, of another country, is another",
        ),
        discharge,
    );
    let open = endorsing(
        doing(
            by(
                Body {
                    country: "LI",
                    ..ASSOCIATION
                },
                "issuing-association-across-unconfirmed-union",
                "whether an association of another country of an unconfirmed union is the issuing one is open",
            ),
            discharge,
        ),
        |carnet, _| set(carnet, "/issuedBy/country", json!("CH")),
    );
    let known = known.into_iter().chain([across]);
    let unknown = unknown.into_iter().chain([elsewhere]);
    let known = known.map(|draft| draft.shows(&[ASSOCIATIONS]).done());
    let unknown = unknown.map(|draft| draft.not_met(ASSOCIATIONS).done());
    let open = open.requirements_undecided(ASSOCIATIONS).done();
    known.chain(unknown).chain([open]).collect()
}

fn holders() -> Vec<Recipe> {
    fn consent(maker: &Maker) -> Value {
        json!({ "type": "Consent", "to": elsewhere(maker, TYPE) })
    }
    vec![
        endorsing(
            doing(
                by_holder(
                    "holder-by-id",
                    "the holder consents under the id that the carnet gives it",
                ),
                consent,
            ),
            |carnet, maker| set(carnet, "/carnetHolder/id", json!(maker.issuer().did())),
        )
        .shows(&[HOLDERS])
        .done(),
        endorsing(
            doing(
                by_holder(
                    "consent-by-namesake-of-holder",
                    "a firm of the name of the holder does not consent under another id",
                ),
                consent,
            ),
            |carnet, maker| set(carnet, "/carnetHolder/id", json!(maker.stranger().did())),
        )
        .not_met(HOLDERS)
        .done(),
        doing(
            by_holder(
                "holder-in-capitals",
                "the name of the holder is compared without case and punctuation",
            ),
            consent,
        )
        .before(|document, _| {
            set(
                document,
                "/actor/legalName",
                json!("BLUEWATER DOCUMENTARY FILMS LLC"),
            );
        })
        .shows(&[HOLDERS])
        .done(),
        doing(
            by(
                Body {
                    name: "Bluewater Documentary Holdings, LLC",
                    ..ASSOCIATION
                },
                "consent-by-another-holder",
                "another firm does not consent for the holder",
            ),
            consent,
        )
        .before(|document, _| {
            set(
                document,
                "/actor",
                json!({
                    "type": "CarnetHolder",
                    "legalName": "Bluewater Documentary Holdings, LLC"
                }),
            );
        })
        .not_met(HOLDERS)
        .done(),
        doing(
            by(
                Body {
                    name: "Mara Lindqvist",
                    ..ASSOCIATION
                },
                "consent-by-representative-as-holder",
                "a representative is not the holder",
            ),
            consent,
        )
        .before(|document, _| {
            set(
                document,
                "/actor",
                json!({ "type": "CarnetHolder", "legalName": "Mara Lindqvist" }),
            );
        })
        .not_met(HOLDERS)
        .done(),
    ]
}

fn alteration(_: &Maker) -> Value {
    json!({
        "type": "Alteration",
        "changes": [{
            "type": "Change",
            "particular": "representatives",
            "from": "Mara Lindqvist",
            "to": "Mara Lindqvist, Joss Penrose"
        }]
    })
}

/// Who approves an alteration, of a carnet that Switzerland's association issued.
fn alterations() -> Vec<Recipe> {
    let altered = |body: Body, name: &str, title| {
        endorsing(doing(by(body, name, title), alteration), |carnet, _| {
            set(carnet, "/issuedBy/country", json!("CH"));
        })
    };
    vec![
        altered(
            GUARANTOR,
            "alteration-by-guaranteeing-association",
            "particulars may be altered with the approval of a guaranteeing association",
        )
        .shows(&[ASSOCIATIONS])
        .done(),
        altered(
            OTHER,
            "alteration-by-another-association",
            "an association that neither issued nor guarantees a carnet alters nothing in it",
        )
        .not_met(ASSOCIATIONS)
        .done(),
        altered(
            ASSOCIATION,
            "alteration-by-namesake-elsewhere",
            "an association of the name of the issuing one, of another country, alters nothing",
        )
        .not_met(ASSOCIATIONS)
        .done(),
    ]
}

fn conventions() -> Vec<Recipe> {
    let altered = |country, name: &str, title: &'static str, change: Change| {
        let body = Body {
            country,
            ..ASSOCIATION
        };
        endorsing(doing(by(body, name, title), alteration), change)
    };
    vec![
        altered(
            "US",
            "alteration-of-american-carnet",
            "the convention that binds the United States knows no alterations",
            |_, _| {},
        )
        .warns(CONVENTION)
        .done(),
        altered(
            "CH",
            "alteration-where-not-known",
            "one territory of which it is not known what binds it is enough",
            |carnet, _| {
                set(carnet, "/issuedBy/country", json!("CH"));
                set(
                    carnet,
                    "/territories/3",
                    territory("BR", "Atlantic Guarantees"),
                );
            },
        )
        .warns(CONVENTION)
        .done(),
        altered(
            "CH",
            "alteration-under-istanbul",
            "every territory of the carnet is bound by the convention that knows alterations",
            |carnet, _| set(carnet, "/issuedBy/country", json!("CH")),
        )
        .shows(&[CONVENTION])
        .done(),
        altered(
            "BR",
            "alteration-within-one-territory",
            "the territory of the issuing association is not asked what binds it with itself",
            |carnet, _| {
                set(carnet, "/issuedBy/country", json!("BR"));
                set(
                    carnet,
                    "/territories",
                    json!([territory("BR", "Atlantic Guarantees")]),
                );
            },
        )
        .shows(&[CONVENTION])
        .done(),
    ]
}
