//! What is attached: its form, whether it is what it says, and what is found about it on its own.

use super::{
    Actor, Change, Draft, Maker, OFFICE, Recipe, Row, SAMPLE, USDA, Value, base, code, credential,
    json, know, rabies, reference, remove, reservation, set, titer, trust,
};

/// On which day from the one asked about the dog arrives.
const ARRIVAL: i64 = 3;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("attachments", NO_FORM),
        not_what_it_says(),
        not_counted(),
        unknown(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One attachment.
#[derive(Debug, Clone)]
pub(super) struct Attached {
    kind: &'static str,
    credential: Value,
    at_hand: bool,
}

impl Attached {
    /// The same, and nobody hands it in.
    pub(super) fn hidden(mut self) -> Self {
        self.at_hand = false;
        self
    }

    /// The same credential under another kind.
    fn of_kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// The same with another signature than its own.
    pub(super) fn forged(mut self, other: &Self) -> Self {
        let value = other.credential.pointer("/proof/proofValue").cloned();
        base::set(&mut self.credential, "/proof/proofValue", value);
        self
    }

    /// The credential.
    pub(super) fn into_credential(self) -> Value {
        self.credential
    }

    /// How a certificate lists it.
    pub(super) fn listed(&self) -> Value {
        json!({
            "type": "HealthAttachment",
            "kind": self.kind,
            "credential": reference(&self.credential)
        })
    }
}

/// A credential of a type by an actor, signed this many seconds from the instant asked about, after a change.
fn attached(
    maker: &Maker,
    (kind, credential_type): (&'static str, &str),
    actor: &Actor,
    signed: i64,
    subject: Value,
    change: Change,
) -> Attached {
    let mut unsigned = credential(maker, credential_type, actor, signed, subject);
    change(&mut unsigned, maker);
    Attached {
        kind,
        credential: actor.sign(&unsigned, maker.instant(signed)),
        at_hand: true,
    }
}

/// The U.S. form of the dog, by the office in the United States, after a change.
pub(super) fn us_form(maker: &Maker, change: Change) -> Attached {
    let subject = rabies::us_issued(maker, USDA, -100);
    let signed = -101 * 86_400;
    attached(
        maker,
        ("usIssuedRabiesVaccination", rabies::TYPE),
        &maker.actor("usda"),
        signed,
        subject,
        change,
    )
}

/// The foreign form of the dog, by the office that certifies its health too, after a change.
pub(super) fn foreign_form(maker: &Maker, change: Change) -> Attached {
    let subject = rabies::foreign(maker);
    attached(
        maker,
        ("foreignRabiesVaccination", rabies::TYPE),
        &maker.issuer(),
        -5 * 86_400,
        subject,
        change,
    )
}

/// The reservation of the dog, by a facility, after a change.
pub(super) fn reserved(maker: &Maker, change: Change) -> Attached {
    let facility = maker.actor("facility");
    let subject = reservation::reservation(maker);
    let kind = ("facilityReservation", reservation::TYPE);
    attached(maker, kind, &facility, -2 * 86_400, subject, change)
}

/// The titer of the dog, by a laboratory, after a change.
pub(super) fn tested(maker: &Maker, change: Change) -> Attached {
    let laboratory = maker.actor("laboratory");
    let subject = titer::titer(maker);
    let kind = ("rabiesTiter", titer::TYPE);
    attached(maker, kind, &laboratory, -86_400, subject, change)
}

/// Begins a vector whose certificate attaches this after a change.
pub(super) fn attaching(
    name: &str,
    title: &'static str,
    attached: fn(&Maker) -> Vec<Attached>,
    change: Change,
) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            let listed: Vec<Value> = attached(maker).iter().map(Attached::listed).collect();
            set(document, "/attachments", json!(listed));
            change(document, maker);
        })
        .evidence(move |evidence, maker| {
            let held: Vec<Value> = attached(maker)
                .into_iter()
                .filter(|attached| attached.at_hand)
                .map(Attached::into_credential)
                .collect();
            base::set(evidence, "/credentials", json!(held));
        })
}

const NO_FORM: &[Row] = &[
    (
        "attachment-of-no-kind",
        "an attachment has no kind",
        |document, _| remove(document, "/attachments/0/kind"),
    ),
    (
        "attachment-of-unknown-kind",
        "an attachment is a photograph, which is no kind",
        |document, _| set(document, "/attachments/0/kind", json!("photograph")),
    ),
    (
        "attachment-without-credential",
        "an attachment refers to nothing",
        |document, _| remove(document, "/attachments/0/credential"),
    ),
    (
        "attachment-digest-malformed",
        "the digest of an attachment is no digest",
        |document, _| {
            set(
                document,
                "/attachments/0/credential/digestMultibase",
                json!("uEiA"),
            );
        },
    ),
];

/// The good certificate with one more attachment, which is not what its reference says.
fn one_more(name: &str, title: &'static str, change: Change) -> Recipe {
    attaching(
        name,
        title,
        |maker| vec![us_form(maker, |_, _| {}), tested(maker, |_, _| {})],
        change,
    )
    .not_met(code("attachments"))
    .done()
}

fn not_what_it_says() -> Vec<Recipe> {
    vec![
        one_more(
            "attachment-of-another-id",
            "the credential of an attachment has another id than the reference gives",
            |document, _| {
                set(
                    document,
                    "/attachments/1/credential/id",
                    json!("urn:uuid:00000000-0000-4000-a000-000000000000"),
                );
            },
        ),
        one_more(
            "attachment-of-the-type-of-another-kind",
            "a titer is attached as a reservation",
            |document, _| {
                set(
                    document,
                    "/attachments/1/kind",
                    json!("facilityReservation"),
                );
            },
        ),
        one_more(
            "attachment-of-another-type",
            "a titer is attached by a reference to a reservation",
            |document, _| {
                set(
                    document,
                    "/attachments/1/kind",
                    json!("facilityReservation"),
                );
                set(
                    document,
                    "/attachments/1/credential/credentialType",
                    json!("FacilityReservationCredential"),
                );
            },
        ),
    ]
}

/// The certificate with the U.S. form after a change, which then does not count or does not cover the dog.
fn not_counted() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let bad = |name, title, attached: fn(&Maker) -> Vec<Attached>| {
        attaching(name, title, attached, |_, _| {})
            .not_met(&missing)
            .done()
    };
    vec![
        SAMPLE
            .vector(
                "us-form-missing",
                "a dog at high risk that was vaccinated in the United States comes without its form",
            )
            .before(|document, _| remove(document, "/attachments"))
            .not_met(&missing)
            .done(),
        bad(
            "us-form-of-another-dog",
            "the form has the microchip number of another dog",
            |maker| {
                vec![us_form(maker, |form, _| {
                    set(form, "/animal/microchip/number", json!("276098100999999"));
                })]
            },
        ),
        bad(
            "foreign-form-as-us-form",
            "a foreign form is attached as a U.S. form",
            |maker| {
                vec![foreign_form(maker, |_, _| {}).of_kind("usIssuedRabiesVaccination")]
            },
        ),
        attaching(
            "us-form-as-foreign-form",
            "a U.S. form is attached as a foreign form only",
            |maker| vec![us_form(maker, |_, _| {}).of_kind("foreignRabiesVaccination")],
            |_, _| {},
        )
        .requirements_undecided(code("attachment-not-shown"))
        .not_met(&missing)
        .warns(code("titer-missing"))
        .done(),
        bad(
            "us-form-endorsed-late",
            "the form was certified after the dog had left",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    set(form, "/leftUnitedStatesOn", json!(maker.day(-104)));
                })]
            },
        ),
        bad(
            "us-form-expired",
            "the vaccination of the form is over",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    set(form, "/vaccinations/0/validUntil", json!(maker.day(0)));
                })]
            },
        ),
        bad(
            "us-form-expired-at-arrival",
            "the vaccination of the form is over on the day on which the dog arrives",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    set(form, "/vaccinations/0/validUntil", json!(maker.day(ARRIVAL)));
                })]
            },
        ),
        bad(
            "us-form-out-of-its-period",
            "the form was valid until yesterday",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    base::set(form, "/validUntil", maker.instant(-86_400));
                })]
            },
        ),
        bad(
            "us-form-forged",
            "the signature of the form is another's",
            |maker| {
                let other = us_form(maker, |form, _| {
                    set(form, "/animal/animalName", json!("Rex"));
                });
                vec![us_form(maker, |_, _| {}).forged(&other)]
            },
        ),
        bad(
            "us-form-malformed",
            "the form has no veterinarian",
            |maker| vec![us_form(maker, |form, _| remove(form, "/authorizedVeterinarian"))],
        ),
        attaching(
            "us-form-valid-a-day-after-arrival",
            "the vaccination of the form is over a day after the dog arrives",
            |maker| {
                vec![us_form(maker, |form, maker| {
                    set(form, "/vaccinations/0/validUntil", json!(maker.day(ARRIVAL + 1)));
                })]
            },
            |_, _| {},
        )
        .shows(&[&missing])
        .done(),
        attaching(
            "us-form-with-spaces-in-microchip",
            "microchip numbers are compared without spaces",
            |maker| {
                vec![us_form(maker, |form, _| {
                    set(form, "/animal/microchip/number", json!("276 098 100 123 456"));
                })]
            },
            |_, _| {},
        )
        .shows(&[&missing])
        .done(),
        attaching(
            "us-form-expired-beside-a-good-one",
            "one form that counts is enough",
            |maker| {
                vec![
                    us_form(maker, |form, maker| {
                        set(form, "/vaccinations/0/validUntil", json!(maker.day(0)));
                    }),
                    us_form(maker, |_, _| {}),
                ]
            },
            |_, _| {},
        )
        .shows(&[&missing])
        .done(),
    ]
}

/// The U.S. form is not at hand, or what is known of it does not decide.
fn unknown() -> Vec<Recipe> {
    let hidden = code("attachment-not-shown");
    let open = code("attachment-undecided");
    vec![
        attaching(
            "us-form-not-at-hand",
            "the form is attached and nobody hands it in",
            |maker| vec![us_form(maker, |_, _| {}).hidden()],
            |_, _| {},
        )
        .requirements_undecided(&hidden)
        .done(),
        attaching(
            "us-form-without-departure",
            "the form does not say when the dog left",
            |maker| {
                vec![us_form(maker, |form, _| {
                    remove(form, "/leftUnitedStatesOn")
                })]
            },
            |_, _| {},
        )
        .requirements_undecided(&open)
        .done(),
        attaching(
            "us-form-by-unknown-office",
            "no trust list names the office whose form is attached",
            |maker| vec![us_form(maker, |_, _| {})],
            |_, _| {},
        )
        .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), OFFICE)]))
        .requirements_undecided(&open)
        .done(),
        attaching(
            "us-form-by-office-of-another-name",
            "the trust list knows the office whose form is attached under another name",
            |maker| vec![us_form(maker, |_, _| {})],
            |_, _| {},
        )
        .evidence(|evidence, maker| {
            know(evidence, maker);
            let usda = maker.actor("usda");
            let known = [(&maker.issuer(), OFFICE), (&usda, "Happy Paws Ltd.")];
            trust(evidence, maker, &known);
        })
        .not_met(code("attachment-missing"))
        .done(),
    ]
}
