//! What a document says that was fetched, of the time before and after (SPEC chapter *DID*).

use serde_json::{Value, json};

use super::{FIRM, did_document, firm, issued_by, renamed};
use crate::recipe::base::{add_evidence, set};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

const LATER: &str = "did.fetched-later";
const BEFORE: &str = "did.before-fetch";
const OVER_TIME: &str = "did.keys-over-time";
/// When the credential was signed.
const SIGNED: i64 = -86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    let good = GOOD
        .iter()
        .map(|(name, title, shown, known)| held(name, title, known).shows(&[*shown]).done());
    let open = OPEN.iter().map(|(name, title, code, known)| {
        held(name, title, known)
            .shows(&[LATER])
            .undecidable(code)
            .done()
    });
    let bad = BAD.iter().map(|(name, title, code, known)| {
        held(name, title, known)
            .shows(&[OVER_TIME])
            .refused(code)
            .done()
    });
    good.chain(open).chain(bad).chain(changed()).collect()
}

/// A document of the firm: the name of its only key, and in seconds from the instant asked about since when
/// and until when it is known to be in force, and when it was fetched.
#[derive(Clone, Copy)]
struct Known {
    key: &'static str,
    from: Option<i64>,
    until: Option<i64>,
    fetched: Option<i64>,
}

const fn fetched(key: &'static str, at: i64) -> Known {
    Known {
        key,
        from: None,
        until: None,
        fetched: Some(at),
    }
}

const fn in_force(key: &'static str, from: Option<i64>, until: Option<i64>) -> Known {
    Known {
        key,
        from,
        until,
        fetched: None,
    }
}

impl Known {
    fn entry(&self, document: Value, maker: &Maker) -> Value {
        let mut entry =
            json!({ "did": FIRM, "document": document, "source": "fetched by the verifier" });
        let instants = [
            ("/from", self.from),
            ("/until", self.until),
            ("/fetchedAt", self.fetched),
        ];
        for (member, seconds) in instants {
            if let Some(seconds) = seconds {
                set(&mut entry, member, maker.instant(seconds));
            }
        }
        entry
    }
}

/// A credential that the firm signed under its key `old` a day ago, and what is known of its documents.
fn held(name: &str, title: &'static str, known: &'static [Known]) -> Draft {
    issued_by(vector(format!("did/{name}"), title), FIRM)
        .sign(|document, maker| firm(maker, "old").sign(&document, maker.instant(SIGNED)))
        .evidence(move |evidence, maker| {
            for known in known {
                let entry = known.entry(did_document(&firm(maker, known.key)), maker);
                add_evidence(evidence, "didDocuments", entry);
            }
        })
}

/// Name, title, what it shows or its code, documents.
type Row = (&'static str, &'static str, &'static str, &'static [Known]);

const GOOD: &[Row] = &[
    (
        "fetched-later",
        "a key that a document fetched after signing still lists signed",
        LATER,
        &[fetched("old", 0)],
    ),
    (
        "fetched-a-second-later",
        "a document fetched a second after signing speaks for the key that it lists",
        LATER,
        &[fetched("old", SIGNED + 1)],
    ),
    (
        "fetched-when-created",
        "a document is in force at the instant it was fetched",
        OVER_TIME,
        &[fetched("old", SIGNED)],
    ),
    (
        "fetched-before",
        "a document that was fetched is in force from then on",
        OVER_TIME,
        &[fetched("old", SIGNED - 86_400)],
    ),
    (
        "fetched-first-lists-the-key",
        "of two documents fetched after signing the first speaks",
        LATER,
        &[fetched("new", 0), fetched("old", -3_600)],
    ),
    (
        "fetched-beside-the-one-in-force",
        "a document that was in force at signing speaks, whatever was fetched afterwards",
        OVER_TIME,
        &[
            in_force("old", None, Some(SIGNED + 1)),
            fetched("new", SIGNED + 1),
        ],
    ),
    (
        "fetched-before-and-after",
        "the document fetched last before signing speaks, not the one fetched afterwards",
        OVER_TIME,
        &[fetched("old", SIGNED - 1), fetched("new", SIGNED + 1)],
    ),
    (
        "fetched-twice",
        "one document fetched twice contradicts nothing",
        LATER,
        &[fetched("old", 0), fetched("old", 0)],
    ),
    (
        "fetched-and-known-since",
        "since when a document is known to be in force counts before when it was fetched",
        OVER_TIME,
        &[Known {
            key: "old",
            from: Some(SIGNED),
            until: None,
            fetched: Some(0),
        }],
    ),
];

const OPEN: &[Row] = &[
    (
        "fetched-later-without-the-key",
        "a document fetched after signing does not say that its keys were those of then",
        BEFORE,
        &[fetched("new", 0)],
    ),
    (
        "fetched-a-second-later-without-the-key",
        "a second after signing is after signing",
        BEFORE,
        &[fetched("new", SIGNED + 1)],
    ),
    (
        "fetched-second-lists-the-key",
        "a key that came between two fetches after signing was perhaps not there at signing",
        BEFORE,
        &[fetched("old", 0), fetched("new", -3_600)],
    ),
    (
        "fetched-after-a-gap",
        "in the gap after the end of a document the next one that was fetched decides",
        BEFORE,
        &[in_force("old", None, Some(SIGNED)), fetched("new", 0)],
    ),
    (
        "fetched-two-at-once",
        "two different documents fetched at one instant decide nothing",
        "did.not-resolved",
        &[fetched("old", 0), fetched("new", 0)],
    ),
];

const BAD: &[Row] = &[
    (
        "fetched-before-without-the-key",
        "a key that was not there a second before signing did not sign",
        "did.verification-method",
        &[fetched("new", SIGNED - 1)],
    ),
    (
        "fetched-when-created-without-the-key",
        "a key that was not there at the instant of signing did not sign",
        "did.verification-method",
        &[fetched("new", SIGNED)],
    ),
    (
        "fetched-behind-another",
        "where the next document came into force later, what was fetched after it says nothing",
        "did.key-not-in-force",
        &[in_force("old", Some(SIGNED + 1), None), fetched("old", 0)],
    ),
    (
        "fetched-and-known-since-later",
        "a document known to have come into force after signing does not speak, fetched or not",
        "did.key-not-in-force",
        &[Known {
            key: "old",
            from: Some(SIGNED + 1),
            until: None,
            fetched: Some(SIGNED + 2),
        }],
    ),
    (
        "fetched-when-it-came-into-force",
        "a document that came into force at the instant it was fetched does not speak for before",
        "did.key-not-in-force",
        &[fetched("old", 0), in_force("old", Some(0), None)],
    ),
    (
        "fetched-and-ended",
        "a document that was fetched and ended before signing does not speak",
        "did.key-not-in-force",
        &[Known {
            key: "old",
            from: None,
            until: Some(SIGNED),
            fetched: Some(SIGNED - 86_400),
        }],
    ),
];

/// The document fetched at an instant, with a change.
fn altered(
    name: &str,
    title: &'static str,
    at: i64,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    held(name, title, &[]).evidence(move |evidence, maker| {
        let mut document = did_document(&firm(maker, "old"));
        change(&mut document, maker);
        let entry = fetched("old", at).entry(document, maker);
        add_evidence(evidence, "didDocuments", entry);
    })
}

fn revoked(seconds: i64) -> impl Fn(&mut Value, &Maker) + Send + Sync + 'static {
    move |document, maker| {
        let at = maker.instant(seconds);
        set(document, "/verificationMethod/0/revoked", at);
    }
}

/// Documents that say something else of the key, and what was changed after signing.
fn changed() -> Vec<Recipe> {
    let not_listed = |document: &mut Value, _: &Maker| set(document, "/assertionMethod", json!([]));
    vec![
        altered(
            "fetched-later-revoked-since",
            "a key that was revoked between signing and fetching signed",
            0,
            revoked(SIGNED + 1),
        )
        .shows(&[LATER, "did.key-not-in-force"])
        .done(),
        altered(
            "fetched-later-revoked-before",
            "a key that was revoked before signing did not sign, whenever that was fetched",
            0,
            revoked(SIGNED),
        )
        .shows(&[LATER])
        .refused("did.key-not-in-force")
        .done(),
        altered(
            "fetched-later-for-another-purpose",
            "a key that is not listed for this purpose after signing may have been so before",
            0,
            not_listed,
        )
        .shows(&[LATER])
        .undecidable(BEFORE)
        .done(),
        altered(
            "fetched-when-created-for-another-purpose",
            "a key that was not listed for this purpose at signing did not sign",
            SIGNED,
            not_listed,
        )
        .shows(&[OVER_TIME])
        .refused("did.relationship")
        .done(),
        altered(
            "fetched-later-of-another-controller",
            "a key of another controller signs nothing, whenever that was fetched",
            0,
            |document, maker| {
                let other = maker.stranger();
                set(document, "/verificationMethod/0/controller", other.did());
            },
        )
        .shows(&[LATER])
        .refused("did.controller")
        .done(),
        altered(
            "fetched-later-value-changed",
            "what was changed after signing is refused, whenever the key was fetched",
            0,
            |_, _| {},
        )
        .shows(&[LATER])
        .after(|signed, _| set(signed, "/credentialSubject/certifierRole", "Producer"))
        .refused("proof.signature")
        .done(),
        issued_by(
            vector(
                "did/fetched-later-other-key-of-the-name",
                "a key that bears the name of an older one does not fit what that signed",
            ),
            FIRM,
        )
        .shows(&[LATER])
        .sign(|document, maker| renamed(maker, "old").sign(&document, maker.instant(SIGNED)))
        .evidence(|evidence, maker| {
            let known: Actor = renamed(maker, "new");
            let entry = fetched("new", 0).entry(did_document(&known), maker);
            add_evidence(evidence, "didDocuments", entry);
        })
        .refused("proof.signature")
        .done(),
    ]
}
