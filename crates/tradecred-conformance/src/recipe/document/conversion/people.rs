//! Vectors of who converts and who certified.

use super::super::area::Draft;
use super::{
    CONVERTER, LISTED, Maker, Recipe, Row, SAMPLE, Value, base, digest, json, listed, register,
    remove, set, set_in_draft,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("converted-by", CONVERTERS),
        SAMPLE.not_met("converted-by", NO_CONVERTER),
        SAMPLE.met("certifier", CERTIFIERS),
        SAMPLE.not_met("certifier", NO_CERTIFIER),
        SAMPLE.met("certifier-differs", SAME),
        SAMPLE.not_met("certifier-differs", OTHER),
        SAMPLE.met("own-record", OF_ANOTHER),
        SAMPLE.not_met("own-record", OWN),
        lists(),
        claims(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const CONVERTERS: &[Row] = &[(
    "converter-with-did",
    "the converter may give its DID",
    |document, maker| set(document, "/convertedBy/id", json!(maker.issuer().did())),
)];

const NO_CONVERTER: &[Row] = &[
    (
        "converter-missing",
        "nobody is named as the converter",
        |document, _| remove(document, "/convertedBy"),
    ),
    (
        "converter-of-another-type",
        "the converter has the type of a certifier",
        |document, _| {
            let named = json!({ "type": "SourceCertifier", "legalName": CONVERTER });
            set(document, "/convertedBy", named);
        },
    ),
    (
        "converter-without-address",
        "the converter has no address",
        |document, _| remove(document, "/convertedBy/address"),
    ),
    (
        "converter-of-another-did",
        "somebody signs for another converter",
        |document, maker| {
            let other = maker.actor("another converter");
            set(document, "/convertedBy/id", json!(other.did()));
        },
    ),
];

const CERTIFIERS: &[Row] = &[(
    "certifier-with-did",
    "the source may give the DID of the certifier",
    |document, maker| {
        let did = maker.actor("exporter");
        set(document, "/certifier/id", json!(did.did()));
    },
)];

const NO_CERTIFIER: &[Row] = &[
    (
        "certifier-missing",
        "it is not said who certified",
        |document, _| remove(document, "/certifier"),
    ),
    (
        "certifier-without-name",
        "who certified has no name",
        |document, _| remove(document, "/certifier/legalName"),
    ),
    (
        "certifier-name-as-number",
        "the name of who certified is a number",
        |document, _| set(document, "/certifier/legalName", json!(117)),
    ),
];

const SAME: &[Row] = &[
    (
        "certifier-spelt-otherwise",
        "names are compared without case and punctuation",
        |document, _| {
            set(
                document,
                "/certifier/legalName",
                json!("ACEROS DEL NORTE SA DE CV"),
            );
        },
    ),
    (
        "certifier-of-same-did",
        "conversion and draft give the certifier one DID",
        |document, maker| {
            let exporter = maker.actor("exporter");
            set(document, "/certifier/id", json!(exporter.did()));
            set_in_draft(document, "/certifier/id", json!(exporter.did()));
        },
    ),
    (
        "certifier-of-did-in-draft",
        "a DID that only the draft gives is compared with nothing",
        |document, maker| {
            let exporter = maker.actor("exporter");
            set_in_draft(document, "/certifier/id", json!(exporter.did()));
        },
    ),
];

const OTHER: &[Row] = &[
    (
        "certifier-of-another-name",
        "the draft names another certifier than the conversion",
        |document, _| {
            set(
                document,
                "/certifier/legalName",
                json!("Aceros del Sur, S.A. de C.V."),
            );
        },
    ),
    (
        "certifier-of-transcribed-draft",
        "who transcribed the paper of the draft did not certify it",
        |document, _| {
            let paper = json!({
                "type": "PaperOriginal",
                "scan": {
                    "type": "FileReference",
                    "mediaType": "application/pdf",
                    "digestMultibase": digest(&json!({ "scan": "of the certification" }))
                },
                "language": "en",
                "signatory": "Lucía Garza Treviño",
                "transcribedBy": "customs",
                "basis": "the signed original was shown"
            });
            set_in_draft(document, "/paperOriginal", paper);
            set(
                document,
                "/certifier/legalName",
                json!("Administración General de Aduanas"),
            );
        },
    ),
    (
        "certifier-of-another-did",
        "draft and conversion give the certifier two DIDs",
        |document, maker| {
            let (one, other) = (maker.actor("exporter"), maker.stranger());
            set(document, "/certifier/id", json!(one.did()));
            set_in_draft(document, "/certifier/id", json!(other.did()));
        },
    ),
];

const OF_ANOTHER: &[Row] = &[(
    "converter-is-importer",
    "the converter may take part in the transaction, as long as it did not certify",
    |document, _| set_in_draft(document, "/importers/0/legalName", json!(CONVERTER)),
)];

const OWN: &[Row] = &[
    (
        "certifier-is-converter",
        "a converter that certified signs the document itself",
        |document, _| {
            set(document, "/certifier/legalName", json!(CONVERTER));
            set_in_draft(document, "/certifier/legalName", json!(CONVERTER));
        },
    ),
    (
        "certifier-is-converter-in-capitals",
        "a converter under its own name in capitals is still itself",
        |document, _| {
            let name = json!("PUENTE DIGITAL SAPI DE CV");
            set(document, "/certifier/legalName", name.clone());
            set_in_draft(document, "/certifier/legalName", name);
        },
    ),
    (
        "certifier-has-did-of-converter",
        "a converter under another name and its own DID is still itself",
        |document, maker| set(document, "/certifier/id", json!(maker.issuer().did())),
    ),
    (
        "converter-in-draft",
        "the draft names the converter as its certifier, whatever the conversion says",
        |document, _| set_in_draft(document, "/certifier/legalName", json!(CONVERTER)),
    ),
    (
        "did-of-converter-in-draft",
        "the draft gives its certifier the DID of the converter",
        |document, maker| {
            set_in_draft(document, "/certifier/id", json!(maker.issuer().did()));
        },
    ),
];

/// A vector whose trust list has these entries.
fn known(
    name: &str,
    title: &'static str,
    entries: impl Fn(&Maker) -> Vec<Value> + Send + Sync + 'static,
) -> Draft {
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        register::trust(evidence, maker, entries(maker), LISTED);
    })
}

/// The entry of the converter after a change.
fn entry(maker: &Maker, change: impl Fn(&mut Value)) -> Value {
    let mut entry = listed(maker);
    change(&mut entry);
    entry
}

fn lists() -> Vec<Recipe> {
    let code = || SAMPLE.area.code("converter");
    vec![
        known(
            "listed-twice",
            "an entry as a converter counts, even behind one in another role",
            |maker| {
                let other = entry(maker, |entry| base::set(entry, "/role", "exporter"));
                vec![other, listed(maker)]
            },
        )
        .shows(&[code()])
        .done(),
        known(
            "listed-until-signing",
            "an entry as a converter holds on its last day",
            |maker| {
                let until = maker.day(-1);
                vec![entry(maker, |entry| {
                    base::set(entry, "/until", until.clone())
                })]
            },
        )
        .shows(&[code()])
        .done(),
        known(
            "listed-in-another-role",
            "an exporter that a trust list knows is not known as a converter",
            |maker| vec![entry(maker, |entry| base::set(entry, "/role", "exporter"))],
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "listed-without-role",
            "an entry without a role names no converter",
            |maker| vec![entry(maker, |entry| base::remove(entry, "/role"))],
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "malformed-and-not-listed",
            "whether a converter is listed is not asked where the structure is faulty",
            |maker| vec![entry(maker, |entry| base::set(entry, "/role", "exporter"))],
        )
        .before(|document, _| remove(document, "/source"))
        .not_met(SAMPLE.area.code("source"))
        .done(),
        known(
            "listed-in-capitals",
            "the role is compared exactly",
            |maker| vec![entry(maker, |entry| base::set(entry, "/role", "Converter"))],
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "listed-as-converter-too-late",
            "an entry as a converter that begins the day after signing came too late",
            |maker| {
                let other = entry(maker, |entry| base::set(entry, "/role", "exporter"));
                let from = maker.day(0);
                vec![
                    other,
                    entry(maker, |entry| base::set(entry, "/from", from.clone())),
                ]
            },
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "listed-as-converter-no-more",
            "an entry as a converter that ended the day before signing counts no more",
            |maker| {
                let other = entry(maker, |entry| base::set(entry, "/role", "exporter"));
                let until = maker.day(-2);
                vec![
                    other,
                    entry(maker, |entry| base::set(entry, "/until", until.clone())),
                ]
            },
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "another-converter-listed",
            "that somebody else is a converter says nothing of the issuer",
            |maker| {
                let other = entry(maker, |entry| base::set(entry, "/role", "exporter"));
                let did = maker.stranger().did().to_owned();
                vec![
                    other,
                    entry(maker, |entry| base::set(entry, "/did", did.clone())),
                ]
            },
        )
        .authenticity_undecided(code())
        .done(),
        known(
            "converter-of-another-name",
            "the trust list knows the converter's key under another name",
            |maker| {
                vec![entry(maker, |entry| {
                    base::set(entry, "/legalName", "Puente Análogo, S.A.");
                })]
            },
        )
        .not_authentic("issuer.name-mismatch")
        .done(),
        SAMPLE
            .vector(
                "signed-for-another-issuer",
                "somebody else's key signed in the name of the converter",
            )
            .sign(|document, maker| maker.stranger().sign(&document, maker.instant(-86_400)))
            .not_authentic("issuer.binding")
            .done(),
    ]
}

fn claims() -> Vec<Recipe> {
    let code = || SAMPLE.area.code("claim");
    vec![
        SAMPLE
            .vector("held-against-claim", "no claim rests on a true copy")
            .claim(base::claim)
            .requirements_undecided(code())
            .done(),
        SAMPLE
            .vector(
                "malformed-and-held-against-claim",
                "no claim is asked about where the structure is faulty",
            )
            .before(|document, _| remove(document, "/source"))
            .claim(base::claim)
            .not_met(SAMPLE.area.code("source"))
            .done(),
        SAMPLE
            .vector(
                "held-against-empty-claim",
                "a claim of which nothing is known is a claim",
            )
            .claim(|_| json!({}))
            .requirements_undecided(code())
            .done(),
        SAMPLE
            .vector(
                "draft-not-held-against-claim",
                "a claim outside the period of the draft is no fault of the draft",
            )
            .claim(|maker| {
                let mut claim = base::claim(maker);
                base::set(&mut claim, "/entryDate", maker.day(200));
                base::set(&mut claim, "/claimDate", maker.day(200));
                claim
            })
            .shows(&["attested-conversion.draft-findings"])
            .requirements_undecided(code())
            .done(),
    ]
}
