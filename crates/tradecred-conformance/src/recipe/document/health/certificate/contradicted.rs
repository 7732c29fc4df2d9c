//! What the forms on rabies say of the dog otherwise than the certificate, and of the day until which they are good.

use super::attached::{attaching, us_form};
use super::{
    Change, Draft, OFFICE, Recipe, SAMPLE, Value, arrival, base, code, ended, json, remove, set,
    stay, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [contradicting(), agreeing(), breeds(), arriving()]
        .into_iter()
        .flatten()
        .collect()
}

/// The form is of a female.
fn female(form: &mut Value) {
    set(form, "/animal/sex", json!("female"));
}

/// The certificate of a dog whose U.S. form is after a change.
fn formed(name: &str, title: &'static str, change: Change) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            let listed = us_form(maker, change).listed();
            set(document, "/attachments", json!([listed]));
        })
        .evidence(move |evidence, maker| {
            let form = us_form(maker, change).into_credential();
            base::set(evidence, "/credentials", json!([form]));
        })
}

fn contradicting() -> Vec<Recipe> {
    let contradicts = code("attachment-contradicts");
    vec![
        formed(
            "us-form-of-another-sex",
            "the form is of a female, the certificate of a male, with one microchip number",
            |form, _| female(form),
        )
        .not_met(&contradicts)
        .done(),
        formed(
            "us-form-of-another-birth",
            "by its form the dog was born a day later",
            |form, maker| set(form, "/animal/dateOfBirth", json!(maker.day(-899))),
        )
        .not_met(&contradicts)
        .done(),
        formed(
            "us-form-of-a-dog-that-was-abroad",
            "by the certificate the dog was abroad the day before its form has it leave the United States",
            |_, _| {},
        )
        .before(|document, maker| {
            let stays = json!([
                ended("US", &maker.day(-900), &maker.day(-101), "free"),
                stay("PH", &maker.day(-101), "highRisk")
            ]);
            set(document, "/stays", stays);
        })
        .not_met(&contradicts)
        .done(),
        formed(
            "us-form-of-another-sex-by-unknown-office",
            "a form that could count is held against the certificate too",
            |form, _| female(form),
        )
        .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), OFFICE)]))
        .requirements_undecided(code("attachment-undecided"))
        .not_met(&contradicts)
        .done(),
    ]
}

fn agreeing() -> Vec<Recipe> {
    let contradicts = code("attachment-contradicts");
    vec![
        formed(
            "us-form-of-an-approximate-age",
            "an approximate age is not held against a date of birth",
            |form, maker| {
                remove(form, "/animal/dateOfBirth");
                let age = json!({
                    "type": "ApproximateAge",
                    "months": 40,
                    "on": maker.day(-103)
                });
                set(form, "/animal/approximateAge", age);
            },
        )
        .shows(&[&contradicts])
        .done(),
        attaching(
            "expired-us-form-of-another-sex-beside-a-good-one",
            "a form that does not count is not held against the certificate",
            |maker| {
                vec![
                    us_form(maker, |form, maker| {
                        female(form);
                        set(form, "/vaccinations/0/validUntil", json!(maker.day(0)));
                    }),
                    us_form(maker, |_, _| {}),
                ]
            },
            |_, _| {},
        )
        .shows(&[&contradicts])
        .done(),
        attaching(
            "us-form-of-another-dog-beside-its-own",
            "a form with another microchip number is of another dog, and not held against the certificate",
            |maker| {
                vec![
                    us_form(maker, |form, _| {
                        female(form);
                        set(form, "/animal/microchip/number", json!("276098100999999"));
                    }),
                    us_form(maker, |_, _| {}),
                ]
            },
            |_, _| {},
        )
        .shows(&[&contradicts])
        .done(),
        formed(
            "us-form-of-another-sex-in-aircraft-transit",
            "the forms of a dog in transit by aircraft are not looked at",
            |form, _| female(form),
        )
        .before(|document, _| set(document, "/arrival/inTransit", json!(true)))
        .shows(&[&contradicts])
        .done(),
    ]
}

fn breeds() -> Vec<Recipe> {
    let breed = code("attachment-breed");
    vec![
        formed(
            "us-form-of-another-breed",
            "the form is of a harrier, the certificate of a beagle",
            |form, _| set(form, "/animal/breed", json!("Harrier")),
        )
        .warns(&breed)
        .done(),
        formed(
            "us-form-of-a-breed-in-capitals",
            "breeds are compared without case and punctuation",
            |form, _| set(form, "/animal/breed", json!("BEAGLE.")),
        )
        .shows(&[&breed])
        .done(),
    ]
}

/// A certificate without an arrival, whose form gives one on day 3 and is good until a day. The dog is entered on
/// day 10.
fn arriving() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let until = |name, title, change: Change| {
        formed(name, title, change)
            .before(|document, _| remove(document, "/arrival"))
            .claim(|maker| json!({ "entryDate": maker.day(10) }))
    };
    vec![
        until(
            "us-form-expired-at-entry",
            "the arrival that a form gives is not the day against which a certificate without one holds it",
            |form, maker| {
                set(form, "/arrival", arrival(&maker.day(3), "PH"));
                set(form, "/vaccinations/0/validUntil", json!(maker.day(10)));
            },
        )
        .not_met(&missing)
        .done(),
        until(
            "us-form-valid-a-day-after-entry",
            "the vaccination of the form is over a day after the dog is entered",
            |form, maker| {
                set(form, "/arrival", arrival(&maker.day(3), "PH"));
                set(form, "/vaccinations/0/validUntil", json!(maker.day(11)));
            },
        )
        .shows(&[&missing])
        .done(),
    ]
}
