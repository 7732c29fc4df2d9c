//! The rules of a reservation as a table. Each names the law, its deciding words and its judge.

use super::codes;
use super::model::FacilityReservation;
use crate::customs::check_day;
use crate::health::{BEFORE_TEXT_HELD, judge, of_text, on_any_day};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Reads, Rule};

mod arrangement;
mod days;

const THIS_TEXT: &str = "this text";

/// Every rule, in order.
pub(super) const RULES: &[Rule<FacilityReservation>] = &[
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
        "facility",
        &codes::REGISTRATION,
        Error,
        "42 CFR 71.51(l)(3)(iv)",
        "a registration certificate issued under this section is effective for two years beginning from the date CDC issues the registration certificate",
        days::registration,
    ),
    of_text(
        "facility",
        &codes::REGISTRATION_ENDS,
        Warning,
        "42 CFR 71.51(l)(3)(iv)",
        "a registration certificate issued under this section is effective for two years beginning from the date CDC issues the registration certificate",
        days::registration_ends,
    ),
    of_text(
        "facility",
        &codes::FACILITY,
        Information,
        "42 CFR 71.51(r)(1)",
        "The Director may revoke a CDC-registered animal care facility's registration",
        days::registration_stands,
    ),
    on_any_day(
        "dog",
        &codes::AGE,
        Error,
        "42 CFR 71.51(m)(1)(iv)",
        "the identity of each animal in each shipment, including name, microchip number, date of birth, sex, breed, and coloring",
        judge::one_age,
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
    of_text(
        "AN-05",
        &codes::AIRPORT,
        Error,
        "42 CFR 71.51(k)(3)(iv), (dd)(6)",
        "confirming that the dogs will be arriving only at a U.S. airport with a CDC-registered animal care facility and will not be arriving at any other U.S. port",
        arrangement::airport,
    ),
    of_text(
        "AN-05",
        &codes::AIRPORT,
        Information,
        "42 CFR 71.51(l)(2)",
        "must be located within 35 miles of a CDC quarantine station",
        arrangement::quarantine_station,
    ),
    on_any_day(
        "arrival",
        &codes::HELD_UNTIL,
        Error,
        THIS_TEXT,
        "before the date of its `arrival`",
        days::held_until,
    ),
    on_any_day(
        "received",
        &codes::RECEIVED,
        Error,
        THIS_TEXT,
        "one thing twice",
        arrangement::received_once,
    ),
    of_text(
        "received",
        &codes::RECEIVED_MISSING,
        Error,
        "42 CFR 71.51(k)(3)",
        "Prior to granting a reservation, CDC-registered animal care facilities must ensure they have received the following",
        arrangement::received_missing,
    ),
    on_any_day(
        "services",
        &codes::SERVICES,
        Error,
        THIS_TEXT,
        "one twice",
        arrangement::services_once,
    ),
    of_text(
        "services",
        &codes::SERVICES_MISSING,
        Error,
        "42 CFR 71.51(k)(1)",
        "shall undergo veterinary examination and revaccination against rabies at a CDC-registered animal care facility upon arrival",
        arrangement::services_missing,
    ),
    of_text(
        "services",
        &codes::QUARANTINE_MISSING,
        Warning,
        "42 CFR 71.51(k)(2), (q)(1)",
        "must be quarantined for 28 days after revaccination with a USDA-licensed rabies vaccine at the facility if they do not have a valid rabies serologic test from a CDC-approved laboratory",
        arrangement::quarantine_missing,
    ),
    of_text(
        "granted",
        &codes::GRANTED_LATE,
        Error,
        "42 CFR 71.51(k)(2)",
        "prior to the dog's arrival in the United States",
        days::granted_late,
    ),
    of_text(
        "granted",
        &codes::GRANTED_ARRIVAL_DAY,
        Warning,
        "42 CFR 71.51(k)(2)",
        "prior to the dog's arrival in the United States",
        days::granted_arrival_day,
    ),
    on_any_day(
        "granted",
        &codes::GRANTED_ON,
        Error,
        "42 CFR 71.51(k)(4)",
        "documentation to airlines confirming their reservation at a CDC-registered animal care facility",
        |reservation, inquiry, findings| {
            check_day(
                reservation.granted_on,
                "/credentialSubject/grantedOn",
                inquiry,
                findings,
            );
        },
    ),
];
