//! Vectors of the agreements with Peru, Colombia, Panama and Oman: the same document, other data, and
//! warnings where no text was read.

use serde_json::{Value, json};

use super::wording::past_certification;
use super::{AREA, Draft, Maker, Recipe, put, remove, set, single_shipment, under};

/// A vector that is one change away from the good certification under an agreement.
type Case = (&'static str, &'static str, fn(&mut Value, &Maker), Expected);

/// What the change does, beside what every certification under the agreement is told.
#[derive(Clone, Copy)]
enum Expected {
    Nothing,
    NotMet(&'static str),
    Undecided(&'static str),
    Warning(&'static str),
    /// Spanish or Arabic is allowed; no form of the statement is held in it.
    OtherLanguage,
    /// The language is not allowed, which is a warning, and no form is held in it.
    WrongLanguage,
}
use Expected::{NotMet, Nothing, OtherLanguage, Undecided, Warning, WrongLanguage};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        agreement(
            PERU,
            |document, _| under(document, "PTPA", "PE", "GN 32(b)(ii)"),
            |draft| draft.warns(AREA.code("regulation-in-part")),
        ),
        agreement(
            COLOMBIA,
            |document, _| under(document, "CTPA", "CO", RULE),
            not_read,
        ),
        agreement(
            PANAMA,
            |document, _| under(document, "Panama TPA", "PA", RULE),
            not_read,
        ),
        agreement(
            OMAN,
            |document, _| under(document, "Oman FTA", "OM", RULE),
            not_read,
        ),
        claims(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A rule whose General Note is not held.
const RULE: &str = "product-specific rule for heading 7213";

fn not_read(draft: Draft) -> Draft {
    draft.requirements_undecided(AREA.code("regulation"))
}

fn agreement(
    cases: &[Case],
    good: fn(&mut Value, &Maker),
    always: fn(Draft) -> Draft,
) -> Vec<Recipe> {
    cases
        .iter()
        .map(|&(name, title, change, expected)| {
            let draft = always(AREA.vector(name, title).before(good).before(change));
            expect(draft, expected).done()
        })
        .collect()
}

fn expect(draft: Draft, expected: Expected) -> Draft {
    let code = |name| AREA.code(name);
    match expected {
        Nothing => draft,
        NotMet(name) => draft.not_met(code(name)),
        Undecided(name) => draft.requirements_undecided(code(name)),
        Warning(name) => draft.warns(code(name)),
        OtherLanguage => draft.requirements_undecided(code("statement-language")),
        WrongLanguage => draft
            .requirements_undecided(code("statement-language"))
            .warns(code("language")),
    }
}

fn speak(document: &mut Value, language: &str) {
    set(document, "/language", json!(language));
}

fn export_from(document: &mut Value, country: &str) {
    set(document, "/exporter/address/addressCountry", json!(country));
}

fn state(document: &mut Value, statement: &str) {
    set(document, "/certificationStatement", json!(statement));
}

fn rule(document: &mut Value, rule: &str) {
    set(document, "/goods/1/ruleOfOrigin/reference", json!(rule));
}

const PERU: &[Case] = &[
    (
        "peru-valid",
        "a certification under the agreement with Peru is met, with a warning of what was not read",
        |_, _| {},
        Nothing,
    ),
    (
        "peru-general-note-of-cafta-dr",
        "the rule is of the note of CAFTA-DR",
        |document, _| rule(document, "GN 29(b)(ii)"),
        NotMet("general-note"),
    ),
    (
        "peru-producer-missing",
        "the producer is named under the agreement with Peru too",
        |document, _| remove(document, "/producer"),
        NotMet("producer"),
    ),
    (
        "peru-statement-missing",
        "a certification under the agreement with Peru has a statement",
        |document, _| remove(document, "/certificationStatement"),
        NotMet("statement"),
    ),
    (
        "peru-statement-other-words",
        "whether other words are substantially the form is for a person to say",
        |document, _| state(document, "I certify that this is true."),
        Undecided("statement-wording"),
    ),
    (
        "peru-exporter-in-honduras",
        "Honduras is no Party to the agreement with Peru",
        |document, _| export_from(document, "HN"),
        Warning("party-territory"),
    ),
    (
        "peru-language-french",
        "the paragraph on languages was not read, so French earns a warning",
        |document, _| speak(document, "fr"),
        WrongLanguage,
    ),
    (
        "peru-language-spanish",
        "Spanish is the language of Peru",
        |document, _| speak(document, "es"),
        OtherLanguage,
    ),
    (
        "peru-blanket-too-long",
        "the paragraph on periods was not read, so a long one earns a warning",
        |document, maker| {
            let to = super::super::change::after(&maker.day(-30), 12, 1);
            set(document, "/coverage/to", json!(to));
        },
        Warning("blanket-period"),
    ),
    (
        "peru-shipments-in-one-entry",
        "the paragraph on coverage was not read, so several shipments in one entry earn a warning",
        |document, _| {
            set(
                document,
                "/coverage",
                json!({ "type": "ShipmentsInOneEntry" }),
            )
        },
        Warning("coverage"),
    ),
    (
        "peru-textile-particulars",
        "textile particulars of CAFTA-DR stand in a certification under another agreement",
        |document, _| {
            let textile = json!({ "type": "TextileParticulars", "nicaraguaTpl": true });
            set(document, "/goods/0/textile", textile);
        },
        Warning("textile-agreement"),
    ),
];

const COLOMBIA: &[Case] = &[
    (
        "colombia-valid",
        "nobody can say that a document meets a regulation that was not read",
        |_, _| {},
        Nothing,
    ),
    (
        "colombia-general-note-of-cafta-dr",
        "the note of CAFTA-DR is not the one of the agreement with Colombia",
        |document, _| rule(document, "GN 29(b)(ii)"),
        Warning("general-note-other"),
    ),
    (
        "colombia-producer-missing",
        "the regulation was not read, so a missing producer earns a warning",
        |document, _| remove(document, "/producer"),
        Warning("producer"),
    ),
    (
        "colombia-exporter-in-costa-rica",
        "Costa Rica is no Party to the agreement with Colombia",
        |document, _| export_from(document, "CR"),
        Warning("party-territory"),
    ),
    (
        "colombia-language-arabic",
        "Arabic is not the language of Colombia",
        |document, _| speak(document, "ar"),
        WrongLanguage,
    ),
    (
        "colombia-blanket-to-year-from-certification",
        "a period ends 12 months after the date of certification",
        |document, maker| past_certification(document, maker, 0),
        Nothing,
    ),
    (
        "colombia-blanket-to-beyond-certification",
        "a period ends 12 months and a day after the date of certification",
        |document, maker| past_certification(document, maker, 1),
        Warning("blanket-from-certification"),
    ),
    (
        "colombia-textile-particulars",
        "textile particulars that state nothing stand in a certification under another agreement than CAFTA-DR",
        |document, _| {
            let textile = json!({ "type": "TextileParticulars" });
            set(document, "/goods/1/textile", textile);
        },
        Warning("textile-agreement"),
    ),
];

const PANAMA: &[Case] = &[
    (
        "panama-valid",
        "the regulation of the agreement with Panama was not read",
        |_, _| {},
        Nothing,
    ),
    (
        "panama-general-note-of-usmca",
        "the note of USMCA is not the one of the agreement with Panama",
        |document, _| rule(document, "General Note 11(n)"),
        Warning("general-note-other"),
    ),
    (
        "panama-general-note-of-peru",
        "the note of the agreement with Peru is not the one of the agreement with Panama",
        |document, _| rule(document, "GN 32"),
        Warning("general-note-other"),
    ),
    (
        "panama-exporter-in-colombia",
        "Colombia is no Party to the agreement with Panama",
        |document, _| export_from(document, "CO"),
        Warning("party-territory"),
    ),
    (
        "panama-language-french",
        "French is not the language of Panama",
        |document, _| speak(document, "fr"),
        WrongLanguage,
    ),
    (
        "panama-statement-other-words",
        "the form of the statement was not read, so other words earn a warning",
        |document, _| state(document, "I certify that this is true."),
        Warning("statement-wording"),
    ),
    (
        "panama-blanket-to-beyond-certification",
        "no text says that Panama counts the period from the date of certification",
        |document, maker| past_certification(document, maker, 1),
        Nothing,
    ),
];

const OMAN: &[Case] = &[
    (
        "oman-valid",
        "the regulation of the agreement with Oman was not read",
        |_, _| {},
        Nothing,
    ),
    (
        "oman-language-arabic",
        "Arabic is the language of Oman",
        |document, _| speak(document, "ar"),
        OtherLanguage,
    ),
    (
        "oman-language-spanish",
        "Spanish is not the language of Oman",
        |document, _| speak(document, "es"),
        WrongLanguage,
    ),
    (
        "oman-exporter-in-panama",
        "Panama is no Party to the agreement with Oman",
        |document, _| export_from(document, "PA"),
        Warning("party-territory"),
    ),
    (
        "oman-general-note-of-cafta-dr",
        "the note of CAFTA-DR is not the one of the agreement with Oman",
        |document, _| rule(document, "gn29"),
        Warning("general-note-other"),
    ),
    (
        "oman-rule-of-origin-missing",
        "the regulation was not read, so a missing rule of origin earns a warning",
        |document, _| remove(document, "/goods/1/ruleOfOrigin"),
        Warning("rule-of-origin"),
    ),
    (
        "oman-blanket-to-beyond-certification",
        "a period ends 12 months and a day after the date of certification",
        |document, maker| past_certification(document, maker, 1),
        Warning("blanket-from-certification"),
    ),
];

/// Claims under the agreements with Peru and Colombia, whose program indicators are not held.
fn claims() -> Vec<Recipe> {
    let peru = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        AREA.claimed(name, title, change)
            .before(|document, _| under(document, "PTPA", "PE", "GN 32(b)(ii)"))
            .warns(AREA.code("regulation-in-part"))
    };
    vec![
        peru(
            "peru-program-not-held",
            "the program indicator of the agreement with Peru is not held, so none is refused",
            |claim, _| put(claim, "/lines/0/program", json!("XX")),
        )
        .shows(&[AREA.code("program")])
        .done(),
        peru(
            "peru-received-day-after-claim",
            "possession at the time of the claim was read for Peru too",
            |claim, maker| put(claim, "/certificateReceivedAt", json!(maker.day(1))),
        )
        .not_met(AREA.code("possession"))
        .done(),
        peru(
            "peru-entry-line-absent",
            "the description of the goods was read for Peru too, and an entry line claims none that is described",
            |claim, _| put(claim, "/lines/0/certificateLine", json!(3)),
        )
        .not_met(AREA.code("entry-line"))
        .done(),
        peru(
            "peru-entry-after-period",
            "the paragraph on periods was not read, so an entry after it earns a warning",
            |claim, maker| put(claim, "/entryDate", json!(maker.day(151))),
        )
        .warns(AREA.code("entry-in-period"))
        .done(),
        not_read(
            AREA.claimed(
                "colombia-received-day-after-claim",
                "the regulation was not read, so receipt after the claim earns a warning",
                |claim, maker| put(claim, "/certificateReceivedAt", json!(maker.day(1))),
            )
            .before(|document, _| under(document, "CTPA", "CO", RULE))
            .warns(AREA.code("possession")),
        )
        .done(),
        not_read(
            AREA.claimed(
                "colombia-entry-line-absent",
                "the regulation was not read, so an entry line that claims no goods line earns a warning",
                |claim, _| put(claim, "/lines/0/certificateLine", json!(3)),
            )
            .before(|document, _| under(document, "CTPA", "CO", RULE))
            .warns(AREA.code("entry-line")),
        )
        .done(),
        AREA.vector(
            "peru-term-day-after",
            "the paragraph on the term was not read, so five years earn a warning and no end",
        )
        .before(|document, _| {
            under(document, "PTPA", "PE", "GN 32(b)(ii)");
            single_shipment(document);
        })
        .under_law_of(|maker| super::super::change::after(&maker.day(-31), 60, 0))
        .warns(AREA.code("regulation-in-part"))
        .warns(AREA.code("term"))
        .done(),
    ]
}
