//! Vectors of the FTA qualification (SPEC chapter *FTA qualification*; 19 USC 4531 and 4033, 19 CFR
//! 102.20).

use std::borrow::Cow;

use serde_json::{Value, json};
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::json::Value as Tree;

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::change::{remove, set};

mod content;
mod de_minimis;
mod marking;
mod materials;
mod methods;
mod percentage;
mod record;
mod suppliers;
mod tariff_change;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        record::recipes(),
        methods::recipes(),
        materials::recipes(),
        tariff_change::recipes(),
        marking::recipes(),
        content::recipes(),
        percentage::recipes(),
        de_minimis::recipes(),
        suppliers::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "fta-qualification",
    good: qualification,
    claim: base::claim,
    made_at: None,
};

/// The salt of every withheld material. It is public here, so it hides nothing.
const SALT: &str = "AAECAwQFBgcICQoLDA0ODw";

/// A good qualification, unsigned: screws of 7318 made in Mexico from Korean wire rod of 7221 and a
/// Mexican carton.
pub(super) fn qualification(maker: &Maker) -> Value {
    json!({
        "@context": [base::CREDENTIALS, base::ORIGIN],
        "id": maker.uuid("qualification"),
        "type": ["VerifiableCredential", "FtaQualificationCredential"],
        "issuer": { "id": maker.issuer().did(), "name": "Aceros del Norte" },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "FtaQualification",
            "qualificationNumber": "ADN-Q-0041",
            "agreement": "USMCA",
            "qualifiedBy": {
                "type": "NamedParty",
                "legalName": base::ISSUER_NAME,
                "address": base::address("Avenida Fundidora 501", "Monterrey", "MX")
            },
            "qualifiedAt": maker.day(-31),
            "expires": maker.day(330),
            "finishedGood": {
                "type": "FinishedGood",
                "description": "Screws of stainless steel, M8",
                "tariff": tariff("7318.15")
            },
            "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(o)" },
            "methods": [{ "type": "TariffChange", "shift": "heading" }],
            "materials": [wire(), carton()]
        }
    })
}

/// A tariff classification in the Harmonized System of 2022.
fn tariff(code: &str) -> Value {
    json!({ "type": "TariffClassification", "system": "HS", "code": code, "edition": "2022" })
}

/// So many US dollars.
fn dollars(value: &str) -> Value {
    json!({ "type": "Amount", "value": value, "currency": "USD" })
}

/// The foreign material of the good qualification.
pub(super) fn wire() -> Value {
    json!({
        "type": "Material",
        "lineNumber": 1,
        "description": "Wire rod of stainless steel",
        "tariff": tariff("7221.00"),
        "origin": "KR",
        "originating": false,
        "value": dollars("120.00")
    })
}

/// The originating material of the good qualification.
fn carton() -> Value {
    json!({
        "type": "Material",
        "lineNumber": 2,
        "description": "Cartons of corrugated paperboard",
        "tariff": tariff("4819.10"),
        "origin": "MX",
        "originating": true,
        "value": dollars("150.00")
    })
}

/// A third material, foreign and of the heading of the good.
fn washer() -> Value {
    json!({
        "type": "Material",
        "lineNumber": 3,
        "description": "Washers of stainless steel",
        "tariff": tariff("7318.22"),
        "origin": "CN",
        "originating": false,
        "value": dollars("25.00")
    })
}

/// The materials.
fn materials(document: &mut Value, lines: Value) {
    set(document, "/materials", lines);
}

/// The methods.
fn methods(document: &mut Value, methods: Value) {
    set(document, "/methods", methods);
}

/// What stands for a withheld value.
pub(super) fn withheld(value: &Value) -> Value {
    let digest = withheld_digest(SALT, &Tree::from(value))
        .map(|digest| digest.to_string())
        .unwrap_or_default();
    json!({ "type": "Withheld", "digestMultibase": digest })
}

/// Lets the evidence open a withheld value.
pub(super) fn open(evidence: &mut Value, value: &Value) {
    let digest = withheld(value)
        .get("digestMultibase")
        .cloned()
        .unwrap_or_default();
    let opening = json!({ "digestMultibase": digest, "salt": SALT, "value": value });
    base::add_evidence(evidence, "opened", opening);
}

/// A vector in which this material stands withheld in the first place.
fn hiding(name: &str, title: &'static str, material: fn() -> Value) -> Draft {
    AREA.vector(name, title)
        .before(move |document, _| set(document, "/materials/0", withheld(&material())))
}

/// The same, and the evidence opens it.
fn opening(name: &str, title: &'static str, material: fn() -> Value) -> Draft {
    hiding(name, title, material).evidence(move |evidence, _| open(evidence, &material()))
}

/// A value with one member changed.
pub(super) fn with(mut value: Value, member: &str, to: impl Into<Cow<'static, str>>) -> Value {
    if let Some(place) = value.pointer_mut(member) {
        *place = Value::from(to.into().into_owned());
    }
    value
}
