//! Tests of links that goods carry: what is refused and why, what is written back, and that what is built
//! is what is read.

use proptest::prelude::*;

use crate::identifier::DigitalLink;
use crate::identifier::digital_link::{ApplicationIdentifier, codes, identifiers::ROWS};
use crate::identifier::two_judges::{Schema, judge_text};

const ITEM: &str = "https://brand.example/01/09520123456788";

fn refused(text: &str) -> &'static str {
    match DigitalLink::scanned(text) {
        Ok(scanned) => panic!("read as {}", scanned.link),
        Err(code) => code.code,
    }
}

#[test]
fn canonical_links() {
    judge_text::<DigitalLink>(
        Schema::Weaker,
        &[
            ITEM,
            "https://brand.example/01/09520123456788/22/2A/10/ABC/21/7f83_b1",
            "https://brand.example/01/09520123456788/21/A%2F7?11=260100&17=280229",
            "https://id.brand.example/de/p/01/09520123456788/235/x-1",
            "https://b-r.example/00/395201234567890123",
            "https://brand.example/8003/09520123456788A1",
            "https://brand.example/8006/095201234567880105",
        ],
        &[
            "",
            "http://brand.example/01/09520123456788",
            "https://Brand.example/01/09520123456788",
            "https://brand.example:443/01/09520123456788",
            "https://brand/01/09520123456788",
            "https://brand.example/01/09520123456788/21/A%2f7",
            "https://brand.example/01/09520123456788/21/A!7",
            "https://brand.example/01/09520123456788?17=280229&11=260100",
            "https://brand.example/01/09520123456788?utm=x",
            "https://brand.example/01/09520123456788#x",
        ],
    );
}

#[test]
fn hostile_links_are_refused_by_code() {
    let long = format!("{ITEM}/21/{}", "A".repeat(10_240));
    let exact = format!("{ITEM}?x={}", "a".repeat(2048 - ITEM.len() - 3));
    assert!(DigitalLink::scanned(&exact).is_ok());
    let rows = [
        (&*long, &codes::TOO_LONG),
        (&*format!("{exact}a"), &codes::TOO_LONG),
        (
            "javascript:alert(1)//brand.example/01/09520123456788",
            &codes::SCHEME,
        ),
        ("data:text/html,x", &codes::SCHEME),
        ("http://brand.example/01/09520123456788", &codes::SCHEME),
        ("//brand.example/01/09520123456788", &codes::SCHEME),
        (" https://brand.example/01/09520123456788", &codes::SCHEME),
        ("https:\\\\brand.example/01/09520123456788", &codes::SCHEME),
        ("https:/brand.example/01/09520123456788", &codes::SCHEME),
        ("ｈttps://brand.example/01/09520123456788", &codes::SCHEME),
        ("", &codes::SCHEME),
        (
            "https://brand.example@evil.example/01/09520123456788",
            &codes::USER_INFO,
        ),
        (
            "https://u:p@brand.example/01/09520123456788",
            &codes::USER_INFO,
        ),
        (
            "https://@brand.example/01/09520123456788",
            &codes::USER_INFO,
        ),
        ("https://brand.example:443/01/09520123456788", &codes::PORT),
        ("https://brand.example:/01/09520123456788", &codes::PORT),
        ("https://[::1]/01/09520123456788", &codes::PORT),
        ("https:///01/09520123456788", &codes::HOST),
        ("https://", &codes::HOST),
        ("https://brand/01/09520123456788", &codes::HOST),
        ("https://brand.example./01/09520123456788", &codes::HOST),
        ("https://192.0.2.1/01/09520123456788", &codes::HOST),
        ("https://brаnd.example/01/09520123456788", &codes::HOST),
        (
            "https://xn--brnd-43d.example/01/09520123456788",
            &codes::HOST,
        ),
        (
            "https://brand.example%2fx.example/01/09520123456788",
            &codes::HOST,
        ),
        (
            "https://evil.example\\brand.example/01/09520123456788",
            &codes::HOST,
        ),
        ("https://-brand.example/01/09520123456788", &codes::HOST),
        ("https://brand..example/01/09520123456788", &codes::HOST),
        ("https://brand。example/01/09520123456788", &codes::HOST),
        (
            "https://brand.example/01/09520123456788#/21/x",
            &codes::FRAGMENT,
        ),
        (
            "https://brand.example/01/09520123456788/21/é",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a b",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a\n",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a\u{202e}",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%2",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%zz",
            &codes::ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%252Fb",
            &codes::DOUBLE_ENCODING,
        ),
        (
            "https://brand.example/01/09520123456788/21/%2541",
            &codes::DOUBLE_ENCODING,
        ),
        ("https://brand.example/../01/09520123456788", &codes::PATH),
        ("https://brand.example//01/09520123456788", &codes::PATH),
        ("https://brand.example/01/09520123456788/", &codes::PATH),
        (
            "https://brand.example/01/09520123456788/21/%2E%2e",
            &codes::PATH,
        ),
        (
            "https://brand.example/01/09520123456788/21/..",
            &codes::PATH,
        ),
        (
            "https://brand.example/%2e%2e/01/09520123456788",
            &codes::PATH,
        ),
        ("https://brand.example/%30%31/09520123456788", &codes::PATH),
        ("https://brand.example", &codes::KEY),
        ("https://brand.example/", &codes::KEY),
        ("https://brand.example/?01=09520123456788", &codes::KEY),
        ("https://brand.example/01", &codes::KEY),
        ("https://brand.example/21/7", &codes::KEY),
        (
            "https://brand.example/01/09520123456788/21/7/10/A",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788/21/7/21/8",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788/21/7/235/8",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788/21",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788/%32%31/7",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788/01/09520123456788",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/00/395201234567890123/21/7",
            &codes::QUALIFIER,
        ),
        (
            "https://brand.example/01/09520123456788?21=7",
            &codes::ATTRIBUTE,
        ),
        (
            "https://brand.example/01/09520123456788?%32%31=7",
            &codes::ATTRIBUTE,
        ),
        (
            "https://brand.example/01/09520123456788?01=09520123456788",
            &codes::ATTRIBUTE,
        ),
        (
            "https://brand.example/01/09520123456788?17=280101&17=280101",
            &codes::ATTRIBUTE,
        ),
        ("https://brand.example/01/9520123456788", &codes::VALUE),
        ("https://brand.example/01/0952012345678A", &codes::VALUE),
        ("https://brand.example/01/!!!!!!!!!!!!!!", &codes::VALUE),
        (
            "https://brand.example/01/09520123456788/21/123456789012345678901",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%20b",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%00",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788/21/a%40b",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788/21/%C3%A9",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788/21/%FF",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788?17=280230",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456788?17=281301",
            &codes::VALUE,
        ),
        ("https://brand.example/01/09520123456788?17=", &codes::VALUE),
        ("https://brand.example/8003/19520123456788A1", &codes::VALUE),
        (
            "https://brand.example/8006/095201234567880605",
            &codes::VALUE,
        ),
        (
            "https://brand.example/8006/095201234567880005",
            &codes::VALUE,
        ),
        (
            "https://brand.example/01/09520123456789",
            &codes::CHECK_DIGIT,
        ),
        (
            "https://brand.example/00/395201234567890125",
            &codes::CHECK_DIGIT,
        ),
        (
            "https://brand.example/8003/09520123456789A1",
            &codes::CHECK_DIGIT,
        ),
    ];
    for (link, code) in rows {
        assert_eq!(refused(link), code.code, "{link}");
    }
}

#[test]
fn spellings_that_mean_the_same_are_one_link() {
    let link = DigitalLink::build(
        "BRAND.example",
        &["p"],
        &[
            (ApplicationIdentifier::TradeItem, "09520123456788"),
            (ApplicationIdentifier::Serial, "A/7+b"),
            (ApplicationIdentifier::ExpiryDate, "280200"),
        ],
    )
    .unwrap();
    assert_eq!(
        link.as_str(),
        "https://brand.example/p/01/09520123456788/21/A%2F7%2Bb?17=280200"
    );
    for text in [
        "HTTPS://BRAND.EXAMPLE/p/01/09520123456788/21/A%2f7+b?17=280200",
        "https://brand.example/p/01/0952012345678%38/21/%41%2F7%2b%62?a=b&17=280200&&15=1&linkType=all",
    ] {
        assert_eq!(DigitalLink::scanned(text).unwrap().link, link);
    }
    let scanned = DigitalLink::scanned(&format!("{ITEM}?who=me&15=280101&c")).unwrap();
    assert_eq!(scanned.apart, ["who=me", "15=280101", "c"]);
    assert_eq!(scanned.link.as_str(), ITEM);
}

#[test]
fn what_is_built_cannot_lead_elsewhere() {
    let item = (ApplicationIdentifier::TradeItem, "09520123456788");
    for (host, stem) in [
        ("brand.example/01/09520123456788?x=", &[][..]),
        ("u@brand.example", &[]),
        ("brand.example", &["01"]),
        ("brand.example", &[".."]),
        ("brand.example", &["a/b"]),
        ("brand.example", &["a?b"]),
    ] {
        assert!(DigitalLink::build(host, stem, &[item]).is_err(), "{host}");
    }
    assert!(DigitalLink::build("brand.example", &["10"], &[item]).is_ok());
    assert!(DigitalLink::build("brand.example", &[], &[]).is_err());
}

#[test]
fn identifiers_are_in_order() {
    assert!(ROWS.is_sorted_by(|one, other| one.code < other.code));
    assert!(ROWS.is_sorted_by(|one, other| one.identifier < other.identifier));
}

/// Digits and the check digit that GS1 gives them, by its own words: weights 3 and 1 from the right.
fn with_check_digit(digits: &str) -> String {
    let sum: u32 = digits
        .chars()
        .rev()
        .enumerate()
        .map(|(at, c)| c.to_digit(10).unwrap() * if at % 2 == 0 { 3 } else { 1 })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

fn text_of_82(most: usize) -> impl Strategy<Value = String> {
    let pattern = format!(r#"[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{{1,{most}}}"#);
    proptest::string::string_regex(&pattern)
        .unwrap()
        .prop_filter("looks encoded or leads up", |text| {
            !matches!(text.as_str(), "." | "..")
                && text.split('%').skip(1).all(|rest| {
                    !rest
                        .get(..2)
                        .is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()))
                })
        })
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(
        host in "[a-z][a-z0-9]{0,10}(\\.[a-z][a-z0-9]{0,10}){1,3}",
        stem in proptest::collection::vec("[a-z~_][A-Za-z0-9._~-]{0,8}", 0..3),
        item in "[0-9]{13}",
        variant in proptest::option::of(text_of_82(20)),
        lot in proptest::option::of(text_of_82(20)),
        serial in proptest::option::of(text_of_82(20)),
        expiry in proptest::option::of("[0-9]{2}(0[1-9]|1[0-2])(0[0-9]|1[0-9]|2[0-8])"),
    ) {
        let item = with_check_digit(&item);
        let mut elements = vec![(ApplicationIdentifier::TradeItem, item.as_str())];
        for (identifier, value) in [
            (ApplicationIdentifier::Variant, &variant),
            (ApplicationIdentifier::Lot, &lot),
            (ApplicationIdentifier::Serial, &serial),
            (ApplicationIdentifier::ExpiryDate, &expiry),
        ] {
            elements.extend(value.as_deref().map(|value| (identifier, value)));
        }
        let stem: Vec<&str> = stem.iter().map(String::as_str).collect();
        let link = DigitalLink::build(&host, &stem, &elements).unwrap();
        let read: DigitalLink = link.as_str().parse().unwrap();
        prop_assert_eq!(&read, &link);
        let held: Vec<_> = read
            .elements()
            .iter()
            .map(|element| (element.identifier, element.value.as_str()))
            .collect();
        prop_assert_eq!(&held, &elements);
        let again = DigitalLink::build(read.host(), &stem, &held).unwrap();
        prop_assert_eq!(again, link);
    }

    #[test]
    fn an_error_in_one_digit_is_found(digits in "[0-9]{17}", at in 0_usize..18, by in 1_u32..10) {
        for (key, count) in [("00", 17), ("01", 13), ("414", 12)] {
            let right = with_check_digit(&digits[..count]);
            let link = format!("https://brand.example/{key}/{right}");
            prop_assert!(DigitalLink::scanned(&link).is_ok());
            let at = at % right.len();
            let wrong: String = right
                .chars()
                .enumerate()
                .map(|(place, c)| if place == at {
                    char::from_digit((c.to_digit(10).unwrap() + by) % 10, 10).unwrap()
                } else {
                    c
                })
                .collect();
            let link = format!("https://brand.example/{key}/{wrong}");
            prop_assert_eq!(refused(&link), codes::CHECK_DIGIT.code);
        }
    }

    #[test]
    fn whatever_is_scanned_is_answered(text in "(https://)?[!-~é/%@:?#.]{0,60}") {
        if let Ok(scanned) = DigitalLink::scanned(&text) {
            let again = DigitalLink::scanned(scanned.link.as_str()).unwrap();
            prop_assert_eq!(&again.link, &scanned.link);
            prop_assert!(again.apart.is_empty());
        }
    }
}
