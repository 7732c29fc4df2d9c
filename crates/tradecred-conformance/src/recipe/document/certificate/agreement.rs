//! Vectors of what the row of the agreement asks.

use serde_json::{Value, json};

use super::{
    Draft, Recipe, Row, after, authorize, base, certificate, drop_producer_refs, made, met,
    not_met, remove, set, warned, without_agreement, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(UNKNOWN, |draft| {
            draft.requirements_undecided(code!("agreement-unknown"))
        }),
        bodies(),
        not_met(code!("exporter-territory"), EXPORTERS),
        met(code!("consignee-territory"), CONSIGNEES),
        warned(code!("consignee-territory"), OTHER_CONSIGNEES),
        not_met(code!("origin-territory"), ORIGINS),
        warned(code!("criterion-not-listed"), CRITERIA),
        met(code!("agreement-member"), MEMBERS),
        warned(code!("agreement-member"), NO_MEMBERS),
        months(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const UNKNOWN: &[Row] = &[
    (
        "agreement-unknown",
        "an agreement that has no row is not decided",
        |document, _| set(document, "/agreement", json!("ATLANTIS-FTA")),
    ),
    (
        "agreement-lower-case",
        "the code of an agreement is compared letter by letter",
        |document, _| set(document, "/agreement", json!("chafta")),
    ),
    (
        "agreement-unknown-and-nothing-asked",
        "of an agreement that has no row nothing is asked",
        |document, _| {
            set(document, "/agreement", json!("ATLANTIS-FTA"));
            set(document, "/goods/0/countryOfOrigin", json!("CL"));
            set(document, "/goods/1/originCriterion", json!("X"));
            remove(document, "/transport");
        },
    ),
];

/// The issuing body, as the authority list names it too.
fn body(name: &str, title: &'static str, role: &'static str, country: &'static str) -> Draft {
    certificate(name, title)
        .before(move |document, _| {
            set(document, "/issuingBody/role", json!(role));
            set(document, "/issuingBody/country", json!(country));
        })
        .evidence(move |evidence, maker| {
            authorize(evidence, maker, |entry, _| {
                base::set(entry, "/roles", json!([role]));
                base::set(entry, "/territories", json!([country]));
            });
        })
}

fn bodies() -> Vec<Recipe> {
    vec![
        body(
            "body-of-third-country",
            "the issuing body acts for a country that is no party",
            "association",
            "NZ",
        )
        .not_met(code!("issuing-country"))
        .done(),
        body(
            "body-of-another-role",
            "the issuing body is of a kind that the row does not give for its country",
            "ministry",
            "AU",
        )
        .warns(code!("issuing-role"))
        .done(),
        body(
            "body-is-customs",
            "customs issues where the row gives associations alone",
            "customs",
            "AU",
        )
        .warns(code!("issuing-role"))
        .done(),
        body(
            "body-of-country-without-roles",
            "the row gives no kind of issuing body for this country, and none is asked",
            "ministry",
            "CN",
        )
        .shows(&[code!("issuing-role")])
        .done(),
    ]
}

const EXPORTERS: &[Row] = &[
    (
        "exporter-of-third-country",
        "the exporter is in a country that is no party",
        |document, _| set(document, "/exporter/address/addressCountry", json!("NZ")),
    ),
    (
        "exporter-in-hong-kong",
        "the exporter is in Hong Kong, which has another code than the parties",
        |document, _| set(document, "/exporter/address/addressCountry", json!("HK")),
    ),
];

const CONSIGNEES: &[Row] = &[(
    "consignee-unknown",
    "of a consignee that is not known no country is asked",
    |document, _| set(document, "/consignee", word("Unknown")),
)];

const OTHER_CONSIGNEES: &[Row] = &[
    (
        "consignee-of-third-country",
        "the consignee is in a country that is no party",
        |document, _| set(document, "/consignee/address/addressCountry", json!("HK")),
    ),
    (
        "consignee-of-exporting-country",
        "the consignee is in the country of the exporter",
        |document, _| set(document, "/consignee/address/addressCountry", json!("AU")),
    ),
];

const ORIGINS: &[Row] = &[
    (
        "origin-of-third-country",
        "all goods originate in a country that is no party",
        |document, _| {
            for line in ["/goods/0", "/goods/1"] {
                set(document, &format!("{line}/countryOfOrigin"), json!("NZ"));
            }
        },
    ),
    (
        "origin-of-one-line-in-third-country",
        "one line of goods originates in a country that is no party",
        |document, _| set(document, "/goods/1/countryOfOrigin", json!("CL")),
    ),
];

const CRITERIA: &[Row] = &[
    (
        "criterion-of-another-agreement",
        "the origin criterion is a letter of another agreement",
        |document, _| set(document, "/goods/0/originCriterion", json!("B")),
    ),
    (
        "criterion-lower-case",
        "origin criteria are compared letter by letter",
        |document, _| set(document, "/goods/1/originCriterion", json!("psr")),
    ),
];

const MEMBERS: &[Row] = &[(
    "quantity-in-place-of-weight",
    "another quantity may stand in place of the gross weight",
    |document, _| {
        remove(document, "/goods/0/grossWeight");
        set(
            document,
            "/goods/0/quantity",
            json!({ "type": "Quantity", "value": "720", "unit": "LTR" }),
        );
    },
)];

const NO_MEMBERS: &[Row] = &[
    (
        "producers-left-open",
        "the form of the agreement has a box for the producer",
        |document, _| {
            remove(document, "/producers");
            drop_producer_refs(document);
        },
    ),
    (
        "transport-left-open",
        "the form of the agreement has a box for the transport",
        |document, _| remove(document, "/transport"),
    ),
    (
        "criterion-left-open",
        "the form of the agreement has a box for the criterion",
        |document, _| remove(document, "/goods/1/originCriterion"),
    ),
    (
        "invoices-left-open",
        "the form of the agreement has a box for the invoice",
        |document, _| remove(document, "/goods/1/invoices"),
    ),
    (
        "invoices-empty",
        "an empty list of invoices names none",
        |document, _| set(document, "/goods/0/invoices", json!([])),
    ),
    (
        "weight-and-quantity-left-open",
        "the form of the agreement has a box for weight or quantity",
        |document, _| remove(document, "/goods/0/grossWeight"),
    ),
];

/// The months for which a certificate may be used.
fn months() -> Vec<Recipe> {
    let asked = |name: &str, title: &'static str, days: i64| {
        certificate(name, title).under_law_of(move |maker| after(&maker.day(-31), 12, days))
    };
    let claimed = |name: &str, title: &'static str, days: i64| {
        certificate(name, title).claim(move |maker| {
            let mut claim = base::claim(maker);
            base::set(&mut claim, "/claimDate", after(&maker.day(-31), 12, days));
            claim
        })
    };
    let entered = |name: &str, title: &'static str, days: i64| {
        certificate(name, title).claim(move |maker| {
            let mut claim = base::claim(maker);
            base::remove(&mut claim, "/claimDate");
            base::set(&mut claim, "/entryDate", after(&maker.day(-31), 12, days));
            claim
        })
    };
    let leap = |name: &str, title: &'static str, day: &'static str| {
        certificate(name, title)
            .before(|document: &mut Value, _| {
                set(document, "/completedAt", json!("2024-02-29"));
                remove(document, "/exporterDeclaration");
                for line in ["/goods/0", "/goods/1"] {
                    remove(document, &format!("{line}/invoices/0/date"));
                }
            })
            .warns(code!("exporter-declaration-missing"))
            .under_law_of(move |_| day.to_owned())
    };
    let term = code!("term");
    vec![
        asked(
            "term-asked-on-last-day",
            "a certificate is used on the last day of its twelve months",
            0,
        )
        .shows(&[term])
        .done(),
        asked(
            "term-asked-day-after",
            "a certificate is used the day after its twelve months",
            1,
        )
        .warns(term)
        .done(),
        claimed(
            "term-claimed-on-last-day",
            "a claim is made on the last day of the twelve months",
            0,
        )
        .shows(&[term])
        .done(),
        claimed(
            "term-claimed-day-after",
            "a claim is made the day after the twelve months",
            1,
        )
        .warns(term)
        .done(),
        entered(
            "term-entered-day-after",
            "a claim without a date is made on the entry date, and it is too late",
            1,
        )
        .warns(term)
        .done(),
        claimed(
            "term-claimed-in-time-asked-later",
            "a claim made in time stays in time however late one asks",
            0,
        )
        .under_law_of(|maker| after(&maker.day(-31), 30, 0))
        .shows(&[term])
        .done(),
        leap(
            "term-leap-day-last",
            "twelve months from 29 February end on 28 February",
            "2025-02-28",
        )
        .shows(&[term])
        .done(),
        leap(
            "term-leap-day-after",
            "twelve months from 29 February have passed on 1 March",
            "2025-03-01",
        )
        .warns(term)
        .done(),
        certificate(
            "term-without-agreement",
            "a certificate without agreement has no months",
        )
        .before(|document, _| without_agreement(document))
        .under_law_of(|maker| after(&maker.day(-31), 60, 0))
        .shows(&[term])
        .done(),
    ]
}
