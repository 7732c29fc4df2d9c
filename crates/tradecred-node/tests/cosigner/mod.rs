//! A witness of logs as tests play it: it keeps to C2SP tlog-witness unless a test tells it not to.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use tradecred_node::Witness;
use tradecred_vc::digest::sha256;
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{
    AddCheckpoint, Checkpoint, Cosignature, Note, NoteKey, NoteSigner, Refusal, SIZE_TYPE, Use,
    witness,
};
use tradecred_vc::time::Timestamp;

/// How it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    dead_code,
    reason = "not every test that includes this file has a liar"
)]
pub(crate) enum Manner {
    /// As it should.
    Honest,
    /// With a cosignature of another root.
    OtherRoot,
    /// With a cosignature by a key that nobody knows.
    OtherKey,
    /// With this status, whatever it is asked.
    Status(u16),
    /// Not at all.
    Hangs,
}

/// What it knows and does.
pub(crate) struct Mind {
    /// The log it knows; it knows none at first.
    pub(crate) log: Option<NoteKey>,
    /// The checkpoint that it cosigned last.
    pub(crate) last: Option<Checkpoint>,
    /// The time of its clock.
    pub(crate) at: Timestamp,
    pub(crate) manner: Manner,
    /// From which size to which it was asked, and the status of its answer.
    pub(crate) asked: Vec<(u64, u64, u16)>,
    /// Whoever it leaves without an answer.
    hanging: Vec<TcpStream>,
}

/// A witness.
pub(crate) struct Cosigner {
    signer: Arc<NoteSigner>,
    url: String,
    mind: Arc<Mutex<Mind>>,
}

impl Cosigner {
    /// One with this number in its name and key, and this time on its clock.
    pub(crate) fn new(number: u8, at: Timestamp) -> Self {
        let name = format!("witness.example/{number}");
        let secret = SecretKey::from_seed([100 + number; 32]);
        let signer = Arc::new(NoteSigner::new(&name, Use::Witness, secret).unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/w", listener.local_addr().unwrap());
        let mind = Arc::new(Mutex::new(Mind {
            log: None,
            last: None,
            at,
            manner: Manner::Honest,
            asked: Vec::new(),
            hanging: Vec::new(),
        }));
        let (own, thinking) = (Arc::clone(&signer), Arc::clone(&mind));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, &own, &thinking);
            }
        });
        Self { signer, url, mind }
    }

    pub(crate) fn key(&self) -> NoteKey {
        self.signer.public().clone()
    }

    /// As a node is told of it.
    pub(crate) fn witness(&self) -> Witness {
        Witness::new(self.key(), &self.url)
    }

    pub(crate) fn mind(&self) -> MutexGuard<'_, Mind> {
        self.mind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does as it is told from now on. Whoever it left without an answer gets none.
    #[allow(
        dead_code,
        reason = "not every test that includes this file has a liar"
    )]
    pub(crate) fn becomes(&self, manner: Manner) {
        let mut mind = self.mind();
        mind.manner = manner;
        mind.hanging.clear();
    }
}

impl Drop for Cosigner {
    fn drop(&mut self) {
        // A node that stops waits for what it asked.
        self.mind().manner = Manner::Status(503);
        self.mind().hanging.clear();
    }
}

fn answer(mut stream: TcpStream, signer: &NoteSigner, mind: &Mutex<Mind>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let (mut line, mut head, mut length) = (String::new(), String::new(), 0);
    while lines.read_line(&mut line).unwrap_or(0) > 2 {
        let small = line.to_ascii_lowercase();
        if let Some(value) = small.strip_prefix("content-length: ") {
            length = value.trim().parse().unwrap();
        }
        head.push_str(&line);
        line.clear();
    }
    let mut body = vec![0; length];
    if lines.read_exact(&mut body).is_err() {
        return;
    }
    let mut mind = mind.lock().unwrap_or_else(PoisonError::into_inner);
    let (status, media_type, text) = match mind.manner {
        Manner::Hangs => {
            mind.hanging.push(stream);
            return;
        }
        Manner::Status(status) => (status, "text/plain", String::new()),
        _ if !head.starts_with("POST /w/add-checkpoint HTTP/1.1\r\n") => {
            (404, "text/plain", String::new())
        }
        _ => think(&body, signer, &mut mind),
    };
    let asked = AddCheckpoint::parse(&body).unwrap();
    let note = Note::parse(asked.note.as_bytes()).unwrap();
    let size = Checkpoint::parse(note.text()).unwrap().size;
    mind.asked.push((asked.old, size, status));
    drop(mind);
    let head = format!(
        "HTTP/1.1 {status} S\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        text.len()
    );
    let _ = stream.write_all(&[head.as_bytes(), text.as_bytes()].concat());
}

fn think(body: &[u8], signer: &NoteSigner, mind: &mut Mind) -> (u16, &'static str, String) {
    let plain = "text/plain";
    let Some(log) = &mind.log else {
        return (404, plain, String::new());
    };
    match witness(body, log, mind.last.as_ref(), mind.at, signer) {
        Ok((checkpoint, line)) => {
            let line = match mind.manner {
                Manner::OtherRoot => {
                    let other = Checkpoint::new(&checkpoint.origin, checkpoint.size, sha256(b"x"));
                    Cosignature::sign(&other.text(), mind.at, signer)
                }
                Manner::OtherKey => {
                    let secret = SecretKey::from_seed([99; 32]);
                    let name = signer.public().name();
                    let other = NoteSigner::new(name, Use::Witness, secret).unwrap();
                    Cosignature::sign(&checkpoint.text(), mind.at, &other)
                }
                _ => line,
            };
            mind.last = Some(checkpoint);
            (200, plain, line)
        }
        Err(refusal @ Refusal::Stale(size)) => (refusal.status(), SIZE_TYPE, format!("{size}\n")),
        Err(refusal) => (refusal.status(), plain, String::new()),
    }
}
