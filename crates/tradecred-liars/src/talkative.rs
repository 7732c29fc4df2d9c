//! Liars that show a reader more, or less, than it may see, or tell a consumer so.

use crate::{Liar, evidence_of, input};
use serde_json::{Value, json};

pub(super) fn liars() -> Vec<Liar> {
    [of_readers(), of_consumers()]
        .into_iter()
        .flatten()
        .collect()
}

/// Liars that show a reader more, or less, than it may see.
fn of_readers() -> Vec<Liar> {
    vec![
        Liar::new(
            "everybody-sees-what-customs-sees",
            "shows every reader what customs may see",
            |question, ask| {
                let mut asked = question.clone();
                asked.reader = question.reader.as_ref().map(|_| "customs".to_owned());
                let mut answer = ask(&asked)?;
                tell(&mut answer.view, "reader", question.reader.clone().into());
                Ok(answer)
            },
        ),
        Liar::new(
            "proof-beside-what-is-left-out",
            "shows the proof over what it leaves out",
            |question, ask| {
                let mut answer = ask(question)?;
                let proof =
                    input(question).and_then(|mut input| Some(input.get_mut("proof")?.take()));
                let shown = answer
                    .view
                    .as_mut()
                    .and_then(|view| view.get_mut("credential"));
                if let (Some(Value::Object(shown)), Some(proof)) = (shown, proof) {
                    shown.insert("proof".to_owned(), proof);
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "public-sees-issuer",
            "tells anybody who issued a document",
            |question, ask| {
                let mut answer = ask(question)?;
                let issuer = input(question)
                    .and_then(|input| input.pointer("/issuer/id").cloned())
                    .unwrap_or_default();
                tell(&mut answer.view, "issuer", issuer);
                Ok(answer)
            },
        ),
        Liar::new(
            "opened-to-all",
            "gives what evidence opens to every reader",
            |question, ask| {
                let mut answer = ask(question)?;
                let opened = evidence_of(question).get("opened").cloned();
                if let (Some(opened), Some(_)) = (opened, &answer.view) {
                    tell(&mut answer.view, "opened", opened);
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "forgery-shown",
            "shows what a forged document says",
            |question, ask| {
                let mut answer = ask(question)?;
                if let Some(input) = input(question) {
                    tell(&mut answer.view, "credential", input);
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "gap-is-listed",
            "lists of what a reader is never shown only what stands in the document",
            |question, ask| {
                let mut answer = ask(question)?;
                let (Some(input), Some(Value::Object(view))) = (input(question), &mut answer.view)
                else {
                    return Ok(answer);
                };
                if let Some(Value::Array(left_out)) = view.get_mut("leftOut") {
                    left_out.retain(|pointer| {
                        let pointer = pointer.as_str().unwrap_or_default();
                        input.pointer(&pointer.replace('*', "0")).is_some()
                    });
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "nothing-left-out-is-listed",
            "does not say what it left out",
            |question, ask| {
                let mut answer = ask(question)?;
                if let Some(Value::Object(view)) = &mut answer.view {
                    view.insert("leftOut".to_owned(), json!([]));
                }
                Ok(answer)
            },
        ),
    ]
}

/// Liars that tell a consumer more than is known, or more than a consumer may know.
fn of_consumers() -> Vec<Liar> {
    vec![
        Liar::new(
            "every-label-is-authentic",
            "tells a consumer that whatever was scanned is authentic",
            |question, ask| {
                let mut answer = ask(question)?;
                tell(&mut answer.consumer, "answer", json!("authentic"));
                Ok(answer)
            },
        ),
        Liar::new(
            "consumer-told-the-maker",
            "tells a consumer who made the unit",
            |question, ask| {
                let mut answer = ask(question)?;
                let maker = input(question)
                    .and_then(|input| {
                        let subject = input.get("credentialSubject")?;
                        subject.pointer("/manufacturer/legalName").cloned()
                    })
                    .unwrap_or_default();
                tell(&mut answer.consumer, "manufacturer", maker);
                Ok(answer)
            },
        ),
        Liar::new(
            "any-host-will-do",
            "answers a link to another host as if it were the unit's",
            |question, ask| {
                let own = input(question).and_then(|input| {
                    let link = input.pointer("/credentialSubject/digitalLink")?;
                    link.as_str().map(ToOwned::to_owned)
                });
                let mut asked = question.clone();
                if let (Some(own), Some(_)) = (own, &question.consumer) {
                    asked.consumer = Some(own);
                }
                ask(&asked)
            },
        ),
    ]
}

/// Puts a member into a view or an answer, where there is one.
fn tell(view: &mut Option<Value>, name: &str, value: Value) {
    if let Some(Value::Object(view)) = view {
        view.insert(name.to_owned(), value);
    }
}
