//! Several nodes over one database of PostgreSQL.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::thread;

use super::super::database::{Row, params};
use super::super::{Attempt, Change, Changed, Issued, Store, StoreError, Stored, chain};
use super::deliveries::{attempted, next};
use super::{at, by, event, issued, server, spell, with_list};

const DID: &str = "did:example:node";

/// Two nodes over the database of this test; none where no server is named.
fn nodes() -> Option<[Store; 2]> {
    let url = server::url()?;
    let connect = || Store::connect(&url, None, DID).unwrap();
    Some([connect(), connect()])
}

#[test]
fn the_log_of_several_nodes_has_no_gap_and_each_sees_what_the_other_wrote() {
    let Some(nodes) = nodes() else { return };
    thread::scope(|scope| {
        for (index, node) in nodes.iter().enumerate() {
            for thread in 0..4 {
                scope.spawn(move || {
                    for round in 0..8 {
                        let id = format!("{index} {thread} {round}");
                        assert_eq!(node.store(&issued(&id, &[])).unwrap(), Stored::Now);
                    }
                });
            }
        }
    });
    for node in &nodes {
        let sql = "SELECT count(*), max(position) FROM log_leaf";
        let leaves: (i64, i64) = node
            .read(|transaction| {
                transaction.query_row(sql, params![], |row| Ok((row.get(0)?, row.get(1)?)))
            })
            .unwrap();
        assert_eq!(leaves, (64, 63));
        node.read(chain::check).unwrap();
    }
    let [one, other] = nodes;
    let again = issued("0 0 0", &[]);
    assert_eq!(one.store(&again).unwrap(), Stored::IdTaken);
    assert_eq!(other.store(&again).unwrap(), Stored::IdTaken);
}

#[test]
fn no_delivery_is_taken_by_two_nodes() {
    let Some(nodes) = nodes() else { return };
    let instant = "2026-11-01T12:00:00Z";
    for number in 0..24 {
        let id = format!("credential {number}");
        let told = event(&id, instant, &["customs"]);
        let one = Issued {
            event: &told,
            ..issued(&id, &[])
        };
        nodes[0].store(&one).unwrap();
    }
    let taken = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for node in nodes.iter().chain(&nodes) {
            scope.spawn(|| {
                loop {
                    let due = node.due("customs", at("2026-11-01T12:00:05Z")).unwrap();
                    if due.is_empty() {
                        break;
                    }
                    taken
                        .lock()
                        .unwrap()
                        .extend(due.into_iter().map(|due| due.id));
                }
            });
        }
    });
    let taken = taken.into_inner().unwrap();
    let different: BTreeSet<&String> = taken.iter().collect();
    assert_eq!((taken.len(), different.len()), (24, 24));
    // Of a node that went down with a delivery another takes it, once the lease is over.
    let due = next(&nodes[1], "customs", "2026-11-01T12:01:05Z").unwrap();
    attempted(&nodes[1], "customs", &due, Attempt::Accepted, 1);
}

#[test]
fn nothing_is_written_before_what_another_node_wrote() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let (ahead, behind) = ("2026-11-01T00:00:09Z", "2026-11-01T00:00:08Z");
    let revoke = [Change {
        purpose: "revocation",
        is_set: true,
    }];
    let keep = [Change {
        purpose: "revocation",
        is_set: false,
    }];
    let change = |changes: &[Change<'_>], now| {
        let tell = |_: &[Change<'_>]| event("a", now, &[]);
        store
            .change("a", changes, &by(at(now)), &tell, &spell)
            .unwrap()
    };
    assert_eq!(change(&keep, ahead), Changed::Now);
    assert_eq!(change(&revoke, behind), Changed::Early(at(ahead)));
    assert_eq!(
        store.store(&issued("b", &[])).unwrap(),
        Stored::Early(at(ahead))
    );
    assert_eq!(change(&revoke, ahead), Changed::Now);
}

#[test]
fn a_connection_that_was_lost_is_made_anew() {
    let Some([one, other]) = nodes() else { return };
    one.store(&issued("a", &[])).unwrap();
    assert!(other.is_ready());
    server::end_connections();
    assert!(other.is_ready());
    assert_eq!(one.store(&issued("b", &[])).unwrap(), Stored::Now);
    // Within a transaction it is certain that nothing was written, and the next one is well again.
    let lost = other.write(|transaction| {
        transaction.execute("DELETE FROM nonce", params![])?;
        server::end_connections();
        transaction.execute("DELETE FROM nonce", params![])
    });
    assert!(matches!(lost, Err(StoreError::Unreachable(_))), "{lost:?}");
    assert_eq!(other.store(&issued("c", &[])).unwrap(), Stored::Now);
}

#[test]
fn a_server_that_only_reads_is_not_one_to_write_to() {
    let Some([one, _]) = nodes() else { return };
    // As after a fail-over, where this one is a replica from then on.
    let refused = one.write(|transaction| {
        transaction.execute("SET TRANSACTION READ ONLY", params![])?;
        transaction.execute("DELETE FROM nonce", params![])
    });
    let is_lost = matches!(refused, Err(StoreError::Unreachable(_)));
    assert!(is_lost, "{refused:?}");
    assert_eq!(one.store(&issued("a", &[])).unwrap(), Stored::Now);
    let url = server::url().unwrap();
    let url = url.replace(
        "options=",
        "options=-cdefault_transaction_read_only%3Don%20",
    );
    let refused = Store::connect(&url, None, DID).map(drop);
    let is_away = matches!(refused, Err(StoreError::Unreachable(_)));
    assert!(is_away, "{refused:?}");
}

#[test]
fn a_look_at_an_empty_database_leaves_it_empty() {
    let Some(url) = server::url() else { return };
    let directory = tempfile::tempdir().unwrap();
    let look = || Store::look_at(Some(&url), directory.path(), DID).map(drop);
    let refused = look();
    let is_foreign = matches!(refused, Err(StoreError::Foreign));
    assert!(is_foreign, "{refused:?}");
    let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    let sql = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()";
    let tables: i64 = client.query_one(sql, &[]).unwrap().get(0);
    assert_eq!(tables, 0);
    Store::connect(&url, None, DID).unwrap();
    look().unwrap();
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let Some([one, _]) = nodes() else { return };
    let columns = |store: &Store, sql: &str| {
        let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let rows = store.read(|transaction| transaction.rows(sql, params![], read));
        rows.unwrap()
            .into_iter()
            .collect::<BTreeSet<(String, String, i64)>>()
    };
    // With the place of each column in the primary key.
    let here = columns(
        &Store::open(None, DID).unwrap(),
        "SELECT one.name, info.name, info.pk FROM sqlite_schema AS one, pragma_table_info(one.name) AS info
         WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite%'",
    );
    let there = columns(
        &one,
        "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT), coalesce((
             SELECT CAST(k.ordinal_position AS BIGINT) FROM information_schema.key_column_usage AS k
             JOIN information_schema.table_constraints AS t
               ON t.constraint_name = k.constraint_name AND t.table_schema = k.table_schema
             WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema
               AND k.table_name = c.table_name AND k.column_name = c.column_name), 0)
         FROM information_schema.columns AS c
         WHERE c.table_schema = current_schema() AND c.table_name <> 'tradecred'",
    );
    assert!(here.len() > 60, "{}", here.len());
    assert_eq!(here, there);
}
