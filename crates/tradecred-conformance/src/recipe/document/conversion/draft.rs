//! Vectors of the draft: whether it is what the conversion says, and what its own type finds in it.

use super::super::change::{after, classify, word};
use super::{
    Maker, Recipe, Row, SAMPLE, Value, base, certificate, conversion, digest, draft_of, json,
    nafta, only, redraft, remove, remove_from_draft, replace_draft, set, set_in_draft, us_fta,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let findings = "attested-conversion.draft-findings";
    [
        SAMPLE.not_met("draft", NO_DRAFT),
        SAMPLE.not_met("draft-digest", OTHER_DIGEST),
        SAMPLE.not_met("draft-signed", SIGNED),
        SAMPLE.met("draft-type-differs", TYPES),
        SAMPLE.not_met("draft-type-differs", OTHER_TYPE),
        SAMPLE.not_met("draft-conversion", CONVERSIONS),
        SAMPLE.made(UNKNOWN_TYPES, |draft| {
            draft.requirements_undecided(SAMPLE.area.code("draft-type"))
        }),
        SAMPLE.met("draft-findings", SOUND),
        found(
            "usmca-certification-of-origin.goods",
            "draft-without-goods",
            "a true copy of a certification without goods is a copy of a faulty one",
            |document, _| remove_from_draft(document, "/goods"),
        ),
        found(
            "usmca-certification-of-origin.tariff",
            "draft-line-unclassified",
            "the second goods line of the draft has five digits",
            |document, _| redraft(document, |draft| classify(draft, 1, "7318.1")),
        ),
        found(
            "usmca-certification-of-origin.certifier",
            "draft-with-null",
            "an absent member of the draft is left out, and not null",
            |document, _| set_in_draft(document, "/certifier/email", Value::Null),
        ),
        found(
            "usmca-certification-of-origin.document",
            "draft-with-unknown-member",
            "the draft has a member that its type does not have",
            |document, _| set_in_draft(document, "/shipper", json!("Aceros del Norte")),
        ),
        found(
            "usmca-certification-of-origin.exporter",
            "draft-exporter-various",
            "no exporter may be various",
            |document, _| set_in_draft(document, "/exporter", word("Various")),
        ),
        found(
            "usmca-certification-of-origin.blanket-period",
            "draft-period-too-long",
            "the period of the draft ends the day after the anniversary of its first day",
            |document, maker| {
                period_past_anniversary(document, maker, 1);
            },
        ),
        found(
            "usmca-certification-of-origin.completed-at",
            "draft-completed-after-conversion",
            "the draft was completed two days after the conversion was signed",
            |document, maker| set_in_draft(document, "/completedAt", json!(maker.day(1))),
        ),
        found(
            "us-fta-certification-of-origin.exporter",
            "draft-us-fta-exporter-unreachable",
            "the exporter in a draft under CAFTA-DR has no telephone number",
            |document, maker| {
                let mut draft = draft_of(us_fta::certification(maker));
                remove(&mut draft, "/exporter/telephone");
                replace_draft(document, draft, base::ISSUER_NAME);
            },
        ),
        found(
            "certificate-of-origin.issuing-country",
            "draft-certificate-of-third-country",
            "the body in a draft under the China-Australia agreement acts for a country that is no party",
            |document, maker| {
                let mut draft = draft_of(certificate::preferential(maker));
                set(&mut draft, "/issuingBody/country", json!("NZ"));
                replace_draft(document, draft, certificate::CHAMBER);
            },
        ),
        found(
            "idcp-certification.vessels",
            "draft-idcp-without-vessels",
            "the structure of a draft is judged whatever its type",
            |document, maker| {
                let mut draft = idcp(maker);
                set(&mut draft, "/vessels", json!([]));
                replace_draft(document, draft, FISHERIES_OFFICE);
            },
        ),
        vec![
            SAMPLE
                .vector(
                    "draft-member-left-open",
                    "the form of the agreement has a box for the transport, which the draft leaves open",
                )
                .before(|document, maker| {
                    let mut draft = draft_of(certificate::preferential(maker));
                    remove(&mut draft, "/transport");
                    replace_draft(document, draft, certificate::CHAMBER);
                })
                .shows(&[findings])
                .warns("certificate-of-origin.agreement-member")
                .done(),
            SAMPLE
                .vector(
                    "draft-with-period-to-anniversary",
                    "what earns a document a warning earns it a conversion",
                )
                .before(|document, maker| {
                    period_past_anniversary(document, maker, 0);
                })
                .shows(&[findings])
                .warns("usmca-certification-of-origin.blanket-anniversary")
                .done(),
            SAMPLE
                .vector(
                    "draft-term-ended",
                    "what the draft certified no longer serves, and the copy says so",
                )
                .under_law_of(|maker| after(&maker.day(-31), 49, 0))
                .shows(&[findings])
                .standing("ended", "usmca-certification-of-origin.term")
                .done(),
            SAMPLE
                .vector(
                    "draft-agreement-unknown",
                    "a draft under an agreement that nobody here knows is not decided",
                )
                .before(|document, maker| {
                    let mut draft = draft_of(certificate::preferential(maker));
                    set(&mut draft, "/agreement", json!("ATLANTIS-FTA"));
                    replace_draft(document, draft, certificate::CHAMBER);
                })
                .shows(&[findings])
                .requirements_undecided("certificate-of-origin.agreement-unknown")
                .done(),
            SAMPLE
                .vector(
                    "draft-with-critical-extension",
                    "a critical extension that nobody here knows leaves the draft undecided",
                )
                .before(|document, _| extend(document, true))
                .shows(&[findings])
                .requirements_undecided("data-model.extension-critical")
                .done(),
            SAMPLE
                .vector(
                    "draft-of-nafta",
                    "a draft of a certificate under NAFTA is judged by the law of its time",
                )
                .made_at(THEN)
                .under_law_of(|maker| maker.day(0))
                .before(|document, maker| {
                    replace_draft(document, draft_of(nafta::certificate(maker)), base::ISSUER_NAME);
                })
                .shows(&[findings])
                .done(),
            SAMPLE
                .vector(
                    "draft-of-nafta-by-another",
                    "the certifier in a draft of a certificate under NAFTA is another than the conversion says",
                )
                .made_at(THEN)
                .under_law_of(|maker| maker.day(0))
                .before(|document, maker| {
                    replace_draft(document, draft_of(nafta::certificate(maker)), "Tubos del Golfo, S.A.");
                })
                .not_met(SAMPLE.area.code("certifier-differs"))
                .done(),
        ],
        at_hand(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// 2019-11-01T12:00:00Z.
const THEN: i64 = 1_572_609_600;
/// The office that certifies for vessels.
const FISHERIES_OFFICE: &str = "Subsecretaría de Recursos Pesqueros";

/// A vector whose draft has a fault of its own type.
fn found(
    code: &'static str,
    name: &'static str,
    title: &'static str,
    change: fn(&mut Value, &Maker),
) -> Vec<Recipe> {
    SAMPLE.made(&[(name, title, change)], |draft| {
        draft
            .shows(&["attested-conversion.draft-findings"])
            .not_met(code)
    })
}

/// A draft of a certification for tuna, whose rules ask who signed.
fn idcp(maker: &Maker) -> Value {
    json!({
        "@context": [base::CREDENTIALS, "https://w3id.org/tradecred/fisheries/v1"],
        "type": ["VerifiableCredential", "IdcpCertificationCredential"],
        "credentialSubject": {
            "type": "IdcpCertification",
            "office": { "type": "FisheriesOffice", "legalName": FISHERIES_OFFICE, "country": "EC" },
            "vessels": [{
                "type": "IdcpVessel",
                "vesselName": "Don Ernesto",
                "flag": "EC",
                "trackingFormNumbers": ["TTF-2026-1187"]
            }],
            "observerDuringEntireTrip": true,
            "caughtToStandards": true,
            "certifiedOn": maker.day(-35)
        }
    })
}

/// The period of the draft ends so many days after the anniversary of its first day, and less than a year after
/// its completion.
fn period_past_anniversary(document: &mut Value, maker: &Maker, days: i64) {
    let to = after(&maker.day(-30), 12, days);
    let completed = maker.day(-20);
    redraft(document, |draft| {
        set(draft, "/coverage/to", json!(to));
        set(draft, "/completedAt", json!(completed));
    });
}

/// The draft has an extension.
fn extend(document: &mut Value, critical: bool) {
    let mut extension = base::extension(json!({ "heat": 4711, "meltedIn": null }));
    base::set(&mut extension, "/critical", critical);
    set_in_draft(document, "/extensions", json!([extension]));
}

const NO_DRAFT: &[Row] = &[
    (
        "draft-missing-member",
        "there is no draft",
        |document, _| remove(document, "/draft"),
    ),
    (
        "draft-without-type",
        "it is not said of what type the draft is",
        |document, _| remove(document, "/draft/credentialType"),
    ),
    (
        "draft-without-digest",
        "the draft has no digest",
        |document, _| remove(document, "/draft/digestMultibase"),
    ),
    ("draft-text", "the draft is a text", |document, _| {
        set(document, "/draft/content", json!("a certification"));
    }),
    ("draft-null", "the draft is null", |document, _| {
        set(document, "/draft/content", Value::Null);
    }),
    ("draft-list", "the draft is a list", |document, _| {
        let draft = document
            .pointer("/credentialSubject/draft/content")
            .cloned();
        set(document, "/draft/content", json!([draft]));
    }),
    (
        "draft-without-subject",
        "the draft has no subject",
        |document, _| redraft(document, |draft| base::remove(draft, "/credentialSubject")),
    ),
    (
        "draft-of-several-subjects",
        "the draft has a list of subjects",
        |document, _| {
            redraft(document, |draft| {
                let subject = draft.get("credentialSubject").cloned();
                base::set(draft, "/credentialSubject", json!([subject]));
            });
        },
    ),
    (
        "draft-without-types",
        "the draft does not say what it is",
        |document, _| redraft(document, |draft| base::remove(draft, "/type")),
    ),
    (
        "draft-that-is-no-credential",
        "the draft does not say that it is a credential",
        |document, _| {
            redraft(document, |draft| {
                base::set(
                    draft,
                    "/type",
                    json!(["UsmcaCertificationOfOriginCredential"]),
                );
            });
        },
    ),
    (
        "draft-type-as-number",
        "one of the types of the draft is a number",
        |document, _| {
            redraft(document, |draft| {
                let types = json!([
                    "VerifiableCredential",
                    "UsmcaCertificationOfOriginCredential",
                    7
                ]);
                base::set(draft, "/type", types);
            });
        },
    ),
];

const OTHER_DIGEST: &[Row] = &[
    (
        "draft-of-another-digest",
        "the draft was changed after its digest was taken",
        |document, _| {
            set(
                document,
                "/draft/content/credentialSubject/certificationNumber",
                json!("ADN-2026-000118"),
            );
        },
    ),
    (
        "draft-context-changed",
        "the digest covers the contexts of the draft too",
        |document, _| {
            base::set(
                document,
                "/credentialSubject/draft/content/@context",
                json!([base::CREDENTIALS]),
            );
        },
    ),
    (
        "draft-changed-and-without-goods",
        "nothing is asked of a draft that is not the one of the digest",
        |document, _| remove(document, "/draft/content/credentialSubject/goods"),
    ),
];

const SIGNED: &[Row] = &[(
    "draft-signed",
    "a document that its certifier signed needs no copy",
    |document, maker| {
        replace_draft(document, by_exporter(maker), base::ISSUER_NAME);
    },
)];

const TYPES: &[Row] = &[(
    "draft-with-another-type-besides",
    "the type that the conversion gives selects the rules",
    |document, _| {
        redraft(document, |draft| {
            let types = json!([
                "VerifiableCredential",
                "CertificateOfOriginCredential",
                "UsmcaCertificationOfOriginCredential"
            ]);
            base::set(draft, "/type", types);
        });
    },
)];

const OTHER_TYPE: &[Row] = &[(
    "draft-of-another-type",
    "the conversion says that the draft is a certificate under NAFTA",
    |document, _| {
        set(
            document,
            "/draft/credentialType",
            json!("NaftaCertificateOfOriginCredential"),
        );
    },
)];

const CONVERSIONS: &[Row] = &[(
    "draft-is-a-conversion",
    "a conversion is not converted again",
    |document, maker| {
        let inner = conversion(maker, draft_of(base::certification(maker)));
        replace_draft(document, draft_of(inner), base::ISSUER_NAME);
    },
)];

const UNKNOWN_TYPES: &[Row] = &[
    (
        "draft-of-unknown-type",
        "a draft of a type that nobody here knows is not decided",
        |document, _| {
            retype(
                document,
                "https://example.com/types#CertificateOfEverything",
            )
        },
    ),
    (
        "draft-of-core-type",
        "a draft of a credential that is only evidence is not decided",
        |document, _| retype(document, "AuthorizationCredential"),
    ),
];

/// The draft is of another type, and the conversion says so.
fn retype(document: &mut Value, credential_type: &str) {
    set(document, "/draft/credentialType", json!(credential_type));
    redraft(document, |draft| {
        base::set(
            draft,
            "/type",
            json!(["VerifiableCredential", credential_type]),
        );
    });
}

const SOUND: &[Row] = &[
    (
        "draft-of-us-fta",
        "a draft under CAFTA-DR is judged by its own rules",
        |document, maker| {
            replace_draft(
                document,
                draft_of(us_fta::certification(maker)),
                base::ISSUER_NAME,
            );
        },
    ),
    (
        "draft-of-certificate",
        "that no authority list names the body in a draft is not asked",
        |document, maker| {
            let draft = draft_of(certificate::preferential(maker));
            replace_draft(document, draft, certificate::CHAMBER);
        },
    ),
    (
        "draft-of-idcp-certification",
        "the rules of a draft whose type asks who signed are not asked",
        |document, maker| {
            let mut draft = idcp(maker);
            set(&mut draft, "/caughtToStandards", json!(false));
            replace_draft(document, draft, FISHERIES_OFFICE);
        },
    ),
    (
        "draft-of-idcp-by-another-office",
        "who certified in a draft of such a type is not compared",
        |document, maker| replace_draft(document, idcp(maker), "Ministerio de Producción"),
    ),
    (
        "draft-with-issuer",
        "nothing is asked of what stands around the subject of the draft",
        |document, maker| {
            redraft(document, |draft| {
                base::set(draft, "/issuer", maker.stranger().did());
                base::set(draft, "/validUntil", "yesterday");
            });
        },
    ),
    (
        "draft-with-extension",
        "an extension of the draft that is not critical is listed as not checked",
        |document, _| extend(document, false),
    ),
    (
        "draft-completed-the-day-after",
        "the draft may be dated the day after the conversion was signed: the zone of the certifier",
        |document, maker| set_in_draft(document, "/completedAt", json!(maker.day(0))),
    ),
];

/// The draft is not in the conversion.
fn at_hand() -> Vec<Recipe> {
    let missing = || SAMPLE.area.code("draft-missing");
    let apart = |name: &str, title: &'static str| {
        SAMPLE
            .vector(name, title)
            .before(|document, _| remove(document, "/draft/content"))
    };
    vec![
        apart(
            "draft-apart",
            "the draft may be handed in beside the conversion, without a proof",
        )
        .evidence(|evidence, maker| only(evidence, draft_of(base::certification(maker))))
        .shows(&[missing()])
        .done(),
        apart(
            "draft-apart-not-at-hand",
            "a conversion whose draft is not at hand is not decided",
        )
        .requirements_undecided(missing())
        .done(),
        apart(
            "draft-apart-of-another-digest",
            "what is at hand is not the draft of the conversion",
        )
        .evidence(|evidence, maker| {
            let mut other = draft_of(base::certification(maker));
            set(&mut other, "/certificationNumber", json!("ADN-2026-000118"));
            only(evidence, other);
        })
        .requirements_undecided(missing())
        .done(),
        SAMPLE
            .vector(
                "draft-apart-without-goods",
                "a draft that is handed in is judged like one in the conversion",
            )
            .before(|document, _| {
                remove_from_draft(document, "/goods");
                remove(document, "/draft/content");
            })
            .evidence(|evidence, maker| {
                let mut draft = draft_of(base::certification(maker));
                remove(&mut draft, "/goods");
                only(evidence, draft);
            })
            .shows(&["attested-conversion.draft-findings"])
            .not_met("usmca-certification-of-origin.goods")
            .done(),
        SAMPLE
            .vector(
                "draft-changed-and-apart",
                "the draft in the conversion counts, and not the right one beside it",
            )
            .before(|document, _| {
                set(
                    document,
                    "/draft/content/credentialSubject/certificationNumber",
                    json!("ADN-2026-000118"),
                );
            })
            .evidence(|evidence, maker| only(evidence, draft_of(base::certification(maker))))
            .not_met(SAMPLE.area.code("draft-digest"))
            .done(),
        apart(
            "draft-apart-and-signed",
            "the signed document that has the digest of the draft is shown itself",
        )
        .before(|document, maker| {
            let given = digest(&by_exporter(maker));
            set(document, "/draft/digestMultibase", json!(given));
        })
        .evidence(|evidence, maker| only(evidence, by_exporter(maker)))
        .not_met(SAMPLE.area.code("draft-signed"))
        .done(),
    ]
}

/// The certification as its certifier signs it.
fn by_exporter(maker: &Maker) -> Value {
    let exporter = maker.actor("exporter");
    let mut certification = base::certification(maker);
    base::set(&mut certification, "/issuer/id", exporter.did());
    exporter.sign(&certification, maker.instant(-20 * 86_400))
}
