//! The chain of what no entry of the log speaks of: whose a document is, grants, holds, events, the audit log (SPEC
//! section *What no entry speaks of*).
//!
//! A job that writes such rows ends with one link, which lists them with their digests; its head is over that and the head
//! before. The salts of the leaves that the job writes are made of random bytes and that head: so a signed checkpoint
//! binds every row up to its newest leaf, and shows none. The first link holds how many leaves were there before it,
//! which every checkpoint of a larger tree says too: a chain that is taken away and begun anew is found.

use std::collections::BTreeMap;

use tradecred_vc::log::Checkpoint;

use super::database::{Param, Transaction, params};
use super::log::{self, NewLeaf};
use super::{LogFault, StoreError};

mod check;
mod link;
mod table;

pub(super) use check::check;
use link::spell;
pub(super) use link::{Head, Link, salt};
pub(super) use table::{
    AUDIT, CREDENTIAL, EVENT, IDEMPOTENCY, LEGAL_HOLD, MARK, PERMISSION, RECEIVED, RECEIVED_HOLD,
    RECEIVED_START, RECORD, RETENTION_START, SERIAL, STATUS_CHANGE, STATUS_ENTRY, TOMBSTONE,
    received_start_key, start_key,
};
use table::{Key, Kind, TABLES, Table, Unit};

/// So many links, or rows that are there already, are looked at at a time.
const PAGE: i64 = 256;
/// How a checkpoint says where the chain begins.
const LINE: &str = "chain ";

/// What a job has to write when it ends.
#[derive(Debug, Default)]
pub(super) struct Pending {
    units: BTreeMap<(Kind, Key), Unit>,
    leaves: Vec<NewLeaf>,
    is_adopting: bool,
}

/// Notes a row that was written: the values of the columns of its table, in their order.
pub(super) fn note(
    transaction: &Transaction<'_>,
    table: &'static Table,
    key: impl Into<Key>,
    values: &[Param<'_>],
) {
    let mut pending = transaction.pending.borrow_mut();
    if pending.is_adopting {
        return;
    }
    let digest = table.digest(values.iter().copied());
    let units = &mut pending.units;
    let unit = units.entry((table.kind, key.into())).or_default();
    unit.add(table, digest);
}

/// Writes a leaf when the job ends. What is there already is taken up at once, and bound by nothing.
pub(super) fn append(transaction: &Transaction<'_>, leaf: NewLeaf) -> Result<(), StoreError> {
    let mut pending = transaction.pending.borrow_mut();
    if !pending.is_adopting {
        pending.leaves.push(leaf);
        return Ok(());
    }
    drop(pending);
    log::write(transaction, &leaf, None)
}

/// Writes the link of a job, and then its leaves.
pub(super) fn close(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let Pending { units, leaves, .. } = transaction.pending.take();
    if units.is_empty() && leaves.is_empty() {
        return Ok(());
    }
    let newest = Link::newest(transaction)?;
    let mut link = newest.ok_or(LogFault::Chain(0))?;
    if !units.is_empty() {
        let listed = spell(units.iter().map(|((kind, key), unit)| (*kind, key, unit)))?;
        link = link.next(&listed).write(transaction, &listed)?;
    }
    leaves
        .iter()
        .try_for_each(|leaf| log::write(transaction, leaf, Some(link)))
}

/// From now on what is written is what was there before the chain.
pub(super) fn begin_to_adopt(transaction: &Transaction<'_>) {
    transaction.pending.borrow_mut().is_adopting = true;
}

/// Writes the first link, after so many leaves.
pub(super) fn begin(transaction: &Transaction<'_>, leaves: u64) -> Result<Link, StoreError> {
    let listed = leaves.to_string();
    Link::NONE.next(&listed).write(transaction, &listed)
}

/// Chains what is there already: the tables in their order, and the rows of each in that of their keys.
pub(super) fn adopt(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut link = begin(transaction, log::size(transaction)?)?;
    let mut kinds: Vec<Kind> = TABLES.iter().map(|table| table.kind).collect();
    kinds.dedup();
    for table in kinds.into_iter().filter_map(Kind::first) {
        let kind = table.kind;
        let found_by = table.found_by;
        let next = format!(
            "SELECT DISTINCT {found_by} FROM {} WHERE {found_by} > ?1 ORDER BY {found_by} LIMIT {PAGE}",
            table.name
        );
        let mut number = i64::MIN;
        let mut text = String::new();
        loop {
            let units = if kind.is_numbered() {
                let page = transaction.rows(&next, params![number], |row| row.get::<i64>(0))?;
                let Some(last) = page.last() else { break };
                let after = std::mem::replace(&mut number, *last);
                kind.of_range(transaction, (after, *last))?
            } else {
                let page = transaction.rows(&next, params![text], |row| row.get::<String>(0))?;
                let Some(last) = page.last() else { break };
                text.clone_from(last);
                let keys = page.iter().map(String::as_str);
                kind.of_keys(transaction, &keys.collect())?
            };
            let listed = spell(units.iter().map(|(key, unit)| (kind, key, unit)))?;
            link = link.next(&listed).write(transaction, &listed)?;
        }
    }
    Ok(())
}

/// How many leaves were there before the chain.
pub(super) fn leaves_before(transaction: &Transaction<'_>) -> Result<u64, StoreError> {
    let sql = "SELECT listed FROM chain WHERE number = 0";
    let listed: Option<String> = transaction.query_opt(sql, params![], |row| row.get(0))?;
    let leaves = listed.and_then(|listed| listed.parse().ok());
    leaves.ok_or_else(|| LogFault::Chain(0).into())
}

/// The line of a checkpoint that says where the chain begins.
pub(super) fn line(transaction: &Transaction<'_>) -> Result<String, StoreError> {
    Ok(format!("{LINE}{}", leaves_before(transaction)?))
}

/// Whether a checkpoint that was signed says the same. Only one of a tree from before the chain says nothing.
pub(super) fn agrees(transaction: &Transaction<'_>, signed: &Checkpoint) -> Result<(), StoreError> {
    let before = leaves_before(transaction)?;
    let mut lines = signed.extensions.iter();
    let agrees = match lines.find_map(|line| line.strip_prefix(LINE)) {
        Some(said) => said.parse() == Ok(before),
        None => signed.size <= before,
    };
    if agrees {
        Ok(())
    } else {
        Err(LogFault::ChainBegin(before).into())
    }
}
