//! Exports that are no JSON by the chapter *JSON*, each one change away from one that was just converted.

use super::kinds::RENAMED;
use super::refused::{bytes, unprocessable};
use super::{CONVERT, Came, Scene};
use crate::service::refusal::expect_refused;

/// How many levels an export may have, that of the record itself among them.
const DEEPEST: usize = 64;
/// More values than an export may have.
const MANY: usize = 500_001;

/// One way in which an export is no JSON.
pub(super) struct Unread {
    what: &'static str,
    code: &'static str,
    change: fn(&str) -> Vec<u8>,
}

pub(super) fn refused(scene: &Scene, unread: &Unread) -> Came {
    bytes(scene, unread.what, &[unread.code], unread.change)
}

/// A record with one more member, as it is written.
fn with_member(export: &str, member: &str) -> String {
    export.replacen('{', &format!("{{{member},"), 1)
}

/// The same as bytes.
fn member(export: &str, member: &str) -> Vec<u8> {
    with_member(export, member).into_bytes()
}

pub(super) static UTF_16: Unread = Unread {
    what: "UTF-16",
    code: "json.encoding",
    change: |export| {
        let units = std::iter::once(0xfeff).chain(export.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    },
};

pub(super) static LETTER: Unread = Unread {
    what: "a letter of one byte",
    code: "json.encoding",
    change: |export| {
        let (before, behind) = export.split_once("Ana").unwrap_or_default();
        [before.as_bytes(), b"Ren\xe9e", behind.as_bytes()].concat()
    },
};

pub(super) static BYTE_ORDER_MARK: Unread = Unread {
    what: "a byte order mark",
    code: "json.byte-order-mark",
    change: |export| format!("\u{feff}{export}").into_bytes(),
};

pub(super) static VALUES: Unread = Unread {
    what: "more than 500,000 values",
    code: "json.node-limit",
    change: |export| {
        let values = "0,".repeat(MANY);
        member(export, &format!(r#""many":[{values}0]"#))
    },
};

pub(super) static HALF: Unread = Unread {
    what: "half of a surrogate pair",
    code: "json.lone-surrogate",
    change: |export| member(export, r#""other":"\ud800""#),
};

pub(super) static DOUBLE: Unread = Unread {
    what: "a number beyond every double",
    code: "json.number-range",
    change: |export| member(export, r#""other":1e400"#),
};

pub(super) static INTEGER: Unread = Unread {
    what: "an integer of 2^53",
    code: "json.number-range",
    change: |export| member(export, r#""other":9007199254740992"#),
};

pub(super) static ESCAPED: Unread = Unread {
    what: "one member twice, once by an escape",
    code: "json.duplicate-member",
    change: |export| member(export, r#""n\u0072":"0""#),
};

pub(super) fn depth(scene: &mut Scene) -> Came {
    let (export, mapping, draft) = scene.sample(&RENAMED, 0);
    let nested = |levels: usize| {
        let (open, close) = ("[".repeat(levels - 1), "]".repeat(levels - 1));
        with_member(&export, &format!(r#""deep":{open}{close}"#))
    };
    let deepest = nested(DEEPEST);
    scene.convert(scene.order(&deepest, &mapping), deepest, draft)?;
    let order = scene.order(&nested(DEEPEST + 1), &mapping);
    let codes = unprocessable(&["json.depth"]);
    expect_refused(&scene.post(CONVERT, &order)?, &codes, "65 levels")
}
