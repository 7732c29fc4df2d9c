//! Claims under each agreement on certifications of its type, of another agreement, and of another type.

use super::super::super::{nafta, us_fta};
use super::{
    Draft, Maker, Recipe, SAMPLE, Value, base, by_exporter, json, link, mark, remove,
    resting_on_made, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [under_nafta(), under_cafta_dr(), other_types(), peru()]
        .into_iter()
        .flatten()
        .collect()
}

/// 2020-07-05T12:00:00Z, when claims for entries around the change from NAFTA to USMCA are made.
const JULY_2020: i64 = 1_593_950_400;

const AGREEMENT: &str = "preference-claim.agreement";
const PROGRAM: &str = "preference-claim.program";
const CERTIFICATION_TYPE: &str = "preference-claim.certification-type";
const CERTIFICATION_REFERENCE: &str = "preference-claim.certification-reference";
const CERTIFICATION_MISSING: &str = "preference-claim.certification-missing";
const CERTIFICATION_LINE: &str = "preference-claim.certification-line";
const ENTRY_TARIFF: &str = "preference-claim.entry-tariff";
const INVOICE: &str = "preference-claim.invoice";

/// What a claim says, and the type of certification that it rests on.
#[derive(Debug)]
struct Terms {
    agreement: &'static str,
    program: &'static str,
    country: &'static str,
    /// The date of entry of a claim that is made in July 2020; the others are of today.
    entered: Option<&'static str>,
    /// A good certification, unsigned.
    certification: fn(&Maker) -> Value,
}

static NAFTA: Terms = Terms {
    agreement: "NAFTA",
    program: "MX",
    country: "MX",
    entered: Some("2020-06-30"),
    certification: nafta::certificate,
};

static CAFTA_DR: Terms = Terms {
    agreement: "CAFTA-DR",
    program: "P",
    country: "HN",
    entered: None,
    certification: us_fta::certification,
};

impl Terms {
    /// Begins a vector whose certification is good and at hand.
    fn vector(&'static self, name: &str, title: &'static str) -> Draft {
        self.resting_on(name, title, |_| {})
    }

    /// Begins a vector whose certification is the good one after a change, and at hand.
    fn resting_on(&'static self, name: &str, title: &'static str, change: fn(&mut Value)) -> Draft {
        let mut draft = SAMPLE.vector(name, title).before(|document, _| {
            set(document, "/agreement", json!(self.agreement));
            mark(document, self.program);
            for line in 0..2 {
                let pointer = format!("/lines/{line}/countryOfOrigin");
                set(document, &pointer, json!(self.country));
            }
        });
        if let Some(day) = self.entered {
            draft = draft
                .made_at(JULY_2020)
                .before(move |document, _| set(document, "/entryDate", json!(day)));
        }
        resting_on_made(draft, move |maker| {
            by_exporter(maker, (self.certification)(maker), change)
        })
    }
}

/// Claims on a NAFTA certificate, around the last day of the agreement.
fn under_nafta() -> Vec<Recipe> {
    vec![
        NAFTA
            .vector(
                "nafta-entry-on-last-day",
                "a claim for goods entered on 30 June 2020 rests on a NAFTA certificate",
            )
            .shows(&[AGREEMENT, PROGRAM, CERTIFICATION_TYPE])
            .shows(&[CERTIFICATION_LINE, ENTRY_TARIFF, CERTIFICATION_REFERENCE])
            .done(),
        NAFTA
            .vector(
                "nafta-entry-after-last-day",
                "a claim under NAFTA is for goods entered on 1 July 2020",
            )
            .before(|document, _| set(document, "/entryDate", json!("2020-07-01")))
            .not_met(AGREEMENT)
            .done(),
        NAFTA
            .resting_on(
                "nafta-program-ca",
                "CA is the other indicator of NAFTA",
                |certificate| {
                    for line in 0..2 {
                        let pointer = format!("/goods/{line}/countryOfOrigin");
                        set(certificate, &pointer, json!("CA"));
                    }
                },
            )
            .before(|document, _| {
                mark(document, "CA");
                for line in 0..2 {
                    let pointer = format!("/lines/{line}/countryOfOrigin");
                    set(document, &pointer, json!("CA"));
                }
            })
            .shows(&[PROGRAM])
            .done(),
        NAFTA
            .vector(
                "program-of-usmca-under-nafta",
                "a line under NAFTA carries the indicator of USMCA",
            )
            .before(|document, _| set(document, "/lines/1/program", json!("S")))
            .not_met(PROGRAM)
            .done(),
        NAFTA
            .vector(
                "nafta-tariff-of-another-subheading",
                "an entry line differs in the sixth digit from the line of the NAFTA certificate",
            )
            .before(|document, _| set(document, "/lines/0/htsus", json!("7213.21.0010")))
            .not_met(ENTRY_TARIFF)
            .done(),
        NAFTA
            .resting_on(
                "nafta-invoice-of-another-shipment",
                "the NAFTA certificate covers one shipment, and a link names another invoice",
                |certificate| {
                    let coverage = json!({ "type": "SingleShipment", "invoiceNumber": "F-20117" });
                    set(certificate, "/coverage", coverage);
                },
            )
            .not_met(INVOICE)
            .done(),
    ]
}

/// Claims on a certification under CAFTA-DR.
fn under_cafta_dr() -> Vec<Recipe> {
    let carrying = |name: &str, title: &'static str, program: &'static str| {
        CAFTA_DR
            .vector(name, title)
            .before(move |document, _| set(document, "/lines/1/program", json!(program)))
            .not_met(PROGRAM)
            .done()
    };
    vec![
        CAFTA_DR
            .vector(
                "cafta-dr-certification",
                "a claim under CAFTA-DR rests on a certification under it",
            )
            .shows(&[AGREEMENT, PROGRAM, CERTIFICATION_TYPE])
            .shows(&[CERTIFICATION_LINE, ENTRY_TARIFF, CERTIFICATION_REFERENCE])
            .done(),
        CAFTA_DR
            .vector(
                "cafta-dr-certification-program-p-plus",
                "a claim on a certification under CAFTA-DR carries P+",
            )
            .before(|document, _| mark(document, "P+"))
            .shows(&[PROGRAM, CERTIFICATION_TYPE])
            .done(),
        carrying(
            "program-s-plus-under-cafta-dr",
            "a line under CAFTA-DR carries the other indicator of USMCA",
            "S+",
        ),
        carrying(
            "program-of-nafta-under-cafta-dr",
            "a line under CAFTA-DR carries the indicator of NAFTA",
            "MX",
        ),
        CAFTA_DR
            .vector(
                "cafta-dr-link-from-no-line",
                "a link begins at a line that the certification under CAFTA-DR does not have",
            )
            .before(|document, _| set(document, "/links/2", link(3, "F-20117", 1)))
            .not_met(CERTIFICATION_LINE)
            .done(),
        CAFTA_DR
            .resting_on(
                "cafta-dr-certification-names-no-agreement",
                "a claim rests on a certification that does not say under which agreement it is",
                |certification| remove(certification, "/agreement"),
            )
            .not_met("preference-claim.certification-structure")
            .done(),
    ]
}

/// Claims on a certification of a type that the agreement does not have.
fn other_types() -> Vec<Recipe> {
    static CASES: &[(&str, &str, Terms)] = &[
        (
            "nafta-certificate-under-usmca",
            "a claim under USMCA, for goods entered on its first day, rests on a NAFTA certificate",
            Terms {
                agreement: "USMCA",
                program: "S",
                country: "MX",
                entered: Some("2020-07-01"),
                certification: nafta::certificate,
            },
        ),
        (
            "cafta-dr-certification-under-usmca",
            "a claim under USMCA rests on a certification under CAFTA-DR",
            Terms {
                agreement: "USMCA",
                program: "S",
                country: "MX",
                entered: None,
                certification: us_fta::certification,
            },
        ),
        (
            "usmca-certification-under-nafta",
            "a claim under NAFTA, for goods entered on its last day, rests on a certification under USMCA",
            Terms {
                agreement: "NAFTA",
                program: "MX",
                country: "MX",
                entered: Some("2020-06-30"),
                certification: base::certification,
            },
        ),
        (
            "nafta-certificate-under-cafta-dr",
            "a claim under CAFTA-DR rests on a NAFTA certificate",
            Terms {
                agreement: "CAFTA-DR",
                program: "P",
                country: "HN",
                entered: Some("2020-06-30"),
                certification: nafta::certificate,
            },
        ),
    ];
    let mut recipes: Vec<Recipe> = CASES
        .iter()
        .map(|(name, title, terms)| {
            let draft = terms.vector(name, title);
            draft.not_met(CERTIFICATION_TYPE).done()
        })
        .collect();
    let misnamed = NAFTA
        .vector(
            "nafta-certificate-misnamed",
            "a claim under USMCA says that its certification is of the right type, and it is a NAFTA certificate",
        )
        .before(|document, _| {
            set(document, "/agreement", json!("USMCA"));
            set(document, "/entryDate", json!("2020-07-01"));
            mark(document, "S");
            let named = json!("UsmcaCertificationOfOriginCredential");
            set(document, "/basis/certification/credentialType", named);
        })
        .not_met(CERTIFICATION_REFERENCE)
        .done();
    recipes.push(misnamed);
    recipes
}

/// Claims under CAFTA-DR on a certification of its type that is under the agreement with Peru.
fn peru() -> Vec<Recipe> {
    let resting = |name: &str, title: &'static str| {
        CAFTA_DR.resting_on(name, title, |certification| {
            us_fta::under(certification, "PTPA", "PE", "GN 32(b)(ii)");
        })
    };
    vec![
        resting(
            "peru-certification-under-cafta-dr",
            "a claim under CAFTA-DR rests on a certification under the agreement with Peru",
        )
        .not_met(CERTIFICATION_TYPE)
        .done(),
        resting(
            "peru-certification-not-at-hand",
            "which agreement a certification is under is not known before it is at hand",
        )
        .evidence(|evidence, _| base::remove(evidence, "/credentials"))
        .requirements_undecided(CERTIFICATION_MISSING)
        .done(),
        resting(
            "peru-certification-of-another-id",
            "a certification that has another id than the reference says is not asked for its agreement",
        )
        .before(|document, maker| {
            let other = json!(maker.uuid("another certification"));
            set(document, "/basis/certification/id", other);
        })
        .not_met(CERTIFICATION_REFERENCE)
        .done(),
    ]
}
