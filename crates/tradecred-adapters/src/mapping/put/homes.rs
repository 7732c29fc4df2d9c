//! Where the elements of a flat list go back to: the lists that a `flatten` made one of.

use tradecred_vc::json::Value;

use super::Out;
use crate::mapping::plan::{Path, Step};
use crate::place::{below, child};

/// The longest outer list that is written for the positions that a document states.
const LONGEST: usize = 5_000;

impl Out<'_> {
    /// In which list, and where in it, each element of a flat list stood, or is to stand: with a residue
    /// as it was, what is added in the last one; without, those together that say the same of the outside.
    pub(super) fn homes(
        &self,
        list: &[Value<'_>],
        source: &str,
        inner: &Path,
        outer: &[Step],
    ) -> Vec<(usize, usize)> {
        let rest = self
            .residue
            .and_then(|residue| residue.rest.pointer(source));
        let lengths: Option<Vec<usize>> = rest.and_then(Value::as_array).map(|wholes| {
            let length = |whole| {
                inner
                    .look(whole)
                    .and_then(Value::as_array)
                    .map_or(0, <[_]>::len)
            };
            wholes.iter().map(length).collect()
        });
        if let Some(lengths) = lengths.filter(|lengths| !lengths.is_empty()) {
            let last = lengths.len() - 1;
            let mut homes = Vec::with_capacity(list.len());
            let (mut whole, mut place) = (0, 0);
            for _ in list {
                while whole < last && lengths.get(whole).is_none_or(|length| place >= *length) {
                    (whole, place) = (whole + 1, 0);
                }
                homes.push((whole, place));
                place += 1;
            }
            return homes;
        }
        let mut homes: Vec<(usize, usize)> = Vec::with_capacity(list.len());
        let mut before = Vec::new();
        for element in list {
            let (here, said) = of_outside(element, outer);
            let (last, next) = homes
                .last()
                .map_or((None, 0), |home| (Some(home.0), home.1 + 1));
            let whole = match (said, last) {
                (Some(said), last) if said >= last.unwrap_or_default() && said < LONGEST => said,
                (_, Some(last)) if before == here => last,
                (_, last) => last.map_or(0, |last| last + 1),
            };
            homes.push((whole, if last == Some(whole) { next } else { 0 }));
            before = here;
        }
        homes
    }

    /// How long the outer list and the inner ones are with these homes.
    pub(super) fn lengths_of(&mut self, source: &str, inner: &Path, homes: &[(usize, usize)]) {
        let had = self
            .residue
            .and_then(|residue| residue.rest.pointer(source));
        let had = had.and_then(Value::as_array).map_or(0, <[_]>::len);
        let wholes = homes.last().map_or(0, |home| home.0 + 1).max(had);
        self.lists.push((source.to_owned(), wholes));
        let mut lengths = vec![0_usize; wholes];
        for (whole, _) in homes {
            if let Some(length) = lengths.get_mut(*whole) {
                *length += 1;
            }
        }
        for (whole, length) in lengths.into_iter().enumerate() {
            let lines = below(&child(source, &whole.to_string()), &inner.text);
            let stood = self
                .residue
                .and_then(|residue| residue.rest.pointer(&lines));
            let was_list = stood.is_some_and(|stood| stood.as_array().is_some());
            if length > 0 || was_list {
                self.lists.push((lines, length));
            }
        }
    }
}

/// What an element of a flat list takes from the outside, and at which place the outside stands, where a
/// position says it.
fn of_outside(element: &Value<'_>, outer: &[Step]) -> (Vec<Option<Value<'static>>>, Option<usize>) {
    let targets = outer.iter().flat_map(Step::targets);
    let values = targets.map(|target| target.look(element).cloned().map(Value::into_owned));
    let said = outer.iter().find_map(|step| match step {
        Step::Position { to, prefix } => Step::index(prefix.as_deref(), to.look(element)?),
        _ => None,
    });
    (values.collect(), said)
}
