//! The settings of a node and where each comes from: flag, environment, file, default, in this order (SPEC
//! chapter *Node*).
//!
//! A setting is declared once, as a flag of [`ServeNode`]. Its key in the file and its variable follow from the
//! name of the flag, and so do the help and the table in `docs/run-a-node.md`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use tradecred_node::WITNESS_INTERVAL;
use tradecred_node::written::near;

use super::ServeNode;
use crate::outcome::Failure;

mod file;
mod show;

pub(super) use show::{ShowForm, show};

/// What every variable begins with.
const PREFIX: &str = "TRADECRED_NODE_";
/// Flags that are no settings: they say where settings are, and that they are to be shown.
const ABOUT_SETTINGS: [&str; 2] = ["config", "show-config"];

/// The setting that may hold a password, in more forms than one: that it is set is all that is shown of it.
const SECRET: &str = "database";
/// Limits that say nothing without a callers file.
const OF_CALLERS: [&str; 4] = [
    "caller-requests-per-second",
    "caller-burst",
    "caller-concurrent",
    "caller-issues-per-day",
];

/// Where the value of a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// The flag of its name.
    Flag,
    /// The variable of its name.
    Variable,
    /// A file.
    File(PathBuf, tradecred_node::written::Place),
    /// Nobody said anything.
    Default,
}

/// A setting as it is declared.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// The name of its flag, without hyphens before it.
    pub(super) flag: String,
    /// What it is.
    pub(super) help: String,
    /// What its value is, in capitals; nothing for yes and no.
    pub(super) value: Option<String>,
    /// Its value where nobody says anything.
    pub(super) default: Option<String>,
    /// Whether it has as many values as one likes.
    pub(super) is_list: bool,
}

impl Setting {
    fn of(arg: &Arg) -> Option<Self> {
        let flag = arg.get_long()?.to_owned();
        let names = arg.get_value_names().unwrap_or_default();
        let is_switch = names.iter().any(|name| name.as_str() == "BOOL");
        let default = arg.get_default_values().first();
        Some(Self {
            help: arg.get_help().map(ToString::to_string).unwrap_or_default(),
            value: names
                .first()
                .filter(|_| !is_switch)
                .map(ToString::to_string),
            default: default.map(|value| value.to_string_lossy().into_owned()),
            is_list: matches!(arg.get_action(), ArgAction::Append),
            flag,
        })
    }

    /// Its key in the file: the words of the flag, in one.
    pub(super) fn key(&self) -> String {
        let mut key = String::new();
        for (index, word) in self.flag.split('-').enumerate() {
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if index > 0 => key.push(first.to_ascii_uppercase()),
                Some(first) => key.push(first),
                None => {}
            }
            key.push_str(letters.as_str());
        }
        key
    }

    /// Its variable.
    pub(super) fn variable(&self) -> String {
        variable(&self.flag)
    }
}

fn variable(flag: &str) -> String {
    format!("{PREFIX}{}", flag.to_ascii_uppercase().replace('-', "_"))
}

/// Every setting, in the order of the help.
pub(super) fn declared() -> Vec<Setting> {
    let command = command();
    let settings = command.get_arguments().filter_map(Setting::of);
    settings
        .filter(|setting| !ABOUT_SETTINGS.contains(&setting.flag.as_str()))
        .collect()
}

fn command() -> Command {
    let command = Command::new("node").disable_help_flag(true);
    ServeNode::augment_args(command)
}

/// What stands on the command line.
#[derive(Debug)]
pub(super) struct Given(Vec<(String, Vec<OsString>)>);

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let flags = command()
            .get_arguments()
            .filter_map(|arg| Some((arg.get_id().to_string(), arg.get_long()?.to_owned())))
            .collect::<Vec<_>>();
        let given = flags.into_iter().filter_map(|(id, flag)| {
            let is_given = matches.value_source(&id) == Some(ValueSource::CommandLine);
            let values = matches.get_raw(&id).filter(|_| is_given)?;
            Some((flag, values.map(ToOwned::to_owned).collect()))
        });
        Ok(Self(given.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        ServeNode::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        ServeNode::augment_args_for_update(command)
    }
}

impl Given {
    /// In which form settings are to be shown, if they are.
    fn form(&self) -> Option<&OsString> {
        self.flag("show-config").and_then(<[OsString]>::first)
    }

    fn flag(&self, name: &str) -> Option<&[OsString]> {
        let (_, values) = self.0.iter().find(|(flag, _)| flag == name)?;
        Some(values)
    }
}

/// A setting with the value that counts.
#[derive(Debug)]
pub(super) struct Effective {
    pub(super) setting: Setting,
    pub(super) origin: Origin,
    pub(super) values: Vec<OsString>,
}

/// Every setting with the value that counts.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) all: Vec<Effective>,
    /// The same, read.
    pub(super) read: ServeNode,
}

impl Settings {
    /// Puts together what flags, environment and file say.
    pub(super) fn gather(
        given: &Given,
        variables: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Failure> {
        let variables = named(variables);
        let path = given
            .flag("config")
            .and_then(<[OsString]>::first)
            .or_else(|| value_of(&variables, &variable("config")));
        let declared = declared();
        known_variables(&variables, &declared)?;
        let mut written = match path {
            Some(path) => file::read(Path::new(path), &declared)?,
            None => Vec::new(),
        };
        let mut all = Vec::new();
        for setting in declared {
            let key = setting.key();
            let in_file = written.iter().position(|entry| entry.key == key);
            let in_file = in_file.map(|index| written.swap_remove(index));
            let (origin, values) = if let Some(values) = given.flag(&setting.flag) {
                (Origin::Flag, values.to_vec())
            } else if let Some(value) = value_of(&variables, &setting.variable()) {
                (Origin::Variable, vec![value.clone()])
            } else if let Some(entry) = in_file {
                (entry.origin, entry.values)
            } else {
                let default = setting.default.iter().map(OsString::from).collect();
                (Origin::Default, default)
            };
            let effective = Effective {
                setting,
                origin,
                values,
            };
            effective.check()?;
            all.push(effective);
        }
        let arguments = all.iter().filter(|one| one.origin != Origin::Default);
        let mut arguments: Vec<OsString> = arguments.flat_map(Effective::arguments).collect();
        arguments.extend(given.form().map(|form| {
            let mut argument = OsString::from("--show-config=");
            argument.push(form);
            argument
        }));
        let read = parse(arguments).map_err(|error| Failure::usage(plain(&error)))?;
        let read = Self { all, read };
        read.agree()?;
        Ok(read)
    }

    /// Refuses settings of which one says the opposite of the other, and those that would change nothing.
    fn agree(&self) -> Result<(), Failure> {
        let [open, callers, burst, hosts, interval] = [
            "open",
            "callers",
            "stranger-burst",
            "allow-local",
            "witness-interval",
        ]
        .map(|flag| self.place(flag));
        if self.read.open && self.read.callers.is_some() {
            return Err(Failure::usage(format!(
                "{open} and {callers} exclude each other: a node with callers is not open to everybody"
            )));
        }
        let of_callers = self.all.iter().find(|one| {
            one.origin != Origin::Default && OF_CALLERS.contains(&one.setting.flag.as_str())
        });
        if let (Some(limit), None) = (of_callers, &self.read.callers) {
            return Err(Failure::usage(format!(
                "{} limits nobody without a callers file: `--callers FILE` is needed",
                limit.place()
            )));
        }
        let read = &self.read;
        if read.stranger_burst.is_some() && read.stranger_requests_per_second.is_none() {
            return Err(Failure::usage(format!(
                "{burst} limits nothing without `--stranger-requests-per-second NUMBER`"
            )));
        }
        if read.witness.is_empty() && read.witness_interval != WITNESS_INTERVAL.as_secs() {
            return Err(Failure::usage(format!(
                "{interval} says when nobody is asked: `--witness 'VKEY URL'` is needed"
            )));
        }
        let is_no_host = |host: &&String| host.contains([',', ' ']);
        if let Some(host) = read.allow_local.iter().find(is_no_host) {
            return Err(Failure::usage(format!(
                "{hosts} names one host, and `{host}` is none; several are several flags, or a list in the file"
            )));
        }
        Ok(())
    }

    /// Where a setting is said, in words.
    fn place(&self, flag: &str) -> String {
        let found = self.all.iter().find(|one| one.setting.flag == flag);
        found.map_or_else(String::new, Effective::place)
    }
}

impl Effective {
    /// As they would stand on the command line.
    fn arguments(&self) -> impl Iterator<Item = OsString> + '_ {
        self.values.iter().map(|value| {
            let mut argument = OsString::from(format!("--{}=", self.setting.flag));
            argument.push(value);
            argument
        })
    }

    /// Where it is said, in words.
    pub(super) fn place(&self) -> String {
        match &self.origin {
            Origin::Flag => format!("`--{}`", self.setting.flag),
            Origin::Variable => format!("`{}`", self.setting.variable()),
            Origin::File(path, place) => {
                format!("`{}` in `{}`, {place},", self.setting.key(), path.display())
            }
            Origin::Default => format!("the default of `--{}`", self.setting.flag),
        }
    }

    /// A wrong value is told where it stands.
    fn check(&self) -> Result<(), Failure> {
        if self.origin != Origin::Default && self.values.iter().any(|value| value.is_empty()) {
            return Err(Failure::usage(format!(
                "{} is empty: give it a value or leave it out",
                self.place()
            )));
        }
        let arguments: Vec<OsString> = match self.origin {
            Origin::Flag | Origin::Default => return Ok(()),
            Origin::Variable | Origin::File(..) => self.arguments().collect(),
        };
        match parse(arguments) {
            Ok(_) => Ok(()),
            Err(error) => Err(Failure::usage(format!(
                "{} cannot be used: {}",
                self.place(),
                plain(&error)
            ))),
        }
    }
}

fn parse(mut arguments: Vec<OsString>) -> Result<ServeNode, clap::Error> {
    arguments.insert(0, OsString::from("node"));
    let matches = command().try_get_matches_from(arguments)?;
    ServeNode::from_arg_matches(&matches)
}

/// The words of clap without what it says of the command line.
fn plain(error: &clap::Error) -> String {
    if let Some(source) = std::error::Error::source(error) {
        return source.to_string();
    }
    let text = error.to_string();
    let lines = text.lines().take_while(|line| !line.is_empty());
    let lines: Vec<&str> = lines.map(str::trim).collect();
    lines.join(" ").trim_start_matches("error: ").to_owned()
}

type Variables = Vec<(String, OsString)>;

/// The variables that are meant for a node.
fn named(variables: impl Iterator<Item = (OsString, OsString)>) -> Variables {
    variables
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
        .filter(|(name, _)| name.starts_with(PREFIX))
        .collect()
}

fn value_of<'v>(variables: &'v Variables, name: &str) -> Option<&'v OsString> {
    let (_, value) = variables.iter().find(|(known, _)| known == name)?;
    Some(value)
}

/// Refuses a variable that is none of a setting: a misspelt one must not pass for one that was heeded.
fn known_variables(variables: &Variables, declared: &[Setting]) -> Result<(), Failure> {
    let mut known: Vec<String> = declared.iter().map(Setting::variable).collect();
    known.push(variable("config"));
    match variables.iter().find(|(name, _)| !known.contains(name)) {
        None => Ok(()),
        Some((name, _)) => {
            let near = near(name, known.iter().map(String::as_str));
            let hint = near.map_or_else(
                || "unset it, or see `tradecred node --help` for the settings".to_owned(),
                |near| format!("is `{near}` meant?"),
            );
            Err(Failure::usage(format!(
                "the variable `{name}` is no setting of a node; {hint}"
            )))
        }
    }
}

#[cfg(test)]
mod tests;
