//! Tests of the table of programs (SPEC chapter *Partner agency license*, section *Programs*).
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed examples"
)]

use tradecred_vc::time::Date;

use super::{PartnerAgencyLicense, Validity, program, programs};

#[test]
fn the_table_is_read_and_every_row_is_of_its_own() {
    let table = programs();
    assert!(table.date.parse::<Date>().is_ok());
    assert!(!table.licenses.is_empty());
    for row in &table.licenses {
        let same = |other: &&super::Program| {
            (&other.agency_code, &other.program, &other.lpco_type)
                == (&row.agency_code, &row.program, &row.lpco_type)
        };
        assert_eq!(table.licenses.iter().filter(same).count(), 1);
        let units = row.quantity.as_ref();
        assert!(units.is_none_or(|units| !units.value.is_empty()));
        let names = row.office_names.as_ref();
        assert!(names.is_none_or(|names| !names.value.is_empty()));
    }
}

#[test]
fn a_year_ends_on_its_anniversary_and_days_are_counted() {
    let first: Date = "2024-02-29".parse().unwrap();
    let after = |validity: Validity| validity.after(first).map(|day| day.to_string());
    assert_eq!(after(Validity::Years(1)).as_deref(), Some("2025-02-28"));
    assert_eq!(after(Validity::Days(75)).as_deref(), Some("2024-05-14"));
    let last: Date = "9999-12-31".parse().unwrap();
    assert_eq!(Validity::Days(1).after(last), None);
}

#[test]
fn a_further_licence_is_a_row_and_an_example() {
    for (name, text) in [
        (
            "Steel import license",
            include_str!("../../../../examples/documents/partner-agency-license.json"),
        ),
        (
            "International Fisheries Trade Permit",
            include_str!("../../../../examples/documents/partner-agency-license-trade-permit.json"),
        ),
        (
            "Phytosanitary certificate",
            include_str!(
                "../../../../examples/documents/partner-agency-license-phytosanitary.json"
            ),
        ),
    ] {
        let document: serde_json::Value = serde_json::from_str(text).unwrap();
        let license: PartnerAgencyLicense =
            serde_json::from_value(document["credentialSubject"].clone()).unwrap();
        let row = program::of(&license).unwrap();
        assert_eq!(row.name, name);
        let last = row.longest_validity.as_ref().and_then(|longest| {
            let validity: Validity = longest.value;
            validity.after(license.effective_from)
        });
        assert!(last.is_none_or(|last| license.effective_until <= last));
    }
}
