//! Who signs and verifies: this library in process, others as programs that answer line by line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use documents::keys::Key;
use documents::{AT, CREATED, Outcome};
use serde_json::{Value, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::policy::Policy;
use tradecred_vc::proof::{SignOptions, Suite, sign_under};
use tradecred_vc::report::Status;
use tradecred_vc::verify::verify_envelope;

/// What a party says of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    Verified,
    /// In its own words.
    Refused(String),
    /// It does not have the suite.
    NotAsked,
}

/// One of those who are asked.
pub(crate) struct Party {
    pub(crate) name: String,
    program: Option<Program>,
}

struct Program {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Party {
    /// This library.
    pub(crate) fn ours() -> Self {
        Self {
            name: "tradecred".to_owned(),
            program: None,
        }
    }

    /// Another's program, which is handed the contexts.
    pub(crate) fn start(name: &str, command: &str, contexts: &Value) -> Outcome<Self> {
        let mut words = command.split(' ');
        let mut child = Command::new(words.next().unwrap_or_default())
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{name}: {error}"))?;
        let questions = child.stdin.take().ok_or("no standard input")?;
        let answers = BufReader::new(child.stdout.take().ok_or("no standard output")?);
        let mut program = Program {
            child,
            questions,
            answers,
        };
        program.ask(&json!({ "op": "contexts", "contexts": contexts }))?;
        program.hear()?;
        Ok(Self {
            name: name.to_owned(),
            program: Some(program),
        })
    }

    /// The document with this party's proof; `None` where it does not sign such a document.
    pub(crate) fn sign(
        &mut self,
        document: &str,
        suite: &str,
        key: &Key,
    ) -> Outcome<Option<String>> {
        let Some(program) = &mut self.program else {
            return sign_ours(document, suite, key);
        };
        program.ask(&key.question(document, suite))?;
        let answer = program.hear()?;
        Ok(answer["document"].as_str().map(str::to_owned))
    }

    /// Puts a document to it.
    pub(crate) fn put(&mut self, document: &str) -> Outcome<()> {
        match &mut self.program {
            None => Ok(()),
            Some(program) => {
                program.ask(&json!({ "op": "verify", "at": AT, "document": document }))
            }
        }
    }

    /// What it says of the document that was put to it.
    pub(crate) fn hear(&mut self, document: &str) -> Outcome<Verdict> {
        let Some(program) = &mut self.program else {
            return verify_ours(document);
        };
        let answer = program.hear()?;
        let words = answer["error"].as_str().unwrap_or_default().to_owned();
        Ok(if answer["verified"] == true {
            Verdict::Verified
        } else if answer.get("verified") == Some(&Value::Null) {
            Verdict::NotAsked
        } else {
            Verdict::Refused(words)
        })
    }
}

impl Program {
    fn ask(&mut self, question: &Value) -> Outcome<()> {
        writeln!(self.questions, "{question}")?;
        Ok(self.questions.flush()?)
    }

    fn hear(&mut self) -> Outcome<Value> {
        let mut line = String::new();
        if self.answers.read_line(&mut line)? == 0 {
            return Err("a peer has ended".into());
        }
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It ends with its input in any case; an error here has nobody left to tell.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn sign_ours(document: &str, suite: &str, key: &Key) -> Outcome<Option<String>> {
    let Some(suite) = Suite::named(suite) else {
        return Ok(None);
    };
    let object = json::read_object(document.as_bytes(), &Limits::default()).map_err(told)?;
    let options = SignOptions::assertion(key.method.clone(), CREATED.parse().map_err(told)?);
    let signed = sign_under(suite, &object, &key.secret, &options).map_err(told)?;
    Ok(Some(serde_json::to_string(&signed)?))
}

fn verify_ours(document: &str) -> Outcome<Verdict> {
    let policy = Policy::at(AT.parse().map_err(told)?).admit_examples_context();
    let report = verify_envelope(document.as_bytes(), &Evidence::default(), &policy);
    // Nothing here says who an issuer is, and nobody else asks.
    let codes: Vec<&str> = report
        .codes(&[Status::Fail, Status::Undecided])
        .into_iter()
        .filter(|code| *code != "issuer.identity")
        .collect();
    Ok(if codes.is_empty() {
        Verdict::Verified
    } else {
        Verdict::Refused(codes.join(", "))
    })
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
