//! Codes, numbers and addresses in trade documents, each a small type that both enforces and
//! publishes its constraint (SPEC chapter *Building blocks*, section *Values*).
//!
//! Every type here reads from text, keeps the spelling it was given and writes it back unchanged.
//! Its JSON Schema says the same as its reader; where a pattern cannot say it, as with check digits,
//! the type's documentation states that only the type enforces it.

mod animal;
mod code;
mod contact;
mod customs;
pub mod digital_link;
mod fisheries;
mod goods;
mod license;
mod one_or_more;
mod organisation;
mod product;
mod property;
mod text;
mod text_type;
mod transport;
mod uri;
mod whole_number;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod two_judges;

pub use animal::AgeInMonths;
pub use code::{CountryCode, CurrencyCode, UnitCode};
pub use contact::{EmailAddress, TelephoneNumber};
pub use customs::{EntryNumber, PortCode, UnLocationCode};
pub use digital_link::DigitalLink;
pub use fisheries::{AreaCode, GearCode, ImoNumber, SpeciesCode};
pub use goods::{
    GlobalTradeItemNumber, HsCode, HsPosition, LineNumber, PackageCount, PieceCount, ValueCount,
    WholeTotal,
};
pub use license::{AgencyCode, ProgramCode, TariffPrefix};
pub use one_or_more::OneOrMore;
pub use organisation::{GlobalLocationNumber, LegalEntityIdentifier};
pub use product::{Gs1Text, GtinBeginning};
pub use property::{Jurisdiction, NiceClass};
pub use text::NonEmptyText;
pub(crate) use text_type::{TextReader, text_type};
pub use transport::{CarrierCode, FirmsCode, InBondNumber};
pub use uri::{Uri, UrnUuid};
pub(crate) use whole_number::{WholeNumberReader, whole_number};

use std::fmt;

/// A value that is not of its type. Carries none of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidValue {
    /// What it was read as, in lower case: `country code`.
    pub what: &'static str,
    /// Why it is not one, in lower case and without full stop.
    pub reason: &'static str,
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.reason)
    }
}

impl std::error::Error for InvalidValue {}

/// Whether a text consists of this many ASCII digits.
pub(crate) fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}
