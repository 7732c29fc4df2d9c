//! The registration of a right: whether there is one, by whom, and of which form its number is.

use super::{Recipe, Row, SAMPLE, by_both, copyright, json, recordation, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("registration", MALFORMED),
        both("registration-number", NUMBERS, true),
        both("registration-number", ODD_NUMBERS, false),
        both("international-number", INTERNATIONAL, true),
        both("international-number", ODD_INTERNATIONAL, false),
        others(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Vectors of which customs states the same right; met, or with a warning.
fn both(name: &str, rows: &[Row], met: bool) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    rows.iter()
        .map(|(name, title, change)| {
            let draft = by_both(name, title, *change);
            if met {
                draft.shows(&[&code]).done()
            } else {
                draft.warns(&code).done()
            }
        })
        .collect()
}

const MALFORMED: &[Row] = &[
    (
        "registration-without-number",
        "the registration has no number",
        |document, _| remove(document, "/registration/number"),
    ),
    (
        "registration-without-office",
        "the registration names no office",
        |document, _| remove(document, "/registration/office"),
    ),
    (
        "registration-by-customs",
        "customs is named as the office of the registration",
        |document, _| {
            set(
                document,
                "/registration/office/type",
                json!("CustomsOffice"),
            );
        },
    ),
    (
        "registration-on-third-register",
        "the registration is on a register that there is not",
        |document, _| set(document, "/registration/register", json!("secondary")),
    ),
    (
        "registered-in-two-days",
        "the registration is of the second day after the one asked about",
        |document, maker| {
            set(document, "/registration/registeredAt", json!(maker.day(2)));
        },
    ),
    (
        "registration-ends-before-it-begins",
        "the registration ends on the day before it begins",
        |document, maker| {
            set(
                document,
                "/registration/expiresAt",
                json!(maker.day(-2_001)),
            );
        },
    ),
];

const NUMBERS: &[Row] = &[
    (
        "number-with-commas",
        "the number of a trademark may have commas",
        |document, _| set(document, "/registration/number", json!("6,123,456")),
    ),
    (
        "number-of-copyright-of-one-digit",
        "the number of a copyright is two letters and one digit at least",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("VA 7"));
        },
    ),
    (
        "number-of-copyright-of-ten-digits",
        "the number of a copyright is two letters and ten digits at most",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("VA 1234567890"));
        },
    ),
    (
        "number-of-unpublished-work",
        "the number of a copyright may have a small u",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("VAu 1-234-567"));
        },
    ),
];

const ODD_NUMBERS: &[Row] = &[
    (
        "number-of-six-digits",
        "the number of a trademark has six digits",
        |document, _| set(document, "/registration/number", json!("612345")),
    ),
    (
        "number-of-eight-digits",
        "the number of a trademark has eight digits",
        |document, _| set(document, "/registration/number", json!("61234567")),
    ),
    (
        "number-of-trademark-on-copyright",
        "the number of a copyright has the form of one of a trademark",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("6123456"));
        },
    ),
    (
        "number-of-copyright-of-eleven-digits",
        "the number of a copyright has eleven digits",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("VA 12345678901"));
        },
    ),
    (
        "number-of-copyright-without-digits",
        "the number of a copyright has no digits",
        |document, _| {
            copyright(document);
            set(document, "/registration/number", json!("VAu"));
        },
    ),
];

const INTERNATIONAL: &[Row] = &[
    (
        "international-number-of-six-digits",
        "the number of an international registration has six digits",
        |document, _| {
            set(
                document,
                "/registration/internationalNumber",
                json!("987654"),
            );
        },
    ),
    (
        "international-number-of-eight-digits",
        "the number of an international registration has eight digits",
        |document, _| {
            set(
                document,
                "/registration/internationalNumber",
                json!("12345678"),
            );
        },
    ),
];

const ODD_INTERNATIONAL: &[Row] = &[
    (
        "international-number-of-five-digits",
        "the number of an international registration has five digits",
        |document, _| {
            set(
                document,
                "/registration/internationalNumber",
                json!("98765"),
            )
        },
    ),
    (
        "international-number-with-letter",
        "the number of an international registration has a letter",
        |document, _| {
            set(
                document,
                "/registration/internationalNumber",
                json!("987654A"),
            );
        },
    ),
];

fn others() -> Vec<Recipe> {
    let code = |name: &str| SAMPLE.area.code(name);
    vec![
        by_both(
            "trademark-without-registration",
            "a trademark has no registration",
            |document, _| remove(document, "/registration"),
        )
        .not_met(code("registration-missing"))
        .done(),
        by_both(
            "trademark-recorded-without-registration",
            "a trademark that is recorded with customs has no registration",
            |document, maker| {
                recordation::record(document, recordation(maker));
                remove(document, "/registration");
            },
        )
        .not_met(code("registration-missing"))
        .done(),
        by_both(
            "copyright-without-registration",
            "a copyright has no registration",
            |document, _| {
                copyright(document);
                remove(document, "/registration");
            },
        )
        .warns(code("copyright-unregistered"))
        .done(),
        by_both(
            "copyright-recorded-without-registration",
            "a copyright that is recorded with customs has no registration",
            |document, maker| {
                copyright(document);
                recordation::record(document, recordation::of_copyright(maker));
                remove(document, "/registration");
            },
        )
        .warns(code("copyright-unregistered"))
        .done(),
        by_both(
            "copyright-registered",
            "a copyright is registered, and customs states the same owner",
            |document, _| copyright(document),
        )
        .shows(&[code("copyright-unregistered"), code("registration")])
        .done(),
        by_both(
            "trademark-registered-abroad",
            "a trademark is registered in Mexico only",
            |document, _| {
                set(
                    document,
                    "/registration/office/legalName",
                    json!("Instituto Mexicano de la Propiedad Industrial"),
                );
                set(document, "/registration/office/country", json!("MX"));
                remove(document, "/registration/register");
            },
        )
        .warns(code("registered-elsewhere"))
        .done(),
        by_both(
            "copyright-registered-abroad",
            "a copyright that is registered abroad needs no registration in the United States",
            |document, _| {
                copyright(document);
                set(
                    document,
                    "/registration/office/legalName",
                    json!("Instituto Nacional del Derecho de Autor"),
                );
                set(document, "/registration/office/country", json!("MX"));
                set(document, "/registration/number", json!("03-2021-0417"));
            },
        )
        .shows(&[code("registered-elsewhere"), code("registration-number")])
        .done(),
        by_both(
            "copyright-on-register",
            "a copyright is on a register of trademarks",
            |document, _| {
                copyright(document);
                set(document, "/registration/register", json!("principal"));
            },
        )
        .not_met(code("register"))
        .done(),
        by_both(
            "copyright-on-supplemental-register",
            "a copyright that is recorded with customs is on the supplemental register of trademarks",
            |document, maker| {
                copyright(document);
                recordation::record(document, recordation::of_copyright(maker));
                set(document, "/registration/register", json!("supplemental"));
            },
        )
        .not_met(code("register"))
        .done(),
        SAMPLE
            .vector(
                "supplemental-register",
                "a trademark that is not recorded may be on the supplemental register",
            )
            .before(|document, _| {
                set(document, "/registration/register", json!("supplemental"));
            })
            .shows(&[code("supplemental-register"), code("register")])
            .done(),
        SAMPLE
            .vector(
                "supplemental-register-recorded",
                "a trademark on the supplemental register is recorded with customs",
            )
            .before(|document, maker| {
                super::recordation::record(document, recordation(maker));
                set(document, "/registration/register", json!("supplemental"));
            })
            .warns(code("supplemental-register"))
            .done(),
    ]
}
