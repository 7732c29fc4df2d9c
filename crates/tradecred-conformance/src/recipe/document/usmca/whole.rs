//! Vectors of the certification as a whole: good ones, long ones, and several faults at once.

use serde_json::{Value, json};

use super::{Recipe, after, base, by_importer, classify, remove, set, usmca, word};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = good();
    recipes.extend(several_faults());
    recipes
}

fn good() -> Vec<Recipe> {
    vec![
        usmca(
            "valid",
            "a complete certification by an exporter is authentic, met and in force",
        )
        .shows(&[
            code!("certifier-role"),
            code!("goods"),
            code!("language"),
            code!("statement"),
            code!("statement-language"),
            "document.type-unknown",
        ])
        .done(),
        usmca(
            "valid-with-claim",
            "a complete certification supports a claim made under it",
        )
        .claim(base::claim)
        .shows(&[
            code!("possession"),
            code!("program"),
            code!("importer-match"),
            code!("entry-line"),
        ])
        .done(),
        usmca("lines-500", "a certification of 500 lines is read in full")
            .before(|document, _| {
                let lines: Vec<Value> = (1..=500).map(line).collect();
                set(document, "/goods", json!(lines));
            })
            .shows(&[code!("goods")])
            .done(),
        usmca(
            "lines-500-last-unclassified",
            "the fault stands in the last of 500 lines",
        )
        .before(|document, _| {
            let lines: Vec<Value> = (1..=500).map(line).collect();
            set(document, "/goods", json!(lines));
            classify(document, 499, "7318.1");
        })
        .not_met(code!("tariff"))
        .done(),
    ]
}

fn line(number: u32) -> Value {
    json!({
        "type": "GoodsLine",
        "lineNumber": number,
        "description": format!("Screws of stainless steel, article {number}"),
        "tariff": { "type": "TariffClassification", "system": "HS", "code": "7318.15" },
        "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(b)(ii)" }
    })
}

fn several_faults() -> Vec<Recipe> {
    vec![
        usmca("two-rules-broken", "two rules are broken and both are told")
            .before(|document, _| {
                set(document, "/exporter", word("Various"));
                set(document, "/goods/1/lineNumber", json!(1));
            })
            .shows(&["report.all-findings"])
            .not_met(code!("exporter"))
            .not_met(code!("line-number"))
            .done(),
        usmca(
            "two-elements-missing",
            "two elements are missing and both are told",
        )
        .before(|document, _| {
            remove(document, "/certifier/email");
            remove(document, "/goods/1/tariff");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("certifier"))
        .not_met(code!("tariff"))
        .done(),
        usmca(
            "check-digit-wrong-and-element-missing",
            "a check digit is wrong, an element is missing, and both are told",
        )
        .before(|document, _| {
            set(
                document,
                "/goods/0/goodsIdentity",
                json!({ "type": "GoodsIdentity", "gtin": "9520123456789" }),
            );
            remove(document, "/certifier/email");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("certifier"))
        .not_met(code!("goods"))
        .done(),
        usmca(
            "element-null-and-element-missing",
            "a member is null, an element is missing, and both are told",
        )
        .before(|document, _| {
            set(document, "/language", Value::Null);
            remove(document, "/goods/1/tariff");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("language"))
        .not_met(code!("tariff"))
        .done(),
        usmca(
            "rule-broken-and-term-ended",
            "a rule is broken and the four years are over, and both are told",
        )
        .before(|document, _| set(document, "/exporter", word("Various")))
        .under_law_of(|maker| after(&maker.day(-31), 49, 0))
        .shows(&["report.all-findings"])
        .not_met(code!("exporter"))
        .standing("ended", code!("term"))
        .done(),
        usmca(
            "rule-broken-and-warning",
            "a rule is broken and another earns a warning",
        )
        .before(|document, _| {
            by_importer(document);
            set(document, "/exporter", word("Unknown"));
            remove(document, "/basis");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("exporter"))
        .warns(code!("basis"))
        .done(),
        usmca(
            "structure-before-rules",
            "rules are not asked of a document whose structure is faulty",
        )
        .before(|document, _| {
            remove(document, "/signatory/telephone");
            set(document, "/exporter", word("Various"));
        })
        .not_met(code!("signatory"))
        .done(),
    ]
}
