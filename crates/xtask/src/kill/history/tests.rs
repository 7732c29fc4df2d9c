//! The checker finds every planted fault, and nothing in an honest history.

use tradecred_vc::log::{Checkpoint, leaf_hash, prove_consistency, root_of};

use super::*;

fn issued(id: &str, number: &str, supersedes: Option<&str>) -> Fact {
    Fact::Issued {
        id: id.to_owned(),
        number: number.to_owned(),
        supersedes: supersedes.map(str::to_owned),
        key: Some(format!("key of {id}")),
        body: format!("body of {id}").into_bytes(),
    }
}

fn changed(id: &str, is_set: bool) -> Fact {
    Fact::Changed {
        id: id.to_owned(),
        change: ("suspension", is_set),
    }
}

fn heard(event: &str, subject: &str, happening: Happening) -> Fact {
    Fact::Heard {
        event: event.to_owned(),
        subject: subject.to_owned(),
        happening,
    }
}

fn suspended(is_set: bool) -> Happening {
    Happening::Changed(vec![("suspension".to_owned(), is_set)])
}

fn read(id: &str, body: Option<&str>) -> Fact {
    Fact::Read {
        id: id.to_owned(),
        body: body.map(|body| body.as_bytes().to_vec()),
    }
}

fn listed(is_set: bool) -> Fact {
    Fact::Listed {
        id: "a".to_owned(),
        purpose: "suspension",
        is_set,
    }
}

/// The checkpoint of a tree of so many leaves of one kind, with the proof that it continues `from` of them.
fn checkpoint(kind: u8, from: u64, size: u64) -> Fact {
    let leaves: Vec<_> = (0..size)
        .map(|leaf| leaf_hash(&[kind, u8::try_from(leaf).unwrap()]))
        .collect();
    let mut hashes = |tile: tradecred_vc::log::Tile| {
        let first = usize::try_from(tile.index).unwrap() * 256;
        let width = usize::from(tile.width);
        Ok::<_, String>(leaves[first..first + width].to_vec())
    };
    let proof = prove_consistency(from, size, &mut hashes).unwrap();
    Fact::Checkpoint {
        checkpoint: Checkpoint::new("node.example", size, root_of(&leaves)),
        proof: proof.unwrap_or_default(),
    }
}

fn honest() -> Vec<Fact> {
    vec![
        issued("a", "1", None),
        checkpoint(0, 0, 2),
        changed("a", true),
        changed("a", false),
        heard("e1", "a", Happening::Issued),
        heard("e2", "a", suspended(true)),
        // The answer of the receiver was lost.
        heard("e2", "a", suspended(true)),
        heard("e3", "a", suspended(false)),
        issued("b", "1", Some("a")),
        issued("b", "1", Some("a")),
        heard("e4", "b", Happening::Superseded),
        read("a", Some("body of a")),
        listed(false),
        checkpoint(0, 2, 5),
    ]
}

fn with(more: impl IntoIterator<Item = Fact>) -> Faults {
    let mut facts = honest();
    facts.extend(more);
    check(&facts)
}

#[test]
fn an_honest_history_has_no_fault() {
    assert_eq!(check(&honest()), Faults::default());
    assert_eq!(events_due(&honest()), 4);
}

#[test]
fn a_lost_acknowledgement_is_found() {
    assert_eq!(with([read("a", None)]).lost.len(), 1);
    assert_eq!(with([read("b", Some("body of a"))]).lost.len(), 1);
    assert_eq!(with([listed(true)]).lost.len(), 1);
    let no_proof = Fact::Proof {
        id: "a".to_owned(),
        fault: Some("no such leaf".to_owned()),
    };
    assert_eq!(with([no_proof]).lost.len(), 1);
}

#[test]
fn what_is_doubled_is_found() {
    let event = heard("e5", "c", Happening::Issued);
    assert_eq!(
        with([issued("c", "1", None), event.clone()]).doubled.len(),
        1
    );
    // What supersedes another than the one that bears the number now.
    let fork = with([
        issued("c", "1", Some("a")),
        heard("e5", "c", Happening::Superseded),
    ]);
    assert_eq!(fork.doubled.len(), 1);
    let one_key = Fact::Issued {
        id: "c".to_owned(),
        number: "2".to_owned(),
        supersedes: None,
        key: Some("key of a".to_owned()),
        body: Vec::new(),
    };
    assert_eq!(with([one_key, event]).doubled.len(), 1);
    let twice = heard("e6", "a", suspended(false));
    assert_eq!(with([twice]).doubled.len(), 1);
    let of_nothing = heard("e6", "x", Happening::Issued);
    assert_eq!(with([of_nothing]).doubled.len(), 1);
    let two_things = heard("e1", "a", suspended(true));
    assert_eq!(with([two_things]).doubled.len(), 1);
}

#[test]
fn a_fork_and_a_rollback_are_found() {
    assert_eq!(with([checkpoint(0, 5, 6)]).forks.len(), 0);
    assert_eq!(with([checkpoint(1, 5, 6)]).forks.len(), 1);
    assert_eq!(with([checkpoint(1, 5, 5)]).forks.len(), 1);
    assert_eq!(with([checkpoint(0, 4, 4)]).forks.len(), 1);
}

#[test]
fn a_missing_event_is_found() {
    let missing = with([changed("b", true)]);
    assert_eq!((missing.lost.len(), missing.doubled.len()), (1, 0));
    assert_eq!(with([issued("c", "2", None)]).lost.len(), 1);
}

#[test]
fn events_out_of_order_are_found() {
    let mut facts = honest();
    facts.swap(5, 7);
    let faults = check(&facts);
    assert_eq!(faults.disorder.len(), 1);
    assert!(faults.lost.is_empty() && faults.doubled.is_empty());
}

#[test]
fn an_answer_that_may_not_be_is_shown() {
    let faults = with([Fact::Wrong("500".to_owned())]);
    assert_eq!(faults.wrong.len(), 1);
    assert!(!faults.is_empty());
    assert_eq!(faults.all().count(), 1);
}
