//! An endorsement held against its carnet. Pure: it looks at nothing else, so that a journey can ask it of
//! every endorsement with the carnet that it folds.

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;
use tradecred_vc::report::Status;

use super::super::action::Action;
use super::super::acts::ActingParty;
use super::super::codes;
use super::super::model::{Actor, AtaCarnetEndorsement, CarnetOffice};
use super::super::words::SheetKind;
use super::{DATE, Judged, Places, broken};
use crate::ata_carnet::Listed;
use crate::carnet::{CustomsTerritory, Sameness};

const LEGAL_NAME: &str = "/credentialSubject/actor/legalName";
const COUNTRY: &str = "/credentialSubject/actor/country";
const ACTOR: &str = "/credentialSubject/actor";
const PRINCIPAL: &str = "/credentialSubject/actor/id";

/// Holds an endorsement against a carnet.
type Against = fn(&AtaCarnetEndorsement, &Listed<'_>) -> Places;

/// The rules that reject and do not ask who acts.
const REJECTING: &[(Code, Against)] = &[
    (&codes::ITEM_UNKNOWN, item_unknown),
    (&codes::PIECES, pieces),
    (&codes::BEFORE_ISSUE, before_issue),
    (&codes::AFTER_EXPIRY, after_expiry),
    (&codes::FINAL_DATE, final_date),
    (&codes::CLAIM_LATE, claim_late),
];

/// What the carnet makes of who acts in an endorsement of this issuer.
pub(super) fn may_act(
    endorsement: &AtaCarnetEndorsement,
    issuer: &str,
    carnet: &Listed<'_>,
) -> Status {
    let judged: Vec<Judged> = [
        territory(endorsement, carnet),
        association(endorsement, carnet),
        carnet_holder(endorsement, issuer, carnet).map(Judged::from),
    ]
    .into_iter()
    .flatten()
    .collect();
    if judged.iter().any(|judged| !judged.broken.is_empty()) {
        Status::Fail
    } else if judged.iter().any(|judged| !judged.open.is_empty()) {
        Status::Undecided
    } else {
        Status::Pass
    }
}

/// The place of a territory that should be another; nothing where it is the one.
fn unless_one(sameness: Sameness, place: &str) -> Judged {
    Judged {
        broken: broken(sameness == Sameness::Two, place),
        open: broken(sameness == Sameness::Open, place),
    }
}

/// Every place of an endorsement for which its carnet lets it be rejected, with the code, whoever acts.
pub(crate) fn faults(
    endorsement: &AtaCarnetEndorsement,
    carnet: &Listed<'_>,
) -> Vec<(Code, String)> {
    REJECTING
        .iter()
        .flat_map(|(code, judge)| {
            let places = judge(endorsement, carnet).unwrap_or_default();
            places.into_iter().map(|place| (*code, place))
        })
        .collect()
}

pub(super) fn item_unknown(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let changed = match &endorsement.action {
        Action::Alteration(act) => &*act.changes,
        _ => &[],
    };
    let changed = changed.iter().enumerate().filter_map(|(index, change)| {
        let number = change.item_number?;
        let place = format!("/credentialSubject/action/changes/{index}/itemNumber");
        carnet.item(number).is_none().then_some(place)
    });
    let named = endorsement
        .action
        .lists()
        .into_iter()
        .flat_map(|(place, items)| {
            let items = items.iter().enumerate();
            items.map(move |(index, item)| (format!("{place}/{index}/itemNumber"), item))
        })
        .filter(|(_, item)| carnet.item(item.item_number).is_none())
        .map(|(place, _)| place);
    Some(named.chain(changed).collect())
}

pub(super) fn pieces(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let mut places = Vec::new();
    for (place, items) in endorsement.action.lists() {
        for (index, item) in items.iter().enumerate() {
            let listed = carnet.item(item.item_number);
            if listed.is_some_and(|listed| item.pieces > listed.pieces) {
                places.push(format!("{place}/{index}/pieces"));
            }
        }
    }
    Some(places)
}

/// The office that acts, where the act is one for such an office.
fn office_as(endorsement: &AtaCarnetEndorsement, party: ActingParty) -> Option<&CarnetOffice> {
    match &endorsement.actor {
        Actor::CarnetOffice(office) if endorsement.action.acting_party() == party => Some(office),
        _ => None,
    }
}

pub(super) fn territory(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Option<Judged> {
    let office = office_as(endorsement, ActingParty::VisitedOffice)?;
    let own = CustomsTerritory::from(&office.country);
    Some(unless_one(carnet.validity_in(&own), COUNTRY))
}

pub(super) fn departure(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let office = office_as(endorsement, ActingParty::DepartureOffice)?;
    let own = CustomsTerritory::from(&office.country);
    let issuing = CustomsTerritory::from(&carnet.issued_by.country);
    let one = own.sameness(&issuing) == Sameness::One;
    Some(broken(!one, COUNTRY))
}

pub(super) fn before_issue(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    Some(broken(endorsement.date < carnet.issued_at, DATE))
}

pub(super) fn after_expiry(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let begins = matches!(
        endorsement.action,
        Action::Activation(_)
            | Action::Exportation(_)
            | Action::Importation(_)
            | Action::TransitOpening(_)
    );
    begins.then(|| broken(endorsement.date > carnet.valid_until, DATE))
}

pub(super) fn late_return(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let returns = matches!(
        endorsement.action.movement(),
        Some(SheetKind::ReExportation | SheetKind::ReImportation | SheetKind::TransitClosing)
    );
    returns.then(|| broken(endorsement.date > carnet.valid_until, DATE))
}

pub(super) fn final_date(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    // What is itself too late sets no day that is not: that is a finding of `after_expiry`.
    if endorsement.date > carnet.valid_until {
        return None;
    }
    let day = match &endorsement.action {
        Action::Importation(_) | Action::TransitOpening(_) => endorsement.action.final_date()?,
        _ => return None,
    };
    let late = day > carnet.valid_until;
    Some(broken(late, "/credentialSubject/action/finalDate"))
}

pub(super) fn claim_late(endorsement: &AtaCarnetEndorsement, carnet: &Listed<'_>) -> Places {
    let Action::Claim(_) = endorsement.action else {
        return None;
    };
    let last = carnet.valid_until.add_years(1);
    let late = last.is_some_and(|last| endorsement.date > last);
    Some(broken(late, DATE))
}

pub(super) fn association(
    endorsement: &AtaCarnetEndorsement,
    carnet: &Listed<'_>,
) -> Option<Judged> {
    let Actor::CarnetAssociation(actor) = &endorsement.actor else {
        return None;
    };
    let name = actor.legal_name.as_str();
    let issues = || {
        let issued_by = &carnet.issued_by;
        let own = CustomsTerritory::from(&actor.country);
        let issuing = CustomsTerritory::from(&issued_by.country);
        if !same_legal_name(name, issued_by.legal_name.as_str()) {
            return Judged::from(broken(true, LEGAL_NAME));
        }
        unless_one(own.sameness(&issuing), COUNTRY)
    };
    let guarantees = || carnet.is_guaranteed_by(name);
    match endorsement.action.acting_party() {
        ActingParty::IssuingAssociation => Some(issues()),
        ActingParty::GuaranteeingAssociation => Some(broken(!guarantees(), LEGAL_NAME).into()),
        ActingParty::IssuingOrGuaranteeingAssociation if guarantees() => Some(Judged::default()),
        ActingParty::IssuingOrGuaranteeingAssociation => Some(issues()),
        _ => None,
    }
}

/// Whoever consents as the holder has its name and, where the carnet gives one, its `id`.
pub(super) fn carnet_holder(
    endorsement: &AtaCarnetEndorsement,
    issuer: &str,
    carnet: &Listed<'_>,
) -> Places {
    let (Actor::CarnetHolder(actor), Action::Consent(_)) =
        (&endorsement.actor, &endorsement.action)
    else {
        return None;
    };
    let holder = &carnet.carnet_holder;
    let same = same_legal_name(actor.legal_name.as_str(), holder.legal_name.as_str());
    let principal = actor.id.as_ref().map_or(issuer, |id| id.as_str());
    let other = holder
        .id
        .as_ref()
        .is_some_and(|id| id.as_str() != principal);
    let mut places = broken(!same, LEGAL_NAME);
    let principal = if actor.id.is_some() { PRINCIPAL } else { ACTOR };
    places.extend(broken(other, principal));
    Some(places)
}

pub(super) fn alteration_convention(
    endorsement: &AtaCarnetEndorsement,
    carnet: &Listed<'_>,
) -> Places {
    let Action::Alteration(_) = endorsement.action else {
        return None;
    };
    let unbound = carnet.territories_beyond_istanbul().next().is_some();
    Some(broken(unbound, "/credentialSubject/action"))
}
