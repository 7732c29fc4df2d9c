//! One event of an in-bond movement, signed by who acts (SPEC chapter *In-bond event*; 19 CFR 18.1, 18.5 to
//! 18.9).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::customs;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::in_bond;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};

pub mod codes;
mod elements;
mod event;
mod model;
mod rules;

pub use event::{
    Arrival, CarrierTransfer, Departure, DiversionDecision, EntryFiled, Event, Exportation,
    ForeignTradeZoneAdmission, GeneralOrder, HoldForExamination, LastDay, NewInBond, Outcome,
    Reconciliation, RecordUpdate, SealChange, Shortage, ToPort,
};
pub use model::{Actor, InBondEvent};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "InBondEventCredential";

const ACTOR: &str = "/credentialSubject/actor";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<InBondEvent>();

impl TradeDocument for InBondEvent {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "in-bond-event";
    const EDITION: &'static str = in_bond::EDITION;
    const FAMILY: &'static str = "customs";
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[&codes::MOVEMENT_MISSING];

    fn completed_at(&self) -> Date {
        self.date
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        const LAW: &str = "19 CFR 18.1(h)";
        if let Actor::CustomsOffice(office) = &self.actor {
            let (name, country) = (&office.legal_name, &office.country);
            return customs::check_office(
                ACTOR,
                name,
                country,
                CREDENTIAL_TYPE,
                LAW,
                inquiry,
                report,
            );
        }
        let actor = Speaker {
            pointer: ACTOR,
            id: self.actor.id(),
            legal_name: self.actor.legal_name(),
            act: Act::Endorse,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: LAW,
        };
        agent::check(&actor, inquiry, report);
    }
}
