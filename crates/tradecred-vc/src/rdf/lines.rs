//! Lines of N-Quads that are written into one text and put in order there, without a text for each.

use std::ops::Range;

/// Lines in some order.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    places: Vec<Range<usize>>,
}

impl Lines {
    /// No lines, and room for so many.
    pub(super) fn with_room(lines: usize) -> Self {
        Self {
            text: String::with_capacity(lines.saturating_mul(128)),
            places: Vec::with_capacity(lines),
        }
    }

    /// Takes all lines out and keeps the room.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.places.clear();
    }

    /// Adds the line that is written.
    pub(super) fn add(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.places.push(start..self.text.len());
    }

    /// Puts the lines in the order of their characters.
    pub(super) fn sort(&mut self) {
        let bytes = self.text.as_bytes();
        let line = |place: &Range<usize>| bytes.get(place.clone()).unwrap_or_default();
        self.places
            .sort_unstable_by(|one, other| line(one).cmp(line(other)));
    }

    /// Appends the lines in their order.
    pub(super) fn append_to(&self, out: &mut String) {
        for place in &self.places {
            out.push_str(self.text.get(place.clone()).unwrap_or_default());
        }
    }

    /// The lines in their order, each once where they are sorted.
    pub(super) fn into_text(mut self) -> String {
        let bytes = self.text.as_bytes();
        let line = |place: &Range<usize>| bytes.get(place.clone()).unwrap_or_default();
        self.places.dedup_by(|one, other| line(one) == line(other));
        let mut out = String::with_capacity(self.text.len());
        self.append_to(&mut out);
        out
    }
}
