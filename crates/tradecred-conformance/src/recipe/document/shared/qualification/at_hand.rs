//! Vectors of a qualification that is at hand and under the agreement of the certification: who it is by,
//! and what it says of the good.

use serde_json::{Value, json};

use super::super::super::super::base::{self, add_evidence};
use super::super::super::area::{Draft, Maker, Recipe};
use super::super::super::change::set;
use super::super::super::qualification::{open, wire, with, withheld};
mod of_the_good;

pub(in super::super::super) use of_the_good::Stated;
use of_the_good::{criteria, tariffs};

use super::{
    AT, Change, LIST, PLACE, REVOCATION, Resting, SIGNED, also_trust, by_stranger, entry, good,
    published, reference,
};

/// The name of the producer that qualifies a good.
const PRODUCER: &str = "Laminados del Sur, S.A.";

pub(in super::super::super) fn recipes(
    resting: &'static Resting,
    stated: &'static Stated,
) -> Vec<Recipe> {
    [
        whole(resting),
        issuers(resting),
        vec![under_another(resting)],
        tariffs(resting),
        criteria(resting, stated),
        days(resting),
        later_ones(resting),
        verdicts(resting),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn whole(resting: &'static Resting) -> Vec<Recipe> {
    let all: Vec<String> = [
        "type",
        "reference",
        "structure",
        "issuer",
        "agreement",
        "tariff",
        "criterion",
        "days",
        "superseded",
        "met",
    ]
    .iter()
    .map(|name| resting.code(&format!("qualification-{name}")))
    .collect();
    vec![
        resting
            .held(
                "qualification-at-hand",
                "a line rests on a qualification that is at hand and bears it out",
                good,
            )
            .shows(&all)
            .done(),
        resting
            .holding(
                "qualification-held-twice",
                "of a qualification that is held with two proofs, one that is relied on is enough",
                |resting, maker| vec![by_stranger(resting, maker), resting.signed(maker, good)],
            )
            .shows(&[resting.code("qualification-issuer")])
            .done(),
        resting
            .listed(
                "qualification-not-revoked",
                "a qualification whose bit is not set is relied on",
                Some(&[]),
            )
            .shows(&[resting.code("qualification-issuer")])
            .done(),
        resting
            .held(
                "qualification-of-one-line-held",
                "one line rests on a qualification at hand and another on one that is not",
                good,
            )
            .before(|document, maker| {
                let mut absent = reference(&json!({ "id": maker.uuid("absent qualification") }));
                base::set(&mut absent, "/id", maker.uuid("absent qualification"));
                set(document, "/goods/0/qualification", absent);
            })
            .shows(&[resting.code("qualification-reference")])
            .done(),
        resting
            .held(
                "qualification-of-other-line-too",
                "a line of another good rests on the qualification of this one",
                good,
            )
            .before(|document, _| {
                if let Some(named) = document
                    .pointer(&format!("/credentialSubject{AT}"))
                    .cloned()
                {
                    set(document, "/goods/0/qualification", named);
                }
            })
            .not_met(resting.code("qualification-tariff"))
            .done(),
    ]
}

/// A qualification by the producer.
fn by_producer(made: &mut Value, maker: &Maker) {
    let producer = json!({ "id": maker.actor("producer").did() });
    base::set(made, "/issuer", producer);
    set(made, "/qualifiedBy/legalName", json!(PRODUCER));
}

fn signed_by_producer(resting: &Resting, maker: &Maker) -> Value {
    let made = resting.unsigned(maker, by_producer);
    maker.actor("producer").sign(&made, maker.instant(SIGNED))
}

fn issuers(resting: &'static Resting) -> Vec<Recipe> {
    let issuer = resting.code("qualification-issuer");
    let produced = |name: &str, title: &'static str| -> Draft {
        resting
            .named(name, title, by_producer)
            .evidence(move |evidence, maker| {
                add_evidence(evidence, "credentials", signed_by_producer(resting, maker));
            })
    };
    vec![
        produced(
            "qualification-by-producer",
            "the producer qualified the good that the exporter certifies",
        )
        .evidence(|evidence, maker| {
            also_trust(evidence, maker, &maker.actor("producer"), PRODUCER);
        })
        .shows(&[&issuer])
        .done(),
        produced(
            "qualification-issuer-unknown",
            "no trust list knows the issuer of the qualification",
        )
        .requirements_undecided(&issuer)
        .done(),
        produced(
            "qualification-issuer-of-another-name",
            "the trust list knows the issuer of the qualification under another name than its author's",
        )
        .evidence(|evidence, maker| {
            let producer = maker.actor("producer");
            also_trust(evidence, maker, &producer, "Fundidora Regia, S.A.");
        })
        .requirements_undecided(&issuer)
        .done(),
        resting
            .held(
                "qualification-named-second",
                "a credential that names another document type first is verified as that",
                |made, _| {
                    base::set(
                        made,
                        "/type",
                        json!([
                            "VerifiableCredential",
                            "PreferenceClaimCredential",
                            "FtaQualificationCredential"
                        ]),
                    );
                },
            )
            .requirements_undecided(&issuer)
            .done(),
    ]
}

/// A qualification of the good under the other of the two agreements.
fn under_another(resting: &'static Resting) -> Recipe {
    let change: Change = match resting.agreement {
        "USMCA" => |made, _| {
            set(made, "/agreement", json!("CAFTA-DR"));
            set(made, "/materials/1/origin", json!("HN"));
        },
        _ => |made, _| {
            set(made, "/agreement", json!("USMCA"));
            set(made, "/materials/1/origin", json!("MX"));
        },
    };
    resting
        .held(
            "qualification-under-another-agreement",
            "the good qualifies under another agreement than that of the certification",
            change,
        )
        .not_met(resting.code("qualification-agreement"))
        .done()
}

/// The certification was completed on day -31.
fn days(resting: &'static Resting) -> Vec<Recipe> {
    let code = resting.code("qualification-days");
    vec![
        resting
            .held(
                "qualified-day-after-certification",
                "the good was qualified on the day after the certification: the zones of the two",
                |made, maker| set(made, "/qualifiedAt", json!(maker.day(-30))),
            )
            .shows(&[&code])
            .done(),
        resting
            .held(
                "qualified-two-days-after-certification",
                "the good was qualified two days after it was certified",
                |made, maker| set(made, "/qualifiedAt", json!(maker.day(-29))),
            )
            .not_met(&code)
            .done(),
        resting
            .held(
                "qualification-expires-on-day-of-certification",
                "the good was certified on the last day of its qualification",
                |made, maker| set(made, "/expires", json!(maker.day(-31))),
            )
            .shows(&[&code])
            .done(),
        resting
            .held(
                "qualification-expired-day-before-certification",
                "the qualification expired on the day before the certification",
                |made, maker| {
                    set(made, "/qualifiedAt", json!(maker.day(-300)));
                    set(made, "/expires", json!(maker.day(-32)));
                },
            )
            .not_met(&code)
            .done(),
    ]
}

/// Another qualification that says it replaces the good one.
fn later(resting: &Resting, maker: &Maker) -> Value {
    resting.unsigned(maker, |made, maker| {
        let earlier = reference(made);
        base::set(made, "/id", maker.uuid("later qualification"));
        set(made, "/supersedes", earlier);
    })
}

fn later_ones(resting: &'static Resting) -> Vec<Recipe> {
    let code = resting.code("qualification-superseded");
    vec![
        resting
            .holding(
                "qualification-superseded",
                "its issuer has replaced the qualification by a later one",
                |resting, maker| {
                    let later = maker
                        .issuer()
                        .sign(&later(resting, maker), maker.instant(-3_600));
                    vec![resting.signed(maker, good), later]
                },
            )
            .not_met(&code)
            .done(),
        resting
            .holding(
                "qualification-superseded-by-one-revoked",
                "the later qualification was itself revoked, which does not bring this one back",
                |resting, maker| {
                    let mut later = later(resting, maker);
                    base::set(
                        &mut later,
                        "/credentialStatus",
                        entry(LIST, REVOCATION, PLACE),
                    );
                    let later = maker.issuer().sign(&later, maker.instant(-3_600));
                    vec![resting.signed(maker, good), later]
                },
            )
            .evidence(|evidence, maker| {
                let issuer = maker.issuer();
                let list = published(maker, &issuer, (LIST, REVOCATION), &[PLACE], -3_600);
                add_evidence(evidence, "statusLists", json!({ "credential": list }));
            })
            .not_met(&code)
            .done(),
        resting
            .holding(
                "qualification-superseded-by-another",
                "nobody but its issuer replaces a qualification",
                |resting, maker| {
                    let mut later = later(resting, maker);
                    base::set(&mut later, "/issuer/id", maker.stranger().did());
                    let later = maker.stranger().sign(&later, maker.instant(-3_600));
                    vec![resting.signed(maker, good), later]
                },
            )
            .shows(&[&code])
            .done(),
        resting
            .holding(
                "qualification-superseded-without-proof",
                "a later qualification without a proof replaces nothing",
                |resting, maker| vec![resting.signed(maker, good), later(resting, maker)],
            )
            .shows(&[&code])
            .done(),
    ]
}

fn verdicts(resting: &'static Resting) -> Vec<Recipe> {
    const HIDING: Change = |made, _| set(made, "/materials/0", withheld(&wire()));
    let code = resting.code("qualification-met");
    vec![
        resting
            .held(
                "qualification-whose-material-stays",
                "a material of the good stays in its heading, so the qualification does not hold",
                |made, _| {
                    let bolt = with(wire(), "/tariff/code", "7318.22");
                    set(made, "/materials/0", bolt);
                },
            )
            .not_met(&code)
            .done(),
        resting
            .held(
                "qualification-whose-country-is-none",
                "a material originates in no country of the agreement, so the qualification does not hold",
                |made, _| set(made, "/materials/1/origin", json!("DE")),
            )
            .not_met(&code)
            .done(),
        resting
            .held(
                "qualification-whose-material-is-hidden",
                "what a withheld material is leaves the qualification, and the certification, open",
                HIDING,
            )
            .requirements_undecided(&code)
            .done(),
        resting
            .held(
                "qualification-whose-material-is-opened",
                "the evidence opens the withheld material of the qualification",
                HIDING,
            )
            .evidence(|evidence, _| open(evidence, &wire()))
            .shows(&[&code])
            .done(),
    ]
}
