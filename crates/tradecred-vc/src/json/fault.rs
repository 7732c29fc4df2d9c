//! Where in a document the reader stopped, and why (SPEC chapter *JSON*).

use crate::problem::{Code, Problem, push_token};

/// What went wrong at which byte, and the way there, innermost step first.
pub(super) struct Fault {
    code: Code,
    offset: usize,
    detail: &'static str,
    path: Vec<Step>,
}

/// One step from a container to a value in it.
pub(super) enum Step {
    Member(String),
    Element(usize),
}

impl Fault {
    /// A fault at a byte; the way there is added while the containers around it are left.
    #[cold]
    pub(super) fn at(offset: usize, code: Code, detail: &'static str) -> Box<Self> {
        Box::new(Self {
            code,
            offset,
            detail,
            path: Vec::new(),
        })
    }

    /// The same fault, one container further out.
    #[cold]
    pub(super) fn under(mut self: Box<Self>, step: Step) -> Box<Self> {
        self.path.push(step);
        self
    }

    /// For the caller: pointer, line and column.
    #[cold]
    pub(super) fn to_problem(&self, bytes: &[u8]) -> Problem {
        let mut pointer = String::new();
        for step in self.path.iter().rev() {
            match step {
                Step::Member(name) => push_token(&mut pointer, name),
                Step::Element(index) => push_token(&mut pointer, &index.to_string()),
            }
        }
        let before = bytes.get(..self.offset).unwrap_or(bytes);
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let characters = before
            .iter()
            .skip(line_start)
            .filter(|byte| **byte & 0xC0 != 0x80);
        let column = 1 + characters.count();
        Problem::at(self.code, pointer)
            .detail(format!("line {line} column {column}: {}", self.detail))
    }
}
