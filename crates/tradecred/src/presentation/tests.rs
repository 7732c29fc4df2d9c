//! Tests of what no vector shows: a presentation made here, and who may present.

use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::Authenticity;

use super::*;
use crate::Signer;

#[test]
fn what_a_holder_presents_is_the_holders() {
    let at = "2026-11-01T12:00:00Z".parse().unwrap();
    let holder = Signer::did_key(SecretKey::from_seed([3; 32]));
    let mut presenting = Presenting::at(at);
    presenting.domain = Some("customs.example".to_owned());
    presenting.challenge = Some("c-1".to_owned());
    let bytes = jcs::to_vec_object(&present([], &holder, &presenting));
    let mut asked = PresentationPolicy {
        domain: Some("customs.example".to_owned()),
        challenge: Some("c-1".to_owned()),
        holder: HolderRole::Subject,
    };
    let verify =
        |asked: &_| verify_presentation(&bytes, &Evidence::default(), &Policy::at(at), asked);
    let report = verify(&asked);
    assert!(report.is_good(), "{report:?}");
    assert_eq!(report.holder.as_deref(), Some(holder.did()));
    asked.challenge = Some("c-2".to_owned());
    assert_eq!(verify(&asked).authenticity, Authenticity::NotAuthentic);
}

#[test]
fn roles_are_written_as_they_are_read() {
    for role in HolderRole::ALL {
        assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
    }
    let read = |value: serde_json::Value| serde_json::from_value::<PresentationPolicy>(value);
    assert_eq!(
        read(serde_json::json!({})).unwrap(),
        PresentationPolicy::default()
    );
    assert!(read(serde_json::json!({"audience": "x"})).is_err());
}
