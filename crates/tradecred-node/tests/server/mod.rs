//! A server of PostgreSQL for tests, where `TRADECRED_POSTGRES` names one: each test has a schema of its own, or
//! several.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use postgres::{Client, NoTls};

static MADE: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

fn server() -> Option<String> {
    std::env::var("TRADECRED_POSTGRES").ok()
}

/// Of the test that runs on this thread.
fn schema() -> String {
    let current = thread::current();
    let test = current.name().unwrap_or("main").replace("::", "_");
    let from = test.len().saturating_sub(40);
    format!("{}_{}", test[from..].to_lowercase(), std::process::id())
}

/// The URL of the schema of the test that runs on this thread, empty at first; nothing where no server is named.
pub(crate) fn url() -> Option<String> {
    url_of(&schema())
}

/// The URL of a schema that nobody else has, empty; nothing where no server is named.
#[allow(
    dead_code,
    reason = "not every test that includes this file has several schemas"
)]
pub(crate) fn new_url() -> Option<String> {
    static COUNT: AtomicUsize = AtomicUsize::new(1);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    url_of(&format!("{}_{number}", schema()))
}

fn url_of(schema: &str) -> Option<String> {
    let Some(server) = server() else {
        eprintln!("not run on PostgreSQL: TRADECRED_POSTGRES names no server");
        return None;
    };
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.insert(schema.to_owned()) {
        let mut client = Client::connect(&server, NoTls).unwrap();
        client
            .batch_execute(&format!("CREATE SCHEMA \"{schema}\""))
            .unwrap();
    }
    let sign = if server.contains('?') { '&' } else { '?' };
    Some(format!(
        "{server}{sign}options=-csearch_path%3D{schema}&application_name={schema}"
    ))
}

/// Ends every connection to the schema of the test that runs on this thread.
#[allow(
    dead_code,
    reason = "not every test that includes this file loses connections"
)]
pub(crate) fn end_connections() {
    let mut client = Client::connect(&server().unwrap(), NoTls).unwrap();
    let end =
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1";
    client.execute(end, &[&schema()]).unwrap();
}
