//! What a sender does when somebody does not take what it sends.

use std::thread;
use std::time::Duration;

use super::deliveries::{check_own_key, check_secret};
use super::{Came, Got, Scene, Trouble, body, ensure};
use crate::service::inbox::{Answer, Inbox};

/// A sender that would go on after 410 does so within this.
const QUIET: Duration = Duration::from_secs(8);

/// A sender that does not keep the order has sent the later event within this.
const MEANWHILE: Duration = Duration::from_secs(3);

/// Refuses the first delivery that comes from now on, and takes what follows.
fn refuse_once(inbox: &Inbox, answer: Answer) {
    let before = inbox.deliveries();
    inbox.answer_deliveries(move |had| match had {
        _ if had == before => answer.clone(),
        _ => Answer::Status(204),
    });
}

/// A document whose first delivery to the broker was answered so, with both attempts.
fn twice(scene: &Scene, answer: Answer) -> Result<Vec<Got>, Trouble> {
    refuse_once(scene.inbox("broker")?, answer);
    let document = scene.issue()?;
    let got = scene.wait("broker", &document, 2);
    scene.calm();
    got
}

pub(super) fn refused(scene: &mut Scene) -> Came {
    twice(scene, Answer::Status(500))?;
    Ok(None)
}

pub(super) fn unanswered(scene: &mut Scene) -> Came {
    twice(scene, Answer::Nothing)?;
    Ok(None)
}

pub(super) fn same_bytes(scene: &mut Scene) -> Came {
    let got = twice(scene, Answer::Status(503))?;
    let [first, second, ..] = got.as_slice() else {
        return Err(Trouble::wrong("no second attempt"));
    };
    ensure(first.all("webhook-id") == second.all("webhook-id"), || {
        "the second attempt has another id".to_owned()
    })?;
    ensure(first.body == second.body, || {
        "the second attempt has other bytes".to_owned()
    })?;
    check_secret(scene, "broker", second)?;
    match check_own_key(scene, second) {
        Err(Trouble::Wrong(what)) => Err(Trouble::Wrong(what)),
        _ => Ok(None),
    }
}

pub(super) fn redirect(scene: &mut Scene) -> Came {
    let trap = Inbox::open("127.0.0.1:0").map_err(Trouble::wrong)?;
    twice(scene, Answer::Redirect(format!("{}/inbox", trap.url())))?;
    ensure(trap.got().is_empty(), || {
        "a redirect was followed".to_owned()
    })?;
    Ok(None)
}

pub(super) fn gone(scene: &mut Scene) -> Came {
    refuse_once(scene.inbox("broker")?, Answer::Status(410));
    let document = scene.issue()?;
    let came = scene.wait("broker", &document, 1);
    scene.calm();
    came?;
    thread::sleep(QUIET);
    let again = scene.deliveries("broker", &document)?.len();
    ensure(again == 1, || {
        format!("{again} attempts, the first of which was answered with 410")
    })?;
    Ok(None)
}

pub(super) fn order(scene: &mut Scene) -> Came {
    let inbox = scene.inbox("broker")?;
    inbox.answer_deliveries(|_| Answer::Status(503));
    let document = scene.issue();
    let done = document.and_then(|document| {
        scene.wait("broker", &document, 1)?;
        scene.revoke(&document)?;
        // Time enough for what must not be sent yet.
        thread::sleep(MEANWHILE);
        Ok(document)
    });
    scene.calm();
    let document = done?;
    scene.taken("broker", &document, 2)?;
    let mut is_over = false;
    for got in scene.deliveries("broker", &document)? {
        let event = body(&got)?;
        let kind = event["type"].as_str().unwrap_or_default();
        let is_first = kind.ends_with(".issued.v1");
        ensure(is_first != is_over, || {
            format!(
                "`{kind}` was sent {}",
                if is_over {
                    "again after it was taken"
                } else {
                    "before the issue was taken"
                }
            )
        })?;
        is_over |= is_first && got.is_accepted();
    }
    Ok(None)
}

pub(super) fn isolation(scene: &mut Scene) -> Came {
    scene.inbox("broker")?.answer_deliveries(|_| {
        thread::sleep(Duration::from_secs(3));
        Answer::Status(503)
    });
    let document = scene.issue();
    let told = document.and_then(|document| {
        scene.taken("importer", &document, 1)?;
        scene.taken("government", &document, 1)?;
        let taken = scene.deliveries("broker", &document)?;
        Ok(taken.iter().all(|got| !got.is_accepted()))
    });
    scene.calm();
    ensure(told?, || "the broker took what it refused".to_owned())?;
    Ok(None)
}
