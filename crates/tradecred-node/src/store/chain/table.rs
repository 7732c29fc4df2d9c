//! Which tables are chained, and which of their columns.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::multibase::encode_base64url;

use crate::store::StoreError;
use crate::store::database::{Param, Transaction, params};

/// What a link lists: a row of a table, or all that is written beside a credential together with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::store) enum Kind {
    Record,
    StatusChange,
    Audit,
    Permission,
    LegalHold,
    Event,
    RetentionStart,
    Tombstone,
    Idempotency,
    Received,
    ReceivedHold,
    ReceivedStart,
}

/// What tells one of a kind from the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub(in crate::store) enum Key {
    Number(i64),
    Text(String),
}

impl From<i64> for Key {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.escape_debug().fmt(f),
        }
    }
}

/// A table whose rows are written once and never changed.
#[derive(Debug)]
pub(in crate::store) struct Table {
    pub(super) name: &'static str,
    /// As what its rows are listed.
    pub(super) kind: Kind,
    /// What gives the key.
    pub(super) key: &'static str,
    /// By which column rows are looked up.
    pub(super) found_by: &'static str,
    /// Which rows are chained.
    pub(super) only: &'static str,
    /// What a digest is over besides, in this order.
    columns: &'static str,
}

const fn table(name: &'static str, kind: Kind, key: &'static str, columns: &'static str) -> Table {
    Table {
        name,
        kind,
        key,
        found_by: key,
        only: "true",
        columns,
    }
}

const fn beside(name: &'static str, key: &'static str, columns: &'static str) -> Table {
    table(name, Kind::Record, key, columns)
}

pub(in crate::store) const RECORD: Table = beside(
    "record",
    "credential",
    "tenant, type, issuer, valid_from, valid_until, salt, place, holder_place",
);
pub(in crate::store) const CREDENTIAL: Table = beside("credential", "id", "created");
pub(in crate::store) const SERIAL: Table = beside(
    "serial",
    "credential",
    "tenant, issuer, type, digest, turn, is_free, is_double",
);
pub(in crate::store) const STATUS_ENTRY: Table =
    beside("status_entry", "credential", "list, position");
/// The marks that stay when the document is deleted; the others are read from it.
pub(in crate::store) const MARK: Table = Table {
    only: "key IN ('territory', 'agency')",
    ..beside("mark", "credential", "key, value")
};
pub(in crate::store) const STATUS_CHANGE: Table = table(
    "status_change",
    Kind::StatusChange,
    "number",
    "credential, purpose, is_set, instant",
);
pub(in crate::store) const AUDIT: Table = table(
    "audit",
    Kind::Audit,
    "number",
    "instant, caller, tenant, act, credential, reader, detail",
);
pub(in crate::store) const PERMISSION: Table = table(
    "permission",
    Kind::Permission,
    "number",
    "credential, tenant, reader, granted",
);
pub(in crate::store) const LEGAL_HOLD: Table = table(
    "legal_hold",
    Kind::LegalHold,
    "number",
    "credential, is_set, instant",
);
pub(in crate::store) const EVENT: Table = table(
    "event",
    Kind::Event,
    "sequence",
    "id, credential, time, recorded, body",
);
pub(in crate::store) const RETENTION_START: Table = Table {
    found_by: "credential",
    ..table(
        "retention_start",
        Kind::RetentionStart,
        "event || ' ' || day || ' ' || credential",
        "credential",
    )
};
pub(in crate::store) const TOMBSTONE: Table = table(
    "tombstone",
    Kind::Tombstone,
    "credential",
    "digest, instant",
);
pub(in crate::store) const IDEMPOTENCY: Table = table(
    "idempotency",
    Kind::Idempotency,
    "key",
    "request, credential",
);
/// The bytes of a bundle are held against `digest` where it is read, and by a check of the whole store.
pub(in crate::store) const RECEIVED: Table = table(
    "received",
    Kind::Received,
    "number",
    "id, tenant, document, input, digest, instant, key, request",
);
pub(in crate::store) const RECEIVED_HOLD: Table = table(
    "received_hold",
    Kind::ReceivedHold,
    "number",
    "tenant, document, is_set, instant",
);
pub(in crate::store) const RECEIVED_START: Table = Table {
    found_by: "document",
    ..table(
        "received_start",
        Kind::ReceivedStart,
        "event || ' ' || day || ' ' || tenant || ' ' || document",
        "document",
    )
};
/// The order in which what is there already is chained; of a kind the first table has a row for each key.
pub(super) const TABLES: [&Table; 16] = [
    &RECORD,
    &CREDENTIAL,
    &SERIAL,
    &STATUS_ENTRY,
    &MARK,
    &STATUS_CHANGE,
    &AUDIT,
    &PERMISSION,
    &LEGAL_HOLD,
    &EVENT,
    &RETENTION_START,
    &TOMBSTONE,
    &IDEMPOTENCY,
    &RECEIVED,
    &RECEIVED_HOLD,
    &RECEIVED_START,
];

/// The key of a day that terms count from.
pub(in crate::store) fn start_key(credential: &str, event: &str, day: &str) -> String {
    format!("{event} {day} {credential}")
}

/// The key of a day that terms of what a tenant received count from; no tenant has a space in its name.
pub(in crate::store) fn received_start_key(
    document: &str,
    tenant: &str,
    event: &str,
    day: &str,
) -> String {
    format!("{event} {day} {tenant} {document}")
}

impl Kind {
    /// Whether its keys are numbers that only grow.
    pub(super) fn is_numbered(self) -> bool {
        match self {
            Self::StatusChange
            | Self::Audit
            | Self::Permission
            | Self::LegalHold
            | Self::Event
            | Self::Received
            | Self::ReceivedHold => true,
            Self::Record
            | Self::RetentionStart
            | Self::Tombstone
            | Self::Idempotency
            | Self::ReceivedStart => false,
        }
    }

    /// The table that has a row for each key.
    pub(super) fn first(self) -> Option<&'static Table> {
        self.tables().next()
    }

    fn tables(self) -> impl Iterator<Item = &'static Table> {
        TABLES.into_iter().filter(move |table| table.kind == self)
    }

    /// What its rows are looked up by.
    pub(super) fn found_by(self, key: &str) -> &str {
        match self {
            Self::RetentionStart => key.splitn(3, ' ').nth(2).unwrap_or_default(),
            Self::ReceivedStart => key.splitn(4, ' ').nth(3).unwrap_or_default(),
            _ => key,
        }
    }

    /// One of it in words.
    pub(super) fn named(self, key: &Key) -> String {
        let table = self.first().map_or("", |table| table.name);
        match self {
            Self::Record => format!("what is kept beside credential `{key}`"),
            _ => format!("row `{key}` of table `{table}`"),
        }
    }

    /// All of it with numbers in a range.
    pub(super) fn of_range(
        self,
        transaction: &Transaction<'_>,
        (after, last): (i64, i64),
    ) -> Result<Units, StoreError> {
        self.read(
            transaction,
            &|key| format!("{key} > ?1 AND {key} <= ?2"),
            params![after, last],
        )
    }

    /// All of it that is found by these.
    pub(super) fn of_keys(
        self,
        transaction: &Transaction<'_>,
        keys: &BTreeSet<&str>,
    ) -> Result<Units, StoreError> {
        let keys = serde_json::to_string(keys).map_err(|_| StoreError::Damaged)?;
        let is_one = |key: &str| format!("{key} IN (SELECT value FROM json_each(?1))");
        self.read(transaction, &is_one, params![keys])
    }

    fn read(
        self,
        transaction: &Transaction<'_>,
        is_wanted: &dyn Fn(&str) -> String,
        params: &[Param<'_>],
    ) -> Result<Units, StoreError> {
        let mut units = Units::new();
        for table in self.tables() {
            let Table {
                name,
                key,
                columns,
                only,
                ..
            } = table;
            let is_wanted = is_wanted(table.found_by);
            let sql = format!("SELECT {key}, {columns} FROM {name} WHERE {is_wanted} AND {only}");
            let rows = transaction.rows(&sql, params, |row| {
                let key = if self.is_numbered() {
                    Key::Number(row.get(0)?)
                } else {
                    Key::Text(row.get(0)?)
                };
                Ok((key, table.digest(row.params().skip(1))))
            })?;
            for (key, digest) in rows {
                units.entry(key).or_default().add(table, digest);
            }
        }
        Ok(units)
    }
}

impl Table {
    /// The digest of a row: SHA-256 over its table and its values, each with its kind and its length.
    pub(super) fn digest<'v>(&self, values: impl Iterator<Item = Param<'v>>) -> Sha256Digest {
        let mut bytes = b"tradecred chain row\n".to_vec();
        let mut add = |kind: u8, value: &[u8]| {
            bytes.push(kind);
            bytes.extend_from_slice(&u64::try_from(value.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend_from_slice(value);
        };
        add(2, self.name.as_bytes());
        for value in values {
            match value {
                Param::Null => add(0, &[]),
                Param::Integer(number) => add(1, &number.to_be_bytes()),
                Param::Text(text) => add(2, text.as_bytes()),
                Param::Bytes(value) => add(3, value),
            }
        }
        sha256(&bytes)
    }
}

/// What is listed, by its key.
pub(super) type Units = BTreeMap<Key, Unit>;

/// The rows of what is listed, each with its table and its digest.
#[derive(Debug, Default)]
pub(in crate::store) struct Unit(Vec<(&'static str, Sha256Digest)>);

impl Unit {
    pub(super) fn add(&mut self, table: &Table, digest: Sha256Digest) {
        self.0.push((table.name, digest));
    }

    /// The tables of its rows.
    pub(super) fn tables(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(table, _)| *table)
    }

    /// The digest of all of them, in whichever order they were read.
    pub(super) fn digest(&self) -> String {
        let mut digests: Vec<&[u8; 32]> =
            self.0.iter().map(|(_, digest)| digest.as_bytes()).collect();
        digests.sort_unstable();
        let mut bytes = b"tradecred chain unit\n".to_vec();
        for digest in digests {
            bytes.extend_from_slice(digest);
        }
        encode_base64url(sha256(&bytes).as_bytes())
    }
}
