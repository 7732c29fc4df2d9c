//! What is known of one licence, whatever path it is in: found once for each use (SPEC section *Paths*).

use tradecred_vc::problem::Code;

use super::codes;
use super::intended::IntendedUse;
use crate::intellectual_property_license::{
    Dimension, Held, beyond_parent, codes as license_codes,
};
use crate::ipr::scope::Cover;

/// What is known of a licence.
#[derive(Debug)]
pub(super) struct Facts {
    /// Why it does not cover the use, or is not within its parent, by the order of the codes.
    pub(super) beyond: Vec<Code>,
    /// Whether it limits something that the use does not say.
    pub(super) not_said: bool,
    /// Whether its licensor is another than the licensee of its parent.
    pub(super) foreign: bool,
}

impl Facts {
    /// What is known of a licence under its parent, where that is in the path. With `lenient`, what an entry
    /// cannot say limits nothing.
    pub(super) fn of(
        held: &Held,
        parent: Option<&Held>,
        intended: &IntendedUse,
        lenient: bool,
    ) -> Self {
        let mut beyond: Vec<Code> = Vec::new();
        let mut not_said = false;
        for (dimension, cover) in held.scope.covers(intended) {
            match cover {
                Cover::Yes => {}
                Cover::No => beyond.extend(code_of(dimension)),
                Cover::NotSaid => not_said |= !(lenient && is_beyond_a_claim(dimension)),
            }
        }
        let found = parent.map(|parent| beyond_parent(held.granted(), parent));
        let found = found.unwrap_or_default();
        let is_one_of = |codes: &[Code]| {
            let mut found = found.iter();
            found.any(|found| codes.iter().any(|code| std::ptr::eq(*code, *found)))
        };
        let foreign = is_one_of(&[&license_codes::LICENSOR_MATCH]);
        let delegation: [Code; 2] = [&license_codes::NOT_DELEGABLE, &license_codes::DEPTH];
        if is_one_of(&delegation) {
            beyond.push(&codes::DELEGATION);
        }
        let apart: [Code; 4] = [
            &license_codes::RIGHT_DIFFERS,
            &license_codes::LICENSOR_MATCH,
            &license_codes::NOT_DELEGABLE,
            &license_codes::DEPTH,
        ];
        let is_apart = |found: &Code| apart.iter().any(|code| std::ptr::eq(*code, *found));
        if !found.iter().all(is_apart) {
            beyond.push(&codes::NOT_WITHIN);
        }
        Self {
            beyond,
            not_said,
            foreign,
        }
    }
}

/// What a claim has no member for, or need not give: a tariff code it always gives.
fn is_beyond_a_claim(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::NiceClasses | Dimension::Gtins | Dimension::Styles | Dimension::Channels
    )
}

/// The code of a use that is out of scope in a dimension.
fn code_of(dimension: Dimension) -> Option<Code> {
    Some(match dimension {
        Dimension::Grant => &codes::ACT,
        Dimension::NiceClasses => &codes::NICE_CLASS,
        Dimension::Tariff => &codes::TARIFF,
        Dimension::Gtins => &codes::GTIN,
        Dimension::Styles => &codes::STYLE,
        Dimension::Manufacture | Dimension::Sale => &codes::TERRITORY,
        Dimension::Channels => &codes::CHANNEL,
        Dimension::Term => &codes::TERM,
        Dimension::Quantity => &codes::QUANTITY,
        Dimension::QualityMarks => return None,
    })
}
