//! A receiver of events as tests play it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

use serde_json::Value;

/// One request that a receiver got, and what it answered.
#[derive(Debug, Clone)]
pub(crate) struct Got {
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
    pub(crate) status: u16,
}

impl Got {
    pub(crate) fn event(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// A receiver: how it answers its nth request decides the test.
pub(crate) struct Inbox {
    pub(crate) url: String,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Inbox {
    pub(crate) fn new(answer: impl Fn(usize) -> u16 + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/inbox", listener.local_addr().unwrap());
        let got = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&got);
        thread::spawn(move || {
            for (index, stream) in listener.incoming().enumerate() {
                let Ok(stream) = stream else { return };
                receive(stream, answer(index), &kept);
            }
        });
        Self { url, got }
    }

    /// One that passes the gate when its first request is there and once more before it answers that; the others it
    /// answers when as many as that are there.
    pub(crate) fn that_waits(gate: Arc<Barrier>, others: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/inbox", listener.local_addr().unwrap());
        let got = Arc::new(Mutex::new(Vec::new()));
        let (kept, here) = (Arc::clone(&got), Arc::new(Barrier::new(others)));
        thread::spawn(move || {
            for (index, stream) in listener.incoming().enumerate() {
                let Ok(stream) = stream else { return };
                let (kept, gate, here) = (Arc::clone(&kept), Arc::clone(&gate), Arc::clone(&here));
                thread::spawn(move || {
                    if index == 0 {
                        gate.wait();
                        gate.wait();
                    } else {
                        here.wait();
                    }
                    receive(stream, 200, &kept);
                });
            }
        });
        Self { url, got }
    }

    pub(crate) fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// The events it accepted, in their order.
    pub(crate) fn accepted(&self) -> Vec<Value> {
        let accepted = self.got().into_iter().filter(|got| got.status < 300);
        accepted.map(|got| got.event()).collect()
    }
}

fn receive(mut stream: TcpStream, status: u16, kept: &Mutex<Vec<Got>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let (mut line, mut headers) = (String::new(), HashMap::new());
    while lines.read_line(&mut line).unwrap() > 2 {
        if let Some((name, value)) = line.split_once(": ") {
            headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
        }
        line.clear();
    }
    let head = format!("HTTP/1.1 {status} S\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    // Whether it can be reached is asked without a body, and is no event.
    let Some(length) = headers.get("content-length").filter(|text| *text != "0") else {
        let _ = stream.write_all(head.as_bytes());
        return;
    };
    let length = length.parse().unwrap();
    let mut body = vec![0; length];
    lines.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    kept.lock().unwrap().push(Got {
        headers,
        body,
        status,
    });
    // A sender that did not wait is what some tests are about.
    let _ = stream.write_all(head.as_bytes());
}
