//! The document of a `did:web` over a real socket: what the guarded way out asks for, and what it takes.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};

use tradecred_vc::did::{Did, DidWeb, KnownDocument};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, NextTimeout, TcpConnector, Transport,
};

use super::*;
use crate::fetch::get_by;

/// A connection to the socket that counts as secured: what TLS adds is not what is looked at here.
#[derive(Debug)]
struct Secured(Box<dyn Transport>);

impl Transport for Secured {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.0.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.0.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        self.0.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        self.0.is_open()
    }

    fn is_tls(&self) -> bool {
        true
    }
}

#[derive(Debug)]
struct Securing(TcpConnector);

impl Connector for Securing {
    type Out = Secured;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<()>,
    ) -> Result<Option<Secured>, ureq::Error> {
        let transport = self.0.connect(details, chained)?;
        Ok(transport.map(|transport| Secured(Box::new(transport))))
    }
}

/// Every name leads to this socket.
#[derive(Debug)]
struct LeadsTo(SocketAddr);

impl Resolver for LeadsTo {
    fn resolve(
        &self,
        _: &Uri,
        _: &Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut found = self.empty();
        found.push(self.0);
        Ok(found)
    }
}

/// A server that answers one request with this status, these headers and this body, and tells what it was
/// asked for.
fn serving(status: &str, headers: &str, body: &str) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/did+json\r\nCache-Control: max-age=60\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let Ok((mut stream, _)) = listener.accept() else {
            return;
        };
        let mut request = [0; 4096];
        let length = stream.read(&mut request).unwrap_or(0);
        let _ = stream.write_all(answer.as_bytes());
        let _ = tell.send(String::from_utf8_lossy(&request[..length]).into_owned());
    });
    (address, told)
}

/// The document of a DID from the socket at its place, under a policy.
fn resolved(did: &str, socket: SocketAddr, policy: &FetchPolicy) -> Result<KnownDocument, Why> {
    let did = Did::parse(did).unwrap();
    let fetcher = Fetcher::new(policy.clone());
    let place = DidWeb::parse(&did).unwrap();
    let ask = || {
        let connector = Securing(TcpConnector::default());
        get_by(place.url(), policy, connector, LeadsTo(socket))
    };
    // What came is fresh, so that it is what the fetcher gives.
    let _ = fetcher.get_at(place.url(), Instant::now(), ask);
    fetcher.did_document(&did)
}

fn mill() -> FetchPolicy {
    FetchPolicy::default().allow_local("mill.example")
}

#[test]
fn the_document_of_a_host_and_that_of_a_path_are_asked_for_at_their_places() {
    for (did, line, host) in [
        (
            "did:web:mill.example",
            "/.well-known/did.json",
            "mill.example",
        ),
        (
            "did:web:mill.example:exports:tuna",
            "/exports/tuna/did.json",
            "mill.example",
        ),
        (
            "did:web:mill.example%3A8443",
            "/.well-known/did.json",
            "mill.example:8443",
        ),
    ] {
        let before = clock();
        let (socket, told) = serving("200 OK", "", &format!(r#"{{"id":"{did}"}}"#));
        let known = resolved(did, socket, &mill()).unwrap();
        assert_eq!(known.did, did);
        assert_eq!((known.from, known.until), (None, None));
        let fetched_at = known.fetched_at.unwrap();
        assert!(before <= fetched_at && fetched_at <= clock());
        let request = told.recv().unwrap().to_ascii_lowercase();
        assert!(
            request.starts_with(&format!("get {line} http/1.1\r\n")),
            "{request}"
        );
        assert!(
            request.contains(&format!("\r\nhost: {host}\r\n")),
            "{request}"
        );
    }
}

#[test]
fn a_document_about_another_did_is_refused() {
    let did = "did:web:mill.example";
    for id in ["did:web:mill.example:exports", "did:web:other.example"] {
        let (socket, _told) = serving("200 OK", "", &format!(r#"{{"id":"{id}"}}"#));
        assert_eq!(resolved(did, socket, &mill()), Err(Why::OtherDid), "{id}");
    }
}

#[test]
fn the_place_of_a_did_does_not_send_elsewhere() {
    let did = "did:web:mill.example";
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
    ] {
        let elsewhere = "Location: https://mill.example/did.json\r\n";
        let (socket, _told) = serving(status, elsewhere, &format!(r#"{{"id":"{did}"}}"#));
        let code = status.split(' ').next().unwrap().parse().unwrap();
        let refused = Err(Why::Fetch(FetchError::Status(code)));
        assert_eq!(resolved(did, socket, &mill()), refused);
    }
}

#[test]
fn a_name_that_leads_to_this_machine_is_asked_nothing_unless_it_was_allowed() {
    let did = "did:web:mill.example";
    let (socket, told) = serving("200 OK", "", &format!(r#"{{"id":"{did}"}}"#));
    let refused = Err(Why::Fetch(FetchError::AddressDenied));
    assert_eq!(resolved(did, socket, &FetchPolicy::default()), refused);
    assert!(told.try_recv().is_err());
}
