//! Strict JSON: a reader that refuses what two readers could understand differently, and the values
//! it makes (SPEC chapter *JSON*).
//!
//! [`read`] takes the bytes as received (RFC 8259, narrowed by RFC 7493): UTF-8 without byte order
//! mark, no member named twice, no lone surrogate, integers that a double holds exactly, and bounded
//! size, depth and number of values. A [`Value`] borrows from those bytes wherever no escape stands
//! in the way, keeps the order of members and the spelling of numbers.
//!
//! ```
//! use tradecred_vc::json::{self, Limits};
//!
//! let value = json::read(br#"{"weight": 12.50}"#, &Limits::default())?;
//! assert_eq!(json::to_string(&value), r#"{"weight":12.50}"#);
//!
//! let twice = json::read(br#"{"id": 1, "\u0069d": 2}"#, &Limits::default()).unwrap_err();
//! assert_eq!(twice.code.code, "json.duplicate-member");
//! assert_eq!(twice.pointer, "/id");
//! # Ok::<(), tradecred_vc::problem::Problem>(())
//! ```

pub mod codes;
mod deserialize;
mod fault;
mod names;
mod number;
mod object;
mod precision;
mod reader;
mod serialize;
mod string;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use deserialize::DeError;
pub use number::Number;
pub use object::Object;
pub(crate) use precision::is_kept;
pub use precision::number_precision_problems;
pub use value::{Value, array_index, unescape_token};
pub(crate) use write::{Sink, write_string};
pub use write::{to_string, to_string_pretty};

use crate::problem::Problem;

/// The greatest depth that is ever read, whatever [`Limits::depth`] asks for: values are walked by
/// recursion, and a stack is finite.
pub const MAX_DEPTH: usize = 256;

/// The largest integer that an integer literal may denote, 2^53 − 1 (RFC 7493 section 2.2); the
/// smallest is its negation.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// What a document may cost to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Greatest size of the document, in bytes.
    pub bytes: usize,
    /// Greatest number of arrays and objects inside each other; at most [`MAX_DEPTH`] counts.
    pub depth: usize,
    /// Greatest number of values: every array, object, string, number, boolean and null is one.
    pub nodes: usize,
}

impl Default for Limits {
    /// 4 MiB of document and 64 KiB of envelope, 64 levels, half a million values.
    fn default() -> Self {
        Self {
            bytes: 4 * 1024 * 1024 + 64 * 1024,
            depth: 64,
            nodes: 500_000,
        }
    }
}

/// Reads one JSON value that borrows from `bytes`.
///
/// # Errors
///
/// One of the [`codes`], except `json.not-an-object` and `json.number-precision`. The pointer leads
/// to the innermost value that was being read, and the detail begins with the line and the column (in
/// characters), both counted from one.
pub fn read<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Value<'a>, Problem> {
    reader::read(bytes, limits)
}

/// Reads one JSON object: what every credential and every presentation is.
///
/// # Errors
///
/// As [`read`], and `json.not-an-object` for a value of another kind.
pub fn read_object<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Object<'a>, Problem> {
    match read(bytes, limits)? {
        Value::Object(object) => Ok(object),
        other => Err(Problem::at(&codes::NOT_AN_OBJECT, "")
            .detail(format!("the document is {}", other.kind_name()))),
    }
}
