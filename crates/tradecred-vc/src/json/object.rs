//! A JSON object: members in the order of the document (SPEC chapter *JSON*).

use std::borrow::Cow;

use super::value::Value;

/// The members of an object, in the order they stand in the document.
///
/// One that was read names no member twice. Two objects are equal when they hold equal members, in
/// whatever order.
#[derive(Debug, Clone, Default)]
pub struct Object<'a> {
    members: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Object<'a> {
    /// An object without members.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            members: Vec::new(),
        }
    }

    /// For the reader, which has made sure that no name stands there twice.
    pub(super) const fn from_members(members: Vec<(Cow<'a, str>, Value<'a>)>) -> Self {
        Self { members }
    }

    /// The value of a member. The cost is linear in the number of members.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.iter()
            .find_map(|(have, value)| (have == name).then_some(value))
    }

    /// The value of a member, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value<'a>> {
        self.members
            .iter_mut()
            .find_map(|(have, value)| (have == name).then_some(value))
    }

    /// Whether there is a member of that name.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The members in the order of the document.
    pub fn iter(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&str, &Value<'a>)> + ExactSizeIterator + Clone {
        self.members
            .iter()
            .map(|(name, value)| (name.as_ref(), value))
    }

    /// For whoever keeps its place among the members.
    pub(super) const fn members(&self) -> &[(Cow<'a, str>, Value<'a>)] {
        self.members.as_slice()
    }

    /// How many members there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Gives a member a value: in place if it is there, at the end if not. Returns the former value.
    pub fn insert(
        &mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Value<'a>>,
    ) -> Option<Value<'a>> {
        let (name, value) = (name.into(), value.into());
        if let Some(present) = self.get_mut(&name) {
            return Some(std::mem::replace(present, value));
        }
        self.members.push((name, value));
        None
    }

    /// Takes a member out; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<Value<'a>> {
        let at = self.members.iter().position(|(have, _)| have == name)?;
        Some(self.members.remove(at).1)
    }

    /// The same object, borrowing from nothing.
    #[must_use]
    pub fn into_owned(self) -> Object<'static> {
        self.into_iter()
            .map(|(name, value)| (Cow::Owned(name.into_owned()), value.into_owned()))
            .collect()
    }

    /// The members by name, for comparing two objects in less than quadratic time.
    fn by_name(&self) -> Vec<(&str, &Value<'a>)> {
        let mut members: Vec<_> = self.iter().collect();
        members.sort_by_key(|(name, _)| *name);
        members
    }
}

impl PartialEq for Object<'_> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let same_order = self.iter().zip(other.iter()).all(|((a, _), (b, _))| a == b);
        if same_order {
            self.iter().eq(other.iter())
        } else {
            self.by_name() == other.by_name()
        }
    }
}

/// Takes the members as they come; giving each name once is up to the caller.
impl<'a> FromIterator<(Cow<'a, str>, Value<'a>)> for Object<'a> {
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Value<'a>)>>(members: I) -> Self {
        Self {
            members: members.into_iter().collect(),
        }
    }
}

impl<'a> IntoIterator for Object<'a> {
    type Item = (Cow<'a, str>, Value<'a>);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}
