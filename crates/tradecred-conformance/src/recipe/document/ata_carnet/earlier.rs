//! Vectors of carnets that replace or correct another, which is at hand or not.

use serde_json::{Value, json};

use super::super::carnet::{ASSOCIATION, amount, authorize};
use super::super::held::{only, reference};
use super::{Draft, Maker, Recipe, base, carnet, family, item, number, remove, set, territory};
use crate::recipe::status::{entry, published};

mod lists;

const MISSING: &str = code!("replaced-missing");
const REFERENCE: &str = code!("reference");
const EXPIRY: &str = code!("replacement-expiry");
const LIST: &str = code!("replacement-list");
const ADDED: &str = code!("item-added");
const OVERRUN: &str = code!("overrun");

/// When the earlier carnet was signed.
const BEFORE: i64 = -30 * 86_400;
const STATUS: (&str, &str) = ("https://status.example/carnets", "revocation");
const PLACE: usize = 41;

type Change = fn(&mut Value, &Maker);

/// How a carnet names an earlier one.
#[derive(Clone, Copy)]
enum Names {
    /// As lost, stolen or destroyed.
    Lost,
    /// As too short for the stay.
    Exceeded,
    /// As corrected.
    Corrected,
}

pub(super) fn recipes() -> Vec<Recipe> {
    [
        at_hand(),
        missing(),
        references(),
        lists::recipes(),
        withdrawn(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The earlier carnet, after a change, signed by the association.
fn earlier(maker: &Maker, change: impl Fn(&mut Value, &Maker)) -> Value {
    let issuer = maker.issuer();
    let mut carnet = family::carnet(maker, &issuer);
    base::set(&mut carnet, "/id", maker.uuid("earlier carnet"));
    base::set(&mut carnet, "/validFrom", maker.instant(BEFORE));
    set(&mut carnet, "/carnetNumber", json!("US/26-0041801"));
    change(&mut carnet, maker);
    issuer.sign(&carnet, maker.instant(BEFORE))
}

/// Lets a carnet name an earlier one so.
fn name(document: &mut Value, names: Names, reference: Value) {
    let ground = match names {
        Names::Lost => "lossTheftOrDestruction",
        Names::Exceeded => "periodExceeded",
        Names::Corrected => return set(document, "/supersedes", reference),
    };
    set(
        document,
        "/replaces",
        json!({ "type": "ReplacedCarnet", "carnet": reference, "ground": ground }),
    );
}

/// A carnet that names an earlier one, which was changed before it was signed and is at hand.
fn after_one(names: Names, name_of: &str, title: &'static str, change: Change) -> Draft {
    carnet(name_of, title)
        .before(move |document, maker| name(document, names, reference(&earlier(maker, change))))
        .evidence(move |evidence, maker| only(evidence, earlier(maker, change)))
}

/// The association is one of this country, and the carnet is valid in these territories.
fn issued_in(draft: Draft, country: &'static str, codes: &'static [&'static str]) -> Draft {
    draft
        .before(move |document, _| {
            set(document, "/issuedBy/country", json!(country));
            let rows: Vec<Value> = codes
                .iter()
                .map(|code| territory(code, "Chambers of that territory"))
                .collect();
            set(document, "/territories", json!(rows));
        })
        .evidence(move |evidence, maker| {
            let mut entry = ASSOCIATION.entry(maker.issuer().did(), maker);
            base::set(&mut entry, "/territories", json!([country]));
            authorize(evidence, maker, vec![entry]);
        })
}

/// The General List has its first item alone.
fn first_item_only(document: &mut Value) {
    set(
        document,
        "/generalList",
        json!([item(
            1,
            "Cinema camera with battery grip",
            2,
            "9.6",
            "48000.00",
            "JP"
        )]),
    );
    set(document, "/totalPieces", number(2, "two"));
    set(
        document,
        "/totalValue",
        json!({ "type": "WrittenAmount", "figures": amount("48000"), "inWords": "forty-eight thousand" }),
    );
    remove(document, "/continuationSheets");
}

fn at_hand() -> Vec<Recipe> {
    vec![
        after_one(
            Names::Lost,
            "replaced-after-loss",
            "a carnet in place of a lost one, with its last day and its list, is met",
            |_, _| {},
        )
        .shows(&[MISSING, REFERENCE, EXPIRY, LIST])
        .done(),
        after_one(
            Names::Corrected,
            "corrected",
            "a carnet that corrects another and adds nothing is met",
            |_, _| {},
        )
        .shows(&[MISSING, REFERENCE, ADDED])
        .done(),
        after_one(
            Names::Lost,
            "replaced-and-corrected",
            "a carnet may replace one carnet and correct another",
            |_, _| {},
        )
        .before(|document, maker| {
            name(
                document,
                Names::Corrected,
                reference(&earlier(maker, |_, _| {})),
            );
        })
        .shows(&[MISSING, REFERENCE, LIST, ADDED])
        .done(),
    ]
}

fn missing() -> Vec<Recipe> {
    let of = |names, name: &str, title| after_one(names, name, title, |_, _| {});
    vec![
        of(
            Names::Lost,
            "replaced-not-at-hand",
            "a carnet whose predecessor is not at hand is undecided",
        )
        .evidence(|evidence, _| base::remove(evidence, "/credentials"))
        .requirements_undecided(MISSING)
        .done(),
        of(
            Names::Corrected,
            "corrected-not-at-hand",
            "a carnet that corrects one that is not at hand is undecided",
        )
        .evidence(|evidence, _| base::remove(evidence, "/credentials"))
        .requirements_undecided(MISSING)
        .done(),
        of(
            Names::Lost,
            "replaced-unsigned",
            "a predecessor without a proof is not at hand",
        )
        .evidence(|evidence, maker| {
            let mut unsigned = earlier(maker, |_, _| {});
            base::remove(&mut unsigned, "/proof");
            only(evidence, unsigned);
        })
        .requirements_undecided(MISSING)
        .done(),
        of(
            Names::Lost,
            "replaced-signed-by-another",
            "a predecessor without a proof of its issuer is not at hand",
        )
        .evidence(|evidence, maker| {
            let mut unsigned = earlier(maker, |_, _| {});
            base::remove(&mut unsigned, "/proof");
            let signed = maker.stranger().sign(&unsigned, maker.instant(BEFORE));
            only(evidence, signed);
        })
        .requirements_undecided(MISSING)
        .done(),
        after_one(
            Names::Lost,
            "replaced-out-of-its-period",
            "a predecessor whose credential is past its period is not at hand",
            |earlier, maker| base::set(earlier, "/validUntil", maker.instant(-1)),
        )
        .requirements_undecided(MISSING)
        .done(),
        after_one(
            Names::Lost,
            "replaced-malformed",
            "what has the digest has not the structure of a carnet",
            |earlier, _| remove(earlier, "/generalList"),
        )
        .requirements_undecided(MISSING)
        .done(),
        after_one(
            Names::Corrected,
            "corrected-malformed",
            "what is corrected has not the structure of a carnet",
            |earlier, _| set(earlier, "/carnetNumber", json!("")),
        )
        .requirements_undecided(MISSING)
        .done(),
        after_one(
            Names::Lost,
            "replaced-not-met",
            "a predecessor that breaks a rule has the structure of a carnet",
            |earlier, _| set(earlier, "/intendedUse", json!(["repair"])),
        )
        .shows(&[MISSING, LIST])
        .done(),
    ]
}

fn references() -> Vec<Recipe> {
    let changed =
        |names, name_of: &str, title, member: &'static str, value: fn(&Maker) -> Value| {
            carnet(name_of, title)
                .before(move |document, maker| {
                    let mut reference = reference(&earlier(maker, |_, _| {}));
                    base::set(&mut reference, member, value(maker));
                    name(document, names, reference);
                })
                .evidence(|evidence, maker| only(evidence, earlier(maker, |_, _| {})))
        };
    let other_type: fn(&Maker) -> Value = |_| json!("CertificateOfOriginCredential");
    let other_id: fn(&Maker) -> Value = |maker| json!(maker.uuid("another carnet"));
    vec![
        changed(
            Names::Lost,
            "replaced-of-another-type",
            "what is replaced is named as another document",
            "/credentialType",
            other_type,
        )
        .not_met(REFERENCE)
        .done(),
        changed(
            Names::Corrected,
            "corrected-of-another-type",
            "what is corrected is named as another document",
            "/credentialType",
            other_type,
        )
        .not_met(REFERENCE)
        .done(),
        changed(
            Names::Lost,
            "replaced-of-another-type-and-not-at-hand",
            "what is named as another document is not looked for",
            "/credentialType",
            other_type,
        )
        .evidence(|evidence, _| base::remove(evidence, "/credentials"))
        .not_met(REFERENCE)
        .done(),
        changed(
            Names::Lost,
            "replaced-by-another-id",
            "what has the digest has another id",
            "/id",
            other_id,
        )
        .not_met(REFERENCE)
        .done(),
        changed(
            Names::Corrected,
            "corrected-by-another-id",
            "what is corrected has another id than the reference says",
            "/id",
            other_id,
        )
        .not_met(REFERENCE)
        .done(),
        carnet(
            "replaced-no-carnet",
            "what has the digest is of another type than the reference says",
        )
        .before(|document, maker| {
            let mut reference = reference(&certified(maker));
            base::set(&mut reference, "/credentialType", "AtaCarnetCredential");
            name(document, Names::Lost, reference);
        })
        .evidence(|evidence, maker| only(evidence, certified(maker)))
        .not_met(REFERENCE)
        .done(),
    ]
}

/// A certification of origin, signed by the association.
fn certified(maker: &Maker) -> Value {
    let mut certification = base::certification(maker);
    base::set(&mut certification, "/id", maker.uuid("certification"));
    maker.issuer().sign(&certification, maker.instant(BEFORE))
}

/// The earlier carnet was revoked when another took its place, or may have been.
fn withdrawn() -> Vec<Recipe> {
    fn entered(earlier: &mut Value, _: &Maker) {
        base::set(
            earlier,
            "/credentialStatus",
            entry(STATUS.0, STATUS.1, PLACE),
        );
    }
    vec![
        after_one(
            Names::Lost,
            "replaced-and-revoked",
            "a lost carnet that was revoked listed what it listed",
            entered,
        )
        .evidence(|evidence, maker| {
            let list = published(maker, &maker.issuer(), STATUS, &[PLACE], -3_600);
            base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
        })
        .shows(&[MISSING, LIST])
        .done(),
        after_one(
            Names::Corrected,
            "corrected-of-unknown-status",
            "whether a corrected carnet was revoked need not be known",
            entered,
        )
        .shows(&[MISSING, ADDED])
        .done(),
        after_one(
            Names::Lost,
            "replaced-and-revoked-with-another-item",
            "a lost carnet that was revoked is held against its replacement all the same",
            |earlier, maker| {
                entered(earlier, maker);
                set(earlier, "/generalList/4/itemNumber", json!(6));
            },
        )
        .evidence(|evidence, maker| {
            let list = published(maker, &maker.issuer(), STATUS, &[PLACE], -3_600);
            base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
        })
        .warns(LIST)
        .done(),
    ]
}
