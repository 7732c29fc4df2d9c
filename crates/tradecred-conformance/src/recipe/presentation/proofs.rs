//! The proof of a presentation: by whom, for whom and in answer to what.

use std::borrow::Cow;

use serde_json::{Value, json};
use tradecred_vc::proof::{ASSERTION_METHOD, AUTHENTICATION, SignOptions};

use super::{
    DAY, DOMAIN, about, asked, certified, challenge, holder, options, presented, unsigned,
};
use crate::recipe::base::{remove, set};
use crate::recipe::{Draft, Maker, Recipe};

/// What is done to a presentation.
type Alteration = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    [bindings(), altered(), times(), without(), sets()]
        .into_iter()
        .flatten()
        .collect()
}

type Change = fn(&mut SignOptions, &Maker);

/// A presentation whose proof says something else.
fn signed_with(name: &str, title: &'static str, change: Change) -> Draft {
    presented(name, title).sign(move |document, maker| {
        let holder = holder(maker);
        let mut options = options(&holder, maker);
        change(&mut options, maker);
        holder.sign_with(&document, &options)
    })
}

const OTHER: &[(&str, &str, &str, Change)] = &[
    (
        "challenge-other",
        "a presentation that answers another challenge is refused",
        "proof.challenge",
        |options, maker| options.challenge = Some(maker.uuid("another challenge")),
    ),
    (
        "challenge-absent",
        "a presentation that answers nothing is refused where a challenge was given",
        "proof.challenge",
        |options, _| options.challenge = None,
    ),
    (
        "challenge-in-capitals",
        "a challenge is compared letter by letter",
        "proof.challenge",
        |options, maker| options.challenge = Some(challenge(maker).to_uppercase()),
    ),
    (
        "domain-other",
        "a presentation made for another verifier is refused",
        "proof.domain",
        |options, _| options.domain = Some("bank.example".to_owned()),
    ),
    (
        "domain-absent",
        "a presentation made for nobody is refused where a domain is asked for",
        "proof.domain",
        |options, _| options.domain = None,
    ),
    (
        "domain-longer",
        "a domain that begins like the verifier's is another",
        "proof.domain",
        |options, _| options.domain = Some(format!("{DOMAIN}.attacker.example")),
    ),
    (
        "domain-as-url",
        "the address of a verifier's site is not its domain",
        "proof.domain",
        |options, _| options.domain = Some(format!("https://{DOMAIN}/")),
    ),
    (
        "purpose-of-credentials",
        "a proof made to sign credentials presents nothing",
        "proof.purpose",
        |options, _| options.purpose = Cow::Borrowed(ASSERTION_METHOD),
    ),
    (
        "expired-a-second-ago",
        "a presentation is refused a second after its proof expired",
        "proof.expired",
        |options, maker| options.expires = maker.instant(-1).parse().ok(),
    ),
];

fn bindings() -> Vec<Recipe> {
    let other = OTHER.iter().map(|(name, title, code, change)| {
        signed_with(name, title, *change).not_authentic(code).done()
    });
    let good = [
        presented("valid", "a presentation by its holder, for this verifier and in answer to its challenge, is in order")
            .shows(&["proof.domain", "proof.challenge", "proof.purpose", "presentation.holder"])
            .done(),
        presented(
            "nothing-asked",
            "a presentation made for somebody shows to anybody who presents",
        )
        .presented(|_| json!({}))
        .shows(&["proof.domain", "proof.challenge"])
        .done(),
        presented("domain-in-list", "a presentation may be made for several verifiers")
            .sign(|document, maker| {
                let holder = holder(maker);
                let configuration = json!({
                    "type": "DataIntegrityProof",
                    "cryptosuite": "eddsa-jcs-2022",
                    "created": maker.instant(-60),
                    "verificationMethod": holder.method(),
                    "proofPurpose": AUTHENTICATION,
                    "domain": ["bank.example", DOMAIN],
                    "challenge": challenge(maker),
                    "@context": document.get("@context")
                });
                holder.sign_configuration(&document, configuration)
            })
            .shows(&["proof.domain"])
            .done(),
    ];
    other.chain(good).collect()
}

fn altered() -> Vec<Recipe> {
    let changes: [(&str, &str, Alteration); 4] = [
        (
            "credential-added",
            "a credential added after the holder signed is noticed",
            |document, maker| {
                let more = json!([certified(maker), about(maker, holder(maker).did())]);
                set(document, "/verifiableCredential", more);
            },
        ),
        (
            "credential-taken-out",
            "a credential taken out after the holder signed is noticed",
            |document, _| set(document, "/verifiableCredential", json!([])),
        ),
        (
            "holder-changed",
            "a holder put in after signing is noticed",
            |document, maker| set(document, "/holder", maker.stranger().did()),
        ),
        (
            "challenge-changed",
            "a challenge put in after signing is noticed",
            |document, maker| set(document, "/proof/challenge", challenge(maker)),
        ),
    ];
    changes
        .into_iter()
        .map(|(name, title, change)| {
            let draft = match name {
                "challenge-changed" => signed_with(name, title, |options, maker| {
                    options.challenge = Some(maker.uuid("another challenge"));
                }),
                _ => presented(name, title),
            };
            let draft = draft.after(change).not_authentic("proof.signature");
            // Unknown to the rules of documents is the credential that was added.
            if name == "credential-added" {
                draft.envelope_only().done()
            } else {
                draft.done()
            }
        })
        .collect()
}

fn times() -> Vec<Recipe> {
    vec![
        signed_with(
            "expires-now",
            "a presentation holds at the instant at which its proof expires",
            |options, maker| options.expires = maker.instant(0).parse().ok(),
        )
        .needs("at")
        .shows(&["proof.expired"])
        .done(),
        signed_with(
            "created-tomorrow",
            "a presentation of tomorrow is refused",
            |options, maker| options.created = maker.instant(DAY).parse().ok(),
        )
        .not_authentic("proof.created-future")
        .done(),
    ]
}

fn without() -> Vec<Recipe> {
    let missing = |name: &str, title: &'static str, member: &'static str| {
        presented(name, title)
            .sign(|document, _| document)
            .presented(move |maker| {
                let mut asked = asked(maker);
                ["/domain", "/challenge", "/holder"]
                    .into_iter()
                    .filter(|name| *name != member)
                    .for_each(|name| remove(&mut asked, name));
                asked
            })
            .not_authentic("proof.missing")
    };
    vec![
        missing(
            "unsigned-for-a-domain",
            "an unsigned presentation is made for no verifier",
            "/domain",
        )
        .done(),
        missing(
            "unsigned-for-a-challenge",
            "an unsigned presentation answers no challenge",
            "/challenge",
        )
        .done(),
        missing(
            "unsigned-with-holder",
            "a holder that is named and did not sign presents nothing",
            "/none",
        )
        .shows(&["presentation.proof"])
        .done(),
        unsigned(
            "unsigned",
            "an unsigned presentation is as good as the credentials in it where nothing is asked of who presents",
        )
        .shows(&["presentation.proof"])
        .done(),
    ]
}

fn sets() -> Vec<Recipe> {
    let second = |document: &mut Value, maker: &Maker, change: Change| {
        let witness = maker.actor("witness");
        let mut options = options(&witness, maker);
        change(&mut options, maker);
        *document = witness.sign_with(document, &options);
    };
    vec![
        presented(
            "signed-by-two",
            "a presentation may be signed by somebody besides its holder",
        )
        .after(move |document, maker| second(document, maker, |_, _| ()))
        .shows(&["proof.sets", "presentation.holder"])
        .done(),
        presented(
            "second-for-another",
            "every proof of a presentation has to be made for the verifier",
        )
        .after(move |document, maker| {
            second(document, maker, |options, _| {
                options.domain = Some("bank.example".to_owned());
            });
        })
        .not_authentic("proof.domain")
        .shows(&["proof.sets"])
        .done(),
    ]
}
