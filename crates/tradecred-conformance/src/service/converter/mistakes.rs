//! Mistakes in the file of a mapping, each alone in one that was just accepted (SPEC section *What is checked*). The
//! examples hold for whoever does not look for the mistake, so that nothing else is wrong.

use serde_json::{Value, json};
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;

use super::kind::Kind;
use super::kinds::{RENAMED, TABLE};
use super::refused::{other_mapping, unprocessable};
use super::{CONVERT, Came, Scene};
use crate::service::refusal::expect_refused;

/// A place of the document that no mapping of the runner writes.
pub(super) const FREE: &str = "/credentialSubject/exporter/legalName";
/// Another one.
const FREE_TOO: &str = "/credentialSubject/exporter/telephone";
/// Operations that a mapping may have at most.
const MOST: usize = 2_000;
/// Bytes that it may have in canonical form.
const LARGEST: usize = 262_144;

/// One mistake.
pub(super) struct Mistake {
    what: &'static str,
    code: &'static str,
    kind: &'static Kind,
    plant: fn(&mut Value),
}

impl Mistake {
    /// A mistake in a mapping of plain members.
    const fn of(what: &'static str, code: &'static str, plant: fn(&mut Value)) -> Self {
        Self {
            what,
            code,
            kind: &RENAMED,
            plant,
        }
    }

    /// A mistake in a mapping with a list.
    const fn of_list(what: &'static str, code: &'static str, plant: fn(&mut Value)) -> Self {
        Self {
            what,
            code,
            kind: &TABLE,
            plant,
        }
    }
}

pub(super) fn refused(scene: &Scene, mistake: &Mistake) -> Came {
    let codes = [mistake.code];
    other_mapping(scene, mistake.what, mistake.kind, &codes, mistake.plant)
}

/// Adds an operation at the end.
pub(super) fn add(mapping: &mut Value, operation: Value) {
    if let Some(fields) = mapping["fields"].as_array_mut() {
        fields.push(operation);
    }
}

fn keep(from: &str, reason: &str) -> Value {
    json!({ "op": "keep", "from": from, "reason": reason })
}

/// Keeps what no record has.
fn keeps(mapping: &mut Value, from: &str) {
    add(mapping, keep(from, "the document has no place for it"));
}

pub(super) static MEMBER: Mistake =
    Mistake::of("a member too many", "mapping.structure", |mapping| {
        mapping["comment"] = json!("of a trial");
    });

pub(super) static NAME: Mistake = Mistake::of("a capital letter", "mapping.name", |mapping| {
    mapping["mapping"] = json!("Trial");
});

pub(super) static VERSION: Mistake = Mistake::of("a low line", "mapping.name", |mapping| {
    mapping["version"] = json!("1_0");
});

pub(super) static FRAMING: Mistake =
    Mistake::of("an unknown framing", "mapping.framing", |mapping| {
        mapping["framings"] = json!(["jsonn"]);
    });

pub(super) static NO_FRAMING: Mistake = Mistake::of("no framing", "mapping.framing", |mapping| {
    mapping["framings"] = json!([]);
});

pub(super) static OPTIONS: Mistake =
    Mistake::of("options of another framing", "mapping.options", |mapping| {
        mapping["options"] = json!({ "csv": { "columns": ["nr"] } });
    });

pub(super) static CREDENTIAL_TYPE: Mistake = Mistake::of(
    "an unknown document",
    "mapping.credential-type",
    |mapping| mapping["credentialType"] = json!("Certificate"),
);

pub(super) static DECODE_ORDER: Mistake =
    Mistake::of("JSON before another form", "mapping.decode", |mapping| {
        mapping["decode"] = json!([{ "from": "/other", "forms": ["json", "base64"] }])
    });

pub(super) static DECODE_FORMS: Mistake = Mistake::of("no form", "mapping.decode", |mapping| {
    mapping["decode"] = json!([{ "from": "/other", "forms": [] }]);
});

pub(super) static DECODE_WHOLE: Mistake =
    Mistake::of("the whole record as a text", "mapping.decode", |mapping| {
        mapping["decode"] = json!([{ "from": "", "forms": ["json"] }]);
    });

pub(super) static DECODE_MANY: Mistake =
    Mistake::of("21 places of texts", "mapping.decode", |mapping| {
        let place = |at| json!({ "from": format!("/other{at}"), "forms": ["base64"] });
        mapping["decode"] = (0..21).map(place).collect();
    });

pub(super) static POINTER: Mistake = Mistake::of(
    "a pointer without its slash",
    "mapping.pointer",
    |mapping| {
        keeps(mapping, "other");
    },
);

pub(super) static ESCAPE: Mistake =
    Mistake::of("an escape that is none", "mapping.pointer", |mapping| {
        keeps(mapping, "/a~2");
    });

pub(super) static TOKENS: Mistake =
    Mistake::of("a pointer of 65 tokens", "mapping.pointer", |mapping| {
        keeps(mapping, &"/a".repeat(65));
    });

pub(super) static BYTES: Mistake =
    Mistake::of("a pointer of 1,001 bytes", "mapping.pointer", |mapping| {
        keeps(mapping, &format!("/{}", "a".repeat(1_000)));
    });

pub(super) static KEY: Mistake =
    Mistake::of("a key without its slash", "mapping.pointer", |mapping| {
        mapping["key"] = json!("nr");
    });

fn other_to(mapping: &mut Value, to: &str) {
    add(
        mapping,
        json!({ "op": "field", "from": "/other", "to": to }),
    );
}

pub(super) static TARGET_TWICE: Mistake =
    Mistake::of("one target twice", "mapping.target-twice", |mapping| {
        other_to(mapping, "/credentialSubject/certificationNumber");
    });

pub(super) static TARGET_INSIDE: Mistake = Mistake::of(
    "a target within another one",
    "mapping.target-twice",
    |mapping| other_to(mapping, "/credentialSubject/certifier/telephone"),
);

pub(super) static TARGET_BY_INDEX: Mistake = Mistake::of_list(
    "a target in a list that is made",
    "mapping.target-twice",
    |mapping| other_to(mapping, "/credentialSubject/goods/0/countryOfOrigin"),
);

pub(super) static SOURCE_TWICE: Mistake =
    Mistake::of("one source twice", "mapping.source-twice", |mapping| {
        keeps(mapping, "/nr");
    });

pub(super) static SOURCE_INSIDE: Mistake = Mistake::of(
    "a source around another one",
    "mapping.source-twice",
    |mapping| keeps(mapping, "/person"),
);

pub(super) static SOURCE_BY_INDEX: Mistake = Mistake::of_list(
    "a source in a list that is gone through",
    "mapping.source-twice",
    |mapping| keeps(mapping, "/lines/9"),
);

fn table(mapping: &mut Value, rows: Value) {
    add(
        mapping,
        json!({ "op": "enum", "from": "/other", "to": FREE, "rows": rows }),
    );
}

fn variant(mapping: &mut Value, cases: Value) {
    add(
        mapping,
        json!({ "op": "variant", "from": "/other", "to": FREE, "cases": cases }),
    );
}

pub(super) static NO_ROWS: Mistake =
    Mistake::of("a table without rows", "mapping.table-empty", |mapping| {
        table(mapping, json!([]));
    });

pub(super) static NO_CASES: Mistake = Mistake::of(
    "a variant without cases",
    "mapping.table-empty",
    |mapping| {
        variant(mapping, json!({}));
    },
);

pub(super) static ROWS_FROM: Mistake = Mistake::of(
    "two rows of one value",
    "mapping.table-injective",
    |mapping| {
        let rows = json!([{ "from": "a", "to": "one" }, { "from": "a", "to": "another" }]);
        table(mapping, rows);
    },
);

pub(super) static CASES_ALIKE: Mistake = Mistake::of(
    "two cases of one value",
    "mapping.table-injective",
    |mapping| {
        let case = json!({ "value": "one", "fields": [] });
        variant(mapping, json!({ "a": case, "b": case }));
    },
);

pub(super) static SEPARATOR: Mistake =
    Mistake::of("an empty separator", "mapping.parts", |mapping| {
        let to = [FREE, FREE_TOO];
        let split = json!({ "op": "split", "from": "/other", "to": to, "separator": "" });
        add(mapping, split);
    });

pub(super) static ONE_PART: Mistake = Mistake::of("one part", "mapping.parts", |mapping| {
    let join = json!({ "op": "join", "from": ["/other"], "to": FREE, "separator": " " });
    add(mapping, join);
});

pub(super) static POSITION: Mistake =
    Mistake::of("a position of nothing", "mapping.position", |mapping| {
        add(
            mapping,
            json!({ "op": "position", "to": FREE, "prefix": "N-" }),
        );
    });

pub(super) static EMPTY: Mistake = Mistake::of("an empty part", "mapping.empty", |mapping| {
    let to = "/credentialSubject/exporter";
    let part = json!({ "op": "in", "from": "/other", "to": to, "fields": [] });
    add(mapping, part);
});

pub(super) static REASON: Mistake = Mistake::of("no reason", "mapping.reason", |mapping| {
    add(mapping, keep("/other", ""));
});

pub(super) static BLANK_REASON: Mistake =
    Mistake::of("a blank reason", "mapping.reason", |mapping| {
        add(
            mapping,
            json!({ "op": "drop", "from": "/other", "reason": " " }),
        );
    });

pub(super) static NO_EXAMPLE: Mistake =
    Mistake::of("no example", "mapping.example-missing", |mapping| {
        mapping["examples"] = json!([]);
    });

/// Has a record converted by a mapping that reaches a limit, and then by one that is beyond it, which must be refused.
fn limited(
    scene: &Scene,
    what: &str,
    reach: impl Fn(&mut Value, usize),
    (at, beyond): (usize, usize),
) -> Came {
    let (export, mapping, draft) = scene.sample(&RENAMED, 0);
    let reaching = |size| {
        let mut mapping = mapping.clone();
        reach(&mut mapping, size);
        scene.order(&export, &mapping)
    };
    let (within, outside) = (reaching(at), reaching(beyond));
    scene.convert(within, export, draft)?;
    let codes = unprocessable(&["mapping.limit"]);
    expect_refused(&scene.post(CONVERT, &outside)?, &codes, what)
}

pub(super) fn operations(scene: &mut Scene) -> Came {
    // No operation of this mapping has others in it, or parts of a text.
    let reach = |mapping: &mut Value, size| {
        let own = mapping["fields"].as_array().map_or(0, Vec::len);
        (own..size).for_each(|at| keeps(mapping, &format!("/other{at}")));
    };
    limited(scene, "2,001 operations", reach, (MOST, MOST + 1))
}

pub(super) fn depth(scene: &mut Scene) -> Came {
    let reach = |mapping: &mut Value, size| {
        let inner = keep("/other", "the document has no place for it");
        let within = |inner, _| json!({ "op": "in", "from": "/deep", "to": "", "fields": [inner] });
        add(mapping, (1..size).fold(inner, within));
    };
    // Whether the outermost is inside anything is not said.
    limited(scene, "18 operations inside each other", reach, (16, 18))
}

pub(super) fn bytes(scene: &mut Scene) -> Came {
    let reach = |mapping: &mut Value, size: usize| {
        let own = jcs::to_vec(&Tree::from(&*mapping)).len();
        let title = mapping["title"].as_str().unwrap_or_default();
        mapping["title"] = json!(format!("{title}{}", "x".repeat(size.saturating_sub(own))));
    };
    limited(scene, "262,145 bytes", reach, (LARGEST, LARGEST + 1))
}
