//! Whole numbers in French, the tens of France, Belgium and Switzerland.

use super::Groups;

const THOUSAND: u32 = 1_000;
const MILLION: u32 = 1_000_000;

/// What a group ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// It has no value yet.
    Empty,
    /// One to nine, alone in the group.
    Unit(u32),
    /// One to nine after `cent`.
    UnitOfHundred(u32),
    /// `cent`.
    Hundred,
    /// A ten that `et un` may follow.
    TenWithEt,
    /// `soixante`, which eleven to nineteen may follow too.
    Sixty,
    /// `huitante`, `octante`, `nonante`.
    Ten,
    /// `quatre-vingts`, which ten to nineteen may follow.
    FourTwenties,
    /// `dix`, which seven, eight and nine may follow.
    Dix,
    /// `et`, after a ten.
    Et,
    /// `et`, after `soixante`.
    EtOfSixty,
    /// What only `mille` and `million` may follow.
    Closed,
}

/// What a word is.
enum Word {
    /// One to sixteen.
    Number(u32),
    Twenty,
    Ten(u32, End),
    Hundred,
    Thousand,
    Million,
    Et,
}

fn word(text: &str) -> Option<Word> {
    Some(match text {
        "dix" => Word::Number(10),
        "onze" => Word::Number(11),
        "douze" => Word::Number(12),
        "treize" => Word::Number(13),
        "quatorze" => Word::Number(14),
        "quinze" => Word::Number(15),
        "seize" => Word::Number(16),
        "vingt" | "vingts" => Word::Twenty,
        "trente" => Word::Ten(30, End::TenWithEt),
        "quarante" => Word::Ten(40, End::TenWithEt),
        "cinquante" => Word::Ten(50, End::TenWithEt),
        "soixante" => Word::Ten(60, End::Sixty),
        "septante" => Word::Ten(70, End::TenWithEt),
        "huitante" | "octante" => Word::Ten(80, End::Ten),
        "nonante" => Word::Ten(90, End::Ten),
        "cent" | "cents" => Word::Hundred,
        "mille" => Word::Thousand,
        "million" | "millions" => Word::Million,
        "et" => Word::Et,
        _ => Word::Number(unit(text)?.into()),
    })
}

/// One to nine.
pub(super) fn unit(text: &str) -> Option<u8> {
    Some(match text {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "neuf" => 9,
        _ => return None,
    })
}

/// What a group ends in after one to sixteen.
fn after_number(end: End, number: u32) -> Option<End> {
    let unit = number < 10;
    Some(match end {
        End::Empty if unit => End::Unit(number),
        End::Hundred if unit => End::UnitOfHundred(number),
        End::Empty | End::Hundred | End::Sixty | End::FourTwenties if number == 10 => End::Dix,
        End::Empty | End::Hundred | End::Sixty | End::FourTwenties => End::Closed,
        End::TenWithEt | End::Ten if unit => End::Closed,
        End::Dix if (7..=9).contains(&number) => End::Closed,
        End::Et | End::EtOfSixty if number == 1 => End::Closed,
        End::EtOfSixty if number == 11 => End::Closed,
        _ => return None,
    })
}

/// The number that these words spell out; nothing where one is not known or stands where it may not.
pub(super) fn read(words: &[&str]) -> Option<u32> {
    let mut groups = Groups::default();
    let (mut group, mut end) = (0_u32, End::Empty);
    for text in words {
        match (word(text)?, end) {
            (Word::Number(number), _) => {
                end = after_number(end, number)?;
                group += number;
            }
            (Word::Twenty, End::Empty | End::Hundred) => {
                group += 20;
                end = End::TenWithEt;
            }
            (Word::Twenty, End::Unit(4) | End::UnitOfHundred(4)) => {
                group += 80 - 4;
                end = End::FourTwenties;
            }
            (Word::Ten(number, after), End::Empty | End::Hundred) => {
                group += number;
                end = after;
            }
            (Word::Hundred, End::Empty) => {
                group = 100;
                end = End::Hundred;
            }
            (Word::Hundred, End::Unit(2..=9)) => {
                group *= 100;
                end = End::Hundred;
            }
            (Word::Et, End::TenWithEt) => end = End::Et,
            (Word::Et, End::Sixty) => end = End::EtOfSixty,
            // `mille` alone is a thousand; `un mille` is not said.
            (Word::Thousand, _) if group != 1 && !is_open(end) => {
                groups = groups.end(group.max(1), THOUSAND)?;
                (group, end) = (0, End::Empty);
            }
            (Word::Million, _) if group > 0 && !is_open(end) => {
                groups = groups.end(group, MILLION)?;
                (group, end) = (0, End::Empty);
            }
            _ => return None,
        }
    }
    let any = group > 0 || groups.scale.is_some();
    (any && !is_open(end)).then_some(groups.ended + group)
}

/// Whether another word has to follow.
fn is_open(end: End) -> bool {
    matches!(end, End::Et | End::EtOfSixty)
}
