//! The rules of a certification of admissibility as a table, in the order of its members.

use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::model::CertificationOfAdmissibility;
use super::{MESSAGES, codes};
use crate::customs::check_day;
use crate::fisheries::lines;
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Judge, Reads, Rule, Severity};

mod fish;
mod nation;
mod notes;

const THIS_TEXT: &str = "this text";
/// The ban on fish of technology that kills ocean mammals.
const BAN: &str = "16 USC 1371(a)(2)";
/// What the government of the nation has to prove.
const PROOF: &str = "16 USC 1371(a)(2)(A)";
/// What is certified of species and product.
const WORDS_OF_SPECIES: &str = "HTS, species and product form in English";
/// What is certified of vessels.
const WORDS_OF_VESSELS: &str = "vessel flag, vessel name(s) and number(s)";
/// The last day of entries without such certifications.
const BEFORE_REQUIRED: Date = Date::constant(2025, 12, 31);

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<CertificationOfAdmissibility>,
) -> Rule<CertificationOfAdmissibility> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CertificationOfAdmissibility>] = &[
    rule(
        "nation",
        &codes::NATION_HARVEST,
        Error,
        PROOF,
        "reasonable proof from the government of any nation from which fish or fish products will be exported to the United States",
        nation::harvest,
    ),
    rule(
        "nation",
        &codes::NATION_EXPORT,
        Warning,
        PROOF,
        "fish or fish products exported from such nation to the United States",
        nation::export,
    ),
    rule(
        "fish",
        &codes::FISH,
        Error,
        THIS_TEXT,
        "two lines of one lineNumber",
        lines::line_number,
    ),
    rule(
        "species",
        &codes::SPECIES_UNKNOWN,
        Error,
        MESSAGES,
        WORDS_OF_SPECIES,
        lines::species_unknown,
    ),
    rule(
        "species",
        &codes::SPECIES_NAME,
        Warning,
        MESSAGES,
        WORDS_OF_SPECIES,
        lines::species_name,
    ),
    rule(
        "species",
        &codes::ENGLISH_NAME,
        Warning,
        MESSAGES,
        WORDS_OF_SPECIES,
        fish::english_name,
    ),
    rule(
        "species",
        &codes::ENGLISH,
        Error,
        MESSAGES,
        WORDS_OF_SPECIES,
        fish::english,
    ),
    rule(
        "weight",
        &codes::NET_WEIGHT,
        Error,
        MESSAGES,
        "weight kg",
        lines::net_weight,
    ),
    rule(
        "gear",
        &codes::GEAR_CODE_UNKNOWN,
        Error,
        BAN,
        "caught with commercial fishing technology",
        lines::gear_code_unknown,
    ),
    rule(
        "gear",
        &codes::GEAR_NOT_KNOWN,
        Error,
        PROOF,
        "the effects on ocean mammals of the commercial fishing technology in use for such fish",
        fish::gear_not_known,
    ),
    rule(
        "area",
        &codes::MAJOR_AREA_UNKNOWN,
        Error,
        THIS_TEXT,
        "not in the table of areas",
        lines::major_area_unknown,
    ),
    rule(
        "vessels",
        &codes::VESSELS,
        Error,
        MESSAGES,
        WORDS_OF_VESSELS,
        fish::vessels,
    ),
    rule(
        "vessels",
        &codes::VESSEL_NUMBER,
        Error,
        MESSAGES,
        WORDS_OF_VESSELS,
        fish::vessel_number,
    ),
    rule(
        "aquaculture",
        &codes::FACILITY,
        Error,
        MESSAGES,
        "aquaculture: gear AQ, flag=facility country, vessel=facility name",
        fish::facility,
    ),
    rule(
        "certified-on",
        &codes::CERTIFIED_ON,
        Error,
        MESSAGES,
        "certified by authorised official of harvesting/exporting nation before release",
        |certification, inquiry, findings| {
            check_day(
                certification.certified_on,
                "/credentialSubject/certifiedOn",
                inquiry,
                findings,
            );
        },
    ),
    Rule::new(
        "required",
        &codes::NOT_YET_REQUIRED,
        Warning,
        MESSAGES,
        "from 2026-01-01",
        Reads::Entry,
        |_, _, findings| findings.raise("/credentialSubject/certifiedOn"),
    )
    .until(BEFORE_REQUIRED),
    rule(
        "required",
        &codes::DOCUMENT,
        Information,
        BAN,
        "in excess of United States standards",
        notes::denied,
    ),
    rule(
        "gear",
        &codes::GEAR_CODE,
        Information,
        MESSAGES,
        "gear",
        notes::filing_codes,
    ),
    rule(
        "species",
        &codes::ENGLISH,
        Information,
        MESSAGES,
        WORDS_OF_SPECIES,
        notes::language,
    ),
    rule(
        "endorsement",
        &codes::CERTIFIED_ON,
        Information,
        MESSAGES,
        "importer of record signs within 24 h after release",
        notes::importer,
    ),
    rule(
        "image",
        &codes::DOCUMENT,
        Information,
        MESSAGES,
        "NMF_US_IMP_CERTIFICATION_ADMISSIBILITY",
        notes::image,
    ),
];
