//! The log of the process: one line for each thing that happens, on standard error (SPEC chapter *Node*).
//!
//! Only what this project says of itself is written: what libraries say may hold what others sent.

use std::io;
use std::panic;

use clap::ValueEnum;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::{Layer, Registry, fmt};

/// The form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum LogForm {
    /// One JSON object a line
    #[default]
    Json,
    /// Lines for people
    Text,
}

/// How much is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum LogLevel {
    /// Nothing
    Off,
    /// What is broken
    Error,
    /// What may be wrong
    Warn,
    /// A line for each request and delivery
    #[default]
    Info,
}

impl From<LogLevel> for LevelFilter {
    fn from(level: LogLevel) -> Self {
        match level {
            LogLevel::Off => Self::OFF,
            LogLevel::Error => Self::ERROR,
            LogLevel::Warn => Self::WARN,
            LogLevel::Info => Self::INFO,
        }
    }
}

/// Begins the log, with faults of the program in it.
pub(super) fn begin(form: LogForm, level: LogLevel) {
    let ours = Targets::new().with_target("tradecred", LevelFilter::from(level));
    let lines = fmt::layer().with_ansi(false).with_writer(io::stderr);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = match form {
        LogForm::Json => lines.json().flatten_event(true).with_filter(ours).boxed(),
        LogForm::Text => lines.with_filter(ours).boxed(),
    };
    let subscriber = tracing_subscriber::registry().with(lines);
    // A log that was begun before goes on.
    let _ = tracing::subscriber::set_global_default(subscriber);
    panic::set_hook(Box::new(|fault| {
        // The payload may hold what a document says, so only the place is written.
        let place = fault.location().map(ToString::to_string);
        tracing::error!(target: "tradecred::node", place, "a fault of the program, please report it");
    }));
}
