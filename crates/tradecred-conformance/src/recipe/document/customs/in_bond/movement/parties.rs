//! Who files, imports, receives and carries.

use serde_json::json;

use super::super::{FILER, base, filer, only, remove, set, trust_all};
use super::{Draft, Recipe, Row, SAMPLE, carnet};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        authors(),
        SAMPLE.not_met("filer", NO_FILER),
        SAMPLE.not_met("importer", NO_IMPORTER),
        SAMPLE.not_met("consignee", NO_CONSIGNEE),
        SAMPLE.not_met("carrier", NO_CARRIER),
        carriers(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn authors() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "filer-of-another-name",
                "the movement names another filer than the trust list does for its key",
            )
            .before(|document, _| {
                set(document, "/filer/legalName", json!("Harbor Drayage, Inc."));
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "filer-by-agent-not-authorized",
                "the filer's DID is another than the issuer's, and nothing authorizes the issuer to file",
            )
            .before(|document, maker| {
                set(document, "/filer/id", json!(maker.actor("filer").did()));
            })
            .evidence(|evidence, maker| {
                let known = [
                    (maker.issuer(), "Harbor Drayage, Inc.", -400),
                    (maker.actor("filer"), FILER, -400),
                ];
                trust_all(evidence, maker, &known);
            })
            .not_authentic("authority.agent-not-authorized")
            .done(),
        SAMPLE
            .vector(
                "filer-by-agent-authorized",
                "an agent with an authorization to file signs for the filer",
            )
            .before(|document, maker| {
                set(document, "/filer/id", json!(maker.actor("filer").did()));
            })
            .evidence(|evidence, maker| {
                let known = [
                    (maker.issuer(), "Harbor Drayage, Inc.", -400),
                    (maker.actor("filer"), FILER, -400),
                ];
                trust_all(evidence, maker, &known);
                let (filer, agent) = (maker.actor("filer"), maker.issuer());
                let authorization = base::authorization(maker, &filer, &agent, &["file"]);
                only(evidence, authorization);
            })
            .shows(&["authority.agent-not-authorized"])
            .done(),
    ]
}

const NO_FILER: &[Row] = &[
    ("filer-missing", "nobody files", |document, _| {
        remove(document, "/filer")
    }),
    (
        "filer-a-carrier",
        "a carrier that files is named as a party is",
        |document, _| set(document, "/filer", super::super::carrier()),
    ),
    (
        "filer-in-unknown-capacity",
        "a broker without more is none of those who may file",
        |document, _| set(document, "/filerCapacity", json!("broker")),
    ),
];

const NO_IMPORTER: &[Row] = &[
    (
        "importer-without-address",
        "the importer has no address",
        |document, _| remove(document, "/importer/address"),
    ),
    (
        "importer-missing",
        "the movement has no importer",
        |document, _| remove(document, "/importer"),
    ),
];

const NO_CONSIGNEE: &[Row] = &[
    (
        "consignee-missing",
        "the movement has no consignee",
        |document, _| remove(document, "/consignee"),
    ),
    (
        "consignee-without-name",
        "the consignee has no name",
        |document, _| remove(document, "/consignee/legalName"),
    ),
];

const NO_CARRIER: &[Row] = &[
    ("carrier-missing", "nobody carries", |document, _| {
        remove(document, "/carrier")
    }),
    (
        "carrier-without-scac",
        "the carrier has no SCAC",
        |document, _| remove(document, "/carrier/scac"),
    ),
    (
        "scac-of-five-letters",
        "a SCAC has two to four letters",
        |document, _| set(document, "/carrier/scac", json!("GBRCX")),
    ),
    (
        "scac-in-small-letters",
        "a SCAC is in capital letters",
        |document, _| set(document, "/carrier/scac", json!("gbrc")),
    ),
    (
        "carrier-of-another-form",
        "the carrier is a party without SCAC",
        |document, _| set(document, "/carrier", filer()),
    ),
];

fn carriers() -> Vec<Recipe> {
    const CODE: &str = "in-bond-movement.carrier-bonded";
    let without_bond = |name: &str, title: &'static str| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(|document, _| remove(document, "/carrier/bondNumber"))
    };
    vec![
        without_bond(
            "carrier-without-bond",
            "the carrier states no bond under which it accepts the merchandise",
        )
        .warns(CODE)
        .done(),
        without_bond(
            "carrier-under-carnet",
            "merchandise under a carnet needs no bond of the carrier",
        )
        .before(|document, maker| set(document, "/carnet", carnet(maker)))
        .shows(&[CODE, "in-bond-movement.carnet"])
        .done(),
    ]
}
