//! Whether an object names a member twice (SPEC chapter *JSON*, `json.duplicate-member`).

use std::borrow::Cow;
use std::collections::HashSet;

use super::value::Value;

/// Up to so many members the names seen are compared one by one, beyond that through a hash set.
const FEW_MEMBERS: usize = 16;

/// The names an object has had so far, beside the list of them.
#[derive(Default)]
pub(super) struct Names<'a> {
    /// One bit for each (length, last byte) that occurred: most new names need no comparison.
    shapes: u64,
    /// All names, once there are more than a few.
    many: Option<HashSet<Cow<'a, str>>>,
}

impl<'a> Names<'a> {
    /// Takes note of an object's next name, and tells whether it is new after the members before it.
    #[inline]
    #[expect(clippy::ptr_arg, reason = "a set of names keeps what they borrow")]
    pub(super) fn is_new(
        &mut self,
        name: &Cow<'a, str>,
        before: &[(Cow<'a, str>, Value<'a>)],
    ) -> bool {
        if let Some(many) = &mut self.many {
            return many.insert(name.clone());
        }
        let last = name.as_bytes().last().copied().unwrap_or_default();
        let shape = 1_u64 << ((name.len() ^ (usize::from(last) << 2)) & 63);
        let perhaps_known = self.shapes & shape != 0;
        self.shapes |= shape;
        if perhaps_known && before.iter().any(|(known, _)| known == name) {
            return false;
        }
        if before.len() >= FEW_MEMBERS {
            let names = before.iter().map(|(known, _)| known);
            self.many = Some(names.chain([name]).cloned().collect());
        }
        true
    }
}
