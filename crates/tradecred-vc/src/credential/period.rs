//! The instants of a credential: their form under either data model, and their order (SPEC chapter *Data
//! model*).

use super::{DataModel, codes};
use crate::json::Object;
use crate::problem::{Code, Problem};
use crate::time::{InvalidTime, Timestamp};

/// Members that the context of data model 1.1 has and to which it gives no meaning.
const RESERVED: [&str; 3] = ["validFrom", "validUntil", "issued"];

/// From when until when a credential is valid.
#[derive(Debug, Default)]
pub(super) struct Period {
    pub(super) from: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
}

pub(super) fn read(object: &Object<'_>, model: DataModel, problems: &mut Vec<Problem>) -> Period {
    let (form, code): (fn(&str) -> Result<Timestamp, InvalidTime>, Code) = match model {
        DataModel::V2 => (Timestamp::parse, &codes::TIMESTAMP),
        DataModel::V1 => {
            check_members(object, problems);
            (Timestamp::parse_lenient_offset, &codes::FOREIGN_INSTANT)
        }
    };
    let mut instant = |name: &str| {
        let value = object.get(name)?;
        let parsed = value.as_str().and_then(|text| form(text).ok());
        if parsed.is_none() {
            problems.push(Problem::at(code, format!("/{name}")));
        }
        parsed
    };
    let period = Period {
        from: instant(model.begin()),
        until: instant(model.end()),
    };
    if let (Some(from), Some(until)) = (period.from, period.until)
        && until < from
    {
        let pointer = format!("/{}", model.end());
        problems.push(Problem::at(&codes::VALIDITY_ORDER, pointer));
    }
    period
}

/// What data model 1.1 asks for, and what it has no meaning for.
fn check_members(object: &Object<'_>, problems: &mut Vec<Problem>) {
    if !object.contains(DataModel::V1.begin()) {
        problems.push(Problem::at(
            &codes::ISSUANCE_DATE,
            format!("/{}", DataModel::V1.begin()),
        ));
    }
    for name in RESERVED {
        if object.contains(name) {
            problems.push(Problem::at(&codes::RESERVED_MEMBER, format!("/{name}")));
        }
    }
}
