//! What is asked of several documents about dogs.

use tradecred_vc::problem::Text;

use super::{AboutDog, ArrivalMode, OfDog, Owner, is_of_form, risks};
use crate::party::PartyRole;
use crate::rule::{Findings, Inquiry};

const ANIMAL: &str = "/credentialSubject/animal";
const ARRIVAL: &str = "/credentialSubject/arrival";
const STAYS: &str = "/credentialSubject/stays";

/// The age is given in one way.
pub(crate) fn one_age<D: OfDog>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let animal = document.animal();
    if animal.date_of_birth.is_some() == animal.approximate_age.is_some() {
        findings.raise_with(ANIMAL, "give `dateOfBirth` or `approximateAge`");
    }
}

/// The official acts for the country that certifies.
pub(crate) fn official_country<D: AboutDog>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.official().country.as_str() != document.exporting_country() {
        findings.raise_with(
            "/credentialSubject/officialVeterinarian/country",
            "another than the exporting country",
        );
    }
}

/// An owner who is the same as somebody else is the importer.
pub(crate) fn owner_role<D: AboutDog>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if let Some(Owner::SameAs(same)) = document.owner()
        && same.role != PartyRole::Importer
    {
        findings.raise("/credentialSubject/owner/role");
    }
}

/// No stay ends before it begins.
pub(crate) fn stays_in_order<D: AboutDog>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, stay) in document.stays().iter().enumerate() {
        if !stay.is_in_order() {
            findings.raise_with(format!("{STAYS}/{index}"), "ends before it begins");
        }
    }
}

/// The text in force on the arrival day is held: asked before the first day of that text only.
pub(crate) fn text_in_force<D: OfDog>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let pointer = match document.arrival() {
        Some(_) => ARRIVAL,
        None => "/credentialSubject",
    };
    findings.undecided(pointer);
}

/// The document says when the dog arrives; where it does not, that is told.
pub(crate) fn arrival_given<D: OfDog>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if document.arrival().is_none() {
        findings.not_asked(DAY);
    }
}

/// The dog is six months old when it arrives.
pub(crate) fn age_at_arrival<D: AboutDog>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let animal = document.animal();
    let arrival = document.arrival_day(inquiry);
    match animal.is_six_months_old_on(arrival) {
        Some(false) if !document.is_in_aircraft_transit() => {
            let member = match animal.date_of_birth {
                Some(_) => "dateOfBirth",
                None => "approximateAge",
            };
            findings.raise_with(
                format!("{ANIMAL}/{member}"),
                format!("on its arrival on {arrival}"),
            );
        }
        Some(true) => {}
        _ => findings.not_applicable(),
    }
}

/// The dog has a microchip.
pub(crate) fn microchip_given<D: OfDog>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.is_in_aircraft_transit() {
        findings.not_applicable();
    } else if document.animal().microchip.is_none() {
        findings.raise_with(ANIMAL, "without a microchip");
    }
}

/// The microchip was not implanted before the dog was born.
pub(crate) fn microchip_after_birth<D: OfDog>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let animal = document.animal();
    let (Some(microchip), Some(birth)) = (&animal.microchip, animal.birth()) else {
        return findings.not_applicable();
    };
    if microchip.implanted_on < birth {
        findings.raise_with(
            format!("{ANIMAL}/microchip/implantedOn"),
            format!("the dog was not born before {birth}"),
        );
    }
}

/// The number of the microchip has 15 digits.
pub(crate) fn microchip_format<D: OfDog>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(microchip) = &document.animal().microchip
        && !is_of_form(microchip.number.as_str())
    {
        findings.raise(format!("{ANIMAL}/microchip/number"));
    }
}

/// The dog was in the country from which it departs.
pub(crate) fn departure_country<D: AboutDog>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(arrival) = document.arrival() else {
        return findings.not_applicable();
    };
    let stays = document.stays();
    let was_there = document
        .last_six_months(inquiry)
        .of(stays)
        .any(|(_, stay)| stay.country == arrival.country_of_departure);
    if stays.is_empty() {
        findings.not_applicable();
    } else if !was_there {
        findings.raise_with(
            format!("{ARRIVAL}/countryOfDeparture"),
            "no stay of the last six months is there",
        );
    }
}

/// A dog at high risk that was vaccinated abroad arrives by air, or as a service animal by sea; at which
/// airport is for a list of CDC to say.
pub(crate) fn port<D: AboutDog>(document: &D, findings: &mut Findings<'_>) {
    match document.arrival() {
        None => findings.not_asked(MODE),
        Some(arrival) if !arrival.is_open_to_high_risk() => {
            findings.raise(format!("{ARRIVAL}/mode"));
        }
        Some(arrival) if arrival.mode == ArrivalMode::Air => findings.not_asked(AIRPORT),
        Some(_) => {}
    }
}

/// The stays of a dog not at high risk leave no day of the last six months out.
pub(crate) fn stays_incomplete<D: AboutDog>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !document
        .last_six_months(inquiry)
        .are_covered_by(document.stays())
    {
        findings.undecided(STAYS);
    }
}

/// The countries in which a dog not at high risk was are known to be none of those at high risk.
pub(crate) fn country_risk<D: AboutDog>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let window = document.last_six_months(inquiry);
    let stays = document.stays();
    if !window.are_covered_by(stays) {
        return findings.not_applicable();
    }
    for (index, stay) in window.of(stays) {
        if stay.is_abroad() && risks().confirmed(&stay.country).is_none() {
            findings.undecided_with(
                format!("{STAYS}/{index}/country"),
                risks().detail(&stay.country),
            );
        }
    }
}

/// Whether a country is restricted is for a list of CDC to say.
pub(crate) fn restricted<D: AboutDog>(_: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    findings.not_asked(RESTRICTED);
}

const DAY: Text = Text {
    en: "on which day the dog arrives is not said: what is held against that day was held against the entry date of the claim or, without one, the date asked about",
    es: "no se dice qué día llega el perro: lo que depende de ese día se comprobó con la fecha de entrada de la declaración o, sin ella, con la fecha consultada",
    fr: "le jour d'arrivée du chien n'est pas indiqué : ce qui en dépend a été vérifié à la date d'entrée de la déclaration ou, à défaut, à la date demandée",
};
const MODE: Text = Text {
    en: "how the dog arrives is not said: one from a country at high risk that was vaccinated abroad may arrive at certain airports only",
    es: "no se dice cómo llega el perro: uno de un país de alto riesgo vacunado en el extranjero solo puede llegar a ciertos aeropuertos",
    fr: "la façon dont le chien arrive n'est pas indiquée : venant d'un pays à haut risque et vacciné à l'étranger, il ne peut arriver qu'à certains aéroports",
};
const AIRPORT: Text = Text {
    en: "whether the airport has a CDC quarantine station and a CDC-registered animal care facility was not checked: the lists are not held",
    es: "no se comprobó si el aeropuerto tiene una estación de cuarentena y una instalación registrada por el CDC: no se dispone de las listas",
    fr: "il n'a pas été vérifié si l'aéroport a une station de quarantaine et un établissement enregistré auprès du CDC : les listes ne sont pas détenues",
};
const RESTRICTED: Text = Text {
    en: "whether CDC restricts imports of dogs from one of these countries, so that the dog needs a CDC dog import permit, was not checked: the list is not held",
    es: "no se comprobó si el CDC restringe la importación de perros de alguno de estos países, de modo que el perro necesite un permiso de importación del CDC: no se dispone de la lista",
    fr: "il n'a pas été vérifié si le CDC restreint l'importation de chiens d'un de ces pays, de sorte qu'il faille un permis d'importation du CDC : la liste n'est pas détenue",
};
