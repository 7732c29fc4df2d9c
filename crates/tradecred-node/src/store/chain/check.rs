//! The chain held against the rows that it lists, and they against it (SPEC section *What no entry speaks of*).

use std::collections::{BTreeMap, BTreeSet};

use super::link::{self, Head, Link, Listed};
use super::table::{Key, Kind, TABLES, Table};
use super::{PAGE, leaves_before};
use crate::store::database::{Transaction, params};
use crate::store::{LogFault, StoreError};

/// Holds every link against the one before it and against its rows, and finds rows that no link lists.
pub(in crate::store) fn check(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    leaves_before(transaction)?;
    let mut link = Link::NONE;
    let mut last = i64::MIN;
    let mut seen = Seen::default();
    loop {
        let next = links(transaction, last)?;
        if next.is_empty() {
            break;
        }
        let mut listed = Vec::new();
        for (number, text, head) in next {
            let expected = link.next(&text);
            let fault = LogFault::Chain(expected.number);
            if number != expected.number || !expected.has(head) {
                return Err(fault.into());
            }
            // The first one lists no rows.
            if number > 0 {
                listed.extend(link::read(&text).ok_or(fault)?);
            }
            (link, last) = (expected, number);
        }
        seen.take(transaction, link, listed)?;
    }
    seen.end(transaction)
}

/// The next links after a number.
fn links(
    transaction: &Transaction<'_>,
    after: i64,
) -> Result<Vec<(i64, String, Head)>, StoreError> {
    let sql = "SELECT number, listed, head FROM chain WHERE number > ?1 ORDER BY number LIMIT ?2";
    transaction.rows(sql, params![after, PAGE], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// What was listed so far.
#[derive(Default)]
struct Seen {
    /// The last number of each kind that has numbers.
    last: BTreeMap<Kind, i64>,
    /// How many rows of each table.
    rows: BTreeMap<&'static str, i64>,
}

impl Seen {
    fn last(&self, kind: Kind) -> i64 {
        self.last.get(&kind).copied().unwrap_or(i64::MIN)
    }

    /// Holds what these links list, of which the last is named, against its rows.
    fn take(
        &mut self,
        transaction: &Transaction<'_>,
        link: Link,
        listed: Vec<Listed>,
    ) -> Result<(), StoreError> {
        let mut kinds: BTreeMap<Kind, BTreeMap<Key, String>> = BTreeMap::new();
        for (kind, key, digest) in listed {
            if kinds.entry(kind).or_default().insert(key, digest).is_some() {
                return Err(LogFault::Chain(link.number).into());
            }
        }
        for (kind, listed) in kinds {
            let mut there = if kind.is_numbered() {
                let (Some((Key::Number(first), _)), Some((Key::Number(to), _))) =
                    (listed.first_key_value(), listed.last_key_value())
                else {
                    return Err(LogFault::Chain(link.number).into());
                };
                let after = self.last(kind);
                if *first <= after {
                    return Err(LogFault::Chain(link.number).into());
                }
                self.last.insert(kind, *to);
                kind.of_range(transaction, (after, *to))?
            } else {
                let keys = listed.keys().map(|key| match key {
                    Key::Text(key) => kind.found_by(key),
                    Key::Number(_) => "",
                });
                kind.of_keys(transaction, &keys.collect::<BTreeSet<_>>())?
            };
            for (key, digest) in listed {
                let unit = there.remove(&key);
                let unit = unit.ok_or_else(|| LogFault::Missing(kind.named(&key)))?;
                if unit.digest() != digest {
                    return Err(LogFault::Changed(kind.named(&key)).into());
                }
                for table in unit.tables() {
                    *self.rows.entry(table).or_default() += 1;
                }
            }
            if let Some((key, _)) = there.first_key_value().filter(|_| kind.is_numbered()) {
                return Err(LogFault::NotLogged(kind.named(key)).into());
            }
        }
        Ok(())
    }

    /// There are no rows besides.
    fn end(&self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        for table in TABLES {
            let Table {
                name,
                kind,
                key,
                only,
                ..
            } = table;
            if kind.is_numbered() {
                let sql = format!("SELECT min({key}) FROM {name} WHERE {key} > ?1");
                let after = self.last(*kind);
                let more: Option<i64> =
                    transaction.query_row(&sql, params![after], |row| row.get(0))?;
                if let Some(number) = more {
                    return Err(LogFault::NotLogged(kind.named(&Key::Number(number))).into());
                }
            } else {
                let sql = format!("SELECT count(*) FROM {name} WHERE {only}");
                let rows: i64 = transaction.query_row(&sql, params![], |row| row.get(0))?;
                if rows != self.rows.get(name).copied().unwrap_or(0) {
                    return Err(LogFault::NotLogged(format!("a row of table `{name}`")).into());
                }
            }
        }
        Ok(())
    }
}
