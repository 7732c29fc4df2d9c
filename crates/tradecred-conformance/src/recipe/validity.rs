//! Vectors of validity: `validFrom` and `validUntil` of the envelope (SPEC chapter *Validity*).

use super::base::{remove, set};
use super::{Draft, Recipe, vector};

const FROM: &str = "validity.from";
const UNTIL: &str = "validity.until";
const DAY: i64 = 86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    [bounds(), absent(), asked_later(), far_away()]
        .into_iter()
        .flatten()
        .collect()
}

/// Each bound a second before, at and a second after the instant asked about, and a day away for those
/// who can only be asked about the present.
fn bounds() -> Vec<Recipe> {
    vec![
        from(
            "valid-from-one-second-ago",
            "a credential is in force a second after its validFrom",
            -1,
        )
        .needs("at")
        .shows(&[FROM])
        .done(),
        from(
            "valid-from-equals-now",
            "a credential is in force at the instant of its validFrom",
            0,
        )
        .needs("at")
        .shows(&[FROM])
        .done(),
        from(
            "valid-from-in-one-second",
            "a credential is not yet in force a second before its validFrom",
            1,
        )
        .needs("at")
        .standing("not-yet", FROM)
        .done(),
        from(
            "valid-from-tomorrow",
            "a credential of tomorrow is not yet in force",
            DAY,
        )
        .standing("not-yet", FROM)
        .done(),
        until(
            "valid-until-in-one-second",
            "a credential is in force a second before its validUntil",
            1,
        )
        .needs("at")
        .shows(&[UNTIL])
        .done(),
        until(
            "valid-until-equals-now",
            "a credential is in force at the instant of its validUntil",
            0,
        )
        .needs("at")
        .shows(&[UNTIL])
        .done(),
        until(
            "valid-until-one-second-ago",
            "a credential one second past validUntil has ended",
            -1,
        )
        .needs("at")
        .standing("ended", UNTIL)
        .done(),
        until(
            "valid-until-an-hour-ago",
            "a credential that ended an hour ago has ended",
            -3_600,
        )
        .standing("ended", UNTIL)
        .done(),
        until(
            "valid-until-tomorrow",
            "a credential that ends tomorrow is in force",
            DAY,
        )
        .shows(&[UNTIL])
        .done(),
        from(
            "valid-at-one-instant-only",
            "a credential whose validFrom and validUntil are one instant is in force at it",
            0,
        )
        .needs("at")
        .shows(&[FROM, UNTIL])
        .before(|document, maker| set(document, "/validUntil", maker.instant(0)))
        .done(),
        until(
            "ended-envelope-only",
            "a credential that has ended has ended whether or not its document is looked at",
            -DAY / 2,
        )
        .envelope_only()
        .standing("ended", UNTIL)
        .done(),
    ]
}

/// A bound that is absent is open.
fn absent() -> Vec<Recipe> {
    vec![
        without_from(
            "no-bounds",
            "a credential without validFrom and validUntil is in force",
        )
        .shows(&[FROM, UNTIL])
        .done(),
        without_from(
            "only-valid-until",
            "a credential without validFrom is in force until its validUntil",
        )
        .shows(&[FROM, UNTIL])
        .before(|document, maker| set(document, "/validUntil", maker.instant(DAY)))
        .done(),
        without_from(
            "only-valid-until-ended",
            "a credential without validFrom ends at its validUntil all the same",
        )
        .standing("ended", UNTIL)
        .before(|document, maker| set(document, "/validUntil", maker.instant(-DAY)))
        .done(),
    ]
}

/// One credential, asked about at several times: the answer depends on the instant asked about and on
/// nothing else.
fn asked_later() -> Vec<Recipe> {
    vec![
        until(
            "asked-at-its-end",
            "a credential asked about at its validUntil is in force",
            3_600,
        )
        .at(3_600)
        .shows(&[UNTIL])
        .done(),
        until(
            "asked-after-its-end",
            "the same credential asked about a second later has ended",
            3_600,
        )
        .at(3_601)
        .standing("ended", UNTIL)
        .done(),
        from(
            "asked-at-its-beginning",
            "a credential asked about at its validFrom is in force",
            7_200,
        )
        .at(7_200)
        .shows(&[FROM])
        .done(),
        from(
            "asked-before-its-beginning",
            "the same credential asked about a second earlier is not yet in force",
            7_200,
        )
        .at(7_199)
        .standing("not-yet", FROM)
        .done(),
        until(
            "law-of-a-later-date",
            "the date of the law does not move the instant that validity is judged at",
            3_600,
        )
        .shows(&[UNTIL])
        .under_law_of(|maker| maker.day(30))
        .done(),
        from(
            "law-of-an-earlier-date",
            "a credential is in force although the law of a day before its validFrom is asked for",
            -3_600,
        )
        .shows(&[FROM])
        .under_law_of(|maker| maker.day(-10))
        .done(),
    ]
}

/// Instants that do not fit into 32 bits of seconds, or lie before they are counted.
fn far_away() -> Vec<Recipe> {
    vec![
        vector(
            "validity/valid-until-end-of-9999",
            "a validUntil at the end of the year 9999 is in the future",
        )
        .shows(&[UNTIL])
        .before(|document, _| set(document, "/validUntil", "9999-12-31T23:59:59Z"))
        .done(),
        vector(
            "validity/valid-until-2038",
            "a validUntil past the last second that 32 bits count is in the future",
        )
        .shows(&[UNTIL])
        .before(|document, _| set(document, "/validUntil", "2038-01-19T03:14:08Z"))
        .done(),
        vector(
            "validity/valid-from-before-1970",
            "a validFrom before 1970 is in the past",
        )
        .shows(&[FROM])
        .before(|document, _| set(document, "/validFrom", "1969-12-31T23:59:59Z"))
        .done(),
        vector(
            "validity/valid-from-2106",
            "a validFrom past the last second that 32 unsigned bits count is not yet reached",
        )
        .standing("not-yet", FROM)
        .before(|document, _| set(document, "/validFrom", "2106-02-07T06:28:16Z"))
        .done(),
    ]
}

/// The good certification, valid from this many seconds after the maker's instant.
fn from(name: &str, title: &'static str, seconds: i64) -> Draft {
    vector(format!("validity/{name}"), title)
        .before(move |document, maker| set(document, "/validFrom", maker.instant(seconds)))
}

/// The good certification, valid until this many seconds after the maker's instant.
fn until(name: &str, title: &'static str, seconds: i64) -> Draft {
    vector(format!("validity/{name}"), title)
        .before(move |document, maker| set(document, "/validUntil", maker.instant(seconds)))
}

fn without_from(name: &str, title: &'static str) -> Draft {
    vector(format!("validity/{name}"), title).before(|document, _| remove(document, "/validFrom"))
}
