//! Vectors of the carnet as a whole: good ones, and several faults at once.

use serde_json::json;

use super::{Recipe, carnet, number, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        carnet("valid", "a complete carnet is authentic, met and in force")
            .shows(&[
                code!("carnet-number"),
                code!("carnet-holder"),
                code!("intended-use"),
                code!("issued-by"),
                code!("valid-until"),
                code!("territories"),
                code!("issued-at"),
                code!("general-list"),
                code!("totals"),
                code!("total-words"),
                code!("parts"),
                code!("group"),
                code!("guaranteeing-chain"),
                code!("document"),
                "authority.not-listed",
            ])
            .done(),
        carnet(
            "valid-in-french",
            "a carnet whose totals are written in French is met",
        )
        .before(|document, _| {
            set(document, "/language", json!("fr"));
            set(document, "/secondLanguage", json!("en"));
            set(document, "/totalPieces", number(12, "douze"));
            set(
                document,
                "/totalValue/inWords",
                json!("quatre-vingt-huit mille huit cents virgule sept cinq USD"),
            );
            set(document, "/continuationSheets", number(1, "un"));
        })
        .shows(&[code!("total-words"), code!("document")])
        .done(),
        carnet(
            "valid-with-as-little-as-possible",
            "a carnet needs neither representative, continuation sheet, place, marks nor parts",
        )
        .before(|document, _| {
            for member in [
                "/representatives",
                "/placeOfIssue",
                "/continuationSheets",
                "/externalRefs",
                "/issuedBy/address",
                "/generalList/2/parts",
            ] {
                remove(document, member);
            }
            for index in 0..5 {
                remove(document, &format!("/generalList/{index}/marks"));
            }
        })
        .shows(&[
            code!("carnet-holder"),
            code!("issued-by"),
            code!("general-list"),
            code!("document"),
        ])
        .done(),
        carnet(
            "several-faults",
            "every fault of the rules is reported, each under its own code",
        )
        .before(|document, _| {
            set(document, "/intendedUse", json!(["repair"]));
            set(
                document,
                "/generalList/4/description",
                json!("Wireless receiver"),
            );
            set(document, "/continuationSheets", number(1, "two"));
        })
        .not_met(code!("intended-use"))
        .not_met(code!("group"))
        .not_met(code!("total-words"))
        .done(),
        carnet(
            "several-faults-of-structure",
            "every fault of the structure is reported, and no rule is asked",
        )
        .before(|document, _| {
            set(document, "/intendedUse", json!(["repair"]));
            remove(document, "/carnetNumber");
            remove(document, "/language");
        })
        .not_met(code!("carnet-number"))
        .not_met(code!("document"))
        .done(),
    ]
}
