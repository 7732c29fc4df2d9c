//! Goods, countries, days and ports.

use serde_json::json;

use super::Expect::{Fails, Met};
use super::{
    By, ENTRY, Maker, Recipe, Row, Step, Value, amends, as_it_is, made, own, put, quantity, set,
    told, used, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(GOODS), made(PORTS), days()]
        .into_iter()
        .flatten()
        .collect()
}

/// A use with a member changed.
fn use_with(days: i64, member: &str, value: impl Into<Value>) -> Step {
    let event = with(used(ENTRY, 1), member, value.into());
    (By::Holder, days, event)
}

/// The first line for other goods and countries.
fn other_goods() -> Value {
    json!([{
        "type": "LicensedGoods",
        "lineNumber": 1,
        "description": "Bars and rods of stainless steel",
        "tariffPrefixes": ["7221"],
        "countriesOfOrigin": ["BR"],
        "quantity": quantity("120000", "KGM")
    }])
}

const GOODS: &[Row] = &[
    (
        "used-for-other-goods",
        "the goods of a use begin with no prefix of its line",
        as_it_is,
        |_| vec![use_with(-20, "htsus", "7213.10.0000")],
        Fails("use-goods"),
    ),
    (
        "used-for-goods-of-another-line",
        "the goods of a use begin with a prefix of another line",
        as_it_is,
        |_| vec![use_with(-20, "htsus", "7214.10.0000")],
        Fails("use-goods"),
    ),
    (
        "used-for-eight-digits-of-prefix",
        "the goods of a use begin with a prefix of eight digits",
        as_it_is,
        |_| vec![use_with(-20, "htsus", "7213.91.30.11")],
        Met("use-goods"),
    ),
    (
        "used-for-less-than-prefix",
        "a tariff code of six digits does not begin with a prefix of eight",
        as_it_is,
        |_| vec![use_with(-20, "htsus", "7213.91")],
        Fails("use-goods"),
    ),
    (
        "used-for-second-origin",
        "the goods of a use originate in another country of the line",
        as_it_is,
        |_| vec![use_with(-20, "countryOfOrigin", "CA")],
        Met("use-goods"),
    ),
    (
        "used-for-another-origin",
        "the goods of a use originate where the line does not allow",
        as_it_is,
        |_| vec![use_with(-20, "countryOfOrigin", "BR")],
        Fails("use-goods"),
    ),
    (
        "used-from-another-country",
        "the goods of a use were exported from where the line does not allow",
        as_it_is,
        |_| vec![use_with(-20, "countryOfExport", "CA")],
        Fails("use-goods"),
    ),
    (
        "used-for-amended-goods",
        "the goods of a use are those that an amendment gives",
        as_it_is,
        |_| {
            let event = with(used(ENTRY, 1), "htsus", json!("7221.00.0017"));
            let event = with(event, "countryOfOrigin", json!("BR"));
            vec![
                amends(-21, "goods", other_goods()),
                (By::Holder, -20, with(event, "countryOfExport", json!("UY"))),
            ]
        },
        Met("use-goods"),
    ),
    (
        "used-for-goods-amended-away",
        "the goods of a use are those that an amendment took away",
        as_it_is,
        |_| {
            vec![
                amends(-21, "goods", other_goods()),
                (By::Holder, -20, used(ENTRY, 1)),
            ]
        },
        Fails("use-goods"),
    ),
    (
        "used-on-day-of-amendment-before-it",
        "of two events of one day the one that the other follows comes first",
        as_it_is,
        |_| {
            vec![
                (By::Holder, -20, used(ENTRY, 1)),
                amends(-20, "goods", other_goods()),
            ]
        },
        Met("use-goods"),
    ),
];

/// The licence is limited to a port.
fn at_laredo(root: &mut Value, _: &Maker) {
    set(root, "/ports", json!(["2304"]));
}

const PORTS: &[Row] = &[
    (
        "used-at-port",
        "a use is at a port of the licence",
        at_laredo,
        |_| vec![(By::Holder, -20, used(ENTRY, 1))],
        Met("use-port"),
    ),
    (
        "used-at-another-port",
        "a use is at a port to which the licence is not limited",
        at_laredo,
        |_| vec![use_with(-20, "port", "5301")],
        Fails("use-port"),
    ),
    (
        "used-at-any-port",
        "a licence without ports is limited to none",
        as_it_is,
        |_| vec![use_with(-20, "port", "5301")],
        Met("use-port"),
    ),
    (
        "used-at-amended-port",
        "a use is at the port that an amendment gives",
        at_laredo,
        |_| {
            vec![
                amends(-21, "ports", json!(["5301"])),
                use_with(-20, "port", "5301"),
            ]
        },
        Met("use-port"),
    ),
    (
        "used-at-port-amended-away",
        "an amendment puts other ports in the place of those there were",
        at_laredo,
        |_| {
            vec![
                amends(-21, "ports", json!(["5301"])),
                (By::Holder, -20, used(ENTRY, 1)),
            ]
        },
        Fails("use-port"),
    ),
];

/// The licence ends ten days before the day asked about.
fn ended(root: &mut Value, maker: &Maker) {
    set(root, "/effectiveUntil", json!(maker.day(-10)));
}

fn days() -> Vec<Recipe> {
    let code = &own("use-period");
    // The goods of the claim are entered while the licence is in force.
    let entered = |draft: super::Draft| {
        draft.claim(|maker| {
            let mut claim = super::base::claim(maker);
            put(&mut claim, "/entryDate", json!(maker.day(-15)));
            claim
        })
    };
    vec![
        told(
            "used-on-first-day",
            "a licence is used on its first day",
            as_it_is,
            |_| vec![(By::Holder, -30, used(ENTRY, 1))],
        )
        .shows(&[code])
        .done(),
        told(
            "used-before-first-day",
            "a licence is used on the day before its first",
            as_it_is,
            |_| vec![(By::Holder, -31, used(ENTRY, 1))],
        )
        .not_met(code)
        .done(),
        entered(told(
            "used-on-last-day",
            "a licence is used on its last day",
            ended,
            |_| vec![(By::Holder, -10, used(ENTRY, 1))],
        ))
        .shows(&[code])
        .done(),
        entered(told(
            "used-after-last-day",
            "a licence is used on the day after its last",
            ended,
            |_| vec![(By::Holder, -9, used(ENTRY, 1))],
        ))
        .not_met(code)
        .done(),
        told(
            "used-after-extension",
            "an amendment gives a later last day, and the licence is used",
            ended,
            |maker| {
                vec![
                    amends(-12, "effectiveUntil", json!(maker.day(45))),
                    (By::Holder, -9, used(ENTRY, 1)),
                ]
            },
        )
        .shows(&[code])
        .done(),
        told(
            "used-before-extension",
            "a licence is used after its last day, before an amendment gives a later one",
            ended,
            |maker| {
                vec![
                    (By::Holder, -9, used(ENTRY, 1)),
                    amends(-8, "effectiveUntil", json!(maker.day(45))),
                ]
            },
        )
        .not_met(code)
        .done(),
        told(
            "used-before-amended-first-day",
            "an amendment gives a later first day, and the licence is used before it",
            as_it_is,
            |maker| {
                vec![
                    amends(-25, "effectiveFrom", json!(maker.day(-19))),
                    (By::Holder, -20, used(ENTRY, 1)),
                ]
            },
        )
        .not_met(code)
        .done(),
    ]
}
