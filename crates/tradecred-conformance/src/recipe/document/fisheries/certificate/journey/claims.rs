//! Box 1 held against the entry that is asked about.

use super::{
    ALL, ANOTHER_ENTRY_NUMBER, By, Draft, ENTRY_NUMBER, EXPORTER, LOT_A, LOT_B, Maker, Recipe,
    Told, Value, begun, changed, custody, enters, entry, followed, halves, json, own, set, taken,
    told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [empty(), endorsed(), signed(), elsewhere(), dated()]
        .into_iter()
        .flatten()
        .collect()
}

/// A claim with an entry number, and with the day on which journeys enter.
fn claim(number: &'static str) -> impl Fn(&Maker) -> Value {
    move |maker| json!({ "entryNumber": number, "entryDate": maker.day(-15) })
}

/// Asks about an entry.
fn asked(draft: Draft, number: &'static str) -> Draft {
    draft.claim(claim(number))
}

/// The importer takes the shipment and enters it.
fn imported(maker: &Maker) -> Vec<Told> {
    vec![taken(), enters(maker, None, -15, ALL)]
}

/// The importer takes the shipment, splits it, and enters lot A.
fn half_imported(maker: &Maker) -> Vec<Told> {
    vec![taken(), halves(), enters(maker, Some("A"), -15, LOT_A)]
}

fn empty() -> Vec<Recipe> {
    vec![
        asked(
            begun(
                "claimed-without-endorsements",
                "an entry is asked about, and nobody has endorsed box 1",
            ),
            ENTRY_NUMBER,
        )
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            followed(
                "claimed-with-custody-only",
                "an entry is asked about, and the importer has signed for custody only",
                |_| vec![taken()],
            ),
            ENTRY_NUMBER,
        )
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            followed(
                "claimed-before-entry",
                "an endorsement of box 1 that is dated after the day asked about is none yet",
                imported,
            ),
            ENTRY_NUMBER,
        )
        .under_law_of(|maker| maker.day(-16))
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            changed(
                "claimed-with-altered-entry",
                "an endorsement of box 1 that was altered after signing is none",
                |maker| {
                    let act = entry(None, ANOTHER_ENTRY_NUMBER, &maker.day(-15), ALL);
                    vec![taken(), told(By::Importer, -15, act)]
                },
                |endorsements, _| {
                    if let Some(last) = endorsements.last_mut() {
                        set(last, "/act/entryNumber", json!(ENTRY_NUMBER));
                    }
                },
            ),
            ENTRY_NUMBER,
        )
        .warns("journey.not-counted")
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            changed(
                "claimed-with-entry-after-gap",
                "an endorsement of box 1 that follows what is not at hand has no effect",
                imported,
                |endorsements, _| {
                    endorsements.remove(0);
                },
            ),
            ENTRY_NUMBER,
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided(own("entry"))
        .done(),
        begun(
            "claimed-without-entry-number",
            "a claim without an entry number asks nothing of box 1",
        )
        .claim(|maker| json!({ "entryDate": maker.day(-15) }))
        .shows(&[own("entry")])
        .done(),
    ]
}

fn endorsed() -> Vec<Recipe> {
    vec![
        asked(
            followed(
                "claimed-and-entered",
                "the importer has endorsed box 1 for the entry that is asked about",
                imported,
            ),
            ENTRY_NUMBER,
        )
        .shows(&[own("entry"), own("entry-date"), own("entry-elsewhere")])
        .done(),
        asked(
            followed(
                "claimed-without-dashes",
                "an entry number is the same with and without dashes",
                imported,
            ),
            "ABC12345676",
        )
        .shows(&[own("entry")])
        .done(),
        asked(
            followed(
                "claimed-lot-entered",
                "one lot of two is entered, and that entry is asked about",
                half_imported,
            ),
            ENTRY_NUMBER,
        )
        .shows(&[own("entry"), own("entry-elsewhere")])
        .done(),
    ]
}

/// A claim that names its importer besides.
fn importing(maker: &Maker) -> Value {
    json!({
        "entryNumber": ENTRY_NUMBER,
        "entryDate": maker.day(-15),
        "importer": { "legalName": By::Importer.name() }
    })
}

/// Who fills box 1.
fn signed() -> Vec<Recipe> {
    vec![
        followed(
            "claimed-and-entered-by-importer",
            "the importer of the entry has endorsed box 1",
            imported,
        )
        .claim(importing)
        .shows(&[own("entry")])
        .done(),
        followed(
            "claimed-and-entered-by-another",
            "another than the importer of the entry has filled box 1 with its number",
            |maker| {
                let act = entry(None, ENTRY_NUMBER, &maker.day(-15), ALL);
                let held = custody(None, EXPORTER, ALL);
                vec![told(By::Exporter, -20, held), told(By::Exporter, -15, act)]
            },
        )
        .claim(importing)
        .requirements_undecided(own("entry"))
        .done(),
    ]
}

fn elsewhere() -> Vec<Recipe> {
    vec![
        asked(
            followed(
                "claimed-and-a-little-entered-elsewhere",
                "a little of the fish went into another entry, and the rest may be in the one asked about",
                |maker| vec![taken(), enters(maker, None, -15, &[(1, "1")])],
            ),
            ANOTHER_ENTRY_NUMBER,
        )
        .warns(own("entered-differs"))
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            followed(
                "claimed-lot-not-entered",
                "another entry is asked about than that of lot A, and lot B may be for it",
                half_imported,
            ),
            ANOTHER_ENTRY_NUMBER,
        )
        .requirements_undecided(own("entry"))
        .done(),
        asked(
            followed(
                "claimed-and-entered-elsewhere",
                "another entry is asked about than the one that all of the fish went into",
                imported,
            ),
            ANOTHER_ENTRY_NUMBER,
        )
        .not_met(own("entry-elsewhere"))
        .done(),
        asked(
            followed(
                "claimed-and-both-lots-entered-elsewhere",
                "another entry is asked about than the one that both lots went into",
                |maker| {
                    let mut steps = half_imported(maker);
                    steps.push(enters(maker, Some("B"), -15, LOT_B).after(1));
                    steps
                },
            ),
            ANOTHER_ENTRY_NUMBER,
        )
        .not_met(own("entry-elsewhere"))
        .done(),
        asked(
            changed(
                "claimed-and-entered-elsewhere-with-gap",
                "an endorsement that follows what is not at hand may be of the entry that is asked about",
                |maker| {
                    let mut steps = imported(maker);
                    steps.push(told(By::Cannery, -12, super::ownership(None, "Tuna Sellers Ltd.")));
                    steps.push(told(By::Importer, -11, super::ownership(None, By::Cannery.name())));
                    steps
                },
                |endorsements, _| {
                    endorsements.remove(2);
                },
            ),
            ANOTHER_ENTRY_NUMBER,
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided(own("entry"))
        .done(),
    ]
}

fn dated() -> Vec<Recipe> {
    vec![
        followed(
            "claimed-on-another-date",
            "box 1 has another date than the entry that is asked about",
            imported,
        )
        .claim(|maker| json!({ "entryNumber": ENTRY_NUMBER, "entryDate": maker.day(-14) }))
        .not_met(own("entry-date"))
        .done(),
        followed(
            "claimed-without-date",
            "a claim without a date of entry asks nothing of that of box 1",
            imported,
        )
        .claim(|_| json!({ "entryNumber": ENTRY_NUMBER }))
        .shows(&[own("entry"), own("entry-date")])
        .done(),
        asked(
            followed(
                "claimed-with-two-dates",
                "two lots are entered under one number, one of them on another date",
                |maker| {
                    let mut steps = half_imported(maker);
                    steps.push(enters(maker, Some("B"), -14, LOT_B).after(1));
                    steps
                },
            ),
            ENTRY_NUMBER,
        )
        .not_met(own("entry-date"))
        .done(),
    ]
}
