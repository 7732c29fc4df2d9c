//! The callers file: what it says, and what it is refused for.

use super::*;

const TOKEN: &str = "uEiBOIHO03KQVlsH2rdw1p751Js9H0h0pRMxKCvTmXzpmuA";

fn file(caller: &str) -> String {
    format!(
        "[[tenant]]\nname = \"acme\"\nclass = \"trader\"\n\n[[caller]]\nname = \"erp\"\n{caller}"
    )
}

fn refused(text: &str) -> String {
    Callers::parse(text).expect_err(text).to_string()
}

#[test]
fn a_file_is_read() {
    let caller = format!(
        "tenant = \"acme\"\nroles = [\"issuer\", \"partnerAgency\"]\ntokenHash = \"{TOKEN}\"\nagencies = [\"NMF\"]\nexpires = \"2027-01-01T00:00:00Z\"\n"
    );
    let callers = Callers::parse(&file(&caller)).unwrap();
    assert_eq!(callers.class("acme"), Some(Class::Trader));
    assert!(!callers.verification_is_open && callers.shows_holders);
    let caller = &callers.callers[0];
    assert_eq!(caller.roles, [Role::Issuer, Role::PartnerAgency]);
    assert!(matches!(caller.known_by, KnownBy::Token(_)));
    assert!(
        Callers::parse("verification = \"open\"")
            .unwrap()
            .verification_is_open
    );
    assert!(
        !Callers::parse("participants = false")
            .unwrap()
            .shows_holders
    );
}

#[test]
fn a_key_that_is_not_known_is_refused_with_the_nearest() {
    let misspelt = refused(&file("tennant = \"acme\"\nroles = []"));
    assert_eq!(
        misspelt,
        "the key `tennant` of a caller is not known; is `tenant` meant?"
    );
    assert!(refused("colour = 1").contains("known are `verification`"));
    assert!(refused("[[tenant]]\nnam = \"a\"").contains("is `name` meant?"));
    let other = refused(&file(&format!(
        "tenant = \"acne\"\nroles = [\"issuer\"]\ntokenHash = \"{TOKEN}\""
    )));
    assert_eq!(other, "caller `erp`: no tenant `acne`; is `acme` meant?");
}

#[test]
fn what_a_role_needs_must_be_there() {
    for (caller, wanted) in [
        ("roles = []\n", "no role"),
        ("roles = [\"issuer\"]\n", "either `did` or `tokenHash`"),
        (
            "roles = [\"issuer\"]\ntokenHash = \"secret\"\n",
            "`tokenHash` must be",
        ),
        (
            "roles = [\"issuer\"]\ndid = \"did:web:example.com\"\n",
            "did:key or did:jwk",
        ),
        ("roles = [\"clerk\"]\n", "clerk"),
    ] {
        let said = refused(&file(&format!("tenant = \"acme\"\n{caller}")));
        assert!(said.contains(wanted), "{said}");
    }
    let known = format!("tenant = \"acme\"\ntokenHash = \"{TOKEN}\"\n");
    for (rest, wanted) in [
        ("roles = [\"government\"]\n", "`territories`"),
        ("roles = [\"foreignCustoms\"]\n", "`territories`"),
        ("roles = [\"partnerAgency\"]\n", "`agencies`"),
        (
            "roles = [\"issuer\"]\nexpires = \"tomorrow\"\n",
            "`expires`",
        ),
    ] {
        let said = refused(&file(&format!("{known}{rest}")));
        assert!(said.contains(wanted), "{said}");
    }
}

#[test]
fn callers_must_be_told_apart_and_named_plainly() {
    let one = format!("tenant = \"acme\"\nroles = [\"issuer\"]\ntokenHash = \"{TOKEN}\"\n");
    let twice = format!("{}\n[[caller]]\nname = \"other\"\n{one}", file(&one));
    assert!(refused(&twice).contains("cannot be told apart"));
    assert!(refused("[[tenant]]\nname = \"Acme\\n\"").contains("the name of a tenant"));
    assert!(refused("[[tenant]]\nname = \"a\"\n[[tenant]]\nname = \"a\"").contains("twice"));
}

#[test]
fn a_fault_of_toml_tells_its_line_and_not_what_stands_there() {
    let said = refused(&format!("verification = \"open\"\ntokenHash = {TOKEN}"));
    assert!(said.contains("line 2") && !said.contains(TOKEN), "{said}");
}
