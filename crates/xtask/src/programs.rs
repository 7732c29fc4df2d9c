//! The table of programs of SPEC.md (chapter *Partner agency license*, section *Programs*), made from the
//! library.

use std::fmt::Write as _;

use tradecred::certificate_of_origin::Fact;
use tradecred::identifier::UnitCode;
use tradecred::partner_agency_license::{LicenseIssuers, Uses, Validity, programs};

use crate::worked_examples::{cell, listed};

/// The table of the licences that have a row.
pub(crate) fn table() -> String {
    let mut table = String::from(
        "| Agency | Program | `lpcoType` | Name | `codes` | `officeNames` | `issuers` | `quantity` | `uses` | `transferable` | `longestValidity` | Law |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in &programs().licenses {
        let codes = if row.codes.confirmed {
            "confirmed"
        } else {
            "not confirmed"
        };
        let cells = [
            cell(row.office_names.as_ref(), |names| listed(names, ", ")),
            cell(row.issuers.as_ref(), issuing),
            cell(row.quantity.as_ref(), |units| demanded(units)),
            cell(row.uses.as_ref(), |uses| format!("`{}`", often(*uses))),
            transferable(row.transferable.as_ref()),
            cell(row.longest_validity.as_ref(), |time| lasting(*time)),
            row.law.clone().unwrap_or_else(|| "–".to_owned()),
        ];
        let _ = writeln!(
            table,
            "| `{}` | `{}` | `{}` | {} | {codes} | {} |",
            row.agency_code,
            row.program,
            row.lpco_type,
            row.name,
            cells.join(" | ")
        );
    }
    table
}

/// In which role, and for which countries.
fn issuing(issuers: &LicenseIssuers) -> String {
    let role = serde_json::to_value(issuers.role).unwrap_or_default();
    let role = format!("`{}`", role.as_str().unwrap_or_default());
    if issuers.countries.is_empty() {
        role
    } else {
        format!("{role} in {}", listed(&issuers.countries, ", "))
    }
}

fn demanded(units: &[UnitCode]) -> String {
    format!("demanded, in {}", listed(units, " or "))
}

fn often(uses: Uses) -> &'static str {
    match uses {
        Uses::Single => "single",
        _ => "multiple",
    }
}

fn transferable(fact: Option<&Fact<bool>>) -> String {
    cell(fact, |is| format!("`{is}`"))
}

fn lasting(time: Validity) -> String {
    match time {
        Validity::Years(1) => "1 year".to_owned(),
        Validity::Years(years) => format!("{years} years"),
        Validity::Days(days) => format!("{days} days"),
        _ => String::new(),
    }
}
