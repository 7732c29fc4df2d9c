//! One event as the state of a journey shows it, and what it tells by itself (SPEC chapter *Journeys*, section
//! *The state of a journey*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::plain_legal_name;
use tradecred_vc::time::Date;

use super::place::EndingKind;
use crate::identifier::{CarrierCode, FirmsCode, NonEmptyText, PackageCount, PortCode};
use crate::in_bond::Carrier;
use crate::in_bond_event::{Actor, Event, InBondEvent, Outcome};
use crate::journey::Counted;

/// An event that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondStep")]
#[non_exhaustive]
pub struct Step {
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// Its `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// Whether it was recorded after events of later dates.
    pub late_upload: bool,
    /// What it names as coming before it.
    pub follows: Vec<DigestMultibase>,
    /// Who acted.
    pub actor: String,
    /// The code of the carrier that acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scac: Option<CarrierCode>,
    /// Whether customs acted.
    pub by_customs: bool,
    /// What happened, by the `type` of the event.
    pub event: String,
    /// The port: of a diversion, the one that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
    /// The facility at which the goods arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms_code: Option<FirmsCode>,
    /// How many pieces it states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
    /// Of an arrival, whether with it the entire shipment has arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entire_shipment: Option<bool>,
    /// The carrier that took the goods over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Carrier>,
    /// The seals that it names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub seal_numbers: Vec<NonEmptyText>,
    /// The seals that were taken off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub removed: Vec<NonEmptyText>,
    /// The seals that were put on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub applied: Vec<NonEmptyText>,
    /// The last day that customs decided on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What customs decided on a diversion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The number of the entry, the admission, the general order, or the new in-bond number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The day on which customs was notified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported_at: Option<Date>,
    /// Whether it has an effect.
    pub effect: Effect,
}

/// Whether an event has an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondEffect")]
#[non_exhaustive]
pub enum Effect {
    /// It is folded.
    Folded,
    /// It moves what has left already, and changes nothing.
    AfterEnding,
    /// It is dated after the day asked about.
    Later,
}

/// An event as it is shown.
pub(super) fn shown(counted: &Counted<InBondEvent>, effect: Effect) -> Step {
    let event = &counted.endorsement;
    let mut step = Step {
        digest_multibase: counted.digest,
        id: counted.id.clone(),
        sequence: event.sequence.get(),
        date: event.date,
        late_upload: event.late_upload == Some(true),
        follows: event
            .previous
            .iter()
            .map(|reference| reference.digest_multibase)
            .collect(),
        actor: event.actor.legal_name().to_owned(),
        scac: match &event.actor {
            Actor::InBondCarrier(carrier) => Some(carrier.scac.clone()),
            _ => None,
        },
        by_customs: event.actor.is_customs(),
        event: event.event.name().to_owned(),
        port: None,
        firms_code: None,
        pieces: None,
        entire_shipment: None,
        to: None,
        seal_numbers: Vec::new(),
        removed: Vec::new(),
        applied: Vec::new(),
        until: None,
        outcome: None,
        number: None,
        reported_at: event.reported_at,
        effect,
    };
    step.tell(&event.event);
    step
}

impl Step {
    /// Takes over what the event says.
    fn tell(&mut self, event: &Event) {
        let mut stated = leaving(event).and_then(|(pieces, _)| pieces);
        match event {
            Event::Departure(departure) => {
                self.port = Some(departure.port.clone());
                stated = departure.pieces.as_ref();
                self.seal_numbers.clone_from(&departure.seal_numbers);
            }
            Event::CarrierTransfer(transfer) => {
                self.port.clone_from(&transfer.port);
                stated = transfer.pieces.as_ref();
                self.to = Some((*transfer.to).clone());
                self.seal_numbers.clone_from(&transfer.seal_numbers);
            }
            Event::SealChange(change) => {
                self.removed.clone_from(&change.removed);
                self.applied.clone_from(&change.applied);
            }
            Event::DiversionRequest(request) => self.port = Some(request.port.clone()),
            Event::DiversionDecision(decision) => {
                self.port = Some(decision.port.clone());
                self.outcome = Some(decision.outcome);
            }
            Event::ExtensionDecision(decision) | Event::ShorteningDecision(decision) => {
                self.until = Some(decision.until);
            }
            Event::Arrival(arrival) => {
                self.port = Some(arrival.port.clone());
                self.firms_code = Some(arrival.firms_code.clone());
                stated = Some(&arrival.pieces);
                self.entire_shipment = Some(arrival.entire_shipment);
                self.seal_numbers.clone_from(&arrival.seal_numbers);
            }
            Event::Shortage(shortage) => stated = Some(&shortage.pieces),
            Event::Exportation(exportation) => self.port = Some(exportation.port.clone()),
            Event::RecordUpdate(update) => {
                stated = update.pieces.as_ref();
                self.seal_numbers.clone_from(&update.seal_numbers);
            }
            _ => {}
        }
        self.pieces = stated.map(PackageCount::get);
        self.number = number(event).map(str::to_owned);
    }
}

/// The number by which others know what happened.
fn number(event: &Event) -> Option<&str> {
    match event {
        Event::EntryFiled(entry) => Some(entry.entry_number.as_str()),
        Event::ForeignTradeZoneAdmission(admission) => Some(admission.admission_number.as_str()),
        Event::NewInBond(new) => Some(new.in_bond_number.as_str()),
        Event::GeneralOrder(order) => order
            .general_order_number
            .as_ref()
            .map(NonEmptyText::as_str),
        _ => None,
    }
}

/// By what a carrier is known again: its SCAC and its name, as names are compared.
pub(super) fn identity(carrier: &Carrier) -> Option<(&str, String)> {
    let name = plain_legal_name(carrier.legal_name.as_str())?;
    Some((carrier.scac.as_str(), name))
}

/// Whether an event is one of goods that are still there.
pub(super) fn needs_goods(event: &Event) -> bool {
    let moves = matches!(
        event,
        Event::Departure(_)
            | Event::CarrierTransfer(_)
            | Event::Arrival(_)
            | Event::GeneralOrder(_)
    );
    moves || leaving(event).is_some()
}

/// By what pieces leave the movement, and how many where it says.
pub(super) fn leaving(event: &Event) -> Option<(Option<&PackageCount>, EndingKind)> {
    match event {
        Event::Exportation(event) => Some((event.pieces.as_ref(), EndingKind::Exported)),
        Event::EntryFiled(event) => Some((event.pieces.as_ref(), EndingKind::Entered)),
        Event::ForeignTradeZoneAdmission(event) => {
            Some((event.pieces.as_ref(), EndingKind::ForeignTradeZone))
        }
        Event::NewInBond(event) => Some((event.pieces.as_ref(), EndingKind::Forwarded)),
        _ => None,
    }
}
