//! The records of a transaction: one for each key that it wrote, with what is proved of it.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

use super::anchors::{FabricAnchors, PrivateValue};
use super::block::Standing;
use super::identity::Identity;
use super::state::{HashedRwSet, KvRwSet};
use super::transaction::Transaction;
use super::{codes, strict};
use crate::framing::{ProofStatus, Proved};
use crate::hex;

/// The most bytes of JSON that the records of one unit may be together.
const BYTES: usize = 64 * 1024 * 1024;
/// The most JSON values that they may be.
const NODES: usize = 2_000_000;

/// The records of a unit so far, and what they cost.
pub(super) struct Records<'a> {
    pub(super) all: Vec<(Value<'static>, ProofStatus)>,
    private_values: BTreeMap<(&'a str, &'a str, [u8; 32]), Vec<&'a PrivateValue>>,
    bytes: usize,
    nodes: usize,
}

/// What is known of a transaction from outside of its envelope.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outside<'s> {
    /// The block that it stands in, where the export is one.
    pub(super) block: Option<&'s Standing>,
    /// Whether a peer says that it is valid.
    pub(super) is_flagged: bool,
}

impl<'a> Records<'a> {
    /// None so far.
    pub(super) fn new(anchors: Option<&'a FabricAnchors>) -> Self {
        let mut private_values: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for value in anchors
            .into_iter()
            .flat_map(|anchors| &anchors.private_values)
        {
            let key: [u8; 32] = Sha256::digest(&value.key).into();
            let place = (value.namespace.as_str(), value.collection.as_str(), key);
            private_values.entry(place).or_default().push(value);
        }
        Self {
            all: Vec::new(),
            private_values,
            bytes: 0,
            nodes: 0,
        }
    }

    /// Adds the records of a transaction.
    ///
    /// # Errors
    /// Where what it wrote cannot be read, a private value is another, or there would be too much of it.
    pub(super) fn add(
        &mut self,
        transaction: &Transaction,
        outside: Outside<'_>,
        at: &str,
    ) -> Result<(), Problem> {
        let at = format!(
            "{at}/payload/data/actions/0/payload/action/proposal_response_payload/extension/results"
        );
        let mut common = self.common(transaction, outside, &at)?;
        let mut writes = Vec::new();
        let mut hidden = 0_usize;
        for set in &transaction.sets {
            let keys: KvRwSet = strict::decode(&set.rwset, &at)?;
            for write in keys.writes {
                let value = (!write.is_delete).then_some(write.value.as_slice());
                let write = self.write((&set.namespace, None), &write.key, value, &at)?;
                writes.push((write, false));
            }
            for collection in &set.collection_hashed_rwset {
                let place = (set.namespace.as_str(), collection.collection_name.as_str());
                let keys: HashedRwSet = strict::decode(&collection.hashed_rwset, &at)?;
                for write in keys.hashed_writes {
                    let digest = <[u8; 32]>::try_from(write.key_hash).ok();
                    let known = digest
                        .and_then(|key| self.private_values.get(&(place.0, place.1, key)).cloned());
                    let Some(known) = known else {
                        hidden += 1;
                        continue;
                    };
                    let is_it = |value: &&&PrivateValue| {
                        write.is_delete
                            || write.is_purge
                            || Sha256::digest(&value.value).as_slice() == write.value_hash
                    };
                    let Some(known) = known.iter().find(is_it) else {
                        return Err(Problem::at(&codes::PRIVATE_VALUE, at));
                    };
                    let is_gone = write.is_delete || write.is_purge;
                    let value = (!is_gone).then_some(known.value.as_bytes());
                    let place = (place.0, Some(place.1));
                    writes.push((self.write(place, &known.key, value, &at)?, true));
                }
            }
        }
        if hidden > 0 {
            common.proof.open.push(format!(
                "what {hidden} of its private writes say: the ledger holds their digests alone, and a member of the collection knows the values"
            ));
        }
        let (bytes, nodes) = common.cost();
        for (write, is_private) in writes {
            self.spend(bytes, nodes, &at)?;
            let mut tree = common.tree.clone();
            tree.insert("write", write);
            let mut proof = common.proof.clone();
            if is_private {
                proof.proved.push(Proved::that(
                    "the private key and value are those of which the transaction wrote the digests",
                ));
            }
            self.all.push((tree.into(), proof));
        }
        Ok(())
    }

    /// What all records of a transaction say.
    fn common(
        &mut self,
        transaction: &Transaction,
        outside: Outside<'_>,
        at: &str,
    ) -> Result<Common, Problem> {
        let mut tree = Object::new();
        tree.insert("channel", transaction.channel.clone());
        if let Some(block) = outside.block.filter(|block| block.is_told()) {
            let mut object = Object::new();
            object.insert("number", block.number.to_string());
            object.insert("hash", hex::encode(&block.hash));
            tree.insert("block", object);
        }
        let mut object = Object::new();
        object.insert("id", transaction.id.clone());
        object.insert("timestamp", transaction.time.to_string());
        object.insert("type", "ENDORSER_TRANSACTION");
        let mut chaincode = Object::new();
        chaincode.insert("name", transaction.chaincode.name.clone());
        chaincode.insert("version", transaction.chaincode.version.clone());
        object.insert("chaincode", chaincode);
        object.insert("creator", party(&transaction.creator));
        let endorsers = transaction.endorsers.iter();
        let endorsers: Vec<Value<'_>> = endorsers.map(|one| party(one)).collect();
        object.insert("endorsers", endorsers);
        tree.insert("transaction", object);
        if let Some(event) = &transaction.event {
            let mut object = Object::new();
            object.insert("name", event.event_name.clone());
            let (name, payload) = self.decoded(["payload", "payloadBase64"], &event.payload, at)?;
            object.insert(name, payload);
            tree.insert("event", object);
        }
        Ok(Common {
            tree,
            proof: proof(transaction, outside),
        })
    }

    /// A key that was written.
    fn write(
        &mut self,
        (namespace, collection): (&str, Option<&str>),
        key: &str,
        value: Option<&[u8]>,
        at: &str,
    ) -> Result<Object<'static>, Problem> {
        let names = namespace.len() + collection.map_or(0, str::len) + key.len();
        self.spend(names, 5, at)?;
        let mut object = Object::new();
        object.insert("namespace", namespace.to_owned());
        if let Some(collection) = collection {
            object.insert("collection", collection.to_owned());
        }
        object.insert("key", key.to_owned());
        object.insert("isDelete", value.is_none());
        if let Some(value) = value {
            let (name, value) = self.decoded(["value", "valueBase64"], value, at)?;
            object.insert(name, value);
        }
        Ok(object)
    }

    /// Bytes as the JSON value that they are, else in base64, each under a name of its own.
    fn decoded(
        &mut self,
        [as_json, as_base64]: [&'static str; 2],
        bytes: &[u8],
        at: &str,
    ) -> Result<(&'static str, Value<'static>), Problem> {
        let read = json::read(bytes, &Limits::default());
        self.spend(bytes.len(), read.as_ref().map_or(1, nodes), at)?;
        Ok(match read {
            Ok(value) => (as_json, value.into_owned()),
            Err(_) => (as_base64, STANDARD.encode(bytes).into()),
        })
    }

    fn spend(&mut self, bytes: usize, nodes: usize, at: &str) -> Result<(), Problem> {
        self.bytes = self.bytes.saturating_add(bytes);
        self.nodes = self.nodes.saturating_add(nodes);
        if self.bytes > BYTES || self.nodes > NODES {
            return Err(Problem::at(&codes::SIZE, at).detail("its records say too much together"));
        }
        Ok(())
    }
}

/// What all records of a transaction say, and what is proved of it.
struct Common {
    tree: Object<'static>,
    proof: ProofStatus,
}

impl Common {
    /// How many bytes it takes, and how many values.
    fn cost(&self) -> (usize, usize) {
        let proved = self.proof.proved.iter();
        let proved = proved.map(|one| one.what.len() + one.by.as_ref().map_or(0, String::len));
        let open = self.proof.open.iter().map(String::len);
        let tree = Value::from(self.tree.clone());
        let bytes = json::to_string(&tree).len();
        let bytes = proved.chain(open).fold(bytes, usize::saturating_add);
        (bytes, nodes(&tree))
    }
}

fn party(identity: &Identity) -> Value<'static> {
    let mut object = Object::new();
    object.insert("mspId", identity.msp.clone());
    object.insert("subject", identity.subject.clone());
    object.into()
}

/// How many values a value is.
fn nodes(value: &Value<'_>) -> usize {
    1 + match value {
        Value::Array(all) => all.iter().map(nodes).sum(),
        Value::Object(all) => all.iter().map(|(_, value)| nodes(value)).sum(),
        _ => 0,
    }
}

/// What the signatures prove of a transaction, and what they leave open.
fn proof(transaction: &Transaction, outside: Outside<'_>) -> ProofStatus {
    let mut proved = Vec::new();
    let mut open = Vec::new();
    if let Some(block) = outside.block {
        in_block(block, &transaction.channel, &mut proved, &mut open);
    } else {
        open.push(
            "in which block of the channel the transaction stands: the block says so".to_owned(),
        );
    }
    let said = Proved::that("the transaction is as its creator signed it").of_integrity();
    proved.push(signed(said, transaction.creator.name()));
    for endorser in &transaction.endorsers {
        let what = "the chaincode wrote this when it was called as the creator proposed";
        proved.push(signed(Proved::that(what), endorser.name()));
    }
    open.push(if outside.is_flagged {
        "whether the ledger accepted the transaction: a flag in the export says so, which nobody signed; a peer that is trusted says so too".to_owned()
    } else {
        "whether the ledger accepted the transaction: no flag in the export says so; the block of a peer, or the processed transaction, has one".to_owned()
    });
    open.push(
        "whether these endorsers are enough: the policy of the chaincode says so, which the export does not hold".to_owned(),
    );
    open.push("when it was: its creator set the time of the transaction".to_owned());
    let all = transaction.endorsers.iter().chain([&transaction.creator]);
    let own: BTreeSet<&str> = all
        .filter(|one| !one.is_vouched_for)
        .map(|one| one.msp.as_str())
        .collect();
    if !own.is_empty() {
        let own: Vec<&str> = own.into_iter().collect();
        open.push(format!(
            "whose the keys of {} are: the certificates say it of themselves, and a certificate of the authority of the organization tells",
            own.join(", ")
        ));
    }
    open.push(
        "whether a certificate was revoked: the configuration of the channel says so".to_owned(),
    );
    ProofStatus {
        proved,
        open,
        ..ProofStatus::default()
    }
}

/// Who vouches for a block whose digest whoever converts holds for true.
const HELD: &str = "whoever converts, by the digest of the block";

/// What the key of a certificate signed, whoever made that certificate.
fn signed(said: Proved, who: String) -> Proved {
    said.of(
        ProvedWhat::Signature,
        ProvedByScheme::CertificateSubject,
        &who,
    )
    .by(who)
}

/// The same of the block that it stands in.
fn in_block(block: &Standing, channel: &str, proved: &mut Vec<Proved>, open: &mut Vec<String>) {
    let number = block.number;
    for orderer in &block.orderers {
        let what = format!("block {number} of the channel holds the transaction");
        proved.push(Proved::that(what).by(orderer.clone()));
    }
    if block.is_anchored {
        let what = format!(
            "block {number}, which holds the transaction, has the digest that is held for true"
        );
        let ledger = format!("block {number} of the channel {channel}");
        proved.push(
            Proved::that(what)
                .of(ProvedWhat::LedgerInclusion, ProvedByScheme::Name, &ledger)
                .of(ProvedWhat::LedgerFinality, ProvedByScheme::Name, HELD),
        );
    }
    if !block.is_told() {
        let nobody = if block.has_nameless {
            "orderers signed it by their numbers, and the configuration of the channel has their keys"
        } else {
            "no orderer signed it"
        };
        open.push(format!(
            "which block it is that holds the transaction: {nobody}; the digest of its header from a peer that is trusted tells"
        ));
    } else if !block.is_anchored {
        open.push(
            "whether who signed the block is an orderer of the channel: the configuration of the channel says so"
                .to_owned(),
        );
    }
    if block.follows {
        proved.push(Proved::that(
            "the block names the digest of the one before it in the export",
        ));
    }
}
