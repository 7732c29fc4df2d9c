//! The rules of a titer as a table. Each names the law, its deciding words and its judge.

use tradecred_vc::problem::Text;

use super::codes;
use super::model::{Comparison, RabiesTiter};
use crate::customs::check_day;
use crate::health::{BEFORE_TEXT_HELD, judge, of_text, on_any_day};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Findings, Inquiry, Reads, Rule};

const THIS_TEXT: &str = "this text";
const ANIMAL: &str = "/credentialSubject/animal";
const RESULT: &str = "/credentialSubject/result";
/// The titer that CDC is said to ask for, in billionths of an international unit for each millilitre.
const ADEQUATE: i128 = 500_000_000;

/// Every rule, in order.
pub(super) const RULES: &[Rule<RabiesTiter>] = &[
    Rule::new(
        "arrival",
        &codes::TEXT_IN_FORCE,
        Error,
        THIS_TEXT,
        "whose arrival day is before 2024-08-01",
        Reads::Arrival,
        judge::text_in_force,
    )
    .until(BEFORE_TEXT_HELD),
    on_any_day(
        "dog",
        &codes::AGE,
        Error,
        THIS_TEXT,
        "both of the two",
        one_age,
    ),
    on_any_day(
        "AN-02",
        &codes::MICROCHIP,
        Error,
        "42 CFR 71.51(g)(5)",
        "with a microchip that does not match the accompanying documentation",
        microchip_given,
    ),
    on_any_day(
        "AN-02",
        &codes::MICROCHIP_BEFORE_BIRTH,
        Error,
        THIS_TEXT,
        "whose microchip was implanted before the birth of the dog",
        judge::microchip_after_birth,
    ),
    of_text(
        "AN-02",
        &codes::MICROCHIP_FORMAT,
        Warning,
        "ISO 11784, not read",
        "15 digits",
        judge::microchip_format,
    )
    .unconfirmed(),
    on_any_day(
        "sample",
        &codes::SAMPLE,
        Error,
        THIS_TEXT,
        "was drawn before the birth of the dog, or was received before it was drawn",
        sample,
    ),
    of_text(
        "test",
        &codes::TECHNIQUE,
        Information,
        "42 CFR 71.51(a)",
        "The serology sample must be drawn, submitted, and tested in accordance with CDC technical instructions",
        |_, _, findings| findings.not_asked(INSTRUCTIONS),
    ),
    on_any_day(
        "test",
        &codes::TESTED_ON,
        Error,
        THIS_TEXT,
        "before `sample.receivedOn`",
        |titer, _, findings| {
            if titer.tested_on < titer.sample.received_on {
                findings.raise("/credentialSubject/testedOn");
            }
        },
    ),
    on_any_day(
        "result",
        &codes::RESULT,
        Error,
        THIS_TEXT,
        "has a negative value",
        |titer, _, findings| {
            if titer
                .result
                .international_units_per_millilitre
                .is_negative()
            {
                findings.raise(format!("{RESULT}/internationalUnitsPerMillilitre"));
            }
        },
    ),
    of_text(
        "result",
        &codes::INADEQUATE,
        Warning,
        "42 CFR 71.51(k)(7)(v)",
        "or with serologic test results outside acceptable parameters",
        |titer, _, findings| {
            if !titer.result.adequate {
                findings.raise(RESULT);
            }
        },
    ),
    of_text(
        "result",
        &codes::LOW,
        Warning,
        "CDC, not read",
        "results within parameters as specified in CDC technical instructions",
        low,
    )
    .unconfirmed(),
    on_any_day(
        "report",
        &codes::REPORTED_ON,
        Error,
        "42 CFR 71.51(k)(3)(ii)",
        "obtained from a CDC-approved laboratory on a blood sample drawn, submitted, and tested",
        reported,
    ),
];

/// The age is not given in two ways.
fn one_age(titer: &RabiesTiter, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if titer.animal.date_of_birth.is_some() && titer.animal.approximate_age.is_some() {
        findings.raise_with(ANIMAL, "`dateOfBirth` and `approximateAge`");
    }
}

/// The dog has a microchip, or the titer is of none that could be found.
fn microchip_given(titer: &RabiesTiter, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if titer.animal.microchip.is_none() {
        findings.raise_with(ANIMAL, "without a microchip");
    }
}

/// The sample was drawn from a dog that was born, and then received.
fn sample(titer: &RabiesTiter, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let sample = &titer.sample;
    if let Some(birth) = titer.animal.birth()
        && sample.drawn_on < birth
    {
        findings.raise_with(
            "/credentialSubject/sample/drawnOn",
            format!("the dog was not born before {birth}"),
        );
    } else if sample.received_on < sample.drawn_on {
        findings.raise_with(
            "/credentialSubject/sample/receivedOn",
            "before it was drawn",
        );
    }
}

/// A titer that is reported as adequate has what CDC is said to ask for.
fn low(titer: &RabiesTiter, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let result = &titer.result;
    let value = result.international_units_per_millilitre.billionths();
    let is_shown = result.comparison != Comparison::LessThan && value >= ADEQUATE;
    if !result.adequate {
        findings.not_applicable();
    } else if !is_shown {
        findings.raise(RESULT);
    }
}

/// The report follows the test, and is not of the future.
fn reported(titer: &RabiesTiter, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    const REPORTED_ON: &str = "/credentialSubject/reportedOn";
    if titer.reported_on < titer.tested_on {
        findings.raise_with(REPORTED_ON, "before the test");
    } else {
        check_day(titer.reported_on, REPORTED_ON, inquiry, findings);
    }
}

const INSTRUCTIONS: Text = Text {
    en: "whether the sample was drawn, submitted and tested by a technique as CDC's technical instructions ask was not checked: they are not held",
    es: "no se comprobó si la muestra se extrajo, se envió y se analizó con una técnica como piden las instrucciones técnicas del CDC: no se dispone de ellas",
    fr: "il n'a pas été vérifié si l'échantillon a été prélevé, envoyé et testé par une technique selon les instructions techniques du CDC : elles ne sont pas détenues",
};
