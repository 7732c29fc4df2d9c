//! Documents of GS1 EPCIS 2.0 in JSON (SPEC section *EPCIS*): each event a record, with what the document says of all
//! of them, and nothing of it proved.

use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

use super::{Division, Frame, Framing, Options, ProofStatus, Record, Setting, Written, reads_back};
use crate::codec::is_instant;
use crate::place::child;

pub mod codes;
mod division;

pub(super) use division::Events;

/// The most bytes that what stands around the events takes, with each of them.
const MOST: usize = 64 * 1024 * 1024;
/// The member of a document with its events.
const BODY: &str = "epcisBody";
/// The member of the body with its events, and its pointer.
const EVENTS: (&str, &str) = ("eventList", "/epcisBody/eventList");
/// The members of a record.
const RECORD: [&str; 2] = ["document", "event"];

/// Events of EPCIS 2.0 in JSON.
#[derive(Debug)]
pub(super) struct Epcis;

impl Framing for Epcis {
    fn name(&self) -> &'static str {
        "epcis"
    }

    fn title(&self) -> &'static str {
        "one event of a document of EPCIS 2.0 in JSON, with what stands around the events"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Events
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| file.get(BODY).is_some())
    }

    fn read<'a>(&self, unit: &'a [u8], _: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let mut document = json::read_object(unit, &Limits::default())?;
        if document.get("type").and_then(Value::as_str) != Some("EPCISDocument") {
            return Err(Problem::at(&codes::FORM, "/type"));
        }
        let version = document.get("schemaVersion").and_then(Value::as_str);
        if !version.is_some_and(|version| version == "2" || version.starts_with("2.")) {
            return Err(Problem::at(&codes::VERSION, "/schemaVersion"));
        }
        let events = match document.remove(BODY) {
            Some(Value::Object(mut body)) if body.len() == 1 => body.remove(EVENTS.0),
            _ => None,
        };
        let Some(Value::Array(events)) = events else {
            return Err(Problem::at(&codes::FORM, EVENTS.1));
        };
        let around = Value::from(document);
        if json::to_string(&around).len().saturating_mul(events.len()) > MOST {
            return Err(Problem::at(&codes::SIZE, EVENTS.1));
        }
        let frame = Frame::of_unit(unit, events.len());
        let events = events.into_iter().enumerate().map(|(index, event)| {
            let at = child(EVENTS.1, &index.to_string());
            let text = |name: &str| event.get(name).and_then(Value::as_str);
            let has_zone = text("eventTimeZoneOffset").is_some_and(is_zone);
            let has_time = text("eventTime").is_some_and(is_instant);
            if !has_zone || !has_time || text("type").is_none() {
                return Err(Problem::at(&codes::EVENT, at));
            }
            let proof = ProofStatus {
                proved: Vec::new(),
                open: open(&event),
                ..ProofStatus::default()
            };
            let mut tree = Object::new();
            tree.insert(RECORD[0], around.clone());
            tree.insert(RECORD[1], event);
            Ok(Record {
                tree: tree.into(),
                proof,
                frame: frame.clone(),
            })
        });
        events.collect()
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, setting: Setting<'_>) -> Written {
        let [around, event] = RECORD.map(|name| tree.get(name));
        let mut document = around
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        let mut body = Object::new();
        body.insert(EVENTS.0, event.cloned().into_iter().collect::<Vec<_>>());
        document.insert(BODY, body);
        let written = Written::text(json::to_string_pretty(&Value::from(document)));
        reads_back(self, written, tree, setting)
    }
}

/// Whether a text is an offset from UTC, such as `-06:00`.
fn is_zone(text: &str) -> bool {
    let Some((hours, minutes)) = text
        .strip_prefix(['+', '-'])
        .and_then(|text| text.split_once(':'))
    else {
        return false;
    };
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2);
    let in_range = number(hours).zip(number(minutes));
    in_range.is_some_and(|(hours, minutes)| hours <= 14 && minutes < 60)
}

/// What nobody can tell of an event.
fn open(event: &Value<'_>) -> Vec<String> {
    let mut open = vec![
        "who recorded the event, and whether it was changed since: nothing of it is signed"
            .to_owned(),
    ];
    let named = event.get("eventID").and_then(Value::as_str);
    if named.is_some_and(|id| id.starts_with("ni:")) {
        let words = "whether the event has the digest in its `eventID`: that of the form of the Core Business Vocabulary says so";
        open.push(words.to_owned());
    }
    open
}
