//! The names of currencies that an amount in words may end in (SPEC section *The General List*).

use super::super::model::CarnetLanguage;

/// What one or several currencies are called.
struct Names {
    currencies: &'static [&'static str],
    english: &'static [&'static str],
    french: &'static [&'static str],
}

/// Every name that is read; words of a name are separated by one space.
const NAMES: &[Names] = &[
    Names {
        currencies: &["AUD", "CAD", "HKD", "NZD", "SGD", "USD"],
        english: &["dollar", "dollars"],
        french: &["dollar", "dollars"],
    },
    Names {
        currencies: &["CHF"],
        english: &["franc", "francs"],
        french: &["franc", "francs"],
    },
    Names {
        currencies: &["CNY"],
        english: &["yuan"],
        french: &["yuan", "yuans"],
    },
    Names {
        currencies: &["DKK", "NOK"],
        english: &["krone", "kroner"],
        french: &["couronne", "couronnes"],
    },
    Names {
        currencies: &["EUR"],
        english: &["euro", "euros"],
        french: &["euro", "euros"],
    },
    Names {
        currencies: &["GBP"],
        english: &["pound", "pounds", "pound sterling", "pounds sterling"],
        french: &["livre", "livres", "livre sterling", "livres sterling"],
    },
    Names {
        currencies: &["INR"],
        english: &["rupee", "rupees"],
        french: &["roupie", "roupies"],
    },
    Names {
        currencies: &["JPY"],
        english: &["yen"],
        french: &["yen", "yens"],
    },
    Names {
        currencies: &["MXN"],
        english: &["peso", "pesos"],
        french: &["peso", "pesos"],
    },
    Names {
        currencies: &["SEK"],
        english: &["krona", "kronor"],
        french: &["couronne", "couronnes"],
    },
    Names {
        currencies: &["ZAR"],
        english: &["rand", "rands"],
        french: &["rand", "rands"],
    },
];

/// What stands before the three letters of the currency, or before a name of it; everything where the words
/// end in neither.
pub(super) fn before<'w, 't>(
    words: &'w [&'t str],
    language: CarnetLanguage,
    currency: &str,
) -> &'w [&'t str] {
    if let Some((last, before)) = words.split_last()
        && *last == currency.to_lowercase()
    {
        return before;
    }
    let mut names = NAMES
        .iter()
        .filter(|names| names.currencies.contains(&currency))
        .flat_map(|names| match language {
            CarnetLanguage::En => names.english,
            CarnetLanguage::Fr => names.french,
        });
    names
        .find_map(|name| before_name(words, language, name))
        .unwrap_or(words)
}

/// What stands before this name, where the words end in it.
fn before_name<'w, 't>(
    words: &'w [&'t str],
    language: CarnetLanguage,
    name: &'static str,
) -> Option<&'w [&'t str]> {
    let parts: Vec<&str> = name.split(' ').collect();
    if let Some(before) = words.strip_suffix(parts.as_slice()) {
        return match before.split_last() {
            Some((&"de", number)) if language == CarnetLanguage::Fr && ends_in_million(number) => {
                Some(number)
            }
            _ => Some(before),
        };
    }
    // Of the names only that of the euro begins with a vowel.
    let (last, before) = words.split_last()?;
    let elided = last
        .strip_prefix("d'")
        .or_else(|| last.strip_prefix("d\u{2019}"))?;
    let stands = language == CarnetLanguage::Fr
        && name.starts_with("euro")
        && elided == name
        && ends_in_million(before);
    stands.then_some(before)
}

/// Whether `de` may follow.
fn ends_in_million(words: &[&str]) -> bool {
    matches!(words.last(), Some(&("million" | "millions")))
}
