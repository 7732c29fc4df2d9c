//! The events of a vendor's list, and the arguments of a log of one.

use sha3::{Digest, Keccak256};
use tradecred_vc::json::{Object, Value};

use super::super::receipt::Log;
use super::types::{Fields, Type, distinct, name_of, signature_of};
use super::{AbiEntry, decode, word};

/// The events of a vendor's list.
pub(in super::super) struct Events {
    all: Vec<Event>,
    /// What is wrong with the list: at which entry, and why.
    pub(in super::super) faults: Vec<(usize, String)>,
}

/// An event.
pub(in super::super) struct Event {
    pub(in super::super) name: String,
    /// Its name and the types of its arguments.
    pub(in super::super) signature: String,
    /// The digest of the signature.
    topic: [u8; 32],
    inputs: Vec<Input>,
}

#[derive(PartialEq)]
struct Input {
    name: String,
    kind: Type,
    indexed: bool,
}

/// The arguments of a log.
pub(in super::super) struct Arguments {
    pub(in super::super) values: Object<'static>,
    /// The names of those of which the log holds a digest only.
    pub(in super::super) digests: Vec<String>,
}

impl Events {
    /// Those of a list. Two that no log tells apart are a fault, unless they are the same in everything.
    pub(in super::super) fn of(entries: &[AbiEntry]) -> Self {
        let mut events = Self {
            all: Vec::new(),
            faults: Vec::new(),
        };
        let listed = entries.iter().enumerate();
        for (place, entry) in listed.filter(|(_, entry)| entry.kind == "event" && !entry.anonymous)
        {
            match Event::of(entry) {
                Err(fault) => events.faults.push((place, fault)),
                Ok(event) => match events.like(&event.topic, event.topics()) {
                    None => events.all.push(event),
                    Some(other) if other.inputs == event.inputs => {}
                    Some(_) => {
                        let fault = "no log tells this event from one before it".to_owned();
                        events.faults.push((place, fault));
                    }
                },
            }
        }
        events
    }

    /// The event that a log is of.
    pub(in super::super) fn of_log(&self, log: &Log) -> Option<&Event> {
        self.like(log.topics.first()?, log.topics.len())
    }

    /// Whether there is none.
    pub(in super::super) const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn like(&self, topic: &[u8; 32], topics: usize) -> Option<&Event> {
        let mut all = self.all.iter();
        all.find(|event| event.topic == *topic && event.topics() == topics)
    }
}

impl Event {
    fn of(entry: &AbiEntry) -> Result<Self, String> {
        let inputs = entry.inputs.iter().enumerate().map(|(place, input)| {
            let kind = Type::parse(&input.kind, &input.components)
                .ok_or_else(|| format!("`{}` is no type that is read", input.kind))?;
            Ok(Input {
                name: name_of(input, place),
                kind,
                indexed: input.indexed,
            })
        });
        let inputs: Vec<Input> = inputs.collect::<Result<_, String>>()?;
        if entry.name.is_empty() {
            return Err("an event needs a name".to_owned());
        }
        if !distinct(inputs.iter().map(|input| &input.name)) {
            return Err("two arguments have one name".to_owned());
        }
        if inputs.iter().filter(|input| input.indexed).count() > 3 {
            return Err("a log has room for three indexed arguments".to_owned());
        }
        let types = signature_of(inputs.iter().map(|input| &input.kind));
        let signature = format!("{}{types}", entry.name);
        Ok(Self {
            name: entry.name.clone(),
            topic: Keccak256::digest(&signature).into(),
            signature,
            inputs,
        })
    }

    /// How many topics a log of it has.
    fn topics(&self) -> usize {
        1 + self.inputs.iter().filter(|input| input.indexed).count()
    }

    /// The arguments of a log of it, in the order of the list; nothing where the log is not as it says.
    pub(in super::super) fn arguments(&self, log: &Log) -> Option<Arguments> {
        let plain = self.inputs.iter().filter(|input| !input.indexed);
        let plain: Fields = plain
            .map(|input| (input.name.clone(), input.kind.clone()))
            .collect();
        let mut said = decode(&plain, &log.data)?;
        let mut topics = log.topics.iter().skip(1);
        let (mut values, mut digests) = (Object::new(), Vec::new());
        for input in &self.inputs {
            let value = if !input.indexed {
                said.remove(&input.name)?
            } else if input.kind.is_one_word() {
                word::read(&input.kind, topics.next()?)?
            } else {
                digests.push(input.name.clone());
                let mut digest = Object::new();
                digest.insert("keccak256", word::hexadecimal(topics.next()?));
                Value::from(digest)
            };
            values.insert(input.name.clone(), value);
        }
        Some(Arguments { values, digests })
    }
}
