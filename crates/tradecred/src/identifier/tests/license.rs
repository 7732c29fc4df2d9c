//! Tests of codes of agencies and programs, and of tariff prefixes.

use crate::identifier::two_judges::{Schema, judge_text};
use crate::identifier::*;

#[test]
fn agencies_programs_and_prefixes() {
    judge_text::<AgencyCode>(
        Schema::Whole,
        &["NMF", "ITA", "370"],
        &["", "IT", "NMFS", "nmf", "N F", "ÉTA"],
    );
    judge_text::<ProgramCode>(
        Schema::Whole,
        &["HMS", "370", "PQ"],
        &["", "H", "SIMA", "hms", "H-1"],
    );
    judge_text::<TariffPrefix>(
        Schema::Whole,
        &["72", "7213", "721320", "72139130", "7213913011"],
        &["", "7", "721", "7213.20", "721391301100", "72a3", "٧٢"],
    );
}
