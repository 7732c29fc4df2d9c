//! Liars about licences: they grant more than a chain of licences does, or call what is not shown forbidden.

use serde_json::{Value, json};
use tradecred_conformance::target::Question;

use crate::{Asked, Liar, Reply};

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::new(
            "every-use-is-authorised",
            "says that whatever somebody means to do is licensed",
            |question, ask| {
                let mut answer = ask(question)?;
                if let Some(chain) = &mut answer.license_chain {
                    *chain = with_verdict(chain, "authorised");
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "not-shown-is-forbidden",
            "says of goods without a licence at hand that they are out of scope",
            |question, ask| {
                let mut answer = ask(question)?;
                if let Some(chain) = &mut answer.license_chain
                    && chain.get("verdict") == Some(&json!("notShown"))
                {
                    *chain = with_verdict(chain, "outOfScope");
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "revoked-license-goes-on",
            "follows revoked licences as if they were in force",
            |question, ask| {
                let mut answer = ask(question)?;
                if let Some(chain) = &mut answer.license_chain
                    && chain.get("verdict") == Some(&json!("revoked"))
                {
                    *chain = with_verdict(chain, "authorised");
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "licensed-today-licensed-then",
            "asks about the day of asking instead of the day of the use",
            |question, ask| {
                let today = question.at.date_utc().to_string();
                asked_otherwise(question, ask, |intended| {
                    if let Some(intended) = intended.as_object_mut() {
                        intended.insert("date".to_owned(), json!(today));
                    }
                })
            },
        ),
        without(
            "license-without-a-cap",
            "grants any quantity",
            &["quantity"],
        ),
        without(
            "namesake-is-licensed",
            "grants to any party of the name, whatever its DID",
            &["party", "id"],
        ),
    ]
}

/// A liar that does not hear one member of what somebody means to do.
fn without(name: &'static str, what: &'static str, path: &'static [&'static str]) -> Liar {
    Liar::new(name, what, move |question, ask| {
        asked_otherwise(question, ask, |intended| {
            let Some((last, above)) = path.split_last() else {
                return;
            };
            let holder = above
                .iter()
                .try_fold(intended, |value, name| value.get_mut(name));
            if let Some(holder) = holder.and_then(Value::as_object_mut) {
                holder.remove(*last);
            }
        })
    })
}

/// The honest answer to a question about another use.
fn asked_otherwise(question: &Question, ask: Asked<'_>, change: impl FnOnce(&mut Value)) -> Reply {
    let mut asked = question.clone();
    if let Some(intended) = &question.intended {
        let mut intended: Value = serde_json::from_str(intended.get()).unwrap_or_default();
        change(&mut intended);
        asked.intended = serde_json::value::to_raw_value(&intended).ok();
    }
    ask(&asked)
}

/// The same chain under another verdict, without the reason for its own.
pub(crate) fn with_verdict(chain: &Value, verdict: &str) -> Value {
    let mut chain = chain.clone();
    if let Some(members) = chain.as_object_mut() {
        members.insert("verdict".to_owned(), json!(verdict));
        if verdict == "authorised" {
            for reason in ["code", "text", "link", "wouldDecide"] {
                members.remove(reason);
            }
        }
    }
    chain
}
