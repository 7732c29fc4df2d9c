//! What certifications of origin have in common: the people who sign, the goods, what is covered, and the
//! rules that read the same under every agreement (SPEC chapter *Certifications of origin*).
//!
//! A document type gives its own law and its own code to each rule it takes from here: the judge is
//! shared, the rule is not. What it needs to know of the document it asks [`Certification`].

use tradecred_vc::time::Date;

use crate::identifier::LineNumber;
use crate::reference::CredentialReference;

pub(crate) mod claim;
pub(crate) mod codes;
pub mod correction;
mod coverage;
pub(crate) mod duties;
mod goods;
pub(crate) mod lines;
pub(crate) mod period;
pub(crate) mod qualification;
mod signatory;
pub(crate) mod telephone;
pub(crate) mod wording;

pub use coverage::{BlanketPeriod, Coverage, ShipmentsInOneEntry, SingleShipment};
pub use goods::{
    CommercialDocument, GoodsIdentity, HsEdition, InvoiceReference, RequiredDigits, RuleOfOrigin,
    TariffClassification, TariffSystem,
};
pub use signatory::{Certifier, CertifierRole, Signatory, SigningAuthority};

/// A document that certifies the origin of goods, as the shared rules see it. Its members `goods`,
/// `coverage` and `completedAt` have these names in every document that implements this.
pub(crate) trait Certification {
    /// Where the importers stand.
    const IMPORTERS: &'static str;

    /// Its agreement, as authorizations and qualifications name it.
    fn agreement_name(&self) -> &'static str;

    /// The day it was completed and signed.
    fn completed_at(&self) -> Date;

    /// What it covers.
    fn coverage(&self) -> &Coverage;

    /// Its goods, in their order.
    fn goods(&self) -> impl Iterator<Item = Goods<'_>>;

    /// The legal names of the importers it names.
    fn importer_names(&self) -> Vec<&str>;

    /// The program indicators under which a claim may be based on it.
    fn programs(&self) -> &'static [&'static str];

    /// The days on which goods can have been entered under its agreement.
    fn entries(&self) -> Window;

    /// Whether the duties of certifiers in the United States are those of who completed it.
    fn keeps_records(&self) -> bool;

    /// Whether it is a transcription, whose signature says nothing of when the paper was signed.
    fn is_transcribed(&self) -> bool;

    /// Whether it corrects an earlier one.
    fn corrects(&self) -> bool;
}

/// One line of goods, as the shared rules see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Goods<'d> {
    /// Its number.
    pub(crate) line_number: LineNumber,
    /// Its classification.
    pub(crate) tariff: &'d TariffClassification,
    /// Its rule of origin, where it names one.
    pub(crate) rule: Option<&'d RuleOfOrigin>,
    /// By which way it qualifies, where it says so.
    pub(crate) route: Option<Route>,
    /// The qualification that it rests on, where it names one.
    pub(crate) qualification: Option<&'d CredentialReference>,
}

/// The ways to origin that a certification states and a qualification can bear out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    /// Wholly obtained or produced entirely, 19 USC 4531(c)(1)(A), 4033(b)(1).
    WhollyObtained,
    /// By the rule for the product, 19 USC 4531(c)(1)(B), 4033(b)(2).
    ProductSpecificRule,
    /// Exclusively from originating materials, 19 USC 4531(c)(1)(C), 4033(b)(3).
    ExclusivelyOriginating,
    /// By value content, because its parts cannot undergo the change, 19 USC 4531(c)(1)(D).
    Parts,
}

/// Days from one to another, both included; an absent end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    /// First day.
    pub(crate) from: Option<Date>,
    /// Last day.
    pub(crate) until: Option<Date>,
}

impl Window {
    /// Whether a day lies in it.
    pub(crate) fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
