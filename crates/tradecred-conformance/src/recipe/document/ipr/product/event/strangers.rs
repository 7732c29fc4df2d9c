//! Who has a say in the unit: its maker, who was sent it, the owner of the right for reports; and nobody else.

use super::{
    BEFORE, By, Draft, Maker, Recipe, Value, add, another, at_hand, base, happened, json, of_unit,
    reference, reported, set, shipped, signed, sold, told, trusted, unit,
};

const CODE: &str = "product-event.stranger";

pub(super) fn recipes() -> Vec<Recipe> {
    [parties(), owners(), sent(), unknown()]
        .into_iter()
        .flatten()
        .collect()
}

/// The unit in the custody of the distributor at first.
fn entrusted(maker: &Maker) -> Value {
    let mut unit = unit(maker);
    set(&mut unit, "/custodian", By::Distributor.known(maker));
    maker.issuer().sign(&unit, maker.instant(BEFORE))
}

fn parties() -> Vec<Recipe> {
    vec![
        told(
            "sold-by-stranger",
            "one that neither made the unit nor was sent it sells it",
            By::Stranger,
            |_| sold(),
        )
        .not_met(CODE)
        .done(),
        told(
            "sold-under-the-name-of-the-maker",
            "one that has the name of the maker and another DID sells the unit",
            By::Stranger,
            |_| sold(),
        )
        .before(|document, _| set(document, "/actor", By::Maker.named()))
        .evidence(|evidence, maker| {
            trusted(By::Stranger, evidence, maker, |entry, _| {
                base::set(entry, "/legalName", By::Maker.name());
            });
        })
        .not_met(CODE)
        .done(),
        told(
            "sold-by-custodian",
            "the one that has custody at first sells the unit",
            By::Distributor,
            |_| sold(),
        )
        .before(|document, maker| {
            *document = happened(maker, &entrusted(maker), By::Distributor, -7, 1, sold());
        })
        .evidence(|evidence, maker| {
            at_hand(evidence, maker);
            add(evidence, entrusted(maker));
        })
        .shows(&[CODE])
        .done(),
    ]
}

fn owners() -> Vec<Recipe> {
    let without_right = |name: &str, title: &'static str, by: By| {
        told(name, title, by, |_| reported("recalled")).evidence(|evidence, maker| {
            base::set(evidence, "/credentials", json!([of_unit(maker)]));
        })
    };
    vec![
        told(
            "reported-by-owner",
            "the owner of the right recalls the unit",
            By::Owner,
            |_| reported("recalled"),
        )
        .shows(&[CODE])
        .done(),
        told(
            "sold-by-owner",
            "the owner of the right, which was not sent the unit, sells it",
            By::Owner,
            |_| sold(),
        )
        .not_met(CODE)
        .done(),
        told(
            "reported-by-stranger",
            "one that does not own the right recalls the unit",
            By::Stranger,
            |_| reported("recalled"),
        )
        .not_met(CODE)
        .done(),
        without_right(
            "reported-without-the-right",
            "while the right is not at hand, it is not known whether who reports the unit owns it",
            By::Owner,
        )
        .requirements_undecided(CODE)
        .done(),
        without_right(
            "reported-by-maker-without-the-right",
            "the maker reports the unit, whoever owns the right",
            By::Maker,
        )
        .shows(&[CODE])
        .done(),
    ]
}

/// The retailer sells the unit; these events are at hand, and it follows the last of them.
fn retailed(name: &str, title: &'static str, events: fn(&Maker) -> Vec<Value>) -> Draft {
    told(name, title, By::Retailer, |_| sold())
        .before(move |document, maker| follow_last(document, &events(maker)))
        .evidence(move |evidence, maker| {
            for event in events(maker) {
                add(evidence, event);
            }
        })
}

/// Lets an event follow the last of these.
fn follow_last(document: &mut Value, events: &[Value]) {
    if let Some(last) = events.last() {
        set(document, "/previous", json!([reference(last)]));
        set(document, "/sequence", json!(events.len().saturating_add(1)));
    }
}

/// A shipment at a place of the chain that follows another one.
fn ships(maker: &Maker, from: By, to: By, before: Option<&Value>) -> Value {
    let sequence = if before.is_some() { 2 } else { 1 };
    another(maker, from, sequence, shipped(maker, to), |event| {
        if let Some(before) = before {
            set(event, "/previous", json!([reference(before)]));
        }
    })
}

fn sent() -> Vec<Recipe> {
    vec![
        retailed(
            "sold-by-who-was-sent-it",
            "one to whom the maker shipped the unit sells it",
            |maker| vec![ships(maker, By::Maker, By::Retailer, None)],
        )
        .shows(&[CODE])
        .done(),
        retailed(
            "sold-by-who-was-sent-it-on",
            "one to whom the distributor shipped the unit, to which the maker did, sells it",
            |maker| {
                let first = ships(maker, By::Maker, By::Distributor, None);
                let second = ships(maker, By::Distributor, By::Retailer, Some(&first));
                vec![first, second]
            },
        )
        .shows(&[CODE])
        .done(),
        retailed(
            "sold-by-who-was-sent-another",
            "the maker shipped the unit to another than who sells it",
            |maker| vec![ships(maker, By::Maker, By::Distributor, None)],
        )
        .not_met(CODE)
        .done(),
        retailed(
            "sold-by-who-a-stranger-sent-it",
            "a shipment by a stranger gives nobody a say",
            |maker| vec![ships(maker, By::Stranger, By::Retailer, None)],
        )
        .not_met(CODE)
        .done(),
        retailed(
            "sold-by-one-of-a-circle",
            "two that ship the unit to each other give each other no say",
            |maker| {
                let first = ships(maker, By::Retailer, By::Stranger, None);
                let second = ships(maker, By::Stranger, By::Retailer, Some(&first));
                vec![first, second]
            },
        )
        .not_met(CODE)
        .done(),
        retailed(
            "sold-after-a-forged-shipment",
            "a shipment that its maker did not sign gives nobody a say",
            |maker| {
                let mut forged = ships(maker, By::Maker, By::Retailer, None);
                base::remove(&mut forged, "/proof");
                vec![signed(maker, By::Stranger, &forged)]
            },
        )
        .not_met(CODE)
        .done(),
    ]
}

fn unknown() -> Vec<Recipe> {
    vec![
        told(
            "sold-after-what-is-not-at-hand",
            "what comes before is not at hand, and may be the shipment to who sells the unit",
            By::Retailer,
            |_| sold(),
        )
        .before(|document, maker| {
            follow_last(document, &[ships(maker, By::Maker, By::Retailer, None)]);
        })
        .requirements_undecided(CODE)
        .done(),
        told(
            "sold-long-after-what-is-not-at-hand",
            "what comes before the shipment at hand is not at hand",
            By::Retailer,
            |_| sold(),
        )
        .before(|document, maker| {
            let first = ships(maker, By::Maker, By::Distributor, None);
            let second = ships(maker, By::Distributor, By::Retailer, Some(&first));
            follow_last(document, &[first, second]);
        })
        .evidence(|evidence, maker| {
            let first = ships(maker, By::Maker, By::Distributor, None);
            add(
                evidence,
                ships(maker, By::Distributor, By::Retailer, Some(&first)),
            );
        })
        .requirements_undecided(CODE)
        .done(),
        retailed(
            "sold-after-a-shipment-of-an-unknown-signer",
            "it is not known who signed the shipment to who sells the unit",
            |maker| vec![ships(maker, By::Maker, By::Retailer, None)],
        )
        .evidence(|evidence, maker| {
            trusted(By::Maker, evidence, maker, |entry, maker| {
                base::set(entry, "/from", maker.day(5));
            });
        })
        .requirements_undecided(CODE)
        .done(),
        told(
            "sold-after-a-stranger-after-what-is-not-at-hand",
            "what comes before is of a stranger, and what comes before that is not at hand",
            By::Retailer,
            |_| sold(),
        )
        .before(|document, maker| {
            let first = ships(maker, By::Maker, By::Distributor, None);
            let second = ships(maker, By::Stranger, By::Copyist, Some(&first));
            follow_last(document, &[first, second]);
        })
        .evidence(|evidence, maker| {
            let first = ships(maker, By::Maker, By::Distributor, None);
            add(
                evidence,
                ships(maker, By::Stranger, By::Copyist, Some(&first)),
            );
        })
        .requirements_undecided(CODE)
        .done(),
    ]
}
