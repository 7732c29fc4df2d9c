//! The rows, and what is wrong with them: each term of a type has one row, each row a term, and each row says of
//! each vocabulary how it stands to it (SPEC annex *Alignment*).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::FOLDER;
use super::scheme::Scheme;
use super::terms::{Label, Term, Terms};

/// The languages of a label, in their order.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "es", "fr"];
/// The file of the sources.
const SOURCES: &str = "sources";
/// The file of terms that occur in several families.
const SHARED: &str = "shared";

/// How a term stands to one of another vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Relation {
    /// The two mean the same wherever a type bears the term.
    Exact,
    /// The two overlap, or mean the same in some types only.
    Close,
    /// There is nothing to compare with.
    None,
}

/// What a row says of one vocabulary.
#[derive(Clone, Debug)]
pub(crate) struct Match {
    /// How they stand.
    pub(crate) relation: Relation,
    /// The term there; empty where there is none.
    pub(crate) target: String,
    /// Whether a source confirms that the term there is that.
    pub(crate) confirmed: bool,
}

/// A term with its names and what it is compared with.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The file it stands in.
    pub(crate) file: String,
    /// Its names, in the order of [`LANGUAGES`].
    pub(crate) label: Label,
    /// What it says, by vocabulary.
    pub(crate) matches: BTreeMap<Scheme, Match>,
}

/// A source that confirms targets.
#[derive(Debug)]
pub(crate) struct Source {
    /// What it is.
    pub(crate) title: String,
    /// Where it is.
    pub(crate) url: String,
}

/// All rows by term, and the sources by id.
#[derive(Default, Debug)]
pub(crate) struct Rows {
    /// The rows.
    pub(crate) terms: BTreeMap<String, Row>,
    /// The sources.
    pub(crate) sources: BTreeMap<String, Source>,
}

impl Rows {
    /// The files that hold rows.
    pub(crate) fn files(&self) -> BTreeSet<String> {
        self.terms.values().map(|row| row.file.clone()).collect()
    }
}

/// Reads the files of rows; what cannot be read is left out, and said.
pub(crate) fn read(
    texts: &BTreeMap<String, String>,
    terms: &Terms,
    forms: &BTreeMap<String, Label>,
) -> (Rows, Vec<String>) {
    let mut reader = Reader {
        terms,
        forms,
        rows: Rows::default(),
        used: BTreeSet::new(),
        faults: Vec::new(),
    };
    if let Some(text) = texts.get(SOURCES) {
        reader.sources(text);
    }
    for (file, text) in texts.iter().filter(|(file, _)| *file != SOURCES) {
        reader.file(file, text);
    }
    reader.missing();
    (reader.rows, reader.faults)
}

/// What has been read so far.
struct Reader<'a> {
    terms: &'a Terms,
    forms: &'a BTreeMap<String, Label>,
    rows: Rows,
    used: BTreeSet<String>,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn fault(&mut self, place: &str, words: impl std::fmt::Display) {
        self.faults.push(format!("{place}: {words}"));
    }

    /// The members of the list of a file.
    fn list(&mut self, file: &str, text: &str, name: &str) -> Vec<Map<String, Value>> {
        let place = format!("{FOLDER}/{file}.json");
        let value: Value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(error) => {
                self.fault(&place, error);
                return Vec::new();
            }
        };
        match value.get(name).and_then(Value::as_array) {
            Some(items) => items
                .iter()
                .filter_map(|item| item.as_object().cloned())
                .collect(),
            None => {
                self.fault(&place, format!("no list `{name}`"));
                Vec::new()
            }
        }
    }

    fn sources(&mut self, text: &str) {
        for source in self.list(SOURCES, text, "sources") {
            let word = |name: &str| word(&source, name).unwrap_or_default().to_owned();
            let (id, title, url) = (word("id"), word("title"), word("url"));
            if id.is_empty() || title.is_empty() || !url.starts_with("http") {
                self.fault(
                    &format!("{FOLDER}/{SOURCES}.json"),
                    format!("source `{id}` needs `id`, `title` and `url`"),
                );
            }
            self.rows.sources.insert(id, Source { title, url });
        }
    }

    fn file(&mut self, file: &str, text: &str) {
        for row in self.list(file, text, "terms") {
            let term = word(&row, "term").unwrap_or_default().to_owned();
            let place = place(file, text, &term);
            let Some(known) = self.terms.get(&term) else {
                self.fault(&place, "no type bears it; take the row away");
                continue;
            };
            let home = home(known);
            if home != file {
                self.fault(&place, format!("the row belongs in {FOLDER}/{home}.json"));
            }
            if let Some(other) = row
                .keys()
                .find(|name| !matches!(name.as_str(), "term" | "label" | "match"))
            {
                self.fault(&place, format!("`{other}` is no member of a row"));
            }
            let label = self.label(&place, &term, row.get("label"));
            let matches = self.matches(&place, row.get("match"));
            let row = Row {
                file: home,
                label,
                matches,
            };
            if self.rows.terms.insert(term, row).is_some() {
                self.fault(&place, "it has two rows");
            }
        }
    }

    /// The names of a term: its own, or those that all forms give it.
    fn label(&mut self, place: &str, term: &str, own: Option<&Value>) -> Label {
        let form = self.forms.get(term);
        let Some(own) = own else {
            if form.is_none() {
                self.fault(
                    place,
                    "no form box names it in one way; give `label` with `en`, `es` and `fr`",
                );
            }
            return form.cloned().unwrap_or_default();
        };
        let own = LANGUAGES.map(|language| {
            own.get(language)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        });
        if own.iter().any(|name| name.trim().is_empty()) {
            self.fault(place, "`label` needs `en`, `es` and `fr`");
        }
        if form == Some(&own) {
            self.fault(place, "the forms name it so already; take `label` away");
        }
        own
    }

    fn matches(&mut self, place: &str, value: Option<&Value>) -> BTreeMap<Scheme, Match> {
        let Some(all) = value.and_then(Value::as_object) else {
            self.fault(place, "no `match`");
            return BTreeMap::new();
        };
        for name in all.keys() {
            if Scheme::ALL.iter().all(|scheme| scheme.name() != name) {
                self.fault(place, format!("`{name}` is no vocabulary of the annex"));
            }
        }
        let mut matches = BTreeMap::new();
        for scheme in Scheme::ALL {
            match all.get(scheme.name()).and_then(Value::as_object) {
                Some(said) => {
                    if let Some(read) = self.one(place, scheme, said) {
                        matches.insert(scheme, read);
                    }
                }
                None => self.fault(place, format!("nothing is said of `{}`", scheme.name())),
            }
        }
        matches
    }

    fn one(&mut self, place: &str, scheme: Scheme, said: &Map<String, Value>) -> Option<Match> {
        let place = format!("{place}, `{}`", scheme.name());
        let relation = match word(said, "relation") {
            Some("exact") => Relation::Exact,
            Some("close") => Relation::Close,
            Some("none") => Relation::None,
            other => {
                self.fault(
                    &place,
                    format!(
                        "the relation is `{}`; it is `exact`, `close` or `none`",
                        other.unwrap_or_default()
                    ),
                );
                return None;
            }
        };
        let target = word(said, "target").unwrap_or_default().to_owned();
        let source = word(said, "source");
        if relation == Relation::None {
            if said.len() > 1 {
                self.fault(&place, "`none` has no target and no source");
            }
        } else if !scheme.accepts(&target) {
            self.fault(
                &place,
                format!(
                    "`{target}` is not written as its terms are: {}",
                    scheme.form()
                ),
            );
        }
        if let Some(source) = source {
            if self.rows.sources.contains_key(source) {
                self.used.insert(source.to_owned());
            } else {
                self.fault(
                    &place,
                    format!("`{source}` is no source of {FOLDER}/{SOURCES}.json"),
                );
            }
        }
        Some(Match {
            relation,
            target,
            confirmed: source.is_some(),
        })
    }

    /// Terms without a row, and sources that confirm nothing.
    fn missing(&mut self) {
        let terms = self.terms;
        for (name, term) in terms {
            if !self.rows.terms.contains_key(name) {
                let bearers: Vec<&str> = term.types.iter().map(String::as_str).collect();
                let home = home(term);
                self.fault(
                    &format!("{FOLDER}/{home}.json"),
                    format!(
                        "no row for `{name}`, borne by {}; add the line\n{}",
                        if bearers.is_empty() {
                            "nothing but itself".to_owned()
                        } else {
                            bearers.join(", ")
                        },
                        skeleton(name, self.forms.contains_key(name))
                    ),
                );
            }
        }
        let idle: Vec<String> = self
            .rows
            .sources
            .keys()
            .filter(|id| !self.used.contains(*id))
            .cloned()
            .collect();
        for id in idle {
            self.fault(
                &format!("{FOLDER}/{SOURCES}.json"),
                format!("source `{id}` confirms nothing; take it away"),
            );
        }
    }
}

/// The file in which the row of a term stands: that of its family, or one for terms of several families.
fn home(term: &Term) -> String {
    let mut families = term.families.iter();
    match (families.next(), families.next()) {
        (Some(family), None) => family.clone(),
        _ => SHARED.to_owned(),
    }
}

/// Where a row stands.
fn place(file: &str, text: &str, term: &str) -> String {
    let sought = format!("\"term\": \"{term}\"");
    let line = text
        .lines()
        .position(|line| line.contains(&sought))
        .map_or(0, |index| index.saturating_add(1));
    format!("{FOLDER}/{file}.json, line {line}, `{term}`")
}

/// The line that a missing row needs, to be filled in.
fn skeleton(term: &str, named: bool) -> String {
    let label = if named {
        String::new()
    } else {
        "\"label\": {\"en\": \"\", \"es\": \"\", \"fr\": \"\"}, ".to_owned()
    };
    let matches: Vec<String> = Scheme::ALL
        .iter()
        .map(|scheme| format!("\"{}\": {{\"relation\": \"none\"}}", scheme.name()))
        .collect();
    format!(
        "    {{\"term\": \"{term}\", {label}\"match\": {{{}}}}},",
        matches.join(", ")
    )
}

fn word<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    members.get(name).and_then(Value::as_str)
}
