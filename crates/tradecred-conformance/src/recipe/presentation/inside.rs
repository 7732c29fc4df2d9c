//! What is inside a presentation.

use serde_json::{Value, json};

use super::{DAY, DOMAIN, about, asking, certified, holder, holding, presented, unsigned};
use crate::recipe::base::{CREDENTIALS, CREDENTIALS_1, DATA_INTEGRITY, certification, remove, set};
use crate::recipe::{Draft, Maker, Recipe, version_one};

/// What is put in a place.
type Made = fn(&Maker) -> Value;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        none(),
        no_credentials(),
        several(),
        bad(),
        enveloped(),
        version_one(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const CREDENTIAL: &str = "presentation.credential";
const EMPTY: &str = "presentation.empty";

/// Credentials of data model 1.1, in presentations of either.
fn version_one() -> Vec<Recipe> {
    let signed = |maker: &Maker| {
        maker
            .issuer()
            .sign(&version_one::credential(maker), maker.instant(-DAY))
    };
    let inside = |name: &str, title| {
        holding(presented(name, title), move |maker| json!([signed(maker)]))
            .shows(&["presentation.context", "presentation.inside"])
    };
    let in_version_one = |name: &str, title| {
        inside(name, title).before(|document, _| {
            set(
                document,
                "/@context",
                json!([CREDENTIALS_1, DATA_INTEGRITY]),
            );
        })
    };
    vec![
        inside(
            "version-one-inside-two",
            "a presentation of data model 2.0 may hold a credential of 1.1, of which no document is known",
        )
        .requirements_undecided("document.type-unknown")
        .done(),
        in_version_one(
            "version-one-inside-one",
            "a presentation of data model 1.1 may hold a credential of 1.1",
        )
        .requirements_undecided("document.type-unknown")
        .done(),
        in_version_one(
            "version-one-altered-inside",
            "a credential of data model 1.1 inside a presentation of 1.1 is judged by its own proof",
        )
        .before(|document, maker| {
            let altered = maker.instant(-2 * DAY);
            set(document, "/verifiableCredential/0/issuanceDate", altered);
        })
        .refused("proof.signature")
        .done(),
    ]
}

fn none() -> Vec<Recipe> {
    vec![
        presented(
            "no-credentials",
            "a presentation without credentials shows who presents, and is in order",
        )
        .before(|document, _| remove(document, "/verifiableCredential"))
        .shows(&[EMPTY])
        .done(),
        presented(
            "empty-list",
            "a signed presentation of no credentials is in order",
        )
        .before(|document, _| set(document, "/verifiableCredential", json!([])))
        .shows(&[EMPTY])
        .done(),
        unsigned(
            "nothing-at-all",
            "a presentation of nothing by nobody is refused",
        )
        .before(|document, _| remove(document, "/verifiableCredential"))
        .refused(EMPTY)
        .done(),
        unsigned(
            "nothing-in-the-list",
            "an unsigned presentation of no credentials is refused",
        )
        .before(|document, _| set(document, "/verifiableCredential", json!([])))
        .refused(EMPTY)
        .done(),
    ]
}

fn no_credentials() -> Vec<Recipe> {
    let wrong: [(&str, &str, Made); 4] = [
        (
            "credential-as-text",
            "a credential written into a string is none",
            |maker| json!([certified(maker).to_string()]),
        ),
        ("credential-as-number", "a number is no credential", |_| {
            json!([17])
        }),
        (
            "credential-in-list",
            "a list in the list of credentials is none",
            |maker| json!([[certified(maker)]]),
        ),
        (
            "more-than-hundred",
            "a presentation of 101 credentials is refused",
            |_| Value::Array(vec![json!({}); 101]),
        ),
    ];
    wrong
        .into_iter()
        .map(|(name, title, credentials)| {
            holding(presented(name, title), credentials)
                .refused(CREDENTIAL)
                .done()
        })
        .collect()
}

/// A certification under another id, so that two can be presented.
fn another(maker: &Maker) -> Value {
    let mut unsigned = certification(maker);
    set(&mut unsigned, "/id", maker.uuid("another credential"));
    maker.issuer().sign(&unsigned, maker.instant(-DAY))
}

fn several() -> Vec<Recipe> {
    vec![
        holding(
            presented(
                "two-credentials",
                "two good credentials are presented at once",
            ),
            |maker| json!([certified(maker), another(maker)]),
        )
        .shows(&[CREDENTIAL])
        .done(),
        holding(
            presented(
                "one-by-itself",
                "the one credential of a presentation may stand by itself",
            ),
            certified,
        )
        .shows(&[CREDENTIAL])
        .done(),
        holding(
            presented("hundred", "a presentation may hold 100 credentials"),
            |maker| Value::Array(vec![about(maker, holder(maker).did()); 100]),
        )
        .envelope_only()
        .shows(&[CREDENTIAL])
        .done(),
    ]
}

/// A credential changed before the issuer signs it.
fn issued_with(maker: &Maker, change: impl Fn(&mut Value)) -> Value {
    let mut unsigned = certification(maker);
    change(&mut unsigned);
    maker.issuer().sign(&unsigned, maker.instant(-DAY))
}

fn altered(maker: &Maker) -> Value {
    let mut credential = another(maker);
    set(
        &mut credential,
        "/credentialSubject/certificationNumber",
        "ADN-2026-999999",
    );
    credential
}

const INSIDE: &str = "presentation.inside";

fn bad() -> Vec<Recipe> {
    vec![
        holding(
            presented(
                "altered-inside",
                "a good presentation does not mend a credential that was altered",
            ),
            |maker| json!([altered(maker)]),
        )
        .refused("proof.signature")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "second-altered",
                "one altered credential spoils a presentation of two",
            ),
            |maker| json!([certified(maker), altered(maker)]),
        )
        .refused("proof.signature")
        .shows(&[INSIDE])
        .done(),
        holding(
            unsigned(
                "altered-inside-unsigned",
                "a credential is verified in an unsigned presentation as well",
            ),
            |maker| json!([altered(maker)]),
        )
        .refused("proof.signature")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "unsigned-inside",
                "the holder's proof does not stand for the issuer's",
            ),
            |maker| json!([certification(maker)]),
        )
        .refused("proof.missing")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "signed-inside-to-present",
                "a credential inside is not signed with the purpose of presentations",
            ),
            |maker| {
                let issuer = maker.issuer();
                let mut options = super::options(&issuer, maker);
                options.domain = Some(DOMAIN.to_owned());
                json!([issuer.sign_with(&certification(maker), &options)])
            },
        )
        .refused("proof.purpose")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "issued-by-holder-in-another-name",
                "a holder who signs a credential in the issuer's name did not issue it",
            ),
            |maker| json!([holder(maker).sign(&certification(maker), maker.instant(-DAY))]),
        )
        .not_authentic("issuer.binding")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "issuer-unknown",
                "a presentation does not say who an issuer is",
            ),
            |maker| {
                let mut unsigned = certification(maker);
                set(&mut unsigned, "/issuer/id", maker.stranger().did());
                json!([maker.stranger().sign(&unsigned, maker.instant(-DAY))])
            },
        )
        .authenticity_undecided("issuer.identity")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "ended-inside",
                "a credential that has ended is not in force when presented",
            ),
            |maker| {
                let until = maker.instant(-3_600);
                json!([issued_with(maker, |credential| {
                    set(credential, "/validUntil", until.as_str());
                })])
            },
        )
        .standing("ended", "validity.until")
        .shows(&[INSIDE])
        .done(),
        holding(
            presented(
                "rule-broken-inside",
                "the rules of a document are asked of one presented",
            ),
            |maker| {
                json!([issued_with(maker, |credential| {
                    set(
                        credential,
                        "/credentialSubject/goods/0/originCriterion",
                        "E",
                    );
                })])
            },
        )
        .not_met("usmca-certification-of-origin.origin-criterion")
        .shows(&[INSIDE])
        .done(),
    ]
}

fn enveloped() -> Vec<Recipe> {
    let envelope = |data: &str| {
        json!({
            "@context": CREDENTIALS,
            "type": "EnvelopedVerifiableCredential",
            "id": data
        })
    };
    let of_subject = |draft: Draft| asking(draft, "subject").envelope_only();
    vec![
        of_subject(holding(
            presented(
                "enveloped",
                "an envelope is not opened where the holder is to be the subject",
            ),
            move |_| json!([envelope("data:application/vc+jwt,e30.e30.AA")]),
        ))
        .undecidable("presentation.enveloped")
        .done(),
        of_subject(holding(
            presented(
                "enveloped-beside-good",
                "an envelope that is not opened leaves the whole presentation undecided",
            ),
            move |maker| {
                let envelope = envelope("data:application/vc+sd-jwt,e30.e30.AA~");
                json!([about(maker, holder(maker).did()), envelope])
            },
        ))
        .undecidable("presentation.enveloped")
        .done(),
    ]
}
