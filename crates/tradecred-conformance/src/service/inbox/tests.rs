//! Senders that are giant, slow or many.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use super::{Answer, Heard, Inbox, MOST_AT_ONCE, MOST_BODY, MOST_BYTES, Rule, talk};

/// What an inbox answers to these bytes.
fn said(inbox: &Inbox, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(inbox.address).unwrap();
    let _ = stream.write_all(bytes);
    let mut said = String::new();
    let _ = stream.read_to_string(&mut said);
    said
}

fn delivery(length: usize) -> Vec<u8> {
    let head = format!("POST / HTTP/1.1\r\nContent-Length: {length}\r\n\r\n");
    [head.into_bytes(), vec![b'x'; length]].concat()
}

#[test]
fn a_giant_is_not_taken() {
    let inbox = Inbox::open("127.0.0.1:0").unwrap();
    assert!(said(&inbox, &delivery(10)).contains("204"));
    assert!(said(&inbox, &delivery(MOST_BODY)).contains("204"));
    for giant in [
        delivery(MOST_BODY + 1),
        b"POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n".to_vec(),
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_vec(),
        [&b"POST / HTTP/1.1\r\nX: "[..], &vec![b'x'; 1 << 20]].concat(),
        [&b"POST / HTTP/1.1\r\n"[..], &b"X: x\r\n".repeat(100_000)].concat(),
        vec![b'x'; 1 << 20],
        b"\xff\xfe\r\n\r\n".to_vec(),
    ] {
        assert_eq!(said(&inbox, &giant), "");
    }
    assert_eq!(inbox.deliveries(), 2);
}

/// Whether an inbox says that something is missing, which it may hear of a moment later.
fn is_overflowed(inbox: &Inbox) -> bool {
    (0..500).any(|_| {
        thread::sleep(Duration::from_millis(10));
        inbox.is_overflowed()
    })
}

#[test]
fn what_is_not_kept_is_told() {
    for lost in [
        delivery(MOST_BODY + 1),
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_vec(),
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx".to_vec(),
        b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nx".to_vec(),
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n".to_vec(),
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxx\r\n".to_vec(),
        [&b"POST / HTTP/1.1\r\nX: "[..], &vec![b'x'; 1 << 17]].concat(),
    ] {
        let inbox = Inbox::open("127.0.0.1:0").unwrap();
        assert_eq!(said(&inbox, &lost), "");
        assert!(is_overflowed(&inbox), "{:?}", lost.get(..60));
    }
    let inbox = Inbox::open("127.0.0.1:0").unwrap();
    let silent: Vec<TcpStream> = (0..2 * MOST_AT_ONCE)
        .map(|_| TcpStream::connect(inbox.address).unwrap())
        .collect();
    assert!(is_overflowed(&inbox));
    drop(silent);
}

#[test]
fn a_body_in_chunks_is_read() {
    let inbox = Inbox::open("127.0.0.1:0").unwrap();
    let head = "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n";
    let body = "2\r\nhe\r\n00A;name=\"x\"\r\nllo, world\r\n0\r\nX: y\r\n\r\n";
    assert!(said(&inbox, format!("{head}{body}").as_bytes()).contains("204"));
    let got = inbox.got();
    assert_eq!(got[0].body, b"hello, world");
    // Nobody said anything, and somebody is told nothing.
    drop(TcpStream::connect(inbox.address).unwrap());
    assert!(said(&inbox, &delivery(1)).contains("204"));
    assert!(!inbox.is_overflowed());
}

#[test]
fn what_is_kept_has_a_bound() {
    let inbox = Inbox::open("127.0.0.1:0").unwrap();
    for _ in 0..MOST_BYTES / MOST_BODY + 3 {
        assert!(said(&inbox, &delivery(MOST_BODY)).contains("204"));
    }
    assert_eq!(inbox.deliveries(), MOST_BYTES / MOST_BODY);
    assert!(is_overflowed(&inbox));
}

#[test]
fn whoever_sends_a_byte_now_and_then_is_left() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut slow = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (stream, _) = listener.accept().unwrap();
    let sender = thread::spawn(move || {
        // Far more bytes than fit into the time that is given, each well before a pause would end it.
        let mut sent = 0;
        while sent < 2000 && slow.write_all(b"x").is_ok() {
            sent += 1;
            thread::sleep(Duration::from_millis(20));
        }
        sent
    });
    let rule: Mutex<Rule> = Mutex::new(Box::new(|_, _| Answer::Status(204)));
    let got = Mutex::default();
    let heard = talk(&stream, &got, &rule, Duration::from_millis(300));
    assert_eq!(heard, Heard::Lost);
    drop(stream);
    assert!(sender.join().unwrap() < 2000);
    assert!(got.into_inner().unwrap().is_empty());
}

#[test]
fn the_many_who_say_nothing_keep_nobody_out_for_good() {
    let inbox = Inbox::open("127.0.0.1:0").unwrap();
    let silent: Vec<TcpStream> = (0..2 * MOST_AT_ONCE)
        .map(|_| TcpStream::connect(inbox.address).unwrap())
        .collect();
    assert_eq!(said(&inbox, &delivery(10)), "");
    drop(silent);
    let is_heard = (0..500).any(|_| {
        thread::sleep(Duration::from_millis(10));
        said(&inbox, &delivery(10)).contains("204")
    });
    assert!(is_heard);
}
