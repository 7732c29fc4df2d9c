//! What is wrong with the file of a mapping, found before it is ever run (SPEC section *What is checked*).

use std::collections::{BTreeMap, HashSet};

use tradecred_vc::problem::{Code, Problem};

use super::MappingFile;
use super::codes;
use super::decode::{self, Decode};
use super::operation::{Field, Nested, Operation};
use super::target::Target;
use crate::codec;
use crate::framing;
use crate::place::{below, child, tokens};
use places::{Scope, Side, Use};

mod places;

/// The most operations of a mapping.
const MOST: usize = 2_000;
/// How deep they stand in each other at most.
const DEEPEST: usize = 16;

/// Every mistake that can be seen without running it.
pub(super) fn mistakes(file: &MappingFile) -> Vec<Problem> {
    let mut check = Check {
        target: Target::of(&file.credential_type),
        sources: BTreeMap::new(),
        targets: BTreeMap::new(),
        walked: [Vec::new(), Vec::new()],
        operations: 0,
        problems: Vec::new(),
    };
    for (pointer, name) in [("/mapping", &file.mapping), ("/version", &file.version)] {
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
        if name.is_empty() || !name.bytes().all(plain) {
            check.tell(&codes::NAME, pointer, String::new());
        }
    }
    check.framings(file);
    if check.target.is_none() {
        check.tell(
            &codes::CREDENTIAL_TYPE,
            "/credentialType",
            file.credential_type.clone(),
        );
    }
    if file.examples.is_empty() {
        check.tell(&codes::EXAMPLE_MISSING, "/examples", String::new());
    }
    check.decode(&file.decode);
    if let Some(key) = &file.key {
        check.pointer(key, "/key");
    }
    check.operations(&file.fields, "/fields", &Scope::default());
    check.problems
}

struct Check {
    target: Option<Target>,
    sources: BTreeMap<String, Vec<Use>>,
    targets: BTreeMap<String, Vec<Use>>,
    /// The lists that are read, and those that are written, element by element.
    walked: [Vec<Use>; 2],
    operations: usize,
    problems: Vec<Problem>,
}

impl Check {
    fn framings(&mut self, file: &MappingFile) {
        if file.framings.is_empty() {
            self.tell(&codes::FRAMING, "/framings", String::new());
        }
        let mut named = Vec::new();
        for (at, name) in file.framings.iter().enumerate() {
            match framing::named(name) {
                Some(framing) => named.push(framing),
                None => {
                    let pointer = child("/framings", &at.to_string());
                    self.tell(&codes::FRAMING, &pointer, name.clone());
                }
            }
        }
        for (pointer, detail) in framing::faults(&named, &file.options) {
            self.tell(&codes::OPTIONS, &below("/options", &pointer), detail);
        }
    }

    fn decode(&mut self, decode: &[Decode]) {
        for (at, one) in decode.iter().enumerate() {
            let at = child("/decode", &at.to_string());
            let leads = self.pointer(&one.from, &below(&at, "/from")) && !one.from.is_empty();
            if !leads || !one.is_sound() {
                self.tell(&codes::DECODE, &at, String::new());
            }
        }
        if decode.len() > decode::MOST {
            self.tell(&codes::DECODE, "/decode", String::new());
        }
    }

    fn tell(&mut self, code: Code, pointer: &str, detail: String) {
        self.problems
            .push(Problem::at(code, pointer).detail(detail));
    }

    fn operations(&mut self, operations: &[Operation], at: &str, scope: &Scope) {
        if operations.is_empty() {
            self.tell(&codes::EMPTY, at, String::new());
        }
        for (index, operation) in operations.iter().enumerate() {
            self.operations += 1;
            let at = child(at, &index.to_string());
            if self.operations > MOST || scope.depth > DEEPEST {
                self.tell(&codes::LIMIT, &at, String::new());
                return;
            }
            self.operation(operation, &at, scope);
        }
    }

    fn operation(&mut self, operation: &Operation, at: &str, scope: &Scope) {
        match operation {
            Operation::Field(field) => {
                self.reads(&field.from, &below(at, "/from"), scope);
                self.writes(&field.to, &below(at, "/to"), scope);
                self.codec(field, at);
            }
            Operation::Enum(table) => {
                self.reads(&table.from, &below(at, "/from"), scope);
                self.writes(&table.to, &below(at, "/to"), scope);
                let at = below(at, "/rows");
                self.injective(table.rows.iter().map(|row| row.from.to_string()), &at);
                self.injective(table.rows.iter().map(|row| row.to.to_string()), &at);
            }
            Operation::Split(split) => {
                self.reads(&split.from, &below(at, "/from"), scope);
                self.parts(&split.to, &split.separator, at);
                for (index, to) in split.to.iter().enumerate() {
                    self.writes(to, &child(&below(at, "/to"), &index.to_string()), scope);
                }
            }
            Operation::Join(join) => {
                self.parts(&join.from, &join.separator, at);
                for (index, from) in join.from.iter().enumerate() {
                    self.reads(from, &child(&below(at, "/from"), &index.to_string()), scope);
                }
                self.writes(&join.to, &below(at, "/to"), scope);
            }
            Operation::Each(nested) => self.nested(nested, at, scope, true),
            Operation::In(nested) => self.nested(nested, at, scope, false),
            Operation::Variant(variant) => {
                self.reads(&variant.from, &below(at, "/from"), scope);
                self.writes(&variant.to, &below(at, "/to"), scope);
                let cases = below(at, "/cases");
                self.injective(
                    variant.cases.values().map(|case| case.value.clone()),
                    &cases,
                );
                for (name, case) in &variant.cases {
                    let mut inner = scope.clone();
                    inner.depth += 1;
                    inner.case.push((at.to_owned(), name.clone()));
                    let at = below(&child(&cases, name), "/fields");
                    if !case.fields.is_empty() {
                        self.operations(&case.fields, &at, &inner);
                    }
                }
            }
            Operation::Flatten(flatten) => {
                for (name, pointer) in [("/from", &flatten.from), ("/inner", &flatten.inner)] {
                    self.pointer(pointer, &below(at, name));
                }
                let whole = Scope {
                    from: format!("{}{}/-", scope.from, flatten.from),
                    to: format!("{}{}/-", scope.to, flatten.to),
                    in_list: true,
                    depth: scope.depth + 1,
                    case: scope.case.clone(),
                };
                let part = Scope {
                    from: format!("{}{}/-", whole.from, flatten.inner),
                    ..whole.clone()
                };
                self.leads(&whole.to, &flatten.to, &below(at, "/to"));
                self.walks(
                    below(&scope.to, &flatten.to),
                    Side::Document,
                    &below(at, "/to"),
                    scope,
                );
                let lists = [
                    below(&scope.from, &flatten.from),
                    below(&whole.from, &flatten.inner),
                ];
                for list in lists {
                    self.walks(list, Side::Record, &below(at, "/from"), scope);
                }
                self.operations(&flatten.fields, &below(at, "/fields"), &part);
                if !flatten.outer.is_empty() {
                    self.operations(&flatten.outer, &below(at, "/outer"), &whole);
                }
            }
            Operation::Copy(field) => {
                self.pointer(&field.from, &below(at, "/from"));
                self.writes(&field.to, &below(at, "/to"), scope);
                self.codec(field, at);
            }
            Operation::Position(position) => {
                if !scope.in_list {
                    self.tell(&codes::POSITION, at, String::new());
                }
                self.writes(&position.to, &below(at, "/to"), scope);
            }
            Operation::Marker(marker) => self.reads(&marker.from, &below(at, "/from"), scope),
            Operation::Constant(constant) => self.writes(&constant.to, &below(at, "/to"), scope),
            Operation::Default(assumed) => {
                self.writes(&assumed.to, &below(at, "/to"), scope);
                self.reason(&assumed.reason, at);
            }
            Operation::Keep(left) => {
                self.reads(&left.from, &below(at, "/from"), scope);
                self.reason(&left.reason, at);
            }
            Operation::Drop(dropped) => {
                self.reads(&dropped.from, &below(at, "/from"), scope);
                self.reason(&dropped.reason, at);
            }
        }
    }

    fn nested(&mut self, nested: &Nested, at: &str, scope: &Scope, is_list: bool) {
        let element = if is_list { "/-" } else { "" };
        self.pointer(&nested.from, &below(at, "/from"));
        let inner = Scope {
            from: format!("{}{}{element}", scope.from, nested.from),
            to: format!("{}{}{element}", scope.to, nested.to),
            in_list: scope.in_list || is_list,
            depth: scope.depth + 1,
            case: scope.case.clone(),
        };
        self.leads(&inner.to, &nested.to, &below(at, "/to"));
        if is_list {
            self.walks(
                below(&scope.from, &nested.from),
                Side::Record,
                &below(at, "/from"),
                scope,
            );
            self.walks(
                below(&scope.to, &nested.to),
                Side::Document,
                &below(at, "/to"),
                scope,
            );
        }
        self.operations(&nested.fields, &below(at, "/fields"), &inner);
    }

    fn codec(&mut self, field: &Field, at: &str) {
        if let Some(name) = field
            .codec
            .as_deref()
            .filter(|name| codec::named(name).is_none())
        {
            self.tell(&codes::CODEC, &below(at, "/codec"), name.to_owned());
        }
    }

    fn pointer(&mut self, pointer: &str, at: &str) -> bool {
        let sound = tokens(pointer).is_some();
        if !sound {
            self.tell(&codes::POINTER, at, pointer.to_owned());
        }
        sound
    }

    fn injective(&mut self, values: impl ExactSizeIterator<Item = String>, at: &str) {
        if values.len() == 0 {
            self.tell(&codes::TABLE_EMPTY, at, String::new());
        }
        let mut seen = HashSet::new();
        for value in values {
            if seen.contains(&value) {
                self.tell(&codes::TABLE_INJECTIVE, at, format!("`{value}`"));
            }
            seen.insert(value);
        }
    }

    fn parts(&mut self, places: &[String], separator: &str, at: &str) {
        self.operations += places.len();
        if places.len() < 2 || separator.is_empty() {
            self.tell(&codes::PARTS, at, String::new());
        }
    }

    fn reason(&mut self, reason: &str, at: &str) {
        if reason.trim().is_empty() {
            self.tell(&codes::REASON, &below(at, "/reason"), String::new());
        }
    }
}
