//! The licence held against an entry.

use super::{
    Draft, HOUSE, IMPORTER, MAKER, Maker, Recipe, SUB, Story, Value, base, code, gtin, json,
    player, status_change, told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let shows = [
        code("claim-not-shown"),
        code("claim-revoked"),
        code("claim-out-of-scope"),
    ];
    let good = |draft: Draft| draft.shows(&shows).done();
    vec![
        good(entered(
            "importer-licensed",
            "the importer of an entry is the licensee, and its goods are licensed",
            |_| entry(HOUSE, &["6404.11.9050"]),
            |_, _| {},
        )),
        good(entered(
            "importer-is-licensee-above",
            "the importer of an entry is the licensee of the licence above",
            |_| entry(MAKER, &["4202.21.60"]),
            |_, _| {},
        )),
        good(entered(
            "other-line-licensed",
            "one line of an entry is of licensed goods, and another of others",
            |_| entry(HOUSE, &["8517.13.00", "6404.11.9050"]),
            |_, _| {},
        )),
        good(entered(
            "item-licensed",
            "the trade item of an entry line is licensed",
            |_| of_item(99),
            |_, _| {},
        )),
        entered(
            "item-beyond-license",
            "the trade item of an entry line is one after the last that is licensed",
            |_| of_item(100),
            |_, _| {},
        )
        .not_met(code("claim-out-of-scope"))
        .done(),
        entered(
            "tariff-beyond-license",
            "no line of an entry is of goods that the importer is licensed for",
            |_| entry(HOUSE, &["6404.20.20"]),
            |_, _| {},
        )
        .not_met(code("claim-out-of-scope"))
        .done(),
        entered(
            "country-beyond-license",
            "the importer is licensed for another country than the United States",
            |_| entry(HOUSE, &["6404.11.9050"]),
            |story, _| story.set(SUB, "/territoryOfSale", super::countries(&["CA"])),
        )
        .not_met(code("claim-out-of-scope"))
        .done(),
        entered(
            "act-beyond-license",
            "the importer is licensed to sell and not to import",
            |_| entry(HOUSE, &["6404.11.9050"]),
            |story, _| story.set(SUB, "/grant", json!(["sell"])),
        )
        .not_met(code("claim-out-of-scope"))
        .done(),
        entered(
            "importer-not-licensed",
            "no licence at hand is to the importer of the entry",
            |_| entry(IMPORTER, &["6404.11.9050"]),
            |_, _| {},
        )
        .requirements_undecided(code("claim-not-shown"))
        .done(),
        entered(
            "tariff-too-short",
            "the tariff number of an entry line is too short to tell whether it is licensed",
            |_| entry(HOUSE, &["6404.11"]),
            |story, _| story.set(SUB, "/goods/tariffPrefixes", json!(["64041190"])),
        )
        .requirements_undecided(code("claim-not-shown"))
        .done(),
        entered(
            "importer-license-revoked",
            "the licence of the importer, beside the one asked about, was withdrawn",
            |_| entry(IMPORTER, &["6404.11.9050"]),
            |story, maker| {
                let other = importer(story);
                let signer = super::actor(maker, 1);
                let changed = status_change(maker, &signer, &other, |_| {});
                story.also.extend([other, changed]);
            },
        )
        .not_met(code("claim-revoked"))
        .done(),
        entered(
            "importer-license-revoked-and-other-line-beyond-it",
            "a licence that was withdrawn decides before the line that it does not cover",
            |_| entry(IMPORTER, &["8517.13.00", "6404.11.9050"]),
            |story, maker| {
                let other = importer(story);
                let signer = super::actor(maker, 1);
                let changed = status_change(maker, &signer, &other, |_| {});
                story.also.extend([other, changed]);
            },
        )
        .not_met(code("claim-revoked"))
        .done(),
        good(entered(
            "importer-license-beside",
            "the importer has a licence beside the one asked about",
            |_| entry(IMPORTER, &["6404.11.9050"]),
            |story, _| {
                let other = importer(story);
                story.also.push(other);
            },
        )),
        good(entered(
            "owner-imports",
            "the owner of the right imports",
            |_| entry("BLUE HERON FOOTWEAR INC", &["8517.13.00"]),
            |_, _| {},
        )),
    ]
}

/// A licence of the maker to the importer, signed.
fn importer(story: &Story) -> Value {
    story.beside(SUB, "license of the importer", |subject| {
        base::set(subject, "/licensee", player(3));
        base::set(subject, "/quantityCap", super::pairs("1000"));
    })
}

/// Begins a vector that is held against an entry.
fn entered(
    name: &str,
    title: &'static str,
    claim: fn(&Maker) -> Value,
    change: fn(&mut Story, &Maker),
) -> Draft {
    told(name, title, SUB, change).claim(move |maker| {
        let mut claim = claim(maker);
        base::set(&mut claim, "/entryDate", maker.day(0));
        claim
    })
}

/// An entry of an importer, a line for each tariff number.
fn entry(importer: &str, numbers: &[&str]) -> Value {
    let lines: Vec<Value> = numbers
        .iter()
        .zip(1..)
        .map(|(htsus, number)| json!({ "lineNumber": number, "htsus": htsus }))
        .collect();
    json!({ "importer": { "legalName": importer }, "lines": lines })
}

/// An entry of the house of one item.
fn of_item(item: u32) -> Value {
    let mut claim = entry(HOUSE, &["6404.11.9050"]);
    base::set(&mut claim, "/lines/0/gtin", gtin(item));
    claim
}
