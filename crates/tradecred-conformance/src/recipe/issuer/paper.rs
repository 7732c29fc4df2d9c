//! Vectors of paper originals: who transcribed them, and whether an authority list says that it is
//! what it claims to be (SPEC chapter *Authority*).

use serde_json::{Value, json};

use crate::recipe::base::{
    CORE, CREDENTIALS, add_evidence, remove, set, trust_list, unsigned_trust_list,
};
use crate::recipe::maker::digest;
use crate::recipe::{Draft, Maker, Recipe, vector};

const NOT_LISTED: &str = "authority.not-listed";
const LIST: &str = "authority.list";
/// When the lists were signed.
const SIGNED: i64 = -90 * 86_400;

type Change = fn(&mut Value, &Maker);
type Build = fn(&Maker) -> Value;

pub(super) fn recipes() -> Vec<Recipe> {
    let listed = LISTED.iter().map(|&(name, title, change)| {
        by_customs(name, title)
            .shows(&[NOT_LISTED, "authority.evidence-grade"])
            .evidence(move |evidence, maker| {
                add_evidence(evidence, "authorityLists", list(maker, change))
            })
            .done()
    });
    let not_listed = ELSEWHERE.iter().map(|&(name, title, change)| {
        by_customs(name, title)
            .authenticity_undecided(NOT_LISTED)
            .evidence(move |evidence, maker| {
                add_evidence(evidence, "authorityLists", list(maker, change))
            })
            .done()
    });
    let not_relied_on = NOT_RELIED_ON.iter().map(|&(name, title, build)| {
        by_customs(name, title)
            .authenticity_undecided(NOT_LISTED)
            .warns(LIST)
            .evidence(move |evidence, maker| add_evidence(evidence, "authorityLists", build(maker)))
            .done()
    });
    listed
        .chain(not_listed)
        .chain(not_relied_on)
        .chain(others())
        .collect()
}

/// Id, title and entry: the list names the office. It signed on the day before the one asked about.
const LISTED: &[(&str, &str, Change)] = &[
    (
        "paper-by-listed-customs",
        "a transcription by a listed customs office counts as the certifier's paper",
        |_, _| {},
    ),
    (
        "paper-by-customs-from-first-day",
        "an entry of an authority list holds on its first day",
        |entry, maker| {
            set(entry, "/from", maker.day(-1));
        },
    ),
    (
        "paper-by-customs-listed-at-signing",
        "an authority is judged by the day on which it signed",
        |entry, maker| {
            set(entry, "/until", maker.day(0));
        },
    ),
    (
        "paper-by-customs-for-this-document",
        "an entry for named documents covers a document it names",
        |entry, _| {
            set(
                entry,
                "/documentTypes",
                json!(["UsmcaCertificationOfOriginCredential"]),
            );
        },
    ),
];

/// Id, title and entry: the list is relied on and does not name the office as customs.
const ELSEWHERE: &[(&str, &str, Change)] = &[
    (
        "paper-by-unlisted-customs",
        "an office that no authority list names is not known to be customs",
        |entry, maker| {
            set(entry, "/did", maker.stranger().did());
        },
    ),
    (
        "paper-by-ministry",
        "an office that is listed as a ministry is not known to be customs",
        |entry, _| {
            set(entry, "/roles", json!(["ministry"]));
        },
    ),
    (
        "paper-by-customs-before-first-day",
        "an entry that begins the day after signing came too late for it",
        |entry, maker| {
            set(entry, "/from", maker.day(0));
        },
    ),
    (
        "paper-by-customs-after-last-day",
        "an entry that ended before signing names nobody any more",
        |entry, maker| {
            set(entry, "/until", maker.day(-2));
        },
    ),
    (
        "paper-by-customs-for-another-document",
        "an entry for other documents does not cover this one",
        |entry, _| {
            set(entry, "/documentTypes", json!(["AtaCarnetCredential"]));
        },
    ),
];

/// Id, title and list: it names the office and is not relied on.
const NOT_RELIED_ON: &[(&str, &str, Build)] = &[
    (
        "list-unsigned",
        "an authority list without a proof is not relied on",
        |maker| {
            let mut list = list(maker, |_, _| {});
            remove(&mut list, "/proof");
            list
        },
    ),
    (
        "list-tampered",
        "an authority list that was changed after signing is not relied on",
        |maker| {
            let mut list = list(maker, |entry, _| {
                set(entry, "/roles", json!(["association"]))
            });
            set(
                &mut list,
                "/credentialSubject/entries/0/roles",
                json!(["customs"]),
            );
            list
        },
    ),
    (
        "list-signed-by-stranger",
        "an authority list signed with another key than its issuer's is not relied on",
        |maker| {
            maker
                .stranger()
                .sign(&unsigned_list(maker), maker.instant(SIGNED))
        },
    ),
    (
        "list-not-yet",
        "an authority list of tomorrow is not relied on today",
        |maker| {
            let mut list = unsigned_list(maker);
            set(&mut list, "/validFrom", maker.instant(86_400));
            maker.registrar().sign(&list, maker.instant(SIGNED))
        },
    ),
    (
        "list-ended",
        "an authority list that ended yesterday is not relied on today",
        |maker| {
            let mut list = unsigned_list(maker);
            set(&mut list, "/validUntil", maker.instant(-86_400));
            maker.registrar().sign(&list, maker.instant(SIGNED))
        },
    ),
    (
        "list-of-another-type",
        "a trust list handed in as an authority list is not relied on",
        |maker| trust_list(maker, maker.issuer().did()),
    ),
];

fn others() -> Vec<Recipe> {
    let by_party = |name: &str, title, who: &'static str| {
        transcribed(name, title, who)
            .authenticity_undecided("authority.evidence-grade")
            .done()
    };
    vec![
        by_customs(
            "paper-by-customs-without-list",
            "a claim to be customs is worth nothing without an authority list",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        by_party(
            "paper-by-importer",
            "a transcription by the importer is not enough",
            "importer",
        ),
        by_party(
            "paper-by-holder",
            "a transcription by the holder is not enough",
            "holder",
        ),
        vector(
            "authority/list-ended-and-not-needed",
            "an authority list that is not relied on is reported even where none is needed",
        )
        .warns(LIST)
        .evidence(|evidence, maker| {
            let mut list = unsigned_list(maker);
            set(&mut list, "/validUntil", maker.instant(-86_400));
            let signed = maker.registrar().sign(&list, maker.instant(SIGNED));
            add_evidence(evidence, "authorityLists", signed);
        })
        .done(),
    ]
}

/// A certification that a customs office typed in from paper and signed.
pub(super) fn by_customs(name: &str, title: &'static str) -> Draft {
    transcribed(name, title, "customs")
}

/// A certification that somebody typed in from paper and signed; the trust list names that somebody.
fn transcribed(name: &str, title: &'static str, who: &'static str) -> Draft {
    vector(format!("authority/{name}"), title)
        .needs("documents")
        .before(move |document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "certificate" }))
            });
            let paper = json!({
                "type": "PaperOriginal",
                "scan": scan,
                "language": "en",
                "signatory": "Lucía Garza Treviño",
                "transcribedBy": who,
                "basis": "the signed original was shown"
            });
            set(document, "/issuer/name", "Transcription office");
            set(document, "/credentialSubject/paperOriginal", paper);
        })
        .evidence(|evidence, maker| {
            let mut list = unsigned_trust_list(maker, maker.issuer().did());
            set(
                &mut list,
                "/credentialSubject/entries/0/legalName",
                "Transcription office",
            );
            set(
                &mut list,
                "/credentialSubject/entries/0/role",
                "transcriber",
            );
            let signed = maker.registrar().sign(&list, maker.instant(SIGNED));
            set(evidence, "/trustLists", json!([signed]));
        })
}

/// An authority list whose one entry was changed before it was signed.
fn list(maker: &Maker, change: Change) -> Value {
    let mut list = unsigned_list(maker);
    if let Some(entry) = list.pointer_mut("/credentialSubject/entries/0") {
        change(entry, maker);
    }
    maker.registrar().sign(&list, maker.instant(SIGNED))
}

/// An authority list that names the issuer as customs.
pub(super) fn unsigned_list(maker: &Maker) -> Value {
    json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid("authority list"),
        "type": ["VerifiableCredential", "AuthorityListCredential"],
        "issuer": maker.registrar().did(),
        "validFrom": maker.instant(SIGNED),
        "credentialSubject": {
            "type": "AuthorityList",
            "entries": [{
                "type": "AuthorityListEntry",
                "did": maker.issuer().did(),
                "name": "Transcription office",
                "roles": ["customs"],
                "territories": ["US"],
                "from": maker.day(-400)
            }]
        }
    })
}
