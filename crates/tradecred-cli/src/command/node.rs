//! `tradecred node`: runs the reference node until it is asked to end, shows its settings and where they come from,
//! makes tokens for its callers, and shows its audit log (SPEC chapter *Node*).

use std::env;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{ArgAction, Args, Subcommand};
use serde_json::json;
use tradecred_fetch::FetchPolicy;
use tradecred_node::auth::MOST_BYTES_OF_CALLERS;
use tradecred_node::{
    BackupError, Callers, Config, Dialect, LastCheckpoint, Limits, Node, Profile, ReceiverError,
    SHORTEST_LIST, StartError, Token, USUAL_LIST, WITNESS_INTERVAL, Witness, WitnessError,
    audit_of, backup, check, restore,
};
use tradecred_vc::json::Value;
use tradecred_vc::proof::Suite;

use crate::choice::{Format, cryptosuite, of_model};
use crate::evidence::by_place;
use crate::input::{read_bytes, read_json, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{shown, shown_json};

mod process_log;
mod settings;

use process_log::{LogForm, LogLevel};
use settings::{Given, Settings, ShowForm};

/// How many entries of the audit log are read at a time.
const ENTRIES_AT_A_TIME: usize = 1_000;

/// Run the reference node
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct NodeCommand {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    given: Given,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Tokens of callers
    #[command(subcommand)]
    Token(TokenAction),
    /// Write what a node keeps into one file; it may be running
    Backup {
        /// The data directory of the node
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The new file
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Write the keys of the node too: whoever has the file can then sign as the node
        #[arg(long)]
        with_keys: bool,
    },
    /// Put a backup into a data directory that has no database, if its records, log and owner are found right
    Restore {
        /// The backup
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// The data directory of the node
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The last checkpoint of the log that anybody has; `log-checkpoint` of the data directory, if absent
        #[arg(long, value_name = "FILE")]
        last_checkpoint: Option<PathBuf>,
        /// Nobody has a later checkpoint than that of the backup
        #[arg(long, conflicts_with = "last_checkpoint")]
        no_later_checkpoint: bool,
    },
    /// Hold the records of a node against its log, its last checkpoint and its key; it may be running
    Check {
        /// The data directory of the node
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The URL of the database, if it is one of PostgreSQL; `TRADECRED_NODE_DATABASE` says the same
        #[arg(long, value_name = "URL")]
        database: Option<String>,
    },
    /// Show who did what at a node, and read what; it may be running
    Audit {
        /// The data directory of the node
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// The URL of the database, if it is one of PostgreSQL; `TRADECRED_NODE_DATABASE` says the same
        #[arg(long, value_name = "URL")]
        database: Option<String>,
        /// Only entries after the one of this number
        #[arg(long, value_name = "NUMBER", default_value_t = 0)]
        after: i64,
        /// The form of the result; json and ndjson are one entry a line
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

#[derive(Debug, Subcommand)]
enum TokenAction {
    /// Make a token, and print it this once, with the `tokenHash` for the callers file
    New {
        /// The form of the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

impl NodeCommand {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Some(Action::Token(TokenAction::New { format })) => make_token(*format, out),
            Some(Action::Audit {
                data,
                database,
                after,
                format,
            }) => {
                let database = self::database(database.as_ref());
                show_audit((data, database.as_deref()), *after, *format, out)
            }
            Some(Action::Backup {
                data,
                to,
                with_keys,
            }) => {
                if self::database(None).is_some() {
                    return Err(Failure::usage(
                        "`TRADECRED_NODE_DATABASE` names a database of PostgreSQL, of which `pg_dump` makes a backup: \
                         take it out of the environment where the node keeps a file in its data directory",
                    ));
                }
                backup(data, to, *with_keys).map_err(Failure::unreachable)?;
                Ok(Outcome::Good)
            }
            Some(Action::Restore {
                from,
                data,
                last_checkpoint,
                no_later_checkpoint,
            }) => {
                let last = match last_checkpoint {
                    Some(file) => LastCheckpoint::File(file),
                    None if *no_later_checkpoint => LastCheckpoint::OfBackup,
                    None => LastCheckpoint::Kept,
                };
                let leaves = restore(from, data, last).map_err(|error| match error {
                    BackupError::NoCheckpoint => Failure::usage(format!(
                        "{error} (`--last-checkpoint FILE` or `--no-later-checkpoint`)"
                    )),
                    error => Failure::unreachable(error),
                })?;
                writeln!(out, "restored: {leaves} leaves, as the log says")?;
                Ok(Outcome::Good)
            }
            Some(Action::Check { data, database }) => {
                let database = self::database(database.as_ref());
                let leaves = check(data, database.as_deref()).map_err(Failure::unreachable)?;
                writeln!(out, "right: {leaves} leaves, as the log says")?;
                Ok(Outcome::Good)
            }
            None => {
                let settings = Settings::gather(&self.given, std::env::vars_os())?;
                match settings.read.show_config {
                    Some(form) => {
                        settings::show(&settings, form, out)?;
                        Ok(Outcome::Good)
                    }
                    None => settings.read.run(out),
                }
            }
        }
    }
}

fn make_token(format: Format, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let token = Token::new().map_err(Failure::internal)?;
    let hash = token.hash().to_string();
    match format {
        Format::Text => {
            writeln!(out, "token      {}", token.expose())?;
            writeln!(out, "tokenHash  {hash}")?;
        }
        Format::Json | Format::Ndjson => {
            writeln!(
                out,
                "{}",
                json!({ "token": token.expose(), "tokenHash": hash })
            )?;
        }
    }
    Ok(Outcome::Good)
}

fn show_audit(
    (data, database): (&Path, Option<&str>),
    mut after: i64,
    format: Format,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    loop {
        let entries =
            audit_of(data, database, after, ENTRIES_AT_A_TIME).map_err(|error| match database {
                Some(_) => Failure::unreachable(error),
                None => Failure::unreachable(format!("`{}`: {error}", data.display())),
            })?;
        let Some(last) = entries.last() else {
            return Ok(Outcome::Good);
        };
        after = last.number;
        for entry in &entries {
            if format == Format::Text {
                let rest = [&entry.credential, &entry.reader, &entry.detail];
                let rest: Vec<&str> = rest.into_iter().flatten().map(String::as_str).collect();
                let line = format!(
                    "{} {} {} of {}: {} {}",
                    entry.number,
                    entry.instant,
                    entry.caller,
                    entry.tenant,
                    entry.act,
                    rest.join(" ")
                );
                writeln!(out, "{}", shown(line.trim_end()))?;
            } else {
                let line = serde_json::to_string(entry).map_err(Failure::internal)?;
                writeln!(out, "{}", shown_json(&line))?;
            }
        }
    }
}

/// How the node runs. Each flag but the first two is a setting, which a file may give as well, and the
/// environment.
#[derive(Debug, Args)]
pub(crate) struct ServeNode {
    /// A file with settings, in TOML; what the environment (`TRADECRED_NODE_…`) or a flag says goes before it
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Show every setting and where its value comes from, and start nothing
    #[arg(long, value_enum, value_name = "FORM", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    show_config: Option<ShowForm>,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Where key and database are kept; made if it is not there. The one setting that is needed
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The URL of a database of PostgreSQL, for several nodes with the same keys; the variable shows no password
    /// among the processes. A file in the data directory, if absent
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// The URL under which others reach the node; `http://ADDR:PORT`, if absent
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// A trust list that the node relies on, whoever signed it; may be repeated. With --fetch it may be an https
    /// address, where the list is fetched whenever it is needed
    #[arg(long, value_name = "FILE|URL")]
    trust: Vec<PathBuf>,
    /// How the node says no, `status` or `verified-false`; by the status, if absent
    #[arg(long, value_name = "DIALECT", value_parser = of_model::<Dialect>)]
    dialect: Option<Dialect>,
    /// The cryptosuite to sign under where a request names none; that of the key, if absent
    #[arg(long, value_name = "NAME", value_parser = cryptosuite)]
    cryptosuite: Option<&'static Suite>,
    /// Serve the test suites of W3C: issue credentials of data model 1.1, admit the examples context
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", default_value_t = false, action = ArgAction::Set)]
    w3c_suites: bool,
    /// A host that may be told of events, or asked to cosign the log, over plain http or at an address that is not
    /// public; may be repeated
    #[arg(long, value_name = "HOST")]
    allow_local: Vec<String>,
    /// A witness of the log, which is asked to cosign its checkpoints (C2SP tlog-witness): its key, a space, and its
    /// address without `add-checkpoint`; may be repeated
    #[arg(long, value_name = "VKEY URL", value_parser = Witness::parse)]
    witness: Vec<Witness>,
    /// How long the node waits at least before it asks witnesses again
    #[arg(long, value_name = "SECONDS", default_value_t = WITNESS_INTERVAL.as_secs(), value_parser = clap::value_parser!(u64).range(1..=86_400))]
    witness_interval: u64,
    /// Fetch status lists and did:web documents that callers do not hand in
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", default_value_t = false, action = ArgAction::Set)]
    fetch: bool,
    /// Who may call, a callers file; without one, whoever reaches the node may do everything
    #[arg(long, value_name = "FILE")]
    callers: Option<PathBuf>,
    /// Listen to others than this machine without a callers file: anybody may issue
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", default_value_t = false, action = ArgAction::Set)]
    open: bool,
    /// How long a status list is valid; it is signed anew after half of that
    #[arg(long, value_name = "SECONDS", default_value_t = USUAL_LIST.as_secs(),
          value_parser = clap::value_parser!(u64).range(SHORTEST_LIST.as_secs()..))]
    list_validity: u64,
    /// How many requests a second a caller may send on the long run, where the callers file does not say it of the
    /// caller; not limited, if absent
    #[arg(long, value_name = "NUMBER")]
    caller_requests_per_second: Option<NonZeroU32>,
    /// How many requests a caller may send at once after a rest; as many as in a second, if absent
    #[arg(long, value_name = "NUMBER")]
    caller_burst: Option<NonZeroU32>,
    /// How many requests of one caller are answered at one time; not limited, if absent
    #[arg(long, value_name = "NUMBER")]
    caller_concurrent: Option<NonZeroU32>,
    /// How many documents a caller may issue in a day of UTC; not limited, if absent
    #[arg(long, value_name = "NUMBER")]
    caller_issues_per_day: Option<NonZeroU32>,
    /// How many requests a second may come from one address of whoever is no caller; not limited, if absent
    #[arg(long, value_name = "NUMBER")]
    stranger_requests_per_second: Option<NonZeroU32>,
    /// How many of these may come at once after a rest; as many as in a second, if absent
    #[arg(long, value_name = "NUMBER")]
    stranger_burst: Option<NonZeroU32>,
    /// How many of these are answered at one time; not limited, if absent
    #[arg(long, value_name = "NUMBER")]
    stranger_concurrent: Option<NonZeroU32>,
    /// The address of a proxy in front of the node, whose `X-Forwarded-For` says who asks; may be repeated
    #[arg(long, value_name = "ADDR")]
    proxy: Vec<IpAddr>,
    /// How long the node goes on answering, and says at `/readyz` that it is not ready, once it is told to stop
    #[arg(long, value_name = "SECONDS", default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=600))]
    drain: u64,
    /// The form of the log on standard error
    #[arg(long, value_enum, value_name = "FORM", default_value_t)]
    log: LogForm,
    /// How much of it is written
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t)]
    log_level: LogLevel,
}

impl ServeNode {
    fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        process_log::begin(self.log, self.log_level);
        let config = self.config()?;
        let node = Node::start(config).map_err(|error| match error {
            StartError::Key(_) | StartError::Cryptosuite(_) => Failure::usage(error),
            StartError::Receiver(ReceiverError::Address(..)) => {
                Failure::usage(format!("{error} (`--allow-local HOST`)"))
            }
            StartError::Witness(WitnessError::Address(..)) => {
                Failure::usage(format!("{error} (`--allow-local HOST`)"))
            }
            StartError::Receiver(_) | StartError::Witness(_) => Failure::usage(error),
            StartError::NoCallers(_) => {
                Failure::usage(format!("{error} (`--callers FILE` or `--open`)"))
            }
            _ => Failure::unreachable(error),
        })?;
        writeln!(out, "http://{}", node.address())?;
        out.flush()?;
        tracing::info!(target: "tradecred::node", did = node.did(), address = %node.address(), "the node listens");
        if let [first, ..] = node.doubles() {
            tracing::warn!(
                target: "tradecred::node",
                documents = node.doubles().len(),
                first,
                "documents of earlier versions bear a serial number that another one bore before"
            );
        }
        node.wait().map_err(|error| {
            Failure::unreachable(format!("signals cannot be waited for: {error}"))
        })?;
        tracing::info!(target: "tradecred::node", "the node has stopped");
        Ok(Outcome::Good)
    }

    fn config(&self) -> Result<Config, Failure> {
        let Some(data) = &self.data else {
            return Err(Failure::usage(
                "no data directory: `--data DIR`, `data` in the file of `--config`, or `TRADECRED_NODE_DATA` is needed",
            ));
        };
        let mut config = Config::default()
            .listen(self.listen)
            .data(data)
            .list_validity(Duration::from_secs(self.list_validity))
            .drain(Duration::from_secs(self.drain))
            .caller_limits(self.caller_limits())
            .stranger_limits(self.stranger_limits());
        if let Some(url) = &self.database {
            config = config.database(url);
        }
        for address in &self.proxy {
            config = config.proxy(*address);
        }
        if let Some(url) = &self.public_url {
            config = config.public_url(url);
        }
        if let Some(dialect) = self.dialect {
            config = config.dialect(dialect);
        }
        if let Some(suite) = self.cryptosuite {
            config = config.cryptosuite(suite);
        }
        if self.w3c_suites {
            config = config.profile(Profile::W3cSuites);
        }
        if self.fetch {
            config = config.fetch(FetchPolicy::for_status_lists());
        }
        let delivery = self
            .allow_local
            .iter()
            .fold(FetchPolicy::default(), |policy, host| {
                policy.allow_local(host)
            });
        config = config
            .delivery(delivery)
            .witness_interval(Duration::from_secs(self.witness_interval));
        for witness in &self.witness {
            config = config.witness(witness.clone());
        }
        if let Some(path) = &self.callers {
            config = config.callers(read_callers(path)?);
        }
        if self.open {
            config = config.open();
        }
        let (addresses, files) = by_place(&self.trust);
        for address in addresses {
            if !self.fetch {
                let reason = "a list at an address needs --fetch";
                return Err(Failure::usage(format!("`{address}`: {reason}")));
            }
            config = config.trust_at(address);
        }
        for path in &files {
            let Value::Object(list) = read_json(path)? else {
                return Err(Failure::usage(format!(
                    "`{}`: not an object",
                    path.display()
                )));
            };
            config = config.trust(list);
        }
        Ok(config)
    }

    fn caller_limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.requests_per_second = self.caller_requests_per_second;
        limits.burst = self.caller_burst;
        limits.concurrent = self.caller_concurrent;
        limits.issues_per_day = self.caller_issues_per_day;
        limits
    }

    fn stranger_limits(&self) -> Limits {
        let mut limits = Limits::default();
        limits.requests_per_second = self.stranger_requests_per_second;
        limits.burst = self.stranger_burst;
        limits.concurrent = self.stranger_concurrent;
        limits
    }
}

/// The URL of the database, of the command or of the environment.
fn database(named: Option<&String>) -> Option<String> {
    let of_environment = || env::var("TRADECRED_NODE_DATABASE").ok();
    named.cloned().or_else(of_environment)
}

fn read_callers(path: &Path) -> Result<Callers, Failure> {
    let bytes =
        read_bytes(path, MOST_BYTES_OF_CALLERS).map_err(|error| unreadable(path, &error))?;
    let wrong = |what: &str| Failure::usage(format!("`{}`: {what}", path.display()));
    let text = std::str::from_utf8(&bytes).map_err(|_| wrong("not text in UTF-8"))?;
    Callers::parse(text).map_err(|error| wrong(&error.to_string()))
}
