//! What callers receive is verified as of now, and kept with everything that this looked at (SPEC section *Receipt*).

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred::bundle::Bundle;
use tradecred::{Policy, verify};
use tradecred_fetch::FetchPolicy;
use tradecred_node::{BackupError, Config, LogFault, Node, Role, StoreError, check};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{NoteKey, Witnesses};
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::time::Timestamp;

use crate::client::{Answer, get, post, post_with};
use crate::retention::{DAY, FIVE_YEARS, MISSING, exported};
use crate::sample::{NOW, config_of_files, trust_list, trusting};
use crate::who::{Who, World, world, world_with};

/// A document of a node that is gone, and what it takes to judge it.
struct Foreign {
    credential: Value,
    evidence: Value,
}

impl Foreign {
    fn new(number: &str) -> Self {
        let node = Node::start(config_of_files()).unwrap();
        let credential = issue(&node, &exported(number));
        let mut evidence = trusting(node.did())["evidence"].clone();
        evidence["statusLists"] = json!([{ "credential": list_of(&node, &credential) }]);
        node.stop();
        Self {
            credential,
            evidence,
        }
    }

    fn id(&self) -> &str {
        self.credential["id"].as_str().unwrap()
    }

    fn request(&self) -> Value {
        json!({ "verifiableCredential": self.credential, "options": { "evidence": self.evidence } })
    }
}

fn issue(node: &Node, credential: &Value) -> Value {
    let answer = post(
        node,
        "/credentials/issue",
        &json!({ "credential": credential }),
    );
    assert_eq!(answer.status, 201);
    answer.json()["verifiableCredential"].clone()
}

fn list_of(node: &Node, credential: &Value) -> Value {
    let url = credential["credentialStatus"]["statusListCredential"].as_str();
    let url = url.unwrap();
    get(node, &url[url.find("/status-lists/").unwrap()..]).json()
}

/// Has somebody receive it, which is answered with 201 whatever the verdict is.
fn received(world: &World, who: &Who, request: &Value) -> Value {
    let answer = who.post(&world.node, "/bundles", request);
    assert_eq!(answer.status, 201, "{}", answer.json());
    answer.json()
}

fn id_of(received: &Value) -> String {
    received["id"].as_str().unwrap().to_owned()
}

fn bundle(world: &World, who: &Who, id: &str) -> Answer {
    who.get(&world.node, &format!("/bundles/{id}"))
}

fn importer(world: &World) -> &Who {
    world.of("north", Role::Importer)
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn evidence_of(value: &Value) -> Evidence {
    let text = value.to_string();
    Evidence::read(&json::read(text.as_bytes(), &Limits::default()).unwrap()).unwrap()
}

#[test]
fn what_was_received_answers_five_years_later_when_its_list_ran_out_and_both_nodes_are_gone() {
    let issuing = Node::start(config_of_files()).unwrap();
    let did = issuing.did().to_owned();
    let credential = issue(&issuing, &exported("1"));
    let policy = FetchPolicy::for_status_lists().allow_local("127.0.0.1");
    let world = world_with("", Config::default().fetch(policy).trust(trust_list(&did)));
    // Nothing comes with it: the node fetches the list and has its own trust list.
    let answer = received(
        &world,
        importer(&world),
        &json!({ "verifiableCredential": credential }),
    );
    assert_eq!(answer["report"]["standing"], "in-force", "{answer}");
    let given = bundle(&world, importer(&world), &id_of(&answer));
    assert!(given.head.contains("content-type: application/json"));
    let kept = given.body;
    let digest = DigestMultibase::of_bytes(&kept).to_string();
    assert_eq!(answer["digestMultibase"], digest.as_str());
    issuing.stop();
    world.node.stop();

    let opened = Bundle::read(&kept).unwrap();
    assert_eq!(opened.made(), now());
    assert_eq!(opened.question().at, now());
    assert_eq!(opened.input(), credential.to_string().as_bytes());
    let (again, differences) = opened.again();
    assert_eq!(differences, []);
    assert!(again.is_good(), "{:?}", again.checks);
    assert_eq!(serde_json::to_value(&again).unwrap(), answer["report"]);
    // Whoever opens it may rely on a list of its own; what it is asked now needs a new status list.
    let mut own = Evidence::default();
    own.add_trust_list(trust_list(&did));
    assert!(opened.verify(&own).is_good());
    let kept: Value = serde_json::from_slice(&kept).unwrap();
    let later = Policy::at(now().add_seconds(FIVE_YEARS).unwrap());
    let late = verify(opened.input(), &evidence_of(&kept["evidence"]), &later);
    assert!(!late.is_good());
}

/// The document of a DID with one key.
fn document_of(did: &str, key: &SecretKey, name: &str) -> Value {
    let method = format!("{did}#{name}");
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "verificationMethod": [{
            "id": method,
            "type": "Multikey",
            "controller": did,
            "publicKeyMultibase": key.public_key().to_multikey()
        }],
        "assertionMethod": [method]
    })
}

#[test]
fn a_key_that_was_given_up_since_still_signs_what_was_received_before() {
    let did = "did:web:firm.example";
    let [old, new] = [3, 4].map(|seed| SecretKey::from_seed([seed; 32]));
    let mut document = exported("1");
    document["id"] = json!("urn:uuid:5b0f5f2e-5b6c-4d0c-9f55-0a3f0b6a7c11");
    document["issuer"] = json!(did);
    let text = document.to_string();
    let document = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
    let signed: Timestamp = "2026-10-31T12:00:00Z".parse().unwrap();
    let options = SignOptions::assertion(format!("{did}#key-1"), signed);
    let signed = jcs::to_vec_object(&sign(&document, &old, &options));
    let known = |document: Value, from: &str| json!([{ "did": did, "document": document, "from": from, "source": "gathered" }]);
    let mut evidence = trusting(did)["evidence"].clone();
    evidence["didDocuments"] = known(document_of(did, &old, "key-1"), "2026-01-01T00:00:00Z");
    let credential: Value = serde_json::from_slice(&signed).unwrap();
    let request =
        json!({ "verifiableCredential": credential, "options": { "evidence": evidence } });
    let world = world();
    let answer = received(&world, importer(&world), &request);
    assert_eq!(answer["report"]["authenticity"], "authentic", "{answer}");
    let kept = bundle(&world, importer(&world), &id_of(&answer)).body;
    // Five years later the DID has another key and says nothing of the first.
    let later = now().add_seconds(FIVE_YEARS).unwrap();
    evidence["didDocuments"] = known(document_of(did, &new, "key-2"), "2031-01-01T00:00:00Z");
    let late = verify(&signed, &evidence_of(&evidence), &Policy::at(later));
    assert!(!late.is_good());
    let (again, differences) = Bundle::read(&kept).unwrap().again();
    assert_eq!(differences, []);
    assert_eq!(serde_json::to_value(&again).unwrap(), answer["report"]);
}

#[test]
fn a_document_that_is_refused_is_kept_with_why() {
    let world = world();
    let mut foreign = Foreign::new("1");
    foreign.credential["credentialSubject"]["certificationNumber"] = json!("2");
    let duplicate = br#"{"verifiableCredential":{"id":"urn:x","id":"urn:y"}}"#;
    let json = format!(
        "Content-Type: application/json\r\n{}",
        importer(&world).header()
    );
    let bytes = json.replace("application/json", "application/vc");
    let jose = json.replace("application/json", "application/vc+jwt");
    let forged = foreign.request().to_string();
    let token: &[u8] = b"eyJhbGciOiJub25lIn0.e30.";
    for (headers, body, code, input) in [
        (&json, forged.as_bytes(), "proof.signature", None),
        (
            &json,
            &duplicate[..],
            "json.duplicate-member",
            Some(&br#"{"id":"urn:x","id":"urn:y"}"#[..]),
        ),
        (
            &bytes,
            &b"no document"[..],
            "json.syntax",
            Some(&b"no document"[..]),
        ),
        (&jose, token, "jose.algorithm", Some(token)),
    ] {
        let answer = post_with(&world.node, "/bundles", headers, body);
        assert_eq!(answer.status, 201, "{code}");
        let answer = answer.json();
        assert_eq!(
            answer["report"]["authenticity"], "not-authentic",
            "{answer}"
        );
        let found = answer["report"]["checks"].as_array().unwrap().iter();
        let codes: Vec<&Value> = found.map(|check| &check["code"]).collect();
        assert!(codes.contains(&&json!(code)), "{code}: {codes:?}");
        let kept = bundle(&world, importer(&world), &id_of(&answer)).body;
        let opened = Bundle::read(&kept).unwrap();
        if let Some(input) = input {
            assert_eq!(opened.input(), input);
        }
        assert_eq!(opened.again().1, [], "{code}");
    }
    let measures = world
        .of("north", Role::Operator)
        .get(&world.node, "/metrics");
    let measures = String::from_utf8(measures.body).unwrap();
    let line = "\ntradecred_received_total{outcome=\"not_good\"} 4\n";
    assert!(measures.contains(line), "{measures}");
}

#[test]
fn a_receipt_is_about_now_and_for_nobody_in_particular() {
    let world = world();
    let foreign = Foreign::new("1");
    for (name, value) in [
        ("at", json!(NOW)),
        ("reader", json!("customs")),
        ("use", json!({})),
        ("consumer", json!("https://id.example/01/09506000134352")),
        ("dialect", json!("status")),
        ("checks", json!([])),
    ] {
        let mut request = foreign.request();
        request["options"][name] = value;
        let answer = importer(&world).post(&world.node, "/bundles", &request);
        assert_eq!(answer.refusal(), (400, "node.request".to_owned()), "{name}");
        assert_eq!(answer.json()["pointer"], format!("/options/{name}"));
    }
    let mut request = foreign.request();
    request["options"]["asOf"] = json!("2026-10-15");
    request["options"]["scope"] = json!("envelope");
    let answer = received(&world, importer(&world), &request);
    let kept = bundle(&world, importer(&world), &id_of(&answer)).json();
    let asked = json!({ "at": NOW, "asOf": "2026-10-15", "scope": "envelope" });
    assert_eq!(kept["question"], asked);
}

#[test]
fn evidence_that_came_with_a_receipt_is_in_its_bundle_and_serves_no_other_call() {
    let world = world();
    let foreign = Foreign::new("1");
    let answer = received(&world, importer(&world), &foreign.request());
    assert_eq!(answer["report"]["authenticity"], "authentic");
    let kept = bundle(&world, importer(&world), &id_of(&answer)).json();
    assert_eq!(
        kept["evidence"]["trustLists"],
        foreign.evidence["trustLists"]
    );
    let bare = json!({ "verifiableCredential": foreign.credential });
    let verified = importer(&world).post(&world.node, "/credentials/verify", &bare);
    let report = &verified.json()["report"];
    assert_eq!(report["authenticity"], "undecided");
    assert_eq!(report["standing"], "undecided");
    let again = received(&world, importer(&world), &bare);
    assert_eq!(again["report"]["authenticity"], "undecided");
}

#[test]
fn a_claim_on_what_was_received_is_a_bundle_of_its_own_and_pages_are_in_order() {
    let world = world();
    let foreign = Foreign::new("1");
    let first = received(&world, importer(&world), &foreign.request());
    world.pass(60);
    let mut claimed = foreign.request();
    claimed["options"]["claim"] = json!({ "claimDate": "2026-11-01" });
    let second = received(&world, world.of("north", Role::Broker), &claimed);
    let other = received(&world, importer(&world), &Foreign::new("2").request());
    let bytes = post_with(
        &world.node,
        "/bundles",
        &format!(
            "Content-Type: application/vc\r\n{}",
            importer(&world).header()
        ),
        b"{}",
    );
    let page = |query: &str| {
        let answer = importer(&world).get(&world.node, &format!("/bundles?{query}"));
        assert_eq!(answer.status, 200, "{query}");
        answer.json()
    };
    let ids = |page: &Value| -> Vec<Value> {
        let rows = page["bundles"].as_array().unwrap().iter();
        rows.map(|row| row["id"].clone()).collect()
    };
    let of_document = format!("credential={}", foreign.id());
    let both = page(&of_document);
    assert_eq!(ids(&both), [first["id"].clone(), second["id"].clone()]);
    assert!(both.get("next").is_none());
    let row = &both["bundles"][1];
    let digest = DigestMultibase::of_bytes(foreign.credential.to_string().as_bytes());
    assert_eq!(
        *row,
        json!({
            "id": second["id"],
            "received": "2026-11-01T12:01:00Z",
            "credentialId": foreign.id(),
            "documentDigest": digest.to_string(),
            "digestMultibase": second["digestMultibase"],
        })
    );
    let one = page(&format!("{of_document}&limit=1"));
    assert_eq!(
        (ids(&one), &one["next"]),
        (vec![first["id"].clone()], &first["id"])
    );
    let rest = page(&format!("{of_document}&after={}", id_of(&first)));
    assert_eq!(ids(&rest), [second["id"].clone()]);
    let all = page("limit=100");
    let wanted = [&first, &second, &other, &bytes.json()].map(|one| one["id"].clone());
    assert_eq!(ids(&all), wanted);
    assert!(all["bundles"][3].get("credentialId").is_none());
    for wrong in ["limit=0", "limit=1001", "order=id"] {
        let answer = importer(&world).get(&world.node, &format!("/bundles?{wrong}"));
        assert_eq!(answer.refusal().0, 400, "{wrong}");
    }
    // What does not stand in the list that is asked for is no place in it.
    let after = format!("/bundles?{of_document}&after={}", id_of(&other));
    assert_eq!(importer(&world).get(&world.node, &after).refusal().0, 404);
}

#[test]
fn a_bundle_of_another_tenant_and_one_that_is_not_there_are_the_same() {
    let world = world();
    let foreign = Foreign::new("1");
    let theirs = id_of(&received(&world, importer(&world), &foreign.request()));
    let missing = "5b0f5f2e-5b6c-4d0c-9f55-0a3f0b6a7c11";
    for role in [Role::Importer, Role::Broker, Role::Government, Role::Issuer] {
        let who = world.of("south", role);
        let answers = [theirs.as_str(), missing].map(|id| bundle(&world, who, id));
        assert_eq!(answers[0].refusal(), (404, "node.not-found".to_owned()));
        assert_eq!(answers[0].body, answers[1].body, "{role:?}");
        let lists = [foreign.id(), MISSING]
            .map(|id| who.get(&world.node, &format!("/bundles?credential={id}")));
        assert_eq!(lists[0].json(), json!({ "bundles": [] }));
        assert_eq!(lists[0].body, lists[1].body);
        let pages = [theirs.as_str(), missing]
            .map(|id| who.get(&world.node, &format!("/bundles?after={id}")));
        assert_eq!(pages[0].refusal().0, 404);
        assert_eq!(pages[0].body, pages[1].body);
    }
    for role in [Role::Participant, Role::Operator] {
        assert_eq!(
            bundle(&world, world.of("north", role), &theirs).refusal().0,
            403
        );
    }
    for (role, path, mut order) in [
        (
            Role::Importer,
            "/credentials/retention",
            json!({ "event": "importation", "day": "2026-11-01" }),
        ),
        (
            Role::Government,
            "/credentials/holds",
            json!({ "held": true, "reason": "case 26-4711" }),
        ),
    ] {
        let answers = [foreign.id(), MISSING].map(|id| {
            order["credentialId"] = json!(id);
            world.of("south", role).post(&world.node, path, &order)
        });
        assert_eq!(answers[0].refusal().0, 404, "{path}");
        assert_eq!(answers[0].body, answers[1].body, "{path}");
    }
}

#[test]
fn a_repeated_request_has_the_same_answer_and_keeps_one_bundle() {
    let world = world();
    let foreign = Foreign::new("1");
    let body = foreign.request().to_string();
    let ask = |who: &Who, path: &str, kind: &str, key: &str, body: &str| {
        let headers = format!(
            "Content-Type: {kind}\r\nIdempotency-Key: {key}\r\n{}",
            who.header()
        );
        post_with(&world.node, path, &headers, body.as_bytes())
    };
    let receive = |who: &Who, body: &str| ask(who, "/bundles", "application/json", "one", body);
    let first = receive(importer(&world), &body);
    assert_eq!(first.status, 201);
    world.pass(60);
    let second = receive(importer(&world), &body);
    assert_eq!((second.status, &second.body), (201, &first.body));
    let listed = importer(&world).get(&world.node, "/bundles").json();
    assert_eq!(listed["bundles"].as_array().unwrap().len(), 1);
    let conflict = (422, "node.idempotency-conflict".to_owned());
    let other = Foreign::new("2").request().to_string();
    assert_eq!(receive(importer(&world), &other).refusal(), conflict);
    let as_bytes = ask(importer(&world), "/bundles", "application/vc", "one", &body);
    assert_eq!(as_bytes.refusal(), conflict);
    // Keys are each tenant's own, and of all addresses.
    assert_eq!(
        receive(world.of("south", Role::Importer), &body).status,
        201
    );
    let issuer = world.of("north", Role::Issuer);
    let order = json!({ "credential": exported("3") }).to_string();
    let json = "application/json";
    let issued = ask(issuer, "/credentials/issue", json, "one", &order);
    assert_eq!(issued.refusal(), conflict);
    let issued = ask(issuer, "/credentials/issue", json, "two", &order);
    assert_eq!(issued.status, 201);
    let taken = ask(issuer, "/bundles", json, "two", &body);
    assert_eq!(taken.refusal(), conflict);
}

#[test]
fn a_document_of_the_node_itself_is_kept_with_its_proof_of_the_log_for_who_may_have_it() {
    let world = world();
    let order = json!({ "credential": exported("1") });
    let issuer = world.of("north", Role::Issuer);
    let issued = issuer.post(&world.node, "/credentials/issue", &order);
    let credential = issued.json()["verifiableCredential"].clone();
    let grant =
        json!({ "credentialId": credential["id"], "tenant": "south", "reader": "importer" });
    let granted = issuer.post(&world.node, "/credentials/grants", &grant);
    assert_eq!(granted.status, 200);
    let request =
        json!({ "verifiableCredential": credential, "options": trusting(world.node.did()) });
    let mut forged = request.clone();
    forged["verifiableCredential"]["credentialSubject"]["certificationNumber"] = json!("2");
    let key = get(&world.node, "/health").json();
    let key = NoteKey::parse(key["log"].as_str().unwrap()).unwrap();
    let kept = |role: Role, request: &Value| {
        let who = world.of("south", role);
        let answer = received(&world, who, request);
        let kept = bundle(&world, who, &id_of(&answer)).body;
        (answer, Bundle::read(&kept).unwrap())
    };
    let (answer, of_importer) = kept(Role::Importer, &request);
    assert_eq!(answer["report"]["standing"], "in-force", "{answer}");
    let logged = of_importer.logged(&key, &Witnesses::none(), now());
    assert!(matches!(logged, Some(Ok(_))), "{logged:?}");
    let (_, of_broker) = kept(Role::Broker, &request);
    let (_, of_forged) = kept(Role::Importer, &forged);
    assert!(!of_broker.has_log_proof() && !of_forged.has_log_proof());
}

fn start(world: &World, who: &Who, id: &str, day: &str) -> Answer {
    let body = json!({ "credentialId": id, "event": "importation", "day": day });
    who.post(&world.node, "/credentials/retention", &body)
}

fn hold(world: &World, who: &Who, id: &str, held: bool) {
    let body = json!({ "credentialId": id, "held": held, "reason": "case 26-4711" });
    let answer = who.post(&world.node, "/credentials/holds", &body);
    assert_eq!(answer.status, 200);
}

/// What comes of deleting a bundle: the status, and what is said.
fn delete(world: &World, id: &str) -> (u16, String) {
    let operator = world.of("south", Role::Operator);
    let body = json!({ "bundleId": id });
    let answer = operator.post(&world.node, "/credentials/deletions", &body);
    let detail = answer.json()["detail"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (answer.status, detail)
}

#[test]
fn a_bundle_is_deleted_after_the_term_of_its_document_and_leaves_its_digests() {
    let world = world();
    let foreign = Foreign::new("1");
    let body = foreign.request().to_string();
    let headers = format!(
        "Content-Type: application/json\r\nIdempotency-Key: one\r\n{}",
        importer(&world).header()
    );
    let receive = || post_with(&world.node, "/bundles", &headers, body.as_bytes());
    let answer = receive().json();
    let id = id_of(&answer);
    let kept = |detail: &str| {
        let (status, said) = delete(&world, &id);
        assert_eq!(status, 409);
        assert!(said.contains(detail), "{said}");
    };
    kept("no `importation` of it was recorded");
    let day = start(&world, importer(&world), foreign.id(), "2026-11-01");
    assert_eq!(day.status, 200);
    kept("through 2031-11-01");
    world.pass(FIVE_YEARS);
    kept("through 2031-11-01");
    assert_eq!(bundle(&world, importer(&world), &id).status, 200);
    world.pass(DAY);
    assert_eq!(delete(&world, &id).0, 200);
    assert_eq!(delete(&world, &id).0, 200);
    assert_eq!(delete(&world, MISSING).0, 404);
    let gone = (410, "node.gone".to_owned());
    assert_eq!(bundle(&world, importer(&world), &id).refusal(), gone);
    assert_eq!(receive().refusal(), gone);
    let foreigner = world.of("south", Role::Importer);
    assert_eq!(bundle(&world, foreigner, &id).refusal().0, 404);
    let path = format!("/bundles?credential={}", foreign.id());
    let listed = importer(&world).get(&world.node, &path).json();
    let digest = DigestMultibase::of_bytes(foreign.credential.to_string().as_bytes());
    assert_eq!(
        listed["bundles"],
        json!([{
            "id": id,
            "received": NOW,
            "credentialId": foreign.id(),
            "documentDigest": digest.to_string(),
            "digestMultibase": answer["digestMultibase"],
            "deleted": "2031-11-02T12:00:00Z",
        }])
    );
    let audit = world
        .of("north", Role::Operator)
        .get(&world.node, "/audit?limit=100");
    let entries = audit.json()["entries"].clone();
    let entries: Vec<(&str, &str)> = entries
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["credential"] == foreign.id())
        .map(|entry| {
            let text = |name: &str| entry[name].as_str().unwrap();
            (text("act"), text("detail"))
        })
        .collect();
    let named = format!("bundle {id}");
    let wanted = [
        ("receive", named.as_str()),
        ("note-start", "importation on 2026-11-01"),
        ("read-received", named.as_str()),
        ("delete", named.as_str()),
    ];
    assert_eq!(entries, wanted);
}

#[test]
fn days_and_holds_are_each_tenants_own_and_those_of_an_operator_are_for_all() {
    let world = world();
    let foreign = Foreign::new("1");
    let of = |tenant: &str| {
        let who = world.of(tenant, Role::Importer);
        id_of(&received(&world, who, &foreign.request()))
    };
    let (north, south) = (of("north"), of("south"));
    let day = start(&world, importer(&world), foreign.id(), "2026-11-01");
    assert_eq!(day.status, 200);
    world.pass(FIVE_YEARS + DAY);
    let (status, said) = delete(&world, &south);
    assert_eq!(status, 409);
    assert!(said.contains("no `importation`"), "{said}");
    let officer = world.of("north", Role::Government);
    let abroad = world.of("south", Role::Government);
    let operator = world.of("south", Role::Operator);
    let held = (409, "have the hold lifted by who set it".to_owned());
    hold(&world, officer, foreign.id(), true);
    assert_eq!(delete(&world, &north), held);
    // The word of another tenant lifts nothing, that of an operator does.
    hold(&world, abroad, foreign.id(), false);
    assert_eq!(delete(&world, &north), held);
    hold(&world, operator, foreign.id(), false);
    hold(&world, abroad, foreign.id(), true);
    let day = start(&world, operator, foreign.id(), "2026-11-01");
    assert_eq!(day.status, 200);
    assert_eq!(delete(&world, &south), held);
    assert_eq!(delete(&world, &north).0, 200);
    hold(&world, operator, foreign.id(), true);
    assert_eq!(delete(&world, &of("north")), held);
}

#[test]
fn how_long_to_keep_what_has_no_name_or_no_term_is_not_known() {
    let world = world();
    let generic = json!({ "verifiableCredential": crate::sample::generic() });
    for request in [generic, json!({ "verifiableCredential": [] })] {
        let id = id_of(&received(&world, importer(&world), &request));
        world.pass(10 * FIVE_YEARS);
        let (status, said) = delete(&world, &id);
        assert_eq!(status, 409);
        assert!(said.contains("not known"), "{said}");
    }
}

#[test]
fn a_hold_of_an_operator_covers_what_is_received_of_a_document_of_the_node_later() {
    let world = world();
    let order = json!({ "credential": exported("1") });
    let issuer = world.of("north", Role::Issuer);
    let issued = issuer
        .post(&world.node, "/credentials/issue", &order)
        .json();
    let credential = &issued["verifiableCredential"];
    let id = credential["id"].as_str().unwrap();
    hold(&world, world.of("north", Role::Operator), id, true);
    let request = json!({ "verifiableCredential": credential });
    let who = world.of("south", Role::Importer);
    let bundle = id_of(&received(&world, who, &request));
    assert_eq!(start(&world, who, id, "2026-11-01").status, 200);
    assert_eq!(start(&world, issuer, id, "2026-11-01").status, 200);
    world.pass(FIVE_YEARS + DAY);
    assert_eq!(delete(&world, &bundle).0, 409);
    // Whoever received a document says nothing of the one that was issued.
    hold(&world, world.of("south", Role::Government), id, false);
    assert_eq!(delete(&world, &bundle).0, 200);
    let body = json!({ "credentialId": id });
    let operator = world.of("north", Role::Operator);
    let refused = operator.post(&world.node, "/credentials/deletions", &body);
    assert_eq!(refused.refusal(), (409, "node.held".to_owned()));
    for body in [json!({}), json!({ "credentialId": id, "bundleId": bundle })] {
        let refused = operator.post(&world.node, "/credentials/deletions", &body);
        assert_eq!(refused.refusal(), (400, "node.request".to_owned()));
    }
}

#[test]
fn a_bundle_that_was_changed_in_the_database_is_not_given_and_a_check_names_it() {
    let directory = tempfile::tempdir().unwrap();
    let world = world_with("", Config::default().data(directory.path()));
    let foreign = Foreign::new("1");
    let id = id_of(&received(&world, importer(&world), &foreign.request()));
    check(directory.path(), None).unwrap();
    let database = Connection::open(directory.path().join("node.sqlite3")).unwrap();
    let change = |sql: &str| assert_eq!(database.execute(sql, []).unwrap(), 1, "{sql}");
    // The chain binds what stands beside the bytes, and so their digest.
    let is_found = |harm: &str| match check(directory.path(), None) {
        Err(BackupError::Store(StoreError::Received(found))) => assert_eq!(found, id, "{harm}"),
        Err(BackupError::Store(StoreError::Log(fault))) => {
            let row = LogFault::Changed("row `1` of table `received`".to_owned());
            assert_eq!(fault, row, "{harm}");
            assert!(!harm.contains("body"), "{harm}");
        }
        other => panic!("{other:?}"),
    };
    let refused = (500, "node.internal".to_owned());
    let kept = bundle(&world, importer(&world), &id).body;
    for harm in [
        "UPDATE received SET body = CAST(replace(CAST(body AS TEXT), '\"met\"', '\"not-met\"') AS BLOB)",
        "UPDATE received SET body = x''",
        "UPDATE received SET body = x'7b7d', deleted = 1",
        "UPDATE received SET digest = input",
    ] {
        let before: (Vec<u8>, String) = database
            .query_row("SELECT body, digest FROM received", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        change(harm);
        assert_eq!(
            bundle(&world, importer(&world), &id).refusal(),
            refused,
            "{harm}"
        );
        is_found(harm);
        let mend = "UPDATE received SET body = ?1, digest = ?2, deleted = NULL";
        database.execute(mend, before).unwrap();
    }
    for (harm, mend) in [
        ("UPDATE received SET document = 'urn:x'", foreign.id()),
        ("UPDATE received SET document = NULL", foreign.id()),
    ] {
        change(harm);
        is_found(harm);
        let sql = "UPDATE received SET document = ?1";
        assert_eq!(database.execute(sql, [mend]).unwrap(), 1);
    }
    check(directory.path(), None).unwrap();
    assert_eq!(bundle(&world, importer(&world), &id).body, kept);
}

/// A machine that answers each request with an object of 4 MB whose `id` is the URL that was asked for.
fn large_lists() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let own = url.clone();
    std::thread::spawn(move || {
        let filling = "x".repeat(4_000_000);
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = [0; 4096];
            let length = stream.read(&mut head).unwrap_or(0);
            let head = String::from_utf8_lossy(&head[..length]).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default();
            let body = format!(r#"{{"id":"{own}{path}","filling":"{filling}"}}"#);
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
        }
    });
    url
}

#[test]
fn a_bundle_that_nobody_could_read_is_not_kept() {
    let url = large_lists();
    let with_lists = |count: usize| {
        let policy = FetchPolicy::for_status_lists().allow_local("127.0.0.1");
        let addresses = (0..count).map(|place| format!("{url}/{place}"));
        let config = Config::default().fetch(policy);
        let config = addresses.fold(config, |config, address| config.trust_at(&address));
        let world = world_with("", config);
        let request = json!({ "verifiableCredential": crate::sample::generic() });
        let answer = importer(&world).post(&world.node, "/bundles", &request);
        let listed = importer(&world).get(&world.node, "/bundles").json();
        let kept = listed["bundles"].as_array().unwrap().len();
        (answer, kept)
    };
    let (answer, kept) = with_lists(17);
    assert_eq!(answer.refusal(), (422, "json.size".to_owned()));
    assert_eq!(kept, 0);
    let (answer, kept) = with_lists(2);
    assert_eq!((answer.status, kept), (201, 1));
}
