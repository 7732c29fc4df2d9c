//! What an endorsement is of, what it follows, and its place in the chain.

use super::{
    ALL, By, CERTIFICATE, Draft, ENDORSEMENT, EXPORTER, IMPORTER, Maker, Recipe, Row, SAMPLE,
    Value, base, becomes, certified, custody, endorsement, json, know, only, ownership, reference,
    remove, set,
};
use crate::recipe::maker::digest;

const PREVIOUS: &str = "fisheries-certificate-endorsement.previous";
const SEQUENCE: &str = "fisheries-certificate-endorsement.sequence";
const MISSING: &str = "fisheries-certificate-endorsement.certificate-missing";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("subject", NO_SUBJECT),
        SAMPLE.met("previous", FIRST),
        SAMPLE.not_met("sequence", NO_SEQUENCE),
        held(),
        follows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_SUBJECT: &[Row] = &[
    (
        "subject-missing",
        "the endorsement does not say what it endorses",
        |document, _| remove(document, "/subject"),
    ),
    (
        "subject-of-another-type",
        "an endorsement endorses no endorsement",
        |document, _| set(document, "/subject/credentialType", json!(ENDORSEMENT)),
    ),
    (
        "subject-digest-malformed",
        "the digest of the certificate is of another form",
        |document, _| set(document, "/subject/digestMultibase", json!("uEiB")),
    ),
    (
        "subject-with-another-id",
        "the reference gives another id than the certificate with its digest has",
        |document, maker| {
            set(document, "/subject/id", json!(maker.uuid("another")));
        },
    ),
];

const FIRST: &[Row] = &[(
    "previous-empty",
    "an empty list of what comes before is as none",
    |document, _| set(document, "/previous", json!([])),
)];

const NO_SEQUENCE: &[Row] = &[
    (
        "sequence-missing",
        "the endorsement has no place in the chain",
        |document, _| remove(document, "/sequence"),
    ),
    (
        "sequence-zero",
        "no endorsement has place 0",
        |document, _| set(document, "/sequence", json!(0)),
    ),
    (
        "first-with-place-two",
        "the first endorsement says that it is the second",
        |document, _| set(document, "/sequence", json!(2)),
    ),
];

fn held() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "subject-of-another-type-and-line-unknown",
                "where the reference agrees, the certificate is read, though it is called something else",
            )
            .before(|document, _| {
                set(document, "/subject/credentialType", json!("VerifiableCredential"));
                becomes(document, custody(None, EXPORTER, &[(1, "10000"), (3, "1")]));
            })
            .not_met("fisheries-certificate-endorsement.subject")
            .not_met("fisheries-certificate-endorsement.line-unknown")
            .done(),
        SAMPLE
            .vector(
                "certificate-not-at-hand",
                "an endorsement whose certificate is not at hand is undecided",
            )
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(MISSING)
            .done(),
        SAMPLE
            .vector(
                "certificate-malformed",
                "what the reference leads to is no certificate of sound structure",
            )
            .before(|document, maker| {
                let certificate = reference(&without_importer(maker));
                set(document, "/subject", certificate);
            })
            .evidence(|evidence, maker| only(evidence, without_importer(maker)))
            .requirements_undecided(MISSING)
            .done(),
        SAMPLE
            .vector(
                "certificate-altered",
                "a certificate that was altered after signing is not the one that was endorsed",
            )
            .evidence(|evidence, maker| {
                let mut certificate = certified(maker, |_, _| {});
                set(&mut certificate, "/fish/0/netWeight/value", json!("12000"));
                only(evidence, certificate);
            })
            .requirements_undecided(MISSING)
            .done(),
    ]
}

fn without_importer(maker: &Maker) -> Value {
    certified(maker, |certificate, _| remove(certificate, "/importer"))
}

/// Custody of the exporter, signed before.
fn before(maker: &Maker) -> Value {
    let exporter = By::Exporter.actor(maker);
    let unsigned = endorsement(
        maker,
        &certified(maker, |_, _| {}),
        By::Exporter,
        &exporter,
        &maker.day(-20),
        custody(None, EXPORTER, ALL),
    );
    exporter.sign(&unsigned, maker.instant(-19 * 86_400))
}

/// A change in ownership that follows the custody of the exporter, which is at hand.
fn following(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            becomes(document, ownership(None, EXPORTER));
            set(document, "/sequence", json!(2));
            set(document, "/previous", json!([reference(&before(maker))]));
            change(document, maker);
        })
        .evidence(|evidence, maker| {
            know(evidence, maker, IMPORTER);
            base::add_evidence(evidence, "credentials", before(maker));
        })
}

/// The exporter's change in ownership that follows its custody, signed before.
fn second(maker: &Maker) -> Value {
    let exporter = By::Exporter.actor(maker);
    let certificate = certified(maker, |_, _| {});
    let mut unsigned = endorsement(
        maker,
        &certificate,
        By::Exporter,
        &exporter,
        &maker.day(-19),
        ownership(None, EXPORTER),
    );
    base::set(&mut unsigned, "/id", maker.uuid("second endorsement"));
    set(&mut unsigned, "/sequence", json!(2));
    set(
        &mut unsigned,
        "/previous",
        json!([reference(&before(maker))]),
    );
    exporter.sign(&unsigned, maker.instant(-18 * 86_400))
}

/// A change in ownership that names both as what comes before it, and this place.
fn following_two(name: &str, title: &'static str, place: u32) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            becomes(document, ownership(None, EXPORTER));
            let both = json!([reference(&before(maker)), reference(&second(maker))]);
            set(document, "/previous", both);
            set(document, "/sequence", json!(place));
        })
        .evidence(|evidence, maker| {
            know(evidence, maker, IMPORTER);
            base::add_evidence(evidence, "credentials", before(maker));
            base::add_evidence(evidence, "credentials", second(maker));
        })
}

fn follows() -> Vec<Recipe> {
    vec![
        following_two(
            "previous-two-and-place-after-both",
            "of two that come before, the greater place counts",
            3,
        )
        .not_met(PREVIOUS)
        .done(),
        following_two(
            "previous-two-and-place-after-the-first",
            "the place after the first of two that come before is that of the second",
            2,
        )
        .not_met(PREVIOUS)
        .not_met(SEQUENCE)
        .done(),
        following(
            "follows-custody",
            "a change in ownership follows the custody before it, one place after it",
            |_, _| {},
        )
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        following(
            "follows-what-is-not-at-hand",
            "whether the place is right cannot be told where the endorsement before is not at hand",
            |document, maker| {
                let unknown = digest(&json!({ "endorsement": maker.day(0) }));
                set(document, "/previous/0/digestMultibase", json!(unknown));
                set(document, "/sequence", json!(7));
            },
        )
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        following(
            "sequence-leaves-one-out",
            "an endorsement leaves a place out after the one that it follows",
            |document, _| set(document, "/sequence", json!(3)),
        )
        .not_met(SEQUENCE)
        .done(),
        following(
            "sequence-of-the-one-before",
            "an endorsement has the place of the one that it follows",
            |document, _| set(document, "/sequence", json!(1)),
        )
        .not_met(SEQUENCE)
        .done(),
        following(
            "previous-of-another-type",
            "a certificate is no endorsement that another follows",
            |document, _| set(document, "/previous/0/credentialType", json!(CERTIFICATE)),
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-with-another-id",
            "the reference gives another id than the endorsement with its digest has",
            |document, maker| set(document, "/previous/0/id", json!(maker.uuid("another"))),
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-two",
            "an endorsement follows one other, never two",
            |document, maker| {
                let mut second = reference(&before(maker));
                let unknown = digest(&json!({ "endorsement": maker.day(0) }));
                base::set(&mut second, "/digestMultibase", unknown);
                set(document, "/previous/1", second);
            },
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-not-a-list",
            "what comes before is a list, of one too",
            |document, maker| set(document, "/previous", reference(&before(maker))),
        )
        .not_met(PREVIOUS)
        .done(),
    ]
}
