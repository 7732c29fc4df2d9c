//! Vectors of the issuing body: who signed for it, and whether an authority list says what it is.

use serde_json::{Value, json};

use super::super::conversion::listed;
use super::{
    CHAMBER, Draft, LISTED as LISTED_AT, Maker, Recipe, authorize, base, certificate, register,
    set, trust, word,
};
use crate::recipe::maker::digest;

const NOT_LISTED: &str = "authority.not-listed";
const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
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
        .chain(agents())
        .chain(papers())
        .chain(territories())
        .collect()
}

/// A vector whose authority list has this entry.
fn entered(name: &str, title: &'static str, change: Change) -> Draft {
    certificate(name, title).evidence(move |evidence, maker| authorize(evidence, maker, change))
}

/// Id, title and entry: the list names the chamber as what it says it is.
const LISTED: &[(&str, &str, Change)] = &[
    (
        "body-listed-for-several-countries",
        "an entry for several roles and countries covers each of them",
        |entry, _| {
            base::set(entry, "/roles", json!(["ministry", "association"]));
            base::set(entry, "/territories", json!(["NZ", "AU"]));
        },
    ),
    (
        "body-listed-for-certificates",
        "an entry for certificates of origin covers this one",
        |entry, _| {
            base::set(
                entry,
                "/documentTypes",
                json!(["CertificateOfOriginCredential"]),
            );
        },
    ),
    (
        "body-listed-in-capitals",
        "the name in an authority list is compared without case and punctuation",
        |entry, _| {
            base::set(entry, "/name", "SOUTHERN HARBOURS, Chamber of Commerce");
        },
    ),
    (
        "body-listed-until-signing",
        "an entry holds on its last day",
        |entry, maker| base::set(entry, "/until", maker.day(-1)),
    ),
];

/// Id, title and entry: the list does not name the chamber as what it says it is.
const ELSEWHERE: &[(&str, &str, Change)] = &[
    (
        "body-not-listed",
        "a chamber that no authority list names is not known to be one",
        |entry, maker| base::set(entry, "/did", maker.stranger().did()),
    ),
    (
        "body-listed-in-another-role",
        "a chamber that is listed as a ministry is not known to be an association",
        |entry, _| base::set(entry, "/roles", json!(["ministry"])),
    ),
    (
        "body-listed-for-another-country",
        "a chamber that acts for another country is not known to act for this one",
        |entry, _| base::set(entry, "/territories", json!(["NZ"])),
    ),
    (
        "body-listed-under-another-name",
        "an entry under another name is that of somebody else",
        |entry, _| base::set(entry, "/name", "Northern Harbours Chamber of Commerce"),
    ),
    (
        "body-listed-for-another-document",
        "an entry for other documents does not cover a certificate of origin",
        |entry, _| base::set(entry, "/documentTypes", json!(["AtaCarnetCredential"])),
    ),
    (
        "body-listed-after-signing",
        "an entry that begins the day after signing came too late for it",
        |entry, maker| base::set(entry, "/from", maker.day(0)),
    ),
    (
        "body-listed-until-day-before-signing",
        "an entry that ended before signing names nobody any more",
        |entry, maker| base::set(entry, "/until", maker.day(-2)),
    ),
];

fn names() -> Vec<Recipe> {
    vec![
        certificate(
            "body-without-authority-list",
            "without an authority list no chamber is known to be one",
        )
        .evidence(|evidence, _| {
            base::remove(evidence, "/authorityLists");
        })
        .authenticity_undecided(NOT_LISTED)
        .done(),
        certificate(
            "body-trusted-under-another-name",
            "the trust list knows the key under another name than the certificate gives",
        )
        .evidence(|evidence, maker| {
            trust(
                evidence,
                maker,
                &[(maker.issuer().did(), "Southern Freight Pty Ltd")],
            );
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
    ]
}

/// A provider signs for the chamber, which both lists name.
fn by_agent(name: &str, title: &'static str) -> Draft {
    certificate(name, title)
        .before(|document, maker| {
            set(
                document,
                "/issuingBody/id",
                json!(maker.actor("chamber").did()),
            );
        })
        .evidence(|evidence, maker| {
            let (chamber, provider) = (maker.actor("chamber"), maker.issuer());
            let known = [
                (chamber.did(), CHAMBER),
                (provider.did(), "Seal Service Pty Ltd"),
            ];
            trust(evidence, maker, &known);
            authorize(evidence, maker, |entry, maker| {
                base::set(entry, "/did", maker.actor("chamber").did());
            });
        })
}

/// Lets the chamber authorize the provider, for an agreement where one is named.
fn granted(draft: Draft, agreement: Option<&'static str>) -> Draft {
    draft.evidence(move |evidence, maker| {
        let chamber = maker.actor("chamber");
        let mut grant = base::authorization(maker, &chamber, &maker.issuer(), &["certify"]);
        if let Some(agreement) = agreement {
            base::remove(&mut grant, "/proof");
            base::set(
                &mut grant,
                "/credentialSubject/agreements",
                json!([agreement]),
            );
            grant = chamber.sign(&grant, maker.instant(-60 * 86_400));
        }
        base::add_evidence(evidence, "credentials", grant);
    })
}

fn agents() -> Vec<Recipe> {
    vec![
        granted(
            by_agent(
                "body-signs-through-agent",
                "a provider that the chamber authorized may sign for it",
            ),
            None,
        )
        .shows(&[NOT_AUTHORIZED, NOT_LISTED])
        .done(),
        granted(
            by_agent(
                "body-signs-through-agent-for-agreement",
                "an authorization for the agreement of the certificate covers it",
            ),
            Some("CHAFTA"),
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        granted(
            by_agent(
                "agent-for-another-agreement",
                "an authorization for another agreement does not cover this certificate",
            ),
            Some("USMCA"),
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "signed-by-converter",
            "a converter that is listed as one signs for a chamber that did not authorize it",
        )
        .evidence(|evidence, maker| {
            let chamber = maker.actor("chamber");
            let chamber = register::known(chamber.did(), CHAMBER, maker.day(-400), "register");
            register::trust(evidence, maker, vec![listed(maker), chamber], LISTED_AT);
        })
        .shows(&["attested-conversion.no-certification"])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        certificate(
            "signed-by-converter-without-did",
            "a converter signs under the name of the chamber, whose DID it leaves out",
        )
        .evidence(|evidence, maker| {
            register::trust(evidence, maker, vec![listed(maker)], LISTED_AT);
        })
        .shows(&["attested-conversion.no-certification"])
        .not_authentic("issuer.name-mismatch")
        .done(),
        by_agent(
            "agent-without-authorization",
            "a provider that nobody authorized signs for the chamber",
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        granted(
            by_agent(
                "agent-listed-in-place-of-body",
                "the authority list names the provider and not the chamber for which it signs",
            ),
            None,
        )
        .evidence(|evidence, maker| authorize(evidence, maker, |_, _| {}))
        .authenticity_undecided(NOT_LISTED)
        .done(),
    ]
}

/// A certificate that somebody typed in from paper and signed; the lists name that somebody.
fn transcribed(name: &str, title: &'static str, by: &'static str, role: &'static str) -> Draft {
    transcribed_in(name, title, by, role, "CN")
}

/// The same, and the list names that somebody for this country.
fn transcribed_in(
    name: &str,
    title: &'static str,
    by: &'static str,
    role: &'static str,
    country: &'static str,
) -> Draft {
    certificate(name, title)
        .before(move |document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "certificate" }))
            });
            let paper = json!({
                "type": "PaperOriginal",
                "scan": scan,
                "language": "en",
                "signatory": "P. Okafor",
                "transcribedBy": by,
                "basis": "the stamped original was shown"
            });
            base::set(document, "/issuer/name", TRANSCRIBER);
            set(document, "/paperOriginal", paper);
        })
        .evidence(move |evidence, maker| {
            trust(evidence, maker, &[(maker.issuer().did(), TRANSCRIBER)]);
            authorize(evidence, maker, |entry, _| {
                base::set(entry, "/name", TRANSCRIBER);
                base::set(entry, "/roles", json!([role]));
                base::set(entry, "/territories", json!([country]));
            });
        })
}

/// For which country the transcriber acts.
fn territories() -> Vec<Recipe> {
    let unnamed =
        |draft: Draft| draft.before(|document, _| set(document, "/consignee", word("Unknown")));
    vec![
        transcribed_in(
            "paper-by-association-of-issuing-country",
            "a transcription by an association of the country of the issuing body counts as the paper",
            "association",
            "association",
            "AU",
        )
        .shows(&[NOT_LISTED])
        .done(),
        transcribed_in(
            "paper-by-association-of-another-country",
            "an association that acts for a country of neither body nor consignee transcribes nothing for them",
            "association",
            "association",
            "NZ",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed_in(
            "paper-by-customs-of-another-country",
            "a customs office of a country of neither body nor consignee transcribes nothing for them",
            "customs",
            "customs",
            "NZ",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        unnamed(transcribed_in(
            "paper-of-unknown-consignee-by-issuing-country",
            "where the consignee is not known, an association of the country of the issuing body may transcribe",
            "association",
            "association",
            "AU",
        ))
        .shows(&[NOT_LISTED])
        .done(),
        unnamed(transcribed_in(
            "paper-of-unknown-consignee-by-another-country",
            "where the consignee is not known, no other country is known to import",
            "association",
            "association",
            "CN",
        ))
        .authenticity_undecided(NOT_LISTED)
        .done(),
    ]
}

fn papers() -> Vec<Recipe> {
    let grade = "authority.evidence-grade";
    vec![
        transcribed(
            "paper-by-association",
            "a transcription by a listed association counts as the paper",
            "association",
            "association",
        )
        .shows(&[grade, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-customs",
            "a transcription by a listed customs office counts as the paper",
            "customs",
            "customs",
        )
        .shows(&[grade, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-association-listed-as-ministry",
            "a transcriber that is listed as a ministry is not known to be an association",
            "association",
            "ministry",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-by-importer",
            "a transcription by the importer is not enough",
            "importer",
            "association",
        )
        .authenticity_undecided(grade)
        .done(),
    ]
}
