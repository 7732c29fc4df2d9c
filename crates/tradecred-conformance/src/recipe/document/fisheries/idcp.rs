//! Vectors of the IDCP certification (SPEC chapter *IDCP certification*).

use serde_json::{Value, json};

use super::super::change::{remove, set};
use super::{
    Actor, Area, Draft, Maker, OFFICE, Recipe, Row, Sample, authorities, base, credential,
    know_transcriber, no_claim, office, papers, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a nation's certification for one of its vessels is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "idcp-certification.office",
                    "idcp-certification.vessels",
                    "idcp-certification.observer",
                    "idcp-certification.standards",
                    "idcp-certification.certified-on",
                    "idcp-certification.document",
                    "authority.not-listed",
                ])
            },
        ),
        SAMPLE.not_met("office", NO_OFFICE),
        SAMPLE.met("vessels", VESSELS),
        SAMPLE.not_met("vessels", NO_VESSELS),
        SAMPLE.not_met("observer", NO_OBSERVER),
        SAMPLE.not_met("standards", NO_STANDARDS),
        SAMPLE.met("certified-on", DATED),
        SAMPLE.not_met("certified-on", NOT_DATED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        listed(),
        papers(&SAMPLE, |evidence, maker| {
            know_transcriber(evidence, maker, &[], &[]);
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "IdcpCertificationCredential";
const NOT_LISTED: &str = "authority.not-listed";

static SAMPLE: Sample = Sample {
    area: Area {
        name: "idcp-certification",
        good: |maker| certification(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        let nation = maker.issuer();
        trust(evidence, maker, &[(&nation, OFFICE)]);
        let entry = office(maker, &nation, OFFICE, "ministry", "EC");
        authorities(evidence, maker, &[entry]);
    },
};

/// A certification for the vessel, unsigned.
pub(super) fn certification(maker: &Maker, nation: &Actor, signed: i64) -> Value {
    let subject = json!({
        "type": "IdcpCertification",
        "certificationNumber": "SRP-2026-0331",
        "office": { "type": "FisheriesOffice", "legalName": OFFICE, "country": "EC" },
        "vessels": [{
            "type": "IdcpVessel",
            "vesselName": "Don Ernesto",
            "flag": "EC",
            "trackingFormNumbers": ["TTF-2026-1187"]
        }],
        "observerDuringEntireTrip": true,
        "caughtToStandards": true,
        "certifiedOn": maker.day(-35)
    });
    credential(maker, TYPE, nation, signed, subject)
}

const NO_OFFICE: &[Row] = &[
    ("office-missing", "no office certifies", |document, _| {
        remove(document, "/office")
    }),
    (
        "office-without-country",
        "it is not said for which country the office acts",
        |document, _| remove(document, "/office/country"),
    ),
];

const VESSELS: &[Row] = &[(
    "several-vessels",
    "a certification may be for several vessels with several forms",
    |document, _| {
        let second = json!({
            "type": "IdcpVessel",
            "vesselName": "Santa Rosalía",
            "flag": "EC",
            "trackingFormNumbers": ["TTF-2026-1190", "TTF-2026-1191"]
        });
        set(document, "/vessels/1", second);
    },
)];

const NO_VESSELS: &[Row] = &[
    ("vessels-empty", "no vessel is named", |document, _| {
        set(document, "/vessels", json!([]))
    }),
    (
        "vessel-without-forms",
        "the numbers of the tracking forms are missing",
        |document, _| remove(document, "/vessels/0/trackingFormNumbers"),
    ),
    (
        "vessel-with-empty-forms",
        "the list of tracking forms is empty",
        |document, _| set(document, "/vessels/0/trackingFormNumbers", json!([])),
    ),
    (
        "vessel-of-another-flag",
        "a nation certifies a vessel of another flag",
        |document, _| set(document, "/vessels/0/flag", json!("PA")),
    ),
];

const NO_OBSERVER: &[Row] = &[
    (
        "observer-not-said",
        "it is not said whether an observer was on board",
        |document, _| remove(document, "/observerDuringEntireTrip"),
    ),
    (
        "observer-not-on-board",
        "no observer was on board during the entire trip",
        |document, _| set(document, "/observerDuringEntireTrip", json!(false)),
    ),
];

const NO_STANDARDS: &[Row] = &[
    (
        "standards-not-said",
        "it is not said whether the tuna was caught to the standards",
        |document, _| remove(document, "/caughtToStandards"),
    ),
    (
        "standards-not-kept",
        "the tuna was not caught to the standards",
        |document, _| set(document, "/caughtToStandards", json!(false)),
    ),
];

const DATED: &[Row] = &[(
    "certified-tomorrow",
    "a certification may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/certifiedOn", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "certified-on-missing",
        "the certification is not dated",
        |document, _| remove(document, "/certifiedOn"),
    ),
    (
        "certified-two-days-after-signature",
        "the certification is dated two days after it was signed",
        |document, maker| set(document, "/certifiedOn", json!(maker.day(1))),
    ),
    (
        "certified-in-future",
        "the certification is dated two days after the day asked about",
        |document, maker| set(document, "/certifiedOn", json!(maker.day(2))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "number-as-number",
        "the number of the certification is a JSON number",
        |document, _| set(document, "/certificationNumber", json!(331)),
    ),
    (
        "member-unknown",
        "the certification has a member that this type does not have",
        |document, _| set(document, "/description", json!("second landing")),
    ),
];

/// A vector whose authority list has the entry of the office after a change.
fn entered(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        let mut entry = office(maker, &maker.issuer(), OFFICE, "ministry", "EC");
        change(&mut entry, maker);
        authorities(evidence, maker, &[entry]);
    })
}

fn listed() -> Vec<Recipe> {
    vec![
        entered(
            "office-listed-under-another-name",
            "the name in an authority list is not compared",
            |entry, _| base::set(entry, "/name", "Ministerio de Producción"),
        )
        .shows(&[NOT_LISTED])
        .done(),
        entered(
            "office-listed-for-another-country",
            "an office that is listed for another country does not act for this one",
            |entry, _| base::set(entry, "/territories", json!(["PA"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        entered(
            "office-listed-as-association",
            "an office that is listed as an association is not known to be a ministry",
            |entry, _| base::set(entry, "/roles", json!(["association"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        SAMPLE
            .vector(
                "office-not-listed",
                "an office that no authority list names is not known to be one",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        SAMPLE
            .vector(
                "office-of-another-name",
                "the trust list knows the key under another name than the office's",
            )
            .evidence(|evidence, maker| {
                trust(
                    evidence,
                    maker,
                    &[(&maker.issuer(), "Armadores Unidos S.A.")],
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
