//! A certificate and what is attached to it, to be changed together before they are signed.

use serde_json::{Value, json};

use super::super::super::change::set;
use super::super::super::conversion::{conversion, draft_of};
use super::super::{
    BEFORE, CAPTAIN, EXPORTER, Maker, OBSERVER, OFFICE, address, authorities, base, captain, days,
    idcp, know_transcriber, observer, office, trip, trust, vessel,
};
use crate::recipe::maker::{Actor, digest};

/// The name of the captain of a second vessel.
const SECOND_CAPTAIN: &str = "Tekiree Ioane";

/// A certificate and what is attached to it.
#[derive(Debug)]
pub(super) struct Scene {
    /// A credential of which only the subject is of use.
    certificate: Value,
    attached: Vec<Attached>,
    /// How the last of them is listed, where otherwise than it is.
    last: Option<Value>,
}

/// One attachment.
#[derive(Debug, Clone)]
pub(super) struct Attached {
    kind: &'static str,
    credential: Value,
    at_hand: bool,
}

impl Attached {
    /// The same, and nobody hands it in.
    pub(super) fn hidden(mut self) -> Self {
        self.at_hand = false;
        self
    }

    /// The same credential under another kind.
    pub(super) fn of_kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// The same with another signature than its own.
    pub(super) fn forged(mut self, other: &Self) -> Self {
        let value = other.credential.pointer("/proof/proofValue").cloned();
        base::set(&mut self.credential, "/proof/proofValue", value);
        self
    }

    /// A reference to it.
    pub(super) fn reference(&self) -> Value {
        json!({
            "type": "CredentialReference",
            "id": self.credential.get("id"),
            "credentialType": self.credential.pointer("/type/1"),
            "digestMultibase": digest(&self.credential)
        })
    }

    /// The credential.
    pub(super) fn into_credential(self) -> Value {
        self.credential
    }

    fn listed(&self) -> Value {
        json!({
            "type": "FisheriesAttachment",
            "kind": self.kind,
            "credential": self.reference()
        })
    }
}

/// A true copy of the captain's statement by a converter, attached as the statement.
pub(super) fn by_converter(maker: &Maker) -> Attached {
    let converter = maker.actor("converter");
    let mut unsigned = by_captain(maker, |_| {}).into_credential();
    base::remove(&mut unsigned, "/proof");
    let mut copy = conversion(maker, draft_of(unsigned));
    base::set(&mut copy, "/issuer/id", converter.did());
    Attached {
        kind: "captainStatement",
        credential: converter.sign(&copy, maker.instant(BEFORE)),
        at_hand: true,
    }
}

impl Scene {
    /// Changes the certificate.
    pub(super) fn with(mut self, pointer: &str, value: Value) -> Self {
        set(&mut self.certificate, pointer, value);
        self
    }

    /// Changes its first line.
    pub(super) fn line(self, member: &str, value: Value) -> Self {
        self.with(&format!("/fish/0/{member}"), value)
    }

    /// Changes gear and area of its first line.
    pub(super) fn caught(self, gear: &str, area: &str) -> Self {
        self.line("fishingGear", json!(gear))
            .line("oceanArea", json!(area))
    }

    /// Attaches this too.
    pub(super) fn attach(mut self, attached: Attached) -> Self {
        self.attached.push(attached);
        self
    }

    /// Attaches nothing.
    pub(super) fn bare(mut self) -> Self {
        self.attached.clear();
        self
    }

    /// Nobody hands in what is attached.
    pub(super) fn hidden(mut self) -> Self {
        self.attached = self.attached.into_iter().map(Attached::hidden).collect();
        self
    }

    /// Lists this in place of what was attached last.
    pub(super) fn listing(mut self, listed: Value) -> Self {
        self.last = Some(listed);
        self
    }

    /// Has a second line of the same fish.
    pub(super) fn with_second_line(self, number: u32) -> Self {
        let mut second = self
            .certificate
            .pointer("/credentialSubject/fish/0")
            .cloned()
            .unwrap_or_default();
        base::set(&mut second, "/lineNumber", number);
        self.with("/fish/1", second)
    }

    /// The subject of the certificate.
    pub(super) fn subject(self) -> Value {
        let mut listed: Vec<Value> = self.attached.iter().map(Attached::listed).collect();
        if let (Some(last), Some(other)) = (listed.last_mut(), &self.last) {
            *last = other.clone();
        }
        let scene = if listed.is_empty() {
            self
        } else {
            self.with("/attachments", json!(listed))
        };
        scene
            .certificate
            .get("credentialSubject")
            .cloned()
            .unwrap_or_default()
    }

    /// Hands in the lists and what is attached.
    pub(super) fn hand_in(self, evidence: &mut Value, maker: &Maker) {
        know(evidence, maker);
        let at_hand: Vec<Value> = self
            .attached
            .into_iter()
            .filter(|attached| attached.at_hand)
            .map(|attached| attached.credential)
            .collect();
        if !at_hand.is_empty() {
            base::set(evidence, "/credentials", json!(at_hand));
        }
    }
}

/// Everybody whom the trust list names.
pub(super) fn everybody(maker: &Maker) -> [(Actor, &'static str); 5] {
    [
        (maker.issuer(), EXPORTER),
        (maker.actor("captain"), CAPTAIN),
        (maker.actor("second captain"), SECOND_CAPTAIN),
        (maker.actor("observer"), OBSERVER),
        (maker.actor("nation"), OFFICE),
    ]
}

/// The lists name everybody.
pub(super) fn know(evidence: &mut Value, maker: &Maker) {
    let known = everybody(maker);
    let known: Vec<_> = known.iter().map(|(actor, name)| (actor, *name)).collect();
    trust(evidence, maker, &known);
    office_of(evidence, maker, "EC");
}

/// The authority list names the observer, and the office as a ministry of this country.
pub(super) fn office_of(evidence: &mut Value, maker: &Maker, country: &str) {
    authorities(evidence, maker, &offices(maker, country));
}

fn offices(maker: &Maker, country: &str) -> [Value; 2] {
    [
        office(
            maker,
            &maker.actor("observer"),
            OBSERVER,
            "association",
            "EC",
        ),
        office(maker, &maker.actor("nation"), OFFICE, "ministry", country),
    ]
}

/// The lists name everybody, and the transcriber in place of the exporter.
pub(super) fn know_transcriber_too(evidence: &mut Value, maker: &Maker) {
    let [_, others @ ..] = everybody(maker);
    know_transcriber(evidence, maker, &others, &offices(maker, "EC"));
}

/// A named party.
fn party(name: &str, street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": address(street, town, country),
        "telephone": "+593 4 555 0140"
    })
}

/// A line of frozen skipjack of 10,000 kilograms from the trip, caught with a purse seine in the western
/// Pacific.
fn line(maker: &Maker) -> Value {
    json!({
        "type": "FishLine",
        "lineNumber": 1,
        "htsus": "0303.43.0000",
        "species": { "type": "FishSpecies", "code": "SKJ", "scientificName": "Katsuwonus pelamis" },
        "productForm": "whole, frozen",
        "netWeight": kilograms("10000"),
        "oceanArea": "westernPacific",
        "fishingGear": "purseSeine",
        "vessel": vessel(),
        "trip": trip(maker)
    })
}

/// So many kilograms.
pub(super) fn kilograms(value: &str) -> Value {
    json!({ "type": "Quantity", "value": value, "unit": "KGM" })
}

/// A certificate of this status with one line and nothing attached.
fn of_status(maker: &Maker, status: &str) -> Scene {
    let certificate = json!({
        "credentialSubject": {
            "type": "FisheriesCertificateOfOrigin",
            "exporter": party(EXPORTER, "Avenida del Puerto 120", "Guayaquil", "EC"),
            "importer": party("Harbor Tuna Imports, Inc.", "410 Pier Street", "San Diego", "US"),
            "importerPermitNumber": "IFTP-26-04417",
            "fish": [line(maker)],
            "totalNetWeight": kilograms("10000"),
            "dolphinSafeStatus": status,
            "completedAt": maker.day(-3)
        }
    });
    Scene {
        certificate,
        attached: Vec::new(),
        last: None,
    }
}

fn signed(
    maker: &Maker,
    kind: &'static str,
    actor: &Actor,
    mut credential: Value,
    change: impl Fn(&mut Value),
) -> Attached {
    change(&mut credential);
    Attached {
        kind,
        credential: actor.sign(&credential, maker.instant(BEFORE)),
        at_hand: true,
    }
}

/// The captain's statement after a change.
pub(super) fn by_captain(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    let actor = maker.actor("captain");
    let statement = captain::statement(maker, &actor, BEFORE);
    signed(maker, "captainStatement", &actor, statement, change)
}

/// The statement of the captain of a second vessel after a change.
pub(super) fn by_second_captain(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    let actor = maker.actor("second captain");
    let mut statement = captain::statement(maker, &actor, BEFORE);
    set(&mut statement, "/captain/legalName", json!(SECOND_CAPTAIN));
    signed(maker, "captainStatement", &actor, statement, change)
}

/// A statement that the exporter signs as captain, after a change.
pub(super) fn by_exporter(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    let actor = maker.issuer();
    let mut statement = captain::statement(maker, &actor, BEFORE);
    set(&mut statement, "/captain/legalName", json!(EXPORTER));
    signed(maker, "captainStatement", &actor, statement, change)
}

/// The observer's statement after a change.
pub(super) fn by_observer(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    let actor = maker.actor("observer");
    let statement = observer::statement(maker, &actor, BEFORE);
    signed(maker, "observerStatement", &actor, statement, change)
}

/// The nation's certification after a change.
pub(super) fn by_nation(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    let actor = maker.actor("nation");
    let certification = idcp::certification(maker, &actor, BEFORE);
    signed(maker, "idcpCertification", &actor, certification, change)
}

/// Gear and area of a statement.
pub(super) fn fished(statement: &mut Value, gear: &str, area: &str) {
    set(statement, "/fishingGear", json!(gear));
    set(statement, "/oceanArea", json!(area));
}

/// The statement is about an identified fishery.
pub(super) fn identify(statement: &mut Value) {
    set(statement, "/identifiedFishery", json!(true));
    set(
        statement,
        "/declarations",
        json!([
            "noEncirclement",
            "noneKilledOrInjured",
            "segregationComplied"
        ]),
    );
}

/// 5A: not certified dolphin-safe, nothing attached.
pub(super) fn not_certified(maker: &Maker) -> Scene {
    of_status(maker, "5A")
}

/// 5B1: longline, with the captain's statement.
pub(super) fn no_purse_seine(maker: &Maker) -> Scene {
    of_status(maker, "5B1")
        .caught("longline", "southPacific")
        .attach(by_captain(maker, |statement| {
            fished(statement, "longline", "southPacific");
        }))
}

/// 5B2: purse seine outside the ETP, with the captain's statement.
pub(super) fn elsewhere(maker: &Maker) -> Scene {
    of_status(maker, "5B2").attach(by_captain(maker, |_| {}))
}

/// 5B3: the same in an identified fishery, with the observer's statement too.
pub(super) fn identified(maker: &Maker) -> Scene {
    of_status(maker, "5B3")
        .attach(by_captain(maker, identify))
        .attach(by_observer(maker, identify))
}

/// 5B4: a small purse seine vessel in the ETP, with the captain's statement.
pub(super) fn small(maker: &Maker) -> Scene {
    of_status(maker, "5B4")
        .caught("purseSeine", "ETP")
        .line("vessel/carryingCapacity", json!("upTo400ShortTons"))
        .attach(by_captain(maker, |statement| {
            fished(statement, "purseSeine", "ETP");
        }))
}

/// 5B5: a large purse seine vessel in the ETP, with the nation's certification.
pub(super) fn large(maker: &Maker) -> Scene {
    of_status(maker, "5B5")
        .caught("purseSeine", "ETP")
        .line("vessel/carryingCapacity", json!("over400ShortTons"))
        .attach(by_nation(maker, |_| {}))
}

fn second_vessel() -> Value {
    json!({ "type": "FishingVessel", "vesselName": "Island Star", "flag": "KI" })
}

fn second_trip(maker: &Maker) -> Value {
    days(&maker.day(-75), &maker.day(-33))
}

/// The statement of the captain of the second vessel after a change.
pub(super) fn of_second_vessel(maker: &Maker, change: impl Fn(&mut Value)) -> Attached {
    by_second_captain(maker, |statement| {
        fished(statement, "poleAndLine", "westernPacific");
        set(statement, "/vessel", second_vessel());
        set(statement, "/trip", second_trip(maker));
        set(statement, "/signedOn", json!(maker.day(-30)));
        change(statement);
    })
}

/// 5B1: two lines from two vessels, each with its captain's statement.
pub(super) fn two_vessels(maker: &Maker) -> Scene {
    let second = json!({
        "type": "FishLine",
        "lineNumber": 2,
        "htsus": "0303.41.0000",
        "species": { "type": "FishSpecies", "code": "ALB" },
        "productForm": "loins, frozen",
        "netWeight": kilograms("4250.5"),
        "oceanArea": "westernPacific",
        "fishingGear": "poleAndLine",
        "vessel": second_vessel(),
        "trip": second_trip(maker)
    });
    no_purse_seine(maker)
        .with("/fish/1", second)
        .with("/totalNetWeight", kilograms("14250.5"))
        .attach(of_second_vessel(maker, |_| {}))
}

/// The trip of line and statement begins on this day and ends a month later.
pub(super) fn of_day(day: &str) -> Value {
    days(day, &super::super::super::change::after(day, 1, 0))
}
