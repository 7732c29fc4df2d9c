//! What the form of an export costs is written to the entries that there are.

use super::*;

fn entry(fate: Fate, to: &str, reason: Option<&str>) -> Entry {
    Entry {
        fate,
        from: None,
        to: Some(to.to_owned()),
        reason: reason.map(str::to_owned),
    }
}

#[test]
fn a_loss_changes_the_first_entry_of_its_place_and_no_other() {
    let mut report = LossReport::default();
    for to in ["/a", "/b", "/b"] {
        report.add(Fate::Carried, None, Some(to.to_owned()), None);
    }
    report.add(Fate::Kept, Some("/b".to_owned()), None, Some("kept"));
    report.worsen(&[
        Loss::of(Fate::Dropped, "/b", "no column"),
        Loss::of(Fate::Truncated, "/a", "too long"),
        Loss::of(Fate::Dropped, "/c", "no row"),
        Loss::of(Fate::Truncated, "/c", "too wide"),
    ]);
    let kept = Entry {
        fate: Fate::Kept,
        from: Some("/b".to_owned()),
        to: None,
        reason: Some("kept".to_owned()),
    };
    let entries = [
        entry(Fate::Truncated, "/a", Some("too long")),
        entry(Fate::Dropped, "/b", Some("no column")),
        entry(Fate::Carried, "/b", None),
        kept,
        entry(Fate::Truncated, "/c", Some("too wide")),
    ];
    assert_eq!(report.entries, entries);
    let counts = [
        (Fate::Carried, 1),
        (Fate::Truncated, 2),
        (Fate::Kept, 1),
        (Fate::Dropped, 1),
    ];
    assert_eq!(report.counts, counts.into());
}

#[test]
fn a_full_report_takes_no_further_entry() {
    let mut report = LossReport::default();
    report.spend(MOST_BYTES + 1);
    let loss = Loss::of(Fate::Dropped, "/a", "no column");
    report.worsen(&[loss.clone(), loss]);
    assert!(report.is_full() && report.entries.is_empty() && report.counts.is_empty());
}
