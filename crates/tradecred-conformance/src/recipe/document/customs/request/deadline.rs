//! The least time that customs gives for an answer, under each agreement.

use serde_json::json;
use tradecred_vc::time::Date;

use super::super::super::change::{after, set};
use super::{Draft, Maker, Recipe, SAMPLE};

const CODE: &str = "customs-request.deadline-minimum";

/// The least time that the law gives, on both sides. The request is made on day -2.
pub(super) fn recipes() -> Vec<Recipe> {
    const SERIES: [(&str, &str, &str, &str); 3] = [
        (
            "USMCA",
            "usmca",
            "30 days are given to submit the certification under USMCA",
            "29 days are given to submit the certification under USMCA",
        ),
        (
            "CAFTA-DR",
            "cafta-dr",
            "30 days are given to submit the certification under CAFTA-DR",
            "29 days are given to submit the certification under CAFTA-DR",
        ),
        (
            "NAFTA",
            "nafta",
            "30 days are given to obtain the certificate under NAFTA",
            "29 days are given to obtain the certificate under NAFTA",
        ),
    ];
    let due = |name: String,
               title: &'static str,
               agreement: &'static str,
               purpose: &'static str,
               day: fn(&Maker) -> String|
     -> Draft {
        SAMPLE.vector(&name, title).before(move |document, maker| {
            set(document, "/agreement", json!(agreement));
            set(document, "/purpose", json!(purpose));
            set(document, "/deadline/date", json!(day(maker)));
        })
    };
    let series = SERIES.iter().flat_map(|&(agreement, name, enough, short)| {
        let purpose = "seriesOfImportations";
        [
            due(
                format!("series-30-days-{name}"),
                enough,
                agreement,
                purpose,
                |maker| maker.day(28),
            )
            .shows(&[CODE])
            .done(),
            due(
                format!("series-29-days-{name}"),
                short,
                agreement,
                purpose,
                |maker| maker.day(27),
            )
            .not_met(CODE)
            .done(),
        ]
    });
    let defective = |name: &str, title, agreement, day| {
        due(
            name.to_owned(),
            title,
            agreement,
            "defectiveCertificate",
            day,
        )
    };
    let five = [
        defective(
            "defective-five-working-days",
            "five working days are given to submit a corrected certificate under NAFTA",
            "NAFTA",
            |maker| working_day(maker, 5),
        )
        .shows(&[CODE])
        .done(),
        defective(
            "defective-a-day-short-of-five-working-days",
            "the time for a corrected certificate ends the day before the fifth working day",
            "NAFTA",
            |maker| after(&working_day(maker, 5), 0, -1),
        )
        .not_met(CODE)
        .done(),
        defective(
            "defective-four-working-days",
            "four working days are given to submit a corrected certificate under NAFTA",
            "NAFTA",
            |maker| working_day(maker, 4),
        )
        .not_met(CODE)
        .done(),
        defective(
            "defective-one-day-under-usmca",
            "the five working days are of NAFTA: nothing like them stands in the text of USMCA",
            "USMCA",
            |maker| maker.day(-1),
        )
        .shows(&[CODE])
        .done(),
    ];
    series.chain(five).chain(backdated()).collect()
}

/// The request is dated ten days before the day asked about and signed on day -1: the time that the law
/// gives is counted from day -2.
fn backdated() -> Vec<Recipe> {
    let due = |name: &str,
               title: &'static str,
               (agreement, purpose): (&'static str, &'static str),
               day: fn(&Maker) -> String|
     -> Draft {
        SAMPLE.vector(name, title).before(move |document, maker| {
            set(document, "/requestedAt", json!(maker.day(-10)));
            set(document, "/agreement", json!(agreement));
            set(document, "/purpose", json!(purpose));
            set(document, "/deadline/date", json!(day(maker)));
        })
    };
    let series = ("USMCA", "seriesOfImportations");
    let defective = ("NAFTA", "defectiveCertificate");
    vec![
        due(
            "series-30-days-from-signature",
            "30 days are given from the day before a request dated earlier was signed",
            series,
            |maker| maker.day(28),
        )
        .shows(&[CODE])
        .done(),
        due(
            "series-29-days-from-signature",
            "29 days are given from the day before a request dated earlier was signed",
            series,
            |maker| maker.day(27),
        )
        .not_met(CODE)
        .done(),
        due(
            "defective-five-working-days-from-signature",
            "five working days are given from the day before a request dated earlier was signed",
            defective,
            |maker| working_day(maker, 5),
        )
        .shows(&[CODE])
        .done(),
        due(
            "defective-a-day-short-from-signature",
            "less than five working days are given from the day before a request dated earlier was signed",
            defective,
            |maker| after(&working_day(maker, 5), 0, -1),
        )
        .not_met(CODE)
        .done(),
    ]
}

/// The day that is this many days from Monday to Friday after the request.
fn working_day(maker: &Maker, count: usize) -> String {
    let monday = Date::constant(2024, 1, 1);
    (1..)
        .map(|days| maker.day(-2 + days))
        .filter(|day| {
            day.parse::<Date>()
                .is_ok_and(|day| monday.days_until(day).rem_euclid(7) < 5)
        })
        .nth(count.saturating_sub(1))
        .unwrap_or_default()
}
