//! Vectors of the NAFTA certificate of origin (SPEC chapter *NAFTA certificate of origin*; CBP Form 434).
//!
//! The certificate was signed in October 2019 for entries until March 2020. It is asked about today, as of 1
//! November 2019 or with a claim of that time.

use serde_json::{Value, json};

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::change::{classify, named, remove, same_as, set, single_shipment, word};
use super::shared::{self, qualification::Resting};

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("nafta-certificate-of-origin.", $name)
    };
}

mod claim;
mod goods;
mod lines;
mod parties;
mod signature;
mod signer;
mod whole;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        signer::recipes(),
        parties::recipes(),
        goods::recipes(),
        lines::recipes(),
        signature::recipes(),
        shared::period::recipes(&AREA),
        shared::completion::recipes(&AREA),
        shared::completion::leap_years(
            &AREA,
            "2016-02-29",
            ["2020-02-28", "2020-02-29", "2020-03-01"],
        ),
        shared::claim::recipes(&AREA),
        claim::recipes(),
        shared::qualification::recipes(&RESTING),
        rested(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// 2019-11-01T12:00:00Z.
const THEN: i64 = 1_572_609_600;

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "nafta-certificate-of-origin",
    good: certificate,
    claim: entry,
    made_at: Some(THEN),
};

/// What its second line can rest on: no qualification is made under its agreement.
static RESTING: Resting = Resting {
    area: &AREA,
    agreement: "USMCA",
    country: "MX",
};

fn rested() -> Vec<Recipe> {
    vec![
        RESTING
            .held(
                "qualification-under-usmca",
                "a certificate under NAFTA rests on a qualification under the agreement that followed",
                |_, _| {},
            )
            .shows(&[code!("qualification-issuer"), code!("qualification-structure")])
            .not_met(code!("qualification-agreement"))
            .done(),
    ]
}

/// A good certificate, unsigned: an exporter in Mexico that relies on the producer's representation, one
/// importer, two lines, a blanket period of half a year.
pub(in crate::recipe) fn certificate(maker: &Maker) -> Value {
    let line = |number: u32, description: &str, system: &str, code: &str| {
        json!({
            "type": "NaftaGoodsLine",
            "lineNumber": number,
            "description": description,
            "producerRef": "P1",
            "tariff": { "type": "TariffClassification", "system": system, "code": code, "edition": "2017" },
            "preferenceCriterion": "B",
            "producerBasis": "NO2",
            "netCost": { "type": "NetCost", "code": "NO" },
            "countryOfOrigin": "MX"
        })
    };
    json!({
        "@context": [base::CREDENTIALS, base::ORIGIN],
        "id": maker.uuid("credential"),
        "type": ["VerifiableCredential", "NaftaCertificateOfOriginCredential"],
        "issuer": { "id": maker.issuer().did(), "name": "Aceros del Norte" },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "NaftaCertificateOfOrigin",
            "certificateNumber": "ADN-2019-000731",
            "language": "en",
            "certifierRole": "Exporter",
            "exporter": taxed(
                base::ISSUER_NAME,
                base::address("Avenida Fundidora 501", "Monterrey", "MX"),
                "ANO850101QX1",
            ),
            "coverage": { "type": "BlanketPeriod", "from": maker.day(-30), "to": maker.day(150) },
            "producers": [producer()],
            "importer": {
                "type": "NamedParty",
                "legalName": "Lone Star Fasteners, Inc.",
                "address": base::address("800 Industrial Blvd", "Houston", "US"),
                "email": "imports@lonestar.example"
            },
            "goods": [
                line(1, "Hot-rolled bars of free-cutting steel, in coils", "HS", "7213.20"),
                line(2, "Screws of stainless steel, M8", "HTSUS", "7318.15.20")
            ],
            "certificationStatement": "I certify what CBP Form 434 has me certify.",
            "pages": 1,
            "signatory": {
                "type": "CertificateSignatory",
                "company": base::ISSUER_NAME,
                "legalName": "Lucía Garza Treviño",
                "title": "Trade compliance manager",
                "telephone": "+52 81 5555 0117",
                "facsimile": "+52 81 5555 0118",
                "email": "lgarza@acerosdelnorte.example",
                "authority": "ResponsibleOfficial"
            },
            "completedAt": maker.day(-31)
        }
    })
}

/// A named party with a tax number.
fn taxed(name: &str, address: Value, number: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": address,
        "email": "office@example.com",
        "identifiers": [{ "type": "PartyIdentifier", "scheme": "TaxId", "value": number }]
    })
}

/// The producer of the good certificate.
fn producer() -> Value {
    let mut producer = taxed(
        "Laminados de Saltillo, S.A.",
        base::address("Calle Acero 12", "Saltillo", "MX"),
        "LSA910315K27",
    );
    base::set(&mut producer, "/reference", "P1");
    producer
}

/// Names a second producer, `P2`.
fn second_producer(document: &mut Value) {
    let mut second = taxed(
        "Fundidora Regia, S.A.",
        base::address("Calle Horno 3", "Apodaca", "MX"),
        "FRE930624D40",
    );
    base::set(&mut second, "/reference", "P2");
    set(document, "/producers/1", second);
}

/// The claim that goes with the good certificate.
fn entry(maker: &Maker) -> Value {
    let mut claim = base::claim(maker);
    super::change::put(&mut claim, "/lines/0/program", json!("MX"));
    claim
}

/// Begins a vector of this area.
fn nafta(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title)
}

/// Lets both lines say the same in a member.
fn set_lines(document: &mut Value, member: &str, value: &Value) {
    for line in [0, 1] {
        set(document, &format!("/goods/{line}/{member}"), value.clone());
    }
}

/// No line names a producer.
fn drop_producer_refs(document: &mut Value) {
    for line in ["/goods/0", "/goods/1"] {
        remove(document, &format!("{line}/producerRef"));
    }
}

/// Puts what stands for producers into box 3; no line names one.
fn set_producers(document: &mut Value, producers: Value) {
    set(document, "/producers", producers);
    drop_producer_refs(document);
}

/// The exporter made the goods: box 3 says SAME, box 8 says YES.
fn own_production(document: &mut Value) {
    set_producers(document, json!([same_as("exporter")]));
    set_lines(document, "producerBasis", &json!("YES"));
}

/// The producer certifies for its exporter.
fn by_producer(document: &mut Value) {
    set(document, "/certifierRole", json!("Producer"));
    set(
        document,
        "/exporter/legalName",
        json!("Exportadora Regia, S.A."),
    );
    set(document, "/producers/0/legalName", json!(base::ISSUER_NAME));
    set_lines(document, "producerBasis", &json!("YES"));
}
