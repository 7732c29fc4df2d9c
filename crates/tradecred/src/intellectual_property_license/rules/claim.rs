//! The licence held against an entry: the question of the license chain, asked for each line of it (SPEC section
//! *A licence held against an entry*).

use std::collections::HashSet;
use std::rc::Rc;

use tradecred_vc::problem::Text;

use super::super::line::line;
use super::super::model::{IntellectualPropertyLicense, LicensedAct};
use super::super::scope::{Dimension, Scope};
use super::day_of_use;
use crate::claim::{ClaimContext, ClaimImporter};
use crate::customs;
use crate::identifier::CountryCode;
use crate::license_chain::{self, Followed, IntendedUse, UseGoods, UseParty, Verdict};
use crate::rule::{Findings, Inquiry};

/// What a claim has no member for, or need not give: a tariff code it always gives.
const BEYOND_A_CLAIM: &[Dimension] = &[
    Dimension::NiceClasses,
    Dimension::Gtins,
    Dimension::Styles,
    Dimension::Channels,
];

/// The importer and the lines of a claim; nothing where one is not given.
fn entry<'c>(inquiry: &Inquiry<'c>) -> Option<(&'c ClaimContext, &'c ClaimImporter)> {
    let claim = inquiry.claim()?;
    let importer = claim.importer.as_ref()?;
    (!claim.lines.is_empty()).then_some((claim, importer))
}

/// What the entry amounts to by its best line, asked once.
fn entered(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> Option<Rc<Followed>> {
    let own = inquiry.verified.digest();
    inquiry.at_hand.read(own, || ask(license, inquiry))
}

fn ask(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> Option<Followed> {
    let (claim, importer) = entry(inquiry)?;
    let territory: CountryCode = customs::COUNTRY.parse().ok()?;
    let chain = license_chain::Asked::of_right(license.right.digest_multibase, inquiry);
    let chain = chain.silent_on(BEYOND_A_CLAIM);
    let intended = IntendedUse {
        party: UseParty {
            legal_name: importer.legal_name.clone(),
            id: None,
        },
        act: LicensedAct::Import,
        goods: UseGoods::default(),
        territory,
        channel: None,
        date: day_of_use(inquiry),
        quantity: None,
    };
    let following = chain.follow(&intended);
    // Lines of the same goods have the same answer.
    let mut asked = HashSet::new();
    let lines = claim.lines.iter();
    let lines = lines.filter(|line| asked.insert((&line.htsus, &line.gtin)));
    let answers = lines.map(|line| {
        following.decided(&UseGoods {
            tariff: Some(line.htsus.clone()),
            gtin: line.gtin.clone(),
            ..UseGoods::default()
        })
    });
    let (verdict, code) = answers.min_by_key(|(verdict, _)| verdict.rank())?;
    Some(Followed {
        verdict,
        code,
        unsaid: is_unsaid(license, claim, inquiry),
    })
}

/// Whether a licence in the line limits what the claim does not say.
fn is_unsaid(
    license: &IntellectualPropertyLicense,
    claim: &ClaimContext,
    inquiry: &Inquiry<'_>,
) -> bool {
    let all_say = claim.lines.iter().all(|line| line.gtin.is_some());
    let unsaid = |scope: &Scope| {
        let dimensions = [
            Dimension::NiceClasses,
            Dimension::Styles,
            Dimension::Channels,
        ];
        dimensions.into_iter().any(|one| scope.limits(one))
            || (!all_say && scope.limits(Dimension::Gtins))
    };
    let line = line(license, inquiry);
    unsaid(&line.scope) || line.parents.iter().any(|parent| unsaid(&parent.scope))
}

fn judge(
    verdict: Verdict,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(entered) = entered(license, inquiry) else {
        return findings.not_asked(NO_ENTRY);
    };
    entered.tell(verdict, "", UNSAID, findings);
}

pub(super) fn not_shown(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::NotShown, license, inquiry, findings);
}

pub(super) fn revoked(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::Revoked, license, inquiry, findings);
}

pub(super) fn out_of_scope(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::OutOfScope, license, inquiry, findings);
}

const NO_ENTRY: Text = Text {
    en: "no claim with importer and lines was given to hold the licence against",
    es: "no se dio ninguna solicitud con importador y líneas con que comparar la licencia",
    fr: "aucune demande avec importateur et lignes n'a été donnée pour y comparer la licence",
};
const UNSAID: Text = Text {
    en: "a claim says nothing of Nice classes, styles and channels, and nothing here of trade items, to which a licence is limited",
    es: "una solicitud no dice nada de clases de Niza, estilos ni canales, y aquí nada de artículos, a los que se limita una licencia",
    fr: "une demande ne dit rien des classes de Nice, des styles et des canaux, et rien ici des articles, auxquels une licence est limitée",
};
