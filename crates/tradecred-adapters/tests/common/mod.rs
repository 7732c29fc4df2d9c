//! What the tests of adapters have in common: the shared samples.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the samples that adapters are handed"
)]

/// A sample of the shared ledger exports; nothing where the shared data is not there.
pub(crate) fn sample(path: &str) -> Option<Vec<u8>> {
    let shared = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let read = std::fs::read(format!("{shared}/ledgers/samples/{path}"));
    if read.is_err() {
        eprintln!("not run: no {path}");
    }
    read.ok()
}
