//! Kinds of records with texts and parts: names, parts of texts, copies, cases, sealed texts (SPEC section *Mappings*).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::{field, nothing};
use crate::service::converter::kind::{DAY, Draw, FORM, Kind, all, day, rest, with};

/// A member that is called otherwise, one whose name has to be escaped in a pointer.
pub(in crate::service::converter) static RENAMED: Kind = Kind {
    name: "renamed",
    extra: nothing,
    operations: |base| {
        all(&[
            &[
                json!({ "op": "field", "from": "/nr", "to": "/credentialSubject/certificationNumber" }),
                field(
                    "/person/name~1full",
                    "/credentialSubject/signatory/legalName",
                    "text",
                ),
            ],
            &rest(
                &base["signatory"],
                "/credentialSubject/signatory",
                &["legalName"],
            ),
        ])
    },
    record: |draw| {
        json!({
            "form": FORM,
            "nr": draw.word("nr"),
            "person": { "name/full": format!("Ana {}", draw.word("name")) },
        })
        .to_string()
    },
    made: |draw, base| {
        json!({
            "certificationNumber": draw.word("nr"),
            "signatory": with(&base["signatory"], json!({
                "legalName": format!("Ana {}", draw.word("name")),
            })),
        })
    },
    lost: &[],
};

/// A text taken apart at the first separator, and texts put together of which one is not there.
pub(in crate::service::converter) static PARTS: Kind = Kind {
    name: "parts",
    extra: nothing,
    operations: |base| {
        let signatory = "/credentialSubject/signatory";
        let own = [
            json!({
                "op": "split",
                "from": "/place",
                "to": [
                    format!("{signatory}/address/streetAddress"),
                    format!("{signatory}/address/addressLocality"),
                ],
                "separator": " | ",
            }),
            json!({
                "op": "join",
                "from": ["/first", "/middle", "/last"],
                "to": format!("{signatory}/legalName"),
                "separator": " ",
            }),
        ];
        let but = ["streetAddress", "addressLocality"];
        let address = &base["signatory"]["address"];
        all(&[
            &rest(&base["signatory"], signatory, &["address", "legalName"]),
            &rest(address, &format!("{signatory}/address"), &but),
            &own,
        ])
    },
    record: |draw| {
        json!({
            "form": FORM,
            "place": format!("Calle {} | Saltillo | Coahuila", draw.word("street")),
            "first": draw.word("first"),
            "last": draw.word("last"),
        })
        .to_string()
    },
    made: |draw, base| {
        let address = json!({
            "streetAddress": format!("Calle {}", draw.word("street")),
            "addressLocality": "Saltillo | Coahuila",
        });
        json!({ "signatory": with(&base["signatory"], json!({
            "legalName": format!("{} {}", draw.word("first"), draw.word("last")),
            "address": with(&base["signatory"]["address"], address),
        })) })
    },
    lost: &[],
};

/// What one text decides.
pub(in crate::service::converter) static VARIANT: Kind = Kind {
    name: "variant",
    extra: nothing,
    operations: |_| {
        let coverage = "/credentialSubject/coverage";
        json!([{
            "op": "variant",
            "from": "/cover/kind",
            "to": format!("{coverage}/type"),
            "cases": {
                "period": { "value": "BlanketPeriod", "fields": [
                    field("/cover/a", &format!("{coverage}/from"), "same"),
                    field("/cover/b", &format!("{coverage}/to"), "same"),
                ] },
                "one": { "value": "SingleShipment", "fields": [
                    field("/cover/bill", &format!("{coverage}/invoiceNumber"), "text"),
                ] },
            },
        }])
    },
    record: |draw| {
        let from = draw.midnight("from");
        let cover = match draw.nth % 2 {
            0 => json!({ "kind": "period", "a": day(from), "b": day(from + 200 * DAY) }),
            _ => json!({ "kind": "one", "bill": draw.word("bill") }),
        };
        json!({ "form": FORM, "cover": cover }).to_string()
    },
    made: |draw, _| {
        let from = draw.midnight("from");
        let (from, to) = (day(from), day(from + 200 * DAY));
        json!({ "coverage": match draw.nth % 2 {
            0 => json!({ "type": "BlanketPeriod", "from": from, "to": to }),
            _ => json!({ "type": "SingleShipment", "invoiceNumber": draw.word("bill") }),
        } })
    },
    lost: &[],
};

/// A value that the document has twice.
pub(in crate::service::converter) static COPIED: Kind = Kind {
    name: "copied",
    extra: nothing,
    operations: |base| {
        let (one, other) = (
            "/credentialSubject/signatory",
            "/credentialSubject/certifier",
        );
        let copy = json!({
            "op": "copy",
            "from": "/phone",
            "to": format!("{other}/telephone"),
            "codec": "text",
        });
        let own = [field("/phone", &format!("{one}/telephone"), "text"), copy];
        all(&[
            &rest(&base["signatory"], one, &["telephone"]),
            &rest(&base["certifier"], other, &["telephone"]),
            &own,
        ])
    },
    record: |draw| json!({ "form": FORM, "phone": phone(draw) }).to_string(),
    made: |draw, base| {
        let phone = json!({ "telephone": phone(draw) });
        json!({
            "signatory": with(&base["signatory"], phone.clone()),
            "certifier": with(&base["certifier"], phone),
        })
    },
    lost: &[],
};

fn phone(draw: &Draw) -> String {
    let number = draw.below("phone", 10_000);
    format!("+52 81 5555 {number:04}")
}

/// A text that holds more.
pub(in crate::service::converter) static OPENED: Kind = Kind {
    name: "opened",
    extra: || json!({ "decode": [{ "from": "/sealed", "forms": ["base64", "json"] }] }),
    operations: |_| {
        json!([field(
            "/sealed/nr",
            "/credentialSubject/certificationNumber",
            "text"
        )])
    },
    record: |draw| {
        let inner = json!({ "nr": draw.word("nr") }).to_string();
        json!({ "form": FORM, "sealed": STANDARD.encode(inner) }).to_string()
    },
    made: |draw, _| json!({ "certificationNumber": draw.word("nr") }),
    lost: &[],
};
