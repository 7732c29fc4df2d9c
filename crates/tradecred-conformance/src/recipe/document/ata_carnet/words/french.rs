//! Values in French words.

use super::{Named, Written};

/// What is read as its figures.
pub(super) const READ: &[Written] = &[
    (
        "currency-by-name",
        "the name of the currency may end the words",
        "12000",
        "douze mille dollars",
    ),
    (
        "currency-after-million-de",
        "`de` may stand between millions and the name of the currency",
        "2000000",
        "deux millions de dollars",
    ),
    (
        "currency-after-million",
        "`de` may be left out before the name of the currency",
        "1000000",
        "un million dollars",
    ),
    (
        "21",
        "`et` stands before `un` after twenty",
        "21",
        "vingt et un",
    ),
    ("21-without-et", "`et` may be left out", "21", "vingt-un"),
    ("22", "a unit stands after a ten", "22", "vingt-deux"),
    ("70", "`soixante-dix` is seventy", "70", "soixante-dix"),
    (
        "71",
        "`soixante et onze` is seventy-one",
        "71",
        "soixante et onze",
    ),
    (
        "76",
        "eleven to sixteen stand after `soixante`",
        "76",
        "soixante-seize",
    ),
    (
        "77",
        "seven, eight and nine stand after `soixante-dix`",
        "77",
        "soixante-dix-sept",
    ),
    ("80", "`quatre-vingts` is eighty", "80", "quatre-vingts"),
    (
        "81",
        "a unit stands after `quatre-vingt`",
        "81",
        "quatre-vingt-un",
    ),
    (
        "90",
        "`quatre-vingt-dix` is ninety",
        "90",
        "quatre-vingt-dix",
    ),
    (
        "91",
        "eleven to sixteen stand after `quatre-vingt`",
        "91",
        "quatre-vingt-onze",
    ),
    (
        "99",
        "seven, eight and nine stand after `quatre-vingt-dix`",
        "99",
        "quatre-vingt-dix-neuf",
    ),
    (
        "septante-et-un",
        "`septante` is seventy, and `et` may follow it",
        "71",
        "septante et un",
    ),
    ("huitante", "`huitante` is eighty", "88", "huitante-huit"),
    ("octante", "`octante` is eighty", "80", "octante"),
    ("nonante", "`nonante` is ninety", "99", "nonante-neuf"),
    ("hundred", "`cent` alone is a hundred", "101", "cent un"),
    (
        "hundreds",
        "`cents` stands after two to nine",
        "980",
        "neuf cent quatre-vingts",
    ),
    (
        "thousand",
        "`mille` alone is a thousand",
        "1001",
        "mille un",
    ),
    (
        "thousands",
        "`mille` ends a group",
        "2097",
        "deux mille quatre-vingt-dix-sept",
    ),
    (
        "eighty-thousand",
        "`quatre-vingt` may end a group before `mille`",
        "380000",
        "trois cent quatre-vingt mille",
    ),
    (
        "million",
        "`millions` ends a group, and decimals follow `virgule`",
        "2001000.05",
        "deux millions mille virgule zéro cinq USD",
    ),
    (
        "capital-letters",
        "an accent is made lower case with its letter",
        "0.9",
        "ZÉRO VIRGULE NEUF",
    ),
    (
        "une",
        "`une` is one, after `et` and among decimals",
        "21.1",
        "vingt et une virgule une",
    ),
    (
        "zero-with-currency",
        "zero stands alone before the currency too",
        "0",
        "zéro USD",
    ),
];

/// What is read as another number.
pub(super) const OF_ANOTHER: &[Written] = &[
    (
        "soixante-dix-for-sixty",
        "`soixante-dix` is seventy and not sixty",
        "60",
        "soixante-dix",
    ),
    (
        "97-for-87",
        "`quatre-vingt-dix-sept` is ninety-seven and not eighty-seven",
        "87",
        "quatre-vingt-dix-sept",
    ),
    (
        "quatre-vingts-for-24",
        "`quatre-vingts` is eighty and not twenty-four",
        "24",
        "quatre-vingts",
    ),
    (
        "cent-quatre-vingts-for-124",
        "`cent quatre-vingts` is a hundred and eighty",
        "124",
        "cent quatre-vingts",
    ),
    (
        "vingt-quatre-for-80",
        "`vingt-quatre` is twenty-four and not eighty",
        "80",
        "vingt-quatre",
    ),
    (
        "septante-for-80",
        "`septante` is seventy and not eighty",
        "80",
        "septante",
    ),
    (
        "huitante-for-70",
        "`huitante` is eighty and not seventy",
        "70",
        "huitante",
    ),
    (
        "mille-for-million",
        "the words say a thousand, the figures a million",
        "1000000",
        "mille",
    ),
];

/// What is not read.
pub(super) const UNREAD: &[Written] = &[
    (
        "currency-after-mille-de",
        "`de` stands after millions only",
        "12000",
        "douze mille de dollars",
    ),
    (
        "letters-after-million-de",
        "`de` stands before a name, and not before the letters of the currency",
        "2000000",
        "deux millions de USD",
    ),
    (
        "81-with-et",
        "`et` stands after no `quatre-vingt`",
        "81",
        "quatre-vingt et un",
    ),
    (
        "91-with-et",
        "`et` stands after no `nonante`",
        "91",
        "nonante et un",
    ),
    (
        "22-with-et",
        "`et` stands before `un` and `onze` only",
        "22",
        "vingt et deux",
    ),
    (
        "31-with-onze",
        "`onze` stands after no twenty",
        "31",
        "vingt et onze",
    ),
    (
        "81-with-septante",
        "`onze` stands after no `septante`",
        "81",
        "septante et onze",
    ),
    (
        "70-with-et",
        "`et` stands before no `dix`",
        "70",
        "soixante et dix",
    ),
    ("dix-un", "`un` stands after no `dix`", "11", "dix-un"),
    ("dix-six", "`six` stands after no `dix`", "16", "dix-six"),
    ("un-cent", "`un` stands before no `cent`", "100", "un cent"),
    (
        "un-mille",
        "`un` stands before no `mille`",
        "1000",
        "un mille",
    ),
    (
        "million-alone",
        "`million` stands after a number",
        "1000000",
        "million",
    ),
    (
        "million-after-mille",
        "`million` stands before `mille`",
        "2001000",
        "mille deux millions",
    ),
    (
        "mille-twice",
        "`mille` stands once",
        "3000",
        "mille deux mille",
    ),
    (
        "cent-twice",
        "`cent` stands once in a group",
        "500",
        "deux cents trois cents",
    ),
    (
        "vingt-twice",
        "twenty stands once in a group",
        "40",
        "vingt vingt",
    ),
    (
        "milliard",
        "`milliard` is no word of the table",
        "1000000000",
        "un milliard",
    ),
    ("et-last", "`et` stands before a word", "20", "vingt et"),
    ("et-first", "`et` stands after a ten", "1", "et un"),
    (
        "point",
        "French decimals follow `virgule`",
        "5.5",
        "cinq point cinq",
    ),
    (
        "virgule-last",
        "one decimal at least stands after `virgule`",
        "5",
        "cinq virgule",
    ),
    (
        "zero-without-accent",
        "a word without its accent is another",
        "0.5",
        "zero virgule cinq",
    ),
    (
        "accent-by-itself",
        "an accent that is a character of its own is not joined to its letter",
        "0.5",
        "ze\u{301}ro virgule cinq",
    ),
    (
        "in-english",
        "the words are in another language than the carnet",
        "12",
        "twelve",
    ),
];

/// What is read as its figures in other currencies.
pub(super) const NAMED: &[Named] = &[
    ("francs", "CHF", "12000", "douze mille francs"),
    (
        "millions-of-euros",
        "EUR",
        "2000000",
        "deux millions d'euros",
    ),
    (
        "million-of-euros-with-apostrophe",
        "EUR",
        "1000000",
        "un million d\u{2019}euros",
    ),
    ("livres-sterling", "GBP", "1000", "mille livres sterling"),
    ("couronnes", "DKK", "10", "dix couronnes"),
    ("yens", "JPY", "10", "dix yens"),
];

/// What is not read in other currencies.
pub(super) const NOT_NAMED: &[Named] = &[
    ("mille-of-euros", "EUR", "12000", "douze mille d'euros"),
    ("elided-francs", "CHF", "2000000", "deux millions d'francs"),
    ("pounds-in-english", "GBP", "10", "dix pounds"),
];
