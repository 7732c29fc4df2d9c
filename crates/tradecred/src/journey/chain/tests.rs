use std::collections::HashSet;

use proptest::prelude::*;
use tradecred_vc::digest::{DigestMultibase, sha256};

use super::*;

fn digest(name: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn link(name: u32, previous: &[u32], sequence: u32, day: &str) -> Link {
    Link {
        digest: digest(name),
        previous: previous.iter().map(|name| digest(*name)).collect(),
        sequence,
        date: day.parse().unwrap(),
        late_upload: false,
        reconciles: false,
        part: None,
        divides: false,
    }
}

fn faults(links: &[Link]) -> Vec<Fault> {
    Chain::of(links, &HashSet::new()).faults
}

#[test]
fn a_straight_chain_has_no_fault_in_whatever_order_it_arrives() {
    let straight = [
        link(1, &[], 1, "2026-03-01"),
        link(2, &[1], 2, "2026-03-01"),
        link(3, &[2], 3, "2026-03-02"),
    ];
    assert_eq!(faults(&straight), []);
    let [one, two, three] = straight;
    let chain = Chain::of(&[three, one, two], &HashSet::new());
    assert_eq!(chain.faults, []);
    assert_eq!(chain.order, [1, 2, 0]);
    assert_eq!(chain.followed, [false, true, true]);
}

#[test]
fn what_is_named_and_not_there_is_a_gap() {
    let links = [link(3, &[2], 3, "2026-03-02")];
    assert_eq!(
        faults(&links),
        [Fault::Gap {
            at: 0,
            missing: digest(2)
        }]
    );
    let chain = Chain::of(&links, &HashSet::from([digest(2)]));
    assert_eq!(chain.faults, [Fault::RefusalFollowed { at: 0 }]);
    assert!(!chain.has_gap());
}

#[test]
fn two_that_follow_one_fork_until_both_are_joined() {
    let mut links = vec![
        link(1, &[], 1, "2026-03-01"),
        link(2, &[1], 2, "2026-03-02"),
        link(3, &[1], 2, "2026-03-02"),
    ];
    let fork = Fault::Fork {
        branches: vec![1, 2],
    };
    assert_eq!(faults(&links), [fork]);
    let mut joined = link(4, &[2, 3], 3, "2026-03-03");
    links.push(joined.clone());
    assert_eq!(faults(&links).len(), 1);
    joined.reconciles = true;
    *links.last_mut().unwrap() = joined;
    assert_eq!(faults(&links), []);
}

#[test]
fn branches_are_joined_two_by_two_or_all_at_once() {
    let branches = [2, 3, 4].map(|name| link(name, &[1], 2, "2026-03-02"));
    let join = |name, of: &[u32]| Link {
        reconciles: true,
        ..link(name, of, 3, "2026-03-03")
    };
    let forks = |joins: &[Link]| {
        let first = [link(1, &[], 1, "2026-03-01")];
        let fork = Fault::Fork {
            branches: vec![1, 2, 3],
        };
        faults(&[&first, &branches[..], joins].concat()).contains(&fork)
    };
    let pairs = [join(5, &[2, 3]), join(6, &[3, 4]), join(7, &[2, 4])];
    assert!(!forks(&pairs));
    assert!(forks(&pairs[..2]));
    assert!(!forks(&[join(5, &[2, 3, 4])]));
}

#[test]
fn two_beginnings_fork() {
    let links = [link(1, &[], 1, "2026-03-01"), link(2, &[], 1, "2026-03-02")];
    assert_eq!(faults(&links).len(), 1);
}

#[test]
fn a_late_upload_may_be_dated_before_what_it_follows() {
    let mut links = [
        link(1, &[], 1, "2026-03-05"),
        link(2, &[1], 2, "2026-03-04"),
    ];
    assert_eq!(faults(&links), [Fault::Order { at: 1 }]);
    for link in &mut links {
        link.late_upload = true;
    }
    let chain = Chain::of(&links, &HashSet::new());
    assert_eq!(chain.faults, []);
    assert_eq!(chain.order, [1, 0]);
}

#[test]
fn a_sequence_is_one_more_than_the_greatest_before_it() {
    let links = [
        link(1, &[], 1, "2026-03-01"),
        link(2, &[1], 3, "2026-03-02"),
    ];
    assert_eq!(faults(&links), [Fault::Order { at: 1 }]);
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing(
        parents in proptest::collection::vec(proptest::collection::vec(0_u32..40, 0..3), 1..30),
        turn in 0_usize..30,
    ) {
        let links: Vec<Link> = (0_u32..)
            .zip(&parents)
            .map(|(name, parents)| {
                let parents: Vec<u32> = parents.iter().copied().filter(|p| *p != name).collect();
                link(name, &parents, name + 1, "2026-03-01")
            })
            .collect();
        let mut turned = links.clone();
        turned.rotate_left(turn % links.len());
        let named = |links: &[Link]| {
            let chain = Chain::of(links, &HashSet::new());
            let order: Vec<_> = chain.order.iter().map(|place| links[*place].digest).collect();
            (order, chain.faults.len())
        };
        prop_assert_eq!(named(&links), named(&turned));
    }
}

#[test]
fn those_that_follow_a_division_in_different_parts_are_no_fork() {
    let fork = [Fault::Fork {
        branches: vec![1, 2],
    }];
    let mut links = vec![
        link(1, &[], 1, "2026-03-01"),
        link(2, &[1], 2, "2026-03-02"),
        link(3, &[1], 2, "2026-03-03"),
    ];
    links[0].divides = true;
    links[1].part = Some("a".to_owned());
    links[2].part = Some("b".to_owned());
    assert_eq!(faults(&links), []);
    links[2].part = Some("a".to_owned());
    assert_eq!(faults(&links), fork);
    links[2].part = Some("b".to_owned());
    links[0].divides = false;
    assert_eq!(faults(&links), fork);
    // What is missing may have divided.
    let gaps = faults(&links[1..]);
    assert!(gaps.iter().all(|fault| matches!(fault, Fault::Gap { .. })));
    links[2].part = Some("a".to_owned());
    assert_eq!(faults(&links[1..]).len(), 3);
}
