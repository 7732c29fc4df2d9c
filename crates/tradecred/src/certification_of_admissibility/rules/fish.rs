//! The lines of fish: their words, their gear, and of which vessels or facility they are.

use super::super::model::CertificationOfAdmissibility;
use crate::fisheries::lines::{at, each, is_named_otherwise, line_at};
use crate::rule::{Findings, Inquiry};

/// The code of gear that is not known.
const NOT_KNOWN: &str = "NK";

/// Whether a text is in Latin letters: it has one of the alphabet, and none of another script.
fn is_latin(text: &str) -> bool {
    let mut letters = text.chars().filter(char::is_ascii_alphabetic);
    let is_foreign = |c: char| {
        let marks = ('\u{300}'..='\u{36f}').contains(&c);
        let additional = ('\u{1e00}'..='\u{1eff}').contains(&c);
        !marks && !additional && matches!(c, '\u{250}'..='\u{1fff}' | '\u{2c00}'..)
    };
    letters.next().is_some() && !text.chars().any(is_foreign)
}

/// Species and form of the product are in English, as far as their letters tell.
pub(super) fn english(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certification.fish.iter().enumerate() {
        let texts = [
            ("speciesName", &line.species_name),
            ("productForm", &line.product_form),
        ];
        for (member, text) in texts {
            if !is_latin(text.as_str()) {
                findings.raise(at(index, member));
            }
        }
    }
}

/// The name of the species is the English one of the code.
pub(super) fn english_name(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certification, "speciesName", findings, |line| {
        let name = line.species_name.as_str();
        is_latin(name) && is_named_otherwise(line, name, |row| row.english_name.as_str())
    });
}

/// The gear is known to who certifies.
pub(super) fn gear_not_known(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certification.fish.iter().enumerate() {
        if line.gear_code.as_str() == NOT_KNOWN {
            findings.undecided(at(index, "gearCode"));
        }
    }
}

/// What no facility raised, a vessel caught.
pub(super) fn vessels(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certification.fish.iter().enumerate() {
        if !line.is_raised() && line.vessels.is_empty() {
            findings.raise_with(line_at(index), "no vessel");
        }
    }
}

/// Every vessel has a number.
pub(super) fn vessel_number(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certification.fish.iter().enumerate() {
        for (number, vessel) in line.vessels.iter().enumerate() {
            if vessel.imo_number.is_none() && vessel.registration_number.is_none() {
                findings.raise(at(index, &format!("vessels/{number}")));
            }
        }
    }
}

/// What a facility raised, and only that, names it, and no vessel.
pub(super) fn facility(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certification.fish.iter().enumerate() {
        match (line.is_raised(), line.facility.is_some()) {
            (true, false) => findings.raise_with(line_at(index), "no facility"),
            (true, true) if !line.vessels.is_empty() => {
                findings.raise_with(at(index, "vessels"), "vessels beside a facility");
            }
            (false, true) => {
                findings.raise_with(at(index, "facility"), "a facility beside another gear");
            }
            (true, true) | (false, false) => {}
        }
    }
}
