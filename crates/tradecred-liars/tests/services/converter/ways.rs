//! How a converter lies: what is asked or answered otherwise on its way, and which trial finds it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::{KeyFile, SecretKey};
use tradecred_vc::proof::{SignOptions, sign};

use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

pub(super) type Ask<'a> = &'a dyn Fn(&Message) -> Message;

const REFUSALS: [u16; 5] = [400, 401, 403, 413, 422];

fn json_of(message: &Message) -> Value {
    serde_json::from_slice(&message.body).unwrap_or_default()
}

/// Changes a good answer at a path, for which it knows the request.
fn answers(path: &'static str, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        if request.word() == path && answer.status() < 300 {
            let mut body = json_of(&answer);
            change(&mut body, &json_of(&request));
            answer.body = body.to_string().into_bytes();
        }
        answer
    })
}

/// Changes what was converted, after it was signed.
fn converts(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    answers("/conversions", move |body, _| change(body))
}

/// The same, signed again by this key.
fn signs_with(key: KeyFile, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    answers("/conversions", move |body, request| {
        change(body, request);
        let credential = &mut body["verifiableCredential"];
        let created = credential["proof"]["created"].as_str().unwrap();
        let options =
            SignOptions::assertion(key.id().as_str().to_owned(), created.parse().unwrap());
        credential.as_object_mut().unwrap().remove("proof");
        let tree = Tree::from(&*credential);
        let unsigned = tree.as_object().unwrap();
        *credential = Tree::Object(sign(unsigned, key.secret(), &options)).to_serde();
    })
}

/// Changes the subject of a conversion, and signs it again.
fn signs(world: &World, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        change(&mut body["verifiableCredential"]["credentialSubject"]);
    })
}

/// Changes the subject of the draft, for which it knows the record; the digest is that of the draft again.
fn drafts(world: &World, change: impl Fn(&mut Value, &Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, request| {
        let export = STANDARD
            .decode(request["export"].as_str().unwrap())
            .unwrap();
        let record: Value = serde_json::from_slice(&export).unwrap();
        let draft = &mut body["verifiableCredential"]["credentialSubject"]["draft"];
        change(&mut draft["content"]["credentialSubject"], &record);
        draft["digestMultibase"] = digest(&draft["content"]);
    })
}

/// Changes the loss report, the counts and what is said of them, and signs it again.
fn tells(world: &World, change: impl Fn(&mut Vec<Value>) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        let report = &mut body["files"]["lossReport"];
        let entries = report["entries"].as_array_mut().unwrap();
        change(entries);
        let mut counts = json!({});
        for entry in entries.iter() {
            let count = &mut counts[entry["fate"].as_str().unwrap()];
            *count = json!(count.as_u64().unwrap_or(0) + 1);
        }
        report["counts"] = counts.clone();
        let digest = digest(report);
        counts["type"] = json!("LossCounts");
        let losses = ["kept", "dropped", "truncated", "defaulted"];
        let lossless = losses.iter().all(|fate| counts.get(fate).is_none());
        body["verifiableCredential"]["credentialSubject"]["lossReport"] = json!({
            "type": "ConversionLosses",
            "digestMultibase": digest,
            "lossless": lossless,
            "counts": counts,
        });
    })
}

/// Changes the record that is written, for which it knows the request.
fn writes(change: impl Fn(Vec<u8>, &Value) -> Vec<u8> + Send + Sync + 'static) -> Way {
    answers("/conversions/records", move |body, request| {
        let record = STANDARD.decode(body["record"].as_str().unwrap()).unwrap();
        body["record"] = json!(STANDARD.encode(change(record, request)));
    })
}

fn digest(value: &Value) -> Value {
    json!(DigestMultibase::of_bytes(&jcs::to_vec(&Tree::from(value))))
}

/// The record in the layout of another program.
fn laid_out_anew(record: &[u8]) -> Vec<u8> {
    let record: Value = serde_json::from_slice(record).unwrap();
    record.to_string().into_bytes()
}

/// Answers what is refused at the addresses of a converter.
fn instead(answer: fn(u16) -> Message) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let said = ask(&request);
        if request.word().starts_with("/conversions") && REFUSALS.contains(&said.status()) {
            return answer(said.status());
        }
        said
    })
}

/// Converts whatever it is sent.
pub(super) fn converts_anything() -> Way {
    instead(|_| Message::answer(201, r#"{"verifiableCredential":{},"files":{}}"#))
}

/// Refuses for another reason.
pub(super) fn gives_another_reason() -> Way {
    instead(|status| Message::answer(status, r#"{"code":"status.revoked"}"#))
}

/// Breaks where it should refuse.
pub(super) fn breaks() -> Way {
    instead(|_| Message::answer(500, "{}"))
}

/// Every liar: what it does, the trial that finds it, and how it does it.
pub(super) fn liars(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let mut liars = of_signatures(world);
    liars.extend(of_drafts(world));
    liars.extend(of_losses(world));
    liars.extend(of_records());
    liars
}

fn of_signatures(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let stranger = KeyFile::of_did_key(SecretKey::from_seed([7; 32]));
    let did = stranger.id().did().as_str().to_owned();
    vec![
        (
            "alters what it signed",
            "converter/verifies",
            converts(|body| {
                let subject = &mut body["verifiableCredential"]["credentialSubject"];
                subject["source"]["system"] = json!("Another ledger");
            }),
        ),
        (
            "signs as the certifier",
            "converter/signer",
            signs_with(stranger, move |body, _| {
                body["verifiableCredential"]["issuer"] = json!(did);
            }),
        ),
        (
            "signs the draft as if it were certified",
            "converter/signer",
            signs_with(world.key.clone(), |body, _| {
                let credential = &mut body["verifiableCredential"];
                let draft = credential["credentialSubject"]["draft"]["content"].clone();
                for name in ["@context", "type"] {
                    credential[name] = draft[name].clone();
                }
            }),
        ),
        (
            "names somebody else as converter",
            "converter/signer",
            signs(world, |subject| {
                subject["convertedBy"]["legalName"] = json!("Somebody Else");
            }),
        ),
        (
            "names another ledger",
            "converter/said",
            signs(world, |subject| {
                subject["source"]["system"] = json!("Another")
            }),
        ),
        (
            "forgets the key of the record",
            "converter/said",
            signs(world, |subject| {
                subject["source"]
                    .as_object_mut()
                    .unwrap()
                    .remove("recordId");
            }),
        ),
        (
            "names another certifier",
            "converter/said",
            signs(world, |subject| {
                subject["certifier"]["legalName"] = json!("Another")
            }),
        ),
        (
            "takes the digest over the Base64 of the export",
            "converter/digest-source",
            signs_with(world.key.clone(), |body, request| {
                let export = request["export"].as_str().unwrap();
                let digest = DigestMultibase::of_bytes(export.as_bytes());
                let subject = &mut body["verifiableCredential"]["credentialSubject"];
                subject["source"]["digestMultibase"] = json!(digest);
            }),
        ),
        (
            "hands over another export",
            "converter/digest-source",
            converts(|body| body["files"]["source"] = json!(STANDARD.encode("{}"))),
        ),
        (
            "hands over another mapping",
            "converter/digest-mapping",
            converts(|body| body["files"]["mapping"]["title"] = json!("Another")),
        ),
        (
            "takes the digest of the mapping over its name",
            "converter/digest-mapping",
            signs(world, |subject| {
                subject["mapping"]["digestMultibase"] = digest(&subject["mapping"]["mapping"]);
            }),
        ),
        (
            "hands over a shorter loss report",
            "converter/digest-loss-report",
            converts(|body| {
                body["files"]["lossReport"]["entries"]
                    .as_array_mut()
                    .unwrap()
                    .pop();
            }),
        ),
        (
            "hands over another residue",
            "converter/digest-residue",
            converts(|body| body["files"]["residue"]["rest"]["desk"] = json!("another")),
        ),
        (
            "takes the digest of the draft over its subject",
            "converter/digest-draft",
            signs(world, |subject| {
                let draft = &mut subject["draft"];
                draft["digestMultibase"] = digest(&draft["content"]["credentialSubject"]);
            }),
        ),
        (
            "says that an export in JSON proves its integrity",
            "converter/nothing-proved",
            signs(world, |subject| {
                subject["proved"] = json!([{ "type": "ProofStatement", "what": "integrity" }]);
                let open = subject["notProved"].as_array_mut().unwrap();
                open.retain(|word| word != "integrity");
            }),
        ),
        (
            "is silent about what is not proved",
            "converter/nothing-proved",
            signs(world, |subject| subject["notProved"] = json!([])),
        ),
        (
            "mends a record that breaks a rule",
            "converter/draft-faulty",
            drafts(world, |subject, _| {
                let from = subject["coverage"]["from"].clone();
                subject["coverage"]["to"] = from;
            }),
        ),
        (
            "makes another conversion each time",
            "converter/again",
            Box::new(|mut request, ask: Ask<'_>| {
                request
                    .headers
                    .retain(|(name, _)| name != "idempotency-key");
                ask(&request)
            }),
        ),
    ]
}

fn of_drafts(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "loses a member and says nothing",
            "converter/renamed",
            drafts(world, |subject, _| {
                subject
                    .as_object_mut()
                    .unwrap()
                    .remove("certificationNumber");
            }),
        ),
        (
            "knows the answers to the examples",
            "converter/renamed",
            signs_with(world.key.clone(), |body, request| {
                let draft = &mut body["verifiableCredential"]["credentialSubject"]["draft"];
                let example = &request["mapping"]["examples"][0]["document"];
                draft["content"]["credentialSubject"] = example["credentialSubject"].clone();
                draft["digestMultibase"] = digest(&draft["content"]);
            }),
        ),
        (
            "ignores the rows of a table",
            "converter/table",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = json!("MX");
            }),
        ),
        (
            "guesses where a table has no row",
            "converter/no-row",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = json!("MX");
            }),
        ),
        (
            "takes the date of an instant as it is written",
            "converter/dates",
            drafts(world, |subject, record| {
                let day = &record["lines"][0]["at"].as_str().unwrap()[..10];
                subject["goods"][0]["invoices"][0]["date"] = json!(day);
            }),
        ),
        (
            "spells numbers its own way",
            "converter/numbers",
            drafts(world, |subject, _| {
                let value = &mut subject["goods"][0]["quantity"]["value"];
                *value = json!(value.as_str().unwrap().trim_end_matches('0'));
            }),
        ),
        (
            "makes zero of what is not there",
            "converter/absent",
            drafts(world, |subject, _| {
                subject["goods"][0]["quantity"] =
                    json!({ "type": "Quantity", "unit": "KGM", "value": "0" });
            }),
        ),
        (
            "writes null for what is not there",
            "converter/absent",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = Value::Null;
            }),
        ),
        (
            "counts places from zero",
            "converter/lists",
            drafts(world, |subject, _| {
                for line in subject["goods"].as_array_mut().unwrap() {
                    line["lineNumber"] = json!(line["lineNumber"].as_u64().unwrap() - 1);
                }
            }),
        ),
        (
            "turns lists round",
            "converter/lists",
            drafts(world, |subject, _| {
                subject["goods"].as_array_mut().unwrap().reverse();
            }),
        ),
        (
            "takes texts apart at the last separator",
            "converter/parts",
            drafts(world, |subject, record| {
                let place = record["place"].as_str().unwrap();
                let (first, last) = place.rsplit_once(" | ").unwrap();
                let address = &mut subject["signatory"]["address"];
                address["streetAddress"] = json!(first);
                address["addressLocality"] = json!(last);
            }),
        ),
        (
            "says of every element what the first outer one says",
            "converter/flattened",
            drafts(world, |subject, _| {
                for line in subject["goods"].as_array_mut().unwrap() {
                    line["originCriterion"] = json!("B");
                }
            }),
        ),
        (
            "always does the first case",
            "converter/variant",
            drafts(world, |subject, _| {
                subject["coverage"]["type"] = json!("BlanketPeriod");
            }),
        ),
        (
            "forgets the copy",
            "converter/copied",
            drafts(world, |subject, _| {
                subject["certifier"]["telephone"] = json!("+52 81 5555 0000 1");
            }),
        ),
        (
            "leaves sealed texts sealed",
            "converter/opened",
            drafts(world, |subject, record| {
                subject["certificationNumber"] = record["sealed"].clone();
            }),
        ),
        (
            "carries the whole text for its last part",
            "converter/shortened",
            drafts(world, |subject, record| {
                subject["certificationNumber"] = record["nr"].clone();
            }),
        ),
        (
            "takes the first weight for the sum",
            "converter/shortened",
            drafts(world, |subject, record| {
                let first = record["lines"][0]["packages"][0]["grossWeight"].as_str();
                let value = first.unwrap().trim_end_matches(" kg");
                subject["goods"][0]["quantity"]["value"] = json!(value);
            }),
        ),
    ]
}

fn of_losses(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let without = |fate: &'static str| {
        tells(world, move |entries| {
            entries.retain(|entry| entry["fate"] != fate)
        })
    };
    vec![
        (
            "loses a value silently",
            "converter/losses",
            without("dropped"),
        ),
        (
            "tells nothing of what it assumed",
            "converter/losses",
            without("defaulted"),
        ),
        (
            "tells nothing of what it cut off",
            "converter/losses",
            without("truncated"),
        ),
        (
            "tells nothing of what no row has",
            "converter/no-row",
            without("kept"),
        ),
        (
            "says that nothing is lost",
            "converter/losses",
            signs(world, |subject| {
                subject["lossReport"]["lossless"] = json!(true)
            }),
        ),
        (
            "tells of losses that there are not",
            "converter/lossless",
            tells(world, |entries| {
                entries.push(json!({ "fate": "kept", "from": "/nothing" }));
            }),
        ),
        (
            "miscounts",
            "converter/counts",
            signs(world, |subject| {
                subject["lossReport"]["counts"]["carried"] = json!(99)
            }),
        ),
        (
            "keeps what was to be given up",
            "converter/dropped",
            answers("/conversions", |body, request| {
                let export = STANDARD
                    .decode(request["export"].as_str().unwrap())
                    .unwrap();
                let record: Value = serde_json::from_slice(&export).unwrap();
                body["files"]["residue"]["rest"]["price"] = record["price"].clone();
            }),
        ),
    ]
}

fn of_records() -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "writes numbers its own way",
            "converter/back",
            writes(|record, _| laid_out_anew(&record)),
        ),
        (
            "lays records out its own way",
            "converter/back-laid-out",
            writes(|record, _| laid_out_anew(&record)),
        ),
        (
            "writes a new record without its last values",
            "converter/back-new",
            writes(|record, _| {
                let mut record: Value = serde_json::from_slice(&record).unwrap();
                if let Some(lines) = record.get_mut("lines") {
                    lines.as_array_mut().unwrap().pop();
                }
                record.to_string().into_bytes()
            }),
        ),
        (
            "writes the record as it was, whatever the draft says",
            "converter/back-changed",
            writes(|record, request| {
                let number = &request["document"]["credentialSubject"]["certificationNumber"];
                let text = String::from_utf8(record).unwrap();
                text.replace(number.as_str().unwrap(), "as it was")
                    .into_bytes()
            }),
        ),
    ]
}
