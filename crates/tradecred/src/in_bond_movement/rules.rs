//! The rules of a movement as a table, and what they ask of the movement itself.

use std::collections::HashSet;

use tradecred_vc::problem::{Code, Text};

use super::codes;
use super::model::InBondMovement;
use super::{CREDENTIAL_TYPE, DOCUMENT};
use crate::customs;
use crate::origin::lines;
use crate::resolve::{Resolved, resolve};
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

/// The credential type of a carnet.
const CARNET_TYPE: &str = "AtaCarnetCredential";
const PRECEDING: &str = "/credentialSubject/precedingMovement";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<InBondMovement>,
) -> Rule<InBondMovement> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in form order.
pub(super) const RULES: &[Rule<InBondMovement>] = &[
    rule(
        "foreign-destination",
        &codes::FOREIGN_DESTINATION_MISSING,
        Warning,
        "CBP Form 7512",
        "final foreign destination (exports)",
        |movement, _, findings| {
            if movement.entry_type.exports() != movement.foreign_destination_country.is_some() {
                findings.raise("/credentialSubject/foreignDestinationCountry");
            }
        },
    )
    .unconfirmed(),
    rule(
        "IB-07",
        &codes::CARRIER_BONDED,
        Warning,
        "19 CFR 18.1(c)(2)",
        "that is to accept the merchandise under its bond or a carnet",
        |movement, _, findings| {
            if movement.carnet.is_none() && movement.carrier.bond_number.is_none() {
                findings.raise("/credentialSubject/carrier/bondNumber");
            }
        },
    )
    .unconfirmed(),
    rule(
        "IB-07",
        &codes::CARRIER_BONDED,
        Information,
        "19 CFR 18.8(b)(1)",
        "The party whose bond is obligated on the transportation entry is liable",
        |_, _, findings| findings.not_asked(BOND_IN_FORCE),
    ),
    rule(
        "modes",
        &codes::TRANSPORT_MODES,
        Error,
        "19 CFR 18.1(i)(1)",
        "Merchandise to be transported via barge for all or part of the in-bond movement",
        transport_modes,
    ),
    rule(
        "carnet",
        &codes::CARNET,
        Error,
        "19 CFR 18.9",
        "If the merchandise is moving under cover of a carnet, the carnet may be accepted as a transportation entry",
        |movement, _, findings| {
            let carnet = movement.carnet.as_ref();
            if carnet.is_some_and(|carnet| carnet.credential_type.as_str() != CARNET_TYPE) {
                findings.raise("/credentialSubject/carnet/credentialType");
            }
        },
    ),
    rule(
        "goods",
        &codes::GOODS,
        Error,
        "19 CFR 18.1(d)(1)(iv)",
        "The quantity of the cargo laden aboard the conveyance must be provided",
        |movement, _, findings| {
            lines::numbered(movement.goods.iter().map(|line| line.line_number), findings);
        },
    ),
    rule(
        "unit",
        &codes::PACKING_UNIT,
        Error,
        "19 CFR 18.1(d)(1)(iv)",
        "Containers and pallets do not constitute acceptable information",
        packing_unit,
    ),
    rule(
        "approved-at",
        &codes::APPROVED_AT,
        Error,
        "19 CFR 18.1(i)(1)",
        "if the in-bond application has been received and approved prior to conveyance arrival",
        |movement, _, findings| {
            let around = movement.filed_at..=movement.movement_authorized_at;
            let approved = movement.application_approved_at;
            // Where the authorization lies before the application, that alone is the fault.
            if !around.is_empty() && approved.is_some_and(|day| !around.contains(&day)) {
                findings.raise("/credentialSubject/applicationApprovedAt");
            }
        },
    ),
    rule(
        "authorized-at",
        &codes::AUTHORIZED_AT,
        Error,
        "19 CFR 18.1(i)(1)",
        "the date CBP provides movement authorization to the in-bond applicant",
        authorized_at,
    ),
    rule(
        "authorized-at",
        &codes::AUTHORIZED_AT,
        Information,
        "19 CFR 18.1(i)(1)",
        "the date CBP provides movement authorization to the in-bond applicant",
        |_, _, findings| findings.not_asked(AUTHORIZATION),
    ),
    rule(
        "IB-06",
        &codes::PRECEDING,
        Error,
        "19 CFR 18.6(b), 18.9",
        "Reference must be made in the new in-bond application to the original transportation entry",
        preceding,
    ),
    rule(
        "IB-01",
        &codes::ARRIVAL_PORT,
        Error,
        "19 CFR 18.1(i)(1), 18.5(a)",
        "such merchandise must be delivered to the original port of destination or port of exportation that was named in the in-bond application",
        of_the_journey,
    ),
    rule(
        "diversion",
        &codes::DIVERSION_REQUEST,
        Error,
        "19 CFR 18.5(a)",
        "the filer of the in-bond application must submit a request to divert merchandise via a CBP-approved EDI system",
        of_the_journey,
    ),
    rule(
        "IB-02",
        &codes::LATE,
        Error,
        "19 CFR 18.1(i)(1) to (3), 18.5(b)",
        "Failure to deliver the merchandise within the prescribed period constitutes an irregular delivery",
        of_the_journey,
    ),
    rule(
        "IB-02",
        &codes::OVERDUE,
        Warning,
        "19 CFR 18.1(i)(1)",
        "must be delivered to CBP at the port of destination or port of exportation within 30 days",
        of_the_journey,
    ),
    rule(
        "IB-03",
        &codes::PIECES,
        Error,
        "19 CFR 18.1(d)(1)(iv), (h), 18.6(b)",
        "If the reported quantity is not correct or if it changes, the in-bond record must be updated or amended",
        of_the_journey,
    ),
    rule(
        "IB-04",
        &codes::SEAL,
        Error,
        "19 CFR 18.1(d)(1)(v), (h)",
        "the seal number of the seal that seals the container",
        of_the_journey,
    ),
    rule(
        "IB-04",
        &codes::SEAL_NUMBER,
        Warning,
        "19 CFR 18.1(d)(1)(v)",
        "the in-bond application must be updated with the seal number within two business days from the date the initial carrier takes possession of the sealed merchandise",
        of_the_journey,
    ),
    rule(
        "IB-05",
        &codes::ENDING,
        Warning,
        "19 CFR 18.1(k), 18.7(a)(2)",
        "the entire shipment of merchandise must be exported",
        of_the_journey,
    ).unconfirmed(),
    rule(
        "ending",
        &codes::AFTER_ENDING,
        Error,
        "19 CFR 18.1(k)",
        "must be entered, exported, or admitted to a foreign-trade zone",
        of_the_journey,
    ),
    rule(
        "hold",
        &codes::HOLD,
        Error,
        "19 CFR 18.1(i)(1)",
        "the time that the merchandise is held due to the examination or inspection",
        of_the_journey,
    ),
    rule(
        "disposition",
        &codes::DISPOSITION_LATE,
        Error,
        "19 CFR 18.1(k), 18.7(a)(2)",
        "within 15 calendar days from the date of arrival of the entire in-bond shipment",
        of_the_journey,
    ),
    rule(
        "disposition",
        &codes::GENERAL_ORDER_DUE,
        Warning,
        "19 CFR 18.1(k), 18.7(a)(2)",
        "Sixteen days after in-bond merchandise arrives in the port of destination or port of exportation, the merchandise will become subject to general order requirements",
        of_the_journey,
    ),
    rule(
        "actor",
        &codes::ACTOR,
        Warning,
        "19 CFR 18.1(c), (h)",
        "any other party named in paragraph (c) of this section, with authorization of the party whose bond is obligated",
        of_the_journey,
    ).unconfirmed(),
];

/// What only events show is told by the journey, once for all these rules.
fn of_the_journey(_: &InBondMovement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    findings.not_applicable();
}

fn transport_modes(movement: &InBondMovement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, mode) in movement.transport_modes.iter().enumerate() {
        if !seen.insert(mode) {
            findings.raise(format!("/credentialSubject/transportModes/{index}"));
        }
    }
}

fn packing_unit(movement: &InBondMovement, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    const REFUSED: [&str; 4] = ["container", "containers", "pallet", "pallets"];
    for (index, line) in movement.goods.iter().enumerate() {
        let unit = line.quantity.unit.as_str();
        let mut words = unit.split(|c: char| !c.is_ascii_alphabetic());
        if words.any(|word| {
            REFUSED
                .iter()
                .any(|refused| word.eq_ignore_ascii_case(refused))
        }) {
            findings.raise(lines::at(index, "quantity/unit"));
        }
    }
}

fn authorized_at(movement: &InBondMovement, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    const AUTHORIZED: &str = "/credentialSubject/movementAuthorizedAt";
    if movement.movement_authorized_at < movement.filed_at {
        findings.raise_with(AUTHORIZED, "before the application");
    } else {
        customs::check_day(
            movement.movement_authorized_at,
            AUTHORIZED,
            inquiry,
            findings,
        );
    }
}

fn preceding(movement: &InBondMovement, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(preceding) = &movement.preceding_movement else {
        return findings.not_applicable();
    };
    if preceding.in_bond_number == movement.in_bond_number {
        return findings.raise_with(format!("{PRECEDING}/inBondNumber"), "its own number");
    }
    let Some(reference) = &preceding.movement else {
        return;
    };
    if reference.credential_type.as_str() != CREDENTIAL_TYPE {
        return findings.raise(format!("{PRECEDING}/movement/credentialType"));
    }
    match resolve(reference, inquiry) {
        Resolved::Missing => findings.not_asked(PRECEDING_NOT_AT_HAND),
        Resolved::Disagrees => findings.raise(format!("{PRECEDING}/movement")),
        Resolved::Agrees(relied) => {
            let subject = relied.object.get("credentialSubject");
            let earlier: Option<InBondMovement> =
                subject.and_then(|subject| DOCUMENT.sound(subject));
            if earlier.is_some_and(|earlier| earlier.in_bond_number != preceding.in_bond_number) {
                findings.raise(format!("{PRECEDING}/inBondNumber"));
            }
        }
    }
}

const BOND_IN_FORCE: Text = Text {
    en: "whether the bond of the carrier is in force and covers the movement is not known here",
    es: "aquí no se sabe si la fianza del transportista está vigente y cubre el movimiento",
    fr: "on ne sait pas ici si la caution du transporteur est en vigueur et couvre le mouvement",
};
const AUTHORIZATION: Text = Text {
    en: "that customs authorized the movement on that day is the filer's word",
    es: "que la aduana autorizó el movimiento ese día es palabra del solicitante",
    fr: "que la douane a autorisé le mouvement ce jour-là est la parole du déposant",
};
const PRECEDING_NOT_AT_HAND: Text = Text {
    en: "the preceding movement is not at hand",
    es: "el movimiento precedente no está disponible",
    fr: "le mouvement précédent n'est pas disponible",
};
