//! Codes and ranges of the Harmonized System as the subheadings that they stand for.

/// The subheadings from one to another, both included, as numbers of six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Span {
    first: u32,
    last: u32,
}

/// Where a code stands to a range; a later variant is the nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Place {
    /// None of its subheadings is in the range.
    Out,
    /// Some are and some are not.
    Open,
    /// All are.
    In,
}

impl Span {
    /// The subheadings of a code: its first six digits, or all that begin with those it has.
    pub(in super::super) fn code(text: &str) -> Option<Self> {
        let digits = text.chars().filter(|&c| c != '.');
        let mut span = Self { first: 0, last: 0 };
        let mut count = 0;
        for digit in digits {
            let digit = digit.to_digit(10)?;
            if count < 6 {
                span.first = span.first * 10 + digit;
                span.last = span.last * 10 + digit;
                count += 1;
            }
        }
        if count < 2 {
            return None;
        }
        for _ in count..6 {
            span.first *= 10;
            span.last = span.last * 10 + 9;
        }
        Some(span)
    }

    /// From one position to another.
    pub(in super::super) fn between(from: &str, to: &str) -> Option<Self> {
        Some(Self {
            first: Self::code(from)?.first,
            last: Self::code(to)?.last,
        })
    }

    /// A range as the table writes it: `0406`, `0603-0604`.
    pub(super) fn range(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        Self::between(from, to).filter(|span| span.first <= span.last)
    }

    /// Where a code stands to this range.
    pub(in super::super) fn place(self, code: Self) -> Place {
        if self.first <= code.first && code.last <= self.last {
            Place::In
        } else if code.last < self.first || self.last < code.first {
            Place::Out
        } else {
            Place::Open
        }
    }

    /// Whether two codes have the same first digits, where `unit` is the number of subheadings that a
    /// position of this level can have; nothing where one of them shows too few.
    pub(in super::super) fn same(self, other: Self, unit: u32) -> Option<bool> {
        let cut = |span: Self| Self {
            first: span.first / unit,
            last: span.last / unit,
        };
        let (one, two) = (cut(self), cut(other));
        match one.place(two) {
            Place::Out => Some(false),
            _ if one == two && one.first == one.last => Some(true),
            _ => None,
        }
    }
}

/// The nearest place to any of several ranges.
pub(super) fn place_in(ranges: &[Span], code: Span) -> Place {
    ranges
        .iter()
        .map(|range| range.place(code))
        .max()
        .unwrap_or(Place::Out)
}
