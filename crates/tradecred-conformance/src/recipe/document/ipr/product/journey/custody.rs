//! Who has custody, and how far the unit has come.

use super::{
    By, Expect, Maker, Recipe, Row, base, destroys, expecting, json, made, of_root, own, receives,
    reports, returns, sells, set, ships, then, told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(IN_ORDER),
        made(CUSTODY),
        made(RECEIPT),
        made(SOLD_TWICE),
        made(RETURN),
        made(AFTER_DESTROYED),
        entrusted(),
        markets(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const IN_ORDER: &[Row] = &[
    (
        "sold-by-retailer",
        "a unit is shipped, received and sold",
        |maker| then(maker, &[sells(By::Retailer, -10)]),
        Expect::Met("custody"),
    ),
    (
        "sold-by-maker",
        "the maker sells a unit that it never shipped",
        |_| vec![sells(By::Maker, -10)],
        Expect::Met("custody"),
    ),
    (
        "shipped-on",
        "a unit goes from the maker over a distributor to a retailer",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Distributor),
                receives(By::Distributor, -18),
                ships(maker, By::Distributor, -16, By::Retailer),
                receives(By::Retailer, -14),
            ]
        },
        Expect::Met("receipt"),
    ),
    (
        "under-way",
        "a unit is under way",
        |maker| vec![ships(maker, By::Maker, -20, By::Retailer)],
        Expect::Met("receipt"),
    ),
    (
        "came-back-to-shipper",
        "what could not be delivered is received by who shipped it, and shipped again",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Retailer),
                receives(By::Maker, -15),
                ships(maker, By::Maker, -14, By::Distributor),
            ]
        },
        Expect::Met("receipt"),
    ),
    (
        "returned-and-sold-again",
        "a unit that was returned to its seller is sold again",
        |maker| {
            then(
                maker,
                &[
                    sells(By::Retailer, -10),
                    returns(By::Retailer, -8),
                    sells(By::Retailer, -5),
                ],
            )
        },
        Expect::Met("sold-twice"),
    ),
    (
        "returned-to-maker",
        "a unit that a retailer sold is returned to its maker",
        |maker| {
            then(
                maker,
                &[
                    sells(By::Retailer, -10),
                    returns(By::Maker, -8),
                    destroys(By::Maker, -7),
                ],
            )
        },
        Expect::Met("return"),
    ),
    (
        "seized-and-destroyed",
        "customs destroys a unit that is in the custody of another",
        |maker| then(maker, &[destroys(By::Customs, -10)]),
        Expect::Met("custody"),
    ),
    (
        "sold-and-destroyed-by-customs",
        "customs destroys a unit that was sold",
        |maker| {
            then(
                maker,
                &[sells(By::Retailer, -10), destroys(By::Customs, -9)],
            )
        },
        Expect::Met("custody"),
    ),
];

const CUSTODY: &[Row] = &[
    (
        "sold-by-maker-without-custody",
        "the maker sells a unit that the retailer has",
        |maker| then(maker, &[sells(By::Maker, -10)]),
        Expect::Fails("custody"),
    ),
    (
        "sold-under-way-by-shipper",
        "the maker sells a unit that it shipped to the retailer",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Retailer),
                sells(By::Maker, -10),
            ]
        },
        Expect::Fails("custody"),
    ),
    (
        "sold-before-receipt",
        "the retailer sells a unit that it has not received",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Retailer),
                sells(By::Retailer, -10),
            ]
        },
        Expect::Fails("custody"),
    ),
    (
        "shipped-twice",
        "the maker ships a unit to another while it is under way",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Retailer),
                ships(maker, By::Maker, -19, By::Distributor),
            ]
        },
        Expect::Fails("custody"),
    ),
    (
        "shipped-after-sale",
        "the retailer ships a unit that it sold",
        |maker| {
            let to = ships(maker, By::Retailer, -9, By::Distributor);
            then(maker, &[sells(By::Retailer, -10), to])
        },
        Expect::Fails("custody"),
    ),
    (
        "destroyed-after-sale",
        "the retailer destroys a unit that it sold",
        |maker| {
            then(
                maker,
                &[sells(By::Retailer, -10), destroys(By::Retailer, -9)],
            )
        },
        Expect::Fails("custody"),
    ),
    (
        "destroyed-without-custody",
        "the maker destroys a unit that the retailer has",
        |maker| then(maker, &[destroys(By::Maker, -10)]),
        Expect::Fails("custody"),
    ),
    (
        "sold-by-who-had-it-before",
        "the distributor sells a unit that it shipped on and that was received",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Distributor),
                receives(By::Distributor, -18),
                ships(maker, By::Distributor, -16, By::Retailer),
                receives(By::Retailer, -14),
                sells(By::Distributor, -12),
            ]
        },
        Expect::Fails("custody"),
    ),
];

const RECEIPT: &[Row] = &[
    (
        "received-out-of-nothing",
        "the maker receives a unit that was never shipped",
        |_| vec![receives(By::Maker, -20)],
        Expect::Fails("receipt"),
    ),
    (
        "received-twice",
        "the retailer receives a unit that it has",
        |maker| then(maker, &[receives(By::Retailer, -17)]),
        Expect::Fails("receipt"),
    ),
    (
        "received-by-another",
        "the maker receives a unit that is under way between two others",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Distributor),
                receives(By::Distributor, -18),
                ships(maker, By::Distributor, -16, By::Retailer),
                receives(By::Maker, -14),
            ]
        },
        Expect::Fails("receipt"),
    ),
    (
        "received-after-sale",
        "the retailer receives a unit that it sold, which is no return",
        |maker| {
            then(
                maker,
                &[sells(By::Retailer, -10), receives(By::Retailer, -9)],
            )
        },
        Expect::Fails("receipt"),
    ),
];

const SOLD_TWICE: &[Row] = &[
    (
        "sold-twice-by-retailer",
        "the retailer sells a unit that it sold and that was not returned",
        |maker| {
            then(
                maker,
                &[sells(By::Retailer, -10), sells(By::Retailer, -5)],
            )
        },
        Expect::Fails("sold-twice"),
    ),
    (
        "sold-twice-by-another",
        "the maker sells a unit that the retailer sold",
        |maker| then(maker, &[sells(By::Retailer, -10), sells(By::Maker, -5)]),
        Expect::Fails("sold-twice"),
    ),
    (
        "sold-thrice",
        "a unit that was returned is sold twice afterwards",
        |maker| {
            then(
                maker,
                &[
                    sells(By::Retailer, -10),
                    returns(By::Retailer, -8),
                    sells(By::Retailer, -5),
                    sells(By::Retailer, -4),
                ],
            )
        },
        Expect::Fails("sold-twice"),
    ),
];

const RETURN: &[Row] = &[
    (
        "returned-without-sale",
        "a unit is returned that was never sold",
        |maker| then(maker, &[returns(By::Retailer, -10)]),
        Expect::Fails("return"),
    ),
    (
        "returned-twice",
        "a unit is returned that was returned already",
        |maker| {
            then(
                maker,
                &[
                    sells(By::Retailer, -10),
                    returns(By::Retailer, -8),
                    returns(By::Retailer, -7),
                ],
            )
        },
        Expect::Fails("return"),
    ),
    (
        "returned-to-another",
        "a unit that the retailer sold is returned to the distributor",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Distributor),
                receives(By::Distributor, -18),
                ships(maker, By::Distributor, -16, By::Retailer),
                receives(By::Retailer, -14),
                sells(By::Retailer, -12),
                returns(By::Distributor, -10),
            ]
        },
        Expect::Fails("return"),
    ),
];

const AFTER_DESTROYED: &[Row] = &[
    (
        "sold-after-end",
        "a unit that was destroyed is sold",
        |maker| {
            then(
                maker,
                &[destroys(By::Retailer, -10), sells(By::Retailer, -9)],
            )
        },
        Expect::Fails("after-destroyed"),
    ),
    (
        "destroyed-twice",
        "a unit is destroyed that customs destroyed",
        |maker| {
            then(
                maker,
                &[destroys(By::Customs, -10), destroys(By::Retailer, -9)],
            )
        },
        Expect::Fails("after-destroyed"),
    ),
    (
        "shipped-after-end",
        "a unit that was destroyed is shipped",
        |maker| {
            let to = ships(maker, By::Retailer, -9, By::Distributor);
            then(maker, &[destroys(By::Retailer, -10), to])
        },
        Expect::Fails("after-destroyed"),
    ),
    (
        "returned-after-end",
        "a unit that was sold and destroyed is returned",
        |maker| {
            then(
                maker,
                &[
                    sells(By::Retailer, -10),
                    destroys(By::Customs, -9),
                    returns(By::Retailer, -8),
                ],
            )
        },
        Expect::Fails("after-destroyed"),
    ),
    (
        "received-after-end",
        "a unit that was destroyed under way is received",
        |maker| {
            vec![
                ships(maker, By::Maker, -20, By::Retailer),
                destroys(By::Customs, -19),
                receives(By::Retailer, -18),
            ]
        },
        Expect::Fails("after-destroyed"),
    ),
    (
        "reported-after-end",
        "a copy of a unit that was destroyed turns up and is reported",
        |maker| {
            then(
                maker,
                &[
                    destroys(By::Retailer, -10),
                    reports(By::Maker, -5, "suspectedCopy"),
                ],
            )
        },
        Expect::Undecided("reported"),
    ),
];

/// Journeys of a unit that the distributor has at first.
fn entrusted() -> Vec<Recipe> {
    let of = |name, title, steps: fn(&Maker) -> Vec<super::Step>, expect| {
        let draft = of_root(
            name,
            title,
            steps,
            |_, _| {},
            |document, maker| set(document, "/custodian", By::Distributor.known(maker)),
        );
        expecting(draft, expect)
    };
    vec![
        of(
            "sold-by-first-custodian",
            "the one that has custody at first sells the unit",
            |_| vec![sells(By::Distributor, -10)],
            Expect::Met("custody"),
        ),
        of(
            "sold-by-maker-without-first-custody",
            "the maker sells a unit that another has at first",
            |_| vec![sells(By::Maker, -10)],
            Expect::Fails("custody"),
        ),
    ]
}

/// The retailer sells the unit in this country.
fn sold_in(maker: &Maker, country: &str) -> Vec<super::Step> {
    let (by, days, mut event) = sells(By::Retailer, -10);
    base::set(&mut event, "/country", country);
    then(maker, &[(by, days, event)])
}

fn markets() -> Vec<Recipe> {
    vec![
        told(
            "sold-in-another-country-of-the-market",
            "a unit is sold in the second country of its market",
            |maker| sold_in(maker, "CA"),
        )
        .shows(&[own("market")])
        .done(),
        told(
            "sold-outside-its-market",
            "a unit that is meant for other countries is sold in Japan",
            |maker| sold_in(maker, "JP"),
        )
        .warns(own("market"))
        .done(),
        of_root(
            "sold-anywhere",
            "a unit that is meant for the whole world is sold in Japan",
            |maker| sold_in(maker, "JP"),
            |_, _| {},
            |document, _| set(document, "/intendedMarket", json!({ "type": "Worldwide" })),
        )
        .shows(&[own("market")])
        .done(),
        told(
            "shipped-outside-its-market",
            "where a unit is shipped to is no sale",
            |maker| {
                let (by, days, mut event) = ships(maker, By::Maker, -20, By::Retailer);
                base::set(&mut event, "/country", "JP");
                vec![(by, days, event)]
            },
        )
        .shows(&[own("market")])
        .done(),
    ]
}
