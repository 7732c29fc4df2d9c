//! The two judges on dates and instants: here and not beside the types, because this crate has the
//! schema validator.

use tradecred_vc::time::{Date, Timestamp};

use crate::identifier::two_judges::{Schema, judge_text, judges_agree, validator};

#[test]
fn dates_and_instants() {
    judge_text::<Date>(
        Schema::Weaker,
        &["0001-01-01", "2024-02-29", "2100-12-31", "9990-04-30"],
        &[
            "",
            "2024-02-30",
            "2024-04-31",
            "2024-13-01",
            "0000-01-01",
            "2024-1-1",
            "2024-01-01Z",
        ],
    );
    judge_text::<Timestamp>(
        Schema::Weaker,
        &["0001-01-01T00:00:00Z", "2026-11-21T23:59:59Z"],
        &[
            "",
            "2026-11-21",
            "2026-11-21T24:00:00Z",
            "2026-11-21T23:59:60Z",
            "2026-11-21T00:00:00+00:00",
            "2026-11-21t00:00:00Z",
        ],
    );
    // Leap years are all that the two may disagree on.
    let schema = validator::<Date>();
    for (year, month, day) in
        (0..=2100_u32).flat_map(|y| (0..=13).flat_map(move |m| (0..=32).map(move |d| (y, m, d))))
    {
        if (month, day) != (2, 29) && (year % 50 < 2 || month == 2) {
            judges_agree::<Date>(
                &schema,
                Schema::Whole,
                &format!("{year:04}-{month:02}-{day:02}"),
            );
        }
    }
}
