//! Links as scanners read them: hostile ones, faulty ones, and other spellings of good ones. Each is asked
//! about beside a unit that is in order.

use super::super::Recipe;
use super::rows::{MADE, Row, unknown};
use super::{answer, asked, drafted};

/// A link that is refused: a name, the fact, the link, and the requirement without its area.
type Refused = (&'static str, &'static str, &'static str, &'static str);
/// A link that is read: a name, the fact, the link, and its canonical form without the query.
type Read = (&'static str, &'static str, &'static str, &'static str);

pub(super) fn recipes() -> impl Iterator<Item = Recipe> {
    let refused = REFUSED.iter().map(|(name, title, link, requirement)| {
        let row = Row {
            link,
            told: unknown(requirement, None),
            ..MADE
        };
        recipe(name, title, row, &[requirement, "product-answer.link"])
    });
    let longest = |bytes: usize| format!("{ITEM}?x={:a<1$}", "", bytes - ITEM.len() - 3);
    let long = [
        (
            "longest",
            "a link of 2,048 bytes is read",
            longest(2_048),
            unknown("product-answer.other-unit", Some(ITEM)),
        ),
        (
            "too-long",
            "a link of 2,049 bytes is refused",
            longest(2_049),
            unknown("digital-link.too-long", None),
        ),
        (
            "ten-kilobytes",
            "a link of ten kilobytes is refused",
            longest(10_240),
            unknown("digital-link.too-long", None),
        ),
    ];
    let long = long.into_iter().map(|(name, title, link, told)| {
        let draft = drafted(format!("digital-link/{name}"), title, MADE);
        asked(draft.shows(&["digital-link.too-long"]), link, answer(told))
    });
    let read = READ.iter().map(|(name, title, link, canonical)| {
        let told = unknown("product-answer.other-unit", Some(canonical));
        recipe(name, title, Row { link, told, ..MADE }, &[shown_by(name)])
    });
    refused.chain(long).chain(read)
}

fn recipe(name: &str, title: &'static str, row: Row, shows: &[&str]) -> Recipe {
    let draft = drafted(format!("digital-link/{name}"), title, row);
    asked(draft.shows(shows), row.link.to_owned(), answer(row.told))
}

/// The requirement on whose good side a link lies.
fn shown_by(name: &str) -> &'static str {
    match name {
        "upper-case" => "digital-link.scheme",
        "host-of-longest-label" | "host-ends-in-letter-and-digits" => "digital-link.host",
        "stem" | "stem-like-a-qualifier" => "digital-link.path",
        "encoded-unreserved" | "small-hexadecimal" | "plain-reserved" | "empty-query" => {
            "digital-link.encoding"
        }
        "percent-in-serial" => "digital-link.double-encoding",
        "every-qualifier" | "third-party-serial" => "digital-link.qualifier",
        "unknown-query" | "attributes-in-other-order" => "digital-link.attribute",
        _ => "digital-link.value",
    }
}

const ITEM: &str = "https://id.kestrel.example/01/09520123456788";
#[rustfmt::skip]
const REFUSED: &[Refused] = &[
    ("script", "a script is refused", "javascript:alert(1)//id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("data", "data in a link are refused", "data:text/html,<h1>KESTREL</h1>", "digital-link.scheme"),
    ("http", "a link without encryption is refused", "http://id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("scheme-absent", "a link without scheme is refused", "//id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("scheme-of-an-app", "a link into another program is refused", "intent://id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("space-before", "a space before the link is refused", " https://id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("backslashes", "backslashes instead of slashes are refused", "https:\\\\id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("one-slash", "one slash instead of two is refused", "https:/id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("full-width-scheme", "a scheme in full-width letters is refused", "\u{ff48}ttps://id.kestrel.example/01/09520123456788", "digital-link.scheme"),
    ("empty", "an empty text is refused", "", "digital-link.scheme"),
    ("user-info", "a known host before an at sign is refused", "https://id.kestrel.example@evil.example/01/09520123456788", "digital-link.user-info"),
    ("password", "a name and a password are refused", "https://shop:secret@id.kestrel.example/01/09520123456788", "digital-link.user-info"),
    ("user-info-empty", "an at sign with nothing before it is refused", "https://@id.kestrel.example/01/09520123456788", "digital-link.user-info"),
    ("port", "a port is refused", "https://id.kestrel.example:8443/01/09520123456788", "digital-link.port"),
    ("port-of-https", "the port that https has anyhow is refused", "https://id.kestrel.example:443/01/09520123456788", "digital-link.port"),
    ("port-empty", "a colon without a port is refused", "https://id.kestrel.example:/01/09520123456788", "digital-link.port"),
    ("address-of-version-six", "an address of version six is refused", "https://[2001:db8::1]/01/09520123456788", "digital-link.port"),
    ("host-absent", "a link without host is refused", "https:///01/09520123456788", "digital-link.host"),
    ("host-of-one-label", "a host of one label is refused", "https://kestrel/01/09520123456788", "digital-link.host"),
    ("host-with-dot-at-its-end", "a host that ends in a dot is refused", "https://id.kestrel.example./01/09520123456788", "digital-link.host"),
    ("host-with-empty-label", "a host with an empty label is refused", "https://id..example/01/09520123456788", "digital-link.host"),
    ("address-of-version-four", "an address of version four is refused", "https://192.0.2.7/01/09520123456788", "digital-link.host"),
    ("address-in-one-number", "an address in one number is refused", "https://3221225991/01/09520123456788", "digital-link.host"),
    ("cyrillic-letter", "a host with a letter of another script is refused", "https://id.kestr\u{435}l.example/01/09520123456788", "digital-link.host"),
    ("punycode", "a host in Punycode is refused", "https://id.xn--kestrl-5of.example/01/09520123456788", "digital-link.host"),
    ("ideographic-stop", "a stop of another script is no dot", "https://id.kestrel\u{3002}example/01/09520123456788", "digital-link.host"),
    ("percent-in-host", "a percent sign in the host is refused", "https://id.kestrel%2eexample/01/09520123456788", "digital-link.host"),
    ("backslash-in-host", "a backslash in the host is refused", "https://evil.example\\id.kestrel.example/01/09520123456788", "digital-link.host"),
    ("space-in-host", "a space in the host is refused", "https://id.kestrel .example/01/09520123456788", "digital-link.host"),
    ("hyphen-at-label-begin", "a label that begins with a hyphen is refused", "https://-id.kestrel.example/01/09520123456788", "digital-link.host"),
    ("hyphen-at-label-end", "a label that ends with a hyphen is refused", "https://id-.kestrel.example/01/09520123456788", "digital-link.host"),
    ("underscore-in-host", "an underscore in the host is refused", "https://my_id.kestrel.example/01/09520123456788", "digital-link.host"),
    ("label-too-long", "a label of 64 characters is refused", "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/01/09520123456788", "digital-link.host"),
    ("host-ends-in-digit-first", "a last label that begins with a digit is refused", "https://id.kestrel.1example/01/09520123456788", "digital-link.host"),
    ("fragment", "a fragment is refused", "https://id.kestrel.example/01/09520123456788#/21/Qm7r2XkT9vLw3ZpN8bYc", "digital-link.fragment"),
    ("fragment-empty", "a number sign with nothing behind it is refused", "https://id.kestrel.example/01/09520123456788#", "digital-link.fragment"),
    ("fragment-behind-query", "a fragment behind the query is refused", "https://id.kestrel.example/01/09520123456788?a=b#c", "digital-link.fragment"),
    ("letter-with-accent", "a letter outside ASCII is refused", "https://id.kestrel.example/01/09520123456788/21/caf\u{e9}", "digital-link.encoding"),
    ("space-in-path", "a space is refused", "https://id.kestrel.example/01/09520123456788/21/a b", "digital-link.encoding"),
    ("line-feed", "a line feed is refused", "https://id.kestrel.example/01/09520123456788/21/a\n", "digital-link.encoding"),
    ("right-to-left-override", "a character that turns the text around is refused", "https://id.kestrel.example/01/09520123456788/21/a\u{202e}", "digital-link.encoding"),
    ("quotation-mark", "a quotation mark that is not encoded is refused", "https://id.kestrel.example/01/09520123456788/21/a\"b", "digital-link.encoding"),
    ("brackets", "square brackets are refused", "https://id.kestrel.example/01/09520123456788?a[0]=b", "digital-link.encoding"),
    ("percent-at-end", "a percent sign at the end is refused", "https://id.kestrel.example/01/09520123456788/21/a%", "digital-link.encoding"),
    ("percent-and-one-digit", "a percent sign with one digit is refused", "https://id.kestrel.example/01/09520123456788/21/a%2", "digital-link.encoding"),
    ("percent-and-letters", "a percent sign before other letters is refused", "https://id.kestrel.example/01/09520123456788/21/a%zz", "digital-link.encoding"),
    ("double-encoded-slash", "a slash that is encoded twice is refused", "https://id.kestrel.example/01/09520123456788/21/a%252Fb", "digital-link.double-encoding"),
    ("double-encoded-letter", "a letter that is encoded twice is refused", "https://id.kestrel.example/01/09520123456788/21/%2541", "digital-link.double-encoding"),
    ("double-encoded-date", "a date that is encoded twice is refused", "https://id.kestrel.example/01/09520123456788?17=29%253001", "digital-link.double-encoding"),
    ("dot-segments", "dots as segments are refused", "https://id.kestrel.example/a/../01/09520123456788", "digital-link.path"),
    ("dot-segment", "a dot as a segment is refused", "https://id.kestrel.example/./01/09520123456788", "digital-link.path"),
    ("segment-empty", "an empty segment is refused", "https://id.kestrel.example//01/09520123456788", "digital-link.path"),
    ("slash-at-end", "a slash at the end is refused", "https://id.kestrel.example/01/09520123456788/", "digital-link.path"),
    ("encoded-dots", "encoded dots before the key are refused", "https://id.kestrel.example/%2e%2e/01/09520123456788", "digital-link.path"),
    ("serial-of-dots", "a serial of two dots is refused", "https://id.kestrel.example/01/09520123456788/21/..", "digital-link.path"),
    ("serial-of-encoded-dots", "a serial of two encoded dots is refused", "https://id.kestrel.example/01/09520123456788/21/%2E%2e", "digital-link.path"),
    ("encoded-key", "an encoded key is refused", "https://id.kestrel.example/%30%31/09520123456788", "digital-link.path"),
    ("reserved-in-stem", "a reserved character before the key is refused", "https://id.kestrel.example/a;b/01/09520123456788", "digital-link.path"),
    ("path-absent", "a link without a path is refused", "https://id.kestrel.example", "digital-link.key"),
    ("path-of-one-slash", "a link to the host alone is refused", "https://id.kestrel.example/", "digital-link.key"),
    ("key-absent", "a path without a key is refused", "https://id.kestrel.example/kite/ridge", "digital-link.key"),
    ("key-without-value", "a key without a value is refused", "https://id.kestrel.example/01", "digital-link.key"),
    ("key-in-query", "a key in the query alone is refused", "https://id.kestrel.example/?01=09520123456788", "digital-link.key"),
    ("qualifier-alone", "a qualifier without a key is refused", "https://id.kestrel.example/21/Qm7r2XkT9vLw3ZpN8bYc", "digital-link.key"),
    ("key-in-words", "a key in words is refused", "https://id.kestrel.example/gtin/09520123456788", "digital-link.key"),
    ("serial-before-lot", "a serial before the lot is refused", "https://id.kestrel.example/01/09520123456788/21/7/10/L7", "digital-link.qualifier"),
    ("lot-before-variant", "a lot before the variant is refused", "https://id.kestrel.example/01/09520123456788/10/L7/22/2A", "digital-link.qualifier"),
    ("serial-twice", "two serials are refused", "https://id.kestrel.example/01/09520123456788/21/7/21/8", "digital-link.qualifier"),
    ("serial-and-third-party-serial", "a serial beside one of a third party is refused", "https://id.kestrel.example/01/09520123456788/21/7/235/8", "digital-link.qualifier"),
    ("qualifier-without-value", "a qualifier without a value is refused", "https://id.kestrel.example/01/09520123456788/21", "digital-link.qualifier"),
    ("qualifier-encoded", "an encoded qualifier is refused", "https://id.kestrel.example/01/09520123456788/%32%31/7", "digital-link.qualifier"),
    ("qualifier-unknown", "an identifier that is no qualifier is refused", "https://id.kestrel.example/01/09520123456788/17/290101", "digital-link.qualifier"),
    ("two-keys", "two keys are refused", "https://id.kestrel.example/01/09520123456788/01/09520123456788", "digital-link.qualifier"),
    ("serial-of-a-container", "a serial of a container is refused", "https://id.kestrel.example/00/395201234567890123/21/7", "digital-link.qualifier"),
    ("third-party-serial-of-a-piece", "a third party's serial of a piece is refused", "https://id.kestrel.example/8006/095201234567880105/235/7", "digital-link.qualifier"),
    ("serial-in-query", "a serial in the query is refused", "https://id.kestrel.example/01/09520123456788?21=7", "digital-link.attribute"),
    ("serial-in-query-encoded", "a serial in the query is refused, encoded or not", "https://id.kestrel.example/01/09520123456788?%32%31=7", "digital-link.attribute"),
    ("item-in-query", "another item in the query is refused", "https://id.kestrel.example/01/09520123456788?01=09520123456788", "digital-link.attribute"),
    ("expiry-twice", "two days of expiry are refused", "https://id.kestrel.example/01/09520123456788?17=290101&17=290101", "digital-link.attribute"),
    ("gtin-of-thirteen-digits", "a GTIN of 13 digits is refused", "https://id.kestrel.example/01/9520123456788", "digital-link.value"),
    ("gtin-of-fifteen-digits", "a GTIN of 15 digits is refused", "https://id.kestrel.example/01/095201234567880", "digital-link.value"),
    ("gtin-with-letter", "a GTIN with a letter is refused", "https://id.kestrel.example/01/0952012345678A", "digital-link.value"),
    ("gtin-in-other-digits", "a GTIN in digits of another script is refused", "https://id.kestrel.example/01/%D9%A0%D9%A9520123456788", "digital-link.value"),
    ("serial-of-twenty-one", "a serial of 21 characters is refused", "https://id.kestrel.example/01/09520123456788/21/123456789012345678901", "digital-link.value"),
    ("serial-with-space", "a serial with a space is refused", "https://id.kestrel.example/01/09520123456788/21/a%20b", "digital-link.value"),
    ("serial-with-nul", "a serial with a control is refused", "https://id.kestrel.example/01/09520123456788/21/a%00", "digital-link.value"),
    ("serial-with-at-sign", "a serial with a character beyond the 82 is refused", "https://id.kestrel.example/01/09520123456788/21/a%40b", "digital-link.value"),
    ("serial-with-tilde", "a serial with a tilde is refused", "https://id.kestrel.example/01/09520123456788/21/a~b", "digital-link.value"),
    ("serial-with-accent", "a serial with an encoded letter beyond ASCII is refused", "https://id.kestrel.example/01/09520123456788/21/caf%C3%A9", "digital-link.value"),
    ("serial-no-text", "bytes that are no text are refused", "https://id.kestrel.example/01/09520123456788/21/%FF", "digital-link.value"),
    ("third-party-serial-too-long", "a third party's serial of 29 characters is refused", "https://id.kestrel.example/01/09520123456788/235/11111111111111111111111111111", "digital-link.value"),
    ("expiry-no-day", "the thirtieth of February is refused", "https://id.kestrel.example/01/09520123456788?17=280230", "digital-link.value"),
    ("expiry-no-leap-day", "a leap day of a common year is refused", "https://id.kestrel.example/01/09520123456788?17=290229", "digital-link.value"),
    ("expiry-month-thirteen", "a thirteenth month is refused", "https://id.kestrel.example/01/09520123456788?17=291301", "digital-link.value"),
    ("expiry-empty", "an empty day of expiry is refused", "https://id.kestrel.example/01/09520123456788?17=", "digital-link.value"),
    ("production-of-five-digits", "a day of five digits is refused", "https://id.kestrel.example/01/09520123456788?11=29010", "digital-link.value"),
    ("asset-without-zero", "a returnable asset without the zero is refused", "https://id.kestrel.example/8003/19520123456788A1", "digital-link.value"),
    ("piece-beyond-total", "a piece beyond the total is refused", "https://id.kestrel.example/8006/095201234567880605", "digital-link.value"),
    ("piece-zero", "a piece with the number zero is refused", "https://id.kestrel.example/8006/095201234567880005", "digital-link.value"),
    ("coupon-with-letter", "a coupon with a letter is refused", "https://id.kestrel.example/255/9520123456788A", "digital-link.value"),
    ("check-digit", "a GTIN with a wrong check digit is refused", "https://id.kestrel.example/01/09520123456789", "digital-link.check-digit"),
    ("digits-exchanged", "a GTIN with two digits exchanged is refused", "https://id.kestrel.example/01/09520132456788", "digital-link.check-digit"),
    ("check-digit-of-a-container", "a container with a wrong check digit is refused", "https://id.kestrel.example/00/395201234567890124", "digital-link.check-digit"),
    ("check-digit-of-an-asset", "an asset with a wrong check digit is refused", "https://id.kestrel.example/8003/09520123456789A1", "digital-link.check-digit"),
    ("check-digit-of-a-location", "a location with a wrong check digit is refused", "https://id.kestrel.example/414/9520123456789", "digital-link.check-digit"),
];

#[rustfmt::skip]
const READ: &[Read] = &[
    ("upper-case", "scheme and host in capitals are read", "HTTPS://ID.KESTREL.EXAMPLE/01/09520123456788", "https://id.kestrel.example/01/09520123456788"),
    ("host-of-longest-label", "a label of 63 characters is read", "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/01/09520123456788", "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/01/09520123456788"),
    ("host-ends-in-letter-and-digits", "a last label of a letter and digits is read", "https://id.kestrel.e1/01/09520123456788", "https://id.kestrel.e1/01/09520123456788"),
    ("stem", "what stands before the key is kept", "https://id.kestrel.example/de/p-1/01/09520123456788", "https://id.kestrel.example/de/p-1/01/09520123456788"),
    ("stem-like-a-qualifier", "a qualifier before the key is no qualifier", "https://id.kestrel.example/21/x/01/09520123456788", "https://id.kestrel.example/21/x/01/09520123456788"),
    ("encoded-unreserved", "letters that are encoded without need are letters", "https://id.kestrel.example/01/09520123456788/21/%41%62%2D", "https://id.kestrel.example/01/09520123456788/21/Ab-"),
    ("small-hexadecimal", "hexadecimal digits in small letters are read", "https://id.kestrel.example/01/09520123456788/21/a%2fb", "https://id.kestrel.example/01/09520123456788/21/a%2Fb"),
    ("plain-reserved", "reserved characters that are not encoded are read", "https://id.kestrel.example/01/09520123456788/21/(a)+b,c;d=e:f!*'&", "https://id.kestrel.example/01/09520123456788/21/%28a%29%2Bb%2Cc%3Bd%3De%3Af%21%2A%27%26"),
    ("percent-in-serial", "a percent sign before other letters is a percent sign", "https://id.kestrel.example/01/09520123456788/21/50%25off", "https://id.kestrel.example/01/09520123456788/21/50%25off"),
    ("every-qualifier", "variant, lot and serial are read in their order", "https://id.kestrel.example/01/09520123456788/22/2A/10/L7/21/7", "https://id.kestrel.example/01/09520123456788/22/2A/10/L7/21/7"),
    ("third-party-serial", "a third party's serial of 28 characters is read", "https://id.kestrel.example/01/09520123456788/235/1111111111111111111111111111", "https://id.kestrel.example/01/09520123456788/235/1111111111111111111111111111"),
    ("unknown-query", "what is no identifier of the table is kept apart", "https://id.kestrel.example/01/09520123456788?visitor=4711&15=290101&linkType=all", "https://id.kestrel.example/01/09520123456788"),
    ("attributes-in-other-order", "attributes in another order are read", "https://id.kestrel.example/01/09520123456788?17=290100&11=280229", "https://id.kestrel.example/01/09520123456788"),
    ("empty-query", "a query with nothing in it is read", "https://id.kestrel.example/01/09520123456788?&", "https://id.kestrel.example/01/09520123456788"),
    ("serial-of-twenty", "a serial of 20 characters is read", "https://id.kestrel.example/01/09520123456788/21/12345678901234567890", "https://id.kestrel.example/01/09520123456788/21/12345678901234567890"),
    ("container", "a container is read", "https://id.kestrel.example/00/395201234567890123", "https://id.kestrel.example/00/395201234567890123"),
    ("document", "a document with a serial is read", "https://id.kestrel.example/253/9520123456788A-1", "https://id.kestrel.example/253/9520123456788A-1"),
    ("coupon", "a coupon with a serial is read", "https://id.kestrel.example/255/9520123456788000123456789", "https://id.kestrel.example/255/9520123456788000123456789"),
    ("location", "a location is read", "https://id.kestrel.example/414/9520123456788", "https://id.kestrel.example/414/9520123456788"),
    ("party", "a party is read", "https://id.kestrel.example/417/9520123456788", "https://id.kestrel.example/417/9520123456788"),
    ("asset", "a returnable asset is read", "https://id.kestrel.example/8003/09520123456788A1", "https://id.kestrel.example/8003/09520123456788A1"),
    ("individual-asset", "an individual asset is read", "https://id.kestrel.example/8004/9520123A1", "https://id.kestrel.example/8004/9520123A1"),
    ("piece", "the last piece of a whole is read", "https://id.kestrel.example/8006/095201234567880505/21/7", "https://id.kestrel.example/8006/095201234567880505/21/7"),
];
