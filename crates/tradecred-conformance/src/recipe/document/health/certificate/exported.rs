//! Export certificates of the United States, for dogs that come back.

use super::travel::arrived;
use super::{
    Change, Draft, NOT_HELD, Recipe, SAMPLE, Value, base, code, json, remove, set, stay, us_form,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [dated(), for_country()].into_iter().flatten().collect()
}

/// An export certificate of the United States that was issued on a day, of a dog that came back from a country
/// at high risk on 2025-10-01.
fn exported(document: &mut Value, issued: &str) {
    arrived(document, "2025-10-01");
    set(document, "/exportingCountry", json!("US"));
    set(document, "/officialVeterinarian/country", json!("US"));
    set(document, "/issuedForCountry", json!("PH"));
    set(document, "/issuedOn", json!(issued));
    set(document, "/shippedOn", json!("2025-08-04"));
    set(document, "/health/examinedOn", json!("2025-07-28"));
    remove(document, "/screwworm");
    remove(document, "/attachments");
}

fn dated() -> Vec<Recipe> {
    let missing = code("attachment-missing");
    let stands_in = code("export-certificate");
    let of = |name, title, issued: &'static str| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, _| exported(document, issued))
            .requirements_undecided(code("screwworm-region"))
    };
    let with_form = |name, title, change: Change, issued: &'static str| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| {
                exported(document, issued);
                let listed = us_form(maker, change).listed();
                set(document, "/attachments", json!([listed]));
            })
            .evidence(move |evidence, maker| {
                let form = us_form(maker, change).into_credential();
                base::set(evidence, "/credentials", json!([form]));
            })
            .requirements_undecided(code("screwworm-region"))
    };
    vec![
        of(
            "export-certificate-of-its-last-day",
            "that an export certificate of 2025-07-31 stands in for the U.S. form is said and not confirmed",
            "2025-07-31",
        )
        .requirements_undecided(&stands_in)
        .done(),
        of(
            "export-certificate-of-the-day-after",
            "an export certificate of 2025-08-01 does not stand in for the U.S. form",
            "2025-08-01",
        )
        .not_met(&missing)
        .done(),
        SAMPLE
            .vector(
                "export-certificate-before-text-in-force",
                "an export certificate is not asked about before the text that is held",
            )
            .before(|document, _| {
                exported(document, "2024-07-20");
                set(document, "/arrival/date", json!(NOT_HELD));
                set(document, "/shippedOn", json!("2024-07-30"));
                set(document, "/health/examinedOn", json!("2024-07-20"));
                set(document, "/receipt/issuedOn", json!("2024-07-20"));
            })
            .requirements_undecided(code("screwworm-region"))
            .requirements_undecided(code("text-in-force"))
            .done(),
        with_form(
            "export-certificate-with-us-form",
            "an export certificate of 2025-08-01 comes with the U.S. form",
            |_, _| {},
            "2025-08-01",
        )
        .shows(&[&missing, &stands_in])
        .done(),
        with_form(
            "export-certificate-of-its-last-day-with-us-form",
            "with the U.S. form it does not matter whether an export certificate stands in for it",
            |_, _| {},
            "2025-07-31",
        )
        .shows(&[&stands_in])
        .done(),
        with_form(
            "export-certificate-of-its-last-day-with-expired-us-form",
            "beside a U.S. form that does not count an export certificate is as it is without one",
            |form, maker| set(form, "/vaccinations/0/validUntil", json!(maker.day(0))),
            "2025-07-31",
        )
        .requirements_undecided(&stands_in)
        .done(),
        with_form(
            "export-certificate-of-the-day-after-with-expired-us-form",
            "a U.S. form that does not count is as none for an export certificate of 2025-08-01",
            |form, maker| set(form, "/vaccinations/0/validUntil", json!(maker.day(0))),
            "2025-08-01",
        )
        .not_met(&missing)
        .done(),
        SAMPLE
            .vector(
                "export-certificate-with-screwworm-statement",
                "an official of the United States is none of the region that the dog comes from",
            )
            .before(|document, _| {
                set(document, "/exportingCountry", json!("US"));
                set(document, "/officialVeterinarian/country", json!("US"));
                remove(document, "/arrival");
            })
            .requirements_undecided(code("screwworm-region"))
            .done(),
    ]
}

/// The country that the certificate is for: a warning beside what is not known.
fn for_country() -> Vec<Recipe> {
    let (risk, same) = (code("country-risk"), code("same-country"));
    let low = |name, title, country: Option<&'static str>| {
        SAMPLE
            .vector(name, title)
            .before(move |document, _| {
                exported(document, "2025-08-01");
                set(
                    document,
                    "/stays",
                    json!([stay("PH", "2020-01-01", "lowRisk")]),
                );
                match country {
                    Some(country) => set(document, "/issuedForCountry", json!(country)),
                    None => remove(document, "/issuedForCountry"),
                }
            })
            .requirements_undecided(&risk)
            .requirements_undecided(code("screwworm-region"))
    };
    vec![
        low(
            "export-certificate-for-another-country",
            "the dog comes back from another country than the one its certificate was issued for",
            Some("SG"),
        )
        .warns(&same)
        .done(),
        low(
            "export-certificate-for-no-country",
            "for which country an export certificate was issued is not said",
            None,
        )
        .warns(&same)
        .done(),
        low(
            "export-certificate-for-the-country-of-departure",
            "the dog comes back from the country for which its certificate was issued",
            Some("PH"),
        )
        .shows(&[&same])
        .done(),
    ]
}
