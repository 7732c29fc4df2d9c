//! The rules of an animal health certificate as a table. Each names the law, its deciding words and its judge.

use tradecred_vc::problem::Code;

use super::attachments::ACCEPTED_UNTIL;
use super::codes;
use super::model::AnimalHealthCertificate;
use crate::attachment;
use crate::customs::check_day;
use crate::health::{BEFORE_TEXT_HELD, TEXT_HELD, judge};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod disease;
mod document;
mod receipt;
mod travel;

const THIS_TEXT: &str = "this text";

/// A rule of 42 CFR 71.51 as it stands since its text is held.
const fn of_text(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<AnimalHealthCertificate>,
) -> Rule<AnimalHealthCertificate> {
    Rule::new(id, code, severity, law, words, Reads::Arrival, judge).from(TEXT_HELD)
}

/// A rule on any day.
const fn on_any_day(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<AnimalHealthCertificate>,
) -> Rule<AnimalHealthCertificate> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<AnimalHealthCertificate>] = &[
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
        "42 CFR 71.51(f)(1)",
        "at the time of their arrival into the United States",
        judge::arrival_given,
    ),
    on_any_day(
        "official",
        &codes::OFFICIAL_VETERINARIAN,
        Error,
        "9 CFR 93.600(a)(1)",
        "a full-time salaried veterinary official of the region of origin",
        judge::official_country,
    ),
    on_any_day(
        "owner",
        &codes::OWNER,
        Error,
        THIS_TEXT,
        "`SameAs` with another role than `importer`",
        judge::owner_role,
    ),
    on_any_day(
        "dog",
        &codes::AGE,
        Error,
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
        "AN-02",
        &codes::MICROCHIP_LATE,
        Error,
        "42 CFR 71.51(g)(1)",
        "must have a microchip implanted prior to arrival at the U.S. port",
        travel::microchip_late,
    ),
    on_any_day(
        "AN-07",
        &codes::RESALE,
        Warning,
        "7 USC 2131 and following, not read",
        "resale, adoption",
        disease::resale,
    )
    .unconfirmed(),
    on_any_day(
        "health",
        &codes::HEALTH,
        Error,
        THIS_TEXT,
        "`examinedOn` is after `issuedOn`",
        disease::examined,
    ),
    of_text(
        "health",
        &codes::HEALTH_SIGNS,
        Warning,
        "42 CFR 71.51(i)(1)",
        "only those animals that show no signs of communicable disease as defined in 42 CFR 71.1 shall be admitted into the United States",
        disease::signs,
    ),
    on_any_day(
        "AN-06",
        &codes::SCREWWORM_REGION,
        Error,
        "9 CFR 93.600(a)",
        "APHIS maintains a list of regions where screwworm is considered to exist on the APHIS website",
        disease::screwworm_region,
    ),
    on_any_day(
        "AN-06",
        &codes::SCREWWORM,
        Error,
        THIS_TEXT,
        "`inspectedOn` is after `issuedOn`",
        disease::screwworm_issued,
    ),
    on_any_day(
        "AN-06",
        &codes::SCREWWORM_INSPECTION,
        Error,
        "9 CFR 93.600(a)(1)",
        "inspected for screwworm within 5 days preceding its shipment to the United States",
        disease::screwworm_inspection,
    ),
    on_any_day(
        "AN-06",
        &codes::SCREWWORM_OFFICIAL,
        Error,
        "9 CFR 93.600(a)(1)",
        "signed by a full-time salaried veterinary official of the region of origin",
        disease::screwworm_official,
    ),
    on_any_day(
        "AN-06",
        &codes::SCREWWORM_FINDING,
        Error,
        "9 CFR 93.600(a)(2)",
        "either free from screwworm or was found to be infested with screwworm and was held in quarantine and treated until free from screwworm prior to leaving the region of origin",
        disease::screwworm_finding,
    ),
    on_any_day(
        "AN-06",
        &codes::TAPEWORM,
        Warning,
        "9 CFR 93.600(b)",
        "must be inspected and quarantined at the port of entry for a sufficient time to determine their freedom from tapeworm",
        disease::tapeworm,
    ),
    on_any_day(
        "shipment",
        &codes::SHIPPED_ON,
        Error,
        THIS_TEXT,
        "where there is an `arrival`, more than a day after its date",
        document::shipped_on,
    ),
    of_text(
        "AN-04",
        &codes::RECEIPT_MISSING,
        Error,
        "42 CFR 71.51(v)(1)(ii)",
        "Any dog that is not accompanied by a receipt confirming that a CDC dog import form has been submitted",
        receipt::missing,
    ),
    of_text(
        "AN-04",
        &codes::RECEIPT_LATE,
        Error,
        "42 CFR 71.51(h)(2)",
        "a receipt confirming that the CDC dog import form was submitted before the dogs' arrival in the United States",
        receipt::late,
    ),
    of_text(
        "AN-04",
        &codes::RECEIPT_ARRIVAL_DAY,
        Warning,
        "42 CFR 71.51(h)(1)",
        "prior to the dogs arriving in the United States",
        receipt::arrival_day,
    ),
    of_text(
        "AN-04",
        &codes::RECEIPT_OLD,
        Warning,
        "CDC, not read",
        "valid for six months",
        receipt::old,
    )
    .unconfirmed(),
    of_text(
        "AN-04",
        &codes::RECEIPT_COUNTRY,
        Error,
        "42 CFR 71.51(h)(1)",
        "must submit a complete and accurate CDC dog import form",
        receipt::country,
    ),
    of_text(
        "AN-02",
        &codes::RECEIPT_MICROCHIP,
        Error,
        "42 CFR 71.51(g)(3)",
        "The microchip number must also be documented on the CDC dog import form",
        receipt::microchip,
    ),
    of_text(
        "AN-04",
        &codes::RECEIPT_SEVERAL_DOGS,
        Warning,
        "CDC, not read",
        "one form for each dog",
        receipt::several_dogs,
    )
    .unconfirmed(),
    of_text(
        "AN-04",
        &codes::RECEIPT_PORT,
        Error,
        "42 CFR 71.51(dd)(4)",
        "if the dogs are scheduled to arrive at a different U.S. port than the one listed on the receipt of the CDC dog import form",
        receipt::port,
    ),
    of_text(
        "arrival",
        &codes::BILL_OF_LADING,
        Error,
        "42 CFR 71.51(dd)(1), (v)(1)(iii)",
        "for which a bill of lading, including an air waybill, has not been created by the airline prior to the dog's arrival in the United States",
        travel::bill_of_lading,
    ),
    on_any_day(
        "arrival",
        &codes::PORT_DIFFERS,
        Warning,
        THIS_TEXT,
        "another than the port of the claim",
        travel::port_differs,
    ),
    on_any_day(
        "AN-05",
        &codes::STAYS,
        Error,
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
        &codes::RECORDS_MISSING,
        Warning,
        "42 CFR 71.51(u)(2)(iv)",
        "establishing that veterinary services were performed in the exporting country at least six months before traveling to the United States",
        document::records,
    ),
    of_text(
        "AN-05",
        &codes::SAME_COUNTRY,
        Warning,
        "42 CFR 71.51(u)(2)(iii)",
        "the dogs are returning to the United States from the same DMRVV-free or DMRVV low-risk country as that listed on the export certificate",
        document::same_country,
    ),
    of_text(
        "AN-05",
        &codes::COUNTRY_RISK,
        Information,
        "42 CFR 71.51(v)(1)(x), (ff)(1)",
        "Any dog from a DMRVV-restricted country that arrives without a valid CDC dog import permit",
        judge::restricted,
    ),
    on_any_day(
        "AN-05",
        &codes::ATTACHMENTS,
        Error,
        THIS_TEXT,
        "`credentialType` is not the one of its kind",
        attachment::references,
    ),
    of_text(
        "AN-05",
        &codes::ATTACHMENT_MISSING,
        Error,
        "42 CFR 71.51(v)(1)(vii), (ix)",
        "arrives without a valid certification of U.S.-issued rabies vaccination form or a valid certification of foreign rabies vaccination and microchip form",
        attachment::missing,
    ),
    of_text(
        "AN-05",
        &codes::ATTACHMENT_NOT_SHOWN,
        Error,
        "42 CFR 71.51(s)(2)",
        "Importers must present documentation",
        attachment::not_shown,
    ),
    of_text(
        "AN-05",
        &codes::ATTACHMENT_UNDECIDED,
        Error,
        "42 CFR 71.51(s)(2)",
        "Importers must present documentation",
        attachment::undecided,
    ),
    of_text(
        "AN-05",
        &codes::TITER_MISSING,
        Warning,
        "42 CFR 71.51(k)(7)(v)",
        "shall be housed at the CDC-registered animal care facility for a 28-day quarantine period following administration of the USDA-licensed rabies vaccine",
        document::titer,
    ),
    of_text(
        "AN-05",
        &codes::TITER_LATE,
        Warning,
        "CDC, not read",
        "within a timeframe as specified in CDC technical instructions",
        document::titer_late,
    )
    .unconfirmed(),
    of_text(
        "AN-05",
        &codes::ATTACHMENT_CONTRADICTS,
        Error,
        "42 CFR 71.51(v)(1)(xi)",
        "if such documentation is otherwise untruthful, inaccurate, or incomplete",
        document::contradicts,
    ),
    of_text(
        "AN-05",
        &codes::ATTACHMENT_BREED,
        Warning,
        "42 CFR 71.51(v)(1)(xi)",
        "if such documentation is otherwise untruthful, inaccurate, or incomplete",
        document::breed,
    ),
    on_any_day(
        "AN-05",
        &codes::EXPORT_CERTIFICATE,
        Error,
        "42 CFR 71.51(t)(1)(i)",
        "The importer presents a certification of U.S.-issued rabies vaccination form that is truthful, complete, and accurate",
        document::export_certificate,
    )
    .until(ACCEPTED_UNTIL),
    on_any_day(
        "signature",
        &codes::ISSUED_ON,
        Error,
        "9 CFR 93.600(a)(1)",
        "a certificate signed by a full-time salaried veterinary official",
        |certificate, inquiry, findings| {
            check_day(
                certificate.issued_on,
                "/credentialSubject/issuedOn",
                inquiry,
                findings,
            );
        },
    ),
];
