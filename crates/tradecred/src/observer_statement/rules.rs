//! The rules of an observer's statement as a table.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::ObserverDeclaration::{
    self, NoEncirclement, NoneKilledOrInjured, SegregationComplied,
};
use super::model::ObserverStatement;
use crate::fisheries::FishingGear;
use crate::fisheries::statement::{self, TripStatement, declares};
use crate::rule::Severity::Error;
use crate::rule::{Findings, Judge, Reads, Rule};

const fn rule(
    id: &'static str,
    code: Code,
    law: &'static str,
    words: &'static str,
    judge: Judge<ObserverStatement>,
) -> Rule<ObserverStatement> {
    Rule::new(id, code, Error, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<ObserverStatement>] = &[
    rule(
        "trip",
        &codes::TRIP,
        "50 CFR 216.91(a)(3)(iv)",
        "during the trip on which the tuna were caught",
        statement::trip,
    ),
    rule(
        "declarations",
        &codes::DECLARATIONS,
        "50 CFR 216.91(a)(3)(iv)",
        "The written statement shall certify",
        statement::declared_once,
    ),
    rule(
        "signed-on",
        &codes::SIGNED_ON,
        "50 CFR 216.91(a)(3)(iv)",
        "a written statement executed by the observer, or by an authorized representative of a nation participating in the observer program based on information from the observer",
        statement::signed_on,
    ),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(iv)(A)",
        "That no dolphins were killed or seriously injured in the sets or other gear deployments in which the tuna were caught",
        |statement, _, findings| {
            let purse_seine = statement.fishing_gear == FishingGear::PurseSeine;
            of_fishery(
                statement,
                !purse_seine && !statement.is_of_identified_fishery(),
                &[NoneKilledOrInjured],
                findings,
            );
        },
    ),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(iv)(A), (B)",
        "In purse seine fisheries, that no purse seine net was intentionally deployed on or used to encircle dolphins during the trip on which the tuna were caught",
        |statement, _, findings| {
            let purse_seine = statement.fishing_gear == FishingGear::PurseSeine;
            of_fishery(
                statement,
                purse_seine && !statement.is_of_identified_fishery(),
                &[NoneKilledOrInjured, NoEncirclement],
                findings,
            );
        },
    ),
    rule(
        "declarations",
        &codes::DECLARATION_MISSING,
        "50 CFR 216.91(a)(3)(v)",
        "Any relevant requirements of paragraph (a)(4) of this section were complied with during the trip on which the tuna were caught",
        |statement, _, findings| {
            of_fishery(
                statement,
                statement.is_of_identified_fishery(),
                &[NoEncirclement, NoneKilledOrInjured, SegregationComplied],
                findings,
            );
        },
    ),
];

/// Asks for these declarations in a fishery of which they are asked.
fn of_fishery(
    statement: &ObserverStatement,
    is_asked: bool,
    needed: &[ObserverDeclaration],
    findings: &mut Findings<'_>,
) {
    if is_asked {
        declares(statement, needed, findings);
    } else {
        findings.not_applicable();
    }
}
