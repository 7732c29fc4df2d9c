//! Vectors of the association: who signed, and whether an authority list says what it is.

use serde_json::{Value, json};

use super::super::carnet::{ASSOCIATION, authorize, trust};
use super::{Draft, Maker, Recipe, base, carnet, set};
use crate::recipe::maker::digest;

const NOT_LISTED: &str = "authority.not-listed";
const MISMATCH: &str = "issuer.name-mismatch";
const TRANSCRIBER: &str = "Transcription office";

type Change = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    let listed = LISTED
        .iter()
        .map(|&(name, title, change)| entered(name, title, change).shows(&[NOT_LISTED]).done());
    let not_listed = ELSEWHERE.iter().map(|&(name, title, change)| {
        entered(name, title, change)
            .authenticity_undecided(NOT_LISTED)
            .done()
    });
    listed
        .chain(not_listed)
        .chain(names())
        .chain(papers())
        .collect()
}

/// A vector whose authority list has this entry.
fn entered(name: &str, title: &'static str, change: Change) -> Draft {
    carnet(name, title).evidence(move |evidence, maker| list(evidence, maker, change))
}

/// The authority list names the association in an entry that was changed before it was signed.
fn list(evidence: &mut Value, maker: &Maker, change: impl Fn(&mut Value, &Maker)) {
    let mut entry = ASSOCIATION.entry(maker.issuer().did(), maker);
    change(&mut entry, maker);
    authorize(evidence, maker, vec![entry]);
}

/// Id, title and entry: the list names the association as one of its country.
const LISTED: &[(&str, &str, Change)] = &[
    (
        "association-listed-for-carnets",
        "an entry for carnets, several countries and several roles covers this carnet",
        |entry, _| {
            base::set(entry, "/roles", json!(["customs", "association"]));
            base::set(entry, "/territories", json!(["CA", "US"]));
            base::set(entry, "/documentTypes", json!(["AtaCarnetCredential"]));
        },
    ),
    (
        "association-listed-until-signing",
        "an entry holds on its last day",
        |entry, maker| base::set(entry, "/until", maker.day(-1)),
    ),
    (
        "association-listed-under-another-name",
        "the name of an association is for trust lists to say",
        |entry, _| base::set(entry, "/name", "HCTE"),
    ),
];

/// Id, title and entry: the list does not name the association as one of its country.
const ELSEWHERE: &[(&str, &str, Change)] = &[
    (
        "association-not-listed",
        "an association that no authority list names is not known to be one",
        |entry, maker| base::set(entry, "/did", maker.stranger().did()),
    ),
    (
        "association-listed-as-customs",
        "whoever is listed as customs is not known to be an association",
        |entry, _| base::set(entry, "/roles", json!(["customs"])),
    ),
    (
        "association-listed-for-another-country",
        "an association of another country does not issue in this one",
        |entry, _| base::set(entry, "/territories", json!(["CA"])),
    ),
    (
        "association-listed-for-another-document",
        "an entry for certificates of origin does not cover a carnet",
        |entry, _| {
            base::set(
                entry,
                "/documentTypes",
                json!(["CertificateOfOriginCredential"]),
            );
        },
    ),
    (
        "association-listed-after-signing",
        "an entry that begins the day after signing came too late for it",
        |entry, maker| base::set(entry, "/from", maker.day(0)),
    ),
    (
        "association-listed-until-day-before-signing",
        "an entry that ended before signing names nobody any more",
        |entry, maker| base::set(entry, "/until", maker.day(-2)),
    ),
];

fn names() -> Vec<Recipe> {
    vec![
        carnet(
            "association-without-authority-list",
            "without an authority list no association is known to be one",
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .authenticity_undecided(NOT_LISTED)
        .done(),
        carnet(
            "association-in-capitals",
            "names are compared without case and punctuation",
        )
        .before(|document, _| {
            set(
                document,
                "/issuedBy/legalName",
                json!("HUDSON COUNCIL FOR TEMPORARY EXPORTS INC"),
            );
        })
        .shows(&[MISMATCH])
        .done(),
        carnet(
            "association-of-another-name",
            "the carnet names another association than the trust list does for its key",
        )
        .before(|document, _| {
            set(
                document,
                "/issuedBy/legalName",
                json!("Potomac Council for Temporary Exports, Inc."),
            );
        })
        .not_authentic(MISMATCH)
        .done(),
        carnet(
            "association-is-agent",
            "no provider signs for an association, whatever it is authorized to do",
        )
        .sign(|mut document, maker| {
            let provider = maker.actor("provider");
            base::set(&mut document, "/issuer/id", provider.did());
            provider.sign(&document, maker.instant(-86_400))
        })
        .evidence(|evidence, maker| {
            let (association, provider) = (maker.issuer(), maker.actor("provider"));
            let known = [
                (association.did(), ASSOCIATION.name),
                (provider.did(), "Seal Service, Inc."),
            ];
            trust(evidence, maker, &known);
            authorize(
                evidence,
                maker,
                vec![ASSOCIATION.entry(provider.did(), maker)],
            );
            let grant = base::authorization(maker, &association, &provider, &["certify"]);
            base::add_evidence(evidence, "credentials", grant);
        })
        .not_authentic(MISMATCH)
        .done(),
    ]
}

/// A carnet that somebody typed in from paper and signed; the lists name that somebody.
fn transcribed(name: &str, title: &'static str, by: &'static str, role: &'static str) -> Draft {
    carnet(name, title)
        .before(move |document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "carnet" }))
            });
            let paper = json!({
                "type": "PaperOriginal",
                "scan": scan,
                "language": "en",
                "signatory": "T. Abernathy",
                "transcribedBy": by,
                "basis": "the green cover was shown"
            });
            set(document, "/paperOriginal", paper);
        })
        .evidence(move |evidence, maker| {
            trust(evidence, maker, &[(maker.issuer().did(), TRANSCRIBER)]);
            list(evidence, maker, |entry, _| {
                base::set(entry, "/name", TRANSCRIBER);
                base::set(entry, "/roles", json!([role]));
                base::set(entry, "/territories", json!(["CH"]));
            });
        })
}

fn papers() -> Vec<Recipe> {
    const GRADE: &str = "authority.evidence-grade";
    vec![
        transcribed(
            "paper-by-association",
            "a transcription by a listed association counts as the paper, for whichever territory it acts",
            "association",
            "association",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-customs",
            "a transcription by a listed customs office counts as the paper",
            "customs",
            "customs",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-customs-listed-as-association",
            "a transcriber that is listed as an association is not known to be customs",
            "customs",
            "association",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-by-holder",
            "a transcription by the holder is not enough",
            "holder",
            "association",
        )
        .authenticity_undecided(GRADE)
        .done(),
    ]
}
