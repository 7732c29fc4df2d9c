//! Vectors of the certification of origin under CAFTA-DR and its siblings (SPEC chapter *US FTA
//! certification of origin*; 19 CFR 10.584).

use serde_json::{Value, json};

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::change::{named, put, remove, same_as, set, single_shipment, word};
use super::shared::{
    self,
    qualification::{Resting, at_hand::Stated},
};

mod claim;
mod elements;
mod goods;
mod parties;
mod siblings;
mod textile;
mod whole;
mod wording;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        elements::recipes(),
        parties::recipes(),
        goods::recipes(),
        textile::recipes(),
        wording::recipes(),
        shared::recipes(&AREA),
        claim::recipes(),
        siblings::recipes(),
        shared::qualification::recipes(&RESTING),
        shared::qualification::at_hand::recipes(&RESTING, &STATED),
        vec![of_peru()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "us-fta-certification-of-origin",
    good: certification,
    claim,
    made_at: None,
};

/// What its second line can rest on.
static RESTING: Resting = Resting {
    area: &AREA,
    agreement: "CAFTA-DR",
    country: "HN",
};

/// How it states the way to origin.
static STATED: Stated = Stated {
    member: "originRoute",
    words: [
        "WhollyObtained",
        "ProductSpecificRule",
        "ExclusivelyOriginating",
    ],
};

/// No qualification is made under the agreement with Peru.
fn of_peru() -> Recipe {
    RESTING
        .held(
            "peru-qualification-under-cafta-dr",
            "a certification under the agreement with Peru rests on a qualification under CAFTA-DR",
            |_, _| {},
        )
        .before(|document, _| under(document, "PTPA", "PE", "GN 32(b)(ii)"))
        .warns(AREA.code("regulation-in-part"))
        .not_met(AREA.code("qualification-agreement"))
        .done()
}

/// The first sentence of the form of the statement, and how it may go on.
const STATEMENT: &str = "I certify that: The information on this document is true and accurate and I assume the responsibility for proving such representations. I understand that I am liable for any false statements made on or in connection with this document.";

/// A good certification, unsigned: an exporter and a producer in Honduras, two lines, a blanket period of
/// half a year around the instant asked about.
pub(super) fn certification(maker: &Maker) -> Value {
    json!({
        "@context": [base::CREDENTIALS, base::ORIGIN],
        "id": maker.uuid("credential"),
        "type": ["VerifiableCredential", "UsFtaCertificationOfOriginCredential"],
        "issuer": { "id": maker.issuer().did(), "name": "Aceros del Norte" },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "UsFtaCertificationOfOrigin",
            "agreement": "CAFTA-DR",
            "certificationNumber": "ADN-CA-2026-0042",
            "language": "en",
            "certifierRole": "Exporter",
            "importer": {
                "type": "NamedParty",
                "legalName": "Lone Star Fasteners, Inc.",
                "address": base::address("800 Industrial Blvd", "Houston", "US"),
                "telephone": "+1 713 555 0142",
                "email": "imports@lonestar.example"
            },
            "exporter": {
                "type": "NamedParty",
                "legalName": base::ISSUER_NAME,
                "address": base::address("Boulevard del Norte 12", "San Pedro Sula", "HN"),
                "telephone": "+504 2555 0117",
                "email": "origen@acerosdelnorte.example"
            },
            "producer": {
                "type": "NamedParty",
                "legalName": "Laminados de Choloma, S.A.",
                "address": base::address("Zona Industrial 4", "Choloma", "HN"),
                "telephone": "+504 2555 0199"
            },
            "signatory": {
                "type": "Signatory",
                "legalName": "Lucía Garza Treviño",
                "title": "Trade compliance manager",
                "address": base::address("Boulevard del Norte 12", "San Pedro Sula", "HN"),
                "telephone": "+504 2555 0117",
                "email": "lgarza@acerosdelnorte.example",
                "authority": "ResponsibleOfficial"
            },
            "goods": [
                {
                    "type": "GoodsLine",
                    "lineNumber": 1,
                    "description": "Hot-rolled bars of free-cutting steel, in coils",
                    "tariff": { "type": "TariffClassification", "system": "HTSUS", "code": "7213.20", "edition": "2022" },
                    "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 29(b)(ii)" },
                    "originRoute": "ProductSpecificRule"
                },
                {
                    "type": "GoodsLine",
                    "lineNumber": 2,
                    "description": "Screws of stainless steel, M8",
                    "tariff": { "type": "TariffClassification", "system": "HTSUS", "code": "7318.15.20", "edition": "2022" },
                    "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 29(b)(ii)" }
                }
            ],
            "coverage": { "type": "BlanketPeriod", "from": maker.day(-30), "to": maker.day(150) },
            "basis": { "type": "CertifierKnowledge" },
            "certificationStatement": STATEMENT,
            "completedAt": maker.day(-31)
        }
    })
}

/// The claim that goes with it.
fn claim(maker: &Maker) -> Value {
    let mut claim = base::claim(maker);
    put(&mut claim, "/lines/0/program", json!("P"));
    put(&mut claim, "/lines/0/countryOfOrigin", json!("HN"));
    claim
}

/// Begins a vector of this area.
fn us_fta(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title)
}

/// Makes it a certification under another agreement: its exporter and producer live in this country, and
/// its goods are under this rule.
pub(super) fn under(document: &mut Value, agreement: &str, country: &str, rule: &str) {
    set(document, "/agreement", json!(agreement));
    for party in ["/exporter", "/producer"] {
        set(
            document,
            &format!("{party}/address/addressCountry"),
            json!(country),
        );
    }
    refer(document, rule);
    remove(document, "/goods/0/originRoute");
}

/// Puts both lines under this rule.
fn refer(document: &mut Value, rule: &str) {
    for line in ["/goods/0", "/goods/1"] {
        set(
            document,
            &format!("{line}/ruleOfOrigin/reference"),
            json!(rule),
        );
    }
}

/// The certification is made by this party.
fn by(document: &mut Value, role: &str) {
    set(document, "/certifierRole", json!(role));
    let party = role.to_lowercase();
    let pointer = format!("/{party}/legalName");
    set(document, &pointer, json!(base::ISSUER_NAME));
    if role != "Exporter" {
        set(
            document,
            "/exporter/legalName",
            json!("Exportadora Ulúa, S.A."),
        );
    }
}
