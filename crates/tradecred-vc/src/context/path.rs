//! The way to a value during the walk over a document (SPEC chapter *JSON-LD*).

use crate::problem::push_token;

/// The way to a value; it becomes a pointer only when there is a problem to tell of.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    Top,
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    pub(super) fn member(&'p self, name: &'p str) -> Self {
        Self::Member(self, name)
    }

    pub(super) fn item(&'p self, index: usize) -> Self {
        Self::Item(self, index)
    }

    pub(super) fn to_pointer(self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    fn write(&self, pointer: &mut String) {
        match self {
            Self::Top => {}
            Self::Member(above, name) => {
                above.write(pointer);
                push_token(pointer, name);
            }
            Self::Item(above, index) => {
                above.write(pointer);
                push_token(pointer, &index.to_string());
            }
        }
    }
}
