//! Vectors of counterfoils and vouchers: whether they say the same, and which movements have both.

use serde_json::{Value, json};

use super::{
    AMERICAN, Body, FRENCH, Maker, Recipe, Row, by, doing, endorsing, met, not_met, office_of,
    pieces, remove, set, sheet, vector,
};
use crate::recipe::base;

const SHEETS: &str = code!("sheets");
const TWICE: &str = code!("item-twice");
const ABSENT: &str = code!("voucher-absent");
const US: &str = code!("us-voucher");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(SHEETS, SAME),
        not_met(SHEETS, DIFFERENT),
        not_met(TWICE, REPEATED),
        repeated_elsewhere(),
        vouchers(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SAME: &[Row] = &[(
    "voucher-in-another-order",
    "items may stand in another order on the voucher",
    |document, _| {
        set(
            document,
            "/action/voucher/items",
            pieces(&[(3, 1), (2, 3), (1, 2)]),
        );
    },
)];

const DIFFERENT: &[Row] = &[
    (
        "voucher-of-another-number",
        "a voucher has the number of its counterfoil",
        |document, _| set(document, "/action/voucher/number", json!(2)),
    ),
    (
        "voucher-with-fewer-pieces",
        "a voucher has the pieces of its counterfoil",
        |document, _| set(document, "/action/voucher/items/1/pieces", json!(2)),
    ),
    (
        "voucher-with-another-item",
        "a voucher names the items of its counterfoil",
        |document, _| {
            set(
                document,
                "/action/voucher/items",
                pieces(&[(1, 2), (2, 3), (5, 1)]),
            );
        },
    ),
    (
        "voucher-without-an-item",
        "a voucher leaves out no item of its counterfoil",
        |document, _| {
            set(document, "/action/voucher/items", pieces(&[(1, 2), (2, 3)]));
        },
    ),
    (
        "voucher-with-one-more-item",
        "a voucher adds no item to those of its counterfoil",
        |document, _| {
            set(
                document,
                "/action/voucher/items",
                pieces(&[(1, 2), (2, 3), (3, 1), (4, 1)]),
            );
        },
    ),
];

const REPEATED: &[Row] = &[
    (
        "item-twice-on-both-sheets",
        "the pieces of an item are not divided over two entries",
        |document, _| {
            let divided = pieces(&[(1, 1), (2, 3), (1, 1)]);
            set(document, "/action/counterfoil/items", divided.clone());
            set(document, "/action/voucher/items", divided);
        },
    ),
    (
        "item-twice-on-the-voucher",
        "where an item stands twice on the voucher, it is not compared with the counterfoil",
        |document, _| {
            set(
                document,
                "/action/voucher/items",
                pieces(&[(1, 1), (1, 1), (2, 3), (3, 1)]),
            );
            set(document, "/action/voucher/number", json!(2));
        },
    ),
    (
        "item-twice-on-the-counterfoil",
        "an entry that is repeated word for word stands twice",
        |document, _| {
            set(
                document,
                "/action/counterfoil/items",
                pieces(&[(1, 2), (1, 2), (2, 3), (3, 1)]),
            );
        },
    ),
];

/// An item that stands twice in a list of an act that has no sheets.
fn repeated_elsewhere() -> Vec<Recipe> {
    vec![
        doing(
            vector(
                "item-twice-in-seizure",
                "an item stands once among those that are seized",
            ),
            |_| {
                json!({
                    "type": "Seizure",
                    "importationVoucher": 1,
                    "items": pieces(&[(2, 1), (2, 1)]),
                    "atSuitOf": "customs"
                })
            },
        )
        .not_met(TWICE)
        .done(),
        doing(
            vector(
                "items-once-in-seizure",
                "different items of a seizure stand once each",
            ),
            |_| {
                json!({
                    "type": "Seizure",
                    "importationVoucher": 1,
                    "items": pieces(&[(2, 1), (3, 1)]),
                    "atSuitOf": "privatePerson"
                })
            },
        )
        .shows(&[TWICE])
        .done(),
    ]
}

/// A movement of this kind, with or without a voucher.
fn movement(kind: &'static str, voucher: bool) -> impl Fn(&Maker) -> Value + Send + Sync {
    move |maker| {
        let counterfoil = sheet(2, &[(1, 1)]);
        let mut action = json!({ "type": kind, "counterfoil": counterfoil });
        let cited = match kind {
            "ReImportation" => Some(("exportationVouchers", json!([1]))),
            "ReExportation" => Some(("importationVouchers", json!([1]))),
            "TransitClosing" => Some(("openingVoucher", json!(1))),
            "TransitOpening" => Some(("destinationOffice", json!("Terminal 4"))),
            _ => None,
        };
        if let Some((name, value)) = cited {
            base::set(&mut action, &format!("/{name}"), value);
        }
        if kind == "TransitOpening" {
            base::set(&mut action, "/finalDate", maker.day(-3));
        }
        if voucher {
            base::set(&mut action, "/voucher", counterfoil);
        }
        action
    }
}

/// The carnet was issued in the United Kingdom and is valid in the United States too.
fn british(carnet: &mut Value, _: &Maker) {
    set(carnet, "/issuedBy/country", json!("GB"));
    set(carnet, "/territories/2/territory", json!("US"));
}

fn vouchers() -> Vec<Recipe> {
    let moving =
        |body: Body, name: &str, title: &'static str, kind: &'static str, voucher: bool| {
            let action = movement(kind, voucher);
            by(body, name, title)
                .before(move |document, maker| set(document, "/action", action(maker)))
        };
    let british_by = |body, name: &str, title, kind, voucher| {
        endorsing(moving(body, name, title, kind, voucher), british)
    };
    vec![
        vector(
            "importation-without-voucher",
            "an importation has a voucher besides its counterfoil",
        )
        .before(|document, _| remove(document, "/action/voucher"))
        .warns(ABSENT)
        .done(),
        moving(
            FRENCH,
            "re-exportation-without-voucher",
            "a re-exportation has a voucher besides its counterfoil",
            "ReExportation",
            false,
        )
        .warns(ABSENT)
        .done(),
        moving(
            FRENCH,
            "transit-closing-without-voucher",
            "the closing of a transit has a voucher besides its counterfoil",
            "TransitClosing",
            false,
        )
        .warns(ABSENT)
        .done(),
        moving(
            AMERICAN,
            "exportation-from-united-states-without-voucher",
            "an exportation from the United States has no voucher",
            "Exportation",
            false,
        )
        .shows(&[ABSENT, US])
        .done(),
        moving(
            AMERICAN,
            "re-importation-to-united-states-without-voucher",
            "a re-importation to the United States has no voucher",
            "ReImportation",
            false,
        )
        .shows(&[ABSENT, US])
        .done(),
        moving(
            AMERICAN,
            "exportation-from-united-states-with-voucher",
            "a voucher of an exportation from the United States is worth a look",
            "Exportation",
            true,
        )
        .warns(US)
        .done(),
        moving(
            AMERICAN,
            "re-importation-to-united-states-with-voucher",
            "a voucher of a re-importation to the United States is worth a look",
            "ReImportation",
            true,
        )
        .warns(US)
        .done(),
        british_by(
            office_of("GB"),
            "exportation-from-united-kingdom-without-voucher",
            "an exportation from elsewhere has a voucher besides its counterfoil",
            "Exportation",
            false,
        )
        .warns(ABSENT)
        .done(),
        british_by(
            office_of("GB"),
            "exportation-from-united-kingdom-with-voucher",
            "an exportation from elsewhere with counterfoil and voucher has all its sheets",
            "Exportation",
            true,
        )
        .shows(&[ABSENT, US])
        .done(),
        british_by(
            AMERICAN,
            "importation-into-united-states-without-voucher",
            "an importation into the United States has a voucher as anywhere",
            "Importation",
            false,
        )
        .warns(ABSENT)
        .done(),
        british_by(
            AMERICAN,
            "importation-into-united-states-with-voucher",
            "the sheets of an importation into the United States are as anywhere",
            "Importation",
            true,
        )
        .shows(&[ABSENT, US])
        .done(),
    ]
}
