//! Values in English words.

use super::{Named, Written};

/// What is read as its figures.
pub(super) const READ: &[Written] = &[
    (
        "with-decimals-and-currency",
        "decimals stand digit by digit after `point`, and the currency ends them",
        "1250.50",
        "one thousand two hundred and fifty point five zero USD",
    ),
    (
        "currency-by-name",
        "the name of the currency may end the words",
        "12000",
        "twelve thousand dollars",
    ),
    (
        "currency-by-name-of-one",
        "the name of the currency may stand for one",
        "1",
        "one dollar",
    ),
    (
        "currency-by-name-after-decimals",
        "the name of the currency stands after the decimals",
        "12.50",
        "Twelve point five zero Dollars",
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
        "thirteen-thousand-by-name",
        "a name of the currency does not hide another number",
        "12000",
        "thirteen thousand dollars",
    ),
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
        "another-currency",
        "the letters of another currency are not read",
        "12000",
        "twelve thousand EUR",
    ),
    (
        "another-currency-by-name",
        "the name of another currency is not read",
        "12000",
        "twelve thousand euros",
    ),
    (
        "currency-twice",
        "the currency ends the words once",
        "12000",
        "twelve thousand dollars USD",
    ),
    (
        "cents-after-currency",
        "nothing stands after the name of the currency",
        "12.50",
        "twelve dollars and fifty cents",
    ),
    (
        "currency-name-alone",
        "the name of a currency is no number",
        "5",
        "dollars",
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

/// What is read as its figures in other currencies.
pub(super) const NAMED: &[Named] = &[
    ("euros", "EUR", "12000", "twelve thousand euros"),
    ("pounds", "GBP", "5", "five pounds"),
    (
        "pounds-sterling",
        "GBP",
        "5.25",
        "five point two five pounds sterling",
    ),
    ("yen", "JPY", "5000", "five thousand yen"),
    ("francs", "CHF", "9", "nine francs"),
    ("kroner", "NOK", "10", "ten kroner"),
    ("kronor", "SEK", "10", "ten kronor"),
    ("yuan", "CNY", "10", "ten yuan"),
    ("rupees", "INR", "10", "ten rupees"),
    ("pesos", "MXN", "10", "ten pesos"),
    ("rands", "ZAR", "10", "ten rands"),
    ("canadian-dollars", "CAD", "10", "ten dollars"),
];

/// What is not read in other currencies.
pub(super) const NOT_NAMED: &[Named] = &[
    ("dollars-of-francs", "CHF", "12", "twelve dollars"),
    ("kroner-of-sweden", "SEK", "10", "ten kroner"),
    ("name-beyond-the-table", "BRL", "10", "ten reais"),
    ("francs-with-de", "CHF", "2000000", "two million de francs"),
];
