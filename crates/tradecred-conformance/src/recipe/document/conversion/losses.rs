//! Vectors of what became of the values of the record: the loss report and the residue.

use super::{Recipe, Row, SAMPLE, Value, json, plain, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("residue", NO_RESIDUE),
        SAMPLE.not_met("loss-report", NO_LOSSES),
        SAMPLE.met("lossless", LOSSLESS),
        SAMPLE.not_met("lossless", NOT_LOSSLESS),
        SAMPLE.met("nothing-carried", CARRIED),
        SAMPLE.not_met("nothing-carried", NOTHING_CARRIED),
        SAMPLE.met("residue-missing", WITHOUT_RESIDUE),
        SAMPLE.made(RESIDUE_MISSING, |draft| {
            draft.warns(SAMPLE.area.code("residue-missing"))
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_RESIDUE: &[Row] = &[
    (
        "residue-without-digest",
        "the residue has no digest",
        |document, _| remove(document, "/residue/digestMultibase"),
    ),
    (
        "residue-as-text",
        "the residue is a digest where an object belongs",
        |document, _| {
            let digest = super::digest(&json!({ "residue": "of the record" }));
            set(document, "/residue", json!(digest));
        },
    ),
];

const NO_LOSSES: &[Row] = &[
    (
        "loss-report-missing",
        "no loss report is named",
        |document, _| remove(document, "/lossReport"),
    ),
    (
        "loss-report-without-digest",
        "the loss report has no digest",
        |document, _| remove(document, "/lossReport/digestMultibase"),
    ),
    (
        "lossless-not-said",
        "it is not said whether something is missing",
        |document, _| remove(document, "/lossReport/lossless"),
    ),
    (
        "lossless-as-text",
        "whether something is missing is said by a text",
        |document, _| set(document, "/lossReport/lossless", json!("no")),
    ),
    (
        "counts-missing",
        "the loss report counts nothing",
        |document, _| remove(document, "/lossReport/counts"),
    ),
    (
        "count-zero",
        "a count of none is written as zero, where it is left out",
        |document, _| set(document, "/lossReport/counts/dropped", json!(0)),
    ),
    ("count-negative", "a count is below zero", |document, _| {
        set(document, "/lossReport/counts/kept", json!(-3))
    }),
    (
        "count-with-fraction",
        "half a value was carried",
        |document, _| set(document, "/lossReport/counts/carried", json!(47.5)),
    ),
    (
        "count-too-large",
        "a count has ten digits",
        |document, _| set(document, "/lossReport/counts/carried", json!(1_000_000_000)),
    ),
    ("count-as-text", "a count is a text", |document, _| {
        set(document, "/lossReport/counts/carried", json!("48"))
    }),
];

/// What became of the values.
fn count(document: &mut Value, lossless: bool, counts: &[(&str, u32)]) {
    let mut object = json!({ "type": "LossCounts" });
    for (fate, number) in counts {
        super::base::set(&mut object, &format!("/{fate}"), *number);
    }
    set(document, "/lossReport/counts", object);
    set(document, "/lossReport/lossless", json!(lossless));
}

const LOSSLESS: &[Row] = &[
    (
        "lossless",
        "every value of the record stands in the draft",
        |document, _| {
            plain(document);
            count(
                document,
                true,
                &[("carried", 51), ("retyped", 2), ("derived", 1)],
            );
            remove(document, "/residue");
        },
    ),
    ("count-largest", "a count has nine digits", |document, _| {
        plain(document);
        count(document, true, &[("carried", 999_999_999)]);
    }),
    (
        "dropped-alone",
        "a single value that was given up is a loss",
        |document, _| {
            plain(document);
            count(document, false, &[("carried", 51), ("dropped", 1)]);
        },
    ),
];

const NOT_LOSSLESS: &[Row] = &[
    (
        "lossless-with-kept",
        "a conversion that keeps values aside is called lossless",
        |document, _| set(document, "/lossReport/lossless", json!(true)),
    ),
    (
        "lossless-with-proof-lost",
        "a proof that proves nothing of the draft is a loss",
        |document, _| count(document, true, &[("carried", 51), ("proofNotCarried", 3)]),
    ),
    (
        "lossless-with-default",
        "a value that was assumed is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("defaulted", 1)]);
        },
    ),
    (
        "lossless-with-dropped",
        "a value that was given up is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("dropped", 1)]);
        },
    ),
    (
        "lossless-with-truncated",
        "a value of which a part is missing is a loss",
        |document, _| {
            plain(document);
            count(document, true, &[("carried", 51), ("truncated", 1)]);
        },
    ),
    (
        "lossy-without-loss",
        "a conversion that counts no loss says that something is missing",
        |document, _| {
            plain(document);
            count(document, false, &[("carried", 51), ("derived", 1)]);
        },
    ),
];

const CARRIED: &[Row] = &[
    (
        "retyped-alone",
        "values in another form that says the same are carried",
        |document, _| count(document, false, &[("retyped", 9), ("proofNotCarried", 3)]),
    ),
    (
        "truncated-alone",
        "a part of a value is carried",
        |document, _| count(document, false, &[("truncated", 1), ("proofNotCarried", 3)]),
    ),
];

const NOTHING_CARRIED: &[Row] = &[
    (
        "nothing-carried",
        "everything in the draft was assumed or derived",
        |document, _| {
            let counts = [
                ("derived", 4),
                ("defaulted", 20),
                ("kept", 51),
                ("proofNotCarried", 3),
            ];
            count(document, false, &counts);
        },
    ),
    ("counts-empty", "no value met any fate", |document, _| {
        plain(document);
        count(document, true, &[]);
    }),
];

const WITHOUT_RESIDUE: &[Row] = &[(
    "dropped-without-residue",
    "what was given up is in no residue",
    |document, _| {
        let counts = [("carried", 51), ("dropped", 3), ("proofNotCarried", 3)];
        count(document, false, &counts);
        remove(document, "/residue");
    },
)];

const RESIDUE_MISSING: &[Row] = &[
    (
        "kept-without-residue",
        "values were kept aside, and no residue is named",
        |document, _| remove(document, "/residue"),
    ),
    (
        "truncated-without-residue",
        "a part of a value stayed behind, and no residue is named",
        |document, _| {
            let counts = [("carried", 51), ("truncated", 1), ("proofNotCarried", 3)];
            count(document, false, &counts);
            remove(document, "/residue");
        },
    ),
];
