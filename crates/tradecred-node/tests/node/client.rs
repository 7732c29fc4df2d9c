//! The plainest of HTTP clients: one connection, one request, the whole answer.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;
use tradecred_node::Node;

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The head in lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("every answer is JSON")
    }

    /// Status and own code of a refusal, whose form is looked at on the way.
    pub(crate) fn refusal(&self) -> (u16, String) {
        assert!(
            self.head.contains("content-type: application/problem+json"),
            "{}",
            self.head
        );
        let body = self.json();
        assert_eq!(body["status"], self.status);
        for member in ["type", "title", "detail", "pointer"] {
            assert!(body[member].is_string(), "{member}: {body}");
        }
        assert_eq!(body["problemDetails"][0]["code"], body["code"]);
        (
            self.status,
            body["code"].as_str().expect("a code").to_owned(),
        )
    }
}

/// Sends bytes and reads until the node closes the connection.
pub(crate) fn raw(address: SocketAddr, parts: &[&[u8]]) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    for part in parts {
        stream.write_all(part).unwrap();
    }
    read(&mut stream)
}

/// Reads an answer to its end.
pub(crate) fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .expect("a head");
    let head = String::from_utf8(bytes[..end].to_vec())
        .unwrap()
        .to_ascii_lowercase();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        head,
        body: bytes[end + 4..].to_vec(),
    }
}

/// POSTs a body with further headers.
pub(crate) fn post_with(node: &Node, path: &str, headers: &str, body: &[u8]) -> Answer {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    raw(node.address(), &[head.as_bytes(), body])
}

/// POSTs JSON.
pub(crate) fn post(node: &Node, path: &str, body: &Value) -> Answer {
    post_with(
        node,
        path,
        "Content-Type: application/json\r\n",
        body.to_string().as_bytes(),
    )
}

/// GETs with further headers.
pub(crate) fn get_with(node: &Node, path: &str, headers: &str) -> Answer {
    let head = format!("GET {path} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n{headers}\r\n");
    raw(node.address(), &[head.as_bytes()])
}

/// GETs.
pub(crate) fn get(node: &Node, path: &str) -> Answer {
    get_with(node, path, "")
}
