//! Vectors of the certificate as a whole: good ones, and several faults at once.

use serde_json::json;

use super::{
    Recipe, authorize, base, certificate, named, remove, set, set_producers, without_agreement,
    word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [good(), several_faults()].into_iter().flatten().collect()
}

fn good() -> Vec<Recipe> {
    vec![
        certificate(
            "valid",
            "a complete certificate under an agreement is authentic, met and in force",
        )
        .shows(&[
            code!("certificate-number"),
            code!("document-type-code"),
            code!("issuing-body"),
            code!("agreement-unknown"),
            code!("agreement-member"),
            code!("origin-territory"),
            code!("criterion-not-listed"),
            "authority.not-listed",
        ])
        .done(),
        certificate(
            "valid-non-preferential",
            "a certificate without agreement is authentic, met and in force",
        )
        .before(|document, _| without_agreement(document))
        .shows(&[code!("document-type-code")])
        .done(),
        certificate(
            "valid-in-the-other-direction",
            "a certificate for goods from the other party is met",
        )
        .before(|document, _| {
            set(document, "/exporter", named("Jade Harbour Trading Co., Ltd.", "Shanghai", "CN"));
            set(document, "/consignee", named("Murray Vale Wines Pty Ltd", "Adelaide", "AU"));
            set_producers(document, json!([word("Unknown")]));
            for line in ["/goods/0", "/goods/1"] {
                set(document, &format!("{line}/countryOfOrigin"), json!("CN"));
            }
            set(document, "/issuingBody/country", json!("CN"));
            set(document, "/issuingBody/role", json!("customs"));
        })
        .evidence(|evidence, maker| {
            authorize(evidence, maker, |entry, _| {
                base::set(entry, "/roles", json!(["customs"]));
                base::set(entry, "/territories", json!(["CN"]));
            });
        })
        .shows(&[code!("issuing-country"), code!("issuing-role")])
        .done(),
        certificate(
            "valid-with-as-little-as-possible",
            "a certificate without agreement needs neither producer, transport, invoices nor weights",
        )
        .before(|document, _| {
            without_agreement(document);
            for member in ["/producers", "/transport", "/certificationStatement", "/placeOfIssue", "/issuingBody/address"] {
                remove(document, member);
            }
            for line in ["/goods/0", "/goods/1"] {
                for member in ["producerRef", "marks", "packages", "grossWeight", "invoices"] {
                    remove(document, &format!("{line}/{member}"));
                }
            }
        })
        .shows(&[code!("agreement-member"), code!("goods"), code!("document")])
        .done(),
        certificate(
            "criterion-without-agreement",
            "an origin criterion on a certificate without agreement is only noted",
        )
        .before(|document, _| {
            without_agreement(document);
            set(document, "/goods/0/originCriterion", json!("P"));
        })
        .shows(&[code!("criterion-not-listed"), code!("origin-criterion")])
        .done(),
        certificate(
            "third-country-goods-without-agreement",
            "without agreement the goods may originate anywhere, and the exporter and the body be anywhere",
        )
        .before(|document, _| {
            without_agreement(document);
            set(document, "/goods/0/countryOfOrigin", json!("CL"));
            set(document, "/exporter/address/addressCountry", json!("NZ"));
            set(document, "/consignee/address/addressCountry", json!("NZ"));
        })
        .shows(&[
            code!("origin-territory"),
            code!("exporter-territory"),
            code!("consignee-territory"),
        ])
        .done(),
    ]
}

fn several_faults() -> Vec<Recipe> {
    vec![
        certificate("two-rules-broken", "two rules are broken and both are told")
            .before(|document, _| {
                set(document, "/exporter", word("Unknown"));
                set(document, "/goods/1/lineNumber", json!(1));
            })
            .shows(&["report.all-findings"])
            .not_met(code!("exporter"))
            .not_met(code!("line-number"))
            .done(),
        certificate(
            "two-members-missing",
            "two members are missing and both are told",
        )
        .before(|document, _| {
            remove(document, "/certificateNumber");
            remove(document, "/goods/1/countryOfOrigin");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("certificate-number"))
        .not_met(code!("country-of-origin"))
        .done(),
        certificate(
            "structure-before-rules",
            "rules are not asked of a certificate whose structure is faulty",
        )
        .before(|document, _| {
            remove(document, "/goods/0/tariff");
            set(document, "/exporter", word("Unknown"));
        })
        .not_met(code!("tariff"))
        .done(),
        certificate(
            "rule-broken-and-warning",
            "a rule is broken and another earns a warning",
        )
        .before(|document, _| {
            set(document, "/goods/1/countryOfOrigin", json!("NZ"));
            set(document, "/goods/1/originCriterion", json!("X"));
        })
        .shows(&["report.all-findings"])
        .not_met(code!("origin-territory"))
        .warns(code!("criterion-not-listed"))
        .done(),
    ]
}
