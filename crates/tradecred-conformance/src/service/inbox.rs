//! Inboxes that the runner plays: each keeps what it was sent, and answers as a trial wants.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::caller::now;

/// A longer head or body is no delivery.
const MOST_HEAD: u64 = 64 * 1024;
const MOST_BODY: usize = 1024 * 1024;
/// More requests, or bytes of them, are not kept.
const MOST_KEPT: usize = 10_000;
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Who comes while so many are heard is not.
const MOST_AT_ONCE: usize = 64;
/// Who has not sent a whole request by then is not waited for.
const DEADLINE: Duration = Duration::from_secs(10);

/// One request that came.
#[derive(Debug, Clone)]
pub(super) struct Got {
    pub(super) method: String,
    /// The headers, their names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// When it came, in seconds since 1970.
    pub(super) at: i64,
    /// The status that it was answered with; 0 where it was not answered.
    pub(super) status: u16,
    /// When it came.
    pub(super) moment: Instant,
}

impl Got {
    /// The values of a header.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        let of = self.headers.iter().filter(|(own, _)| own == name);
        of.map(|(_, value)| value.as_str()).collect()
    }

    /// Whether it was taken.
    pub(super) fn is_accepted(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// What an inbox answers.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// A status without a body.
    Status(u16),
    /// The connection is closed.
    Nothing,
    /// Another address.
    Redirect(String),
}

/// How an inbox decides: by the request, and by how many of its method it has had.
pub(super) type Rule = Box<dyn Fn(&Got, usize) -> Answer + Send>;

/// An inbox.
pub(super) struct Inbox {
    address: SocketAddr,
    got: Arc<Mutex<Vec<Got>>>,
    rule: Arc<Mutex<Rule>>,
    ended: Arc<AtomicBool>,
    /// Whether something came that was not kept.
    overflowed: Arc<AtomicBool>,
}

impl Inbox {
    /// Listens until it is dropped.
    pub(super) fn open(listen: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(listen)?;
        let address = listener.local_addr()?;
        let inbox = Self {
            address,
            got: Arc::default(),
            rule: Arc::new(Mutex::new(Box::new(taking))),
            ended: Arc::default(),
            overflowed: Arc::default(),
        };
        let (got, rule) = (Arc::clone(&inbox.got), Arc::clone(&inbox.rule));
        let (ended, overflowed) = (Arc::clone(&inbox.ended), Arc::clone(&inbox.overflowed));
        let heard = Arc::new(());
        thread::Builder::new().spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                // Each talk holds a part of this, and gives it back when it is over.
                if Arc::strong_count(&heard) > MOST_AT_ONCE {
                    overflowed.store(true, Ordering::SeqCst);
                    continue;
                }
                let heard = Arc::clone(&heard);
                let (got, rule) = (Arc::clone(&got), Arc::clone(&rule));
                let overflowed = Arc::clone(&overflowed);
                let _ = thread::Builder::new().spawn(move || {
                    if talk(&stream, &got, &rule, DEADLINE) == Heard::Lost {
                        overflowed.store(true, Ordering::SeqCst);
                    }
                    drop(heard);
                });
            }
        })?;
        Ok(inbox)
    }

    /// Its URL.
    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on it answers so.
    pub(super) fn answer(&self, rule: impl Fn(&Got, usize) -> Answer + Send + 'static) {
        *self.rule.lock().unwrap_or_else(PoisonError::into_inner) = Box::new(rule);
    }

    /// From now on it answers deliveries so, and says to everything else that it is there.
    pub(super) fn answer_deliveries(&self, rule: impl Fn(usize) -> Answer + Send + 'static) {
        self.answer(move |got, had| match got.method.as_str() {
            "POST" => rule(had),
            _ => Answer::Status(204),
        });
    }

    /// How many deliveries came.
    pub(super) fn deliveries(&self) -> usize {
        self.got().iter().filter(|got| got.method == "POST").count()
    }

    /// From now on it takes everything.
    pub(super) fn take(&self) {
        self.answer(taking);
    }

    /// Whether something came that is not kept, so that nothing can be said of what came.
    pub(super) fn is_overflowed(&self) -> bool {
        self.overflowed.load(Ordering::SeqCst)
    }

    /// Everything that came.
    pub(super) fn got(&self) -> Vec<Got> {
        let got = self.got.lock().unwrap_or_else(PoisonError::into_inner);
        got.clone()
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // The listener hears of it by one more connection.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_millis(200));
    }
}

fn taking(_: &Got, _: usize) -> Answer {
    Answer::Status(204)
}

/// A stream that is read until an instant, however often a byte comes.
struct Until<'s> {
    stream: &'s TcpStream,
    end: Instant,
}

impl Read for Until<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.stream.set_read_timeout(Some(left))?;
        self.stream.read(bytes)
    }
}

/// What became of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heard {
    /// A request came, and is kept.
    Kept,
    /// Something came, and is not: it may have been a delivery.
    Lost,
    /// Nothing came.
    Nothing,
}

/// Hears one request and answers it.
fn talk(stream: &TcpStream, got: &Mutex<Vec<Got>>, rule: &Mutex<Rule>, within: Duration) -> Heard {
    let end = Instant::now() + within;
    let mut reader = BufReader::new(Until { stream, end });
    if !reader.fill_buf().is_ok_and(|bytes| !bytes.is_empty()) {
        return Heard::Nothing;
    }
    let kept = request(&mut reader).map(|request| answered(stream, request, got, rule, within));
    match kept {
        Ok(true) => Heard::Kept,
        _ => Heard::Lost,
    }
}

/// Reads one request.
fn request(reader: &mut impl BufRead) -> io::Result<Got> {
    let mut request = head(reader)?;
    let codings = request.all("transfer-encoding");
    let lengths = request.all("content-length");
    request.body = match (codings.as_slice(), lengths.as_slice()) {
        ([], []) => Vec::new(),
        ([], [length]) => {
            let length = length.parse().map_err(|_| io::ErrorKind::InvalidData)?;
            part(reader, length, 0)?
        }
        ([coding], []) if coding.eq_ignore_ascii_case("chunked") => chunked(reader)?,
        _ => return Err(io::ErrorKind::InvalidData.into()),
    };
    Ok(request)
}

/// So many bytes of a body of which there are some already.
fn part(reader: &mut impl BufRead, length: usize, before: usize) -> io::Result<Vec<u8>> {
    if length > MOST_BODY.saturating_sub(before) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// A body in chunks (RFC 9112, section 7.1).
fn chunked(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = line(reader)?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).map_err(|_| io::ErrorKind::InvalidData)?;
        if size == 0 {
            break;
        }
        body.extend(part(reader, size, body.len())?);
        if !line_is_empty(reader)? {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
    // What follows the last chunk is passed over.
    let mut trailer = reader.take(MOST_HEAD);
    while !line_is_empty(&mut trailer)? {}
    Ok(body)
}

/// A line of a head, without its end.
fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if reader.take(MOST_HEAD).read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end().to_owned())
}

fn line_is_empty(reader: &mut impl BufRead) -> io::Result<bool> {
    Ok(line(reader)?.is_empty())
}

/// Answers a request as the rule says; whether it is kept.
fn answered(
    mut stream: &TcpStream,
    mut request: Got,
    got: &Mutex<Vec<Got>>,
    rule: &Mutex<Rule>,
    within: Duration,
) -> bool {
    let (answer, is_kept) = {
        let mut kept = got.lock().unwrap_or_else(PoisonError::into_inner);
        let rule = rule.lock().unwrap_or_else(PoisonError::into_inner);
        let had = kept
            .iter()
            .filter(|got| got.method == request.method)
            .count();
        let answer = rule(&request, had);
        request.status = match &answer {
            Answer::Status(status) => *status,
            Answer::Nothing => 0,
            Answer::Redirect(_) => 307,
        };
        let bytes: usize = kept.iter().map(|got| got.body.len()).sum();
        let is_kept =
            kept.len() < MOST_KEPT && bytes.saturating_add(request.body.len()) <= MOST_BYTES;
        if is_kept {
            kept.push(request);
        }
        (answer, is_kept)
    };
    let (status, more) = match answer {
        Answer::Nothing => return is_kept,
        Answer::Status(status) => (status, String::new()),
        Answer::Redirect(url) => (307, format!("Location: {url}\r\n")),
    };
    // Who does not wait for the answer has sent the request all the same.
    let _ = stream.set_write_timeout(Some(within)).and_then(|()| {
        write!(
            stream,
            "HTTP/1.1 {status} Said\r\n{more}Content-Length: 0\r\nConnection: close\r\n\r\n"
        )
    });
    is_kept
}

fn head(reader: &mut impl BufRead) -> io::Result<Got> {
    let mut head = reader.take(MOST_HEAD);
    let first = line(&mut head)?;
    let method = first.split_whitespace().next().map(str::to_owned);
    let mut headers = Vec::new();
    loop {
        let line = line(&mut head)?;
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    Ok(Got {
        method: method.unwrap_or_default(),
        headers,
        body: Vec::new(),
        at: now(),
        status: 0,
        moment: Instant::now(),
    })
}

#[cfg(test)]
mod tests;
