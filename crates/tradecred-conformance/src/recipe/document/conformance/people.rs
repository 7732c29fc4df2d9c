//! Vectors of who made the run, who makes the software, and who watched.

use super::super::super::maker::Actor;
use super::{
    Draft, MAKER, Maker, Recipe, Row, SAMPLE, SIGNED, TEST_HOUSE, Value, json, party, register,
    remove, set, test_house,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("conduct", CONDUCTS),
        SAMPLE.not_met("conduct", NO_CONDUCT),
        SAMPLE.met("conducted-by", CONDUCTORS),
        SAMPLE.not_met("conducted-by", NO_CONDUCTOR),
        SAMPLE.made(NO_WITNESS, |draft| {
            both(draft).not_met(SAMPLE.area.code("witness"))
        }),
        SAMPLE.made(ONE_WITNESS, |draft| {
            draft.not_met(SAMPLE.area.code("witness"))
        }),
        SAMPLE.made(UNSEEDED, |draft| {
            let draft = both(draft).warns(SAMPLE.area.code("unseeded"));
            draft.warns(SAMPLE.area.code("suite-unknown"))
        }),
        second_dids(),
        witnessed_runs(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Another maker of the software.
const OTHER: &str = "Puente Digital, S.A.";

fn made_by(document: &mut Value, name: &str, id: Option<&str>) {
    set(document, "/software/maker", party(name, id));
}

fn independent(document: &mut Value) {
    set(document, "/conduct", json!("independent"));
}

/// The test house watched.
fn witnessed(document: &mut Value, maker: &Maker) {
    set(document, "/conduct", json!("witnessed"));
    let did = test_house(maker);
    set(document, "/witnessedBy", party(TEST_HOUSE, Some(did.did())));
}

/// Signed by the issuer and then by the test house.
fn both(draft: Draft) -> Draft {
    draft.sign(|document, maker| {
        let signed = maker.issuer().sign(&document, maker.instant(SIGNED));
        test_house(maker).sign(&signed, maker.instant(SIGNED + 600))
    })
}

const UNSEEDED: &[Row] = &[(
    "witnessed-and-unseeded",
    "the published vectors were asked while the test house watched",
    |document, maker| {
        witnessed(document, maker);
        remove(document, "/seed");
    },
)];

const CONDUCTS: &[Row] = &[
    (
        "self-of-ones-own-did",
        "who made the run is the maker by its DID",
        |document, maker| made_by(document, MAKER, Some(maker.issuer().did())),
    ),
    (
        "self-under-another-name",
        "the maker has the DID of the issuer, whatever its name",
        |document, maker| made_by(document, OTHER, Some(maker.issuer().did())),
    ),
    (
        "self-without-maker",
        "who made the run says that it is the maker",
        |document, _| remove(document, "/software/maker"),
    ),
    (
        "independent",
        "the run was made by another than the maker",
        |document, maker| {
            independent(document);
            made_by(document, OTHER, Some(maker.stranger().did()));
        },
    ),
    (
        "independent-by-name",
        "the maker has another name and no DID",
        |document, _| {
            independent(document);
            made_by(document, OTHER, None);
        },
    ),
];

const NO_CONDUCT: &[Row] = &[
    (
        "conduct-missing",
        "it is not said by whom the run was made",
        |document, _| remove(document, "/conduct"),
    ),
    (
        "self-of-another-did",
        "a run by the maker, whose DID is another",
        |document, maker| made_by(document, MAKER, Some(maker.stranger().did())),
    ),
    (
        "self-of-another-name",
        "a run by the maker, whose name is another",
        |document, _| made_by(document, OTHER, None),
    ),
    (
        "independent-of-nobody",
        "an independent run, and no maker of whom",
        |document, _| {
            independent(document);
            remove(document, "/software/maker");
        },
    ),
    (
        "independent-of-oneself",
        "an independent run by the maker's own DID",
        |document, maker| {
            independent(document);
            made_by(document, OTHER, Some(maker.issuer().did()));
        },
    ),
    (
        "independent-of-ones-name",
        "an independent run by who has the maker's name",
        |document, maker| {
            independent(document);
            made_by(document, MAKER, Some(maker.stranger().did()));
        },
    ),
    (
        "independent-of-ones-name-without-did",
        "an independent run by who has the maker's name, which has no DID",
        |document, _| independent(document),
    ),
];

const CONDUCTORS: &[Row] = &[(
    "conductor-with-did",
    "who made the run may give its DID",
    |document, maker| set(document, "/conductedBy/id", json!(maker.issuer().did())),
)];

const NO_CONDUCTOR: &[Row] = &[
    (
        "conductor-missing",
        "nobody is named as who made the run",
        |document, _| remove(document, "/conductedBy"),
    ),
    (
        "conductor-of-another-did",
        "somebody signs for another who made the run",
        |document, maker| set(document, "/conductedBy/id", json!(maker.stranger().did())),
    ),
];

/// Both sign, and the witness is no witness.
const NO_WITNESS: &[Row] = &[
    (
        "witness-of-a-run-by-itself",
        "a witness is named, and the run was not witnessed",
        |document, maker| {
            witnessed(document, maker);
            set(document, "/conduct", json!("self"));
        },
    ),
    (
        "witness-is-the-maker",
        "the witness is the maker of the software",
        |document, maker| {
            witnessed(document, maker);
            made_by(document, TEST_HOUSE, Some(test_house(maker).did()));
        },
    ),
    (
        "witness-under-another-name",
        "the trust list gives the witness another name",
        |document, maker| {
            witnessed(document, maker);
            set(
                document,
                "/witnessedBy/legalName",
                json!("Port Inspection Ltd"),
            );
        },
    ),
];

/// Who somebody is, by name.
type Named = (fn(&Maker) -> Actor, &'static str);

/// Who the second DID of the maker, and another maker, are by a trust list.
fn listed(named: &'static [Named]) -> impl Fn(&mut Value, &Maker) {
    move |evidence, maker| {
        let since = maker.day(-400);
        let entries = named.iter().map(|(who, name)| {
            register::known(who(maker).did(), name, since.clone(), "register of firms")
        });
        register::trust(evidence, maker, entries.collect(), super::LISTED);
    }
}

/// A witness that is nobody else but by its DID, and the other side: one that is somebody else.
fn second_dids() -> Vec<Recipe> {
    let code = SAMPLE.area.code("witness");
    let named = |name: &'static str| {
        move |document: &mut Value, maker: &Maker| {
            witnessed(document, maker);
            set(document, "/witnessedBy/legalName", json!(name));
        }
    };
    let draft = |name: &str, title| both(SAMPLE.vector(name, title));
    vec![
        draft(
            "witness-of-the-conductors-name",
            "the witness has the name of who made the run, under a second DID",
        )
        .before(named("ADUANET Sistemas S.A. de C.V."))
        .evidence(listed(&[(Maker::issuer, MAKER), (test_house, MAKER)]))
        .not_met(&code)
        .done(),
        draft(
            "witness-of-the-makers-name",
            "the witness has the name of the maker, under a second DID",
        )
        .before(named(OTHER))
        .before(|document, maker| made_by(document, OTHER, Some(maker.stranger().did())))
        .evidence(listed(&[(Maker::issuer, MAKER), (test_house, OTHER)]))
        .not_met(&code)
        .done(),
        draft(
            "witness-listed-as-the-maker",
            "a trust list gives the maker the name of the witness",
        )
        .before(witnessed)
        .before(|document, maker| made_by(document, OTHER, Some(maker.stranger().did())))
        .evidence(listed(&[
            (Maker::issuer, MAKER),
            (test_house, TEST_HOUSE),
            (Maker::stranger, TEST_HOUSE),
        ]))
        .not_met(&code)
        .done(),
        draft(
            "witness-is-neither",
            "the witness has another name than who made the run and than the maker",
        )
        .before(witnessed)
        .before(|document, maker| made_by(document, OTHER, Some(maker.stranger().did())))
        .evidence(listed(&[
            (Maker::issuer, MAKER),
            (test_house, TEST_HOUSE),
            (Maker::stranger, OTHER),
        ]))
        .shows(&[&code])
        .done(),
    ]
}

/// The issuer signs alone.
const ONE_WITNESS: &[Row] = &[
    (
        "witness-missing",
        "the run was witnessed, and nobody is named",
        |document, _| set(document, "/conduct", json!("witnessed")),
    ),
    (
        "witness-without-did",
        "the witness has no DID",
        |document, maker| {
            witnessed(document, maker);
            remove(document, "/witnessedBy/id");
        },
    ),
    (
        "witness-is-the-issuer",
        "the witness is the issuer",
        |document, maker| {
            witnessed(document, maker);
            set(
                document,
                "/witnessedBy",
                party(MAKER, Some(maker.issuer().did())),
            );
        },
    ),
    (
        "witness-without-name",
        "the witness has no name",
        |document, maker| {
            witnessed(document, maker);
            remove(document, "/witnessedBy/legalName");
        },
    ),
];

fn witnessed_runs() -> Vec<Recipe> {
    let code = SAMPLE.area.code("witness-proof");
    let vector = |name: &str, title| SAMPLE.vector(name, title).before(witnessed);
    let unlisted = |evidence: &mut Value, maker: &Maker| {
        let since = maker.day(-400);
        let own = register::known(maker.issuer().did(), MAKER, since, "register of firms");
        register::trust(evidence, maker, vec![own], super::LISTED);
    };
    vec![
        both(vector("witnessed", "the witness signs beside the issuer"))
            .shows(&[&code, &SAMPLE.area.code("witness")])
            .done(),
        vector("witness-does-not-sign", "the witness has not signed")
            .requirements_undecided(&code)
            .done(),
        vector(
            "another-signs-than-the-witness",
            "somebody else signs beside the issuer",
        )
        .sign(|document, maker| {
            let signed = maker.issuer().sign(&document, maker.instant(SIGNED));
            maker.stranger().sign(&signed, maker.instant(SIGNED + 600))
        })
        .requirements_undecided(&code)
        .done(),
        both(vector(
            "witness-of-no-list",
            "no trust list says who the witness is",
        ))
        .evidence(unlisted)
        .requirements_undecided(&code)
        .done(),
    ]
}
