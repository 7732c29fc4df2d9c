//! The kinds of records, one for each operation of mappings or for a few that go together (SPEC section *Mappings*).

use serde_json::{Value, json};

use super::kind::{Draw, all, rest, with};

mod edges;
mod left;
mod lists;
mod others;
mod scanned;
mod texts;
mod values;

pub(super) use edges::{EDGES, MIDNIGHT_ELSEWHERE};
pub(super) use left::{GIVEN_UP, LAID_OUT, LEFT};
pub(super) use lists::{ABSENT, FLATTENED, LISTS};
pub(super) use others::{CERTIFICATE, IN_BOND_EVENT, NAFTA};
pub(super) use scanned::SCANNED;
pub(super) use texts::{COPIED, OPENED, PARTS, RENAMED, VARIANT};
pub(super) use values::{DATES, NO_ROW, NUMBERS, SHORTENED, TABLE};

fn nothing() -> Value {
    json!({})
}

/// The first line of goods with another number and description.
fn line(base: &Value, number: usize, changes: Value) -> Value {
    let line = with(&base["goods"][0], json!({ "lineNumber": number }));
    with(&line, changes)
}

/// The operation that makes each element of `/lines` a line of goods.
fn lines(base: &Value, but: &[&str], own: &[Value]) -> Value {
    let but = [but, &["lineNumber"]].concat();
    let number = json!({ "op": "position", "to": "/lineNumber" });
    json!({
        "op": "each",
        "from": "/lines",
        "to": "/credentialSubject/goods",
        "fields": all(&[&rest(&base["goods"][0], "", &but), &[number], own]),
    })
}

/// One value to one value.
fn field(from: &str, to: &str, codec: &str) -> Value {
    json!({ "op": "field", "from": from, "to": to, "codec": codec })
}

/// A weight of two digits behind the point, of which the last is zero.
fn weight(draw: &Draw) -> String {
    format!("{}.50", 10 + draw.below("weight", 90))
}
