//! The command that asks a question again (SPEC requirement *run-report.failure*).

use ureq::http::Uri;

use crate::printable;
use crate::target::Class;

/// The longest target, path or name in a command, in characters.
const LIMIT: usize = 500;

/// What the command says beside the name of the vector or trial.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Repeat<'a> {
    /// Whom it asks; empty for a node that is started for it.
    pub(crate) target: &'a str,
    /// As what; empty for whoever verifies.
    pub(crate) role: &'a str,
    /// The seed of the vectors, or of the values of trials.
    pub(crate) seed: Option<u64>,
    /// The class it is held to, where it claims another.
    pub(crate) class: Option<Class>,
    /// The file of its profile.
    pub(crate) profile: Option<&'a str>,
    /// The folder of the vectors.
    pub(crate) vectors: Option<&'a str>,
}

impl<'a> Repeat<'a> {
    /// The same for a report that was read: of what a stranger wrote only an address is kept, and of the files that he
    /// named that there were some. A command of his choice could be `cmd:`, or overwrite a file.
    pub(crate) fn of_stranger(mut self, stored: &str) -> Self {
        if !self.target.is_empty() && self.target != "self:" && !is_address(self.target) {
            self.target = "TARGET";
        }
        self.profile = stored.contains(" --profile ").then_some("FILE");
        self.vectors = stored.contains(" --vectors ").then_some("DIR");
        self
    }

    /// The command, in one line that a shell takes as it is.
    pub(crate) fn command(&self, id: &str) -> String {
        let word = |text: &str| quoted(&printable::line(text, LIMIT));
        let mut words = vec!["tradecred conform".to_owned()];
        if !self.target.is_empty() {
            words.push(word(self.target));
        }
        if !self.role.is_empty() {
            words.push(format!("--role {}", word(self.role)));
        }
        words.push(format!("--only {}", word(id)));
        words.extend(self.seed.map(|seed| format!("--seed {seed}")));
        words.extend(self.class.map(|class| format!("--class {class}")));
        for (option, path) in [("profile", self.profile), ("vectors", self.vectors)] {
            words.extend(path.map(|path| format!("--{option} {}", word(path))));
        }
        words.join(" ")
    }
}

/// Whether this is the address of a node or service, and nothing but that.
pub(crate) fn is_address(text: &str) -> bool {
    let is_known = ["http://", "https://"]
        .iter()
        .any(|way| text.starts_with(way));
    let uri = text.parse::<Uri>().ok();
    let has_host = uri.is_some_and(|uri| uri.host().is_some_and(|host| !host.is_empty()));
    is_known && has_host && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The word as a shell takes it.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:.,_-=@%+".contains(&byte);
    if !word.is_empty() && word.bytes().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
