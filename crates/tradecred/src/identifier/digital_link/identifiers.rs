//! The GS1 application identifiers that a link may hold, each with its format and its place (SPEC section
//! *GS1 Digital Link*).
//!
//! Facts of the GS1 Barcode Syntax Dictionary of 2026-07-27.

use serde::Serialize;
use tradecred_vc::problem::Code;

use super::codes::{CHECK_DIGIT, VALUE};
use crate::identifier::is_digits;

/// A GS1 application identifier: what the value after it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ApplicationIdentifier {
    /// 00, a logistic unit: serial shipping container code.
    ShippingContainer,
    /// 01, a trade item: GTIN of 14 digits.
    TradeItem,
    /// 10, batch or lot of a trade item.
    Lot,
    /// 11, day of production.
    ProductionDate,
    /// 17, day of expiry.
    ExpiryDate,
    /// 21, serial number.
    Serial,
    /// 22, consumer product variant.
    Variant,
    /// 235, serial number that a third party controls.
    ThirdPartySerial,
    /// 253, a document: global document type identifier.
    DocumentType,
    /// 255, a coupon: global coupon number.
    Coupon,
    /// 414, a location: global location number.
    Location,
    /// 417, a party: global location number.
    Party,
    /// 8003, a returnable asset.
    ReturnableAsset,
    /// 8004, an individual asset.
    IndividualAsset,
    /// 8006, a piece of a trade item.
    TradeItemPiece,
}

/// An identifier with its number, its format and its place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Row {
    #[serde(skip)]
    pub(crate) identifier: ApplicationIdentifier,
    /// The number that stands before the value.
    pub(crate) code: &'static str,
    /// What GS1 calls it.
    name: &'static str,
    /// The format as GS1 writes it.
    format: &'static str,
    #[serde(skip)]
    shape: Shape,
    /// Where it may stand in a link.
    pub(super) place: Place,
}

/// Where an identifier may stand in a link.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Place {
    /// First, followed by its qualifiers: the orders in which these may stand, any of them left out.
    Key(&'static [&'static [&'static str]]),
    /// Behind a key that names it.
    Qualifier,
    /// In the query.
    Attribute,
}

/// The shape of a value.
#[derive(Debug)]
enum Shape {
    /// Year, month and day in two digits each; day 00 says nothing of the day.
    Date,
    /// 1 to so many of the 82 characters.
    Text(usize),
    /// A constant beginning, digits of which the last one is a check digit, and what may follow.
    Checked(&'static str, usize, After),
}

/// What may follow digits with a check digit.
#[derive(Debug)]
enum After {
    Nothing,
    /// Up to so many digits.
    Digits(usize),
    /// Up to so many of the 82 characters.
    Text(usize),
    /// Two digits of a piece and two of how many there are.
    Piece,
}

use ApplicationIdentifier as Ai;

const OF_TRADE_ITEM: &[&[&str]] = &[&["22", "10", "21"], &["235"]];
const OF_PIECE: &[&[&str]] = &[&["22", "10", "21"]];
const NONE: &[&[&str]] = &[];

/// Every identifier that is read, by number.
#[rustfmt::skip]
pub(crate) static ROWS: [Row; 15] = [
    row(Ai::ShippingContainer, "00", "SSCC", "N18", Shape::Checked("", 18, After::Nothing), Place::Key(NONE)),
    row(Ai::TradeItem, "01", "GTIN", "N14", Shape::Checked("", 14, After::Nothing), Place::Key(OF_TRADE_ITEM)),
    row(Ai::Lot, "10", "BATCH/LOT", "X..20", Shape::Text(20), Place::Qualifier),
    row(Ai::ProductionDate, "11", "PROD DATE", "N6", Shape::Date, Place::Attribute),
    row(Ai::ExpiryDate, "17", "USE BY OR EXPIRY", "N6", Shape::Date, Place::Attribute),
    row(Ai::Serial, "21", "SERIAL", "X..20", Shape::Text(20), Place::Qualifier),
    row(Ai::Variant, "22", "CPV", "X..20", Shape::Text(20), Place::Qualifier),
    row(Ai::ThirdPartySerial, "235", "TPX", "X..28", Shape::Text(28), Place::Qualifier),
    row(Ai::DocumentType, "253", "GDTI", "N13+X..17", Shape::Checked("", 13, After::Text(17)), Place::Key(NONE)),
    row(Ai::Coupon, "255", "GCN", "N13+N..12", Shape::Checked("", 13, After::Digits(12)), Place::Key(NONE)),
    row(Ai::Location, "414", "LOC No.", "N13", Shape::Checked("", 13, After::Nothing), Place::Key(NONE)),
    row(Ai::Party, "417", "PARTY", "N13", Shape::Checked("", 13, After::Nothing), Place::Key(NONE)),
    row(Ai::ReturnableAsset, "8003", "GRAI", "0+N13+X..16", Shape::Checked("0", 13, After::Text(16)), Place::Key(NONE)),
    row(Ai::IndividualAsset, "8004", "GIAI", "X..30", Shape::Text(30), Place::Key(NONE)),
    row(Ai::TradeItemPiece, "8006", "ITIP", "N14+N4", Shape::Checked("", 14, After::Piece), Place::Key(OF_PIECE)),
];

const fn row(
    identifier: ApplicationIdentifier,
    code: &'static str,
    name: &'static str,
    format: &'static str,
    shape: Shape,
    place: Place,
) -> Row {
    Row {
        identifier,
        code,
        name,
        format,
        shape,
        place,
    }
}

/// The row of an identifier by its number.
pub(super) fn by_code(code: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.code == code)
}

/// The row of a key by its number, and the orders of its qualifiers.
pub(super) fn key(code: &str) -> Option<(&'static Row, &'static [&'static [&'static str]])> {
    let row = by_code(code)?;
    match row.place {
        Place::Key(orders) => Some((row, orders)),
        Place::Qualifier | Place::Attribute => None,
    }
}

impl ApplicationIdentifier {
    /// The number as it stands in a link: `01`.
    #[must_use]
    pub fn code(self) -> &'static str {
        let row = ROWS.iter().find(|row| row.identifier == self);
        row.map_or("", |row| row.code)
    }

    /// Whether it stands in the query of a link and not in its path.
    pub(super) fn is_attribute(self) -> bool {
        let row = ROWS.iter().find(|row| row.identifier == self);
        row.is_some_and(|row| matches!(row.place, Place::Attribute))
    }
}

impl Row {
    /// Whether a value is of the format, and its check digit right.
    pub(super) fn check(&self, value: &str) -> Result<(), Code> {
        let (is_formed, checked) = match &self.shape {
            Shape::Date => (is_date(value), ""),
            Shape::Text(most) => (!value.is_empty() && is_text(value, *most), ""),
            Shape::Checked(before, digits, after) => {
                let rest = value.strip_prefix(before).unwrap_or_default();
                let (number, rest) = rest.split_at_checked(*digits).unwrap_or(("", ""));
                let is_number = !number.is_empty() && is_digits(number, number.len());
                (is_number && after.allows(rest), number)
            }
        };
        if !is_formed {
            Err(&VALUE)
        } else if has_check_digit(checked) {
            Ok(())
        } else {
            Err(&CHECK_DIGIT)
        }
    }
}

impl After {
    fn allows(&self, rest: &str) -> bool {
        match self {
            Self::Nothing => rest.is_empty(),
            Self::Digits(most) => rest.len() <= *most && is_digits(rest, rest.len()),
            Self::Text(most) => is_text(rest, *most),
            Self::Piece => {
                is_digits(rest, 4) && {
                    let (piece, total) = rest.split_at_checked(2).unwrap_or(("", ""));
                    "00" < piece && piece <= total
                }
            }
        }
    }
}

/// At most so many of the 82 characters that GS1 has for texts.
fn is_text(text: &str, most: usize) -> bool {
    text.len() <= most && text.bytes().all(is_one_of_82)
}

fn is_one_of_82(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"!\"%&'()*+,-./:;<=>?_".contains(&b)
}

/// A day in six digits, of a year whose century is not said; `00` leaves the day open.
fn is_date(text: &str) -> bool {
    if !is_digits(text, 6) {
        return false;
    }
    let number = |range| text.get(range).and_then(|digits: &str| digits.parse().ok());
    let (year, month, day): (Option<u8>, Option<u8>, Option<u8>) =
        (number(0..2), number(2..4), number(4..6));
    let last = match (month, year) {
        (Some(1 | 3 | 5 | 7 | 8 | 10 | 12), _) => 31,
        (Some(4 | 6 | 9 | 11), _) => 30,
        (Some(2), Some(year)) if year % 4 == 0 => 29,
        (Some(2), _) => 28,
        _ => return false,
    };
    day.is_some_and(|day| day <= last)
}

/// Whether the last digit is the GS1 check digit of those before it: counted from the end, every second
/// digit weighs three, and the sum is a multiple of ten. No digits have none to be wrong.
fn has_check_digit(digits: &str) -> bool {
    let digits = digits.chars().rev().filter_map(|c| c.to_digit(10));
    let weighed = digits.zip([1, 3].into_iter().cycle());
    let sum: u32 = weighed.map(|(digit, weight)| digit * weight).sum();
    sum.is_multiple_of(10)
}
