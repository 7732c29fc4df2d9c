//! Whole numbers in English.

use super::Groups;

/// What a group ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// It has no value yet.
    Empty,
    /// One to nine and nothing else.
    Unit,
    /// Hundred.
    Hundred,
    /// Twenty to ninety.
    Ten,
    /// What only thousand and million may follow.
    Closed,
}

/// What a word is.
enum Word {
    Number(u32),
    Ten(u32),
    Hundred,
    Scale(u32),
    And,
}

fn word(text: &str) -> Option<Word> {
    Some(match text {
        "ten" => Word::Number(10),
        "eleven" => Word::Number(11),
        "twelve" => Word::Number(12),
        "thirteen" => Word::Number(13),
        "fourteen" => Word::Number(14),
        "fifteen" => Word::Number(15),
        "sixteen" => Word::Number(16),
        "seventeen" => Word::Number(17),
        "eighteen" => Word::Number(18),
        "nineteen" => Word::Number(19),
        "twenty" => Word::Ten(20),
        "thirty" => Word::Ten(30),
        "forty" => Word::Ten(40),
        "fifty" => Word::Ten(50),
        "sixty" => Word::Ten(60),
        "seventy" => Word::Ten(70),
        "eighty" => Word::Ten(80),
        "ninety" => Word::Ten(90),
        "hundred" => Word::Hundred,
        "thousand" => Word::Scale(1_000),
        "million" => Word::Scale(1_000_000),
        "and" => Word::And,
        _ => Word::Number(unit(text)?.into()),
    })
}

/// One to nine.
pub(super) fn unit(text: &str) -> Option<u8> {
    Some(match text {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        _ => return None,
    })
}

/// The number that these words spell out; nothing where one is not known or stands where it may not.
pub(super) fn read(words: &[&str]) -> Option<u32> {
    let mut groups = Groups::default();
    let (mut group, mut end) = (0_u32, End::Empty);
    let mut after_and = false;
    for text in words {
        let word = word(text)?;
        if after_and && !matches!(word, Word::Number(_) | Word::Ten(_)) {
            return None;
        }
        after_and = matches!(word, Word::And);
        match word {
            Word::Number(number) => {
                end = match end {
                    End::Empty if number < 10 => End::Unit,
                    End::Empty | End::Hundred => End::Closed,
                    End::Ten if number < 10 => End::Closed,
                    _ => return None,
                };
                group += number;
            }
            Word::Ten(number) if matches!(end, End::Empty | End::Hundred) => {
                group += number;
                end = End::Ten;
            }
            Word::Hundred if end == End::Unit => {
                group *= 100;
                end = End::Hundred;
            }
            Word::Scale(scale) if end != End::Empty => {
                groups = groups.end(group, scale)?;
                (group, end) = (0, End::Empty);
            }
            // After `hundred`, or where a group has just ended.
            Word::And if end == End::Hundred || end == End::Empty && groups.scale.is_some() => {}
            _ => return None,
        }
    }
    let any = group > 0 || groups.scale.is_some();
    (any && !after_and).then_some(groups.ended + group)
}
