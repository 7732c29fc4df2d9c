//! Who is in the story of the licences, from the owner of the mark down.

use serde_json::Value;

use super::super::super::super::maker::Actor;
use super::{Maker, OWNER, party};

/// Who makes goods under a licence of the owner.
pub(in crate::recipe::document::ipr) const MAKER: &str = "Kestrel Sportswear GmbH";

/// Who has a licence of the maker.
pub(in crate::recipe::document::ipr) const HOUSE: &str = "Lusitania Calçado, Lda.";

/// Who has a licence of the house.
pub(in crate::recipe::document::ipr) const IMPORTER: &str = "Pacific Trade Imports, LLC";

/// The legal name of whoever stands at this place, from the owner down.
pub(in crate::recipe::document::ipr) fn name(place: usize) -> String {
    match place {
        0 => OWNER.to_owned(),
        1 => MAKER.to_owned(),
        2 => HOUSE.to_owned(),
        3 => IMPORTER.to_owned(),
        _ => format!("Trading House {place}, Inc."),
    }
}

/// Who that is, as a party.
pub(in crate::recipe::document::ipr) fn player(place: usize) -> Value {
    let (street, town, country) = match place {
        0 => ("88 Wharf Street", "Portland", "US"),
        1 => ("Hafenstrasse 9", "Hamburg", "DE"),
        2 => ("Rua do Almada 41", "Porto", "PT"),
        _ => ("500 Harbor Drive", "Long Beach", "US"),
    };
    party(&name(place), street, town, country)
}

/// Who stands at this place.
pub(in crate::recipe::document::ipr) fn actor(maker: &Maker, place: usize) -> Actor {
    match place {
        0 => maker.actor("owner"),
        _ => maker.actor(&format!("licensee {place}")),
    }
}
