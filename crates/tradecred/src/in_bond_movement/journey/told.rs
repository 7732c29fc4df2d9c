//! What one event tells, by itself: who carries, how many pieces, and whether any leave.

use tradecred_vc::issuer::plain_legal_name;

use super::Phase;
use crate::identifier::PackageCount;
use crate::in_bond::Carrier;
use crate::in_bond_event::Event;

/// By what a carrier is known again: its SCAC and its name, as names are compared.
pub(super) fn identity(carrier: &Carrier) -> Option<(&str, String)> {
    let name = plain_legal_name(carrier.legal_name.as_str())?;
    Some((carrier.scac.as_str(), name))
}

pub(super) fn count(pieces: &PackageCount) -> u64 {
    u64::from(pieces.get())
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

/// By what pieces leave the movement, how many where it says, and what the goods are then.
pub(super) fn leaving(event: &Event) -> Option<(Option<&PackageCount>, Phase)> {
    match event {
        Event::Exportation(event) => Some((event.pieces.as_ref(), Phase::Exported)),
        Event::EntryFiled(event) => Some((event.pieces.as_ref(), Phase::EntryFiled)),
        Event::ForeignTradeZoneAdmission(event) => {
            Some((event.pieces.as_ref(), Phase::AdmittedToForeignTradeZone))
        }
        Event::NewInBond(event) => Some((event.pieces.as_ref(), Phase::Forwarded)),
        _ => None,
    }
}
