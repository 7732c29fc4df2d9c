//! The documents this library knows: the one table a new trade document is entered in (SPEC chapter
//! *Documents*).

use std::sync::OnceLock;

use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;
use tradecred_vc::authority::Grade;
pub use tradecred_vc::credential::CORE_TYPES;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Definition, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Scope, Status};
use tradecred_vc::time::Date;
use tradecred_vc::verify::VerifiedCredential;

use crate::agent::{self, Speaker};
use crate::customs_determination;
use crate::extension;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{self, Inquiry, Rule};
use crate::serial::Serials;
use crate::structure::{self, Judge};
use crate::visibility::Visibility;

pub mod codes;
mod draft;

pub(crate) use draft::Named;

/// Every document type: the line by which a new document is entered.
pub static DOCUMENTS: &[&DocumentType] = &[
    &crate::usmca_certification_of_origin::DOCUMENT,
    &crate::us_fta_certification_of_origin::DOCUMENT,
    &crate::nafta_certificate_of_origin::DOCUMENT,
    &crate::certificate_of_origin::DOCUMENT,
    &crate::fta_qualification::DOCUMENT,
    &crate::preference_claim::DOCUMENT,
    &crate::customs_request::DOCUMENT,
    &crate::customs_response::DOCUMENT,
    &crate::customs_determination::DOCUMENT,
    &crate::in_bond_movement::DOCUMENT,
    &crate::in_bond_event::DOCUMENT,
    &crate::partner_agency_license::DOCUMENT,
    &crate::partner_agency_license_use::DOCUMENT,
    &crate::ata_carnet::DOCUMENT,
    &crate::ata_carnet_endorsement::DOCUMENT,
    &crate::fisheries_certificate_of_origin::DOCUMENT,
    &crate::captain_statement::DOCUMENT,
    &crate::observer_statement::DOCUMENT,
    &crate::idcp_certification::DOCUMENT,
    &crate::rabies_vaccination_certification::DOCUMENT,
    &crate::animal_health_certificate::DOCUMENT,
    &crate::facility_reservation::DOCUMENT,
    &crate::rabies_titer::DOCUMENT,
    &crate::certification_of_admissibility::DOCUMENT,
    &crate::certification_of_admissibility_endorsement::DOCUMENT,
    &crate::fisheries_certificate_endorsement::DOCUMENT,
    &crate::intellectual_property_right::DOCUMENT,
    &crate::intellectual_property_license::DOCUMENT,
    &crate::product_authenticity::DOCUMENT,
    &crate::product_event::DOCUMENT,
    &crate::attested_conversion::DOCUMENT,
    &crate::evidence_anchor::DOCUMENT,
    &crate::conformance_credential::DOCUMENT,
];

/// A trade document: what its module says of it. The rest follows.
pub(crate) trait TradeDocument: DeserializeOwned + JsonSchema + Sized + 'static {
    /// The credential type, such as `UsmcaCertificationOfOriginCredential`.
    const CREDENTIAL_TYPE: &'static str;
    /// The name of its area in specification, vectors and codes, and of its schema file.
    const AREA: &'static str;
    /// The edition of its rules.
    const EDITION: &'static str;
    /// The context family it belongs to.
    const FAMILY: &'static str;
    /// Of what kind its members are, for whoever may see them.
    const VISIBILITY: Visibility;
    /// By which numbers its issuer counts it.
    const SERIALS: Serials;
    /// The elements of its form, in form order.
    const ELEMENTS: &'static [Element];
    /// Its problem codes, in one or several lists.
    const CODES: &'static [&'static [&'static Definition]];
    /// The code of structural faults that belong to no element.
    const OTHERWISE: Code;
    /// Its rules, in form order.
    const RULES: &'static [Rule<Self>];
    /// The lowest grade of a transcription that is accepted in place of a signed original.
    const MINIMUM_GRADE: Grade;
    /// Its codes that only evidence can decide: undecided, they do not stop an issuer from signing.
    const BY_EVIDENCE: &'static [Code] = &[];

    /// Whether its rules are asked of a draft in a conversion too: they ask neither who signed nor what other
    /// documents say of this one.
    const JUDGED_AS_DRAFT: bool = false;

    /// The party in whose name it speaks, where it is judged as a draft and names one.
    fn speaker(&self) -> Option<Speaker<'_>> {
        None
    }

    /// The day it was completed, which rules on its contents read.
    fn completed_at(&self) -> Date;

    /// The day on which it says that what it is about arrives, where it says one.
    fn arrives_on(&self) -> Option<Date> {
        None
    }

    /// What this version of its type does not know.
    fn extensions(&self) -> &[Extension];

    /// The paper it was transcribed from.
    fn paper_original(&self) -> Option<&PaperOriginal>;

    /// The countries for one of which an office or association that transcribed it must act; any where
    /// absent.
    fn transcriber_territories(&self, _: &Inquiry<'_>) -> Option<Vec<String>> {
        None
    }

    /// Whether the issuer may speak for whoever the document names as its author.
    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report);

    /// What the endorsements at hand amount to, where this is the root of a journey.
    fn check_journey(&self, _: &Inquiry<'_>, _: &mut Report) {}

    /// What is found in a document that this one holds.
    fn check_inner(&self, _: &Inquiry<'_>, _: &mut Report) {}
}

/// One type of trade document.
#[derive(Debug)]
#[non_exhaustive]
pub struct DocumentType {
    /// The credential type, such as `UsmcaCertificationOfOriginCredential`.
    pub credential_type: &'static str,
    /// The name of its area in specification, vectors and codes, and of its schema file.
    pub area: &'static str,
    /// The edition of its rules, such as `us-usmca/2026-11`.
    pub edition: &'static str,
    /// The context family it belongs to.
    pub family: &'static str,
    /// Of what kind its members are, for whoever may see them.
    pub visibility: Visibility,
    /// By which numbers its issuer counts it.
    pub serials: Serials,
    /// The elements of its form, in form order.
    pub elements: &'static [Element],
    /// The JSON Schema of its credential subject.
    pub schema: fn() -> Schema,
    codes: &'static [&'static [&'static Definition]],
    rules: fn() -> Vec<PublishedRule>,
    by_evidence: &'static [Code],
    otherwise: Code,
    judge: OnceLock<Option<Judge>>,
    check: fn(&'static DocumentType, &Value<'_>, &Inquiry<'_>, &mut Report),
    check_draft: fn(&'static DocumentType, &Value<'_>, &Inquiry<'_>, &mut Report),
    speaker: fn(&'static DocumentType, &Value<'_>) -> Option<Named>,
    read: fn(&'static DocumentType, &Value<'_>) -> Result<(), Vec<Check>>,
}

impl DocumentType {
    /// The entry of a document in the table.
    pub(crate) const fn of<D: TradeDocument>() -> Self {
        Self {
            credential_type: D::CREDENTIAL_TYPE,
            area: D::AREA,
            edition: D::EDITION,
            family: D::FAMILY,
            visibility: D::VISIBILITY,
            serials: D::SERIALS,
            elements: D::ELEMENTS,
            schema: crate::schema::of::<D>,
            codes: D::CODES,
            rules: published_rules::<D>,
            by_evidence: D::BY_EVIDENCE,
            otherwise: D::OTHERWISE,
            judge: OnceLock::new(),
            check: check_document::<D>,
            check_draft: draft::check::<D>,
            speaker: draft::speaker::<D>,
            read: |document, subject| document.read::<D>(subject).map(drop),
        }
    }

    /// Its problem codes.
    pub fn codes(&self) -> impl Iterator<Item = &'static Definition> {
        self.codes.iter().copied().flatten().copied()
    }

    /// Its rules, as the published table shows them.
    #[must_use]
    pub fn rules(&self) -> Vec<PublishedRule> {
        (self.rules)()
    }

    /// Whether a credential subject has the structure of this document.
    ///
    /// # Errors
    /// Every structural fault, each under the code and box of its element.
    pub fn check_structure(&'static self, subject: &Value<'_>) -> Result<(), Vec<Check>> {
        (self.read)(self, subject)
    }

    /// Judges the subject of a draft of this type, which nobody signed: its structure, and its rules where they
    /// do without a signer.
    pub(crate) fn check_draft(
        &'static self,
        subject: &Value<'_>,
        inquiry: &Inquiry<'_>,
        report: &mut Report,
    ) {
        let before = report.checks.len();
        (self.check_draft)(self, subject, inquiry, report);
        if let Some(found) = report.checks.get_mut(before..) {
            crate::form::fill_boxes(self.elements, found);
        }
    }

    /// The party in whose name the draft in a subject speaks, where its structure is sound and says so.
    pub(crate) fn speaker(&'static self, subject: &Value<'_>) -> Option<Named> {
        (self.speaker)(self, subject)
    }

    /// Whether only evidence can decide this code of the document.
    pub(crate) fn is_decided_by_evidence(&self, code: Code) -> bool {
        self.by_evidence.iter().any(|own| std::ptr::eq(*own, code))
    }

    /// Reads the document out of a credential subject.
    pub(crate) fn read<D: TradeDocument>(
        &'static self,
        subject: &Value<'_>,
    ) -> Result<D, Vec<Check>> {
        structure::read(subject, self.judge(), self.elements, self.otherwise)
    }

    /// The document in a credential subject where its structure is sound; nobody asks what is not.
    pub(crate) fn sound<D: TradeDocument>(&'static self, subject: &Value<'_>) -> Option<D> {
        structure::sound(subject, self.judge())
    }

    fn judge(&'static self) -> Option<&'static Judge> {
        self.judge
            .get_or_init(|| Judge::of(&(self.schema)()))
            .as_ref()
    }
}

/// Reads the document, asks who signed it, and judges its rules.
fn check_document<D: TradeDocument>(
    known: &'static DocumentType,
    subject: &Value<'_>,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let document: D = match known.read(subject) {
        Ok(document) => document,
        Err(mut faults) => {
            report.checks.append(&mut faults);
            report
                .not_checked
                .push(Note::new("authority.author", AUTHOR_NOT_ASKED));
            return;
        }
    };
    extension::check(document.extensions(), report);
    match document.paper_original() {
        Some(paper) => {
            let territories = document.transcriber_territories(inquiry);
            let territories: Option<Vec<&str>> = territories
                .as_ref()
                .map(|countries| countries.iter().map(String::as_str).collect());
            agent::check_transcription(
                paper,
                D::MINIMUM_GRADE,
                D::CREDENTIAL_TYPE,
                territories.as_deref(),
                inquiry,
                report,
            );
        }
        None => document.check_author(inquiry, report),
    }
    rule::judge(
        D::RULES,
        &document,
        document.completed_at(),
        document.arrives_on(),
        inquiry,
        report,
    );
    document.check_journey(inquiry, report);
    document.check_inner(inquiry, report);
}

fn published_rules<D: TradeDocument>() -> Vec<PublishedRule> {
    D::RULES.iter().map(PublishedRule::of).collect()
}

/// A rule as it is published.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PublishedRule {
    /// Its id in the data sheet.
    pub id: &'static str,
    /// The code and requirement.
    pub requirement: &'static str,
    /// `E`, `W` or `I`.
    pub severity: &'static str,
    /// The law.
    pub law: &'static str,
    /// Its deciding words.
    pub words: &'static str,
    /// First day in force; open where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Which date the window is held against.
    pub reads: &'static str,
    /// Whether the law text was read.
    pub confirmed: bool,
    /// The documents for which it was read; all of them where absent. For others the rule warns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_for: Option<&'static str>,
}

impl PublishedRule {
    /// The published form of a rule.
    pub(crate) fn of<D>(rule: &crate::rule::Rule<D>) -> Self {
        Self {
            id: rule.id,
            requirement: rule.code.code,
            severity: rule.severity.letter(),
            law: rule.law,
            words: rule.words,
            from: rule.from,
            until: rule.until,
            reads: rule.reads.as_str(),
            confirmed: rule.confirmed,
            confirmed_for: rule.confirmed_for.as_ref().map(|which| which.name),
        }
    }
}

/// The document type of a credential.
#[must_use]
pub fn of_type(credential_type: &str) -> Option<&'static DocumentType> {
    DOCUMENTS
        .iter()
        .find(|document| document.credential_type == credential_type)
        .copied()
}

/// Judges the document in a verified credential; says whether any rules were asked.
pub(crate) fn check(
    verified: &VerifiedCredential<'_>,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) -> bool {
    let types = &verified.credential().types;
    let known = types.iter().find_map(|name| of_type(name));
    if let Some(document) = known {
        report.credential.credential_type = Some(document.credential_type.to_owned());
    }
    if inquiry.policy.envelope.scope == Scope::Envelope {
        report
            .not_checked
            .push(Note::new("document.rules", RULES_NOT_ASKED));
        return false;
    }
    if known.is_none() && types.iter().any(|name| CORE_TYPES.contains(name)) {
        return true;
    }
    let subject = verified.credential().object().get("credentialSubject");
    match (known, subject) {
        (Some(document), Some(subject)) => {
            report.versions.rules = document.edition;
            let before = report.checks.len();
            (document.check)(document, subject, inquiry, report);
            if let Some(found) = report.checks.get_mut(before..) {
                crate::form::fill_boxes(document.elements, found);
            }
            customs_determination::note(inquiry, report);
            true
        }
        _ => {
            report.checks.push(Check::new(
                Status::Undecided,
                Problem::at(&codes::TYPE_UNKNOWN, "/type"),
            ));
            false
        }
    }
}

const AUTHOR_NOT_ASKED: Text = Text {
    en: "who signed for whom was not asked: the structure of the document is faulty",
    es: "no se comprobó quién firmó por quién: la estructura del documento es defectuosa",
    fr: "qui a signé pour qui n'a pas été vérifié : la structure du document est défectueuse",
};
const RULES_NOT_ASKED: Text = Text {
    en: "the rules of the document were not asked: only the envelope was verified",
    es: "no se consultaron las reglas del documento: solo se verificó el sobre",
    fr: "les règles du document n'ont pas été interrogées : seule l'enveloppe a été vérifiée",
};

#[cfg(test)]
mod tests;
