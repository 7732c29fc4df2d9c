//! Vectors of the draft: whether it is at hand, and what the conversion says it is.

use super::{
    Maker, Recipe, Row, SAMPLE, Value, base, conversion, digest, draft_of, json, only, redraft,
    remove, remove_from_draft, replace_draft, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
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
        at_hand(),
        conversion_apart(),
    ]
    .into_iter()
    .flatten()
    .collect()
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

const OTHER_TYPE: &[Row] = &[
    (
        "draft-of-another-type",
        "the conversion says that the draft is a certificate under NAFTA",
        |document, _| {
            set(
                document,
                "/draft/credentialType",
                json!("NaftaCertificateOfOriginCredential"),
            );
        },
    ),
    (
        "draft-of-no-document-type",
        "the draft says only that it is a credential",
        |document, _| {
            redraft(document, |draft| {
                base::set(draft, "/type", json!(["VerifiableCredential"]));
            });
        },
    ),
];

const CONVERSIONS: &[Row] = &[(
    "draft-is-a-conversion",
    "a conversion is not converted again",
    |document, maker| {
        let inner = conversion(maker, draft_of(base::certification(maker)));
        replace_draft(document, draft_of(inner), base::ISSUER_NAME);
    },
)];

/// A conversion of a conversion, which is handed in beside it.
fn conversion_apart() -> Vec<Recipe> {
    fn inner(maker: &Maker) -> Value {
        draft_of(conversion(maker, draft_of(base::certification(maker))))
    }
    let vector = SAMPLE.vector(
        "draft-apart-is-a-conversion",
        "a conversion that is handed in beside another is not converted again either",
    );
    let vector = vector
        .before(|document, maker| {
            replace_draft(document, inner(maker), base::ISSUER_NAME);
            remove(document, "/draft/content");
        })
        .evidence(|evidence, maker| only(evidence, inner(maker)));
    vec![vector.not_met(SAMPLE.area.code("draft-conversion")).done()]
}

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
