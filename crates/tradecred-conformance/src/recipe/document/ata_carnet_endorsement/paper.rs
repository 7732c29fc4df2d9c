//! Vectors of paper legs: endorsements that somebody transcribed from the sheets of a paper carnet.

use serde_json::{Value, json};

use super::{
    ASSOCIATION, Body, Draft, FRENCH, GUARANTOR, Maker, Recipe, TYPE, actor, doing, elsewhere,
    holder, set, vector,
};
use crate::recipe::document::carnet::{authorize, know};
use crate::recipe::maker::digest;

const GRADE: &str = "authority.evidence-grade";
const NOT_LISTED: &str = "authority.not-listed";
const WORD: &str = code!("word-on-paper");

/// Who transcribed the good paper leg: not the office, and of its country.
const TRANSCRIBER: Body = Body {
    name: "Carnet Records Office",
    role: "association",
    country: "FR",
};

pub(super) fn recipes() -> Vec<Recipe> {
    [transcribers(), countries(), words()]
        .into_iter()
        .flatten()
        .collect()
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
            "a paper leg that another customs office of its country transcribed counts",
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
        listed(
            "JP",
            "paper-in-another-territory",
            "what a rule asks of an act it asks of a paper leg too",
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

/// For which countries a transcriber is listed.
fn countries() -> Vec<Recipe> {
    fn proof(maker: &Maker) -> Value {
        json!({ "type": "ClaimProof", "claim": elsewhere(maker, TYPE) })
    }
    let by_guarantor = |country, name: &str, title| {
        doing(listed(country, name, title, "association"), proof)
            .before(|document, _| set(document, "/actor", actor(GUARANTOR)))
    };
    let listed_so = [
        listed(
            "DE",
            "paper-by-customs-across-the-union",
            "customs of another country of the union transcribes what its own territory certified",
            "customs",
        ),
        by_guarantor(
            "DE",
            "paper-of-association-across-the-union",
            "what an association did is transcribed in its territory",
        ),
        by_guarantor(
            "US",
            "paper-of-association-where-carnet-was-issued",
            "what an association did is transcribed where the carnet was issued",
        ),
    ];
    let not_listed = [
        listed(
            "CH",
            "paper-by-customs-of-another-territory",
            "customs of another territory does not transcribe what an office certified",
            "customs",
        ),
        listed(
            "US",
            "paper-of-office-where-carnet-was-issued",
            "what an office certified is not transcribed where the carnet was issued",
            "association",
        ),
        listed(
            "LI",
            "paper-by-customs-of-unconfirmed-union",
            "whoever may be of the territory of the office is not known to be",
            "customs",
        )
        .before(|document, _| set(document, "/actor/country", json!("CH"))),
        by_guarantor(
            "CH",
            "paper-of-association-elsewhere",
            "what an association did is transcribed neither in its territory nor where the carnet was issued",
        ),
    ];
    let missing = by_guarantor(
        "US",
        "paper-of-association-without-carnet",
        "where the carnet was issued is not known without it",
    )
    .evidence(|evidence, _| crate::recipe::base::set(evidence, "/credentials", json!([])));
    let listed_so = listed_so
        .into_iter()
        .map(|draft| draft.shows(&[NOT_LISTED]).done());
    let not_listed = not_listed
        .into_iter()
        .map(|draft| draft.authenticity_undecided(NOT_LISTED).done());
    let missing = missing
        .authenticity_undecided(NOT_LISTED)
        .requirements_undecided(code!("carnet-missing"))
        .done();
    listed_so.chain(not_listed).chain([missing]).collect()
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
    let by_association = |name: &str, title, act: fn(&Maker) -> Value| {
        doing(listed("US", name, title, "customs"), act)
            .before(|document, _| set(document, "/actor", actor(ASSOCIATION)))
    };
    let signed = [
        acted(
            "paper-refusal",
            "a refusal on paper is transcribed like a movement",
            refusal,
        ),
        by_association(
            "paper-replacement",
            "that another carnet takes its place may stand on paper",
            replacement,
        ),
    ];
    let not_signed = [
        doing(
            listed(
                "US",
                "paper-consent-of-holder",
                "the holder signs its consent, and nobody transcribes it",
                "customs",
            ),
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
        by_association(
            "paper-reconciliation",
            "the association signs a reconciliation, and nobody transcribes it",
            |_| json!({ "type": "Reconciliation", "explanation": "two offices worked off line" }),
        )
        .before(|document, maker| {
            set(document, "/previous/1", elsewhere(maker, TYPE));
        }),
        by_association(
            "paper-discharge",
            "the association signs the discharge, and nobody transcribes it",
            |_| json!({ "type": "Discharge" }),
        ),
    ];
    let signed = signed.into_iter().map(|draft| draft.shows(&[WORD]).done());
    let not_signed = not_signed
        .into_iter()
        .map(|draft| draft.not_met(WORD).done());
    signed.chain(not_signed).collect()
}

/// The same, typed in by somebody who is listed in that role for a country.
fn listed(country: &'static str, name: &str, title: &'static str, role: &'static str) -> Draft {
    transcribed(name, title, role, role).evidence(move |evidence, maker| {
        let body = Body {
            role,
            country,
            ..TRANSCRIBER
        };
        know(evidence, maker, &[(maker.issuer().did(), body)]);
    })
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
