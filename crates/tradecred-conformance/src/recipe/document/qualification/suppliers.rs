//! Vectors of what a qualification rests on: accumulated countries and statements of suppliers, and of
//! what for marking is not known.

use serde_json::{Value, json};

use super::super::super::maker::digest;
use super::super::super::status::{REVOCATION, SUSPENSION, entry, published};
use super::{AREA, Draft, Maker, Recipe, Row, base, methods, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("accumulation", COUNTRIES),
        AREA.not_met("accumulation", OTHER_COUNTRIES),
        AREA.made(MARKING, |draft| {
            draft.requirements_undecided(AREA.code("accumulation"))
        }),
        representations(),
        withdrawn(),
        AREA.not_met("supplier-representation", NO_REFERENCE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const COUNTRIES: &[Row] = &[
    (
        "accumulation-within-usmca",
        "production in Canada and the United States is counted",
        |document, _| set(document, "/accumulation", json!(["CA", "US"])),
    ),
    (
        "accumulation-within-cafta",
        "production in Honduras and El Salvador is counted",
        |document, _| {
            set(document, "/agreement", json!("CAFTA-DR"));
            set(document, "/materials/1/origin", json!("HN"));
            set(document, "/accumulation", json!(["HN", "SV"]));
        },
    ),
];

const OTHER_COUNTRIES: &[Row] = &[
    (
        "accumulation-outside-usmca",
        "production in Honduras does not count under USMCA",
        |document, _| set(document, "/accumulation", json!(["US", "HN"])),
    ),
    (
        "accumulation-of-no-country",
        "a name is no country code",
        |document, _| set(document, "/accumulation", json!(["Canada"])),
    ),
];

const MARKING: &[Row] = &[(
    "accumulation-for-marking",
    "which countries may be counted together for marking is not known",
    |document, _| {
        set(document, "/agreement", json!("19-CFR-102"));
        methods(document, json!([{ "type": "ExclusivelyOriginating" }]));
        remove(document, "/materials");
        set(document, "/accumulation", json!(["US"]));
    },
)];

/// The certification of a supplier, signed by it.
fn statement(maker: &Maker) -> Value {
    let supplier = maker.actor("supplier");
    let mut statement = base::certification(maker);
    base::set(&mut statement, "/id", maker.uuid("statement"));
    base::set(
        &mut statement,
        "/issuer",
        json!({ "id": supplier.did(), "name": "Supplier" }),
    );
    supplier.sign(&statement, maker.instant(-86_400))
}

/// A reference to it.
fn reference(maker: &Maker) -> Value {
    json!({
        "type": "CredentialReference",
        "id": maker.uuid("statement"),
        "credentialType": "UsmcaCertificationOfOriginCredential",
        "digestMultibase": digest(&statement(maker))
    })
}

/// A qualification that rests on the statement, which the evidence holds in this form.
fn resting(name: &str, title: &'static str, held: fn(&Maker) -> Value) -> Draft {
    AREA.vector(name, title)
        .before(|document, maker| {
            set(
                document,
                "/supplierRepresentations",
                json!([reference(maker)]),
            );
        })
        .evidence(move |evidence, maker| {
            base::add_evidence(evidence, "credentials", held(maker));
        })
}

fn representations() -> Vec<Recipe> {
    let code = AREA.code("supplier-representation");
    vec![
        resting(
            "statement-held",
            "the statement of a supplier is held and can be relied on",
            statement,
        )
        .shows(&[&code])
        .done(),
        AREA.vector(
            "statement-not-held",
            "a statement that is not held is listed as not checked",
        )
        .before(|document, maker| {
            set(
                document,
                "/supplierRepresentations",
                json!([reference(maker)]),
            );
        })
        .shows(&[&code])
        .done(),
        resting(
            "statement-of-another-signer",
            "the statement is signed by somebody who is not its issuer",
            |maker| {
                let mut statement = statement(maker);
                if let Some(members) = statement.as_object_mut() {
                    members.remove("proof");
                }
                maker.stranger().sign(&statement, maker.instant(-86_400))
            },
        )
        .not_met(&code)
        .done(),
        resting(
            "statement-under-another-id",
            "the reference names the statement by another id",
            statement,
        )
        .before(|document, maker| {
            let other = json!(maker.uuid("another statement"));
            set(document, "/supplierRepresentations/0/id", other);
        })
        .not_met(&code)
        .done(),
        resting(
            "statement-of-another-type",
            "the reference names the statement as another type",
            statement,
        )
        .before(|document, _| {
            set(
                document,
                "/supplierRepresentations/0/credentialType",
                json!("FtaQualificationCredential"),
            );
        })
        .not_met(&code)
        .done(),
        AREA.vector("statement-ended", "the statement has ended")
            .before(|document, maker| {
                let mut reference = reference(maker);
                base::set(&mut reference, "/digestMultibase", digest(&ended(maker)));
                set(document, "/supplierRepresentations", json!([reference]));
            })
            .evidence(|evidence, maker| {
                base::add_evidence(evidence, "credentials", ended(maker));
            })
            .not_met(&code)
            .done(),
    ]
}

/// The statement with a period that is over.
fn ended(maker: &Maker) -> Value {
    changed(maker, |statement| {
        base::set(statement, "/validUntil", maker.instant(-1));
    })
}

/// The statement with a change, signed by the supplier all the same.
fn changed(maker: &Maker, change: impl Fn(&mut Value)) -> Value {
    let mut statement = statement(maker);
    base::remove(&mut statement, "/proof");
    change(&mut statement);
    maker
        .actor("supplier")
        .sign(&statement, maker.instant(-86_400))
}

/// Where the statement stands in its list, and the list.
const PLACE: usize = 2_026;
const LIST: &str = "https://status.example/supplier";

/// The statement with an entry of this purpose in the supplier's list.
fn entered(maker: &Maker, purpose: &str) -> Value {
    changed(maker, |statement| {
        base::set(statement, "/credentialStatus", entry(LIST, purpose, PLACE));
    })
}

/// The supplier withdrew its statement, or may have.
fn withdrawn() -> Vec<Recipe> {
    let code = AREA.code("supplier-representation");
    let about = |name: &str, title, purpose: &'static str| {
        AREA.vector(name, title)
            .before(move |document, maker| {
                let mut reference = reference(maker);
                let entered = entered(maker, purpose);
                base::set(&mut reference, "/digestMultibase", digest(&entered));
                set(document, "/supplierRepresentations", json!([reference]));
            })
            .evidence(move |evidence, maker| {
                base::add_evidence(evidence, "credentials", entered(maker, purpose));
            })
            .shows(&["evidence.reliance"])
    };
    let listed = |draft: Draft, purpose: &'static str, bits: &'static [usize]| {
        draft.evidence(move |evidence, maker| {
            let supplier = maker.actor("supplier");
            let list = published(maker, &supplier, (LIST, purpose), bits, -3_600);
            base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
        })
    };
    vec![
        listed(
            about(
                "statement-not-revoked",
                "a statement whose bit is not set can be relied on",
                REVOCATION,
            ),
            REVOCATION,
            &[],
        )
        .shows(&[&code])
        .done(),
        listed(
            about(
                "statement-revoked",
                "a supplier has revoked its statement",
                REVOCATION,
            ),
            REVOCATION,
            &[PLACE],
        )
        .not_met(&code)
        .done(),
        listed(
            about(
                "statement-suspended",
                "a supplier has suspended its statement",
                SUSPENSION,
            ),
            SUSPENSION,
            &[PLACE],
        )
        .not_met(&code)
        .done(),
        about(
            "statement-perhaps-revoked",
            "a statement whose status list is not at hand leaves the question open",
            REVOCATION,
        )
        .requirements_undecided(&code)
        .done(),
        about(
            "statement-perhaps-revoked-under-another-id",
            "a statement that the reference names by another id does not count, whatever its status",
            REVOCATION,
        )
        .before(|document, maker| {
            let other = json!(maker.uuid("another statement"));
            set(document, "/supplierRepresentations/0/id", other);
        })
        .not_met(&code)
        .done(),
        about(
            "statement-perhaps-revoked-of-another-signer",
            "a statement that nobody but a stranger signed does not count, whatever its status",
            REVOCATION,
        )
        .evidence(|evidence, maker| {
            let mut statement = entered(maker, REVOCATION);
            base::remove(&mut statement, "/proof");
            let signed = maker.stranger().sign(&statement, maker.instant(-86_400));
            base::set(evidence, "/credentials", json!([signed]));
        })
        .not_met(&code)
        .done(),
        resting(
            "statement-held-twice",
            "of a statement that is held with two proofs, one that can be relied on is enough",
            statement,
        )
        .evidence(|evidence, maker| {
            let mut statement = statement(maker);
            let good = statement.clone();
            base::remove(&mut statement, "/proof");
            let bad = maker.stranger().sign(&statement, maker.instant(-86_400));
            base::set(evidence, "/credentials", json!([bad, good]));
        })
        .shows(&[&code])
        .done(),
    ]
}

const NO_REFERENCE: &[Row] = &[(
    "statement-by-number",
    "a statement is named by digest and not by number",
    |document, _| {
        set(
            document,
            "/supplierRepresentations",
            json!(["ADN-2026-000117"]),
        );
    },
)];
