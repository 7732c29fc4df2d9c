//! Vectors of who signs: exporter or producer, an agent, a transcriber of paper, never the importer.

use serde_json::{Value, json};

use super::{AREA, Draft, Maker, Recipe, Row, base, by_producer, nafta, own_production};
use super::{remove, second_producer, set, set_lines, set_producers, word};
use crate::recipe::maker::digest;

/// When lists and grants were signed.
const BEFORE: i64 = -90 * 86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("certifier-role", ROLES),
        AREA.not_met("certifier-role", NO_ROLES),
        AREA.met("importer-signs", NO_IMPORTER),
        AREA.not_met("importer-signs", IMPORTER),
        AREA.met("signatory-company", COMPANIES),
        AREA.warned("signatory-company", OTHER_COMPANIES),
        names(),
        agents(),
        paper(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ROLES: &[Row] = &[
    (
        "producer-certifies",
        "the one named producer certifies for its exporter",
        |document, _| by_producer(document),
    ),
    (
        "producer-certifies-as-exporter",
        "a producer that exports is the same party in both boxes",
        |document, _| {
            own_production(document);
            set(document, "/certifierRole", json!("Producer"));
        },
    ),
];

const NO_ROLES: &[Row] = &[
    (
        "certifier-role-missing",
        "the certificate does not say who certifies",
        |document, _| remove(document, "/certifierRole"),
    ),
    (
        "certifier-role-importer",
        "no importer certifies under this agreement",
        |document, _| {
            set(document, "/certifierRole", json!("Importer"));
        },
    ),
    (
        "certifier-role-lower-case",
        "the role is written in lower case",
        |document, _| {
            set(document, "/certifierRole", json!("exporter"));
        },
    ),
    (
        "producer-certifies-withheld",
        "a producer that certifies withholds its name",
        |document, _| {
            set(document, "/certifierRole", json!("Producer"));
            set_producers(document, json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "producer-certifies-one-of-two",
        "two producers are named, and the producer certifies",
        |document, _| {
            by_producer(document);
            second_producer(document);
            set_lines(document, "producerBasis", &json!("NO2"));
        },
    ),
];

const NO_IMPORTER: &[Row] = &[
    (
        "importer-is-exporter",
        "a firm that exports to itself signs as exporter",
        |document, _| {
            set(document, "/importer/legalName", json!(base::ISSUER_NAME));
        },
    ),
    (
        "importer-is-producer",
        "an agent signs for a firm that is producer and importer",
        |document, _| {
            set(
                document,
                "/producers/0/legalName",
                json!("Lone Star Fasteners, Inc."),
            );
            sign_for(document, "Lone Star Fasteners, Inc.", "AuthorizedAgent");
        },
    ),
    (
        "importer-unknown-and-agent",
        "an agent signs, and the importer is not known",
        |document, _| {
            set(document, "/importer", word("Unknown"));
            sign_for(document, "Lone Star Fasteners, Inc.", "AuthorizedAgent");
        },
    ),
];

const IMPORTER: &[Row] = &[
    (
        "importer-signs",
        "the importer signs as if it were the exporter",
        |document, _| {
            sign_for(document, "Lone Star Fasteners, Inc.", "ResponsibleOfficial");
        },
    ),
    (
        "importer-signs-as-agent",
        "the importer signs as agent of the exporter",
        |document, _| {
            sign_for(document, "Lone Star Fasteners, Inc.", "AuthorizedAgent");
        },
    ),
    (
        "importer-signs-other-spelling",
        "case, punctuation and spaces do not hide that the importer signs",
        |document, _| {
            sign_for(document, "LONE STAR FASTENERS INC", "AuthorizedAgent");
        },
    ),
];

const COMPANIES: &[Row] = &[
    (
        "signatory-agent",
        "an agent signs for another company than the exporter",
        |document, _| {
            sign_for(document, "Agencia Aduanal Regia, S.C.", "AuthorizedAgent");
        },
    ),
    (
        "signatory-company-other-spelling",
        "case, punctuation and spaces of the company's name do not count",
        |document, _| {
            sign_for(document, "ACEROS DEL NORTE SA DE CV", "ResponsibleOfficial");
        },
    ),
];

const OTHER_COMPANIES: &[Row] = &[
    (
        "signatory-of-another-company",
        "an official of the exporter signs for another company",
        |document, _| {
            sign_for(
                document,
                "Agencia Aduanal Regia, S.C.",
                "ResponsibleOfficial",
            );
        },
    ),
    (
        "signatory-of-the-exporter-for-producer",
        "the producer certifies, and an official of the exporter signs",
        |document, _| {
            by_producer(document);
            sign_for(document, "Exportadora Regia, S.A.", "ResponsibleOfficial");
        },
    ),
];

fn sign_for(document: &mut Value, company: &str, authority: &str) {
    set(document, "/signatory/company", json!(company));
    set(document, "/signatory/authority", json!(authority));
}

/// The certifier has the name that the trust list gives for its key.
fn names() -> Vec<Recipe> {
    vec![
        nafta(
            "exporter-name-of-another-firm",
            "the exporter has another name than the trust list gives for the key",
        )
        .before(|document, _| {
            set(document, "/exporter/legalName", json!("Good Name, S.A."));
            sign_for(document, "Good Name, S.A.", "ResponsibleOfficial");
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
        nafta(
            "producer-name-of-another-firm",
            "the producer certifies, and only the exporter has the name of the key",
        )
        .before(|document, _| {
            set(document, "/certifierRole", json!("Producer"));
            set_lines(document, "producerBasis", &json!("YES"));
            sign_for(
                document,
                "Laminados de Saltillo, S.A.",
                "ResponsibleOfficial",
            );
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
    ]
}

/// The good certificate of a principal, signed by its agent, with these grants at hand.
fn by_agent(
    name: &str,
    title: &'static str,
    grant: impl Fn(&mut Value) + Send + Sync + 'static,
) -> Draft {
    nafta(name, title)
        .before(|document, maker| {
            set(
                document,
                "/exporter/id",
                json!(maker.actor("principal").did()),
            );
            set(document, "/signatory/authority", json!("AuthorizedAgent"));
        })
        .evidence(move |evidence, maker| {
            let principal = maker.actor("principal");
            let mut granted = base::authorization(maker, &principal, &maker.issuer(), &["certify"]);
            base::remove(&mut granted, "/proof");
            grant(&mut granted);
            let signed = principal.sign(&granted, maker.instant(-60 * 86_400));
            base::add_evidence(
                evidence,
                "trustLists",
                base::trust_list(maker, principal.did()),
            );
            base::add_evidence(evidence, "credentials", signed);
        })
}

fn agents() -> Vec<Recipe> {
    let agreements = "/credentialSubject/agreements";
    vec![
        by_agent(
            "agent-authorized",
            "the exporter's authorized agent signs with its own key",
            move |grant| base::set(grant, agreements, json!(["NAFTA"])),
        )
        .shows(&["authority.agent-not-authorized"])
        .done(),
        by_agent(
            "agent-for-another-act",
            "an authorization to file does not authorize to certify",
            move |grant| base::set(grant, "/credentialSubject/acts", json!(["file"])),
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        by_agent(
            "agent-for-the-later-document",
            "an authorization for certifications of the later agreement does not cover this certificate",
            move |grant| {
                base::set(
                    grant,
                    "/credentialSubject/documentTypes",
                    json!(["UsmcaCertificationOfOriginCredential"]),
                );
            },
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
        by_agent(
            "agent-of-the-later-agreement",
            "an authorization under the later agreement does not cover this one",
            move |grant| base::set(grant, agreements, json!(["USMCA"])),
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
    ]
}

/// A paper of 2019 that was typed in and signed much later, and a claim of 2019.
fn transcribed(name: &str, title: &'static str, who: &'static str) -> Draft {
    let office = "Transcription office";
    nafta(name, title)
        .claim(super::entry)
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
                "signatory": "Lucía Garza Treviño",
                "transcribedBy": who,
                "basis": "the signed original was shown"
            });
            base::set(document, "/issuer/name", office);
            set(document, "/paperOriginal", paper);
        })
        .sign(|document, maker| maker.issuer().sign(&document, typed_in(maker)))
        .evidence(move |evidence, maker| {
            let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
            let entry = "/credentialSubject/entries/0";
            base::set(&mut list, &format!("{entry}/legalName"), office);
            base::set(&mut list, &format!("{entry}/role"), "transcriber");
            let signed = maker.registrar().sign(&list, maker.instant(BEFORE));
            base::set(evidence, "/trustLists", json!([signed]));
            let offices = maker.registrar().sign(
                &json!({
                    "@context": [base::CREDENTIALS, base::CORE],
                    "id": maker.uuid("authority list"),
                    "type": ["VerifiableCredential", "AuthorityListCredential"],
                    "issuer": maker.registrar().did(),
                    "validFrom": maker.instant(BEFORE),
                    "credentialSubject": {
                        "type": "AuthorityList",
                        "entries": [{
                            "type": "AuthorityListEntry",
                            "did": maker.issuer().did(),
                            "name": office,
                            "roles": ["customs"],
                            "territories": ["US"],
                            "from": maker.day(-400)
                        }]
                    }
                }),
                maker.instant(BEFORE),
            );
            base::add_evidence(evidence, "authorityLists", offices);
        })
}

/// Two and a half years later.
fn typed_in(maker: &Maker) -> String {
    maker.instant(900 * 86_400)
}

fn paper() -> Vec<Recipe> {
    vec![
        transcribed(
            "paper-typed-in-after-claim",
            "a paper that customs typed in years after the claim was signed before it",
            "customs",
        )
        .shows(&[code!("signed-after-claim"), "authority.evidence-grade"])
        .done(),
        transcribed(
            "paper-typed-in-by-importer",
            "a transcription by the importer is not enough",
            "importer",
        )
        .authenticity_undecided("authority.evidence-grade")
        .done(),
        transcribed(
            "paper-dated-after-claim",
            "a paper that is dated after the claim did not support it, whoever typed it in",
            "customs",
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(1))))
        .not_met(code!("completed-after-claim"))
        .done(),
        nafta(
            "signed-years-after-claim",
            "a certificate that bears a date of 2019 and was signed years later was not held at the claim",
        )
        .claim(super::entry)
        .sign(|document, maker: &Maker| maker.issuer().sign(&document, typed_in(maker)))
        .not_met(code!("signed-after-claim"))
        .done(),
    ]
}
