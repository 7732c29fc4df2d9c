//! What each case demands: dogs at high risk that were vaccinated abroad.

use super::attached::{attaching, foreign_form, reserved, tested, us_form};
use super::{Attached, Change, Draft, Maker, Recipe, SAMPLE, bodies, code, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [by_air(), by_sea(), settled()]
        .into_iter()
        .flatten()
        .collect()
}

/// The reservation, and the titer.
fn reservation(maker: &Maker) -> Attached {
    reserved(maker, |_, _| {})
}
fn titer(maker: &Maker) -> Attached {
    tested(maker, |_, _| {})
}

/// The dog was vaccinated abroad, and the lists know the facility and the laboratory.
pub(super) fn from_abroad(
    name: &str,
    title: &'static str,
    attached: fn(&Maker) -> Vec<Attached>,
) -> Draft {
    attaching(name, title, attached, |document, _| {
        set(document, "/rabiesVaccination", json!("abroad"));
    })
    .evidence(bodies::know_all)
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
            .requirements_undecided(&hidden)
            .not_met(&missing)
            .warns(&quarantine)
            .done(),
        from_abroad(
            "reservation-missing",
            "whether a dog at high risk that was vaccinated abroad has a reservation is not known",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker)],
        )
        .requirements_undecided(&hidden)
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
        .requirements_undecided(&hidden)
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
            "a dog vaccinated abroad has the form and the reservation, and whether its titer is adequate is not known",
            |maker| {
                vec![
                    foreign_form(maker, |_, _| {}),
                    reservation(maker),
                    titer(maker).hidden(),
                ]
            },
        )
        .shows(&[&missing, &hidden, &quarantine])
        .done(),
        from_abroad(
            "titer-at-hand",
            "a dog vaccinated abroad that has form, reservation and titer has all that is demanded",
            |maker| {
                vec![
                    foreign_form(maker, |_, _| {}),
                    reservation(maker),
                    titer(maker),
                ]
            },
        )
        .shows(&[&missing, &open, &quarantine])
        .done(),
        from_abroad(
            "titer-missing",
            "without a titer the dog is quarantined",
            |maker| vec![foreign_form(maker, |_, _| {}), reservation(maker)],
        )
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
        .evidence(bodies::know_all)
        .requirements_undecided(&hidden)
        .done(),
        attaching(
            "high-risk-unvaccinated",
            "a dog at high risk that was not vaccinated comes with a titer only",
            |maker| vec![titer(maker)],
            |document, _| set(document, "/rabiesVaccination", json!("none")),
        )
        .requirements_undecided(&hidden)
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

/// The dog was vaccinated abroad, and is a service animal that arrives by sea.
pub(super) fn by_ship(
    name: &str,
    title: &'static str,
    attached: fn(&Maker) -> Vec<Attached>,
) -> Draft {
    from_abroad(name, title, attached).before(|document, _| {
        set(document, "/arrival/mode", json!("sea"));
        set(document, "/arrival/serviceAnimal", json!(true));
    })
}

/// A service animal by sea.
fn by_sea() -> Vec<Recipe> {
    let hidden = code("attachment-not-shown");
    vec![
        by_ship(
            "service-animal-by-sea-without-titer",
            "whether a service animal at high risk that arrives by sea has a titer is not known",
            |maker| vec![foreign_form(maker, |_, _| {}), reservation(maker)],
        )
        .requirements_undecided(&hidden)
        .done(),
        by_ship(
            "service-animal-by-sea-titer-not-at-hand",
            "the titer of a service animal at high risk is attached and nobody hands it in",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker).hidden()],
        )
        .requirements_undecided(&hidden)
        .done(),
        by_ship(
            "service-animal-by-sea-without-form",
            "a service animal at high risk that arrives by sea comes without the foreign form",
            |maker| vec![titer(maker).hidden()],
        )
        .requirements_undecided(&hidden)
        .not_met(code("attachment-missing"))
        .done(),
        by_ship(
            "service-animal-by-sea",
            "a service animal at high risk that arrives by sea with the foreign form and a titer needs no reservation",
            |maker| vec![foreign_form(maker, |_, _| {}), titer(maker)],
        )
        .shows(&[code("attachment-missing")])
        .done(),
    ]
}

/// What is attached settles where the dog was vaccinated, whatever the certificate says of it.
fn settled() -> Vec<Recipe> {
    let port = code("port");
    let missing = code("attachment-missing");
    let by_land: Change = |document, _| {
        set(document, "/rabiesVaccination", json!("abroad"));
        set(document, "/arrival/mode", json!("land"));
    };
    vec![
        from_abroad(
            "us-form-of-a-dog-vaccinated-abroad",
            "a U.S. form that counts serves a dog that is said to be vaccinated abroad",
            |maker| vec![us_form(maker, |_, _| {})],
        )
        .shows(&[&missing])
        .done(),
        attaching(
            "us-form-of-a-dog-vaccinated-abroad-by-land",
            "a dog with a U.S. form that counts may arrive by land",
            |maker| vec![us_form(maker, |_, _| {})],
            by_land,
        )
        .shows(&[&port])
        .done(),
        attaching(
            "us-form-not-at-hand-of-a-dog-vaccinated-abroad-by-land",
            "a U.S. form that nobody hands in may open the port to the dog",
            |maker| vec![us_form(maker, |_, _| {}).hidden()],
            by_land,
        )
        .requirements_undecided(code("attachment-not-shown"))
        .shows(&[&port])
        .done(),
        attaching(
            "us-form-without-departure-of-a-dog-vaccinated-abroad-by-land",
            "a U.S. form that could count may open the port to the dog",
            |maker| {
                vec![us_form(maker, |form, _| {
                    remove(form, "/leftUnitedStatesOn")
                })]
            },
            by_land,
        )
        .requirements_undecided(code("attachment-undecided"))
        .shows(&[&port])
        .done(),
        attaching(
            "expired-us-form-of-a-dog-vaccinated-abroad-by-land",
            "a U.S. form that does not count opens no port",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    set(form, "/vaccinations/0/validUntil", json!(maker.day(0)));
                })]
            },
            by_land,
        )
        .not_met(&port)
        .done(),
        attaching(
            "foreign-form-of-a-dog-vaccinated-at-home",
            "a dog vaccinated in the United States may come with what one vaccinated abroad needs",
            |maker| {
                vec![
                    foreign_form(maker, |_, _| {}),
                    reservation(maker),
                    titer(maker),
                ]
            },
            |_, _| {},
        )
        .evidence(bodies::know_all)
        .shows(&[&missing])
        .done(),
        attaching(
            "foreign-form-of-a-dog-vaccinated-at-home-by-land",
            "without a U.S. form the port is closed to a dog vaccinated in the United States too",
            |maker| vec![foreign_form(maker, |_, _| {})],
            |document, _| set(document, "/arrival/mode", json!("land")),
        )
        .not_met(&port)
        .done(),
    ]
}
