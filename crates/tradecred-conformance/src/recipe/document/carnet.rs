//! What the vectors of carnets, of their endorsements and of journeys share: one good carnet, who issues and
//! certifies, and the lists that say who they are (SPEC chapter *ATA carnet*).

use serde_json::{Value, json};

use super::super::base;
use super::super::maker::{Actor, Maker};
use super::change::after;
use super::held::credential;
use super::register;

/// The context of the carnet family.
pub(in crate::recipe) const CONTEXT: &str = "https://w3id.org/tradecred/carnet/v1";
/// The legal name of the holder.
pub(in crate::recipe) const HOLDER: &str = "Bluewater Documentary Films, LLC";
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;

/// An association or an office, as lists name it.
#[derive(Debug, Clone, Copy)]
pub(in crate::recipe) struct Body {
    /// Its legal name.
    pub(in crate::recipe) name: &'static str,
    /// Its role in authority lists.
    pub(in crate::recipe) role: &'static str,
    /// The country for which it acts.
    pub(in crate::recipe) country: &'static str,
}

/// The association that issues the good carnet.
pub(in crate::recipe) const ASSOCIATION: Body = Body {
    name: "Hudson Council for Temporary Exports, Inc.",
    role: "association",
    country: "US",
};

impl Body {
    /// The entry by which an authority list names it.
    pub(in crate::recipe) fn entry(self, did: &str, maker: &Maker) -> Value {
        json!({
            "type": "AuthorityListEntry",
            "did": did,
            "name": self.name,
            "roles": [self.role],
            "territories": [self.country],
            "from": maker.day(-400)
        })
    }
}

/// Lets the trust list and the authority list name these bodies by their DIDs, and no others.
pub(in crate::recipe) fn know(evidence: &mut Value, maker: &Maker, bodies: &[(&str, Body)]) {
    let known: Vec<(&str, &str)> = bodies.iter().map(|(did, body)| (*did, body.name)).collect();
    trust(evidence, maker, &known);
    let entries = bodies.iter().map(|(did, body)| body.entry(did, maker));
    authorize(evidence, maker, entries.collect());
}

/// Lets the trust list name these DIDs under these names, and no others.
pub(in crate::recipe) fn trust(evidence: &mut Value, maker: &Maker, known: &[(&str, &str)]) {
    let register = "register of associations and offices";
    let entries = known
        .iter()
        .map(|(did, name)| register::known(did, name, maker.day(-400), register));
    register::trust(evidence, maker, entries.collect(), LISTED);
}

/// Lets the one authority list have these entries.
pub(in crate::recipe) fn authorize(evidence: &mut Value, maker: &Maker, entries: Vec<Value>) {
    register::authorize(evidence, maker, entries, LISTED);
}

/// A good carnet of this issuer, unsigned: equipment of a film crew from the United States, for the European
/// Union, Switzerland and the United Kingdom; issued a month before the day asked about and valid until the
/// day before one year has passed.
pub(in crate::recipe) fn carnet(maker: &Maker, issuer: &Actor) -> Value {
    let issued = maker.day(-31);
    let subject = json!({
        "type": "AtaCarnet",
        "carnetNumber": "US/26-0041877",
        "carnetHolder": {
            "type": "NamedParty",
            "legalName": HOLDER,
            "address": base::address("48 Pier Street", "Brooklyn", "US")
        },
        "representatives": [{
            "type": "CarnetRepresentative",
            "legalName": "Mara Lindqvist",
            "address": base::address("48 Pier Street", "Brooklyn", "US")
        }],
        "intendedUse": ["professionalEquipment"],
        "issuedBy": {
            "type": "CarnetAssociation",
            "legalName": ASSOCIATION.name,
            "country": ASSOCIATION.country,
            "address": base::address("200 Battery Row", "New York", "US")
        },
        "guaranteeingChain": "International Chamber of Commerce",
        "validUntil": after(&issued, 12, -1),
        "territories": [
            territory("EU", "Union of Chambers for Temporary Admission"),
            territory("CH", "Alpine Chambers Guarantee Association"),
            territory("GB", "Thames Chamber Guarantees Ltd")
        ],
        "issuedAt": issued,
        "placeOfIssue": "New York",
        "language": "en",
        "generalList": [
            item(1, "Cinema camera with battery grip", 2, "9.6", "48000.00", "JP"),
            item(2, "Tripod with fluid head", 3, "31.5", "10500.00", "IT"),
            with(item(3, "Set of lenses in a case", 1, "7.2", "22500.00", "DE"), "parts", json!([
                part("prime lens 25 mm", "8000.00"),
                part("prime lens 50 mm", "7000.00"),
                part("prime lens 85 mm", "7500.00")
            ])),
            with(item(4, "Wireless microphone kit", 4, "6", "5200.50", "US"), "group", json!("W")),
            with(item(5, "Wireless microphone kit", 2, "3", "2600.25", "US"), "group", json!("W"))
        ],
        "totalPieces": { "type": "WrittenNumber", "figures": 12, "inWords": "twelve" },
        "totalValue": {
            "type": "WrittenAmount",
            "figures": amount("88800.75"),
            "inWords": "eighty-eight thousand eight hundred point seven five USD"
        },
        "continuationSheets": { "type": "WrittenNumber", "figures": 1, "inWords": "one" },
        "externalRefs": [{
            "type": "ExternalReference",
            "system": "paper",
            "key": "US/26-0041877"
        }]
    });
    credential(
        maker,
        CONTEXT,
        "AtaCarnetCredential",
        issuer,
        -86_400,
        subject,
    )
}

/// A territory in which a carnet is valid.
pub(in crate::recipe) fn territory(code: &str, association: &str) -> Value {
    json!({ "type": "CarnetTerritory", "territory": code, "guaranteeingAssociation": association })
}

/// An amount in the currency of the good carnet.
pub(in crate::recipe) fn amount(value: &str) -> Value {
    json!({ "type": "Amount", "value": value, "currency": "USD" })
}

/// An item of the General List.
pub(in crate::recipe) fn item(
    number: u32,
    description: &str,
    pieces: u32,
    weight: &str,
    value: &str,
    origin: &str,
) -> Value {
    json!({
        "type": "GeneralListItem",
        "itemNumber": number,
        "description": description,
        "marks": format!("BWF {number:02}"),
        "pieces": pieces,
        "weightOrVolume": { "type": "Quantity", "value": weight, "unit": "KGM" },
        "value": amount(value),
        "countryOfOrigin": origin
    })
}

/// A part of an item.
pub(in crate::recipe) fn part(description: &str, value: &str) -> Value {
    json!({ "type": "ItemPart", "description": description, "value": amount(value) })
}

/// The same object with another member.
fn with(mut object: Value, name: &str, value: Value) -> Value {
    base::set(&mut object, &format!("/{name}"), value);
    object
}
