//! A small HTTP server that reads a request as it should be read, and answers as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::answers::{BROKEN, RIGHT};

/// What is written in answer to a question; the stream is closed behind it.
pub(crate) type Say = fn(&mut TcpStream) -> std::io::Result<()>;

/// Serves until the test ends: `health` at `/health`, and these answers to everything else. Gives the address.
pub(crate) fn serve(
    health: Vec<u8>,
    say: impl Fn(&mut TcpStream) -> std::io::Result<()> + Clone + Send + 'static,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (health, say) = (health.clone(), say.clone());
            thread::spawn(move || converse(stream, &health, say));
        }
    });
    address
}

fn converse(
    mut stream: TcpStream,
    health: &[u8],
    say: impl Fn(&mut TcpStream) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut length = 0_u64;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    std::io::copy(&mut reader.take(length), &mut std::io::sink())?;
    if first.starts_with("GET /health") {
        return stream.write_all(health);
    }
    say(&mut stream)
}

/// So much of an answer is changed, and no more.
const CHANGED: usize = 1 << 20;

/// Says the same as a refusal of this status: in place of 200 and of the right verdict on what is good. How often there
/// was a 200 is counted.
pub(crate) fn refusing(
    say: Say,
    status: u16,
    refused: Arc<AtomicUsize>,
) -> impl Fn(&mut TcpStream) -> std::io::Result<()> + Clone + Send + 'static {
    let line = format!("HTTP/1.1 {status} No");
    let without_brace = |verdict: &'static str| verdict.trim_start_matches('{').as_bytes();
    let changes = [
        (b"HTTP/1.1 200 OK".as_slice(), line.into_bytes()),
        (without_brace(RIGHT), without_brace(BROKEN).to_vec()),
    ];
    move |stream| {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let mut own = TcpStream::connect(listener.local_addr()?)?;
        let (mut said, _) = listener.accept()?;
        thread::spawn(move || say(&mut own));
        let (mut kept, mut piece) = (Vec::new(), vec![0; 1 << 16]);
        let mut length = 0;
        while length < CHANGED {
            let read = said.read(&mut piece)?;
            length += read;
            kept.extend(piece.iter().take(read));
            for (place, (from, to)) in changes.iter().enumerate() {
                let found = kept.windows(from.len()).position(|it| it == *from);
                if let Some(at) = found {
                    refused.fetch_add(usize::from(place == 0), Ordering::SeqCst);
                    kept.splice(at..at + from.len(), to.iter().copied());
                }
            }
            // What may be the beginning of something that is changed is kept back.
            let left = if read == 0 {
                0
            } else {
                kept.len().min(RIGHT.len())
            };
            stream.write_all(&kept.drain(..kept.len() - left).collect::<Vec<u8>>())?;
            if read == 0 {
                return Ok(());
            }
        }
        stream.write_all(&kept)?;
        std::io::copy(&mut said, stream).map(drop)
    }
}

/// A whole answer.
pub(crate) fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// Waits until whoever asked has gone.
pub(crate) fn wait(stream: &mut TcpStream) -> std::io::Result<()> {
    std::io::copy(stream, &mut std::io::sink()).map(drop)
}

/// Writes the same again and again until whoever asked has gone.
pub(crate) fn for_ever(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<()> {
    let many = bytes.repeat(16 * 1024 / bytes.len().max(1) + 1);
    loop {
        stream.write_all(&many)?;
    }
}

/// Writes a byte now and then.
pub(crate) fn drip(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<()> {
    for byte in bytes {
        stream.write_all(std::slice::from_ref(byte))?;
        thread::sleep(std::time::Duration::from_millis(900));
    }
    Ok(())
}
