//! Events that are released to all when all can be reached.

use std::thread;
use std::time::Duration;

use super::{Came, Scene, Trouble, ensure};
use crate::service::inbox::Answer;

/// How long one of the group cannot be reached.
const AWAY: Duration = Duration::from_secs(4);

pub(super) fn together(scene: &mut Scene) -> Came {
    let group: Vec<String> = scene
        .profile
        .inboxes
        .iter()
        .filter(|(_, place)| place.together)
        .map(|(role, _)| role.clone())
        .collect();
    let [away, others @ ..] = group.as_slice() else {
        return Err(Trouble::unnamed("inboxes that are told together"));
    };
    let roles: Vec<&str> = group
        .iter()
        .map(String::as_str)
        .filter(|role| *role != "government")
        .collect();
    scene.inbox(away)?.answer(|_, _| Answer::Status(503));
    let issued = scene.issue_of(&crate::service::document::unsigned(&scene.profile), &roles);
    let early = issued.and_then(|document| {
        thread::sleep(AWAY);
        let mut early = 0;
        for role in others {
            early += scene.deliveries(role, &document)?.len();
        }
        Ok((document, early))
    });
    scene.calm();
    let (document, early) = early?;
    ensure(early == 0, || {
        format!("{early} deliveries while `{away}` could not be reached")
    })?;
    let mut moments = Vec::new();
    for role in &group {
        let got = scene.taken(role, &document, 1)?;
        moments.extend(got.first().map(|got| got.moment));
    }
    let skew = moments.iter().max().zip(moments.iter().min());
    let skew = skew.map(|(last, first)| last.duration_since(*first).as_millis());
    Ok(skew.map(|skew| format!("skew after the release {skew} ms")))
}
