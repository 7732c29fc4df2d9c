//! Texts that would not look like what they are (SPEC chapter *Data model*).

use super::{Recipe, base, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = REFUSED.iter().map(|(name, title, place, text)| {
        vector(format!("data-model/{name}"), title)
            .before(|document, _| base::set(document, place, *text))
            .refused("data-model.text-control")
            .done()
    });
    let accepted = ACCEPTED.iter().map(|(name, title, text)| {
        vector(format!("data-model/{name}"), title)
            .before(|document, _| base::set(document, DESCRIPTION, *text))
            .shows(&["data-model.text-control"])
            .done()
    });
    let content = vector(
        "data-model/text-control-in-an-extension",
        "a text in an extension holds no control character either",
    )
    .before(|document, _| base::extend(document, "H-2207\u{7}"))
    .refused("data-model.text-control")
    .done();
    refused.chain(accepted).chain([content]).collect()
}

const DESCRIPTION: &str = "/credentialSubject/goods/0/description";

const REFUSED: &[(&str, &str, &str, &str)] = &[
    (
        "text-nul",
        "a text holds no NUL, even escaped",
        DESCRIPTION,
        "Steel bars\0.exe",
    ),
    (
        "text-escape",
        "a text holds no escape character",
        DESCRIPTION,
        "Steel bars\u{1b}[2J",
    ),
    (
        "text-carriage-return",
        "a text holds no carriage return",
        DESCRIPTION,
        "Steel bars\rScrews",
    ),
    (
        "text-unit-separator",
        "a text holds no U+001F",
        DESCRIPTION,
        "Steel\u{1f}bars",
    ),
    (
        "text-delete",
        "a text holds no U+007F",
        DESCRIPTION,
        "Steel bars\u{7f}",
    ),
    (
        "text-next-line",
        "a text holds no U+0085",
        DESCRIPTION,
        "Steel\u{85}bars",
    ),
    (
        "text-last-control",
        "a text holds no U+009F",
        DESCRIPTION,
        "Steel\u{9f}bars",
    ),
    (
        "text-bidi-embedding",
        "a text holds no U+202A",
        DESCRIPTION,
        "Steel \u{202a}bars",
    ),
    (
        "text-bidi-override",
        "a text holds no U+202E, which would turn a tariff code round",
        DESCRIPTION,
        "Steel bars \u{202e}02.3127",
    ),
    (
        "text-bidi-isolate",
        "a text holds no U+2066",
        DESCRIPTION,
        "Steel \u{2066}bars",
    ),
    (
        "text-bidi-pop-isolate",
        "a text holds no U+2069",
        DESCRIPTION,
        "Steel bars\u{2069}",
    ),
    (
        "text-bidi-in-issuer-name",
        "the name of an issuer holds no U+202E",
        "/issuer/name",
        "Aceros \u{202e}etroN led",
    ),
    (
        "text-control-in-a-name",
        "the name of a credential holds no control character",
        "/name",
        "Certificate\u{8}",
    ),
];

const ACCEPTED: &[(&str, &str, &str)] = &[
    (
        "text-line-feed-and-tab",
        "a text may hold line feeds and tabs",
        "Steel bars\n\tin coils",
    ),
    (
        "text-from-right-to-left",
        "a text in Arabic with its direction mark is a text",
        "\u{200f}قضبان فولاذ",
    ),
    (
        "text-around-embeddings",
        "U+2029 and U+202F are not among the refused characters",
        "Steel\u{2029}bars\u{202f}8 mm",
    ),
    (
        "text-around-isolates",
        "U+206A is not among the refused characters",
        "Steel\u{206a}bars",
    ),
    (
        "text-around-controls",
        "U+007E and U+00A0 are not among the refused characters",
        "Steel\u{a0}bars ~ 8 mm",
    ),
    (
        "text-joiners",
        "a text may hold joiners of width zero",
        "می\u{200c}گرد",
    ),
];
