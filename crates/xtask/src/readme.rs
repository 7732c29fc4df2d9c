//! The outputs that README.md shows are the outputs the commands give.

use std::fs;

use crate::generated::root;
use crate::markers::between;

/// Puts the output of a command between its markers, or compares where `write` is false.
pub(crate) fn output(name: &str, file: &str, write: bool) -> Result<String, String> {
    let path = root().join("README.md");
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let shown = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let block = format!("```text\n{}\n```", shown.trim_end());
    let wanted = between(&text, "output", name, &block)?;
    if wanted == text {
        return Ok(format!("README.md shows the output of `{name}`"));
    }
    if write {
        fs::write(&path, wanted).map_err(|error| error.to_string())?;
        return Ok(format!("README.md now shows the output of `{name}`"));
    }
    Err(format!(
        "README.md shows another output of `{name}` than {file}; mend with: cargo xtask readme {name} {file} --write"
    ))
}
