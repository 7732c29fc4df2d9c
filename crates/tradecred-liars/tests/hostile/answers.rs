//! Answers over HTTP that are none. Where a careless reader could take one for the right verdict, it holds that.

use std::io::Write;
use std::net::TcpStream;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

use crate::server::{Say, answer, drip, for_ever, wait};

/// The right verdict on what is asked and good; as long as the other, so that one can stand in the place of the other.
pub(crate) const RIGHT: &str = r#"{"verified":true,                             "authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}"#;
/// The right verdict on what is asked and broken.
pub(crate) const BROKEN: &str = r#"{"verified":false,"authenticity":"not-authentic","requirements":"undecided","standing":"undecided","codes":["proof.signature"],"warnings":[]}"#;
pub(crate) const JSON: &str = "Content-Type: application/json\r\n";
const CHUNKED: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

/// An answer that holds the right verdict, and this in its head.
fn headed(stream: &mut TcpStream, headers: &[u8]) -> std::io::Result<()> {
    let length = RIGHT.len();
    let head = format!("HTTP/1.1 200 OK\r\n{JSON}Content-Length: {length}\r\n");
    stream.write_all(&[head.as_bytes(), headers, b"\r\n", RIGHT.as_bytes()].concat())
}

/// An answer with this status line and the right verdict.
fn begun(stream: &mut TcpStream, line: &str) -> std::io::Result<()> {
    let length = RIGHT.len();
    write!(
        stream,
        "{line}\r\n{JSON}Content-Length: {length}\r\n\r\n{RIGHT}"
    )
}

/// An answer 200 with this body.
fn body(stream: &mut TcpStream, body: impl AsRef<[u8]>) -> std::io::Result<()> {
    stream.write_all(&answer("200 OK", JSON, body.as_ref()))
}

/// The right verdict with one more member.
fn with(member: &str) -> String {
    RIGHT.replacen('{', &format!("{{{member},"), 1)
}

/// A redirect that holds the right verdict.
fn redirect(stream: &mut TcpStream, status: &str, to: &str) -> std::io::Result<()> {
    let headers = format!("{JSON}Location: {to}\r\n");
    stream.write_all(&answer(status, &headers, RIGHT.as_bytes()))
}

fn gzip(zeros: u64) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let mut spaces = std::io::Read::take(std::io::repeat(b' '), zeros);
    std::io::copy(&mut spaces, &mut encoder)?;
    encoder.write_all(RIGHT.as_bytes())?;
    encoder.finish()
}

/// Bodies that are too long, too slow, cut short or framed wrongly.
pub(crate) const FRAMED: &[(&str, Say)] = &[
    ("ten-gibibytes", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: 10737418240\r\n\r\n{RIGHT}"
        )?;
        for_ever(stream, b" ")
    }),
    ("ten-gibibytes-announced", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: 10737418240\r\n\r\n{RIGHT}"
        )
    }),
    ("endless-without-length", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Connection: close\r\n\r\n{RIGHT}"
        )?;
        for_ever(stream, b" ")
    }),
    ("endless-chunks", |stream| {
        write!(stream, "{CHUNKED}{:x}\r\n{RIGHT}\r\n", RIGHT.len())?;
        for_ever(stream, b"1\r\n \r\n")
    }),
    ("chunk-of-all-there-is", |stream| {
        write!(stream, "{CHUNKED}FFFFFFFFFFFFFFFF\r\n{RIGHT}")?;
        for_ever(stream, b" ")
    }),
    ("chunk-size-of-letters", |stream| {
        write!(stream, "{CHUNKED}zz\r\n{RIGHT}\r\n0\r\n\r\n")
    }),
    ("chunk-extension-without-end", |stream| {
        write!(stream, "{CHUNKED}{:x};", RIGHT.len())?;
        for_ever(stream, b"x")
    }),
    ("chunks-without-end", |stream| {
        write!(stream, "{CHUNKED}{:x}\r\n{RIGHT}\r\n", RIGHT.len())
    }),
    ("trailers-without-end", |stream| {
        write!(stream, "{CHUNKED}{:x}\r\n{RIGHT}\r\n0\r\n", RIGHT.len())?;
        for_ever(stream, b"X: y\r\n")
    }),
    ("byte-a-second", |stream| {
        drip(stream, &answer("200 OK", JSON, RIGHT.as_bytes()))
    }),
    ("byte-a-second-of-the-body", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: {}\r\n\r\n",
            RIGHT.len()
        )?;
        drip(stream, RIGHT.as_bytes())
    }),
    ("no-answer", wait),
    ("closed-at-once", |_| Ok(())),
    ("closed-in-the-head", |stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-")
    }),
    ("closed-early", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: {}\r\n\r\n{RIGHT}",
            RIGHT.len() + 10
        )
    }),
    ("length-too-short", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: {}\r\n\r\n{RIGHT}",
            RIGHT.len() - 1
        )
    }),
    ("two-lengths", |stream| {
        headed(stream, b"Content-Length: 5\r\n")
    }),
    ("length-below-zero", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: -1\r\n\r\n{RIGHT}"
        )
    }),
    ("length-of-letters", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: all\r\n\r\n{RIGHT}"
        )
    }),
    ("length-of-forty-digits", |stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: {:040}9\r\n\r\n{RIGHT}",
            1
        )
        .and_then(|()| for_ever(stream, b" "))
    }),
    ("gzip", |stream| {
        let headers = format!("{JSON}Content-Encoding: gzip\r\n");
        stream.write_all(&answer("200 OK", &headers, &gzip(0)?))
    }),
    ("gzip-bomb", |stream| {
        let headers = format!("{JSON}Content-Encoding: gzip\r\n");
        stream.write_all(&answer("200 OK", &headers, &gzip(256 << 20)?))
    }),
    ("deflate-bomb", |stream| {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        std::io::copy(
            &mut std::io::Read::take(std::io::repeat(b' '), 256 << 20),
            &mut encoder,
        )?;
        let headers = format!("{JSON}Content-Encoding: deflate\r\n");
        stream.write_all(&answer("200 OK", &headers, &encoder.finish()?))
    }),
    ("brotli-by-name", |stream| {
        headed(stream, b"Content-Encoding: br\r\n")
    }),
    ("gzip-by-name", |stream| {
        headed(stream, b"Content-Encoding: gzip\r\n")
    }),
];

/// What has no status line of a 200, or none in time, so that no refusal says the same.
pub(crate) const WITHOUT_200: [&str; 23] = [
    "another-protocol",
    "byte-a-second",
    "closed-at-once",
    "continue-for-ever",
    "greeting-of-tls",
    "hints-for-ever",
    "no-answer",
    "no-head",
    "redirect-for-good",
    "redirect-to-a-file",
    "redirect-to-itself",
    "redirect-to-metadata",
    "status-0",
    "status-101",
    "status-204",
    "status-206",
    "status-500",
    "status-999",
    "status-below-zero",
    "status-line-empty",
    "status-line-of-words",
    "status-of-six-digits",
    "version-of-tomorrow",
];

/// Heads that are none, lie, or lead elsewhere.
pub(crate) const HEADED: &[(&str, Say)] = &[
    ("redirect-to-a-file", |stream| {
        redirect(stream, "302 Found", "file:///etc/passwd")
    }),
    ("redirect-to-metadata", |stream| {
        redirect(
            stream,
            "302 Found",
            "http://169.254.169.254/latest/meta-data/",
        )
    }),
    ("redirect-to-itself", |stream| {
        redirect(stream, "307 Temporary Redirect", "/credentials/verify")
    }),
    ("redirect-for-good", |stream| {
        redirect(stream, "308 Permanent Redirect", "//localhost/")
    }),
    ("status-line-of-words", |stream| begun(stream, "yes")),
    ("status-line-empty", |stream| begun(stream, "")),
    ("status-of-six-digits", |stream| {
        begun(stream, "HTTP/1.1 200200 OK")
    }),
    ("status-below-zero", |stream| {
        begun(stream, "HTTP/1.1 -200 OK")
    }),
    ("status-999", |stream| begun(stream, "HTTP/1.1 999 OK")),
    ("status-0", |stream| begun(stream, "HTTP/1.1 000 OK")),
    ("version-of-tomorrow", |stream| {
        begun(stream, "HTTP/9.9 200 OK")
    }),
    ("another-protocol", |stream| begun(stream, "ICY 200 OK")),
    ("greeting-of-tls", |stream| {
        stream.write_all(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    }),
    ("no-head", |stream| stream.write_all(RIGHT.as_bytes())),
    ("header-of-a-mebibyte", |stream| {
        headed(
            stream,
            &[&b"X-Long: "[..], &vec![b'x'; 1 << 20], b"\r\n"].concat(),
        )
    }),
    ("header-without-end", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nX-Long: ")?;
        for_ever(stream, b"x")
    }),
    ("ten-thousand-headers", |stream| {
        headed(stream, &b"X-Many: x\r\n".repeat(10_000))
    }),
    ("headers-without-end", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
        for_ever(stream, b"X-Many: x\r\n")
    }),
    ("header-name-of-bytes", |stream| {
        headed(stream, b"X-\xff\xfe: x\r\n")
    }),
    ("header-without-colon", |stream| {
        headed(stream, b"X-Header\r\n")
    }),
    ("header-with-nul", |stream| {
        headed(stream, b"X-Header: a\0b\r\n")
    }),
    ("header-with-escape", |stream| {
        headed(stream, b"X-Header: \x1b[2J\r\n")
    }),
    ("header-with-carriage-return", |stream| {
        headed(stream, b"X-Header: a\rContent-Type: text/html\r\n")
    }),
    ("header-injected", |stream| {
        headed(stream, b"X-Header: a\r\nContent-Type: text/html\r\n")
    }),
    ("content-type-of-bytes", |stream| {
        let head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\xff\xfe\r\nContent-Length: ";
        let rest = format!("{}\r\n\r\n{RIGHT}", RIGHT.len());
        stream.write_all(&[&head[..], rest.as_bytes()].concat())
    }),
    ("json-as-html", |stream| {
        stream.write_all(&answer(
            "200 OK",
            "Content-Type: text/html\r\n",
            RIGHT.as_bytes(),
        ))
    }),
    ("json-in-a-parameter", |stream| {
        let headers = "Content-Type: text/html; as=application/json\r\n";
        stream.write_all(&answer("200 OK", headers, RIGHT.as_bytes()))
    }),
    ("json-without-type", |stream| {
        stream.write_all(&answer("200 OK", "", RIGHT.as_bytes()))
    }),
    ("status-204", |stream| {
        stream.write_all(&answer("204 No Content", JSON, b""))
    }),
    ("status-206", |stream| {
        begun(stream, "HTTP/1.1 206 Partial Content")
    }),
    ("status-500", |stream| begun(stream, "HTTP/1.1 500 Broken")),
    ("status-101", |stream| {
        begun(stream, "HTTP/1.1 101 Switching Protocols")
    }),
    ("continue-for-ever", |stream| {
        for_ever(stream, b"HTTP/1.1 100 Continue\r\n\r\n")
    }),
    ("hints-for-ever", |stream| {
        for_ever(stream, b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    }),
];

/// Bodies that are no JSON, or not one object that two readers read alike.
pub(crate) const WRITTEN: &[(&str, Say)] = &[
    ("html-as-json", |stream| {
        body(stream, "<!doctype html><title>verified</title>")
    }),
    ("empty", |stream| body(stream, "")),
    ("null", |stream| body(stream, "null")),
    ("true", |stream| body(stream, "true")),
    ("list", |stream| body(stream, format!("[{RIGHT}]"))),
    ("duplicate-member", |stream| {
        body(stream, with(r#""authenticity":"not-authentic""#))
    }),
    ("duplicate-verified", |stream| {
        body(stream, with(r#""verified":false"#))
    }),
    ("duplicate-inside", |stream| {
        body(stream, with(r#""report":{"a":1,"a":2}"#))
    }),
    ("verified-is-a-text", |stream| {
        body(
            stream,
            RIGHT.replace("\"verified\":true", "\"verified\":\"true\""),
        )
    }),
    ("a-hundred-thousand-deep", |stream| {
        let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
        body(stream, with(&format!(r#""x":{open}{close}"#)))
    }),
    ("objects-a-hundred-thousand-deep", |stream| {
        body(
            stream,
            with(&format!(r#""x":{}"#, r#"{"x":"#.repeat(100_000))),
        )
    }),
    ("number-of-a-mebibyte", |stream| {
        body(stream, with(&format!(r#""x":{}"#, "9".repeat(1 << 20))))
    }),
    ("text-of-sixteen-mebibytes", |stream| {
        // In pieces, as the memory of the whole process is counted.
        let (begin, end) = (r#"{"x":""#, RIGHT.replacen('{', "\",", 1));
        let (piece, pieces) = ("9".repeat(1 << 16), 256);
        let length = begin.len() + piece.len() * pieces + end.len();
        write!(
            stream,
            "HTTP/1.1 200 OK\r\n{JSON}Content-Length: {length}\r\n\r\n{begin}"
        )?;
        for _ in 0..pieces {
            stream.write_all(piece.as_bytes())?;
        }
        stream.write_all(end.as_bytes())
    }),
    ("nul", |stream| body(stream, format!("{RIGHT}\0"))),
    ("nul-in-a-text", |stream| {
        body(stream, with("\"x\":\"a\0b\""))
    }),
    ("lone-surrogate", |stream| {
        body(stream, with(r#""x":"\ud800""#))
    }),
    ("byte-order-mark", |stream| {
        body(stream, format!("\u{feff}{RIGHT}"))
    }),
    ("utf-16", |stream| {
        let units = RIGHT.encode_utf16().flat_map(u16::to_le_bytes);
        body(stream, units.collect::<Vec<u8>>())
    }),
    ("bytes-that-are-no-text", |stream| {
        body(
            stream,
            [
                with(r#""x":"#).as_bytes().split_at(5).0,
                b"\xff\xfe\"",
                RIGHT.as_bytes(),
            ]
            .concat(),
        )
    }),
    ("rest-behind-it", |stream| {
        body(stream, format!("{RIGHT} and more"))
    }),
    ("two-verdicts", |stream| {
        body(stream, format!("{RIGHT}\n{RIGHT}"))
    }),
    ("comment", |stream| {
        body(stream, format!("{RIGHT} // verified"))
    }),
    ("single-quotes", |stream| {
        body(stream, RIGHT.replace('"', "'"))
    }),
    ("cut-short", |stream| {
        body(stream, RIGHT.split_at(RIGHT.len() - 2).0)
    }),
];
