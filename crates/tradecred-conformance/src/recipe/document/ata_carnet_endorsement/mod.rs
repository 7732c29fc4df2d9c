//! Vectors of endorsements of ATA carnets (SPEC chapter *ATA carnet endorsement*).
//!
//! The good endorsement is an importation into France after an exportation from the United States. The
//! carnet and the exportation are evidence, each signed by an actor of its own; the endorsement in question
//! is signed by [`Maker::issuer`], whoever acts in it.

use serde_json::{Value, json};

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::carnet::{self, ASSOCIATION, Body, CONTEXT, HOLDER, know};
use super::change::{after, remove, set};
use super::held::reference;

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("ata-carnet-endorsement.", $name)
    };
}

mod acts;
mod associations;
mod author;
mod chain;
mod dates;
mod goods;
mod members;
mod paper;
mod proof;
mod sheets;
mod territories;
mod words;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        members::recipes(),
        words::recipes(),
        acts::recipes(),
        chain::recipes(),
        sheets::recipes(),
        goods::recipes(),
        territories::recipes(),
        dates::recipes(),
        associations::recipes(),
        proof::recipes(),
        author::recipes(),
        paper::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "AtaCarnetEndorsementCredential";
/// A change of a document or of the evidence.
type Change = fn(&mut Value, &Maker);
/// A vector about an act: who acts, its id and title, the act.
type Act = (Body, &'static str, &'static str, fn(&Maker) -> Value);

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "ata-carnet-endorsement",
    good: importation,
    claim: |_| json!({}),
    made_at: None,
};

/// The office that the good endorsement is of.
const FRENCH: Body = Body {
    name: "Bureau des douanes de Port-Clair",
    role: "customs",
    country: "FR",
};
/// The office from which the goods departed.
const AMERICAN: Body = Body {
    name: "Port of Harbor Point",
    role: "customs",
    country: "US",
};
/// The association that guarantees in the European Union.
const GUARANTOR: Body = Body {
    name: "Union of Chambers for Temporary Admission",
    role: "association",
    country: "FR",
};

/// The association that issues the good carnet, in the United Kingdom.
const BRITISH_ASSOCIATION: Body = Body {
    country: "GB",
    ..ASSOCIATION
};

/// A customs office of a country.
const fn office_of(country: &'static str) -> Body {
    Body {
        name: "Customs Office at the Frontier",
        role: "customs",
        country,
    }
}

/// A body as an endorsement names it.
fn actor(body: Body) -> Value {
    let kind = match body.role {
        "customs" => "CarnetOffice",
        _ => "CarnetAssociation",
    };
    json!({ "type": kind, "legalName": body.name, "country": body.country })
}

/// The holder as an endorsement names it.
fn holder() -> Value {
    json!({ "type": "CarnetHolder", "legalName": HOLDER })
}

/// A sheet of this number with these pieces of these items.
fn sheet(number: u32, items: &[(u32, u32)]) -> Value {
    json!({ "type": "Sheet", "number": number, "items": pieces(items) })
}

/// So many pieces of each of these items.
fn pieces(items: &[(u32, u32)]) -> Value {
    items
        .iter()
        .map(|(item, pieces)| json!({ "type": "SheetItem", "itemNumber": item, "pieces": pieces }))
        .collect()
}

/// The carnet that is endorsed, after a change, signed.
fn carnet_with(maker: &Maker, change: Change) -> Value {
    let association = maker.actor("association");
    let mut unsigned = carnet::carnet(maker, &association);
    change(&mut unsigned, maker);
    association.sign(&unsigned, maker.instant(-86_400))
}

/// The carnet that is endorsed, signed.
fn good_carnet(maker: &Maker) -> Value {
    carnet_with(maker, |_, _| {})
}

/// An endorsement of the carnet, unsigned: by a body, on a day, the first of its chain.
fn endorsement(maker: &Maker, did: &str, body: Body, day: i64, action: Value) -> Value {
    json!({
        "@context": [base::CREDENTIALS, CONTEXT],
        "id": maker.uuid(TYPE),
        "type": ["VerifiableCredential", TYPE],
        "issuer": { "id": did },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "AtaCarnetEndorsement",
            "subject": reference(&good_carnet(maker)),
            "sequence": 1,
            "actor": actor(body),
            "date": maker.day(day),
            "action": action
        }
    })
}

/// An endorsement at hand: by a body with a key of its own, after a change, signed.
fn at_hand(
    maker: &Maker,
    key: &str,
    body: Body,
    day: i64,
    action: Value,
    change: impl Fn(&mut Value),
) -> Value {
    let signer = maker.actor(key);
    let mut unsigned = endorsement(maker, signer.did(), body, day, action);
    base::set(&mut unsigned, "/id", maker.uuid(key));
    change(&mut unsigned);
    signer.sign(&unsigned, maker.instant(-2 * 86_400))
}

/// The exportation that comes before the good endorsement.
fn exportation(maker: &Maker) -> Value {
    let action =
        json!({ "type": "Exportation", "counterfoil": sheet(1, &[(1, 2), (2, 3), (3, 1)]) });
    at_hand(maker, "american office", AMERICAN, -12, action, |_| {})
}

/// The good endorsement, unsigned.
fn importation(maker: &Maker) -> Value {
    let counterfoil = sheet(1, &[(1, 2), (2, 3), (3, 1)]);
    let action = json!({
        "type": "Importation",
        "counterfoil": counterfoil,
        "voucher": counterfoil,
        "finalDate": maker.day(60),
        "registrationNumber": "PC-2026-118"
    });
    let mut document = endorsement(maker, maker.issuer().did(), FRENCH, -10, action);
    set(
        &mut document,
        "/previous",
        json!([reference(&exportation(maker))]),
    );
    set(&mut document, "/sequence", json!(2));
    set(&mut document, "/actor/place", json!("Port-Clair"));
    document
}

/// What the good endorsement needs: carnet and exportation, and lists that name everybody.
fn known(evidence: &mut Value, maker: &Maker, issuer: Body) {
    know(
        evidence,
        maker,
        &[
            (maker.issuer().did(), issuer),
            (maker.actor("association").did(), ASSOCIATION),
            (maker.actor("american office").did(), AMERICAN),
        ],
    );
    let credentials = json!([good_carnet(maker), exportation(maker)]);
    base::set(evidence, "/credentials", credentials);
}

/// Begins a vector that is one change away from the good endorsement.
fn vector(name: &str, title: &'static str) -> Draft {
    by(FRENCH, name, title)
}

/// Begins a vector in which this body acts.
fn by(body: Body, name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title)
        .before(move |document, _| {
            if body.name != FRENCH.name || body.country != FRENCH.country {
                set(document, "/actor", actor(body));
            }
        })
        .evidence(move |evidence, maker| known(evidence, maker, body))
}

/// Begins a vector in which the holder acts.
fn by_holder(name: &str, title: &'static str) -> Draft {
    let body = Body {
        name: HOLDER,
        ..ASSOCIATION
    };
    by(body, name, title).before(|document, _| set(document, "/actor", holder()))
}

/// Lets a vector be about another act.
fn doing(draft: Draft, action: fn(&Maker) -> Value) -> Draft {
    draft.before(move |document, maker| set(document, "/action", action(maker)))
}

/// Lets a vector endorse a carnet after a change.
fn endorsing(draft: Draft, change: Change) -> Draft {
    draft
        .before(move |document, maker| {
            set(document, "/subject", reference(&carnet_with(maker, change)));
        })
        .evidence(move |evidence, maker| {
            let credentials = json!([carnet_with(maker, change), exportation(maker)]);
            base::set(evidence, "/credentials", credentials);
        })
}

/// Adds a credential to those at hand.
fn hold(draft: Draft, credential: fn(&Maker) -> Value) -> Draft {
    draft.evidence(move |evidence, maker| {
        base::add_evidence(evidence, "credentials", credential(maker));
    })
}

/// A reference to a credential of this type that is not at hand.
fn elsewhere(maker: &Maker, credential_type: &str) -> Value {
    reference(
        &json!({ "id": maker.uuid("elsewhere"), "type": ["VerifiableCredential", credential_type] }),
    )
}

/// The vectors in which the requirement of this code is satisfied.
fn met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[code]))
}

/// The vectors in which the requirement of this code is not met.
fn not_met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(code))
}

fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change)| expecting(vector(name, title).before(*change)).done())
        .collect()
}
