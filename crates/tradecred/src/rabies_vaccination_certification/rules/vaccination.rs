//! The vaccinations and the microchip.

use tradecred_vc::problem::Text;

use super::super::model::RabiesVaccinationCertification;
use crate::health::OfDog;
use crate::rule::{Findings, Inquiry};

const VACCINATIONS: &str = "/credentialSubject/vaccinations";

/// The days of each vaccination are in order.
pub(super) fn in_order(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let birth = certification.animal.birth();
    for (index, vaccination) in certification.vaccinations.iter().enumerate() {
        if let Some(birth) = birth
            && vaccination.administered_on < birth
        {
            findings.raise_with(
                format!("{VACCINATIONS}/{index}/administeredOn"),
                format!("the dog was not born before {birth}"),
            );
        } else if vaccination.administered_on > certification.certified_on {
            findings.raise_with(
                format!("{VACCINATIONS}/{index}/administeredOn"),
                "after the certification",
            );
        } else if vaccination.valid_until <= vaccination.administered_on {
            findings.raise_with(
                format!("{VACCINATIONS}/{index}/validUntil"),
                "not after the vaccination",
            );
        }
    }
}

/// The microchip was there when the dog was vaccinated.
pub(super) fn microchip_before(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(microchip) = &certification.animal.microchip else {
        return findings.not_applicable();
    };
    if let Some((_, current)) = certification.current_vaccination()
        && current.administered_on < microchip.implanted_on
    {
        findings.raise("/credentialSubject/animal/microchip/implantedOn");
    }
}

/// The current vaccination outlasts the arrival.
pub(super) fn valid(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let arrival = certification.arrival_day(inquiry);
    if let Some((index, current)) = certification.current_vaccination()
        && current.valid_until <= arrival
    {
        findings.raise_with(
            format!("{VACCINATIONS}/{index}/validUntil"),
            format!("not after the arrival on {arrival}"),
        );
    }
}

/// The vaccine was not past its own date.
pub(super) fn product_expired(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some((index, current)) = certification.current_vaccination()
        && current.product_expiry < current.administered_on
    {
        findings.raise(format!("{VACCINATIONS}/{index}/productExpiry"));
    }
}

/// The vaccine of the U.S. form is licensed.
pub(super) fn licensed(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_foreign() {
        return findings.not_applicable();
    }
    if let Some((index, current)) = certification.current_vaccination()
        && current.usda_licensed != Some(true)
    {
        findings.raise(format!("{VACCINATIONS}/{index}"));
    }
}

/// The schedule is for the technical instructions of CDC to say.
pub(super) fn schedule(
    _: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(SCHEDULE);
}

const SCHEDULE: Text = Text {
    en: "whether the vaccination follows the schedule of CDC's technical instructions was not checked: they are not held",
    es: "no se comprobó si la vacunación sigue el calendario de las instrucciones técnicas del CDC: no se dispone de ellas",
    fr: "il n'a pas été vérifié si la vaccination suit le calendrier des instructions techniques du CDC : elles ne sont pas détenues",
};
