//! The qualification that a goods line rests on, and the line held against it (SPEC section *The
//! qualification of a line*). One that is not held is listed: a certification stands without it.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Text;
use tradecred_vc::report::{Authenticity, Requirements};
use tradecred_vc::status::is_superseded;

use super::claim::SUBHEADING;
use super::lines::at;
use super::period::next_day;
use super::{Certification, Goods, Route};
use crate::fta_qualification::{CREDENTIAL_TYPE, DOCUMENT, FtaQualification, Method};
use crate::reference::CredentialReference;
use crate::resolve::{agrees, on_its_own, relied_of};
use crate::rule::{Findings, Inquiry};

const QUALIFICATION: &str = "qualification";

/// What the digest of a reference leads to.
enum Found<'e> {
    /// Nothing that is held.
    Absent,
    /// Something that is held and not relied on.
    NotReliedOn,
    /// Something that is relied on.
    Record(Box<Record<'e>>),
}

/// A credential that is relied on, and what is worked out of it once.
struct Record<'e> {
    relied: Relied<'e>,
    /// The qualification; nothing where its structure is faulty.
    qualification: Option<FtaQualification>,
    verdict: OnceCell<Option<(Authenticity, Requirements)>>,
    superseded: OnceCell<bool>,
}

impl Record<'_> {
    /// Whether it is genuine and meets its requirements, verified on its own; nothing where it is verified
    /// as another document.
    fn verdict(&self, inquiry: &Inquiry<'_>) -> Option<(Authenticity, Requirements)> {
        *self.verdict.get_or_init(|| {
            on_its_own(&self.relied, CREDENTIAL_TYPE, inquiry)
                .map(|report| (report.authenticity, report.requirements))
        })
    }

    fn is_superseded(&self, inquiry: &Inquiry<'_>) -> bool {
        *self.superseded.get_or_init(|| {
            is_superseded(
                self.relied.issuer,
                DigestMultibase::from(self.relied.proved.digest),
                inquiry.evidence,
                inquiry.policy.envelope.at,
            )
        })
    }
}

/// A goods line that names a qualification as one.
struct Line<'d, 'e> {
    index: usize,
    goods: Goods<'d>,
    reference: &'d CredentialReference,
    found: Rc<Found<'e>>,
}

impl<'e> Line<'_, 'e> {
    /// What the reference leads to, where that is what it says.
    fn agreeing(&self) -> Option<&Record<'e>> {
        match &*self.found {
            Found::Record(record) if agrees(record.relied.object, self.reference) => Some(record),
            _ => None,
        }
    }

    /// The qualification, where it is at hand.
    fn at_hand(&self) -> Option<(&Record<'e>, &FtaQualification)> {
        let record = self.agreeing()?;
        Some((record, record.qualification.as_ref()?))
    }

    fn pointer(&self) -> String {
        at(self.index, QUALIFICATION)
    }
}

/// The lines that name a qualification as one; where there is none, nothing is asked. Each digest is looked
/// up once: many lines that rest on one qualification cost no more than one.
fn lines<'d, 'e, D: Certification>(
    document: &'d D,
    inquiry: &Inquiry<'e>,
    findings: &mut Findings<'_>,
) -> Vec<Line<'d, 'e>> {
    let mut known = HashMap::new();
    let named: Vec<_> = document
        .goods()
        .enumerate()
        .filter_map(|(index, goods)| {
            let reference = goods.qualification.filter(|named| is_named(named))?;
            let digest = reference.digest_multibase;
            let found = known
                .entry(digest)
                .or_insert_with(|| Rc::new(find(digest, inquiry)));
            Some(Line {
                index,
                goods,
                reference,
                found: Rc::clone(found),
            })
        })
        .collect();
    if named.is_empty() {
        findings.not_applicable();
    }
    named
}

fn is_named(reference: &CredentialReference) -> bool {
    reference.credential_type.as_str() == CREDENTIAL_TYPE
}

fn find<'e>(digest: DigestMultibase, inquiry: &Inquiry<'e>) -> Found<'e> {
    match relied_of(digest, inquiry) {
        Some(relied) => Found::Record(Box::new(Record {
            relied,
            qualification: relied
                .object
                .get("credentialSubject")
                .and_then(|subject| DOCUMENT.sound(subject)),
            verdict: OnceCell::new(),
            superseded: OnceCell::new(),
        })),
        None if inquiry.evidence.credentials_of(digest).next().is_some() => Found::NotReliedOn,
        None => Found::Absent,
    }
}

/// What a line rests on is a qualification.
pub(crate) fn named<D: Certification>(document: &D, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut any = false;
    for (index, goods) in document.goods().enumerate() {
        let Some(reference) = goods.qualification else {
            continue;
        };
        any = true;
        if !is_named(reference) {
            findings.raise(at(index, "qualification/credentialType"));
        }
    }
    if !any {
        findings.not_applicable();
    }
}

/// The reference leads to what it says; one that leads nowhere is listed.
pub(crate) fn reference<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut absent = false;
    for line in lines(document, inquiry, findings) {
        match &*line.found {
            Found::Absent => absent = true,
            Found::Record(_) if line.agreeing().is_none() => findings.raise(line.pointer()),
            _ => {}
        }
    }
    if absent {
        findings.not_asked(NOT_HELD);
    }
}

/// It leads to a qualification of sound structure.
pub(crate) fn structure<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let lines = lines(document, inquiry, findings);
    if !lines.iter().any(|line| line.agreeing().is_some()) {
        findings.not_applicable();
    }
    for line in lines {
        if line.agreeing().is_some() && line.at_hand().is_none() {
            findings.raise(line.pointer());
        }
    }
}

/// Whoever signs a certification can write a qualification too: it counts as the word of whoever it names.
pub(crate) fn issuer<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut any = false;
    for line in lines(document, inquiry, findings) {
        let genuine = match (&*line.found, line.at_hand()) {
            (Found::NotReliedOn, _) => false,
            (_, Some((record, _))) => record
                .verdict(inquiry)
                .is_some_and(|(authenticity, _)| authenticity == Authenticity::Authentic),
            _ => continue,
        };
        any = true;
        if !genuine {
            findings.undecided(line.pointer());
        }
    }
    if !any {
        findings.not_applicable();
    }
}

/// It is made under the agreement of the certification.
pub(crate) fn agreement<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let lines = lines(document, inquiry, findings);
    if !lines.iter().any(|line| line.at_hand().is_some()) {
        findings.not_applicable();
    }
    for line in lines {
        if line
            .at_hand()
            .is_some_and(|(_, made)| made.agreement.as_str() != document.agreement_name())
        {
            findings.raise(line.pointer());
        }
    }
}

/// Holds each line against its qualification, where that is at hand and under the same agreement.
fn each<'e, D: Certification>(
    document: &D,
    inquiry: &Inquiry<'e>,
    findings: &mut Findings<'_>,
    judge: impl Fn(&Line<'_, 'e>, &Record<'e>, &FtaQualification, &mut Findings<'_>),
) {
    let mut any = false;
    for line in lines(document, inquiry, findings) {
        if let Some((record, made)) = line.at_hand()
            && made.agreement.as_str() == document.agreement_name()
        {
            any = true;
            judge(&line, record, made, findings);
        }
    }
    if !any {
        findings.not_applicable();
    }
}

/// It speaks of a good of the same subheading, in the same edition of the Harmonized System.
pub(crate) fn tariff<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(document, inquiry, findings, |line, _, made, findings| {
        let (certified, qualified) = (line.goods.tariff, &made.finished_good.tariff);
        let editions = certified.edition.zip(qualified.edition);
        if editions.is_some_and(|(one, other)| one != other) {
            findings.undecided_with(line.pointer(), "in another edition");
        } else if certified.code.digits().get(..SUBHEADING)
            != qualified.code.digits().get(..SUBHEADING)
        {
            findings.raise(line.pointer());
        }
    });
}

/// It says that the good qualifies by the way that the line states.
pub(crate) fn criterion<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(document, inquiry, findings, |line, _, made, findings| {
        if line
            .goods
            .route
            .is_some_and(|route| !goes_with(route, &made.methods))
        {
            findings.raise(line.pointer());
        }
    });
}

fn goes_with(route: Route, methods: &[Method]) -> bool {
    let says = |kind: fn(&Method) -> bool| methods.iter().any(kind);
    let wholly = says(|method| matches!(method, Method::WhollyObtained(_)));
    let exclusively = says(|method| matches!(method, Method::ExclusivelyOriginating(_)));
    match route {
        Route::WhollyObtained => wholly,
        Route::ExclusivelyOriginating => exclusively,
        Route::ProductSpecificRule => !wholly && !exclusively,
        Route::Parts => {
            says(|method| matches!(method, Method::RegionalValueContent(_)))
                && !says(|method| matches!(method, Method::TariffChange(_)))
        }
    }
}

/// It was in force on the day of certification.
pub(crate) fn days<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let completed = document.completed_at();
    each(document, inquiry, findings, |line, _, made, findings| {
        if next_day(completed) < made.qualified_at {
            findings.raise_with(line.pointer(), "qualified after the certification");
        } else if completed > made.expires {
            findings.raise_with(line.pointer(), "expired before the certification");
        }
    });
}

/// Its issuer did not replace it.
pub(crate) fn superseded<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(document, inquiry, findings, |line, record, _, findings| {
        if record.is_superseded(inquiry) {
            findings.raise(line.pointer());
        }
    });
}

/// It meets its own requirements.
pub(crate) fn met<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(
        document,
        inquiry,
        findings,
        |line, record, _, findings| match record
            .verdict(inquiry)
            .map(|(_, requirements)| requirements)
        {
            Some(Requirements::NotMet) => findings.raise(line.pointer()),
            Some(Requirements::Undecided) => findings.undecided(line.pointer()),
            Some(Requirements::Met) | None => {}
        },
    );
}

const NOT_HELD: Text = Text {
    en: "the qualification that a goods line rests on is not held, and was not checked",
    es: "no se dispone de la calificación en que se basa una línea de mercancías y no se comprobó",
    fr: "la qualification sur laquelle repose une ligne de marchandises n'est pas disponible et n'a pas été vérifiée",
};

#[cfg(test)]
mod tests;
