//! What is asked of the members of a right on their own: owners, classes, goods, and who states it when.

use std::collections::HashSet;

use tradecred_vc::problem::Text;

use super::super::model::{IntellectualPropertyRight, OwnerNature, RightType, StatedBy};
use crate::customs;
use crate::rule::{Findings, Inquiry};

const CLASSES: &str = "/credentialSubject/niceClasses";

/// Whether the law on marks owned in the United States may apply.
pub(super) fn domestic_owner(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let is_domestic = |nature: &OwnerNature| match nature {
        OwnerNature::Individual(person) => person.citizenship.as_str() == customs::COUNTRY,
        OwnerNature::Partnership(partnership) => partnership
            .partners
            .iter()
            .any(|partner| partner.citizenship.as_str() == customs::COUNTRY),
        OwnerNature::Organisation(organisation) => {
            organisation.jurisdiction.country() == customs::COUNTRY
        }
    };
    let is_trademark = right.right_type == RightType::Trademark;
    if is_trademark && right.owners.iter().any(|owner| is_domestic(&owner.nature)) {
        findings.note("domestic-owner", DOMESTIC, None);
    }
}

const DOMESTIC: Text = Text {
    en: "an owner is of the united states: 19 USC 1526(a) may apply to goods of foreign manufacture that bear the mark",
    es: "un titular es de los estados unidos: 19 USC 1526(a) puede aplicarse a productos de fabricación extranjera que llevan la marca",
    fr: "un titulaire est des états-unis : 19 USC 1526(a) peut s'appliquer aux produits de fabrication étrangère qui portent la marque",
};

/// The ownership has begun when it is stated.
pub(super) fn owned_from(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.owned_from > right.stated_at {
        findings.raise("/credentialSubject/ownedFrom");
    }
}

/// A trademark has classes, each once, and nothing else has any.
pub(super) fn classes(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let is_trademark = right.right_type == RightType::Trademark;
    if is_trademark == right.nice_classes.is_empty() {
        findings.raise(CLASSES);
    }
    let mut seen = HashSet::new();
    for (index, class) in right.nice_classes.iter().enumerate() {
        if !seen.insert(*class) {
            findings.raise(format!("{CLASSES}/{index}"));
        }
    }
}

/// A trade name is of goods that are described.
pub(super) fn merchandise(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.right_type != RightType::TradeName {
        findings.not_applicable();
    } else if right.merchandise.is_none() {
        findings.raise("/credentialSubject/merchandise");
    }
}

/// The office that states it has registered or recorded it.
pub(super) fn stated_by(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !states_rightly(right) {
        findings.raise("/credentialSubject/statedBy");
    }
}

/// Whether whoever states a right may do so, by what it says of itself.
pub(in super::super) fn states_rightly(right: &IntellectualPropertyRight) -> bool {
    match &right.stated_by {
        StatedBy::OwnerItself(_) => true,
        StatedBy::RegistrationOffice(office) => right
            .registration
            .as_ref()
            .is_some_and(|registration| registration.office.is(office)),
        StatedBy::CustomsOffice(_) => right.recordation.is_some(),
    }
}

/// It was stated.
pub(super) fn stated_at(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    customs::check_day(
        right.stated_at,
        "/credentialSubject/statedAt",
        inquiry,
        findings,
    );
}
