//! Whose the prefix of the GTIN is, as trust lists say.

use super::{
    By, Draft, GTIN, MADE, Maker, PREFIX, Recipe, Row, SAMPLE, SERIAL, Value, base, json, numbered,
    register, remove, set, trust, trusted,
};

const AUTHORITY: &str = "product-authenticity.gtin-authority";
const FOREIGN: &str = "product-authenticity.gtin-foreign";

/// The list has another entry for the owner of the mark besides, after a change.
fn again(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        trust(evidence, maker, |entries, maker| {
            let mut entry = register::known(
                By::Owner.actor(maker).did(),
                By::Owner.name(),
                maker.day(-1_000),
                "register of company prefixes",
            );
            change(&mut entry, maker);
            for entry in entries
                .iter_mut()
                .filter(|entry| entry.get("companyPrefixes").is_some())
            {
                base::remove(entry, "/companyPrefixes");
            }
            entries.push(entry);
        });
    })
}

pub(super) fn recipes() -> Vec<Recipe> {
    [known(), unknown(), foreign()]
        .into_iter()
        .flatten()
        .collect()
}

fn known() -> Vec<Recipe> {
    let rows: [Row; 6] = [
        (
            "prefix-of-12-digits",
            "a prefix of 12 digits with which the GTIN begins licenses it",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["952012345678"])),
        ),
        (
            "prefix-of-4-digits",
            "a prefix of 4 digits with which the GTIN begins licenses it",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["9520"])),
        ),
        (
            "prefix-among-others",
            "one of several prefixes of the holder licenses the GTIN",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["0614141", PREFIX])),
        ),
        (
            "prefix-beside-no-prefix",
            "what is no prefix in an entry takes nothing from the prefix beside it",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["", 7, "x", PREFIX])),
        ),
        (
            "prefix-on-last-day",
            "an entry whose last day is that on which the unit was made licenses the GTIN",
            |entry, maker| {
                base::set(entry, "/companyPrefixes", json!([PREFIX]));
                base::set(entry, "/until", maker.day(MADE));
            },
        ),
        (
            "prefix-on-first-day",
            "an entry whose first day is that on which the unit was made licenses the GTIN",
            |entry, maker| {
                base::set(entry, "/companyPrefixes", json!([PREFIX]));
                base::set(entry, "/from", maker.day(MADE));
            },
        ),
    ];
    rows.into_iter()
        .map(|(name, title, change)| {
            again(name, title, change)
                .shows(&[AUTHORITY, FOREIGN])
                .done()
        })
        .collect()
}

fn unknown() -> Vec<Recipe> {
    let rows: [Row; 7] = [
        (
            "prefix-not-listed",
            "no list says whose the prefix is",
            |_, _| {},
        ),
        (
            "prefix-of-other-gtins",
            "the list knows a prefix of the holder that the GTIN does not have",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["9520124"])),
        ),
        (
            "prefix-with-indicator",
            "a prefix does not begin with the first of the 14 digits",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["09520123"])),
        ),
        (
            "prefix-of-3-digits",
            "three digits are no company prefix",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["952"])),
        ),
        (
            "prefix-of-13-digits",
            "a whole GTIN is no company prefix",
            |entry, _| base::set(entry, "/companyPrefixes", json!(["9520123456788"])),
        ),
        (
            "prefix-of-before",
            "an entry that ended the day before the unit was made licenses nothing",
            |entry, maker| {
                base::set(entry, "/companyPrefixes", json!([PREFIX]));
                base::set(entry, "/until", maker.day(MADE - 1));
            },
        ),
        (
            "prefix-of-after",
            "an entry that begins the day after the unit was made licenses nothing",
            |entry, maker| {
                base::set(entry, "/companyPrefixes", json!([PREFIX]));
                base::set(entry, "/from", maker.day(MADE + 1));
            },
        ),
    ];
    rows.into_iter()
        .map(|(name, title, change)| {
            again(name, title, change)
                .requirements_undecided(AUTHORITY)
                .done()
        })
        .collect()
}

/// Another party has the prefix, besides whoever has it.
fn also_of(by: By, evidence: &mut Value, maker: &Maker) {
    trusted(by, evidence, maker, |entry, _| {
        base::set(entry, "/companyPrefixes", json!([PREFIX]));
    });
}

fn foreign() -> Vec<Recipe> {
    vec![
        SAMPLE.vector(
            "prefix-of-another-company",
            "the prefix of the GTIN is licensed to another company than the holder",
        )
        .evidence(|evidence, maker| {
            trust(evidence, maker, |entries, _| {
                let (mut given, mut taken) = (false, false);
                for entry in entries {
                    let name = entry.get("legalName").and_then(Value::as_str);
                    if name == Some(By::Copyist.name()) {
                        base::set(entry, "/companyPrefixes", json!([PREFIX]));
                        given = true;
                    } else if name == Some(By::Owner.name()) {
                        base::remove(entry, "/companyPrefixes");
                        taken = true;
                    }
                }
                debug_assert!(given && taken);
            });
        })
        .not_met(FOREIGN)
        .done(),
        SAMPLE
            .vector(
                "prefix-not-of-the-maker",
                "a maker that names no holder uses the prefix of another company",
            )
            .before(|document, _| remove(document, "/gtinHolder"))
            .not_met(FOREIGN)
            .done(),
        SAMPLE
            .vector(
                "holder-under-another-name",
                "the holder that the unit names has the DID of another company",
            )
            .before(|document, _| {
                set(document, "/gtinHolder/legalName", json!("Grey Heron, Inc."));
            })
            .not_met(FOREIGN)
            .done(),
        SAMPLE
            .vector(
                "holder-with-another-did",
                "the holder that the unit names has the name of another company and a DID of its own",
            )
            .before(|document, maker| {
                let did = By::Stranger.actor(maker).did().to_owned();
                set(document, "/gtinHolder/id", json!(did));
            })
            .not_met(FOREIGN)
            .done(),
        SAMPLE
            .vector(
                "holder-without-did",
                "a holder without a DID is told by its name",
            )
            .before(|document, _| remove(document, "/gtinHolder/id"))
            .shows(&[FOREIGN])
            .done(),
        SAMPLE
            .vector(
                "prefix-of-two-companies",
                "the holder is one of two companies to which lists say the prefix is licensed",
            )
            .before(|document, _| remove(document, "/gtinHolder"))
            .evidence(|evidence, maker| also_of(By::Maker, evidence, maker))
            .shows(&[FOREIGN])
            .done(),
        SAMPLE
            .vector(
                "gtin-of-8-digits",
                "nobody says whose a GTIN of 8 digits is",
            )
            .before(|document, _| {
                numbered(document, SERIAL, None);
                set(document, "/gtin", json!("96385074"));
                let text = super::link(&format!("/21/{SERIAL}")).replace(GTIN, "00000096385074");
                set(document, "/digitalLink", json!(text));
            })
            .requirements_undecided(AUTHORITY)
            .done(),
    ]
}
