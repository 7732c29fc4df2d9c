//! What a bundle of a document is worth when the node that issued it is gone and its status list has run out (SPEC
//! chapter *Bundles*).

use serde_json::Value;
use tradecred::bundle::Bundle;
use tradecred::{Policy, verify};
use tradecred_node::Node;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::time::Timestamp;

use crate::client::get;
use crate::events::issue;
use crate::sample::{NOW, config, trust_list};

const FIVE_YEARS: i64 = 1826 * 86_400;

fn list_of(node: &Node, credential: &Value) -> Vec<u8> {
    let url = credential["credentialStatus"]["statusListCredential"].as_str();
    let url = url.unwrap();
    let path = &url[url.find("/status-lists/").unwrap()..];
    get(node, path).body
}

#[test]
fn a_bundle_made_at_receipt_answers_five_years_later_when_the_list_is_no_longer_valid() {
    let node = Node::start(config()).unwrap();
    let credential = issue(&node, &serde_json::json!({}));
    let list = list_of(&node, &credential);
    let mut evidence = Evidence::default();
    evidence.add_trust_list(trust_list(node.did()));
    let list = json::read_object(&list, &Limits::default()).unwrap();
    evidence.add_status_list(list.into_owned(), None);
    node.stop();
    let input = credential.to_string().into_bytes();
    let now: Timestamp = NOW.parse().unwrap();
    let (bundle, report) = Bundle::make(&input, &evidence, &Policy::at(now), now);
    assert!(report.is_good(), "{:?}", report.checks);
    let kept = bundle.to_text();

    let later = now.add_seconds(FIVE_YEARS).unwrap();
    let asked_later = verify(&input, &evidence, &Policy::at(later));
    assert!(!asked_later.is_good(), "the list has run out");
    let opened = Bundle::read(kept.as_bytes()).unwrap();
    let (again, differences) = opened.again();
    assert_eq!(differences, []);
    assert_eq!(again, report);
}
