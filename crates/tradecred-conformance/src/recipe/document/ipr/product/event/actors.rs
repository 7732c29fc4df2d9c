//! Who acts: parties trade and keep units, customs destroys and reports.

use super::{
    By, Draft, Kind, Maker, Recipe, Row, SAMPLE, Value, add, authorized, base, json, office,
    register, remove, reported, set, shipped, sold, told, trusted,
};

const CODE: &str = "product-event.actor";
const NOT_LISTED: &str = "authority.not-listed";
const AGENT: &str = "authority.agent-not-authorized";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("actor", NO_ACTOR),
        roles(),
        offices(),
        agents(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_ACTOR: &[Row] = &[
    ("actor-missing", "nobody acts", |document, _| {
        remove(document, "/actor");
    }),
    (
        "actor-is-a-registry",
        "who acts is the office that registered the mark",
        |document, _| {
            let registry =
                json!({ "type": "RegistrationOffice", "legalName": "Registry", "country": "US" });
            set(document, "/actor", registry);
        },
    ),
    (
        "actor-without-name",
        "who acts has no legal name",
        |document, _| remove(document, "/actor/legalName"),
    ),
];

fn roles() -> Vec<Recipe> {
    let good: [Kind; 2] = [
        (
            "destroyed-by-customs",
            "customs destroys the unit",
            |_| json!({ "type": "Destroyed", "reason": "forfeited" }),
        ),
        (
            "reported-by-customs",
            "customs reports that the unit may be a copy",
            |_| reported("suspectedCopy"),
        ),
    ];
    let bad: [Kind; 4] = [
        ("shipped-by-customs", "customs ships the unit", |maker| {
            shipped(maker, By::Retailer)
        }),
        (
            "received-by-customs",
            "customs receives the unit",
            |_| json!({ "type": "Received" }),
        ),
        ("sold-by-customs", "customs sells the unit", |_| sold()),
        (
            "returned-to-customs",
            "the unit is returned to customs",
            |_| json!({ "type": "Returned" }),
        ),
    ];
    let good = good.into_iter().map(|(name, title, event)| {
        told(name, title, By::Customs, event)
            .shows(&[CODE, NOT_LISTED])
            .done()
    });
    let bad = bad
        .into_iter()
        .map(|(name, title, event)| told(name, title, By::Customs, event).not_met(CODE).done());
    good.chain(bad).collect()
}

/// Customs reports the unit; the authority list has its entry after a change.
fn listed(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    told(name, title, By::Customs, |_| reported("suspectedCopy")).evidence(
        move |evidence, maker| {
            let customs = By::Customs.actor(maker);
            let mut entry = office(maker, &customs, By::Customs.name(), "customs", "US");
            change(&mut entry, maker);
            register::authorize(evidence, maker, vec![entry], super::super::LISTED);
        },
    )
}

fn offices() -> Vec<Recipe> {
    vec![
        told(
            "reported-by-customs-abroad",
            "customs of another country reports the unit too",
            By::CustomsAbroad,
            |_| reported("suspectedCopy"),
        )
        .shows(&[CODE, NOT_LISTED])
        .done(),
        listed(
            "customs-on-last-day-for-this-document",
            "an entry holds on its last day, for a document that it names",
            |entry, maker| {
                base::set(entry, "/until", maker.day(-1));
                base::set(entry, "/documentTypes", json!(["ProductEventCredential"]));
            },
        )
        .shows(&[NOT_LISTED])
        .done(),
        listed(
            "customs-listed-as-ministry",
            "an office that is listed as a ministry is not known to be customs",
            |entry, _| base::set(entry, "/roles", json!(["ministry"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "customs-listed-for-another-country",
            "an office that is listed for another country does not act for this one",
            |entry, _| base::set(entry, "/territories", json!(["MX"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "customs-listed-for-other-documents",
            "an office that is listed for other documents does not issue this one",
            |entry, _| base::set(entry, "/documentTypes", json!(["AtaCarnetCredential"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        listed(
            "customs-after-last-day",
            "an entry that ended before signing names nobody any more",
            |entry, maker| base::set(entry, "/until", maker.day(-2)),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
    ]
}

/// A service signs the shipment for the maker, which it names by its DID.
fn by_service(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            set(document, "/actor", By::Maker.known(maker));
            base::set(document, "/issuer/id", maker.actor("service").did());
        })
        .sign(|document, maker| {
            let service = maker.actor("service");
            service.sign(&document, maker.instant(-86_400))
        })
        .evidence(|evidence, maker| {
            let mut entries = super::entries(maker);
            let did = maker.actor("service").did().to_owned();
            entries.push(register::known(
                &did,
                "Shipping Service, Inc.",
                maker.day(-900),
                "register of companies and offices",
            ));
            register::trust(evidence, maker, entries, super::super::LISTED);
        })
}

fn grant(evidence: &mut Value, maker: &Maker, act: &str) {
    let service = maker.actor("service");
    add(evidence, authorized(maker, By::Maker, &service, act));
}

fn agents() -> Vec<Recipe> {
    vec![
        by_service(
            "signed-by-agent",
            "a service that the maker lets endorse tells the shipment",
        )
        .evidence(|evidence, maker| grant(evidence, maker, "endorse"))
        .shows(&[AGENT])
        .done(),
        by_service(
            "signed-by-agent-for-certifications",
            "a service that the maker lets certify may not endorse",
        )
        .evidence(|evidence, maker| grant(evidence, maker, "certify"))
        .not_authentic(AGENT)
        .done(),
        by_service(
            "signed-by-nobody-asked",
            "a service that the maker did not authorize tells the shipment",
        )
        .not_authentic(AGENT)
        .done(),
        SAMPLE
            .vector(
                "actor-of-another-name",
                "the trust list knows the key under another name than the actor's",
            )
            .evidence(|evidence, maker| {
                trusted(By::Maker, evidence, maker, |entry, _| {
                    base::set(entry, "/legalName", By::Copyist.name());
                });
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
