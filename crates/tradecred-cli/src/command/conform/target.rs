//! The implementation under test, as it is named on the command line (SPEC chapter *Conformance classes*).

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use serde::Serialize;
use tradecred::license_chain::{IntendedUse, LicenseChain, license_chain};
use tradecred::product_answer::{ConsumerAnswer, consumer_answer};
use tradecred::visibility::{UnknownReader, View, verify_for};
use tradecred::{ClaimContext, Policy, PresentationPolicy, verify, verify_presentation};
use tradecred_conformance::judge::Level;
use tradecred_conformance::target::driver::Driver;
use tradecred_conformance::target::files::Files;
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{
    Answer, Class, FnTarget, Limits, Profile, Question, Target, TargetError,
};
use tradecred_node::{Config, Node};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Value};
use tradecred_vc::report::Report;

use crate::outcome::Failure;

/// What is to be tested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// The library in this process: `self:`.
    InProcess,
    /// A node: `http://…` or `https://…`.
    Http(String),
    /// A driver: `cmd:PROGRAM ARGUMENTS`.
    Command(String),
    /// Recorded answers: `files:DIR`.
    Files(PathBuf),
}

impl FromStr for Named {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, UnknownTarget> {
        if text.starts_with("http://") || text.starts_with("https://") {
            return Ok(Self::Http(text.to_owned()));
        }
        match text.split_once(':') {
            Some(("self", "")) => Ok(Self::InProcess),
            Some(("cmd", line)) if !line.trim().is_empty() => Ok(Self::Command(line.to_owned())),
            Some(("files", dir)) if !dir.is_empty() => Ok(Self::Files(dir.into())),
            _ => Err(UnknownTarget),
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InProcess => f.write_str("self:"),
            Self::Http(address) => f.write_str(address),
            Self::Command(line) => write!(f, "cmd:{line}"),
            Self::Files(dir) => write!(f, "files:{}", dir.display()),
        }
    }
}

/// A text that names no target.
#[derive(Debug)]
pub(super) struct UnknownTarget;

impl fmt::Display for UnknownTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a target is `self:`, `http(s)://ADDRESS`, `cmd:PROGRAM` or `files:DIR`")
    }
}

impl std::error::Error for UnknownTarget {}

/// A target that is ready to be asked.
pub(super) struct Opened {
    pub(super) target: Box<dyn Target>,
    /// How strictly it is held to the codes.
    pub(super) level: Level,
    /// The embedded node, which stops when this is dropped.
    _node: Option<Node>,
}

/// Opens a target; without a name, a node in this process that is asked over HTTP like any other.
///
/// # Errors
/// Unreachable if it is not there; usage if a profile is given to a target that has its own.
pub(super) fn open(named: Option<&Named>, profile: Option<&Path>) -> Result<Opened, Failure> {
    let limits = Limits::default();
    if profile.is_some() && !matches!(named, Some(Named::Http(_))) {
        return Err(Failure::usage(
            "a profile is for a target at an HTTP address; others say who they are",
        ));
    }
    let foreign = |target: Box<dyn Target>| Opened {
        target,
        level: Level::Foreign,
        _node: None,
    };
    match named {
        None => {
            let node = Node::start(Config::default())
                .map_err(|error| Failure::unreachable(format!("the embedded node: {error}")))?;
            let target = Http::new(&format!("http://{}", node.address()), None, limits);
            Ok(Opened {
                target: Box::new(target),
                level: Level::Own,
                _node: Some(node),
            })
        }
        Some(Named::InProcess) => {
            let target = FnTarget::new(own_profile(), in_process);
            Ok(Opened {
                target: Box::new(target),
                level: Level::Own,
                _node: None,
            })
        }
        Some(Named::Http(address)) => {
            let service = profile.map(super::service::read_profile).transpose()?;
            let profile = profile.map(read_profile).transpose()?;
            let mut target = Http::new(address, profile, limits);
            if let Some(mut service) = service
                && let Some(caller) = service.callers.remove("verifier")
            {
                target = target.caller(caller, service.public_url.as_deref());
            }
            Ok(foreign(Box::new(target)))
        }
        Some(Named::Command(line)) => Driver::from_command_line(line, limits)
            .map(|driver| foreign(Box::new(driver)))
            .ok_or_else(|| Failure::usage(UnknownTarget)),
        Some(Named::Files(dir)) => Files::open(dir, limits)
            .map(|files| foreign(Box::new(files)))
            .map_err(Failure::unreachable),
    }
}

/// Reads a profile, as in `conformance/profiles`.
///
/// # Errors
/// Unreachable if it cannot be read, usage if it is none.
pub(super) fn read_profile(path: &Path) -> Result<Profile, Failure> {
    let bytes = std::fs::read(path).map_err(|error| crate::input::unreadable(path, &error))?;
    Profile::read(&bytes).map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))
}

fn own_profile() -> Profile {
    Profile::new("tradecred", env!("CARGO_PKG_VERSION"), Class::Rules).features(tradecred::FEATURES)
}

/// The library's own answer.
pub(super) fn in_process(question: &Question) -> Result<Answer, TargetError> {
    let broken = |reason: String| TargetError::Crashed(reason);
    let evidence = match &question.evidence {
        None => Evidence::default(),
        Some(text) => read(text.get())
            .and_then(|evidence| Evidence::read(&evidence).map_err(|problem| problem.to_string()))
            .map_err(broken)?,
    };
    let mut policy = Policy::at(question.at).scope(question.scope);
    if let Some(as_of) = question.as_of {
        policy = policy.as_of(as_of);
    }
    if let Some(text) = &question.claim {
        let claim = read(text.get())
            .and_then(|claim| {
                <ClaimContext as serde::Deserialize>::deserialize(&claim).map_err(|e| e.to_string())
            })
            .map_err(broken)?;
        policy = policy.claim(claim);
    }
    if let Some(presented) = &question.presentation {
        let asked = serde_json::to_value(presented)
            .and_then(serde_json::from_value::<PresentationPolicy>)
            .map_err(|error| broken(error.to_string()))?;
        let report = verify_presentation(&question.input, &evidence, &policy, &asked);
        return answer(&report, question);
    }
    let intended = question.intended.as_ref().map(|text| {
        read(text.get()).and_then(|intended| {
            <IntendedUse as serde::Deserialize>::deserialize(&intended).map_err(|e| e.to_string())
        })
    });
    let intended = intended.transpose().map_err(broken)?;
    let consumer = question
        .consumer
        .as_ref()
        .map(|link| consumer_answer(link, &question.input, &evidence, &policy).1);
    let (report, view) = match &question.reader {
        None => (verify(&question.input, &evidence, &policy), None),
        Some(reader) => {
            let reader = reader
                .parse()
                .map_err(|error: UnknownReader| broken(error.to_string()))?;
            let (report, view) = verify_for(reader, &question.input, &evidence, &policy);
            (report, Some(view))
        }
    };
    let chain = intended.map(|use_| license_chain(&use_, &question.input, &evidence, &policy).1);
    let said = Said {
        report,
        view,
        license_chain: chain,
        consumer,
    };
    answer(&said, question)
}

/// A report with what else was asked for.
#[derive(Serialize)]
struct Said {
    #[serde(flatten)]
    report: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<View>,
    #[serde(rename = "licenseChain", skip_serializing_if = "Option::is_none")]
    license_chain: Option<LicenseChain>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer: Option<ConsumerAnswer>,
}

fn answer(said: &impl Serialize, question: &Question) -> Result<Answer, TargetError> {
    let said = serde_json::to_vec(said).map_err(|error| TargetError::Crashed(error.to_string()))?;
    Answer::read(&said, question)
}

fn read(text: &str) -> Result<Value<'_>, String> {
    json::read(text.as_bytes(), &crate::input::LIMITS).map_err(|problem| problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn targets_are_told_apart_by_their_beginning() {
        for text in [
            "self:",
            "http://127.0.0.1:8080",
            "https://node.example",
            "cmd:./driver -x",
            "files:answers",
        ] {
            assert_eq!(text.parse::<Named>().unwrap().to_string(), text);
        }
        for text in [
            "", "self", "self:x", "cmd:", "cmd: ", "files:", "ftp://x", "driver",
        ] {
            assert!(text.parse::<Named>().is_err(), "{text}");
        }
    }
}
