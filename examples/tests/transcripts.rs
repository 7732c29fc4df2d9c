//! What the flows print, held against their transcripts in `transcripts/`. A wanted change of one is
//! written with `TRANSCRIPTS=overwrite cargo test -p tradecred-examples`.
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::path::Path;
use std::process::Command;

fn holds(name: &str, program: &str) {
    let run = Command::new(program).output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(
        run.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("transcripts/{name}.txt"));
    if std::env::var_os("TRANSCRIPTS").is_some_and(|mode| mode == "overwrite") {
        std::fs::write(&path, &said).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        said,
        written,
        "{name} prints what {} does not say",
        path.display()
    );
}

#[test]
fn a_certification_is_corrected() {
    holds(
        "correct_a_certification",
        env!("CARGO_BIN_EXE_correct_a_certification"),
    );
}

#[test]
fn an_agent_certifies() {
    holds(
        "certify_through_an_agent",
        env!("CARGO_BIN_EXE_certify_through_an_agent"),
    );
}

#[test]
fn customs_asks_and_decides() {
    holds(
        "ask_answer_and_decide",
        env!("CARGO_BIN_EXE_ask_answer_and_decide"),
    );
}

#[test]
fn a_carnet_is_followed() {
    holds("follow_a_carnet", env!("CARGO_BIN_EXE_follow_a_carnet"));
}

#[test]
fn a_movement_is_followed() {
    holds("follow_a_movement", env!("CARGO_BIN_EXE_follow_a_movement"));
}

#[test]
fn a_dolphin_safe_status_is_explained() {
    holds(
        "explain_a_dolphin_safe_status",
        env!("CARGO_BIN_EXE_explain_a_dolphin_safe_status"),
    );
}

#[test]
fn a_split_shipment_is_entered() {
    holds(
        "enter_a_split_shipment",
        env!("CARGO_BIN_EXE_enter_a_split_shipment"),
    );
}
