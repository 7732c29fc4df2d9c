//! The log held against the records at every start: whatever was changed in one and not in the other is found, and
//! named (SPEC chapter *Log*).

use std::collections::BTreeMap;

use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::log::TILE_WIDTH;
use tradecred_vc::status_list::{Bitstring, MIN_ENTRIES};

use super::leaf::{Leaf, What, leaves};
use super::tree::Tree;
use super::{LogFault, StoreError, instant, size};
use crate::store::database::{Transaction, params};
use crate::store::{chain, record, retention};

/// Holds every leaf against its record and its tile, and every record against its leaf. Gives the size of the tree.
pub(super) fn check(transaction: &Transaction<'_>) -> Result<u64, StoreError> {
    unlogged(transaction)?;
    let size = size(transaction)?;
    let before = chain::leaves_before(transaction)?;
    if before > size {
        return Err(LogFault::Chain(0).into());
    }
    let mut last = 0;
    let mut tree = Tree::default();
    let mut bits = BTreeMap::new();
    let mut first = 0;
    while first < size {
        let leaves = leaves(transaction, first, u64::from(TILE_WIDTH))?;
        for (expected, leaf) in (first..size).zip(&leaves) {
            if leaf.position != expected {
                return Err(LogFault::Leaf(expected).into());
            }
            let (entry, body) = leaf.entry()?;
            if !tree.push(transaction, entry.leaf_hash())? {
                return Err(LogFault::Changed(leaf.what.to_string()).into());
            }
            leaf.check_salt(before, &mut last)?;
            leaf.agrees(transaction, body, &mut bits)?;
        }
        let there = u64::try_from(leaves.len()).unwrap_or(0);
        first = first.saturating_add(there.max(1));
        if there == 0 {
            return Err(LogFault::Leaf(first).into());
        }
    }
    tree.end(transaction)?;
    statuses(transaction, &bits)?;
    chain::check(transaction)?;
    Ok(size)
}

/// Records without a leaf.
fn unlogged(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let credential = "SELECT id FROM credential WHERE NOT EXISTS
                      (SELECT 1 FROM log_leaf WHERE credential = id AND kind = 'credential') LIMIT 1";
    let edition = "SELECT list || ' ' || valid_from FROM list_edition WHERE NOT EXISTS
                   (SELECT 1 FROM log_leaf WHERE log_leaf.list = list_edition.list
                    AND log_leaf.valid_from = list_edition.valid_from) LIMIT 1";
    for (sql, kind) in [
        (credential, "credential"),
        (edition, "edition of a status list"),
    ] {
        let id: Option<String> = transaction.query_opt(sql, params![], |row| row.get(0))?;
        if let Some(id) = id {
            return Err(LogFault::NotLogged(format!("{kind} `{}`", id.escape_debug())).into());
        }
    }
    Ok(())
}

/// The bits that the log says are set or not: by credential and purpose.
type Bits = BTreeMap<(String, String), bool>;

impl Leaf {
    /// Whether what else the database says of the record is what the record says itself; of a credential that was
    /// deleted, whether nothing is left but what stays.
    fn agrees(
        &self,
        transaction: &Transaction<'_>,
        body: &[u8],
        bits: &mut Bits,
    ) -> Result<(), StoreError> {
        match (&self.what, &self.tombstone) {
            (What::Credential(id), Some(_)) if retention::is_rest(transaction, id)? => Ok(()),
            (What::Credential(_), Some(_)) => Err(LogFault::Changed(self.what.to_string()).into()),
            _ => self.what.agrees(transaction, body, bits),
        }
    }
}

impl What {
    /// Whether what else the database says of the record is what the record says itself.
    fn agrees(
        &self,
        transaction: &Transaction<'_>,
        body: &[u8],
        bits: &mut Bits,
    ) -> Result<(), StoreError> {
        let agrees = match self {
            Self::Status {
                credential,
                purpose,
                is_set,
                ..
            } => {
                bits.insert((credential.clone(), purpose.clone()), *is_set);
                true
            }
            Self::Credential(id) => {
                let read = json::read_object(body, &Limits::default());
                let sql = "SELECT created FROM credential WHERE id = ?1";
                let created: i64 = transaction.query_row(sql, params![id], |row| row.get(0))?;
                let Ok(credential) = read else {
                    return Err(LogFault::Changed(self.to_string()).into());
                };
                let signed = credential
                    .get("proof")
                    .and_then(|proof| proof.get("created"));
                text(&credential, "id") == Some(id)
                    && signed.and_then(Value::as_str) == Some(&*instant(created).to_string())
                    && record::agrees(transaction, id, &credential)?
            }
            Self::Edition(list, valid_from) => {
                let read = json::read_object(body, &Limits::default());
                let sql = "SELECT url, purpose FROM status_list WHERE id = ?1";
                let (url, purpose): (String, String) =
                    transaction
                        .query_row(sql, params![list], |row| Ok((row.get(0)?, row.get(1)?)))?;
                read.is_ok_and(|edition| {
                    let subject = edition.get("credentialSubject");
                    let said = subject.and_then(|subject| subject.get("statusPurpose"));
                    text(&edition, "id") == Some(&*url)
                        && text(&edition, "validFrom") == Some(&*valid_from.to_string())
                        && said.and_then(Value::as_str) == Some(&*purpose)
                })
            }
        };
        if agrees {
            Ok(())
        } else {
            Err(LogFault::Changed(self.to_string()).into())
        }
    }
}

fn text<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}

/// The entries of status lists are those that credentials name, and say what the log says; what no change waits for is
/// in the newest edition.
fn statuses(transaction: &Transaction<'_>, bits: &Bits) -> Result<(), StoreError> {
    let mut known = bits.clone();
    let lists = transaction.rows(
        "SELECT id, url, purpose, used, pending FROM status_list",
        params![],
        |row| {
            let list = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok((list, row.get::<i64>(3)?, row.get::<bool>(4)?))
        },
    )?;
    for (list, used, is_pending) in lists {
        let (id, _, _): &(String, String, String) = &list;
        let what = || LogFault::Changed(format!("status list `{}`", id.escape_debug()));
        let mut now = Bitstring::new(MIN_ENTRIES).ok_or_else(what)?;
        let (mut there, mut last) = (0_i64, -1_i64);
        loop {
            let entries = entries(transaction, id, last)?;
            let Some(end) = entries.last() else {
                break;
            };
            last = i64::from(end.position);
            for entry in entries {
                there += 1;
                entry.check(transaction, &list, &mut known)?;
                let index = usize::try_from(entry.position).unwrap_or(usize::MAX);
                now.set(index, entry.is_set).ok_or_else(what)?;
            }
        }
        if there != used || (!is_pending && !newest_says(transaction, id, &now)?) {
            return Err(what().into());
        }
    }
    match known.into_keys().next() {
        Some((credential, purpose)) => Err(LogFault::Missing(format!(
            "the {} of credential `{}`",
            purpose.escape_debug(),
            credential.escape_debug()
        ))
        .into()),
        None => Ok(()),
    }
}

/// Entries that are looked at at a time.
const ENTRIES: i64 = 256;

/// An entry of a list, with the id and the bytes of its credential.
struct ListEntry {
    position: u32,
    is_set: bool,
    credential: Option<String>,
    body: Option<Vec<u8>>,
    /// Whether the credential was deleted: what it named nobody can say any more.
    is_deleted: bool,
}

/// The next entries of a list after a position.
fn entries(
    transaction: &Transaction<'_>,
    list: &str,
    after: i64,
) -> Result<Vec<ListEntry>, StoreError> {
    let sql = "SELECT position, is_set, id, body, digest
               FROM status_entry LEFT JOIN credential ON credential.id = status_entry.credential
               LEFT JOIN tombstone ON tombstone.credential = status_entry.credential
               WHERE list = ?1 AND position > ?2 ORDER BY position LIMIT ?3";
    transaction.rows(sql, params![list, after, ENTRIES], |row| {
        Ok(ListEntry {
            position: row.get(0)?,
            is_set: row.get(1)?,
            credential: row.get(2)?,
            body: row.get(3)?,
            is_deleted: row.get::<Option<String>>(4)?.is_some(),
        })
    })
}

impl ListEntry {
    /// Whether it is the one that its credential names, and says what the log says; which is then taken out of `known`.
    fn check(
        &self,
        transaction: &Transaction<'_>,
        (id, url, purpose): &(String, String, String),
        known: &mut Bits,
    ) -> Result<(), StoreError> {
        let (Some(credential), Some(body)) = (&self.credential, &self.body) else {
            let what = format!("status list `{}`", id.escape_debug());
            return Err(LogFault::Changed(what).into());
        };
        let key = (credential.clone(), purpose.clone());
        let logged = known.remove(&key).unwrap_or(false);
        let changed = record::last_change(transaction, credential, purpose)?;
        let is_named = self.is_deleted || names_entry(body, url, self.position);
        if logged == self.is_set && changed == self.is_set && is_named {
            return Ok(());
        }
        let what = format!(
            "the {purpose} of credential `{}`",
            credential.escape_debug()
        );
        Err(LogFault::Changed(what).into())
    }
}

/// Whether a credential names this place in a list.
fn names_entry(body: &[u8], url: &str, position: u32) -> bool {
    let Ok(credential) = json::read_object(body, &Limits::default()) else {
        return false;
    };
    let entries = match credential.get("credentialStatus") {
        Some(Value::Array(entries)) => entries.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    entries.iter().any(|entry| {
        let member = |name| entry.get(name).and_then(Value::as_str);
        member("statusListCredential") == Some(url)
            && member("statusListIndex") == Some(&*position.to_string())
    })
}

fn newest_says(
    transaction: &Transaction<'_>,
    list: &str,
    now: &Bitstring,
) -> Result<bool, StoreError> {
    let sql = "SELECT body FROM list_edition WHERE list = ?1 ORDER BY valid_from DESC LIMIT 1";
    let body: Vec<u8> = transaction.query_row(sql, params![list], |row| row.get(0))?;
    let edition = json::read_object(&body, &Limits::default());
    Ok(edition.is_ok_and(|edition| {
        let subject = edition.get("credentialSubject");
        let encoded = subject.and_then(|subject| subject.get("encodedList"));
        let bits = encoded
            .and_then(Value::as_str)
            .and_then(|text| Bitstring::decode(text, MIN_ENTRIES / 8).ok());
        bits.is_some_and(|bits| bits.encode() == now.encode())
    }))
}
