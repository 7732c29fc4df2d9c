//! The certification of origin under the United States-Mexico-Canada Agreement (SPEC chapter *USMCA
//! certification of origin*; 19 CFR part 182, USMCA Annex 5-A).

use schemars::Schema;
use std::sync::LazyLock;
use tradecred_vc::json::Value;
use tradecred_vc::report::Report;

use crate::document::{DocumentType, PublishedRule};
use crate::rule::{self, Inquiry};
use crate::structure;

mod agent;
pub mod codes;
mod elements;
mod model;
mod rules;
mod statement;

pub use model::{
    Basis, BlanketPeriod, Certifier, CertifierRole, CommercialDocument, Coverage, GoodsIdentity,
    GoodsLine, HsEdition, InvoiceReference, Language, OriginCriterion, ProducerRepresentation,
    RequiredDigits, RuleOfOrigin, ShipmentsInOneEntry, Signatory, SigningAuthority, SingleShipment,
    TariffClassification, TariffSystem, UsmcaCertificationOfOrigin,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "UsmcaCertificationOfOriginCredential";
/// The agreement, as authorizations name it.
pub const AGREEMENT: &str = "USMCA";
/// The edition of these rules.
pub const EDITION: &str = "us-usmca/2026-11";

/// The document type, for the table in [`document`](crate::document).
pub static DOCUMENT: DocumentType = DocumentType {
    credential_type: CREDENTIAL_TYPE,
    area: "usmca-certification-of-origin",
    edition: EDITION,
    family: "origin",
    elements: elements::ELEMENTS,
    codes: codes::ALL,
    rules: published_rules,
    schema,
    check,
};

fn schema() -> Schema {
    crate::schema::of::<UsmcaCertificationOfOrigin>()
}

fn judge() -> Option<&'static structure::Judge> {
    static JUDGE: LazyLock<Option<structure::Judge>> =
        LazyLock::new(|| structure::Judge::of(&schema()));
    JUDGE.as_ref()
}

fn check(subject: &Value<'_>, inquiry: &Inquiry<'_>, report: &mut Report) {
    let read = structure::read(subject, judge(), elements::ELEMENTS, &codes::DOCUMENT);
    let document: UsmcaCertificationOfOrigin = match read {
        Ok(document) => document,
        Err(mut faults) => {
            report.checks.append(&mut faults);
            return;
        }
    };
    agent::check(&document, inquiry, report);
    rule::judge(
        rules::RULES,
        &document,
        document.completed_at,
        inquiry,
        report,
    );
}

fn published_rules() -> Vec<PublishedRule> {
    rules::RULES.iter().map(PublishedRule::of).collect()
}

#[cfg(test)]
mod tests;
