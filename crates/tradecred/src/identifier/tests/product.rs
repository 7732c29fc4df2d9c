//! Tests of serials and company prefixes.

use crate::identifier::two_judges::{Schema, judge_text};
use crate::identifier::{Gs1Text, GtinBeginning};

#[test]
fn serials_have_the_82_characters_of_gs1() {
    judge_text::<Gs1Text>(
        Schema::Whole,
        &["1", "Ab_z!\"%&'()*+,-./:;<=>?", "XXXXXXXXXXXXXXXXXXXX"]
            .map(|text| if text.len() > 20 { &text[..20] } else { text }),
        &[
            "",
            "a b",
            "#1",
            "$1",
            "a@b",
            "[1]",
            "`",
            "{",
            "é",
            "XXXXXXXXXXXXXXXXXXXXX",
        ],
    );
    let characters =
        (0_u8..=127).filter(|byte| char::from(*byte).to_string().parse::<Gs1Text>().is_ok());
    assert_eq!(characters.count(), 82);
}

#[test]
fn prefixes_are_digits() {
    judge_text::<GtinBeginning>(
        Schema::Whole,
        &["9520", "9520123", "952012345678"],
        &["", "952", "9520123456781", "95201a", " 9520"],
    );
}
