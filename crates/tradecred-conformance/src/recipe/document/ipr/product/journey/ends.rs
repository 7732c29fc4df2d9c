//! A second first sale, returns, and the end of a unit.

use super::{
    By, Expect, Recipe, Row, destroys, made, receives, reports, returns, sells, ships, then,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(SOLD_TWICE), made(RETURN), made(AFTER_DESTROYED)]
        .into_iter()
        .flatten()
        .collect()
}

const SOLD_TWICE: &[Row] = &[
    (
        "sold-twice-by-retailer",
        "the retailer sells a unit that it sold and that was not returned",
        |maker| then(maker, &[sells(By::Retailer, -10), sells(By::Retailer, -5)]),
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
