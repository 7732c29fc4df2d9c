//! Who watches that a campaign goes on: an execution that does not end is told, with its input.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long one execution may go on, whatever the machine does beside.
const MOST: Duration = Duration::from_secs(60);

/// Which execution goes on, and what it was given.
pub(super) struct Watch {
    number: AtomicU64,
    input: Mutex<Vec<u8>>,
    path: PathBuf,
}

impl Watch {
    /// A watch that keeps an input that broke a promise in this file.
    pub(super) fn over(path: PathBuf) -> Arc<Self> {
        let watch = Arc::new(Self {
            number: AtomicU64::new(0),
            input: Mutex::new(Vec::new()),
            path,
        });
        let watching = Arc::clone(&watch);
        thread::spawn(move || watching.go_on());
        watch
    }

    /// Notes that the next execution begins.
    pub(super) fn begin(&self, input: &[u8]) {
        let mut held = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        held.clear();
        held.extend_from_slice(input);
        self.number.fetch_add(1, Ordering::Relaxed);
    }

    /// Keeps an input.
    pub(super) fn keep(&self, input: &[u8]) {
        if let Err(error) = fs::write(&self.path, input) {
            eprintln!("{}: {error}", self.path.display());
        }
    }

    fn go_on(&self) {
        loop {
            let before = self.number.load(Ordering::Relaxed);
            thread::sleep(MOST);
            if before != 0 && self.number.load(Ordering::Relaxed) == before {
                let held = self.input.lock().unwrap_or_else(PoisonError::into_inner);
                self.keep(&held);
                eprintln!("execution {before} goes on for {MOST:?}");
                std::process::exit(1);
            }
        }
    }
}
