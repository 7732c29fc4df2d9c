//! What is asked of a line of fish, in whichever document it stands (SPEC sections *Fish*, *Codes of gear and
//! area*, *What a certification of admissibility says of the fish*).

use std::collections::BTreeSet;

use super::tables::{gear, major_areas};
use super::{FishSpecies, Species, Weight, of_code, species};
use crate::identifier::{AreaCode, GearCode, LineNumber};
use crate::rule::{Findings, Inquiry};

/// A line of fish: what all documents say of it.
pub(crate) trait Line {
    /// Its number.
    fn line_number(&self) -> LineNumber;
    /// The species.
    fn species(&self) -> &FishSpecies;
    /// Its net weight.
    fn net_weight(&self) -> &Weight;
    /// The gear, where it is given by a code of ISSCFG.
    fn gear_code(&self) -> Option<&GearCode>;
    /// The major fishing area.
    fn major_area(&self) -> Option<&AreaCode>;
}

/// A document with lines of fish in its member `fish`.
pub(crate) trait OfFish {
    /// Its lines.
    type Line: Line;

    /// The lines, in order.
    fn fish(&self) -> &[Self::Line];
}

/// The pointer to a line; only written for findings.
pub(crate) fn line_at(index: usize) -> String {
    format!("/credentialSubject/fish/{index}")
}

/// The pointer to a member of a line; only written for findings.
pub(crate) fn at(index: usize, member: &str) -> String {
    format!("/credentialSubject/fish/{index}/{member}")
}

/// Raises what a test says of each line, at a member of it.
pub(crate) fn each<D: OfFish>(
    document: &D,
    member: &str,
    findings: &mut Findings<'_>,
    is_broken: impl Fn(&D::Line) -> bool,
) {
    for (index, line) in document.fish().iter().enumerate() {
        if is_broken(line) {
            findings.raise(at(index, member));
        }
    }
}

/// Leaves each line undecided of which a test finds no row in the table of a day.
fn each_untabled<D: OfFish>(
    document: &D,
    member: &str,
    date: &str,
    findings: &mut Findings<'_>,
    is_untabled: impl Fn(&D::Line) -> bool,
) {
    for (index, line) in document.fish().iter().enumerate() {
        if is_untabled(line) {
            findings.undecided_with(at(index, member), format!("not in the table of {date}"));
        }
    }
}

/// Every line has a number of its own.
pub(crate) fn line_number<D: OfFish>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (index, line) in document.fish().iter().enumerate() {
        if !seen.insert(line.line_number()) {
            findings.raise(at(index, "lineNumber"));
        }
    }
}

/// The code of the species is one of the table.
pub(crate) fn species_unknown<D: OfFish>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let date = &species().date;
    each_untabled(document, "species/code", date, findings, |line| {
        of_code(&line.species().code).is_none()
    });
}

/// The scientific name is that of the code.
pub(crate) fn species_name<D: OfFish>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    each(document, "species/scientificName", findings, |line| {
        let name = line.species().scientific_name.as_ref();
        name.is_some_and(|name| {
            is_named_otherwise(line, name.as_str(), |row| row.scientific_name.as_str())
        })
    });
}

/// Whether the table has another name, case left out, for the code of a line.
pub(crate) fn is_named_otherwise(
    line: &impl Line,
    name: &str,
    tabled: impl Fn(&Species) -> &str,
) -> bool {
    of_code(&line.species().code)
        .is_some_and(|row| name.to_lowercase() != tabled(row).to_lowercase())
}

/// Each line weighs something.
pub(crate) fn net_weight<D: OfFish>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    each(document, "netWeight/value", findings, |line| {
        !line.net_weight().value.is_positive()
    });
}

/// The code of the gear is one of the table.
pub(crate) fn gear_code_unknown<D: OfFish>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let date = &gear().date;
    each_untabled(document, "gearCode", date, findings, |line| {
        line.gear_code().is_some_and(|code| !gear().has(code))
    });
}

/// The code of the area is one of the table.
pub(crate) fn major_area_unknown<D: OfFish>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let date = &major_areas().date;
    each_untabled(document, "majorArea", date, findings, |line| {
        line.major_area()
            .is_some_and(|code| !major_areas().has(code))
    });
}
