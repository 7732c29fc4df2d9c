//! What a determination at hand says about the certification or the claim that it names: nothing.

use serde_json::{Value, json};

use super::super::super::super::vector;
use super::super::super::change::{remove, set};
use super::super::{Change, IMPORTER, also_customs};
use super::{
    Actor, BEFORE, Draft, Maker, Recipe, authorities, base, certification, claim, determination,
    only, reference,
};

const EXISTS: &str = "customs-determination.exists";

/// A determination on this document, after a change, signed at this time.
fn decision(
    maker: &Maker,
    office: &Actor,
    about: &Value,
    at: i64,
    change: impl Fn(&mut Value, &Maker),
) -> Value {
    let mut unsigned = determination(maker, office, at, vec![reference(about)]);
    change(&mut unsigned, maker);
    office.sign(&unsigned, maker.instant(at))
}

/// A certification that one determination denies and another, of this office and time, accepts instead.
fn replaced(name: &str, title: &'static str, office: &'static str, at: i64) -> Recipe {
    vector(format!("document/customs-determination/{name}"), title)
        .evidence(move |evidence, maker| {
            let about = base::certification(maker);
            let (denying, accepting) = (maker.actor("customs office"), maker.actor(office));
            let denial = decision(maker, &denying, &about, BEFORE, |_, _| {});
            let instead = decision(maker, &accepting, &about, at, |document, maker| {
                base::set(document, "/id", maker.uuid("accepting determination"));
                set(document, "/supersedes", reference(&denial));
                set(document, "/decisions/0/outcome", json!("accepted"));
                remove(document, "/decisions/0/deniedValue");
            });
            base::add_evidence(evidence, "credentials", denial);
            base::add_evidence(evidence, "credentials", instead);
            authorities(evidence, maker, denying.did(), |_, _| {});
            if denying.did() != accepting.did() {
                also_customs(evidence, maker, accepting.did());
            }
        })
        .shows(&[EXISTS])
        .done()
}

/// A certification or a claim that a determination at hand denies: it stays what it is.
pub(super) fn recipes() -> Vec<Recipe> {
    fn decided(
        evidence: &mut Value,
        maker: &Maker,
        about: &Value,
        change: impl Fn(&mut Value, &Maker),
    ) {
        let office = maker.actor("customs office");
        let signed = decision(maker, &office, about, BEFORE, change);
        base::add_evidence(evidence, "credentials", signed);
        authorities(evidence, maker, office.did(), |_, _| {});
    }
    let certified = |name: &str, title: &'static str, change: Change| -> Draft {
        vector(format!("document/customs-determination/{name}"), title)
            .evidence(move |evidence, maker| {
                decided(evidence, maker, &base::certification(maker), change);
            })
            .shows(&[EXISTS])
    };
    vec![
        certified(
            "certification-denied-stays-in-force",
            "a denial by customs is not a revocation by the issuer",
            |_, _| {},
        )
        .done(),
        certified(
            "certification-denied-by-unlisted-office",
            "a denial by somebody who is not known to be customs changes nothing either",
            |_, _| {},
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .done(),
        certified(
            "certification-under-verification",
            "customs is verifying the entry, which changes nothing about the certification",
            |determination, _| {
                set(
                    determination,
                    "/decisions",
                    json!([{ "type": "LineDecision", "entryLine": 1, "outcome": "underVerification" }]),
                );
            },
        )
        .done(),
        replaced(
            "certification-denial-replaced",
            "a denial that a later determination of the same office replaces is not told any more",
            "customs office",
            -86_400,
        ),
        replaced(
            "certification-denial-replaced-by-another-office",
            "a denial stands until the office that made it replaces it",
            "another customs office",
            -86_400,
        ),
        replaced(
            "certification-denial-replaced-by-an-earlier-word",
            "a determination does not replace one that was signed after it",
            "customs office",
            BEFORE - 86_400,
        ),
        certified(
            "certification-denied-by-office-of-mexico",
            "what an office of Mexico decides is no decision on an entry into the United States",
            |determination, _| set(determination, "/office/country", json!("MX")),
        )
        .evidence(|evidence, maker| {
            let office = maker.actor("customs office");
            authorities(evidence, maker, office.did(), |entry, _| {
                base::set(entry, "/territories", json!(["MX"]));
            });
        })
        .done(),
        vector(
            "document/customs-determination/certification-beside-another-that-is-denied",
            "a denial of another certification says nothing of this one",
        )
        .evidence(|evidence, maker| {
            decided(evidence, maker, &certification(maker, |_| {}), |_, _| {});
        })
        .shows(&[EXISTS])
        .done(),
        vector(
            "document/customs-determination/claim-denied-stays-in-force",
            "a claim that customs denied is as genuine and complete as before",
        )
        .of(|maker| claim(maker, &maker.issuer(), -86_400))
        .evidence(|evidence, maker| {
            super::super::claim::trust_traders(evidence, maker, IMPORTER, base::ISSUER_NAME);
            only(evidence, certification(maker, |_| {}));
            let about = claim(maker, &maker.issuer(), -86_400);
            decided(evidence, maker, &about, |_, _| {});
        })
        .shows(&[EXISTS])
        .done(),
    ]
}
