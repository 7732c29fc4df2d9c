//! Converters. A liar is our own node behind a relay that changes what is converted, and signs it anew with the node's
//! key where the lie is not to be seen by the proof.

use tradecred_conformance::service::{Service, ServiceProfile, ServiceReport, trials};

use crate::examined::examined;
use crate::relay::{Way, before};
use crate::world::world;

mod ways;

use ways::{Ask, breaks, converts_anything, gives_another_reason, liars, looks_at_nothing};

fn report(address: &str, profile: &ServiceProfile, only: &[&str]) -> ServiceReport {
    examined(Service::Converter, address, profile, only)
}

#[test]
fn our_own_node_passes_every_trial() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let report = report(&address, &world.profile, &[]);
    println!("{}", report.text());
    assert!(report.is_good(), "{}", report.text());
    assert_eq!(
        (report.passed, report.not_run),
        (trials(Service::Converter).len(), 0)
    );
    drop(world.node);
}

#[test]
fn of_an_open_converter_it_is_not_asked_who_calls() {
    let node = tradecred_node::Node::start(tradecred_node::Config::default()).unwrap();
    let address = format!("http://{}", node.address());
    let only = [
        "converter/verifies",
        "converter/nobody",
        "converter/stranger",
    ];
    let report = report(&address, &ServiceProfile::new("open"), &only);
    assert_eq!((report.passed, report.not_run), (1, 2), "{}", report.text());
}

#[test]
fn every_lying_converter_is_caught_by_its_trial() {
    let world = world(&[].into(), false);
    let failed = |way: Way, only: &[&str]| {
        let address = format!("http://{}", before(&world.address, way));
        let report = report(&address, &world.profile, only);
        let failed = report.failures().into_iter();
        failed.map(str::to_owned).collect::<Vec<String>>()
    };
    let same: Way = Box::new(|request, ask: Ask<'_>| ask(&request));
    let none: &[&str] = &[];
    assert_eq!(failed(same, &[]), none, "the relay itself changes nothing");
    let mut caught: Vec<&str> = Vec::new();
    for (lie, trial, way) in liars(&world) {
        let trials = failed(way, &[trial]);
        assert_eq!(trials, [trial], "a converter that {lie} is not caught");
        caught.push(trial);
    }
    println!(
        "{} lying converters, each caught by its trial",
        caught.len()
    );
    let refusing = trials(Service::Converter).into_iter();
    let refusing = refusing.filter(|trial| !trial.accepts && trial.id != "converter/dropped");
    let refusing: Vec<&str> = refusing.map(|trial| trial.id).collect();
    for way in [converts_anything(), gives_another_reason(), breaks()] {
        assert_eq!(failed(way, &refusing), refusing);
    }
    let unlooked = |trial: &&str| {
        let begins = ["converter/mapping-", "converter/json-"];
        let is_one = begins.iter().any(|begin| trial.starts_with(begin));
        // A mapping that nobody has is no faulty one.
        is_one && *trial != "converter/mapping-unknown"
    };
    let unlooked: Vec<&str> = refusing.iter().copied().filter(unlooked).collect();
    assert!(unlooked.len() > 40, "{unlooked:?}");
    assert_eq!(failed(looks_at_nothing(), &unlooked), unlooked);
    caught.extend(&refusing);
    for trial in trials(Service::Converter) {
        assert!(caught.contains(&trial.id), "`{}` catches nobody", trial.id);
    }
    drop(world.node);
}
