//! The titer of a dog that was vaccinated abroad: whether it is of the dog, adequate, in time, and counts. By air the
//! dog is quarantined without one, by sea it is not admitted.

use super::attached::{Attached, foreign_form, reserved, tested};
use super::cases::{by_ship, from_abroad};
use super::{Change, Draft, Maker, Recipe, bodies, code, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [by_air(), by_sea(), unknown(), drawn(), described()]
        .into_iter()
        .flatten()
        .collect()
}

/// What a dog by air needs besides.
fn with(maker: &Maker, titer: Attached) -> Vec<Attached> {
    vec![
        foreign_form(maker, |_, _| {}),
        reserved(maker, |_, _| {}),
        titer,
    ]
}

/// The titer is of another dog.
const ANOTHER: Change = |document, _| {
    set(
        document,
        "/animal/microchip/number",
        json!("276098100999999"),
    );
};
/// It is not adequate.
const INADEQUATE: Change = |document, _| set(document, "/result/adequate", json!(false));

fn by_air() -> Vec<Recipe> {
    let quarantine = code("titer-missing");
    let warned = |name, title, attached: fn(&Maker) -> Vec<Attached>| {
        from_abroad(name, title, attached).warns(&quarantine).done()
    };
    vec![
        warned(
            "titer-of-another-dog",
            "the titer has the microchip number of another dog",
            |maker| with(maker, tested(maker, ANOTHER)),
        ),
        warned(
            "titer-inadequate",
            "the titer is reported as not adequate",
            |maker| with(maker, tested(maker, INADEQUATE)),
        ),
        warned(
            "titer-malformed",
            "the titer has no result",
            |maker| {
                let empty = tested(maker, |document, _| remove(document, "/result"));
                with(maker, empty)
            },
        ),
        warned(
            "titer-forged",
            "the signature of the titer is that of another one",
            |maker| {
                let other = tested(maker, |document, _| {
                    set(document, "/reportNumber", json!("RT-2026-00001"));
                });
                with(maker, tested(maker, |_, _| {}).forged(&other))
            },
        ),
        from_abroad(
            "titer-of-another-dog-beside-its-own",
            "one titer that counts is enough",
            |maker| {
                let mut all = with(maker, tested(maker, |_, _| {}));
                all.push(tested(maker, ANOTHER));
                all
            },
        )
        .shows(&[&quarantine])
        .done(),
        from_abroad(
            "titer-of-another-dog-beside-one-not-at-hand",
            "a titer that nobody hands in may spare the dog the quarantine",
            |maker| {
                let mut all = with(maker, tested(maker, ANOTHER));
                all.push(tested(maker, |_, _| {}).hidden());
                all
            },
        )
        .shows(&[&quarantine])
        .done(),
        reported(
            "titer-reported-two-days-after-entry",
            "the titer was reported two days after the dog was entered",
            -2,
        )
        .warns(&quarantine)
        .done(),
        reported(
            "titer-reported-the-day-after-entry",
            "the titer was reported the day after the dog was entered, beyond the date line before it",
            -1,
        )
        .shows(&[&quarantine])
        .done(),
    ]
}

/// A vector of a certificate without an arrival, of a dog that was entered on a day from the one asked about, on
/// which its titer was reported.
fn reported(name: &str, title: &'static str, entered: i64) -> Draft {
    from_abroad(name, title, |maker| {
        let titer = tested(maker, |document, maker| {
            set(document, "/reportedOn", json!(maker.day(0)));
        });
        with(maker, titer)
    })
    .before(|document, _| remove(document, "/arrival"))
    .claim(move |maker| json!({ "entryDate": maker.day(entered) }))
}

fn by_sea() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let bad = |name, title, attached: fn(&Maker) -> Vec<Attached>| {
        by_ship(name, title, attached).not_met(&missing).done()
    };
    vec![
        bad(
            "service-animal-by-sea-with-titer-of-another-dog",
            "the titer of a service animal that arrives by sea is of another dog",
            |maker| vec![foreign_form(maker, |_, _| {}), tested(maker, ANOTHER)],
        ),
        bad(
            "service-animal-by-sea-with-inadequate-titer",
            "the titer of a service animal that arrives by sea is not adequate",
            |maker| vec![foreign_form(maker, |_, _| {}), tested(maker, INADEQUATE)],
        ),
        bad(
            "service-animal-by-sea-with-titer-tested-before-it-came",
            "the titer of a service animal does not meet its own requirements",
            |maker| {
                let early = tested(maker, |document, maker| {
                    set(document, "/testedOn", json!(maker.day(-56)));
                });
                vec![foreign_form(maker, |_, _| {}), early]
            },
        ),
    ]
}

fn unknown() -> Vec<Recipe> {
    let open = code("attachment-undecided");
    let listed = |name, title, documents: &'static str, territory: &'static str| {
        by_ship(name, title, |maker| {
            vec![foreign_form(maker, |_, _| {}), tested(maker, |_, _| {})]
        })
        .evidence(move |evidence, maker| {
            let laboratory = maker.actor("laboratory");
            let entry = bodies::body(maker, &laboratory, bodies::LABORATORY, documents, territory);
            bodies::know_bodies(evidence, maker, &[entry]);
        })
        .requirements_undecided(&open)
        .done()
    };
    vec![
        listed(
            "service-animal-by-sea-with-titer-of-unapproved-laboratory",
            "the authority list names the laboratory for reservations, so whether CDC approved it is not known",
            bodies::RESERVATION,
            bodies::ITS_COUNTRY,
        ),
        listed(
            "service-animal-by-sea-with-titer-of-laboratory-elsewhere",
            "the authority list names the laboratory for another country",
            bodies::TITER,
            "PH",
        ),
        from_abroad(
            "titer-of-unlisted-laboratory",
            "whether a titer of a laboratory that no list names spares the dog the quarantine is not known",
            |maker| with(maker, tested(maker, |_, _| {})),
        )
        .evidence(|evidence, maker| {
            let facility = maker.actor("facility");
            let entry = bodies::body(
                maker,
                &facility,
                bodies::FACILITY,
                bodies::RESERVATION,
                "US",
            );
            bodies::know_bodies(evidence, maker, &[entry]);
        })
        .shows(&[code("titer-missing")])
        .done(),
    ]
}

/// When the sample was drawn: 28 days before the arrival on day 3 are day -25.
fn drawn() -> Vec<Recipe> {
    let late = code("titer-late");
    const LATE: Change = |document, maker| days(document, maker, -24);
    const EARLY: Change = |document, maker| days(document, maker, -25);
    fn days(document: &mut super::Value, maker: &Maker, drawn: i64) {
        set(document, "/sample/drawnOn", json!(maker.day(drawn)));
        set(document, "/sample/receivedOn", json!(maker.day(-20)));
        set(document, "/testedOn", json!(maker.day(-18)));
        set(document, "/reportedOn", json!(maker.day(-15)));
    }
    vec![
        from_abroad(
            "titer-drawn-27-days-before-arrival",
            "the sample was drawn 27 days before the dog arrives",
            |maker| with(maker, tested(maker, LATE)),
        )
        .warns(&late)
        .done(),
        from_abroad(
            "titer-drawn-28-days-before-arrival",
            "the sample was drawn 28 days before the dog arrives",
            |maker| with(maker, tested(maker, EARLY)),
        )
        .shows(&[&late])
        .done(),
        by_ship(
            "service-animal-by-sea-with-titer-drawn-27-days-before-arrival",
            "of a service animal too the sample was drawn 27 days before it arrives",
            |maker| vec![foreign_form(maker, |_, _| {}), tested(maker, LATE)],
        )
        .warns(&late)
        .done(),
        from_abroad(
            "titer-drawn-27-days-before-entry",
            "a certificate without an arrival does not say how long before it the sample was drawn",
            |maker| with(maker, tested(maker, LATE)),
        )
        .before(|document, _| remove(document, "/arrival"))
        .claim(|maker| json!({ "entryDate": maker.day(3) }))
        .shows(&[&late])
        .done(),
    ]
}

/// What the titer says of the dog otherwise than the certificate.
fn described() -> Vec<Recipe> {
    vec![
        from_abroad(
            "titer-of-another-birth",
            "by its titer the dog was born a day later",
            |maker| {
                let younger = tested(maker, |document, maker| {
                    set(document, "/animal/dateOfBirth", json!(maker.day(-899)));
                });
                with(maker, younger)
            },
        )
        .not_met(code("attachment-contradicts"))
        .done(),
        from_abroad(
            "titer-without-age",
            "a titer that gives no age is not held against the birth of the dog",
            |maker| {
                let ageless = tested(maker, |document, _| remove(document, "/animal/dateOfBirth"));
                with(maker, ageless)
            },
        )
        .shows(&[code("attachment-contradicts")])
        .done(),
    ]
}
