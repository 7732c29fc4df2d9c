//! Limits under a clock that the test moves.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Asker, Limiter, Limits, MOST_STRANGERS, Prefix, Reached, TooMany};

fn limiter() -> (Arc<Limiter>, Arc<AtomicU64>) {
    let now = Arc::new(AtomicU64::new(5_000));
    let read = Arc::clone(&now);
    let limiter = Limiter::new(Box::new(move || read.load(Ordering::SeqCst)));
    (Arc::new(limiter), now)
}

fn limits(rate: u32, burst: u32) -> Limits {
    Limits {
        requests_per_second: NonZeroU32::new(rate),
        burst: NonZeroU32::new(burst),
        ..Limits::default()
    }
}

fn caller(name: &str) -> Asker {
    Asker::Caller(name.to_owned())
}

fn stranger(text: &str) -> Asker {
    Asker::Stranger(Prefix::of(text.parse::<IpAddr>().unwrap()))
}

#[test]
fn a_burst_passes_then_as_many_as_the_rate_says() {
    let (limiter, now) = limiter();
    let limits = limits(2, 3);
    let admitted = |limiter: &Arc<Limiter>| limiter.admit(caller("a"), &limits).map(drop);
    for _ in 0..3 {
        assert_eq!(admitted(&limiter), Ok(()));
    }
    let too_many = Err(TooMany {
        reached: Reached::Rate,
        retry_after: 1,
    });
    assert_eq!(admitted(&limiter), too_many);
    now.fetch_add(499, Ordering::SeqCst);
    assert_eq!(admitted(&limiter), too_many);
    now.fetch_add(1, Ordering::SeqCst);
    assert_eq!(admitted(&limiter), Ok(()));
    assert_eq!(admitted(&limiter), too_many);
    // What one has used up is not another's.
    assert!(limiter.admit(caller("b"), &limits).is_ok());
    // A long rest brings back the burst and no more.
    now.fetch_add(3_600_000, Ordering::SeqCst);
    for _ in 0..3 {
        assert_eq!(admitted(&limiter), Ok(()));
    }
    assert_eq!(admitted(&limiter), too_many);
}

#[test]
fn retry_after_says_when_the_next_one_passes() {
    let (limiter, now) = limiter();
    let slow = Limits {
        requests_per_second: NonZeroU32::new(1),
        ..Limits::default()
    };
    for _ in 0..2 {
        let _ = limiter.admit(caller("a"), &slow);
    }
    let refused = limiter.admit(caller("a"), &slow).map(drop).unwrap_err();
    assert_eq!(refused.retry_after, 1);
    now.fetch_add(1_000, Ordering::SeqCst);
    assert!(limiter.admit(caller("a"), &slow).is_ok());
}

#[test]
fn requests_at_one_time_end_with_their_permits() {
    let (limiter, _) = limiter();
    let limits = Limits {
        concurrent: NonZeroU32::new(2),
        ..Limits::default()
    };
    let first = limiter.admit(caller("a"), &limits).ok().unwrap();
    let _second = limiter.admit(caller("a"), &limits).ok().unwrap();
    let third = limiter.admit(caller("a"), &limits).map(drop).unwrap_err();
    assert_eq!(third.reached, Reached::Concurrent);
    drop(first);
    assert!(limiter.admit(caller("a"), &limits).is_ok());
}

#[test]
fn strangers_are_told_apart_by_the_prefix_of_their_address() {
    let same = [
        ("192.0.2.1", "192.0.2.255"),
        ("::ffff:192.0.2.1", "192.0.2.9"),
        ("2001:db8:1:100::1", "2001:db8:1:1ff:ffff::"),
    ];
    for (one, other) in same {
        assert_eq!(stranger(one), stranger(other));
    }
    let others = [
        ("192.0.2.1", "192.0.3.1"),
        ("2001:db8:1:100::1", "2001:db8:1:200::1"),
        ("::1", "0.0.0.1"),
    ];
    for (one, other) in others {
        assert_ne!(stranger(one), stranger(other));
    }
}

#[test]
fn a_flood_of_addresses_takes_no_more_room_and_no_callers_place() {
    let (limiter, now) = limiter();
    let limits = limits(1, 1);
    let flood = |from: u32| {
        let addresses = (from..).step_by(256).take(2 * MOST_STRANGERS);
        let addresses = addresses.map(|bits| IpAddr::V4(bits.into()));
        let asked = addresses.map(|address| Asker::Stranger(Prefix::of(address)));
        asked
            .filter(|asker| limiter.admit(asker.clone(), &limits).is_ok())
            .count()
    };
    // All that have no place of their own share one.
    assert_eq!(flood(0), MOST_STRANGERS + 1);
    assert!(super::lock(&limiter.uses).len() <= MOST_STRANGERS + 1);
    assert!(limiter.admit(caller("a"), &limits).is_ok());
    now.fetch_add(2_000, Ordering::SeqCst);
    assert!(flood(1 << 30) >= MOST_STRANGERS);
    assert!(super::lock(&limiter.uses).len() <= MOST_STRANGERS + 2);
}
