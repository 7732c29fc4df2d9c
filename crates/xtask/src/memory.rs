//! What this process holds in memory, as the system counts it.

use std::fs;

fn status(name: &str) -> u64 {
    fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| {
            line.strip_prefix(name)?
                .trim()
                .strip_suffix("kB")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0)
}

/// What it holds now, in KiB; the peak counts anew from here on.
pub(crate) fn resident() -> u64 {
    let _ = fs::write("/proc/self/clear_refs", "5");
    status("VmRSS:")
}

/// The most that it held, in KiB.
pub(crate) fn peak() -> u64 {
    status("VmHWM:")
}
