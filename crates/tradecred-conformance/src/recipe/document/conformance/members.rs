//! Vectors of what was tested, as what and by which suite.

use super::{
    Maker, Recipe, Row, SAMPLE, Value, digest_of, json, known, of_trials, reference, remove, set,
    statement, vectors,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let valid = SAMPLE
        .vector(
            "valid",
            "a maker states what came of a run against its own verifier",
        )
        .shows(&["counts", "claim", "unseeded"].map(|name| SAMPLE.area.code(name)))
        .done();
    [
        vec![valid],
        SAMPLE.met("software", SOFTWARE),
        SAMPLE.not_met("software", NO_SOFTWARE),
        SAMPLE.met("scope", SCOPES),
        SAMPLE.not_met("scope", NO_SCOPE),
        SAMPLE.not_met("suite", NO_SUITE),
        SAMPLE.met("transcript", TRANSCRIPTS),
        SAMPLE.not_met("transcript", NO_TRANSCRIPT),
        SAMPLE.made(UNSEEDED, |draft| {
            // No vector can hold the digest of the vectors, itself among them.
            let draft = draft.warns(SAMPLE.area.code("unseeded"));
            draft.warns(SAMPLE.area.code("suite-unknown"))
        }),
        SAMPLE.made(UNKNOWN, |draft| {
            draft.warns(SAMPLE.area.code("suite-unknown"))
        }),
        SAMPLE.met("document", DOCUMENTS),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SOFTWARE: &[Row] = &[(
    "software-without-version",
    "software need not say its version, nor the statement its maker",
    |document, _| {
        remove(document, "/software/version");
        remove(document, "/software/maker");
    },
)];

const NO_SOFTWARE: &[Row] = &[
    (
        "software-missing",
        "it is not said what was tested",
        |document, _| remove(document, "/software"),
    ),
    (
        "software-without-name",
        "the software has no name",
        |document, _| remove(document, "/software/implementation"),
    ),
    (
        "software-reached-otherwise",
        "the software was reached in a way that there is not",
        |document, _| set(document, "/software/reachedAs", json!("hearsay")),
    ),
    (
        "maker-without-name",
        "the maker of the software has no name",
        |document, _| remove(document, "/software/maker/legalName"),
    ),
];

const SCOPES: &[Row] = &[
    (
        "trials-of-a-service",
        "trials are stated with a role and without a class",
        of_trials,
    ),
    (
        "trials-of-a-seed",
        "the values of trials followed from a seed, and the trials are those of the edition",
        |document, maker| {
            of_trials(document, maker);
            set(document, "/seed", json!("20261101"));
        },
    ),
    (
        "document-types-named",
        "what the software claims may be some document types",
        |document, _| {
            let types = ["AtaCarnetCredential", "AtaCarnetEndorsementCredential"];
            set(document, "/documentTypes", json!(types));
        },
    ),
];

const NO_SCOPE: &[Row] = &[
    (
        "role-missing",
        "it is not said what the software was tested as",
        |document, _| remove(document, "/role"),
    ),
    (
        "class-missing",
        "vectors were asked of no class",
        |document, _| remove(document, "/class"),
    ),
    (
        "class-unknown",
        "the class is one that there is not",
        |document, _| set(document, "/class", json!("everything")),
    ),
    (
        "class-of-trials",
        "trials were made of a class",
        |document, maker| {
            of_trials(document, maker);
            set(document, "/class", json!("rules"));
        },
    ),
    (
        "feature-twice",
        "a feature is declared twice",
        |document, _| set(document, "/features", json!(["at", "documents", "at"])),
    ),
    (
        "document-type-twice",
        "a document type is claimed twice",
        |document, _| {
            let types = ["AtaCarnetCredential", "AtaCarnetCredential"];
            set(document, "/documentTypes", json!(types));
        },
    ),
];

const NO_SUITE: &[Row] = &[
    (
        "suite-missing",
        "it is not said which suite was asked",
        |document, _| remove(document, "/suite"),
    ),
    (
        "suite-without-digest",
        "the suite has no digest",
        |document, _| remove(document, "/suite/digestMultibase"),
    ),
    (
        "suite-of-nothing",
        "the suite has no question",
        |document, _| set(document, "/suite/questionCount", json!(0)),
    ),
    (
        "questions-of-another-kind",
        "the questions are neither vectors nor trials",
        |document, _| set(document, "/suite/questions", json!("interviews")),
    ),
];

const TRANSCRIPTS: &[Row] = &[
    ("seed-of-zero", "the seed may be 0", |document, _| {
        set(document, "/seed", json!("0"));
    }),
    (
        "seed-of-20-digits",
        "the seed may have 20 digits",
        |document, _| set(document, "/seed", json!("18446744073709551615")),
    ),
];

const NO_TRANSCRIPT: &[Row] = &[
    (
        "transcript-root-missing",
        "the transcript has no root",
        |document, _| remove(document, "/transcriptRoot"),
    ),
    (
        "report-digest-missing",
        "the report has no digest",
        |document, _| remove(document, "/reportDigest"),
    ),
    (
        "report-digest-in-hexadecimal",
        "the digest of the report is in hexadecimal",
        |document, _| set(document, "/reportDigest", json!("0".repeat(64))),
    ),
    ("seed-as-a-number", "the seed is a number", |document, _| {
        set(document, "/seed", json!(20_261_101));
    }),
    (
        "seed-with-leading-zero",
        "the seed begins with a 0",
        |document, _| set(document, "/seed", json!("07")),
    ),
    (
        "seed-of-21-digits",
        "the seed has 21 digits",
        |document, _| set(document, "/seed", json!("100000000000000000000")),
    ),
];

const UNSEEDED: &[Row] = &[(
    "unseeded",
    "the published vectors were asked",
    |document, _| remove(document, "/seed"),
)];

const UNKNOWN: &[Row] = &[
    (
        "suite-of-another-edition",
        "the suite is of an edition of the year before",
        |document, _| set(document, "/suite/version", json!("2025-11")),
    ),
    (
        "suite-with-a-vector-more",
        "the suite has one vector more than the edition",
        |document, _| set(document, "/suite/questionCount", json!(vectors() + 1)),
    ),
    (
        "suite-with-a-trial-more",
        "the suite has one trial more than the edition has of this service",
        |document, maker| {
            of_trials(document, maker);
            let number = known("/trials/registry/questionCount").as_u64();
            let number = number.unwrap_or_default() + 1;
            set(document, "/suite/questionCount", json!(number));
        },
    ),
    (
        "trials-of-another-digest",
        "the trials are not those that the edition has of this service",
        |document, maker| {
            of_trials(document, maker);
            set(document, "/suite/digestMultibase", json!(digest_of("own")));
        },
    ),
    (
        "trials-of-another-digest-and-a-seed",
        "the trials are not those that the edition has of this service, whatever seed their values followed from",
        |document, maker| {
            of_trials(document, maker);
            set(document, "/suite/digestMultibase", json!(digest_of("own")));
            set(document, "/seed", json!("20261101"));
        },
    ),
    (
        "trials-of-no-service",
        "the edition has no trials of this role",
        |document, maker| {
            of_trials(document, maker);
            set(document, "/role", json!("archive"));
        },
    ),
];

const DOCUMENTS: &[Row] = &[(
    "supersedes-another",
    "a statement may correct another",
    |document, maker: &Maker| {
        let mut other: Value = statement(maker);
        set(&mut other, "/software/version", json!("4.1"));
        set(document, "/supersedes", reference(&other));
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "supersedes-without-digest",
        "the statement that it corrects has no digest",
        |document, maker| {
            set(document, "/supersedes", reference(&statement(maker)));
            remove(document, "/supersedes/digestMultibase");
        },
    ),
    (
        "statement-described",
        "the statement has a description, which this type does not have",
        |document, _| set(document, "/description", json!("a run on a quiet machine")),
    ),
];
