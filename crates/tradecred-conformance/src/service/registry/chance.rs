//! That what is given out one after the other does not tell how much was given out, nor in which order.

use super::{Came, Scene, Trouble, ensure, text};
use crate::service::list::Place;
use crate::service::uuid::is_uuid_4;

/// How many documents are issued: so many in their order by chance are one case in more than 10^18.
const SEVERAL: usize = 20;
/// The fewest entries of a list; places drawn by chance spread over an eighth of them.
const ENTRIES: usize = 131_072;
/// Digits of a UUID of version 4 that are not drawn.
const FIXED: [usize; 2] = [12, 16];

/// Whether values only rise, only fall, or stay.
fn is_in_order<T: PartialOrd>(values: &[T]) -> bool {
    values.is_sorted() || values.iter().rev().is_sorted()
}

pub(super) fn ids(scene: &mut Scene) -> Came {
    let mut digits = Vec::new();
    for _ in 0..SEVERAL {
        let document = scene.issue()?;
        let id = text(&document["id"], "the id")?;
        let uuid = id.strip_prefix("urn:uuid:").filter(|uuid| is_uuid_4(uuid));
        let uuid =
            uuid.ok_or_else(|| Trouble::wrong(format!("`{id}` is no `urn:uuid:` of version 4")))?;
        digits.push(uuid.replace('-', "").into_bytes());
    }
    ensure(!is_in_order(&digits), || {
        "the ids stand in the order of issue".to_owned()
    })?;
    for place in (0..32).filter(|place| !FIXED.contains(place)) {
        let column: Vec<u8> = digits
            .iter()
            .filter_map(|one| one.get(place).copied())
            .collect();
        ensure(!is_in_order(&column), || {
            format!("digit {place} of {SEVERAL} ids stays or only rises or falls")
        })?;
    }
    Ok(Some(format!("{SEVERAL} ids, 30 digits of each")))
}

pub(super) fn places(scene: &mut Scene) -> Came {
    let mut indexes = Vec::new();
    for _ in 0..SEVERAL {
        let place = Place::of(&scene.issue()?)?;
        let last = place.url.rsplit('/').next().unwrap_or_default();
        ensure(last.parse::<u64>().is_err(), || {
            format!("the list at `{}` is numbered", place.url)
        })?;
        indexes.push(place.index);
    }
    ensure(!is_in_order(&indexes), || {
        "the places stand in the order of issue".to_owned()
    })?;
    let spread = indexes.iter().max().zip(indexes.iter().min());
    let spread = spread.map_or(0, |(most, least)| most.saturating_sub(*least));
    ensure(spread >= ENTRIES / 8, || {
        format!("{SEVERAL} places lie within {spread} entries")
    })?;
    Ok(Some(format!("{SEVERAL} places over {spread} entries")))
}
