//! Who made a unit, and the use that its making is (SPEC section *The making of a unit*).

use super::model::ProductAuthenticity;
use crate::intellectual_property_license::LicensedAct;
use crate::license_chain::{IntendedUse, UseGoods, UseParty};
use crate::party::NamedParty;

/// The manufacturer of a unit, for the `id` of which `issuer` stands where it has none: a name alone could be
/// another's too.
pub(super) fn maker(unit: &ProductAuthenticity, issuer: &str) -> NamedParty {
    let mut maker: NamedParty = (*unit.manufacturer).clone();
    if maker.id.is_none() {
        maker.id = issuer.parse().ok();
    }
    maker
}

/// The making of a unit that `issuer` signed, as the license chain is asked about it.
pub(crate) fn use_of(unit: &ProductAuthenticity, issuer: &str) -> IntendedUse {
    let maker = maker(unit, issuer);
    IntendedUse {
        party: UseParty {
            legal_name: maker.legal_name,
            id: maker.id,
        },
        act: LicensedAct::Make,
        goods: UseGoods {
            gtin: Some(unit.gtin.clone()),
            ..UseGoods::default()
        },
        territory: unit.country_of_origin,
        channel: None,
        date: unit.made_at,
        quantity: None,
    }
}
