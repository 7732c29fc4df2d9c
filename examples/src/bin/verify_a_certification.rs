//! Verifies a certification of origin with the evidence that goes with it, and says what a broker
//! needs to know: the verdict, and every finding with its box.

use tradecred::{Policy, verify};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::report::Status;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../vectors/document/usmca-certification-of-origin/valid"
    );
    let credential = std::fs::read(format!("{folder}/input.json"))?;
    let evidence = std::fs::read(format!("{folder}/evidence.json"))?;
    let evidence = Evidence::read(&json::read(&evidence, &Limits::default())?)?;

    let report = verify(
        &credential,
        &evidence,
        &Policy::at("2026-11-01T12:00:00Z".parse()?),
    );

    println!(
        "{:?}, requirements {:?}, {:?}",
        report.authenticity, report.requirements, report.standing
    );
    for check in report
        .checks
        .iter()
        .filter(|check| check.status != Status::Pass)
    {
        println!(
            "box {}: {}",
            check.form_box.unwrap_or("-"),
            check.code.title.en
        );
    }
    assert!(report.is_good());
    Ok(())
}
