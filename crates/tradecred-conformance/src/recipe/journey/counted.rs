//! Vectors of which endorsements count (SPEC chapter *Journeys*, section *Which endorsements count*).

use serde_json::{Value, json};

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, GUARANTOR, SWISS, activation, alteration, consent,
    exportation, importation,
};
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, Who, carnet, exported, imported, journey, met, re_exported,
    returned, undecided, warned,
};
use crate::recipe::base;
use crate::recipe::document::held::reference;
use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};

const NOT_COUNTED: &str = "journey.not-counted";
const NOT_KNOWN: &str = "journey.not-known";
/// The list of the British office.
const LIST: &str = "https://status.border.example/2026/revocation";
const INDEX: usize = 4_711;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("journey.gap", WHOLE),
        met(NOT_COUNTED, COUNTED),
        met(NOT_KNOWN, KNOWN),
        warned(NOT_COUNTED, FAULTY),
        undecided(NOT_KNOWN, UNKNOWN),
        several_codes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Journeys with nothing wrong.
const WHOLE: &[Row] = &[
    (
        "returned",
        "goods that went to France and came back, each movement certified, make a sound journey",
        returned,
    ),
    (
        "returned-in-reverse",
        "the order in which endorsements arrive changes nothing",
        |journey| {
            returned(journey);
            journey.reverse();
        },
    ),
    (
        "under-way",
        "goods that are in a territory within their final date are no finding",
        imported,
    ),
    (
        "of-another-carnet",
        "endorsements of another carnet are no part of this journey",
        |journey| {
            returned(journey);
            let other = json!({
                "id": journey.maker.uuid("another carnet"),
                "type": ["VerifiableCredential", "AtaCarnetCredential"]
            });
            let mut stray = journey.last_signed();
            base::set(&mut stray, "/credentialSubject/subject", reference(&other));
            journey.hold(stray);
        },
    ),
];

/// Endorsements that count all the same.
const COUNTED: &[Row] = &[
    (
        "copy-with-broken-proof",
        "an endorsement counts where one copy of it does",
        |journey| {
            returned(journey);
            let mut copy = journey.last_signed();
            break_proof(&mut copy);
            journey.hold(copy);
        },
    ),
    (
        "by-authorized-agent",
        "the holder consents by an agent that it authorized to endorse",
        |journey| {
            by_agent(journey, &["endorse"]);
        },
    ),
    (
        "revocation-bit-clear",
        "an endorsement whose status is known and good counts",
        |journey| listed(journey, REVOCATION, Some(&[])),
    ),
];

const KNOWN: &[Row] = &[
    (
        "paper-leg",
        "a paper leg that customs transcribed counts",
        |journey| transcribed(journey, "customs"),
    ),
    (
        "paper-leg-across-the-union",
        "a paper leg that customs of another country of the union transcribed counts",
        |journey| {
            imported(journey);
            on_paper(journey, "customs");
            journey.signed_by(GERMAN_KEY);
            journey.know(GERMAN);
        },
    ),
    (
        "paper-alteration-where-carnet-was-issued",
        "what an association did counts as customs transcribed it where the carnet was issued",
        |journey| {
            exported(journey);
            journey.add("alteration", GUARANTOR, -22, alteration());
            on_paper(journey, "customs");
            journey.signed_by("Port of Harbor Point");
            journey.know(AMERICAN);
        },
    ),
];

/// The part in which the German office has its key.
const GERMAN_KEY: &str = "Zollamt Nordhafen";

/// The last endorsement does not count, because something of it is a fault; the journey before it is sound.
const FAULTY: &[Row] = &[
    (
        "proof-broken",
        "an endorsement whose proof does not verify does not count",
        |journey| {
            british(journey);
            journey.spoil(break_proof);
        },
    ),
    (
        "malformed",
        "an endorsement with a member that its type does not have does not count",
        |journey| {
            british(journey);
            journey.set("/customsSecret", "yes");
        },
    ),
    (
        "previous-of-another-type",
        "an endorsement that calls what comes before it a carnet does not count",
        |journey| {
            british(journey);
            journey.set("/previous/0/credentialType", "AtaCarnetCredential");
        },
    ),
    (
        "subject-of-another-type",
        "an endorsement that calls the carnet something else does not count",
        |journey| {
            british(journey);
            journey.set("/subject/credentialType", "CertificateOfOriginCredential");
        },
    ),
    (
        "claim-of-another-type",
        "an endorsement whose action refers to another type of credential does not count",
        |journey| {
            exported(journey);
            let mut named = journey.named("activation");
            base::set(&mut named, "/credentialType", "AtaCarnetCredential");
            journey.add("consent", BRITISH, -6, consent(named));
        },
    ),
    (
        "revoked",
        "an endorsement that its issuer has revoked does not count",
        |journey| listed(journey, REVOCATION, Some(&[INDEX])),
    ),
    (
        "suspended",
        "an endorsement that its issuer has suspended does not count",
        |journey| listed(journey, SUSPENSION, Some(&[INDEX])),
    ),
    (
        "period-over",
        "an endorsement whose envelope has ended does not count",
        |journey| {
            british(journey);
            journey.change(|endorsement, maker| {
                base::set(endorsement, "/validUntil", maker.instant(-1));
            });
        },
    ),
    (
        "signed-by-another",
        "an endorsement that another office signed does not count",
        |journey| {
            british(journey);
            let Who::Body(swiss) = SWISS else { return };
            journey.know(SWISS);
            journey.signed_by(swiss.name);
        },
    ),
    (
        "agent-without-act",
        "a consent by an agent that may file, and not endorse, does not count",
        |journey| by_agent(journey, &["file"]),
    ),
    (
        "faulty-and-unknown",
        "an endorsement that is malformed and by somebody unknown is faulty",
        |journey| {
            british(journey);
            journey.set("/customsSecret", "yes");
            journey.untrusted(BRITISH);
        },
    ),
    (
        "copies-do-not-count",
        "two copies of one endorsement that do not count are one",
        |journey| {
            british(journey);
            journey.spoil(break_proof);
            let copy = journey.last_signed();
            journey.hold(copy);
        },
    ),
];

/// It is not known whether the last endorsement counts; the journey before it is sound.
const UNKNOWN: &[Row] = &[
    (
        "office-unknown",
        "who signed is not known, where an authority list names it, and no trust list",
        |journey| {
            british(journey);
            journey.untrusted(BRITISH);
        },
    ),
    (
        "office-not-listed",
        "whoever says it is customs is not known to be, where no authority list names it",
        |journey| {
            british(journey);
            journey.unlisted(BRITISH);
        },
    ),
    (
        "status-unknown",
        "whether an endorsement was revoked is not known without its list",
        |journey| listed(journey, REVOCATION, None),
    ),
    (
        "paper-leg-transcribed-elsewhere",
        "a paper leg that customs of another territory transcribed is not known to be one",
        |journey| {
            transcribed(journey, "customs");
            journey.signed_by(GERMAN_KEY);
            journey.know(GERMAN);
        },
    ),
    (
        "paper-leg-by-holder",
        "a paper leg that the holder transcribed is not known to be one",
        |journey| transcribed(journey, "holder"),
    ),
    (
        "one-copy-unknown",
        "of two copies that do not count, one of which may, it is not known",
        |journey| {
            british(journey);
            journey.untrusted(BRITISH);
            let mut copy = journey.last_signed();
            break_proof(&mut copy);
            journey.hold(copy);
        },
    ),
];

/// What does not count is missing too.
fn several_codes() -> Vec<Recipe> {
    vec![
        journey(
            "not-counted-and-followed",
            "an endorsement that does not count is a gap to what follows it",
            |journey| {
                journey.add("activation", AMERICAN, -25, activation(ALL));
                journey.spoil(break_proof);
                journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            },
        )
        .requirements_undecided("journey.gap")
        .warns(NOT_COUNTED)
        .done(),
        journey(
            "unknown-and-cited",
            "what cites an importation that may count or not is undecided, not rejected",
            |journey| {
                re_exported(journey);
                journey.untrusted(FRENCH);
                journey.know(GERMAN);
                let Who::Body(german) = GERMAN else { return };
                journey.signed_by(german.name);
                journey.set("/actor/legalName", german.name);
                journey.set("/actor/country", german.country);
            },
        )
        .requirements_undecided(NOT_KNOWN)
        .requirements_undecided("journey.gap")
        .requirements_undecided("journey.citation")
        .done(),
        journey(
            "unknown-and-excess",
            "what nobody names and may count or not excuses no movement of more pieces than there are",
            |journey| {
                exported(journey);
                journey.add("again", AMERICAN, -23, exportation(2, CAMERAS));
                let action = importation(1, CAMERAS, journey.day(60));
                journey.add("importation", BRITISH, -8, action);
                journey.unlisted(BRITISH);
            },
        )
        .requirements_undecided(NOT_KNOWN)
        .not_met("journey.quantity")
        .done(),
    ]
}

/// Gone, and come into the United Kingdom.
pub(super) fn british(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("importation", BRITISH, -8, action);
}

/// The same with an entry in a status list, and that list where these bits are given.
fn listed(journey: &mut Journey<'_>, purpose: &'static str, bits: Option<&[usize]>) {
    british(journey);
    let status = entry(LIST, purpose, INDEX);
    journey.change(|endorsement, _| base::set(endorsement, "/credentialStatus", status));
    let Who::Body(office) = BRITISH else { return };
    if let Some(bits) = bits {
        let publisher = journey.maker.actor(office.name);
        let list = published(journey.maker, &publisher, (LIST, purpose), bits, -3_600);
        journey.status_list(list);
    }
}

/// Gone, and come into the United Kingdom, as paper says.
fn transcribed(journey: &mut Journey<'_>, by: &str) {
    british(journey);
    on_paper(journey, by);
}

/// Lets the last endorsement be transcribed from paper.
pub(super) fn on_paper(journey: &mut Journey<'_>, by: &str) {
    journey.set(
        "/paperOriginal",
        json!({
            "type": "PaperOriginal",
            "scan": {
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": crate::recipe::maker::digest(&json!({ "scan": 1 }))
            },
            "language": "en",
            "signatory": "J. Whitlock",
            "transcribedBy": by,
            "basis": "counterfoil of the paper carnet"
        }),
    );
}

/// Gone, and consented to by an agent of the holder that may do this.
fn by_agent(journey: &mut Journey<'_>, acts: &[&str]) {
    exported(journey);
    let to = journey.named("exportation");
    journey.add("consent", Who::Holder, -7, consent(to));
    let (principal, agent) = (
        journey.maker.actor(carnet::HOLDER),
        journey.maker.actor("agent"),
    );
    journey.set("/actor/id", principal.did());
    let grant = base::authorization(journey.maker, &principal, &agent, acts);
    let agent = Who::Body(carnet::Body {
        name: "agent",
        role: "association",
        country: "US",
    });
    journey.know(agent);
    journey.signed_by("agent");
    journey.hold(grant);
}

fn break_proof(endorsement: &mut Value) {
    let value = endorsement.pointer("/proof/proofValue");
    let value = value.and_then(Value::as_str).unwrap_or_default();
    let mut letters: Vec<char> = value.chars().collect();
    if let Some(letter) = letters.get_mut(20) {
        *letter = if *letter == '2' { '3' } else { '2' };
    }
    let value: String = letters.into_iter().collect();
    base::set(endorsement, "/proof/proofValue", value);
}
