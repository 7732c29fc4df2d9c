//! A comparison for a table: one line for each member that is not equal.

use std::io::{self, Write};

use tradecred_adapters::compare::Day;

use super::text::{name, place, said};

const HEAD: [&str; 11] = [
    "document",
    "place on the form",
    "pointer",
    "legacy pointer",
    "verdict",
    "legacy",
    "ledger",
    "equal but for",
    "cause",
    "accepted by",
    "accepted until",
];

pub(super) fn write(day: &Day, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = csv::Writer::from_writer(out);
    lines.write_record(HEAD)?;
    for comparison in &day.comparisons {
        for row in &comparison.rows {
            let spelled: Vec<&str> = row.normalisers.iter().map(|it| it.words()).collect();
            let accepted = row.accepted.as_ref();
            let cells = [
                name(comparison),
                place(row),
                row.pointer.clone(),
                row.legacy_pointer.clone().unwrap_or_default(),
                row.verdict.words().to_owned(),
                said(row.legacy.as_ref()),
                said(row.ledger.as_ref()),
                spelled.join(", "),
                row.cause.clone().unwrap_or_default(),
                accepted.map(|it| it.owner.clone()).unwrap_or_default(),
                accepted.map(|it| it.until.to_string()).unwrap_or_default(),
            ];
            lines.write_record(cells.map(harmless))?;
        }
    }
    lines.flush()
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: String) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-" {
        format!("'{cell}")
    } else {
        cell
    }
}
