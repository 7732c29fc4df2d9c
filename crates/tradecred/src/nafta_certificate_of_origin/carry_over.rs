//! What a NAFTA certificate gives to a USMCA certification, and what it cannot (SPEC section *From a NAFTA
//! certificate to a USMCA certification*).
//!
//! The draft is no document: what the losses name as needed is to be stated by whoever certifies under the
//! new agreement, who then signs anew.

use serde::Serialize;
use serde_json::{Map, Value, json};
use tradecred_vc::problem::Text;

use super::elements::ELEMENTS;
use super::model::{
    NaftaCertificateOfOrigin, NaftaGoodsLine, NaftaOrigin, PreferenceCriterion, ProducerBasis,
};
use crate::form::element_at;
use crate::origin::Coverage;
use crate::party::{NamedParty, Party, PartyIdentifier};
use reasons as why;

mod reasons;
#[cfg(test)]
mod tests;

/// A part of a USMCA certification made from a NAFTA certificate.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CarryOver {
    /// The members of the credential subject of the new certification that the old certificate gives.
    pub draft: Value,
    /// Which member of the certificate gave which member of the draft.
    pub carried: Vec<Carried>,
    /// What has no place in the draft, and what the draft lacks.
    pub losses: Vec<Loss>,
}

/// A member that was carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Carried {
    /// JSON Pointer into the certificate.
    pub from: String,
    /// JSON Pointer into the certification.
    pub to: String,
}

/// A member that was not carried over, or not without a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Loss {
    /// JSON Pointer into the certificate: the member that is lost, or where it is missing.
    pub pointer: String,
    /// Its box on CBP Form 434.
    pub form_box: Option<&'static str>,
    /// Why.
    pub reason: Text,
    /// What it asks of whoever completes the draft.
    pub kind: LossKind,
}

/// What a loss asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum LossKind {
    /// The new certification has no place for it.
    NoCounterpart,
    /// The new certification needs a statement that the certificate cannot give.
    NeedsNewStatement,
    /// It may hold under the new agreement or not: somebody has to decide.
    NeedsDecision,
}

use LossKind::{NeedsDecision, NeedsNewStatement, NoCounterpart};

/// What a certificate gives to a certification under the agreement that followed.
#[must_use]
pub fn usmca_from_nafta(certificate: &NaftaCertificateOfOrigin) -> CarryOver {
    let mut transfer = Transfer {
        old: serde_json::to_value(certificate).unwrap_or_default(),
        made: CarryOver {
            draft: json!({ "type": "UsmcaCertificationOfOrigin" }),
            carried: Vec::new(),
            losses: Vec::new(),
        },
    };
    transfer.copy("/language", "/language");
    transfer.copy("/certifierRole", "/certifierRole");
    transfer.parties(certificate);
    transfer.coverage(&certificate.coverage);
    for (index, line) in certificate.goods.iter().enumerate() {
        transfer.line(index, line);
    }
    transfer.basis(&certificate.goods);
    transfer.signature();
    for (member, reason, kind) in [
        ("/certificateNumber", why::NUMBER, NoCounterpart),
        ("/pages", why::PAGES, NoCounterpart),
        ("/supersedes", why::EARLIER, NoCounterpart),
        ("/paperOriginal", why::PAPER, NoCounterpart),
        ("/extensions", why::EXTENSIONS, NeedsDecision),
    ] {
        transfer.lose_if_there(member, reason, kind);
    }
    transfer.made
}

struct Transfer {
    old: Value,
    made: CarryOver,
}

impl Transfer {
    /// Puts a value at a place of the draft.
    fn put(&mut self, from: &str, to: &str, value: Value) {
        insert(&mut self.made.draft, to, value);
        self.made.carried.push(Carried {
            from: subject(from),
            to: subject(to),
        });
    }

    /// Copies a member as it is, if it is there; says whether it was.
    fn copy(&mut self, from: &str, to: &str) -> bool {
        let Some(value) = self.old.pointer(from).cloned() else {
            return false;
        };
        self.put(from, to, value);
        true
    }

    fn lose(&mut self, member: &str, reason: Text, kind: LossKind) {
        let pointer = subject(member);
        let loss = Loss {
            form_box: element_at(ELEMENTS, &pointer).and_then(|element| element.form_box),
            pointer,
            reason,
            kind,
        };
        // A producer that certifies gives two parties of the draft.
        if !self.made.losses.contains(&loss) {
            self.made.losses.push(loss);
        }
    }

    fn lose_if_there(&mut self, member: &str, reason: Text, kind: LossKind) {
        if self.old.pointer(member).is_some() {
            self.lose(member, reason, kind);
        }
    }

    /// Boxes 1, 3 and 4. The certifier's box gives the certifier.
    fn parties(&mut self, certificate: &NaftaCertificateOfOrigin) {
        let certifier = certificate.certifier();
        match certifier {
            Some((super::EXPORTER, exporter)) => {
                self.certifier("/exporter", exporter);
                self.put("/exporter", "/exporter", same_as_certifier());
            }
            Some((_, producer)) => {
                self.certifier("/producers/0", producer);
                self.party("/exporter", "/exporter", &certificate.exporter);
            }
            None => {
                self.lose("/certifierRole", why::CERTIFIER, NeedsDecision);
                self.party("/exporter", "/exporter", &certificate.exporter);
            }
        }
        if certificate.producer_is_exporter() && certifier.is_some() {
            self.put("/producers/0", "/producers/0", same_as_certifier());
        } else {
            let mut kept = 0;
            for (index, party) in certificate.producers.iter().enumerate() {
                let place = format!("/producers/{index}");
                let to = format!("/producers/{kept}");
                match party {
                    Party::NamedParty(_) => self.party(&place, &to, party),
                    Party::AvailableOnRequest(_) if certificate.producers.len() == 1 => {
                        self.copy(&place, &to);
                    }
                    _ => {
                        self.lose(&place, why::PARTY, NeedsDecision);
                        continue;
                    }
                }
                kept += 1;
            }
        }
        match &certificate.importer {
            Party::Various(_) | Party::Unknown(_) => {
                self.copy("/importer", "/importers/0");
            }
            party => self.party("/importer", "/importers/0", party),
        }
    }

    /// A named party as it is but for its tax numbers; anything else is to be decided.
    fn party(&mut self, from: &str, to: &str, party: &Party) {
        let Some(named) = party.named() else {
            return self.lose(from, why::PARTY, NeedsDecision);
        };
        self.put(
            &format!("{from}/type"),
            &format!("{to}/type"),
            json!("NamedParty"),
        );
        self.copy(&format!("{from}/reference"), &format!("{to}/reference"));
        self.reachable(from, to, named);
    }

    /// The party that certifies, with the title of the person who signed for it.
    fn certifier(&mut self, from: &str, party: &NamedParty) {
        insert(&mut self.made.draft, "/certifier/type", json!("Certifier"));
        self.copy("/signatory/title", "/certifier/title");
        self.reachable(from, "/certifier", party);
        if from == "/exporter" {
            self.lose_if_there("/exporter/reference", why::REFERENCE, NoCounterpart);
        }
    }

    fn reachable(&mut self, from: &str, to: &str, party: &NamedParty) {
        for member in ["id", "legalName", "address"] {
            self.copy(&format!("{from}/{member}"), &format!("{to}/{member}"));
        }
        for member in ["telephone", "email"] {
            let place = format!("{from}/{member}");
            if !self.copy(&place, &format!("{to}/{member}")) {
                self.lose(&place, why::UNREACHABLE, NeedsNewStatement);
            }
        }
        let mut kept = 0;
        for (index, identifier) in party.identifiers.iter().enumerate() {
            let place = format!("{from}/identifiers/{index}");
            if matches!(identifier, PartyIdentifier::TaxId(_)) {
                self.lose(&place, why::TAX_NUMBER, NoCounterpart);
            } else if self.copy(&place, &format!("{to}/identifiers/{kept}")) {
                kept += 1;
            }
        }
    }

    /// Box 2.
    fn coverage(&mut self, coverage: &Coverage) {
        match coverage {
            Coverage::BlanketPeriod(_) => self.lose("/coverage", why::PERIOD, NeedsDecision),
            Coverage::SingleShipment(_) | Coverage::ShipmentsInOneEntry(_) => {
                self.copy("/coverage", "/coverage");
            }
        }
    }

    /// Boxes 5 to 10 of a line.
    fn line(&mut self, index: usize, line: &NaftaGoodsLine) {
        let at = |member: &str| format!("/goods/{index}/{member}");
        self.put(&at("type"), &at("type"), json!("GoodsLine"));
        for member in [
            "lineNumber",
            "description",
            "goodsIdentity",
            "producerRef",
            "tariff",
        ] {
            self.copy(&at(member), &at(member));
        }
        self.lose(&at("tariff"), why::EDITION, NeedsDecision);
        match line.preference_criterion {
            PreferenceCriterion::E | PreferenceCriterion::F => {
                self.lose(&at("preferenceCriterion"), why::LETTER, NoCounterpart);
            }
            _ => self.lose(&at("preferenceCriterion"), why::CRITERION, NeedsDecision),
        }
        self.lose_if_there(&at("ruleOfOrigin"), why::RULE, NeedsDecision);
        self.lose_if_there(&at("qualification"), why::QUALIFICATION, NeedsDecision);
        self.lose(&at("netCost"), why::NET_COST, NoCounterpart);
        if line.country_of_origin == NaftaOrigin::Joint {
            self.lose(&at("countryOfOrigin"), why::JOINT, NoCounterpart);
        } else {
            self.copy(&at("countryOfOrigin"), &at("countryOfOrigin"));
        }
    }

    /// Box 8 stands on each line there and once for the whole certification here.
    fn basis(&mut self, goods: &[NaftaGoodsLine]) {
        let all = |wanted: &[ProducerBasis]| {
            goods
                .iter()
                .all(|line| wanted.contains(&line.producer_basis))
        };
        let basis = if all(&[ProducerBasis::Yes]) {
            Some("CertifierInformation")
        } else if all(&[ProducerBasis::Representation, ProducerBasis::Certificate]) {
            Some("ProducerRepresentation")
        } else {
            None
        };
        for index in 0..goods.len() {
            let place = format!("/goods/{index}/producerBasis");
            match basis {
                Some(basis) => self.put(&place, "/basis", json!({ "type": basis })),
                None => self.lose(&place, why::BASIS, NeedsDecision),
            }
            if basis == Some("ProducerRepresentation") {
                self.lose(&place, why::REPRESENTATION, NeedsNewStatement);
            }
        }
    }

    /// Box 11: the person may sign again, the signature does not pass over.
    fn signature(&mut self) {
        insert(&mut self.made.draft, "/signatory/type", json!("Signatory"));
        for member in ["legalName", "title", "telephone", "email", "authority"] {
            let place = format!("/signatory/{member}");
            self.copy(&place, &place);
        }
        self.lose("/signatory", why::SIGNATURE, NeedsNewStatement);
        self.lose("/signatory/company", why::COMPANY, NoCounterpart);
        self.lose_if_there("/signatory/facsimile", why::FACSIMILE, NoCounterpart);
        self.lose("/certificationStatement", why::STATEMENT, NeedsNewStatement);
        self.lose("/completedAt", why::DATE, NeedsNewStatement);
    }
}

fn subject(pointer: &str) -> String {
    format!("/credentialSubject{pointer}")
}

/// What the USMCA certification says of a party that is the certifier.
fn same_as_certifier() -> Value {
    json!({ "type": "SameAs", "role": "certifier" })
}

/// Puts a value at a JSON Pointer and makes the objects and lists on the way.
fn insert(target: &mut Value, pointer: &str, value: Value) {
    let mut place = target;
    for token in pointer.split('/').skip(1) {
        let Some(next) = step(place, token) else {
            return;
        };
        place = next;
    }
    *place = value;
}

/// The place below another; a number is the place in a list, at most the one after the last.
fn step<'v>(place: &'v mut Value, token: &str) -> Option<&'v mut Value> {
    if let Ok(index) = token.parse::<usize>() {
        if !place.is_array() {
            *place = Value::Array(Vec::new());
        }
        let items = place.as_array_mut()?;
        if items.len() == index {
            items.push(Value::Null);
        }
        return items.get_mut(index);
    }
    if !place.is_object() {
        *place = Value::Object(Map::new());
    }
    Some(
        place
            .as_object_mut()?
            .entry(token.to_owned())
            .or_insert(Value::Null),
    )
}
