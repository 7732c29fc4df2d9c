//! Vectors of units of products and of their events (SPEC chapters *Product authenticity* and *Product event*).
//!
//! A shoe is made in Portugal under a license of the owner of a mark, whose prefix its GTIN has. It goes to a
//! distributor and a retailer in the United States, and is sold there. The maker signs whichever document is
//! asked about, as [`Maker::issuer`], where nothing else is said.

use serde_json::{Value, json};

use super::super::super::base::{self, address};
use super::super::super::maker::{Actor, digest};
use super::super::area::{Area, Draft, Maker, Recipe, Row, Sample, no_claim};
use super::super::change::{remove, set};
use super::super::held::{credential, reference};
use super::super::register;

mod event;
mod journey;
mod unit;

pub(super) fn recipes() -> Vec<Recipe> {
    [unit::recipes(), event::recipes(), journey::recipes()]
        .into_iter()
        .flatten()
        .collect()
}

/// The context of the family.
const IPR: &str = "https://w3id.org/tradecred/ipr/v1";
/// The credential types.
const UNIT: &str = "ProductAuthenticityCredential";
const EVENT: &str = "ProductEventCredential";
const RIGHT: &str = "IntellectualPropertyRightCredential";
const LICENSE: &str = "IntellectualPropertyLicenseCredential";
/// The legal name of the registry of the mark.
const REGISTRY: &str = "United States Patent and Trademark Office";
/// The GTIN, the prefix in it, and the unit of it.
const GTIN: &str = "09520123456788";
const PREFIX: &str = "9520123";
const LOT: &str = "L2026-07";
const SERIAL: &str = "7hQ-x2.Lm_90aBcDeF1g";
/// On which day, from the one asked about, the unit was made.
const MADE: i64 = -40;
/// When documents that others refer to were signed, and the lists.
const BEFORE: i64 = -2 * 86_400;
const LISTED: i64 = -200 * 86_400;

/// Who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// The manufacturer, who signs the unit.
    Maker,
    Distributor,
    Retailer,
    /// The owner of the mark.
    Owner,
    /// Customs of the United States.
    Customs,
    /// Another office of the same.
    CustomsToo,
    /// Customs of Germany.
    CustomsAbroad,
    /// Somebody with no say.
    Stranger,
    /// Another such.
    Copyist,
}

impl By {
    /// Everybody.
    const ALL: [Self; 9] = [
        Self::Maker,
        Self::Distributor,
        Self::Retailer,
        Self::Owner,
        Self::Customs,
        Self::CustomsToo,
        Self::CustomsAbroad,
        Self::Stranger,
        Self::Copyist,
    ];

    fn actor(self, maker: &Maker) -> Actor {
        match self {
            Self::Maker => maker.issuer(),
            Self::Distributor => maker.actor("distributor"),
            Self::Retailer => maker.actor("retailer"),
            Self::Owner => maker.actor("owner of the mark"),
            Self::Customs => maker.actor("customs office"),
            Self::CustomsToo => maker.actor("another customs office"),
            Self::CustomsAbroad => maker.actor("customs abroad"),
            Self::Stranger => maker.stranger(),
            Self::Copyist => maker.actor("copyist"),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Maker => "Calçado Ria Formosa, Lda.",
            Self::Distributor => "Atlantic Shoe Distribution, LLC",
            Self::Retailer => "Harbor Street Shoes, Inc.",
            Self::Owner => "Blue Heron Footwear, Inc.",
            Self::Customs => "Port of Newark",
            Self::CustomsToo => "Port of Los Angeles",
            Self::CustomsAbroad => "Hauptzollamt Hamburg",
            Self::Stranger => "Copy Works, Ltd.",
            Self::Copyist => "Second Copy Works, Ltd.",
        }
    }

    /// The same as a document names it.
    fn named(self) -> Value {
        let office = |country| json!({ "type": "CustomsOffice", "legalName": self.name(), "country": country });
        match self {
            Self::Customs | Self::CustomsToo => office("US"),
            Self::CustomsAbroad => office("DE"),
            Self::Maker => party(self.name(), "Rua do Sapateiro 5", "Olhão", "PT"),
            _ => party(self.name(), "88 Wharf Street", "Portland", "US"),
        }
    }

    /// The same party with its DID.
    fn known(self, maker: &Maker) -> Value {
        let mut party = self.named();
        base::set(&mut party, "/id", self.actor(maker).did());
        party
    }
}

fn party(name: &str, street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": address(street, town, country)
    })
}

/// A link of a unit with this path behind its GTIN.
fn link(behind: &str) -> String {
    format!("https://id.blueheron.example/01/{GTIN}{behind}")
}

/// The mark, as this party owns it, and who states it.
fn mark(maker: &Maker, owner: Value, stated_by: Value, stated: i64) -> Value {
    json!({
        "type": "IntellectualPropertyRight",
        "rightType": "trademark",
        "designation": "BLUE HERON",
        "owners": [{
            "type": "RightOwner",
            "party": owner,
            "nature": { "type": "Organisation", "jurisdiction": "US-DE" }
        }],
        "ownedFrom": maker.day(-2_000),
        "registration": {
            "type": "RightRegistration",
            "office": { "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" },
            "number": "6123456",
            "registeredAt": maker.day(-2_000),
            "expiresAt": maker.day(1_652),
            "register": "principal"
        },
        "niceClasses": [25],
        "statedBy": stated_by,
        "statedAt": maker.day(stated)
    })
}

/// The right as this party states it that owns it, signed.
fn right(maker: &Maker, owner: By) -> Value {
    let actor = owner.actor(maker);
    let subject = mark(
        maker,
        owner.known(maker),
        json!({ "type": "OwnerItself" }),
        -100,
    );
    let unsigned = credential(maker, IPR, RIGHT, &actor, BEFORE, subject);
    actor.sign(&unsigned, maker.instant(BEFORE))
}

/// The registry's statement that this party owns the mark since a day, signed.
fn statement(maker: &Maker, owner: By, since: i64) -> Value {
    let registry = maker.actor("registry");
    let by = json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" });
    let mut subject = mark(maker, owner.named(), by, -10);
    base::set(&mut subject, "/ownedFrom", maker.day(since));
    let signed = -10 * 86_400;
    let mut unsigned = credential(maker, IPR, RIGHT, &registry, signed, subject);
    let id = maker.uuid(&format!("statement {owner:?} {since}"));
    base::set(&mut unsigned, "/id", id);
    registry.sign(&unsigned, maker.instant(signed))
}

/// What a license under the mark says, by this party to that one.
fn terms(maker: &Maker, licensor: By, licensee: By) -> Value {
    json!({
        "type": "IntellectualPropertyLicense",
        "licensor": licensor.known(maker),
        "licensee": licensee.known(maker),
        "right": reference(&right(maker, By::Owner)),
        "grant": ["make", "sell"],
        "goods": { "type": "GoodsScope", "niceClasses": [25] },
        "territoryOfManufacture": { "type": "Countries", "countries": ["PT"] },
        "territoryOfSale": { "type": "Worldwide" },
        "term": { "type": "LicenseTerm", "from": maker.day(-300), "until": maker.day(300) },
        "exclusive": false,
        "delegation": { "type": "Delegation", "mayDelegate": false },
        "grantedAt": maker.day(-300)
    })
}

/// A license that this party signs, under an id of its own.
fn granted(maker: &Maker, signer: By, id: &str, terms: Value) -> Value {
    let signer = signer.actor(maker);
    let mut unsigned = credential(maker, IPR, LICENSE, &signer, BEFORE, terms);
    base::set(&mut unsigned, "/id", maker.uuid(id));
    signer.sign(&unsigned, maker.instant(BEFORE))
}

/// The license of this party by the owner of the mark, which covers the unit.
fn license_of(maker: &Maker, licensee: By) -> Value {
    let terms = terms(maker, By::Owner, licensee);
    granted(maker, By::Owner, LICENSE, terms)
}

/// That of the maker.
fn license(maker: &Maker) -> Value {
    license_of(maker, By::Maker)
}

/// The good unit, unsigned.
fn unit(maker: &Maker) -> Value {
    let subject = json!({
        "type": "ProductAuthenticity",
        "digitalLink": link(&format!("/10/{LOT}/21/{SERIAL}")),
        "gtin": GTIN,
        "serial": SERIAL,
        "lot": LOT,
        "brand": "BLUE HERON",
        "model": "Tideline 7",
        "manufacturer": By::Maker.named(),
        "gtinHolder": By::Owner.known(maker),
        "countryOfOrigin": "PT",
        "madeAt": maker.day(MADE),
        "intendedMarket": { "type": "Countries", "countries": ["US", "CA"] },
        "right": reference(&right(maker, By::Owner)),
        "license": reference(&license(maker))
    });
    credential(maker, IPR, UNIT, &maker.issuer(), -86_400, subject)
}

/// Gives the unit another serial and lot, and the link of these, written as they are.
fn numbered(document: &mut Value, serial: &str, lot: Option<&str>) {
    let mut behind = String::new();
    match lot {
        Some(lot) => {
            set(document, "/lot", json!(lot));
            behind.push_str(&format!("/10/{lot}"));
        }
        None => remove(document, "/lot"),
    }
    set(document, "/serial", json!(serial));
    behind.push_str(&format!("/21/{serial}"));
    set(document, "/digitalLink", json!(link(&behind)));
}

/// The entries of the trust list: everybody by name; the owner of the mark with its prefix.
fn entries(maker: &Maker) -> Vec<Value> {
    let since = || maker.day(-1_000);
    let mut entries: Vec<Value> = By::ALL
        .into_iter()
        .map(|by| {
            let mut entry = register::known(
                by.actor(maker).did(),
                by.name(),
                since(),
                "register of companies and offices",
            );
            if by == By::Owner {
                base::set(&mut entry, "/companyPrefixes", json!([PREFIX]));
            }
            entry
        })
        .collect();
    let registry = maker.actor("registry");
    entries.push(register::known(
        registry.did(),
        REGISTRY,
        since(),
        "register of companies and offices",
    ));
    entries
}

/// Lets the one trust list have its entries after a change; the entry of each party is at its place in
/// [`By::ALL`].
fn trust(evidence: &mut Value, maker: &Maker, change: impl Fn(&mut Vec<Value>, &Maker)) {
    let mut entries = entries(maker);
    change(&mut entries, maker);
    register::trust(evidence, maker, entries, LISTED);
}

/// Changes the entry of this party in the trust list.
fn trusted(by: By, evidence: &mut Value, maker: &Maker, change: impl Fn(&mut Value, &Maker)) {
    trust(evidence, maker, |entries, maker| {
        let place = By::ALL.iter().position(|one| *one == by);
        if let Some(entry) = place.and_then(|place| entries.get_mut(place)) {
            change(entry, maker);
        }
    });
}

/// An entry of an authority list.
fn office(maker: &Maker, actor: &Actor, name: &str, role: &str, country: &str) -> Value {
    json!({
        "type": "AuthorityListEntry",
        "did": actor.did(),
        "name": name,
        "roles": [role],
        "territories": [country],
        "from": maker.day(-1_000)
    })
}

/// The lists know everybody, and the offices.
fn know(evidence: &mut Value, maker: &Maker) {
    trust(evidence, maker, |_, _| {});
    let mut offices = vec![office(
        maker,
        &maker.actor("registry"),
        REGISTRY,
        "registry",
        "US",
    )];
    for (by, country) in [
        (By::Customs, "US"),
        (By::CustomsToo, "US"),
        (By::CustomsAbroad, "DE"),
    ] {
        offices.push(office(
            maker,
            &by.actor(maker),
            by.name(),
            "customs",
            country,
        ));
    }
    register::authorize(evidence, maker, offices, LISTED);
}

/// The lists know everybody; right, license and what the registry says are at hand.
fn at_hand(evidence: &mut Value, maker: &Maker) {
    know(evidence, maker);
    let registered = statement(maker, By::Owner, -2_000);
    base::set(
        evidence,
        "/credentials",
        json!([right(maker, By::Owner), license(maker), registered]),
    );
}

/// Adds a credential to the evidence.
fn add(evidence: &mut Value, credential: Value) {
    base::add_evidence(evidence, "credentials", credential);
}

/// An authorization by this party to an agent.
fn authorized(maker: &Maker, by: By, agent: &Actor, act: &str) -> Value {
    let principal = by.actor(maker);
    let unsigned = json!({
        "@context": [base::CREDENTIALS, base::CORE],
        "id": maker.uuid("authorization"),
        "type": ["VerifiableCredential", "AuthorizationCredential"],
        "issuer": principal.did(),
        "validFrom": maker.instant(LISTED),
        "credentialSubject": {
            "type": "Authorization",
            "principal": principal.did(),
            "agent": agent.did(),
            "acts": [act],
            "from": maker.day(-200)
        }
    });
    principal.sign(&unsigned, maker.instant(LISTED))
}
