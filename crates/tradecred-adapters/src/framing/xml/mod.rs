//! Exports in XML (SPEC section *XML*): elements as a tree, without document types and entities, and nothing of it
//! proved.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::units::{Division, UnitError, Units};
use super::{Frame, Framing, Options, ProofStatus, Record, Setting, Written, reads_back};
use crate::place::tokens;

pub mod codes;
mod elements;
mod read;
mod write;

pub(super) use elements::Elements;

/// The most elements inside each other: with a list for each, no deeper than JSON is read.
const DEEPEST: usize = 30;
/// The longest name, in bytes.
const LONGEST_NAME: usize = 256;
/// The most elements and attributes of a unit.
const MOST: usize = 200_000;
/// The most attributes of an element, and half of the most members.
const ATTRIBUTES: usize = 256;
/// The most bytes of the records of a unit, each with what stands around it.
const LARGEST_TOGETHER: usize = 64 * 1024 * 1024;
/// The member with the text of an element that has attributes.
const TEXT: &str = "#text";

/// What a mapping says of a vendor's XML, under `options/xml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Xml {
    /// Where the element stands that is one record, as a path of names such as `/catches/catch`; absent where the
    /// document is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The prefixes that names have in the tree, with the namespaces that they stand for, whatever prefixes a document
    /// uses; the empty prefix for a namespace whose names have none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub namespaces: BTreeMap<String, String>,
    /// The paths of the elements that are lists, though there be one.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub lists: BTreeSet<String>,
}

/// A document of XML, or each of its records.
#[derive(Debug)]
pub(super) struct XmlDocument;

impl Framing for XmlDocument {
    fn media_type(&self) -> &'static str {
        "application/xml"
    }

    fn name(&self) -> &'static str {
        "xml"
    }

    fn title(&self) -> &'static str {
        "an XML document, or one element of it with what stands around it"
    }

    fn division(&self, options: &Options) -> Division {
        let record = options.xml.as_ref().and_then(|xml| xml.record.as_deref());
        let local = |name: &String| name.rsplit(':').next().unwrap_or_default().to_owned();
        let path = record.and_then(tokens).filter(|path| !path.is_empty());
        path.map_or(Division::Whole, |path| {
            Division::Elements(path.iter().map(local).collect())
        })
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let first = unit.iter().find(|byte| !byte.is_ascii_whitespace());
        first.is_some_and(|first| b"<\xef".contains(first))
    }

    fn options(&self) -> &'static [&'static str] {
        &["xml"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let Some(xml) = &options.xml else {
            return Vec::new();
        };
        let mut faults = Vec::new();
        let mut tell = |at: &str, why: &str| faults.push((format!("/xml{at}"), why.to_owned()));
        let is_path = |path: &String| tokens(path).is_some_and(|tokens| !tokens.is_empty());
        if xml.record.as_ref().is_some_and(|path| !is_path(path)) {
            tell("/record", "it is the path of an element");
        }
        if !xml.lists.iter().all(is_path) {
            tell("/lists", "a list has the path of an element");
        }
        let mut uris = BTreeSet::new();
        for (prefix, uri) in &xml.namespaces {
            let is_prefix = prefix.is_empty() || is_name(prefix) && !prefix.starts_with("xml");
            if !is_prefix || uri.is_empty() || !uris.insert(uri) || !uri.chars().all(is_character) {
                tell(
                    "/namespaces",
                    "a prefix is a name that does not begin with xml, and each namespace has one",
                );
            }
        }
        faults
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let none = Xml::default();
        let xml = setting.options.xml.as_ref().unwrap_or(&none);
        let (mut trees, mut bytes) = (Vec::new(), 0);
        for part in Units::new(unit, self.division(setting.options)) {
            let part = part.map_err(UnitError::into_problem)?;
            bytes += part.len();
            if bytes > LARGEST_TOGETHER.max(unit.len()) {
                return Err(Problem::at(&codes::SIZE, ""));
            }
            let text = std::str::from_utf8(&part).map_err(|_| Problem::at(&codes::FORM, ""))?;
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            trees.push(read::tree(xml, text)?);
        }
        let is_record = |tree: &Value<'_>| {
            let record = xml.record.as_deref();
            record.is_none_or(|record| holds(tree, record))
        };
        trees.retain(is_record);
        let frame = Frame::of_unit(unit, trees.len());
        let record = |tree| Record {
            tree,
            proof: ProofStatus::default(),
            frame: frame.clone(),
        };
        Ok(trees.into_iter().map(record).collect())
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, setting: Setting<'_>) -> Written {
        let none = Xml::default();
        let xml = setting.options.xml.as_ref().unwrap_or(&none);
        let mut losses = Vec::new();
        let mut written = Written::text(write::document(xml, tree, &mut losses));
        written.losses = losses;
        reads_back(self, written, tree, setting)
    }
}

/// Whether a tree has an element at a path, which is in lists the first.
fn holds(tree: &Value<'_>, path: &str) -> bool {
    let names = tokens(path).unwrap_or_default();
    let found = names.iter().try_fold(tree, |place, name| {
        let place = place.as_array().map_or(Some(place), <[_]>::first)?;
        place.get(name)
    });
    found.is_some()
}

/// Whether XML has this character (XML 1.0, production 2).
const fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Whether a text is a name without colon.
fn is_name(text: &str) -> bool {
    let begins = |character: char| character.is_alphabetic() || character == '_';
    let goes_on = |character: char| character.is_alphanumeric() || "_-.".contains(character);
    text.starts_with(begins) && text.chars().all(goes_on)
}
