//! That the attacks are attacks: a forgery that is read is seen, and inputs are what they are said to be.

use tradecred_adapters::framing::FRAMINGS;

use crate::{Export, Forgeries, Garbler, Judge, Verdict, nested, own, spans};

fn named(framing: &str, name: &str) -> Export {
    let mut all = own().unwrap().into_iter();
    all.find(|export| export.framing.name() == framing && export.name == name)
        .unwrap()
}

#[test]
fn every_framing_has_an_export_that_is_read() {
    let all = own().unwrap();
    for framing in FRAMINGS {
        let mut of_it = all
            .iter()
            .filter(|export| export.framing.name() == framing.name());
        let read = |export: &Export| framing.read(&export.bytes, export.setting()).is_ok();
        assert!(of_it.any(read), "{}", framing.name());
    }
    for export in all.iter().filter(|export| export.is_proved) {
        let judge = Judge::of(export).unwrap();
        assert_eq!(judge.judge(&export.bytes), Verdict::Same, "{}", export.name);
    }
}

#[test]
fn what_somebody_else_signed_is_seen_as_another_record() {
    let honest = named("fabric-transaction", "honest");
    let other = named("fabric-transaction", "an endorser twice");
    let verdict = Judge::of(&honest).unwrap().judge(&other.bytes);
    assert!(matches!(verdict, Verdict::Forged(_)), "{verdict:?}");
    let wrapped = named("openattestation-2", "wrapped");
    let signed = named("openattestation-2", "signed");
    let verdict = Judge::of(&wrapped).unwrap().judge(&signed.bytes);
    assert!(matches!(verdict, Verdict::Forged(_)), "{verdict:?}");
}

#[test]
fn a_change_is_of_one_field_and_the_lengths_around_it_follow() {
    let transaction = named("fabric-transaction", "honest").bytes;
    let parts = nested::protobuf(&transaction);
    assert!(parts.len() > 50, "{}", parts.len());
    for part in &parts {
        let same = nested::replaced(&transaction, &parts, part, &transaction[part.whole()]);
        assert_eq!(same, transaction);
        let without = nested::replaced(&transaction, &parts, part, b"");
        assert!(without.len() < transaction.len());
        let again = nested::protobuf(&without);
        assert!(without.is_empty() || !again.is_empty());
    }
    // A list of a list of `cat` and the number 5.
    let item = b"\xc6\xc4\x83cat\x05";
    let parts = nested::rlp(item);
    assert_eq!(parts.len(), 4);
    let long = nested::changed(item, &parts, Some(2), parts[2].body.clone(), &[7; 56]);
    let expected = [&b"\xf8\x3d\xf8\x3a\xb8\x38"[..], &[7; 56], b"\x05"].concat();
    assert_eq!(long, expected);
}

#[test]
fn the_values_of_a_text_are_found_as_they_are_spelled() {
    let text = br#"{"a" : [1.10, "x\"]"], "b":{}}"#;
    let found = spans::spans(text);
    let said: Vec<&[u8]> = found.iter().map(|span| &text[span.whole()]).collect();
    let expected: [&[u8]; 5] = [
        text,
        br#""a" : [1.10, "x\"]"]"#,
        b"1.10",
        br#""x\"]""#,
        br#""b":{}"#,
    ];
    assert_eq!(said, expected);
    let without = |at: usize| spans::spliced(text, spans::with_comma(text, found[at].whole()), b"");
    assert_eq!(without(1), br#"{ "b":{}}"#);
    assert_eq!(without(4), br#"{"a" : [1.10, "x\"]"]}"#);
}

#[test]
fn a_seed_gives_the_same_inputs_again() {
    let export = named("ethereum-receipt", "QBFT");
    let forgeries = Forgeries::of(&export);
    assert_eq!(forgeries.flip(8)[1], export.bytes[1] ^ 1);
    let inputs = |seed| {
        let mut garbler = Garbler::new(seed);
        (0..200)
            .map(|_| garbler.garbled(&export.bytes, b"{}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(inputs(7), inputs(7));
    assert_ne!(inputs(7), inputs(8));
}
