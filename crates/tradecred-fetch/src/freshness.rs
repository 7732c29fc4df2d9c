//! How long an answer may be used again, by the word of its sender (RFC 9111 section 4.2; SPEC chapter
//! *Policy and evidence*).

use std::time::Duration;

use ureq::http::{HeaderMap, header};

/// The freshness that headers give: `max-age` less the `Age` that it has already; none where nothing is
/// said, where it may not be kept, or where two answers are given.
pub(crate) fn of(headers: &HeaderMap) -> Duration {
    let mut ages = Vec::new();
    for value in headers.get_all(header::CACHE_CONTROL) {
        let Ok(text) = value.to_str() else {
            return Duration::ZERO;
        };
        for directive in text.split(',') {
            let (name, argument) = match directive.split_once('=') {
                Some((name, argument)) => (name.trim(), argument.trim()),
                None => (directive.trim(), ""),
            };
            match name.to_ascii_lowercase().as_str() {
                "no-store" | "no-cache" => return Duration::ZERO,
                "max-age" => ages.push(seconds(argument.trim_matches('"'))),
                _ => {}
            }
        }
    }
    let [Some(age)] = ages.as_slice() else {
        return Duration::ZERO;
    };
    let old = match headers.get(header::AGE) {
        None => Some(0),
        Some(value) => value.to_str().ok().and_then(seconds),
    };
    old.map_or(Duration::ZERO, |old| {
        Duration::from_secs(age.saturating_sub(old))
    })
}

fn seconds(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh(lines: &[(&'static str, &'static str)]) -> u64 {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        of(&headers).as_secs()
    }

    #[test]
    fn freshness_is_what_the_sender_says_and_no_more() {
        assert_eq!(fresh(&[]), 0);
        assert_eq!(fresh(&[("cache-control", "public, Max-Age=60")]), 60);
        assert_eq!(fresh(&[("cache-control", "max-age=\"60\"")]), 60);
        assert_eq!(fresh(&[("cache-control", "max-age=60"), ("age", "45")]), 15);
        assert_eq!(fresh(&[("cache-control", "max-age=60"), ("age", "61")]), 0);
        assert_eq!(fresh(&[("cache-control", "max-age=60"), ("age", "x")]), 0);
        assert_eq!(fresh(&[("cache-control", "max-age=60, no-store")]), 0);
        assert_eq!(fresh(&[("cache-control", "no-cache, max-age=60")]), 0);
        assert_eq!(fresh(&[("cache-control", "max-age=-1")]), 0);
        assert_eq!(
            fresh(&[
                ("cache-control", "max-age=60"),
                ("cache-control", "max-age=90")
            ]),
            0
        );
        assert_eq!(
            fresh(&[("cache-control", "max-age=99999999999999999999")]),
            u64::MAX
        );
    }
}
