//! A target that is a recording: questions written to a file, answers read from another, for
//! implementations that nothing can call (SPEC chapter *Conformance classes*).
//!
//! `questions.ndjson` holds the request lines of a driver session and `answers.ndjson` the response
//! lines, so `driver < questions.ndjson > answers.ndjson` makes a recording.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Answer, Class, Limits, Profile, Question, Target, TargetError};
use crate::protocol::{Call, PROTOCOL, Request, Response};
use crate::suite::{Suite, sha256};

const QUESTIONS: &str = "questions.ndjson";
const ANSWERS: &str = "answers.ndjson";

/// The number of the request for the profile.
const HELLO: u64 = 0;

/// Writes what a suite asks of an implementation of this class to `questions.ndjson` in a folder,
/// which is made if it is not there.
///
/// # Errors
///
/// If it cannot be written.
pub fn export_questions(suite: &Suite, class: Class, dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    let mut file = BufWriter::new(File::create(dir.join(QUESTIONS))?);
    let mut write = |request: &Request<'_>| {
        serde_json::to_writer(&mut file, request)?;
        file.write_all(b"\n")
    };
    write(&Request {
        id: HELLO,
        call: Call::Hello { protocol: PROTOCOL },
    })?;
    let asked = suite
        .vectors()
        .iter()
        .filter(|vector| vector.class() <= class);
    for (id, vector) in (1..).zip(asked) {
        write(&Request {
            id,
            call: Call::verify(&Question::of(vector, class)),
        })?;
    }
    file.flush()
}

/// Recorded answers, found by the question alone.
#[derive(Debug)]
pub struct Files {
    profile: Profile,
    /// From the digest of a question to the response line.
    answers: HashMap<String, String>,
}

impl Files {
    /// Opens the folder of a recording.
    ///
    /// # Errors
    ///
    /// [`TargetError::Unreachable`] if a file cannot be read, [`TargetError::TooLarge`] or
    /// [`TargetError::Malformed`] if a line is no request, no response or no profile.
    pub fn open(dir: &Path, limits: Limits) -> Result<Self, TargetError> {
        let mut digests = HashMap::new();
        for line in read_lines(&dir.join(QUESTIONS), limits)? {
            let asked: Asked<'_> = serde_json::from_str(&line).map_err(|error| {
                TargetError::malformed(format!("no request: {error}"), line.as_bytes())
            })?;
            if asked.method == "verify" {
                let call = format!(r#"{{"method":"verify","params":{}}}"#, asked.params.get());
                digests.insert(asked.id, sha256(call.as_bytes()));
            }
        }
        let mut profile = None;
        let mut answers = HashMap::new();
        for line in read_lines(&dir.join(ANSWERS), limits)? {
            let response = Response::read(line.as_bytes())?;
            if response.id == HELLO {
                profile = Some(Profile::read(&response.into_result()?)?);
            } else if let Some(digest) = digests.get(&response.id) {
                answers.insert(digest.clone(), line);
            }
        }
        let profile = profile.ok_or_else(|| {
            TargetError::malformed(format!("{ANSWERS} has no answer to `hello`"), &[])
        })?;
        Ok(Self { profile, answers })
    }
}

impl Target for Files {
    fn describe(&mut self) -> Result<Profile, TargetError> {
        Ok(self.profile.clone())
    }

    fn verify(&mut self, question: &Question) -> Result<Answer, TargetError> {
        let line = self
            .answers
            .get(&question.digest())
            .ok_or_else(|| TargetError::crashed("no answer to this question is recorded"))?;
        Answer::read(&Response::read(line.as_bytes())?.into_result()?, question)
    }
}

/// A request line of a recording, its parameters as they were written.
#[derive(Deserialize)]
struct Asked<'a> {
    id: u64,
    method: String,
    #[serde(borrow)]
    params: &'a RawValue,
}

/// The lines of a file, none longer than an answer may be once base64 has made it longer.
fn read_lines(path: &Path, limits: Limits) -> Result<Vec<String>, TargetError> {
    let unreadable = |error| TargetError::unreachable(format!("`{}`: {error}", path.display()));
    let limit = limits.answer_bytes.saturating_mul(2);
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        let length = file
            .by_ref()
            .take(most)
            .read_line(&mut line)
            .map_err(unreadable)?;
        if length > limit {
            return Err(TargetError::TooLarge(limit));
        }
        if length == 0 {
            return Ok(lines);
        }
        if !line.trim().is_empty() {
            lines.push(line);
        }
    }
}
