//! What can be done with a certificate: the forms of an act, each with its own members.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::fisheries::Weight;
use crate::identifier::{EntryNumber, HsCode, LineNumber, NonEmptyText, OneOrMore};
use crate::party::AlwaysNamed;
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(FishWeightType = "FishWeight");
type_tag!(FishLotType = "FishLot");
type_tag!(ProcessedFishType = "ProcessedFish");

/// What is done with the shipment, or with a lot of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Act {
    /// The actor takes custody: 50 CFR 216.24(f)(4)(xiv).
    Custody(Custody),
    /// The actor becomes the owner: 50 CFR 216.24(f)(3)(iii).
    OwnershipChange(OwnershipChange),
    /// The lot is from here on in several.
    Split(Split),
    /// Lines have another product form.
    Processing(Processing),
    /// The lot is entered (box 1): 50 CFR 216.24(f)(4)(i), (ii).
    Entry(Box<Entry>),
}

tagged!(Act by "type" {
    "Custody" => Custody,
    "OwnershipChange" => OwnershipChange,
    "Split" => Split,
    "Processing" => Processing,
    "Entry" => Entry,
});

impl Act {
    /// Its `type`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Custody(_) => "Custody",
            Self::OwnershipChange(_) => "OwnershipChange",
            Self::Split(_) => "Split",
            Self::Processing(_) => "Processing",
            Self::Entry(_) => "Entry",
        }
    }

    /// The lot that it concerns; the shipment where absent.
    #[must_use]
    pub fn lot(&self) -> Option<&NonEmptyText> {
        match self {
            Self::Custody(act) => act.lot.as_ref(),
            Self::OwnershipChange(act) => act.lot.as_ref(),
            Self::Split(act) => act.lot.as_ref(),
            Self::Processing(act) => act.lot.as_ref(),
            Self::Entry(act) => act.lot.as_ref(),
        }
    }

    /// Whether it leaves a lot, by its name; the shipment where that is absent.
    #[must_use]
    pub fn leaves(&self, lot: Option<&NonEmptyText>) -> bool {
        match self {
            Self::Split(split) => split.into.iter().any(|part| Some(&part.lot) == lot),
            _ => self.lot() == lot,
        }
    }

    /// Its lists of weights, with the place of each below the act.
    pub(super) fn weights(&self) -> Vec<(String, Vec<(LineNumber, &Weight)>)> {
        fn stated(weights: &[FishWeight]) -> Vec<(LineNumber, &Weight)> {
            let each = weights.iter();
            each.map(|one| (one.line_number, &one.net_weight)).collect()
        }
        match self {
            Self::Custody(act) => vec![("weights".to_owned(), stated(&act.weights))],
            Self::Entry(act) => vec![("weights".to_owned(), stated(&act.weights))],
            Self::Split(act) => {
                let parts = act.into.iter().enumerate();
                parts
                    .map(|(index, part)| (format!("into/{index}/weights"), stated(&part.weights)))
                    .collect()
            }
            Self::Processing(act) => {
                let products = act.products.iter();
                let stated = products
                    .map(|product| (product.line_number, &product.net_weight))
                    .collect();
                vec![("products".to_owned(), stated)]
            }
            Self::OwnershipChange(_) => Vec::new(),
        }
    }
}

/// So much of a line of the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishWeight {
    /// Always `FishWeight`.
    #[serde(rename = "type")]
    pub object_type: FishWeightType,
    /// The number of the line.
    pub line_number: LineNumber,
    /// The net weight in kilograms.
    pub net_weight: Weight,
}

/// The actor takes custody of the lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Custody {
    /// The lot; the shipment where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// As what the actor takes it.
    pub role: CustodyRole,
    /// The legal name of who had it.
    pub taken_from: NonEmptyText,
    /// What is taken.
    pub weights: OneOrMore<FishWeight>,
}

/// As what a party takes custody: 50 CFR 216.24(f)(4)(xiv).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CustodyRole {
    /// As exporter.
    Exporter,
    /// As importer.
    Importer,
    /// As processor.
    Processor,
}

/// The actor becomes the owner of the lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct OwnershipChange {
    /// The lot; the shipment where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// The legal name of who owned it.
    pub acquired_from: NonEmptyText,
}

/// The lot is from here on in several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Split {
    /// The lot; the shipment where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// The lots that it is in, two or more.
    pub into: OneOrMore<FishLot>,
}

/// A lot that a split makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishLot {
    /// Always `FishLot`.
    #[serde(rename = "type")]
    pub object_type: FishLotType,
    /// Its name, unique among the lots of the certificate.
    pub lot: NonEmptyText,
    /// What it holds.
    pub weights: OneOrMore<FishWeight>,
    /// Who receives it next, where that is agreed when the lot is split.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<AlwaysNamed>,
}

/// Lines of the lot have another product form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Processing {
    /// The lot; the shipment where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// What became of the lines.
    pub products: OneOrMore<ProcessedFish>,
}

/// What became of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProcessedFish {
    /// Always `ProcessedFish`.
    #[serde(rename = "type")]
    pub object_type: ProcessedFishType,
    /// The number of the line.
    pub line_number: LineNumber,
    /// Its net weight in kilograms from here on.
    pub net_weight: Weight,
    /// The form of the product, such as canned in water.
    pub product_form: NonEmptyText,
    /// Its number in the Harmonized Tariff Schedule of the United States from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub htsus: Option<HsCode>,
}

/// The lot is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Entry {
    /// The lot; the shipment where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<NonEmptyText>,
    /// The number of the customs entry (box 1).
    pub entry_number: EntryNumber,
    /// The date of entry (box 1).
    pub entry_date: Date,
    /// What is entered.
    pub weights: OneOrMore<FishWeight>,
    /// The processing code in the message to customs.
    pub processing_code: ProcessingCode,
}

/// The processing code of program 370 in the message to customs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum ProcessingCode {
    /// Yellowfin is among what is entered.
    #[serde(rename = "YFT")]
    Yellowfin,
    /// No yellowfin is.
    #[serde(rename = "NOT")]
    NoYellowfin,
}

impl ProcessingCode {
    /// The code.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yellowfin => "YFT",
            Self::NoYellowfin => "NOT",
        }
    }
}
