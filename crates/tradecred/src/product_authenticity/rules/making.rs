//! The making of a unit, held against the licences at hand (SPEC section *The making of a unit*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Text;

use super::super::making::use_of;
use super::super::model::ProductAuthenticity;
use super::right::{
    Cited, LICENSE, RIGHT, cited, is_licensed, is_of_the_right, is_right_at_hand,
    is_shown_to_be_by_an_owner,
};
use crate::intellectual_property_license::Dimension;
use crate::license_chain::{self, Followed, Verdict};
use crate::rule::{Findings, Inquiry};

/// What a unit has no member for.
const BEYOND_A_UNIT: &[Dimension] = &[
    Dimension::NiceClasses,
    Dimension::Tariff,
    Dimension::Styles,
    Dimension::Channels,
];

/// Asked once.
fn made(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Option<Rc<Followed>> {
    let own = inquiry.verified.digest();
    inquiry.at_hand.read(own, || ask(unit, inquiry))
}

/// Nothing where something else is found wrong or missing, before the chain has anything to say.
fn ask(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Option<Followed> {
    if !is_right_at_hand(unit, inquiry) {
        return None;
    }
    match &unit.license {
        None => is_shown_to_be_by_an_owner(unit, inquiry)
            .then(|| follow(unit, unit.right.digest_multibase, inquiry)),
        Some(reference) => match cited(reference, inquiry) {
            Cited::Nothing => None,
            Cited::Unsound => Some(Followed {
                verdict: Verdict::NotShown,
                code: Some(&license_chain::codes::INPUT),
                unsaid: false,
            }),
            Cited::License(license) => {
                let is_its_own = is_licensed(unit, &license, inquiry)
                    && is_of_the_right(unit, &license, inquiry) != Some(false);
                is_its_own.then(|| follow(unit, license.right.digest_multibase, inquiry))
            }
        },
    }
}

fn follow(unit: &ProductAuthenticity, right: DigestMultibase, inquiry: &Inquiry<'_>) -> Followed {
    let intended = use_of(unit, inquiry.verified.credential().issuer.id);
    let asked = license_chain::Asked::of_right(right, inquiry).silent_on(BEYOND_A_UNIT);
    let following = asked.follow(&intended);
    let (verdict, code) = following.decided(&intended.goods);
    Followed {
        verdict,
        code,
        unsaid: following.limits(&intended.goods, BEYOND_A_UNIT),
    }
}

fn judge(
    verdict: Verdict,
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(made) = made(unit, inquiry) else {
        return findings.not_asked(NOT_FOLLOWED);
    };
    let place = if unit.license.is_some() {
        LICENSE
    } else {
        RIGHT
    };
    made.tell(verdict, place, UNSAID, findings);
}

pub(super) fn not_shown(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::NotShown, unit, inquiry, findings);
}

pub(super) fn revoked(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::Revoked, unit, inquiry, findings);
}

pub(super) fn out_of_scope(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    judge(Verdict::OutOfScope, unit, inquiry, findings);
}

const NOT_FOLLOWED: Text = Text {
    en: "whether its maker was licensed to make the unit was not asked: right or license is not at hand as cited, is another's, or it is not shown who owns the right",
    es: "no se preguntó si su fabricante tenía licencia para fabricar la unidad: el derecho o la licencia no están disponibles tal como se citan, son de otro, o no consta de quién es el derecho",
    fr: "on n'a pas demandé si son fabricant avait licence de fabriquer l'unité : le droit ou la licence n'est pas disponible tel que cité, est d'un autre, ou il n'est pas établi à qui est le droit",
};
const UNSAID: Text = Text {
    en: "a unit says nothing of Nice class, tariff code, style and channel, to which a licence is limited: look at the goods",
    es: "una unidad no dice nada de clase de Niza, código arancelario, estilo ni canal, a los que se limita una licencia: mire las mercancías",
    fr: "une unité ne dit rien de la classe de Nice, du code tarifaire, du style et du canal, auxquels une licence est limitée : regardez les marchandises",
};
