//! The fold: event by event, where the goods are, how many, under which seals, and what does not fit (SPEC
//! chapter *In-bond movement*, section *The journey of a movement*). Pure: it knows the movement and its
//! events in order.

use std::collections::{BTreeSet, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::clock::Clock;
use super::told::{count, identity, leaving, needs_goods};
use super::{Found, Phase};
use crate::customs;
use crate::identifier::{FirmsCode, NonEmptyText, PackageCount, PortCode};
use crate::in_bond::Carrier;
use crate::in_bond_event::{Actor, Arrival, Event, InBondEvent, Outcome};
use crate::in_bond_movement::codes;
use crate::in_bond_movement::model::InBondMovement;
use crate::journey::Counted;

/// Days within which merchandise that has arrived is entered, exported or admitted: 19 CFR 18.1(k).
const DISPOSITION_DAYS: i64 = 15;

/// What the events folded so far amount to.
#[derive(Debug)]
pub(super) struct Fold<'j> {
    movement: &'j InBondMovement,
    pub(super) phase: Phase,
    pub(super) port: &'j PortCode,
    pub(super) firms_code: Option<&'j FirmsCode>,
    pub(super) carrier: &'j Carrier,
    pub(super) seals: BTreeSet<&'j NonEmptyText>,
    /// Whether any seal was ever given.
    seals_known: bool,
    pub(super) findings: Vec<Found>,
    /// The event that is being folded.
    current: Option<DigestMultibase>,
    /// The pieces on record less those short, over the whole journey; the pieces on record, over the whole
    /// journey and as the events folded so far make them.
    available: u64,
    on_record: u64,
    recorded: u64,
    /// The pieces that arrived, and those that left the movement.
    arrived: u64,
    gone: u64,
    clock: Clock,
    /// Where the goods are to be delivered, and where somebody asked to deliver them.
    destination: &'j PortCode,
    requested: HashSet<&'j PortCode>,
    /// Of each carrier that had the goods its SCAC and its name, as names are compared.
    carriers: HashSet<(&'j str, String)>,
    only_arrival: bool,
    entire_since: Option<Date>,
    /// The last day on which customs put the goods under general order.
    ordered: Option<Date>,
    departed: Option<Date>,
    sealed: Option<Date>,
}

impl<'j> Fold<'j> {
    /// Folds these events, in their order, and says what does not fit on the day asked about.
    pub(super) fn of(
        movement: &'j InBondMovement,
        steps: &[&'j Counted<InBondEvent>],
        as_of: Date,
    ) -> Self {
        let events: Vec<&InBondEvent> = steps.iter().map(|step| &step.endorsement).collect();
        let mut fold = Self::start(movement, &events);
        for step in steps {
            fold.current = Some(step.digest);
            fold.step(&step.endorsement);
        }
        fold.end(as_of);
        fold
    }

    fn start(movement: &'j InBondMovement, events: &[&'j InBondEvent]) -> Self {
        let containers = movement.containers.iter();
        let seals: BTreeSet<&NonEmptyText> = containers
            .flat_map(|container| &container.seal_numbers)
            .collect();
        let declared = movement
            .goods
            .iter()
            .map(|line| count(&line.quantity.pieces));
        let declared: u64 = declared.sum();
        let on_record = events
            .iter()
            .rev()
            .find_map(|event| match &event.event {
                Event::RecordUpdate(update) => update.pieces.as_ref().map(count),
                _ => None,
            })
            .unwrap_or(declared);
        let short: u64 = events
            .iter()
            .filter_map(|event| match &event.event {
                Event::Shortage(shortage) => Some(count(&shortage.pieces)),
                _ => None,
            })
            .sum();
        let arrivals = events
            .iter()
            .filter(|event| matches!(event.event, Event::Arrival(_)));
        Self {
            movement,
            phase: Phase::Authorised,
            port: &movement.origination_port,
            firms_code: movement.goods_now_at.as_ref(),
            carrier: &movement.carrier,
            seals_known: !seals.is_empty(),
            seals,
            findings: Vec::new(),
            current: None,
            available: on_record.saturating_sub(short),
            on_record,
            recorded: declared,
            arrived: 0,
            gone: 0,
            clock: Clock::of(movement),
            destination: &movement.destination_port,
            requested: HashSet::new(),
            carriers: identity(&movement.carrier).into_iter().collect(),
            only_arrival: arrivals.count() == 1,
            entire_since: None,
            ordered: None,
            departed: None,
            sealed: None,
        }
    }

    /// The pieces that are left.
    pub(super) fn left(&self) -> u64 {
        self.available.saturating_sub(self.gone)
    }

    /// The last day, asked for on a day.
    pub(super) fn last_day(&self, asked: Date) -> Option<Date> {
        self.clock.last_day(asked)
    }

    fn nothing_left(&self) -> bool {
        self.gone > 0 && self.gone >= self.available
    }

    fn found(&mut self, code: Code) {
        let at = self.current;
        self.findings.push(Found { code, at });
    }

    fn step(&mut self, event: &'j InBondEvent) {
        if self.nothing_left() && needs_goods(&event.event) {
            return self.found(&codes::AFTER_ENDING);
        }
        if let Event::CarrierTransfer(transfer) = &event.event {
            self.carriers.extend(identity(&transfer.to));
        }
        if !self.is_involved(&event.actor) {
            self.found(&codes::ACTOR);
        }
        match &event.event {
            Event::Departure(departure) => {
                self.moves(Some(&departure.port), departure.pieces.as_ref());
                self.departed.get_or_insert(event.date);
                self.sealed_as(event, &departure.seal_numbers);
            }
            Event::CarrierTransfer(transfer) => {
                self.moves(transfer.port.as_ref(), transfer.pieces.as_ref());
                self.carrier = &transfer.to;
                if transfer.to.bond_number.is_none() && self.movement.carnet.is_none() {
                    self.found(&codes::CARRIER_BONDED);
                }
                self.sealed_as(event, &transfer.seal_numbers);
            }
            Event::SealChange(change) => self.reseal(event, &change.removed, &change.applied),
            Event::HoldForExamination(_) => self.clock.hold(event.date),
            Event::ReleaseFromExamination(_) => self.release(event.date),
            Event::DiversionRequest(request) => {
                self.requested.insert(&request.port);
            }
            Event::DiversionDecision(decision) => {
                if !self.requested.contains(&decision.port) {
                    self.found(&codes::DIVERSION_REQUEST);
                }
                if decision.outcome == Outcome::Granted {
                    self.destination = &decision.port;
                }
            }
            Event::ExtensionDecision(decision) | Event::ShorteningDecision(decision) => {
                self.clock.set(decision.until, event.date);
            }
            Event::Arrival(arrival) => self.arrive(event, arrival),
            Event::GeneralOrder(_) => {
                if event.actor.is_customs() {
                    self.ordered = self.ordered.max(Some(event.date));
                }
                self.phase = Phase::GeneralOrder;
            }
            Event::RecordUpdate(update) => {
                if let Some(pieces) = &update.pieces {
                    self.recorded = count(pieces);
                }
                self.update(event.date, &update.seal_numbers);
            }
            _ => {}
        }
        if let Some((pieces, phase)) = leaving(&event.event) {
            self.leave(event, pieces, phase);
        }
    }

    /// A carrier of the movement, a party to it, or customs.
    fn is_involved(&self, actor: &Actor) -> bool {
        match actor {
            Actor::InBondCarrier(carrier) => {
                identity(carrier).is_some_and(|known| self.carriers.contains(&known))
            }
            Actor::NamedParty(party) => {
                let parties = [
                    &self.movement.filer,
                    &self.movement.importer,
                    &self.movement.consignee,
                ];
                parties.iter().any(|known| {
                    same_legal_name(known.legal_name.as_str(), party.legal_name.as_str())
                })
            }
            Actor::CustomsOffice(_) => true,
        }
    }

    fn moves(&mut self, port: Option<&'j PortCode>, pieces: Option<&PackageCount>) {
        self.phase = Phase::Departed;
        if let Some(port) = port {
            self.port = port;
            self.firms_code = None;
        }
        // Any portion may move; and a record may be corrected after the goods moved.
        let most = self.on_record.max(self.recorded);
        if pieces.is_some_and(|pieces| count(pieces) > most) {
            self.found(&codes::PIECES);
        }
    }

    fn release(&mut self, day: Date) {
        if !self.clock.release(day) {
            self.found(&codes::HOLD);
        }
    }

    /// The record has these seals, where it was updated by any.
    fn update(&mut self, day: Date, seals: &'j [NonEmptyText]) {
        if !seals.is_empty() {
            self.seals = seals.iter().collect();
            self.given(day);
        }
    }

    /// A departure or a transfer tells its seals.
    fn sealed_as(&mut self, event: &'j InBondEvent, told: &'j [NonEmptyText]) {
        if told.is_empty() {
            return;
        }
        if self.seals_known {
            self.known_seals(told);
        } else {
            self.seals = told.iter().collect();
        }
        self.given(event.date);
    }

    /// Seals are given on a day.
    fn given(&mut self, day: Date) {
        self.seals_known = true;
        self.sealed.get_or_insert(day);
    }

    fn known_seals(&mut self, told: &[NonEmptyText]) {
        if told.iter().any(|seal| !self.seals.contains(seal)) {
            self.found(&codes::SEAL);
        }
    }

    fn reseal(
        &mut self,
        event: &'j InBondEvent,
        removed: &[NonEmptyText],
        applied: &'j [NonEmptyText],
    ) {
        self.known_seals(removed);
        for seal in removed {
            self.seals.remove(seal);
        }
        self.seals.extend(applied);
        if !applied.is_empty() {
            self.given(event.date);
        }
    }

    /// What is to be done by the last day is done on this day.
    fn in_time(&mut self, day: Date) {
        if self.last_day(day).is_some_and(|last| day > last) {
            self.found(&codes::LATE);
        }
    }

    fn arrive(&mut self, event: &'j InBondEvent, arrival: &'j Arrival) {
        self.port = &arrival.port;
        self.firms_code = Some(&arrival.firms_code);
        if arrival.port != *self.destination {
            self.found(&codes::ARRIVAL_PORT);
        }
        self.in_time(event.date);
        self.arrived = self.arrived.saturating_add(count(&arrival.pieces));
        if arrival.entire_shipment {
            self.phase = Phase::Arrived;
            self.entire_since = Some(event.date);
        }
        let told: BTreeSet<&NonEmptyText> = arrival.seal_numbers.iter().collect();
        if told.is_empty() {
            return;
        }
        self.sealed.get_or_insert(event.date);
        let whole = arrival.entire_shipment && self.only_arrival;
        let fits = if whole {
            told == self.seals
        } else {
            told.is_subset(&self.seals)
        };
        if self.seals_known && !fits {
            self.found(&codes::SEAL);
        }
    }

    /// Pieces leave the movement; all that are left where none are stated.
    fn leave(&mut self, event: &InBondEvent, pieces: Option<&PackageCount>, phase: Phase) {
        let exports = self.movement.entry_type.exports();
        let unlike = match &event.event {
            Event::Exportation(_) => !exports,
            Event::EntryFiled(entry) => exports && entry.permission.is_none(),
            Event::ForeignTradeZoneAdmission(admission) => {
                exports && admission.permission.is_none()
            }
            _ => false,
        };
        if unlike {
            self.found(&codes::ENDING);
        }
        if self.entire_since.is_none() {
            self.in_time(event.date);
        }
        if phase != Phase::Forwarded && self.is_past_disposition(event.date) {
            self.found(&codes::DISPOSITION_LATE);
        }
        self.gone = self.gone.saturating_add(pieces.map_or(self.left(), count));
        if self.nothing_left() {
            self.phase = phase;
        }
    }

    /// What only the whole journey shows.
    fn end(&mut self, as_of: Date) {
        self.current = None;
        let entire = self.entire_since.is_some();
        let misfit = self.arrived > self.on_record
            || (entire && self.arrived != self.available)
            || self.gone > self.available;
        if misfit {
            self.found(&codes::PIECES);
        }
        if !entire && self.is_overdue(as_of) {
            self.found(&codes::OVERDUE);
        }
        if !self.nothing_left() && self.is_past_disposition(as_of) {
            self.found(&codes::GENERAL_ORDER_DUE);
        }
        let unsealed = self
            .movement
            .containers
            .iter()
            .any(|container| container.seal_numbers.is_empty());
        let known_by = self
            .departed
            .filter(|_| unsealed)
            .and_then(|day| customs::working_days_after(day, 2));
        if known_by.is_some_and(|due| self.sealed.unwrap_or(as_of) > due) {
            self.found(&codes::SEAL_NUMBER);
        }
    }

    /// Whether on this day the time for entry, exportation or admission is over, and customs did not put the
    /// goods under general order after it.
    fn is_past_disposition(&self, day: Date) -> bool {
        let due = self
            .entire_since
            .and_then(|since| since.add_days(DISPOSITION_DAYS));
        due.is_some_and(|due| day > due && self.ordered.is_none_or(|ordered| ordered <= due))
    }

    /// Whether the goods are not all delivered and the last day is over.
    pub(super) fn is_overdue(&self, as_of: Date) -> bool {
        self.entire_since.is_none()
            && !self.nothing_left()
            && self.last_day(as_of).is_some_and(|last| as_of > last)
    }
}
