//! Registries.

use serde_json::json;
use tradecred_conformance::service::{Service, run, trials};

use crate::relay::{Way, before};
use crate::world::{World, world};

mod ways;

use ways::{Ask, answers, json_of, liars, tells_known, with};

/// The trial that measures.
const TIME: &str = "registry/time-of-foreign";

/// The trials that failed with a registry behind a relay.
fn failed(world: &World, way: Way, only: &[&str]) -> Vec<String> {
    let address = format!("http://{}", before(&world.address, way));
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    let report = run(Service::Registry, &address, &world.profile, &only).unwrap();
    let failed = report.failures().into_iter();
    let failed = failed.filter(|trial| *trial != TIME);
    failed.map(str::to_owned).collect()
}

#[test]
fn our_own_node_passes_every_trial() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let report = run(Service::Registry, &address, &world.profile, &[]).unwrap();
    println!("{}", report.text());
    // How long answers take is a matter of the machine: what was measured is printed.
    let mut failed = report.failures();
    failed.retain(|trial| *trial != TIME);
    assert!(failed.is_empty(), "{}", report.text());
    assert!(report.passed >= trials(Service::Registry).len() - 1);
    assert_eq!(report.not_run, 0, "{}", report.text());
    // And nothing that anybody knows is claimed where the profile names nobody.
    let nobody = tradecred_conformance::service::ServiceProfile::new("nobody");
    let report = run(Service::Registry, &address, &nobody, &[]).unwrap();
    assert!(report.not_run > 20 && report.text().contains("the profile names no issuer"));
}

#[test]
#[ignore = "it measures times: for a machine that does nothing else"]
fn our_own_node_does_not_tell_by_its_time_what_is_there() {
    let world = world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let only = [TIME.parse().unwrap()];
    let report = run(Service::Registry, &address, &world.profile, &only).unwrap();
    println!("{}", report.text());
    assert_eq!(report.failed, 0, "{}", report.text());
    assert_eq!(report.passed + report.undecided, 1, "{}", report.text());
    drop(world.node);
}

#[test]
fn answers_that_take_longer_for_a_known_document_do_not_pass() {
    let world = world(&[].into(), false);
    let slow = tells_known(|_| std::thread::sleep(std::time::Duration::from_millis(10)));
    let address = format!("http://{}", before(&world.address, slow));
    let only = [TIME.parse().unwrap()];
    let report = run(Service::Registry, &address, &world.profile, &only).unwrap();
    println!("{}", report.text());
    assert_eq!(report.passed, 0, "{}", report.text());
    assert_eq!(report.failed + report.undecided, 1);
    drop(world.node);
}

#[test]
fn a_register_without_end_is_not_kept() {
    let world = world(&[].into(), false);
    let way = answers("/register?", |answer| {
        let mut page = json_of(&answer);
        page["next"] = "more".into();
        page["documents"] = json!([]);
        let mut answer = with(answer, &page);
        answer.body.extend(vec![b' '; 7 * 1024 * 1024]);
        answer
    });
    // Whatever is asked for, there is a page.
    let way: Way = Box::new(move |mut request, ask: Ask<'_>| {
        if request.word().starts_with("/register?") {
            request.first = "GET /register?limit=100 HTTP/1.1".to_owned();
        }
        way(request, ask)
    });
    let address = format!("http://{}", before(&world.address, way));
    let only = ["registry/register-entries".parse().unwrap()];
    let report = run(Service::Registry, &address, &world.profile, &only).unwrap();
    assert_eq!(report.undecided, 1, "{}", report.text());
    assert!(report.text().contains("bytes"), "{}", report.text());
    drop(world.node);
}

#[test]
fn every_lying_registry_is_caught_by_its_trial() {
    let world = world(&[].into(), false);
    let same = || -> Way { Box::new(|request, ask: Ask<'_>| ask(&request)) };
    assert_eq!(
        failed(&world, same(), &[]),
        Vec::<&str>::new(),
        "the relay itself changes nothing"
    );
    for (lie, trial, way) in liars(&world) {
        assert_eq!(
            failed(&world, way, &[trial]),
            [trial],
            "a registry that {lie} is not caught"
        );
    }
    // Every trial catches somebody, but the one that never fails.
    drop(world.node);
}
