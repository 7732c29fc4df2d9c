//! Vectors of what its own type finds in the draft.

use super::super::change::{after, classify, word};
use super::{
    Maker, Recipe, Row, SAMPLE, Value, base, certificate, draft_of, json, nafta, redraft, remove,
    remove_from_draft, replace_draft, set, set_in_draft, us_fta,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
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
            "usmca-certification-of-origin.document",
            "draft-extensions-as-object",
            "malformed extensions of the draft are a fault of its structure",
            |document, _| set_in_draft(document, "/extensions", json!({ "seal": true })),
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
                .shows(&[FINDINGS])
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
                .shows(&[FINDINGS])
                .warns("usmca-certification-of-origin.blanket-anniversary")
                .done(),
            SAMPLE
                .vector(
                    "draft-term-ended",
                    "what the draft certified no longer serves, and the copy says so",
                )
                .under_law_of(|maker| after(&maker.day(-31), 49, 0))
                .shows(&[FINDINGS])
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
                .shows(&[FINDINGS])
                .requirements_undecided("certificate-of-origin.agreement-unknown")
                .done(),
            SAMPLE
                .vector(
                    "draft-with-critical-extension",
                    "a critical extension that nobody here knows leaves the draft undecided",
                )
                .before(|document, _| extend(document, true))
                .shows(&[FINDINGS])
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
                .shows(&[FINDINGS])
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
        SAMPLE.made(CONTROLS, |draft| draft.refused("data-model.text-control")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The requirement that most of these show.
const FINDINGS: &str = "attested-conversion.draft-findings";
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
        draft.shows(&[FINDINGS]).not_met(code)
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

const CONTROLS: &[Row] = &[(
    "draft-with-bidirectional-control",
    "what is shown of the draft is what was signed",
    |document, _| {
        let name = "Screws of stainless \u{202e}leets";
        set_in_draft(document, "/goods/1/description", json!(name));
    },
)];

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
        "draft-with-foreign-context",
        "the contexts of the draft are no contexts of the conversion",
        |document, _| {
            redraft(document, |draft| {
                let foreign = "https://ledger.example/contexts/origin";
                base::set(draft, "/@context", json!([base::CREDENTIALS, foreign]));
                base::set(draft, "/@graph", json!([{ "issuedOn": "ledger" }, null]));
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
