//! What a document may cost to read (SPEC chapter *JSON*).

use serde_json::{Value, json};

use super::{CONTENT, Draft, Recipe, base, flatten, vector, with_content, with_raw_content};

/// The most levels, values and bytes that are read.
const MOST_LEVELS: usize = 64;
const MOST_VALUES: usize = 500_000;
const MOST_BYTES: usize = 4 * 1024 * 1024 + 64 * 1024;

/// The levels around the content: document, subject, extensions, extension.
const LEVELS_AROUND: usize = 4;

pub(super) fn recipes() -> Vec<Recipe> {
    [depth(), values(), size()].into_iter().flatten().collect()
}

fn depth() -> Vec<Recipe> {
    let arrays = |levels: usize| (1..levels).fold(json!([]), |inner, _| json!([inner]));
    let objects = |levels: usize| (1..levels).fold(json!({}), |inner, _| json!({ "coil": inner }));
    let room = MOST_LEVELS.saturating_sub(LEVELS_AROUND);
    let beyond = room.saturating_add(1);
    vec![
        with_content(
            "json/arrays-at-depth-limit",
            "arrays at level 64 are read",
            arrays(room),
        )
        .shows(&["json.depth"])
        .done(),
        with_content(
            "json/arrays-beyond-depth-limit",
            "arrays at level 65 are refused",
            arrays(beyond),
        )
        .refused("json.depth")
        .done(),
        with_content(
            "json/objects-at-depth-limit",
            "objects at level 64 are read",
            objects(room),
        )
        .shows(&["json.depth"])
        .done(),
        with_content(
            "json/objects-beyond-depth-limit",
            "objects at level 65 are refused",
            objects(beyond),
        )
        .refused("json.depth")
        .done(),
        with_raw_content(
            "json/arrays-without-end",
            "a hundred thousand arrays are refused",
            "[".repeat(100_000),
        )
        .refused("json.depth")
        .done(),
        vector(
            "json/only-opening-brackets",
            "a document of nothing but opening brackets is refused",
        )
        .bytes(|bytes, _| *bytes = b"[".repeat(100_000))
        .refused("json.depth")
        .done(),
        vector(
            "json/only-opening-objects",
            "a document of nothing but opening objects is refused",
        )
        .bytes(|bytes, _| *bytes = br#"{"a":"#.repeat(100_000))
        .refused("json.depth")
        .done(),
    ]
}

fn values() -> Vec<Recipe> {
    let filled = |id: &str, title, values: usize, filling: Value| {
        vector(id, title)
            .before(|document, _| base::extend(document, json!([])))
            .sign(move |mut document, maker| {
                let sign = |document: &Value| maker.issuer().sign(document, maker.instant(-86_400));
                let missing = values.saturating_sub(count(&sign(&document)));
                base::set(&mut document, CONTENT, vec![filling.clone(); missing]);
                sign(&document)
            })
            .bytes(|bytes, _| flatten(bytes))
    };
    vec![
        filled(
            "json/values-at-limit",
            "a document of half a million values is read",
            MOST_VALUES,
            json!(0),
        )
        .shows(&["json.node-limit"])
        .done(),
        filled(
            "json/values-beyond-limit",
            "a document of half a million and one values is refused",
            MOST_VALUES.saturating_add(1),
            json!(0),
        )
        .refused("json.node-limit")
        .done(),
        filled(
            "json/empty-values-at-limit",
            "a document of half a million values, most of which are empty lists, is read",
            MOST_VALUES,
            json!([]),
        )
        .shows(&["json.node-limit"])
        .done(),
        filled(
            "json/empty-values-beyond-limit",
            "a document of half a million and one values, most of which are empty lists, is refused",
            MOST_VALUES.saturating_add(1),
            json!([]),
        )
        .refused("json.node-limit")
        .done(),
    ]
}

/// How many values a value is, itself counted.
fn count(value: &Value) -> usize {
    let inner: usize = match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    };
    inner.saturating_add(1)
}

fn size() -> Vec<Recipe> {
    let padded = |draft: Draft, size: usize| {
        draft.bytes(move |bytes, _| {
            // White space inside the object: what stands behind it may be lost on the way.
            let end = bytes.pop();
            bytes.resize(size.saturating_sub(1), b' ');
            bytes.extend(end);
        })
    };
    let steel = || "钢".repeat(1_400_000);
    let beyond = MOST_BYTES.saturating_add(1);
    vec![
        padded(
            vector(
                "json/size-at-limit",
                "a document of 4 MiB and 64 KiB is read",
            ),
            MOST_BYTES,
        )
        .shows(&["json.size"])
        .done(),
        padded(
            vector(
                "json/size-beyond-limit",
                "a document one byte larger than 4 MiB and 64 KiB is refused",
            ),
            beyond,
        )
        .refused("json.size")
        .done(),
        padded(
            with_content(
                "json/size-at-limit-in-fewer-characters",
                "a document of less than a million and a half characters is 4 MiB and 64 KiB large and is read",
                steel(),
            ),
            MOST_BYTES,
        )
        .shows(&["json.size"])
        .done(),
        padded(
            with_content(
                "json/size-beyond-limit-in-fewer-characters",
                "a document of less than a million and a half characters is one byte larger than 4 MiB and 64 KiB",
                steel(),
            ),
            beyond,
        )
        .refused("json.size")
        .done(),
    ]
}
