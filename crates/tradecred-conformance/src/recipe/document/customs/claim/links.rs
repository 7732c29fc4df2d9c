//! The links between the lines of the certification and those of the entry, and the certification.

use super::super::super::conversion::{conversion, draft_of};
use super::{
    CERTIFIED, Draft, Maker, Recipe, Row, SAMPLE, Value, add_evidence, base, certification, json,
    link, mark, on_knowledge, only, reference, remove, resting_on_made, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(LINKS, |draft| {
            draft.shows(&[
                "preference-claim.links",
                "preference-claim.entry-line",
                "preference-claim.line-unlinked",
                "preference-claim.link-twice",
                "preference-claim.certification-line",
                "preference-claim.entry-tariff",
            ])
        }),
        SAMPLE.not_met("links", NO_LINKS),
        SAMPLE.not_met("entry-line", NO_ENTRY_LINE),
        SAMPLE.not_met("line-unlinked", UNLINKED),
        SAMPLE.not_met("link-twice", TWICE),
        SAMPLE.not_met("certification-type", NO_TYPE),
        SAMPLE.not_met("certification-line", NO_CERTIFICATION_LINE),
        SAMPLE.not_met("entry-tariff", NO_TARIFF),
        at_hand(),
        invoices(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LINKS: &[Row] = &[
    (
        "one-line-into-two",
        "one line of the certification goes into two entry lines",
        |document, _| {
            set(document, "/lines/1/htsus", json!("7213.20.0080"));
            set(document, "/links/1", link(1, "F-20118", 2));
        },
    ),
    (
        "two-invoices-into-one-line",
        "goods of two invoices go into one entry line",
        |document, _| set(document, "/links/2", link(1, "F-20119", 1)),
    ),
    (
        "two-invoice-lines-into-one-line",
        "goods of two lines of one invoice go into one entry line",
        |document, _| {
            set(document, "/links/2", link(1, "F-20117", 1));
            set(document, "/links/2/invoiceLine", json!(2));
        },
    ),
    (
        "link-without-invoice-line",
        "a link to the whole of an invoice is another than one to a line of it",
        |document, _| {
            set(document, "/links/2", link(1, "F-20117", 1));
            remove(document, "/links/2/invoiceLine");
        },
    ),
    (
        "link-with-quantity",
        "a link says how much goes that way",
        |document, _| {
            set(
                document,
                "/links/0/quantity",
                json!({ "type": "Quantity", "value": "24.5", "unit": "TNE" }),
            );
        },
    ),
];

const NO_LINKS: &[Row] = &[
    (
        "link-without-invoice",
        "a link names no invoice",
        |document, _| remove(document, "/links/0/invoiceNumber"),
    ),
    (
        "link-line-as-text",
        "the line of the certification is a text",
        |document, _| set(document, "/links/0/certificationLine", json!("1")),
    ),
    (
        "links-on-knowledge",
        "a claim on the importer's knowledge has no certification to link",
        |document, _| {
            on_knowledge(document);
            set(document, "/links", json!([link(1, "F-20117", 1)]));
        },
    ),
];

const NO_ENTRY_LINE: &[Row] = &[
    (
        "link-to-no-entry-line",
        "a link leads to an entry line that is not claimed",
        |document, _| set(document, "/links/2", link(1, "F-20117", 3)),
    ),
    (
        "link-to-place-of-entry-line",
        "a link leads to an entry line by its place, where the lines have other numbers",
        |document, _| {
            for (place, number) in [(0, 10), (1, 20)] {
                set(
                    document,
                    &format!("/lines/{place}/lineNumber"),
                    json!(number),
                );
                set(
                    document,
                    &format!("/links/{place}/entryLine"),
                    json!(number),
                );
            }
            set(document, "/links/2", link(1, "F-20119", 1));
        },
    ),
];

const UNLINKED: &[Row] = &[
    (
        "line-unlinked",
        "an entry line is claimed under no line of the certification",
        |document, _| set(document, "/links", json!([link(1, "F-20117", 1)])),
    ),
    (
        "links-missing",
        "a claim under a certification links nothing",
        |document, _| remove(document, "/links"),
    ),
];

const TWICE: &[Row] = &[
    ("link-twice", "one link stands twice", |document, _| {
        set(document, "/links/2", link(2, "F-20118", 2))
    }),
    (
        "link-twice-with-other-quantity",
        "one link stands twice, with another quantity",
        |document, _| {
            set(document, "/links/2", link(2, "F-20118", 2));
            set(
                document,
                "/links/2/quantity",
                json!({ "type": "Quantity", "value": "100", "unit": "KGM" }),
            );
        },
    ),
];

const NO_TYPE: &[Row] = &[(
    "certification-of-another-agreement",
    "a claim under CAFTA-DR rests on a certification under USMCA",
    |document, _| {
        set(document, "/agreement", json!("CAFTA-DR"));
        mark(document, "P");
    },
)];

const NO_CERTIFICATION_LINE: &[Row] = &[(
    "link-from-no-line",
    "a link begins at a line that the certification does not have",
    |document, _| set(document, "/links/2", link(3, "F-20117", 1)),
)];

const NO_TARIFF: &[Row] = &[
    (
        "tariff-of-another-subheading",
        "an entry line differs in the sixth digit from the line it is linked with",
        |document, _| set(document, "/lines/0/htsus", json!("7213.21.0010")),
    ),
    (
        "link-crossed",
        "a link joins the bars of the certification with the screws of the entry",
        |document, _| set(document, "/links/2", link(1, "F-20117", 2)),
    ),
];

/// The certification is at hand, or not.
fn at_hand() -> Vec<Recipe> {
    const MISSING: &str = "preference-claim.certification-missing";
    const REFERENCE: &str = "preference-claim.certification-reference";
    const NO_CERTIFICATION: &str = "attested-conversion.no-certification";
    let missing = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .evidence(change)
            .requirements_undecided(MISSING)
            .done()
    };
    let disagreeing = |name: &str, title: &'static str| -> Draft { SAMPLE.vector(name, title) };
    vec![
        missing(
            "certification-not-at-hand",
            "a claim whose certification is not at hand is undecided",
            |evidence, _| base::remove(evidence, "/credentials"),
        ),
        missing(
            "certification-of-another-digest",
            "a later version of the certification is not the one that the claim names",
            |evidence, maker| {
                let other = certification(maker, |document| {
                    set(document, "/certificationNumber", json!("ADN-2026-000118"));
                });
                only(evidence, other);
            },
        ),
        missing(
            "certification-unsigned",
            "a certification without a proof is not relied on",
            |evidence, maker| {
                let mut unsigned = certification(maker, |_| {});
                base::remove(&mut unsigned, "/proof");
                only(evidence, unsigned);
            },
        ),
        missing(
            "certification-signed-by-stranger",
            "a certification signed with another key than its issuer's is not relied on",
            |evidence, maker| {
                let mut signed = certification(maker, |_| {});
                base::remove(&mut signed, "/proof");
                only(
                    evidence,
                    maker
                        .stranger()
                        .sign(&signed, maker.instant(super::super::BEFORE)),
                );
            },
        ),
        disagreeing(
            "certification-of-another-id",
            "the certification with the digest has another id than the reference says",
        )
        .before(|document, maker| {
            set(
                document,
                "/basis/certification/id",
                json!(maker.uuid("another certification")),
            );
        })
        .not_met(REFERENCE)
        .done(),
        disagreeing(
            "certification-is-none",
            "what has the digest is an authorization and no certification",
        )
        .before(|document, maker| {
            let mut named = reference(&grant(maker));
            base::set(
                &mut named,
                "/credentialType",
                "UsmcaCertificationOfOriginCredential",
            );
            set(document, "/basis/certification", named);
        })
        .evidence(|evidence, maker| only(evidence, grant(maker)))
        .not_met(REFERENCE)
        .done(),
        disagreeing(
            "certification-is-a-conversion",
            "a claim rests on a true copy of a certification",
        )
        .before(|document, maker| {
            set(
                document,
                "/basis/certification",
                reference(&converted(maker)),
            );
        })
        .evidence(|evidence, maker| only(evidence, converted(maker)))
        .shows(&[NO_CERTIFICATION])
        .not_met("preference-claim.certification-type")
        .done(),
        disagreeing(
            "conversion-named-certification",
            "a claim names a true copy as the certification that it is a copy of",
        )
        .before(|document, maker| {
            let mut named = reference(&converted(maker));
            base::set(
                &mut named,
                "/credentialType",
                "UsmcaCertificationOfOriginCredential",
            );
            set(document, "/basis/certification", named);
        })
        .evidence(|evidence, maker| only(evidence, converted(maker)))
        .shows(&[NO_CERTIFICATION])
        .not_met(REFERENCE)
        .done(),
        disagreeing(
            "certification-is-a-draft",
            "a claim names the draft in a true copy, which nobody signed",
        )
        .before(|document, maker| {
            let draft = draft_of(base::certification(maker));
            let digest = reference(&draft).get("digestMultibase").cloned();
            let digest = digest.unwrap_or_default();
            set(document, "/basis/certification/digestMultibase", digest);
        })
        .evidence(|evidence, maker| {
            only(evidence, converted(maker));
            add_evidence(
                evidence,
                "credentials",
                draft_of(base::certification(maker)),
            );
        })
        .shows(&[NO_CERTIFICATION])
        .requirements_undecided(MISSING)
        .done(),
        disagreeing(
            "certification-signed-by-converter",
            "a claim rests on a draft that a converter signed as if it were the certifier",
        )
        .before(|document, maker| {
            set(
                document,
                "/basis/certification",
                reference(&taken_over(maker)),
            );
        })
        .evidence(|evidence, maker| only(evidence, taken_over(maker)))
        .shows(&[NO_CERTIFICATION])
        .requirements_undecided("preference-claim.certification-issuer")
        .done(),
    ]
}

/// A true copy of the certification, signed by a converter.
fn converted(maker: &Maker) -> Value {
    let converter = maker.actor("converter");
    let mut copy = conversion(maker, draft_of(base::certification(maker)));
    base::set(&mut copy, "/issuer/id", converter.did());
    converter.sign(&copy, maker.instant(super::super::BEFORE))
}

/// The certification as a converter signs it, with the DID of the exporter.
fn taken_over(maker: &Maker) -> Value {
    let converter = maker.actor("converter");
    let mut certification = base::certification(maker);
    base::set(&mut certification, "/issuer/id", converter.did());
    base::set(&mut certification, "/validFrom", maker.instant(CERTIFIED));
    let exporter = maker.actor("exporter");
    set(&mut certification, "/certifier/id", json!(exporter.did()));
    converter.sign(&certification, maker.instant(CERTIFIED))
}

/// Some credential that is no certification.
fn grant(maker: &Maker) -> Value {
    base::authorization(
        maker,
        &maker.actor("exporter"),
        &maker.stranger(),
        &["certify"],
    )
}

/// Certifications of shipments with the invoices of the claim, F-20117 and F-20118, or others.
fn invoices() -> Vec<Recipe> {
    const INVOICE: &str = "preference-claim.invoice";
    let covering = |name: &str, title: &'static str, change: fn(&mut Value)| {
        resting_on_made(SAMPLE.vector(name, title), move |maker| {
            certification(maker, change)
        })
    };
    vec![
        covering(
            "invoices-of-one-entry",
            "the links name the invoices that the certification covers",
            |document| {
                let coverage = json!({
                    "type": "ShipmentsInOneEntry",
                    "invoiceNumbers": ["F-20117", "F-20118"]
                });
                set(document, "/coverage", coverage);
            },
        )
        .shows(&[INVOICE])
        .done(),
        covering(
            "invoice-not-known",
            "a certification of a shipment whose invoice is not known is bound to none",
            |document| set(document, "/coverage", json!({ "type": "SingleShipment" })),
        )
        .shows(&[INVOICE])
        .done(),
        covering(
            "invoice-beside-blanket-period",
            "an invoice beside a blanket period binds no link",
            |document| set(document, "/coverage/invoiceNumber", json!("F-20001")),
        )
        .shows(&[INVOICE])
        .done(),
        covering(
            "invoice-of-another-shipment",
            "the certification covers one shipment, and a link names another invoice",
            |document| {
                let coverage = json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" });
                set(document, "/coverage", coverage);
            },
        )
        .not_met(INVOICE)
        .done(),
        covering(
            "invoice-of-none-of-the-shipments",
            "the certification covers several shipments, and a link names the invoice of none",
            |document| {
                let coverage = json!({
                    "type": "ShipmentsInOneEntry",
                    "invoiceNumbers": ["F-20117", "F-20119"]
                });
                set(document, "/coverage", coverage);
            },
        )
        .not_met(INVOICE)
        .done(),
    ]
}
