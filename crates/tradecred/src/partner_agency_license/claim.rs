//! A licence held against a claim, with the terms that its amendments make (SPEC chapter *Partner agency
//! license*, section *A license held against a claim*).

use tradecred_vc::problem::{Code, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};

use super::codes;
use super::journey::Folded;
use super::model::{PartnerAgencyLicense, Uses};
use super::terms::Terms;
use crate::journey::unless_missing;
use crate::rule::{Inquiry, under_rule_of};

/// Records what is found, each under its rule.
struct Teller<'r> {
    report: &'r mut Report,
}

impl Teller<'_> {
    fn tell(&mut self, code: Code, status: Status, pointer: &'static str) {
        let check = Check::new(status, Problem::at(code, pointer));
        let check = under_rule_of::<PartnerAgencyLicense>(check);
        self.report.checks.push(check);
    }

    /// Tells one of these two.
    fn judge(&mut self, code: Code, broken: bool, status: Status, pointer: &'static str) {
        if broken {
            self.tell(code, status, pointer);
        } else {
            self.tell(code, Status::Pass, "");
        }
    }

    fn not_asked(&mut self, code: Code, text: Text) {
        self.report.not_checked.push(Note::new(code.code, text));
    }
}

/// Asks what needs the terms on the day of use, and what is to be known of the uses.
pub(super) fn check<'j>(
    license: &'j PartnerAgencyLicense,
    folded: &Folded<'j>,
    at_hand: bool,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let broken = unless_missing(folded.missing);
    let entered = inquiry.claim().and_then(|claim| claim.entry_date);
    let day = entered.unwrap_or_else(|| inquiry.as_of());
    let terms = folded.terms_on(license, day);
    let mut teller = Teller { report };
    // A licence without any day is rejected as that.
    if license.effective_from <= license.effective_until {
        teller.judge(
            &codes::EFFECTIVE_FROM,
            terms.from > day,
            broken,
            "/credentialSubject/effectiveFrom",
        );
        teller.judge(
            &codes::TERM,
            terms.until < day,
            broken,
            "/credentialSubject/effectiveUntil",
        );
    }
    goods(&terms, broken, inquiry, &mut teller);
    port(&terms, broken, inquiry, &mut teller);
    if at_hand {
        uses(license, folded, broken, inquiry, &mut teller);
    }
}

fn goods(terms: &Terms<'_>, broken: Status, inquiry: &Inquiry<'_>, teller: &mut Teller<'_>) {
    let lines = inquiry.claim().map_or(&[][..], |claim| &claim.lines);
    if lines.is_empty() {
        return teller.not_asked(&codes::CLAIM_GOODS, NO_LINES);
    }
    let scope = terms.scope();
    let covered = lines.iter().any(|line| scope.covers(line));
    teller.judge(
        &codes::CLAIM_GOODS,
        !covered,
        broken,
        "/credentialSubject/goods",
    );
    teller.not_asked(&codes::CLAIM_GOODS, NO_QUANTITY);
    let stated = lines.iter().any(|line| line.country_of_origin.is_some());
    if terms.limits_origin() && !stated {
        teller.not_asked(&codes::CLAIM_GOODS, NO_COUNTRY);
    }
}

fn port(terms: &Terms<'_>, broken: Status, inquiry: &Inquiry<'_>, teller: &mut Teller<'_>) {
    if !terms.has_ports() {
        return;
    }
    match inquiry.claim().and_then(|claim| claim.port.as_ref()) {
        Some(port) => teller.judge(
            &codes::CLAIM_PORT,
            !terms.admits(port),
            broken,
            "/credentialSubject/ports",
        ),
        None => teller.not_asked(&codes::CLAIM_PORT, NO_PORT),
    }
}

fn uses(
    license: &PartnerAgencyLicense,
    folded: &Folded<'_>,
    broken: Status,
    inquiry: &Inquiry<'_>,
    teller: &mut Teller<'_>,
) {
    let entry = inquiry
        .claim()
        .and_then(|claim| claim.entry_number.as_ref())
        .map(|number| number.normalised());
    let Some(entry) = entry else {
        if license.uses == Uses::Single {
            teller.not_asked(&codes::USED_ELSEWHERE, NO_ENTRY);
        }
        return teller.not_asked(&codes::CLAIM_USE, NO_ENTRY);
    };
    if license.uses == Uses::Single {
        let elsewhere = folded.fold.stands_for_another(&entry);
        teller.judge(&codes::USED_ELSEWHERE, elsewhere, broken, "");
        if elsewhere {
            return;
        }
    }
    let unused = !folded.fold.stands_for(&entry);
    teller.judge(&codes::CLAIM_USE, unused, Status::Warning, "");
}

const NO_LINES: Text = Text {
    en: "no claim with lines was given to hold the goods of the licence against",
    es: "no se dio ninguna solicitud con líneas con que comparar las mercancías de la licencia",
    fr: "aucune demande avec des lignes n'a été donnée pour y comparer les marchandises de la licence",
};
const NO_QUANTITY: Text = Text {
    en: "a claim gives neither quantity nor country of exportation: neither was compared with the licence",
    es: "una solicitud no da ni cantidad ni país de exportación: no se compararon con la licencia",
    fr: "une demande ne donne ni quantité ni pays d'exportation : ni l'une ni l'autre n'ont été comparés à la licence",
};
const NO_COUNTRY: Text = Text {
    en: "no line of the claim states a country of origin, to which the licence is limited",
    es: "ninguna línea de la solicitud indica un país de origen, al que se limita la licencia",
    fr: "aucune ligne de la demande n'indique de pays d'origine, auquel la licence est limitée",
};
const NO_PORT: Text = Text {
    en: "no claim with a port was given, and the licence is limited to some",
    es: "no se dio ninguna solicitud con puerto, y la licencia se limita a algunos",
    fr: "aucune demande avec un port n'a été donnée, et la licence est limitée à certains",
};
const NO_ENTRY: Text = Text {
    en: "no claim with an entry number was given to look for among the uses",
    es: "no se dio ninguna solicitud con número de declaración que buscar entre los usos",
    fr: "aucune demande avec un numéro de déclaration n'a été donnée à chercher parmi les utilisations",
};
