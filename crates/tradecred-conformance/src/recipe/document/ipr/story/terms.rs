//! What the licences of the story say, each narrower than the one above it.

use serde_json::{Value, json};

use super::{Maker, base, player};

/// A GTIN of 13 digits of the owner: this item of its prefix.
pub(in crate::recipe::document::ipr) fn gtin(item: u32) -> String {
    checked(&format!("0614141{item:05}"))
}

/// Digits with the check digit of GS1.
pub(in crate::recipe::document::ipr) fn checked(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit.saturating_sub(b'0')) * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// Pairs of shoes.
pub(in crate::recipe::document::ipr) fn pairs(count: &str) -> Value {
    json!({ "type": "Quantity", "value": count, "unit": "NPR" })
}

/// Countries that are named.
pub(in crate::recipe::document::ipr) fn countries(named: &[&str]) -> Value {
    json!({ "type": "Countries", "countries": named })
}

/// Items of the owner's prefix, from one to another.
pub(in crate::recipe::document::ipr) fn range(first: u32, last: u32) -> Value {
    json!({ "type": "GtinRange", "from": gtin(first), "to": gtin(last) })
}

/// What the licence at this place says, the references apart.
pub(super) fn level(maker: &Maker, place: usize) -> Value {
    let mut subject = json!({
        "type": "IntellectualPropertyLicense",
        "licenseNumber": format!("BH-{:03}", place + 1),
        "licensor": player(place),
        "licensee": player(place + 1),
        "grant": ["make", "import", "sell", "distribute"],
        "goods": {
            "type": "GoodsScope",
            "niceClasses": [18, 25],
            "tariffPrefixes": ["4202", "6404"],
            "gtins": [{ "type": "GtinPrefix", "prefix": "0614141" }],
            "styles": ["Heron Low", "Heron High", "Heron Tote"]
        },
        "territoryOfManufacture": countries(&["PT", "VN"]),
        "territoryOfSale": countries(&["US", "CA", "MX", "DE"]),
        "channels": ["retail", "online"],
        "term": { "type": "LicenseTerm", "from": maker.day(-400), "until": maker.day(700) },
        "exclusive": false,
        "quantityCap": pairs("100000"),
        "delegation": { "type": "Delegation", "mayDelegate": true, "maxDepth": 3 },
        "qualityMarks": ["BH-QA"],
        "grantedAt": maker.day(-400)
    });
    let mut set = |pointer: &str, value: Value| base::set(&mut subject, pointer, value);
    if place > 0 {
        set("/grant", json!(["import", "sell", "distribute"]));
        set("/goods/niceClasses", json!([25]));
        set("/goods/tariffPrefixes", json!(["640411", "640419"]));
        set("/goods/gtins", json!([range(1, 99)]));
        set("/goods/styles", json!(["Heron Low", "Heron High"]));
        set("/territoryOfManufacture", countries(&["PT"]));
        set("/territoryOfSale", countries(&["US", "CA"]));
        set(
            "/term",
            json!({ "type": "LicenseTerm", "from": maker.day(-200), "until": maker.day(300) }),
        );
        set("/quantityCap", pairs("40000"));
        set("/delegation/maxDepth", json!(2));
        set("/qualityMarks", json!(["BH-QA", "LX-OK"]));
        set("/grantedAt", json!(maker.day(-200)));
    }
    if place > 1 {
        set("/grant", json!(["import", "sell"]));
        set("/goods/tariffPrefixes", json!(["640411"]));
        set("/goods/gtins", json!([range(10, 19)]));
        set("/goods/styles", json!(["Heron Low"]));
        set("/territoryOfSale", countries(&["US"]));
        set("/channels", json!(["online"]));
        set(
            "/term",
            json!({ "type": "LicenseTerm", "from": maker.day(-100), "until": maker.day(200) }),
        );
        set("/quantityCap", pairs("5000"));
        set(
            "/delegation",
            json!({ "type": "Delegation", "mayDelegate": false }),
        );
        set("/grantedAt", json!(maker.day(-100)));
    }
    subject
}
