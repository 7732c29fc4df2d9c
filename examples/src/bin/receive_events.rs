//! An inbox: takes the events of one sender, acts upon each once, and says at `/heard` which ones.
//!
//! ```text
//! receive_events 127.0.0.1:9000 https://node.example secret.txt [did:key:…]
//! ```
//!
//! What it does with an event is to remember its id. A real one reads the document at the sender it knows, with its
//! own token, and nowhere else; it keeps the ids beside what it did, in one transaction.

use std::collections::HashSet;
use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tradecred::delivery::{Delivery, MOST_BYTES, Sender, receive};
use tradecred_examples::Failure;
use tradecred_vc::did::{Did, DidKey};
use tradecred_vc::time::Timestamp;

/// A longer head is no request.
const MOST_HEAD: u64 = 16 * 1024;
/// Who does not send is not waited for.
const DEADLINE: Duration = Duration::from_secs(5);

/// The ids that were acted upon, in their order.
#[derive(Default)]
struct Heard {
    order: Vec<String>,
    ids: HashSet<String>,
}

fn main() -> Result<(), Failure> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [listen, source, secret, did @ ..] = given.as_slice() else {
        return Err("usage: receive_events ADDRESS:PORT SOURCE SECRET_FILE [DID]".into());
    };
    let secret = fs::read_to_string(secret)?;
    let sender = Sender::new(source).secret(secret.trim());
    let mut sender = sender.ok_or("the secret is not `whsec_` and the base64 of 24 to 64 bytes")?;
    if let Some(did) = did.first() {
        sender = sender.key(DidKey::parse(&Did::parse(did)?)?.key());
    }
    let listener = TcpListener::bind(listen)?;
    println!("http://{}", listener.local_addr()?);
    let mut heard = Heard::default();
    for stream in listener.incoming() {
        // One who breaks off ends nothing.
        let _ = stream.and_then(|stream| answer(&stream, &sender, &mut heard));
    }
    Ok(())
}

fn answer(mut stream: &TcpStream, sender: &Sender, heard: &mut Heard) -> io::Result<()> {
    stream.set_read_timeout(Some(DEADLINE))?;
    stream.set_write_timeout(Some(DEADLINE))?;
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    let mut head = (&mut reader).take(MOST_HEAD);
    loop {
        let mut line = String::new();
        let length = head.read_line(&mut line)?;
        if length == 0 || line.trim_end().is_empty() {
            break;
        }
        lines.push(line.trim_end().to_owned());
    }
    let first = lines.first().map_or("", String::as_str);
    let headers = lines.iter().skip(1).filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name, value.trim()));
    let length = headers
        .clone()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length: usize = length
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(0);
    // One byte too many is enough to know that it is too large.
    let mut body = vec![0; length.min(MOST_BYTES + 1)];
    reader.read_exact(&mut body)?;
    let (status, said) = if first.starts_with("GET /heard ") {
        let ids: Vec<String> = heard.order.iter().map(|id| format!("\"{id}\"")).collect();
        (200, format!("[{}]", ids.join(",")))
    } else if first.starts_with("OPTIONS ") {
        (204, String::new())
    } else if first.starts_with("POST ") {
        let mut delivery = Delivery::new(&body);
        for (name, value) in headers {
            delivery = delivery.header(name, value);
        }
        (take(&delivery, sender, heard), String::new())
    } else {
        (404, String::new())
    };
    write!(
        stream,
        "HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}",
        said.len()
    )
}

/// Acts upon a delivery; the status to answer with.
fn take(delivery: &Delivery<'_>, sender: &Sender, heard: &mut Heard) -> u16 {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let now = i64::try_from(now.as_secs()).ok();
    let Some(now) = now.and_then(Timestamp::from_unix_seconds) else {
        return 500;
    };
    match receive(delivery, sender, now) {
        Ok(event) => {
            if event.happening.is_some() && heard.ids.insert(event.id.clone()) {
                heard.order.push(event.id);
            }
            204
        }
        Err(refused) => refused.status(),
    }
}
