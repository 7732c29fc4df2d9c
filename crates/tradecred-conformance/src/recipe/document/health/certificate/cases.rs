//! What each case demands: dogs at high risk that were vaccinated abroad.

use super::attached::{attaching, foreign_form, unread};
use super::{Attached, Change, Draft, Maker, Recipe, SAMPLE, code, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [by_air(), by_sea()].into_iter().flatten().collect()
}

/// The reservation, and the titer.
fn reservation(maker: &Maker) -> Attached {
    unread(
        maker,
        "facilityReservation",
        "FacilityReservationCredential",
    )
}
fn titer(maker: &Maker) -> Attached {
    unread(maker, "rabiesTiter", "RabiesTiterCredential")
}

/// The dog was vaccinated abroad.
fn from_abroad(name: &str, title: &'static str, attached: fn(&Maker) -> Vec<Attached>) -> Draft {
    attaching(name, title, attached, |document, _| {
        set(document, "/rabiesVaccination", json!("abroad"));
    })
}

fn by_air() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let hidden = code("attachment-not-shown");
    let open = code("attachment-undecided");
    let quarantine = code("titer-missing");
    vec![
        SAMPLE
            .vector(
                "foreign-form-and-reservation-missing",
                "a dog at high risk that was vaccinated abroad comes with nothing",
            )
            .before(|document, _| {
                set(document, "/rabiesVaccination", json!("abroad"));
                remove(document, "/attachments");
            })
            .not_met(&missing)
            .warns(&quarantine)
            .done(),
        from_abroad(
            "reservation-missing",
            "a dog at high risk that was vaccinated abroad comes without a reservation",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker)],
        )
        .not_met(&missing)
        .done(),
        from_abroad(
            "foreign-form-missing",
            "a dog at high risk that was vaccinated abroad comes without the foreign form",
            |maker| vec![reservation(maker).hidden(), titer(maker)],
        )
        .requirements_undecided(&hidden)
        .not_met(&missing)
        .done(),
        from_abroad(
            "foreign-form-with-microchip-after-vaccination",
            "the foreign form does not meet its own requirements",
            |maker| {
                vec![
                    foreign_form(maker, |form, maker| {
                        set(
                            form,
                            "/animal/microchip/implantedOn",
                            json!(maker.day(-100)),
                        );
                    }),
                    titer(maker),
                ]
            },
        )
        .not_met(&missing)
        .done(),
        from_abroad(
            "reservation-not-at-hand",
            "the reservation is attached and nobody hands it in",
            |maker| {
                vec![
                    foreign_form(maker, |_, _| {}),
                    reservation(maker).hidden(),
                    titer(maker),
                ]
            },
        )
        .requirements_undecided(&hidden)
        .done(),
        from_abroad(
            "reservation-at-hand",
            "a reservation is of a type that nobody reads here, so it never counts",
            |maker| {
                vec![
                    foreign_form(maker, |_, _| {}),
                    reservation(maker),
                    titer(maker).hidden(),
                ]
            },
        )
        .requirements_undecided(&open)
        .done(),
        from_abroad(
            "titer-missing",
            "without a titer the dog is quarantined",
            |maker| vec![foreign_form(maker, |_, _| {}), reservation(maker)],
        )
        .requirements_undecided(&open)
        .warns(&quarantine)
        .done(),
        attaching(
            "high-risk-without-arrival",
            "where no arrival is given, what is demanded is as by air",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker)],
            |document, _| {
                set(document, "/rabiesVaccination", json!("abroad"));
                remove(document, "/arrival");
            },
        )
        .not_met(&missing)
        .done(),
        attaching(
            "high-risk-unvaccinated",
            "a dog at high risk that was not vaccinated comes with a titer only",
            |maker| vec![titer(maker)],
            |document, _| set(document, "/rabiesVaccination", json!("none")),
        )
        .not_met(&missing)
        .done(),
        attaching(
            "high-risk-in-aircraft-transit",
            "nothing is demanded of a dog in transit by aircraft",
            |_| Vec::new(),
            |document, _| {
                set(document, "/rabiesVaccination", json!("abroad"));
                set(document, "/arrival/inTransit", json!(true));
            },
        )
        .shows(&[&missing])
        .done(),
    ]
}

/// A service animal by sea.
fn by_sea() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let service: Change = |document, _| {
        set(document, "/rabiesVaccination", json!("abroad"));
        set(document, "/arrival/mode", json!("sea"));
        set(document, "/arrival/serviceAnimal", json!(true));
    };
    vec![
        attaching(
            "service-animal-by-sea-without-titer",
            "a service animal at high risk that arrives by sea comes without a titer",
            |maker| vec![foreign_form(maker, |_, _| {}), reservation(maker)],
            service,
        )
        .not_met(&missing)
        .done(),
        attaching(
            "service-animal-by-sea-titer-not-at-hand",
            "the titer of a service animal at high risk is attached and nobody hands it in",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker).hidden()],
            service,
        )
        .requirements_undecided(code("attachment-not-shown"))
        .done(),
        attaching(
            "service-animal-by-sea",
            "the titer of a service animal is of a type that nobody reads here",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker)],
            service,
        )
        .requirements_undecided(code("attachment-undecided"))
        .done(),
    ]
}
