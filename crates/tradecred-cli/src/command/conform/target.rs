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
use tradecred_conformance::run::RunError;
use tradecred_conformance::service::Credential;
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

use super::asking::Asking;
use crate::outcome::Failure;
use crate::terminal::say;

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
            let base = text.trim_end_matches('/');
            if let Some(path) = APPENDED.into_iter().find(|path| base.ends_with(path)) {
                return Err(UnknownTarget::Path(path));
            }
            return Ok(Self::Http(text.to_owned()));
        }
        match text.split_once(':') {
            Some(("self", "")) => Ok(Self::InProcess),
            Some(("cmd", line)) if !line.trim().is_empty() => Ok(Self::Command(line.to_owned())),
            Some(("files", dir)) if !dir.is_empty() => Ok(Self::Files(dir.into())),
            _ => Err(UnknownTarget::Form),
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

/// What is called below the base address of a node.
const APPENDED: [&str; 4] = [
    "/credentials/verify",
    "/presentations/verify",
    "/credentials/issue",
    "/health",
];

/// A text that names no target.
#[derive(Debug)]
pub(super) enum UnknownTarget {
    /// It begins like none.
    Form,
    /// It ends with a path that is called below the address.
    Path(&'static str),
}

impl fmt::Display for UnknownTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str(
                "a target is `self:`, `http(s)://ADDRESS`, `cmd:PROGRAM` or `files:DIR`",
            ),
            Self::Path(path) => write!(
                f,
                "the target is the base address of the node, to which `{path}` is appended: leave it out"
            ),
        }
    }
}

impl std::error::Error for UnknownTarget {}

/// How many questions a node is asked at a time.
const NODE_JOBS: u16 = 4;

/// A target that is ready to be asked.
pub(super) struct Opened {
    /// The ways to it, each for one question at a time.
    pub(super) targets: Vec<Box<dyn Target + Send>>,
    /// How strictly it is held to the codes.
    pub(super) level: Level,
    /// As whom it is asked.
    pub(super) caller: Option<Credential>,
    /// The embedded node, which stops when this is dropped.
    _node: Option<Node>,
}

/// That a profile is given to a target that has none of its own.
///
/// # Errors
/// Usage otherwise.
pub(super) fn takes(named: Option<&Named>, profile: Option<&Path>) -> Result<(), Failure> {
    if profile.is_none() || matches!(named, Some(Named::Http(_))) {
        return Ok(());
    }
    Err(Failure::usage(
        "a profile is for a target at an HTTP address; others say who they are",
    ))
}

/// Opens a target; without a name, a node in this process that is asked over HTTP like any other.
///
/// # Errors
/// Unreachable if it is not there.
pub(super) fn open(
    named: Option<&Named>,
    profile: Option<&Path>,
    asking: &Asking,
) -> Result<Opened, Failure> {
    let limits = asking.limits();
    let opened = |targets, level| Opened {
        targets,
        level,
        caller: None,
        _node: None,
    };
    match named {
        None => {
            let node = Node::start(Config::default())
                .map_err(|error| Failure::unreachable(format!("the embedded node: {error}")))?;
            let address = format!("http://{}", node.address());
            let target = || Http::new(&address, None, limits);
            Ok(Opened {
                targets: ways(asking.jobs(NODE_JOBS), target),
                level: Level::Own,
                caller: None,
                _node: Some(node),
            })
        }
        Some(Named::InProcess) => {
            let target = || FnTarget::new(own_profile(), in_process);
            Ok(opened(ways(asking.jobs(1), target), Level::Own))
        }
        Some(Named::Http(address)) => {
            let service = profile.map(super::service::read_profile).transpose()?;
            let profile = match profile {
                Some(path) => read_profile(path)?,
                None => introduced(address, limits)?,
            };
            let caller = service.as_ref().and_then(|it| it.callers.get("verifier"));
            let target = || {
                let target = Http::new(address, Some(profile.clone()), limits);
                match caller {
                    Some(caller) => {
                        let public = service.as_ref().and_then(|it| it.public_url.as_deref());
                        target.caller(caller.clone(), public)
                    }
                    None => target,
                }
            };
            let targets = ways(asking.jobs(NODE_JOBS), target);
            Ok(Opened {
                caller: caller.cloned(),
                ..opened(targets, Level::Foreign)
            })
        }
        Some(Named::Command(line)) => {
            let driver = Driver::from_command_line(line, limits);
            let driver = driver.ok_or_else(|| Failure::usage(UnknownTarget::Form))?;
            let another = || Driver::from_command_line(line, limits);
            let mut drivers = vec![driver];
            drivers.extend((1..asking.jobs(1)).filter_map(|_| another()));
            let boxed = drivers.into_iter().map(|driver| Box::new(driver) as _);
            Ok(opened(boxed.collect(), Level::Foreign))
        }
        Some(Named::Files(dir)) => {
            let files = Files::open(dir, limits).map_err(Failure::unreachable)?;
            Ok(opened(vec![Box::new(files)], Level::Foreign))
        }
    }
}

/// What a node says about itself; what is assumed where it says nothing is said aloud.
fn introduced(address: &str, limits: Limits) -> Result<Profile, Failure> {
    let mut target = Http::new(address, None, limits);
    let profile = target
        .describe()
        .map_err(|error| Failure::unreachable(RunError::Target(error)))?;
    if let Some(assumption) = target.assumption() {
        say(assumption);
    }
    Ok(profile)
}

/// So many ways to one target.
fn ways<T: Target + Send + 'static>(
    count: u16,
    way: impl Fn() -> T,
) -> Vec<Box<dyn Target + Send>> {
    (0..count).map(|_| Box::new(way()) as _).collect()
}

/// Reads a profile, as in `conformance/profiles`.
///
/// # Errors
/// Unreachable if it cannot be read, usage if it is none.
pub(super) fn read_profile(path: &Path) -> Result<Profile, Failure> {
    let bytes = std::fs::read(path).map_err(|error| crate::input::unreadable(path, &error))?;
    Profile::read(&bytes).map_err(|error| {
        let reason = match error {
            TargetError::Malformed { reason, .. } => reason,
            other => other.to_string(),
        };
        Failure::usage(format!("`{}`: {reason}", path.display()))
    })
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
    use tradecred_conformance::target::Profile;

    use super::{Named, own_profile};

    #[test]
    fn the_runner_knows_every_feature_of_the_library() {
        let own = serde_json::to_vec(&own_profile()).unwrap();
        assert_eq!(Profile::read(&own).unwrap().notes, Vec::<String>::new());
    }

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
        for path in ["/credentials/verify", "/presentations/verify/", "/health"] {
            let text = format!("http://127.0.0.1:8080{path}");
            let said = text.parse::<Named>().unwrap_err().to_string();
            assert!(said.contains("base address"), "{said}");
        }
    }
}
