//! Unit tests of `did:jwk`, with the example of its specification.

use super::*;
use crate::key::Algorithm;
use crate::multibase::{self, Base};
use crate::time::Timestamp;

/// The example of the method's specification, for P-256.
const EXAMPLE: &str = "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";

fn did_of(jwk: &str) -> Did {
    let digits = multibase::encode(Base::Base64Url, jwk.as_bytes());
    Did::parse(&format!("did:jwk:{}", &digits[1..])).unwrap()
}

fn refused(did: &Did) -> &'static str {
    DidJwk::parse(did).unwrap_err().code().code
}

fn resolved(did: &Did, fragment: &str, relationship: Relationship) -> Result<PublicKey, Problem> {
    let resolution = DidResolution::new(did, Timestamp::EARLIEST, &[])?;
    resolution.method_for(&method_ref(&format!("{did}#{fragment}")), relationship)
}

#[test]
fn the_example_of_the_specification_is_read() {
    let did = Did::parse(EXAMPLE).unwrap();
    let named = DidJwk::parse(&did).unwrap();
    assert_eq!(named.key().algorithm(), Algorithm::P256);
    assert_eq!(named.verification_method().as_str(), format!("{EXAMPLE}#0"));
    for relationship in Relationship::ALL {
        let key = resolved(&did, "0", relationship);
        if relationship == Relationship::KeyAgreement {
            assert_eq!(found(key).0, "did.relationship");
        } else {
            assert_eq!(key, Ok(named.key()));
        }
    }
    for fragment in ["1", "00", "key-1"] {
        let other = resolved(&did, fragment, Relationship::AssertionMethod);
        assert_eq!(found(other).0, "did.fragment");
    }
    assert_eq!(DidJwk::of(named.key()).key(), named.key());
    assert_eq!(
        DidJwk::parse(DidJwk::of(key(1)).did()).unwrap(),
        DidJwk::of(key(1))
    );
}

#[test]
fn a_key_for_encryption_signs_nothing() {
    let x = r#""kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#;
    let sign = did_of(&format!(r#"{{{x},"use":"sig"}}"#));
    assert!(resolved(&sign, "0", Relationship::AssertionMethod).is_ok());
    let encrypt = did_of(&format!(r#"{{{x},"use":"enc"}}"#));
    for relationship in Relationship::ALL {
        let refused = resolved(&encrypt, "0", relationship);
        assert_eq!(found(refused).0, "did.relationship");
    }
    assert_eq!(
        refused(&did_of(&format!(r#"{{{x},"use":1}}"#))),
        "did.key-encoding"
    );
    assert_eq!(
        refused(&did_of(&format!(r#"{{{x},"d":"AA"}}"#))),
        "did.private-key"
    );
}

#[test]
fn what_is_no_json_web_key_is_refused() {
    for (jwk, code) in [
        ("[]", "did.syntax"),
        ("", "did.syntax"),
        (r#"{"kty":"EC","kty":"EC"}"#, "did.syntax"),
        ("{}", "did.key-encoding"),
        (r#"{"kty":"EC"}"#, "did.key-encoding"),
        (
            r#"{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}"#,
            "did.key-type",
        ),
        (
            r#"{"kty":"OKP","crv":"P-256","x":"AA","y":"AA"}"#,
            "did.key-type",
        ),
        (r#"{"kty":"EC","crv":"Ed25519","x":"AA"}"#, "did.key-type"),
        (
            r#"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#,
            "did.key-length",
        ),
        (r#"{"kty":"EC","crv":"P-256","x":"AA"}"#, "did.key-encoding"),
        (
            r#"{"kty":"EC","crv":"P-256","x":"acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0","y":"_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSF"}"#,
            "did.key-encoding",
        ),
        (
            r#"{"kty":"EC","crv":"P-256","x":"acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0","y":"_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSI"}"#,
            "did.key-invalid",
        ),
    ] {
        let digits = multibase::encode(Base::Base64Url, jwk.as_bytes());
        match Did::parse(&format!("did:jwk:{}", &digits[1..])) {
            Ok(did) => assert_eq!(refused(&did), code, "{jwk}"),
            Err(error) => assert_eq!(error.code().code, code, "{jwk}"),
        }
    }
    for identifier in ["e30=", "e3", "*"] {
        if let Ok(did) = Did::parse(&format!("did:jwk:{identifier}")) {
            assert_eq!(refused(&did), "did.syntax", "{identifier}");
        }
    }
    assert_eq!(refused(&Did::parse("did:key:z6Mk").unwrap()), "did.method");
}
