//! The fold of a unit: each event in its order, who has custody, how far the unit has come, and what does not
//! fit (SPEC chapter *Product authenticity*, section *The journey of a unit*). Pure: it knows the unit and its
//! events in order.

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Code;
use tradecred_vc::report::Status;

use super::state::{Sale, UnderWay, UnitState};
use crate::identifier::CountryCode;
use crate::ipr::scope::{Cover, Limit};
use crate::journey::Counted;
use crate::product_authenticity::codes;
use crate::product_authenticity::model::ProductAuthenticity;
use crate::product_event::{Actor, Event, ProductEvent, ReportReason, Shipped, Sold};

/// Something that does not fit, and at which event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) code: Code,
    /// Where it is the same whatever is missing.
    pub(super) status: Option<Status>,
    pub(super) at: DigestMultibase,
}

/// Somebody who may have custody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Keeper<'j> {
    did: &'j str,
    name: &'j str,
}

/// Who has custody of a unit.
#[derive(Debug, Clone, Copy)]
enum Custody<'j> {
    Of(Keeper<'j>),
    UnderWay {
        from: &'j str,
        event: &'j ProductEvent,
        shipped: &'j Shipped,
    },
    /// A buyer, who is not named, or nobody, as there is nothing to keep.
    Nobody,
}

/// A sale, and who made it.
#[derive(Debug, Clone, Copy)]
struct Sell<'j> {
    event: &'j ProductEvent,
    sold: &'j Sold,
    seller: Keeper<'j>,
}

/// A report that stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Report<'j> {
    pub(super) digest: DigestMultibase,
    pub(super) event: &'j ProductEvent,
    pub(super) reason: ReportReason,
    by: &'j str,
}

/// What the events folded so far amount to.
#[derive(Debug)]
pub(super) struct Fold<'j> {
    maker: &'j str,
    /// Where the unit may be sold, as its maker says.
    market: Limit<CountryCode>,
    pub(super) state: UnitState,
    custody: Custody<'j>,
    sale: Option<Sell<'j>>,
    pub(super) reports: Vec<Report<'j>>,
    pub(super) findings: Vec<Found>,
}

impl<'j> Fold<'j> {
    /// Folds these events, in their order; `maker` issued the unit.
    pub(super) fn of(
        unit: &'j ProductAuthenticity,
        maker: &'j str,
        steps: impl Iterator<Item = &'j Counted<ProductEvent>>,
    ) -> Self {
        let maker = unit
            .manufacturer
            .id
            .as_ref()
            .map_or(maker, |id| id.as_str());
        let manufacturer = Keeper {
            did: maker,
            name: unit.manufacturer.legal_name.as_str(),
        };
        let custodian = unit.custodian.as_ref().and_then(|custodian| {
            Some(Keeper {
                did: custodian.id.as_ref()?.as_str(),
                name: custodian.legal_name.as_str(),
            })
        });
        let mut fold = Self {
            maker,
            market: unit.intended_market.limit(),
            state: UnitState::Commissioned,
            custody: Custody::Of(custodian.unwrap_or(manufacturer)),
            sale: None,
            reports: Vec::new(),
            findings: Vec::new(),
        };
        for step in steps {
            fold.step(step);
        }
        fold
    }

    /// Who has custody, by legal name.
    pub(super) fn custodian(&self) -> Option<String> {
        match self.custody {
            Custody::Of(keeper) => Some(keeper.name.to_owned()),
            _ => None,
        }
    }

    /// Where the unit is going.
    pub(super) fn under_way(&self) -> Option<UnderWay> {
        match self.custody {
            Custody::UnderWay { event, shipped, .. } => Some(UnderWay {
                to: shipped.to.legal_name.as_str().to_owned(),
                country: shipped.country,
                since: event.date,
            }),
            _ => None,
        }
    }

    /// The last sale, while the unit is sold.
    pub(super) fn sale(&self) -> Option<Sale> {
        let sale = self.sale.filter(|_| self.state == UnitState::Sold)?;
        Some(Sale {
            country: sale.sold.country,
            channel: sale.sold.channel.clone(),
            date: sale.event.date,
            seller: sale.seller.name.to_owned(),
        })
    }

    fn step(&mut self, step: &'j Counted<ProductEvent>) {
        let event = &step.endorsement;
        let actor = Keeper {
            did: event.actor.did(&step.issuer),
            name: event.actor.legal_name(),
        };
        match &event.event {
            Event::Reported(reported) => self.reports.push(Report {
                digest: step.digest,
                event,
                reason: reported.reason,
                by: actor.did,
            }),
            Event::ReportWithdrawn(withdrawn) => {
                self.withdraw(withdrawn.report.digest_multibase, event, actor, step);
            }
            Event::Reconciliation(_) => {}
            _ if self.state == UnitState::Destroyed => self.findings.push(Found {
                code: &codes::AFTER_DESTROYED,
                status: Some(Status::Fail),
                at: step.digest,
            }),
            Event::Shipped(shipped) => {
                self.asks_custody(actor, step);
                self.state = UnitState::Shipped;
                self.custody = Custody::UnderWay {
                    from: actor.did,
                    event,
                    shipped,
                };
            }
            Event::Received(_) => {
                if !self.is_expected(actor) {
                    self.found(&codes::RECEIPT, step);
                }
                self.state = UnitState::Received;
                self.custody = Custody::Of(actor);
            }
            Event::Sold(sold) => self.sell(sold, event, actor, step),
            Event::Returned(_) => {
                let seller = self.sale.map(|sale| sale.seller.did);
                let takes_back = actor.did == self.maker || Some(actor.did) == seller;
                if self.state != UnitState::Sold || !takes_back {
                    self.found(&codes::RETURN, step);
                }
                self.state = UnitState::Returned;
                self.custody = Custody::Of(actor);
            }
            Event::Destroyed(_) => {
                if matches!(event.actor, Actor::NamedParty(_)) {
                    self.asks_custody(actor, step);
                }
                self.state = UnitState::Destroyed;
                self.custody = Custody::Nobody;
            }
        }
    }

    fn sell(
        &mut self,
        sold: &'j Sold,
        event: &'j ProductEvent,
        seller: Keeper<'j>,
        step: &'j Counted<ProductEvent>,
    ) {
        if self.state == UnitState::Sold {
            self.found(&codes::SOLD_TWICE, step);
        } else {
            self.asks_custody(seller, step);
        }
        if self.market.covers(Some(&sold.country)) == Cover::No {
            self.findings.push(Found {
                code: &codes::MARKET,
                status: Some(Status::Warning),
                at: step.digest,
            });
        }
        self.state = UnitState::Sold;
        self.custody = Custody::Nobody;
        self.sale = Some(Sell {
            event,
            sold,
            seller,
        });
    }

    /// Takes a report back, where it stands and is taken back by who made it, or by customs of the same country.
    fn withdraw(
        &mut self,
        named: DigestMultibase,
        event: &ProductEvent,
        actor: Keeper<'_>,
        step: &Counted<ProductEvent>,
    ) {
        let is_by_the_same = |report: &Report<'_>| match (&report.event.actor, &event.actor) {
            (Actor::CustomsOffice(one), Actor::CustomsOffice(other)) => {
                one.country == other.country
            }
            (Actor::NamedParty(_), Actor::NamedParty(_)) => report.by == actor.did,
            _ => false,
        };
        let mut reports = self.reports.iter();
        let place = reports.position(|report| report.digest == named && is_by_the_same(report));
        match place {
            Some(place) => drop(self.reports.remove(place)),
            None => self.found(&codes::WITHDRAWAL, step),
        }
    }

    /// Whether a shipment under way is to reach this one, or comes back to it.
    fn is_expected(&self, actor: Keeper<'_>) -> bool {
        match self.custody {
            Custody::UnderWay { from, shipped, .. } => {
                let to = shipped.to.id.as_ref().map(|to| to.as_str());
                actor.did == from || to == Some(actor.did)
            }
            _ => false,
        }
    }

    fn asks_custody(&mut self, actor: Keeper<'_>, step: &Counted<ProductEvent>) {
        let has = matches!(self.custody, Custody::Of(keeper) if keeper.did == actor.did);
        if !has {
            self.found(&codes::CUSTODY, step);
        }
    }

    fn found(&mut self, code: Code, step: &Counted<ProductEvent>) {
        self.findings.push(Found {
            code,
            status: None,
            at: step.digest,
        });
    }
}
