//! Vectors of records that are held against an anchor.

use super::super::area::Draft;
use super::{COUNT, Maker, Recipe, Row, SAMPLE, Value, anchor, base, batch, digest, json, set};

/// Holds these records against the good anchor with one change.
fn held(
    draft: Draft,
    change: fn(&mut Value, &Maker),
    records: impl Fn(&str) -> Vec<Value> + Send + Sync + 'static,
) -> Draft {
    draft.before(change).evidence(move |evidence, maker| {
        let mut document = anchor(maker);
        change(&mut document, maker);
        for record in records(&digest(&document)) {
            base::add_evidence(evidence, "anchoredRecords", record);
        }
    })
}

fn unchanged(_: &mut Value, _: &Maker) {}

/// The fifth record, with one change.
fn changed(name: &str, title: &'static str, change: fn(&mut Value)) -> Recipe {
    let draft = SAMPLE.vector(name, title);
    held(draft, unchanged, move |anchor| {
        let mut record = batch::held(anchor, 4, COUNT);
        change(&mut record);
        vec![record]
    })
    .not_met(SAMPLE.area.code("record"))
    .done()
}

/// A good anchor of so many records, and one of them.
fn proved(name: &str, title: &'static str, index: usize) -> Recipe {
    let draft = SAMPLE.vector(name, title);
    held(draft, unchanged, move |anchor| {
        vec![batch::held(anchor, index, COUNT)]
    })
    .shows(&[SAMPLE.area.code("record")])
    .done()
}

/// This record of the good batch, held against an anchor with one change.
fn of_another_anchor((name, title, change): Row, index: usize) -> Recipe {
    let draft = SAMPLE.vector(name, title);
    held(draft, change, move |anchor| {
        vec![batch::held(anchor, index, COUNT)]
    })
    .not_met(SAMPLE.area.code("record"))
    .done()
}

fn member(record: &mut Value, name: &str, value: Value) {
    base::set(record, &format!("/{name}"), value);
}

pub(super) fn recipes() -> Vec<Recipe> {
    let mut all = vec![
        proved(
            "record-first",
            "the first record of eleven is in the batch",
            0,
        ),
        proved("record-proved", "the fifth record is in the batch", 4),
        proved("record-last", "the last record is in the batch", 10),
        changed(
            "record-changed-by-a-byte",
            "one byte of the record is another",
            |record| {
                let mut bytes = batch::record(4);
                if let Some(byte) = bytes.last_mut() {
                    *byte ^= 1;
                }
                member(record, "digestMultibase", json!(batch::digest(&bytes)));
            },
        ),
        changed(
            "record-of-another-index",
            "the record stands at the next index",
            |record| member(record, "index", json!(5)),
        ),
        changed(
            "record-beyond-the-last",
            "the record stands at the index that is the number of records",
            |record| member(record, "index", json!(COUNT)),
        ),
        changed(
            "record-with-another-salt",
            "the salt is that of another record",
            |record| member(record, "salt", json!(batch::written(&batch::salt(5)))),
        ),
        changed("path-truncated", "the path lacks its last hash", |record| {
            if let Some(path) = record.get_mut("path").and_then(Value::as_array_mut) {
                path.pop();
            }
        }),
        changed(
            "path-with-a-hash-more",
            "the path has a hash more than leads to the root",
            |record| {
                let more = json!(batch::written(&batch::salt(0)));
                if let Some(path) = record.get_mut("path").and_then(Value::as_array_mut) {
                    path.push(more);
                }
            },
        ),
        changed("path-empty", "the path has no hash", |record| {
            member(record, "path", json!([]));
        }),
        changed(
            "path-of-another-record",
            "the path is that of the next record",
            |record| member(record, "path", batch::path(5, COUNT)),
        ),
        changed(
            "path-in-another-tree",
            "the path is that of the record in a batch of ten",
            |record| member(record, "path", batch::path(4, 10)),
        ),
        of_another_anchor(
            (
                "root-of-another-batch",
                "the anchor has the root of a batch of ten",
                |document, _| set(document, "/batch/treeRoot", json!(batch::root(10))),
            ),
            4,
        ),
        of_another_anchor(
            (
                "count-below-the-index",
                "the anchor counts as many records as the index says, with the root of all",
                |document, _| set(document, "/batch/recordCount", json!(10)),
            ),
            10,
        ),
        of_another_anchor(
            (
                "count-one-more",
                "the anchor counts a record more than its root is of",
                |document, _| set(document, "/batch/recordCount", json!(12)),
            ),
            10,
        ),
    ];
    all.extend(several());
    all.extend(algorithms());
    all
}

/// Vectors with several records, or with none that is asked about.
fn several() -> Vec<Recipe> {
    let vector = |name: &str, title| SAMPLE.vector(name, title);
    let code = || SAMPLE.area.code("record");
    vec![
        held(
            vector(
                "record-of-one",
                "the only record of a batch has an empty path",
            ),
            |document, _| {
                set(document, "/batch/recordCount", json!(1));
                set(document, "/batch/treeRoot", json!(batch::root(1)));
            },
            |anchor| vec![batch::held(anchor, 0, 1)],
        )
        .shows(&[code()])
        .done(),
        held(
            vector(
                "record-of-eight",
                "every path of a batch of eight has three hashes",
            ),
            |document, _| {
                set(document, "/batch/recordCount", json!(8));
                set(document, "/batch/treeRoot", json!(batch::root(8)));
            },
            |anchor| vec![batch::held(anchor, 0, 8), batch::held(anchor, 7, 8)],
        )
        .shows(&[code()])
        .done(),
        held(
            vector(
                "records-alike",
                "two records of the same bytes are two records",
            ),
            unchanged,
            |anchor| {
                batch::TWINS
                    .map(|index| batch::held(anchor, index, COUNT))
                    .to_vec()
            },
        )
        .shows(&[code()])
        .done(),
        held(
            vector(
                "second-record-refuted",
                "of two records one is not in the batch",
            ),
            unchanged,
            |anchor| {
                let mut other = batch::held(anchor, 4, COUNT);
                member(&mut other, "index", json!(6));
                vec![batch::held(anchor, 4, COUNT), other]
            },
        )
        .not_met(code())
        .done(),
        held(
            vector(
                "record-of-an-anchor-elsewhere",
                "a record that names another anchor is not asked about",
            ),
            unchanged,
            |_| {
                let elsewhere = batch::digest(b"another anchor");
                let mut other = batch::held(&elsewhere, 4, COUNT);
                member(&mut other, "path", json!([]));
                vec![other]
            },
        )
        .shows(&[code()])
        .done(),
    ]
}

/// Vectors of an anchor whose root was made in an unknown way.
fn algorithms() -> Vec<Recipe> {
    let unknown: fn(&mut Value, &Maker) =
        |document, _| set(document, "/batch/algorithm", json!("salted-sha3-256"));
    let undecided = |draft: Draft| {
        draft
            .requirements_undecided(SAMPLE.area.code("algorithm"))
            .done()
    };
    vec![
        undecided(
            SAMPLE
                .vector("algorithm-unknown", "it is not known how the root was made")
                .before(unknown),
        ),
        undecided(held(
            SAMPLE.vector(
                "algorithm-unknown-with-record",
                "no record is refuted by a root that was made in an unknown way",
            ),
            unknown,
            |anchor| {
                let mut record = batch::held(anchor, 4, COUNT);
                member(&mut record, "path", json!([]));
                vec![record]
            },
        )),
    ]
}
