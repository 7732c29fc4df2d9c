//! Who calls, and what each may learn.

use serde_json::json;

use super::{
    Came, Credential, Duration, Instant, Reply, Scene, Trouble, UNKNOWN, ensure, escaped, text,
};
use crate::service::list;
use crate::service::rank::{Comparison, compare};

/// Addresses that are for callers only.
const FOR_CALLERS: [&str; 4] = [
    "/documents?hs=7213",
    "/events",
    "/audit",
    "/register/holders",
];
/// Headers whose value is another in every answer, whatever was asked.
const OF_THE_MOMENT: [&str; 4] = ["date", "x-request-id", "request-id", "traceresponse"];
/// How many times each kind of question is asked, and how long that may take.
const SAMPLES: usize = 300;
const LONGEST: Duration = Duration::from_secs(60);
/// How many documents of another are asked for in turn, and how many that are not there.
const OF_EACH: usize = 20;
/// How often that is done where it does not say `same`.
const MEASUREMENTS: usize = 3;

pub(super) fn nobody(scene: &mut Scene) -> Came {
    scene.caller("issuer")?;
    let issued = scene.issued()?;
    let own = format!("/credentials/{}", escaped(text(&issued["id"], "the id")?));
    for path in FOR_CALLERS.into_iter().chain([own.as_str()]) {
        let reply = scene.client.get(path, None)?.expect(401, path)?;
        ensure(!reply.header("www-authenticate").is_empty(), || {
            format!("{path}: a 401 without WWW-Authenticate")
        })?;
    }
    Ok(None)
}

pub(super) fn wrong_token(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let path = format!("/credentials/{}", escaped(text(&issued["id"], "the id")?));
    let caller = scene.caller("issuer")?;
    let Some(token) = caller.token() else {
        return Err(Trouble::unnamed("issuer with a token"));
    };
    scene.client.get(&path, Some(caller))?.expect(200, &path)?;
    let mut wrong: Vec<char> = token.chars().collect();
    if let Some(last) = wrong.last_mut() {
        *last = if *last == 'A' { 'B' } else { 'A' };
    }
    let wrong: String = wrong.into_iter().collect();
    let wrong = Credential::Token(wrong.into());
    scene.client.get(&path, Some(&wrong))?.expect(401, &path)?;
    Ok(None)
}

pub(super) fn token_in_address(scene: &mut Scene) -> Came {
    let caller = scene.caller("issuer")?;
    let path = "/documents?hs=7213";
    scene.client.get(path, Some(caller))?.expect(200, path)?;
    let path = "/documents?hs=7213&access_token=none";
    scene.client.get(path, Some(caller))?.expect(400, path)?;
    Ok(None)
}

pub(super) fn operator(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let path = format!("/credentials/{}", escaped(text(&issued["id"], "the id")?));
    let operator = Some(scene.caller("operator")?);
    scene
        .client
        .get("/audit", operator)?
        .expect(200, "/audit")?;
    scene.client.get(&path, operator)?.expect(403, &path)?;
    Ok(None)
}

/// The same question about a document that is another's and about one that is not there.
fn ask(scene: &Scene, way: &str, id: &str, caller: &Credential) -> Result<Reply, Trouble> {
    let of = |before: &str| {
        scene
            .client
            .get(&format!("{before}{}", escaped(id)), Some(caller))
    };
    match way {
        "GET /credentials/{id}" => of("/credentials/"),
        "GET /log/proofs/{id}" => of("/log/proofs/"),
        "POST /credentials/status" => {
            let change = list::change(&json!(id), "revocation", true);
            scene.client.post(list::CHANGE, Some(caller), &change)
        }
        _ => {
            let grant = json!({ "credentialId": id, "tenant": "nobody", "reader": "broker" });
            scene
                .client
                .post("/credentials/grants", Some(caller), &grant)
        }
    }
}

fn difference(known: &Reply, unknown: &Reply) -> Option<String> {
    if known.status != unknown.status {
        return Some(format!("status {} and {}", known.status, unknown.status));
    }
    if known.body != unknown.body {
        return Some(format!("bodies: {} and {}", known.shown(), unknown.shown()));
    }
    let lasting = |reply: &Reply| -> Vec<(String, String)> {
        let value = |(name, value): &(String, String)| {
            let is_of_the_moment = OF_THE_MOMENT.contains(&name.as_str());
            let value = if is_of_the_moment {
                String::new()
            } else {
                value.clone()
            };
            (name.clone(), value)
        };
        reply.headers.iter().map(value).collect()
    };
    let (one, other) = (lasting(known), lasting(unknown));
    (one != other).then(|| {
        let odd = one.iter().find(|header| !other.contains(header));
        let odd = odd.or_else(|| other.iter().find(|header| !one.contains(header)));
        format!("headers: {odd:?}")
    })
}

pub(super) fn foreign(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let id = text(&issued["id"], "the id")?;
    scene.caller("other-issuer")?;
    let mut asked = 0;
    let ways = [
        "GET /credentials/{id}",
        "GET /log/proofs/{id}",
        "POST /credentials/status",
        "POST /credentials/grants",
    ];
    for (role, caller) in scene
        .profile
        .callers
        .iter()
        .filter(|(role, _)| *role != "issuer")
    {
        // An officer may read what is for its territory: then nothing is hidden.
        if ask(scene, ways[0], id, caller)?.status == 200 {
            continue;
        }
        for way in ways {
            let known = ask(scene, way, id, caller)?;
            let unknown = ask(scene, way, UNKNOWN, caller)?;
            if let Some(what) = difference(&known, &unknown) {
                return Err(Trouble::wrong(format!("{way} as {role}: {what}")));
            }
            asked += 1;
        }
    }
    let other = scene.caller("other-issuer")?;
    ask(scene, ways[0], id, other)?.expect(404, "another tenant's document")?;
    Ok(Some(format!("{asked} pairs of answers are alike")))
}

pub(super) fn grant(scene: &mut Scene) -> Came {
    let document = scene.issue()?;
    let id = text(&document["id"], "the id")?;
    let path = format!("/credentials/{}", escaped(id));
    let (issuer, importer) = (scene.caller("issuer")?, scene.caller("importer")?);
    let tenant = scene.profile.tenants.get("importer");
    let tenant = tenant.ok_or_else(|| Trouble::unnamed("tenant of the importer"))?;
    let give = |granted: bool| {
        let order = json!({
            "credentialId": id, "tenant": tenant, "reader": "importer", "granted": granted
        });
        let asked = "POST /credentials/grants";
        scene
            .client
            .post("/credentials/grants", Some(issuer), &order)?
            .expect(200, asked)
    };
    let read = || scene.client.get(&path, Some(importer));
    read()?.expect(404, "before the grant")?;
    give(true)?;
    let view = read()?.expect(200, "after the grant")?.json(&path)?;
    ensure(view.get("proof").is_none() && view != document, || {
        "the importer is given the whole document, not a view".to_owned()
    })?;
    give(false)?;
    read()?.expect(404, "after the end of the grant")?;
    Ok(None)
}

/// One measurement: each kind of question many times, in turn.
fn measured(
    scene: &Scene,
    caller: &Credential,
    known: &[String],
    unknown: &[String],
) -> Result<Option<Comparison>, Trouble> {
    let begun = Instant::now();
    let (mut foreign, mut absent) = (Vec::new(), Vec::new());
    let measure = |id: &str| {
        let begun = Instant::now();
        ask(scene, "GET /credentials/{id}", id, caller)?;
        Ok::<f64, Trouble>(begun.elapsed().as_secs_f64() * 1_000_000.0)
    };
    // Each id is asked for as often as each other, so that what is remembered of one is of both kinds.
    for id in known.iter().chain(unknown) {
        measure(id)?;
    }
    let pairs = known.iter().zip(unknown).cycle().take(SAMPLES);
    for (number, (known, unknown)) in pairs.enumerate() {
        if begun.elapsed() >= LONGEST {
            break;
        }
        // Which one goes first changes: by the pair, and by the round.
        if number.saturating_add(number / OF_EACH).is_multiple_of(2) {
            foreign.push(measure(known)?);
            absent.push(measure(unknown)?);
        } else {
            absent.push(measure(unknown)?);
            foreign.push(measure(known)?);
        }
    }
    Ok(compare(&foreign, &absent))
}

pub(super) fn time(scene: &mut Scene) -> Came {
    let caller = scene.caller("other-issuer")?;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for number in 0..OF_EACH {
        known.push(text(&scene.issue()?["id"], "the id")?.to_owned());
        unknown.push(format!("urn:uuid:6f1a9a3e-0c58-4d43-9d0a-{number:012x}"));
    }
    let (mut said, mut differ) = (Vec::new(), 0_usize);
    for _ in 0..MEASUREMENTS {
        let compared = measured(scene, caller, &known, &unknown)?
            .ok_or_else(|| Trouble::Undecided("nothing was measured".to_owned()))?;
        said.push(compared.to_string());
        match compared.word() {
            "same" => return Ok(Some(format!("foreign and unknown: {}", said.join("; ")))),
            "differs" => differ = differ.saturating_add(1),
            _ => {}
        }
    }
    let said = format!("foreign and unknown: {}", said.join("; "));
    if differ == MEASUREMENTS {
        Err(Trouble::Wrong(said))
    } else {
        Err(Trouble::Undecided(said))
    }
}
