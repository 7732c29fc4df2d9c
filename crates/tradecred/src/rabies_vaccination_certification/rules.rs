//! The rules of a rabies certification as a table, in the order of the form. Each names the law, its deciding
//! words and its judge.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::RabiesVaccinationCertification;
use crate::customs::check_day;
use crate::health::{BEFORE_TEXT_HELD, TEXT_HELD, judge};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod form;
mod people;
mod travel;
mod vaccination;

const THIS_TEXT: &str = "this text";

/// A rule of 42 CFR 71.51 as it stands since its text is held.
const fn of_text(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<RabiesVaccinationCertification>,
) -> Rule<RabiesVaccinationCertification> {
    Rule::new(id, code, severity, law, words, Reads::Arrival, judge).from(TEXT_HELD)
}

/// A rule on what a certification says of itself, on any day.
const fn on_any_day(
    id: &'static str,
    code: Code,
    law: &'static str,
    words: &'static str,
    judge: Judge<RabiesVaccinationCertification>,
) -> Rule<RabiesVaccinationCertification> {
    Rule::new(id, code, Error, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<RabiesVaccinationCertification>] = &[
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
    of_text(
        "arrival",
        &codes::ARRIVAL,
        Information,
        "42 CFR 71.51(s)(3)(vii)",
        "which must be after the dog's date of arrival at a U.S. port",
        judge::arrival_given,
    ),
    of_text(
        "importer",
        &codes::IMPORTER,
        Error,
        "42 CFR 71.51(s)(3)(i)",
        "The name of the person importing the dog (consignee), physical address, phone number, email address",
        people::importer,
    ),
    of_text(
        "importer",
        &codes::IMPORTER_IDENTITY,
        Error,
        "42 CFR 71.51(s)(3)(i)",
        "passport number, and date of birth",
        people::identity_given,
    ),
    on_any_day(
        "importer",
        &codes::IMPORTER_OPENED,
        "42 CFR 71.51(s)(3)(i)",
        "passport number, and date of birth",
        people::identity_opened,
    ),
    of_text(
        "owner",
        &codes::OWNER,
        Error,
        "42 CFR 71.51(s)(3)(ii)",
        "The owner's name, phone number, and email address",
        people::owner,
    ),
    on_any_day(
        "owner",
        &codes::OWNER,
        THIS_TEXT,
        "`SameAs` with another role than `importer`",
        judge::owner_role,
    ),
    of_text(
        "destination",
        &codes::DESTINATION,
        Error,
        "42 CFR 71.51(s)(3)(iii)",
        "The destination address (physical address) where the dog will reside upon arrival in the United States",
        form::destination,
    ),
    on_any_day(
        "dog",
        &codes::AGE,
        "42 CFR 71.51(s)(3)(iv)",
        "date of birth or approximate age if the date of birth is unknown",
        judge::one_age,
    ),
    of_text(
        "AN-01",
        &codes::AGE_AT_ARRIVAL,
        Error,
        "42 CFR 71.51(f)(1)",
        "must be at least six (6) months old at the time of their arrival into the United States",
        judge::age_at_arrival,
    ),
    of_text(
        "AN-02",
        &codes::MICROCHIP,
        Error,
        "42 CFR 71.51(g)(1)",
        "must have a microchip implanted prior to arrival at the U.S. port",
        judge::microchip_given,
    ),
    on_any_day(
        "AN-02",
        &codes::MICROCHIP_BEFORE_BIRTH,
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
    of_text(
        "AN-03",
        &codes::MICROCHIP_AFTER_VACCINATION,
        Error,
        "42 CFR 71.51(g)(2)",
        "The microchip must have been implanted on or before the date the current rabies vaccine was administered",
        vaccination::microchip_before,
    ),
    on_any_day(
        "vaccination",
        &codes::VACCINATIONS,
        THIS_TEXT,
        "`administeredOn` is after `certifiedOn`, before the birth of the dog or not before its own `validUntil`",
        vaccination::in_order,
    ),
    of_text(
        "AN-03",
        &codes::VACCINATION_VALID,
        Error,
        "42 CFR 71.51(s)(3)(vii), (t)(1)(ii)",
        "which must be after the dog's date of arrival at a U.S. port",
        vaccination::valid,
    ),
    of_text(
        "vaccination",
        &codes::PRODUCT_EXPIRED,
        Warning,
        "42 CFR 71.51(s)(3)(vi)",
        "product expiration date",
        vaccination::product_expired,
    )
    .unconfirmed(),
    of_text(
        "vaccination",
        &codes::VACCINATIONS,
        Information,
        "42 CFR 71.51(s)(3)(v)",
        "in accordance with the vaccination schedule as specified in CDC technical instructions",
        vaccination::schedule,
    ),
    of_text(
        "vaccination",
        &codes::VACCINE_LICENSED,
        Error,
        "42 CFR 71.51(t)(1)(ii)",
        "a USDA-licensed rabies vaccine was administered",
        vaccination::licensed,
    ),
    of_text(
        "veterinarian",
        &codes::AUTHORIZED_VETERINARIAN,
        Error,
        "42 CFR 71.51(s)(3)(ix)",
        "license number or official stamp",
        people::licence,
    ),
    of_text(
        "veterinarian",
        &codes::VETERINARIAN_ACCREDITED,
        Error,
        "42 CFR 71.51(u)(2)(ii)",
        "completed by a USDA-accredited veterinarian and endorsed by a USDA official veterinarian",
        people::accredited,
    ),
    on_any_day(
        "official",
        &codes::OFFICIAL_VETERINARIAN,
        "42 CFR 71.51(a)",
        "reviewed and signed by an official government veterinarian in the exporting country",
        judge::official_country,
    ),
    of_text(
        "official",
        &codes::OFFICIAL_VETERINARIAN,
        Error,
        "42 CFR 71.51(s)(3)(x)",
        "attesting that the authorized veterinarian is licensed or authorized to practice veterinary medicine in the exporting country and further attesting that the information listed on the form is true and correct",
        people::attestations,
    ),
    on_any_day(
        "form",
        &codes::EXPORTING_COUNTRY,
        THIS_TEXT,
        "a foreign form completed in `US`, and a U.S. form completed elsewhere",
        form::exporting_country,
    ),
    of_text(
        "form",
        &codes::LANGUAGE,
        Error,
        "42 CFR 71.51(s)(3)",
        "must be truthful and accurate, completed in English",
        form::language,
    ),
    of_text(
        "endorsement",
        &codes::ENDORSED_LATE,
        Error,
        "42 CFR 71.51(t)(2)",
        "must have been completed and endorsed prior to the dog leaving the United States",
        form::endorsed_late,
    ),
    on_any_day(
        "endorsement",
        &codes::LEFT_UNITED_STATES,
        THIS_TEXT,
        "a U.S. form that has a stay abroad around that day",
        form::left_united_states,
    ),
    of_text(
        "endorsement",
        &codes::DEPARTURE_UNKNOWN,
        Error,
        "42 CFR 71.51(t)(2)",
        "cannot be completed upon arrival at a U.S. port or after the dog has left the United States",
        form::departure_unknown,
    ),
    on_any_day(
        "AN-05",
        &codes::STAYS,
        THIS_TEXT,
        "ends before it begins",
        judge::stays_in_order,
    ),
    of_text(
        "AN-05",
        &codes::DEPARTURE_COUNTRY,
        Error,
        "42 CFR 71.51(v)(1)(xi)",
        "untruthful, inaccurate, or incomplete",
        judge::departure_country,
    ),
    of_text(
        "AN-05",
        &codes::PORT,
        Error,
        "42 CFR 71.51(b)(4), (c)(4), (d)(4), (5)",
        "must arrive at and may be admitted only through a U.S. airport with a CDC quarantine station",
        travel::port,
    ),
    of_text(
        "AN-05",
        &codes::STAYS_INCOMPLETE,
        Error,
        "42 CFR 71.51(u)(1)",
        "for the six months before arrival, the dog has been only in DMRVV low-risk or DMRVV-free countries",
        travel::stays_incomplete,
    ),
    of_text(
        "AN-05",
        &codes::COUNTRY_RISK,
        Error,
        "42 CFR 71.51(a)",
        "A list of the DMRVV high-risk countries is available on CDC's website",
        travel::country_risk,
    ),
    of_text(
        "AN-05",
        &codes::SAME_COUNTRY,
        Warning,
        "42 CFR 71.51(u)(2)(i)",
        "the dogs are arriving into the United States from the same DMRVV-free or DMRVV low-risk country as that listed on the form",
        travel::same_country,
    ),
    of_text(
        "AN-05",
        &codes::COUNTRY_RISK,
        Information,
        "42 CFR 71.51(v)(1)(x), (ff)(1)",
        "Any dog from a DMRVV-restricted country that arrives without a valid CDC dog import permit",
        judge::restricted,
    ),
    of_text(
        "AN-05",
        &codes::PORT,
        Information,
        "42 CFR 71.51(k)(7)(v), (v)(1)(ix)",
        "Any dog imported from a DMRVV high-risk country that arrives without a reservation at a CDC-registered animal care facility",
        travel::what_else,
    ),
    on_any_day(
        "signature",
        &codes::CERTIFIED_ON,
        "42 CFR 71.51(s)(3)(x)",
        "signature of an official government veterinarian",
        |certification, inquiry, findings| {
            check_day(
                certification.certified_on,
                "/credentialSubject/certifiedOn",
                inquiry,
                findings,
            );
        },
    ),
];
