//! What lots hold: nothing appears from nowhere, and what is lost is told.

use super::{
    ALL, By, EXPORTER, LOT_A, LOT_B, Recipe, Row, custody, enters, followed, halves, met, not_met,
    own, processing, split, taken, told, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("weight", ENOUGH),
        not_met("weight", TOO_MUCH),
        warned("weight-missing", LESS),
        met("split-weight", CONSERVED),
        not_met("split-weight", NOT_CONSERVED),
        met("yield", LOST),
        warned("yield", GAINED),
        vec![lost_and_entered()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ENOUGH: &[Row] = &[(
    "all-taken-spelt-otherwise",
    "weights are compared by number, not as they are spelt",
    |_| {
        let all = [(1, "10000.000"), (2, "4250.50")];
        vec![told(By::Importer, -20, custody(None, EXPORTER, &all))]
    },
)];

const TOO_MUCH: &[Row] = &[
    (
        "more-taken",
        "custody is taken of more than there is, by a millionth of a gram",
        |_| {
            let more = [(1, "10000.000000001"), (2, "4250.5")];
            vec![told(By::Importer, -20, custody(None, EXPORTER, &more))]
        },
    ),
    (
        "more-of-a-lot-taken",
        "custody is taken of more of a lot than the split put into it",
        |_| {
            let more = [(1, "4000.5")];
            vec![
                taken(),
                halves(),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("B"), By::Importer.name(), &more),
                ),
            ]
        },
    ),
    (
        "line-of-another-lot-taken",
        "custody is taken of a line of which the lot holds nothing",
        |_| {
            let other = [(1, "4000"), (2, "10")];
            vec![
                taken(),
                halves(),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("B"), By::Importer.name(), &other),
                ),
            ]
        },
    ),
    (
        "more-entered",
        "more is entered than there is, within what is tolerated of the whole",
        |maker| {
            let more = [(1, "10000.5"), (2, "4250.5")];
            vec![taken(), enters(maker, None, -15, &more)]
        },
    ),
    (
        "more-of-a-lot-entered",
        "more of a lot is entered than it holds, though less than was certified",
        |maker| {
            let more = [(1, "4100")];
            vec![taken(), halves(), enters(maker, Some("B"), -15, &more)]
        },
    ),
    (
        "more-entered-than-was-processed",
        "what processing left of a lot is all that can be entered",
        |maker| {
            vec![
                taken(),
                halves(),
                told(By::Importer, -17, processing(Some("B"), &[(1, "3000")])),
                enters(maker, Some("B"), -15, &[(1, "3001")]),
            ]
        },
    ),
    (
        "line-of-another-lot-processed",
        "a line is processed of which the lot holds nothing",
        |_| {
            vec![
                taken(),
                halves(),
                told(By::Importer, -17, processing(Some("B"), &[(2, "100")])),
            ]
        },
    ),
];

const LESS: &[Row] = &[
    (
        "less-taken",
        "custody is taken of less than there is, by a millionth of a gram",
        |_| {
            let less = [(1, "9999.999999999"), (2, "4250.5")];
            vec![told(By::Importer, -20, custody(None, EXPORTER, &less))]
        },
    ),
    (
        "line-not-taken",
        "custody is taken without one of the lines",
        |_| {
            let less = [(1, "10000")];
            vec![told(By::Importer, -20, custody(None, EXPORTER, &less))]
        },
    ),
];

const CONSERVED: &[Row] = &[(
    "split-in-three",
    "three lots of a third each add up, since the last one has the rest",
    |_| {
        let third = [(1, "3333.333333333"), (2, "1000")];
        let rest = [(1, "3333.333333334"), (2, "2250.5")];
        let into: [(&str, &[(u32, &str)]); 3] = [("A", &third), ("B", &third), ("C", &rest)];
        vec![taken(), told(By::Importer, -18, split(None, &into))]
    },
)];

const NOT_CONSERVED: &[Row] = &[
    (
        "split-of-less",
        "the lots hold less than what was split, by a millionth of a gram",
        |_| {
            let less = [(1, "3999.999999999")];
            let into: [(&str, &[(u32, &str)]); 2] = [("A", LOT_A), ("B", &less)];
            vec![taken(), told(By::Importer, -18, split(None, &into))]
        },
    ),
    (
        "split-of-more",
        "the lots hold more than what was split",
        |_| {
            let more = [(1, "4000.1")];
            let into: [(&str, &[(u32, &str)]); 2] = [("A", LOT_A), ("B", &more)];
            vec![taken(), told(By::Importer, -18, split(None, &into))]
        },
    ),
    (
        "split-of-one-line",
        "the lots hold nothing of one of the lines",
        |_| {
            let into: [(&str, &[(u32, &str)]); 2] = [("A", &[(1, "6000")]), ("B", LOT_B)];
            vec![taken(), told(By::Importer, -18, split(None, &into))]
        },
    ),
    (
        "split-moves-between-lines",
        "what one line loses in a split another gains, and the whole is the same",
        |_| {
            let other = [(1, "5900"), (2, "4350.5")];
            let into: [(&str, &[(u32, &str)]); 2] = [("A", &other), ("B", LOT_B)];
            vec![taken(), told(By::Importer, -18, split(None, &into))]
        },
    ),
];

const LOST: &[Row] = &[
    (
        "processed-to-less",
        "a line weighs less after processing, and the other stays as it was",
        |_| {
            vec![
                taken(),
                told(By::Importer, -17, processing(None, &[(1, "4800")])),
                told(
                    By::Exporter,
                    -15,
                    custody(None, By::Importer.name(), &[(1, "4800"), (2, "4250.5")]),
                ),
            ]
        },
    ),
    (
        "processed-to-the-same",
        "a line may weigh the same after processing",
        |_| {
            vec![
                taken(),
                told(By::Importer, -17, processing(None, &[(1, "10000.0")])),
            ]
        },
    ),
];

const GAINED: &[Row] = &[
    (
        "lot-processed-to-more",
        "a lot is processed to more than it holds, by a millionth of a gram, and to less than was certified",
        |_| {
            let more = [(1, "4000.000000001")];
            vec![
                taken(),
                halves(),
                told(By::Importer, -17, processing(Some("B"), &more)),
            ]
        },
    ),
    (
        "processed-to-more",
        "a line weighs more after processing, as it may with what it is packed in; that counts from then on",
        |_| {
            vec![
                taken(),
                told(By::Importer, -17, processing(None, &[(1, "10400")])),
                told(
                    By::Exporter,
                    -15,
                    custody(None, By::Importer.name(), &[(1, "10400"), (2, "4250.5")]),
                ),
            ]
        },
    ),
];

fn lost_and_entered() -> Recipe {
    followed(
        "less-taken-and-all-entered",
        "what a custodian did not take cannot be entered",
        |maker| {
            let less = [(1, "9000"), (2, "4250.5")];
            vec![
                told(By::Importer, -20, custody(None, EXPORTER, &less)),
                enters(maker, None, -15, ALL),
            ]
        },
    )
    .warns(own("weight-missing"))
    .not_met(own("weight"))
    .done()
}
