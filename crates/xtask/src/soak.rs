//! A node under half of its load for a long time, with one hostile request in a hundred: what it takes of the machine
//! does not grow (goal: resident memory less than 1 MiB an hour after the first, open files constant).

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::load::{Load, Work};
use crate::served::Running;

/// Between two samples.
const BETWEEN: Duration = Duration::from_secs(5);
/// The parts of a run whose medians are compared: the second quarter, when it is warm, and the last tenth.
const WARM: [f64; 2] = [0.25, 0.5];
const LAST: [f64; 2] = [0.9, 1.0];
/// How much the median of resident memory may grow between them, in KiB: what the allocator may keep, and what is
/// allowed in an hour.
const GROWTH: f64 = 2.0 * 1024.0;
const GROWTH_AN_HOUR: f64 = 1024.0;
/// Files are opened and threads begun meanwhile, and fewer again: connections of hostile clients, work that waits.
const FILES: u64 = 16;
const THREADS: u64 = 8;

/// What the node takes of the machine.
#[derive(Debug, Clone, Copy)]
struct Sample {
    resident: u64,
    files: u64,
    threads: u64,
    database: u64,
}

/// Asks for so many minutes at these rates, of issues and verifications a second.
pub(crate) fn run(
    load: &Load,
    node: &Running,
    data: &Path,
    minutes: u64,
    [issues, verifications]: [f64; 2],
) -> Result<String, String> {
    let time = Duration::from_secs(minutes.max(1) * 60);
    let (ended, hostile) = (AtomicBool::new(false), AtomicU64::new(0));
    let (issued, verified, samples) = thread::scope(|scope| {
        let issuing = scope.spawn(|| load.run(Work::Issue, time, Some(issues)));
        let verifying = scope.spawn(|| load.run(Work::Verify, time, Some(verifications)));
        let each = (issues + verifications) / 100.0;
        let (ended, hostile) = (&ended, &hostile);
        scope.spawn(move || attack(&load.url, each, ended, hostile));
        let began = Instant::now();
        let mut samples = Vec::new();
        while began.elapsed() < time {
            thread::sleep(BETWEEN.min(time));
            samples.extend(sample(node.id(), data));
        }
        ended.store(true, Ordering::SeqCst);
        (issuing.join(), verifying.join(), samples)
    });
    let joined = "a client ended badly";
    let issued = issued.map_err(|_| joined)??;
    let verified = verified.map_err(|_| joined)??;
    let mut text = String::new();
    let _ = writeln!(text, "{}", issued.row("issues, half"));
    let _ = writeln!(text, "{}", verified.row("verified, half"));
    let _ = writeln!(text, "{} hostile requests", hostile.load(Ordering::SeqCst));
    let wrong = issued.wrong() + verified.wrong();
    let verdict = judge(&samples, time, &mut text, issued.count)?;
    let _ = write!(text, "{minutes} minutes, {wrong} wrong answers");
    if verdict && wrong == 0 {
        Ok(text)
    } else {
        Err(text)
    }
}

fn judge(
    samples: &[Sample],
    time: Duration,
    text: &mut String,
    issued: u64,
) -> Result<bool, String> {
    let first = *samples.first().ok_or("no samples")?;
    let warm = median(part(samples, WARM)).ok_or("no samples of the second quarter")?;
    let last = median(part(samples, LAST)).ok_or("no samples of the last tenth")?;
    let _ = writeln!(
        text,
        "{:<16} {:>14} {:>14} {:>14}",
        "", "first", "second quarter", "last tenth"
    );
    for (what, of) in [
        ("resident KiB", (|of| of.resident) as fn(Sample) -> u64),
        ("open files", |of| of.files),
        ("threads", |of| of.threads),
        ("database bytes", |of| of.database),
    ] {
        let (first, warm, last) = (of(first), of(warm), of(last));
        let _ = writeln!(text, "{what:<16} {first:>14} {warm:>14} {last:>14}");
    }
    let each = last.database.saturating_sub(first.database) / issued.max(1);
    let _ = writeln!(text, "{each} bytes of the database for each document");
    let whole = |kib: u64| f64::from(u32::try_from(kib).unwrap_or(u32::MAX));
    let grown = whole(last.resident) - whole(warm.resident);
    let may = GROWTH + GROWTH_AN_HOUR * time.as_secs_f64() / 3_600.0;
    let _ = writeln!(
        text,
        "resident memory grew by {grown:.0} KiB between these medians; {may:.0} may be"
    );
    Ok(grown <= may && last.files <= warm.files + FILES && last.threads <= warm.threads + THREADS)
}

/// The samples between two parts of the run.
fn part(samples: &[Sample], [from, to]: [f64; 2]) -> &[Sample] {
    let count = f64::from(u32::try_from(samples.len()).unwrap_or(u32::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among samples"
    )]
    let place = |part: f64| ((count * part) as usize).min(samples.len());
    samples.get(place(from)..place(to)).unwrap_or_default()
}

/// What the node takes in the middle of these samples, each figure by itself.
fn median(samples: &[Sample]) -> Option<Sample> {
    let of = |figure: fn(&Sample) -> u64| {
        let mut all: Vec<u64> = samples.iter().map(figure).collect();
        all.sort_unstable();
        all.get(all.len() / 2).copied()
    };
    Some(Sample {
        resident: of(|sample| sample.resident)?,
        files: of(|sample| sample.files)?,
        threads: of(|sample| sample.threads)?,
        database: of(|sample| sample.database)?,
    })
}

fn sample(process: u32, data: &Path) -> Option<Sample> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let field = |name: &str| -> Option<u64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    let files = fs::read_dir(format!("/proc/{process}/fd")).ok()?.count();
    let sizes = fs::read_dir(data).ok()?.filter_map(|entry| {
        let entry = entry.ok()?;
        let is_database = entry
            .file_name()
            .to_string_lossy()
            .starts_with("node.sqlite3");
        is_database.then(|| entry.metadata().ok().map_or(0, |of| of.len()))
    });
    Some(Sample {
        resident: field("VmRSS:")?,
        files: u64::try_from(files).ok()?,
        threads: field("Threads:")?,
        database: sizes.sum(),
    })
}

/// One hostile request after the other, so many a second.
fn attack(url: &str, each_second: f64, ended: &AtomicBool, count: &AtomicU64) {
    let address = url.trim_start_matches("http://");
    let pause = Duration::from_secs_f64(1.0 / each_second.max(0.1));
    thread::scope(|scope| {
        let mut kind = 0_u64;
        while !ended.load(Ordering::SeqCst) {
            kind += 1;
            count.fetch_add(1, Ordering::SeqCst);
            // Slow senders keep a connection until their time is up; few of them at one time.
            let kind = if kind.is_multiple_of(40) {
                0
            } else {
                kind % 4 + 1
            };
            scope.spawn(move || one(address, kind, ended));
            thread::sleep(pause);
        }
    });
}

fn one(address: &str, kind: u64, ended: &AtomicBool) {
    let Ok(mut stream) = TcpStream::connect(address) else {
        return;
    };
    let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
    let head = |length: u64| {
        format!(
            "POST /credentials/verify HTTP/1.1\r\nHost: node\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        )
    };
    let sent = match kind {
        // Far over the limit.
        1 => stream
            .write_all(head(64 << 20).as_bytes())
            .and_then(|()| stream.write_all(&[b'['; 64 * 1024])),
        2 => stream.write_all(format!("{}{{\"a\":[", head(6)).as_bytes()),
        // Closed in the middle of the body.
        3 => stream.write_all(format!("{}{{\"verifiable", head(1_000)).as_bytes()),
        4 => stream.write_all(b"GET /credentials/%00/../x HTTP/9.9\r\n\r\n"),
        _ => {
            let text = head(1_000);
            for byte in text.as_bytes() {
                if ended.load(Ordering::SeqCst) || stream.write_all(&[*byte]).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(100));
            }
            Ok(())
        }
    };
    if sent.is_ok() && kind != 3 {
        let _ = stream.read(&mut [0; 1024]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(resident: impl Fn(u64) -> u64, threads: impl Fn(u64) -> u64) -> bool {
        let samples: Vec<Sample> = (0..100)
            .map(|at| Sample {
                resident: resident(at),
                files: 300,
                threads: threads(at),
                database: at,
            })
            .collect();
        judge(&samples, Duration::from_secs(1800), &mut String::new(), 1).unwrap()
    }

    #[test]
    fn growth_is_found_and_one_odd_sample_is_none() {
        assert!(verdict(|_| 50_000, |_| 20));
        assert!(verdict(|at| 50_000 + u64::from(at == 99) * 9_000, |_| 20));
        assert!(!verdict(|at| 50_000 + at * 60, |_| 20));
        assert!(!verdict(|_| 50_000, |at| 20 + at / 5));
    }
}
