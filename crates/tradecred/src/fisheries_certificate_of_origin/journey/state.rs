//! The state of the journey of a certificate as it is published: the composed form of NOAA Form 370, box 1 to
//! the signatures, and where the lots are.

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

use super::super::model::{DolphinSafeStatus, FishLine, FisheriesCertificateOfOrigin};
use super::fold::{End, Fold};
use super::weights::{Weights, kilograms};
use crate::fisheries::Weight;
use crate::fisheries_certificate_endorsement::{
    Act, CustodyRole, FisheriesCertificateEndorsement, ProcessingCode,
};
use crate::identifier::{EntryNumber, NonEmptyText, OneOrMore};
use crate::journey::{Counted, Finding};
use crate::party::AlwaysNamed;
use crate::type_tag::type_tag;

type_tag!(FisheriesCertificateJourneyType = "FisheriesCertificateJourney");

/// A certificate with its endorsements: the composed form, the lots, and what contradicts what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "FisheriesCertificateJourney")]
#[non_exhaustive]
pub struct State {
    /// Always `FisheriesCertificateJourney`.
    #[serde(rename = "type")]
    pub object_type: FisheriesCertificateJourneyType,
    /// The day asked about: later endorsements have no effect.
    pub as_of: Date,
    /// What the journey amounts to.
    pub outcome: Outcome,
    /// The composed form.
    pub form: Form,
    /// The endorsements that count, in the order of the chain: by date.
    pub timeline: Vec<Step>,
    /// The lots that no endorsement takes on, by name.
    pub lots: Vec<LotState>,
    /// What is contradictory, missing, or worth a look.
    pub findings: Vec<Finding>,
}

/// What a journey amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// A finding is a rejection.
    Contradictory,
    /// Something is missing that would decide.
    Incomplete,
    /// In order, and not all of the fish is entered.
    Open,
    /// In order, and everything is entered.
    Entered,
}

/// NOAA Form 370 as certificate and endorsements together fill it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Form {
    /// Box 1: each entry.
    pub entries: Vec<FormEntry>,
    /// Box 2.
    pub exporter: AlwaysNamed,
    /// Box 3.
    pub importer: AlwaysNamed,
    /// Box 3: the importer's permit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importer_permit_number: Option<NonEmptyText>,
    /// Box 4.
    pub fish: OneOrMore<FishLine>,
    /// Box 4: the net weight of the shipment.
    pub total_net_weight: Weight,
    /// Box 5.
    pub dolphin_safe_status: DolphinSafeStatus,
    /// The day on which the exporter certified.
    pub completed_at: Date,
    /// Box 6 and on: who signed after the exporter.
    pub signatures: Vec<Signature>,
}

/// An entry in box 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FormEntry {
    /// The endorsement.
    pub digest_multibase: DigestMultibase,
    /// The lot that is entered; the shipment where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// The number of the entry.
    pub entry_number: EntryNumber,
    /// The date of entry.
    pub entry_date: Date,
    /// Who enters.
    pub importer: String,
    /// The net weight entered, in kilograms.
    pub net_weight: String,
    /// The same by line.
    pub weights: Vec<LineWeight>,
    /// The processing code in the message to customs.
    pub processing_code: ProcessingCode,
}

/// So much of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LineWeight {
    /// The number of the line.
    pub line_number: u32,
    /// Its net weight in kilograms.
    pub net_weight: String,
}

/// A signature in box 6 and on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Signature {
    /// The endorsement.
    pub digest_multibase: DigestMultibase,
    /// The company.
    pub company: String,
    /// Who signed for it.
    pub signatory_name: String,
    /// When.
    pub date: Date,
    /// What was done, by the `type` of the act.
    pub act: String,
    /// As what custody was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<CustodyRole>,
    /// The lot; the shipment where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
}

/// An endorsement that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Step {
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// Its `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// What it names as coming before it.
    pub follows: Vec<DigestMultibase>,
    /// Who acted.
    pub actor: String,
    /// What was done, by the `type` of the act.
    pub act: String,
    /// The lot; the shipment where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// Whether it has an effect: its lot is there, all that it follows is at hand, and none is dated later.
    pub placed: bool,
}

/// A lot that no endorsement takes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LotState {
    /// Its name; the shipment where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// The endorsement that left it so; none for the shipment as it is at first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_by: Option<DigestMultibase>,
    /// Who has custody.
    pub custodian: String,
    /// Who owns it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Who is named as its receiver and has not taken custody yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awaits: Option<String>,
    /// Whether it is entered.
    pub entered: bool,
    /// What it holds.
    pub weights: Vec<LineWeight>,
}

type CountedStep = Counted<FisheriesCertificateEndorsement>;

/// The composed form, of endorsements in their order.
pub(super) fn form(
    certificate: &FisheriesCertificateOfOrigin,
    ordered: &[&CountedStep],
    fold: &Fold<'_>,
) -> Form {
    let placed: Vec<&CountedStep> = ordered
        .iter()
        .copied()
        .filter(|step| fold.is_placed(step))
        .collect();
    Form {
        entries: placed.iter().filter_map(|step| entry(step)).collect(),
        exporter: certificate.exporter.clone(),
        importer: certificate.importer.clone(),
        importer_permit_number: certificate.importer_permit_number.clone(),
        fish: certificate.fish.clone(),
        total_net_weight: certificate.total_net_weight.clone(),
        dolphin_safe_status: certificate.dolphin_safe_status,
        completed_at: certificate.completed_at,
        signatures: placed.iter().map(|step| signature(step)).collect(),
    }
}

fn entry(step: &CountedStep) -> Option<FormEntry> {
    let Act::Entry(entry) = &step.endorsement.act else {
        return None;
    };
    let stated = entry.weights.iter();
    let weights = Weights::of(stated.map(|one| (one.line_number, &one.net_weight)));
    Some(FormEntry {
        digest_multibase: step.digest,
        lot: entry.lot.clone(),
        entry_number: entry.entry_number.clone(),
        entry_date: entry.entry_date,
        importer: step.endorsement.actor.legal_name.as_str().to_owned(),
        net_weight: kilograms(weights.sum()),
        weights: by_line(&weights),
        processing_code: entry.processing_code,
    })
}

fn signature(step: &CountedStep) -> Signature {
    let endorsement = &step.endorsement;
    Signature {
        digest_multibase: step.digest,
        company: endorsement.actor.legal_name.as_str().to_owned(),
        signatory_name: endorsement.signatory_name.as_str().to_owned(),
        date: endorsement.date,
        act: endorsement.act.name().to_owned(),
        role: match &endorsement.act {
            Act::Custody(custody) => Some(custody.role),
            _ => None,
        },
        lot: endorsement.act.lot().cloned(),
    }
}

/// An endorsement as the timeline shows it.
pub(super) fn shown(step: &CountedStep, placed: bool) -> Step {
    let endorsement = &step.endorsement;
    let named = endorsement.previous.iter();
    Step {
        digest_multibase: step.digest,
        id: step.id.clone(),
        sequence: endorsement.sequence.get(),
        date: endorsement.date,
        follows: named.map(|named| named.digest_multibase).collect(),
        actor: endorsement.actor.legal_name.as_str().to_owned(),
        act: endorsement.act.name().to_owned(),
        lot: endorsement.act.lot().cloned(),
        placed,
    }
}

/// A lot at the end.
pub(super) fn lot(end: &End<'_>) -> LotState {
    LotState {
        lot: end.lot.name.cloned(),
        left_by: end.left_by,
        custodian: end.lot.custodian.to_owned(),
        owner: end.lot.owner.map(str::to_owned),
        awaits: end
            .lot
            .awaits
            .map(|receiver| receiver.legal_name.as_str().to_owned()),
        entered: end.lot.entered,
        weights: by_line(&end.lot.weights),
    }
}

fn by_line(weights: &Weights) -> Vec<LineWeight> {
    weights
        .present()
        .map(|(line_number, weight)| LineWeight {
            line_number,
            net_weight: kilograms(weight),
        })
        .collect()
}
