//! From a record to a document (SPEC section *Mappings*).

use std::collections::{BTreeMap, HashSet};

use tradecred_vc::json::{self, Object, Value};

use super::plan::{Path, Step};
use crate::framing::Layout;
use crate::loss::{Fate, LossReport};
use crate::place::{below, child};

mod out;

/// What became of one place of the record.
enum Took {
    /// The document holds it; exactly, or else this stood there.
    Carried(Option<Value<'static>>),
    /// It was given up.
    Dropped,
}

/// What a record gives.
pub(crate) struct Got {
    pub(crate) document: Value<'static>,
    pub(crate) rest: Value<'static>,
    pub(crate) holes: BTreeMap<String, Option<Value<'static>>>,
    /// How the texts that were opened are laid out, by their places.
    pub(crate) opened: BTreeMap<String, Layout>,
    pub(crate) losses: LossReport,
}

/// Why a record gives no document.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It is of another format: the pointer of the marker.
    OtherFormat(String),
    /// Its report would be larger than a report may be.
    TooLarge,
}

/// What is being made.
struct Out {
    document: Value<'static>,
    took: BTreeMap<String, Took>,
    told: HashSet<String>,
    /// How many values are carried.
    carried: usize,
    losses: LossReport,
}

/// Runs the steps of a mapping on a record.
pub(super) fn get(steps: &[Step], record: &Value<'_>) -> Result<Got, Stop> {
    let mut out = Out {
        document: Value::Object(Object::new()),
        took: BTreeMap::new(),
        told: HashSet::new(),
        carried: 0,
        losses: LossReport::default(),
    };
    run(steps, record, &Place::ROOT, &mut out)?;
    let mut holes = BTreeMap::new();
    let rest = out.rest(record, &mut String::new(), false, &mut holes);
    if out.losses.is_full() {
        return Err(Stop::TooLarge);
    }
    if out.carried == 0 {
        return Err(Stop::OtherFormat(String::new()));
    }
    Ok(Got {
        document: out.document,
        rest,
        holes,
        opened: BTreeMap::new(),
        losses: out.losses,
    })
}

/// Where the pointers of a step begin.
struct Place {
    from: String,
    to: String,
    /// The index of the element, in an `each`.
    index: Option<usize>,
}

impl Place {
    const ROOT: Self = Self {
        from: String::new(),
        to: String::new(),
        index: None,
    };

    fn source(&self, path: &Path) -> String {
        below(&self.from, &path.text)
    }

    fn target(&self, path: &Path) -> String {
        below(&self.to, &path.text)
    }

    fn part(&self, from: &Path, to: &Path) -> Self {
        Self {
            from: self.source(from),
            to: self.target(to),
            index: self.index,
        }
    }

    fn element(&self, index: usize) -> Self {
        let token = index.to_string();
        Self {
            from: child(&self.from, &token),
            to: child(&self.to, &token),
            index: Some(index),
        }
    }
}

fn run(steps: &[Step], record: &Value<'_>, at: &Place, out: &mut Out) -> Result<(), Stop> {
    steps.iter().try_for_each(|step| one(step, record, at, out))
}

fn one(step: &Step, record: &Value<'_>, at: &Place, out: &mut Out) -> Result<(), Stop> {
    if out.losses.is_full() {
        return Err(Stop::TooLarge);
    }
    match step {
        Step::Field { from, to, codec } => {
            if let Some(value) = from.look(record) {
                out.field(at.source(from), at.target(to), codec, value);
            }
        }
        Step::Enum { from, to, rows } => {
            if let Some(value) = from.look(record) {
                match rows.iter().find(|(from, _)| is_the_same(from, value)) {
                    Some((_, said)) => out.retype(at.source(from), at.target(to), said),
                    None => out.keep(at.source(from), NOT_IN_TABLE),
                }
            }
        }
        Step::Split {
            from,
            to,
            separator,
        } => {
            if let Some(value) = from.look(record) {
                let targets = to.iter().map(|to| at.target(to)).collect();
                out.split(at.source(from), targets, separator, value);
            }
        }
        Step::Join {
            from,
            to,
            separator,
        } => {
            let parts = from.iter().filter_map(|from| {
                let text = from.look(record)?.as_str()?;
                Some((at.source(from), text))
            });
            out.join(parts.collect(), from.len(), at.target(to), separator);
        }
        Step::Each { from, to, steps } => {
            if let Some(list) = from.look(record).and_then(Value::as_array) {
                let lists = at.part(from, to);
                out.open(&lists.to, Value::Array(Vec::new()));
                for (index, element) in list.iter().enumerate() {
                    let here = lists.element(index);
                    out.open(&here.to, Value::Object(Object::new()));
                    run(steps, element, &here, out)?;
                }
            }
        }
        Step::In { from, to, steps } => {
            if let Some(part) = from.look(record) {
                let here = at.part(from, to);
                let before = out.carried;
                for step in steps.iter().filter(|step| !step.makes()) {
                    one(step, part, &here, out)?;
                }
                // A part of which nothing is carried is not there in the document either.
                if out.carried > before {
                    for step in steps.iter().filter(|step| step.makes()) {
                        one(step, part, &here, out)?;
                    }
                }
            }
        }
        Step::Variant { from, to, cases } => {
            if let Some(value) = from.look(record) {
                match value.as_str().and_then(|text| cases.get(text)) {
                    Some((said, steps)) => {
                        let said = Value::from(said.clone());
                        out.retype(at.source(from), at.target(to), &said);
                        run(steps, record, at, out)?;
                    }
                    None => out.keep(at.source(from), NOT_IN_TABLE),
                }
            }
        }
        Step::Flatten {
            from,
            inner,
            to,
            outer,
            steps,
        } => {
            if let Some(list) = from.look(record).and_then(Value::as_array) {
                let lists = at.part(from, to);
                out.open(&lists.to, Value::Array(Vec::new()));
                let mut length = 0;
                for (index, element) in list.iter().enumerate() {
                    let whole = lists.element(index);
                    let parts = inner.look(element).and_then(Value::as_array);
                    for (part_index, part) in parts.into_iter().flatten().enumerate() {
                        let here = Place {
                            from: child(&whole.source(inner), &part_index.to_string()),
                            to: child(&lists.to, &length.to_string()),
                            index: Some(length),
                        };
                        out.open(&here.to, Value::Object(Object::new()));
                        run(steps, part, &here, out)?;
                        let whole = Place {
                            from: whole.from.clone(),
                            to: here.to,
                            index: Some(index),
                        };
                        run(outer, element, &whole, out)?;
                        length += 1;
                    }
                }
            }
        }
        Step::Copy { from, to, codec } => {
            let copied = from.look(record).and_then(|value| codec.decode(value));
            if let Some(value) = copied {
                out.make(at.target(to), value, Fate::Derived, None);
            }
        }
        Step::Position { to, prefix } => {
            if let Some(index) = at.index {
                let number = Step::position(prefix.as_deref(), index);
                out.make(at.target(to), number, Fate::Derived, None);
            }
        }
        Step::Marker { from, value } => {
            let source = at.source(from);
            if !from
                .look(record)
                .is_some_and(|found| is_the_same(found, value))
            {
                return Err(Stop::OtherFormat(source));
            }
            out.losses
                .add(Fate::Derived, Some(source.clone()), None, Some(MARKER));
            out.took.insert(source, Took::Carried(None));
        }
        Step::Constant { to, value } => {
            out.make(at.target(to), value.clone(), Fate::Derived, None);
        }
        Step::Default { to, value, reason } => {
            out.make(at.target(to), value.clone(), Fate::Defaulted, Some(reason));
        }
        Step::Keep { from, reason } => {
            if from.look(record).is_some() {
                out.keep(at.source(from), reason);
            }
        }
        Step::Drop { from, reason } => {
            if from.look(record).is_some() {
                let source = at.source(from);
                out.losses
                    .add(Fate::Dropped, Some(source.clone()), None, Some(reason));
                out.took.insert(source, Took::Dropped);
            }
        }
    }
    Ok(())
}

/// Whether two values have one text: objects are equal in any order, and only one of them comes back.
fn is_the_same(one: &Value<'_>, other: &Value<'_>) -> bool {
    one == other && json::to_string(one) == json::to_string(other)
}

/// Why a value whose text no table has is kept.
const NOT_IN_TABLE: &str = "the table of the mapping has no such value";
/// Why the value of a marker is not carried.
const MARKER: &str = "it says which format the record has";
