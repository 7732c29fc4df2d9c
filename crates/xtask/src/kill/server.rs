//! The server of a database, of which one process is killed: it ends all others and recovers by itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tradecred_attacks::Garbler;

/// A server of PostgreSQL on this machine.
#[derive(Debug, Clone)]
pub(super) struct Server {
    data: PathBuf,
}

impl Server {
    /// The one with this data directory.
    pub(super) fn of(data: &str) -> Result<Self, String> {
        let server = Self {
            data: Path::new(data).to_owned(),
        };
        server.postmaster().map(|_| server)
    }

    /// Kills one of its processes, mostly a backend, and says which there were: all of them end then.
    pub(super) fn kill_one(&self, garbler: &mut Garbler) -> Result<Processes, String> {
        let processes = self.processes()?;
        let all: Vec<u32> = processes.0.iter().copied().collect();
        if let Some(one) = all.get(garbler.below(all.len().max(1))) {
            let killed = Command::new("kill").args(["-9", &one.to_string()]).status();
            killed.map_err(|error| error.to_string())?;
        }
        Ok(processes)
    }

    /// Whether none of these processes is left: what is written from now on is written by the server that came back.
    pub(super) fn is_without(&self, processes: &Processes) -> bool {
        let now = self.processes();
        now.is_ok_and(|now| now.0.is_disjoint(&processes.0))
    }

    /// Whether it has recovered: the process that writes its log ahead begins after that, and is none of these.
    pub(super) fn is_back(&self, processes: &Processes) -> bool {
        self.children().is_ok_and(|now| {
            now.iter()
                .any(|(child, title)| title.contains("walwriter") && !processes.0.contains(child))
        })
    }

    /// Those that do its work: not the collector of messages, which outlives the others.
    fn processes(&self) -> Result<Processes, String> {
        let working = |(child, title): (u32, String)| (!title.contains("logger")).then_some(child);
        let children = self.children()?.into_iter();
        Ok(Processes(children.filter_map(working).collect()))
    }

    /// Its processes with their titles; not one that has ended and was not taken note of, which has none.
    fn children(&self) -> Result<Vec<(u32, String)>, String> {
        let postmaster = self.postmaster()?;
        let path = format!("/proc/{postmaster}/task/{postmaster}/children");
        let children = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let titled = children.split_whitespace().filter_map(|child| {
            let title = fs::read_to_string(format!("/proc/{child}/cmdline")).ok()?;
            Some((child.parse().ok()?, title))
        });
        Ok(titled.filter(|(_, title)| !title.is_empty()).collect())
    }

    fn postmaster(&self) -> Result<u32, String> {
        let path = self.data.join("postmaster.pid");
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let number = text
            .lines()
            .next()
            .and_then(|line| line.trim().parse().ok());
        number.ok_or_else(|| format!("{}: no process", path.display()))
    }
}

/// Processes of a server, by their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Processes(BTreeSet<u32>);

/// Makes a database of this name beside the one of the URL, and gives its URL.
pub(super) fn new_database(url: &str, name: &str) -> Result<String, String> {
    for sql in [
        format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
        format!("CREATE DATABASE {name}"),
    ] {
        let done = Command::new("psql")
            .args(["--quiet", "--no-psqlrc", "--command", &sql, url])
            .output()
            .map_err(|error| format!("psql: {error}"))?;
        if !done.status.success() {
            return Err(String::from_utf8_lossy(&done.stderr).into_owned());
        }
    }
    let (base, rest) = url
        .split_once('?')
        .map_or((url, String::new()), |(base, rest)| {
            (base, format!("?{rest}"))
        });
    let scheme = base.find("://").map_or(0, |place| place + 3);
    let host = base
        .get(scheme..)
        .and_then(|host| host.find('/'))
        .map_or(base.len(), |slash| scheme + slash);
    Ok(format!("{}/{name}{rest}", base.get(..host).unwrap_or(base)))
}
