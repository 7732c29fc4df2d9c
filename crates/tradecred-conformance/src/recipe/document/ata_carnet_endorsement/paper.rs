//! Vectors of paper legs: endorsements that somebody transcribed from the sheets of a paper carnet.

use serde_json::{Value, json};

use super::{
    ASSOCIATION, Body, Draft, FRENCH, Maker, Recipe, TYPE, actor, doing, elsewhere, endorsing,
    holder, set, vector,
};
use crate::recipe::document::carnet::{authorize, know};
use crate::recipe::maker::digest;

const GRADE: &str = "authority.evidence-grade";
const NOT_LISTED: &str = "authority.not-listed";
const WORD: &str = code!("word-on-paper");

/// Who transcribed the good paper leg: neither the office nor of its country.
const TRANSCRIBER: Body = Body {
    name: "Carnet Records Office",
    role: "association",
    country: "US",
};

pub(super) fn recipes() -> Vec<Recipe> {
    [transcribers(), words()].into_iter().flatten().collect()
}

fn transcribers() -> Vec<Recipe> {
    vec![
        transcribed(
            "paper-by-association",
            "a paper leg that an association transcribed counts as certified by the office on the paper",
            "association",
            "association",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-agency",
            "an agency transcribes where it is listed as an association",
            "agency",
            "association",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-customs",
            "a paper leg that a customs office of any country transcribed counts",
            "customs",
            "customs",
        )
        .shows(&[GRADE, NOT_LISTED])
        .done(),
        transcribed(
            "paper-by-holder",
            "the holder's own transcription is not enough",
            "holder",
            "association",
        )
        .authenticity_undecided(GRADE)
        .done(),
        transcribed(
            "paper-by-importer",
            "an importer's transcription is not enough",
            "importer",
            "customs",
        )
        .authenticity_undecided(GRADE)
        .done(),
        transcribed(
            "paper-by-customs-listed-as-association",
            "whoever transcribes as customs has to be listed as customs",
            "customs",
            "association",
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-by-unlisted-association",
            "an association that no authority list names transcribes nothing",
            "association",
            "association",
        )
        .evidence(|evidence, maker| {
            let entry = TRANSCRIBER.entry(maker.stranger().did(), maker);
            authorize(evidence, maker, vec![entry]);
        })
        .authenticity_undecided(NOT_LISTED)
        .done(),
        transcribed(
            "paper-in-another-territory",
            "what a rule asks of an act it asks of a paper leg too",
            "association",
            "association",
        )
        .before(|document, _| set(document, "/actor/country", json!("JP")))
        .not_met(code!("territory"))
        .done(),
        transcribed(
            "paper-without-scan",
            "a transcription says from which paper it was made",
            "association",
            "association",
        )
        .before(|document, _| super::remove(document, "/paperOriginal/scan"))
        .not_met(code!("document"))
        .done(),
    ]
}

/// Acts that have their effect by the word of their author, and others.
fn words() -> Vec<Recipe> {
    fn consent(maker: &Maker) -> Value {
        json!({ "type": "Consent", "to": elsewhere(maker, TYPE) })
    }
    fn refusal(_: &Maker) -> Value {
        json!({ "type": "Refusal", "sheetKind": "importation", "reason": "seal broken" })
    }
    fn replacement(maker: &Maker) -> Value {
        json!({
            "type": "Replacement",
            "carnet": elsewhere(maker, "AtaCarnetCredential"),
            "ground": "lossTheftOrDestruction"
        })
    }
    let acted = |name: &str, title, act: fn(&Maker) -> Value| {
        doing(transcribed(name, title, "customs", "customs"), act)
    };
    let by_association = |draft: Draft| {
        endorsing(draft, |_, _| {})
            .before(|document, _| set(document, "/actor", actor(ASSOCIATION)))
    };
    let signed = [
        acted(
            "paper-refusal",
            "a refusal on paper is transcribed like a movement",
            refusal,
        ),
        by_association(acted(
            "paper-replacement",
            "that another carnet takes its place may stand on paper",
            replacement,
        )),
    ];
    let not_signed = [
        acted(
            "paper-consent-of-holder",
            "the holder signs its consent, and nobody transcribes it",
            consent,
        )
        .before(|document, _| set(document, "/actor", holder())),
        acted(
            "paper-consent-of-customs",
            "customs signs its consent, and nobody transcribes it",
            consent,
        ),
        acted(
            "paper-cancellation",
            "an office signs its cancellation, and nobody transcribes it",
            |maker| json!({ "type": "Cancellation", "cancels": elsewhere(maker, TYPE) }),
        ),
        by_association(acted(
            "paper-reconciliation",
            "the association signs a reconciliation, and nobody transcribes it",
            |_| json!({ "type": "Reconciliation", "explanation": "two offices worked off line" }),
        ))
        .before(|document, maker| {
            set(document, "/previous/1", elsewhere(maker, TYPE));
        }),
        by_association(acted(
            "paper-discharge",
            "the association signs the discharge, and nobody transcribes it",
            |_| json!({ "type": "Discharge" }),
        )),
    ];
    let signed = signed.into_iter().map(|draft| draft.shows(&[WORD]).done());
    let not_signed = not_signed
        .into_iter()
        .map(|draft| draft.not_met(WORD).done());
    signed.chain(not_signed).collect()
}

/// The importation was certified on paper and typed in by somebody, listed in a role.
fn transcribed(name: &str, title: &'static str, by: &'static str, role: &'static str) -> Draft {
    vector(name, title)
        .before(move |document, _| {
            let scan = json!({
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": digest(&json!({ "scan": "counterfoil" }))
            });
            let paper = json!({
                "type": "PaperOriginal",
                "scan": scan,
                "language": "fr",
                "signatory": FRENCH.name,
                "transcribedBy": by,
                "basis": "the stamped counterfoil was shown"
            });
            set(document, "/paperOriginal", paper);
        })
        .evidence(move |evidence, maker| {
            let body = Body {
                role,
                ..TRANSCRIBER
            };
            know(evidence, maker, &[(maker.issuer().did(), body)]);
        })
}
