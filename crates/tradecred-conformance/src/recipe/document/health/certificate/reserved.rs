//! The reservation of a dog that was vaccinated abroad: whether it is of the dog, in time, and counts.

use super::attached::{Attached, foreign_form, reserved, tested};
use super::cases::from_abroad;
use super::{Maker, OFFICE, Recipe, SAMPLE, base, bodies, code, json, remove, set, trust};

pub(super) fn recipes() -> Vec<Recipe> {
    [not_counting(), in_time(), unknown(), described()]
        .into_iter()
        .flatten()
        .collect()
}

/// What the dog needs besides.
fn with(maker: &Maker, reservation: Attached) -> Vec<Attached> {
    vec![
        foreign_form(maker, |_, _| {}),
        reservation,
        tested(maker, |_, _| {}),
    ]
}

fn not_counting() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let bad = |name, title, attached: fn(&Maker) -> Vec<Attached>| {
        from_abroad(name, title, attached).not_met(&missing).done()
    };
    vec![
        bad(
            "reservation-of-another-dog",
            "the reservation has the microchip number of another dog",
            |maker| {
                let other = reserved(maker, |document, _| {
                    set(
                        document,
                        "/animal/microchip/number",
                        json!("276098100999999"),
                    );
                });
                with(maker, other)
            },
        ),
        bad(
            "reservation-at-another-airport",
            "the reservation is with a facility of another airport than the dog arrives at",
            |maker| {
                let elsewhere = reserved(maker, |document, _| {
                    set(document, "/facility/airport", json!("4701"));
                    set(document, "/arrival/port", json!("4701"));
                });
                with(maker, elsewhere)
            },
        ),
        bad(
            "reservation-for-the-day-before-arrival",
            "the place is kept for the day before the dog arrives",
            |maker| {
                let early = reserved(maker, |document, maker| {
                    set(document, "/arrival/date", json!(maker.day(2)));
                });
                with(maker, early)
            },
        ),
        bad(
            "reservation-for-the-day-after-arrival",
            "the place is kept for the day after the dog arrives",
            |maker| {
                let late = reserved(maker, |document, maker| {
                    set(document, "/arrival/date", json!(maker.day(4)));
                });
                with(maker, late)
            },
        ),
        bad(
            "reservation-held-until-the-day-before-arrival",
            "the place is kept for some days, the last of them the day before the dog arrives",
            |maker| {
                let early = reserved(maker, |document, maker| {
                    set(document, "/arrival/date", json!(maker.day(-1)));
                    set(document, "/heldUntil", json!(maker.day(2)));
                });
                with(maker, early)
            },
        ),
        bad(
            "reservation-without-photographs",
            "the reservation does not meet its own requirements",
            |maker| {
                let hasty = reserved(maker, |document, _| {
                    let received = json!([
                        "foreignVaccinationForm",
                        "serologicResults",
                        "travelItinerary",
                        "importFormReceipt"
                    ]);
                    set(document, "/received", received);
                });
                with(maker, hasty)
            },
        ),
        bad(
            "reservation-malformed",
            "the reservation names no facility",
            |maker| {
                let nobody = reserved(maker, |document, _| remove(document, "/facility"));
                with(maker, nobody)
            },
        ),
        bad(
            "reservation-out-of-its-period",
            "the reservation was valid until yesterday",
            |maker| {
                let over = reserved(maker, |document, maker| {
                    base::set(document, "/validUntil", maker.instant(-86_400));
                });
                with(maker, over)
            },
        ),
        bad(
            "reservation-forged",
            "the signature of the reservation is that of another one",
            |maker| {
                let other = reserved(maker, |document, _| {
                    set(document, "/reservationNumber", json!("R-2026-0001"));
                });
                with(maker, reserved(maker, |_, _| {}).forged(&other))
            },
        ),
        from_abroad(
            "reservation-by-facility-of-another-name",
            "the trust list knows the facility under another name",
            |maker| {
                with(
                    maker,
                    reserved(maker, |document, _| {
                        set(document, "/facility/legalName", json!("Kennel Ltd."));
                    }),
                )
            },
        )
        .not_met(&missing)
        .done(),
    ]
}

fn in_time() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let entered = |name, title, attached: fn(&Maker) -> Vec<Attached>| {
        from_abroad(name, title, attached)
            .before(|document, _| remove(document, "/arrival"))
            .claim(|maker| json!({ "entryDate": maker.day(10) }))
    };
    vec![
        from_abroad(
            "reservation-held-until-arrival",
            "the place is kept for some days, the last of them the one on which the dog arrives",
            |maker| {
                let held = reserved(maker, |document, maker| {
                    set(document, "/arrival/date", json!(maker.day(-1)));
                    set(document, "/heldUntil", json!(maker.day(3)));
                });
                with(maker, held)
            },
        )
        .shows(&[&missing])
        .done(),
        from_abroad(
            "reservation-and-arrival-without-port",
            "a certificate that does not say at which port the dog arrives is not held against the airport",
            |maker| {
                let elsewhere = reserved(maker, |document, _| {
                    set(document, "/facility/airport", json!("4701"));
                    set(document, "/arrival/port", json!("4701"));
                });
                with(maker, elsewhere)
            },
        )
        .before(|document, _| remove(document, "/arrival/port"))
        .shows(&[&missing])
        .done(),
        entered(
            "reservation-until-the-day-before-entry",
            "without an arrival the last day of the place is held against the entry date of the claim",
            |maker| {
                let early = reserved(maker, |document, maker| {
                    set(document, "/heldUntil", json!(maker.day(9)));
                });
                with(maker, early)
            },
        )
        .not_met(&missing)
        .done(),
        entered(
            "reservation-until-entry",
            "the last day of the place is the entry date of the claim",
            |maker| {
                let held = reserved(maker, |document, maker| {
                    set(document, "/heldUntil", json!(maker.day(10)));
                });
                with(maker, held)
            },
        )
        .shows(&[&missing])
        .done(),
        entered(
            "reservation-for-the-day-after-entry",
            "without an arrival the first day of the place is held against nothing",
            |maker| {
                let late = reserved(maker, |document, maker| {
                    set(document, "/arrival/date", json!(maker.day(11)));
                });
                with(maker, late)
            },
        )
        .shows(&[&missing])
        .done(),
        from_abroad(
            "reservation-of-another-dog-beside-its-own",
            "one reservation that counts is enough",
            |maker| {
                let mut all = with(maker, reserved(maker, |_, _| {}));
                all.push(reserved(maker, |document, _| {
                    set(
                        document,
                        "/animal/microchip/number",
                        json!("276098100999999"),
                    );
                }));
                all
            },
        )
        .shows(&[&missing])
        .done(),
    ]
}

fn unknown() -> Vec<Recipe> {
    let open = code("attachment-undecided");
    let plain =
        |name, title| from_abroad(name, title, |maker| with(maker, reserved(maker, |_, _| {})));
    vec![
        plain(
            "reservation-by-unlisted-facility",
            "no authority list names the facility, so whether CDC registered it is not known",
        )
        .evidence(|evidence, maker| {
            let laboratory = maker.actor("laboratory");
            let entry = bodies::body(
                maker,
                &laboratory,
                bodies::LABORATORY,
                bodies::TITER,
                bodies::ITS_COUNTRY,
            );
            bodies::know_bodies(evidence, maker, &[entry]);
        })
        .requirements_undecided(&open)
        .done(),
        plain(
            "reservation-by-laboratory",
            "the authority list names who reserved as a laboratory, and not as a facility",
        )
        .evidence(|evidence, maker| {
            let (facility, laboratory) = (maker.actor("facility"), maker.actor("laboratory"));
            let entries = [
                bodies::body(maker, &facility, bodies::FACILITY, bodies::TITER, "US"),
                bodies::body(
                    maker,
                    &laboratory,
                    bodies::LABORATORY,
                    bodies::TITER,
                    bodies::ITS_COUNTRY,
                ),
            ];
            bodies::know_bodies(evidence, maker, &entries);
        })
        .requirements_undecided(&open)
        .done(),
        plain(
            "reservation-by-unknown-facility",
            "no trust list names the facility",
        )
        .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), OFFICE)]))
        .requirements_undecided(&open)
        .done(),
    ]
}

/// What the reservation says of the dog otherwise than the certificate.
fn described() -> Vec<Recipe> {
    vec![
        from_abroad(
            "reservation-of-another-sex",
            "the reservation is of a female, the certificate of a male, with one microchip number",
            |maker| {
                let female = reserved(maker, |document, _| {
                    set(document, "/animal/sex", json!("female"));
                });
                with(maker, female)
            },
        )
        .not_met(code("attachment-contradicts"))
        .done(),
        from_abroad(
            "reservation-of-another-breed",
            "the reservation is of a harrier, the certificate of a beagle",
            |maker| {
                let harrier = reserved(maker, |document, _| {
                    set(document, "/animal/breed", json!("Harrier"));
                });
                with(maker, harrier)
            },
        )
        .warns(code("attachment-breed"))
        .done(),
        SAMPLE
            .vector(
                "reservation-of-another-sex-not-listed",
                "a reservation that is at hand and not listed is not looked at",
            )
            .evidence(|evidence, maker| {
                let female = reserved(maker, |document, _| {
                    set(document, "/animal/sex", json!("female"));
                });
                if let Some(held) = evidence
                    .pointer_mut("/credentials")
                    .and_then(super::Value::as_array_mut)
                {
                    held.push(female.into_credential());
                }
            })
            .shows(&[code("attachment-contradicts")])
            .done(),
    ]
}
