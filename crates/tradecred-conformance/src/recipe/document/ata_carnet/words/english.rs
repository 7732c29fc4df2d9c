//! Values in English words.

use super::Written;

/// What is read as its figures.
pub(super) const READ: &[Written] = &[
    (
        "with-decimals-and-currency",
        "decimals stand digit by digit after `point`, and the currency ends them",
        "1250.50",
        "one thousand two hundred and fifty point five zero USD",
    ),
    (
        "without-and",
        "`and` may be left out",
        "1250",
        "one thousand two hundred fifty",
    ),
    (
        "in-capitals",
        "letters are made lower case",
        "1250",
        "ONE THOUSAND TWO HUNDRED FIFTY usd",
    ),
    (
        "with-commas-and-hyphens",
        "commas and hyphens are spaces",
        "12084",
        "twelve-thousand, eighty-four",
    ),
    (
        "on-two-lines",
        "a line feed and a tab separate words",
        "88",
        "eighty\n\teight",
    ),
    (
        "greatest",
        "the greatest number of three groups is read",
        "999999999",
        "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine",
    ),
    (
        "zero-and-decimals",
        "zero stands alone before the point",
        "0.05",
        "zero point zero five",
    ),
    (
        "million-and-one",
        "`and` stands after `million` too",
        "1000001",
        "one million and one",
    ),
    (
        "hundred-thousand",
        "`hundred` may end a group before `thousand`",
        "200000",
        "two hundred thousand",
    ),
    (
        "teen-in-group",
        "eleven to nineteen stand after `hundred`",
        "119017",
        "one hundred and nineteen thousand seventeen",
    ),
    (
        "ten-decimals",
        "decimals are compared by number, and a last zero changes none",
        "5.5",
        "five point five zero zero zero zero zero zero zero zero zero",
    ),
    (
        "zero-with-currency",
        "zero stands alone before the currency too",
        "0.00",
        "zero USD",
    ),
    (
        "last-of-thousands",
        "a group of three digits stands before `million`",
        "119000000",
        "one hundred nineteen million",
    ),
];

/// What is read as another number.
pub(super) const OF_ANOTHER: &[Written] = &[
    (
        "another-unit",
        "the words end in another unit than the figures",
        "89",
        "eighty-eight",
    ),
    (
        "teen-for-ten",
        "the words say seventeen, the figures seventy",
        "70",
        "seventeen",
    ),
    (
        "thousand-for-million",
        "the words say a thousand, the figures a million",
        "1000000",
        "one thousand USD",
    ),
    (
        "decimals-moved",
        "the words have a zero before the decimal",
        "0.5",
        "zero point zero five",
    ),
    (
        "decimals-left-out",
        "the words leave the decimals out",
        "1250.50",
        "one thousand two hundred and fifty",
    ),
    (
        "tenth-decimal",
        "a tenth decimal makes another number",
        "5.5",
        "five point five zero zero zero zero zero zero zero zero one",
    ),
];

/// What is not read.
pub(super) const UNREAD: &[Written] = &[
    (
        "currency-by-name",
        "a currency is not read by its name",
        "12000",
        "twelve thousand dollars",
    ),
    (
        "another-currency",
        "the letters of another currency are not read",
        "12000",
        "twelve thousand EUR",
    ),
    ("figures", "figures are no words", "12000", "12000"),
    (
        "fraction",
        "a fraction of figures is not read",
        "12000.50",
        "twelve thousand and 50/100",
    ),
    (
        "hundred-alone",
        "`hundred` stands after a unit",
        "100",
        "hundred",
    ),
    (
        "ten-hundred",
        "`hundred` stands after one to nine alone",
        "1200",
        "twelve hundred",
    ),
    (
        "million-after-thousand",
        "`million` stands before `thousand`",
        "1001000",
        "one thousand one million",
    ),
    (
        "thousand-twice",
        "`thousand` stands once",
        "3000",
        "one thousand two thousand",
    ),
    (
        "hundred-twice",
        "`hundred` stands once in a group",
        "500",
        "two hundred three hundred",
    ),
    (
        "ten-and-teen",
        "eleven stands after no ten",
        "31",
        "twenty eleven",
    ),
    (
        "two-units",
        "two units stand beside each other",
        "5",
        "two three",
    ),
    (
        "billion",
        "`billion` is no word of the table",
        "1000000000",
        "one billion",
    ),
    ("and-first", "`and` stands after a word", "5", "and five"),
    (
        "and-last",
        "`and` stands before a word",
        "100",
        "one hundred and",
    ),
    (
        "and-before-thousand",
        "`and` stands before one to ninety",
        "100000",
        "one hundred and thousand",
    ),
    (
        "and-after-ten",
        "`and` stands after no ten",
        "25",
        "twenty and five",
    ),
    ("zero-in-number", "zero stands alone", "20", "twenty zero"),
    (
        "point-last",
        "one decimal at least stands after the point",
        "5",
        "five point",
    ),
    (
        "point-first",
        "a number stands before the point",
        "0.5",
        "point five",
    ),
    (
        "point-twice",
        "the point stands once",
        "5.55",
        "five point five point five",
    ),
    (
        "decimals-as-number",
        "decimals are read digit by digit",
        "5.12",
        "five point twelve",
    ),
    ("currency-alone", "a currency is no number", "5", "USD"),
    (
        "currency-first",
        "a currency stands at the end",
        "5",
        "USD five",
    ),
    ("dash", "a dash is no hyphen", "88", "eighty\u{2013}eight"),
    (
        "no-break-space",
        "a no-break space is no space",
        "88",
        "eighty\u{a0}eight",
    ),
    (
        "in-french",
        "the words are in another language than the carnet",
        "12",
        "douze",
    ),
    (
        "twelve-misspelled",
        "a word that is misspelled is not guessed",
        "12",
        "twelv",
    ),
];
