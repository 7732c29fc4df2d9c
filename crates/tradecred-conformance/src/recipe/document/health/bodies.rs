//! Facilities and laboratories: how the lists name them, and the vectors on who signed.

use super::{
    Actor, LISTED, Maker, OFFICE, Recipe, Sample, USDA, Value, authorities, base, json, office,
    register, trust,
};

/// The facility, and what it signs.
pub(super) const FACILITY: &str = "Mile High Animal Care";
pub(super) const RESERVATION: &str = "FacilityReservationCredential";
/// The laboratory, and what it signs.
pub(super) const LABORATORY: &str = "Rabies Reference Laboratory";
pub(super) const TITER: &str = "RabiesTiterCredential";
/// The country of the laboratory.
pub(super) const ITS_COUNTRY: &str = "DE";

const NOT_LISTED: &str = "authority.not-listed";

/// An entry of an authority list by which somebody is a body that CDC registered or approved.
pub(super) fn body(
    maker: &Maker,
    actor: &Actor,
    name: &str,
    documents: &str,
    territory: &str,
) -> Value {
    let mut entry = office(maker, actor, name, "association", &[territory]);
    base::set(&mut entry, "/documentTypes", json!([documents]));
    entry
}

/// The offices that sign certificates and forms, as the authority list names them.
fn ministries(maker: &Maker) -> [Value; 2] {
    let issuer = maker.issuer();
    [
        office(
            maker,
            &issuer,
            OFFICE,
            "ministry",
            &["PH", "DE", "US", "MX"],
        ),
        office(maker, &maker.actor("usda"), USDA, "ministry", &["US", "PH"]),
    ]
}

/// The trust list knows everybody.
fn trust_all(evidence: &mut Value, maker: &Maker) {
    let (issuer, usda) = (maker.issuer(), maker.actor("usda"));
    let (facility, laboratory) = (maker.actor("facility"), maker.actor("laboratory"));
    let known = [
        (&issuer, OFFICE),
        (&usda, USDA),
        (&facility, FACILITY),
        (&laboratory, LABORATORY),
    ];
    trust(evidence, maker, &known);
}

/// The lists name the offices, the facility and the laboratory.
pub(super) fn know_all(evidence: &mut Value, maker: &Maker) {
    let facility = body(maker, &maker.actor("facility"), FACILITY, RESERVATION, "US");
    let laboratory = body(
        maker,
        &maker.actor("laboratory"),
        LABORATORY,
        TITER,
        ITS_COUNTRY,
    );
    know_bodies(evidence, maker, &[facility, laboratory]);
}

/// The trust list knows everybody, and the authority list names the offices and these bodies.
pub(super) fn know_bodies(evidence: &mut Value, maker: &Maker, bodies: &[Value]) {
    trust_all(evidence, maker);
    let mut entries = ministries(maker).to_vec();
    entries.extend(bodies.iter().cloned());
    authorities(evidence, maker, &entries);
}

/// The lists name the issuer as a body under this name.
pub(super) fn know_issuer(
    evidence: &mut Value,
    maker: &Maker,
    name: &str,
    documents: &str,
    territory: &str,
) {
    let issuer = maker.issuer();
    trust(evidence, maker, &[(&issuer, name)]);
    let entry = body(maker, &issuer, name, documents, territory);
    authorities(evidence, maker, &[entry]);
}

/// The vectors on who signed a document of a body.
pub(super) fn signers(
    sample: &'static Sample,
    name: &'static str,
    documents: &'static str,
    territory: &'static str,
) -> Vec<Recipe> {
    let listed = move |vector: &str, title, change: fn(&mut Value, &Maker)| {
        sample
            .vector(vector, title)
            .evidence(move |evidence, maker| {
                let mut entry = body(maker, &maker.issuer(), name, documents, territory);
                change(&mut entry, maker);
                register::authorize(evidence, maker, vec![entry], LISTED);
            })
    };
    vec![
        listed(
            "signer-listed-under-another-name",
            "the name of the signer in an authority list is not compared",
            |entry, _| base::set(entry, "/name", "Another Name"),
        )
        .shows(&[NOT_LISTED])
        .done(),
        listed(
            "signer-listed-for-every-document",
            "an entry of the authority list that names no document types covers all of them",
            |entry, _| {
                if let Some(members) = entry.as_object_mut() {
                    members.remove("documentTypes");
                }
            },
        )
        .shows(&[NOT_LISTED])
        .done(),
        listed(
            "signer-listed-for-another-document",
            "the authority list names the signer for rabies certifications only",
            |entry, _| {
                let other = json!(["RabiesVaccinationCertificationCredential"]);
                base::set(entry, "/documentTypes", other);
            },
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "signer-listed-for-another-country",
            "the authority list names the signer for another country",
            |entry, _| base::set(entry, "/territories", json!(["MX"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "signer-listed-as-ministry",
            "an office of the government is not known to be one that CDC registered or approved",
            |entry, _| base::set(entry, "/roles", json!(["ministry"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "signer-listed-from-the-day-after-signing",
            "the authority list names the signer from the day after it signed",
            |entry, maker| base::set(entry, "/from", maker.day(0)),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "signer-listed-from-the-day-of-signing",
            "the authority list names the signer from the day on which it signed",
            |entry, maker| base::set(entry, "/from", maker.day(-1)),
        )
        .shows(&[NOT_LISTED])
        .done(),
        sample
            .vector("signer-not-listed", "no authority list names the signer")
            .evidence(|evidence, maker| {
                register::authorize(
                    evidence,
                    maker,
                    ministries(maker).into_iter().skip(1).collect(),
                    LISTED,
                )
            })
            .authenticity_undecided(NOT_LISTED)
            .done(),
        sample
            .vector(
                "signer-of-another-name",
                "the trust list knows the key under another name than the signer's",
            )
            .evidence(|evidence, maker| {
                trust(evidence, maker, &[(&maker.issuer(), "Happy Paws Ltd.")]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
