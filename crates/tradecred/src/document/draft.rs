//! Documents that nobody signed yet, as drafts of conversions: what is found in them, and who certifies in them
//! (SPEC chapter *Attested conversion*).

use tradecred_vc::json::Value;
use tradecred_vc::problem::Text;
use tradecred_vc::report::{Note, Report};

use super::{DocumentType, TradeDocument};
use crate::extension;
use crate::rule::{self, Inquiry};

/// The party in whose name a draft speaks.
#[derive(Debug)]
pub(crate) struct Named {
    /// Its DID, where the draft gives one.
    pub(crate) id: Option<String>,
    /// Its legal name.
    pub(crate) legal_name: String,
}

/// The party in whose name the draft in a subject speaks, where its structure is sound and says so.
pub(super) fn speaker<D: TradeDocument>(
    known: &'static DocumentType,
    subject: &Value<'_>,
) -> Option<Named> {
    let document: D = known.sound(subject)?;
    document.speaker().map(|speaker| Named {
        id: speaker.id.map(|id| id.as_str().to_owned()),
        legal_name: speaker.legal_name.to_owned(),
    })
}

/// Reads a draft, and judges its rules where they do without a signer.
pub(super) fn check<D: TradeDocument>(
    known: &'static DocumentType,
    subject: &Value<'_>,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let document: D = match known.read(subject) {
        Ok(document) => document,
        Err(mut faults) => {
            report.checks.append(&mut faults);
            return;
        }
    };
    extension::check(document.extensions(), report);
    if D::JUDGED_AS_DRAFT {
        rule::judge(
            D::RULES,
            &document,
            document.completed_at(),
            document.arrives_on(),
            inquiry,
            report,
        );
    } else {
        report
            .not_checked
            .push(Note::new("document.rules", DRAFT_RULES_NOT_ASKED));
    }
}

const DRAFT_RULES_NOT_ASKED: Text = Text {
    en: "the rules of the draft were not asked: they ask who signed it",
    es: "no se consultaron las reglas del borrador: preguntan quién lo firmó",
    fr: "les règles du projet n'ont pas été interrogées : elles demandent qui l'a signé",
};
