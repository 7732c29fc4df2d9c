//! The fold: event by event, where the goods are, how many, under which seals, and what does not fit (SPEC
//! chapter *In-bond movement*, section *The journey of a movement*). Pure: it knows the movement and its
//! events in order.

use std::collections::HashSet;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::clock::Clock;
use super::disposition::Disposition;
use super::limit::{LimitKind, TimeLimit};
use super::pieces::{Count, number};
use super::place::{EndingKind, Places};
use super::seals::Seals;
use super::state::{Ending, Phase};
use super::step::{identity, leaving, needs_goods};
use crate::customs;
use crate::identifier::{FirmsCode, PackageCount, PortCode};
use crate::in_bond::Carrier;
use crate::in_bond_event::{Actor, Arrival, Event, InBondEvent, Outcome, report_due};
use crate::in_bond_movement::codes;
use crate::in_bond_movement::model::InBondMovement;
use crate::journey::Counted;

/// Something that does not fit, and at which event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) code: Code,
    pub(super) at: Option<DigestMultibase>,
}

/// What the events folded so far amount to.
#[derive(Debug)]
pub(super) struct Fold<'j> {
    movement: &'j InBondMovement,
    pub(super) phase: Phase,
    pub(super) port: &'j PortCode,
    pub(super) firms_code: Option<&'j FirmsCode>,
    pub(super) carrier: &'j Carrier,
    pub(super) seals: Seals<'j>,
    pub(super) count: Count,
    pub(super) places: Places<'j>,
    pub(super) endings: Vec<Ending>,
    pub(super) limits: Vec<TimeLimit>,
    pub(super) findings: Vec<Found>,
    /// The event that is being folded.
    current: Option<DigestMultibase>,
    clock: Clock,
    disposition: Disposition,
    /// Where the goods are to be delivered, and where somebody asked to deliver them.
    pub(super) destination: &'j PortCode,
    requested: HashSet<&'j PortCode>,
    /// Of each carrier that had the goods its SCAC and its name, as names are compared.
    carriers: HashSet<(&'j str, String)>,
    departed: Option<Date>,
}

impl<'j> Fold<'j> {
    /// Folds these events, in their order, and says what does not fit on the day asked about.
    pub(super) fn of(
        movement: &'j InBondMovement,
        steps: &[&'j Counted<InBondEvent>],
        as_of: Date,
    ) -> Self {
        let events: Vec<&InBondEvent> = steps.iter().map(|step| &step.endorsement).collect();
        let count = Count::of(movement, &events);
        let mut fold = Self {
            movement,
            phase: Phase::Authorized,
            port: &movement.origination_port,
            firms_code: movement.goods_now_at.as_ref(),
            carrier: &movement.carrier,
            seals: Seals::of(movement),
            places: Places::of(movement, count.available(), count.on_record()),
            count,
            endings: Vec::new(),
            limits: Vec::new(),
            findings: Vec::new(),
            current: None,
            clock: Clock::of(movement),
            disposition: Disposition::default(),
            destination: &movement.destination_port,
            requested: HashSet::new(),
            carriers: identity(&movement.carrier).into_iter().collect(),
            departed: None,
        };
        for step in steps {
            fold.current = Some(step.digest);
            fold.step(&step.endorsement, as_of);
        }
        fold.end(as_of);
        fold
    }

    fn found(&mut self, code: Code) {
        let at = self.current;
        self.findings.push(Found { code, at });
    }

    fn found_unless(&mut self, fits: bool, code: Code) {
        if !fits {
            self.found(code);
        }
    }

    fn step(&mut self, event: &'j InBondEvent, as_of: Date) {
        self.report(event, as_of);
        if self.count.nothing_left() && needs_goods(&event.event) {
            return self.found(&codes::AFTER_ENDING);
        }
        if let Event::CarrierTransfer(transfer) = &event.event {
            self.carriers.extend(identity(&transfer.to));
        }
        self.found_unless(self.is_involved(&event.actor), &codes::ACTOR);
        let day = event.date;
        match &event.event {
            Event::Departure(departure) => {
                self.moves(Some(&departure.port), departure.pieces.as_ref());
                let pieces = departure.pieces.as_ref().map(number);
                if departure.port == self.movement.origination_port {
                    self.places.depart(pieces);
                } else {
                    self.places.go_on(pieces);
                }
                self.departed.get_or_insert(day);
                let fits = self.seals.depart(day, &departure.seal_numbers);
                self.found_unless(fits, &codes::SEAL);
            }
            Event::CarrierTransfer(transfer) => {
                self.moves(transfer.port.as_ref(), transfer.pieces.as_ref());
                self.places.go_on(transfer.pieces.as_ref().map(number));
                self.carrier = &transfer.to;
                let bonded = transfer.to.bond_number.is_some() || self.movement.carnet.is_some();
                self.found_unless(bonded, &codes::CARRIER_BONDED);
                let fits = self.seals.depart(day, &transfer.seal_numbers);
                self.found_unless(fits, &codes::SEAL);
            }
            Event::SealChange(change) => {
                let fits = self.seals.change(day, &change.removed, &change.applied);
                self.found_unless(fits, &codes::SEAL);
            }
            Event::HoldForExamination(_) => self.clock.hold(day),
            Event::ReleaseFromExamination(_) => {
                let held = self.clock.release(day);
                self.found_unless(held, &codes::HOLD);
            }
            Event::DiversionRequest(request) => {
                self.requested.insert(&request.port);
            }
            Event::DiversionDecision(decision) => {
                let asked = self.requested.contains(&decision.port);
                self.found_unless(asked, &codes::DIVERSION_REQUEST);
                if decision.outcome == Outcome::Granted {
                    self.destination = &decision.port;
                }
            }
            Event::ExtensionDecision(decision) | Event::ShorteningDecision(decision) => {
                self.clock.set(decision.until, day);
            }
            Event::Arrival(arrival) => self.arrive(day, arrival),
            Event::GeneralOrder(_) => {
                if event.actor.is_customs() {
                    self.disposition.order(day);
                }
                self.phase = Phase::GeneralOrder;
            }
            Event::RecordUpdate(update) => {
                if let Some(pieces) = &update.pieces {
                    self.count.record(pieces);
                }
                self.seals.record(day, &update.seal_numbers);
            }
            _ => {}
        }
        if let Some((pieces, kind)) = leaving(&event.event) {
            self.leave(event, pieces, kind);
        }
    }

    /// Customs is to be notified of some events; what customs itself tells, it knows.
    fn report(&mut self, event: &InBondEvent, as_of: Date) {
        let told = event.reported_at.is_some() || !event.actor.is_customs();
        if let (Some(digest), Some(due), true) = (self.current, report_due(event), told) {
            let limit = TimeLimit::new(LimitKind::Report, due, event.reported_at, as_of);
            self.limits.push(limit.of(digest));
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
        self.found_unless(self.count.may_move(pieces), &codes::PIECES);
    }

    /// What is to be done by the last day is done on this day.
    fn in_time(&mut self, day: Date) {
        let late = self.clock.last_day(day).is_some_and(|last| day > last);
        self.found_unless(!late, &codes::LATE);
    }

    fn arrive(&mut self, day: Date, arrival: &'j Arrival) {
        self.port = &arrival.port;
        self.firms_code = Some(&arrival.firms_code);
        self.found_unless(arrival.port == *self.destination, &codes::ARRIVAL_PORT);
        self.in_time(day);
        self.count.arrive(&arrival.pieces);
        self.places
            .arrive(&arrival.port, &arrival.firms_code, number(&arrival.pieces));
        if arrival.entire_shipment {
            self.phase = Phase::Arrived;
            self.disposition.arrive(day);
        }
        let at_once = arrival.entire_shipment && self.count.arrives_once;
        let fits = self.seals.arrive(day, &arrival.seal_numbers, at_once);
        self.found_unless(fits, &codes::SEAL);
    }

    /// Pieces leave the movement; all that are left where none are stated.
    fn leave(&mut self, event: &InBondEvent, pieces: Option<&PackageCount>, kind: EndingKind) {
        let exports = self.movement.entry_type.exports();
        let mut port = None;
        let as_filed = match &event.event {
            Event::Exportation(exportation) => {
                port = Some(&exportation.port);
                exports
            }
            Event::EntryFiled(entry) => !exports || entry.permission.is_some(),
            Event::ForeignTradeZoneAdmission(admission) => {
                !exports || admission.permission.is_some()
            }
            _ => true,
        };
        self.found_unless(as_filed, &codes::ENDING);
        if self.disposition.since().is_none() {
            self.in_time(event.date);
        }
        if kind != EndingKind::Forwarded && self.disposition.is_past(event.date) {
            self.found(&codes::DISPOSITION_LATE);
        }
        let pieces = self.count.leave(pieces);
        self.places.leave(pieces, port, kind);
        self.endings.extend(self.current.map(|digest| Ending {
            event: digest,
            date: event.date,
            kind,
            pieces,
        }));
        if self.count.nothing_left() {
            self.phase = kind.into();
        }
    }

    /// What only the whole journey shows.
    fn end(&mut self, as_of: Date) {
        self.current = None;
        let entire = self.disposition.since();
        let ended = self.endings.last().map(|ending| ending.date);
        let ended = ended.filter(|_| self.count.nothing_left());
        self.found_unless(self.count.adds_up(entire.is_some()), &codes::PIECES);
        let delivery = self
            .clock
            .last_day(as_of)
            .map(|last| TimeLimit::new(LimitKind::Delivery, last, entire.or(ended), as_of));
        let disposition = self
            .disposition
            .limit()
            .map(|last| TimeLimit::new(LimitKind::Disposition, last, ended, as_of));
        let seals = self
            .seals_due()
            .map(|due| TimeLimit::new(LimitKind::Seals, due, self.seals.given(), as_of));
        let overdue = |limit: &Option<TimeLimit>| limit.as_ref().is_some_and(|it| it.overdue);
        self.found_unless(!overdue(&delivery), &codes::OVERDUE);
        self.found_unless(!overdue(&disposition), &codes::GENERAL_ORDER_DUE);
        let late = seals.as_ref().is_some_and(TimeLimit::is_late);
        self.found_unless(!overdue(&seals) && !late, &codes::SEAL_NUMBER);
        let first = [delivery, disposition, seals].into_iter().flatten();
        let reports = std::mem::take(&mut self.limits);
        self.limits = first.chain(reports).collect();
    }

    /// By when the seals of a container without any are to be told, once the goods departed.
    fn seals_due(&self) -> Option<Date> {
        let mut containers = self.movement.containers.iter();
        let unsealed = containers.any(|container| container.seal_numbers.is_empty());
        let departed = self.departed.filter(|_| unsealed)?;
        customs::working_days_after(departed, 2)
    }
}
