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
/// The first part of the run, in which memory may grow.
const WARM_UP: f64 = 0.25;
/// How much resident memory may grow after that, in KiB, besides what it may grow in an hour.
const GROWTH: f64 = 16.0 * 1024.0;
const GROWTH_AN_HOUR: f64 = 1024.0;
/// Files may be opened and closed meanwhile: connections of hostile clients.
const FILES: u64 = 16;

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
    let count = f64::from(u32::try_from(samples.len()).unwrap_or(u32::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among samples"
    )]
    let warm = samples
        .get((count * WARM_UP) as usize)
        .ok_or("no samples")?;
    let (first, last) = (
        samples.first().ok_or("no samples")?,
        samples.last().ok_or("no samples")?,
    );
    for (what, from, warm, to) in [
        ("resident KiB", first.resident, warm.resident, last.resident),
        ("open files", first.files, warm.files, last.files),
        ("threads", first.threads, warm.threads, last.threads),
        (
            "database bytes",
            first.database,
            warm.database,
            last.database,
        ),
    ] {
        let _ = writeln!(
            text,
            "{what:<16} {from:>12} first, {warm:>12} warm, {to:>12} last"
        );
    }
    let each = last.database.saturating_sub(first.database) / issued.max(1);
    let _ = writeln!(text, "{each} bytes of the database for each document");
    let hours = time.as_secs_f64() / 3_600.0;
    let grown = f64::from(u32::try_from(last.resident).unwrap_or(u32::MAX))
        - f64::from(u32::try_from(warm.resident).unwrap_or(0));
    let may = GROWTH + GROWTH_AN_HOUR * hours;
    let _ = writeln!(
        text,
        "resident memory grew by {grown:.0} KiB since it was warm; {may:.0} may be"
    );
    Ok(grown <= may && last.files <= warm.files + FILES)
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
