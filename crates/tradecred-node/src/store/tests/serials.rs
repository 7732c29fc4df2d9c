//! Numbers that are counted where their document is not: a start finds them.

use tradecred_vc::json::{Limits, read_object};

use super::super::{Issued, Record, Stored, record};
use super::{issued, open};

const BODY: &str = r#"{"credentialSubject":{"inBondNumber":"257700030"},"id":"a","issuer":"did:example:node","type":["VerifiableCredential","InBondMovementCredential"]}"#;

#[test]
fn a_number_is_counted_where_its_document_is() {
    let store = open();
    let credential = read_object(BODY.as_bytes(), &Limits::default()).unwrap();
    let written = Record::of(&credential, "north").unwrap();
    let one = Issued {
        body: BODY.as_bytes(),
        record: &written,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    let agrees = || {
        store
            .read(|transaction| record::agrees(transaction, "a", &credential))
            .unwrap()
    };
    assert!(agrees());
    for (change, back) in [
        ("serial SET tenant = 'south'", "serial SET tenant = 'north'"),
        ("record SET tenant = 'south'", "record SET tenant = 'north'"),
        (
            "serial SET issuer = 'did:example:other'",
            "serial SET issuer = 'did:example:node'",
        ),
        (
            "serial SET type = 'Other'",
            "serial SET type = 'InBondMovementCredential'",
        ),
        ("serial SET is_free = 1", "serial SET is_free = 0"),
    ] {
        for (set, is_right) in [(change, false), (back, true)] {
            let sql = format!("UPDATE {set}");
            store.write(|transaction| transaction.batch(&sql)).unwrap();
            assert_eq!(agrees(), is_right, "{set}");
        }
    }
}
