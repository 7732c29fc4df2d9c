//! Tests of profiles and answers.

use super::*;

#[test]
fn a_profile_is_made_printable() {
    let json = "{\"implementation\":\"\u{202e}x\\u0007\",\"class\":\"envelope\",\"notes\":[\"n\"]}";
    let profile = Profile::read(json.as_bytes()).unwrap();
    assert_eq!(profile.implementation, "\\u{202e}x\\u{7}");
    assert!(profile.features.is_empty() && !profile.has("at"));
    assert!(Profile::read(b"{}").is_err());
    assert!(Class::Envelope < Class::Documents && Class::Documents < Class::Rules);
}
