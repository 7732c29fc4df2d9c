//! What may not stand in a report, in whatever form it is written.

use std::collections::BTreeSet;

use tradecred_conformance::report::{Format, RunReport, render};

/// Lines that some system takes for a command when a log shows them.
const COMMANDS: [&str; 3] = ["::", "##[", "##vso["];

/// What is wrong with the forms of a report, beside those on which nothing is hostile.
pub(crate) fn faults(report: &RunReport, plain: &[RunReport]) -> Vec<String> {
    let written = |report: &RunReport, format| render(report, format).unwrap();
    let mut faults = Vec::new();
    for (name, format) in Format::ALL {
        let text = written(report, format);
        let plain: String = plain.iter().map(|plain| written(plain, format)).collect();
        let mut fault = |what: String| faults.push(format!("{name}: {what}"));
        if let Some(raw) = text.chars().find(|it| is_raw(*it)) {
            fault(format!("raw {:?}", raw.escape_unicode().to_string()));
        }
        let lines = || text.lines().map(str::trim_start);
        for line in lines().filter(|line| COMMANDS.iter().any(|it| line.starts_with(it))) {
            fault(format!("a command: {line}"));
        }
        match name {
            "html" | "junit" => {
                let new: Vec<String> = tags(&text).difference(&tags(&plain)).cloned().collect();
                if !new.is_empty() {
                    fault(format!("markup of the target: {new:?}"));
                }
            }
            "markdown" => {
                // A line of indented code is no markup, whatever it holds.
                let markup = text.lines().filter(|line| !line.starts_with("    | "));
                for line in markup.filter(|line| line.contains(['<', '>', '`'])) {
                    fault(format!("markup of the target: {line}"));
                }
            }
            "tap" => {
                let begins_point = |it: &&str| it.starts_with("ok ") || it.starts_with("not ok ");
                let points: Vec<&str> = lines().filter(begins_point).collect();
                if points.len() != report.results.len() {
                    fault("points of the target".to_owned());
                }
                // A directive stands behind a point; what stands in the block below is text.
                let directs = |it: &&str| ["# SKIP", "# TODO"].iter().any(|one| it.contains(one));
                let bails = lines().any(|it| it.starts_with("Bail out!"));
                if bails || points.iter().any(directs) {
                    fault("a directive of the target".to_owned());
                }
            }
            _ => {}
        }
    }
    faults
}

/// Controls, and what is invisible or turns the direction of what follows.
pub(crate) fn is_raw(it: char) -> bool {
    it.is_control() && it != '\n'
        || matches!(it, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The beginnings of all that a reader could take for a tag.
fn tags(text: &str) -> BTreeSet<String> {
    let begins = text.split('<').skip(1);
    begins
        .map(|rest| {
            let is_part = |it: &char| it.is_alphanumeric() || "/!?-[".contains(*it);
            rest.chars().take_while(is_part).collect()
        })
        .collect()
}
