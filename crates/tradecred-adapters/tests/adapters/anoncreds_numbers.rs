//! The numbers that texts of AnonCreds are signed as: published pairs of both, and every flip of one bit of a
//! credential and a presentation.

use serde_json::json;

use crate::anoncreds::{CREDENTIAL, FRAMING, PRESENTATION, of, refused};
use crate::common::read;

/// Texts and their numbers: of the tests of Hyperledger Indy, and of a presentation that hyperledger/anoncreds-spec
/// publishes as `data/MutiCredentialPresentation.json`.
const ENCODED: [(&str, &str); 19] = [
    (
        "101 Wilson Lane",
        "68086943237164982734333428280784300550565381723532936263016368251445461241953",
    ),
    ("87121", "87121"),
    (
        "SLC",
        "101327353979588246869873249766058188995681113722618593621043638294296500696424",
    ),
    (
        "UT",
        "93856629670657830351991220989031130499313559332549427637940645777813964461231",
    ),
    (
        "",
        "102987336249554097029535212322581322789799900648198034993379397001115665086549",
    ),
    (
        "None",
        "99769404535520360775991420569103450442789945655240760487761322098828903685777",
    ),
    (
        "True",
        "27471875274925838976481193902417661171675582237244292940724984695988062543640",
    ),
    ("2147483647", "2147483647"),
    (
        "2147483648",
        "26221484005389514539852548961319751347124425277437769688639924217837557266135",
    ),
    ("-2147483648", "-2147483648"),
    (
        "-2147483649",
        "68956915425095939579909400566452872085353864667122112803508671228696852865689",
    ),
    (
        "0.0",
        "62838607218564353630028473473939957328943626306458686867332534889076311281879",
    ),
    (
        "\u{0}",
        "49846369543417741186729467304575255505141344055555831574636310663216789168157",
    ),
    (
        "\u{1}",
        "34356466678672179216206944866734405838331831190171667647615530531663699592602",
    ),
    (
        "Iron",
        "85547618788485118809771015708850341281587970912661276233439574555663751388073",
    ),
    (
        "μM",
        "38351211041892038382023569421847544683371072212679556578649761181279472893849",
    ),
    ("10", "10"),
    (
        "9.00-30.0",
        "106828626115908025842177441696860557581575579893927923198365300598359723920768",
    ),
    (
        "205b1ea0-7848-48d4-b52b-339122d84f62",
        "46414468020333259158238797309781111434265856695713363124410805958145233348633",
    ),
];

#[test]
fn texts_have_the_numbers_that_others_publish() {
    for (raw, encoded) in ENCODED {
        let mut unit = of(CREDENTIAL);
        unit["values"] = json!({"a": {"raw": raw, "encoded": encoded}});
        assert_eq!(refused(&unit), None, "{raw}");
        let wrong = format!("{encoded}0");
        unit["values"]["a"]["encoded"] = wrong.into();
        let told = ("anoncreds.encoding", "/values/a/encoded".to_owned());
        assert_eq!(refused(&unit), Some(told), "{raw}");
    }
}

/// What a flip leaves readable has other texts with their own numbers, or the same: none is a text whose number is of
/// another.
#[test]
fn no_flip_of_one_bit_gives_a_text_another_number() {
    let (mut flips, mut refusals) = (0_u32, 0_u32);
    for unit in [CREDENTIAL, PRESENTATION] {
        let honest = texts(unit.as_bytes()).unwrap();
        for bit in 0..unit.len() * 8 {
            let mut forged = unit.as_bytes().to_vec();
            forged[bit / 8] ^= 1 << (bit % 8);
            flips += 1;
            let Some(read) = texts(&forged) else {
                refusals += 1;
                continue;
            };
            assert_eq!(read.len(), honest.len());
            // A number that lost the zero before it is the only other text with the same number.
            let others = honest.iter().zip(&read).filter(|(one, other)| one != other);
            let mut others = others.filter(|(one, _)| *one != "02134");
            assert_eq!(others.next(), None, "{}", String::from_utf8_lossy(&forged));
        }
    }
    eprintln!("{flips} flips of one bit, {refusals} refused, no text has another number");
}

/// The texts of the attributes of each credential, in their order.
fn texts(unit: &[u8]) -> Option<Vec<String>> {
    let records = read(FRAMING, unit).ok()?;
    let mut all = Vec::new();
    for record in &records {
        let values = record.tree.pointer("/credential/values")?.as_object()?;
        all.extend(
            values
                .iter()
                .map(|(_, text)| text.as_str().unwrap().to_owned()),
        );
    }
    Some(all)
}
