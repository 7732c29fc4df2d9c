//! Who may endorse a certificate: whom the certificate or the claim names, and whom one of these vouches for.

use super::{
    ALL, ANOTHER_ENTRY_NUMBER, By, Draft, ENTRY_NUMBER, EXPORTER, LOT_A, LOT_B, Maker, Recipe, Row,
    Told, base, begun, custody, entry, followed, halved, json, made, own, ownership, reference,
    root, set, sign, taken, told, unsigned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = made(PARTIES, |draft| draft.shows(&[NOT_COUNTED]));
    recipes.extend(made(STRANGERS, |draft| draft.warns(NOT_COUNTED)));
    recipes.extend(named());
    recipes.extend(of_the_claim());
    recipes.extend(namesakes());
    recipes
}

const NOT_COUNTED: &str = "journey.not-counted";
/// More than there is.
const TOO_MUCH: &[(u32, &str)] = &[(1, "4000.5")];

const PARTIES: &[Row] = &[
    (
        "processor-between-two-parties",
        "a processor counts once the importer takes the shipment from it",
        |_| {
            vec![
                told(By::Cannery, -20, custody(None, EXPORTER, ALL)),
                told(By::Importer, -18, custody(None, By::Cannery.name(), ALL)),
            ]
        },
    ),
    (
        "two-between-two-parties",
        "who has the shipment before a processor that counts does too",
        |_| {
            vec![
                told(By::Trader, -22, custody(None, EXPORTER, ALL)),
                told(By::Cannery, -20, custody(None, By::Trader.name(), ALL)),
                told(By::Importer, -18, custody(None, By::Cannery.name(), ALL)),
            ]
        },
    ),
    (
        "owner-between-two-parties",
        "an owner counts whom the importer follows, though it takes the shipment from another",
        |_| {
            vec![
                told(By::Trader, -20, ownership(None, EXPORTER)),
                told(By::Importer, -18, custody(None, EXPORTER, ALL)),
            ]
        },
    ),
    (
        "processor-acts-again",
        "a processor whom the importer followed in one lot counts in the other too",
        |_| {
            vec![
                told(By::Exporter, -22, halved()),
                told(By::Cannery, -20, custody(Some("A"), EXPORTER, LOT_A)),
                told(
                    By::Importer,
                    -18,
                    custody(Some("A"), By::Cannery.name(), LOT_A),
                ),
                told(By::Cannery, -20, custody(Some("B"), EXPORTER, LOT_B)).after(0),
            ]
        },
    ),
];

const STRANGERS: &[Row] = &[
    (
        "first-by-stranger",
        "a company that nobody named endorses beside the importer, and makes no fork",
        |_| {
            vec![
                taken(),
                told(By::Trader, -15, custody(None, EXPORTER, ALL)).first(),
            ]
        },
    ),
    (
        "more-taken-by-stranger",
        "a company that nobody named follows the importer, and takes more than there is",
        |_| {
            vec![
                taken(),
                told(
                    By::Trader,
                    -15,
                    custody(None, By::Importer.name(), &[(1, "99999"), (2, "4250.5")]),
                ),
            ]
        },
    ),
    (
        "strangers-follow-one-another",
        "two companies that nobody named do not vouch for each other",
        |_| {
            vec![
                taken(),
                told(By::Trader, -15, custody(None, By::Importer.name(), ALL)),
                told(By::Cannery, -12, custody(None, By::Trader.name(), ALL)),
            ]
        },
    ),
];

/// Lot B taken by a company besides what the importer does with lot A; it takes more of it than there is.
fn beside(from: &str) -> Vec<Told> {
    vec![
        told(By::Exporter, -22, halved()),
        told(By::Importer, -18, ownership(Some("A"), from)),
        told(By::Trader, -15, custody(Some("B"), EXPORTER, TOO_MUCH)).after(0),
    ]
}

fn named() -> Vec<Recipe> {
    vec![
        followed(
            "acquired-from-stranger",
            "a company from which the importer acquired a lot counts in the other, with what is wrong of it",
            |_| beside(By::Trader.name()),
        )
        .not_met(own("weight"))
        .done(),
        followed(
            "acquired-from-exporter-beside-stranger",
            "a company from which nobody acquired anything does not count, and nothing is wrong of it",
            |_| beside(EXPORTER),
        )
        .warns(NOT_COUNTED)
        .done(),
    ]
}

/// A company that the certificate does not name takes the shipment, and enters it.
fn imported_by_trader(maker: &Maker) -> Vec<Told> {
    let act = entry(None, ENTRY_NUMBER, &maker.day(-15), ALL);
    vec![
        told(By::Trader, -20, custody(None, EXPORTER, ALL)),
        told(By::Trader, -15, act),
    ]
}

fn of_the_claim() -> Vec<Recipe> {
    vec![
        followed(
            "claimed-and-entered-by-importer-of-claim",
            "the importer of the claim fills box 1, whom the certificate does not name",
            imported_by_trader,
        )
        .claim(|_| {
            json!({ "entryNumber": ENTRY_NUMBER, "importer": { "legalName": By::Trader.name() } })
        })
        .shows(&[own("entry")])
        .done(),
        followed(
            "entered-elsewhere-by-stranger",
            "a company that nobody named enters all of the fish elsewhere, and the importer is asked for its own",
            imported_by_trader,
        )
        .claim(|_| json!({ "entryNumber": ANOTHER_ENTRY_NUMBER }))
        .warns(NOT_COUNTED)
        .requirements_undecided(own("entry"))
        .done(),
    ]
}

/// Begins a vector: the certificate gives an `id` for its importer, that of somebody; the importer takes custody.
fn identified(name: &str, title: &'static str, by: By) -> Draft {
    begun(name, title)
        .before(move |document, maker| {
            let id = by.actor(maker);
            set(document, "/importer/id", json!(id.did()));
        })
        .evidence(move |evidence, maker| {
            let mut certificate = root(maker);
            let id = by.actor(maker);
            set(&mut certificate, "/importer/id", json!(id.did()));
            let mut taken = unsigned(maker, 0, &taken(), None);
            set(&mut taken, "/subject", reference(&certificate));
            base::add_evidence(evidence, "credentials", sign(maker, By::Importer, &taken));
        })
}

fn namesakes() -> Vec<Recipe> {
    vec![
        identified(
            "importer-with-its-id",
            "the importer endorses with the id that the certificate gives for it",
            By::Importer,
        )
        .shows(&[NOT_COUNTED])
        .done(),
        identified(
            "importer-with-another-id",
            "a company with the name of the importer endorses, and has another id",
            By::Trader,
        )
        .warns(NOT_COUNTED)
        .done(),
    ]
}
