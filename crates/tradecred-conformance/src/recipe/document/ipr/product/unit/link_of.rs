//! The link of a unit, and whether it is the link of this one.

use super::{LOT, Recipe, Row, SAMPLE, SERIAL, json, link, numbered, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("digital-link", WRITTEN),
        SAMPLE.not_met("digital-link", NO_LINK),
        SAMPLE.met("link-agrees", AGREEING),
        SAMPLE.not_met("link-agrees", OF_ANOTHER),
        SAMPLE.met("serial-short", LONG),
        warned("serial-short", SHORT),
        SAMPLE.met("serial-sequential", RANDOM),
        warned("serial-sequential", COUNTED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const WRITTEN: &[Row] = &[
    (
        "link-without-lot",
        "a unit without a lot has a link without one",
        |document, _| numbered(document, SERIAL, None),
    ),
    (
        "link-percent-encoded",
        "a serial with characters that are written with a percent sign has its link",
        |document, _| {
            set(document, "/serial", json!("7hQ/x2+Lm%_90aBcDe=g"));
            let behind = format!("/10/{LOT}/21/7hQ%2Fx2%2BLm%25_90aBcDe%3Dg");
            set(document, "/digitalLink", json!(link(&behind)));
        },
    ),
];

const NO_LINK: &[Row] = &[
    ("link-missing", "the unit has no link", |document, _| {
        remove(document, "/digitalLink");
    }),
    ("link-as-number", "the link is a number", |document, _| {
        set(document, "/digitalLink", json!(9_520_123));
    }),
    (
        "link-unencrypted",
        "the link is of plain http",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("https:", "http:");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-user",
        "the link has a user before its host",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("id.", "shop@id.");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-port",
        "the link has a port behind its host",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace(".example", ".example:8443");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-capital-host",
        "the host of the link is written in capitals",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("id.", "ID.");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-stem",
        "something stands between the host and the GTIN",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("/01/", "/shop/01/");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-expiry",
        "the link has a day of expiry behind it",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}?17=281231"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-unknown-query",
        "the link has a query that is none of GS1",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}?from=box"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-fragment",
        "the link has a fragment",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}#top"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-variant",
        "the link has a variant of the product beside lot and serial",
        |document, _| {
            let text = link(&format!("/22/2A/10/{LOT}/21/{SERIAL}"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-without-serial",
        "the link is one of the product and of no unit",
        |document, _| set(document, "/digitalLink", json!(link(&format!("/10/{LOT}")))),
    ),
    (
        "link-of-a-third-party-serial",
        "the link has a serial of a third party in place of one",
        |document, _| {
            let text = link(&format!("/235/{SERIAL}"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-of-a-location",
        "the link is one of a location",
        |document, _| {
            let text = "https://id.blueheron.example/414/9506000134352";
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-serial-before-lot",
        "the link has its serial before its lot",
        |document, _| {
            let text = link(&format!("/21/{SERIAL}/10/{LOT}"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-with-wrong-check-digit",
        "the GTIN in the link has another check digit than its digits give",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("6788", "6789");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-encoded-without-need",
        "a letter of the serial is written with a percent sign",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/%37hQ-x2.Lm_90aBcDeF1g"));
            set(document, "/digitalLink", json!(text));
        },
    ),
];

const AGREEING: &[Row] = &[(
    "gtin-with-13-digits",
    "a GTIN with 13 digits is the one that the link writes with 14",
    |document, _| set(document, "/gtin", json!("9520123456788")),
)];

const OF_ANOTHER: &[Row] = &[
    (
        "link-of-another-product",
        "the link has another GTIN than the unit",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{SERIAL}")).replace("3456788", "3456795");
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-of-another-unit",
        "the link has another serial than the unit",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/7hQ-x2.Lm_90aBcDeF1h"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-of-serial-in-capitals",
        "the link has the serial of the unit in capitals",
        |document, _| {
            let text = link(&format!("/10/{LOT}/21/{}", SERIAL.to_uppercase()));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-of-another-lot",
        "the link has another lot than the unit",
        |document, _| {
            let text = link(&format!("/10/L2026-08/21/{SERIAL}"));
            set(document, "/digitalLink", json!(text));
        },
    ),
    (
        "link-without-the-lot",
        "the unit has a lot and its link has none",
        |document, _| {
            set(
                document,
                "/digitalLink",
                json!(link(&format!("/21/{SERIAL}"))),
            )
        },
    ),
    (
        "lot-in-link-alone",
        "the link has a lot and the unit has none",
        |document, _| remove(document, "/lot"),
    ),
];

const LONG: &[Row] = &[(
    "serial-of-16-characters",
    "a serial of 16 characters is long enough",
    |document, _| numbered(document, "7hQ-x2.Lm_90aBcD", Some(LOT)),
)];

const SHORT: &[Row] = &[
    (
        "serial-of-15-characters",
        "a serial of 15 characters can be guessed",
        |document, _| numbered(document, "7hQ-x2.Lm_90aBc", Some(LOT)),
    ),
    (
        "serial-of-one-character",
        "a serial of one letter can be guessed",
        |document, _| numbered(document, "K", Some(LOT)),
    ),
];

const RANDOM: &[Row] = &[(
    "serial-with-letters-between-digits",
    "a serial with a letter between its digits is no counter",
    |document, _| numbered(document, "000000000000004x4711", Some(LOT)),
)];

const COUNTED: &[Row] = &[
    (
        "serial-of-digits",
        "a serial of digits alone is a counter",
        |document, _| numbered(document, "00000000000000004711", Some(LOT)),
    ),
    (
        "serial-of-name-and-digits",
        "a serial of letters and then digits is a counter with a name",
        |document, _| numbered(document, "HERON-TIDE-000004711", Some(LOT)),
    ),
];
