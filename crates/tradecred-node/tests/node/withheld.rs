//! What the visibility table withholds from a reader, no answer tells it: every operation is asked by every role of both
//! tenants, with the ids of real documents of both (SPEC section *Visibility*).

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use tradecred::document::{self, DocumentType};
use tradecred::mark::{MarkKey, marks};
use tradecred::visibility::Reader;
use tradecred_node::{Node, Role};
use tradecred_vc::json::{self as strict, Limits};

use crate::callers::operations;
use crate::client::{Answer, get, get_with, post, post_with};
use crate::sample::{certification, config_of_files, generic, numbered};
use crate::who::{TENANTS, Who, World, world};

/// Documents of north: with what only its owner knows, what an authority decided, what an agency reads, and what customs
/// abroad reads.
const EXAMPLES: [&str; 5] = [
    "ata-carnet",
    "captain-statement",
    "certificate-of-origin",
    "customs-determination",
    "fta-qualification",
];
/// Until the last of the examples is valid.
pub(crate) const UNTIL_EXAMPLES: i64 = 86_400;
/// A shorter text stands in an answer by chance.
const SHORTEST: usize = 6;

/// A document that was issued, or received.
struct Document {
    tenant: &'static str,
    credential: Value,
    /// The id of its first event.
    event: String,
    /// The id of its bundle, where the tenant received it.
    bundle: Option<String>,
}

impl Document {
    fn id(&self) -> &str {
        self.credential["id"].as_str().unwrap()
    }

    fn type_of(&self) -> &'static DocumentType {
        document::of_type(self.credential["type"][1].as_str().unwrap()).unwrap()
    }

    /// The tenant that its issuer let read it, as every party.
    fn granted_to(&self) -> &'static str {
        TENANTS[usize::from(self.tenant == TENANTS[0])]
    }

    fn marks(&self, key: MarkKey) -> Vec<String> {
        let text = self.credential.to_string();
        let credential = strict::read_object(text.as_bytes(), &Limits::default()).unwrap();
        let marks = marks(&credential).into_iter();
        marks
            .filter(|mark| mark.key == key)
            .map(|mark| mark.value)
            .collect()
    }

    /// As whom a caller reads it, as SPEC says it: `Author` reads it whole.
    fn reader(&self, who: &Who) -> Option<Reader> {
        if self.bundle.is_some() {
            let reads = !matches!(who.role, Role::Participant | Role::Operator);
            return (reads && who.tenant == self.tenant).then_some(Reader::Author);
        }
        let visibility = &self.type_of().visibility;
        let abroad = visibility.abroad.then_some(Reader::ForeignCustoms);
        let granted = |reader| (who.tenant == self.granted_to()).then_some(reader);
        match who.role {
            Role::Issuer => (who.tenant == self.tenant).then_some(Reader::Author),
            Role::Government => {
                let territory = if who.tenant == "north" { "US" } else { "CA" };
                let is_for = self
                    .marks(MarkKey::Territory)
                    .contains(&territory.to_owned());
                if is_for {
                    Some(Reader::Customs)
                } else {
                    abroad
                }
            }
            Role::PartnerAgency => {
                let is_in = visibility.agencies.contains(&"NMF");
                let named = self.marks(MarkKey::Agency);
                (is_in && named.iter().all(|agency| agency == "NMF")).then_some(Reader::Agency)
            }
            Role::ForeignCustoms => abroad,
            Role::Broker => granted(Reader::Broker),
            Role::Importer => granted(Reader::Importer),
            Role::Exporter => granted(Reader::Exporter),
            _ => None,
        }
    }

    /// The texts of it that a reader is shown, and those that it is not.
    fn texts(&self, reader: Option<Reader>) -> [BTreeSet<String>; 2] {
        let hidden = match reader {
            Some(Reader::Author) => Vec::new(),
            Some(reader) => self.type_of().visibility.never_shown(reader),
            None => vec!["/credentialSubject".to_owned(), "/proof".to_owned()],
        };
        let mut texts = [BTreeSet::new(), BTreeSet::new()];
        let subject = &self.credential["credentialSubject"];
        collect(subject, "/credentialSubject", &hidden, &mut texts);
        let proof = &self.credential["proof"]["proofValue"];
        collect(proof, "/proof", &hidden, &mut texts);
        texts
    }
}

/// Texts by whether a pointer to them, or to what holds them, is hidden.
fn collect(value: &Value, pointer: &str, hidden: &[String], texts: &mut [BTreeSet<String>; 2]) {
    match value {
        Value::Object(members) => {
            // The type of an object is no content of the document.
            for (name, value) in members.iter().filter(|(name, _)| *name != "type") {
                collect(value, &format!("{pointer}/{name}"), hidden, texts);
            }
        }
        Value::Array(elements) => {
            for value in elements {
                collect(value, &format!("{pointer}/*"), hidden, texts);
            }
        }
        Value::String(text) => {
            let is_hidden = |name: &String| {
                let rest = pointer.strip_prefix(name.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            let index = usize::from(hidden.iter().any(is_hidden));
            texts[index].insert(text.clone());
        }
        _ => {}
    }
}

/// A document of south, which shares no name with those of north, and has the number given.
fn of_south(number: &str) -> Value {
    let mut document = numbered(number);
    let subject = document["credentialSubject"].as_object_mut().unwrap();
    subject["goods"][0]["description"] = json!("Bars forged of southern steel");
    for (name, party) in [("certifier", "Forja"), ("signatory", "Herrera")] {
        let members = subject[name].as_object_mut().unwrap();
        members["legalName"] = json!(format!("{party} del Sur, S.A."));
        members["title"] = json!(format!("Head of {party}"));
        members["telephone"] = json!(format!("+52 55 5555 {}", party.len()));
        members["email"] = json!(format!("{party}@sur.example"));
        members["address"]["streetAddress"] = json!(format!("Calzada {party} 9"));
        members["address"]["addressLocality"] = json!(format!("Villa {party}"));
    }
    for (name, party) in [("producers", "Fundidora"), ("importers", "Southern Bolts")] {
        let members = subject[name][0].as_object_mut().unwrap();
        members["legalName"] = json!(format!("{party} Ltd."));
        members["telephone"] = json!(format!("+52 55 4444 {}", party.len()));
        members["email"] = json!(format!("{}@sur.example", name));
        members["address"]["streetAddress"] = json!(format!("Camino {party} 4"));
        members["address"]["addressLocality"] = json!(format!("Puerto {party}"));
    }
    document
}

/// An example, with what it refers to.
pub(crate) fn example(name: &str) -> (Value, Value) {
    let folder = format!("{}/../../examples/documents", env!("CARGO_MANIFEST_DIR"));
    let read = |path: String| fs::read(path).ok();
    let document = read(format!("{folder}/{name}.json")).unwrap();
    let mut document: Value = serde_json::from_slice(&document).unwrap();
    for own in ["id", "issuer", "proof", "credentialStatus"] {
        document.as_object_mut().unwrap().remove(own);
    }
    let evidence = read(format!("{folder}/{name}.evidence/evidence.json"));
    let evidence = evidence.map_or(json!({}), |bytes| serde_json::from_slice(&bytes).unwrap());
    (document, evidence)
}

/// Issues a document, lets the other tenant read it as every party, and holds it, so that what is asked later changes
/// nothing.
fn issued(world: &World, tenant: &'static str, document: &Value, evidence: &Value) -> Document {
    let issuer = world.of(tenant, Role::Issuer);
    let order = json!({ "credential": document, "options": { "evidence": evidence } });
    let answer = issuer
        .post(&world.node, "/credentials/issue", &order)
        .json();
    let credential = answer["verifiableCredential"].clone();
    assert!(credential.is_object(), "{} {answer}", document["type"][1]);
    let events = issuer.get(&world.node, "/events").json()["events"].clone();
    let event = events.as_array().unwrap().last().unwrap()["id"].clone();
    let document = Document {
        tenant,
        credential,
        event: event.as_str().unwrap().to_owned(),
        bundle: None,
    };
    for reader in ["broker", "importer", "exporter"] {
        let grant = grant(&document, reader);
        let granted = issuer.post(&world.node, "/credentials/grants", &grant);
        assert_eq!(granted.status, 200);
    }
    let operator = world.of(tenant, Role::Operator);
    let held = operator.post(&world.node, "/credentials/holds", &hold(&document));
    assert_eq!(held.status, 200);
    document
}

/// Has the importer of north receive a document of another node, which shares few texts with those of this one, and
/// holds it.
fn received(world: &World) -> Document {
    let issuing = Node::start(config_of_files()).unwrap();
    let mut document = of_south("ESTE-2026-9").to_string();
    for (theirs, its) in [
        ("del Sur", "del Este"),
        ("outhern", "astern"),
        ("sur.example", "este.example"),
        ("Calzada", "Rambla"),
    ] {
        document = document.replace(theirs, its);
    }
    let document: Value = serde_json::from_str(&document).unwrap();
    let order = json!({ "credential": document });
    let credential =
        post(&issuing, "/credentials/issue", &order).json()["verifiableCredential"].clone();
    let importer = world.of("north", Role::Importer);
    let answer = importer.post(
        &world.node,
        "/bundles",
        &json!({ "verifiableCredential": credential }),
    );
    let document = Document {
        tenant: "north",
        credential,
        event: "none".to_owned(),
        bundle: Some(answer.json()["id"].as_str().unwrap().to_owned()),
    };
    let operator = world.of("south", Role::Operator);
    let held = operator.post(&world.node, "/credentials/holds", &hold(&document));
    assert_eq!(held.status, 200);
    document
}

fn grant(document: &Document, reader: &str) -> Value {
    json!({ "credentialId": document.id(), "tenant": document.granted_to(), "reader": reader })
}

fn hold(document: &Document) -> Value {
    json!({ "credentialId": document.id(), "held": true, "reason": "case 26-4711" })
}

/// What is asked of an operation about a document: addresses, each with a body where it takes one.
fn questions(world: &World, id: &str, path: &str, about: &Document) -> Vec<(String, Value)> {
    let own = about.id();
    let reference = json!({ "id": own });
    let path = path.replace("urn:uuid:00000000-0000-4000-8000-000000000000", own);
    let one = |body: Value| vec![(path.clone(), body)];
    match id {
        "issueCredential" | "issueCredentialUnder" => {
            let mut taken = generic();
            taken["id"] = json!(own);
            let mut orders =
                vec![json!({ "credential": taken, "options": { "scope": "envelope" } })];
            let number = &about.credential["credentialSubject"]["certificationNumber"];
            orders.extend(
                number
                    .as_str()
                    .map(|number| json!({ "credential": of_south(number) })),
            );
            orders
                .into_iter()
                .map(|body| (path.clone(), body))
                .collect()
        }
        "convertRecord" => one(json!({ "export": own, "mapping": "tradetrust-chafta-v2/1" })),
        "writeRecord" => one(json!({ "document": reference, "mapping": {}, "residue": {} })),
        "changeStatus" => one(json!({
            "credentialId": own,
            "credentialStatus": [{ "statusPurpose": "revocation", "status": false }]
        })),
        "grantReading" => one(grant(about, "broker")),
        "recordRetentionStart" => {
            one(json!({ "credentialId": own, "event": "importation", "day": "2026-10-31" }))
        }
        "holdCredential" => one(hold(about)),
        "deleteCredential" => {
            let bundle = about.bundle.as_deref().unwrap_or(own);
            vec![
                (path.clone(), json!({ "credentialId": own })),
                (path.clone(), json!({ "bundleId": bundle })),
            ]
        }
        "listBundles" => vec![
            (path.clone(), Value::Null),
            (format!("{path}?credential={own}"), Value::Null),
        ],
        "readBundle" => {
            let bundle = about.bundle.as_ref();
            let path = bundle.map_or(path.clone(), |bundle| format!("/bundles/{bundle}"));
            vec![(path, Value::Null)]
        }
        "receiveDocument" => one(json!({ "verifiableCredential": reference })),
        "deriveCredential" => one(
            json!({ "verifiableCredential": reference, "options": { "selectivePointers": [] } }),
        ),
        "verifyCredential" => {
            one(json!({ "verifiableCredential": reference, "options": { "reader": "customs" } }))
        }
        "verifyPresentation" => one(json!({ "verifiablePresentation": reference })),
        "giveChallenge" => one(json!({ "challenge": own })),
        "searchDocuments" => MarkKey::SEARCHED
            .into_iter()
            .filter_map(|key| Some((key, about.marks(key).into_iter().next()?)))
            .map(|(key, value)| (format!("{path}?{}={value}", key.as_str()), Value::Null))
            .collect(),
        "readReceipts" => vec![(format!("/events/{}/receipts", about.event), Value::Null)],
        "readStatusList" => {
            let list = &about.credential["credentialStatus"]["statusListCredential"];
            let list = list.as_str().unwrap();
            let start = list.find("/status-lists/").unwrap();
            vec![
                (path.clone(), Value::Null),
                (list[start..].to_owned(), Value::Null),
            ]
        }
        "readTile" => tiles(world)
            .into_iter()
            .map(|path| (path, Value::Null))
            .collect(),
        "proveConsistency" => {
            vec![(format!("{path}?from=1&to={}", size(world)), Value::Null)]
        }
        "readAudit" => vec![(format!("{path}?limit=1000"), Value::Null)],
        "readRegister" | "readHolders" => vec![(format!("{path}?limit=100"), Value::Null)],
        _ => one(json!({ "credentialId": own })),
    }
}

/// How many leaves the log has.
pub(crate) fn size(world: &World) -> u64 {
    let checkpoint = get(&world.node, "/checkpoint").body;
    let text = String::from_utf8(checkpoint).unwrap();
    text.lines().nth(1).unwrap().parse().unwrap()
}

/// Every address of the log at which its leaves stand, and their hashes: of a log of fewer than 65,536 leaves.
pub(crate) fn tiles(world: &World) -> Vec<String> {
    let of_width = |kind: &str, size: u64| {
        let mut names: Vec<String> = (0..size / 256)
            .map(|number| format!("/tile/{kind}/{number:03}"))
            .collect();
        if !size.is_multiple_of(256) {
            names.push(format!("/tile/{kind}/{:03}.p/{}", size / 256, size % 256));
        }
        names
    };
    let size = size(world);
    [
        of_width("0", size),
        of_width("1", size / 256),
        of_width("entries", size),
    ]
    .concat()
}

fn ask(world: &World, who: &Who, method: &str, path: &str, body: &Value) -> Answer {
    if method == "get" {
        return get_with(&world.node, path, &who.header());
    }
    let headers = format!("Content-Type: application/json\r\n{}", who.header());
    post_with(&world.node, path, &headers, body.to_string().as_bytes())
}

/// Head and body in lower case, without what the operation is for: who holds what, which participants are shown.
fn said(id: &str, answer: &Answer) -> String {
    let mut body = String::from_utf8_lossy(&answer.body).into_owned();
    if id == "readHolders" && answer.status == 200 {
        let mut page = answer.json();
        for row in page["holders"].as_array_mut().unwrap() {
            for told in ["holder", "country", "agreement"] {
                assert!(row.as_object_mut().unwrap().remove(told).is_some());
            }
        }
        body = page.to_string();
    }
    format!("{}\n{body}", answer.head).to_lowercase()
}

/// Texts that would stand in an answer whether or not it told anything: words of the interface, days, the node itself.
fn is_telling(text: &str, description: &str, node: &str) -> bool {
    let is_day = text.len() == 10 && text.chars().all(|c| c.is_ascii_digit() || c == '-');
    let text = text.to_lowercase();
    text.chars().count() >= SHORTEST && !is_day && text != node && !description.contains(&text)
}

#[test]
fn no_answer_to_any_role_of_any_tenant_holds_a_text_that_is_withheld_from_it() {
    let world = world();
    world.pass(UNTIL_EXAMPLES);
    let description = get(&world.node, "/openapi.json").body;
    let description = String::from_utf8(description).unwrap().to_lowercase();
    let node = world.node.did().to_lowercase();
    let mut documents = vec![
        issued(&world, "north", &certification(), &json!({})),
        issued(&world, "south", &of_south("SUR-2026-4"), &json!({})),
    ];
    for name in EXAMPLES {
        let (document, evidence) = example(name);
        documents.push(issued(&world, "north", &document, &evidence));
    }
    documents.push(received(&world));
    world.pass(86_400);

    let operations = operations(&world.node);
    let mut readers = BTreeSet::new();
    let mut asked = 0;
    for who in &world.callers {
        let (mut shown, mut withheld) = (BTreeSet::new(), BTreeSet::new());
        for document in &documents {
            let reader = document.reader(who);
            let [open, hidden] = document.texts(reader);
            shown.extend(open);
            withheld.extend(hidden);
            let path = match &document.bundle {
                Some(bundle) => format!("/bundles/{bundle}"),
                None => format!("/credentials/{}", document.id()),
            };
            let answer = who.get(&world.node, &path);
            assert_eq!(
                answer.status == 200,
                reader.is_some(),
                "{path} {:?}",
                who.role
            );
            if let Some(reader) = reader {
                let body = answer.json();
                let as_whom = body["reader"].as_str().unwrap_or("author");
                assert_eq!(as_whom, reader.as_str(), "{} {:?}", who.tenant, who.role);
                readers.insert(as_whom.to_owned());
            }
        }
        let withheld: Vec<String> = withheld
            .difference(&shown)
            .filter(|text| is_telling(text, &description, &node))
            .map(|text| text.to_lowercase())
            .collect();
        // Its customs sees all of a document.
        let sees_all = who.tenant == "north" && who.role == Role::Government;
        assert_eq!(
            withheld.is_empty(),
            sees_all,
            "{} {:?}",
            who.tenant,
            who.role
        );
        for (id, method, path) in &operations {
            for document in &documents {
                for (path, body) in questions(&world, id, path, document) {
                    let answer = ask(&world, who, method, &path, &body);
                    let said = said(id, &answer);
                    let question = format!("{path} {body}").to_lowercase();
                    for text in &withheld {
                        // Quotes and the like stand in JSON with a backslash.
                        let quoted = json!(text).to_string();
                        let found =
                            said.contains(text.as_str()) || said.contains(quoted.trim_matches('"'));
                        assert!(
                            !found || question.contains(text.as_str()),
                            "{} {:?} is told `{text}` by {id} {path}: {said}",
                            who.tenant,
                            who.role
                        );
                    }
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > operations.len() * world.callers.len() * documents.len() * 9 / 10);
    let wanted = [
        "agency",
        "author",
        "broker",
        "customs",
        "exporter",
        "foreignCustoms",
        "importer",
    ];
    assert_eq!(readers, wanted.map(str::to_owned).into());
}
