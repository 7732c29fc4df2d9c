//! How far a run is, for whoever waits (SPEC section *Command line*): one line that changes on a terminal, else a
//! line now and then.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::terminal::{say, shown};

/// How often a line is written where it stays.
const WRITTEN: Duration = Duration::from_secs(10);
/// How often it changes on a terminal.
const LIVE: Duration = Duration::from_millis(100);
/// The most characters of the line on a terminal, which must not break it.
const WIDTH: usize = 79;

/// Says how far a run is, on standard error.
pub(super) struct Teller {
    is_live: bool,
    said: Instant,
    /// Whether the line on the terminal has to be cleared.
    is_dirty: bool,
}

impl Teller {
    /// One that has said nothing yet.
    pub(super) fn new() -> Self {
        let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
        Self {
            is_live: io::stderr().is_terminal() && !is_dumb,
            said: Instant::now(),
            is_dirty: false,
        }
    }

    /// Takes note of how many have a result, are selected and failed, and of the last one; says so if it is time to.
    pub(super) fn note(&mut self, figures: (usize, usize, usize), last: impl fmt::Display) {
        let pause = if self.is_live { LIVE } else { WRITTEN };
        if self.said.elapsed() < pause {
            return;
        }
        self.said = Instant::now();
        let (done, total, failed) = figures;
        let line = format!("{done} of {total} asked, {failed} failed, now at {last}");
        if self.is_live {
            let line: String = shown(&line).chars().take(WIDTH).collect();
            let _ = write!(io::stderr(), "\r{line:<WIDTH$}");
            let _ = io::stderr().flush();
            self.is_dirty = true;
        } else {
            say(&line);
        }
    }
}

impl Drop for Teller {
    fn drop(&mut self) {
        if self.is_dirty {
            let _ = write!(io::stderr(), "\r{:<WIDTH$}\r", "");
            let _ = io::stderr().flush();
        }
    }
}
