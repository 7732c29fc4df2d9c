//! Tests of numbers in words: every number that is spelled is read back, and what the table does not allow
//! is not read. The vectors show the table word by word.

use proptest::prelude::*;

use super::super::model::CarnetLanguage::{self, En, Fr};
use super::{read_amount, read_number};

const ENGLISH: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const FRENCH: [&str; 17] = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];
const FRENCH_TENS: [&str; 7] = [
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
];

/// A number below a hundred in French; the Swiss way where `swiss`.
fn french_below_100(number: u32, swiss: bool) -> String {
    let (ten, unit) = (number / 10, number % 10);
    let word = |number: u32| FRENCH[number as usize];
    match (ten, unit) {
        (0, _) => word(unit).to_owned(),
        (1, 7..) => format!("dix-{}", word(unit)),
        (1, _) => word(number).to_owned(),
        (7..=9, _) if swiss => {
            let ten = ["septante", "huitante", "nonante"][ten as usize - 7];
            match unit {
                0 => ten.to_owned(),
                1 if number == 71 => format!("{ten} et un"),
                _ => format!("{ten}-{}", word(unit)),
            }
        }
        (7, 1) => "soixante et onze".to_owned(),
        (7, _) => format!("soixante-{}", french_below_100(10 + unit, false)),
        (8, 0) => "quatre-vingts".to_owned(),
        (8, _) => format!("quatre-vingt-{}", word(unit)),
        (9, _) => format!("quatre-vingt-{}", french_below_100(10 + unit, false)),
        (_, 0) => FRENCH_TENS[ten as usize].to_owned(),
        (_, 1) => format!("{} et un", FRENCH_TENS[ten as usize]),
        _ => format!("{}-{}", FRENCH_TENS[ten as usize], word(unit)),
    }
}

fn french_below_1000(number: u32, swiss: bool) -> String {
    let rest = french_below_100(number % 100, swiss);
    let hundreds = match number / 100 {
        0 => return rest,
        1 => "cent".to_owned(),
        many if rest.is_empty() => format!("{} cents", FRENCH[many as usize]),
        many => format!("{} cent", FRENCH[many as usize]),
    };
    format!("{hundreds} {rest}").trim_end().to_owned()
}

fn english_below_1000(number: u32, and: bool) -> String {
    let below = match number % 100 {
        small @ 0..20 => ENGLISH[small as usize].to_owned(),
        tens if tens % 10 == 0 => ENGLISH_TENS[(tens / 10) as usize].to_owned(),
        both => format!(
            "{}-{}",
            ENGLISH_TENS[(both / 10) as usize],
            ENGLISH[(both % 10) as usize]
        ),
    };
    match (number / 100, below.is_empty()) {
        (0, _) => below,
        (hundreds, true) => format!("{} hundred", ENGLISH[hundreds as usize]),
        (hundreds, false) if and => format!("{} hundred and {below}", ENGLISH[hundreds as usize]),
        (hundreds, false) => format!("{} hundred {below}", ENGLISH[hundreds as usize]),
    }
}

/// Spells a number below a thousand million; `other` chooses among the ways that a language has.
fn spell(number: u32, language: CarnetLanguage, other: bool) -> String {
    let (millions, thousands, rest) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    let mut groups: Vec<String> = Vec::new();
    match language {
        _ if number == 0 => groups.push(if language == En { "zero" } else { "zéro" }.to_owned()),
        En => {
            for (group, scale) in [(millions, " million"), (thousands, " thousand"), (rest, "")] {
                if group > 0 {
                    groups.push(english_below_1000(group, other) + scale);
                }
            }
        }
        Fr => {
            match millions {
                0 => {}
                1 => groups.push("un million".to_owned()),
                many => groups.push(format!("{} millions", french_below_1000(many, other))),
            }
            match thousands {
                0 => {}
                1 => groups.push("mille".to_owned()),
                many => {
                    // Neither `cents` nor `vingts` keeps its s before `mille`.
                    let many = french_below_1000(many, other);
                    groups.push(format!(
                        "{} mille",
                        many.strip_suffix("ts")
                            .map_or(many.clone(), |stem| format!("{stem}t"))
                    ));
                }
            }
            if rest > 0 {
                groups.push(french_below_1000(rest, other));
            }
        }
    }
    groups.join(" ")
}

#[test]
fn every_number_to_twenty_thousand_is_read_back() {
    for number in 0..20_000 {
        for (language, other) in [(En, false), (En, true), (Fr, false), (Fr, true)] {
            let words = spell(number, language, other);
            assert_eq!(read_number(&words, language), Some(number), "{words}");
        }
    }
}

#[test]
fn the_greatest_number_has_three_groups_of_999() {
    for language in [En, Fr] {
        let words = spell(999_999_999, language, false);
        assert_eq!(read_number(&words, language), Some(999_999_999), "{words}");
    }
}

/// The words of a language, and some that are none.
fn vocabulary(language: CarnetLanguage) -> &'static [&'static str] {
    match language {
        En => &[
            "zero",
            "one",
            "four",
            "nine",
            "ten",
            "seventeen",
            "twenty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "and",
            "point",
            "usd",
            "dozen",
        ],
        Fr => &[
            "zéro", "un", "une", "quatre", "sept", "dix", "onze", "seize", "vingt", "vingts",
            "soixante", "septante", "nonante", "cent", "cents", "mille", "million", "millions",
            "et", "virgule", "usd", "douzaine",
        ],
    }
}

/// Some words of a language in any order.
fn jumbled() -> impl Strategy<Value = (CarnetLanguage, Vec<&'static str>)> {
    prop_oneof![Just(En), Just(Fr)].prop_flat_map(|language| {
        let word = prop::sample::select(vocabulary(language));
        (Just(language), prop::collection::vec(word, 0..8))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_number_that_is_spelled_is_read_back(number in 0_u32..1_000_000_000, other: bool) {
        for language in [En, Fr] {
            let words = spell(number, language, other);
            prop_assert_eq!(read_number(&words, language), Some(number), "{}", words);
        }
    }

    #[test]
    fn decimals_are_read_digit_by_digit(
        whole in 0_u32..1_000_000_000,
        decimals in prop::collection::vec(0_u32..10, 1..=9),
    ) {
        let figures: String = decimals.iter().map(u32::to_string).collect();
        let figures: crate::decimal::Decimal = format!("{whole}.{figures}").parse().unwrap();
        for (language, point) in [(En, "point"), (Fr, "virgule")] {
            let digits: Vec<String> = decimals.iter().map(|digit| spell(*digit, language, false)).collect();
            let words = format!("{} {point} {} USD", spell(whole, language, false), digits.join(" "));
            let read = read_amount(&words, language, "USD").unwrap();
            prop_assert!(read.is(&figures), "{}", words);
        }
    }

    #[test]
    fn whatever_order_words_stand_in_is_a_number_of_three_groups_or_none((language, words) in jumbled()) {
        let text = words.join(" ");
        if let Some(number) = read_number(&text, language) {
            prop_assert!(number < 1_000_000_000);
            // Spelled again it is the same number.
            prop_assert_eq!(read_number(&spell(number, language, false), language), Some(number));
        }
        // No word changes what a number before it was and is left unread itself.
        let more = format!("{text} dozen");
        prop_assert_eq!(read_number(&more, language), None);
        let _ = read_amount(&text, language, "USD");
    }

    #[test]
    fn any_text_is_read_or_not_and_never_panics(text in ".{0,60}") {
        for language in [En, Fr] {
            let _ = read_number(&text, language);
            let _ = read_amount(&text, language, "USD");
        }
    }
}

#[test]
fn an_amount_ends_in_a_name_of_its_currency() {
    let reads = |text, language, currency, value: &str| {
        let read = read_amount(text, language, currency);
        read.is_some_and(|read| read.is(&value.parse().unwrap()))
    };
    assert!(reads("twelve thousand dollars", En, "CAD", "12000"));
    assert!(reads("five Pounds Sterling", En, "GBP", "5"));
    assert!(reads("douze mille francs", Fr, "CHF", "12000"));
    assert!(reads("un million de livres sterling", Fr, "GBP", "1000000"));
    assert!(reads("deux millions d\u{2019}euros", Fr, "EUR", "2000000"));
    let unread = |text, language, currency| read_amount(text, language, currency).is_none();
    assert!(unread("twelve thousand dollars", En, "EUR"));
    assert!(unread("twelve thousand dollars USD", En, "USD"));
    assert!(unread("dollars", En, "USD"));
    assert!(unread("sterling", En, "GBP"));
    assert!(unread("douze mille de francs", Fr, "CHF"));
    assert!(unread("douze mille d'euros", Fr, "EUR"));
    assert!(unread("deux millions d'francs", Fr, "CHF"));
    assert!(unread("two million de euros", En, "EUR"));
}
