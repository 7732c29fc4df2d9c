//! Tests of codes of carriers, facilities and movements in bond.

use crate::identifier::two_judges::{Schema, judge_text};
use crate::identifier::*;

#[test]
fn in_bond_numbers() {
    judge_text::<InBondNumber>(
        Schema::Weaker,
        &[
            "257700030",
            "257700052",
            "257700004",
            "000000000",
            "999999991",
        ],
        &[
            "",
            "25770003",
            "2577000300",
            "25770003 0",
            "257-700030",
            "257700037",
            "A57700030",
        ],
    );
    // The check digits of the data sheet, and no other digit in their place.
    for (serial, check) in [("25770003", 0), ("25770005", 2), ("25770000", 4)] {
        for digit in 0..10 {
            let read = format!("{serial}{digit}").parse::<InBondNumber>();
            assert_eq!(read.is_ok(), digit == check, "{serial}{digit}");
        }
    }
}

#[test]
fn carrier_and_facility_codes() {
    judge_text::<CarrierCode>(
        Schema::Whole,
        &["UP", "BNSF", "MAE"],
        &["", "U", "BNSFX", "bnsf", "BN1", "B F"],
    );
    judge_text::<FirmsCode>(
        Schema::Whole,
        &["H123", "W0A9", "0000"],
        &["", "H12", "H1234", "h123", "H-12"],
    );
}
