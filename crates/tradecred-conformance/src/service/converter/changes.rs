//! The way back of drafts that were changed: what the inverse of each operation makes of the change, with a residue and
//! without one, and what the loss report says of the way (SPEC section *Mappings*).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::back;
use super::drafts::{is_of_schema, losses};
use super::kind::{DAY, Draw, Kind, day};
use super::kinds;
use super::{Came, Converted, Scene, Trouble, ensure};

/// Days are changed by so much that none stays what it was: by more than those that are drawn are apart.
const LONG_BEFORE: i64 = 1_500 * DAY;

/// One change of a draft, and what it is in the record.
struct Change {
    kind: &'static Kind,
    nth: usize,
    /// In the subject.
    draft: fn(&mut Value, &Draw),
    /// In the record, whose numbers keep their spelling.
    record: fn(&str, &Draw) -> String,
    /// Whether the record comes byte by byte; members that are new have no place of their own.
    in_place: bool,
}

/// A record with other values.
pub(super) fn edited(export: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut record: Value = serde_json::from_str(export).unwrap_or_default();
    change(&mut record);
    record.to_string()
}

fn another_day(draw: &Draw, label: &str) -> i64 {
    draw.midnight(label) - LONG_BEFORE
}

fn another_weight(draw: &Draw) -> String {
    format!("7.{:02}0", draw.below("weight", 100))
}

fn another_phone(draw: &Draw) -> String {
    format!("+52 55 5555 {:04}", draw.below("phone", 10_000))
}

fn another_place(draw: &Draw) -> u64 {
    1_000 + draw.below("at", 900)
}

/// The days of a record, in the order and under the words of their kind.
const DAYS: [&str; 5] = ["utc", "ms", "local", "s", "mdy"];

/// Midnight of a day as a record of days says it.
fn written(how: &str, midnight: i64) -> Value {
    let day = day(midnight);
    match how {
        "utc" | "local" => json!(format!("{day}T00:00:00Z")),
        "ms" => json!(midnight * 1_000),
        "s" => json!(midnight.to_string()),
        _ => {
            let (year, rest) = day.split_once('-').unwrap_or_default();
            json!(format!("{}{year}", rest.replace('-', "")))
        }
    }
}

static CHANGES: [Change; 14] = [
    Change {
        kind: &kinds::RENAMED,
        nth: 0,
        draft: |subject, draw| subject["signatory"]["legalName"] = json!(draw.word("new")),
        record: |export, draw| {
            edited(export, |record| {
                record["person"]["name/full"] = json!(draw.word("new"));
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::TABLE,
        nth: 0,
        draft: |subject, _| subject["goods"][0]["countryOfOrigin"] = json!("CA"),
        record: |export, _| edited(export, |record| record["lines"][0]["origin"] = json!(124)),
        in_place: true,
    },
    Change {
        kind: &kinds::TABLE,
        nth: 1,
        draft: |subject, _| subject["goods"][0]["countryOfOrigin"] = json!("US"),
        record: |export, _| edited(export, |record| record["lines"][0]["origin"] = json!(true)),
        in_place: true,
    },
    Change {
        kind: &kinds::NUMBERS,
        nth: 0,
        draft: |subject, draw| {
            subject["goods"][0]["quantity"]["value"] = json!(another_weight(draw));
        },
        record: |export, draw| {
            let (before, rest) = export.split_once(r#""kg":"#).unwrap_or_default();
            let (_, behind) = rest.split_once(',').unwrap_or_default();
            format!(r#"{before}"kg":{},{behind}"#, another_weight(draw))
        },
        in_place: true,
    },
    Change {
        kind: &kinds::NUMBERS,
        nth: 0,
        draft: |subject, draw| {
            subject["goods"][0]["invoices"][0]["line"] = json!(another_place(draw));
            subject["goods"][0]["tariff"]["code"] = json!("72139110");
        },
        record: |export, draw| {
            let (before, _) = export.split_once(r#""at":"#).unwrap_or_default();
            let before = before.replace("7213.20 10", "72139110");
            format!(r#"{before}"at":"{}"}}]}}"#, another_place(draw))
        },
        in_place: true,
    },
    Change {
        kind: &kinds::DATES,
        nth: 0,
        draft: |subject, draw| {
            for (place, how) in DAYS.into_iter().enumerate() {
                let day = day(another_day(draw, how));
                subject["goods"][place]["invoices"][0]["date"] = json!(day);
            }
        },
        record: |export, draw| {
            edited(export, |record| {
                for (place, how) in DAYS.into_iter().enumerate() {
                    record["lines"][place]["at"] = written(how, another_day(draw, how));
                }
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::ABSENT,
        nth: 0,
        draft: |subject, draw| {
            subject["goods"][1]["quantity"]["value"] = json!(another_weight(draw));
        },
        record: |export, draw| {
            edited(export, |record| {
                record["lines"][1]["amount"]["n"] = json!(another_weight(draw));
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::LISTS,
        nth: 0,
        draft: |subject, draw| {
            let day = day(another_day(draw, "new"));
            subject["goods"][2]["invoices"][1]["date"] = json!(day);
        },
        record: |export, draw| {
            edited(export, |record| {
                let day = day(another_day(draw, "new"));
                record["lines"][2]["bills"][1]["day"] = json!(day);
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::PARTS,
        nth: 0,
        draft: |subject, draw| {
            let signatory = &mut subject["signatory"];
            signatory["address"]["addressLocality"] = json!("Torre\u{f3}n");
            signatory["legalName"] = json!(format!("Ana Mar\u{ed}a {}", draw.word("new")));
        },
        record: |export, draw| {
            edited(export, |record| {
                let place = record["place"].as_str().unwrap_or_default();
                let (street, _) = place.split_once(" | ").unwrap_or_default();
                record["place"] = json!(format!("{street} | Torre\u{f3}n"));
                record["first"] = json!("Ana");
                record["middle"] = json!("Mar\u{ed}a");
                record["last"] = json!(draw.word("new"));
            })
        },
        in_place: false,
    },
    Change {
        kind: &kinds::FLATTENED,
        nth: 0,
        draft: |subject, draw| subject["goods"][2]["description"] = json!(draw.word("new")),
        record: |export, draw| {
            edited(export, |record| {
                record["boxes"][1]["items"][0]["what"] = json!(draw.word("new"));
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::VARIANT,
        nth: 0,
        draft: |subject, draw| {
            let bill = draw.word("new");
            subject["coverage"] = json!({ "type": "SingleShipment", "invoiceNumber": bill });
        },
        record: |export, draw| {
            edited(export, |record| {
                record["cover"] = json!({ "kind": "one", "bill": draw.word("new") });
            })
        },
        in_place: false,
    },
    Change {
        kind: &kinds::VARIANT,
        nth: 1,
        draft: |subject, draw| {
            let from = another_day(draw, "new");
            let (from, to) = (day(from), day(from + DAY));
            subject["coverage"] = json!({ "type": "BlanketPeriod", "from": from, "to": to });
        },
        record: |export, draw| {
            edited(export, |record| {
                let from = another_day(draw, "new");
                record["cover"] = json!({ "kind": "period", "a": day(from), "b": day(from + DAY) });
            })
        },
        in_place: false,
    },
    Change {
        kind: &kinds::COPIED,
        nth: 0,
        draft: |subject, draw| {
            for party in ["signatory", "certifier"] {
                subject[party]["telephone"] = json!(another_phone(draw));
            }
        },
        record: |export, draw| {
            edited(export, |record| {
                record["phone"] = json!(another_phone(draw))
            })
        },
        in_place: true,
    },
    Change {
        kind: &kinds::OPENED,
        nth: 0,
        draft: |subject, draw| subject["certificationNumber"] = json!(draw.word("new")),
        record: |export, draw| {
            let inner = json!({ "nr": draw.word("new") }).to_string();
            edited(export, |record| {
                record["sealed"] = json!(STANDARD.encode(inner));
            })
        },
        in_place: true,
    },
];

impl Change {
    /// A record of the kind, converted, and its draft with the change.
    fn made(&self, scene: &Scene, draw: &Draw) -> Result<(Converted, Value), Trouble> {
        let converted = scene.converted(self.kind, self.nth)?;
        let mut document = converted.content().clone();
        (self.draft)(&mut document["credentialSubject"], draw);
        Ok((converted, document))
    }
}

pub(super) fn with_residue(scene: &mut Scene) -> Came {
    for change in &CHANGES {
        let draw = Draw::new(0);
        let (converted, document) = change.made(scene, &draw)?;
        let record = scene.written_for(&back::exact(&converted, &document)?)?;
        let record = String::from_utf8_lossy(&record).into_owned();
        let wanted = (change.record)(&converted.export, &draw);
        let read = |text: &str| serde_json::from_str::<Value>(text).ok();
        let is_it = match change.in_place {
            true => record == wanted,
            false => read(&record) == read(&wanted),
        };
        ensure(is_it, || {
            format!("{}: {record:?}, not {wanted:?}", change.kind.name)
        })?;
    }
    Ok(Some(format!("{} changes", CHANGES.len())))
}

/// What becomes of the record that is written for a document without a residue, and what was told of the way.
fn anew(
    scene: &Scene,
    converted: &Converted,
    document: &Value,
) -> Result<(Converted, Value), Trouble> {
    let order = back::without_residue(converted, document);
    let mut answer = scene.answered(order.to_string().as_bytes())?;
    let record = super::decoded(&answer["record"], "record")?;
    let record =
        String::from_utf8(record).map_err(|_| Trouble::wrong("the record is not UTF-8"))?;
    let again = scene.order(&record, &converted.order["mapping"]);
    let again = scene.convert(again, record, document.clone())?;
    Ok((again, answer["lossReport"].take()))
}

/// Whether something is told as lost at a place or below it.
fn is_lost(report: &Value, place: &str) -> bool {
    losses(report).into_iter().any(|(_, from)| {
        let rest = from.and_then(|from| from.strip_prefix(place));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

pub(super) fn without_residue(scene: &mut Scene) -> Came {
    for change in &CHANGES {
        let draw = Draw::new(0);
        let (converted, document) = change.made(scene, &draw)?;
        let (again, _) = anew(scene, &converted, &document)?;
        ensure(again.content() == &document, || {
            let (name, export) = (change.kind.name, &again.export);
            format!("{name}: another draft becomes of the record {export}")
        })?;
    }
    // Of a sum no record of its parts can be written.
    let converted = scene.converted(&kinds::SHORTENED, 0)?;
    let (again, report) = anew(scene, &converted, converted.content())?;
    let mut wanted = converted.content().clone();
    if let Some(line) = wanted["credentialSubject"]["goods"][0].as_object_mut() {
        line.remove("quantity");
    }
    ensure(again.content() == &wanted, || {
        format!("another draft becomes of the record {}", again.export)
    })?;
    let place = "/credentialSubject/goods/0/quantity";
    ensure(is_lost(&report, place), || {
        format!("`{place}` is lost on the way back, and not told")
    })?;
    Ok(Some(format!("{} changes", CHANGES.len())))
}

pub(super) fn told(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::RENAMED, 0)?;
    let answer = scene.answered(&back::exact(&converted, converted.content())?)?;
    let report = &answer["lossReport"];
    is_of_schema(report)?;
    let lost = losses(report);
    ensure(lost.is_empty(), || {
        format!("nothing is lost on the way back, and told is {lost:?}")
    })?;
    let mut document = converted.content().clone();
    let subject = &mut document["credentialSubject"];
    let draw = Draw::new(0);
    subject["remarks"] = json!(draw.word("new"));
    subject["signatory"]["telephone"] = json!(another_phone(&draw));
    let (_, report) = anew(scene, &converted, &document)?;
    for place in ["remarks", "signatory/telephone"] {
        let place = format!("/credentialSubject/{place}");
        ensure(is_lost(&report, &place), || {
            format!("`{place}` is in no record, and not told as lost")
        })?;
    }
    Ok(None)
}
