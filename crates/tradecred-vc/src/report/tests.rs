//! How the three results follow from the checks.

use super::*;
use crate::policy::Policy;
use crate::problem::Code;
use crate::{issuer, proof, status, validity};

fn report(checks: &[(Status, Code)]) -> Report {
    let policy = Policy::at("2026-11-01T12:00:00Z".parse().unwrap());
    let mut report =
        crate::verify::verify_envelope(b"", &crate::evidence::Evidence::default(), &policy);
    report.checks = checks
        .iter()
        .map(|(status, code)| Check::new(*status, Problem::at(code, "")))
        .collect();
    report
}

fn results(
    checks: &[(Status, Code)],
    complete: bool,
    asked: bool,
) -> (Authenticity, Requirements, Standing) {
    let mut report = report(checks);
    report.settle(complete, asked);
    (report.authenticity, report.requirements, report.standing)
}

#[test]
fn nothing_found_is_good_only_where_everything_was_asked() {
    let good = (
        Authenticity::Authentic,
        Requirements::Met,
        Standing::InForce,
    );
    assert_eq!(results(&[], true, true), good);
    assert_eq!(results(&[], true, false).1, Requirements::Undecided);
    let stopped = (
        Authenticity::Undecided,
        Requirements::Undecided,
        Standing::Undecided,
    );
    assert_eq!(results(&[], false, false), stopped);
}

#[test]
fn a_failure_outweighs_what_is_undecided_and_a_warning_changes_nothing() {
    let fail = (Status::Fail, &proof::codes::SIGNATURE as Code);
    let undecided = (Status::Undecided, &issuer::codes::IDENTITY as Code);
    assert_eq!(
        results(&[undecided, fail], true, true).0,
        Authenticity::NotAuthentic
    );
    assert_eq!(results(&[undecided], true, true).0, Authenticity::Undecided);
    let warning = (Status::Warning, &proof::codes::SIGNATURE as Code);
    assert_eq!(results(&[warning], true, true).0, Authenticity::Authentic);
}

#[test]
fn the_gravest_standing_wins() {
    let revoked = (Status::Fail, &status::codes::REVOKED as Code);
    let ended = (Status::Fail, &validity::codes::UNTIL as Code);
    let missing = (Status::Undecided, &status::codes::LIST_MISSING as Code);
    assert_eq!(
        results(&[ended, revoked], true, true).2,
        Standing::Withdrawn
    );
    assert_eq!(results(&[missing, ended], true, true).2, Standing::Ended);
    assert_eq!(results(&[missing], true, true).2, Standing::Undecided);
}

#[test]
fn a_genuine_credential_with_a_fault_is_not_good_but_authentic() {
    let mut report = report(&[(Status::Fail, &validity::codes::UNTIL)]);
    report.settle(true, true);
    assert!(!report.is_good() && report.is_bad());
    assert_eq!(report.authenticity, Authenticity::Authentic);
    assert_eq!(report.codes(&[Status::Fail]), ["validity.until"]);
}
