//! What the chain of endorsements says of a certificate: gaps, order, and endorsements that do not count.

use super::{
    ALL, By, Draft, ENTRY_NUMBER, EXPORTER, LOT_A, LOT_B, Maker, Recipe, Told, anew, base, changed,
    custody, enters, entry, followed, halved, halves, json, own, ownership, reference, set, sign,
    taken, told, trust, unsigned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [gaps(), order(), counted(), rejected()]
        .into_iter()
        .flatten()
        .collect()
}

/// The importer takes the shipment, the exporter takes it back, and the importer takes it again.
fn handed_on(_: &Maker) -> Vec<Told> {
    vec![
        taken(),
        told(By::Exporter, -18, custody(None, By::Importer.name(), ALL)),
        told(By::Importer, -16, custody(None, EXPORTER, ALL)),
    ]
}

fn gaps() -> Vec<Recipe> {
    vec![
        changed(
            "endorsement-missing-between",
            "an endorsement names one before it that is not at hand",
            handed_on,
            |endorsements, _| {
                endorsements.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .done(),
        changed(
            "endorsement-missing-and-too-much-taken",
            "what follows an endorsement that is not at hand is asked nothing about weights",
            |maker| {
                let mut steps = handed_on(maker);
                if let Some(last) = steps.last_mut() {
                    last.act = custody(None, EXPORTER, &[(1, "99999")]);
                }
                steps
            },
            |endorsements, _| {
                endorsements.remove(1);
            },
        )
        .requirements_undecided("journey.gap")
        .done(),
        changed(
            "split-missing",
            "of two lots the split is not at hand: that they are of one that is missing is no fork",
            |_| {
                vec![
                    told(By::Exporter, -20, halved()),
                    told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                    told(By::Exporter, -15, custody(Some("B"), EXPORTER, LOT_B)).after(0),
                ]
            },
            |endorsements, _| {
                endorsements.remove(0);
            },
        )
        .requirements_undecided("journey.gap")
        .done(),
        changed(
            "split-missing-and-lot-taken-by-two",
            "two that name the same missing endorsement and concern the same lot are a fork",
            |_| {
                vec![
                    told(By::Exporter, -20, halved()),
                    told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                    told(By::Exporter, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                ]
            },
            |endorsements, _| {
                endorsements.remove(0);
            },
        )
        .requirements_undecided("journey.gap")
        .not_met("journey.fork")
        .done(),
    ]
}

fn order() -> Vec<Recipe> {
    const ORDER: &str = "journey.order";
    vec![
        followed(
            "endorsement-before-the-one-it-follows",
            "an endorsement is dated before the one that it follows",
            |_| {
                vec![
                    taken(),
                    told(By::Exporter, -21, custody(None, By::Importer.name(), ALL)),
                ]
            },
        )
        .not_met(ORDER)
        .done(),
        late(
            "endorsement-recorded-late",
            "an endorsement that was recorded late may be dated before the one that it follows",
        )
        .shows(&[ORDER])
        .done(),
        late(
            "endorsement-recorded-late-before-the-one-it-follows",
            "what was recorded late has no effect before the one that it follows has",
        )
        .under_law_of(|maker| maker.day(-21))
        .claim(|_| json!({ "entryNumber": ENTRY_NUMBER }))
        .requirements_undecided(own("entry"))
        .done(),
        changed(
            "sequence-leaves-one-out-in-chain",
            "an endorsement leaves a place of the chain out",
            handed_on,
            |endorsements, maker| {
                anew(endorsements, maker, 2, By::Importer, |endorsement| {
                    set(endorsement, "/sequence", json!(4));
                });
            },
        )
        .not_met(ORDER)
        .done(),
        followed(
            "sequence-goes-on-in-each-lot",
            "two lots of a split go on with the same number each",
            |maker| {
                vec![
                    taken(),
                    halves(),
                    enters(maker, Some("A"), -15, LOT_A).after(1),
                    enters(maker, Some("B"), -15, LOT_B).after(1),
                    told(
                        By::Exporter,
                        -14,
                        custody(Some("A"), By::Importer.name(), LOT_A),
                    )
                    .after(2),
                ]
            },
        )
        .shows(&[ORDER])
        .done(),
    ]
}

/// Begins a vector with an entry that was recorded late: dated before the custody that it follows.
fn late(name: &str, title: &'static str) -> Draft {
    changed(
        name,
        title,
        |maker| vec![taken(), enters(maker, None, -22, ALL)],
        |endorsements, maker| {
            anew(endorsements, maker, 1, By::Importer, |endorsement| {
                set(endorsement, "/lateUpload", json!(true));
            });
        },
    )
}

fn counted() -> Vec<Recipe> {
    vec![
        changed(
            "endorsement-altered",
            "an endorsement that was altered after signing does not count",
            handed_on,
            |endorsements, _| {
                if let Some(last) = endorsements.last_mut() {
                    set(last, "/remarks", json!("altered"));
                }
            },
        )
        .warns("journey.not-counted")
        .done(),
        changed(
            "endorsement-by-another",
            "an endorsement that another signed, whom nobody authorized, does not count",
            handed_on,
            |endorsements, maker| {
                anew(endorsements, maker, 2, By::Cannery, |endorsement| {
                    let importer = By::Importer.actor(maker);
                    let cannery = By::Cannery.actor(maker);
                    set(endorsement, "/actor/id", json!(importer.did()));
                    base::set(endorsement, "/issuer/id", cannery.did());
                });
            },
        )
        .warns("journey.not-counted")
        .done(),
        followed(
            "endorsement-by-unknown",
            "an endorsement whose signer no list names is left out",
            |_| vec![taken(), told(By::Trader, -18, ownership(None, EXPORTER))],
        )
        .evidence(|evidence, maker| {
            let (issuer, importer) = (maker.issuer(), By::Importer.actor(maker));
            let known = [(&issuer, EXPORTER), (&importer, By::Importer.name())];
            trust(evidence, maker, &known);
        })
        .warns("journey.unlisted")
        .done(),
        changed(
            "endorsement-twice",
            "an endorsement that is handed in twice counts once",
            handed_on,
            |endorsements, _| {
                if let Some(first) = endorsements.first().cloned() {
                    endorsements.push(first);
                }
            },
        )
        .shows(&["journey.fork"])
        .done(),
        changed(
            "endorsement-of-another-certificate",
            "an endorsement of another certificate is none of this one",
            handed_on,
            |endorsements, maker| {
                let mut other = super::root(maker);
                base::set(&mut other, "/id", maker.uuid("another certificate"));
                let act = entry(None, ENTRY_NUMBER, &maker.day(-15), ALL);
                let step = told(By::Importer, -15, act);
                let mut unsigned = unsigned(maker, 9, &step, None);
                set(&mut unsigned, "/subject", reference(&other));
                endorsements.push(sign(maker, By::Importer, &unsigned));
            },
        )
        .shows(&["journey.fork"])
        .done(),
    ]
}

fn rejected() -> Vec<Recipe> {
    const ENDORSEMENT: &str = "journey.endorsement";
    vec![
        followed(
            "entry-miscoded-in-chain",
            "an entry with yellowfin has the code that says there is none",
            |maker| {
                let mut step = enters(maker, None, -15, ALL);
                base::set(&mut step.act, "/processingCode", "NOT");
                vec![taken(), step]
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        followed(
            "line-unknown-in-chain",
            "a line is entered that the certificate does not have; it has no weight in the journey",
            |maker| {
                let lines = [(1, "10000"), (2, "4250.5"), (3, "900")];
                vec![taken(), enters(maker, None, -15, &lines)]
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        followed(
            "endorsed-before-completion-in-chain",
            "custody is signed for two days before there was a certificate",
            |_| vec![told(By::Importer, -32, custody(None, EXPORTER, ALL))],
        )
        .not_met(ENDORSEMENT)
        .done(),
        followed(
            "split-into-one-in-chain",
            "a split makes one lot of everything",
            |_| {
                let into: [(&str, &[(u32, &str)]); 1] = [("A", ALL)];
                vec![taken(), told(By::Importer, -18, super::split(None, &into))]
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        changed(
            "first-with-place-two-in-chain",
            "the first endorsement says that it is the second",
            |_| vec![taken()],
            |endorsements, maker| {
                anew(endorsements, maker, 0, By::Importer, |endorsement| {
                    set(endorsement, "/sequence", json!(2));
                });
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
        changed(
            "endorsement-follows-one-twice",
            "an endorsement names the one before it twice",
            |_| vec![taken(), told(By::Exporter, -18, ownership(None, EXPORTER))],
            |endorsements, maker| {
                anew(endorsements, maker, 1, By::Exporter, |endorsement| {
                    let before = endorsement
                        .pointer("/credentialSubject/previous/0")
                        .cloned();
                    set(endorsement, "/previous/1", json!(before));
                });
            },
        )
        .not_met(ENDORSEMENT)
        .done(),
    ]
}
