//! Trials of a presenter: it derives a holder's part of what the runner signed, and shows that and nothing else (SPEC
//! section *Parts under ecdsa-sd-2023*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::{ECDSA_SD_2023, Suite, mandatory_pointers, sign_selectively};
use tradecred_vc::report::Authenticity;

use super::caller::Credential;
use super::client::{Client, Reply};
use super::document::{found_in, private_texts};
use super::examine::{Examination, Examiner, Published};
use super::profile::ServiceProfile;
use super::refusal::{Codes, expect_refused};
use super::trial::{Came, Trouble, ensure, steps};
use crate::recipe;

/// What the trials of a presenter share.
pub(super) struct Scene {
    client: Client,
    profile: ServiceProfile,
    examination: Examination,
    /// What the holder was given.
    whole: Value,
}

/// Where parts are derived.
const DERIVE: &str = "/credentials/derive";
/// As whom the runner asks, the first that the profile names.
const HOLDERS: [&str; 4] = ["holder", "verifier", "importer", "issuer"];
/// What the holder shows.
const CHOSEN: [&str; 2] = ["/credentialSubject/goods/0", "/credentialSubject/coverage"];
/// What a verifier finds in every such part: that it is one, and that no status list came with it.
const OF_A_PART: [&str; 3] = [
    "selective-disclosure.selection",
    "selective-disclosure.not-shown",
    "status.list-missing",
];

impl Scene {
    pub(super) fn open(
        address: &str,
        profile: &ServiceProfile,
        examiner: Option<Box<dyn Examiner>>,
    ) -> Result<Self, String> {
        let client = Client::new(address, profile.public_url.as_deref());
        client.opened()?;
        Ok(Self {
            client,
            profile: profile.clone(),
            examination: Examination::by(examiner, None),
            whole: whole().ok_or("the runner could not sign")?,
        })
    }

    fn caller(&self) -> Option<&Credential> {
        let callers = &self.profile.callers;
        HOLDERS.iter().find_map(|role| callers.get(*role))
    }

    fn ask(&self, credential: &Value, pointers: &[&str]) -> Result<Reply, Trouble> {
        let order = json!({
            "verifiableCredential": credential,
            "options": { "selectivePointers": pointers },
        });
        self.client.post(DERIVE, self.caller(), &order)
    }

    /// What came of asking for a part that there is. The VC API answers 201.
    fn derived(&self, pointers: &[&str]) -> Result<Reply, Trouble> {
        let reply = self.ask(&self.whole, pointers)?;
        ensure([200, 201].contains(&reply.status), || {
            format!("POST {DERIVE}: 200 was expected: {}", reply.shown())
        })?;
        Ok(reply)
    }

    /// The part of what the holder was given that shows what these pointers lead to.
    fn part(&self, pointers: &[&str]) -> Result<Value, Trouble> {
        self.derived(pointers)?.credential(DERIVE)
    }
}

/// The certification of the runner's issuer, signed so that its holder may hide statements.
fn whole() -> Option<Value> {
    let maker = Examination::maker();
    let issuer = maker.actor_under(Algorithm::P256, "issuer");
    let mut document = recipe::unsigned_certification(&maker);
    document["issuer"]["id"] = issuer.did().into();
    // The day of the run is not over before.
    document["validUntil"] = maker.instant(2 * 86_400).into();
    let mut options = issuer.options(maker.instant(0));
    options.fresh_keys = Some(maker.fresh_keys("presenter"));
    let Tree::Object(unsigned) = Tree::from(&document) else {
        return None;
    };
    let mandatory = mandatory_pointers(&unsigned);
    let suite = Suite::named(ECDSA_SD_2023)?;
    let signed = sign_selectively(suite, &unsigned, issuer.key(), &options, &mandatory);
    Some(Tree::Object(signed.ok()?).to_serde())
}

fn verifies(scene: &mut Scene) -> Came {
    let part = scene.part(&CHOSEN)?;
    let answer = scene.examination.verdict(&part, &Published::default())?;
    let codes = answer.codes.unwrap_or_default();
    let odd = codes
        .iter()
        .find(|code| !OF_A_PART.contains(&code.as_str()));
    ensure(
        answer.authenticity == Some(Authenticity::Authentic) && odd.is_none(),
        || format!("{:?}: {}", answer.authenticity, codes.join(", ")),
    )?;
    let is_part = codes.iter().any(|code| code == OF_A_PART[0]);
    ensure(is_part, || "what was derived is no part".to_owned())?;
    Ok(None)
}

/// The subject as a part with these pointers shows it.
fn shown(whole: &Value) -> Value {
    let subject = &whole["credentialSubject"];
    json!({
        "type": subject["type"],
        "goods": [subject["goods"][0]],
        "coverage": subject["coverage"],
    })
}

fn shows(scene: &mut Scene) -> Came {
    let part = scene.part(&CHOSEN)?;
    for name in [
        "@context",
        "id",
        "type",
        "issuer",
        "validFrom",
        "validUntil",
    ] {
        ensure(part[name] == scene.whole[name], || {
            format!("`{name}` is {}", part[name])
        })?;
    }
    ensure(part["credentialSubject"] == shown(&scene.whole), || {
        format!("the subject is {}", part["credentialSubject"])
    })?;
    Ok(None)
}

fn hides(scene: &mut Scene) -> Came {
    let reply = scene.derived(&CHOSEN)?;
    let seen = shown(&scene.whole).to_string();
    let mut hidden = private_texts(&scene.whole["credentialSubject"]);
    hidden.retain(|text| !seen.contains(text.as_str()));
    ensure(hidden.len() >= 5, || "nothing is hidden".to_owned())?;
    match found_in(&reply.body, &hidden) {
        Some(found) => Err(Trouble::wrong(format!("`{found}` stands in the part"))),
        None => Ok(Some(format!("{} texts looked for", hidden.len()))),
    }
}

fn least(scene: &mut Scene) -> Came {
    let part = scene.part(&[])?;
    let subject = &scene.whole["credentialSubject"];
    ensure(
        part["credentialSubject"] == json!({ "type": subject["type"] }),
        || format!("the subject is {}", part["credentialSubject"]),
    )?;
    Ok(None)
}

fn most(scene: &mut Scene) -> Came {
    let part = scene.part(&["/credentialSubject"])?;
    ensure(
        part["credentialSubject"] == scene.whole["credentialSubject"],
        || format!("the subject is {}", part["credentialSubject"]),
    )?;
    Ok(None)
}

fn pointer(scene: &mut Scene) -> Came {
    scene.part(&CHOSEN)?;
    for wrong in ["/credentialSubject/goods/7", "credentialSubject", "/a~2"] {
        let reply = scene.ask(&scene.whole, &[wrong])?;
        let codes = Codes::of(&["selective-disclosure.pointer", "node.request"]);
        expect_refused(&reply, &codes, &format!("the pointer `{wrong}`"))?;
    }
    Ok(None)
}

fn part_of_part(scene: &mut Scene) -> Came {
    let part = scene.part(&CHOSEN)?;
    let reply = scene.ask(&part, &[])?;
    let codes = Codes::of(&["selective-disclosure.base"]).with(422);
    expect_refused(&reply, &codes, "a part")
}

fn other_suite(scene: &mut Scene) -> Came {
    scene.part(&CHOSEN)?;
    let maker = Examination::maker();
    let signed = maker
        .issuer()
        .sign(&recipe::unsigned_certification(&maker), maker.instant(0));
    let reply = scene.ask(&signed, &CHOSEN)?;
    let codes = Codes::of(&["selective-disclosure.base"]).with(422);
    expect_refused(&reply, &codes, "a credential without a base proof")
}

fn nothing(scene: &mut Scene) -> Came {
    scene.part(&CHOSEN)?;
    for order in [
        json!({}),
        json!({ "verifiableCredential": "none" }),
        json!({ "verifiableCredential": scene.whole, "options": { "selectivePointers": 7 } }),
    ] {
        let reply = scene.client.post(DERIVE, scene.caller(), &order)?;
        expect_refused(
            &reply,
            &Codes::of(&["node.request"]).with(400),
            "a request of another form",
        )?;
    }
    Ok(None)
}

steps! { Scene;
    "presenter/part-verifies", "selective-disclosure.derived", accepts,
        "a part is authentic, and a verifier sees that it is one" => verifies;
    "presenter/part-shows", "selective-disclosure.derived", accepts,
        "a part shows the envelope, what the pointers lead to, and the types on the way" => shows;
    "presenter/part-hides", "selective-disclosure.derived", refuses,
        "nothing of what is hidden stands in the answer" => hides;
    "presenter/part-least", "selective-disclosure.derived", accepts,
        "a part for no pointer shows the envelope and the type of the subject" => least;
    "presenter/part-most", "selective-disclosure.derived", accepts,
        "a part for the subject shows all of it" => most;
    "presenter/pointer", "selective-disclosure.derived", refuses,
        "a pointer that is none, or leads to nothing, is refused" => pointer;
    "presenter/part-of-part", "selective-disclosure.base", refuses,
        "no part is derived from a part" => part_of_part;
    "presenter/other-suite", "selective-disclosure.base", refuses,
        "no part is derived from a credential without a base proof" => other_suite;
    "presenter/request", "node.request", refuses,
        "a request of another form is refused" => nothing;
}
