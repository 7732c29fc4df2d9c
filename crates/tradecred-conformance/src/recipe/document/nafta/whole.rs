//! Vectors of the certificate as a whole: when it is asked about, several faults at once, and what stands
//! around it.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::{AREA, Maker, Recipe, Row, THEN, base, entry, nafta, remove, set, word};
use crate::recipe::vector;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        good(),
        today(),
        several_faults(),
        AREA.met("document", DOCUMENTS),
        AREA.not_met("document", NO_DOCUMENTS),
        AREA.made(UNDEFINED_MEMBERS, |draft| {
            draft.refused("json-ld.undefined-term")
        }),
        AREA.made(CRITICAL, |draft| {
            draft.requirements_undecided("data-model.extension-critical")
        }),
        AREA.made(OTHER_SCHEMA, |draft| draft.refused("data-model.schema")),
        scopes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn good() -> Vec<Recipe> {
    vec![
        nafta(
            "valid",
            "a certificate of 2019 is in force as of a day of that year",
        )
        .shows(&[
            code!("exporter"),
            code!("producer"),
            code!("importer"),
            code!("goods"),
            code!("tariff"),
            code!("preference-criterion"),
            code!("country-of-origin"),
            code!("statement"),
            code!("pages"),
            code!("signatory"),
            code!("language"),
        ])
        .done(),
        nafta(
            "valid-with-claim",
            "a certificate of 2019 supports a claim of that year",
        )
        .claim(entry)
        .shows(&[
            code!("agreement"),
            code!("possession"),
            code!("program"),
            code!("program-country"),
            code!("entry-line"),
            code!("importer-match"),
        ])
        .done(),
    ]
}

/// Asked about today, without the law of another day.
fn today() -> Vec<Recipe> {
    let asked = |name: &str, title: &'static str| {
        vector(format!("document/{}/{name}", AREA.name), title)
            .of(AREA.good)
            .made_at(THEN)
    };
    vec![
        asked(
            "asked-today",
            "a certificate of 2019 that is asked about today has ended",
        )
        .standing("ended", code!("term"))
        .done(),
        asked(
            "asked-today-with-claim",
            "a certificate of 2019 that is held today against a claim of that year is in force",
        )
        .claim(entry)
        .shows(&[code!("term")])
        .done(),
    ]
}

fn several_faults() -> Vec<Recipe> {
    vec![
        nafta("two-rules-broken", "two rules are broken and both are told")
            .before(|document, _| {
                set(document, "/goods/1/lineNumber", json!(1));
                set(document, "/goods/1/producerRef", json!("P9"));
            })
            .shows(&["report.all-findings"])
            .not_met(code!("line-number"))
            .not_met(code!("producer-ref"))
            .done(),
        nafta(
            "two-boxes-missing",
            "two boxes are missing and both are told",
        )
        .before(|document, _| {
            remove(document, "/signatory/title");
            remove(document, "/goods/1/netCost");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("signatory"))
        .not_met(code!("net-cost"))
        .done(),
        nafta(
            "structure-before-rules",
            "rules are not asked of a certificate whose structure is faulty",
        )
        .before(|document, _| {
            remove(document, "/goods/0/netCost");
            set(document, "/exporter", word("Unknown"));
        })
        .not_met(code!("net-cost"))
        .done(),
        nafta(
            "rule-broken-and-warning",
            "a rule is broken and another earns a warning",
        )
        .before(|document, _| {
            set(document, "/goods/1/lineNumber", json!(1));
            remove(document, "/exporter/identifiers");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("line-number"))
        .warns(code!("tax-id"))
        .done(),
        nafta(
            "rule-broken-and-term-ended",
            "a rule is broken and the four years are over, and both are told",
        )
        .before(|document, _| set(document, "/goods/1/lineNumber", json!(1)))
        .under_law_of(|maker| maker.months_after(-31, 49))
        .shows(&["report.all-findings"])
        .not_met(code!("line-number"))
        .standing("ended", code!("term"))
        .done(),
    ]
}

fn corrected(maker: &Maker) -> Value {
    json!({
        "type": "CredentialReference",
        "id": maker.uuid("corrected credential"),
        "credentialType": "NaftaCertificateOfOriginCredential",
        "digestMultibase": digest(&(AREA.good)(maker))
    })
}

const DOCUMENTS: &[Row] = &[
    (
        "number-missing",
        "a certificate needs no number",
        |document, _| remove(document, "/certificateNumber"),
    ),
    (
        "supersedes-another",
        "a certificate corrects an earlier one",
        |document, maker| {
            set(document, "/supersedes", corrected(maker));
        },
    ),
];

const NO_DOCUMENTS: &[Row] = &[
    (
        "number-numeric",
        "the number of the certificate is a JSON number",
        |document, _| {
            set(document, "/certificateNumber", json!(731));
        },
    ),
    (
        "supersedes-without-digest",
        "the corrected certificate is named without its digest",
        |document, maker| {
            set(document, "/supersedes", corrected(maker));
            remove(document, "/supersedes/digestMultibase");
        },
    ),
    (
        "subject-name",
        "the subject has a member that the contexts know and this type does not have",
        |document, _| {
            set(document, "/name", json!("Certificate of origin"));
        },
    ),
    (
        "scan-without-digest",
        "the scan of the paper is named without its digest",
        |document, _| {
            set(
                document,
                "/paperOriginal",
                json!({ "type": "PaperOriginal", "scan": { "type": "FileReference", "mediaType": "application/pdf" }, "language": "en", "signatory": "Lucía Garza Treviño", "transcribedBy": "customs", "basis": "the signed original was shown" }),
            );
        },
    ),
];

const UNDEFINED_MEMBERS: &[Row] = &[
    (
        "member-of-the-later-agreement",
        "the later agreement has a list of importers, this form has one",
        |document, _| {
            let importer = document
                .pointer("/credentialSubject/importer")
                .cloned()
                .unwrap_or_default();
            remove(document, "/importer");
            set(document, "/importers", json!([importer]));
        },
    ),
    (
        "goods-line-of-the-later-agreement",
        "a goods line of the later agreement has no net cost",
        |document, _| {
            set(document, "/goods/0/type", json!("GoodsLine"));
        },
    ),
];

const CRITICAL: &[Row] = &[(
    "extension-critical",
    "an extension that is critical and not known leaves the certificate undecided",
    |document, _| {
        set(
            document,
            "/extensions",
            json!([{
                "type": "Extension",
                "id": "https://example.com/extensions/melt-and-pour",
                "critical": true,
                "content": "Monterrey"
            }]),
        );
    },
)];

const OTHER_SCHEMA: &[Row] = &[(
    "schema-of-the-later-agreement",
    "the schema of the later agreement is named",
    |document, _| {
        base::set(
            document,
            "/credentialSchema",
            json!({
                "id": "https://w3id.org/tradecred/schemas/v1/usmca-certification-of-origin.json",
                "type": "JsonSchema"
            }),
        );
    },
)];

fn scopes() -> Vec<Recipe> {
    vec![
        nafta(
            "scope-envelope-ended",
            "that the four years are over is not seen where only the envelope is asked about",
        )
        .under_law_of(|maker| maker.months_after(-31, 49))
        .shows(&["report.results"])
        .envelope_only()
        .done(),
        nafta(
            "issuer-unknown",
            "a trust list that names the issuer only from today did not name it when it signed",
        )
        .evidence(|evidence, maker| {
            let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
            base::set(&mut list, "/credentialSubject/entries/0/from", maker.day(0));
            let signed = maker.registrar().sign(&list, maker.instant(-90 * 86_400));
            base::set(evidence, "/trustLists", json!([signed]));
        })
        .authenticity_undecided("issuer.identity")
        .done(),
    ]
}
