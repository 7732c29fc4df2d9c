//! Tests of the texts that statements are written with.

use super::*;

/// The one line of a statement about a blank node.
fn line(say: impl FnOnce(&mut Dataset) -> Term) -> String {
    let mut dataset = Dataset::new();
    let (subject, predicate) = (dataset.blank(), dataset.iri("urn:p"));
    let object = say(&mut dataset);
    dataset.state(subject, predicate, object, None);
    dataset.n_quads(|_, out| out.push('x')).concat()
}

#[test]
fn texts_are_escaped_as_rdfc_1_0_says() {
    let written = line(|dataset| {
        dataset.literal(
            "a\"\\\n\r\t\u{8}\u{c}\u{0}\u{1f}\u{7f}\u{80}é\u{1F600}",
            XSD_STRING,
        )
    });
    let text = "a\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001F\\u007F\u{80}é\u{1F600}";
    assert_eq!(written, format!("_:x <urn:p> \"{text}\" .\n"));
}

#[test]
fn a_language_is_written_in_lower_case() {
    let written = line(|dataset| dataset.text_in("acero", "es-MX"));
    assert_eq!(written, "_:x <urn:p> \"acero\"@es-mx .\n");
}

#[test]
fn numbers_are_written_as_json_ld_1_1_says() {
    let cases = [
        (0.0, Some("0")),
        (-0.0, Some("0")),
        (10.0, Some("10")),
        (-7.0, Some("-7")),
        (1e20, Some("100000000000000000000")),
        (1e21, Some("1.0E21")),
        (5.5, Some("5.5E0")),
        (-0.1, Some("-1.0E-1")),
        (1.25e-7, Some("1.25E-7")),
        (123_456.789, Some("1.23456789E5")),
        // Seventeen digits.
        (0.1 + 0.2, None),
    ];
    for (number, expected) in cases {
        let text = lexical_form(number, None).map(|(text, _)| text);
        assert_eq!(text.as_deref(), expected, "{number:e}");
    }
    let double = "http://www.w3.org/2001/XMLSchema#double";
    let typed = |datatype| lexical_form(10.0, Some(datatype)).map(|(text, _)| text);
    assert_eq!(typed(double).as_deref(), Some("1.0E1"));
    assert_eq!(typed("urn:own").as_deref(), Some("10"));
}
