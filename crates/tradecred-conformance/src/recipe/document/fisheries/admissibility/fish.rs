//! Names, codes and vessels of the lines of a certification of admissibility.

use super::{Recipe, Row, SAMPLE, json, raised, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("species-unknown", UNKNOWN_SPECIES),
        SAMPLE.met("species-name", NAMED),
        warned("species-name", MISNAMED),
        SAMPLE.met("english-name", ENGLISH_NAME),
        warned("english-name", ANOTHER_ENGLISH_NAME),
        SAMPLE.met("english", ENGLISH),
        SAMPLE.not_met("english", NOT_ENGLISH),
        SAMPLE.met("gear-code-unknown", GEAR),
        undecided("gear-code-unknown", UNKNOWN_GEAR),
        undecided("gear-not-known", GEAR_NOT_KNOWN),
        SAMPLE.met("major-area-unknown", AREAS),
        undecided("major-area-unknown", UNKNOWN_AREA),
        SAMPLE.met("vessel-number", NUMBERED),
        SAMPLE.not_met("vessel-number", NOT_NUMBERED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The vectors in which the requirement of this name is undecided.
fn undecided(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    SAMPLE.made(rows, |draft| draft.requirements_undecided(&code))
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    SAMPLE.made(rows, |draft| draft.warns(&code))
}

const UNKNOWN_SPECIES: &[Row] = &[
    (
        "species-not-in-table",
        "a species code that is not in the table may exist, and no name is compared",
        |document, _| {
            set(document, "/fish/1/species/code", json!("DOL"));
            set(document, "/fish/1/speciesName", json!("Common dolphinfish"));
        },
    ),
    (
        "species-not-in-table-with-name",
        "the scientific name of a species that is not in the table is not compared",
        |document, _| {
            let species =
                json!({ "type": "FishSpecies", "code": "OCT", "scientificName": "Octopodidae" });
            set(document, "/fish/0/species", species);
            set(document, "/fish/0/speciesName", json!("Octopuses, NEI"));
        },
    ),
];

const NAMED: &[Row] = &[(
    "species-name-in-capitals",
    "a scientific name is compared without case",
    |document, _| {
        set(
            document,
            "/fish/0/species/scientificName",
            json!("XIPHIAS GLADIUS"),
        );
    },
)];

const MISNAMED: &[Row] = &[
    (
        "species-name-of-another",
        "the scientific name is that of another species",
        |document, _| {
            set(
                document,
                "/fish/0/species/scientificName",
                json!("Thunnus obesus"),
            );
        },
    ),
    (
        "species-name-former",
        "of two lines the second has a former scientific name of its species",
        |document, _| {
            set(
                document,
                "/fish/1/species/scientificName",
                json!("Euthynnus pelamis"),
            );
        },
    ),
];

const ENGLISH_NAME: &[Row] = &[(
    "english-name-in-lower-case",
    "an English name is compared without case",
    |document, _| set(document, "/fish/1/speciesName", json!("skipjack TUNA")),
)];

const ANOTHER_ENGLISH_NAME: &[Row] = &[
    (
        "english-name-of-another",
        "the English name is that of another species",
        |document, _| set(document, "/fish/1/speciesName", json!("Yellowfin tuna")),
    ),
    (
        "english-name-in-spanish",
        "the name of the species is Spanish, in Latin letters",
        |document, _| set(document, "/fish/1/speciesName", json!("Atún listado")),
    ),
];

const ENGLISH: &[Row] = &[
    (
        "product-form-with-accent",
        "a product form in Latin letters may have an accent",
        |document, _| set(document, "/fish/0/productForm", json!("purée, frozen")),
    ),
    (
        "product-form-with-two-marks-on-a-letter",
        "a Latin letter may have two marks",
        |document, _| {
            set(
                document,
                "/fish/0/productForm",
                json!("ph\u{1edf} sauce, o\u{302}"),
            )
        },
    ),
    (
        "product-form-with-signs",
        "signs of no script do not make a text another language's",
        |document, _| {
            set(
                document,
                "/fish/0/productForm",
                json!("loins™ — 2 × 5 kg, ≤ −18 °C"),
            );
        },
    ),
    (
        "product-form-with-last-latin-letter",
        "the last letter before U+0250 is a Latin one",
        |document, _| set(document, "/fish/0/productForm", json!("frozen \u{24f}")),
    ),
    (
        "product-form-with-last-sign",
        "the last sign before U+2C00 is of no script",
        |document, _| set(document, "/fish/0/productForm", json!("frozen \u{2bff}")),
    ),
];

const NOT_ENGLISH: &[Row] = &[
    (
        "species-name-in-chinese",
        "the name of the species is Chinese",
        |document, _| set(document, "/fish/1/speciesName", json!("鲣鱼")),
    ),
    (
        "species-name-in-cyrillic",
        "the name of the species is Russian, with its Latin one beside it",
        |document, _| {
            set(
                document,
                "/fish/1/speciesName",
                json!("Skipjack tuna (полосатый тунец)"),
            )
        },
    ),
    (
        "product-form-in-japanese",
        "the form of the product is Japanese in part",
        |document, _| set(document, "/fish/0/productForm", json!("frozen 切り身")),
    ),
    (
        "product-form-in-greek-accents",
        "the last character before U+2000 is of another script",
        |document, _| set(document, "/fish/0/productForm", json!("frozen \u{1ffe}")),
    ),
    (
        "product-form-with-first-phonetic-letter",
        "the letter U+0250 is no letter of an alphabet in use",
        |document, _| set(document, "/fish/0/productForm", json!("frozen \u{250}")),
    ),
    (
        "product-form-in-glagolitic",
        "the letter U+2C00 is of another script",
        |document, _| set(document, "/fish/0/productForm", json!("frozen \u{2c00}")),
    ),
    (
        "product-form-without-letters",
        "a product form of digits only is in no language",
        |document, _| set(document, "/fish/0/productForm", json!("12/14")),
    ),
];

const GEAR: &[Row] = &[
    (
        "gear-set-gillnet",
        "set gillnets are in the table",
        |document, _| set(document, "/fish/0/gearCode", json!("GNS")),
    ),
    (
        "gear-of-two-letters",
        "a gear code may have two letters",
        |document, _| set(document, "/fish/0/gearCode", json!("LX")),
    ),
];

const UNKNOWN_GEAR: &[Row] = &[
    (
        "gear-not-in-table",
        "a gear code that is not in the table may exist",
        |document, _| set(document, "/fish/0/gearCode", json!("ZZZ")),
    ),
    (
        "gear-nkx",
        "gear not known by its code in another copy of the list is not in the table",
        |document, _| set(document, "/fish/0/gearCode", json!("NKX")),
    ),
];

const GEAR_NOT_KNOWN: &[Row] = &[
    (
        "gear-nk",
        "a nation certifies fish of gear that it does not know",
        |document, _| set(document, "/fish/0/gearCode", json!("NK")),
    ),
    (
        "gear-nk-of-second-line",
        "of two lines the gear of the second is not known",
        |document, _| set(document, "/fish/1/gearCode", json!("NK")),
    ),
];

const AREAS: &[Row] = &[
    (
        "area-of-another-ocean",
        "areas of every ocean are in the table",
        |document, _| set(document, "/fish/0/majorArea", json!("51")),
    ),
    (
        "area-of-aquaculture",
        "a line of a facility may have an area",
        |document, _| {
            raised(document);
            set(document, "/fish/0/majorArea", json!("87"));
        },
    ),
];

const UNKNOWN_AREA: &[Row] = &[
    (
        "area-not-in-table",
        "an area code that is not in the table may exist",
        |document, _| set(document, "/fish/1/majorArea", json!("12")),
    ),
    (
        "area-of-zeros",
        "the area code 00 is in no table",
        |document, _| set(document, "/fish/0/majorArea", json!("00")),
    ),
];

const NUMBERED: &[Row] = &[(
    "vessel-with-imo-number-only",
    "an IMO number is a number of a vessel",
    |document, _| {
        remove(document, "/fish/0/vessels/0/registrationNumber");
        set(document, "/fish/0/vessels/0/imoNumber", json!("9074729"));
    },
)];

const NOT_NUMBERED: &[Row] = &[
    (
        "vessel-without-number",
        "a vessel has neither number",
        |document, _| remove(document, "/fish/0/vessels/0/registrationNumber"),
    ),
    (
        "second-vessel-without-number",
        "of two vessels of a line the second has no number",
        |document, _| remove(document, "/fish/1/vessels/1/registrationNumber"),
    ),
];
