//! Vectors of a vendor that signs a converted record as if it were the certifier.

use serde_json::{Value, json};

use super::super::conversion::{CONVERTER, listed};
use super::super::register;
use super::{Draft, Maker, Recipe, base, set, usmca};

const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
const NO_CERTIFICATION: &str = "attested-conversion.no-certification";
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        granted(
            by_converter(
                "converter-authorized",
                "a converter that the exporter authorized to certify is its agent",
            ),
            &["certify"],
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_converter(
            "signed-by-converter",
            "a converter signs the certification of an exporter that did not authorize it",
        )
        .shows(&[NO_CERTIFICATION])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        granted(
            by_converter(
                "signed-by-converter-that-may-file",
                "a converter that may file for the exporter may not certify for it",
            ),
            &["file"],
        )
        .shows(&[NO_CERTIFICATION])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        usmca(
            "signed-by-converter-without-did",
            "a converter signs under the name of the exporter, whose DID it leaves out",
        )
        .evidence(|evidence, maker| {
            register::trust(evidence, maker, vec![listed(maker)], LISTED);
        })
        .shows(&[NO_CERTIFICATION])
        .not_authentic("issuer.name-mismatch")
        .done(),
        by_converter(
            "signed-by-converter-with-its-did",
            "a converter puts its own DID under the name of the exporter",
        )
        .before(|document, maker| set(document, "/certifier/id", json!(maker.issuer().did())))
        .shows(&[NO_CERTIFICATION])
        .not_authentic("issuer.name-mismatch")
        .done(),
        usmca(
            "certified-by-converter",
            "a converter that certifies in its own name certifies",
        )
        .before(|document, _| set(document, "/certifier/legalName", json!(CONVERTER)))
        .evidence(|evidence, maker| {
            register::trust(evidence, maker, vec![listed(maker)], LISTED);
        })
        .shows(&["issuer.name-mismatch"])
        .done(),
    ]
}

/// A vector whose certification names an exporter by its DID and is signed by a converter; the trust list names
/// both.
fn by_converter(name: &str, title: &'static str) -> Draft {
    usmca(name, title)
        .before(|document, maker| {
            set(
                document,
                "/certifier/id",
                json!(maker.actor("exporter").did()),
            );
        })
        .evidence(|evidence, maker| {
            let exporter = register::known(
                maker.actor("exporter").did(),
                base::ISSUER_NAME,
                maker.day(-400),
                "national register of exporters",
            );
            register::trust(evidence, maker, vec![listed(maker), exporter], LISTED);
        })
}

/// The exporter lets the converter do this.
fn granted(draft: Draft, acts: &'static [&'static str]) -> Draft {
    draft.evidence(move |evidence: &mut Value, maker: &Maker| {
        let grant = base::authorization(maker, &maker.actor("exporter"), &maker.issuer(), acts);
        base::add_evidence(evidence, "credentials", grant);
    })
}
