//! Names that are the same and names that are not.

use super::*;

#[test]
fn names_are_compared_without_case_punctuation_and_spaces() {
    assert!(same_legal_name(
        "Aceros del Norte, S.A. de C.V.",
        "ACEROS DEL NORTE SA DE CV"
    ));
    assert!(!same_legal_name("Aceros del Norte", "Aceros del Sur"));
    assert!(
        !same_legal_name("...", "--"),
        "two names without letters are no names"
    );
}
