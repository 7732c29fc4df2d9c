//! That no secret of a caller is ever reported.

use std::fs;

use tradecred_conformance::run::RunOptions;
use tradecred_conformance::service::{Credential, Service, ServiceProfile, run};
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Class, Limits, Profile};
use tradecred_vc::key::{KeyFile, SecretKey};

use crate::message::Message;
use crate::relay::{Way, before};

const TOKEN: &str = "tradecred_a-token-that-nobody-may-read";

/// A service that sends back whatever it is sent.
fn echo() -> String {
    let way: Way = Box::new(|request, _: &dyn Fn(&Message) -> Message| {
        let mut all = request.first.clone();
        request
            .headers
            .iter()
            .for_each(|(name, value)| all.push_str(&format!("{name}: {value}")));
        Message::answer(200, &format!("{all}{}", request.text()))
    });
    format!("http://{}", before("127.0.0.1:9", way))
}

#[test]
fn a_token_that_is_sent_back_is_in_no_report() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("token"), format!("{TOKEN}\n")).unwrap();
    let written = r#"{
        "implementation": "echo",
        "callers": { "issuer": { "tokenFile": "token" }, "other-issuer": { "tokenFile": "token" },
                     "operator": { "tokenFile": "token" } }
    }"#;
    let profile = ServiceProfile::read(written.as_bytes(), folder.path()).unwrap();
    let report = run(Service::Registry, &echo(), &profile, &[]).unwrap();
    assert!(report.failed > 10, "{}", report.text());
    let json = serde_json::to_string(&report).unwrap();
    for text in [report.text(), json, format!("{profile:?}{report:?}")] {
        assert!(!text.contains(TOKEN), "{text}");
        assert!(!text.contains("nobody-may-read"), "{text}");
    }
    assert!(report.text().contains("[secret]"), "it did come back");
}

#[test]
fn a_node_that_verifies_for_callers_only_is_asked_as_the_verifier() {
    let world = crate::world::world(&[].into(), false);
    let address = format!("http://{}", world.address);
    let maker = tradecred_conformance::recipe::Maker::fixed();
    let suite = tradecred_conformance::recipe::suite(&maker).unwrap();
    let ask = |caller: Option<&str>| {
        let mut target = Http::new(&address, None, Limits::default());
        if let Some(token) = caller {
            target = target.caller(Credential::Token(token.into()), None);
        }
        let only = vec!["status/*".parse().unwrap()];
        let report =
            tradecred_conformance::run::run(&suite, &mut target, RunOptions::new().only(only))
                .unwrap();
        let shown = serde_json::to_string(&report).unwrap();
        assert!(caller.is_none_or(|token| !shown.contains(token)));
        (report.counts.passed, report.counts.failed)
    };
    let (passed, failed) = ask(Some(&world.tokens["operator"]));
    assert!(passed > 10 && failed == 0, "{passed} {failed}");
    let able =
        Profile::new("echo", "1", Class::Documents).features(["at", "evidence", "documents"]);
    let mut target = Http::new(&echo(), Some(able), Limits::default());
    target = target.caller(Credential::Token(TOKEN.into()), None);
    let only = vec!["status/*".parse().unwrap()];
    let report = tradecred_conformance::run::run(&suite, &mut target, RunOptions::new().only(only));
    let report = serde_json::to_string(&report.unwrap()).unwrap();
    assert!(
        !report.contains(TOKEN),
        "what a node sends back is in no exchange: {report}"
    );
    // A 401 is no verdict.
    let (passed, failed) = ask(None);
    assert!(passed == 0 && failed > 10, "{passed} {failed}");
}

#[test]
fn what_a_profile_lacks_is_said_without_what_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let fault = |caller: &str| {
        let written = format!(r#"{{ "callers": {{ "issuer": {caller} }} }}"#);
        ServiceProfile::read(written.as_bytes(), folder.path())
            .unwrap_err()
            .to_string()
    };
    assert!(fault(r#"{ "tokenEnv": "NO_SUCH_VARIABLE_HERE" }"#).contains("NO_SUCH_VARIABLE_HERE"));
    assert!(fault(r#"{ "tokenFile": "absent" }"#).contains("absent"));
    assert!(fault("{}").contains("needs one of"));
    // A secret in the file itself is no way to hand it in, and is not printed.
    let shown = fault(r#"{ "token": "tradecred_xyz" }"#);
    assert!(
        shown.contains("unknown field") && !shown.contains("tradecred_xyz"),
        "{shown}"
    );
}

#[test]
fn a_caller_with_a_key_signs_its_requests() {
    let key = KeyFile::of_did_key(SecretKey::from_seed([9; 32]));
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("key.json"), key.to_text().expose()).unwrap();
    let callers = format!(
        "[[tenant]]\nname = \"north\"\n[[caller]]\nname = \"signer\"\ntenant = \"north\"\nroles = [\"issuer\"]\ndid = \"{}\"\n",
        key.controller().as_str()
    );
    let callers = tradecred_node::Callers::parse(&callers).unwrap();
    let node =
        tradecred_node::Node::start(tradecred_node::Config::default().callers(callers)).unwrap();
    let written = br#"{ "callers": { "issuer": { "keyFile": "key.json" } } }"#;
    let profile = ServiceProfile::read(written, folder.path()).unwrap();
    let only = [
        "registry/issued-is-read",
        "registry/change-shown",
        "registry/wrong-token",
    ];
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    let address = format!("http://{}", node.address());
    let report = run(Service::Registry, &address, &profile, &only).unwrap();
    assert_eq!(
        (report.passed, report.failed, report.not_run),
        (2, 0, 1),
        "{}",
        report.text()
    );
}
