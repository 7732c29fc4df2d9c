//! Every spelling of a forbidden address, and a connector that counts: nothing is connected to.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ureq::unversioned::resolver::ResolvedSocketAddrs;
use ureq::unversioned::transport::{ConnectionDetails, NextTimeout};

use super::*;

/// Counts what it is asked to connect to, and connects to nothing.
#[derive(Debug, Clone, Default)]
struct Counter(Arc<AtomicUsize>);

impl Connector for Counter {
    type Out = ();

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Err(ureq::Error::ConnectionFailed)
    }
}

/// Names that lead to these addresses; an address leads to itself.
#[derive(Debug)]
struct Names(Vec<IpAddr>);

impl Resolver for Names {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut found = self.empty();
        let literal = uri.host().map(|host| host.trim_matches(['[', ']']));
        let literal = literal.and_then(|host| host.parse().ok());
        match literal {
            Some(address) => found.push(SocketAddr::new(address, 443)),
            None => self
                .0
                .iter()
                .for_each(|address| found.push(SocketAddr::new(*address, 443))),
        }
        Ok(found)
    }
}

/// How often a connection was tried, and why it was given up.
fn tried(url: &str, addresses: &[&str], policy: &FetchPolicy) -> (usize, FetchError) {
    let counter = Counter::default();
    let names = Names(addresses.iter().map(|text| text.parse().unwrap()).collect());
    let error = get_by(url, policy, counter.clone(), names).unwrap_err();
    (counter.0.load(Ordering::SeqCst), error)
}

/// Hosts that are, or lead to, what is not on the public internet. Where a name is looked up for one of them
/// all the same, the answer is the loopback address, as a lenient reader of addresses would give.
const FORBIDDEN: &[&str] = &[
    // Loopback, plain and in the shapes that C libraries read.
    "127.0.0.1",
    "127.0.0.2",
    "127.255.255.254",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0x0.0x0.0x1",
    "0X7F.1",
    "0177.0.0.1",
    "017700000001",
    "0x7f.0.0.01",
    "127.0.0.1.",
    "127.0.0.001",
    "127.000.000.001",
    "127.0.0.1.example.127",
    "00000177.1",
    "4294967297",
    "0.0.0.0",
    "0",
    "0.0.0.0.",
    // Private, shared, link-local and reserved blocks.
    "10.0.0.1",
    "10.255.255.255",
    "0xa.0.0.1",
    "012.0.0.1",
    "167772161",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "192.168.257",
    "3232235521",
    "100.64.0.1",
    "100.127.255.255",
    "169.254.0.1",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    // Where clouds tell their secrets.
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "0251.0376.0251.0376",
    "169.254.43518",
    "169.254.170.2",
    "100.100.100.200",
    "metadata.google.internal",
    "metadata",
    "[fd00:ec2::254]",
    // IPv6, and IPv4 inside it.
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[0000:0000:0000:0000:0000:0000:0000:0001]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::a00:1]",
    "[2002:7f00:1::]",
    "[2002:a00:1::1]",
    "[2001:0:7f00:1::1]",
    "[2001:db8::1]",
    "[fe80::1]",
    "[fe80::1%25eth0]",
    "[fe80::1%eth0]",
    "[::1%25lo]",
    "[fec0::1]",
    "[fc00::1]",
    "[fd12:3456:789a::1]",
    "[ff02::1]",
    "[100::1]",
    // Names.
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "localhost.localdomain",
    "localhost6",
    "ip6-localhost",
    "printer",
    "printer.local",
    "router.lan",
    "gateway.home.arpa",
    "1.0.0.127.in-addr.arpa",
    "db.corp",
    "service.internal",
    // Characters that some readers turn into others.
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "１２７.0.0.1",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "127.0.0.1%2f",
    "127%2e0%2e0%2e1",
    "%31%32%37.0.0.1",
    "127.0.0.1\\@public.net",
    "public.net@127.0.0.1",
    "public.net:443@127.0.0.1",
    "user@localhost",
    "127.0.0.1#@public.net",
    "127.0.0.1?@public.net",
    "loc\talhost",
    "localhost\r\nhost: public.net",
    "local_host.net",
    "-a.net",
    "a..net",
];

#[test]
fn no_spelling_of_a_forbidden_address_is_connected_to() {
    assert!(FORBIDDEN.len() >= 60);
    let policy = FetchPolicy::default();
    for host in FORBIDDEN {
        for port in ["", ":443", ":8443"] {
            let url = format!("https://{host}{port}/latest/meta-data");
            let (connections, error) = tried(&url, &["127.0.0.1"], &policy);
            assert_eq!(connections, 0, "{url}");
            assert!(
                matches!(error, FetchError::AddressDenied | FetchError::Url),
                "{url}: {error}"
            );
        }
    }
    println!("spellings: {}", FORBIDDEN.len());
}

#[test]
fn a_name_that_leads_to_a_forbidden_address_is_not_connected_to() {
    let policy = FetchPolicy::default();
    for addresses in [
        &["127.0.0.1"][..],
        &["10.0.0.1"],
        &["::1"],
        &["::ffff:192.168.0.1"],
        &["fd00:ec2::254"],
        &["64:ff9b::a9fe:a9fe"],
        &["93.184.215.14", "169.254.169.254"],
    ] {
        let (connections, error) = tried("https://a.public.net/", addresses, &policy);
        assert_eq!((connections, error), (0, FetchError::AddressDenied));
    }
}

#[test]
fn what_is_public_or_allowed_by_name_is_connected_to() {
    let policy = FetchPolicy::default();
    for url in [
        "https://a.public.net/",
        "https://A.Public.Net:8443/list",
        "https://xn--bcher-kva.net/",
        "https://93.184.215.14/",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
    ] {
        let (connections, error) = tried(url, &["93.184.215.14"], &policy);
        assert_eq!((connections, error), (1, FetchError::Unreachable), "{url}");
    }
    let local = FetchPolicy::default().allow_local("localhost");
    assert_eq!(tried("http://localhost:8080/", &["127.0.0.1"], &local).0, 1);
    assert_eq!(tried("http://127.0.0.1:8080/", &[], &local).0, 0);
}
