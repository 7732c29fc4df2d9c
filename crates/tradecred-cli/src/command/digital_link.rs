//! `tradecred digital-link`: what a link that was scanned says, or why it is refused (SPEC section *GS1 Digital
//! Link*).

use std::io::Write;

use clap::Args;
use serde_json::{Map, Value, json};
use tradecred::identifier::DigitalLink;

use crate::choice::Language;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown_json};

/// Read a GS1 Digital Link as a scanner gives it; nothing is fetched
#[derive(Debug, Args)]
pub(crate) struct ReadLink {
    /// The link
    #[arg(value_name = "LINK")]
    link: String,
    /// The language of the reason for refusing
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl ReadLink {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let scanned = match DigitalLink::scanned(&self.link) {
            Ok(scanned) => scanned,
            Err(code) => {
                let (title, remedy) = (self.lang.of(&code.title), self.lang.of(&code.remedy));
                say(&format!("{}: {title}\n{remedy}", code.code));
                return Ok(Outcome::Failed);
            }
        };
        let elements = scanned.link.elements().iter();
        let elements: Map<String, Value> = elements
            .map(|element| (element.identifier.code().to_owned(), json!(element.value)))
            .collect();
        let said = json!({
            "link": scanned.link,
            "host": scanned.link.host(),
            "elements": elements,
            "apart": scanned.apart,
        });
        let said = serde_json::to_string_pretty(&said).unwrap_or_default();
        writeln!(out, "{}", shown_json(&said))?;
        Ok(Outcome::Good)
    }
}
