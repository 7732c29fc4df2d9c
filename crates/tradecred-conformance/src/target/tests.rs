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

#[test]
fn the_published_profiles_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../conformance/profiles");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let profile = Profile::read(&std::fs::read(&path).unwrap());
        assert!(profile.is_ok(), "{}: {profile:?}", path.display());
        read += usize::from(!profile.unwrap().codes.is_empty());
    }
    assert_eq!(read, 1);
}

#[test]
fn an_unknown_feature_is_noted() {
    let json = r#"{"implementation":"x","class":"envelope","features":["at","att"]}"#;
    let profile = Profile::read(json.as_bytes()).unwrap();
    assert_eq!(
        profile.notes,
        ["unknown feature `att`, which nothing is asked of"]
    );
}
