//! The rows: a question, a reader, and what that reader is shown.

mod carnet;
mod conversion;
mod customs;
mod envelope;
mod fisheries;
mod health;
mod ipr;
mod origin;

/// Every vector of views.
pub(super) fn all() -> impl Iterator<Item = &'static Row> {
    let tables = [
        fisheries::ROWS,
        health::ROWS,
        ipr::ROWS,
        origin::ROWS,
        customs::ROWS,
        carnet::ROWS,
        conversion::ROWS,
        envelope::ROWS,
    ];
    tables.into_iter().flatten()
}

/// A vector.
pub(super) struct Row {
    /// Its name.
    pub(super) name: &'static str,
    /// The fact it shows.
    pub(super) title: &'static str,
    /// The vector whose question it asks.
    pub(super) question: &'static str,
    /// For whom.
    pub(super) reader: &'static str,
    /// The requirements it shows, without their area.
    pub(super) shows: &'static [&'static str],
    /// What is shown.
    pub(super) seen: Seen,
}

/// How much is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// The results alone.
    Verdict,
    /// That the document exists.
    Existence,
    /// Who issued it besides.
    Issuer,
    /// The credential, without what these pointers lead to, with `*` for each element of a list, wherever something
    /// stands there; and what is opened at these.
    Content {
        left_out: &'static [&'static str],
        opened: &'static [&'static str],
    },
}

/// The whole credential.
const ALL: Seen = content(&[]);

/// The credential without what these pointers lead to.
const fn content(left_out: &'static [&'static str]) -> Seen {
    Seen::Content {
        left_out,
        opened: &[],
    }
}

/// The whole credential with what is opened there.
const fn opened(opened: &'static [&'static str]) -> Seen {
    Seen::Content {
        left_out: &[],
        opened,
    }
}

const fn row(
    name: &'static str,
    title: &'static str,
    question: &'static str,
    reader: &'static str,
    shows: &'static [&'static str],
    seen: Seen,
) -> Row {
    Row {
        name,
        title,
        question,
        reader,
        shows,
        seen,
    }
}
