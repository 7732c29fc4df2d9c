//! Carnets whose endorsements are held against as many lists, entries and keys as a verifier may be handed
//! (SPEC chapter *Policy and evidence*).

use serde_json::{Value, json};

use super::Question;
use super::changed::{at, sign_at};
use super::journeys::Carnet;

/// So many entries a list has.
const ENTRIES: usize = 6_000;
/// A day on which nothing is signed.
const PAST: &str = "2020-01-01";

/// Lists that name the office that endorses over and over, for other days.
pub(super) fn entries_of_one_office() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let did = carnet.office.did().to_owned();
    for (list, entry) in [
        (
            "trustLists",
            json!({ "type": "TrustListEntry", "did": did, "until": PAST, "legalName": "a" }),
        ),
        (
            "authorityLists",
            json!({ "type": "AuthorityListEntry", "did": did, "until": PAST, "name": "a", "roles": ["customs"] }),
        ),
    ] {
        carnet.written.list(list, vec![entry; ENTRIES])?;
    }
    carnet.fill()
}

/// Very many lists of few entries.
pub(super) fn many_lists() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let maker = carnet.written.changed.maker.clone();
    let lists = ["trustLists", "authorityLists"];
    let mut made = Vec::new();
    for list in lists {
        let mut pattern = at(&mut carnet.written.changed.evidence, &format!("/{list}/0"))?.clone();
        if let Value::Array(entries) = at(&mut pattern, "/credentialSubject/entries")? {
            // The office is the second of them.
            entries.truncate(1);
        }
        made.push((list, pattern));
    }
    let mut number = 0;
    while carnet.written.has_room_for(2) {
        for (list, pattern) in &made {
            number += 1;
            let mut one = pattern.clone();
            *at(&mut one, "/id")? = json!(maker.uuid(&format!("list {number}")));
            sign_at(&maker, &maker.registrar(), &mut one, -80 * 86_400);
            carnet.written.hold_in(list, one);
        }
    }
    carnet.fill()
}

/// The office endorses with a key of a document that has very many.
pub(super) fn many_keys() -> Result<Question, String> {
    const DID: &str = "did:web:office.example";
    let mut carnet = Carnet::new()?;
    let key = carnet.office.multikey();
    let methods: Vec<Value> = (0..ENTRIES)
        .map(|number| {
            json!({
                "id": format!("{DID}#{number}"),
                "type": "Multikey",
                "controller": DID,
                "publicKeyMultibase": key
            })
        })
        .collect();
    let names: Vec<String> = (0..ENTRIES)
        .map(|number| format!("{DID}#{number}"))
        .collect();
    let document = json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": DID,
        "verificationMethod": methods,
        "assertionMethod": names
    });
    carnet.written.hold_in(
        "didDocuments",
        json!({ "did": DID, "document": document, "source": "gathered" }),
    );
    let lists = ["trustLists", "authorityLists"];
    for list in lists {
        let path = format!("/{list}/0/credentialSubject/entries/1");
        let mut entry = at(&mut carnet.written.changed.evidence, &path)?.clone();
        *at(&mut entry, "/did")? = json!(DID);
        carnet.written.list(list, vec![entry])?;
    }
    let mut last = carnet.written.missing()?;
    let maker = carnet.written.changed.maker.clone();
    for number in 0.. {
        if !carnet.written.has_room() {
            break;
        }
        carnet.office = maker
            .actor("Port of Harbor Point")
            .named(DID, format!("{DID}#{}", number % ENTRIES));
        last = carnet.activate(&[&last])?;
    }
    carnet.written.question()
}

/// Very many lists of one name, in which each endorsement has its bit.
pub(super) fn many_status_lists() -> Result<Question, String> {
    const LIST: &str = "https://status.example/list";
    let mut carnet = Carnet::new()?;
    let maker = carnet.written.changed.maker.clone();
    let mut pattern = super::changed::Changed::of("status/asked-before-revocation")?.evidence;
    let mut pattern = at(&mut pattern, "/statusLists/0/credential")?.take();
    *at(&mut pattern, "/id")? = json!(LIST);
    *at(&mut pattern, "/issuer")? = json!(carnet.office.did());
    for number in 0_i64.. {
        if !carnet.written.has_room_for(2) {
            break;
        }
        let mut one = pattern.clone();
        let signed = -30 * 86_400 + number;
        *at(&mut one, "/validFrom")? = json!(maker.instant(signed));
        sign_at(&maker, &carnet.office, &mut one, signed);
        carnet
            .written
            .hold_in("statusLists", json!({ "credential": one }));
    }
    let mut last = carnet.written.missing()?;
    while carnet.written.has_room() {
        let items = json!([{ "type": "SheetItem", "itemNumber": 1, "pieces": 1 }]);
        let action = json!({ "type": "Activation", "examined": true, "items": items });
        let change = [("action", action)];
        last = carnet.written.endorse_with(
            &carnet.office,
            &change,
            &[&last],
            |endorsement, number| {
                if let Some(members) = endorsement.as_object_mut() {
                    members.insert(
                        "credentialStatus".to_owned(),
                        json!({
                            "type": "BitstringStatusListEntry",
                            "statusPurpose": "revocation",
                            "statusListIndex": number.to_string(),
                            "statusListCredential": LIST
                        }),
                    );
                }
            },
        )?;
    }
    carnet.written.question()
}
