//! Tests of serials, company prefixes and links of units.

use crate::identifier::two_judges::{Schema, judge_text};
use crate::identifier::{CompanyPrefix, Gs1Text, UnitLink};

#[test]
fn serials_have_the_82_characters_of_gs1() {
    judge_text::<Gs1Text>(
        Schema::Whole,
        &["1", "Ab_z!\"%&'()*+,-./:;<=>?", "XXXXXXXXXXXXXXXXXXXX"].map(|text| {
            if text.len() > 20 { &text[..20] } else { text }
        }),
        &["", "a b", "#1", "$1", "a@b", "[1]", "`", "{", "é", "XXXXXXXXXXXXXXXXXXXXX"],
    );
    let characters = (0_u8..=127).filter(|byte| char::from(*byte).to_string().parse::<Gs1Text>().is_ok());
    assert_eq!(characters.count(), 82);
}

#[test]
fn prefixes_are_digits() {
    judge_text::<CompanyPrefix>(
        Schema::Whole,
        &["9520", "9520123", "952012345678"],
        &["", "952", "9520123456781", "95201a", " 9520"],
    );
}

#[test]
fn a_link_is_written_in_one_way() {
    judge_text::<UnitLink>(
        Schema::Weaker,
        &[
            "https://id.example.com/01/09520123456788/21/7hQ-x2.Lm_90aBcD",
            "https://id.example.com/01/09520123456788/10/A%2F1/21/a%25%3D%2B",
            "https://a-1.b2/01/09520123456788/21/1",
        ],
        &[
            "http://id.example.com/01/09520123456788/21/1",
            "https://ID.example.com/01/09520123456788/21/1",
            "https://id.example.com:443/01/09520123456788/21/1",
            "https://me@id.example.com/01/09520123456788/21/1",
            "https://localhost/01/09520123456788/21/1",
            "https://192.0.2.1/01/09520123456788/21/1",
            "https://id.example.com/x/01/09520123456788/21/1",
            "https://id.example.com/01/9520123456788/21/1",
            "https://id.example.com/01/09520123456788",
            "https://id.example.com/01/09520123456788/21/",
            "https://id.example.com/01/09520123456788/21/1/10/A",
            "https://id.example.com/01/09520123456788/21/1?x=1",
            "https://id.example.com/01/09520123456788/21/1#x",
            "https://id.example.com/01/09520123456788/21/%31",
            "https://id.example.com/01/09520123456788/21/%2f",
            "https://id.example.com/01/09520123456788/21/%20",
            "https://id.example.com/01/09520123456788/21/a+b",
            "https://id.example.com/01/09520123456788/21/123456789012345678901",
            "javascript:alert(1)",
        ],
    );
    let link: UnitLink = "https://id.example.com/01/09520123456788/10/A%2F1/21/a%25b"
        .parse()
        .unwrap();
    assert_eq!(
        (link.gtin(), link.lot(), link.serial()),
        ("09520123456788", Some("A/1"), "a%b")
    );
    for wrong in [
        "https://id.example.com/01/09520123456789/21/1",
        "https://-id.example.com/01/09520123456788/21/1",
    ] {
        assert!(wrong.parse::<UnitLink>().is_err(), "{wrong}");
    }
}
