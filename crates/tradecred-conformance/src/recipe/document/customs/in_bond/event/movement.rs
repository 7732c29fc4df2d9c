//! The event held against the movement that it is an event of.

use serde_json::{Value, json};

use super::{
    ANOTHER_NUMBER, Draft, EVENT, IMPORTER, Maker, NUMBER, Recipe, SAMPLE, THIRD_NUMBER, base,
    becomes, by_filer, filed, importer, only, reference, set, trust,
};

const SUBJECT: &str = "in-bond-event.subject";
const MISSING: &str = "in-bond-event.movement-missing";

pub(super) fn recipes() -> Vec<Recipe> {
    [references(), dates(), diversions(), numbers()]
        .into_iter()
        .flatten()
        .collect()
}

/// An event of a movement after a change, which is at hand.
fn of_movement(draft: Draft, change: fn(&mut Value, &Maker)) -> Draft {
    draft
        .before(move |document, maker| {
            set(document, "/subject", reference(&filed(maker, change)));
        })
        .evidence(move |evidence, maker| only(evidence, filed(maker, change)))
}

fn references() -> Vec<Recipe> {
    let vector = |name: &str, title| SAMPLE.vector(name, title);
    vec![
        vector("subject-missing", "the event is of no movement")
            .before(|document, _| super::remove(document, "/subject"))
            .not_met(SUBJECT)
            .done(),
        vector(
            "subject-of-another-id",
            "the movement with the digest has another id than the reference says",
        )
        .before(|document, maker| {
            set(
                document,
                "/subject/id",
                json!(maker.uuid("another movement")),
            );
        })
        .not_met(SUBJECT)
        .done(),
        vector("movement-not-at-hand", "the movement is not at hand")
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(MISSING)
            .done(),
        vector(
            "movement-altered",
            "a movement that was altered after signing is not the one that is referred to",
        )
        .evidence(|evidence, _| {
            let place = "/credentials/0/credentialSubject/destinationPort";
            base::set(evidence, place, "4501");
        })
        .requirements_undecided(MISSING)
        .done(),
        of_movement(
            vector(
                "movement-malformed",
                "what the event is of does not have the structure of a movement",
            ),
            |movement, _| set(movement, "/entryType", json!("70")),
        )
        .requirements_undecided(MISSING)
        .done(),
    ]
}

fn dates() -> Vec<Recipe> {
    const FILING: &str = "in-bond-event.before-filing";
    const AUTHORIZATION: &str = "in-bond-event.before-authorization";
    let dated = |name: &str, title: &'static str, days: i64| {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| set(document, "/date", json!(maker.day(days))))
    };
    vec![
        dated(
            "dated-before-filing",
            "the goods depart the day before the application is filed",
            -11,
        )
        .not_met(FILING)
        .done(),
        by_filer(dated(
            "record-updated-before-filing",
            "the record of an application is updated before it is filed",
            -12,
        ))
        .before(|document, _| becomes(document, update()))
        .not_met(FILING)
        .done(),
        dated(
            "dated-before-authorization",
            "the goods depart on the day of filing, the day before the movement is authorized",
            -10,
        )
        .warns(AUTHORIZATION)
        .done(),
        of_movement(
            SAMPLE.vector(
                "transferred-before-authorization",
                "the goods pass to another carrier the day before the movement is authorized",
            ),
            |movement, maker| set(movement, "/movementAuthorizedAt", json!(maker.day(-6))),
        )
        .before(|document, _| {
            let to = json!({
                "type": "InBondCarrier",
                "scac": "PLVT",
                "legalName": "Palo Verde Transfer Company",
                "bondNumber": "26C000911"
            });
            becomes(document, json!({ "type": "CarrierTransfer", "to": to }));
        })
        .warns(AUTHORIZATION)
        .done(),
        dated(
            "dated-on-day-of-authorization",
            "the goods depart on the day on which the movement is authorized",
            -9,
        )
        .shows(&[AUTHORIZATION, FILING])
        .done(),
        by_filer(dated(
            "record-updated-before-authorization",
            "the record may be updated before the movement is authorized",
            -10,
        ))
        .before(|document, _| becomes(document, update()))
        .shows(&[AUTHORIZATION])
        .done(),
    ]
}

/// Something is added to the record.
fn update() -> Value {
    json!({ "type": "RecordUpdate", "explanation": "seal number added" })
}

fn diversions() -> Vec<Recipe> {
    const CODE: &str = "in-bond-event.filer";
    let asked = |name: &str, title| {
        SAMPLE.vector(name, title).before(|document, _| {
            becomes(
                document,
                json!({ "type": "DiversionRequest", "port": "4501" }),
            );
        })
    };
    vec![
        by_filer(asked(
            "diversion-asked-by-filer",
            "the filer asks for another port",
        ))
        .shows(&[CODE])
        .done(),
        asked(
            "diversion-asked-by-carrier",
            "the carrier, who did not file, asks for another port",
        )
        .not_met(CODE)
        .done(),
        asked(
            "diversion-asked-by-importer",
            "the importer, for whom another filed, asks for another port",
        )
        .before(|document, _| set(document, "/actor", importer()))
        .evidence(|evidence, maker| trust(evidence, maker, IMPORTER))
        .not_met(CODE)
        .done(),
        of_movement(
            asked(
                "diversion-asked-by-carrier-who-filed",
                "a carrier that filed the application asks for another port",
            ),
            |movement, _| {
                set(
                    movement,
                    "/filer/legalName",
                    json!("GREAT BASIN RAILWAY COMPANY"),
                );
            },
        )
        .shows(&[CODE])
        .done(),
    ]
}

/// The movement under the new number.
fn following(maker: &Maker) -> Value {
    filed(maker, |movement, maker| {
        base::set(movement, "/id", maker.uuid("following movement"));
        set(movement, "/inBondNumber", json!(ANOTHER_NUMBER));
    })
}

fn numbers() -> Vec<Recipe> {
    const CODE: &str = "in-bond-event.new-in-bond";
    let renumbered = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        by_filer(SAMPLE.vector(name, title))
            .before(move |document, maker| {
                let movement = reference(&following(maker));
                let event = json!({
                    "type": "NewInBond",
                    "inBondNumber": ANOTHER_NUMBER,
                    "movement": movement
                });
                becomes(document, event);
                change(document, maker);
            })
            .evidence(|evidence, maker| {
                base::add_evidence(evidence, "credentials", following(maker));
            })
    };
    vec![
        renumbered(
            "new-in-bond-at-hand",
            "the goods go on under the movement that is referred to",
            |_, _| {},
        )
        .shows(&[CODE])
        .done(),
        renumbered(
            "new-in-bond-of-the-same-number",
            "a new application has a new number",
            |document, _| {
                super::remove(document, "/event/movement");
                set(document, "/event/inBondNumber", json!(NUMBER));
            },
        )
        .not_met(CODE)
        .done(),
        renumbered(
            "new-in-bond-of-another-number",
            "the movement that is referred to has another number than the one stated",
            |document, _| set(document, "/event/inBondNumber", json!(THIRD_NUMBER)),
        )
        .not_met(CODE)
        .done(),
        renumbered(
            "new-in-bond-of-another-id",
            "the movement with the digest has another id than the reference says",
            |document, maker| {
                let id = json!(maker.uuid("another movement"));
                set(document, "/event/movement/id", id);
            },
        )
        .not_met(CODE)
        .done(),
        renumbered(
            "new-in-bond-an-event",
            "goods do not go on under an event",
            |document, _| set(document, "/event/movement/credentialType", json!(EVENT)),
        )
        .not_met(CODE)
        .done(),
    ]
}
