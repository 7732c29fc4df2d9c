//! `tradecred doctor`: whether this machine can do the work, and the command that mends what is wrong
//! (SPEC chapter *Verification*).

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred_vc::time::Timestamp;

use super::conform::vectors;
use super::key::{self, Unusable};
use crate::input::now;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown;

/// A clock before this instant, 2026-11-01T00:00:00Z, was never set: this program is younger.
const YOUNGER_THAN: i64 = 1_793_491_200;

/// A clock after this instant, 2100-01-01T00:00:00Z, is wrong.
const OLDER_THAN: i64 = 4_102_444_800;

/// Look for what would keep this program from working, and say how to mend it
#[derive(Debug, Args)]
pub(crate) struct Doctor {
    /// A key file to look at as well
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

/// What was found: in order, with a fact; or wrong, with what is wrong and a command that mends it.
type Finding = Result<String, (String, String)>;

impl Doctor {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let mut findings = vec![
            ("clock", clock(now().ok())),
            ("vectors", suite(vectors::committed().as_deref())),
            ("loopback", loopback()),
        ];
        if let Some(path) = &self.key {
            findings.push(("key", signing_key(path)));
        }
        let mut outcome = Outcome::Good;
        for (name, finding) in findings {
            match finding {
                Ok(fact) => writeln!(out, "ok     {name:<9} {}", shown(&fact))?,
                Err((fault, mend)) => {
                    outcome = Outcome::Failed;
                    writeln!(out, "wrong  {name:<9} {}", shown(&fault))?;
                    writeln!(out, "       mend with {}", shown(&mend))?;
                }
            }
        }
        Ok(outcome)
    }
}

fn clock(now: Option<Timestamp>) -> Finding {
    let mend = "sudo timedatectl set-ntp true";
    match now {
        Some(now) if (YOUNGER_THAN..OLDER_THAN).contains(&now.unix_seconds()) => {
            Ok(now.to_string())
        }
        Some(now) => Err((format!("the clock says {now}"), mend.to_owned())),
        None => Err((
            "the clock is outside the years 1970 to 9999".to_owned(),
            mend.to_owned(),
        )),
    }
}

fn suite(dir: Option<&Path>) -> Finding {
    let place = match dir {
        Some(dir) => format!("in {}", dir.display()),
        None => "built in".to_owned(),
    };
    match vectors::suite(dir, None) {
        Ok(suite) => Ok(format!(
            "{} {place}, {}",
            suite.vectors().len(),
            suite.digest()
        )),
        Err(failure) => {
            let fault = failure
                .message
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            Err((fault, "git checkout -- vectors".to_owned()))
        }
    }
}

fn loopback() -> Finding {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) {
        Ok(_) => Ok("a port can be opened".to_owned()),
        Err(error) => Err((
            format!("no port of 127.0.0.1 can be opened: {error}"),
            "sudo ip link set lo up".to_owned(),
        )),
    }
}

fn signing_key(path: &Path) -> Finding {
    let name = path.display();
    key::read(path)
        .map(|key| key.id().as_str().to_owned())
        .map_err(|fault| {
            let mend = match &fault {
                Unusable::OpenToOthers => format!("chmod 600 {name}"),
                Unusable::Unreadable(_) | Unusable::Malformed(_) => {
                    format!("tradecred key new --output {name}.new")
                }
            };
            (fault.of(path).message, mend)
        })
}

#[cfg(test)]
mod tests {
    use super::{Timestamp, clock};

    #[test]
    fn a_clock_that_was_never_set_is_found() {
        let at = |text: &str| clock(Some(text.parse::<Timestamp>().unwrap()));
        assert!(at("2026-11-01T00:00:00Z").is_ok());
        assert!(at("2026-10-31T23:59:59Z").is_err());
        assert!(at("1970-01-01T00:00:00Z").is_err());
        assert!(at("2100-01-01T00:00:00Z").is_err());
        assert!(clock(None).is_err());
    }
}
