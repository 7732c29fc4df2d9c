//! Values that are not of the form that their operation takes: they are in no draft, are told as kept, and come back
//! (SPEC section *Mappings*).

use serde_json::{Value, json};

use super::back;
use super::changes::edited;
use super::drafts::{is_draft, losses};
use super::kind::Kind;
use super::kinds::{DATES, NUMBERS, PARTS, RENAMED, SHORTENED, VARIANT};
use super::mistakes::{FREE, add};
use super::refused::{REFUSED, unprocessable};
use super::{CONVERT, Came, Scene, changed, ensure};
use crate::service::refusal::expect_refused;

/// Members in one order, and in the other one.
const ORDERED: [&str; 2] = [r#"{"scale":{"a":1,"b":2},"#, r#"{"scale":{"b":2,"a":1},"#];

/// A record with values that do not fit.
struct Misfit {
    kind: &'static Kind,
    mapping: fn(&mut Value),
    /// The record, whose numbers keep their spelling.
    record: fn(&str) -> String,
    /// What that is in the subject.
    draft: fn(&mut Value),
    /// Where the values are that stay.
    kept: &'static [&'static str],
}

fn without(part: &mut Value, name: &str) {
    if let Some(members) = part.as_object_mut() {
        members.remove(name);
    }
}

static MISFITS: [Misfit; 6] = [
    Misfit {
        kind: &NUMBERS,
        mapping: |_| {},
        record: |export| {
            let line = r#"{"kg":"12","hs":"72A","bill":"  ","at":"1x"}"#;
            let lines = export.strip_suffix("]}").unwrap_or_default();
            format!("{lines},{line}]}}")
        },
        draft: |subject| {
            let mut line = subject["goods"][0].clone();
            line["lineNumber"] = json!(2);
            line["invoices"] = json!([{ "type": "InvoiceReference" }]);
            without(&mut line["quantity"], "value");
            without(&mut line["tariff"], "code");
            if let Some(lines) = subject["goods"].as_array_mut() {
                lines.push(line);
            }
        },
        kept: &["/lines/1/kg", "/lines/1/hs", "/lines/1/bill", "/lines/1/at"],
    },
    Misfit {
        kind: &DATES,
        mapping: |_| {},
        record: |export| {
            edited(export, |record| {
                let days = [
                    "2026-02-30T00:00:00Z",
                    "1767225600000",
                    "2026-02-30T23:30:00-06:00",
                    "1767225600.5",
                    "02302026",
                ];
                for (place, day) in days.into_iter().enumerate() {
                    record["lines"][place]["at"] = json!(day);
                }
            })
        },
        draft: |subject| {
            let lines = subject["goods"].as_array_mut().into_iter().flatten();
            lines.for_each(|line| without(&mut line["invoices"][0], "date"));
        },
        kept: &[
            "/lines/0/at",
            "/lines/1/at",
            "/lines/2/at",
            "/lines/3/at",
            "/lines/4/at",
        ],
    },
    Misfit {
        kind: &SHORTENED,
        mapping: |_| {},
        record: |export| {
            edited(export, |record| {
                record["lines"][0]["packages"][0]["grossWeight"] = json!("10 lb");
            })
        },
        draft: |subject| without(&mut subject["goods"][0], "quantity"),
        kept: &["/lines/0/packages"],
    },
    // No list stands where the mapping goes through one.
    Misfit {
        kind: &SHORTENED,
        mapping: |_| {},
        record: |export| {
            edited(export, |record| {
                record["lines"] = record["lines"][0].take();
            })
        },
        draft: |subject| without(subject, "goods"),
        kept: &["/lines"],
    },
    Misfit {
        kind: &PARTS,
        mapping: |_| {},
        record: |export| edited(export, |record| record["place"] = json!("Saltillo")),
        draft: |subject| {
            let address = &mut subject["signatory"]["address"];
            without(address, "streetAddress");
            without(address, "addressLocality");
        },
        kept: &["/place"],
    },
    Misfit {
        kind: &VARIANT,
        // Something of the record has to be carried.
        mapping: |mapping| {
            add(
                mapping,
                json!({ "op": "field", "from": "/note", "to": FREE }),
            )
        },
        record: |export| {
            edited(export, |record| {
                record["cover"]["kind"] = json!("several");
                record["note"] = json!("Aceros de Laredo");
            })
        },
        draft: |subject| {
            without(subject, "coverage");
            subject["exporter"] = json!({ "legalName": "Aceros de Laredo" });
        },
        kept: &["/cover/kind", "/cover/a", "/cover/b"],
    },
];

/// The row of an object.
static ROW: Misfit = Misfit {
    kind: &RENAMED,
    mapping: |mapping| {
        let rows = json!([{ "from": { "a": 1, "b": 2 }, "to": "Aceros de Laredo" }]);
        add(
            mapping,
            json!({ "op": "enum", "from": "/scale", "to": FREE, "rows": rows }),
        );
    },
    record: |export| with_scale(export, ORDERED[1]),
    draft: |_| {},
    kept: &["/scale"],
};

/// A record that begins with a scale.
fn with_scale(export: &str, scale: &str) -> String {
    export.replacen('{', scale, 1)
}

/// Whether a place is another one or in it.
fn is_in(place: &str, outer: &str) -> bool {
    let rest = place.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a record of a misfit becomes its draft, and comes back. Who certified is said, so that values alone are asked.
fn stays(scene: &Scene, misfit: &Misfit) -> Came {
    let name = misfit.kind.name;
    let (export, mut mapping, mut draft) = scene.sample(misfit.kind, 0);
    (misfit.mapping)(&mut mapping);
    (misfit.draft)(&mut draft["credentialSubject"]);
    let export = (misfit.record)(&export);
    let certifier = scene.base["certifier"]["legalName"].clone();
    let order = changed(&scene.order(&export, &mapping), "certifier", certifier);
    let converted = scene.convert(order, export, draft)?;
    is_draft(&converted)?;
    let told = losses(&converted.files["lossReport"]).into_iter();
    let told: Vec<&str> = told
        .filter_map(|(fate, from)| from.filter(|_| fate == "kept"))
        .collect();
    // A value that has values in it may be told as a whole, or by these.
    let is_kept = |outer: &&str| told.iter().any(|place| is_in(place, outer));
    let is_due = |place: &&str| misfit.kept.iter().any(|outer| is_in(place, outer));
    ensure(
        misfit.kept.iter().all(is_kept) && told.iter().all(is_due),
        || format!("{name}: told as kept is {told:?}, not {:?}", misfit.kept),
    )?;
    let record = scene.written_for(&back::exact(&converted, converted.content())?)?;
    ensure(record == converted.export.as_bytes(), || {
        let record = String::from_utf8_lossy(&record).into_owned();
        format!("{name}: {record:?}, not {:?}", converted.export)
    })?;
    Ok(None)
}

pub(super) fn each(scene: &mut Scene) -> Came {
    for misfit in &MISFITS {
        stays(scene, misfit)?;
    }
    Ok(Some(format!("{} records", MISFITS.len())))
}

pub(super) fn row(scene: &mut Scene) -> Came {
    stays(scene, &ROW)
}

pub(super) fn mark(scene: &mut Scene) -> Came {
    let (export, mut mapping, draft) = scene.sample(&RENAMED, 0);
    add(
        &mut mapping,
        json!({ "op": "marker", "from": "/scale", "value": { "a": 1, "b": 2 } }),
    );
    let example = &mut mapping["examples"][0]["text"];
    *example = json!(with_scale(example.as_str().unwrap_or_default(), ORDERED[0]));
    let marked = with_scale(&export, ORDERED[0]);
    scene.convert(scene.order(&marked, &mapping), marked, draft)?;
    let order = scene.order(&with_scale(&export, ORDERED[1]), &mapping);
    let codes = unprocessable(&[REFUSED]);
    expect_refused(
        &scene.post(CONVERT, &order)?,
        &codes,
        "a mark in another order",
    )
}
