//! The rules of an IDCP certification as a table.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::IdcpCertification;
use crate::customs::check_day;
use crate::rule::Severity::Error;
use crate::rule::{Judge, Reads, Rule};

const fn rule(
    id: &'static str,
    code: Code,
    law: &'static str,
    words: &'static str,
    judge: Judge<IdcpCertification>,
) -> Rule<IdcpCertification> {
    Rule::new(id, code, Error, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<IdcpCertification>] = &[
    rule(
        "vessels",
        &codes::VESSELS,
        "50 CFR 216.92(b)(2)(iii)",
        "signed by a representative of the appropriate IDCP member nation, containing the harvesting vessel names and tuna tracking form numbers represented in the shipment",
        |certification, _, findings| {
            for (index, vessel) in certification.vessels.iter().enumerate() {
                if vessel.flag != certification.office.country {
                    findings.raise_with(
                        format!("/credentialSubject/vessels/{index}/flag"),
                        "another than the country of the office",
                    );
                }
            }
        },
    ),
    rule(
        "observer",
        &codes::OBSERVER,
        "50 CFR 216.92(b)(2)(iii)(A)",
        "There was an IDCP approved observer on board the vessel(s) during the entire trip(s)",
        |certification, _, findings| {
            if !certification.observer_during_entire_trip {
                findings.raise("/credentialSubject/observerDuringEntireTrip");
            }
        },
    ),
    rule(
        "standards",
        &codes::STANDARDS,
        "50 CFR 216.92(b)(2)(iii)(B)",
        "The tuna contained in the shipment were caught according to the dolphin-safe labeling standards of 216.91",
        |certification, _, findings| {
            if !certification.caught_to_standards {
                findings.raise("/credentialSubject/caughtToStandards");
            }
        },
    ),
    rule(
        "certified-on",
        &codes::CERTIFIED_ON,
        "50 CFR 216.92(b)(2)(iii)",
        "valid documentation signed by a representative of the appropriate IDCP member nation",
        |certification, inquiry, findings| {
            check_day(
                certification.certified_on,
                "/credentialSubject/certifiedOn",
                inquiry,
                findings,
            );
        },
    ),
];
