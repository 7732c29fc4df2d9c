//! Vectors of the record itself: its members, its days, its author.

use serde_json::json;

use super::{AREA, Draft, Recipe, Row, base, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole(),
        AREA.not_met("agreement", NO_AGREEMENT),
        AREA.not_met("qualified-by", NO_AUTHOR),
        author(),
        AREA.met("qualified-at", QUALIFIED),
        AREA.not_met("qualified-at", NOT_QUALIFIED),
        AREA.met("expires", EXPIRES),
        AREA.not_met("expires", NO_EXPIRY),
        vec![expires_before_qualified()],
        term(),
        AREA.not_met("finished-good", NO_GOOD),
        AREA.not_met("tariff", NO_TARIFF),
        AREA.not_met("rule-of-origin", NO_RULE),
        AREA.met("tariff-digits", DIGITS),
        AREA.not_met("tariff-digits", FEW_DIGITS),
        AREA.not_met("document", OTHER_FAULTS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn whole() -> Vec<Recipe> {
    vec![
        AREA.vector(
            "valid",
            "a complete qualification is authentic, met and in force",
        )
        .shows(&[
            AREA.code("agreement"),
            AREA.code("qualified-by"),
            AREA.code("finished-good"),
            AREA.code("tariff"),
            AREA.code("rule-of-origin"),
            AREA.code("methods"),
            AREA.code("materials"),
            AREA.code("line-number"),
            AREA.code("tariff-change"),
        ])
        .done(),
        AREA.vector(
            "two-rules-broken",
            "a material stays and a line number is given twice, and both are told",
        )
        .before(|document, _| {
            set(document, "/materials/0/tariff/code", json!("7318.22"));
            set(document, "/materials/1/lineNumber", json!(1));
        })
        .shows(&["report.all-findings"])
        .not_met(AREA.code("tariff-change"))
        .not_met(AREA.code("line-number"))
        .done(),
    ]
}

const NO_AGREEMENT: &[Row] = &[
    (
        "agreement-missing",
        "no agreement is stated",
        |document, _| {
            remove(document, "/agreement");
        },
    ),
    (
        "agreement-ended",
        "the agreement that came before is not among those of this record",
        |document, _| set(document, "/agreement", json!("NAFTA")),
    ),
];

const NO_AUTHOR: &[Row] = &[
    (
        "author-missing",
        "nobody is named as author",
        |document, _| {
            remove(document, "/qualifiedBy");
        },
    ),
    (
        "author-various",
        "an author is one named party",
        |document, _| set(document, "/qualifiedBy", json!({ "type": "Various" })),
    ),
    (
        "author-without-address",
        "the author has no address",
        |document, _| remove(document, "/qualifiedBy/address"),
    ),
];

/// The author signs, or an agent of the author.
fn author() -> Vec<Recipe> {
    let by_agent = |name: &str, title: &'static str| -> Draft {
        AREA.vector(name, title)
            .before(|document, maker| {
                let principal = maker.actor("principal");
                set(document, "/qualifiedBy/id", json!(principal.did()));
            })
            .evidence(|evidence, maker| {
                let list = base::trust_list(maker, maker.actor("principal").did());
                base::add_evidence(evidence, "trustLists", list);
            })
    };
    let granting = |draft: Draft, acts: &'static [&'static str]| -> Draft {
        draft.evidence(move |evidence, maker| {
            let (principal, agent) = (maker.actor("principal"), maker.issuer());
            let grant = base::authorization(maker, &principal, &agent, acts);
            base::add_evidence(evidence, "credentials", grant);
        })
    };
    vec![
        AREA.vector("author-another-firm", "the key belongs to another firm")
            .before(|document, _| {
                let other = json!("Laminados de Saltillo, S.A.");
                set(document, "/qualifiedBy/legalName", other);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        granting(
            by_agent(
                "author-by-agent",
                "an agent that may certify signs for the author",
            ),
            &["certify"],
        )
        .shows(&["authority.agent-not-authorized"])
        .done(),
        granting(
            by_agent(
                "author-by-agent-to-file",
                "an agent that may only file signs for the author",
            ),
            &["file"],
        )
        .not_authentic("authority.agent-not-authorized")
        .done(),
    ]
}

const QUALIFIED: &[Row] = &[(
    "qualified-today",
    "a good is qualified on the day asked about",
    |document, maker| set(document, "/qualifiedAt", json!(maker.day(0))),
)];

const NOT_QUALIFIED: &[Row] = &[
    (
        "qualified-in-two-days",
        "no calendar is two days ahead of UTC",
        |document, maker| set(document, "/qualifiedAt", json!(maker.day(2))),
    ),
    (
        "qualified-two-days-after-signing",
        "a good is qualified two days after the record was signed",
        |document, maker| set(document, "/qualifiedAt", json!(maker.day(1))),
    ),
    (
        "qualified-at-missing",
        "the record is not dated",
        |document, _| {
            remove(document, "/qualifiedAt");
        },
    ),
];

const EXPIRES: &[Row] = &[(
    "expires-when-qualified",
    "a qualification for one day ends on the day it begins",
    |document, maker| {
        for name in ["/qualifiedAt", "/expires"] {
            set(document, name, json!(maker.day(0)));
        }
    },
)];

const NO_EXPIRY: &[Row] = &[
    ("expires-missing", "no last day is stated", |document, _| {
        remove(document, "/expires");
    }),
    (
        "expires-month",
        "a last day is a day and not a month",
        |document, _| set(document, "/expires", json!("2027-03")),
    ),
];

/// Asked about the law of the last day, so that only its order is wrong.
fn expires_before_qualified() -> Recipe {
    AREA.vector(
        "expires-before-qualified",
        "a qualification ends the day before it begins",
    )
    .before(|document, maker| {
        set(document, "/qualifiedAt", json!(maker.day(0)));
        set(document, "/expires", json!(maker.day(-1)));
    })
    .under_law_of(|maker| maker.day(-1))
    .not_met(AREA.code("expires"))
    .done()
}

/// The last day, by the date of the claim, of the entry, and by the day asked about. The entry and the
/// claim of the good claim are of the day asked about.
fn term() -> Vec<Recipe> {
    let until = |name: &str, title: &'static str, day: i64| {
        AREA.vector(name, title)
            .before(move |document, maker| set(document, "/expires", json!(maker.day(day))))
    };
    let code = AREA.code("term");
    vec![
        until(
            "term-last-day",
            "a qualification is used on its last day",
            0,
        )
        .shows(&[&code])
        .done(),
        until(
            "term-day-after",
            "a qualification is used the day after its last day",
            -1,
        )
        .standing("ended", &code)
        .done(),
        until(
            "term-claimed-in-time",
            "a claim made on the last day stays in time however late one asks",
            0,
        )
        .claim(base::claim)
        .under_law_of(|maker| maker.day(30))
        .shows(&[&code])
        .done(),
        until(
            "term-claimed-day-after",
            "a claim is made the day after the last day",
            -1,
        )
        .claim(base::claim)
        .standing("ended", &code)
        .done(),
        until(
            "term-entered-day-after",
            "a claim without a date is made on the entry date, and it is too late",
            10,
        )
        .claim(|maker| {
            let mut claim = base::claim(maker);
            if let Some(members) = claim.as_object_mut() {
                members.remove("claimDate");
                members.insert("entryDate".to_owned(), json!(maker.day(11)));
            }
            claim
        })
        .standing("ended", &code)
        .done(),
    ]
}

const NO_GOOD: &[Row] = &[
    ("good-missing", "there is no good", |document, _| {
        remove(document, "/finishedGood");
    }),
    (
        "good-not-described",
        "the good is not described",
        |document, _| {
            remove(document, "/finishedGood/description");
        },
    ),
];

const NO_TARIFF: &[Row] = &[
    (
        "good-not-classified",
        "the good is not classified",
        |document, _| {
            remove(document, "/finishedGood/tariff");
        },
    ),
    (
        "good-classified-by-heading",
        "a good is classified to six digits at least",
        |document, _| set(document, "/finishedGood/tariff/code", json!("7318")),
    ),
];

const NO_RULE: &[Row] = &[
    (
        "rule-missing",
        "no rule of origin is stated",
        |document, _| {
            remove(document, "/ruleOfOrigin");
        },
    ),
    (
        "rule-without-reference",
        "the rule of origin does not say where it stands",
        |document, _| remove(document, "/ruleOfOrigin/reference"),
    ),
];

const DIGITS: &[Row] = &[(
    "digits-as-many-as-needed",
    "a rule needs six digits and the good has six",
    |document, _| set(document, "/ruleOfOrigin/requiredDigits", json!(6)),
)];

const FEW_DIGITS: &[Row] = &[
    (
        "digits-too-few",
        "a rule needs eight digits and the good has six",
        |document, _| set(document, "/ruleOfOrigin/requiredDigits", json!(8)),
    ),
    (
        "digits-eight-of-ten",
        "a rule needs ten digits and the good has eight, with dots between them",
        |document, _| {
            set(document, "/ruleOfOrigin/requiredDigits", json!(10));
            set(document, "/finishedGood/tariff/code", json!("7318.15.60"));
        },
    ),
];

const OTHER_FAULTS: &[Row] = &[
    (
        "number-blank",
        "a number of the record is blank",
        |document, _| set(document, "/qualificationNumber", json!(" ")),
    ),
    (
        "supersedes-text",
        "what a record replaces is named by digest",
        |document, _| set(document, "/supersedes", json!("ADN-Q-0040")),
    ),
];
