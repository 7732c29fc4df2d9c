//! Vectors of the materials: their lines, what is withheld and opened, and the methods that allow no
//! foreign ones.

use serde_json::{Value, json};

use super::{
    AREA, Recipe, Row, SALT, base, carton, hiding, materials, methods, opening, remove, set, wire,
    with, withheld,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("materials", MATERIALS),
        AREA.not_met("materials", NO_MATERIALS),
        AREA.met("line-number", NUMBERED),
        AREA.not_met("line-number", NUMBERED_TWICE),
        opened(),
        not_opened(),
        AREA.met("material-origin", ORIGINS),
        AREA.not_met("material-origin", NO_ORIGINS),
        AREA.met("wholly-obtained", WHOLLY_OBTAINED),
        AREA.not_met("wholly-obtained", NOT_WHOLLY_OBTAINED),
        AREA.met("exclusively-originating", EXCLUSIVELY),
        AREA.not_met("exclusively-originating", NOT_EXCLUSIVELY),
        none_shown(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MATERIALS: &[Row] = &[(
    "material-of-few-words",
    "a material needs its number, its classification and whether it originates",
    |document, _| {
        for name in ["description", "origin", "value"] {
            remove(document, &format!("/materials/0/{name}"));
        }
    },
)];

const NO_MATERIALS: &[Row] = &[
    (
        "materials-missing",
        "a change in classification is claimed and no material is listed",
        |document, _| remove(document, "/materials"),
    ),
    (
        "materials-empty",
        "the list of materials is empty",
        |document, _| {
            materials(document, json!([]));
        },
    ),
    (
        "material-origin-not-said",
        "whether a material originates is not said",
        |document, _| remove(document, "/materials/0/originating"),
    ),
    (
        "material-originating-text",
        "whether a material originates is said by a text",
        |document, _| set(document, "/materials/0/originating", json!("no")),
    ),
    (
        "material-not-classified",
        "a material is not classified",
        |document, _| remove(document, "/materials/0/tariff"),
    ),
    (
        "withheld-digest-malformed",
        "what stands for a withheld material is no digest",
        |document, _| {
            let withheld = json!({ "type": "Withheld", "digestMultibase": "wire rod" });
            set(document, "/materials/0", withheld);
        },
    ),
];

const NUMBERED: &[Row] = &[(
    "line-numbers-in-any-order",
    "line numbers differ and need no order",
    |document, _| set(document, "/materials/0/lineNumber", json!(40)),
)];

const NUMBERED_TWICE: &[Row] = &[(
    "line-number-twice",
    "two materials have one number",
    |document, _| set(document, "/materials/1/lineNumber", json!(1)),
)];

/// The wire under the number of the carton.
fn second_wire() -> Value {
    let mut wire = wire();
    if let Some(number) = wire.pointer_mut("/lineNumber") {
        *number = json!(2);
    }
    wire
}

/// The wire in the heading of the good.
fn blank() -> Value {
    with(wire(), "/tariff/code", "7318.19")
}

/// A material that does not say whether it originates.
fn not_said() -> Value {
    let mut wire = wire();
    if let Some(members) = wire.as_object_mut() {
        members.remove("originating");
    }
    wire
}

/// A withheld material inside a withheld material.
fn nested() -> Value {
    withheld(&wire())
}

/// A material without its type.
fn untyped() -> Value {
    let mut wire = wire();
    if let Some(members) = wire.as_object_mut() {
        members.remove("type");
    }
    wire
}

/// A material with a member that is null.
fn with_null() -> Value {
    let mut wire = wire();
    if let Some(members) = wire.as_object_mut() {
        members.insert("origin".to_owned(), Value::Null);
    }
    wire
}

fn opened() -> Vec<Recipe> {
    let opening_code = AREA.code("opening");
    let change = AREA.code("tariff-change");
    let refused = |name: &str, title: &'static str, material: fn() -> Value| {
        opening(name, title, material).not_met(&opening_code).done()
    };
    vec![
        opening(
            "withheld-opened",
            "a withheld material is opened and undergoes the change",
            wire,
        )
        .shows(&[&opening_code, &change])
        .done(),
        opening(
            "withheld-opened-and-stays",
            "a withheld material is opened and does not undergo the change",
            blank,
        )
        .not_met(&change)
        .done(),
        opening(
            "withheld-opened-number-twice",
            "a withheld material is opened and has the number of another",
            second_wire,
        )
        .not_met(AREA.code("line-number"))
        .done(),
        refused(
            "opening-of-text",
            "a withheld material is opened with a text",
            || json!("wire rod"),
        ),
        refused(
            "opening-without-originating",
            "a withheld material is opened and does not say whether it originates",
            not_said,
        ),
        refused(
            "opening-without-type",
            "a withheld material is opened and has no type",
            untyped,
        ),
        refused(
            "opening-with-null",
            "a withheld material is opened and a member is null",
            with_null,
        ),
        refused(
            "opening-withheld-again",
            "a withheld material is opened with another that is withheld",
            nested,
        ),
    ]
}

fn not_opened() -> Vec<Recipe> {
    let change = AREA.code("tariff-change");
    vec![
        hiding(
            "withheld-not-opened",
            "whether a withheld material undergoes the change is not known",
            wire,
        )
        .requirements_undecided(&change)
        .done(),
        hiding(
            "withheld-opened-otherwise",
            "a value that does not have the digest opens nothing",
            wire,
        )
        .evidence(|evidence, _| {
            let mut opening = json!({ "salt": SALT, "value": carton() });
            if let Some(digest) = withheld(&wire()).get("digestMultibase") {
                base::set(&mut opening, "/digestMultibase", digest.clone());
            }
            base::add_evidence(evidence, "opened", opening);
        })
        .requirements_undecided(&change)
        .done(),
        hiding(
            "withheld-beside-one-that-stays",
            "one material is withheld, and another one already stays",
            wire,
        )
        .before(|document, _| {
            set(
                document,
                "/materials/1",
                with(wire(), "/tariff/code", "7318.19"),
            );
        })
        .not_met(&change)
        .done(),
    ]
}

const ORIGINS: &[Row] = &[
    (
        "originating-from-another-country",
        "an originating material may come from another country of the agreement",
        |document, _| set(document, "/materials/1/origin", json!("CA")),
    ),
    (
        "originating-from-nowhere-said",
        "where an originating material comes from need not be said",
        |document, _| remove(document, "/materials/1/origin"),
    ),
];

const NO_ORIGINS: &[Row] = &[
    (
        "originating-from-outside",
        "a material from Germany does not originate under USMCA",
        |document, _| set(document, "/materials/1/origin", json!("DE")),
    ),
    (
        "originating-from-mexico-under-cafta",
        "a material from Mexico does not originate under CAFTA-DR",
        |document, _| set(document, "/agreement", json!("CAFTA-DR")),
    ),
];

/// The only method, with one originating material.
fn whole(document: &mut Value, method: &str) {
    methods(document, json!([{ "type": method }]));
    materials(document, json!([carton()]));
}

const WHOLLY_OBTAINED: &[Row] = &[
    (
        "wholly-obtained",
        "a good is wholly obtained and its only material originates",
        |document, _| whole(document, "WhollyObtained"),
    ),
    (
        "wholly-obtained-without-materials",
        "a good that is wholly obtained needs no list of materials",
        |document, _| {
            whole(document, "WhollyObtained");
            remove(document, "/materials");
        },
    ),
];

const NOT_WHOLLY_OBTAINED: &[Row] = &[(
    "wholly-obtained-with-foreign",
    "a good with a foreign material is not wholly obtained",
    |document, _| {
        whole(document, "WhollyObtained");
        materials(document, json!([wire(), carton()]));
    },
)];

const EXCLUSIVELY: &[Row] = &[(
    "exclusively-originating",
    "a good is made exclusively from originating materials",
    |document, _| whole(document, "ExclusivelyOriginating"),
)];

const NOT_EXCLUSIVELY: &[Row] = &[(
    "exclusively-originating-with-foreign",
    "a good with a foreign material is not made exclusively from originating ones",
    |document, _| {
        whole(document, "ExclusivelyOriginating");
        materials(document, json!([carton(), wire()]));
    },
)];

/// A hidden material may be foreign.
fn none_shown() -> Vec<Recipe> {
    [
        (
            "wholly-obtained-withheld",
            "WhollyObtained",
            "wholly-obtained",
            "whether a withheld material is foreign to a wholly obtained good is not known",
        ),
        (
            "exclusively-originating-withheld",
            "ExclusivelyOriginating",
            "exclusively-originating",
            "whether a withheld material is foreign to an originating good is not known",
        ),
    ]
    .into_iter()
    .map(|(name, method, code, title)| {
        AREA.vector(name, title)
            .before(move |document, _| {
                whole(document, method);
                materials(document, json!([withheld(&carton())]));
            })
            .requirements_undecided(AREA.code(code))
            .done()
    })
    .collect()
}
