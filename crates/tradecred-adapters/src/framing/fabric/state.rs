//! The messages that say what a transaction read and wrote: `ledger/rwset` of Hyperledger Fabric, named in JSON as by
//! `configtxlator`.

use prost::Message;
use serde::Deserialize;

use super::text::{base64, base64_list, data_model, nested, nested_list, number};

/// What a transaction read and wrote.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TxReadWriteSet {
    #[prost(int32, tag = "1")]
    #[serde(deserialize_with = "data_model")]
    pub(super) data_model: i32,
    #[prost(bytes = "vec", repeated, tag = "2")]
    #[serde(deserialize_with = "nested_list::<_, NsReadWriteSet>")]
    pub(super) ns_rwset: Vec<Vec<u8>>,
}

/// The same in one namespace.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NsReadWriteSet {
    #[prost(string, tag = "1")]
    pub(super) namespace: String,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "nested::<_, KvRwSet>")]
    pub(super) rwset: Vec<u8>,
    #[prost(message, repeated, tag = "3")]
    pub(super) collection_hashed_rwset: Vec<CollectionHashedReadWriteSet>,
}

/// The same in one collection of private values, of which the ledger holds digests.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CollectionHashedReadWriteSet {
    #[prost(string, tag = "1")]
    pub(super) collection_name: String,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) hashed_rwset: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(deserialize_with = "base64")]
    pub(super) pvt_rwset_hash: Vec<u8>,
}

/// Keys that were read and written.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KvRwSet {
    #[prost(message, repeated, tag = "1")]
    pub(super) reads: Vec<KvRead>,
    #[prost(bytes = "vec", repeated, tag = "2")]
    #[serde(deserialize_with = "nested_list::<_, RangeQueryInfo>")]
    pub(super) range_queries_info: Vec<Vec<u8>>,
    #[prost(message, repeated, tag = "3")]
    pub(super) writes: Vec<KvWrite>,
    #[prost(bytes = "vec", repeated, tag = "4")]
    #[serde(deserialize_with = "nested_list::<_, KvMetadataWrite>")]
    pub(super) metadata_writes: Vec<Vec<u8>>,
}

/// A key that was read.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KvRead {
    #[prost(string, tag = "1")]
    pub(super) key: String,
    #[prost(message, optional, tag = "2")]
    pub(super) version: Option<Version>,
}

/// Who wrote a key last.
#[derive(Clone, Copy, PartialEq, Eq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Version {
    #[prost(uint64, tag = "1")]
    #[serde(deserialize_with = "number")]
    pub(super) block_num: u64,
    #[prost(uint64, tag = "2")]
    #[serde(deserialize_with = "number")]
    pub(super) tx_num: u64,
}

/// A key that was written.
#[derive(Clone, PartialEq, Eq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KvWrite {
    #[prost(string, tag = "1")]
    pub(super) key: String,
    #[prost(bool, tag = "2")]
    pub(super) is_delete: bool,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(deserialize_with = "base64")]
    pub(super) value: Vec<u8>,
}

/// Keys that were read as a range.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RangeQueryInfo {
    #[prost(string, tag = "1")]
    pub(super) start_key: String,
    #[prost(string, tag = "2")]
    pub(super) end_key: String,
    #[prost(bool, tag = "3")]
    pub(super) itr_exhausted: bool,
    #[prost(message, optional, tag = "4")]
    pub(super) raw_reads: Option<QueryReads>,
    #[prost(message, optional, tag = "5")]
    pub(super) reads_merkle_hashes: Option<QueryReadsMerkleSummary>,
}

/// The keys of a range.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct QueryReads {
    #[prost(message, repeated, tag = "1")]
    pub(super) kv_reads: Vec<KvRead>,
}

/// The digests of the keys of a range.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct QueryReadsMerkleSummary {
    #[prost(uint32, tag = "1")]
    pub(super) max_degree: u32,
    #[prost(uint32, tag = "2")]
    pub(super) max_level: u32,
    #[prost(bytes = "vec", repeated, tag = "3")]
    #[serde(deserialize_with = "base64_list")]
    pub(super) max_level_hashes: Vec<Vec<u8>>,
}

/// What was written beside the value of a key, such as a policy.
#[derive(Clone, PartialEq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KvMetadataWrite {
    #[prost(string, tag = "1")]
    pub(super) key: String,
    #[prost(message, repeated, tag = "2")]
    pub(super) entries: Vec<KvMetadataEntry>,
}

/// One of these.
#[derive(Clone, PartialEq, Eq, Message, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KvMetadataEntry {
    #[prost(string, tag = "1")]
    pub(super) name: String,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(deserialize_with = "base64")]
    pub(super) value: Vec<u8>,
}

/// Digests of keys that were read and written.
#[derive(Clone, PartialEq, Message)]
pub(super) struct HashedRwSet {
    #[prost(bytes = "vec", repeated, tag = "1")]
    pub(super) hashed_reads: Vec<Vec<u8>>,
    #[prost(message, repeated, tag = "2")]
    pub(super) hashed_writes: Vec<KvWriteHash>,
    #[prost(bytes = "vec", repeated, tag = "3")]
    pub(super) metadata_writes: Vec<Vec<u8>>,
}

/// Digests of a key that was written, and of its value.
#[derive(Clone, PartialEq, Eq, Message)]
pub(super) struct KvWriteHash {
    #[prost(bytes = "vec", tag = "1")]
    pub(super) key_hash: Vec<u8>,
    #[prost(bool, tag = "2")]
    pub(super) is_delete: bool,
    #[prost(bytes = "vec", tag = "3")]
    pub(super) value_hash: Vec<u8>,
    #[prost(bool, tag = "4")]
    pub(super) is_purge: bool,
}
