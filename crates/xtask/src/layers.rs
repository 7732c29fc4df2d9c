//! The arrows between the crates point down only (ARCHITECTURE.md).

use std::fs;

use crate::generated::root;

/// Which of our crates each crate may use in its own code.
const MAY_USE: &[(&str, &[&str])] = &[
    ("tradecred-vc", &[]),
    ("tradecred", &["tradecred-vc"]),
    ("tradecred-adapters", &["tradecred-vc", "tradecred"]),
    ("tradecred-fetch", &["tradecred-vc", "tradecred"]),
    ("tradecred-conformance", &["tradecred-vc", "tradecred"]),
    (
        "tradecred-node",
        &[
            "tradecred-vc",
            "tradecred",
            "tradecred-adapters",
            "tradecred-fetch",
        ],
    ),
    (
        "tradecred-cli",
        &[
            "tradecred-vc",
            "tradecred",
            "tradecred-adapters",
            "tradecred-fetch",
            "tradecred-node",
            "tradecred-conformance",
        ],
    ),
];

/// Every arrow that points up or sideways.
pub(crate) fn check() -> Vec<String> {
    let mut faults = Vec::new();
    for (name, allowed) in MAY_USE {
        let path = root().join("crates").join(name).join("Cargo.toml");
        let Ok(manifest) = fs::read_to_string(&path) else {
            faults.push(format!("crates/{name}/Cargo.toml cannot be read"));
            continue;
        };
        let mut section = "";
        for line in manifest.lines().map(str::trim) {
            if line.starts_with('[') {
                section = line;
            }
            let used = line.split(['.', ' ', '=']).next().unwrap_or_default();
            if section == "[dependencies]"
                && used.starts_with("tradecred")
                && !allowed.contains(&used)
            {
                faults.push(format!("{name} must not use {used}"));
            }
        }
    }
    faults
}
