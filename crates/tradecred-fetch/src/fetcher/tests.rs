//! Tests of what is remembered, and for how long.

use super::*;

fn answer(bytes: &[u8], seconds: u64) -> Result<Fetched, FetchError> {
    Ok(Fetched {
        bytes: bytes.to_vec(),
        fresh_for: Duration::from_secs(seconds),
    })
}

fn later(now: Instant, seconds: u64) -> Instant {
    now + Duration::from_secs(seconds)
}

#[test]
fn what_is_fresh_is_not_asked_for_again_and_what_is_stale_is_never_given() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    let get = |seconds, answer| {
        fetcher
            .get_at("https://a.example/", later(now, seconds), || answer)
            .map(|bytes| bytes.to_vec())
    };
    assert_eq!(get(0, answer(b"1", 60)), Ok(b"1".to_vec()));
    assert_eq!(get(59, answer(b"2", 60)), Ok(b"1".to_vec()));
    assert_eq!(
        get(60, Err(FetchError::Unreachable)),
        Err(FetchError::Unreachable)
    );
    assert_eq!(
        get(89, answer(b"2", 0)),
        Err(FetchError::Unreachable),
        "an error stands for a while"
    );
    assert_eq!(get(90, answer(b"2", 0)), Ok(b"2".to_vec()));
    assert_eq!(get(90, answer(b"3", 0)), Ok(b"3".to_vec()));
}

#[test]
fn a_sender_cannot_have_it_kept_for_longer_than_the_ceiling() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    let get = |at, answer| fetcher.get_at("https://a.example/", at, || answer).unwrap();
    get(now, answer(b"1", u64::MAX));
    assert_eq!(
        &*get(now + LONGEST - Duration::from_secs(1), answer(b"2", 0)),
        b"1"
    );
    assert_eq!(&*get(now + LONGEST, answer(b"2", 0)), b"2");
}

#[test]
fn the_oldest_make_room() {
    let fetcher = Fetcher::new(FetchPolicy::default());
    let now = Instant::now();
    for number in 0..MOST_ANSWERS + 10 {
        let url = format!("https://a.example/{number}");
        fetcher.get_at(&url, now, || answer(b"1", 60)).unwrap();
    }
    assert_eq!(fetcher.lock().answers.len(), MOST_ANSWERS);
    let big = vec![b'1'; MOST_BYTES / 2];
    for number in 0..5 {
        let url = format!("https://big.example/{number}");
        fetcher.get_at(&url, now, || answer(&big, 60)).unwrap();
    }
    let kept = fetcher.lock();
    assert!(kept.bytes <= MOST_BYTES);
    assert_eq!(kept.answers.len(), kept.order.len());
    assert!(kept.answers.contains_key("https://big.example/4"));
    assert!(!kept.answers.contains_key("https://big.example/0"));
}
