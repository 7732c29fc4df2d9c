//! Conversions there and back of as much as a request may bring (SPEC section *Conversions*).

use std::fmt::Write as _;

use tradecred_adapters::{Conversion, Converter, Mapping, Residue, mapping};
use tradecred_vc::json::{self, Limits};

/// A record may come to so many bytes: in Base64 it fills a request of 5 MiB.
const MOST_EXPORT: usize = 3_900_000;
/// A document may come to so many.
const MOST_DOCUMENT: usize = 4_200_000;
/// The mapping of every case: the lines of goods, one in each row.
const MAPPING: &str = "usmca-entry-lines-csv";
const HEAD: &str = "line,hts,description,countryOfOrigin,program,criterion\r\n";

/// What a case asks.
pub(super) struct Question {
    mapping: &'static Mapping,
    way: Way,
}

enum Way {
    /// An export becomes a document.
    There(Vec<u8>),
    /// A document becomes an export, with the residue of the one it was made of where there was one.
    Back(Vec<u8>, Option<Residue>),
}

/// Makes a case.
pub(super) type Make = fn() -> Result<Question, String>;

pub(super) const CASES: &[(&str, Make)] = &[
    ("conversion-many-rows", many_rows),
    ("conversion-as-many-as-it-may", as_many_as_it_may),
    ("conversion-back-many-losses", many_losses),
    ("conversion-back-all-changed", all_changed),
];

impl Question {
    /// Converts, and says what came of it: the fates of the values, or why it was refused.
    pub(super) fn answer(&self) -> Result<String, String> {
        let converter = Converter::new(self.mapping);
        let losses = match &self.way {
            Way::There(export) => converter.one(export).map(|made| made.losses),
            Way::Back(document, residue) => {
                let document = json::read(document, &Limits::default());
                let document = document.map_err(|problem| problem.to_string())?;
                let restored = converter.back(&document, residue.as_ref(), None);
                restored.map(|restored| restored.losses)
            }
        };
        Ok(match losses {
            Ok(losses) => {
                let counts = losses.counts.iter();
                let counts = counts.map(|(fate, count)| format!("{fate:?}={count}"));
                counts.collect::<Vec<_>>().join(",")
            }
            Err(error) => error.to_string().replace(' ', "-"),
        })
    }
}

fn shipped() -> Result<&'static Mapping, String> {
    mapping::shipped(MAPPING).ok_or_else(|| format!("no mapping `{MAPPING}`"))
}

/// Rows of all columns, up to so many bytes.
fn rows(most: usize) -> Vec<u8> {
    let mut text = HEAD.to_owned();
    for number in 1.. {
        if text.len() > most {
            break;
        }
        let _ = write!(text, "{number},7213.20.0010,Hot-rolled bars,MX,S,B\r\n");
    }
    text.into_bytes()
}

fn many_rows() -> Result<Question, String> {
    Ok(Question {
        mapping: shipped()?,
        way: Way::There(rows(MOST_EXPORT)),
    })
}

/// The shortest rows: there is more to say of them than may be said.
fn as_many_as_it_may() -> Result<Question, String> {
    let mut text = HEAD.to_owned();
    while text.len() < MOST_EXPORT {
        text.push_str(",,x,,S,\r\n");
    }
    Ok(Question {
        mapping: shipped()?,
        way: Way::There(text.into_bytes()),
    })
}

/// A document every line of which holds what no row may: a formula.
fn many_losses() -> Result<Question, String> {
    let mut text = String::from(
        r#"{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/tradecred/origin/v1"],"type":["VerifiableCredential","UsmcaCertificationOfOriginCredential"],"credentialSubject":{"type":"UsmcaCertificationOfOrigin","goods":["#,
    );
    while text.len() < MOST_DOCUMENT {
        text.push_str(r#"{"description":"=x"},"#);
    }
    text.push_str(r#"{"description":"x"}]}}"#);
    Ok(Question {
        mapping: shipped()?,
        way: Way::Back(text.into_bytes(), None),
    })
}

/// A document made of many rows, each of which then says something else, that no row may hold.
fn all_changed() -> Result<Question, String> {
    let mapping = shipped()?;
    // A line is longer in a document than in a row.
    let made = Converter::new(mapping).one(&rows(MOST_DOCUMENT / 6));
    let Conversion {
        document, residue, ..
    } = made.map_err(|error| error.to_string())?;
    let text = json::to_string(&document).replace("Hot-rolled bars", "=Hot-rolled bars");
    if text.len() > MOST_DOCUMENT {
        return Err(format!(
            "{} bytes are more than a document may have",
            text.len()
        ));
    }
    Ok(Question {
        mapping,
        way: Way::Back(text.into_bytes(), Some(residue)),
    })
}
