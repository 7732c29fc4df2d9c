//! Who owns a right: the owner's own statement held against what offices say on the day asked about.

use super::{
    Actor, CUSTOMS, Draft, IPR, Maker, OWNER, REGISTRY, RIGHT, Recipe, SAMPLE, STATED, Value,
    authorities, base, by_customs, by_registry, held, json, mark, office, only, other_owner, owner,
    registry, registry_entry, remove, set, statement, trust,
};
use crate::recipe::status::{REVOCATION, entry, published};

/// On which day, from the one asked about, the registry made its statement.
const DAY: i64 = STATED / 86_400;
/// The status list of the registry, and the place of a statement in it.
const LIST: &str = "https://registry.example/status/1";
const PLACE: usize = 6_123;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        listed(),
        same_right(),
        same_owners(),
        in_force(),
        before(),
        since(),
        several(),
        days(),
        terms(),
        classes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The code of the deciding question.
fn not_shown() -> String {
    SAMPLE.area.code("owner-not-shown")
}

/// A change of a statement, as it is to be signed.
type ChangeOf = fn(&mut Value, &Maker);

/// Vectors in which the registry's statement is this one.
fn against(name: &str, title: &'static str, change: ChangeOf) -> Draft {
    let made = move |maker: &Maker| by_registry(maker, DAY, |document| change(document, maker));
    SAMPLE
        .vector(name, title)
        .before(|document, _| set(document, "/restsOn", json!([])))
        .evidence(move |evidence, maker| only(evidence, made(maker)))
}

/// A further statement of the registry, made on this day, is at hand.
fn further(draft: Draft, day: i64, change: ChangeOf) -> Draft {
    draft.evidence(move |evidence, maker| {
        let further = by_registry(maker, day, |document| change(document, maker));
        base::add_evidence(evidence, "credentials", further);
    })
}

/// A further statement of customs is at hand, which the lists know too.
fn of_customs(draft: Draft, change: ChangeOf) -> Draft {
    draft.evidence(move |evidence, maker| {
        let customs = maker.actor("customs");
        know_customs(evidence, maker, &customs);
        let further = by_customs(maker, |document| change(document, maker));
        base::add_evidence(evidence, "credentials", further);
    })
}

fn know_customs(evidence: &mut Value, maker: &Maker, customs: &Actor) {
    trust(
        evidence,
        maker,
        &[
            (&maker.issuer(), OWNER),
            (&registry(maker), REGISTRY),
            (customs, CUSTOMS),
        ],
    );
    authorities(
        evidence,
        maker,
        &[
            registry_entry(maker),
            office(maker, customs, CUSTOMS, "customs", "US"),
        ],
    );
}

/// The owners are others since thirty days before the day asked about.
fn others_since(document: &mut Value, maker: &Maker) {
    set(document, "/owners", json!([other_owner()]));
    set(document, "/ownedFrom", json!(maker.day(-30)));
}

/// Whether what is at hand is the word of an office.
fn listed() -> Vec<Recipe> {
    let entry_with =
        |name: &str, title: &'static str, role: &'static str, country: &'static str| {
            SAMPLE.vector(name, title).evidence(move |evidence, maker| {
                let entry = office(maker, &registry(maker), REGISTRY, role, country);
                authorities(evidence, maker, &[entry]);
            })
        };
    let entry_changed = |name: &str, title: &'static str, change: ChangeOf| {
        SAMPLE.vector(name, title).evidence(move |evidence, maker| {
            let mut entry = registry_entry(maker);
            change(&mut entry, maker);
            authorities(evidence, maker, &[entry]);
        })
    };
    vec![
        SAMPLE
            .vector(
                "no-statement",
                "no statement of an office is at hand: the owner's own word decides nothing",
            )
            .evidence(|evidence, _| base::remove(evidence, "/credentials"))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "statement-not-named",
                "a statement of an office counts whether or not the right names it",
            )
            .before(|document, _| remove(document, "/restsOn"))
            .shows(&[not_shown()])
            .done(),
        SAMPLE
            .vector(
                "registry-without-authority-list",
                "no authority list names the office that states the right",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "registry-not-trusted",
                "no trust list names the office that states the right",
            )
            .evidence(|evidence, maker| trust(evidence, maker, &[(&maker.issuer(), OWNER)]))
            .requirements_undecided(not_shown())
            .done(),
        SAMPLE
            .vector(
                "registry-of-another-name",
                "the trust list knows the office that states the right under another name",
            )
            .evidence(|evidence, maker| {
                trust(
                    evidence,
                    maker,
                    &[
                        (&maker.issuer(), OWNER),
                        (&registry(maker), "Trademark Filings LLC"),
                    ],
                );
            })
            .requirements_undecided(not_shown())
            .done(),
        entry_with(
            "registry-listed-as-ministry",
            "the office that states the right is listed as a ministry",
            "ministry",
            "US",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_with(
            "registry-listed-as-customs",
            "the registry that states the right is listed as customs",
            "customs",
            "US",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_with(
            "registry-listed-abroad",
            "the office that states the right is listed for another country",
            "registry",
            "MX",
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_changed(
            "registry-listed-for-rights",
            "the office that states the right is listed for this credential type",
            |entry, _| base::set(entry, "/documentTypes", json!([RIGHT])),
        )
        .shows(&[not_shown()])
        .done(),
        entry_changed(
            "registry-listed-for-others",
            "the office that states the right is listed for another credential type",
            |entry, _| {
                base::set(
                    entry,
                    "/documentTypes",
                    json!(["PartnerAgencyLicenseCredential"]),
                );
            },
        )
        .requirements_undecided(not_shown())
        .done(),
        entry_changed(
            "registry-listed-until-statement",
            "the entry of the office ended on the day of its statement",
            |entry, maker| base::set(entry, "/until", maker.day(DAY)),
        )
        .shows(&[not_shown()])
        .done(),
        entry_changed(
            "registry-listed-until-day-before",
            "the entry of the office ended on the day before its statement",
            |entry, maker| base::set(entry, "/until", maker.day(DAY - 1)),
        )
        .requirements_undecided(not_shown())
        .done(),
        SAMPLE
            .vector(
                "statement-by-the-owner",
                "the owner signed a statement in the name of the registry",
            )
            .before(|document, _| set(document, "/restsOn", json!([])))
            .evidence(|evidence, maker| {
                let mut subject = mark(maker);
                base::set(
                    &mut subject,
                    "/statedBy",
                    json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
                );
                let own = held::credential(maker, IPR, RIGHT, &maker.issuer(), STATED, subject);
                only(evidence, maker.issuer().sign(&own, maker.instant(STATED)));
            })
            .requirements_undecided(not_shown())
            .done(),
    ]
}

/// Whether a statement is about the right.
fn same_right() -> Vec<Recipe> {
    let undecided: [(&str, &'static str, ChangeOf); 5] = [
        (
            "statement-on-other-number",
            "the statement at hand is about a mark of another number",
            |document, _| set(document, "/registration/number", json!("6123457")),
        ),
        (
            "statement-by-other-office",
            "the statement at hand is by the registry of another name than registered the mark",
            |document, _| {
                set(
                    document,
                    "/registration/office/legalName",
                    json!("State Trademark Office"),
                );
            },
        ),
        (
            "statement-on-copyright",
            "the statement at hand is about a copyright of the same number",
            |document, _| set(document, "/rightType", json!("copyright")),
        ),
        (
            "statement-without-registration",
            "the statement at hand has no registration",
            |document, _| remove(document, "/registration"),
        ),
        (
            "statement-malformed",
            "the statement at hand is malformed",
            |document, _| remove(document, "/designation"),
        ),
    ];
    let met: [(&str, &'static str, ChangeOf); 2] = [
        (
            "statement-on-number-with-commas",
            "numbers are compared without what is neither letter nor digit",
            |document, _| set(document, "/registration/number", json!("6,123,456")),
        ),
        (
            "statement-on-other-designation",
            "of two registered marks of one number the designation is not compared",
            |document, _| set(document, "/designation", json!("BLUE HERON & reeds")),
        ),
    ];
    let made = |rows: &[(&str, &'static str, ChangeOf)], is_met: bool| -> Vec<Recipe> {
        rows.iter()
            .map(|(name, title, change)| {
                let draft = against(name, title, *change);
                if is_met {
                    draft.shows(&[not_shown()]).done()
                } else {
                    draft.requirements_undecided(not_shown()).done()
                }
            })
            .collect()
    };
    let mut recipes = made(&undecided, false);
    recipes.extend(made(&met, true));
    recipes
}

/// Whether a statement names the same owners.
fn same_owners() -> Vec<Recipe> {
    let differs = SAMPLE.area.code("owner-differs");
    let met: [(&str, &'static str, ChangeOf); 2] = [
        (
            "owner-in-capitals",
            "the names of owners are compared without case and punctuation",
            |document, _| {
                set(
                    document,
                    "/owners/0/party/legalName",
                    json!("BLUE HERON FOOTWEAR INC"),
                );
            },
        ),
        (
            "owner-of-same-id",
            "the office names the owner under its own id",
            |document, maker| {
                set(document, "/owners/0/party/id", json!(maker.issuer().did()));
            },
        ),
    ];
    let others: [(&str, &'static str, ChangeOf); 4] = [
        (
            "owner-differs",
            "the office names another owner",
            |document, _| set(document, "/owners", json!([other_owner()])),
        ),
        (
            "owner-of-another-country",
            "the office names an owner of the same name in another country",
            |document, _| {
                set(
                    document,
                    "/owners/0/party/address/addressCountry",
                    json!("CA"),
                );
            },
        ),
        (
            "owner-with-another",
            "the office names a second owner",
            |document, _| set(document, "/owners/1", other_owner()),
        ),
        (
            "owner-nameless",
            "the office names an owner whose name has neither letter nor digit",
            |document, _| set(document, "/owners/0/party/legalName", json!("...")),
        ),
    ];
    let mut recipes: Vec<Recipe> = met
        .into_iter()
        .map(|(name, title, change)| {
            against(name, title, change)
                .before(|document, maker| {
                    set(document, "/owners/0/party/id", json!(maker.issuer().did()));
                })
                .shows(&[&differs])
                .done()
        })
        .collect();
    recipes.extend(
        others
            .into_iter()
            .map(|(name, title, change)| against(name, title, change).not_met(&differs).done()),
    );
    recipes.push(
        against(
            "owner-of-another-id",
            "the office names an owner of the same name under another id",
            |document, maker| {
                set(
                    document,
                    "/owners/0/party/id",
                    json!(maker.stranger().did()),
                );
            },
        )
        .before(|document, maker| {
            set(document, "/owners/0/party/id", json!(maker.issuer().did()));
        })
        .not_met(&differs)
        .done(),
    );
    recipes.push(
        against(
            "owners-in-another-order",
            "two owners are the same in another order",
            |document, _| {
                set(
                    document,
                    "/owners",
                    json!([other_owner(), owner(OWNER, "US-DE")]),
                );
            },
        )
        .before(|document, _| {
            set(
                document,
                "/owners",
                json!([owner(OWNER, "US-DE"), other_owner()]),
            );
        })
        .shows(&[&differs])
        .done(),
    );
    recipes
}

/// The registry's list with these bits set is at hand.
fn with_list(draft: Draft, bits: &'static [usize]) -> Draft {
    draft.evidence(move |evidence, maker| {
        let list = published(maker, &registry(maker), (LIST, REVOCATION), bits, -3_600);
        base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
    })
}

/// A statement has an entry in the list of the registry.
fn enter(document: &mut Value) {
    base::set(
        document,
        "/credentialStatus",
        entry(LIST, REVOCATION, PLACE),
    );
}

/// Whether a statement is in force.
fn in_force() -> Vec<Recipe> {
    let entered =
        |name: &str, title: &'static str| against(name, title, |document, _| enter(document));
    let ended: ChangeOf = |document, maker| {
        base::set(document, "/validUntil", maker.instant(-10 * 86_400));
    };
    vec![
        with_list(
            entered(
                "statement-not-revoked",
                "a statement whose bit is not set counts",
            ),
            &[],
        )
        .shows(&[not_shown()])
        .done(),
        with_list(
            entered("statement-revoked", "the office has revoked its statement"),
            &[PLACE],
        )
        .requirements_undecided(not_shown())
        .done(),
        entered(
            "statement-of-unknown-status",
            "whether the office has revoked its statement is not known",
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-out-of-its-period",
            "the period of the statement ended ten days before the instant asked about",
            ended,
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-in-its-period-at-entry",
            "a statement counts for an entry in its period, which has ended since",
            ended,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-11) }))
        .shows(&[not_shown()])
        .done(),
        against(
            "statement-out-of-its-period-at-entry",
            "the period of the statement ended before the last second of the day of entry",
            ended,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-10) }))
        .requirements_undecided(not_shown())
        .done(),
        SAMPLE
            .vector(
                "statement-forged",
                "the statement at hand has the proof of another",
            )
            .evidence(|evidence, maker| {
                let mut forged = statement(maker);
                let other = by_registry(maker, DAY - 1, |_| {});
                base::set(
                    &mut forged,
                    "/proof/proofValue",
                    other.pointer("/proof/proofValue").cloned(),
                );
                only(evidence, forged);
            })
            .requirements_undecided(not_shown())
            .done(),
        against(
            "statement-owned-later-than-stated",
            "what an office says of an ownership that begins after its statement does not count",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(DAY + 1))),
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-owned-from-day-stated",
            "what an office says of an ownership that begins on the day of its statement counts",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(DAY))),
        )
        .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(DAY))))
        .shows(&[not_shown()])
        .done(),
    ]
}

/// What an office said before or after the ownership began.
fn before() -> Vec<Recipe> {
    let others: ChangeOf = |document, _| set(document, "/owners", json!([other_owner()]));
    let owned_from = |draft: Draft, day: i64| {
        draft.before(move |document, maker| set(document, "/ownedFrom", json!(maker.day(day))))
    };
    vec![
        owned_from(
            against(
                "others-stated-before-ownership",
                "the office named another owner on the day before the ownership began, and said nothing since",
                others,
            ),
            DAY + 1,
        )
        .requirements_undecided(not_shown())
        .done(),
        owned_from(
            against(
                "others-stated-as-ownership-began",
                "the office named another owner on the day on which the ownership began",
                others,
            ),
            DAY,
        )
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        owned_from(
            SAMPLE.vector(
                "owned-from-earlier",
                "the ownership begins on the day before the one that the office gives",
            ),
            -2_001,
        )
        .warns(SAMPLE.area.code("owned-from-differs"))
        .done(),
        owned_from(
            SAMPLE.vector(
                "owned-from-later",
                "the ownership may begin later than the office says",
            ),
            -1_999,
        )
        .shows(&[SAMPLE.area.code("owned-from-differs")])
        .done(),
    ]
}

/// A later ownership.
fn since() -> Vec<Recipe> {
    let ended = SAMPLE.area.code("ownership-ended");
    let entered = |day: i64| move |maker: &Maker| json!({ "entryDate": maker.day(day) });
    vec![
        further(
            SAMPLE.vector(
                "ownership-ended",
                "the office has said since that another owns the right",
            ),
            -20,
            others_since,
        )
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-ended-on-day-of-entry",
                "another owns the right from the day of the entry on",
            ),
            -20,
            others_since,
        )
        .claim(entered(-30))
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-ended-after-entry",
                "another owns the right from the day after the entry on",
            ),
            -20,
            others_since,
        )
        .claim(entered(-31))
        .shows(&[&ended])
        .done(),
        of_customs(
            SAMPLE.vector(
                "ownership-ended-as-customs-says",
                "customs has recorded another owner since",
            ),
            |document, maker| {
                set(document, "/owners", json!([other_owner()]));
                set(document, "/ownedFrom", json!(maker.day(DAY)));
            },
        )
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-confirmed-since",
                "the office has said since, of a later day, that the owner is the same",
            ),
            -20,
            |document, maker| set(document, "/ownedFrom", json!(maker.day(-30))),
        )
        .warns(SAMPLE.area.code("owned-from-differs"))
        .done(),
        further(
            SAMPLE.vector(
                "other-right-owned-since",
                "the office has said since that another owns another right",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                set(document, "/registration/number", json!("6123457"));
            },
        )
        .shows(&[&ended])
        .done(),
        SAMPLE
            .vector(
                "later-statement-by-stranger",
                "a stranger says in the name of the registry that another owns the right since",
            )
            .evidence(|evidence, maker| {
                let mut subject = mark(maker);
                base::set(
                    &mut subject,
                    "/statedBy",
                    json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
                );
                let stranger = maker.stranger();
                let mut own =
                    held::credential(maker, IPR, RIGHT, &stranger, -20 * 86_400, subject);
                others_since(&mut own, maker);
                let signed = stranger.sign(&own, maker.instant(-20 * 86_400));
                base::add_evidence(evidence, "credentials", signed);
            })
            .shows(&[&ended])
            .done(),
        with_list(
            further(
                SAMPLE.vector(
                    "later-statement-revoked",
                    "the office has revoked what it said of another owner",
                ),
                -20,
                |document, maker| {
                    others_since(document, maker);
                    enter(document);
                },
            ),
            &[PLACE],
        )
        .shows(&[&ended])
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status",
                "whether the office has revoked what it said of another owner is not known",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                enter(document);
            },
        )
        .requirements_undecided(not_shown())
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status-after-entry",
                "what is said of another owner after the entry does not matter, revoked or not",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                enter(document);
            },
        )
        .claim(entered(-31))
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "earlier-statement-of-unknown-status",
                "whether the office has revoked an earlier statement on another owner does not matter",
            ),
            DAY - 1,
            |document, _| {
                set(document, "/owners", json!([other_owner()]));
                enter(document);
            },
        )
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status-on-owner",
                "whether the office has revoked a later statement on the same owner does not matter",
            ),
            -20,
            |document, maker| {
                set(document, "/ownedFrom", json!(maker.day(-30)));
                enter(document);
            },
        )
        .shows(&[not_shown()])
        .done(),
    ]
}

/// Several statements.
fn several() -> Vec<Recipe> {
    vec![
        of_customs(
            SAMPLE.vector(
                "offices-disagree",
                "registry and customs name different owners since the same day, on the same day",
            ),
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .requirements_undecided(not_shown())
        .done(),
        of_customs(
            SAMPLE.vector(
                "owner-of-another-id-at-one-office",
                "registry and customs agree, and customs names the owner under another id than its own",
            ),
            |document, maker| {
                set(
                    document,
                    "/owners/0/party/id",
                    json!(maker.stranger().did()),
                );
            },
        )
        .before(|document, maker| {
            set(document, "/owners/0/party/id", json!(maker.issuer().did()));
        })
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        of_customs(
            SAMPLE.vector(
                "offices-agree",
                "registry and customs name the same owner since the same day",
            ),
            |_, _| {},
        )
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "later-word-on-same-day",
                "the office has said later that another came to own the right on the same day",
            ),
            -20,
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        further(
            SAMPLE.vector(
                "earlier-word-on-same-day",
                "the office has said earlier that another came to own the right on the same day",
            ),
            DAY - 1,
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .shows(&[SAMPLE.area.code("owner-differs")])
        .done(),
    ]
}

/// The day asked about, and the first day of the ownership.
fn days() -> Vec<Recipe> {
    let code = SAMPLE.area.code("not-owned-yet");
    vec![
        SAMPLE
            .vector(
                "entry-on-first-day-of-ownership",
                "goods are entered on the first day of the ownership",
            )
            .claim(|maker| json!({ "entryDate": maker.day(-2_000) }))
            .shows(&[&code])
            .done(),
        SAMPLE
            .vector(
                "entry-before-ownership",
                "goods are entered on the day before the ownership began",
            )
            .claim(|maker| json!({ "entryDate": maker.day(-2_001) }))
            .standing("not-yet", &code)
            .done(),
        SAMPLE
            .vector(
                "asked-before-ownership",
                "the right is asked about under the law of the day before the ownership began",
            )
            .under_law_of(|maker| maker.day(-2_001))
            .standing("not-yet", &code)
            .done(),
    ]
}

/// The last day of the registration.
fn terms() -> Vec<Recipe> {
    let code = SAMPLE.area.code("registration-ended");
    let until = |name: &str, title: &'static str, own: i64, change: ChangeOf| {
        against(name, title, change).before(move |document, maker| {
            set(document, "/registration/expiresAt", json!(maker.day(own)));
        })
    };
    let yesterday: ChangeOf =
        |document, maker| set(document, "/registration/expiresAt", json!(maker.day(-1)));
    let today: ChangeOf =
        |document, maker| set(document, "/registration/expiresAt", json!(maker.day(0)));
    let open: ChangeOf = |document, _| remove(document, "/registration/expiresAt");
    vec![
        until(
            "registration-ended",
            "the registration ended on the day before the one asked about",
            -1,
            yesterday,
        )
        .standing("ended", &code)
        .done(),
        until(
            "registration-on-last-day",
            "the registration lasts on its last day",
            0,
            today,
        )
        .shows(&[&code])
        .done(),
        until(
            "registration-ended-after-entry",
            "the registration ended on the day after the entry",
            -1,
            yesterday,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-2) }))
        .shows(&[&code])
        .done(),
        SAMPLE
            .vector(
                "registration-renewed",
                "the registration has ended as the owner gives it, and lasts as the office does",
            )
            .before(|document, maker| {
                set(document, "/registration/expiresAt", json!(maker.day(-1)));
            })
            .shows(&[&code])
            .done(),
        until(
            "registration-not-renewed",
            "the registration lasts as the owner gives it, and has ended as the office does",
            400,
            yesterday,
        )
        .standing("ended", &code)
        .done(),
        until(
            "registration-ended-as-owner-says",
            "the office gives no last day, and the registration has ended as the owner gives it",
            -1,
            open,
        )
        .standing("ended", &code)
        .done(),
    ]
}

/// Classes of the registration.
fn classes() -> Vec<Recipe> {
    let code = SAMPLE.area.code("classes-not-registered");
    vec![
        against(
            "class-not-registered",
            "the owner states a class that the registry does not have",
            |document, _| set(document, "/niceClasses", json!([25])),
        )
        .not_met(&code)
        .done(),
        against(
            "class-left-out",
            "the owner states fewer classes than the registry has",
            |document, _| set(document, "/niceClasses", json!([9, 18, 25])),
        )
        .shows(&[&code])
        .done(),
        of_customs(
            SAMPLE.vector(
                "class-not-recorded",
                "the owner states a class that the registry has, and customs does not",
            ),
            |document, _| set(document, "/niceClasses", json!([25])),
        )
        .shows(&[&code])
        .done(),
    ]
}
