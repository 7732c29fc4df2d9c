//! What is attached: its form, whether it is what it says, and what is found about it on its own.

use super::scene::{
    Scene, by_captain, by_converter, by_exporter, by_nation, by_observer, by_second_captain,
    elsewhere, identified, identify, know, large, two_vessels,
};
use super::{
    Build, Recipe, Row, SAMPLE, Shot, Value, base, certificate, json, met, not_met, remove, set,
    undecided, warned,
};
use crate::recipe::document::fisheries::{
    CAPTAIN, EXPORTER, Maker, OBSERVER, OFFICE, authorities, office, trust,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("attachments", FORM),
        SAMPLE.not_met("attachments", NO_FORM),
        not_met("attachments", NOT_WHAT_IT_SAYS),
        not_met("attachment-missing", BAD),
        undecided("attachment-undecided", UNKNOWN),
        unlisted(),
        warned("attachment-signer", OWN_WORD),
        met("attachment-signer", OTHERS_WORD),
        both(),
        replaced(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const FORM: &[Row] = &[(
    "driftnet-certification-given",
    "a High Seas Driftnet Certification may be referred to, and is not looked up",
    |document, maker| {
        let reference = by_captain(maker, |_| {}).reference();
        set(document, "/highSeasDriftnetCertification", reference);
        set(
            document,
            "/highSeasDriftnetCertification/credentialType",
            json!("DriftnetCertificationCredential"),
        );
    },
)];

const NO_FORM: &[Row] = &[
    (
        "attachment-of-no-kind",
        "an attachment has no kind",
        |document, _| remove(document, "/attachments/0/kind"),
    ),
    (
        "attachment-of-unknown-kind",
        "an attachment is a catch document, which is no kind of this form",
        |document, _| set(document, "/attachments/0/kind", json!("catchDocument")),
    ),
    (
        "attachment-without-credential",
        "an attachment refers to nothing",
        |document, _| remove(document, "/attachments/0/credential"),
    ),
    (
        "attachment-digest-malformed",
        "the digest of an attachment is no digest",
        |document, _| {
            set(
                document,
                "/attachments/0/credential/digestMultibase",
                json!("uEiA"),
            );
        },
    ),
    (
        "attachments-as-object",
        "one attachment stands where a list belongs",
        |document, _| {
            set(
                document,
                "/attachments",
                json!({ "type": "FisheriesAttachment" }),
            );
        },
    ),
    (
        "driftnet-certification-as-text",
        "the High Seas Driftnet Certification is a text",
        |document, _| set(document, "/highSeasDriftnetCertification", json!("signed")),
    ),
];

/// The good certificate with one more reference than it needs, which is not what it says.
fn one_more(maker: &Maker, change: fn(&mut Value)) -> Scene {
    let spare = by_second_captain(maker, |statement| {
        set(statement, "/vessel/vesselName", json!("Santa Rosalía"));
    });
    let mut listed = json!({
        "type": "FisheriesAttachment",
        "kind": "captainStatement",
        "credential": spare.reference()
    });
    change(&mut listed);
    elsewhere(maker).attach(spare).listing(listed)
}

const NOT_WHAT_IT_SAYS: &[Shot] = &[
    (
        "attachment-of-another-id",
        "the credential of an attachment has another id than the reference gives",
        |maker| {
            one_more(maker, |listed| {
                base::set(
                    listed,
                    "/credential/id",
                    "urn:uuid:00000000-0000-4000-a000-000000000000",
                );
            })
        },
    ),
    (
        "attachment-of-another-type",
        "an observer's statement is attached by a reference to a captain's",
        |maker| {
            let observed = by_observer(maker, |_| {});
            let mut reference = observed.reference();
            base::set(
                &mut reference,
                "/credentialType",
                "CaptainStatementCredential",
            );
            elsewhere(maker).attach(observed).listing(json!({
                "type": "FisheriesAttachment",
                "kind": "captainStatement",
                "credential": reference
            }))
        },
    ),
    (
        "attachment-of-the-type-of-another-kind",
        "an observer's statement is attached as a captain's",
        |maker| elsewhere(maker).attach(by_observer(maker, |_| {}).of_kind("captainStatement")),
    ),
    (
        "attachment-is-a-conversion",
        "a true copy of a captain's statement is attached as the statement",
        |maker| elsewhere(maker).attach(by_converter(maker)),
    ),
    (
        "attachment-of-the-type-of-another-kind-not-shown",
        "the type of an attachment is asked even where it is not shown",
        |maker| {
            elsewhere(maker).attach(
                by_observer(maker, |_| {})
                    .of_kind("captainStatement")
                    .hidden(),
            )
        },
    ),
];

/// The certificate with the captain's statement after a change.
fn instead(maker: &Maker, change: fn(&mut Value, &Maker)) -> Scene {
    elsewhere(maker)
        .bare()
        .attach(by_captain(maker, |statement| change(statement, maker)))
}

const BAD: &[Shot] = &[
    (
        "statement-without-training",
        "the captain's statement lacks a declaration that the law asks for",
        |maker| {
            instead(maker, |statement, _| {
                set(
                    statement,
                    "/declarations",
                    json!(["noEncirclement", "noneKilledOrInjured"]),
                );
            })
        },
    ),
    (
        "statement-malformed",
        "the captain's statement has no language",
        |maker| instead(maker, |statement, _| remove(statement, "/language")),
    ),
    (
        "statement-of-another-captain",
        "the captain's statement names another captain than its key belongs to",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/captain/legalName", json!(OBSERVER));
            })
        },
    ),
    (
        "statement-out-of-its-period",
        "the captain's statement was valid until yesterday",
        |maker| {
            instead(maker, |statement, maker| {
                base::set(statement, "/validUntil", maker.instant(-86_400));
            })
        },
    ),
    (
        "statement-forged",
        "the signature of the captain's statement is another's",
        |maker| {
            let other = by_captain(maker, |statement| {
                set(statement, "/oceanArea", json!("indianOcean"));
            });
            elsewhere(maker)
                .bare()
                .attach(by_captain(maker, |_| {}).forged(&other))
        },
    ),
    (
        "certification-without-observer",
        "the nation certifies that no observer was on board",
        |maker| {
            large(maker)
                .bare()
                .attach(by_nation(maker, |certification| {
                    set(certification, "/observerDuringEntireTrip", json!(false));
                }))
        },
    ),
    (
        "observer-statement-without-segregation",
        "the observer's statement lacks a declaration that the law asks for",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_captain(maker, identify))
                .attach(by_observer(maker, |statement| {
                    set(statement, "/identifiedFishery", json!(true));
                }))
        },
    ),
];

const UNKNOWN: &[Shot] = &[
    (
        "statement-with-unreadable-status",
        "whether the captain's statement was revoked is not known",
        |maker| {
            instead(maker, |statement, _| {
                base::set(
                    statement,
                    "/credentialStatus",
                    json!({
                        "type": "BitstringStatusListEntry",
                        "statusPurpose": "revocation",
                        "statusListIndex": "7",
                        "statusListCredential": "https://captains.example/status/1"
                    }),
                );
            })
        },
    ),
    (
        "statement-with-critical-extension",
        "the captain's statement has an extension that must be understood",
        |maker| {
            instead(maker, |statement, _| {
                let mut extension = base::extension(json!("wells"));
                base::set(&mut extension, "/critical", true);
                set(statement, "/extensions", json!([extension]));
            })
        },
    ),
];

/// The lists do not name whoever signed what is attached.
fn unlisted() -> Vec<Recipe> {
    let code = SAMPLE.area.code("attachment-undecided");
    let missing = SAMPLE.area.code("attachment-missing");
    let two: Build = identified;
    vec![
        certificate(
            "captain-not-known",
            "no trust list names the captain whose statement is attached",
            elsewhere,
        )
        .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), EXPORTER)]))
        .requirements_undecided(&code)
        .done(),
        certificate(
            "captain-not-known-and-of-another-trip",
            "a statement that could count is missed where it is about another trip",
            |maker| {
                instead(maker, |statement, _| {
                    set(statement, "/vessel/vesselName", json!("Santa Rosalía"));
                })
            },
        )
        .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), EXPORTER)]))
        .not_met(&missing)
        .done(),
        certificate(
            "captain-known-under-another-name",
            "the trust list knows the captain's key under another name",
            elsewhere,
        )
        .evidence(|evidence, maker| {
            let captain = maker.actor("captain");
            let known = [(&maker.issuer(), EXPORTER), (&captain, OFFICE)];
            trust(evidence, maker, &known);
        })
        .not_met(&missing)
        .done(),
        certificate(
            "observer-not-listed",
            "no authority list names the observer whose statement is attached",
            two,
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .requirements_undecided(&code)
        .done(),
        certificate(
            "nation-listed-for-another-country",
            "the office that certifies is listed for another country",
            large,
        )
        .evidence(|evidence, maker| {
            let nation = maker.actor("nation");
            let entry = office(maker, &nation, OFFICE, "ministry", "PA");
            authorities(evidence, maker, &[entry]);
        })
        .requirements_undecided(&code)
        .done(),
    ]
}

const OWN_WORD: &[Shot] = &[
    (
        "statement-by-exporter",
        "the exporter signs as captain what it attaches",
        |maker| elsewhere(maker).bare().attach(by_exporter(maker, |_| {})),
    ),
    (
        "statement-in-the-exporters-name",
        "a statement that is not needed, with another's signature, names the exporter as its issuer",
        |maker| {
            let spare = by_exporter(maker, |statement| {
                set(statement, "/vessel/vesselName", json!("Santa Rosalía"));
            });
            elsewhere(maker).attach(spare.forged(&by_captain(maker, |_| {})))
        },
    ),
];

const OTHERS_WORD: &[Shot] = &[(
    "statement-by-exporter-not-shown",
    "who signed an attachment that is not needed and not shown is not known",
    |maker| elsewhere(maker).attach(by_exporter(maker, |_| {}).hidden()),
)];

/// One credential is at hand twice.
fn both() -> Vec<Recipe> {
    let code = SAMPLE.area.code("attachment-missing");
    vec![
        certificate(
            "statement-at-hand-with-a-bad-proof-too",
            "of a statement that is at hand with a bad and with a good proof the good one counts",
            elsewhere,
        )
        .evidence(|evidence, maker| {
            know(evidence, maker);
            let other = by_captain(maker, |statement| {
                set(statement, "/oceanArea", json!("indianOcean"));
            });
            let forged = by_captain(maker, |_| {}).forged(&other);
            let good = by_captain(maker, |_| {});
            let held = [forged.into_credential(), good.into_credential()];
            base::set(evidence, "/credentials", json!(held));
        })
        .shows(&[&code])
        .done(),
        certificate(
            "one-statement-listed-twice",
            "one statement is listed twice and does not speak for a second vessel",
            |maker| {
                let told = || {
                    by_captain(maker, |statement| {
                        super::scene::fished(statement, "longline", "southPacific");
                    })
                };
                two_vessels(maker).bare().attach(told()).attach(told())
            },
        )
        .not_met(&code)
        .done(),
    ]
}

/// The captain takes a statement back.
fn replaced() -> Vec<Recipe> {
    let code = SAMPLE.area.code("attachment-missing");
    vec![
        certificate(
            "statement-superseded",
            "a later credential of the captain takes the place of the statement",
            elsewhere,
        )
        .evidence(|evidence, maker| {
            let captain = maker.actor("captain");
            let reference = by_captain(maker, |_| {}).reference();
            let subject = json!({
                "type": "CertificateOfOrigin",
                "certificateNumber": CAPTAIN,
                "supersedes": reference
            });
            let later = json!({
                "@context": [base::CREDENTIALS, base::ORIGIN],
                "id": maker.uuid("later"),
                "type": ["VerifiableCredential", "CertificateOfOriginCredential"],
                "issuer": { "id": captain.did() },
                "validFrom": maker.instant(-86_400),
                "credentialSubject": subject
            });
            let later = captain.sign(&later, maker.instant(-86_400));
            base::add_evidence(evidence, "credentials", later);
        })
        .not_met(&code)
        .done(),
    ]
}
