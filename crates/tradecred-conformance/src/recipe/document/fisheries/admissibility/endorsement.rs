//! The importer's endorsement on its own: its members, its instants, and its claim.

use super::super::super::held::{only, reference};
use super::{
    Actor, Area, IMPORTER, Maker, OFFICE, Recipe, Row, Sample, Value, authorities, certification,
    credential, importer, json, ministry, no_claim, office, remove, set, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        ENDORSED.made(
            &[(
                "valid",
                "an endorsement within a day of release of a certification before it is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "certification-of-admissibility-endorsement.certification",
                    "certification-of-admissibility-endorsement.certification-not-shown",
                    "certification-of-admissibility-endorsement.certification-rejected",
                    "certification-of-admissibility-endorsement.certification-undecided",
                    "certification-of-admissibility-endorsement.importer",
                    "certification-of-admissibility-endorsement.document",
                ])
            },
        ),
        ENDORSED.not_met("certification", NO_CERTIFICATION),
        ENDORSED.not_met("importer", NO_IMPORTER),
        ENDORSED.met("entry-number", ENTRY),
        ENDORSED.not_met("entry-number", NO_ENTRY),
        ENDORSED.not_met("released-at", NOT_RELEASED),
        ENDORSED.met("signed-at", SIGNED),
        ENDORSED.not_met("signed-at", NOT_SIGNED),
        ENDORSED.not_met("document", NO_DOCUMENT),
        ENDORSED.met("before-release", AT_RELEASE),
        ENDORSED.not_met("before-release", BEFORE_RELEASE),
        ENDORSED.met("late", IN_TIME),
        ENDORSED.not_met("late", LATE),
        of_this_instant(),
        claimed(),
        claimed_by(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "CertificationOfAdmissibilityEndorsementCredential";
/// When the nation signs its certification, the fish is released, the importer signs, and the proof is made.
pub(super) const CERTIFIED: i64 = -3 * 86_400;
const RELEASED: i64 = -110_000;
const PROVED: i64 = -86_400;

/// The endorsement as its vectors see it.
pub(super) static ENDORSED: Sample = Sample {
    area: Area {
        name: "certification-of-admissibility-endorsement",
        good: |maker| endorsement(maker, &by_nation(maker, |_| {})),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        know(evidence, maker);
        only(evidence, by_nation(maker, |_| {}));
    },
};

/// The lists name the importer, and the nation as a ministry.
pub(super) fn know(evidence: &mut Value, maker: &Maker) {
    let nation = maker.actor("nation");
    trust(
        evidence,
        maker,
        &[(&maker.issuer(), IMPORTER), (&nation, OFFICE)],
    );
    authorities(evidence, maker, &[ministry(maker, &nation)]);
}

/// The nation's certification after a change, signed.
pub(super) fn by_nation(maker: &Maker, change: impl Fn(&mut Value)) -> Value {
    signed_by(maker, &maker.actor("nation"), CERTIFIED, change)
}

/// The same by somebody at some time.
pub(super) fn signed_by(
    maker: &Maker,
    actor: &Actor,
    signed: i64,
    change: impl Fn(&mut Value),
) -> Value {
    let mut document = certification(maker, actor, signed);
    change(&mut document);
    actor.sign(&document, maker.instant(signed))
}

/// An endorsement of this certification, unsigned.
fn endorsement(maker: &Maker, certification: &Value) -> Value {
    let subject = json!({
        "type": "CertificationOfAdmissibilityEndorsement",
        "certification": reference(certification),
        "importer": importer(),
        "entryNumber": "ABC-1234567-6",
        "releasedAt": maker.instant(RELEASED),
        "signedAt": maker.instant(-90_000)
    });
    credential(maker, TYPE, &maker.issuer(), PROVED, subject)
}

const NO_CERTIFICATION: &[Row] = &[
    (
        "certification-missing",
        "it is not said which certification is endorsed",
        |document, _| remove(document, "/certification"),
    ),
    (
        "certification-by-number",
        "the certification is named by its number",
        |document, _| set(document, "/certification", json!("COA-EC-2026-00482")),
    ),
    (
        "certification-without-digest",
        "the certification is named without its digest",
        |document, _| remove(document, "/certification/digestMultibase"),
    ),
    (
        "certification-of-another-type-named",
        "the reference names a certification of the IDCP",
        |document, _| {
            set(
                document,
                "/certification/credentialType",
                json!("IdcpCertificationCredential"),
            );
        },
    ),
    (
        "certification-of-another-id",
        "the certification has another id than the reference gives",
        |document, _| {
            set(
                document,
                "/certification/id",
                json!("urn:uuid:00000000-0000-4000-a000-000000000000"),
            );
        },
    ),
];

const NO_IMPORTER: &[Row] = &[
    ("importer-missing", "no importer endorses", |document, _| {
        remove(document, "/importer")
    }),
    (
        "importer-without-address",
        "the importer has no address",
        |document, _| remove(document, "/importer/address"),
    ),
    (
        "importer-as-text",
        "the importer is a text where an object belongs",
        |document, _| set(document, "/importer", json!(IMPORTER)),
    ),
];

const ENTRY: &[Row] = &[(
    "entry-number-without-dashes",
    "an entry number may be written without dashes",
    |document, _| set(document, "/entryNumber", json!("ABC12345676")),
)];

const NO_ENTRY: &[Row] = &[
    (
        "entry-number-missing",
        "it is not said under which entry the fish was released",
        |document, _| remove(document, "/entryNumber"),
    ),
    (
        "entry-number-check-digit",
        "the check digit of the entry number is wrong",
        |document, _| set(document, "/entryNumber", json!("ABC-1234567-5")),
    ),
];

const NOT_RELEASED: &[Row] = &[
    (
        "released-at-missing",
        "it is not said when the fish was released",
        |document, _| remove(document, "/releasedAt"),
    ),
    (
        "released-on-a-day",
        "the release is given by its day",
        |document, maker| set(document, "/releasedAt", json!(maker.day(-2))),
    ),
    (
        "released-in-future",
        "the release is a second after the instant asked about",
        |document, maker| set(document, "/releasedAt", json!(maker.instant(1))),
    ),
];

const SIGNED: &[Row] = &[(
    "signed-with-the-proof",
    "an importer may sign at the instant of its proof",
    |document, maker| set(document, "/signedAt", json!(maker.instant(PROVED))),
)];

const NOT_SIGNED: &[Row] = &[
    (
        "signed-at-missing",
        "it is not said when the importer signed",
        |document, _| remove(document, "/signedAt"),
    ),
    (
        "signed-in-another-zone",
        "the signature is given in another zone than UTC",
        |document, _| set(document, "/signedAt", json!("2026-10-31T06:00:00-05:00")),
    ),
    (
        "signed-after-the-proof",
        "the importer signed a second after its proof was made",
        |document, maker| set(document, "/signedAt", json!(maker.instant(PROVED + 1))),
    ),
    (
        "signed-in-future",
        "the importer signed a second after the instant asked about, and within a day of release",
        |document, maker| {
            set(document, "/releasedAt", json!(maker.instant(PROVED + 1)));
            set(document, "/signedAt", json!(maker.instant(1)));
        },
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "member-unknown",
        "the endorsement has a member that this type does not have",
        |document, _| set(document, "/description", json!("first of two")),
    ),
    (
        "supersedes-as-text",
        "the endorsement that this one corrects is named by a text",
        |document, _| set(document, "/supersedes", json!("urn:example:1")),
    ),
];

const AT_RELEASE: &[Row] = &[(
    "signed-at-release",
    "an importer may sign at the instant of release",
    |document, maker| set(document, "/signedAt", json!(maker.instant(RELEASED))),
)];

const BEFORE_RELEASE: &[Row] = &[
    (
        "signed-before-release",
        "the importer signed a second before release",
        |document, maker| set(document, "/signedAt", json!(maker.instant(RELEASED - 1))),
    ),
    (
        "signed-before-release-and-proved-at-it",
        "the importer says that it signed an hour before release, and its proof is of that instant",
        |document, maker| set(document, "/releasedAt", json!(maker.instant(PROVED))),
    ),
];

const IN_TIME: &[Row] = &[(
    "signed-a-day-after-release",
    "an importer may sign, and make its proof, 24 hours after release",
    |document, maker| {
        set(
            document,
            "/releasedAt",
            json!(maker.instant(PROVED - 86_400)),
        );
        set(document, "/signedAt", json!(maker.instant(PROVED)));
    },
)];

const LATE: &[Row] = &[
    (
        "signed-late",
        "the importer signed 24 hours and a second after release",
        |document, maker| {
            set(
                document,
                "/releasedAt",
                json!(maker.instant(PROVED - 86_401)),
            );
            set(document, "/signedAt", json!(maker.instant(PROVED)));
        },
    ),
    (
        "proved-late",
        "the importer says that it signed in time, and its proof is of 24 hours and a second after release",
        |document, maker| {
            set(
                document,
                "/releasedAt",
                json!(maker.instant(PROVED - 86_401)),
            );
        },
    ),
];

/// Release, signature and proof at the very instant asked about.
fn of_this_instant() -> Vec<Recipe> {
    vec![
        ENDORSED
            .vector(
                "released-now",
                "fish may be released, and the importer sign, at the instant asked about",
            )
            .before(|document, maker| {
                set(document, "/releasedAt", json!(maker.instant(0)));
                set(document, "/signedAt", json!(maker.instant(0)));
            })
            .sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
            .shows(&["certification-of-admissibility-endorsement.released-at"])
            .done(),
    ]
}

/// Held against the entry of a claim.
fn claimed() -> Vec<Recipe> {
    let code = ENDORSED.area.code("entry-match");
    let of_entry = |name: &str, title: &'static str, number: &'static str| {
        ENDORSED
            .vector(name, title)
            .claim(move |_| json!({ "entryNumber": number }))
    };
    vec![
        of_entry(
            "entry-of-claim",
            "entry numbers are compared without dashes",
            "ABC12345676",
        )
        .shows(&[&code])
        .done(),
        of_entry(
            "entry-of-another-claim",
            "the endorsement is for another entry than the claim's",
            "999-9999999-0",
        )
        .not_met(&code)
        .done(),
        of_entry(
            "entry-of-another-filer",
            "the claim's entry has the same number of another filer",
            "ABD-1234567-5",
        )
        .not_met(&code)
        .done(),
    ]
}

/// Held against the importer of a claim for the same entry.
fn claimed_by() -> Vec<Recipe> {
    let code = ENDORSED.area.code("claim-importer");
    let of_importer = |name: &str, title: &'static str, importer: &'static str| {
        ENDORSED.vector(name, title).claim(move |_| {
            json!({ "entryNumber": "ABC-1234567-6", "importer": { "legalName": importer } })
        })
    };
    vec![
        of_importer(
            "importer-of-claim",
            "punctuation and case make no other importer of the claim",
            "HARBOR TUNA IMPORTS INC",
        )
        .shows(&[&code])
        .done(),
        of_importer(
            "importer-of-another-claim",
            "another importer than the one that endorsed claims the entry",
            "Pacific Rim Seafoods, LLC",
        )
        .not_met(&code)
        .done(),
        of_importer(
            "importer-of-claim-nameless",
            "a claim names an importer without letters and digits",
            "---",
        )
        .not_met(&code)
        .done(),
        ENDORSED
            .vector(
                "importer-not-claimed",
                "a claim without an importer asks nothing of the one that endorsed",
            )
            .claim(|_| json!({ "entryNumber": "ABC-1234567-6" }))
            .shows(&[&code])
            .done(),
    ]
}

/// The entry of an office in an authority list as customs.
pub(super) fn customs(maker: &Maker, actor: &Actor, name: &str) -> Value {
    office(maker, actor, name, "customs", "US")
}
