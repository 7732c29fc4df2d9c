//! Who acts: customs decides, the trade moves and reports.

use serde_json::{Value, json};

use super::{
    CARRIER, Draft, FILER, Maker, OFFICE, Recipe, Row, SAMPLE, authorities, base, becomes,
    by_customs, by_filer, filer, office, remove, set, trust,
};

const CODE: &str = "in-bond-event.actor";

pub(super) fn recipes() -> Vec<Recipe> {
    [forms(), roles(), authors()]
        .into_iter()
        .flatten()
        .collect()
}

fn forms() -> Vec<Recipe> {
    const NO_ACTOR: &[Row] = &[
        ("actor-missing", "nobody acts", |document, _| {
            remove(document, "/actor")
        }),
        (
            "actor-of-another-form",
            "who acts is described as the addressee of a request is",
            |document, _| {
                let addressee =
                    json!({ "type": "Addressee", "role": "importer", "legalName": CARRIER });
                set(document, "/actor", addressee);
            },
        ),
        (
            "actor-scac-with-digit",
            "a SCAC has letters only",
            |document, _| set(document, "/actor/scac", json!("GB1C")),
        ),
        (
            "actor-without-name",
            "the carrier has no legal name",
            |document, _| remove(document, "/actor/legalName"),
        ),
    ];
    SAMPLE.not_met("actor", NO_ACTOR)
}

/// An event with no more particulars than it needs.
fn bare(kind: &str, member: &str, value: Value) -> Value {
    let mut event = json!({ "type": kind });
    if !member.is_empty() {
        base::set(&mut event, &format!("/{member}"), value);
    }
    event
}

fn roles() -> Vec<Recipe> {
    let event = |name: &str, title: &'static str, make: fn(&Maker) -> Value| -> Draft {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| becomes(document, make(maker)))
    };
    vec![
        by_customs(event(
            "hold-by-customs",
            "customs holds the goods for examination",
            |_| bare("HoldForExamination", "agency", json!("FDA")),
        ))
        .shows(&[CODE, "authority.not-listed"])
        .done(),
        event(
            "hold-by-carrier",
            "a carrier cannot say that the goods are held, which would give it time",
            |_| bare("HoldForExamination", "agency", json!("FDA")),
        )
        .not_met(CODE)
        .done(),
        by_filer(event(
            "release-by-filer",
            "a filer cannot say that the goods are released",
            |_| bare("ReleaseFromExamination", "", json!(null)),
        ))
        .not_met(CODE)
        .done(),
        by_customs(event(
            "extension-by-customs",
            "customs extends the in-transit time",
            |maker| bare("ExtensionDecision", "until", json!(maker.day(30))),
        ))
        .shows(&[CODE])
        .done(),
        by_filer(event(
            "extension-by-filer",
            "a filer cannot extend its own time",
            |maker| bare("ExtensionDecision", "until", json!(maker.day(30))),
        ))
        .not_met(CODE)
        .done(),
        event(
            "shortening-by-carrier",
            "a carrier cannot shorten the in-transit time",
            |maker| bare("ShorteningDecision", "until", json!(maker.day(1))),
        )
        .not_met(CODE)
        .done(),
        by_filer(event(
            "diversion-decided-by-filer",
            "a filer cannot grant its own request",
            |_| {
                json!({
                    "type": "DiversionDecision",
                    "port": "4501",
                    "outcome": "granted"
                })
            },
        ))
        .not_met(CODE)
        .done(),
        by_customs(event(
            "diversion-refused-by-customs",
            "customs refuses a request to divert",
            |_| {
                json!({
                    "type": "DiversionDecision",
                    "port": "4501",
                    "outcome": "refused"
                })
            },
        ))
        .shows(&[CODE])
        .done(),
        by_customs(event(
            "departure-by-customs",
            "customs does not carry",
            |_| super::departure(),
        ))
        .not_met(CODE)
        .done(),
        by_customs(event(
            "seal-changed-by-customs",
            "customs opens a container and seals it anew, and has nobody to report to",
            |_| {
                json!({
                    "type": "SealChange",
                    "removed": ["UL-0088213"],
                    "applied": ["CBP-5521907"],
                    "reason": "examination"
                })
            },
        ))
        .shows(&[CODE, "in-bond-event.report-missing"])
        .done(),
        by_customs(event(
            "record-updated-by-customs",
            "what anybody may tell, customs may",
            |_| bare("RecordUpdate", "explanation", json!("quantity confirmed")),
        ))
        .shows(&[CODE])
        .done(),
    ]
}

fn authors() -> Vec<Recipe> {
    let held = |name: &str, title: &'static str| {
        SAMPLE.vector(name, title).before(|document, _| {
            set(document, "/actor", office());
            becomes(
                document,
                bare("HoldForExamination", "agency", json!("USDA")),
            );
        })
    };
    vec![
        held(
            "customs-not-listed",
            "whoever says it is customs is not, without an authority list",
        )
        .evidence(|evidence, maker| trust(evidence, maker, OFFICE))
        .authenticity_undecided("authority.not-listed")
        .done(),
        held(
            "customs-listed-as-ministry",
            "an office that is listed as a ministry is not known to be customs",
        )
        .evidence(|evidence, maker| {
            trust(evidence, maker, OFFICE);
            authorities(evidence, maker, maker.issuer().did(), |entry, _| {
                base::set(entry, "/roles", json!(["ministry"]));
            });
        })
        .authenticity_undecided("authority.not-listed")
        .done(),
        held(
            "customs-of-canada",
            "an office of another country has no say on movements in bond",
        )
        .before(|document, _| set(document, "/actor/country", json!("CA")))
        .evidence(|evidence, maker| {
            trust(evidence, maker, OFFICE);
            authorities(evidence, maker, maker.issuer().did(), |entry, _| {
                base::set(entry, "/territories", json!(["CA"]));
            });
        })
        .not_met(CODE)
        .done(),
        SAMPLE
            .vector(
                "carrier-of-another-name",
                "the event names another carrier than the trust list does for its key",
            )
            .before(|document, _| {
                set(
                    document,
                    "/actor/legalName",
                    json!("Prairie Central Railroad"),
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "filer-for-carrier-not-authorized",
                "the filer tells what the carrier did, which does not let it",
            )
            .before(|document, maker| {
                set(document, "/actor/id", json!(maker.actor("carrier").did()));
            })
            .evidence(known)
            .not_authentic("authority.agent-not-authorized")
            .done(),
        SAMPLE
            .vector(
                "filer-for-carrier-authorized",
                "the filer tells what the carrier did, which lets it endorse",
            )
            .before(|document, maker| {
                set(document, "/actor/id", json!(maker.actor("carrier").did()));
            })
            .evidence(known)
            .evidence(|evidence, maker| {
                let (carrier, filer) = (maker.actor("carrier"), maker.issuer());
                let authorization = base::authorization(maker, &carrier, &filer, &["endorse"]);
                base::add_evidence(evidence, "credentials", authorization);
            })
            .shows(&["authority.agent-not-authorized"])
            .done(),
        by_filer(SAMPLE.vector(
            "departure-by-filer",
            "a filer may tell the departure in its own name",
        ))
        .before(|document, _| set(document, "/actor", filer()))
        .shows(&[CODE])
        .done(),
    ]
}

/// The trust list names the issuer as filer, and the carrier.
fn known(evidence: &mut Value, maker: &Maker) {
    let known = [
        (maker.issuer(), FILER, -400),
        (maker.actor("carrier"), CARRIER, -400),
    ];
    super::super::trust_all(evidence, maker, &known);
}
