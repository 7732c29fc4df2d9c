//! A log as a record: the block and the transaction it is of, its contract, its event and the arguments.

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::abi::Events;
use super::codes;
use super::receipt::Log;
use crate::framing::{Frame, Options, ProofStatus, Record};
use crate::hex;

/// What is known of where a log stands, as texts; what is not known is not there.
#[derive(Clone, Default)]
pub(super) struct Place {
    pub(super) chain: Option<u64>,
    pub(super) block_number: Option<u64>,
    pub(super) block_hash: Option<[u8; 32]>,
    pub(super) timestamp: Option<u64>,
    pub(super) transaction_hash: Option<[u8; 32]>,
    pub(super) transaction_index: Option<u64>,
    /// Among the logs of its block.
    pub(super) log_index: Option<u64>,
    /// Among the logs of its transaction.
    pub(super) in_transaction: Option<u64>,
}

/// The records of the logs of a unit.
pub(super) struct Records<'s> {
    events: Events,
    options: &'s Options,
    all: Vec<(Value<'static>, Vec<String>)>,
    passed_over: usize,
}

impl<'s> Records<'s> {
    /// Those of the events and contracts of a mapping.
    pub(super) fn of(options: &'s Options) -> Self {
        Self {
            events: Events::of(options.abi.as_deref().unwrap_or_default()),
            options,
            all: Vec::new(),
            passed_over: 0,
        }
    }

    /// Enters a log; one of another event or contract is passed over.
    ///
    /// # Errors
    /// Where the log is not as its event in the list.
    pub(super) fn enter(&mut self, log: &Log, place: &Place, at: &str) -> Result<(), Problem> {
        let contracts = self.options.contracts.as_deref();
        let is_ours = contracts.is_none_or(|all| all.iter().any(|ours| ours.0 == log.address));
        let Some(event) = self.events.of_log(log).filter(|_| is_ours) else {
            self.passed_over += 1;
            return Ok(());
        };
        let Some(arguments) = event.arguments(log) else {
            return Err(Problem::at(&codes::ABI, at).detail(event.signature.clone()));
        };
        let mut said = Object::new();
        said.insert("name", event.name.clone());
        said.insert("signature", event.signature.clone());
        said.insert("args", arguments.values);
        let mut tree = place.to_object(&log.address);
        tree.insert("event", said);
        self.all.push((tree.into(), arguments.digests));
        Ok(())
    }

    /// The records, each with what is proved of it. What is not shown of any is told of each.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn finish<'a>(
        self,
        unit: &[u8],
        proof: &ProofStatus,
    ) -> Result<Vec<Record<'a>>, Problem> {
        if self.all.is_empty() {
            return Err(Problem::at(&codes::NO_EVENT, ""));
        }
        let frame = Frame::of_unit(unit, self.all.len());
        let passed_over = self.passed_over;
        let records = self.all.into_iter().map(|(tree, digests)| {
            let mut proof = proof.clone();
            if passed_over > 0 {
                proof.open.push(format!(
                    "{passed_over} more logs of the export: they are of events or contracts that the mapping does not name"
                ));
            }
            for name in digests {
                proof.open.push(format!("the value of `{name}`: the log has its digest only, and who made the log knows it"));
            }
            Record {
                tree,
                proof,
                frame: frame.clone(),
            }
        });
        Ok(records.collect())
    }
}

impl Place {
    fn to_object(&self, address: &[u8; 20]) -> Object<'static> {
        let mut tree = Object::new();
        let mut enter = |name: &'static str, members: &[(&'static str, Option<String>)]| {
            let said = members
                .iter()
                .filter_map(|(name, value)| Some(((*name).into(), Value::from(value.clone()?))));
            let object: Object<'static> = said.collect();
            if !object.is_empty() {
                tree.insert(name, object);
            }
        };
        let decimal = |number: Option<u64>| number.map(|number| number.to_string());
        let hash = |hash: Option<[u8; 32]>| hash.map(|hash| format!("0x{}", hex::encode(&hash)));
        enter("chain", &[("id", decimal(self.chain))]);
        enter(
            "block",
            &[
                ("number", decimal(self.block_number)),
                ("hash", hash(self.block_hash)),
                ("timestamp", decimal(self.timestamp)),
            ],
        );
        enter(
            "transaction",
            &[
                ("hash", hash(self.transaction_hash)),
                ("index", decimal(self.transaction_index)),
            ],
        );
        enter(
            "log",
            &[
                ("address", Some(format!("0x{}", hex::encode(address)))),
                ("index", decimal(self.log_index)),
                ("indexInTransaction", decimal(self.in_transaction)),
            ],
        );
        tree
    }
}

/// What is wrong with the list of events of a mapping.
pub(super) fn faults(options: &Options) -> Vec<(String, String)> {
    let Some(entries) = &options.abi else {
        return vec![(
            "/abi".to_owned(),
            "the events of the contract are needed, as its ABI lists them".to_owned(),
        )];
    };
    if options.contracts.as_ref().is_some_and(Vec::is_empty) {
        return vec![(
            "/contracts".to_owned(),
            "a contract is needed, or leave it out".to_owned(),
        )];
    }
    let events = Events::of(entries);
    if events.faults.is_empty() && events.is_empty() {
        return vec![(
            "/abi".to_owned(),
            "there is no event that a log can be of".to_owned(),
        )];
    }
    let told = events.faults.into_iter();
    told.map(|(place, fault)| (format!("/abi/{place}"), fault))
        .collect()
}
