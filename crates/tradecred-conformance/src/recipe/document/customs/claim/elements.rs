//! The elements of a claim, its dates, and who makes it.

use super::{
    CREDENTIALS, Draft, Maker, Recipe, Row, SAMPLE, TYPE, Value, add_evidence, base, json,
    on_knowledge, remove, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(&[("valid", VALID, |_, _| {})], |draft| {
            draft.shows(&[
                "preference-claim.entry",
                "preference-claim.importer",
                "preference-claim.document",
                "preference-claim.certification-missing",
                "preference-claim.certification-reference",
            ])
        }),
        SAMPLE.not_met("entry", NO_ENTRY),
        SAMPLE.met("claim-date", DATED),
        SAMPLE.not_met("claim-date", NOT_DATED),
        SAMPLE.not_met("importer", NO_IMPORTER),
        SAMPLE.met("agreement", AGREEMENTS),
        SAMPLE.not_met("agreement", NO_AGREEMENT),
        SAMPLE.met("basis", ON_KNOWLEDGE),
        SAMPLE.not_met("basis", NO_BASIS),
        SAMPLE.not_met("document", NO_DOCUMENT),
        dated_after_signature(),
        authors(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const VALID: &str = "a complete claim under a certification at hand is authentic, met and in force";

const NO_ENTRY: &[Row] = &[
    (
        "entry-number-missing",
        "the entry has no number",
        |document, _| remove(document, "/entryNumber"),
    ),
    (
        "entry-number-check-digit",
        "the check digit of the entry number is wrong",
        |document, _| set(document, "/entryNumber", json!("ABC-1234567-5")),
    ),
    (
        "entry-number-ten-characters",
        "the entry number lacks its check digit",
        |document, _| set(document, "/entryNumber", json!("ABC-1234567")),
    ),
    (
        "entry-date-missing",
        "the entry has no date",
        |document, _| remove(document, "/entryDate"),
    ),
    (
        "entry-date-with-time",
        "an instant stands where the date of entry belongs",
        |document, maker| set(document, "/entryDate", json!(maker.instant(0))),
    ),
    (
        "port-three-digits",
        "a port has four digits",
        |document, _| set(document, "/port", json!("230")),
    ),
];

const DATED: &[Row] = &[(
    "claim-date-tomorrow",
    "a claim may be dated the day after the UTC date of its signature: the zone of the signer",
    |document, maker| set(document, "/claimDate", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    (
        "claim-date-missing",
        "the claim is not dated",
        |document, _| remove(document, "/claimDate"),
    ),
    (
        "claim-date-in-future",
        "the claim is dated two days after the day asked about",
        |document, maker| set(document, "/claimDate", json!(maker.day(2))),
    ),
];

fn dated_after_signature() -> Vec<Recipe> {
    let dated = |name: &str, title: &'static str, days: i64| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| {
                set(document, "/claimDate", json!(maker.day(days)));
            })
            .sign(|document, maker| maker.issuer().sign(&document, maker.instant(-10 * 86_400)))
    };
    vec![
        dated(
            "claim-date-day-after-signature",
            "the claim is dated the day after it was signed",
            -9,
        )
        .shows(&["preference-claim.claim-date"])
        .done(),
        dated(
            "claim-date-two-days-after-signature",
            "the claim is dated two days after it was signed",
            -8,
        )
        .not_met("preference-claim.claim-date")
        .done(),
    ]
}

const NO_IMPORTER: &[Row] = &[
    (
        "importer-missing",
        "nobody is named as importer",
        |document, _| remove(document, "/importer"),
    ),
    (
        "importer-various",
        "one importer makes a claim, not various",
        |document, _| set(document, "/importer", json!({ "type": "Various" })),
    ),
    (
        "importer-without-address",
        "the importer has no address",
        |document, _| remove(document, "/importer/address"),
    ),
];

const AGREEMENTS: &[Row] = &[
    (
        "entry-on-first-day-of-usmca",
        "goods were entered on the first day of the agreement",
        |document, _| set(document, "/entryDate", json!("2020-07-01")),
    ),
    (
        "entry-before-usmca-under-cafta-dr",
        "no first day of CAFTA-DR is known here",
        |document, _| {
            on_knowledge(document);
            set(document, "/entryDate", json!("2020-06-30"));
        },
    ),
];

const NO_AGREEMENT: &[Row] = &[
    (
        "agreement-missing",
        "the claim names no agreement",
        |document, _| remove(document, "/agreement"),
    ),
    (
        "agreement-unknown",
        "the claim names an agreement that this form does not have",
        |document, _| set(document, "/agreement", json!("GSP")),
    ),
    (
        "entry-before-usmca",
        "goods were entered the day before the agreement",
        |document, _| set(document, "/entryDate", json!("2020-06-30")),
    ),
];

const ON_KNOWLEDGE: &[Row] = &[(
    "knowledge-under-cafta-dr",
    "a claim under CAFTA-DR may rest on the importer's knowledge",
    |document, _| on_knowledge(document),
)];

const NO_BASIS: &[Row] = &[
    (
        "basis-missing",
        "the claim rests on nothing",
        |document, _| remove(document, "/basis"),
    ),
    (
        "basis-without-certification",
        "the claim rests on a certification that it does not name",
        |document, _| remove(document, "/basis/certification"),
    ),
    (
        "certification-digest-cut",
        "the digest of the certification lacks a character",
        |document, _| {
            let place = "/credentialSubject/basis/certification/digestMultibase";
            if let Some(Value::String(digest)) = document.pointer_mut(place) {
                digest.pop();
            }
        },
    ),
    (
        "knowledge-under-usmca",
        "a claim under USMCA rests on a certification, not on the importer's knowledge",
        |document, _| {
            set(document, "/basis", json!({ "type": "ImporterKnowledge" }));
            remove(document, "/links");
        },
    ),
    (
        "knowledge-under-nafta",
        "a claim under NAFTA rests on a certificate, not on the importer's knowledge",
        |document, _| {
            on_knowledge(document);
            set(document, "/agreement", json!("NAFTA"));
            set(document, "/entryDate", json!("2020-06-30"));
            super::mark(document, "MX");
        },
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "claim-number-as-number",
        "the number of the claim is a JSON number",
        |document, _| set(document, "/claimNumber", json!(412)),
    ),
    (
        "supersedes-as-text",
        "the claim that is corrected is named by a text where a reference belongs",
        |document, _| set(document, "/supersedes", json!("LSF-2026-0411")),
    ),
];

/// The importer itself, or a broker for it.
fn authors() -> Vec<Recipe> {
    const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
    let by_broker = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .before(|document, maker| {
                set(
                    document,
                    "/importer/id",
                    json!(maker.actor("importer").did()),
                );
            })
            .evidence(move |evidence, maker| {
                let importer = maker.actor("importer");
                let known = [
                    (maker.issuer(), "Gulf Customs Brokers, LLC", -400),
                    (maker.actor("importer"), super::IMPORTER, -400),
                    (maker.actor("exporter"), base::ISSUER_NAME, -400),
                ];
                super::trust_all(evidence, maker, &known);
                let mut grant = json!({
                    "@context": [CREDENTIALS, base::CORE],
                    "id": maker.uuid("power of attorney"),
                    "type": ["VerifiableCredential", "AuthorizationCredential"],
                    "issuer": importer.did(),
                    "validFrom": maker.instant(-60 * 86_400),
                    "credentialSubject": {
                        "type": "Authorization",
                        "principal": importer.did(),
                        "agent": maker.issuer().did(),
                        "acts": ["file"],
                        "documentTypes": [TYPE],
                        "agreements": ["USMCA"],
                        "from": maker.day(-60)
                    }
                });
                change(&mut grant, maker);
                let signed = importer.sign(&grant, maker.instant(-60 * 86_400));
                add_evidence(evidence, "credentials", signed);
            })
    };
    vec![
        by_broker(
            "broker-authorized",
            "a broker that the importer authorized to file may make the claim",
            |_, _| {},
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_broker(
            "broker-authorized-to-certify",
            "an authorization to certify does not authorize to file",
            |grant, _| {
                base::set(grant, "/credentialSubject/acts", json!(["certify"]));
            },
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_broker(
            "broker-authorized-for-another-agreement",
            "an authorization under another agreement than the claim's does not cover it",
            |grant, _| {
                base::set(grant, "/credentialSubject/agreements", json!(["CAFTA-DR"]));
            },
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        SAMPLE
            .vector(
                "importer-of-another-name",
                "the claim names another importer than the trust list does for the key",
            )
            .evidence(|evidence, maker| {
                super::trust_traders(evidence, maker, "Bayou Bolts, Inc.", base::ISSUER_NAME);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
