//! What the de minimis provisions are not for, as data (19 USC 4531(f)(2)-(4), 4033(f)(2)-(3); SPEC
//! chapter *FTA qualification*, section *De minimis*).

use super::model::QualificationAgreement::{self, CaftaDr, Usmca};
use super::tariff_shift::{Place, Span};

/// What a provision says of a material in a good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exclusion {
    /// It depends on what codes do not show.
    Undecided,
    /// De minimis is not for it.
    Refused,
}

use Exclusion::{Refused, Undecided};

/// Materials of a provision.
enum Of {
    /// These.
    Ranges(&'static [(&'static str, &'static str)]),
    /// Those of the subheading of the good.
    Same,
    /// Any.
    Any,
}

struct Provision {
    agreement: QualificationAgreement,
    materials: Of,
    goods: &'static [(&'static str, &'static str)],
    says: Exclusion,
}

const fn provision(
    agreement: QualificationAgreement,
    materials: Of,
    goods: &'static [(&'static str, &'static str)],
    says: Exclusion,
) -> Provision {
    Provision {
        agreement,
        materials,
        goods,
        says,
    }
}

/// The goods of (f)(2)(B)(i)-(iii), (v) and (vi), each of them only where it holds so much milk, butterfat
/// or milk solids.
const DAIRY_GOODS: &[(&str, &str)] = &[
    ("1901.10", "1901.10"),
    ("1901.20", "1901.20"),
    ("1901.90", "1901.90"),
    ("2106.90", "2106.90"),
    ("2202.90", "2202.99"),
    ("2309.90", "2309.90"),
];
const ICE: &[(&str, &str)] = &[("2105", "2105")];
const CITRUS: &[(&str, &str)] = &[("0805", "0805"), ("2009.11", "2009.39")];
const JUICES: &[(&str, &str)] = &[("2009.11", "2009.39")];
const FORTIFIED: &[(&str, &str)] = &[("2106.90", "2106.90"), ("2202.90", "2202.99")];
const TEXTILES: &[(&str, &str)] = &[("50", "63"), ("9619", "9619")];
const SUGAR: &[(&str, &str)] = &[("1701", "1701")];
const SUGARS: &[(&str, &str)] = &[("1701", "1703")];
const COCOA: &[(&str, &str)] = &[("1806.10", "1806.10")];
const PREPARATIONS: &[(&str, &str)] = &[("1901.90", "1901.90"), ("2106.90", "2106.90")];

const PROVISIONS: &[Provision] = &[
    // 19 USC 4531(f)(2)(A).
    provision(
        Usmca,
        Of::Ranges(&[("0401", "0406")]),
        &[("0401", "0406")],
        Refused,
    ),
    provision(
        Usmca,
        Of::Ranges(PREPARATIONS),
        &[("0401", "0406")],
        Undecided,
    ),
    // (B)
    provision(Usmca, Of::Ranges(&[("0401", "0406")]), ICE, Refused),
    provision(Usmca, Of::Ranges(PREPARATIONS), ICE, Undecided),
    provision(
        Usmca,
        Of::Ranges(&[
            ("0401", "0406"),
            ("1901.90", "1901.90"),
            ("2106.90", "2106.90"),
        ]),
        DAIRY_GOODS,
        Undecided,
    ),
    // (C)
    provision(Usmca, Of::Ranges(CITRUS), JUICES, Refused),
    provision(Usmca, Of::Ranges(CITRUS), FORTIFIED, Undecided),
    // (D)
    provision(
        Usmca,
        Of::Ranges(&[("09", "09")]),
        &[("2101.11", "2101.11")],
        Undecided,
    ),
    // (E)
    provision(
        Usmca,
        Of::Ranges(&[("15", "15")]),
        &[("1501", "1508"), ("1512", "1512"), ("1514", "1515")],
        Refused,
    ),
    // (F)
    provision(Usmca, Of::Ranges(SUGAR), SUGARS, Refused),
    // (G)
    provision(
        Usmca,
        Of::Ranges(&[("17", "17"), ("1805", "1805")]),
        COCOA,
        Refused,
    ),
    // (H)
    provision(
        Usmca,
        Of::Ranges(&[("08", "08"), ("20", "20")]),
        &[("2008", "2008")],
        Undecided,
    ),
    // (I)
    provision(
        Usmca,
        Of::Ranges(&[("2009", "2009")]),
        &[
            ("2009.90", "2009.90"),
            ("2106.90", "2106.90"),
            ("2202.99", "2202.99"),
        ],
        Undecided,
    ),
    // (J)
    provision(
        Usmca,
        Of::Ranges(&[("2203", "2208")]),
        &[("2207", "2208")],
        Refused,
    ),
    // (f)(3) and (4).
    provision(Usmca, Of::Same, &[("01", "27")], Refused),
    provision(Usmca, Of::Any, TEXTILES, Undecided),
    // 19 USC 4033(f)(2)(A).
    provision(
        CaftaDr,
        Of::Ranges(&[("04", "04")]),
        &[("04", "04")],
        Refused,
    ),
    provision(
        CaftaDr,
        Of::Ranges(PREPARATIONS),
        &[("04", "04")],
        Undecided,
    ),
    // (B)
    provision(CaftaDr, Of::Ranges(&[("04", "04")]), ICE, Refused),
    provision(
        CaftaDr,
        Of::Ranges(&[("1901.90", "1901.90")]),
        ICE,
        Undecided,
    ),
    provision(
        CaftaDr,
        Of::Ranges(&[("04", "04"), ("1901.90", "1901.90")]),
        DAIRY_GOODS,
        Undecided,
    ),
    // (C)
    provision(CaftaDr, Of::Ranges(CITRUS), JUICES, Refused),
    provision(CaftaDr, Of::Ranges(CITRUS), FORTIFIED, Undecided),
    // (D)
    provision(
        CaftaDr,
        Of::Ranges(&[("0901", "0901"), ("2101", "2101")]),
        &[("0901", "0901"), ("2101", "2101")],
        Refused,
    ),
    // (E)
    provision(
        CaftaDr,
        Of::Ranges(&[("1006", "1006")]),
        &[("1102", "1103"), ("1904.90", "1904.90")],
        Refused,
    ),
    // (F)
    provision(
        CaftaDr,
        Of::Ranges(&[("15", "15")]),
        &[("15", "15")],
        Refused,
    ),
    // (G)
    provision(CaftaDr, Of::Ranges(SUGAR), SUGARS, Refused),
    // (H)
    provision(CaftaDr, Of::Ranges(&[("17", "17")]), COCOA, Refused),
    // (I) and (f)(3).
    provision(CaftaDr, Of::Same, &[("01", "24")], Refused),
    provision(CaftaDr, Of::Any, TEXTILES, Undecided),
];

/// What the provisions of an agreement say of a material in a good.
pub(super) fn exclusion(
    agreement: QualificationAgreement,
    good: Span,
    material: Span,
) -> Option<Exclusion> {
    PROVISIONS
        .iter()
        .filter(|provision| provision.agreement == agreement && lies_in(provision.goods, good))
        .filter(|provision| match provision.materials {
            Of::Ranges(ranges) => lies_in(ranges, material),
            Of::Same => good == material,
            Of::Any => true,
        })
        .map(|provision| provision.says)
        .max()
}

/// Whether a code lies in one of some ranges.
pub(super) fn lies_in(ranges: &[(&str, &str)], code: Span) -> bool {
    ranges.iter().any(|(from, to)| {
        Span::between(from, to).is_some_and(|range| range.place(code) == Place::In)
    })
}
