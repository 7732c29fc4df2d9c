//! The rules of a licence as a table, and what they ask of the licence itself.

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::{Code, Text};

use super::codes;
use super::model::PartnerAgencyLicense;
use super::program::{self, Program, Validity, programs};
use crate::certificate_of_origin::Fact;
use crate::customs;
use crate::partner_agency::misnumbered;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

const GOODS: &str = "/credentialSubject/goods";
const UNTIL: &str = "/credentialSubject/effectiveUntil";
/// The law of a rule that rests on the chapter alone.
pub(super) const THIS_TEXT: &str = "this text";
/// The law of a rule that rests on the row of the licence.
const TABLE: &str = "program table";
/// The most characters of a number in a message to customs.
const MOST_CHARACTERS: usize = 33;

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<PartnerAgencyLicense>,
) -> Rule<PartnerAgencyLicense> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// A rule that a journey, or the claim, decides.
const fn told(
    id: &'static str,
    code: Code,
    severity: Severity,
    words: &'static str,
) -> Rule<PartnerAgencyLicense> {
    rule(id, code, severity, THIS_TEXT, words, |_, _, findings| {
        findings.not_applicable();
    })
}

/// Every rule, in form order.
pub(super) const RULES: &[Rule<PartnerAgencyLicense>] = &[
    rule(
        "number",
        &codes::NUMBER_LONG,
        Warning,
        "CATAIR, record PG14",
        "positions 9 to 41: number",
        number_long,
    ),
    rule(
        "program",
        &codes::PROGRAM_UNKNOWN,
        Error,
        TABLE,
        "agency, program, type",
        known,
    ),
    rule(
        "office",
        &codes::ISSUING_COUNTRY,
        Error,
        TABLE,
        "issuers",
        issuing_country,
    ),
    rule(
        "office",
        &codes::OFFICE_NAME,
        Warning,
        TABLE,
        "officeNames",
        office_name,
    ),
    rule(
        "goods",
        &codes::GOODS,
        Error,
        THIS_TEXT,
        "each line has a number of its own, and a quantity greater than zero",
        |license, _, findings| {
            for place in misnumbered(&license.goods) {
                findings.raise(format!("{GOODS}/{place}"));
            }
        },
    ),
    rule(
        "quantity",
        &codes::QUANTITY_MISSING,
        Error,
        TABLE,
        "quantity",
        quantity_missing,
    ),
    rule(
        "quantity",
        &codes::QUANTITY_UNIT,
        Error,
        TABLE,
        "quantity",
        quantity_unit,
    ),
    rule(
        "uses",
        &codes::USES_DIFFER,
        Error,
        TABLE,
        "uses",
        |license, _, findings| {
            let fact = program::of(license).and_then(|row| row.uses.as_ref());
            if by_mark(fact, findings).is_some_and(|uses| *uses != license.uses) {
                findings.raise("/credentialSubject/uses");
            }
        },
    ),
    rule(
        "transferable",
        &codes::NOT_TRANSFERABLE,
        Error,
        TABLE,
        "transferable",
        |license, _, findings| {
            let fact = program::of(license).and_then(|row| row.transferable.as_ref());
            if by_mark(fact, findings) == Some(&false) && license.transferable {
                findings.raise("/credentialSubject/transferable");
            }
        },
    ),
    rule(
        "period",
        &codes::PERIOD,
        Error,
        THIS_TEXT,
        "its first day, its last day",
        |license, _, findings| {
            if license.effective_until < license.effective_from {
                findings.raise(UNTIL);
            }
        },
    ),
    rule(
        "period",
        &codes::VALIDITY_LONG,
        Error,
        TABLE,
        "longestValidity",
        validity_long,
    ),
    rule(
        "period",
        &codes::VALIDITY_ANNIVERSARY,
        Warning,
        TABLE,
        "longestValidity",
        validity_anniversary,
    ),
    rule(
        "issued-at",
        &codes::ISSUED_AT,
        Error,
        THIS_TEXT,
        "date on which it was granted",
        |license, inquiry, findings| {
            customs::check_day(
                license.issued_at,
                "/credentialSubject/issuedAt",
                inquiry,
                findings,
            );
        },
    ),
    told(
        "journey",
        &codes::USE_LINE,
        Error,
        "the goods lines of the terms",
    ),
    told(
        "journey",
        &codes::USE_GOODS,
        Error,
        "tariff prefixes, countries of origin, countries of export",
    ),
    told(
        "journey",
        &codes::USE_PERIOD,
        Error,
        "effectiveFrom, effectiveUntil",
    ),
    told("journey", &codes::USE_PORT, Error, "ports"),
    told(
        "journey",
        &codes::USE_QUANTITY,
        Error,
        "nothing is converted",
    ),
    told("journey", &codes::BALANCE, Error, "the quantity of a line"),
    told("journey", &codes::SINGLE_USE, Error, "uses: single"),
    told(
        "journey",
        &codes::USE_TWICE,
        Error,
        "one use of an entry line stands",
    ),
    told("journey", &codes::RETURN, Error, "a use that stands"),
    rule(
        "claim",
        &codes::IMPORTER_MATCH,
        Error,
        THIS_TEXT,
        "transferable: false",
        |license, inquiry, findings| importer(license, false, inquiry, findings),
    ),
    rule(
        "claim",
        &codes::IMPORTER_OTHER,
        Warning,
        THIS_TEXT,
        "transferable: true",
        |license, inquiry, findings| importer(license, true, inquiry, findings),
    ),
    told("claim", &codes::EFFECTIVE_FROM, Error, "effectiveFrom"),
    told("claim", &codes::TERM, Error, "effectiveUntil"),
    told("claim", &codes::CLAIM_GOODS, Error, "goods"),
    told("claim", &codes::CLAIM_PORT, Error, "ports"),
    told("claim", &codes::USED_ELSEWHERE, Error, "uses: single"),
    told(
        "claim",
        &codes::CLAIM_USE,
        Warning,
        "a use for the entry stands",
    ),
];

/// The value of a fact, where the row holds it. One that is not confirmed only lets a rule warn.
fn by_mark<'f, T>(fact: Option<&'f Fact<T>>, findings: &mut Findings<'_>) -> Option<&'f T> {
    let Some(fact) = fact else {
        findings.not_applicable();
        return None;
    };
    if !fact.confirmed {
        findings.unconfirmed();
    }
    Some(&fact.value)
}

fn number_long(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if license.number.as_str().chars().count() > MOST_CHARACTERS {
        findings.raise("/credentialSubject/number");
    }
}

fn known(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if program::of(license).is_none() {
        findings.undecided_with(
            "/credentialSubject/lpcoType",
            format!("program table of {}", programs().date),
        );
    }
}

fn issuing_country(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let fact = program::of(license).and_then(|row| row.issuers.as_ref());
    let Some(issuers) = by_mark(fact, findings) else {
        return;
    };
    if issuers.countries.is_empty() {
        findings.not_applicable();
    } else if !issuers.countries.contains(&license.office.country) {
        findings.raise("/credentialSubject/office/country");
    }
}

fn office_name(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let fact = program::of(license).and_then(|row| row.office_names.as_ref());
    let Some(names) = by_mark(fact, findings) else {
        return;
    };
    let own = license.office.legal_name.as_str();
    if !names.iter().any(|name| same_legal_name(name, own)) {
        findings.raise("/credentialSubject/office/legalName");
    }
}

fn quantity_missing(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let fact = program::of(license).and_then(|row| row.quantity.as_ref());
    if by_mark(fact, findings).is_none() {
        return;
    }
    for (index, line) in license.goods.iter().enumerate() {
        if line.quantity.is_none() {
            findings.raise(format!("{GOODS}/{index}/quantity"));
        }
    }
}

fn quantity_unit(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let fact = program::of(license).and_then(|row| row.quantity.as_ref());
    let Some(units) = by_mark(fact, findings) else {
        return;
    };
    for (index, line) in license.goods.iter().enumerate() {
        if line
            .quantity
            .as_ref()
            .is_some_and(|quantity| !units.contains(&quantity.unit))
        {
            findings.raise(format!("{GOODS}/{index}/quantity/unit"));
        }
    }
}

/// For how long a licence of the row may be valid.
fn longest(row: Option<&'static Program>) -> Option<&'static Fact<Validity>> {
    row.and_then(|row| row.longest_validity.as_ref())
}

fn validity_long(license: &PartnerAgencyLicense, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(validity) = by_mark(longest(program::of(license)), findings) else {
        return;
    };
    // Where the calendar ends before the time does, it is in time.
    let last = validity.after(license.effective_from);
    if last.is_some_and(|last| license.effective_until > last) {
        findings.raise(UNTIL);
    }
}

fn validity_anniversary(
    license: &PartnerAgencyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match by_mark(longest(program::of(license)), findings) {
        Some(validity @ Validity::Years(_)) => {
            if validity.after(license.effective_from) == Some(license.effective_until) {
                findings.raise(UNTIL);
            }
        }
        _ => findings.not_applicable(),
    }
}

/// The importer of the claim is the holder, asked of licences that are transferable or of those that are not.
fn importer(
    license: &PartnerAgencyLicense,
    transferable: bool,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.transferable != transferable {
        return findings.not_applicable();
    }
    let claim = inquiry.claim();
    let Some(importer) = claim.and_then(|claim| claim.importer.as_ref()) else {
        return findings.not_asked(NO_IMPORTER);
    };
    let holder = license.holder.legal_name.as_str();
    if !same_legal_name(holder, importer.legal_name.as_str()) {
        findings.raise("/credentialSubject/holder/legalName");
    }
}

const NO_IMPORTER: Text = Text {
    en: "no claim with an importer was given to hold the holder against",
    es: "no se dio ninguna solicitud con importador con que comparar al titular",
    fr: "aucune demande avec un importateur n'a été donnée pour y comparer le titulaire",
};
