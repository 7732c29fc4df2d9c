//! What uses and amendments make of a licence that is held against a claim.

use serde_json::json;

use super::{
    ANOTHER_ENTRY, By, Draft, ENTRY, Maker, Recipe, Step, Value, amends, as_it_is, base, changed,
    line, own, permit, put, returns, set, told, used, uses, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [entries(), permits(), terms()]
        .into_iter()
        .flatten()
        .collect()
}

/// Holds it against the good claim.
fn claimed(draft: Draft) -> Draft {
    draft.claim(base::claim)
}

/// Holds it against the good claim of goods entered on a day from the one asked about.
fn entered(draft: Draft, days: i64) -> Draft {
    draft.claim(move |maker| {
        let mut claim = base::claim(maker);
        put(&mut claim, "/entryDate", json!(maker.day(days)));
        claim
    })
}

fn entries() -> Vec<Recipe> {
    let (elsewhere, unused) = (&own("used-elsewhere"), &own("claim-use"));
    vec![
        claimed(told(
            "claim-for-entry-of-use",
            "the licence was used for the entry of the claim",
            as_it_is,
            |_| vec![uses(0, 1, "40000")],
        ))
        .shows(&[elsewhere, unused])
        .done(),
        claimed(told(
            "claim-for-another-entry",
            "a licence for one entry was used for another than that of the claim",
            as_it_is,
            |_| vec![(By::Holder, -20, used(ANOTHER_ENTRY, 1))],
        ))
        .not_met(elsewhere)
        .done(),
        claimed(told(
            "claim-after-return-elsewhere",
            "the use for another entry was taken back, and the licence used for that of the claim",
            as_it_is,
            |_| {
                vec![
                    (By::Holder, -20, used(ANOTHER_ENTRY, 1)),
                    returns(-19, 0),
                    uses(0, 1, "40000"),
                ]
            },
        ))
        .shows(&[elsewhere, unused])
        .done(),
        claimed(told(
            "claim-of-use-taken-back",
            "the use for the entry of the claim was taken back",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), returns(-19, 0)],
        ))
        .warns(unused)
        .done(),
        claimed(changed(
            "claim-for-another-entry-and-event-missing",
            "the event that is not at hand may take the use for another entry back",
            as_it_is,
            |_| {
                vec![
                    (By::Holder, -20, used(ANOTHER_ENTRY, 1)),
                    amends(-19, "ports", json!(["2304"])),
                    amends(-18, "ports", json!(["2304", "5301"])),
                ]
            },
            |events, _| {
                events.remove(1);
            },
        ))
        .requirements_undecided("journey.gap")
        .requirements_undecided(elsewhere)
        .done(),
        told(
            "claim-without-entry-number",
            "without an entry number none is looked for among the uses",
            as_it_is,
            |_| vec![(By::Holder, -20, used(ANOTHER_ENTRY, 1))],
        )
        .claim(|maker| {
            let mut claim = base::claim(maker);
            super::super::take(&mut claim, "/entryNumber");
            claim
        })
        .shows(&[elsewhere, unused])
        .done(),
    ]
}

/// A use of the trade permit.
fn of_permit(days: i64, entry: &str) -> Step {
    let event = with(used(entry, 1), "htsus", json!("0303.44.0000"));
    (By::Holder, days, event)
}

/// The claim is for fish.
fn of_fish(maker: &Maker) -> Value {
    let mut claim = base::claim(maker);
    put(&mut claim, "/lines/0/htsus", json!("0303.44.0000"));
    claim
}

fn permits() -> Vec<Recipe> {
    let unused = &own("claim-use");
    vec![
        told(
            "permit-used-for-entry-of-claim",
            "a permit for several entries was used for that of the claim and for another",
            permit,
            |_: &Maker| vec![of_permit(-20, ANOTHER_ENTRY), of_permit(0, ENTRY)],
        )
        .claim(of_fish)
        .shows(&[unused])
        .done(),
        told(
            "permit-not-used-for-entry-of-claim",
            "a permit for several entries was used for others than that of the claim",
            permit,
            |_: &Maker| vec![of_permit(-20, ANOTHER_ENTRY)],
        )
        .claim(of_fish)
        .warns(unused)
        .done(),
    ]
}

/// The licence ends ten days before the day asked about.
fn ended(root: &mut Value, maker: &Maker) {
    set(root, "/effectiveUntil", json!(maker.day(-10)));
}

fn extended(maker: &Maker) -> Vec<Step> {
    vec![
        uses(-20, 1, "40000"),
        amends(-5, "effectiveUntil", json!(maker.day(45))),
    ]
}

/// The first line for other goods.
fn narrowed(_: &Maker) -> Vec<Step> {
    let mut goods = line(1, "120000");
    base::set(&mut goods, "/0/tariffPrefixes", json!(["7221"]));
    vec![uses(-20, 1, "40000"), amends(-5, "goods", goods)]
}

fn terms() -> Vec<Recipe> {
    let (last, goods, port) = (&own("term"), &own("claim-goods"), &own("claim-port"));
    let moved = |maker: &Maker| {
        vec![
            uses(-20, 1, "40000"),
            amends(-5, "ports", json!(["5301"])),
            (
                By::Agency,
                -4,
                amends(-4, "effectiveUntil", json!(maker.day(40))).2,
            ),
        ]
    };
    vec![
        entered(
            told(
                "entered-after-extension",
                "an amendment gave a later last day before the goods were entered",
                ended,
                extended,
            ),
            -5,
        )
        .shows(&[last])
        .done(),
        entered(
            told(
                "entered-before-extension",
                "an amendment that came after the goods were entered does not bring the licence back",
                ended,
                extended,
            ),
            -6,
        )
        .standing("ended", last)
        .done(),
        told(
            "in-force-by-extension",
            "without a claim, the last day is that of the day asked about",
            ended,
            extended,
        )
        .shows(&[last])
        .done(),
        told(
            "ended-by-amendment",
            "an amendment gave an earlier last day",
            as_it_is,
            |maker| {
                vec![
                    uses(-20, 1, "40000"),
                    amends(-5, "effectiveUntil", json!(maker.day(-1))),
                ]
            },
        )
        .standing("ended", last)
        .done(),
        told(
            "not-yet-by-amendment",
            "an amendment gave a later first day",
            as_it_is,
            |maker| vec![amends(-25, "effectiveFrom", json!(maker.day(1)))],
        )
        .standing("not-yet", own("effective-from"))
        .done(),
        changed(
            "ended-and-event-missing",
            "the event that is not at hand may be the amendment that gives a later last day",
            ended,
            |maker| {
                vec![
                    uses(-20, 1, "40000"),
                    amends(-15, "effectiveUntil", json!(maker.day(45))),
                    uses(-14, 2, "1"),
                ]
            },
            |events, _| {
                events.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .standing("undecided", last)
        .done(),
        entered(
            told(
                "claim-within-goods-before-amendment",
                "goods that were entered before an amendment are held against what was granted",
                as_it_is,
                narrowed,
            ),
            -6,
        )
        .shows(&[goods])
        .done(),
        entered(
            told(
                "claim-outside-amended-goods",
                "goods that were entered after an amendment are held against what it gives",
                as_it_is,
                narrowed,
            ),
            -5,
        )
        .not_met(goods)
        .done(),
        entered(
            told(
                "claim-outside-amended-ports",
                "an amendment limits the licence to another port than that of the claim",
                as_it_is,
                moved,
            ),
            -3,
        )
        .not_met(port)
        .done(),
    ]
}
