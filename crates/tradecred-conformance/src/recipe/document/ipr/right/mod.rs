//! Vectors of a right of intellectual property (SPEC chapter *Intellectual property right*).

use serde_json::{Value, json};

use super::held::{only, reference};
use super::{
    Actor, Area, CUSTOMS, Draft, IPR, Maker, OWNER, REGISTRY, RIGHT, Recipe, Row, STATED, Sample,
    after, authorities, base, by_registry, held, mark, office, owner, party, registry,
    registry_entry, remove, right, set, statement, trust,
};

mod ahead;
mod author;
mod by_office;
mod lever;
mod members;
mod owners;
mod parties;
mod recordation;
mod references;
mod registration;
mod trade_names;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a trademark that its owner states, and that the office of its registration states with the same owner, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "intellectual-property-right.right-type",
                    "intellectual-property-right.designation",
                    "intellectual-property-right.owners",
                    "intellectual-property-right.owned-from",
                    "intellectual-property-right.registration",
                    "intellectual-property-right.registration-missing",
                    "intellectual-property-right.nice-classes",
                    "intellectual-property-right.stated-by",
                    "intellectual-property-right.stated-at",
                    "intellectual-property-right.rests-on",
                    "intellectual-property-right.owner-not-shown",
                    "intellectual-property-right.document",
                ])
            },
        ),
        members::recipes(),
        parties::recipes(),
        trade_names::recipes(),
        registration::recipes(),
        recordation::recipes(),
        lever::recipes(),
        ahead::recipes(),
        owners::recipes(),
        by_office::recipes(),
        references::recipes(),
        author::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: stated by its owner.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "intellectual-property-right",
        good: |maker| right(maker, &maker.issuer(), -86_400),
        claim: |maker| json!({ "entryDate": maker.day(0) }),
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(
            evidence,
            maker,
            &[(&maker.issuer(), OWNER), (&registry(maker), REGISTRY)],
        );
        authorities(evidence, maker, &[registry_entry(maker)]);
        only(evidence, statement(maker));
    },
};

/// The document with a statement of customs at hand in place of the registry's, both of them changed in the
/// same way.
fn by_both(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Clone + Send + Sync + 'static,
) -> Draft {
    let same = change.clone();
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            change(document, maker);
            set(document, "/restsOn", json!([]));
        })
        .evidence(move |evidence, maker| {
            let customs = maker.actor("customs");
            trust(
                evidence,
                maker,
                &[(&maker.issuer(), OWNER), (&customs, CUSTOMS)],
            );
            authorities(
                evidence,
                maker,
                &[office(maker, &customs, CUSTOMS, "customs", "US")],
            );
            only(
                evidence,
                by_customs(maker, |document| same(document, maker)),
            );
        })
}

/// The mark as customs states it, recorded, changed.
fn by_customs(maker: &Maker, change: impl FnOnce(&mut Value)) -> Value {
    let customs = maker.actor("customs");
    let mut document = held::credential(maker, IPR, RIGHT, &customs, STATED, mark(maker));
    set(&mut document, "/recordation", recordation(maker));
    change(&mut document);
    set(
        &mut document,
        "/statedBy",
        json!({ "type": "CustomsOffice", "legalName": CUSTOMS, "country": "US" }),
    );
    set(
        &mut document,
        "/statedAt",
        json!(maker.day(STATED / 86_400)),
    );
    set(&mut document, "/restsOn", json!([]));
    customs.sign(&document, maker.instant(STATED))
}

/// A record of the mark with customs.
fn recordation(maker: &Maker) -> Value {
    json!({
        "type": "Recordation",
        "number": "TMK 21-00417",
        "recordedAt": maker.day(-1_900),
        "expiresAt": maker.day(1_652),
        "classes": [25]
    })
}

/// The document becomes a trade name.
fn trade_name(document: &mut Value) {
    set(document, "/rightType", json!("tradeName"));
    set(document, "/designation", json!("Blue Heron"));
    set(document, "/merchandise", json!("leather shoes and boots"));
    remove(document, "/registration");
    remove(document, "/niceClasses");
}

/// The document becomes a copyright.
fn copyright(document: &mut Value) {
    set(document, "/rightType", json!("copyright"));
    set(document, "/designation", json!("Heron over reeds"));
    remove(document, "/niceClasses");
    remove(document, "/registration/register");
    set(document, "/registration/number", json!("VA 2-345-678"));
    set(
        document,
        "/registration/office/legalName",
        json!("United States Copyright Office"),
    );
}

/// Another company than the owner.
fn other_owner() -> Value {
    owner("Grey Heron Holdings LLC", "US-OR")
}
