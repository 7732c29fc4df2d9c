//! The instants of data model 1.1: how they are written, their order, and what they say of the time asked
//! about.

use super::{DAY, Draft, Maker, Recipe, Variant, envelope, json, set, with};

const INSTANT: &str = "data-model.foreign-instant";
const ORDER: &str = "data-model.validity-order";
const FROM: &str = "validity.from";
const UNTIL: &str = "validity.until";
const ISSUED: &str = "/issuanceDate";
const ENDS: &str = "/expirationDate";

pub(super) fn recipes() -> Vec<Recipe> {
    let texts = NO_INSTANTS.iter().map(|(name, title, text)| {
        envelope(&format!("data-model/{name}"), title)
            .before(|document, _| set(document, ENDS, *text))
            .refused(INSTANT)
            .done()
    });
    let kinds = OTHER_KINDS
        .iter()
        .map(|variant| with(*variant).refused(INSTANT).done());
    let good = GOOD.iter().map(|(name, title, text)| {
        envelope(&format!("data-model/{name}"), title)
            .before(|document, _| set(document, ISSUED, *text))
            .shows(&[INSTANT])
            .done()
    });
    texts
        .chain(kinds)
        .chain(good)
        .chain(order())
        .chain(validity())
        .collect()
}

/// Texts in which others write an instant; all of them lie before the one asked about.
const GOOD: &[(&str, &str, &str)] = &[
    (
        "foreign-instant-with-fraction",
        "an instant of data model 1.1 may have thousandths of seconds",
        "2020-03-16T22:37:26.544Z",
    ),
    (
        "foreign-instant-with-one-digit",
        "one digit is a fraction",
        "2020-03-16T22:37:26.5Z",
    ),
    (
        "foreign-instant-with-many-digits",
        "a fraction may have more digits than a clock",
        "2020-03-16T22:37:26.5440000000000000000000000000001Z",
    ),
    (
        "foreign-instant-with-offset",
        "an instant of data model 1.1 may have an offset",
        "2020-03-16T22:37:26+05:30",
    ),
    (
        "foreign-instant-with-fraction-and-offset",
        "an instant of data model 1.1 may have both",
        "2020-03-16T22:37:26.544-03:30",
    ),
    (
        "foreign-instant-with-largest-offset",
        "an offset may be 14 hours",
        "2020-03-16T22:37:26+14:00",
    ),
    (
        "foreign-instant-with-smallest-offset",
        "an offset may be 14 hours the other way",
        "2020-03-16T22:37:26-14:00",
    ),
    (
        "foreign-instant-with-negative-zero",
        "the offset `-00:00` is `Z`",
        "2020-03-16T22:37:26-00:00",
    ),
    (
        "foreign-instant-first",
        "the first instant of the year 1 in UTC is an instant",
        "0001-01-01T05:30:00+05:30",
    ),
];

/// Texts that do not end a validity; all of them would lie after the instant asked about.
const NO_INSTANTS: &[(&str, &str, &str)] = &[
    (
        "foreign-instant-beyond-the-largest-offset",
        "an offset is not a minute more than 14 hours",
        "2099-01-31T12:00:00+14:01",
    ),
    (
        "foreign-instant-beyond-the-smallest-offset",
        "an offset is not a minute more than 14 hours the other way",
        "2099-01-31T12:00:00-14:01",
    ),
    (
        "foreign-instant-offset-of-sixty-minutes",
        "an offset has no sixtieth minute",
        "2099-01-31T12:00:00+01:60",
    ),
    (
        "foreign-instant-offset-without-colon",
        "an offset has a colon",
        "2099-01-31T12:00:00+0100",
    ),
    (
        "foreign-instant-offset-of-hours",
        "an offset has minutes",
        "2099-01-31T12:00:00+01",
    ),
    (
        "foreign-instant-without-zone",
        "an instant of data model 1.1 has a zone",
        "2099-01-31T12:00:00",
    ),
    (
        "foreign-instant-with-empty-fraction",
        "a point is followed by a digit",
        "2099-01-31T12:00:00.Z",
    ),
    (
        "foreign-instant-with-comma",
        "a fraction follows a point, not a comma",
        "2099-01-31T12:00:00,5Z",
    ),
    (
        "foreign-instant-without-seconds",
        "an instant of data model 1.1 has seconds",
        "2099-01-31T12:00Z",
    ),
    (
        "foreign-instant-hour-24",
        "there is no hour 24 under data model 1.1 either",
        "2099-01-31T24:00:00Z",
    ),
    (
        "foreign-instant-second-60",
        "leap seconds are not written under data model 1.1 either",
        "2099-12-31T23:59:60Z",
    ),
    (
        "foreign-instant-lower-case",
        "`T` and `Z` are capital letters under data model 1.1 too",
        "2099-01-31t12:00:00z",
    ),
    (
        "foreign-instant-date-only",
        "a date is no instant under data model 1.1 either",
        "2099-01-31",
    ),
    (
        "foreign-instant-no-such-day",
        "there is no 29 February 2099 under data model 1.1 either",
        "2099-02-29T12:00:00.5Z",
    ),
    (
        "foreign-instant-after-the-last",
        "an instant does not lie in the year 10000 in UTC",
        "9999-12-31T23:59:59-00:01",
    ),
];

const OTHER_KINDS: &[Variant] = &[
    (
        "data-model/foreign-instant-number",
        "a number of seconds is no instant under data model 1.1 either",
        ENDS,
        |_| json!(4_073_328_000_u32),
    ),
    (
        "data-model/foreign-instant-null",
        "`null` is no end of a validity",
        ENDS,
        |_| json!(null),
    ),
    (
        "data-model/issuance-date-malformed",
        "`issuanceDate` is an instant too",
        ISSUED,
        |maker| json!(maker.day(-1)),
    ),
    (
        "data-model/issuance-date-before-the-first",
        "an instant does not lie in the year 0 in UTC",
        ISSUED,
        |_| json!("0001-01-01T00:00:00+00:01"),
    ),
];

/// The credential with this beginning and end.
fn period(id: &str, title: &'static str, instants: fn(&Maker) -> (String, String)) -> Draft {
    envelope(id, title).before(move |document, maker| {
        let (from, until) = instants(maker);
        set(document, ISSUED, from);
        set(document, ENDS, until);
    })
}

fn order() -> Vec<Recipe> {
    vec![
        period(
            "data-model/version-one-of-one-instant",
            "a validity of data model 1.1 may begin and end at one instant",
            |maker| (maker.instant(0), maker.instant(0)),
        )
        .needs("at")
        .shows(&[ORDER])
        .done(),
        period(
            "data-model/version-one-ends-before-it-begins",
            "a validity of data model 1.1 does not end a second before it begins",
            |maker| (maker.instant(0), maker.instant(-1)),
        )
        .refused(ORDER)
        .done(),
        period(
            "data-model/version-one-order-of-fractions",
            "the fractions of two instants do not count for their order",
            |maker| (fraction(maker, 0, "9"), fraction(maker, 0, "1")),
        )
        .needs("at")
        .shows(&[ORDER, INSTANT])
        .done(),
        period(
            "data-model/version-one-order-of-offsets",
            "instants are compared in UTC, not as they are written",
            |maker| (offset(maker, -DAY, 14), offset(maker, -DAY + 3_600, -14)),
        )
        .standing("ended", UNTIL)
        .done(),
        period(
            "data-model/version-one-order-against-offsets",
            "an end that is written later and lies earlier is refused",
            |maker| (offset(maker, -DAY, -14), offset(maker, -DAY - 1, 14)),
        )
        .refused(ORDER)
        .done(),
    ]
}

fn validity() -> Vec<Recipe> {
    let from = |name: &str, title, text: fn(&Maker) -> String| {
        envelope(&format!("validity/{name}"), title)
            .before(move |document, maker| set(document, ISSUED, text(maker)))
    };
    let until = |name: &str, title, text: fn(&Maker) -> String| {
        envelope(&format!("validity/{name}"), title)
            .before(move |document, maker| set(document, ENDS, text(maker)))
    };
    vec![
        from(
            "issued-at-this-instant",
            "a credential of data model 1.1 is in force at its issuanceDate",
            |maker| maker.instant(0),
        )
        .needs("at")
        .shows(&[FROM, "data-model.issuance-date"])
        .done(),
        from(
            "issued-in-one-second",
            "a credential of data model 1.1 is not yet in force a second before its issuanceDate",
            |maker| maker.instant(1),
        )
        .needs("at")
        .standing("not-yet", FROM)
        .done(),
        from(
            "issued-tomorrow",
            "a credential that is issued tomorrow is not yet in force",
            |maker| maker.instant(DAY),
        )
        .standing("not-yet", FROM)
        .done(),
        from(
            "issued-within-this-second",
            "the fraction of an issuanceDate does not put it off",
            |maker| fraction(maker, 0, "999"),
        )
        .needs("at")
        .shows(&[FROM, INSTANT])
        .done(),
        from(
            "issued-by-offset",
            "an issuanceDate of this hour is in force although its clock shows tomorrow",
            |maker| offset(maker, -1, 14),
        )
        .needs("at")
        .shows(&[FROM, INSTANT])
        .done(),
        from(
            "issued-later-by-offset",
            "an issuanceDate in a second is not in force although its clock shows yesterday",
            |maker| offset(maker, 1, -14),
        )
        .needs("at")
        .standing("not-yet", FROM)
        .done(),
        until(
            "expires-at-this-instant",
            "a credential of data model 1.1 is in force at its expirationDate",
            |maker| maker.instant(0),
        )
        .needs("at")
        .shows(&[UNTIL])
        .done(),
        until(
            "expires-tomorrow",
            "a credential of data model 1.1 that ends tomorrow is in force",
            |maker| maker.instant(DAY),
        )
        .shows(&[UNTIL])
        .done(),
        until(
            "expired-a-second-ago",
            "a credential of data model 1.1 has ended a second past its expirationDate",
            |maker| maker.instant(-1),
        )
        .needs("at")
        .standing("ended", UNTIL)
        .done(),
        until(
            "expired-by-offset",
            "an expirationDate of a second ago has passed although its clock shows tomorrow",
            |maker| offset(maker, -1, 14),
        )
        .needs("at")
        .standing("ended", UNTIL)
        .done(),
        until(
            "expired-within-the-last-second",
            "the fraction of an expirationDate gives no further second",
            |maker| fraction(maker, -1, "999999"),
        )
        .needs("at")
        .standing("ended", UNTIL)
        .done(),
    ]
}

/// An instant with a fraction.
fn fraction(maker: &Maker, seconds: i64, digits: &str) -> String {
    maker.instant(seconds).replace('Z', &format!(".{digits}Z"))
}

/// An instant as a clock shows it that is this many hours ahead of UTC.
fn offset(maker: &Maker, seconds: i64, hours: i64) -> String {
    let local = maker.instant(seconds.saturating_add(hours.saturating_mul(3_600)));
    local.replace('Z', &format!("{hours:+03}:00"))
}
