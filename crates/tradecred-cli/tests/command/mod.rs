//! The command as a process, in a folder of its own.

use std::path::Path;
use std::process::Command;

/// What the command printed, on both of its outputs, where it ended so.
pub(crate) fn ends(folder: &Path, code: i32, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap() + &said
}
