//! What can be asked of any act: its kind, who does it, and what it names.

use tradecred_vc::time::Date;

use super::action::{Action, Sheet};
use super::words::SheetKind;
use crate::carnet::SheetItem;
use crate::reference::CredentialReference;

/// Who does an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ActingParty {
    /// A customs office of the territory from which the goods departed.
    DepartureOffice,
    /// A customs office of a territory that the goods visit.
    VisitedOffice,
    /// Any customs office.
    AnyOffice,
    /// The association that issued the carnet.
    IssuingAssociation,
    /// The association that guarantees in a territory.
    GuaranteeingAssociation,
    /// The association that issued the carnet, or one that guarantees in a territory.
    IssuingOrGuaranteeingAssociation,
    /// The holder, or any customs office.
    HolderOrOffice,
}

impl Action {
    /// Its `type`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Activation(_) => "Activation",
            Self::Exportation(_) => "Exportation",
            Self::ReImportation(_) => "ReImportation",
            Self::Importation(_) => "Importation",
            Self::ReExportation(_) => "ReExportation",
            Self::TransitOpening(_) => "TransitOpening",
            Self::TransitClosing(_) => "TransitClosing",
            Self::Regularisation(_) => "Regularisation",
            Self::Seizure(_) => "Seizure",
            Self::SeizureEnd(_) => "SeizureEnd",
            Self::Refusal(_) => "Refusal",
            Self::Cancellation(_) => "Cancellation",
            Self::Consent(_) => "Consent",
            Self::Alteration(_) => "Alteration",
            Self::Replacement(_) => "Replacement",
            Self::Reconciliation(_) => "Reconciliation",
            Self::Discharge(_) => "Discharge",
            Self::Claim(_) => "Claim",
            Self::ClaimProof(_) => "ClaimProof",
            Self::ClaimPayment(_) => "ClaimPayment",
            Self::ClaimDischarge(_) => "ClaimDischarge",
        }
    }

    /// Who does it.
    #[must_use]
    pub fn acting_party(&self) -> ActingParty {
        match self {
            Self::Activation(_) | Self::Exportation(_) | Self::ReImportation(_) => {
                ActingParty::DepartureOffice
            }
            Self::Importation(_)
            | Self::ReExportation(_)
            | Self::TransitOpening(_)
            | Self::TransitClosing(_)
            | Self::Regularisation(_)
            | Self::Seizure(_)
            | Self::SeizureEnd(_)
            | Self::Claim(_)
            | Self::ClaimDischarge(_) => ActingParty::VisitedOffice,
            Self::Refusal(_) | Self::Cancellation(_) => ActingParty::AnyOffice,
            Self::Consent(_) => ActingParty::HolderOrOffice,
            Self::Alteration(_) => ActingParty::IssuingOrGuaranteeingAssociation,
            Self::Replacement(_) | Self::Reconciliation(_) | Self::Discharge(_) => {
                ActingParty::IssuingAssociation
            }
            Self::ClaimProof(_) | Self::ClaimPayment(_) => ActingParty::GuaranteeingAssociation,
        }
    }

    /// The sheet on which it is certified, where it is a movement.
    #[must_use]
    pub fn movement(&self) -> Option<SheetKind> {
        match self {
            Self::Exportation(_) => Some(SheetKind::Exportation),
            Self::ReImportation(_) => Some(SheetKind::ReImportation),
            Self::Importation(_) => Some(SheetKind::Importation),
            Self::ReExportation(_) => Some(SheetKind::ReExportation),
            Self::TransitOpening(_) => Some(SheetKind::TransitOpening),
            Self::TransitClosing(_) => Some(SheetKind::TransitClosing),
            _ => None,
        }
    }

    /// The counterfoil of a movement.
    #[must_use]
    pub fn counterfoil(&self) -> Option<&Sheet> {
        match self {
            Self::Exportation(act) => Some(&act.counterfoil),
            Self::ReImportation(act) => Some(&act.counterfoil),
            Self::Importation(act) => Some(&act.counterfoil),
            Self::ReExportation(act) => Some(&act.counterfoil),
            Self::TransitOpening(act) => Some(&act.counterfoil),
            Self::TransitClosing(act) => Some(&act.counterfoil),
            _ => None,
        }
    }

    /// The voucher of a movement, where it has one.
    #[must_use]
    pub fn voucher(&self) -> Option<&Sheet> {
        match self {
            Self::Exportation(act) => act.voucher.as_ref(),
            Self::ReImportation(act) => act.voucher.as_ref(),
            Self::Importation(act) => act.voucher.as_ref(),
            Self::ReExportation(act) => act.voucher.as_ref(),
            Self::TransitOpening(act) => act.voucher.as_ref(),
            Self::TransitClosing(act) => act.voucher.as_ref(),
            _ => None,
        }
    }

    /// The items it is about: those of the counterfoil, or its own list.
    #[must_use]
    pub fn items(&self) -> &[SheetItem] {
        match self {
            Self::Activation(act) => &act.items,
            Self::Regularisation(act) => &act.items,
            Self::Seizure(act) => &act.items,
            Self::Claim(act) => &act.items,
            _ => self.counterfoil().map_or(&[], |sheet| &sheet.items),
        }
    }

    /// Every list of items in it, with its place in the credential.
    pub(crate) fn lists(&self) -> Vec<(&'static str, &[SheetItem])> {
        match (self.counterfoil(), self.voucher()) {
            (Some(counterfoil), voucher) => {
                let voucher =
                    voucher.map(|sheet| ("/credentialSubject/action/voucher/items", &*sheet.items));
                [(
                    "/credentialSubject/action/counterfoil/items",
                    &*counterfoil.items,
                )]
                .into_iter()
                .chain(voucher)
                .collect()
            }
            _ => vec![("/credentialSubject/action/items", self.items())],
        }
    }

    /// The last day that it sets, where it sets one.
    #[must_use]
    pub fn final_date(&self) -> Option<Date> {
        match self {
            Self::Exportation(act) => act.final_date,
            Self::Importation(act) => act.final_date,
            Self::TransitOpening(act) => Some(act.final_date),
            _ => None,
        }
    }

    /// The credentials that it refers to, each with its place in the credential.
    pub(crate) fn references(&self) -> Vec<(String, &CredentialReference)> {
        let one = |member: &str, reference| {
            vec![(format!("/credentialSubject/action/{member}"), reference)]
        };
        match self {
            Self::Regularisation(act) => proving(&act.endorsements).collect(),
            Self::SeizureEnd(act) => one("seizure", &act.seizure),
            Self::Cancellation(act) => one("cancels", &act.cancels),
            Self::Consent(act) => one("to", &act.to),
            Self::Replacement(act) => one("carnet", &act.carnet),
            Self::ClaimProof(act) => {
                let mut all = one("claim", &act.claim);
                all.extend(proving(&act.endorsements));
                all
            }
            Self::ClaimPayment(act) => one("claim", &act.claim),
            Self::ClaimDischarge(act) => one("claim", &act.claim),
            _ => Vec::new(),
        }
    }
}

/// The endorsements that an act rests on, each with its place.
fn proving(
    endorsements: &[CredentialReference],
) -> impl Iterator<Item = (String, &CredentialReference)> {
    endorsements.iter().enumerate().map(|(index, reference)| {
        let place = format!("/credentialSubject/action/endorsements/{index}");
        (place, reference)
    })
}
