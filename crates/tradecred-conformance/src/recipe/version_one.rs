//! Vectors of credentials of data model 1.1, which are read as envelopes (SPEC chapters *Data model*,
//! *JSON-LD* and *Validity*).

use serde_json::{Value, json};

use super::base::{CORE, CREDENTIALS, CREDENTIALS_1, DATA_INTEGRITY, ORIGIN, set};
use super::{Draft, Maker, Recipe, vector};

mod instants;
mod members;
mod secured;

pub(super) fn recipes() -> Vec<Recipe> {
    [members::recipes(), instants::recipes(), secured::recipes()]
        .into_iter()
        .flatten()
        .collect()
}

const DAY: i64 = 86_400;

/// A good credential of data model 1.1, unsigned: of no type but the base type, issued a day ago.
pub(super) fn credential(maker: &Maker) -> Value {
    json!({
        "@context": [CREDENTIALS_1, DATA_INTEGRITY],
        "id": maker.uuid("credential"),
        "type": ["VerifiableCredential"],
        "issuer": maker.issuer().did(),
        "issuanceDate": maker.instant(-DAY),
        "credentialSubject": { "id": maker.stranger().did() }
    })
}

/// A vector about such a credential, asked for its envelope.
fn envelope(id: &str, title: &'static str) -> Draft {
    vector(id, title).of(credential).envelope_only()
}

/// Id, title, place, and what stands there.
type Variant = (
    &'static str,
    &'static str,
    &'static str,
    fn(&Maker) -> Value,
);

/// The credential with something else in one place.
fn with((id, title, place, other): Variant) -> Draft {
    envelope(id, title).before(move |document, maker| set(document, place, other(maker)))
}
