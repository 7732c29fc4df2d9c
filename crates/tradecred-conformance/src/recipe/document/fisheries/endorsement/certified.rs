//! The endorsement held against the certificate: its lines, its dates, its importer.

use super::entries::entering;
use super::{
    ALL, Actor, Draft, ENTRY_NUMBER, EXPORTER, IMPORTER, LOT_B, Maker, Recipe, Row, SAMPLE, Value,
    becomes, certified, custody, entered, entry, json, only, processing, reference, set, split,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("line-unknown", NO_LINE),
        SAMPLE.met("before-completion", IN_TIME),
        SAMPLE.not_met("before-completion", TOO_EARLY),
        trips(),
        importers(),
        parties(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_LINE: &[Row] = &[
    (
        "line-unknown",
        "custody is taken of a line that the certificate does not have",
        |document, _| {
            becomes(
                document,
                custody(None, EXPORTER, &[(1, "10000"), (3, "4250.5")]),
            )
        },
    ),
    (
        "line-unknown-in-lot",
        "a lot holds a line that the certificate does not have",
        |document, _| {
            becomes(document, split(None, &[("A", ALL), ("B", &[(7, "100")])]));
        },
    ),
    (
        "line-unknown-in-products",
        "a line is processed that the certificate does not have",
        |document, _| becomes(document, processing(None, &[(3, "100")])),
    ),
];

const IN_TIME: &[Row] = &[
    (
        "dated-on-completion",
        "an endorsement may be dated on the day of the certificate",
        |document, maker| set(document, "/date", json!(maker.day(-30))),
    ),
    (
        "dated-a-day-before-completion",
        "an endorsement may be dated the day before the certificate: the zones of two signers",
        |document, maker| set(document, "/date", json!(maker.day(-31))),
    ),
];

const TOO_EARLY: &[Row] = &[
    (
        "dated-two-days-before-completion",
        "an endorsement is dated two days before there was a certificate",
        |document, maker| set(document, "/date", json!(maker.day(-32))),
    ),
    (
        "entry-in-advance-dated-before-completion",
        "an entry that is filed in advance is endorsed before there was a certificate",
        |document, maker| {
            entered(document, maker);
            set(document, "/date", json!(maker.day(-40)));
        },
    ),
];

/// Begins a vector with an entry on a day of a certificate whose second trip ended the day after its
/// completion.
fn landed(name: &str, title: &'static str, day: i64) -> Draft {
    fn late(maker: &Maker) -> Value {
        certified(maker, |certificate, maker| {
            set(certificate, "/fish/1/trip/end", json!(maker.day(-29)));
        })
    }
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            entered(document, maker);
            set(document, "/subject", reference(&late(maker)));
            set(document, "/act/entryDate", json!(maker.day(day)));
        })
        .evidence(|evidence, maker| only(evidence, late(maker)))
}

fn trips() -> Vec<Recipe> {
    const TRIP: &str = "fisheries-certificate-endorsement.entry-before-trip";
    const CERTIFICATE: &str = "fisheries-certificate-endorsement.entry-before-certificate";
    vec![
        landed(
            "entered-on-last-day-of-trip",
            "fish may be entered on the day on which the trip ended",
            -29,
        )
        .shows(&[TRIP])
        .done(),
        landed(
            "entered-before-trip-ended",
            "fish is entered the day before the trip ended on which it was caught",
            -30,
        )
        .not_met(TRIP)
        .done(),
        landed(
            "lot-entered-before-trip-ended",
            "a lot is entered the day before the trip of the one line that it holds ended",
            -30,
        )
        .before(|document, maker| {
            let line = [(2, "4250.5")];
            becomes(
                document,
                entry(Some("C"), ENTRY_NUMBER, &maker.day(-30), &line),
            );
        })
        .not_met(TRIP)
        .done(),
        entering(
            "entered-on-completion",
            "fish may be entered on the day on which the certificate was completed",
            |document, maker| set(document, "/act/entryDate", json!(maker.day(-30))),
        )
        .shows(&[CERTIFICATE])
        .done(),
        entering(
            "entered-before-completion",
            "fish is entered the day before the certificate was completed that accompanies the entry",
            |document, maker| set(document, "/act/entryDate", json!(maker.day(-31))),
        )
        .warns(CERTIFICATE)
        .done(),
        entering(
            "lot-entered-on-last-day-of-trip",
            "a lot is entered on the last day of its trip, before the certificate and the trip of another line",
            |document, maker| {
                becomes(
                    document,
                    entry(Some("B"), ENTRY_NUMBER, &maker.day(-40), LOT_B),
                );
            },
        )
        .warns(CERTIFICATE)
        .done(),
    ]
}

/// The certificate with this name for its importer.
fn of_importer(maker: &Maker, name: &str) -> Value {
    certified(maker, |certificate, _| {
        set(certificate, "/importer/legalName", json!(name));
    })
}

/// Lets the endorsement be of the certificate with this name for its importer.
fn endorsed_for(draft: Draft, name: &'static str) -> Draft {
    draft
        .before(move |document, maker| {
            set(document, "/subject", reference(&of_importer(maker, name)));
        })
        .evidence(move |evidence, maker| only(evidence, of_importer(maker, name)))
}

/// A claim that names the importer of the sample.
fn claimed(_: &Maker) -> Value {
    json!({ "importer": { "legalName": IMPORTER } })
}

fn importers() -> Vec<Recipe> {
    const NAME: &str = "fisheries-certificate-endorsement.importer";
    const ANOTHER: &str = "Pacific Rim Seafoods, LLC";
    let custody = |name, title| endorsed_for(SAMPLE.vector(name, title), ANOTHER);
    vec![
        entering(
            "entered-by-importer-spelt-otherwise",
            "punctuation and case make no other importer",
            |document, _| {
                set(
                    document,
                    "/actor/legalName",
                    json!("HARBOR TUNA IMPORTS INC"),
                )
            },
        )
        .shows(&[NAME])
        .done(),
        endorsed_for(
            entering(
                "entered-by-another",
                "the shipment is entered by the importer of the claim, which is not that of box 3",
                |_, _| {},
            ),
            ANOTHER,
        )
        .claim(claimed)
        .warns(NAME)
        .done(),
        custody(
            "custody-by-importer-of-claim",
            "custody may be taken by the importer of the claim, who is not that of box 3",
        )
        .claim(claimed)
        .shows(&[NAME, PARTY])
        .done(),
        custody(
            "custody-by-another-than-importer",
            "custody is taken by another than whom the certificate names",
        )
        .warns(PARTY)
        .done(),
    ]
}

const PARTY: &str = "fisheries-certificate-endorsement.party";

/// Begins a vector: the certificate gives an `id` for its importer, that of somebody.
fn identified(name: &str, title: &'static str, who: fn(&Maker) -> Actor) -> Draft {
    let of = move |maker: &Maker| {
        certified(maker, |certificate, maker| {
            set(certificate, "/importer/id", json!(who(maker).did()));
        })
    };
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| set(document, "/subject", reference(&of(maker))))
        .evidence(move |evidence, maker| only(evidence, of(maker)))
}

fn parties() -> Vec<Recipe> {
    vec![
        identified(
            "importer-with-its-id",
            "the importer endorses with the id that the certificate gives for it",
            Maker::issuer,
        )
        .shows(&[PARTY])
        .done(),
        identified(
            "importer-with-another-id",
            "a company with the name of the importer endorses, and has another id",
            |maker| maker.actor("namesake"),
        )
        .warns(PARTY)
        .done(),
    ]
}
