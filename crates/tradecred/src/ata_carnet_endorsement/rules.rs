//! The rules of an endorsement as a table: what it has to be by itself, held against what comes before it,
//! and held against its carnet.

use tradecred_vc::problem::Code;
use tradecred_vc::report::Status;
use tradecred_vc::time::Timestamp;

use super::codes;
use super::model::AtaCarnetEndorsement;
use crate::ata_carnet::Listed;
use crate::customs;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Judge, Reads, Rule, Severity};

mod against;
mod others;
mod own;

const PREVIOUS: &str = "/credentialSubject/previous";
const SEQUENCE: &str = "/credentialSubject/sequence";
const DATE: &str = "/credentialSubject/date";
/// The law of what rests on no law.
const THIS_TEXT: &str = "this text";

/// The places at which a rule is broken; nothing where it has nothing to say of such an act.
type Places = Option<Vec<String>>;

/// What the rules of this chapter that ask who acts, or signs, make of an endorsement of this issuer, its carnet
/// being at hand: a rejection, undecided, or a pass.
pub(crate) fn may_act(
    endorsement: &AtaCarnetEndorsement,
    issuer: &str,
    carnet: &Listed<'_>,
) -> Status {
    let is_found = |places: Places| places.is_some_and(|places| !places.is_empty());
    if is_found(own::actor(endorsement)) || is_found(own::word_on_paper(endorsement)) {
        return Status::Fail;
    }
    against::may_act(endorsement, issuer, carnet)
}

/// Every place of an endorsement for which a rule of this chapter rejects it, with the code: with its carnet
/// at hand, and without the rules that ask who acts or look at other endorsements.
pub(crate) fn rejections(
    endorsement: &AtaCarnetEndorsement,
    carnet: &Listed<'_>,
    at: Timestamp,
    signed_at: Timestamp,
) -> Vec<(Code, String)> {
    let ahead = customs::ahead(endorsement.date, at, signed_at);
    let ahead = ahead.map(|_| (&codes::DATE, DATE.to_owned()));
    own::faults(endorsement)
        .into_iter()
        .chain(ahead)
        .chain(against::faults(endorsement, carnet))
        .collect()
}

/// This place, where a rule is broken.
fn broken(is_broken: bool, place: &str) -> Vec<String> {
    is_broken.then(|| place.to_owned()).into_iter().collect()
}

/// The places at which a rule is broken, and those at which it is open whether it is.
#[derive(Debug, Default)]
struct Judged {
    broken: Vec<String>,
    open: Vec<String>,
}

impl From<Vec<String>> for Judged {
    fn from(broken: Vec<String>) -> Self {
        Self {
            broken,
            open: Vec::new(),
        }
    }
}

/// Reports what a rule finds; nothing is that it has nothing to say of such an act.
fn tell(judged: Option<impl Into<Judged>>, findings: &mut Findings<'_>) {
    let Some(judged) = judged.map(Into::into) else {
        findings.not_applicable();
        return;
    };
    let Judged { broken, open } = judged;
    broken.into_iter().for_each(|place| findings.raise(place));
    open.into_iter().for_each(|place| findings.undecided(place));
}

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<AtaCarnetEndorsement>,
) -> Rule<AtaCarnetEndorsement> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<AtaCarnetEndorsement>] = &[
    rule(
        "carnet",
        &codes::SUBJECT,
        Error,
        "ATA 8(1)",
        "the re-exportation certificate completed in that carnet",
        others::subject,
    ),
    rule(
        "chain",
        &codes::PREVIOUS,
        Error,
        THIS_TEXT,
        "names the carnet and the endorsements before it by digest",
        others::previous,
    ),
    rule(
        "chain",
        &codes::SEQUENCE,
        Error,
        THIS_TEXT,
        "one more than the greatest of those before it",
        others::sequence,
    ),
    rule(
        "actor",
        &codes::ACTOR,
        Error,
        "Istanbul A 10(1)",
        "completed and stamped by the Customs authorities of the territory of temporary admission",
        |endorsement, _, findings| tell(own::actor(endorsement), findings),
    ),
    rule(
        "actor",
        &codes::WORD_ON_PAPER,
        Error,
        THIS_TEXT,
        "by the word of their author alone",
        |endorsement, _, findings| tell(own::word_on_paper(endorsement), findings),
    ),
    rule(
        "date",
        &codes::DATE,
        Error,
        "Istanbul A, Notes 13",
        "dates must be entered in the following order: year/ month/day",
        |endorsement, inquiry, findings| {
            customs::check_day(endorsement.date, DATE, inquiry, findings);
        },
    ),
    rule(
        "action",
        &codes::ACTION,
        Error,
        "ATA 5, Istanbul A 7",
        "The period fixed for the re-exportation of goods",
        |endorsement, _, findings| tell(own::action(endorsement), findings),
    ),
    rule(
        "CN-01",
        &codes::SHEETS,
        Error,
        "Istanbul A, Notes 4",
        "When making out the lists on the vouchers, the same item numbers shall be used as on the General List.",
        |endorsement, _, findings| tell(own::sheets(endorsement), findings),
    ),
    rule(
        "CN-01",
        &codes::ITEM_TWICE,
        Error,
        "Istanbul A, Notes 3",
        "Each item shall be given an item number",
        |endorsement, _, findings| tell(own::item_twice(endorsement), findings),
    ),
    rule(
        "CN-01",
        &codes::VOUCHER_ABSENT,
        Warning,
        "ATA 8(2)(a), Istanbul A 10(2)(a)",
        "a voucher which has been detached",
        |endorsement, _, findings| tell(own::voucher_absent(endorsement), findings),
    ),
    rule(
        "CN-01",
        &codes::US_VOUCHER,
        Warning,
        THIS_TEXT,
        "have counterfoils and no yellow vouchers",
        |endorsement, _, findings| tell(own::us_voucher(endorsement), findings),
    )
    .unconfirmed(),
    rule(
        "carnet",
        &codes::CARNET_MISSING,
        Error,
        "ATA 3(1), Istanbul A 2(1)",
        "valid for its territory and issued and used in accordance with the conditions laid down",
        others::carnet_missing,
    ),
    rule(
        "CN-02",
        &codes::ITEM_UNKNOWN,
        Error,
        "ATA 4(2), Istanbul A 5(3), 19 CFR 114.24",
        "no extra item shall be added to the list of goods",
        |endorsement, inquiry, findings| {
            others::held_against(against::item_unknown, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-02",
        &codes::PIECES,
        Error,
        "Istanbul A, Notes 1",
        "All goods covered by the Carnet shall be entered in columns 1 to 6 of the General List.",
        |endorsement, inquiry, findings| {
            others::held_against(against::pieces, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-05",
        &codes::TERRITORY,
        Error,
        "ATA 3(1), 14, Istanbul A 2(1)",
        "valid for its territory",
        |endorsement, inquiry, findings| {
            others::held_against(against::territory, endorsement, inquiry, findings);
        },
    ),
    rule(
        "departure",
        &codes::DEPARTURE,
        Warning,
        "Istanbul A, Notes 9",
        "should be examined and registered in the country/Customs territory of departure",
        |endorsement, inquiry, findings| {
            others::held_against(against::departure, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-04",
        &codes::BEFORE_ISSUE,
        Error,
        "ATA 4(1), Istanbul A 5(1)",
        "exceeding one year from the date of issue",
        |endorsement, inquiry, findings| {
            others::held_against(against::before_issue, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-04",
        &codes::AFTER_EXPIRY,
        Error,
        "ATA 4(1), Istanbul A 5(1)",
        "with a period of validity exceeding one year from the date of issue",
        |endorsement, inquiry, findings| {
            others::held_against(against::after_expiry, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-04",
        &codes::LATE_RETURN,
        Warning,
        "ATA 5, 8(2), Istanbul A 7, 10(2)",
        "shall not in any case exceed the period of validity",
        |endorsement, inquiry, findings| {
            others::held_against(against::late_return, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-04",
        &codes::FINAL_DATE,
        Error,
        "ATA 5, Istanbul A 7",
        "shall not in any case exceed the period of validity",
        |endorsement, inquiry, findings| {
            others::held_against(against::final_date, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-09",
        &codes::CLAIM_LATE,
        Error,
        "ATA 6(4), Istanbul A 8(4)",
        "within a year of the date of expiry of the validity",
        |endorsement, inquiry, findings| {
            others::held_against(against::claim_late, endorsement, inquiry, findings);
        },
    ),
    rule(
        "association",
        &codes::ASSOCIATION,
        Error,
        "ATA 4(1), Istanbul A 5(2), 6",
        "the names of the guaranteeing associations of the countries or Customs territories in question",
        |endorsement, inquiry, findings| {
            others::held_against(against::association, endorsement, inquiry, findings);
        },
    ),
    rule(
        "holder",
        &codes::CARNET_HOLDER,
        Error,
        THIS_TEXT,
        "not that of the carnet's `carnetHolder`",
        |endorsement, inquiry, findings| {
            let issuer = inquiry.verified.credential().issuer.id;
            let judge = |endorsement: &_, carnet: &Listed<'_>| {
                against::carnet_holder(endorsement, issuer, carnet)
            };
            others::held_against(judge, endorsement, inquiry, findings);
        },
    ),
    rule(
        "CN-08",
        &codes::ALTERATION_CONVENTION,
        Warning,
        "Istanbul A 5(2)",
        "may be altered only with the approval of the issuing or guaranteeing association",
        |endorsement, inquiry, findings| {
            others::held_against(
                against::alteration_convention,
                endorsement,
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "evidence",
        &codes::OTHER_EVIDENCE,
        Error,
        "ATA 8(2), Istanbul A 10(2)",
        "any other documentary proof that the goods",
        |endorsement, _, findings| tell(own::other_evidence(endorsement), findings),
    ),
    rule(
        "evidence",
        &codes::EVIDENCE_LATER,
        Error,
        "ATA 8(2)(a), Istanbul A 10(2)(a)",
        "which can be proved to have taken place after the re-exportation which it is intended to establish",
        others::evidence_later,
    ),
];
