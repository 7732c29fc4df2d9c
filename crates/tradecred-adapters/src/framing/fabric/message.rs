//! The messages of Hyperledger Fabric, as its `common`, `peer`, `msp` and `ledger/rwset` protobuf files number them
//! and as `configtxlator` names them in JSON: one description of each serves both.
//!
//! A field that holds another message as bytes stays bytes here, and so does a list of messages that hold lists:
//! each is decoded where it is looked into, under its own bound (see [`super::strict`]).

use std::collections::BTreeMap;

use prost::Message;
use serde::Deserialize;

use super::state::TxReadWriteSet;
use super::text::{base64, base64_list, base64_map, nested, nested_list, number, time};

/// A block as `peer channel fetch` writes it.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Block {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, BlockHeader>")]
    pub(super) header: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, BlockData>")]
    pub(super) data: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(deserialize_with = "nested::<_, BlockMetadata>")]
    pub(super) metadata: Vec<u8>,
}

/// What the chain of blocks is made of.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BlockHeader {
    #[prost(uint64, tag = "1")]
    #[serde(deserialize_with = "number")]
    pub(super) number: u64,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) previous_hash: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(deserialize_with = "base64")]
    pub(super) data_hash: Vec<u8>,
}

/// The transactions of a block, each an [`Envelope`].
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BlockData {
    #[prost(bytes = "vec", repeated, tag = "1")]
    #[serde(deserialize_with = "nested_list::<_, Envelope>")]
    pub(super) data: Vec<Vec<u8>>,
}

/// What orderers and the peer say of a block: signatures first, validation flags third.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BlockMetadata {
    #[prost(bytes = "vec", repeated, tag = "1")]
    #[serde(deserialize_with = "base64_list")]
    pub(super) metadata: Vec<Vec<u8>>,
}

/// What orderers sign, and their signatures.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Metadata {
    #[prost(bytes = "vec", tag = "1")]
    pub(super) value: Vec<u8>,
    #[prost(message, repeated, tag = "2")]
    pub(super) signatures: Vec<MetadataSignature>,
}

/// The signature of one orderer.
#[derive(Clone, PartialEq, Message)]
pub(super) struct MetadataSignature {
    #[prost(bytes = "vec", tag = "1")]
    pub(super) signature_header: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    pub(super) signature: Vec<u8>,
    /// In the place of a certificate, the number of an orderer in the channel's configuration.
    #[prost(bytes = "vec", tag = "3")]
    pub(super) identifier_header: Vec<u8>,
}

/// A transaction with what the peer found of it.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ProcessedTransaction {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(rename = "transactionEnvelope")]
    #[serde(deserialize_with = "nested::<_, Envelope>")]
    pub(super) envelope: Vec<u8>,
    #[prost(int32, tag = "2")]
    #[serde(rename = "validationCode")]
    pub(super) validation_code: i32,
}

/// A transaction as its creator signed it.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Envelope {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, Payload>")]
    pub(super) payload: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) signature: Vec<u8>,
}

/// What its creator signed.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Payload {
    #[prost(message, optional, tag = "1")]
    pub(super) header: Option<Header>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, Transaction>")]
    pub(super) data: Vec<u8>,
}

/// What a transaction is, and who made it.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Header {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, ChannelHeader>")]
    pub(super) channel_header: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, SignatureHeader>")]
    pub(super) signature_header: Vec<u8>,
}

/// What a transaction is.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChannelHeader {
    #[prost(int32, tag = "1")]
    #[serde(rename = "type")]
    pub(super) kind: i32,
    #[prost(int32, tag = "2")]
    pub(super) version: i32,
    #[prost(message, optional, tag = "3")]
    #[serde(deserialize_with = "time")]
    pub(super) timestamp: Option<Timestamp>,
    #[prost(string, tag = "4")]
    pub(super) channel_id: String,
    #[prost(string, tag = "5")]
    pub(super) tx_id: String,
    #[prost(uint64, tag = "6")]
    #[serde(deserialize_with = "number")]
    pub(super) epoch: u64,
    #[prost(bytes = "vec", tag = "7")]
    #[serde(deserialize_with = "nested::<_, ChaincodeHeaderExtension>")]
    pub(super) extension: Vec<u8>,
    #[prost(bytes = "vec", tag = "8")]
    #[serde(deserialize_with = "base64")]
    pub(super) tls_cert_hash: Vec<u8>,
}

/// An instant, in seconds and nanoseconds since 1970.
#[derive(Clone, Copy, PartialEq, Eq, Message)]
pub(super) struct Timestamp {
    #[prost(int64, tag = "1")]
    pub(super) seconds: i64,
    #[prost(int32, tag = "2")]
    pub(super) nanos: i32,
}

/// Who made a transaction.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SignatureHeader {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, SerializedIdentity>")]
    pub(super) creator: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) nonce: Vec<u8>,
}

/// Somebody: the name of an MSP, and a certificate in PEM.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SerializedIdentity {
    #[prost(string, tag = "1")]
    pub(super) mspid: String,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) id_bytes: Vec<u8>,
}

/// Which chaincode a transaction is for.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeHeaderExtension {
    #[prost(message, optional, tag = "2")]
    pub(super) chaincode_id: Option<ChaincodeId>,
}

/// A chaincode.
#[derive(Clone, PartialEq, Eq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeId {
    #[prost(string, tag = "1")]
    pub(super) path: String,
    #[prost(string, tag = "2")]
    pub(super) name: String,
    #[prost(string, tag = "3")]
    pub(super) version: String,
}

/// What a transaction does.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Transaction {
    #[prost(message, repeated, tag = "1")]
    pub(super) actions: Vec<TransactionAction>,
}

/// One thing that it does.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TransactionAction {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, SignatureHeader>")]
    pub(super) header: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, ChaincodeActionPayload>")]
    pub(super) payload: Vec<u8>,
}

/// What was proposed to a chaincode, and what was endorsed.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeActionPayload {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, ChaincodeProposalPayload>")]
    pub(super) chaincode_proposal_payload: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, ChaincodeEndorsedAction>")]
    pub(super) action: Vec<u8>,
}

/// What was endorsed, and by whom.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeEndorsedAction {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, ProposalResponsePayload>")]
    pub(super) proposal_response_payload: Vec<u8>,
    #[prost(message, repeated, tag = "2")]
    pub(super) endorsements: Vec<Endorsement>,
}

/// One endorsement: the endorser is a [`SerializedIdentity`].
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Endorsement {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "base64")]
    pub(super) endorser: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) signature: Vec<u8>,
}

/// What endorsers sign.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ProposalResponsePayload {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "base64")]
    pub(super) proposal_hash: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, ChaincodeAction>")]
    pub(super) extension: Vec<u8>,
}

/// What a chaincode did.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeAction {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, TxReadWriteSet>")]
    pub(super) results: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, ChaincodeEvent>")]
    pub(super) events: Vec<u8>,
    #[prost(message, optional, tag = "3")]
    pub(super) response: Option<Response>,
    #[prost(message, optional, tag = "4")]
    pub(super) chaincode_id: Option<ChaincodeId>,
}

/// What a chaincode answered.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Response {
    #[prost(int32, tag = "1")]
    pub(super) status: i32,
    #[prost(string, tag = "2")]
    pub(super) message: String,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(deserialize_with = "base64")]
    pub(super) payload: Vec<u8>,
}

/// What a chaincode told its listeners.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeEvent {
    #[prost(string, tag = "1")]
    pub(super) chaincode_id: String,
    #[prost(string, tag = "2")]
    pub(super) tx_id: String,
    #[prost(string, tag = "3")]
    pub(super) event_name: String,
    #[prost(bytes = "vec", tag = "4")]
    #[serde(deserialize_with = "base64")]
    pub(super) payload: Vec<u8>,
}

/// What was proposed: what the chaincode is called with.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeProposalPayload {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(deserialize_with = "nested::<_, ChaincodeInvocationSpec>")]
    pub(super) input: Vec<u8>,
    #[prost(btree_map = "string, bytes", tag = "2")]
    #[serde(rename = "TransientMap")]
    #[serde(deserialize_with = "base64_map")]
    pub(super) transient_map: BTreeMap<String, Vec<u8>>,
}

/// A call of a chaincode.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeInvocationSpec {
    #[prost(message, optional, tag = "1")]
    pub(super) chaincode_spec: Option<ChaincodeSpec>,
}

/// The chaincode that is called, and with what.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeSpec {
    #[prost(int32, tag = "1")]
    #[serde(rename = "type")]
    #[serde(deserialize_with = "super::text::language")]
    pub(super) kind: i32,
    #[prost(message, optional, tag = "2")]
    pub(super) chaincode_id: Option<ChaincodeId>,
    #[prost(message, optional, tag = "3")]
    pub(super) input: Option<ChaincodeInput>,
    #[prost(int32, tag = "4")]
    pub(super) timeout: i32,
}

/// What a chaincode is called with.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ChaincodeInput {
    #[prost(bytes = "vec", repeated, tag = "1")]
    #[serde(deserialize_with = "base64_list")]
    pub(super) args: Vec<Vec<u8>>,
    #[prost(btree_map = "string, bytes", tag = "2")]
    #[serde(deserialize_with = "base64_map")]
    pub(super) decorations: BTreeMap<String, Vec<u8>>,
    #[prost(bool, tag = "3")]
    pub(super) is_init: bool,
}
