//! Which document and which key were in force when a proof was made (SPEC chapter *DID*).

use serde_json::Value;

use super::{FIRM, did_document, documented, firm, gathered, issued_by, renamed};
use crate::recipe::base::{add_evidence, set};
use crate::recipe::{Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let good = GOOD.iter().map(|(name, title, key, created, known)| {
        held(name, title, key, *created, known)
            .shows(&["did.keys-over-time"])
            .done()
    });
    let bad = BAD.iter().map(|(name, title, code, key, created, known)| {
        held(name, title, key, *created, known)
            .shows(&["did.keys-over-time"])
            .refused(code)
            .done()
    });
    let terms = TERMS.iter().map(|(name, title, member, seconds)| {
        documented(name, title, |document, maker| {
            term(document, maker, member, *seconds)
        })
        .shows(&["did.key-not-in-force"])
        .done()
    });
    let ended = ENDED.iter().map(|(name, title, member, seconds)| {
        documented(name, title, |document, maker| {
            term(document, maker, member, *seconds)
        })
        .refused("did.key-not-in-force")
        .done()
    });
    good.chain(bad)
        .chain(terms)
        .chain(ended)
        .chain(rest())
        .collect()
}

/// A document as evidence: the name of its only key, its bounds in seconds from the instant asked about.
type Known = (&'static str, Option<i64>, Option<i64>);

/// When the firm changed its key.
const CHANGE: i64 = -10 * 86_400;
const OLD: Known = ("old", None, Some(CHANGE));
const NEW: Known = ("new", Some(CHANGE), None);

/// A credential signed by the firm under a key at some time, and what is known of its documents.
fn held(
    name: &str,
    title: &'static str,
    key: &'static str,
    created: i64,
    known: &'static [Known],
) -> Draft {
    issued_by(vector(format!("did/{name}"), title), FIRM)
        .sign(move |document, maker| firm(maker, key).sign(&document, maker.instant(created)))
        .evidence(move |evidence, maker| {
            for (key, from, until) in known {
                let document = did_document(&firm(maker, key));
                add_evidence(
                    evidence,
                    "didDocuments",
                    gathered(maker, FIRM, document, *from, *until),
                );
            }
        })
}

const GOOD: &[(&str, &str, &str, i64, &[Known])] = &[
    (
        "old-key-before-change",
        "a proof made a second before the key was changed stands under the old key",
        "old",
        CHANGE - 1,
        &[OLD, NEW],
    ),
    (
        "new-key-at-change",
        "a proof made at the instant the key was changed stands under the new key",
        "new",
        CHANGE,
        &[OLD, NEW],
    ),
    (
        "new-key-after-change",
        "a proof made after the key was changed stands under the new key",
        "new",
        CHANGE + 1,
        &[NEW, OLD],
    ),
    (
        "from-equals-created",
        "a document is in force at the instant of its begin",
        "key-1",
        -86_400,
        &[("key-1", Some(-86_400), None)],
    ),
    (
        "until-after-created",
        "a document is in force until its end",
        "key-1",
        -86_400,
        &[("key-1", None, Some(-86_399))],
    ),
    (
        "newest-of-overlapping",
        "of two documents in force the one that came into force last counts",
        "new",
        CHANGE,
        &[("old", None, None), NEW],
    ),
    (
        "same-document-twice",
        "one document handed in twice contradicts nothing",
        "key-1",
        -86_400,
        &[("key-1", None, None), ("key-1", None, None)],
    ),
];

/// Name, title, code, key, seconds of `created`, documents.
type Refused = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    i64,
    &'static [Known],
);

const BAD: &[Refused] = &[
    (
        "old-key-at-change",
        "a proof made under the old key at the instant it was changed is refused",
        "did.verification-method",
        "old",
        CHANGE,
        &[OLD, NEW],
    ),
    (
        "new-key-before-change",
        "a proof made under the new key a second before it came is refused",
        "did.verification-method",
        "new",
        CHANGE - 1,
        &[OLD, NEW],
    ),
    (
        "from-after-created",
        "a document that came into force a second after a proof does not speak for it",
        "did.key-not-in-force",
        "key-1",
        -86_400,
        &[("key-1", Some(-86_399), None)],
    ),
    (
        "until-equals-created",
        "a document is no longer in force at the instant of its end",
        "did.key-not-in-force",
        "key-1",
        -86_400,
        &[("key-1", None, Some(-86_400))],
    ),
    (
        "gap-between-documents",
        "a proof made between two documents has no key",
        "did.key-not-in-force",
        "old",
        CHANGE,
        &[OLD, ("new", Some(CHANGE + 1), None)],
    ),
    (
        "overridden-key",
        "a key that a later document left out does not sign any more",
        "did.verification-method",
        "old",
        CHANGE,
        &[("old", None, None), NEW],
    ),
];

/// Sets the end of the verification method.
fn term(document: &mut Value, maker: &Maker, member: &str, seconds: i64) {
    set(
        document,
        &format!("/verificationMethod/0/{member}"),
        maker.instant(seconds),
    );
}

/// Ends of the verification method after the proof, which is a day old.
const TERMS: &[(&str, &str, &str, i64)] = &[
    (
        "method-expires-later",
        "a key that ended a second after a proof was made still speaks for it",
        "expires",
        -86_399,
    ),
    (
        "method-revoked-later",
        "a key revoked a second after a proof was made still speaks for it",
        "revoked",
        -86_399,
    ),
];

/// Ends of the verification method before the proof, or at its instant.
const ENDED: &[(&str, &str, &str, i64)] = &[
    (
        "method-expired",
        "a key that ended a second before a proof was made does not speak for it",
        "expires",
        -86_401,
    ),
    (
        "method-revoked",
        "a key revoked a second before a proof was made does not speak for it",
        "revoked",
        -86_401,
    ),
    (
        "method-revoked-when-created",
        "a key revoked at the instant a proof was made does not speak for it",
        "revoked",
        -86_400,
    ),
];

fn rest() -> [Recipe; 4] {
    [
        documented(
            "method-revoked-at-no-instant",
            "a verification method revoked at no instant is refused",
            |document, _| {
                set(document, "/verificationMethod/0/revoked", "last summer");
            },
        )
        .refused("did.verification-method")
        .done(),
        documented(
            "created-absent",
            "a proof with a key of a document must say when it was made",
            |_, _| (),
        )
        .refused("did.key-not-in-force")
        .sign(|document, maker| {
            let firm = firm(maker, "key-1");
            let mut options = firm.options(maker.instant(0));
            options.created = None;
            firm.sign_with(&document, &options)
        })
        .done(),
        held(
            "two-documents-for-one-period",
            "two different documents for one period decide nothing",
            "old",
            CHANGE,
            &[("old", None, None), ("new", None, None)],
        )
        .undecidable("did.not-resolved")
        .done(),
        issued_by(
            vector(
                "did/same-name-other-key",
                "the key that bore a name before does not sign under it afterwards",
            ),
            FIRM,
        )
        .shows(&["did.keys-over-time"])
        .refused("proof.signature")
        .sign(|document, maker| renamed(maker, "old").sign(&document, maker.instant(CHANGE)))
        .evidence(|evidence, maker| {
            for (key, from, until) in [OLD, NEW] {
                let document = did_document(&renamed(maker, key));
                add_evidence(
                    evidence,
                    "didDocuments",
                    gathered(maker, FIRM, document, from, until),
                );
            }
        })
        .done(),
    ]
}
