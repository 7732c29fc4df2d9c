//! The rules of a captain's statement as a dated table: what is declared goes by the day on which the
//! trip began.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::CaptainDeclaration::{
    self, NoEncirclement, NoneKilledOrInjured, SegregationComplied, TrainingCompleted,
};
use super::model::CaptainStatement;
use crate::fisheries::statement::{self, TripStatement, declares};
use crate::fisheries::{
    BEFORE_EVERY_CAPTAIN, BEFORE_TRAINING, EVERY_CAPTAIN, FishingGear, OceanArea, TRAINING,
};
use crate::rule::Severity::Error;
use crate::rule::{Findings, Judge, Reads, Rule};

const fn rule(
    id: &'static str,
    code: Code,
    law: &'static str,
    words: &'static str,
    judge: Judge<CaptainStatement>,
) -> Rule<CaptainStatement> {
    Rule::new(id, code, Error, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CaptainStatement>] = &[
    rule(
        "trip",
        &codes::TRIP,
        "50 CFR 216.91(a)(3)(i)",
        "on a fishing trip that began before July 13, 2013",
        statement::trip,
    ),
    rule(
        "declarations",
        &codes::DECLARATIONS,
        "50 CFR 216.91(a)(3)",
        "a written statement executed by the Captain of the vessel certifying",
        statement::declared_once,
    ),
    rule(
        "signed-on",
        &codes::SIGNED_ON,
        "50 CFR 216.91(a)(3)(i)",
        "during the particular trip on which the tuna was harvested",
        statement::signed_on,
    ),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(i)",
        "no purse seine net was intentionally deployed on or used to encircle dolphins during the particular trip on which the tuna was harvested",
        |statement, _, findings| {
            of_purse_seine_elsewhere(statement, true, &[NoEncirclement], findings);
        },
    )
    .until(BEFORE_EVERY_CAPTAIN),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(ii)(A)",
        "that no purse seine net was intentionally deployed on or used to encircle dolphins during the fishing trip in which the tuna were caught, and that no dolphins were killed or seriously injured in the sets in which the tuna were caught",
        |statement, _, findings| {
            let needed = [NoEncirclement, NoneKilledOrInjured];
            of_purse_seine_elsewhere(statement, true, &needed, findings);
        },
    )
    .from(EVERY_CAPTAIN)
    .until(BEFORE_TRAINING),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(ii)(B)",
        "that no dolphins were killed or seriously injured in the sets or other gear deployments in which the tuna were caught",
        |statement, _, findings| {
            of_purse_seine_elsewhere(statement, false, &[NoneKilledOrInjured], findings);
        },
    )
    .from(EVERY_CAPTAIN)
    .until(BEFORE_TRAINING),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(iii)",
        "The Captain of the vessel has completed the NMFS Tuna Tracking and Verification Program dolphin-safe captain's training course",
        |statement, _, findings| {
            let needed = [NoEncirclement, NoneKilledOrInjured, TrainingCompleted];
            of_fishery(statement, false, &needed, findings);
        },
    )
    .from(TRAINING),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(v)",
        "Any relevant requirements of paragraph (a)(4) of this section were complied with during the trip on which the tuna were caught",
        |statement, _, findings| {
            let needed = [NoEncirclement, NoneKilledOrInjured, SegregationComplied];
            of_fishery(statement, true, &needed, findings);
        },
    ),
];

/// Asks for these declarations where the fishery is one that was identified, or where it is not.
fn of_fishery(
    statement: &CaptainStatement,
    identified: bool,
    needed: &[CaptainDeclaration],
    findings: &mut Findings<'_>,
) {
    if statement.is_of_identified_fishery() == identified {
        declares(statement, needed, findings);
    } else {
        findings.not_applicable();
    }
}

/// Asks for these in a fishery that was not identified, where a purse seine was used outside the eastern
/// tropical Pacific, or where not.
fn of_purse_seine_elsewhere(
    statement: &CaptainStatement,
    elsewhere: bool,
    needed: &[CaptainDeclaration],
    findings: &mut Findings<'_>,
) {
    let is_elsewhere = statement.fishing_gear == FishingGear::PurseSeine
        && statement.ocean_area != OceanArea::EasternTropicalPacific;
    if is_elsewhere == elsewhere {
        of_fishery(statement, false, needed, findings);
    } else {
        findings.not_applicable();
    }
}
